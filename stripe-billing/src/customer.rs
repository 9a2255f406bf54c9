//! Customers: <https://docs.stripe.com/api/customers>

mod params;

use std::collections::BTreeMap;

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, InvoiceRenderingTemplateId, PaymentMethodId, PaymentSourceId};
use stripe_core::{
    Address, Currency, Deleted, Expandable, List, MaybeDeleted, Metadata, ObjectName, SearchParams,
    Shipping, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::shared::CustomField;
pub use params::*;

use crate::Discount;
#[cfg(feature = "subscription")]
use crate::Subscription;
#[cfg(feature = "tax_id")]
use crate::TaxId;
#[cfg(feature = "cash_balance")]
use crate::{CashBalance, CashBalanceUpdateParams};
#[cfg(feature = "customer_balance_transaction")]
use crate::{
    CustomerBalanceTransaction, CustomerBalanceTransactionCreateParams,
    CustomerBalanceTransactionListParams, CustomerBalanceTransactionUpdateParams,
};
#[cfg(feature = "customer_cash_balance_transaction")]
use crate::{CustomerCashBalanceTransaction, CustomerFundCashBalanceParams};

/// A person or business to whom you sell.
///
/// Operations on tax ids, on the balance and on the cash balance are included too, each behind the
/// feature of that resource.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        /// Creates a customer. Nothing is charged.
        create(CustomerCreateParams),
        /// Retrieves a customer. A deleted customer is returned as [`Deleted`](stripe_core::Deleted).
        retrieve((), returns = MaybeDeleted<Self>),
        /// Updates a customer. Fields that are not set do not change.
        ///
        /// A new [`source`](CustomerUpdateParams::source) also retries the latest open invoice of
        /// each subscription that is past due and charged automatically.
        update(CustomerUpdateParams),
        /// Deletes a customer permanently and cancels all subscriptions of the customer
        /// immediately.
        delete(()),
        /// Lists customers, the newest first. Customers of a test clock are included only if
        /// `test_clock` is set.
        list(CustomerListParams),
        /// Searches customers. Changes are usually visible within a minute.
        search(SearchParams),
        /// Adds credit or debt to the balance, which the next invoices use. No money moves.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            create_balance_transaction,
            CustomerBalanceTransactionCreateParams,
            required,
            path = "balance_transactions",
            returns = CustomerBalanceTransaction,
        ),
        /// Adds a tax id to the customer.
        ///
        /// Stripe refuses a malformed number. It verifies the number later where it can: see
        /// [`TaxId::verification`].
        #[cfg(feature = "tax_id")]
        action(
            create_tax_id,
            CustomerCreateTaxIdParams,
            required,
            path = "tax_ids",
            returns = TaxId,
        ),
        /// Removes the discount of the customer.
        action(delete_discount, (), delete, path = "discount", returns = Deleted<Discount>),
        /// Deletes a tax id. Finalized invoices keep it.
        #[cfg(feature = "tax_id")]
        action(
            delete_tax_id,
            (),
            delete,
            path = "tax_ids/{tax_id}",
            ids(tax_id = TaxId),
            returns = Deleted<TaxId>,
        ),
        /// Simulates a bank transfer from the customer, in test mode. The funds are applied like
        /// those of a real transfer.
        #[cfg(feature = "customer_cash_balance_transaction")]
        action(
            fund_cash_balance,
            CustomerFundCashBalanceParams,
            required,
            test_helper,
            returns = CustomerCashBalanceTransaction,
        ),
        /// Lists changes to the balance.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            list_balance_transactions,
            CustomerBalanceTransactionListParams,
            get,
            path = "balance_transactions",
            returns = List<CustomerBalanceTransaction>,
        ),
        /// Lists the transactions of a customer's cash balance, the newest first.
        #[cfg(feature = "customer_cash_balance_transaction")]
        action(
            list_cash_balance_transactions,
            (),
            get,
            path = "cash_balance_transactions",
            returns = List<CustomerCashBalanceTransaction>,
        ),
        /// Lists the tax ids of the customer, which invoices show.
        #[cfg(feature = "tax_id")]
        action(list_tax_ids, (), get, path = "tax_ids", returns = List<TaxId>),
        /// Retrieves a single change to the balance.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            retrieve_balance_transaction,
            (),
            get,
            path = "balance_transactions/{transaction}",
            ids(transaction = CustomerBalanceTransaction),
            returns = CustomerBalanceTransaction,
        ),
        /// Retrieves the cash balance: funds that the customer has transferred and not yet spent.
        #[cfg(feature = "cash_balance")]
        action(
            retrieve_cash_balance,
            (),
            get,
            path = "cash_balance",
            returns = CashBalance,
        ),
        /// Retrieves a transaction that changed the cash balance of a customer.
        #[cfg(feature = "customer_cash_balance_transaction")]
        action(
            retrieve_cash_balance_transaction,
            (),
            get,
            path = "cash_balance_transactions/{transaction}",
            ids(transaction = CustomerCashBalanceTransaction),
            returns = CustomerCashBalanceTransaction,
        ),
        /// Updates the description and the metadata of a change to the balance. The amount is
        /// fixed; to correct it, create another transaction.
        #[cfg(feature = "tax_id")]
        action(
            retrieve_tax_id,
            (),
            get,
            path = "tax_ids/{tax_id}",
            ids(tax_id = TaxId),
            returns = TaxId,
        ),
        /// Updates the description and metadata of a change to the balance. The amount is fixed; to
        /// correct it, create another transaction.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            update_balance_transaction,
            CustomerBalanceTransactionUpdateParams,
            required,
            path = "balance_transactions/{transaction}",
            ids(transaction = CustomerBalanceTransaction),
            returns = CustomerBalanceTransaction,
        ),
        /// Updates the reconciliation mode: whether incoming funds are applied automatically or by
        /// you.
        #[cfg(feature = "cash_balance")]
        action(
            update_cash_balance,
            CashBalanceUpdateParams,
            required,
            path = "cash_balance",
            returns = CashBalance,
        ),
    )
)]
#[non_exhaustive]
pub struct Customer {
    pub id: CustomerId,
    pub object: ObjectName<Self>,
    /// Billing address.
    pub address: Option<Address>,
    /// Balance in the smallest unit of the currency, not including unpaid invoices. A negative
    /// balance is credit and reduces the amount due on the next invoice; a positive balance is debt
    /// and increases it.
    pub balance: Option<i64>,
    /// Name of the company, if the customer is a business.
    pub business_name: Option<String>,
    /// Unspent funds of the customer. Present only if expanded.
    #[cfg(feature = "cash_balance")]
    pub cash_balance: Option<CashBalance>,
    pub created: Timestamp,
    /// Currency of the customer's subscriptions and invoices. Absent until a subscription, an
    /// invoice or the balance sets it.
    pub currency: Option<Currency>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<AccountId>,
    /// Source that is charged if `invoice_settings` has no `default_payment_method`.
    pub default_source: Option<Expandable<PaymentSourceId>>,
    /// Whether an invoice is unpaid because an automatic payment failed or the due date passed.
    /// Paying any invoice sets this to `false`, so the status of a subscription is more reliable.
    pub delinquent: Option<bool>,
    /// Internal note in the dashboard.
    pub description: Option<String>,
    /// Discount on all of the customer's invoices.
    pub discount: Option<Discount>,
    pub email: Option<String>,
    /// Full name of the customer, if the customer is a person.
    pub individual_name: Option<String>,
    /// Credit balances by currency, each in the smallest unit of that currency. Unlike in
    /// `balance`, credit is positive. Present only if expanded.
    pub invoice_credit_balance: Option<BTreeMap<Currency, i64>>,
    /// Prefix of the customer's invoice numbers.
    pub invoice_prefix: Option<String>,
    pub invoice_settings: Option<InvoiceSettings>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Full name of the person, or name of the business.
    pub name: Option<String>,
    /// Sequence number of the next invoice. Absent if invoices are numbered across all customers of
    /// the account.
    pub next_invoice_sequence: Option<i64>,
    pub phone: Option<String>,
    /// Languages in order of preference, such as `de` or `fr-CA`.
    pub preferred_locales: Option<Vec<String>>,
    /// Shipping address on invoices.
    pub shipping: Option<Shipping>,
    /// Cards and bank accounts, undecoded. Present only if expanded.
    pub sources: Option<List<Expandable<PaymentSourceId>>>,
    /// Subscriptions that have not ended. Present only if expanded.
    #[cfg(feature = "subscription")]
    pub subscriptions: Option<List<Subscription>>,
    /// Location of the customer for tax purposes. Present only if expanded.
    pub tax: Option<Tax>,
    pub tax_exempt: Option<TaxExempt>,
    /// Tax ids of the customer. Present only if expanded.
    #[cfg(feature = "tax_id")]
    pub tax_ids: Option<List<TaxId>>,
    /// Test clock that sets the time for the customer's objects.
    pub test_clock: Option<Expandable<TestClockId>>,
}

/// Defaults for the invoices of a customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Default payment method, for subscriptions and invoices that do not set their own.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Text at the bottom of each invoice.
    pub footer: Option<String>,
    pub rendering_options: Option<RenderingOptions>,
}

/// Options for the PDF of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    /// Display of tax in the amounts of line items: `exclude_tax` or `include_inclusive_tax`.
    pub amount_tax_display: Option<String>,
    pub template: Option<InvoiceRenderingTemplateId>,
}

/// Location of a customer for automatic tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub automatic_tax: AutomaticTax,
    /// IP address from which Stripe can infer the location.
    pub ip_address: Option<String>,
    /// Recognized location of the customer, if any.
    pub location: Option<Location>,
    /// Service that calculates the tax.
    pub provider: Option<Provider>,
}

/// Status of automatic tax for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTax {
    /// The location could not be determined. Retrieve the customer again later.
    Failed,
    /// You do not collect tax in the location, or Stripe Tax does not support it.
    NotCollecting,
    /// You collect tax in the location.
    Supported,
    /// The address is not recognized as a location.
    UnrecognizedLocation,
    Unknown(String),
}

/// Location where a customer is taxed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Location {
    pub country: String,
    pub source: LocationSource,
    pub state: Option<String>,
}

/// Source of a customer's tax location.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LocationSource {
    BillingAddress,
    IpAddress,
    PaymentMethod,
    ShippingDestination,
    Unknown(String),
}

/// Service that calculates the tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Provider {
    Anrok,
    Avalara,
    Sphere,
    /// Stripe Tax.
    Stripe,
    Unknown(String),
}

/// Tax exemption of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxExempt {
    /// No tax is charged.
    Exempt,
    /// Tax is charged.
    None,
    /// No tax is charged, and invoices and receipts contain the text "Reverse charge".
    Reverse,
    Unknown(String),
}
