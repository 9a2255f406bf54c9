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
    /// Items for sale, at most 20.
    line_items: Vec<LineItemParams>,
    /// Behavior after a payment. Default: a Stripe-hosted confirmation page.
    after_completion: Option<AfterCompletionParams>,
    /// Whether customers can enter a promotion code. Default: `false`.
    allow_promotion_codes: Option<bool>,
    /// Application fee of each payment for the owner of the application, in the smallest currency
    /// unit. Allowed only if no price is recurring.
    application_fee_amount: Option<i64>,
    /// Percentage of each invoice of the subscription that goes to the owner of the application: 0
    /// to 100 with up to two decimal places. Allowed only if a price is recurring.
    application_fee_percent: Option<f64>,
    /// Automatic tax calculation. Default: disabled.
    automatic_tax: Option<AutomaticTaxParams>,
    /// Whether the page collects the billing address. Default: [`BillingAddressCollection::Auto`].
    billing_address_collection: Option<BillingAddressCollection>,
    consent_collection: Option<ConsentCollectionParams>,
    /// Currency, for prices with several currencies.
    currency: Option<Currency>,
    /// Custom fields that customers fill in, at most three.
    custom_fields: Option<Vec<CustomFieldParams>>,
    custom_text: Option<CustomTextParams>,
    /// Whether a payment creates a customer. Not allowed if a price is recurring, which always
    /// creates one. Default: [`CustomerCreation::IfRequired`].
    customer_creation: Option<CustomerCreation>,
    /// Message to customers who open the link while it is inactive.
    inactive_message: Option<String>,
    /// Invoice creation for one-time payments.
    invoice_creation: Option<InvoiceCreationParams>,
    managed_payments: Option<ManagedPaymentsParams>,
    /// Metadata of the link, copied to the checkout sessions that it creates.
    metadata: Option<Metadata>,
    /// Names that the page collects from customers.
    name_collection: Option<NameCollectionParams>,
    /// Connected account that is the merchant of record.
    on_behalf_of: Option<AccountId>,
    /// Optional items that customers can add, at most ten.
    optional_items: Option<Vec<OptionalItemParams>>,
    payment_intent_data: Option<PaymentIntentDataParams>,
    /// Whether a payment method is collected. Allowed only if a price is recurring. Default:
    /// [`PaymentMethodCollection::Always`].
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Available payment methods. Default: the settings in the dashboard.
    payment_method_types: Option<Vec<PaymentMethodType>>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    /// Limits on the number of sales.
    restrictions: Option<RestrictionsParams>,
    /// Settings for collecting a shipping address.
    shipping_address_collection: Option<ShippingAddressCollectionParams>,
    /// Shipping rates that the customer can choose from.
    shipping_options: Option<Vec<ShippingOptionParams>>,
    /// Label of the submit button. Default: [`SubmitType::Auto`].
    submit_type: Option<SubmitType>,
    subscription_data: Option<SubscriptionDataParams>,
    /// Settings for collecting tax ids.
    tax_id_collection: Option<TaxIdCollectionParams>,
    /// Transfer of payments to a connected account.
    transfer_data: Option<TransferDataParams>,
}

/// An item for sale. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Quantity, or initial quantity if customers can change it.
    quantity: i64,
    /// Limits for a quantity that the customer can change.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    /// Price of the item. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<PriceDataParams>,
}

/// Limits for a quantity that the customer can change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdjustableQuantityParams {
    /// Whether the customer can change the quantity.
    enabled: bool,
    /// Maximum quantity, up to 999,999. Default: 99.
    maximum: Option<i64>,
    /// Minimum quantity. Default: 0.
    minimum: Option<i64>,
}

/// A price to create for one item, with its product. Stripe requires one of `product` and
/// `product_data`, and one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    /// Product to create with the price.
    product_data: Option<ProductDataParams>,
    /// Billing interval. Leave it unset for a one-time price.
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Price of one unit in the smallest currency unit. 0 for a free item.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A product to create with a price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Name shown to customers.
    name: String,
    /// Description shown to customers.
    description: Option<String>,
    /// URLs of images, at most eight.
    images: Option<Vec<String>>,
    metadata: Option<Metadata>,
    /// Tax code, which determines the tax if it is calculated automatically.
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    /// Label for one unit on invoices and receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Tax details of a product.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxDetailsParams {
    /// Id of the place where a service is performed.
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

/// Billing interval of a recurring price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    /// Number of intervals between two invoices, spanning at most three years. Default: 1.
    interval_count: Option<i64>,
}

/// Behavior after a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterCompletionParams {
    r#type: AfterCompletionType,
    /// Settings for the confirmation page. Allowed only if `type` is
    /// [`AfterCompletionType::HostedConfirmation`].
    hosted_confirmation: Option<HostedConfirmationParams>,
    /// Settings for the redirect. Required if `type` is [`AfterCompletionType::Redirect`].
    redirect: Option<RedirectParams>,
}

/// Stripe-hosted confirmation page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HostedConfirmationParams {
    /// Custom text on the page.
    custom_message: Option<String>,
}

/// Redirect to your site.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    /// URL of the page. Stripe replaces `{CHECKOUT_SESSION_ID}` with the id of the checkout
    /// session.
    url: String,
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxParams {
    /// Whether Stripe Tax calculates the tax from the address of the customer.
    enabled: bool,
    /// Account that is liable for the tax. Default: the account of the request.
    liability: Option<LiabilityParams>,
}

/// Account that is liable for tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LiabilityParams {
    r#type: LiabilityType,
    /// Connected account. Required if `type` is [`LiabilityType::Account`].
    account: Option<AccountId>,
}

/// Consent that is requested from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConsentCollectionParams {
    payment_method_reuse_agreement: Option<PaymentMethodReuseAgreementParams>,
    /// Consent to promotional messages.
    promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that are linked in the settings of your account.
    terms_of_service: Option<TermsConsent>,
}

/// Notice to the customer about future charges to the payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreementParams {
    position: AgreementPosition,
}

/// An additional field that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    /// Key of the field for your integration, unique among the fields. At most 200 letters and
    /// digits.
    key: String,
    label: LabelParams,
    r#type: CustomFieldType,
    /// Settings for the dropdown. Required if `type` is [`CustomFieldType::Dropdown`].
    dropdown: Option<DropdownParams>,
    /// Settings for the number field. Allowed only if `type` is [`CustomFieldType::Numeric`].
    numeric: Option<TextInputParams>,
    /// Whether the customer can leave the field empty. Default: `false`.
    optional: Option<bool>,
    /// Settings for the text field. Allowed only if `type` is [`CustomFieldType::Text`].
    text: Option<TextInputParams>,
}

/// Label of a field, shown to customers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LabelParams {
    /// Custom text, at most 50 characters.
    custom: String,
    r#type: LabelType,
}

/// A choice from a list of options.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownParams {
    /// Options, at most 200.
    options: Vec<DropdownOptionParams>,
    /// Value of the initially selected option.
    default_value: Option<String>,
}

/// A value that the customer can select in a dropdown.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownOptionParams {
    /// Label shown to customers, at most 100 characters.
    label: String,
    /// Value for your integration, not visible to customers. At most 100 letters and digits.
    value: String,
}

/// Text or number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TextInputParams {
    /// Initial value of the field.
    default_value: Option<String>,
    /// Maximum number of characters.
    maximum_length: Option<i64>,
    /// Minimum number of characters.
    minimum_length: Option<i64>,
}

/// Custom texts on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomTextParams {
    /// Text below the submit button.
    after_submit: Option<Clearable<CustomMessageParams>>,
    /// Text next to the shipping address.
    shipping_address: Option<Clearable<CustomMessageParams>>,
    /// Text next to the submit button.
    submit: Option<Clearable<CustomMessageParams>>,
    /// Text next to the acceptance of the terms, instead of the default.
    terms_of_service_acceptance: Option<Clearable<CustomMessageParams>>,
}

/// A custom text on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomMessageParams {
    /// Text, at most 1,200 characters.
    message: String,
}

/// Invoice creation for one-time payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreationParams {
    /// Whether each completed payment creates a paid invoice.
    enabled: bool,
    invoice_data: Option<InvoiceDataParams>,
}

/// Settings for the invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceDataParams {
    /// Tax ids of your account on the invoices.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoice.
    description: Option<String>,
    /// Text at the bottom of the invoice.
    footer: Option<String>,
    /// Account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<Metadata>>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

/// A name and a value that invoices show.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCustomFieldParams {
    /// Name, at most 40 characters.
    name: String,
    /// Value, at most 140 characters.
    value: String,
}

/// Account that issues invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuerParams {
    r#type: LiabilityType,
    /// Connected account. Required if `type` is [`LiabilityType::Account`].
    account: Option<AccountId>,
}

/// Options for the PDF of an invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingOptionsParams {
    /// Display of tax in the amounts of line items. Default: the setting of the template or the
    /// account.
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    /// Template of the invoice. Default: the template of the account.
    template: Option<InvoiceRenderingTemplateId>,
}

/// Display of tax in the amounts of line items on an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    /// Amounts are shown without tax.
    ExcludeTax,
    /// Amounts are shown with inclusive tax.
    IncludeInclusiveTax,
    Unknown(String),
}

/// Managed Payments, where Stripe is the merchant of record.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ManagedPaymentsParams {
    /// Whether Stripe is the merchant of record.
    enabled: Option<bool>,
}

/// Names that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameCollectionParams {
    /// Name of the customer's business.
    business: Option<NameFieldParams>,
    /// Name of the customer as an individual.
    individual: Option<NameFieldParams>,
}

/// A name that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameFieldParams {
    /// Whether the page asks for the name.
    enabled: bool,
    /// Whether the customer can leave the field empty. Default: `false`.
    optional: Option<bool>,
}

/// An optional item that the customer can add.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OptionalItemParams {
    price: PriceId,
    /// Initial quantity once the customer has added the item.
    quantity: i64,
    adjustable_quantity: Option<AdjustableQuantityParams>,
}

/// Settings for the payment intents. Allowed only if no price is recurring.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataParams {
    capture_method: Option<CaptureMethod>,
    /// Description in the dashboard and on receipts.
    description: Option<String>,
    /// Metadata of the payment intents that the link creates.
    metadata: Option<Metadata>,
    /// Intended future use of the payment method. Leave it unset for a single use.
    setup_future_usage: Option<SetupFutureUsage>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<String>,
    /// Group name for finding the payment and its transfers to connected accounts.
    transfer_group: Option<String>,
}

/// Settings for individual payment methods.
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

/// Restrictions on the accepted cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardRestrictionsParams {
    /// Card brands that are not accepted.
    brands_blocked: Option<Vec<Brand>>,
}

/// Settings for collecting a phone number.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhoneNumberCollectionParams {
    /// Whether the page collects a phone number.
    enabled: bool,
}

/// Limits on the number of sales.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    completed_sessions: CompletedSessionsParams,
}

/// Limit on the number of completed checkout sessions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompletedSessionsParams {
    /// Number of completed sessions after which the link becomes inactive.
    limit: i64,
}

/// Settings for collecting a shipping address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressCollectionParams {
    /// Countries to which you ship.
    allowed_countries: Vec<AllowedCountry>,
}

/// A shipping rate that the customer can choose.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingOptionParams {
    shipping_rate: Option<ShippingRateId>,
}

/// Settings for the subscriptions. Allowed only if a price is recurring.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    /// Description on invoices and in the customer portal, at most 500 characters.
    description: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Metadata of the subscriptions that the link creates.
    metadata: Option<Metadata>,
    /// Length of the free trial in days, at least 1.
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

/// Invoice settings of the subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account on the invoices.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<String>,
    /// Text at the bottom of each invoice.
    footer: Option<String>,
    /// Account that issues the invoices. Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// Behavior of a subscription at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    /// Behavior if there is no payment method.
    missing_payment_method: MissingPaymentMethod,
}

/// Settings for collecting tax ids.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdCollectionParams {
    /// Whether the page collects tax ids, in countries whose tax ids Stripe supports.
    enabled: bool,
    /// Whether a tax id is required. Default: [`TaxIdRequired::Never`].
    required: Option<TaxIdRequired>,
}

/// Transfer of payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// Connected account that receives the money.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<i64>,
}

/// Parameters for [`PaymentLink::list`](super::PaymentLink::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkListParams {
    /// Whether to list only active links (`true`) or only inactive links (`false`).
    active: Option<bool>,
}
