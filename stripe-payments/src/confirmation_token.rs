//! Confirmation tokens: <https://docs.stripe.com/api/confirmation_tokens>

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ChargeId, ConfirmationTokenId, CustomerId, PaymentIntentId, PaymentMethodId, SetupAttemptId,
    SetupIntentId,
};
use stripe_core::{
    Address, Clearable, Expandable, Metadata, ObjectName, Secret, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "confirmation_token",
    path = "/v1/test_helpers/confirmation_tokens",
    ops(
        create(ConfirmationTokenCreateParams),
        action(retrieve, (), get, path = "/v1/confirmation_tokens/{}"),
    )
)]
#[non_exhaustive]
pub struct ConfirmationToken {
    pub id: ConfirmationTokenId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub mandate_data: Option<MandateData>,
    pub metadata: Metadata,
    pub payment_intent: Option<PaymentIntentId>,
    pub payment_method_options: Option<PaymentMethodOptions>,
    pub payment_method_preview: Option<Box<PaymentMethodPreview>>,
    pub return_url: Option<String>,
    pub setup_future_usage: Option<SetupFutureUsage>,
    pub setup_intent: Option<SetupIntentId>,
    pub shipping: Option<ConfirmationTokenShipping>,
    pub use_stripe_sdk: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MandateData {
    pub customer_acceptance: CustomerAcceptance,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAcceptance {
    pub online: Option<Online>,
    pub r#type: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Online {
    pub ip_address: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<PaymentMethodOptionsCard>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptionsCard {
    pub cvc_token: Option<Secret>,
    pub installments: Option<Installments>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    pub plan: Option<Plan>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Plan {
    pub count: Option<i64>,
    pub interval: Option<PlanInterval>,
    pub r#type: PlanType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlanInterval {
    Month,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlanType {
    Bonus,
    FixedCount,
    Revolving,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodPreview {
    pub affirm: Option<Affirm>,
    pub allow_redisplay: Option<AllowRedisplay>,
    pub amazon_pay: Option<AmazonPay>,
    pub bancontact: Option<Bancontact>,
    pub billing_details: BillingDetails,
    pub card: Option<PaymentMethodPreviewCard>,
    pub card_present: Option<PaymentMethodPreviewCardPresent>,
    pub cashapp: Option<Cashapp>,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub ideal: Option<Ideal>,
    pub klarna: Option<Klarna>,
    pub link: Option<PaymentMethodPreviewLink>,
    pub paypal: Option<Paypal>,
    pub sepa_debit: Option<SepaDebit>,
    pub r#type: PaymentMethodPreviewType,
    pub us_bank_account: Option<UsBankAccount>,
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    Always,
    Limited,
    Unspecified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub tax_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodPreviewCard {
    pub brand: String,
    pub checks: Option<Checks>,
    pub country: Option<String>,
    pub description: Option<String>,
    pub display_brand: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    pub fingerprint: Option<String>,
    pub funding: String,
    pub generated_from: Option<CardGeneratedFrom>,
    pub iin: Option<String>,
    pub issuer: Option<String>,
    pub last4: String,
    pub networks: Option<CardNetworks>,
    pub regulated_status: Option<RegulatedStatus>,
    pub three_d_secure_usage: Option<ThreeDSecureUsage>,
    pub wallet: Option<Box<CardWallet>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Checks {
    pub address_line1_check: Option<String>,
    pub address_postal_code_check: Option<String>,
    pub cvc_check: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardGeneratedFrom {
    pub charge: Option<ChargeId>,
    pub payment_method_details: Option<PaymentMethodDetails>,
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub card_present: Option<Box<PaymentMethodDetailsCardPresent>>,
    pub r#type: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetailsCardPresent {
    pub amount_authorized: Option<i64>,
    pub brand: Option<String>,
    pub brand_product: Option<String>,
    pub capture_before: Option<Timestamp>,
    pub cardholder_name: Option<String>,
    pub country: Option<String>,
    pub description: Option<String>,
    pub emv_auth_data: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    pub fingerprint: Option<String>,
    pub funding: Option<String>,
    pub generated_card: Option<PaymentMethodId>,
    pub iin: Option<String>,
    pub incremental_authorization_supported: bool,
    pub issuer: Option<String>,
    pub last4: Option<String>,
    pub location: Option<String>,
    pub network: Option<String>,
    pub network_transaction_id: Option<String>,
    pub offline: Option<Offline>,
    pub overcapture_supported: bool,
    pub preferred_locales: Option<Vec<String>>,
    pub read_method: Option<ReadMethod>,
    pub reader: Option<String>,
    pub receipt: Option<Receipt>,
    pub wallet: Option<CardPresentWallet>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receipt {
    pub account_type: Option<ReceiptAccountType>,
    pub application_cryptogram: Option<String>,
    pub application_preferred_name: Option<String>,
    pub authorization_code: Option<String>,
    pub authorization_response_code: Option<String>,
    pub cardholder_verification_method: Option<String>,
    pub dedicated_file_name: Option<String>,
    pub terminal_verification_results: Option<String>,
    pub transaction_status_information: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReceiptAccountType {
    Checking,
    Credit,
    Prepaid,
    Unknown,
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardNetworks {
    pub available: Vec<String>,
    pub preferred: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    Regulated,
    Unregulated,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecureUsage {
    pub supported: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardWallet {
    pub amex_express_checkout: Option<AmexExpressCheckout>,
    pub apple_pay: Option<ApplePay>,
    pub dynamic_last4: Option<String>,
    pub google_pay: Option<GooglePay>,
    pub link: Option<WalletLink>,
    pub masterpass: Option<Masterpass>,
    pub samsung_pay: Option<SamsungPay>,
    pub r#type: CardWalletType,
    pub visa_checkout: Option<VisaCheckout>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmexExpressCheckout {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ApplePay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GooglePay {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletLink {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Masterpass {
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub shipping_address: Option<Address>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SamsungPay {}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardWalletType {
    AmexExpressCheckout,
    ApplePay,
    GooglePay,
    Link,
    Masterpass,
    SamsungPay,
    VisaCheckout,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCheckout {
    pub billing_address: Option<Address>,
    pub email: Option<String>,
    pub name: Option<String>,
    pub shipping_address: Option<Address>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodPreviewCardPresent {
    pub brand: Option<String>,
    pub brand_product: Option<String>,
    pub cardholder_name: Option<String>,
    pub country: Option<String>,
    pub description: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    pub fingerprint: Option<String>,
    pub funding: Option<String>,
    pub iin: Option<String>,
    pub issuer: Option<String>,
    pub last4: Option<String>,
    pub networks: Option<CardNetworks>,
    pub offline: Option<Offline>,
    pub preferred_locales: Option<Vec<String>>,
    pub read_method: Option<ReadMethod>,
    pub wallet: Option<CardPresentWallet>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {
    pub stored_at: Option<Timestamp>,
    pub r#type: Option<OfflineType>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OfflineType {
    Deferred,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReadMethod {
    ContactEmv,
    ContactlessEmv,
    ContactlessMagstripeMode,
    MagneticStripeFallback,
    MagneticStripeTrack2,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresentWallet {
    pub r#type: CardPresentWalletType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CardPresentWalletType {
    ApplePay,
    GooglePay,
    SamsungPay,
    Unknown,
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    pub buyer_id: Option<String>,
    pub cashtag: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    pub bank: Option<Bank>,
    pub bic: Option<Bic>,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Bic {
    #[stripe_enum(rename = "ABNANL2A")]
    Abnanl2a,
    #[stripe_enum(rename = "ADYBNL2A")]
    Adybnl2a,
    #[stripe_enum(rename = "ASNBNL21")]
    Asnbnl21,
    #[stripe_enum(rename = "BITSNL2A")]
    Bitsnl2a,
    #[stripe_enum(rename = "BUNQNL2A")]
    Bunqnl2a,
    #[stripe_enum(rename = "BUUTNL2A")]
    Buutnl2a,
    #[stripe_enum(rename = "FNOMNL22")]
    Fnomnl22,
    #[stripe_enum(rename = "FVLBNL22")]
    Fvlbnl22,
    #[stripe_enum(rename = "HANDNL2A")]
    Handnl2a,
    #[stripe_enum(rename = "INGBNL2A")]
    Ingbnl2a,
    #[stripe_enum(rename = "KNABNL2H")]
    Knabnl2h,
    #[stripe_enum(rename = "MLLENL2A")]
    Mllenl2a,
    #[stripe_enum(rename = "MOYONL21")]
    Moyonl21,
    #[stripe_enum(rename = "NNBANL2G")]
    Nnbanl2g,
    #[stripe_enum(rename = "NTSBDEB1")]
    Ntsbdeb1,
    #[stripe_enum(rename = "RABONL2U")]
    Rabonl2u,
    #[stripe_enum(rename = "RBRBNL21")]
    Rbrbnl21,
    #[stripe_enum(rename = "REVOIE23")]
    Revoie23,
    #[stripe_enum(rename = "REVOLT21")]
    Revolt21,
    #[stripe_enum(rename = "SNSBNL2A")]
    Snsbnl2a,
    #[stripe_enum(rename = "TRIONL2U")]
    Trionl2u,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    pub dob: Option<Dob>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dob {
    pub day: Option<i64>,
    pub month: Option<i64>,
    pub year: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodPreviewLink {
    pub email: Option<String>,
    pub persistent_token: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    pub country: Option<String>,
    pub payer_email: Option<String>,
    pub payer_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub bank_code: Option<String>,
    pub branch_code: Option<String>,
    pub country: Option<String>,
    pub fingerprint: Option<String>,
    pub generated_from: Option<SepaDebitGeneratedFrom>,
    pub last4: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitGeneratedFrom {
    pub charge: Option<Expandable<ChargeId>>,
    pub setup_attempt: Option<Expandable<SetupAttemptId>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodPreviewType {
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
    CardPresent,
    Cashapp,
    Crypto,
    Custom,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    InteracPresent,
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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub account_holder_type: Option<AccountHolderType>,
    pub account_type: Option<UsBankAccountAccountType>,
    pub bank_name: Option<String>,
    pub financial_connections_account: Option<String>,
    pub fingerprint: Option<String>,
    pub last4: Option<String>,
    pub networks: Option<UsBankAccountNetworks>,
    pub routing_number: Option<String>,
    pub status_details: Option<StatusDetails>,
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
pub enum UsBankAccountAccountType {
    Checking,
    Savings,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccountNetworks {
    pub preferred: Option<String>,
    pub supported: Vec<Supported>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Supported {
    Ach,
    UsDomesticWire,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub blocked: Option<Blocked>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Blocked {
    pub network_code: Option<NetworkCode>,
    pub reason: Option<Reason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NetworkCode {
    #[stripe_enum(rename = "R02")]
    R02,
    #[stripe_enum(rename = "R03")]
    R03,
    #[stripe_enum(rename = "R04")]
    R04,
    #[stripe_enum(rename = "R05")]
    R05,
    #[stripe_enum(rename = "R07")]
    R07,
    #[stripe_enum(rename = "R08")]
    R08,
    #[stripe_enum(rename = "R10")]
    R10,
    #[stripe_enum(rename = "R11")]
    R11,
    #[stripe_enum(rename = "R16")]
    R16,
    #[stripe_enum(rename = "R20")]
    R20,
    #[stripe_enum(rename = "R29")]
    R29,
    #[stripe_enum(rename = "R31")]
    R31,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    BankAccountClosed,
    BankAccountFrozen,
    BankAccountInvalidDetails,
    BankAccountRestricted,
    BankAccountUnusable,
    DebitNotAuthorized,
    TokenizedAccountNumberDeactivated,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    OffSession,
    OnSession,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfirmationTokenShipping {
    pub address: Address,
    pub name: String,
    pub phone: Option<String>,
}

/// Parameters for [`ConfirmationToken::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmationTokenCreateParams {
    payment_method: Option<PaymentMethodId>,
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    return_url: Option<String>,
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
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
    card: Option<CardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    installments: Option<InstallmentsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstallmentsParams {
    plan: PlanParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanParams {
    r#type: PlanType,
    count: Option<i64>,
    interval: Option<PlanInterval>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    name: String,
    phone: Option<Clearable<String>>,
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
