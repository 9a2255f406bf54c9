//! Balance transactions: <https://docs.stripe.com/api/balance_transactions>

use stripe_core::ids::{ApplicationId, BalanceTransactionId, PayoutId};
use stripe_core::{
    Currency, Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams,
    StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "balance_transaction",
    path = "/v1/balance_transactions",
    ops(
        retrieve(()),
        list(BalanceTransactionListParams),
    )
)]
#[non_exhaustive]
pub struct BalanceTransaction {
    pub id: BalanceTransactionId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub available_on: Timestamp,
    pub balance_type: Option<BalanceType>,
    pub created: Timestamp,
    pub currency: Currency,
    pub description: Option<String>,
    pub exchange_rate: Option<f64>,
    pub fee: i64,
    pub fee_details: Vec<FeeDetail>,
    pub net: i64,
    pub reporting_category: String,
    pub source: Option<Expandable<String>>,
    pub status: String,
    pub r#type: BalanceTransactionType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BalanceType {
    Issuing,
    Payments,
    RefundAndDisputePrefunding,
    RiskReserved,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FeeDetail {
    pub amount: i64,
    pub application: Option<ApplicationId>,
    pub currency: Currency,
    pub description: Option<String>,
    pub r#type: String,
}

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
    payout: Option<PayoutId>,
    source: Option<String>,
    r#type: Option<String>,
}
