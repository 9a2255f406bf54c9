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
/// payment or subscription, and `success_url` for a hosted page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionCreateParams {
    adaptive_pricing: Option<AdaptivePricingParams>,
    after_expiration: Option<AfterExpirationParams>,
    /// Whether the customer can enter a promotion code. Cannot be combined with `discounts`.
    /// Default: `false`.
    allow_promotion_codes: Option<bool>,
    /// Payment methods that the session is limited to. Replaces `payment_method_types` of earlier
    /// API versions.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Automatic tax calculation. Default: disabled.
    automatic_tax: Option<AutomaticTaxParams>,
    /// Whether the page collects the billing address. Default: [`BillingAddressCollection::Auto`].
    billing_address_collection: Option<BillingAddressCollection>,
    branding_settings: Option<BrandingSettingsParams>,
    /// URL of the link back to your site. Default: no link.
    cancel_url: Option<String>,
    /// Custom reference, such as the id of a cart or order, by which you can find the session. At
    /// most 200 characters.
    client_reference_id: Option<String>,
    consent_collection: Option<ConsentCollectionParams>,
    /// Currency, for prices with several currencies.
    currency: Option<Currency>,
    /// Custom fields that the customer fills in, at most three.
    custom_fields: Option<Vec<CustomFieldParams>>,
    custom_text: Option<CustomTextParams>,
    /// Customer who pays. The name, the address and saved payment methods are filled in. Cannot be
    /// combined with `customer_email`.
    customer: Option<CustomerId>,
    /// Account that represents the customer. Cannot be combined with `customer`.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Whether a customer is created. Not allowed with [`Mode::Subscription`], which always creates
    /// one. Default: [`CustomerCreation::IfRequired`].
    customer_creation: Option<CustomerCreation>,
    /// Email address of the customer, who cannot change it. Cannot be combined with `customer`.
    customer_email: Option<String>,
    /// Customer fields to update with the information entered on the page. Requires `customer`.
    customer_update: Option<CustomerUpdateParams>,
    /// Coupon or promotion code to apply. Cannot be combined with `allow_promotion_codes`.
    discounts: Option<Vec<DiscountParams>>,
    /// Payment methods that are not offered, regardless of the settings in the dashboard.
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Expiration time of an incomplete session, from 30 minutes to 24 hours ahead. Default: in 24
    /// hours.
    expires_at: Option<Timestamp>,
    /// Identifier of the integration that creates the session. Several sessions can share it.
    integration_identifier: Option<String>,
    /// Invoice creation for a one-time payment. Allowed only with [`Mode::Payment`].
    invoice_creation: Option<InvoiceCreationParams>,
    /// Items for sale, at most 100. [`Mode::Subscription`] requires at least one recurring item,
    /// and allows at most 20 recurring and 20 one-time items.
    line_items: Option<Vec<LineItemParams>>,
    /// Language of the page. Default: the language of the customer's browser.
    locale: Option<Locale>,
    managed_payments: Option<ManagedPaymentsParams>,
    metadata: Option<Metadata>,
    /// Purpose of the session. Recurring items require [`Mode::Subscription`].
    mode: Option<Mode>,
    /// Names that the page collects from the customer.
    name_collection: Option<NameCollectionParams>,
    /// Optional items that the customer can add, at most ten.
    optional_items: Option<Vec<OptionalItemParams>>,
    /// Context in which the page is opened.
    origin_context: Option<OriginContext>,
    payment_intent_data: Option<PaymentIntentDataParams>,
    /// Whether a payment method is collected. Allowed only with [`Mode::Subscription`]. Default:
    /// [`PaymentMethodCollection::Always`].
    payment_method_collection: Option<PaymentMethodCollection>,
    /// Configuration of the available payment methods. Default: the account's default.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    permissions: Option<PermissionsParams>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    /// Redirect behavior after the payment, for an embedded page. Default:
    /// [`RedirectOnCompletion::Always`].
    redirect_on_completion: Option<RedirectOnCompletion>,
    /// URL to which the customer is redirected after the payment on an embedded page. Required
    /// unless `redirect_on_completion` is [`RedirectOnCompletion::Never`]. Stripe replaces
    /// `{CHECKOUT_SESSION_ID}` with the id of the session.
    return_url: Option<String>,
    /// Settings for saved payment methods. Not allowed with [`Mode::Setup`].
    saved_payment_method_options: Option<SavedPaymentMethodOptionsParams>,
    setup_intent_data: Option<SetupIntentDataParams>,
    /// Settings for collecting a shipping address.
    shipping_address_collection: Option<ShippingAddressCollectionParams>,
    /// Shipping rates that the customer can choose from, at most five.
    shipping_options: Option<Vec<ShippingOptionParams>>,
    /// Label of the submit button. Default: [`SubmitType::Auto`].
    submit_type: Option<SubmitType>,
    subscription_data: Option<SubscriptionDataParams>,
    /// URL to which the customer is redirected after the payment. Stripe replaces
    /// `{CHECKOUT_SESSION_ID}` with the id of the session. Required for a hosted page, and not
    /// allowed otherwise.
    success_url: Option<String>,
    /// Settings for collecting tax ids.
    tax_id_collection: Option<TaxIdCollectionParams>,
    /// UI of the session. Default: [`UiMode::HostedPage`].
    ui_mode: Option<UiMode>,
    wallet_options: Option<WalletOptionsParams>,
}

/// Adaptive pricing: display of prices in the customer's currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdaptivePricingParams {
    /// Whether customers in other countries can pay in their own currency. Default: the setting in
    /// the dashboard.
    enabled: Option<bool>,
}

/// A payment method that can be offered.
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

/// Customer fields to update with the information entered on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    /// Whether to update the billing address. Default: [`CustomerUpdate::Never`].
    address: Option<CustomerUpdate>,
    /// Whether to update the name. Default: [`CustomerUpdate::Never`].
    name: Option<CustomerUpdate>,
    /// Whether to update the shipping address and recipient. Default: [`CustomerUpdate::Never`].
    shipping: Option<CustomerUpdate>,
}

/// Controls whether the customer is updated with information entered on the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerUpdate {
    /// Stripe decides for each field.
    Auto,
    /// The customer is not updated.
    Never,
    Unknown(String),
}

/// A discount to apply. Stripe requires one of `coupon` and `promotion_code`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    /// Coupon of the discount. `.object::<Coupon>()` of stripe-billing decodes it if expanded.
    coupon: Option<CouponId>,
    /// Promotion code of the discount. `.object::<PromotionCode>()` of stripe-billing decodes it if
    /// expanded.
    promotion_code: Option<PromotionCodeId>,
}

/// A payment method that the page does not offer.
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
    metadata: Option<Metadata>,
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

/// An item for sale. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Limits for a quantity that the customer can change.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    metadata: Option<Metadata>,
    /// Price of the item. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<PriceDataParams>,
    /// Quantity. Required, except for metered prices.
    quantity: Option<i64>,
    /// Tax rates of this item. Cannot be combined with automatic tax.
    tax_rates: Option<Vec<TaxRateId>>,
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

/// Managed Payments, where Stripe is the merchant of record.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ManagedPaymentsParams {
    /// Whether Stripe becomes the merchant of record.
    enabled: Option<bool>,
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

/// Settings for the payment intent. Allowed only with [`Mode::Payment`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataParams {
    /// Application fee for the owner of the application, in the smallest currency unit. At most the
    /// amount of the payment.
    application_fee_amount: Option<i64>,
    capture_method: Option<CaptureMethod>,
    /// Description in the dashboard and on receipts.
    description: Option<String>,
    /// Metadata of the payment intent. It does not inherit the metadata of the session.
    metadata: Option<Metadata>,
    /// Connected account that is the merchant of record. Its name is on card statements.
    on_behalf_of: Option<AccountId>,
    /// Email address to which a receipt is sent after the payment.
    receipt_email: Option<String>,
    /// Intended future use of the payment method. Leave it unset for a single use.
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<String>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Group name for finding the payment and its transfers to connected accounts.
    transfer_group: Option<String>,
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

/// Recipient and shipping address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: AddressParams,
    /// Name of the recipient.
    name: String,
    /// Shipping carrier, such as `UPS`.
    carrier: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// Shipping address.
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
    /// Connected account that receives the money.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<i64>,
}

/// Settings for the saved payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodDataParams {
    /// Whether the payment method can be shown again. Allowed only with [`Mode::Setup`].
    allow_redisplay: Option<AllowRedisplay>,
}

/// Settings for individual payment methods.
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
    /// Options for payment methods without types in this crate.
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

/// Permissions to change an open session.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PermissionsParams {
    /// Permission to change the shipping details. Default: [`UpdateShippingDetails::ClientOnly`].
    update_shipping_details: Option<UpdateShippingDetails>,
}

/// Settings for collecting a phone number.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhoneNumberCollectionParams {
    /// Whether the page collects a phone number.
    enabled: bool,
}

/// Settings for saved payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SavedPaymentMethodOptionsParams {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`. Default:
    /// [`AllowRedisplay::Always`].
    allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether the customer can remove a saved payment method.
    payment_method_remove: Option<PaymentMethodRemove>,
    /// Whether the customer is asked to save the payment method.
    payment_method_save: Option<PaymentMethodSave>,
}

/// Settings for the setup intent. Allowed only with [`Mode::Setup`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentDataParams {
    /// Description for your reference, not visible to the customer.
    description: Option<String>,
    /// Metadata of the setup intent. It does not inherit the metadata of the session.
    metadata: Option<Metadata>,
    /// Connected account for which the payment method is saved.
    on_behalf_of: Option<AccountId>,
}

/// Settings for collecting a shipping address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressCollectionParams {
    /// Countries to which you ship.
    allowed_countries: Vec<AllowedCountry>,
}

/// A shipping rate that the customer can choose. Stripe requires one of `shipping_rate` and
/// `shipping_rate_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingOptionParams {
    /// Existing shipping rate. Cannot be combined with `shipping_rate_data`.
    shipping_rate: Option<ShippingRateId>,
    /// Shipping rate to create for this session.
    shipping_rate_data: Option<ShippingRateDataParams>,
}

/// A shipping rate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingRateDataParams {
    /// Name shown to customers, at most 100 characters.
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    /// Fixed price. Required if `type` is [`ShippingRateType::FixedAmount`].
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<Metadata>,
    tax_behavior: Option<TaxBehavior>,
    /// Tax code of the shipping, such as Stripe's `txcd_92010001`.
    tax_code: Option<TaxCodeId>,
    /// Calculation method of the price. Default: [`ShippingRateType::FixedAmount`].
    r#type: Option<ShippingRateType>,
}

/// Estimated delivery time, shown to customers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateParams {
    /// Upper bound. Default: unlimited.
    maximum: Option<DeliveryBoundParams>,
    /// Lower bound. Default: unlimited.
    minimum: Option<DeliveryBoundParams>,
}

/// A number of days, hours or other units.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryBoundParams {
    unit: DeliveryUnit,
    /// Number of units. Must be positive.
    value: i64,
}

/// Unit in which a delivery time is measured.
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

/// Shipping price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FixedAmountParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    currency: Currency,
    /// Prices in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

/// Shipping price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    /// Amount in the smallest unit of that currency.
    amount: i64,
    tax_behavior: Option<TaxBehavior>,
}

/// Calculation method of a shipping price.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ShippingRateType {
    /// Fixed price for all orders.
    FixedAmount,
    Unknown(String),
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

/// Settings for wallets on the page.
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
    /// Payment intent to filter the sessions by.
    payment_intent: Option<PaymentIntentId>,
    /// Payment link to filter the sessions by.
    payment_link: Option<PaymentLinkId>,
    status: Option<Status>,
    /// Subscription to filter the sessions by.
    subscription: Option<SubscriptionId>,
}

/// Filter by data that the customer entered.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsFilter {
    /// Email address, matched exactly.
    email: String,
}
