//! Customer balance transactions: <https://docs.stripe.com/api/customer_balance_transactions>

use stripe_core::ids::checkout::SessionId;
use stripe_core::ids::{self, CreditNoteId, CustomerBalanceTransactionId, CustomerId, InvoiceId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A change of a customer's balance, which Stripe applies to the next invoice.
///
/// Amounts are negative for credit and positive for debt. They move no money: the balance lowers or
/// raises what is due on the next invoice when that is finalized. [`Customer`](crate::Customer) has
/// the operations, such as [`create_balance_transaction`](crate::Customer::create_balance_transaction).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "customer_balance_transaction")]
#[non_exhaustive]
pub struct CustomerBalanceTransaction {
    pub id: CustomerBalanceTransactionId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit: negative for credit to the customer, positive for
    /// debt.
    pub amount: i64,
    /// The checkout session that made it.
    pub checkout_session: Option<Expandable<SessionId>>,
    pub created: Timestamp,
    /// The credit note that made it.
    pub credit_note: Option<Expandable<CreditNoteId>>,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Your own note.
    pub description: Option<String>,
    /// The balance afterwards, in the smallest currency unit: negative lowers what is due on the
    /// next invoice, positive raises it.
    pub ending_balance: i64,
    /// The invoice that it was applied to or made by.
    pub invoice: Option<Expandable<InvoiceId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub r#type: CustomerBalanceTransactionType,
}

/// Cause of a change of the balance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerBalanceTransactionType {
    /// You created it, or set the balance of the customer.
    Adjustment,
    /// It changed what is due on an invoice.
    AppliedToInvoice,
    /// A checkout session made the first payment of a subscription.
    CheckoutSessionSubscriptionPayment,
    /// That payment was reversed.
    CheckoutSessionSubscriptionPaymentCanceled,
    /// A credit note gave credit.
    CreditNote,
    /// The balance with which the customer was created.
    Initial,
    /// More was paid than was due.
    InvoiceOverpaid,
    /// The amount due exceeded the maximum charge.
    InvoiceTooLarge,
    /// The amount due was below the minimum charge.
    InvoiceTooSmall,
    Migration,
    /// An invoice gave back what had been applied to it.
    UnappliedFromInvoice,
    /// A source that received money had an unspent remainder.
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
    /// The balance to change, as a customer has one in each currency. It becomes the customer's
    /// currency if there is none yet.
    currency: Currency,
    /// Your own note.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for
/// [`Customer::update_balance_transaction`](crate::Customer::update_balance_transaction).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionUpdateParams {
    /// Your own note.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for
/// [`Customer::list_balance_transactions`](crate::Customer::list_balance_transactions).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionListParams {
    created: Option<Range<Timestamp>>,
    /// Returns only the transactions of this invoice.
    invoice: Option<InvoiceId>,
}
