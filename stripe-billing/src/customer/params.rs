//! Parameters of the operations on customers.

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{InvoiceRenderingTemplateId, PaymentMethodId, PaymentSourceId};
use stripe_core::{
    Address, Clearable, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams, Timestamp,
};

use super::TaxExempt;
use crate::shared::TaxIdType;

pub use crate::shared::CustomFieldParams;

/// Parameters for [`Customer::create`](super::Customer::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerCreateParams {
    /// Billing address, from which Stripe Tax determines the location.
    address: Option<Clearable<Address>>,
    /// Amount in the smallest unit of the currency: negative for credit, which lowers what is due
    /// on the next invoice, positive for debt, which raises it.
    balance: Option<i64>,
    /// Name of the business, at most 150 characters.
    business_name: Option<Clearable<String>>,
    cash_balance: Option<CashBalanceParams>,
    /// Internal note, shown in the dashboard.
    description: Option<String>,
    /// Email, at most 512 characters.
    email: Option<String>,
    /// Name of the person, at most 150 characters.
    individual_name: Option<Clearable<String>>,
    /// The numbers of the customer's invoices begin with it. 1 to 12 upper-case letters or digits,
    /// used by no other customer. Stripe generates one by default.
    invoice_prefix: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<Metadata>>,
    /// Full name of the person, or name of the business.
    name: Option<String>,
    /// Counter in the number of the first invoice. Default: 1. Stripe ignores it if the account
    /// counts for all customers together.
    next_invoice_sequence: Option<i64>,
    /// Attached to the customer. It becomes the default only if `invoice_settings` names it too.
    payment_method: Option<PaymentMethodId>,
    phone: Option<String>,
    /// Languages, the preferred one first, such as `de` or `fr-CA`.
    preferred_locales: Option<Vec<String>>,
    /// Shown on invoices.
    shipping: Option<Clearable<ShippingParams>>,
    /// The id of a token or a source, which is attached and becomes the default source.
    source: Option<String>,
    tax: Option<CreateTaxParams>,
    /// Default: [`TaxExempt::None`].
    tax_exempt: Option<Clearable<TaxExempt>>,
    /// Created together with the customer, and shown on invoices.
    tax_id_data: Option<Vec<TaxIdDataParams>>,
    /// The test clock that determines the time of the customer's objects. It can be set only on
    /// creation.
    test_clock: Option<TestClockId>,
    /// Validates the new `source`, such as a card.
    validate: Option<bool>,
}

/// Cash balance of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceParams {
    settings: Option<CashBalanceSettingsParams>,
}

/// Use of the money that a customer transfers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceSettingsParams {
    reconciliation_mode: Option<ReconciliationMode>,
}

/// Application of arriving money to what the customer has to pay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationMode {
    /// Stripe applies it to open payments and invoices.
    Automatic,
    /// You apply it.
    Manual,
    /// By the settings of the account.
    MerchantDefault,
    Unknown(String),
}

/// Defaults of the invoices of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Payment method for subscriptions and invoices that have none of their own. It must be
    /// attached to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Text at the bottom of the invoices.
    footer: Option<String>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

/// Rendering of an invoice as PDF.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingOptionsParams {
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    template: Option<InvoiceRenderingTemplateId>,
}

/// Tax in the amounts of line items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    /// Amounts are shown without any tax.
    ExcludeTax,
    /// Amounts are shown with the tax that prices include, and without the tax that is added.
    IncludeInclusiveTax,
    Unknown(String),
}

/// Address for deliveries.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<String>,
}

/// Data from which the location of a new customer for tax is determined.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateTaxParams {
    /// A recent IP address, from which the location can be inferred.
    ip_address: Option<Clearable<String>>,
    /// Default: [`CreateValidateLocation::Deferred`].
    validate_location: Option<CreateValidateLocation>,
}

/// Time at which Stripe validates the location of a new customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateValidateLocation {
    /// At the next calculation of tax.
    Deferred,
    /// Immediately. Stripe refuses the request if the location is not recognized.
    Immediately,
    Unknown(String),
}

/// A tax id to create with a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdDataParams {
    r#type: TaxIdType,
    /// The number itself, such as `DE123456789`.
    value: String,
}

/// Parameters for [`Customer::update`](super::Customer::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    /// Billing address, from which Stripe Tax determines the location.
    address: Option<Clearable<Address>>,
    /// Amount in the smallest unit of the currency: negative for credit, which lowers what is due
    /// on the next invoice, positive for debt, which raises it. It replaces the balance; a balance
    /// transaction changes it by an amount.
    balance: Option<i64>,
    /// Name of the business, at most 150 characters.
    business_name: Option<Clearable<String>>,
    cash_balance: Option<CashBalanceParams>,
    /// Source of the customer that is charged if there is no default payment method.
    default_source: Option<PaymentSourceId>,
    /// Internal note, shown in the dashboard.
    description: Option<String>,
    /// Email, at most 512 characters.
    email: Option<String>,
    /// Name of the person, at most 150 characters.
    individual_name: Option<Clearable<String>>,
    /// The numbers of the customer's further invoices begin with it. 1 to 12 upper-case letters or
    /// digits, used by no other customer.
    invoice_prefix: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Full name of the person, or name of the business.
    name: Option<String>,
    /// Counter in the number of the next invoice. Stripe ignores it if the account counts for all
    /// customers together.
    next_invoice_sequence: Option<i64>,
    phone: Option<String>,
    /// Languages, the preferred one first, such as `de` or `fr-CA`.
    preferred_locales: Option<Vec<String>>,
    /// Shown on invoices.
    shipping: Option<Clearable<ShippingParams>>,
    /// The id of a token or a source, which becomes the default source. It replaces the default
    /// source of now, and retries invoices that are past due.
    source: Option<String>,
    tax: Option<TaxParams>,
    tax_exempt: Option<Clearable<TaxExempt>>,
    /// Validates the new `source`, such as a card.
    validate: Option<bool>,
}

/// Data from which the location of a customer for tax is determined.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxParams {
    /// A recent IP address, from which the location can be inferred.
    ip_address: Option<Clearable<String>>,
    /// Default: [`ValidateLocation::Auto`].
    validate_location: Option<ValidateLocation>,
}

/// Time at which Stripe validates the location of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ValidateLocation {
    Auto,
    /// At the next calculation of tax.
    Deferred,
    /// Immediately. Stripe refuses the request if the location is not recognized.
    Immediately,
    Unknown(String),
}

/// Parameters for [`Customer::list`](super::Customer::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerListParams {
    created: Option<Range<Timestamp>>,
    /// Returns the customers with exactly this address, in upper and lower case as written.
    email: Option<String>,
    /// Returns the customers of this clock. Default: those of none.
    test_clock: Option<TestClockId>,
}

/// Parameters for [`Customer::create_tax_id`](super::Customer::create_tax_id).
#[cfg(feature = "tax_id")]
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerCreateTaxIdParams {
    r#type: TaxIdType,
    /// The number itself, such as `DE123456789`.
    value: String,
}
