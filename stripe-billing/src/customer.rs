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

/// A person or a business that you bill.
///
/// It has the operations on its tax ids, its balance and its cash balance too, each with the feature
/// of that resource.
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
        /// Deletes a customer permanently, and cancels its subscriptions immediately.
        delete(()),
        /// Lists customers, the newest first. Customers of a test clock are listed only if
        /// `test_clock` is set.
        list(CustomerListParams),
        /// Searches customers. A new or changed one is usually found within a minute.
        search(SearchParams),
        /// Adds credit or debt to the balance, which the next invoices use up. No money moves.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            create_balance_transaction,
            CustomerBalanceTransactionCreateParams,
            required,
            path = "balance_transactions",
            returns = CustomerBalanceTransaction,
        ),
        /// Adds a tax id.
        ///
        /// Stripe refuses a number of the wrong format. Where it can look a number up, it does so
        /// afterwards: see [`TaxId::verification`].
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
        /// Deletes a tax id. Invoices that are finalized keep it.
        #[cfg(feature = "tax_id")]
        action(
            delete_tax_id,
            (),
            delete,
            path = "tax_ids/{tax_id}",
            ids(tax_id = TaxId),
            returns = Deleted<TaxId>,
        ),
        /// Simulates a bank transfer from the customer, outside live mode. The money is applied as
        /// that of a real transfer is.
        #[cfg(feature = "customer_cash_balance_transaction")]
        action(
            fund_cash_balance,
            CustomerFundCashBalanceParams,
            required,
            test_helper,
            returns = CustomerCashBalanceTransaction,
        ),
        /// Lists the changes of the balance.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            list_balance_transactions,
            CustomerBalanceTransactionListParams,
            get,
            path = "balance_transactions",
            returns = List<CustomerBalanceTransaction>,
        ),
        /// Lists the movements of money into and out of the cash balance.
        #[cfg(feature = "customer_cash_balance_transaction")]
        action(
            list_cash_balance_transactions,
            (),
            get,
            path = "cash_balance_transactions",
            returns = List<CustomerCashBalanceTransaction>,
        ),
        /// Lists the tax ids that invoices show for the customer.
        #[cfg(feature = "tax_id")]
        action(list_tax_ids, (), get, path = "tax_ids", returns = List<TaxId>),
        /// Retrieves one change of the balance.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            retrieve_balance_transaction,
            (),
            get,
            path = "balance_transactions/{transaction}",
            ids(transaction = CustomerBalanceTransaction),
            returns = CustomerBalanceTransaction,
        ),
        /// Retrieves the money that the customer transferred and no payment has used yet.
        #[cfg(feature = "cash_balance")]
        action(
            retrieve_cash_balance,
            (),
            get,
            path = "cash_balance",
            returns = CashBalance,
        ),
        /// Retrieves one movement of money into or out of the cash balance.
        #[cfg(feature = "customer_cash_balance_transaction")]
        action(
            retrieve_cash_balance_transaction,
            (),
            get,
            path = "cash_balance_transactions/{transaction}",
            ids(transaction = CustomerCashBalanceTransaction),
            returns = CustomerCashBalanceTransaction,
        ),
        /// Retrieves one of the customer's tax ids.
        #[cfg(feature = "tax_id")]
        action(
            retrieve_tax_id,
            (),
            get,
            path = "tax_ids/{tax_id}",
            ids(tax_id = TaxId),
            returns = TaxId,
        ),
        /// Updates the description and metadata of a change of the balance. Its amount is fixed;
        /// another transaction makes up for it.
        #[cfg(feature = "customer_balance_transaction")]
        action(
            update_balance_transaction,
            CustomerBalanceTransactionUpdateParams,
            required,
            path = "balance_transactions/{transaction}",
            ids(transaction = CustomerBalanceTransaction),
            returns = CustomerBalanceTransaction,
        ),
        /// Updates the reconciliation mode: whether Stripe or you apply arriving money.
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
    /// Amount in the smallest unit of the currency: negative for credit, which lowers what is due
    /// on the next invoice, positive for debt, which raises it. It does not contain unpaid
    /// invoices.
    pub balance: Option<i64>,
    /// Name of the business, if the customer is one.
    pub business_name: Option<String>,
    /// Present only if expanded.
    #[cfg(feature = "cash_balance")]
    pub cash_balance: Option<CashBalance>,
    pub created: Timestamp,
    /// Currency of the customer's subscriptions and invoices. Absent until one of them or the
    /// balance sets it.
    pub currency: Option<Currency>,
    /// Present if an account represents the customer.
    pub customer_account: Option<AccountId>,
    /// Source that is charged if there is no `default_payment_method` in `invoice_settings`.
    pub default_source: Option<Expandable<PaymentSourceId>>,
    /// Whether an invoice is unpaid: an automatic payment failed, or a due date passed. Any invoice
    /// that is paid sets it to `false`, so the status of a subscription is more reliable.
    pub delinquent: Option<bool>,
    /// Internal note, shown in the dashboard.
    pub description: Option<String>,
    /// Applies to all of the customer's invoices.
    pub discount: Option<Discount>,
    pub email: Option<String>,
    /// Name of the person, if the customer is one.
    pub individual_name: Option<String>,
    /// Balances by currency, each in the smallest unit of that currency: positive for credit,
    /// unlike in `balance`. Present only if expanded.
    pub invoice_credit_balance: Option<BTreeMap<Currency, i64>>,
    /// The numbers of the customer's invoices begin with it.
    pub invoice_prefix: Option<String>,
    pub invoice_settings: Option<InvoiceSettings>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Full name of the person, or name of the business.
    pub name: Option<String>,
    /// Counter in the number of the next invoice. Absent if the account counts for all customers
    /// together.
    pub next_invoice_sequence: Option<i64>,
    pub phone: Option<String>,
    /// Languages, the preferred one first, such as `de` or `fr-CA`.
    pub preferred_locales: Option<Vec<String>>,
    /// Shown on invoices.
    pub shipping: Option<Shipping>,
    /// Cards and bank accounts, undecoded. Present only if expanded.
    pub sources: Option<List<Expandable<PaymentSourceId>>>,
    /// Those that have not ended. Present only if expanded.
    #[cfg(feature = "subscription")]
    pub subscriptions: Option<List<Subscription>>,
    /// Location of the customer for tax. Present only if expanded.
    pub tax: Option<Tax>,
    pub tax_exempt: Option<TaxExempt>,
    /// Present only if expanded.
    #[cfg(feature = "tax_id")]
    pub tax_ids: Option<List<TaxId>>,
    /// The test clock that determines the time of the customer's objects.
    pub test_clock: Option<Expandable<TestClockId>>,
}

/// Defaults of the invoices of a customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Payment method for subscriptions and invoices that have none of their own.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Text at the bottom of the invoices.
    pub footer: Option<String>,
    pub rendering_options: Option<RenderingOptions>,
}

/// Rendering of an invoice as PDF.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    /// Tax in the amounts of line items: `exclude_tax` or `include_inclusive_tax`.
    pub amount_tax_display: Option<String>,
    pub template: Option<InvoiceRenderingTemplateId>,
}

/// Location and status of a customer for automatic tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub automatic_tax: AutomaticTax,
    /// IP address from which the location may be inferred.
    pub ip_address: Option<String>,
    /// Absent if it was not recognized.
    pub location: Option<Location>,
    /// Calculator of tax.
    pub provider: Option<Provider>,
}

/// Whether tax can be calculated for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTax {
    /// The location could not be determined. Retrieve the customer again.
    Failed,
    /// You do not collect tax there, or Stripe Tax does not support the location.
    NotCollecting,
    /// You collect tax there.
    Supported,
    /// The address does not resolve to a location.
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

/// Source of the location where a customer is taxed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LocationSource {
    BillingAddress,
    IpAddress,
    PaymentMethod,
    ShippingDestination,
    Unknown(String),
}

/// Calculator of tax.
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
    /// No tax is charged, and invoices and receipts say "Reverse charge".
    Reverse,
    Unknown(String),
}
