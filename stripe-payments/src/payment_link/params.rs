//! Parameters of the operations on payment links.

mod update;

use stripe_core::ids::{
    AccountId, InvoiceRenderingTemplateId, PriceId, ProductId, ShippingRateId, TaxCodeId, TaxIdId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Interval, Metadata, StripeEnum, StripeParams, TaxBehavior,
};

pub use update::*;

use super::{
    AfterCompletionType, AgreementPosition, AllowedCountry, BillingAddressCollection, Brand,
    CaptureMethod, CustomFieldType, CustomerCreation, LabelType, LiabilityType,
    MissingPaymentMethod, PaymentMethodCollection, PaymentMethodType, PromotionsConsent,
    SetupFutureUsage, SubmitType, TaxIdRequired, TermsConsent,
};

/// Parameters for [`PaymentLink::create`](super::PaymentLink::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkCreateParams {
    /// Items to sell, at most 20.
    line_items: Vec<LineItemParams>,
    /// Default: a confirmation on a page of Stripe's.
    after_completion: Option<AfterCompletionParams>,
    /// Customers can enter a promotion code. Default: `false`.
    allow_promotion_codes: Option<bool>,
    /// Fee of each payment that goes to the application's owner, in the smallest currency unit.
    /// Only if no price recurs.
    application_fee_amount: Option<i64>,
    /// Share of each invoice of the subscription that goes to the application's owner, in percent:
    /// 0 to 100 with up to two decimal places. Only if a price recurs.
    application_fee_percent: Option<f64>,
    /// Default: off.
    automatic_tax: Option<AutomaticTaxParams>,
    /// Default: [`BillingAddressCollection::Auto`].
    billing_address_collection: Option<BillingAddressCollection>,
    consent_collection: Option<ConsentCollectionParams>,
    /// Chooses among the currencies of prices that have several.
    currency: Option<Currency>,
    /// Your own fields that customers fill in, at most three.
    custom_fields: Option<Vec<CustomFieldParams>>,
    custom_text: Option<CustomTextParams>,
    /// Default: [`CustomerCreation::IfRequired`]. Not if a price recurs: a customer is created
    /// then.
    customer_creation: Option<CustomerCreation>,
    /// Shown to customers who open the link while it is not active.
    inactive_message: Option<String>,
    /// Creates an invoice for each one-time payment.
    invoice_creation: Option<InvoiceCreationParams>,
    managed_payments: Option<ManagedPaymentsParams>,
    /// Copied to the checkout sessions that the link creates.
    metadata: Option<Metadata>,
    /// Names that customers are asked for.
    name_collection: Option<NameCollectionParams>,
    /// The connected account that sells.
    on_behalf_of: Option<AccountId>,
    /// Items that customers may add, at most ten.
    optional_items: Option<Vec<OptionalItemParams>>,
    payment_intent_data: Option<PaymentIntentDataParams>,
    /// Only if a price recurs. Default: [`PaymentMethodCollection::Always`].
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Payment methods to offer. Default: as set by the settings in the dashboard.
    payment_method_types: Option<Vec<PaymentMethodType>>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    /// Limits the number of sales.
    restrictions: Option<RestrictionsParams>,
    /// Asks for a shipping address.
    shipping_address_collection: Option<ShippingAddressCollectionParams>,
    /// Shipping rates that customers may choose.
    shipping_options: Option<Vec<ShippingOptionParams>>,
    /// Default: [`SubmitType::Auto`].
    submit_type: Option<SubmitType>,
    subscription_data: Option<SubscriptionDataParams>,
    /// Asks for a tax id.
    tax_id_collection: Option<TaxIdCollectionParams>,
    /// Transfers the payments to a connected account.
    transfer_data: Option<TransferDataParams>,
}

/// An item to sell. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// At first, if the customer may change it.
    quantity: i64,
    /// Lets the customer change the quantity.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    /// Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<PriceDataParams>,
}

/// Bounds of a quantity that the customer may change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdjustableQuantityParams {
    /// The customer may change it.
    enabled: bool,
    /// Default: 99. At most 999,999.
    maximum: Option<i64>,
    /// Default: 0.
    minimum: Option<i64>,
}

/// A price for one item, with its product. Stripe requires one of `product` and `product_data`, and
/// one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    /// A product to create with it.
    product_data: Option<ProductDataParams>,
    /// Absent for a price that is paid once.
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit. 0 for a free item.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A product to create with a price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Shown to customers.
    name: String,
    /// Shown to customers.
    description: Option<String>,
    /// URLs of up to eight images.
    images: Option<Vec<String>>,
    metadata: Option<Metadata>,
    /// Determines the tax of the product where it is calculated automatically.
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    /// Label of one unit on invoices and receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Tax details of a product.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxDetailsParams {
    /// The id of the place where a service is performed.
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

/// Billing interval of a recurring price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    /// Number of intervals between two invoices. Default: 1. At most three years in all.
    interval_count: Option<i64>,
}

/// Behavior after a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterCompletionParams {
    r#type: AfterCompletionType,
    /// Only if `type` is [`AfterCompletionType::HostedConfirmation`].
    hosted_confirmation: Option<HostedConfirmationParams>,
    /// Required if `type` is [`AfterCompletionType::Redirect`].
    redirect: Option<RedirectParams>,
}

/// Confirmation on a page of Stripe's.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HostedConfirmationParams {
    /// Text on the page.
    custom_message: Option<String>,
}

/// Redirect to your site.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    /// Stripe puts the id of the checkout session in place of `{CHECKOUT_SESSION_ID}`.
    url: String,
}

/// Automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxParams {
    /// Stripe Tax calculates the tax, from the address that the customer enters.
    enabled: bool,
    /// The account that is liable for the tax. Default: the account of the request.
    liability: Option<LiabilityParams>,
}

/// The account that is liable for tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LiabilityParams {
    r#type: LiabilityType,
    /// Required if `type` is [`LiabilityType::Account`].
    account: Option<AccountId>,
}

/// Consent that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConsentCollectionParams {
    payment_method_reuse_agreement: Option<PaymentMethodReuseAgreementParams>,
    /// Consent to promotional messages.
    promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that the settings of your account link to.
    terms_of_service: Option<TermsConsent>,
}

/// The agreement that the payment method may be charged again.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreementParams {
    position: AgreementPosition,
}

/// A field of your own that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    /// Name of the field in your system, unique among the fields: letters and digits, at most 200.
    key: String,
    /// Name of the field as customers see it.
    label: LabelParams,
    r#type: CustomFieldType,
    /// Required if `type` is [`CustomFieldType::Dropdown`].
    dropdown: Option<DropdownParams>,
    /// Only if `type` is [`CustomFieldType::Numeric`].
    numeric: Option<TextInputParams>,
    /// The customer may leave it empty. Default: `false`.
    optional: Option<bool>,
    /// Only if `type` is [`CustomFieldType::Text`].
    text: Option<TextInputParams>,
}

/// Name of a field as customers see it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LabelParams {
    /// Text of at most 50 characters.
    custom: String,
    r#type: LabelType,
}

/// A choice among options.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownParams {
    /// The options, at most 200.
    options: Vec<DropdownOptionParams>,
    /// Value of the option that is chosen at first.
    default_value: Option<String>,
}

/// One of the choices of a dropdown.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownOptionParams {
    /// Shown to the customer. At most 100 characters.
    label: String,
    /// Stands for the option in your system and is not shown. Letters and digits, at most 100.
    value: String,
}

/// A text or a number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TextInputParams {
    /// The field holds it at first.
    default_value: Option<String>,
    /// In characters.
    maximum_length: Option<i64>,
    /// In characters.
    minimum_length: Option<i64>,
}

/// Your own texts on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomTextParams {
    /// Below the button that pays.
    after_submit: Option<Clearable<CustomMessageParams>>,
    /// Beside the shipping address.
    shipping_address: Option<Clearable<CustomMessageParams>>,
    /// Beside the button that pays.
    submit: Option<Clearable<CustomMessageParams>>,
    /// In place of the default text beside the acceptance of the terms.
    terms_of_service_acceptance: Option<Clearable<CustomMessageParams>>,
}

/// A text of your own on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomMessageParams {
    /// Message, at most 1,200 characters.
    message: String,
}

/// Creation of an invoice for a one-time payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreationParams {
    /// Each completed payment gets a paid invoice.
    enabled: bool,
    invoice_data: Option<InvoiceDataParams>,
}

/// Settings of the invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceDataParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoice.
    description: Option<String>,
    /// Text at the foot of the invoice.
    footer: Option<String>,
    /// The account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<Metadata>>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

/// A field that is shown on invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCustomFieldParams {
    /// Name, at most 40 characters.
    name: String,
    /// Value, at most 140 characters.
    value: String,
}

/// The account that issues invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuerParams {
    r#type: LiabilityType,
    /// Required if `type` is [`LiabilityType::Account`].
    account: Option<AccountId>,
}

/// Appearance of the invoice's PDF.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingOptionsParams {
    /// Default: as set by the template or the settings of the account.
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    /// Default: that of the account.
    template: Option<InvoiceRenderingTemplateId>,
}

/// Whether line items of an invoice show their amounts with tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    /// Without any tax.
    ExcludeTax,
    /// With the tax that is part of the price.
    IncludeInclusiveTax,
    Unknown(String),
}

/// Sale by Stripe on your behalf.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ManagedPaymentsParams {
    /// Stripe is the merchant of record.
    enabled: Option<bool>,
}

/// Names that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameCollectionParams {
    /// Name of the customer's business.
    business: Option<NameFieldParams>,
    /// Name of the customer as a person.
    individual: Option<NameFieldParams>,
}

/// A name that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameFieldParams {
    /// The page asks for it.
    enabled: bool,
    /// The customer may leave it empty. Default: `false`.
    optional: Option<bool>,
}

/// An item that the customer may add.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OptionalItemParams {
    price: PriceId,
    /// At first, once the customer has added it.
    quantity: i64,
    adjustable_quantity: Option<AdjustableQuantityParams>,
}

/// Settings of the payments. Only if no price recurs.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataParams {
    capture_method: Option<CaptureMethod>,
    /// Shown in the dashboard and on receipts.
    description: Option<String>,
    /// Copied to the payment intents that the link creates.
    metadata: Option<Metadata>,
    /// Saves the payment method to charge it again. Absent for a single use.
    setup_future_usage: Option<SetupFutureUsage>,
    /// Text on statements for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Text behind the account's prefix on card statements. At most 22 characters together.
    statement_descriptor_suffix: Option<String>,
    /// Name that this payment and transfers to connected accounts share, to find them together.
    transfer_group: Option<String>,
}

/// Settings of the payment that are for one payment method each.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    card: Option<CardParams>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    restrictions: Option<CardRestrictionsParams>,
}

/// Cards that are refused.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardRestrictionsParams {
    /// Brands whose cards are refused.
    brands_blocked: Option<Vec<Brand>>,
}

/// Collection of the customer's phone number.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhoneNumberCollectionParams {
    /// The page asks for a phone number.
    enabled: bool,
}

/// Limits of the number of sales.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    completed_sessions: CompletedSessionsParams,
}

/// Limit of the number of completed checkout sessions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompletedSessionsParams {
    /// Number at which the link stops to take payments.
    limit: i64,
}

/// Countries for which the page asks where to deliver to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressCollectionParams {
    /// Countries that you deliver to.
    allowed_countries: Vec<AllowedCountry>,
}

/// A shipping rate that customers may choose.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingOptionParams {
    shipping_rate: Option<ShippingRateId>,
}

/// Settings of the subscriptions. Only if a price recurs.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    /// Shown to customers on invoices and in the customer portal. At most 500 characters.
    description: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Copied to the subscriptions that the link creates.
    metadata: Option<Metadata>,
    /// Length of the free trial in days, at least 1.
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

/// Settings of the subscription's invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<String>,
    /// Text at the foot of the invoices.
    footer: Option<String>,
    /// The account that issues the invoices. Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// Behavior of the subscription around a free trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    /// Effect of a missing payment method.
    missing_payment_method: MissingPaymentMethod,
}

/// Collection of the customer's tax ids.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdCollectionParams {
    /// The page asks for a tax id where Stripe supports those of the customer's country.
    enabled: bool,
    /// Default: [`TaxIdRequired::Never`].
    required: Option<TaxIdRequired>,
}

/// Transfer of the payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<i64>,
}

/// Parameters for [`PaymentLink::list`](super::PaymentLink::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkListParams {
    /// Leaves out the links of the other state.
    active: Option<bool>,
}
