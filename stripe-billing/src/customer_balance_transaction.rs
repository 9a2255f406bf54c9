//! Customer balance transactions: <https://docs.stripe.com/api/customer_balance_transactions>

use stripe_core::ids::checkout::SessionId;
use stripe_core::ids::{self, CreditNoteId, CustomerBalanceTransactionId, CustomerId, InvoiceId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A change to a customer's balance, which Stripe applies to the next invoice.
///
/// Negative amounts are credit, and positive amounts are debt. No money moves: the balance changes
/// the amount due on the next invoice when that is finalized. The operations, such as
/// [`create_balance_transaction`](crate::Customer::create_balance_transaction), belong to
/// [`Customer`](crate::Customer).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "customer_balance_transaction")]
#[non_exhaustive]
pub struct CustomerBalanceTransaction {
    pub id: CustomerBalanceTransactionId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit: negative for credit to the customer, positive for
    /// debt.
    pub amount: i64,
    /// Checkout session that created the transaction.
    pub checkout_session: Option<Expandable<SessionId>>,
    pub created: Timestamp,
    /// Credit note that created the transaction.
    pub credit_note: Option<Expandable<CreditNoteId>>,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Custom note.
    pub description: Option<String>,
    /// Balance after the transaction, in the smallest currency unit. A negative balance reduces the
    /// amount due on the next invoice, and a positive balance increases it.
    pub ending_balance: i64,
    /// Invoice that the transaction was applied to or that created it.
    pub invoice: Option<Expandable<InvoiceId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub r#type: CustomerBalanceTransactionType,
}

/// Cause of a change to a customer's balance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerBalanceTransactionType {
    /// You created the transaction, or set the balance of the customer.
    Adjustment,
    /// The balance changed the amount due on an invoice.
    AppliedToInvoice,
    /// A checkout session made the first payment of a subscription.
    CheckoutSessionSubscriptionPayment,
    /// The first payment of a subscription in a checkout session was reversed.
    CheckoutSessionSubscriptionPaymentCanceled,
    CreditNote,
    /// The customer was created with a balance.
    Initial,
    InvoiceOverpaid,
    /// The amount due on an invoice exceeded the maximum charge.
    InvoiceTooLarge,
    /// The amount due on an invoice was below the minimum charge.
    InvoiceTooSmall,
    Migration,
    /// The amount that had been applied to an invoice was returned.
    UnappliedFromInvoice,
    /// A receiver source had an unspent remainder.
    UnspentReceiverCredit,
    Unknown(String),
}

/// Parameters for
/// [`Customer::create_balance_transaction`](crate::Customer::create_balance_transaction).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionCreateParams {
    /// Amount in the smallest currency unit: negative for credit to the customer, positive for
    /// debt.
    amount: i64,
    /// Currency of the balance to change: a customer has one balance in each currency. It becomes
    /// the customer's currency if none is set.
    currency: Currency,
    /// Custom note.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for
/// [`Customer::update_balance_transaction`](crate::Customer::update_balance_transaction).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionUpdateParams {
    /// Custom note.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for
/// [`Customer::list_balance_transactions`](crate::Customer::list_balance_transactions).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionListParams {
    created: Option<Range<Timestamp>>,
    /// Invoice to filter the transactions by.
    invoice: Option<InvoiceId>,
}
