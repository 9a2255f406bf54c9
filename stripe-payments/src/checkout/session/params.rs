//! Parameters of the operations on sessions.

mod page;
mod subscription_data;
mod update;

use std::collections::BTreeMap;

use stripe_core::ids::{
    self, AccountId, CouponId, CustomerId, InvoiceRenderingTemplateId, PaymentIntentId,
    PaymentLinkId, PaymentMethodConfigurationId, PriceId, ProductId, PromotionCodeId,
    ShippingRateId, SubscriptionId, TaxCodeId, TaxIdId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Interval, Metadata, Range, StripeEnum, StripeParams, TaxBehavior,
    Timestamp,
};

pub use page::*;
pub use subscription_data::*;
pub use update::*;

use super::{
    AllowRedisplay, AllowedCountry, BillingAddressCollection, CustomerCreation, LiabilityType,
    LinkDisplay, Locale, Mode, OriginContext, PaymentMethodCollection, PaymentMethodRemove,
    PaymentMethodSave, RedirectOnCompletion, Status, SubmitType, TaxIdRequired, UiMode,
    UpdateShippingDetails, payment_method_options,
};

/// Parameters for [`Session::create`](super::Session::create). Stripe requires `line_items` for a
/// payment or subscription, and `success_url` for a page that it hosts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionCreateParams {
    adaptive_pricing: Option<AdaptivePricingParams>,
    after_expiration: Option<AfterExpirationParams>,
    /// The customer can enter a promotion code. Cannot be combined with `discounts`. Default:
    /// `false`.
    allow_promotion_codes: Option<bool>,
    /// Limits the payment methods that are offered. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Default: off.
    automatic_tax: Option<AutomaticTaxParams>,
    /// Default: [`BillingAddressCollection::Auto`].
    billing_address_collection: Option<BillingAddressCollection>,
    branding_settings: Option<BrandingSettingsParams>,
    /// URL of the link back to your site. There is no link by default.
    cancel_url: Option<String>,
    /// Your own id, such as that of the cart or order, to find the session by. At most 200
    /// characters.
    client_reference_id: Option<String>,
    consent_collection: Option<ConsentCollectionParams>,
    /// Chooses among the currencies of prices that have several.
    currency: Option<Currency>,
    /// Your own fields that the customer fills in, at most three.
    custom_fields: Option<Vec<CustomFieldParams>>,
    custom_text: Option<CustomTextParams>,
    /// The customer who pays: name, address and saved payment methods are filled in. Excludes
    /// `customer_email`.
    customer: Option<CustomerId>,
    /// The account that represents the customer. Cannot be combined with `customer`.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Not with [`Mode::Subscription`], which always creates one. Default:
    /// [`CustomerCreation::IfRequired`].
    customer_creation: Option<CustomerCreation>,
    /// Address to start with. The customer cannot change it. Cannot be combined with `customer`.
    customer_email: Option<String>,
    /// Changes to the `customer` by what is entered on the page. Only with `customer`.
    customer_update: Option<CustomerUpdateParams>,
    /// A coupon or promotion code to apply. Cannot be combined with `allow_promotion_codes`.
    discounts: Option<Vec<DiscountParams>>,
    /// Payment methods that are never to be offered, whatever the settings in the dashboard say.
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Time at which it expires unless it is complete, from 30 minutes to 24 hours from now.
    /// Default: in 24 hours.
    expires_at: Option<Timestamp>,
    /// Names the integration that creates the session. Several sessions may have the same.
    integration_identifier: Option<String>,
    /// Creates an invoice for a one-time payment. Only with [`Mode::Payment`].
    invoice_creation: Option<InvoiceCreationParams>,
    /// Items to sell, at most 100. In [`Mode::Subscription`] at most 20 that recur, at least one of
    /// them, and 20 that do not.
    line_items: Option<Vec<LineItemParams>>,
    /// Default: the language of the customer's browser.
    locale: Option<Locale>,
    managed_payments: Option<ManagedPaymentsParams>,
    metadata: Option<Metadata>,
    /// Use [`Mode::Subscription`] if an item recurs.
    mode: Option<Mode>,
    /// Names that the customer is asked for.
    name_collection: Option<NameCollectionParams>,
    /// Items that the customer may add, at most ten.
    optional_items: Option<Vec<OptionalItemParams>>,
    /// Where the page will be opened.
    origin_context: Option<OriginContext>,
    payment_intent_data: Option<PaymentIntentDataParams>,
    /// Only with [`Mode::Subscription`]. Default: [`PaymentMethodCollection::Always`].
    payment_method_collection: Option<PaymentMethodCollection>,
    /// The settings that decide which payment methods are offered. Default: the account's default.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    permissions: Option<PermissionsParams>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    /// Only for an embedded page. Default: [`RedirectOnCompletion::Always`].
    redirect_on_completion: Option<RedirectOnCompletion>,
    /// Target after the payment where the page is embedded, unless `redirect_on_completion` is
    /// [`RedirectOnCompletion::Never`]. Stripe puts the id of the session in place of
    /// `{CHECKOUT_SESSION_ID}`.
    return_url: Option<String>,
    /// Not with [`Mode::Setup`].
    saved_payment_method_options: Option<SavedPaymentMethodOptionsParams>,
    setup_intent_data: Option<SetupIntentDataParams>,
    /// Asks for a shipping address.
    shipping_address_collection: Option<ShippingAddressCollectionParams>,
    /// Shipping rates that the customer may choose, at most five.
    shipping_options: Option<Vec<ShippingOptionParams>>,
    /// Default: [`SubmitType::Auto`].
    submit_type: Option<SubmitType>,
    subscription_data: Option<SubscriptionDataParams>,
    /// Target after the payment. Stripe puts the id of the session in place of
    /// `{CHECKOUT_SESSION_ID}`. Required for a page that Stripe hosts, and not for another.
    success_url: Option<String>,
    /// Asks for a tax id.
    tax_id_collection: Option<TaxIdCollectionParams>,
    /// Default: [`UiMode::HostedPage`].
    ui_mode: Option<UiMode>,
    wallet_options: Option<WalletOptionsParams>,
}

/// Prices in the customer's own currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdaptivePricingParams {
    /// Default: as set by the settings in the dashboard.
    enabled: Option<bool>,
}

/// A payment method that may be offered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedPaymentMethodType {
    AcssDebit,
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Mobilepay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    Oxxo,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    SamsungPay,
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

/// Changes to the customer by what is entered on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    /// The billing address. Default: [`CustomerUpdate::Never`].
    address: Option<CustomerUpdate>,
    /// Default: [`CustomerUpdate::Never`].
    name: Option<CustomerUpdate>,
    /// The shipping address and recipient. Default: [`CustomerUpdate::Never`].
    shipping: Option<CustomerUpdate>,
}

/// Whether data that is entered on the page becomes that of the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerUpdate {
    /// Stripe decides, by the field.
    Auto,
    /// The customer keeps the earlier data.
    Never,
    Unknown(String),
}

/// A discount to apply. Stripe requires one of the two.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    /// `.object::<Coupon>()` of stripe-billing decodes it if expanded.
    coupon: Option<CouponId>,
    /// `.object::<PromotionCode>()` of stripe-billing decodes it if expanded.
    promotion_code: Option<PromotionCodeId>,
}

/// A payment method that is not to be offered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExcludedPaymentMethodType {
    AcssDebit,
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    MbWay,
    Mobilepay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    Oxxo,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    SamsungPay,
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
    metadata: Option<Metadata>,
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

/// An item to sell. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Lets the customer change the quantity.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    metadata: Option<Metadata>,
    /// Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<PriceDataParams>,
    /// Required, except for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item. Excludes automatic tax.
    tax_rates: Option<Vec<TaxRateId>>,
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

/// Sale by Stripe on your behalf.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ManagedPaymentsParams {
    /// Stripe becomes the merchant of record.
    enabled: Option<bool>,
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

/// Settings of the payment. Only with [`Mode::Payment`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataParams {
    /// Fee that goes to the application's owner, in the smallest currency unit. At most the amount
    /// of the payment.
    application_fee_amount: Option<i64>,
    capture_method: Option<CaptureMethod>,
    /// Shown in the dashboard and on receipts.
    description: Option<String>,
    /// Metadata of the payment intent, which does not get that of the session.
    metadata: Option<Metadata>,
    /// The connected account that sells, whose name is on card statements.
    on_behalf_of: Option<AccountId>,
    /// Address that the receipt goes to once it is paid.
    receipt_email: Option<String>,
    /// Saves the payment method to charge it again. Absent for a single use.
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
    /// Text on statements for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Text behind the account's prefix on card statements. At most 22 characters together.
    statement_descriptor_suffix: Option<String>,
    /// Transfers the payment to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Name that this payment and transfers to connected accounts share, to find them together.
    transfer_group: Option<String>,
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

/// Recipient and address of a delivery.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: AddressParams,
    /// Name of the recipient.
    name: String,
    /// Delivery service, such as `UPS`.
    carrier: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// Place of a delivery.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressParams {
    line1: String,
    city: Option<String>,
    country: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
}

/// Transfer of the payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<i64>,
}

/// Settings of the payment method that is saved.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodDataParams {
    /// Only with [`Mode::Setup`].
    allow_redisplay: Option<AllowRedisplay>,
}

/// Settings of the payment that are for one payment method each.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    affirm: Option<payment_method_options::AffirmParams>,
    amazon_pay: Option<payment_method_options::AmazonPayParams>,
    bancontact: Option<payment_method_options::BancontactParams>,
    card: Option<payment_method_options::CardParams>,
    cashapp: Option<payment_method_options::CashappParams>,
    demo_pay: Option<payment_method_options::DemoPayParams>,
    ideal: Option<payment_method_options::IdealParams>,
    klarna: Option<payment_method_options::KlarnaParams>,
    link: Option<payment_method_options::LinkParams>,
    paypal: Option<payment_method_options::PaypalParams>,
    sepa_debit: Option<payment_method_options::SepaDebitParams>,
    us_bank_account: Option<payment_method_options::UsBankAccountParams>,
    /// Payment methods without types in this crate.
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

/// Permissions to change a session while the customer sees it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PermissionsParams {
    /// Default: [`UpdateShippingDetails::ClientOnly`].
    update_shipping_details: Option<UpdateShippingDetails>,
}

/// Collection of the customer's phone number.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhoneNumberCollectionParams {
    /// The page asks for a phone number.
    enabled: bool,
}

/// Payment methods that the customer has saved.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SavedPaymentMethodOptionsParams {
    /// Shows those alone whose `allow_redisplay` is among these. Default:
    /// [`AllowRedisplay::Always`].
    allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether the customer can remove a saved payment method.
    payment_method_remove: Option<PaymentMethodRemove>,
    /// Whether the customer is asked to save the payment method.
    payment_method_save: Option<PaymentMethodSave>,
}

/// Settings of the setup intent. Only with [`Mode::Setup`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentDataParams {
    /// For yourself, not shown to the customer.
    description: Option<String>,
    /// Metadata of the setup intent, which does not get that of the session.
    metadata: Option<Metadata>,
    /// The connected account that the payment method is saved for.
    on_behalf_of: Option<AccountId>,
}

/// Countries for which the page asks where to deliver to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressCollectionParams {
    /// Countries that you deliver to.
    allowed_countries: Vec<AllowedCountry>,
}

/// A shipping rate that the customer may choose. Stripe requires one of the two.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingOptionParams {
    /// Cannot be combined with `shipping_rate_data`.
    shipping_rate: Option<ShippingRateId>,
    /// A shipping rate to create for this session.
    shipping_rate_data: Option<ShippingRateDataParams>,
}

/// A shipping rate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingRateDataParams {
    /// Shown to customers. At most 100 characters.
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    /// Required if `type` is [`ShippingRateType::FixedAmount`].
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<Metadata>,
    tax_behavior: Option<TaxBehavior>,
    /// Determines the tax on the shipping: `txcd_92010001` is Stripe's code for it.
    tax_code: Option<TaxCodeId>,
    /// Default: [`ShippingRateType::FixedAmount`].
    r#type: Option<ShippingRateType>,
}

/// Estimated time of a delivery, shown to customers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateParams {
    /// Absent for no upper bound.
    maximum: Option<DeliveryBoundParams>,
    /// Absent for no lower bound.
    minimum: Option<DeliveryBoundParams>,
}

/// A number of days, hours or other units.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryBoundParams {
    unit: DeliveryUnit,
    /// Number of units, more than 0.
    value: i64,
}

/// Unit in which the time of a delivery is estimated.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DeliveryUnit {
    BusinessDay,
    Day,
    Hour,
    Month,
    Week,
    Unknown(String),
}

/// Price of the shipping.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FixedAmountParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    currency: Currency,
    /// Prices in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

/// Price of the shipping in one further currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    /// Amount in the smallest unit of that currency.
    amount: i64,
    tax_behavior: Option<TaxBehavior>,
}

/// Calculation of the price of the shipping.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ShippingRateType {
    /// The same for all orders.
    FixedAmount,
    Unknown(String),
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

/// Display of wallets on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WalletOptionsParams {
    link: Option<WalletLinkParams>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WalletLinkParams {
    display: Option<LinkDisplay>,
}

/// Parameters for [`Session::list`](super::Session::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<ids::v2::core::AccountId>,
    customer_details: Option<CustomerDetailsFilter>,
    /// Leaves out sessions of other payments: to find the session of a payment.
    payment_intent: Option<PaymentIntentId>,
    /// Leaves out sessions that were created otherwise.
    payment_link: Option<PaymentLinkId>,
    status: Option<Status>,
    /// Leaves out sessions of other subscriptions.
    subscription: Option<SubscriptionId>,
}

/// Filter by data of the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsFilter {
    /// Exact match.
    email: String,
}
