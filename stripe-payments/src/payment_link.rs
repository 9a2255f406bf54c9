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

/// A page with a fixed URL on which any number of customers can buy the same.
///
/// Each visit creates a [`checkout::Session`](crate::checkout::Session) of its own, which tells of
/// the payment: by the event `checkout.session.completed`, with this link as its `payment_link`. It
/// never expires: set [`active`](Self::active) to `false` to close it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_link",
    path = "/v1/payment_links",
    ops(
        /// Creates a payment link, which is active at once. No money moves before a customer opens
        /// its [`url`](Self::url) and pays.
        ///
        /// Derive the idempotency key from what the link is for, such as a product and a campaign,
        /// and use the same in each repetition: it returns the first link again. After an error
        /// with [`may_have_been_applied`](crate::Error::may_have_been_applied) there may be a link:
        /// send the same request with the same key, or look for it with [`list`](Self::list), by
        /// `metadata` of yours. A second link takes payments as well.
        create(PaymentLinkCreateParams),
        /// Retrieves a payment link. Its line items come only if expanded.
        retrieve(()),
        /// Changes a payment link, for visits from then on. Stripe refuses to change its prices:
        /// create another link, and set [`active`](Self::active) of this one to `false`.
        update(PaymentLinkUpdateParams),
        /// Lists payment links, the newest first.
        list(PaymentLinkListParams),
        /// Lists all line items of a payment link. An expanded [`line_items`](Self::line_items)
        /// holds the first.
        action(list_line_items, (), get, path = "line_items", returns = List<LineItem>),
    )
)]
#[non_exhaustive]
pub struct PaymentLink {
    pub id: PaymentLinkId,
    pub object: ObjectName<Self>,
    /// Customers can pay. If not, the page says so, with `inactive_message`.
    pub active: bool,
    pub after_completion: AfterCompletion,
    /// Customers can enter a promotion code.
    pub allow_promotion_codes: bool,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Fee of each payment that goes to the application's owner, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Share of each invoice of the subscription that goes to the application's owner, in percent:
    /// 0 to 100 with up to two decimal places.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    pub billing_address_collection: BillingAddressCollection,
    pub consent_collection: Option<ConsentCollection>,
    pub currency: Currency,
    /// Your own fields that customers fill in, at most three.
    pub custom_fields: Vec<CustomField>,
    pub custom_text: CustomText,
    pub customer_creation: CustomerCreation,
    /// Shown to customers who open the link while it is not active.
    pub inactive_message: Option<String>,
    pub invoice_creation: Option<InvoiceCreation>,
    /// The first line items. Present only if expanded; [`list_line_items`](Self::list_line_items)
    /// lists all.
    pub line_items: Option<List<LineItem>>,
    pub livemode: bool,
    pub managed_payments: Option<ManagedPayments>,
    /// Copied to the checkout sessions that the link creates.
    pub metadata: Metadata,
    pub name_collection: Option<NameCollection>,
    /// The connected account that sells.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Items that customers may add, at most ten.
    pub optional_items: Option<Vec<OptionalItem>>,
    pub payment_intent_data: Option<PaymentIntentData>,
    pub payment_method_collection: PaymentMethodCollection,
    pub payment_method_options: Option<PaymentMethodOptions>,
    /// Payment methods to offer. Absent if the settings in the dashboard decide.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    pub phone_number_collection: PhoneNumberCollection,
    /// Limits of the number of sales.
    pub restrictions: Option<Restrictions>,
    pub shipping_address_collection: Option<ShippingAddressCollection>,
    /// Shipping rates that customers may choose.
    pub shipping_options: Vec<ShippingOption>,
    pub submit_type: SubmitType,
    pub subscription_data: Option<SubscriptionData>,
    pub tax_id_collection: TaxIdCollection,
    /// Present if payments are transferred to a connected account.
    pub transfer_data: Option<TransferData>,
    /// The page to send or to show to customers.
    pub url: String,
}

/// Behavior after a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterCompletion {
    /// Present if `type` is [`AfterCompletionType::HostedConfirmation`].
    pub hosted_confirmation: Option<HostedConfirmation>,
    /// Present if `type` is [`AfterCompletionType::Redirect`].
    pub redirect: Option<Redirect>,
    pub r#type: AfterCompletionType,
}

/// Confirmation on a page of Stripe's.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HostedConfirmation {
    /// Text on the page.
    pub custom_message: Option<String>,
}

/// Redirect to your site.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    pub url: String,
}

/// Behavior after a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterCompletionType {
    /// A page of Stripe's confirms it.
    HostedConfirmation,
    /// Customers are redirected to your site.
    Redirect,
    Unknown(String),
}

/// Automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Stripe Tax calculates the tax, from the address that the customer enters.
    pub enabled: bool,
    /// The account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
}

/// The account that is liable for tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    /// Present if `type` is [`LiabilityType::Account`].
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

/// Choice of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LiabilityType {
    /// A connected account, given by `account`.
    Account,
    /// The account of the request.
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

/// Collection of the customer's billing address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingAddressCollection {
    /// Only where a payment method or automatic tax needs it.
    Auto,
    /// Always.
    Required,
    Unknown(String),
}

/// Consent that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConsentCollection {
    pub payment_method_reuse_agreement: Option<PaymentMethodReuseAgreement>,
    /// Consent to promotional messages.
    pub promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that the settings of your account link to.
    pub terms_of_service: Option<TermsConsent>,
}

/// The agreement that the payment method may be charged again.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreement {
    pub position: AgreementPosition,
}

/// Position of the agreement that the payment method may be charged again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AgreementPosition {
    /// By Stripe's defaults.
    Auto,
    /// It is not shown. Show an agreement of your own in its place.
    Hidden,
    Unknown(String),
}

/// Whether the customer is asked for consent to promotional messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionsConsent {
    /// Stripe decides, by the customer and what the customer agreed to before.
    Auto,
    /// The customer is not asked.
    None,
    Unknown(String),
}

/// Whether the customer has to accept the terms of service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TermsConsent {
    /// The customer is not asked.
    None,
    /// The customer cannot pay without accepting them.
    Required,
    Unknown(String),
}

/// A field of your own that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    /// Present if `type` is [`CustomFieldType::Dropdown`].
    pub dropdown: Option<Dropdown>,
    /// Name of the field in your system, unique among the fields: letters and digits, at most 200.
    pub key: String,
    /// Name of the field as customers see it.
    pub label: Label,
    /// Present if `type` is [`CustomFieldType::Numeric`].
    pub numeric: Option<TextInput>,
    /// The customer may leave it empty.
    pub optional: bool,
    /// Present if `type` is [`CustomFieldType::Text`].
    pub text: Option<TextInput>,
    pub r#type: CustomFieldType,
}

/// A choice among options.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dropdown {
    /// Value of the option that is chosen at first.
    pub default_value: Option<String>,
    /// The options, at most 200.
    pub options: Vec<DropdownOption>,
}

/// One of the choices of a dropdown.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DropdownOption {
    /// Shown to the customer. At most 100 characters.
    pub label: String,
    /// Stands for the option in your system and is not shown. Letters and digits, at most 100.
    pub value: String,
}

/// Name of a field as customers see it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Label {
    /// Text of at most 50 characters.
    pub custom: Option<String>,
    pub r#type: LabelType,
}

/// Kind of a label.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LabelType {
    /// Your own text.
    Custom,
    Unknown(String),
}

/// A text or a number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TextInput {
    /// The field holds it at first.
    pub default_value: Option<String>,
    /// In characters.
    pub maximum_length: Option<i64>,
    /// In characters.
    pub minimum_length: Option<i64>,
}

/// Kind of a custom field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomFieldType {
    /// One of several options.
    Dropdown,
    /// Digits alone.
    Numeric,
    /// Any text.
    Text,
    Unknown(String),
}

/// Your own texts on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomText {
    /// Below the button that pays.
    pub after_submit: Option<CustomMessage>,
    /// Beside the shipping address.
    pub shipping_address: Option<CustomMessage>,
    /// Beside the button that pays.
    pub submit: Option<CustomMessage>,
    /// In place of the default text beside the acceptance of the terms.
    pub terms_of_service_acceptance: Option<CustomMessage>,
}

/// A text of your own on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomMessage {
    /// Message, at most 1,200 characters.
    pub message: String,
}

/// Creation of a customer for a one-time payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCreation {
    /// A customer is created, with what was entered on the page.
    Always,
    /// A customer is created only where something needs one; else the buyer is a guest.
    IfRequired,
    Unknown(String),
}

/// Creation of an invoice for a one-time payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCreation {
    /// Each completed payment gets a paid invoice.
    pub enabled: bool,
    pub invoice_data: Option<InvoiceData>,
}

/// Settings of the invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceData {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<InvoiceCustomField>>,
    /// Memo on the invoice.
    pub description: Option<String>,
    /// Text at the foot of the invoice.
    pub footer: Option<String>,
    /// The account that issues the invoice. Default: the account of the request.
    pub issuer: Option<Issuer>,
    pub metadata: Metadata,
    pub rendering_options: Option<RenderingOptions>,
}

/// A field that is shown on invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCustomField {
    /// Name, at most 40 characters.
    pub name: String,
    /// Value, at most 140 characters.
    pub value: String,
}

/// The account that issues invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    /// Present if `type` is [`LiabilityType::Account`].
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

/// Appearance of the invoice's PDF.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    /// Whether line items show their amounts with tax: `exclude_tax` or `include_inclusive_tax`.
    pub amount_tax_display: Option<String>,
    /// Absent if the default of the account applies.
    pub template: Option<InvoiceRenderingTemplateId>,
}

/// Sale by Stripe on your behalf.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Stripe is the merchant of record.
    pub enabled: bool,
}

/// Names that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameCollection {
    /// Name of the customer's business.
    pub business: Option<NameField>,
    /// Name of the customer as a person.
    pub individual: Option<NameField>,
}

/// A name that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameField {
    /// The page asks for it.
    pub enabled: bool,
    /// The customer may leave it empty.
    pub optional: bool,
}

/// An item that the customer may add.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OptionalItem {
    pub adjustable_quantity: Option<AdjustableQuantity>,
    pub price: PriceId,
    /// At first, once the customer has added it.
    pub quantity: i64,
}

/// Bounds of a quantity that the customer may change.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    /// The customer may change it.
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

/// Settings of the payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentIntentData {
    pub capture_method: Option<CaptureMethod>,
    /// Shown in the dashboard and on receipts.
    pub description: Option<String>,
    /// Copied to the payment intents that the link creates.
    pub metadata: Metadata,
    /// Saves the payment method to charge it again. Absent for a single use.
    pub setup_future_usage: Option<SetupFutureUsage>,
    /// Text on statements for payment methods other than cards. At most 22 characters.
    pub statement_descriptor: Option<String>,
    /// Text behind the account's prefix on card statements. At most 22 characters together.
    pub statement_descriptor_suffix: Option<String>,
    /// Name that the payments and transfers to connected accounts share, to find them together.
    pub transfer_group: Option<String>,
}

/// Time at which a payment is captured.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// As soon as the customer has authorized it.
    Automatic,
    /// As soon as the customer has authorized it, but after Stripe has responded.
    AutomaticAsync,
    /// When you capture it. Until then the money is only reserved. Not all payment methods can do
    /// it.
    Manual,
    Unknown(String),
}

/// Use of the payment method after this payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// It is charged later while the customer is not there. The customer agrees to that now, and
    /// authenticates if necessary.
    OffSession,
    /// It is used later while the customer is there.
    OnSession,
    Unknown(String),
}

/// Whether a payment method is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodCollection {
    /// Even if nothing is to be paid at once.
    Always,
    /// Only if something is to be paid at once, so not for a free trial.
    IfRequired,
    Unknown(String),
}

/// Settings of the payment that are for one payment method each.
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

/// Cards that are refused.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardRestrictions {
    /// Brands whose cards are refused.
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

/// A payment method to offer.
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

/// Collection of the customer's phone number.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhoneNumberCollection {
    /// The page asks for a phone number.
    pub enabled: bool,
}

/// Limits of the number of sales.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    pub completed_sessions: CompletedSessions,
}

/// Limit of the number of completed checkout sessions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompletedSessions {
    /// Number so far.
    pub count: i64,
    /// Number at which the link stops to take payments.
    pub limit: i64,
}

/// Countries for which the page asks where to deliver to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingAddressCollection {
    /// Countries that you deliver to.
    pub allowed_countries: Vec<AllowedCountry>,
}

/// A shipping rate that the customer may choose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingOption {
    /// Amount in the smallest currency unit.
    pub shipping_amount: i64,
    /// `.object::<ShippingRate>()` decodes it if expanded, into a type of your own.
    pub shipping_rate: Expandable<ShippingRateId>,
}

/// Text of the button that pays.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubmitType {
    /// Stripe decides.
    Auto,
    /// The page says that it is a booking.
    Book,
    /// The page says that it is a donation.
    Donate,
    Pay,
    Subscribe,
    Unknown(String),
}

/// Settings of the subscriptions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionData {
    /// Shown to customers on invoices and in the customer portal.
    pub description: Option<String>,
    pub invoice_settings: InvoiceSettings,
    /// Copied to the subscriptions that the link creates.
    pub metadata: Metadata,
    /// Length of the free trial in days.
    pub trial_period_days: Option<i64>,
    pub trial_settings: Option<TrialSettings>,
}

/// Settings of the subscription's invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<InvoiceCustomField>>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the foot of the invoices.
    pub footer: Option<String>,
    /// The account that issues the invoices. Default: the account of the request.
    pub issuer: Issuer,
}

/// Behavior of the subscription around a free trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TrialSettings {
    pub end_behavior: EndBehavior,
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    /// Effect of a missing payment method.
    pub missing_payment_method: MissingPaymentMethod,
}

/// Effect of a trial that ends without a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    /// The subscription is cancelled.
    Cancel,
    /// An invoice is created as usual, which cannot be paid automatically.
    CreateInvoice,
    /// The subscription is paused. It creates no invoices until it is resumed.
    Pause,
    Unknown(String),
}

/// Collection of the customer's tax ids.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxIdCollection {
    /// The page asks for a tax id where Stripe supports those of the customer's country.
    pub enabled: bool,
    /// Default: [`TaxIdRequired::Never`].
    pub required: Option<TaxIdRequired>,
}

/// Whether the customer has to enter a tax id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxIdRequired {
    /// Where Stripe supports the tax ids of the customer's country.
    IfSupported,
    /// It may be left empty.
    Never,
    Unknown(String),
}

/// Transfer of the payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount in the smallest currency unit. Absent for the whole payment.
    pub amount: Option<i64>,
    /// The connected account.
    pub destination: Expandable<AccountId>,
}
