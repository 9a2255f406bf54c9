//! Credit balance transactions: <https://docs.stripe.com/api/billing/credit-balance-transaction>

use stripe_core::ids::billing::{CreditBalanceTransactionId, CreditGrantId};
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, InvoiceId, InvoiceLineItemId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::shared::CreditAmount;

/// A change to the remaining amount of a credit grant: its creation, its use on an invoice or its
/// expiry.
///
/// Stripe creates these transactions. They cannot be created or changed through the API.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "billing.credit_balance_transaction",
    path = "/v1/billing/credit_balance_transactions",
    ops(retrieve(()), list(CreditBalanceTransactionListParams))
)]
#[non_exhaustive]
pub struct CreditBalanceTransaction {
    pub id: CreditBalanceTransactionId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Details of an addition. Present if `type` is [`TransactionType::Credit`].
    pub credit: Option<Credit>,
    /// Grant whose balance changes.
    pub credit_grant: Expandable<CreditGrantId>,
    /// Details of a deduction. Present if `type` is [`TransactionType::Debit`].
    pub debit: Option<Debit>,
    /// Time from which the transaction counts towards the balance.
    pub effective_at: Timestamp,
    pub livemode: bool,
    /// Test clock of the customer, if there is one.
    pub test_clock: Option<Expandable<TestClockId>>,
    pub r#type: Option<TransactionType>,
}

/// An addition of credit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Credit {
    pub amount: CreditAmount,
    /// Invoice that was voided. Present if `type` is
    /// [`CreditType::CreditsApplicationInvoiceVoided`].
    pub credits_application_invoice_voided: Option<Invoice>,
    pub r#type: CreditType,
}

/// Reason for an addition of credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditType {
    /// An invoice on which the credit had been used was voided.
    CreditsApplicationInvoiceVoided,
    CreditsGranted,
    Unknown(String),
}

/// A deduction of credit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Debit {
    /// Deducted amount, as a positive number.
    pub amount: CreditAmount,
    /// Invoice on which the credit was used. Present if `type` is [`DebitType::CreditsApplied`].
    pub credits_applied: Option<Invoice>,
    pub r#type: DebitType,
}

/// Reason for a deduction of credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DebitType {
    /// The credit was used on an invoice.
    CreditsApplied,
    /// The grant expired.
    CreditsExpired,
    /// The grant was voided.
    CreditsVoided,
    Unknown(String),
}

/// Use of credit on a line of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Invoice {
    /// Invoice that the credit reduces.
    pub invoice: Expandable<InvoiceId>,
    pub invoice_line_item: InvoiceLineItemId,
}

/// Direction of a credit balance transaction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TransactionType {
    Credit,
    Debit,
    Unknown(String),
}

/// Parameters for [`CreditBalanceTransaction::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreditBalanceTransactionListParams {
    /// Grant to filter the transactions by.
    credit_grant: Option<CreditGrantId>,
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<AccountId>,
}
