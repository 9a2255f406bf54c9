//! Customer balance transactions: <https://docs.stripe.com/api/balance_transactions>

use stripe_core::ids::checkout::SessionId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CreditNoteId, CustomerBalanceTransactionId, CustomerId, InvoiceId};
use stripe_core::{
    Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum,
    StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer_balance_transaction",
    path = "/v1/customers/{customer}/balance_transactions",
    parent = CustomerId,
    ops(
        create(CustomerBalanceTransactionCreateParams),
        retrieve(()),
        update(CustomerBalanceTransactionUpdateParams),
        list(CustomerBalanceTransactionListParams),
    )
)]
#[non_exhaustive]
pub struct CustomerBalanceTransaction {
    pub id: CustomerBalanceTransactionId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub checkout_session: Option<Expandable<SessionId>>,
    pub created: Timestamp,
    pub credit_note: Option<Expandable<CreditNoteId>>,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    pub customer_account: Option<AccountId>,
    pub description: Option<String>,
    pub ending_balance: i64,
    pub invoice: Option<Expandable<InvoiceId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub r#type: CustomerBalanceTransactionType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerBalanceTransactionType {
    Adjustment,
    AppliedToInvoice,
    CheckoutSessionSubscriptionPayment,
    CheckoutSessionSubscriptionPaymentCanceled,
    CreditNote,
    Initial,
    InvoiceOverpaid,
    InvoiceTooLarge,
    InvoiceTooSmall,
    Migration,
    UnappliedFromInvoice,
    UnspentReceiverCredit,
    Unknown(String),
}

/// Parameters for [`CustomerBalanceTransaction::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionCreateParams {
    amount: i64,
    currency: Currency,
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`CustomerBalanceTransaction::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionUpdateParams {
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`CustomerBalanceTransaction::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceTransactionListParams {
    created: Option<Range<Timestamp>>,
    invoice: Option<InvoiceId>,
}
