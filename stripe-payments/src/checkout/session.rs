//! Checkout sessions: <https://docs.stripe.com/api/checkout/sessions>

mod page;
mod params;
pub mod payment_method_options;

use stripe_core::ids::checkout::SessionId;
use stripe_core::ids::{
    self, AccountId, CouponId, CustomerId, InvoiceId, InvoiceRenderingTemplateId, PaymentIntentId,
    PaymentLinkId, PaymentMethodConfigurationId, PriceId, PromotionCodeId, SetupIntentId,
    ShippingRateId, SubscriptionId, TaxIdId,
};
use stripe_core::{
    Address, Currency, Decimal, Expandable, List, Metadata, ObjectName, Secret, StripeEnum,
    StripeObject, StripeResource, Timestamp,
};

pub use crate::allowed_country::AllowedCountry;
pub use crate::line_item::{DiscountAmount, TaxAtRate, TaxabilityReason};
pub use crate::tax_id_type::TaxIdType;
pub use page::*;
pub use params::*;

use crate::LineItem;

/// A session of one customer in Checkout, the page on which customers pay, subscribe or save a
/// payment method.
///
/// When the customer submits the page, the session creates a payment intent, a subscription or a
/// setup intent, depending on its [`mode`](Self::mode). Fulfill the order on the event
/// `checkout.session.completed` if [`payment_status`](Self::payment_status) is
/// [`PaymentStatus::Paid`] or [`PaymentStatus::NoPaymentRequired`]. If it is
/// [`PaymentStatus::Unpaid`], wait for `checkout.session.async_payment_succeeded`, which may be
/// sent days later; if the payment fails, `checkout.session.async_payment_failed` is sent instead.
/// Do not rely on the redirect to `success_url`: a customer can pay without reaching that
/// page. Each event can be delivered more than once.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "checkout.session",
    path = "/v1/checkout/sessions",
    ops(
        /// Creates a session. No money moves until the customer submits the page: redirect the
        /// customer to the [`url`](Self::url), or pass the [`client_secret`](Self::client_secret)
        /// to Stripe.js if the page is embedded.
        ///
        /// Derive the idempotency key from the order, such as `order-1234`, and use the same key if
        /// you repeat the request: it returns the same session, whereas with a second session the
        /// customer could pay twice. Changed params, for example after a change to the cart, need a
        /// different key, such as `order-1234-2`: [`expire`](Self::expire) the earlier session
        /// first.
        ///
        /// After an error with [`may_have_been_applied`](crate::Error::may_have_been_applied), the
        /// session may exist. Send the same request with the same key, which returns it. If the
        /// error persists, search [`list`](Self::list) for the `client_reference_id`. Stripe stores
        /// the key for at least 24 hours; by default, the session has expired by then.
        ///
        /// Stripe refuses a payment or a subscription without line items, [`Mode::Subscription`]
        /// without a recurring item, [`Mode::Payment`] with a recurring item, and amounts below the
        /// minimum of the currency.
        create(SessionCreateParams),
        /// Retrieves a session. Its line items are present only if expanded.
        retrieve(()),
        /// Updates a session that the customer has not submitted yet: its items, its shipping
        /// options and the collected information.
        ///
        /// If the page is embedded, let Stripe.js fetch the session again so that the customer sees
        /// the new amounts.
        update(SessionUpdateParams),
        /// Lists sessions, the newest first.
        list(SessionListParams),
        /// Expires an open session, so that it can no longer be paid. The page informs the
        /// customer.
        ///
        /// The session must be open. It may have been paid in the meantime, so check its
        /// [`payment_status`](Self::payment_status) before you sell the goods to someone else. A
        /// repeated request fails too: after an error that
        /// [`may_have_been_applied`](crate::Error::may_have_been_applied), retrieve the session and
        /// check its [`status`](Self::status).
        action(expire, ()),
        /// Lists all line items of a session. An expanded [`line_items`](Self::line_items) holds
        /// the first ones.
        action(list_line_items, (), get, path = "line_items", returns = List<LineItem>),
    )
)]
#[non_exhaustive]
pub struct Session {
    pub id: SessionId,
    pub object: ObjectName<Self>,
    /// Adaptive pricing: display of prices in the customer's currency.
    pub adaptive_pricing: Option<AdaptivePricing>,
    /// Behavior after the session expires, if it was set.
    pub after_expiration: Option<AfterExpiration>,
    /// Whether the customer can enter a promotion code.
    pub allow_promotion_codes: Option<bool>,
    /// Payment methods that the session is limited to, such as `card`. Absent if only the settings
    /// in the dashboard apply.
    pub allowed_payment_method_types: Option<Vec<String>>,
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: Option<i64>,
    /// Amount after discounts, including tax and shipping, in the smallest currency unit.
    pub amount_total: Option<i64>,
    pub automatic_tax: AutomaticTax,
    pub billing_address_collection: Option<BillingAddressCollection>,
    /// Branding of the page. Defaults come from the settings of the account.
    pub branding_settings: Option<Box<BrandingSettings>>,
    /// URL of the link back to your site, for customers who leave without paying.
    pub cancel_url: Option<String>,
    /// Custom reference, such as the id of a cart or order. At most 200 characters.
    pub client_reference_id: Option<String>,
    /// Secret with which Stripe.js opens the session in the customer's browser. Absent if `ui_mode`
    /// is [`UiMode::HostedPage`].
    pub client_secret: Option<Secret>,
    /// Information that the customer entered, if any.
    pub collected_information: Option<Box<CollectedInformation>>,
    /// Consent that the customer gave or refused, if any was requested.
    pub consent: Option<Consent>,
    /// Consent that is requested from the customer, if any.
    pub consent_collection: Option<ConsentCollection>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    /// Currency conversion. Present for sessions with adaptive pricing that were created before
    /// 2025-03-31.
    pub currency_conversion: Option<CurrencyConversion>,
    /// Custom fields that the customer fills in, at most three.
    pub custom_fields: Vec<CustomField>,
    pub custom_text: CustomText,
    /// Customer of the session, either set or created by the session. Absent before creation and
    /// for a guest.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub customer_creation: Option<CustomerCreation>,
    /// Customer details that were entered, or that are known from the `customer`.
    pub customer_details: Option<Box<CustomerDetails>>,
    /// Initial email address on the page. `customer_details` holds the final one.
    pub customer_email: Option<String>,
    /// Discounts that were set or that the customer added with a promotion code.
    pub discounts: Option<Vec<Discount>>,
    /// Payment methods that are not offered, such as `klarna`.
    pub excluded_payment_method_types: Option<Vec<String>>,
    /// Time at which an open session expires. Default: 24 hours after creation.
    pub expires_at: Timestamp,
    /// Identifier of the integration that creates the session. Several sessions can share it.
    pub integration_identifier: Option<String>,
    /// Invoice that the session created, for a subscription or for a payment with
    /// `invoice_creation`.
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoice_creation: Option<Box<InvoiceCreation>>,
    /// First page of line items. Present only if expanded.
    /// [`list_line_items`](Self::list_line_items) lists all.
    pub line_items: Option<List<LineItem>>,
    pub livemode: bool,
    /// Language of the page. Default: the language of the customer's browser.
    pub locale: Option<Locale>,
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    pub mode: Mode,
    /// Names that the page collects from the customer, if any.
    pub name_collection: Option<NameCollection>,
    /// Optional items that the customer can add, at most ten.
    pub optional_items: Option<Vec<OptionalItem>>,
    /// Context in which the page is opened.
    pub origin_context: Option<OriginContext>,
    /// Payment intent of a session in [`Mode::Payment`], once it exists. It cannot be confirmed or
    /// canceled directly: [`expire`](Self::expire) the session instead.
    /// `.object::<PaymentIntent>()` decodes it if expanded.
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    /// Payment link that created the session.
    pub payment_link: Option<Expandable<PaymentLinkId>>,
    pub payment_method_collection: Option<PaymentMethodCollection>,
    /// Payment method configuration. Present if the settings in the dashboard apply.
    pub payment_method_configuration_details: Option<PaymentMethodConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods that the session can offer, such as `card`.
    pub payment_method_types: Vec<String>,
    /// Status of the payment. Check it before you fulfill the order.
    pub payment_status: PaymentStatus,
    /// Permissions to change the session. Absent for the defaults.
    pub permissions: Option<Permissions>,
    /// Settings for collecting a phone number.
    pub phone_number_collection: Option<PhoneNumberCollection>,
    /// Currency that the customer sees, if it differs.
    pub presentment_details: Option<PresentmentDetails>,
    /// Expired session that this one was recovered from.
    pub recovered_from: Option<SessionId>,
    /// Redirect behavior after the payment, for an embedded page.
    pub redirect_on_completion: Option<RedirectOnCompletion>,
    /// URL to which the customer returns after the payment on an embedded page, and after visiting
    /// a bank or wallet.
    pub return_url: Option<String>,
    pub saved_payment_method_options: Option<SavedPaymentMethodOptions>,
    /// Setup intent that saves the payment method of a session in [`Mode::Setup`]. It cannot be
    /// confirmed or canceled directly: [`expire`](Self::expire) the session instead.
    /// `.object::<SetupIntent>()` decodes it if expanded.
    pub setup_intent: Option<Expandable<SetupIntentId>>,
    /// Settings for collecting a shipping address, if any.
    pub shipping_address_collection: Option<ShippingAddressCollection>,
    /// Shipping rate that the customer chose, with its amounts.
    pub shipping_cost: Option<Box<ShippingCost>>,
    /// Shipping rates that the customer can choose from.
    pub shipping_options: Vec<ShippingOption>,
    pub status: Option<Status>,
    /// Label of the submit button.
    pub submit_type: Option<SubmitType>,
    /// Subscription that a session in [`Mode::Subscription`] created. `.object::<Subscription>()`
    /// of stripe-billing decodes it if expanded.
    pub subscription: Option<Expandable<SubscriptionId>>,
    /// URL to which the customer is redirected after the payment. Stripe replaces
    /// `{CHECKOUT_SESSION_ID}` with the id of the session.
    pub success_url: Option<String>,
    /// Settings for collecting tax ids, if any.
    pub tax_id_collection: Option<TaxIdCollection>,
    /// Totals of discounts, tax and shipping.
    pub total_details: Option<TotalDetails>,
    /// UI of the session: a hosted page, an embedded page, a form or a custom page.
    pub ui_mode: Option<UiMode>,
    /// URL of the Checkout page. Anyone who has it can view and pay the session. Present if
    /// `ui_mode` is [`UiMode::HostedPage`], while the session is open.
    pub url: Option<String>,
    pub wallet_options: Option<WalletOptions>,
}

/// Adaptive pricing: display of prices in the customer's currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdaptivePricing {
    /// Whether customers in other countries can pay in their own currency, at Stripe's exchange
    /// rate.
    pub enabled: bool,
}

/// Behavior after a session expires.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterExpiration {
    pub recovery: Option<Recovery>,
}

/// Recovery of an expired session through a link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recovery {
    /// Whether the customer can enter a promotion code in the recovered session.
    pub allow_promotion_codes: bool,
    /// Whether a recovery link is created when the session expires without a payment.
    pub enabled: bool,
    /// Expiration time of the recovery link. Present once the session has expired.
    pub expires_at: Option<Timestamp>,
    /// URL that opens a copy of this session. Present once the session has expired.
    pub url: Option<String>,
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Whether Stripe Tax calculates the tax from the address of the customer.
    pub enabled: bool,
    /// Account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
    /// Service that calculates the tax.
    pub provider: Option<String>,
    /// Status of the calculation. Present if `enabled` is `true`.
    pub status: Option<AutomaticTaxStatus>,
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

/// Status of a tax calculation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    /// The calculation failed because of an error at Stripe.
    Failed,
    /// The customer's location is unknown or invalid.
    RequiresLocationInputs,
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

/// Information that the customer entered on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CollectedInformation {
    /// Name of the business, if `name_collection` asks for it.
    pub business_name: Option<String>,
    /// Name of the person, if `name_collection` asks for it.
    pub individual_name: Option<String>,
    /// Recipient and shipping address, if the page asks for them.
    pub shipping_details: Option<ShippingDetails>,
}

/// Recipient and shipping address.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingDetails {
    pub address: Option<Address>,
    /// Name of the recipient.
    pub name: Option<String>,
}

/// Consent that the customer gave or refused.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Consent {
    /// Consent to promotional messages. Absent if the customer was not asked.
    pub promotions: Option<ConsentPromotions>,
    /// Acceptance of the terms of service, if the customer accepted them.
    pub terms_of_service: Option<ConsentTermsOfService>,
}

/// Consent to promotional messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentPromotions {
    /// The customer agreed.
    OptIn,
    /// The customer refused.
    OptOut,
    Unknown(String),
}

/// Acceptance of the terms of service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentTermsOfService {
    Accepted,
    Unknown(String),
}

/// Conversion to the customer's currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyConversion {
    /// Amount before discounts and tax, in the smallest unit of the currency `source_currency`.
    pub amount_subtotal: i64,
    /// Amount after discounts, including tax, in the smallest unit of the currency
    /// `source_currency`.
    pub amount_total: i64,
    /// Exchange rate from `source_currency` to the customer's currency.
    pub fx_rate: Decimal,
    /// Original currency of the session.
    pub source_currency: Currency,
}

/// Controls whether a customer is created for a session without one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCreation {
    Always,
    /// A customer is created only if one is required. Otherwise the buyer is a guest.
    IfRequired,
    Unknown(String),
}

/// Contact and tax details that the customer entered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerDetails {
    /// Address of the customer, to the extent that the page asks for it.
    pub address: Option<Address>,
    /// Name of the business, if `name_collection` asks for it.
    pub business_name: Option<String>,
    pub email: Option<String>,
    /// Name of the person, if `name_collection` asks for it.
    pub individual_name: Option<String>,
    /// Full name or business name. Present once the session is complete.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Tax exemption of the customer. Present once the session is complete.
    pub tax_exempt: Option<TaxExempt>,
    /// Tax ids of the customer. Present once the session is complete.
    pub tax_ids: Option<Vec<TaxId>>,
}

/// Tax status of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxExempt {
    /// No tax is charged.
    Exempt,
    /// Tax is charged.
    None,
    /// Reverse charge: the customer owes the tax, and invoices mention it.
    Reverse,
    Unknown(String),
}

/// A tax id of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxId {
    pub r#type: TaxIdType,
    /// Tax id number.
    pub value: Option<String>,
}

/// A discount from a coupon or a promotion code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    /// Coupon of the discount. `.object::<Coupon>()` of stripe-billing decodes it if expanded.
    pub coupon: Option<Expandable<CouponId>>,
    /// Promotion code of the discount. `.object::<PromotionCode>()` of stripe-billing decodes it if
    /// expanded.
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
}

/// Invoice creation for one-time payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCreation {
    /// Whether each completed payment creates a paid invoice.
    pub enabled: bool,
    pub invoice_data: InvoiceData,
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

/// Purpose of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Mode {
    /// One-time payment.
    Payment,
    /// Saving a payment method without a payment.
    Setup,
    /// Subscription. One-time prices are added to its first invoice.
    Subscription,
    Unknown(String),
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

/// Context in which the page is opened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OriginContext {
    /// Mobile app, with an optimized page.
    MobileApp,
    /// Web browser.
    Web,
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

/// Payment method configuration of a session.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodConfigurationDetails {
    pub id: PaymentMethodConfigurationId,
    /// Parent configuration of the platform, if this one is derived from it.
    pub parent: Option<PaymentMethodConfigurationId>,
}

/// Settings for individual payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub affirm: Option<payment_method_options::Affirm>,
    pub amazon_pay: Option<payment_method_options::AmazonPay>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub card: Option<payment_method_options::Card>,
    pub cashapp: Option<payment_method_options::Cashapp>,
    pub ideal: Option<payment_method_options::Ideal>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub link: Option<payment_method_options::Link>,
    pub paypal: Option<payment_method_options::Paypal>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
    /// Options for payment methods without types in this crate.
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

/// Payment status of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentStatus {
    /// No payment is due, because of a trial, a discount or [`Mode::Setup`].
    NoPaymentRequired,
    /// The payment has succeeded.
    Paid,
    /// The payment has not succeeded yet. A bank debit can take days after the session is complete.
    Unpaid,
    Unknown(String),
}

/// Permissions to change an open session.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Permissions {
    /// Permission to change the shipping details. Default: [`UpdateShippingDetails::ClientOnly`].
    pub update_shipping_details: Option<UpdateShippingDetails>,
}

/// Permission to change the shipping details.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UpdateShippingDetails {
    /// The page updates the shipping details when the customer enters them.
    ClientOnly,
    /// Your server updates the shipping details with [`Session::update`], at the request of the
    /// page.
    ServerOnly,
    Unknown(String),
}

/// Settings for collecting a phone number.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhoneNumberCollection {
    /// Whether the page collects a phone number.
    pub enabled: bool,
}

/// Amount in the currency that the customer sees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Amount in the smallest unit of the currency `presentment_currency`.
    pub presentment_amount: i64,
    /// Currency that the customer pays in.
    pub presentment_currency: Currency,
}

/// Redirect behavior after the payment, for an embedded page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RedirectOnCompletion {
    /// The customer is always redirected.
    Always,
    /// The customer is redirected only if the payment method requires it.
    IfRequired,
    /// The customer is never redirected. Payment methods that require it are not offered.
    Never,
    Unknown(String),
}

/// Settings for collecting a shipping address.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingAddressCollection {
    /// Countries to which you ship.
    pub allowed_countries: Vec<AllowedCountry>,
}

/// Cost of the shipping rate that the customer chose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Amount including discounts and tax, in the smallest currency unit.
    pub amount_total: i64,
    /// Shipping rate. `.object::<ShippingRate>()` decodes it if expanded, into your own type.
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    /// Taxes by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
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

/// Status of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The customer submitted the page. The payment may still be in progress: check
    /// [`Session::payment_status`].
    Complete,
    /// The session has expired and can no longer be paid.
    Expired,
    /// The customer has not submitted the page yet.
    Open,
    Unknown(String),
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

/// Totals of discounts, tax and shipping.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalDetails {
    /// Amount in the smallest currency unit.
    pub amount_discount: i64,
    /// Amount in the smallest currency unit.
    pub amount_shipping: Option<i64>,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Breakdown of the totals. Present only if expanded.
    pub breakdown: Option<Breakdown>,
}

/// Breakdown of the totals.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Breakdown {
    /// Amounts by discount.
    pub discounts: Vec<DiscountAmount>,
    /// Taxes by tax rate.
    pub taxes: Vec<TaxAtRate>,
}

/// UI of the session: a hosted page, an embedded page, a form or a custom page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UiMode {
    /// Custom page, built with Stripe Elements.
    Elements,
    /// Page embedded in your own page.
    EmbeddedPage,
    /// Form in your page.
    Form,
    /// Page hosted by Stripe, at [`Session::url`].
    HostedPage,
    Unknown(String),
}

/// Settings for wallets on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletOptions {
    pub link: Option<WalletLink>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletLink {
    pub display: Option<LinkDisplay>,
}

/// Controls whether Link is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LinkDisplay {
    /// Link is shown if it is available.
    Auto,
    Never,
    Unknown(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_small() {
        assert!(size_of::<Session>() < 2000, "{}", size_of::<Session>());
    }
}
