//! Payment links: <https://docs.stripe.com/api/payment-link>

mod params;

use stripe_core::ids::{
    AccountId, ApplicationId, InvoiceRenderingTemplateId, PaymentLinkId, PriceId, ShippingRateId,
    TaxIdId,
};
use stripe_core::{
    Currency, Expandable, List, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

pub use crate::allowed_country::AllowedCountry;
pub use params::*;

use crate::LineItem;

/// A payment page with a permanent URL, which any number of customers can use.
///
/// Each visit creates a [`checkout::Session`](crate::checkout::Session). Its event
/// `checkout.session.completed` has this link as its `payment_link`, and its `payment_status` shows
/// whether the payment has succeeded. Payment links do not expire: set [`active`](Self::active) to
/// `false` to deactivate a link.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_link",
    path = "/v1/payment_links",
    ops(
        /// Creates a payment link, which is active immediately. No money moves until a customer
        /// opens its [`url`](Self::url) and pays.
        ///
        /// Derive the idempotency key from the purpose of the link, such as a product and a
        /// campaign, and use the same key if you repeat the request: it returns the same link.
        /// After an error with [`may_have_been_applied`](crate::Error::may_have_been_applied), the
        /// link may exist: send the same request with the same key, or search [`list`](Self::list)
        /// by custom `metadata`. A second link would accept payments too.
        create(PaymentLinkCreateParams),
        /// Retrieves a payment link. Its line items are present only if expanded.
        retrieve(()),
        /// Updates a payment link for future visits. Its prices cannot be changed: create another
        /// link, and set [`active`](Self::active) of this one to `false`.
        update(PaymentLinkUpdateParams),
        /// Lists payment links, the newest first.
        list(PaymentLinkListParams),
        /// Lists all line items of a payment link. An expanded [`line_items`](Self::line_items)
        /// holds the first ones.
        action(list_line_items, (), get, path = "line_items", returns = List<LineItem>),
    )
)]
#[non_exhaustive]
pub struct PaymentLink {
    pub id: PaymentLinkId,
    pub object: ObjectName<Self>,
    /// Whether customers can pay. Otherwise the page shows `inactive_message`.
    pub active: bool,
    pub after_completion: AfterCompletion,
    /// Whether customers can enter a promotion code.
    pub allow_promotion_codes: bool,
    /// Connect application that created the object.
    pub application: Option<Expandable<ApplicationId>>,
    /// Application fee of each payment for the owner of the application, in the smallest currency
    /// unit.
    pub application_fee_amount: Option<i64>,
    /// Percentage of each invoice of the subscription that goes to the owner of the application: 0
    /// to 100 with up to two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    pub billing_address_collection: BillingAddressCollection,
    pub consent_collection: Option<ConsentCollection>,
    pub currency: Currency,
    /// Custom fields that customers fill in, at most three.
    pub custom_fields: Vec<CustomField>,
    pub custom_text: CustomText,
    pub customer_creation: CustomerCreation,
    /// Message to customers who open the link while it is inactive.
    pub inactive_message: Option<String>,
    pub invoice_creation: Option<InvoiceCreation>,
    /// First page of line items. Present only if expanded.
    /// [`list_line_items`](Self::list_line_items) lists all.
    pub line_items: Option<List<LineItem>>,
    pub livemode: bool,
    pub managed_payments: Option<ManagedPayments>,
    /// Metadata of the link, copied to the checkout sessions that it creates.
    pub metadata: Metadata,
    pub name_collection: Option<NameCollection>,
    /// Connected account that is the merchant of record.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Optional items that customers can add, at most ten.
    pub optional_items: Option<Vec<OptionalItem>>,
    pub payment_intent_data: Option<PaymentIntentData>,
    pub payment_method_collection: PaymentMethodCollection,
    pub payment_method_options: Option<PaymentMethodOptions>,
    /// Available payment methods. Absent if the settings in the dashboard apply.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    pub phone_number_collection: PhoneNumberCollection,
    /// Limits on the number of sales.
    pub restrictions: Option<Restrictions>,
    pub shipping_address_collection: Option<ShippingAddressCollection>,
    /// Shipping rates that the customer can choose from.
    pub shipping_options: Vec<ShippingOption>,
    pub submit_type: SubmitType,
    pub subscription_data: Option<SubscriptionData>,
    pub tax_id_collection: TaxIdCollection,
    /// Transfer of payments to a connected account, if any.
    pub transfer_data: Option<TransferData>,
    /// URL of the payment page, to share with customers.
    pub url: String,
}

/// Behavior after a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterCompletion {
    /// Settings for the confirmation page. Present if `type` is
    /// [`AfterCompletionType::HostedConfirmation`].
    pub hosted_confirmation: Option<HostedConfirmation>,
    /// Settings for the redirect. Present if `type` is [`AfterCompletionType::Redirect`].
    pub redirect: Option<Redirect>,
    pub r#type: AfterCompletionType,
}

/// Stripe-hosted confirmation page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HostedConfirmation {
    /// Custom text on the page.
    pub custom_message: Option<String>,
}

/// Redirect to your site.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    pub url: String,
}

/// Type of behavior after a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterCompletionType {
    /// A Stripe-hosted page confirms the payment.
    HostedConfirmation,
    /// Customers are redirected to your site.
    Redirect,
    Unknown(String),
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Whether Stripe Tax calculates the tax from the address of the customer.
    pub enabled: bool,
    /// Account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
}

/// Account that is liable for tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    /// Connected account. Present if `type` is [`LiabilityType::Account`].
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

/// Type of account: a connected account, or the account of the request.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LiabilityType {
    /// A connected account, specified by `account`.
    Account,
    /// The account of the request.
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

/// Controls when the page collects the billing address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingAddressCollection {
    /// The page collects the address if a payment method or automatic tax requires it.
    Auto,
    /// The page always collects the address.
    Required,
    Unknown(String),
}

/// Consent that is requested from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConsentCollection {
    pub payment_method_reuse_agreement: Option<PaymentMethodReuseAgreement>,
    /// Consent to promotional messages.
    pub promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that are linked in the settings of your account.
    pub terms_of_service: Option<TermsConsent>,
}

/// Notice to the customer about future charges to the payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreement {
    pub position: AgreementPosition,
}

/// Controls where the page shows the agreement to reuse the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AgreementPosition {
    /// Stripe's default position.
    Auto,
    /// The agreement is hidden. Show your own agreement instead.
    Hidden,
    Unknown(String),
}

/// Controls whether the customer is asked to consent to promotional messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionsConsent {
    /// Stripe decides, based on the customer and on earlier consent.
    Auto,
    /// The customer is not asked.
    None,
    Unknown(String),
}

/// Controls whether the customer must accept the terms of service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TermsConsent {
    /// The customer is not asked.
    None,
    /// The customer must accept the terms to pay.
    Required,
    Unknown(String),
}

/// An additional field that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    /// Settings for the dropdown. Present if `type` is [`CustomFieldType::Dropdown`].
    pub dropdown: Option<Dropdown>,
    /// Key of the field for your integration, unique among the fields. At most 200 letters and
    /// digits.
    pub key: String,
    pub label: Label,
    /// Settings for the number field. Present if `type` is [`CustomFieldType::Numeric`].
    pub numeric: Option<TextInput>,
    /// Whether the customer can leave the field empty.
    pub optional: bool,
    /// Settings for the text field. Present if `type` is [`CustomFieldType::Text`].
    pub text: Option<TextInput>,
    pub r#type: CustomFieldType,
}

/// A choice from a list of options.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dropdown {
    /// Value of the initially selected option.
    pub default_value: Option<String>,
    /// Options, at most 200.
    pub options: Vec<DropdownOption>,
}

/// A value that the customer can select in a dropdown.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DropdownOption {
    /// Label shown to customers, at most 100 characters.
    pub label: String,
    /// Value for your integration, not visible to customers. At most 100 letters and digits.
    pub value: String,
}

/// Label of a field, shown to customers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Label {
    /// Custom text, at most 50 characters.
    pub custom: Option<String>,
    pub r#type: LabelType,
}

/// Kind of label.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LabelType {
    Custom,
    Unknown(String),
}

/// Text or number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TextInput {
    /// Initial value of the field.
    pub default_value: Option<String>,
    /// Maximum number of characters.
    pub maximum_length: Option<i64>,
    /// Minimum number of characters.
    pub minimum_length: Option<i64>,
}

/// Kind of custom field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomFieldType {
    /// Choice from a list of options.
    Dropdown,
    /// Digits only.
    Numeric,
    /// Any text.
    Text,
    Unknown(String),
}

/// Custom texts on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomText {
    /// Text below the submit button.
    pub after_submit: Option<CustomMessage>,
    /// Text next to the shipping address.
    pub shipping_address: Option<CustomMessage>,
    /// Text next to the submit button.
    pub submit: Option<CustomMessage>,
    /// Text next to the acceptance of the terms, instead of the default.
    pub terms_of_service_acceptance: Option<CustomMessage>,
}

/// A custom text on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomMessage {
    /// Text, at most 1,200 characters.
    pub message: String,
}

/// Controls whether a one-time payment creates a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCreation {
    Always,
    /// A customer is created only if one is required. Otherwise the buyer is a guest.
    IfRequired,
    Unknown(String),
}

/// Invoice creation for one-time payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCreation {
    /// Whether each completed payment creates a paid invoice.
    pub enabled: bool,
    pub invoice_data: Option<InvoiceData>,
}

/// Settings for the invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceData {
    /// Tax ids of your account on the invoices.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<InvoiceCustomField>>,
    /// Memo on the invoice.
    pub description: Option<String>,
    /// Text at the bottom of the invoice.
    pub footer: Option<String>,
    /// Account that issues the invoice. Default: the account of the request.
    pub issuer: Option<Issuer>,
    pub metadata: Metadata,
    pub rendering_options: Option<RenderingOptions>,
}

/// A name and a value that invoices show.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCustomField {
    /// Name, at most 40 characters.
    pub name: String,
    /// Value, at most 140 characters.
    pub value: String,
}

/// Account that issues invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    /// Connected account. Present if `type` is [`LiabilityType::Account`].
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

/// Options for the PDF of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    /// Display of tax in the amounts of line items: `exclude_tax` or `include_inclusive_tax`.
    pub amount_tax_display: Option<String>,
    /// Template of the invoice. Absent for the default of the account.
    pub template: Option<InvoiceRenderingTemplateId>,
}

/// Managed Payments, where Stripe is the merchant of record.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Whether Stripe is the merchant of record.
    pub enabled: bool,
}

/// Names that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameCollection {
    /// Name of the customer's business.
    pub business: Option<NameField>,
    /// Name of the customer as an individual.
    pub individual: Option<NameField>,
}

/// A name that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameField {
    /// Whether the page asks for the name.
    pub enabled: bool,
    /// Whether the customer can leave the field empty.
    pub optional: bool,
}

/// An optional item that the customer can add.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OptionalItem {
    pub adjustable_quantity: Option<AdjustableQuantity>,
    pub price: PriceId,
    /// Initial quantity once the customer has added the item.
    pub quantity: i64,
}

/// Limits for a quantity that the customer can change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// Whether the customer can change the quantity.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

/// Settings for the payment intents.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentIntentData {
    pub capture_method: Option<CaptureMethod>,
    /// Description in the dashboard and on receipts.
    pub description: Option<String>,
    /// Metadata of the payment intents that the link creates.
    pub metadata: Metadata,
    /// Intended future use of the payment method. Leave it unset for a single use.
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    pub statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    pub statement_descriptor_suffix: Option<String>,
    /// Group name for finding the payments and their transfers to connected accounts.
    pub transfer_group: Option<String>,
}

/// Timing of the capture of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// Stripe captures the payment as soon as the customer has authorized it.
    Automatic,
    /// Stripe captures the payment asynchronously after the customer has authorized it: the
    /// response does not wait for the capture.
    AutomaticAsync,
    /// A later request captures the payment. Until then, the money is only reserved. Not all
    /// payment methods support this.
    Manual,
    Unknown(String),
}

/// Intended future use of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// Payments while the customer is absent. The customer agrees now, and authenticates if
    /// necessary.
    OffSession,
    /// Payments while the customer is present.
    OnSession,
    Unknown(String),
}

/// Controls when the page collects a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodCollection {
    /// A payment method is collected even if no amount is due.
    Always,
    /// A payment method is collected only if an amount is due immediately, which excludes free
    /// trials.
    IfRequired,
    Unknown(String),
}

/// Settings for individual payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<Card>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub restrictions: Option<CardRestrictions>,
}

/// Restrictions on the accepted cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardRestrictions {
    /// Card brands that are not accepted.
    pub brands_blocked: Vec<Brand>,
}

/// A card brand.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Brand {
    AmericanExpress,
    DiscoverGlobalNetwork,
    Mastercard,
    Visa,
    Unknown(String),
}

/// A payment method that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodType {
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    Klarna,
    Konbini,
    Link,
    MbWay,
    Mobilepay,
    Multibanco,
    Oxxo,
    P24,
    PayByBank,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    Sofort,
    Sunbit,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Zip,
    Unknown(String),
}

/// Settings for collecting a phone number.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhoneNumberCollection {
    /// Whether the page collects a phone number.
    pub enabled: bool,
}

/// Limits on the number of sales.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    pub completed_sessions: CompletedSessions,
}

/// Limit on the number of completed checkout sessions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompletedSessions {
    /// Number of completed sessions so far.
    pub count: i64,
    /// Number of completed sessions after which the link becomes inactive.
    pub limit: i64,
}

/// Settings for collecting a shipping address.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingAddressCollection {
    /// Countries to which you ship.
    pub allowed_countries: Vec<AllowedCountry>,
}

/// A shipping rate that the customer can choose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingOption {
    /// Amount in the smallest currency unit.
    pub shipping_amount: i64,
    /// Shipping rate. `.object::<ShippingRate>()` decodes it if expanded, into your own type.
    pub shipping_rate: Expandable<ShippingRateId>,
}

/// Label of the submit button.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubmitType {
    /// Stripe chooses the label.
    Auto,
    /// The label mentions a booking.
    Book,
    /// The label mentions a donation.
    Donate,
    Pay,
    Subscribe,
    Unknown(String),
}

/// Settings for the subscriptions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionData {
    /// Description on invoices and in the customer portal.
    pub description: Option<String>,
    pub invoice_settings: InvoiceSettings,
    /// Metadata of the subscriptions that the link creates.
    pub metadata: Metadata,
    /// Length of the free trial in days.
    pub trial_period_days: Option<i64>,
    pub trial_settings: Option<TrialSettings>,
}

/// Invoice settings of the subscription.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Tax ids of your account on the invoices.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<InvoiceCustomField>>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of each invoice.
    pub footer: Option<String>,
    /// Account that issues the invoices. Default: the account of the request.
    pub issuer: Issuer,
}

/// Behavior of a subscription at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TrialSettings {
    pub end_behavior: EndBehavior,
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    /// Behavior if there is no payment method.
    pub missing_payment_method: MissingPaymentMethod,
}

/// Behavior at the end of a trial without a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    /// The subscription is canceled.
    Cancel,
    /// An invoice is created, but cannot be paid automatically.
    CreateInvoice,
    /// The subscription is paused, and creates no invoices until it is resumed.
    Pause,
    Unknown(String),
}

/// Settings for collecting tax ids.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxIdCollection {
    /// Whether the page collects tax ids, in countries whose tax ids Stripe supports.
    pub enabled: bool,
    /// Whether a tax id is required. Default: [`TaxIdRequired::Never`].
    pub required: Option<TaxIdRequired>,
}

/// Controls whether the customer must provide a tax id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxIdRequired {
    /// A tax id is required in countries whose tax ids Stripe supports.
    IfSupported,
    /// A tax id is optional.
    Never,
    Unknown(String),
}

/// Transfer of payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount in the smallest currency unit. Absent if all of it is transferred.
    pub amount: Option<i64>,
    /// Connected account that receives the money.
    pub destination: Expandable<AccountId>,
}
