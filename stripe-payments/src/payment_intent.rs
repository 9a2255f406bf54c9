//! Payment intents: <https://docs.stripe.com/api/payment_intents>

use std::collections::BTreeMap;

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ApplicationId, ChargeId, ConfirmationTokenId, CustomerId, MandateId,
    PaymentIntentAmountDetailsLineItemId, PaymentIntentId, PaymentMethodConfigurationId,
    PaymentMethodId, PaymentRecordId, PaymentSourceId, ReviewId,
};
use stripe_core::{
    Address, ApiError, Clearable, Currency, Expandable, List, Metadata, MetadataUpdate, ObjectName,
    Range, SearchParams, Secret, Shipping, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_intent",
    path = "/v1/payment_intents",
    ops(
        create(PaymentIntentCreateParams),
        retrieve(PaymentIntentRetrieveParams),
        update(PaymentIntentUpdateParams),
        list(PaymentIntentListParams),
        search(SearchParams),
        action(apply_customer_balance, PaymentIntentApplyCustomerBalanceParams),
        action(cancel, PaymentIntentCancelParams),
        action(capture, PaymentIntentCaptureParams),
        action(confirm, PaymentIntentConfirmParams),
        action(increment_authorization, PaymentIntentIncrementAuthorizationParams, required),
        action(verify_microdeposits, PaymentIntentVerifyMicrodepositsParams),
    )
)]
#[non_exhaustive]
pub struct PaymentIntent {
    pub id: PaymentIntentId,
    pub object: ObjectName<Self>,
    pub allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    pub amount: i64,
    pub amount_capturable: i64,
    pub amount_details: Option<AmountDetails>,
    pub amount_received: i64,
    pub application: Option<Expandable<ApplicationId>>,
    pub application_fee_amount: Option<i64>,
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    pub canceled_at: Option<Timestamp>,
    pub cancellation_reason: Option<CancellationReason>,
    pub capture_method: CaptureMethod,
    pub client_secret: Option<Secret>,
    pub confirmation_method: ConfirmationMethod,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub description: Option<String>,
    pub excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    pub hooks: Option<Hooks>,
    pub last_payment_error: Option<ApiError>,
    pub latest_charge: Option<Expandable<ChargeId>>,
    pub livemode: bool,
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    pub next_action: Option<Box<NextAction>>,
    pub on_behalf_of: Option<Expandable<stripe_core::ids::AccountId>>,
    pub payment_details: Option<PaymentDetails>,
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    pub payment_method_configuration_details: Option<PaymentMethodConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    pub payment_method_types: Vec<String>,
    pub payment_record: Option<Expandable<PaymentRecordId>>,
    pub presentment_details: Option<PresentmentDetails>,
    pub processing: Option<Processing>,
    pub receipt_email: Option<String>,
    pub review: Option<Expandable<ReviewId>>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    pub shipping: Option<Shipping>,
    pub source: Option<Expandable<PaymentSourceId>>,
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_suffix: Option<String>,
    pub status: Status,
    pub transfer_data: Option<TransferData>,
    pub transfer_group: Option<String>,
}

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
    BokuPromptpay,
    Boleto,
    CapchasePay,
    Card,
    CardPresent,
    Cashapp,
    CheckScan,
    ClickToPay,
    Crypto,
    CustomerBalance,
    DemoPay,
    Duitnow,
    DummyAuthPush,
    DummyPassthroughCard,
    Edenred,
    Eps,
    Fpx,
    Gcash,
    Getbalance,
    GiftCard,
    Giropay,
    Gopay,
    Grabpay,
    IdBankTransfer,
    Ideal,
    InteracPresent,
    KakaoPay,
    Klarna,
    Knet,
    Konbini,
    KrCard,
    KrMarket,
    Kriya,
    Link,
    MbWay,
    Mobilepay,
    Momo,
    Mondu,
    Multibanco,
    NaverPay,
    Netbanking,
    NgBank,
    NgBankTransfer,
    NgCard,
    NgMarket,
    NgUssd,
    NgWallet,
    NzBankAccount,
    Octopus,
    Oxxo,
    P24,
    PaperCheck,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    Qris,
    Rechnung,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    ShopPay,
    Shopeepay,
    Sofort,
    SouthKoreaMarket,
    StripeBalance,
    Sunbit,
    Swish,
    Tamara,
    TestPay,
    TouchNGo,
    Truemoney,
    Twint,
    Upi,
    UsBankAccount,
    UsCashVoucher,
    Vipps,
    WechatPay,
    Wero,
    Zip,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetails {
    pub discount_amount: Option<i64>,
    pub error: Option<Error>,
    pub line_items: Option<List<Expandable<PaymentIntentAmountDetailsLineItemId>>>,
    pub shipping: Option<AmountDetailsShipping>,
    pub tax: Option<AmountDetailsTax>,
    pub tip: Option<Tip>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Error {
    pub code: Option<Code>,
    pub message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Code {
    AmountDetailsAmountMismatch,
    AmountDetailsTaxShippingDiscountGreaterThanAmount,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsShipping {
    pub amount: Option<i64>,
    pub from_postal_code: Option<String>,
    pub to_postal_code: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsTax {
    pub total_tax_amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tip {
    pub amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticPaymentMethods {
    pub allow_redirects: Option<AllowRedirects>,
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedirects {
    Always,
    Never,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReason {
    Abandoned,
    Automatic,
    Duplicate,
    Expired,
    FailedInvoice,
    Fraudulent,
    RequestedByCustomer,
    VoidInvoice,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    Automatic,
    AutomaticAsync,
    Manual,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConfirmationMethod {
    Automatic,
    Manual,
    Unknown(String),
}

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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Hooks {
    pub inputs: Option<Inputs>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Inputs {
    pub tax: Option<InputsTax>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InputsTax {
    pub calculation: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub alipay_handle_redirect: Option<AlipayHandleRedirect>,
    pub blik_authorize: Option<BlikAuthorize>,
    pub boleto_display_details: Option<BoletoDisplayDetails>,
    pub card_await_notification: Option<CardAwaitNotification>,
    pub cashapp_handle_redirect_or_display_qr_code: Option<CashappHandleRedirectOrDisplayQrCode>,
    pub display_bank_transfer_instructions: Option<DisplayBankTransferInstructions>,
    pub klarna_display_qr_code: Option<KlarnaDisplayQrCode>,
    pub konbini_display_details: Option<KonbiniDisplayDetails>,
    pub multibanco_display_details: Option<MultibancoDisplayDetails>,
    pub oxxo_display_details: Option<OxxoDisplayDetails>,
    pub paynow_display_qr_code: Option<PaynowDisplayQrCode>,
    pub pix_display_qr_code: Option<PixDisplayQrCode>,
    pub promptpay_display_qr_code: Option<PromptpayDisplayQrCode>,
    pub redirect_to_url: Option<RedirectToUrl>,
    pub swish_handle_redirect_or_display_qr_code: Option<SwishHandleRedirectOrDisplayQrCode>,
    pub r#type: String,
    pub upi_handle_redirect_or_display_qr_code: Option<UpiHandleRedirectOrDisplayQrCode>,
    pub use_stripe_sdk: Option<BTreeMap<String, serde_json::Value>>,
    pub verify_with_microdeposits: Option<VerifyWithMicrodeposits>,
    pub wechat_pay_display_qr_code: Option<WechatPayDisplayQrCode>,
    pub wechat_pay_redirect_to_android_app: Option<WechatPayRedirectToAndroidApp>,
    pub wechat_pay_redirect_to_ios_app: Option<WechatPayRedirectToIosApp>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlipayHandleRedirect {
    pub native_data: Option<String>,
    pub native_url: Option<String>,
    pub return_url: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikAuthorize {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BoletoDisplayDetails {
    pub expires_at: Option<Timestamp>,
    pub hosted_voucher_url: Option<String>,
    pub number: Option<String>,
    pub pdf: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardAwaitNotification {
    pub charge_attempt_at: Option<Timestamp>,
    pub customer_approval_required: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCode {
    pub hosted_instructions_url: String,
    pub mobile_auth_url: String,
    pub qr_code: CashappHandleRedirectOrDisplayQrCodeQrCode,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCodeQrCode {
    pub expires_at: Timestamp,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisplayBankTransferInstructions {
    pub amount_remaining: Option<i64>,
    pub currency: Option<Currency>,
    pub financial_addresses: Option<Vec<FinancialAddress>>,
    pub hosted_instructions_url: Option<String>,
    pub reference: Option<String>,
    pub r#type: DisplayBankTransferInstructionsType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAddress {
    pub aba: Option<Aba>,
    pub iban: Option<Iban>,
    pub sort_code: Option<SortCode>,
    pub spei: Option<Spei>,
    pub supported_networks: Option<Vec<SupportedNetwork>>,
    pub swift: Option<Swift>,
    pub r#type: FinancialAddressType,
    pub zengin: Option<Zengin>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Aba {
    pub account_holder_address: Option<Address>,
    pub account_holder_name: Option<String>,
    pub account_number: String,
    pub account_type: Option<String>,
    pub bank_address: Option<Address>,
    pub bank_name: String,
    pub routing_number: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Iban {
    pub account_holder_address: Option<Address>,
    pub account_holder_name: String,
    pub bank_address: Option<Address>,
    pub bic: String,
    pub country: String,
    pub iban: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SortCode {
    pub account_holder_address: Option<Address>,
    pub account_holder_name: String,
    pub account_number: String,
    pub bank_address: Option<Address>,
    pub sort_code: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Spei {
    pub account_holder_address: Option<Address>,
    pub account_holder_name: Option<String>,
    pub bank_address: Option<Address>,
    pub bank_code: String,
    pub bank_name: String,
    pub clabe: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SupportedNetwork {
    Ach,
    Bacs,
    Chaps,
    DomesticWireUs,
    Fps,
    Sepa,
    Spei,
    Swift,
    Zengin,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Swift {
    pub account_holder_address: Option<Address>,
    pub account_holder_name: Option<String>,
    pub account_number: String,
    pub account_type: Option<String>,
    pub bank_address: Option<Address>,
    pub bank_name: String,
    pub swift_code: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FinancialAddressType {
    Aba,
    Iban,
    SortCode,
    Spei,
    Swift,
    Zengin,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Zengin {
    pub account_holder_address: Option<Address>,
    pub account_holder_name: Option<String>,
    pub account_number: Option<String>,
    pub account_type: Option<String>,
    pub bank_address: Option<Address>,
    pub bank_code: Option<String>,
    pub bank_name: Option<String>,
    pub branch_code: Option<String>,
    pub branch_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisplayBankTransferInstructionsType {
    EuBankTransfer,
    GbBankTransfer,
    JpBankTransfer,
    MxBankTransfer,
    UsBankTransfer,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KlarnaDisplayQrCode {
    pub data: String,
    pub expires_at: Option<Timestamp>,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniDisplayDetails {
    pub expires_at: Timestamp,
    pub hosted_voucher_url: Option<String>,
    pub stores: Stores,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Stores {
    pub familymart: Option<Familymart>,
    pub lawson: Option<Lawson>,
    pub ministop: Option<Ministop>,
    pub seicomart: Option<Seicomart>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Familymart {
    pub confirmation_number: Option<String>,
    pub payment_code: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Lawson {
    pub confirmation_number: Option<String>,
    pub payment_code: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ministop {
    pub confirmation_number: Option<String>,
    pub payment_code: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Seicomart {
    pub confirmation_number: Option<String>,
    pub payment_code: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultibancoDisplayDetails {
    pub entity: Option<String>,
    pub expires_at: Option<Timestamp>,
    pub hosted_voucher_url: Option<String>,
    pub reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OxxoDisplayDetails {
    pub expires_after: Option<Timestamp>,
    pub hosted_voucher_url: Option<String>,
    pub number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaynowDisplayQrCode {
    pub data: String,
    pub hosted_instructions_url: Option<String>,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixDisplayQrCode {
    pub data: Option<String>,
    pub expires_at: Option<Timestamp>,
    pub hosted_instructions_url: Option<String>,
    pub image_url_png: Option<String>,
    pub image_url_svg: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PromptpayDisplayQrCode {
    pub data: String,
    pub hosted_instructions_url: String,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RedirectToUrl {
    pub return_url: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishHandleRedirectOrDisplayQrCode {
    pub hosted_instructions_url: String,
    pub mobile_auth_url: String,
    pub qr_code: SwishHandleRedirectOrDisplayQrCodeQrCode,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishHandleRedirectOrDisplayQrCodeQrCode {
    pub data: String,
    pub expires_at: Option<Timestamp>,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UpiHandleRedirectOrDisplayQrCode {
    pub hosted_instructions_url: String,
    pub qr_code: CashappHandleRedirectOrDisplayQrCodeQrCode,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VerifyWithMicrodeposits {
    pub arrival_date: Timestamp,
    pub hosted_verification_url: String,
    pub microdeposit_type: Option<MicrodepositType>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MicrodepositType {
    Amounts,
    DescriptorCode,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayDisplayQrCode {
    pub data: String,
    pub hosted_instructions_url: String,
    pub image_data_url: String,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayRedirectToAndroidApp {
    pub app_id: String,
    pub nonce_str: String,
    pub package: String,
    pub partner_id: String,
    pub prepay_id: String,
    pub sign: String,
    pub timestamp: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayRedirectToIosApp {
    pub native_url: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDetails {
    pub customer_reference: Option<String>,
    pub order_reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodConfigurationDetails {
    pub id: String,
    pub parent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub affirm: Option<payment_method_options::Affirm>,
    pub amazon_pay: Option<payment_method_options::AmazonPay>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub card: Option<Box<payment_method_options::Card>>,
    pub card_present: Option<payment_method_options::CardPresent>,
    pub cashapp: Option<payment_method_options::Cashapp>,
    pub ideal: Option<payment_method_options::Ideal>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub link: Option<payment_method_options::Link>,
    pub paypal: Option<payment_method_options::Paypal>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    pub presentment_amount: i64,
    pub presentment_currency: Currency,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Processing {
    pub card: Option<Card>,
    pub r#type: ProcessingType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub customer_notification: Option<CustomerNotification>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerNotification {
    pub approval_requested: Option<bool>,
    pub completes_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProcessingType {
    Card,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    OffSession,
    OnSession,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Canceled,
    Processing,
    RequiresAction,
    RequiresCapture,
    RequiresConfirmation,
    RequiresPaymentMethod,
    Succeeded,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    pub amount: Option<i64>,
    pub description: Option<String>,
    pub destination: Expandable<stripe_core::ids::AccountId>,
    pub metadata: Metadata,
    pub payment_data: Option<PaymentData>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentData {
    pub description: Option<String>,
    pub metadata: Metadata,
}

/// Parameters for [`PaymentIntent::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCreateParams {
    amount: i64,
    currency: Currency,
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    amount_details: Option<AmountDetailsParams>,
    application_fee_amount: Option<i64>,
    automatic_payment_methods: Option<AutomaticPaymentMethodsParams>,
    capture_method: Option<CaptureMethod>,
    confirm: Option<bool>,
    confirmation_method: Option<ConfirmationMethod>,
    confirmation_token: Option<ConfirmationTokenId>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    description: Option<String>,
    error_on_requires_action: Option<bool>,
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    hooks: Option<HooksParams>,
    mandate: Option<MandateId>,
    mandate_data: Option<Clearable<MandateDataParams>>,
    metadata: Option<Metadata>,
    off_session: Option<OffSession>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    payment_details: Option<PaymentDetailsParams>,
    payment_method: Option<PaymentMethodId>,
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    radar_options: Option<RadarOptionsParams>,
    receipt_email: Option<String>,
    return_url: Option<String>,
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_data: Option<TransferDataParams>,
    transfer_group: Option<String>,
    use_stripe_sdk: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsParams {
    discount_amount: Option<Clearable<i64>>,
    enforce_arithmetic_validation: Option<bool>,
    line_items: Option<Clearable<Vec<LineItemParams>>>,
    shipping: Option<Clearable<AmountDetailsShippingParams>>,
    tax: Option<Clearable<AmountDetailsTaxParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    product_name: String,
    quantity: i64,
    unit_cost: i64,
    discount_amount: Option<i64>,
    payment_method_options: Option<LineItemPaymentMethodOptionsParams>,
    product_code: Option<String>,
    tax: Option<AmountDetailsTaxParams>,
    unit_of_measure: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemPaymentMethodOptionsParams {
    card: Option<payment_method_options::CardParams>,
    card_present: Option<payment_method_options::CardPresentParams>,
    klarna: Option<payment_method_options::KlarnaParams>,
    paypal: Option<payment_method_options::PaypalParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsShippingParams {
    amount: Option<Clearable<i64>>,
    from_postal_code: Option<Clearable<String>>,
    to_postal_code: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsTaxParams {
    total_tax_amount: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticPaymentMethodsParams {
    enabled: bool,
    allow_redirects: Option<AllowRedirects>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HooksParams {
    inputs: Option<InputsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InputsParams {
    tax: Option<InputsTaxParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InputsTaxParams {
    calculation: Clearable<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateDataParams {
    customer_acceptance: MandateDataCustomerAcceptanceParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateDataCustomerAcceptanceParams {
    r#type: CustomerAcceptanceType,
    accepted_at: Option<Timestamp>,
    offline: Option<OfflineParams>,
    online: Option<MandateDataCustomerAcceptanceOnlineParams>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerAcceptanceType {
    Offline,
    Online,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OfflineParams {}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateDataCustomerAcceptanceOnlineParams {
    ip_address: String,
    user_agent: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OffSession {
    OneOff,
    Recurring,
    Value(bool),
}

stripe_core::keyword_or!(OffSession { "one_off" => OneOff, "recurring" => Recurring, Value(bool) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDetailsParams {
    customer_reference: Option<Clearable<String>>,
    order_reference: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodDataParams {
    r#type: payment_method_data::CreateType,
    affirm: Option<payment_method_data::AffirmParams>,
    allow_redisplay: Option<payment_method_data::AllowRedisplay>,
    amazon_pay: Option<payment_method_data::AmazonPayParams>,
    bancontact: Option<payment_method_data::BancontactParams>,
    billing_details: Option<payment_method_data::BillingDetailsParams>,
    cashapp: Option<payment_method_data::CashappParams>,
    ideal: Option<payment_method_data::IdealParams>,
    klarna: Option<payment_method_data::KlarnaParams>,
    link: Option<payment_method_data::LinkParams>,
    metadata: Option<Metadata>,
    paypal: Option<payment_method_data::PaypalParams>,
    radar_options: Option<payment_method_data::RadarOptionsParams>,
    sepa_debit: Option<payment_method_data::SepaDebitParams>,
    us_bank_account: Option<payment_method_data::UsBankAccountParams>,
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    affirm: Option<Clearable<payment_method_options::AffirmParams>>,
    amazon_pay: Option<Clearable<payment_method_options::AmazonPayParams>>,
    bancontact: Option<Clearable<payment_method_options::BancontactParams>>,
    card: Option<Clearable<payment_method_options::CreateCardParams>>,
    card_present: Option<Clearable<payment_method_options::CreateCardPresentParams>>,
    cashapp: Option<Clearable<payment_method_options::CashappParams>>,
    ideal: Option<Clearable<payment_method_options::IdealParams>>,
    klarna: Option<Clearable<payment_method_options::CreateKlarnaParams>>,
    link: Option<Clearable<payment_method_options::LinkParams>>,
    paypal: Option<Clearable<payment_method_options::CreatePaypalParams>>,
    sepa_debit: Option<Clearable<payment_method_options::SepaDebitParams>>,
    us_bank_account: Option<Clearable<payment_method_options::UsBankAccountParams>>,
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    referrer: Option<Clearable<String>>,
    session: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    name: String,
    carrier: Option<String>,
    phone: Option<String>,
    tracking_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    destination: String,
    amount: Option<i64>,
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    payment_data: Option<TransferDataPaymentDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataPaymentDataParams {
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`PaymentIntent::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentRetrieveParams {
    client_secret: Option<Secret>,
}

/// Parameters for [`PaymentIntent::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentUpdateParams {
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    amount: Option<i64>,
    amount_details: Option<Clearable<AmountDetailsParams>>,
    application_fee_amount: Option<Clearable<i64>>,
    capture_method: Option<CaptureMethod>,
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    description: Option<String>,
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    hooks: Option<HooksParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    payment_method: Option<PaymentMethodId>,
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<UpdatePaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    receipt_email: Option<Clearable<String>>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    shipping: Option<Clearable<ShippingParams>>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_data: Option<UpdateTransferDataParams>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentMethodDataParams {
    r#type: payment_method_data::CreateType,
    affirm: Option<payment_method_data::AffirmParams>,
    allow_redisplay: Option<payment_method_data::AllowRedisplay>,
    amazon_pay: Option<payment_method_data::AmazonPayParams>,
    bancontact: Option<payment_method_data::BancontactParams>,
    billing_details: Option<payment_method_data::BillingDetailsParams>,
    cashapp: Option<payment_method_data::CashappParams>,
    ideal: Option<payment_method_data::IdealParams>,
    klarna: Option<payment_method_data::KlarnaParams>,
    link: Option<payment_method_data::LinkParams>,
    metadata: Option<MetadataUpdate>,
    paypal: Option<payment_method_data::PaypalParams>,
    radar_options: Option<payment_method_data::RadarOptionsParams>,
    sepa_debit: Option<payment_method_data::SepaDebitParams>,
    us_bank_account: Option<payment_method_data::UsBankAccountParams>,
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataParams {
    amount: Option<i64>,
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_data: Option<UpdateTransferDataPaymentDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataPaymentDataParams {
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`PaymentIntent::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
}

/// Parameters for [`PaymentIntent::apply_customer_balance`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentApplyCustomerBalanceParams {
    amount: Option<i64>,
    currency: Option<Currency>,
}

/// Parameters for [`PaymentIntent::cancel`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCancelParams {
    cancellation_reason: Option<CancelCancellationReason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancelCancellationReason {
    Abandoned,
    Duplicate,
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`PaymentIntent::capture`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCaptureParams {
    amount_details: Option<AmountDetailsParams>,
    amount_to_capture: Option<i64>,
    application_fee_amount: Option<i64>,
    final_capture: Option<bool>,
    hooks: Option<HooksParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_data: Option<CaptureTransferDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CaptureTransferDataParams {
    amount: Option<i64>,
}

/// Parameters for [`PaymentIntent::confirm`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentConfirmParams {
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    amount_details: Option<Clearable<AmountDetailsParams>>,
    amount_to_confirm: Option<i64>,
    capture_method: Option<CaptureMethod>,
    confirmation_token: Option<ConfirmationTokenId>,
    error_on_requires_action: Option<bool>,
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    hooks: Option<HooksParams>,
    mandate: Option<MandateId>,
    mandate_data: Option<Clearable<ConfirmMandateDataParams>>,
    off_session: Option<OffSession>,
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    payment_method: Option<PaymentMethodId>,
    payment_method_data: Option<UpdatePaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    radar_options: Option<RadarOptionsParams>,
    receipt_email: Option<Clearable<String>>,
    return_url: Option<String>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    shipping: Option<Clearable<ShippingParams>>,
    use_stripe_sdk: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmMandateDataParams {
    customer_acceptance: Option<ConfirmMandateDataCustomerAcceptanceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmMandateDataCustomerAcceptanceParams {
    r#type: CustomerAcceptanceType,
    accepted_at: Option<Timestamp>,
    offline: Option<OfflineParams>,
    online: Option<ConfirmMandateDataCustomerAcceptanceOnlineParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmMandateDataCustomerAcceptanceOnlineParams {
    ip_address: Option<String>,
    user_agent: Option<String>,
}

/// Parameters for [`PaymentIntent::increment_authorization`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentIncrementAuthorizationParams {
    amount: i64,
    amount_details: Option<AmountDetailsParams>,
    application_fee_amount: Option<i64>,
    description: Option<String>,
    hooks: Option<HooksParams>,
    metadata: Option<MetadataUpdate>,
    payment_details: Option<PaymentDetailsParams>,
    statement_descriptor: Option<String>,
    transfer_data: Option<CaptureTransferDataParams>,
}

/// Parameters for [`PaymentIntent::verify_microdeposits`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentVerifyMicrodepositsParams {
    amounts: Option<Vec<i64>>,
    descriptor_code: Option<String>,
}

/// The payment method data, by payment method.
pub mod payment_method_data {
    use stripe_core::{Address, Clearable, StripeEnum, StripeParams};

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CreateType {
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

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AffirmParams {}

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AllowRedisplay {
        Always,
        Limited,
        Unspecified,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AmazonPayParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BancontactParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BillingDetailsParams {
        address: Option<Clearable<Address>>,
        email: Option<Clearable<String>>,
        name: Option<Clearable<String>>,
        phone: Option<Clearable<String>>,
        tax_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CashappParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct IdealParams {
        bank: Option<Bank>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Bank {
        AbnAmro,
        Adyen,
        AsnBank,
        Bunq,
        Buut,
        Finom,
        Handelsbanken,
        Ing,
        Knab,
        Mollie,
        Moneyou,
        N26,
        Nn,
        Rabobank,
        Regiobank,
        Revolut,
        SnsBank,
        TriodosBank,
        VanLanschot,
        Yoursafe,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct KlarnaParams {
        dob: Option<DobParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct DobParams {
        day: i64,
        month: i64,
        year: i64,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct LinkParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PaypalParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct RadarOptionsParams {
        session: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SepaDebitParams {
        iban: String,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UsBankAccountParams {
        account_holder_type: Option<AccountHolderType>,
        account_number: Option<String>,
        account_type: Option<AccountType>,
        financial_connections_account: Option<String>,
        routing_number: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AccountHolderType {
        Company,
        Individual,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AccountType {
        Checking,
        Savings,
        Unknown(String),
    }
}

/// The payment method options, by payment method.
pub mod payment_method_options {
    use stripe_core::{
        Clearable, Interval, Secret, StripeEnum, StripeObject, StripeParams, Timestamp,
    };

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Affirm {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub preferred_locale: Option<String>,
        pub setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AffirmCaptureMethod {
        Manual,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AffirmSetupFutureUsage {
        None,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AmazonPay {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AmazonPaySetupFutureUsage {
        None,
        OffSession,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Bancontact {
        pub preferred_language: PreferredLanguage,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum PreferredLanguage {
        De,
        En,
        Fr,
        Nl,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub installments: Option<Installments>,
        pub mandate_options: Option<CardMandateOptions>,
        pub network: Option<Network>,
        pub request_extended_authorization: Option<RequestExtendedAuthorization>,
        pub request_incremental_authorization: Option<RequestIncrementalAuthorization>,
        pub request_multicapture: Option<RequestMulticapture>,
        pub request_overcapture: Option<RequestOvercapture>,
        pub request_three_d_secure: Option<RequestThreeDSecure>,
        pub require_cvc_recollection: Option<bool>,
        pub setup_credential_usage: Option<SetupCredentialUsage>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
        pub statement_descriptor_suffix_kana: Option<String>,
        pub statement_descriptor_suffix_kanji: Option<String>,
        pub stored_credential_usage: Option<StoredCredentialUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Installments {
        pub available_plans: Option<Vec<AvailablePlan>>,
        pub enabled: bool,
        pub plan: Option<Plan>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AvailablePlan {
        pub count: Option<i64>,
        pub interval: Option<AvailablePlanInterval>,
        pub r#type: AvailablePlanType,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AvailablePlanInterval {
        Month,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AvailablePlanType {
        Bonus,
        FixedCount,
        Revolving,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Plan {
        pub count: Option<i64>,
        pub interval: Option<AvailablePlanInterval>,
        pub r#type: AvailablePlanType,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct CardMandateOptions {
        pub amount: i64,
        pub amount_type: AmountType,
        pub description: Option<String>,
        pub end_date: Option<Timestamp>,
        pub interval: MandateOptionsInterval,
        pub interval_count: Option<i64>,
        pub reference: String,
        pub start_date: Timestamp,
        pub supported_types: Option<Vec<String>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AmountType {
        Fixed,
        Maximum,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum MandateOptionsInterval {
        Day,
        Month,
        Sporadic,
        Week,
        Year,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Network {
        Amex,
        CartesBancaires,
        Diners,
        Discover,
        EftposAu,
        Girocard,
        Interac,
        Jcb,
        Link,
        Mastercard,
        Unionpay,
        Unknown,
        Visa,
        Unrecognized(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestExtendedAuthorization {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestIncrementalAuthorization {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestMulticapture {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestOvercapture {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestThreeDSecure {
        Any,
        Automatic,
        Challenge,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum SetupCredentialUsage {
        Installment,
        Recurring,
        Unscheduled,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CardSetupFutureUsage {
        None,
        OffSession,
        OnSession,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum StoredCredentialUsage {
        Installment,
        Recurring,
        Unscheduled,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct CardPresent {
        pub capture_method: Option<CardPresentCaptureMethod>,
        pub request_extended_authorization: Option<bool>,
        pub request_incremental_authorization_support: Option<bool>,
        pub routing: Option<Routing>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CardPresentCaptureMethod {
        Manual,
        ManualPreferred,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Routing {
        pub requested_priority: Option<RequestedPriority>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestedPriority {
        Domestic,
        International,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Cashapp {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Ideal {
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Klarna {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub preferred_locale: Option<String>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Link {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub persistent_token: Option<String>,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub capture_method: Option<AffirmCaptureMethod>,
        pub preferred_locale: Option<String>,
        pub reference: Option<String>,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebit {
        pub mandate_options: Option<SepaDebitMandateOptions>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
        pub target_date: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebitMandateOptions {
        pub reference_prefix: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UsBankAccount {
        pub financial_connections: Option<FinancialConnections>,
        pub mandate_options: Option<UsBankAccountMandateOptions>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
        pub target_date: Option<String>,
        pub transaction_purpose: Option<TransactionPurpose>,
        pub verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct FinancialConnections {
        pub filters: Option<Filters>,
        pub permissions: Option<Vec<Permission>>,
        pub prefetch: Option<Vec<Prefetch>>,
        pub return_url: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Filters {
        pub account_subcategories: Option<Vec<AccountSubcategory>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AccountSubcategory {
        Checking,
        Savings,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Permission {
        Balances,
        Ownership,
        PaymentMethod,
        Transactions,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Prefetch {
        Balances,
        Ownership,
        Transactions,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UsBankAccountMandateOptions {
        pub collection_method: Option<CollectionMethod>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CollectionMethod {
        Paper,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum TransactionPurpose {
        Goods,
        Other,
        Services,
        Unspecified,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum VerificationMethod {
        Automatic,
        Instant,
        Microdeposits,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardParams {
        commodity_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardPresentParams {
        commodity_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct KlarnaParams {
        image_url: Option<String>,
        product_url: Option<String>,
        reference: Option<String>,
        subscription_reference: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PaypalParams {
        category: Option<Category>,
        description: Option<String>,
        sold_by: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Category {
        DigitalGoods,
        Donation,
        PhysicalGoods,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AffirmParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        preferred_locale: Option<String>,
        setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AmazonPayParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        setup_future_usage: Option<Clearable<AmazonPaySetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BancontactParams {
        preferred_language: Option<PreferredLanguage>,
        setup_future_usage: Option<Clearable<AmazonPaySetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CreateCardParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        cvc_token: Option<Secret>,
        installments: Option<InstallmentsParams>,
        mandate_options: Option<CardMandateOptionsParams>,
        moto: Option<bool>,
        network: Option<Network>,
        request_extended_authorization: Option<RequestExtendedAuthorization>,
        request_incremental_authorization: Option<RequestIncrementalAuthorization>,
        request_multicapture: Option<RequestMulticapture>,
        request_overcapture: Option<RequestOvercapture>,
        request_three_d_secure: Option<RequestThreeDSecure>,
        require_cvc_recollection: Option<bool>,
        setup_credential_usage: Option<SetupCredentialUsage>,
        setup_future_usage: Option<Clearable<CardSetupFutureUsage>>,
        statement_descriptor_suffix_kana: Option<Clearable<String>>,
        statement_descriptor_suffix_kanji: Option<Clearable<String>>,
        stored_credential_usage: Option<StoredCredentialUsage>,
        three_d_secure: Option<ThreeDSecureParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct InstallmentsParams {
        enabled: Option<bool>,
        plan: Option<Clearable<PlanParams>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PlanParams {
        r#type: AvailablePlanType,
        count: Option<i64>,
        interval: Option<AvailablePlanInterval>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardMandateOptionsParams {
        amount: i64,
        amount_type: AmountType,
        interval: MandateOptionsInterval,
        reference: String,
        start_date: Timestamp,
        description: Option<String>,
        end_date: Option<Timestamp>,
        interval_count: Option<i64>,
        supported_types: Option<Vec<String>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct ThreeDSecureParams {
        cryptogram: String,
        transaction_id: String,
        version: Version,
        ares_trans_status: Option<AresTransStatus>,
        electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
        exemption_indicator: Option<ExemptionIndicator>,
        network_options: Option<NetworkOptionsParams>,
        requestor_challenge_indicator: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Version {
        #[stripe_enum(rename = "1.0.2")]
        V102,
        #[stripe_enum(rename = "2.1.0")]
        V210,
        #[stripe_enum(rename = "2.2.0")]
        V220,
        #[stripe_enum(rename = "2.3.0")]
        V230,
        #[stripe_enum(rename = "2.3.1")]
        V231,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AresTransStatus {
        #[stripe_enum(rename = "A")]
        A,
        #[stripe_enum(rename = "C")]
        C,
        #[stripe_enum(rename = "I")]
        I,
        #[stripe_enum(rename = "N")]
        N,
        #[stripe_enum(rename = "R")]
        R,
        #[stripe_enum(rename = "U")]
        U,
        #[stripe_enum(rename = "Y")]
        Y,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum ElectronicCommerceIndicator {
        #[stripe_enum(rename = "01")]
        V01,
        #[stripe_enum(rename = "02")]
        V02,
        #[stripe_enum(rename = "05")]
        V05,
        #[stripe_enum(rename = "06")]
        V06,
        #[stripe_enum(rename = "07")]
        V07,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum ExemptionIndicator {
        LowRisk,
        None,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct NetworkOptionsParams {
        cartes_bancaires: Option<CartesBancairesParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CartesBancairesParams {
        cb_avalgo: CbAvalgo,
        cb_exemption: Option<String>,
        cb_score: Option<i64>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CbAvalgo {
        #[stripe_enum(rename = "0")]
        V0,
        #[stripe_enum(rename = "1")]
        V1,
        #[stripe_enum(rename = "2")]
        V2,
        #[stripe_enum(rename = "3")]
        V3,
        #[stripe_enum(rename = "4")]
        V4,
        #[stripe_enum(rename = "A")]
        A,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CreateCardPresentParams {
        capture_method: Option<CardPresentCaptureMethod>,
        request_extended_authorization: Option<bool>,
        request_incremental_authorization_support: Option<bool>,
        routing: Option<RoutingParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct RoutingParams {
        requested_priority: Option<RequestedPriority>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CashappParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        setup_future_usage: Option<Clearable<CardSetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct IdealParams {
        setup_future_usage: Option<Clearable<AmazonPaySetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CreateKlarnaParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        on_demand: Option<OnDemandParams>,
        preferred_locale: Option<KlarnaPreferredLocale>,
        setup_future_usage: Option<CardSetupFutureUsage>,
        subscriptions: Option<Clearable<Vec<SubscriptionParams>>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct OnDemandParams {
        average_amount: Option<i64>,
        maximum_amount: Option<i64>,
        minimum_amount: Option<i64>,
        purchase_interval: Option<Interval>,
        purchase_interval_count: Option<i64>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum KlarnaPreferredLocale {
        #[stripe_enum(rename = "cs-CZ")]
        CsCz,
        #[stripe_enum(rename = "da-DK")]
        DaDk,
        #[stripe_enum(rename = "de-AT")]
        DeAt,
        #[stripe_enum(rename = "de-CH")]
        DeCh,
        #[stripe_enum(rename = "de-DE")]
        DeDe,
        #[stripe_enum(rename = "el-GR")]
        ElGr,
        #[stripe_enum(rename = "en-AT")]
        EnAt,
        #[stripe_enum(rename = "en-AU")]
        EnAu,
        #[stripe_enum(rename = "en-BE")]
        EnBe,
        #[stripe_enum(rename = "en-CA")]
        EnCa,
        #[stripe_enum(rename = "en-CH")]
        EnCh,
        #[stripe_enum(rename = "en-CZ")]
        EnCz,
        #[stripe_enum(rename = "en-DE")]
        EnDe,
        #[stripe_enum(rename = "en-DK")]
        EnDk,
        #[stripe_enum(rename = "en-ES")]
        EnEs,
        #[stripe_enum(rename = "en-FI")]
        EnFi,
        #[stripe_enum(rename = "en-FR")]
        EnFr,
        #[stripe_enum(rename = "en-GB")]
        EnGb,
        #[stripe_enum(rename = "en-GR")]
        EnGr,
        #[stripe_enum(rename = "en-IE")]
        EnIe,
        #[stripe_enum(rename = "en-IT")]
        EnIt,
        #[stripe_enum(rename = "en-NL")]
        EnNl,
        #[stripe_enum(rename = "en-NO")]
        EnNo,
        #[stripe_enum(rename = "en-NZ")]
        EnNz,
        #[stripe_enum(rename = "en-PL")]
        EnPl,
        #[stripe_enum(rename = "en-PT")]
        EnPt,
        #[stripe_enum(rename = "en-RO")]
        EnRo,
        #[stripe_enum(rename = "en-SE")]
        EnSe,
        #[stripe_enum(rename = "en-US")]
        EnUs,
        #[stripe_enum(rename = "es-ES")]
        EsEs,
        #[stripe_enum(rename = "es-US")]
        EsUs,
        #[stripe_enum(rename = "fi-FI")]
        FiFi,
        #[stripe_enum(rename = "fr-BE")]
        FrBe,
        #[stripe_enum(rename = "fr-CA")]
        FrCa,
        #[stripe_enum(rename = "fr-CH")]
        FrCh,
        #[stripe_enum(rename = "fr-FR")]
        FrFr,
        #[stripe_enum(rename = "it-CH")]
        ItCh,
        #[stripe_enum(rename = "it-IT")]
        ItIt,
        #[stripe_enum(rename = "nb-NO")]
        NbNo,
        #[stripe_enum(rename = "nl-BE")]
        NlBe,
        #[stripe_enum(rename = "nl-NL")]
        NlNl,
        #[stripe_enum(rename = "pl-PL")]
        PlPl,
        #[stripe_enum(rename = "pt-PT")]
        PtPt,
        #[stripe_enum(rename = "ro-RO")]
        RoRo,
        #[stripe_enum(rename = "sv-FI")]
        SvFi,
        #[stripe_enum(rename = "sv-SE")]
        SvSe,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SubscriptionParams {
        interval: Interval,
        reference: String,
        interval_count: Option<i64>,
        name: Option<String>,
        next_billing: Option<NextBillingParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct NextBillingParams {
        amount: i64,
        date: String,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct LinkParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        persistent_token: Option<String>,
        setup_future_usage: Option<Clearable<AmazonPaySetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CreatePaypalParams {
        capture_method: Option<Clearable<AffirmCaptureMethod>>,
        preferred_locale: Option<PaypalPreferredLocale>,
        reference: Option<String>,
        risk_correlation_id: Option<String>,
        setup_future_usage: Option<Clearable<AmazonPaySetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum PaypalPreferredLocale {
        #[stripe_enum(rename = "cs-CZ")]
        CsCz,
        #[stripe_enum(rename = "da-DK")]
        DaDk,
        #[stripe_enum(rename = "de-AT")]
        DeAt,
        #[stripe_enum(rename = "de-DE")]
        DeDe,
        #[stripe_enum(rename = "de-LU")]
        DeLu,
        #[stripe_enum(rename = "el-GR")]
        ElGr,
        #[stripe_enum(rename = "en-GB")]
        EnGb,
        #[stripe_enum(rename = "en-US")]
        EnUs,
        #[stripe_enum(rename = "es-ES")]
        EsEs,
        #[stripe_enum(rename = "fi-FI")]
        FiFi,
        #[stripe_enum(rename = "fr-BE")]
        FrBe,
        #[stripe_enum(rename = "fr-FR")]
        FrFr,
        #[stripe_enum(rename = "fr-LU")]
        FrLu,
        #[stripe_enum(rename = "hu-HU")]
        HuHu,
        #[stripe_enum(rename = "it-IT")]
        ItIt,
        #[stripe_enum(rename = "nl-BE")]
        NlBe,
        #[stripe_enum(rename = "nl-NL")]
        NlNl,
        #[stripe_enum(rename = "pl-PL")]
        PlPl,
        #[stripe_enum(rename = "pt-PT")]
        PtPt,
        #[stripe_enum(rename = "sk-SK")]
        SkSk,
        #[stripe_enum(rename = "sv-SE")]
        SvSe,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SepaDebitParams {
        mandate_options: Option<SepaDebitMandateOptionsParams>,
        setup_future_usage: Option<Clearable<CardSetupFutureUsage>>,
        target_date: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SepaDebitMandateOptionsParams {
        reference_prefix: Option<Clearable<String>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UsBankAccountParams {
        financial_connections: Option<FinancialConnectionsParams>,
        mandate_options: Option<UsBankAccountMandateOptionsParams>,
        networks: Option<NetworksParams>,
        setup_future_usage: Option<Clearable<CardSetupFutureUsage>>,
        target_date: Option<String>,
        transaction_purpose: Option<Clearable<TransactionPurpose>>,
        verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct FinancialConnectionsParams {
        filters: Option<FiltersParams>,
        permissions: Option<Vec<Permission>>,
        prefetch: Option<Vec<Prefetch>>,
        return_url: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct FiltersParams {
        account_subcategories: Option<Vec<AccountSubcategory>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UsBankAccountMandateOptionsParams {
        collection_method: Option<Clearable<CollectionMethod>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct NetworksParams {
        requested: Option<Vec<Requested>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Requested {
        Ach,
        UsDomesticWire,
        Unknown(String),
    }
}
