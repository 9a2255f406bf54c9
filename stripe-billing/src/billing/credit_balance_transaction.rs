//! Credit balance transactions: <https://docs.stripe.com/api/billing/credit-balance-transaction>

use stripe_core::ids::billing::{CreditBalanceTransactionId, CreditGrantId};
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, InvoiceId, InvoiceLineItemId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::shared::CreditAmount;

/// A change of what is left of a credit grant: the grant itself, its use on an invoice, its end.
///
/// Stripe creates them; none can be created or changed by a request.
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
    /// Present if `type` is [`TransactionType::Credit`].
    pub credit: Option<Credit>,
    /// The grant whose balance changes.
    pub credit_grant: Expandable<CreditGrantId>,
    /// Present if `type` is [`TransactionType::Debit`].
    pub debit: Option<Debit>,
    /// Time from which it counts towards the balance.
    pub effective_at: Timestamp,
    pub livemode: bool,
    /// The test clock of the customer, if there is one.
    pub test_clock: Option<Expandable<TestClockId>>,
    pub r#type: Option<TransactionType>,
}

/// An addition of credit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Credit {
    pub amount: CreditAmount,
    /// Present if `type` is [`CreditType::CreditsApplicationInvoiceVoided`].
    pub credits_application_invoice_voided: Option<Invoice>,
    pub r#type: CreditType,
}

/// Reason for an addition of credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditType {
    /// An invoice that had used it was voided.
    CreditsApplicationInvoiceVoided,
    /// The grant was created.
    CreditsGranted,
    Unknown(String),
}

/// A deduction of credit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Debit {
    /// As a positive number.
    pub amount: CreditAmount,
    /// Present if `type` is [`DebitType::CreditsApplied`].
    pub credits_applied: Option<Invoice>,
    pub r#type: DebitType,
}

/// Reason for a deduction of credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DebitType {
    /// An invoice used it.
    CreditsApplied,
    /// The grant expired.
    CreditsExpired,
    /// The grant was voided.
    CreditsVoided,
    Unknown(String),
}

/// The part of an invoice that credit is used on.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Invoice {
    /// The invoice that the credit reduces.
    pub invoice: Expandable<InvoiceId>,
    pub invoice_line_item: InvoiceLineItemId,
}

/// Direction of a change.
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
    /// Returns only the transactions of this grant.
    credit_grant: Option<CreditGrantId>,
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<AccountId>,
}
