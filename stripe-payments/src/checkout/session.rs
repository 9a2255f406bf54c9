//! Sessions of Checkout: <https://docs.stripe.com/api/checkout/sessions>

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

/// A visit of one customer to Checkout, the page on which the customer pays, starts a subscription
/// or saves a payment method.
///
/// It creates what it is for once the customer submits the page: a payment intent, a subscription
/// or a setup intent, by its [`mode`](Self::mode). Fulfil the order on the event
/// `checkout.session.completed` if [`payment_status`](Self::payment_status) is not
/// [`PaymentStatus::Unpaid`], and else on `checkout.session.async_payment_succeeded`, which may
/// come days later; `checkout.session.async_payment_failed` comes in its place if the payment
/// fails. The redirect to `success_url` proves nothing: a customer may pay and never get there.
/// Each event may come more than once.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "checkout.session",
    path = "/v1/checkout/sessions",
    ops(
        /// Creates a session. No money moves before the customer submits its page: redirect the
        /// customer to the [`url`](Self::url), or open the session in Stripe.js by its
        /// [`client_secret`](Self::client_secret) where the page is embedded.
        ///
        /// Derive the idempotency key from the order, such as `order-1234`, and use the same in
        /// each repetition: it returns the first session again. A second session would let the
        /// customer pay twice. Changed params, such as those of a changed cart, are another request
        /// and take another key, such as `order-1234-2`: [`expire`](Self::expire) the earlier
        /// session first.
        ///
        /// After an error with [`may_have_been_applied`](crate::Error::may_have_been_applied) there
        /// may be a session that nobody was sent to. Send the same request with the same key, which
        /// returns it. If the error stays, look through [`list`](Self::list) for its
        /// `client_reference_id`. Once Stripe has forgotten the key, which takes at least 24 hours,
        /// that session has expired by default.
        ///
        /// Stripe refuses a session without line items for a payment or a subscription, one in
        /// [`Mode::Subscription`] of which no item recurs, one in [`Mode::Payment`] of which an
        /// item does, and amounts below the minimum of the currency.
        create(SessionCreateParams),
        /// Retrieves a session. Its line items come only if expanded.
        retrieve(()),
        /// Changes a session before the customer has submitted it: its items and shipping options,
        /// and what was collected for the customer.
        ///
        /// Where the page is part of your own, have Stripe.js fetch the session anew, so that the
        /// customer sees the amounts that are to be paid.
        update(SessionUpdateParams),
        /// Lists sessions, the newest first.
        list(SessionListParams),
        /// Expires an open session, so that it can no longer be paid. The customer sees on the page
        /// that it has expired.
        ///
        /// Stripe refuses it for a session that is not open: it may have been paid in the meantime,
        /// so look at its [`payment_status`](Self::payment_status) before you sell the goods to
        /// another. A repeated call is refused too: after an error that
        /// [`may_have_been_applied`](crate::Error::may_have_been_applied), retrieve the session and
        /// look at its [`status`](Self::status).
        action(expire, ()),
        /// Lists all line items of a session. An expanded [`line_items`](Self::line_items) holds
        /// the first.
        action(list_line_items, (), get, path = "line_items", returns = List<LineItem>),
    )
)]
#[non_exhaustive]
pub struct Session {
    pub id: SessionId,
    pub object: ObjectName<Self>,
    /// Prices in the customer's own currency.
    pub adaptive_pricing: Option<AdaptivePricing>,
    /// Present if it was set.
    pub after_expiration: Option<AfterExpiration>,
    /// The customer can enter a promotion code.
    pub allow_promotion_codes: Option<bool>,
    /// Payment methods that the session is limited to, such as `card`. Absent if the settings in
    /// the dashboard decide alone.
    pub allowed_payment_method_types: Option<Vec<String>>,
    /// Before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: Option<i64>,
    /// After discounts, with tax and shipping, in the smallest currency unit.
    pub amount_total: Option<i64>,
    pub automatic_tax: AutomaticTax,
    pub billing_address_collection: Option<BillingAddressCollection>,
    /// Appearance of the page, by the settings of the account where the session has none of its
    /// own.
    pub branding_settings: Option<Box<BrandingSettings>>,
    /// URL of the link back to your site, by which the customer leaves without paying.
    pub cancel_url: Option<String>,
    /// Your own id, such as that of the cart or order. At most 200 characters.
    pub client_reference_id: Option<String>,
    /// Opens the session in Stripe.js in the customer's browser. Absent if `ui_mode` is
    /// [`UiMode::HostedPage`].
    pub client_secret: Option<Secret>,
    /// Present once the customer has entered it.
    pub collected_information: Option<Box<CollectedInformation>>,
    /// Present if the customer was asked for consent.
    pub consent: Option<Consent>,
    /// Present if the customer is asked for consent.
    pub consent_collection: Option<ConsentCollection>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    /// Present for a session with adaptive pricing that was created before 2025-03-31.
    pub currency_conversion: Option<CurrencyConversion>,
    /// Your own fields that the customer fills in, at most three.
    pub custom_fields: Vec<CustomField>,
    pub custom_text: CustomText,
    /// The customer that was set, or the one that the session has created. Absent until then, and
    /// for a guest.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub customer_creation: Option<CustomerCreation>,
    /// Data that the customer has entered, or that is known of the `customer`.
    pub customer_details: Option<Box<CustomerDetails>>,
    /// Address that the page starts with. The one that the customer has left is in
    /// `customer_details`.
    pub customer_email: Option<String>,
    /// Discounts that were set, or that the customer has added by a promotion code.
    pub discounts: Option<Vec<Discount>>,
    /// Payment methods that are never offered, such as `klarna`.
    pub excluded_payment_method_types: Option<Vec<String>>,
    /// Time at which it expires if it is still open. By default 24 hours after its creation.
    pub expires_at: Timestamp,
    /// Names the integration that creates the session. Several sessions may have the same.
    pub integration_identifier: Option<String>,
    /// The invoice that the session has created: of the subscription, or of a payment with
    /// `invoice_creation`.
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoice_creation: Option<Box<InvoiceCreation>>,
    /// The first line items. Present only if expanded; [`list_line_items`](Self::list_line_items)
    /// lists all.
    pub line_items: Option<List<LineItem>>,
    pub livemode: bool,
    /// Default: the language of the customer's browser.
    pub locale: Option<Locale>,
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    pub mode: Mode,
    /// Present if the customer is asked for names.
    pub name_collection: Option<NameCollection>,
    /// Items that the customer may add, at most ten.
    pub optional_items: Option<Vec<OptionalItem>>,
    /// Where the page is opened.
    pub origin_context: Option<OriginContext>,
    /// The payment of a session in [`Mode::Payment`], once there is one. Stripe refuses to confirm
    /// or to cancel it automatically: [`expire`](Self::expire) the session instead.
    /// `.object::<PaymentIntent>()` decodes it if expanded.
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    /// The payment link by which it was created.
    pub payment_link: Option<Expandable<PaymentLinkId>>,
    pub payment_method_collection: Option<PaymentMethodCollection>,
    /// Present if the settings in the dashboard decide which payment methods are offered.
    pub payment_method_configuration_details: Option<PaymentMethodConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods that the session may offer, such as `card`.
    pub payment_method_types: Vec<String>,
    /// The one to look at before an order is fulfilled.
    pub payment_status: PaymentStatus,
    /// Permissions to change the session. Absent if the defaults hold.
    pub permissions: Option<Permissions>,
    /// Whether the page asks for a phone number.
    pub phone_number_collection: Option<PhoneNumberCollection>,
    /// Present if the customer sees another currency.
    pub presentment_details: Option<PresentmentDetails>,
    /// The expired session that this one was recovered from.
    pub recovered_from: Option<SessionId>,
    /// Only for an embedded page.
    pub redirect_on_completion: Option<RedirectOnCompletion>,
    /// Target after the payment where the page is embedded, and after the visit to a bank or
    /// wallet.
    pub return_url: Option<String>,
    pub saved_payment_method_options: Option<SavedPaymentMethodOptions>,
    /// Saves the payment method of a session in [`Mode::Setup`]. Stripe refuses to confirm or to
    /// cancel it automatically: [`expire`](Self::expire) the session instead.
    /// `.object::<SetupIntent>()` decodes it if expanded.
    pub setup_intent: Option<Expandable<SetupIntentId>>,
    /// Present if the page asks for a shipping address.
    pub shipping_address_collection: Option<ShippingAddressCollection>,
    /// The shipping rate that the customer has chosen, with its amounts.
    pub shipping_cost: Option<Box<ShippingCost>>,
    /// Shipping rates that the customer may choose.
    pub shipping_options: Vec<ShippingOption>,
    pub status: Option<Status>,
    /// Text of the button that pays.
    pub submit_type: Option<SubmitType>,
    /// The subscription that a session in [`Mode::Subscription`] has created.
    /// `.object::<Subscription>()` of stripe-billing decodes it if expanded.
    pub subscription: Option<Expandable<SubscriptionId>>,
    /// Target after the payment. Stripe puts the id of the session in place of
    /// `{CHECKOUT_SESSION_ID}`.
    pub success_url: Option<String>,
    /// Present if the page asks for a tax id.
    pub tax_id_collection: Option<TaxIdCollection>,
    /// Sums of discounts, tax and shipping.
    pub total_details: Option<TotalDetails>,
    /// Where the customer sees the page.
    pub ui_mode: Option<UiMode>,
    /// The page to redirect the customer to. Whoever has it can see and pay this session. Absent
    /// unless `ui_mode` is [`UiMode::HostedPage`], and once the session is not open any more.
    pub url: Option<String>,
    pub wallet_options: Option<WalletOptions>,
}

/// Prices in the customer's own currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdaptivePricing {
    /// Customers of other countries may pay in their own currency, at Stripe's exchange rate.
    pub enabled: bool,
}

/// Behavior once the session has expired.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterExpiration {
    pub recovery: Option<Recovery>,
}

/// A link to take up a session that has expired.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recovery {
    /// The customer can enter a promotion code in the session that the link opens.
    pub allow_promotion_codes: bool,
    /// The link is created when the session expires without a payment.
    pub enabled: bool,
    /// Time at which the link stops to work. Present once the session has expired.
    pub expires_at: Option<Timestamp>,
    /// Opens a copy of this session as a new one. Present once the session has expired.
    pub url: Option<String>,
}

/// Automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Stripe Tax calculates the tax, from the address that the customer enters.
    pub enabled: bool,
    /// The account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
    /// The tax provider that calculates it.
    pub provider: Option<String>,
    /// Present if `enabled` is `true`.
    pub status: Option<AutomaticTaxStatus>,
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

/// Progress of the calculation of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    /// Stripe Tax failed.
    Failed,
    /// The customer's location is not known yet, or not valid.
    RequiresLocationInputs,
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

/// Information that the customer has entered on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CollectedInformation {
    /// Present if `name_collection` asks for it.
    pub business_name: Option<String>,
    /// Present if `name_collection` asks for it.
    pub individual_name: Option<String>,
    /// Present if the page asks for a shipping address.
    pub shipping_details: Option<ShippingDetails>,
}

/// Recipient and address of a delivery.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingDetails {
    pub address: Option<Address>,
    /// Name of the recipient.
    pub name: Option<String>,
}

/// Consent that the customer has given or refused.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Consent {
    /// Absent if the customer was not asked.
    pub promotions: Option<ConsentPromotions>,
    /// Present if the customer has accepted them.
    pub terms_of_service: Option<ConsentTermsOfService>,
}

/// Choice about promotional messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentPromotions {
    /// The customer agrees to them.
    OptIn,
    /// The customer does not want them.
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

/// Conversion into the customer's currency.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyConversion {
    /// Before discounts and tax, in the smallest unit of the currency `source_currency`.
    pub amount_subtotal: i64,
    /// After discounts and with tax, in the smallest unit of the currency `source_currency`.
    pub amount_total: i64,
    /// Exchange rate from `source_currency` to the customer's currency.
    pub fx_rate: Decimal,
    /// Currency of the session before the conversion.
    pub source_currency: Currency,
}

/// Creation of a customer for a session that is given none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCreation {
    /// A customer is created, with what was entered on the page.
    Always,
    /// A customer is created only where something needs one; else the buyer is a guest.
    IfRequired,
    Unknown(String),
}

/// Contact and tax data that the customer entered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerDetails {
    /// Address of the customer, as far as the page asks for it.
    pub address: Option<Address>,
    /// Present if `name_collection` asks for it.
    pub business_name: Option<String>,
    pub email: Option<String>,
    /// Present if `name_collection` asks for it.
    pub individual_name: Option<String>,
    /// Present once the session is complete.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Present once the session is complete.
    pub tax_exempt: Option<TaxExempt>,
    /// Tax ids that the customer has, once the session is complete.
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
    /// The customer owes the tax, and invoices say so.
    Reverse,
    Unknown(String),
}

/// A tax id of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxId {
    pub r#type: TaxIdType,
    /// The number itself.
    pub value: Option<String>,
}

/// A discount: by a coupon, or by a promotion code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    /// `.object::<Coupon>()` of stripe-billing decodes it if expanded.
    pub coupon: Option<Expandable<CouponId>>,
    /// `.object::<PromotionCode>()` of stripe-billing decodes it if expanded.
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
}

/// Creation of an invoice for a one-time payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCreation {
    /// Each completed payment gets a paid invoice.
    pub enabled: bool,
    pub invoice_data: InvoiceData,
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

/// Purpose of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Mode {
    /// The customer pays once.
    Payment,
    /// Saving a payment method, without a payment.
    Setup,
    /// A subscription. One-time prices go to its first invoice.
    Subscription,
    Unknown(String),
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

/// Place where the page is opened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OriginContext {
    /// In an app: the page is adapted to that.
    MobileApp,
    /// In a browser.
    Web,
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

/// The settings that decide which payment methods are offered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodConfigurationDetails {
    pub id: PaymentMethodConfigurationId,
    /// The settings of the platform on which these are based.
    pub parent: Option<PaymentMethodConfigurationId>,
}

/// Settings of the payment that are for one payment method each.
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
    /// Payment methods without types in this crate.
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

/// Whether the session is paid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentStatus {
    /// Nothing is to be paid now: because of a trial, a discount or [`Mode::Setup`].
    NoPaymentRequired,
    /// The payment has succeeded.
    Paid,
    /// The payment has not succeeded yet. A bank debit may take days after the session is complete.
    Unpaid,
    Unknown(String),
}

/// Permissions to change a session while the customer sees it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Permissions {
    /// Default: [`UpdateShippingDetails::ClientOnly`].
    pub update_shipping_details: Option<UpdateShippingDetails>,
}

/// Permission to change the shipping details.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UpdateShippingDetails {
    /// The page, as the customer enters them.
    ClientOnly,
    /// Your server alone, by [`Session::update`], after the page has asked it.
    ServerOnly,
    Unknown(String),
}

/// Collection of the customer's phone number.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhoneNumberCollection {
    /// The page asks for a phone number.
    pub enabled: bool,
}

/// The amount in the currency that the customer sees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Amount in the smallest unit of the currency `presentment_currency`.
    pub presentment_amount: i64,
    /// Currency that the customer pays in.
    pub presentment_currency: Currency,
}

/// Redirect to `return_url` after the payment, for an embedded page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RedirectOnCompletion {
    /// Whatever the payment method.
    Always,
    /// Only if the payment method needs it.
    IfRequired,
    /// Never. Payment methods that need a redirect are not offered.
    Never,
    Unknown(String),
}

/// Countries for which the page asks where to deliver to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingAddressCollection {
    /// Countries that you deliver to.
    pub allowed_countries: Vec<AllowedCountry>,
}

/// The cost of the shipping that the customer has chosen.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// With discounts and tax, in the smallest currency unit.
    pub amount_total: i64,
    /// `.object::<ShippingRate>()` decodes it if expanded, into a type of your own.
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    /// The tax by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
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

/// Progress of a session.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The customer has submitted it. The payment may still be under way: look at
    /// [`Session::payment_status`].
    Complete,
    /// It can no longer be paid.
    Expired,
    /// The customer has not submitted it yet.
    Open,
    Unknown(String),
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

/// Sums of discounts, tax and shipping.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalDetails {
    /// Amount in the smallest currency unit.
    pub amount_discount: i64,
    /// Amount in the smallest currency unit.
    pub amount_shipping: Option<i64>,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Present only if expanded.
    pub breakdown: Option<Breakdown>,
}

/// The sums in detail.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Breakdown {
    /// Amount of each discount.
    pub discounts: Vec<DiscountAmount>,
    /// The tax by tax rate.
    pub taxes: Vec<TaxAtRate>,
}

/// Where the customer sees the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UiMode {
    /// On your own page, which you build of Stripe's elements.
    Elements,
    /// As a part of your own page.
    EmbeddedPage,
    /// As a form on your own page.
    Form,
    /// On a page of Stripe's, at [`Session::url`].
    HostedPage,
    Unknown(String),
}

/// Display of wallets on the page.
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

/// Whether Link is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LinkDisplay {
    /// Where it is available.
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
