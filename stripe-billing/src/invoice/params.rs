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
    /// Fee for the application's owner, in the smallest currency unit. Only in a request for a
    /// connected account.
    application_fee_amount: Option<i64>,
    /// Lets Stripe finalize, charge or send it automatically. Default: `false`.
    auto_advance: Option<bool>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Time at which Stripe finalizes the draft, at most five years ahead.
    automatically_finalizes_at: Option<Timestamp>,
    /// Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Default: that of the customer.
    currency: Option<Currency>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// The customer who is billed.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Number of days from its creation until it is due. Only with
    /// [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method that is charged. It must belong to the customer. Default: that of the
    /// subscription, or else of the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source that is charged if there is no default payment method. Default: that of the
    /// subscription, or else of the customer.
    default_source: Option<PaymentSourceId>,
    /// Tax rates of lines that have none of their own.
    default_tax_rates: Option<Vec<TaxRateId>>,
    /// Memo, shown to the customer.
    description: Option<String>,
    /// Discounts of the whole invoice, in the order in which they apply. Default: that of the
    /// customer.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Time by which it is to be paid. Only with [`CollectionMethod::SendInvoice`].
    due_date: Option<Timestamp>,
    /// Date of issue that it shows. Default: the time of finalization.
    effective_at: Option<Timestamp>,
    /// Text at the bottom of the invoice.
    footer: Option<String>,
    /// Makes it a revision of another invoice.
    from_invoice: Option<FromInvoiceParams>,
    /// Default: the account of the request.
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<Metadata>>,
    /// Unique number that the customer sees, at most 26 characters. Default: finalization sets it.
    number: Option<String>,
    /// The connected account that it is issued for, whose name and logo it shows.
    on_behalf_of: Option<AccountId>,
    payment_settings: Option<PaymentSettingsParams>,
    /// Default: [`PendingInvoiceItemsBehavior::Exclude`].
    pending_invoice_items_behavior: Option<PendingInvoiceItemsBehavior>,
    rendering: Option<RenderingParams>,
    shipping_cost: Option<ShippingCostParams>,
    /// Shown on the PDF in place of the customer's.
    shipping_details: Option<ShippingDetailsParams>,
    /// Text on the customer's card statement, with at least one letter. Default: that of the
    /// product of the subscription's first item.
    statement_descriptor: Option<String>,
    /// Takes only the pending invoice items of this subscription, whose billing period stays as it
    /// is.
    subscription: Option<SubscriptionId>,
    /// Transfers the payment to a connected account.
    transfer_data: Option<TransferDataParams>,
}

/// The invoice to revise: one that is open or uncollectible, and not of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FromInvoiceParams {
    action: FromInvoiceAction,
    invoice: InvoiceId,
}

/// Relation to the other invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FromInvoiceAction {
    /// It replaces the other one, which is voided when this one is finalized.
    Revision,
    Unknown(String),
}

/// Payment of an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSettingsParams {
    /// The mandate of the payment method that is charged.
    default_mandate: Option<Clearable<MandateId>>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Payment methods to offer. Default: chosen by the default payment methods and the invoice
    /// settings in the dashboard.
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
}

/// Options for the payment, one field for each payment method.
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

/// Use of the customer's pending invoice items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PendingInvoiceItemsBehavior {
    /// They stay pending.
    Exclude,
    /// They become lines of the invoice.
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
    /// Default: the newest version.
    template_version: Option<Clearable<i64>>,
}

/// Tax in the amounts of lines on the PDF.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    /// The amounts are without any tax.
    ExcludeTax,
    /// The amounts contain inclusive tax, and no exclusive tax.
    IncludeInclusiveTax,
    Unknown(String),
}

/// Format of the PDF.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PdfParams {
    /// Default: as set by the customer's language.
    page_size: Option<PageSize>,
}

/// Cost of shipping: a shipping rate that exists, or one to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    shipping_rate: Option<ShippingRateId>,
    /// Creates a shipping rate for this invoice alone.
    shipping_rate_data: Option<ShippingRateDataParams>,
}

/// A shipping rate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingRateDataParams {
    /// Shown to customers.
    display_name: String,
    /// Shown to customers.
    delivery_estimate: Option<DeliveryEstimateParams>,
    /// Required if `type` is [`ShippingRateDataType::FixedAmount`].
    fixed_amount: Option<FixedAmountParams>,
    /// Set on the shipping rate.
    metadata: Option<Metadata>,
    tax_behavior: Option<TaxBehavior>,
    /// Tax code; `txcd_92010001` is the one of shipping.
    tax_code: Option<TaxCodeId>,
    r#type: Option<ShippingRateDataType>,
}

/// Range of the time that a delivery takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateParams {
    /// Default: no upper bound.
    maximum: Option<DeliveryEstimateBoundParams>,
    /// Default: no lower bound.
    minimum: Option<DeliveryEstimateBoundParams>,
}

/// Shortest or longest time that a delivery takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateBoundParams {
    unit: DeliveryEstimateUnit,
    /// More than 0.
    value: i64,
}

/// Unit of the time that a delivery takes.
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

/// A fixed cost of shipping.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FixedAmountParams {
    /// Amount in the smallest currency unit, never negative.
    amount: i64,
    currency: Currency,
    /// The cost in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

/// The cost of shipping in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    /// Amount in the smallest unit of that currency, never negative.
    amount: i64,
    tax_behavior: Option<TaxBehavior>,
}

/// Calculation of the cost of shipping.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ShippingRateDataType {
    FixedAmount,
    Unknown(String),
}

/// Recipient and address of a delivery.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    phone: Option<Clearable<String>>,
}

/// Transfer of the payment of an invoice to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<i64>,
}

/// Parameters for [`Invoice::update`](super::Invoice::update). Stripe accepts most of them for a
/// draft only.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceUpdateParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fee for the application's owner, in the smallest currency unit. Only in a request for a
    /// connected account.
    application_fee_amount: Option<i64>,
    /// Lets Stripe finalize, charge or send it automatically. `false` stops retries and reminders
    /// too.
    auto_advance: Option<bool>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Time at which Stripe finalizes the draft, at most five years ahead. Setting `auto_advance`
    /// to `false` turns that off.
    automatically_finalizes_at: Option<Timestamp>,
    collection_method: Option<CollectionMethod>,
    /// Fields to show, at most four, replacing the existing ones.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Number of days from its creation until it is due. Only with
    /// [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Payment method that is charged. It must belong to the customer.
    default_payment_method: Option<PaymentMethodId>,
    /// Source that is charged if there is no default payment method.
    default_source: Option<Clearable<PaymentSourceId>>,
    /// Tax rates of lines that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Memo, shown to the customer.
    description: Option<String>,
    /// Discounts of the whole invoice, in the order in which they apply, replacing the existing
    /// ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Time by which it is to be paid. Only with [`CollectionMethod::SendInvoice`].
    due_date: Option<Timestamp>,
    /// Date of issue that it shows. Default: the time of finalization.
    effective_at: Option<Clearable<Timestamp>>,
    /// Text at the bottom of the invoice.
    footer: Option<String>,
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Unique number that the customer sees, at most 26 characters.
    number: Option<Clearable<String>>,
    /// The connected account that it is issued for, whose name and logo it shows.
    on_behalf_of: Option<Clearable<AccountId>>,
    payment_settings: Option<PaymentSettingsParams>,
    rendering: Option<RenderingParams>,
    shipping_cost: Option<Clearable<ShippingCostParams>>,
    /// Shown on the PDF in place of the customer's.
    shipping_details: Option<Clearable<ShippingDetailsParams>>,
    /// Text on the customer's card statement, with at least one letter.
    statement_descriptor: Option<String>,
    /// Transfers the payment to a connected account.
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
    /// A payment outside of Stripe.
    payment_record: Option<PaymentRecordId>,
}

/// Parameters for [`Invoice::finalize_invoice`](super::Invoice::finalize_invoice).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceFinalizeInvoiceParams {
    /// Lets Stripe charge or send it automatically from then on. Default: that of the invoice.
    auto_advance: Option<bool>,
}

/// Parameters for [`Invoice::pay`](super::Invoice::pay).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoicePayParams {
    /// Charges the balance of a source if that is less than the amount due, and forgives the rest.
    /// Default: `false`, which fails instead.
    forgive: Option<bool>,
    /// The mandate of the payment method that is charged.
    mandate: Option<Clearable<MandateId>>,
    /// Whether the customer is absent and cannot authenticate the payment. Default: `true`.
    off_session: Option<bool>,
    /// Marks the invoice as paid outside of Stripe, and charges nothing. Default: `false`.
    paid_out_of_band: Option<bool>,
    /// Payment method that is charged instead of the default one. It must belong to the customer.
    payment_method: Option<PaymentMethodId>,
    /// Payment method that is charged instead of the default one. It must belong to the customer.
    source: Option<PaymentSourceId>,
}
