//! Parameters of the operations on invoices.

mod lines;
mod preview;
mod schedule;

use std::collections::BTreeMap;

use stripe_core::ids::{
    self, AccountId, CustomerId, InvoiceId, InvoiceRenderingTemplateId, MandateId, PaymentIntentId,
    PaymentMethodId, PaymentRecordId, PaymentSourceId, ShippingRateId, SubscriptionId, TaxCodeId,
    TaxIdId, TaxRateId,
};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams,
    TaxBehavior, Timestamp,
};

pub use crate::shared::{AutomaticTaxParams, CustomFieldParams, IssuerParams, LiabilityParams};
pub use lines::*;
pub use preview::*;
pub use schedule::*;

use super::{
    CollectionMethod, DiscountParams, PageSize, PaymentMethodType, Status, payment_method_options,
};

/// Parameters for [`Invoice::create`](super::Invoice::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreateParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fee for the owner of the application, in the smallest currency unit. Allowed only in
    /// requests for a connected account.
    application_fee_amount: Option<i64>,
    /// Whether Stripe finalizes, charges and sends the invoice automatically. Default: `false`.
    auto_advance: Option<bool>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Time at which Stripe finalizes the draft, at most five years ahead.
    automatically_finalizes_at: Option<Timestamp>,
    /// Collection method of the invoices. Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Currency. Default: the currency of the customer.
    currency: Option<Currency>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Customer who is billed.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Number of days from creation to the due date. Allowed only with
    /// [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method to charge, which must belong to the customer. Default: the payment method of
    /// the subscription, or else of the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source to charge if there is no default payment method. Default: the source of the
    /// subscription, or else of the customer.
    default_source: Option<PaymentSourceId>,
    /// Default tax rates, for lines that do not set their own.
    default_tax_rates: Option<Vec<TaxRateId>>,
    /// Memo shown to the customer.
    description: Option<String>,
    /// Discounts on the whole invoice, in the order in which they are applied. Default: the
    /// discount of the customer.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Due date. Allowed only with [`CollectionMethod::SendInvoice`].
    due_date: Option<Timestamp>,
    /// Date of issue on the invoice. Default: the time of finalization.
    effective_at: Option<Timestamp>,
    /// Text at the bottom of the invoice.
    footer: Option<String>,
    /// Invoice that the new one revises.
    from_invoice: Option<FromInvoiceParams>,
    /// Account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<Metadata>>,
    /// Unique invoice number, shown to the customer. At most 26 characters. Default: the number
    /// that finalization assigns.
    number: Option<String>,
    /// Connected account for which the invoice is issued. The invoice shows its name and logo.
    on_behalf_of: Option<AccountId>,
    payment_settings: Option<PaymentSettingsParams>,
    /// Handling of the customer's pending invoice items. Default:
    /// [`PendingInvoiceItemsBehavior::Exclude`].
    pending_invoice_items_behavior: Option<PendingInvoiceItemsBehavior>,
    rendering: Option<RenderingParams>,
    shipping_cost: Option<ShippingCostParams>,
    /// Shipping details on the PDF, instead of the customer's.
    shipping_details: Option<ShippingDetailsParams>,
    /// Text on the customer's card statement, with at least one letter. Default: the text of the
    /// product in the first item of the subscription.
    statement_descriptor: Option<String>,
    /// Subscription whose pending invoice items are included. Other items are not included, and the
    /// billing period does not change.
    subscription: Option<SubscriptionId>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<TransferDataParams>,
}

/// The invoice to revise. It must be open or uncollectible, and must not belong to a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FromInvoiceParams {
    action: FromInvoiceAction,
    invoice: InvoiceId,
}

/// Relation to the revised invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FromInvoiceAction {
    /// The new invoice replaces the old one, which is voided when the new one is finalized.
    Revision,
    Unknown(String),
}

/// Payment settings of an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSettingsParams {
    /// Mandate of the payment method to charge.
    default_mandate: Option<Clearable<MandateId>>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Available payment methods. Default: Stripe chooses them from the default payment methods and
    /// the invoice settings in the dashboard.
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
}

/// Options for each payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    acss_debit: Option<Clearable<payment_method_options::AcssDebitParams>>,
    bancontact: Option<Clearable<payment_method_options::BancontactParams>>,
    billie: Option<Clearable<payment_method_options::BillieParams>>,
    blik: Option<Clearable<payment_method_options::BlikParams>>,
    card: Option<Clearable<payment_method_options::CardParams>>,
    customer_balance: Option<Clearable<payment_method_options::CustomerBalanceParams>>,
    konbini: Option<Clearable<payment_method_options::KonbiniParams>>,
    payto: Option<Clearable<payment_method_options::PaytoParams>>,
    pix: Option<Clearable<payment_method_options::PixParams>>,
    sepa_debit: Option<Clearable<payment_method_options::SepaDebitParams>>,
    upi: Option<Clearable<payment_method_options::UpiParams>>,
    us_bank_account: Option<Clearable<payment_method_options::UsBankAccountParams>>,
}

/// Handling of the customer's pending invoice items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PendingInvoiceItemsBehavior {
    /// The items stay pending.
    Exclude,
    /// The items become lines of the invoice.
    Include,
    Unknown(String),
}

/// Layout of an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingParams {
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    pdf: Option<PdfParams>,
    /// Template that determines the layout.
    template: Option<InvoiceRenderingTemplateId>,
    /// Version of the template. Default: the newest version.
    template_version: Option<Clearable<i64>>,
}

/// Display of tax in the amounts of lines on the PDF.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    /// Amounts are shown without tax.
    ExcludeTax,
    /// Amounts are shown with inclusive tax but without exclusive tax.
    IncludeInclusiveTax,
    Unknown(String),
}

/// Format of the PDF.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PdfParams {
    /// Paper size. Default: the usual size for the customer's language.
    page_size: Option<PageSize>,
}

/// Shipping cost, from an existing shipping rate or a new one.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    shipping_rate: Option<ShippingRateId>,
    /// Shipping rate to create for this invoice only.
    shipping_rate_data: Option<ShippingRateDataParams>,
}

/// A shipping rate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingRateDataParams {
    /// Name shown to customers.
    display_name: String,
    /// Estimated delivery time, shown to customers.
    delivery_estimate: Option<DeliveryEstimateParams>,
    /// Fixed cost. Required if `type` is [`ShippingRateDataType::FixedAmount`].
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<Metadata>,
    tax_behavior: Option<TaxBehavior>,
    /// Tax code, such as `txcd_92010001` for shipping.
    tax_code: Option<TaxCodeId>,
    r#type: Option<ShippingRateDataType>,
}

/// Estimated range of the delivery time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateParams {
    /// Longest delivery time. Default: no upper bound.
    maximum: Option<DeliveryEstimateBoundParams>,
    /// Shortest delivery time. Default: no lower bound.
    minimum: Option<DeliveryEstimateBoundParams>,
}

/// Lower or upper bound of a delivery time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateBoundParams {
    unit: DeliveryEstimateUnit,
    /// Number of units. Must be positive.
    value: i64,
}

/// Unit in which a delivery time is measured.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DeliveryEstimateUnit {
    BusinessDay,
    Day,
    Hour,
    Month,
    Week,
    Unknown(String),
}

/// A fixed shipping cost.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FixedAmountParams {
    /// Amount in the smallest currency unit. Must not be negative.
    amount: i64,
    currency: Currency,
    /// Cost in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

/// Shipping cost in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    /// Amount in the smallest unit of that currency. Must not be negative.
    amount: i64,
    tax_behavior: Option<TaxBehavior>,
}

/// Calculation method of a shipping cost.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ShippingRateDataType {
    FixedAmount,
    Unknown(String),
}

/// Recipient and address of a shipment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<Clearable<String>>,
}

/// Transfer of an invoice payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// Connected account that receives the transfer.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<i64>,
}

/// Parameters for [`Invoice::update`](super::Invoice::update). Most of them can be set only while
/// the invoice is a draft.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceUpdateParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fee for the owner of the application, in the smallest currency unit. Allowed only in
    /// requests for a connected account.
    application_fee_amount: Option<i64>,
    /// Whether Stripe finalizes, charges and sends the invoice automatically. `false` also stops
    /// retries and reminders.
    auto_advance: Option<bool>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Time at which Stripe finalizes the draft, at most five years ahead. Ignored if
    /// `auto_advance` is set to `false`.
    automatically_finalizes_at: Option<Timestamp>,
    collection_method: Option<CollectionMethod>,
    /// Custom fields on the invoice, at most four. Replaces the existing ones.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Number of days from creation to the due date. Allowed only with
    /// [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method to charge. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source to charge if there is no default payment method.
    default_source: Option<Clearable<PaymentSourceId>>,
    /// Default tax rates, for lines that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Memo shown to the customer.
    description: Option<String>,
    /// Discounts on the whole invoice, in the order in which they are applied. Replaces the
    /// existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Due date. Allowed only with [`CollectionMethod::SendInvoice`].
    due_date: Option<Timestamp>,
    /// Date of issue on the invoice. Default: the time of finalization.
    effective_at: Option<Clearable<Timestamp>>,
    /// Text at the bottom of the invoice.
    footer: Option<String>,
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Unique invoice number, shown to the customer. At most 26 characters.
    number: Option<Clearable<String>>,
    /// Connected account for which the invoice is issued. The invoice shows its name and logo.
    on_behalf_of: Option<Clearable<AccountId>>,
    payment_settings: Option<PaymentSettingsParams>,
    rendering: Option<RenderingParams>,
    shipping_cost: Option<Clearable<ShippingCostParams>>,
    /// Shipping details on the PDF, instead of the customer's.
    shipping_details: Option<Clearable<ShippingDetailsParams>>,
    /// Text on the customer's card statement, with at least one letter.
    statement_descriptor: Option<String>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// Parameters for [`Invoice::list`](super::Invoice::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceListParams {
    collection_method: Option<CollectionMethod>,
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<ids::v2::core::AccountId>,
    due_date: Option<Range<Timestamp>>,
    status: Option<Status>,
    subscription: Option<SubscriptionId>,
}

/// Parameters for [`Invoice::attach_payment`](super::Invoice::attach_payment).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceAttachPaymentParams {
    payment_intent: Option<PaymentIntentId>,
    /// Record of a payment outside Stripe.
    payment_record: Option<PaymentRecordId>,
}

/// Parameters for [`Invoice::finalize_invoice`](super::Invoice::finalize_invoice).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceFinalizeInvoiceParams {
    /// Whether Stripe charges and sends the invoice automatically from now on. Default: the setting
    /// of the invoice.
    auto_advance: Option<bool>,
}

/// Parameters for [`Invoice::pay`](super::Invoice::pay).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoicePayParams {
    /// Whether to accept a partial payment from a source whose balance is below the amount due, and
    /// to forgive the rest. Default: `false`, so that such a payment fails.
    forgive: Option<bool>,
    /// Mandate of the payment method to charge.
    mandate: Option<Clearable<MandateId>>,
    /// Whether the customer is absent and cannot authenticate the payment. Default: `true`.
    off_session: Option<bool>,
    /// Whether to mark the invoice as paid outside Stripe, without charging anything. Default:
    /// `false`.
    paid_out_of_band: Option<bool>,
    /// Payment method to charge instead of the default one. It must belong to the customer.
    payment_method: Option<PaymentMethodId>,
    /// Source to charge instead of the default one. It must belong to the customer.
    source: Option<PaymentSourceId>,
}
