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
    /// Initial balance in the smallest unit of the currency. A negative balance is credit and
    /// reduces the amount due on the next invoice; a positive balance is debt and increases it.
    balance: Option<i64>,
    /// Name of the business, at most 150 characters.
    business_name: Option<Clearable<String>>,
    cash_balance: Option<CashBalanceParams>,
    /// Internal note in the dashboard.
    description: Option<String>,
    /// Email, at most 512 characters.
    email: Option<String>,
    /// Name of the person, at most 150 characters.
    individual_name: Option<Clearable<String>>,
    /// Prefix of the customer's invoice numbers: 1 to 12 upper-case letters or digits, different
    /// for each customer. Default: a prefix that Stripe generates.
    invoice_prefix: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<Metadata>>,
    /// Full name of the person, or name of the business.
    name: Option<String>,
    /// Sequence number of the first invoice. Default: 1. Ignored if invoices are numbered across
    /// all customers of the account.
    next_invoice_sequence: Option<i64>,
    /// Payment method to attach to the customer. It becomes the default only if `invoice_settings`
    /// specifies it too.
    payment_method: Option<PaymentMethodId>,
    phone: Option<String>,
    /// Languages in order of preference, such as `de` or `fr-CA`.
    preferred_locales: Option<Vec<String>>,
    /// Shipping address on invoices.
    shipping: Option<Clearable<ShippingParams>>,
    /// Id of a token or a source to attach as the default source.
    source: Option<String>,
    tax: Option<CreateTaxParams>,
    /// Tax exemption of the customer. Default: [`TaxExempt::None`].
    tax_exempt: Option<Clearable<TaxExempt>>,
    /// Tax ids to create with the customer, which invoices show.
    tax_id_data: Option<Vec<TaxIdDataParams>>,
    /// Test clock that sets the time for the customer's objects. It cannot be changed later.
    test_clock: Option<TestClockId>,
    /// Whether to validate the new `source`, such as a card.
    validate: Option<bool>,
}

/// Cash balance of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceParams {
    settings: Option<CashBalanceSettingsParams>,
}

/// Reconciliation settings of a cash balance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceSettingsParams {
    reconciliation_mode: Option<ReconciliationMode>,
}

/// Mode of reconciling incoming funds with open payments and invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationMode {
    /// Stripe applies the funds to open payments and invoices.
    Automatic,
    /// You apply the funds yourself.
    Manual,
    /// The setting of the account applies.
    MerchantDefault,
    Unknown(String),
}

/// Defaults for the invoices of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Default payment method, for subscriptions and invoices that do not set their own. It must be
    /// attached to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Text at the bottom of each invoice.
    footer: Option<String>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

/// Options for the PDF of an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingOptionsParams {
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    template: Option<InvoiceRenderingTemplateId>,
}

/// Display of tax in the amounts of line items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    /// Amounts are shown without tax.
    ExcludeTax,
    /// Amounts are shown with inclusive tax but without exclusive tax.
    IncludeInclusiveTax,
    Unknown(String),
}

/// Shipping address of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<String>,
}

/// Data that determines the tax location of a new customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateTaxParams {
    /// Recent IP address of the customer, from which the location can be inferred.
    ip_address: Option<Clearable<String>>,
    /// Timing of the location validation. Default: [`CreateValidateLocation::Deferred`].
    validate_location: Option<CreateValidateLocation>,
}

/// Timing of location validation for a new customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateValidateLocation {
    /// Validates the location at the next tax calculation.
    Deferred,
    /// Validates the location during the request, which fails if the location is not recognized.
    Immediately,
    Unknown(String),
}

/// A tax id to create with a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdDataParams {
    r#type: TaxIdType,
    /// Tax id number, such as `DE123456789`.
    value: String,
}

/// Parameters for [`Customer::update`](super::Customer::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    /// Billing address, from which Stripe Tax determines the location.
    address: Option<Clearable<Address>>,
    /// New balance in the smallest unit of the currency. A negative balance is credit and reduces
    /// the amount due on the next invoice; a positive balance is debt and increases it. To add an
    /// amount to the balance, create a balance transaction.
    balance: Option<i64>,
    /// Name of the business, at most 150 characters.
    business_name: Option<Clearable<String>>,
    cash_balance: Option<CashBalanceParams>,
    /// Customer's source to charge if there is no default payment method.
    default_source: Option<PaymentSourceId>,
    /// Internal note in the dashboard.
    description: Option<String>,
    /// Email, at most 512 characters.
    email: Option<String>,
    /// Name of the person, at most 150 characters.
    individual_name: Option<Clearable<String>>,
    /// Prefix of the customer's future invoice numbers: 1 to 12 upper-case letters or digits,
    /// different for each customer.
    invoice_prefix: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Full name of the person, or name of the business.
    name: Option<String>,
    /// Sequence number of the next invoice. Ignored if invoices are numbered across all customers
    /// of the account.
    next_invoice_sequence: Option<i64>,
    phone: Option<String>,
    /// Languages in order of preference, such as `de` or `fr-CA`.
    preferred_locales: Option<Vec<String>>,
    /// Shipping address on invoices.
    shipping: Option<Clearable<ShippingParams>>,
    /// Id of a token or a source that replaces the default source. Invoices that are past due are
    /// retried.
    source: Option<String>,
    tax: Option<TaxParams>,
    tax_exempt: Option<Clearable<TaxExempt>>,
    /// Whether to validate the new `source`, such as a card.
    validate: Option<bool>,
}

/// Data that determines the tax location of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxParams {
    /// Recent IP address of the customer, from which the location can be inferred.
    ip_address: Option<Clearable<String>>,
    /// Timing of the location validation. Default: [`ValidateLocation::Auto`].
    validate_location: Option<ValidateLocation>,
}

/// Timing of location validation for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ValidateLocation {
    Auto,
    /// Validates the location at the next tax calculation.
    Deferred,
    /// Validates the location during the request, which fails if the location is not recognized.
    Immediately,
    Unknown(String),
}

/// Parameters for [`Customer::list`](super::Customer::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerListParams {
    created: Option<Range<Timestamp>>,
    /// Email to filter the customers by. Case-sensitive.
    email: Option<String>,
    /// Test clock to filter the customers by. Default: customers without a test clock.
    test_clock: Option<TestClockId>,
}

/// Parameters for [`Customer::create_tax_id`](super::Customer::create_tax_id).
#[cfg(feature = "tax_id")]
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerCreateTaxIdParams {
    r#type: TaxIdType,
    /// Tax id number, such as `DE123456789`.
    value: String,
}
