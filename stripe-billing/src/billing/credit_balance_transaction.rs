//! `GET /v1/billing/credit_balance_transactions/{}`\
//! `GET /v1/billing/credit_balance_transactions`
//!
//! <https://docs.stripe.com/api/billing/credit-balance-transaction>

use serde::Deserialize;
use stripe_core::ids::billing::{CreditBalanceTransactionId, CreditGrantId};
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, InvoiceId, InvoiceLineItemId};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeParams, StripeResource, Timestamp};

use super::CreditAmount;
use crate::described::described;

/// A change to what is left of a credit grant: the grant itself, its use on an invoice, its end.
///
/// Stripe writes them; none can be created or changed.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[stripe_resource(
    object = "billing.credit_balance_transaction",
    path = "/v1/billing/credit_balance_transactions",
    ops(
        retrieve(CreditBalanceTransactionRetrieveParams),
        list(CreditBalanceTransactionListParams),
    )
)]
#[non_exhaustive]
pub struct CreditBalanceTransaction {
    /// Begins with `cbtxn_`.
    pub id: CreditBalanceTransactionId,
    /// Always `billing.credit_balance_transaction`.
    pub object: ObjectName<Self>,
    /// When Stripe wrote it down.
    pub created: Timestamp,
    /// What was added and why; absent if something was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<CreditBalanceTransactionCredit>,
    /// The grant of which more or less is left.
    pub credit_grant: Expandable<CreditGrantId>,
    /// What was taken and why; absent if something was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debit: Option<CreditBalanceTransactionDebit>,
    /// From when on it counts.
    pub effective_at: Timestamp,
    /// `false` in a sandbox or in test mode.
    pub livemode: bool,
    /// The clock that its customer lives by, if a test set one up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Whether something was added or taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<CreditBalanceTransactionType>,
}

/// What was added and why.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditBalanceTransactionCredit {
    /// How much was added.
    pub amount: CreditAmount,
    /// The voided invoice that the credit came back from, where that is why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits_application_invoice_voided: Option<CreditBalanceTransactionInvoice>,
    /// Why it was added.
    pub r#type: CreditBalanceTransactionCreditType,
}

/// Why credit was added.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditBalanceTransactionCreditType {
    /// An invoice that had used it was voided.
    CreditsApplicationInvoiceVoided,
    /// The grant was created.
    CreditsGranted,
    /// A value that this crate does not know.
    Unknown(String),
}

/// What was taken and why.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditBalanceTransactionDebit {
    /// How much was taken, as a positive number.
    pub amount: CreditAmount,
    /// The invoice that used the credit, where that is why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits_applied: Option<CreditBalanceTransactionInvoice>,
    /// Why it was taken.
    pub r#type: CreditBalanceTransactionDebitType,
}

/// Why credit was taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditBalanceTransactionDebitType {
    /// An invoice used it.
    CreditsApplied,
    /// The grant came to its end.
    CreditsExpired,
    /// The grant was taken back.
    CreditsVoided,
    /// A value that this crate does not know.
    Unknown(String),
}

/// The part of an invoice that credit was used on.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "serialize", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreditBalanceTransactionInvoice {
    /// The bill that became smaller by it.
    pub invoice: Expandable<InvoiceId>,
    /// Which of its lines is for the metered price.
    pub invoice_line_item: InvoiceLineItemId,
}

/// Whether credit was added or taken.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditBalanceTransactionType {
    /// Added.
    Credit,
    /// Taken.
    Debit,
    /// A value that this crate does not know.
    Unknown(String),
}

/// What [`CreditBalanceTransaction::retrieve`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceTransactionRetrieveParams {
    /// References that are to come as whole objects, such as `credit_grant`.
    expand: Option<Vec<String>>,
}

/// What [`CreditBalanceTransaction::list`] takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceTransactionListParams {
    /// The id of the transaction before which the page ends, to go backwards.
    ending_before: Option<CreditBalanceTransactionId>,
    /// How many to answer at most: 1 to 100, and 10 if left out.
    limit: Option<i64>,
    /// The id of the transaction after which the page begins.
    starting_after: Option<CreditBalanceTransactionId>,
    /// Leaves out the transactions of other grants.
    credit_grant: Option<CreditGrantId>,
    /// Leaves out the transactions of other customers.
    customer: Option<CustomerId>,
    /// Leaves out the transactions of other customers, where accounts represent them.
    customer_account: Option<AccountId>,
    /// References that are to come as whole objects, such as `data.credit_grant`.
    expand: Option<Vec<String>>,
}

described! {
    CreditBalanceTransactionCredit { amount, credits_application_invoice_voided, r#type }
    CreditBalanceTransactionDebit { amount, credits_applied, r#type }
    CreditBalanceTransactionInvoice { invoice, invoice_line_item }
}
