//! Balance transactions: <https://docs.stripe.com/api/balance_transactions>

use std::fmt;

use stripe_core::ids::{ApplicationId, BalanceTransactionId, PayoutId};
use stripe_core::{
    Currency, Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams,
    StripeResource, StripeUnion, Timestamp,
};

/// A change to your balance, including fees.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "balance_transaction",
    path = "/v1/balance_transactions",
    ops(
        retrieve(()),
        /// Lists balance transactions, the newest first.
        list(BalanceTransactionListParams),
    )
)]
#[non_exhaustive]
pub struct BalanceTransaction {
    pub id: BalanceTransactionId,
    pub object: ObjectName<Self>,
    /// Amount before fees, in the smallest currency unit. Negative if the balance decreased.
    pub amount: i64,
    /// Time from which the funds are available.
    pub available_on: Timestamp,
    /// Kind of balance that changed.
    pub balance_type: Option<BalanceType>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Description for your reference.
    pub description: Option<String>,
    /// Exchange rate from the currency of the source to the currency of the balance. Absent if they
    /// are the same.
    pub exchange_rate: Option<f64>,
    /// Amount in the smallest currency unit.
    pub fee: i64,
    /// Breakdown of the fee.
    pub fee_details: Vec<FeeDetail>,
    /// Amount minus the fee, in the smallest currency unit.
    pub net: i64,
    /// Category in financial reports, such as `charge` or `payout_reversal`.
    pub reporting_category: String,
    /// Id of the object that caused the transaction, or the object itself if expanded.
    /// [`Expandable::decode`] decodes it as a [`Source`].
    pub source: Option<Expandable<String>>,
    /// Status of the funds: `available` or `pending`.
    pub status: String,
    /// Cause of the transaction. For financial reports, use `reporting_category`.
    pub r#type: BalanceTransactionType,
}

/// Kind of balance of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BalanceType {
    /// Funds that issued cards can spend.
    Issuing,
    /// Funds from payments, which can be paid out.
    Payments,
    /// Funds that you set aside for refunds and disputes.
    RefundAndDisputePrefunding,
    /// Funds that Stripe reserves against losses.
    RiskReserved,
    Unknown(String),
}

/// Part of a fee.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FeeDetail {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Connect application that receives the fee.
    pub application: Option<ApplicationId>,
    pub currency: Currency,
    /// Description for your reference.
    pub description: Option<String>,
    /// Kind of fee: `application_fee`, `payment_method_passthrough_fee`, `stripe_fee`, `tax` or
    /// `withheld_tax`.
    pub r#type: String,
}

/// Cause of a balance transaction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BalanceTransactionType {
    Adjustment,
    Advance,
    AdvanceFunding,
    AnticipationRepayment,
    ApplicationFee,
    ApplicationFeeRefund,
    Charge,
    ClimateOrderPurchase,
    ClimateOrderRefund,
    ConnectCollectionTransfer,
    Contribution,
    FeeCreditFunding,
    InboundTransfer,
    InboundTransferReversal,
    IssuingAuthorizationHold,
    IssuingAuthorizationRelease,
    IssuingDispute,
    IssuingDisputeProvisionalCredit,
    IssuingDisputeProvisionalCreditReversal,
    IssuingTransaction,
    ObligationOutbound,
    ObligationReversalInbound,
    Payment,
    PaymentFailureRefund,
    PaymentNetworkReserveHold,
    PaymentNetworkReserveRelease,
    PaymentRefund,
    PaymentReversal,
    PaymentUnreconciled,
    Payout,
    PayoutCancel,
    PayoutFailure,
    PayoutMinimumBalanceHold,
    PayoutMinimumBalanceRelease,
    Refund,
    RefundFailure,
    ReserveHold,
    ReserveRelease,
    ReserveTransaction,
    ReservedFunds,
    StripeBalancePaymentDebit,
    StripeBalancePaymentDebitReversal,
    StripeFee,
    StripeFxFee,
    TaxFee,
    TaxFund,
    Topup,
    TopupReversal,
    Transfer,
    TransferCancel,
    TransferFailure,
    TransferRefund,
    Unknown(String),
}

/// Parameters for [`BalanceTransaction::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BalanceTransactionListParams {
    created: Option<Range<Timestamp>>,
    currency: Option<Currency>,
    /// Automatic payout to filter the transactions by.
    payout: Option<PayoutId>,
    /// Source to filter the transactions by: the id of an object such as a charge.
    source: Option<String>,
    /// Type to filter the transactions by, such as `charge`: the text of a
    /// [`BalanceTransactionType`].
    r#type: Option<String>,
}

/// Object that caused a balance transaction.
///
/// Objects of kinds that this crate does not declare, or whose feature is disabled, are kept
/// undecoded.
///
/// ```no_run
/// use stripe_payments::balance_transaction::Source;
/// use stripe_payments::{BalanceTransaction, Client};
///
/// # async fn f(client: Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = BalanceTransaction::retrieve(&client, "txn_123").expand("source");
/// if let Some(source) = call.await?.source {
///     match source.decode::<Source>()? {
///         Source::Unknown(json) => println!("caused by a {}", json["object"]),
///         source => println!("caused by {source:?}"),
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, StripeUnion)]
#[stripe_union(serialize)]
#[non_exhaustive]
pub enum Source {
    #[cfg(feature = "charge")]
    Charge(Box<crate::Charge>),
    #[cfg(feature = "dispute")]
    Dispute(Box<crate::Dispute>),
    #[cfg(feature = "payout")]
    Payout(Box<crate::Payout>),
    #[cfg(feature = "refund")]
    Refund(Box<crate::Refund>),
    #[cfg(feature = "transfer")]
    Transfer(Box<crate::Transfer>),
    #[cfg(feature = "transfer")]
    TransferReversal(Box<crate::TransferReversal>),
    /// Object of another kind, with all of its fields.
    Unknown(serde_json::Value),
}

/// Shows only the kind and the id of an object of another kind.
impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            #[cfg(feature = "charge")]
            Self::Charge(charge) => charge.fmt(f),
            #[cfg(feature = "dispute")]
            Self::Dispute(dispute) => dispute.fmt(f),
            #[cfg(feature = "payout")]
            Self::Payout(payout) => payout.fmt(f),
            #[cfg(feature = "refund")]
            Self::Refund(refund) => refund.fmt(f),
            #[cfg(feature = "transfer")]
            Self::Transfer(transfer) => transfer.fmt(f),
            #[cfg(feature = "transfer")]
            Self::TransferReversal(reversal) => reversal.fmt(f),
            Self::Unknown(json) => f
                .debug_struct("Unknown")
                .field("object", &json["object"])
                .field("id", &json["id"])
                .finish_non_exhaustive(),
        }
    }
}

#[cfg(all(test, feature = "refund"))]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_told_apart_by_its_object() -> serde_json::Result<()> {
        let json = r#"{"id": "re_1", "object": "refund", "amount": 5, "created": 1, "currency": "usd", "metadata": {}}"#;
        let refund: Source = serde_json::from_str(json)?;
        assert!(matches!(&refund, Source::Refund(refund) if refund.amount == 5));

        let json = r#"{"id":"tu_1","object":"topup","secret":"hidden"}"#;
        let topup: Source = serde_json::from_str(json)?;
        let shown = format!("{topup:?}");
        assert!(shown.contains("topup") && shown.contains("tu_1"), "{shown}");
        assert!(!shown.contains("hidden"), "{shown}");
        assert_eq!(serde_json::to_string(&topup)?, json);
        Ok(())
    }
}
