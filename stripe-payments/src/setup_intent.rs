//! Setup intents: <https://docs.stripe.com/api/setup_intents>

use std::collections::BTreeMap;

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ApplicationId, ConfirmationTokenId, CustomerId, MandateId, PaymentMethodConfigurationId,
    PaymentMethodId, SetupAttemptId, SetupIntentId,
};
use stripe_core::{
    ApiError, Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range, Secret,
    StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "setup_intent",
    path = "/v1/setup_intents",
    ops(
        create(SetupIntentCreateParams),
        retrieve(SetupIntentRetrieveParams),
        update(SetupIntentUpdateParams),
        list(SetupIntentListParams),
        action(cancel, SetupIntentCancelParams),
        action(confirm, SetupIntentConfirmParams),
        action(verify_microdeposits, SetupIntentVerifyMicrodepositsParams),
    )
)]
#[non_exhaustive]
pub struct SetupIntent {
    pub id: SetupIntentId,
    pub object: ObjectName<Self>,
    pub allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    pub application: Option<Expandable<ApplicationId>>,
    pub attach_to_self: Option<bool>,
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    pub cancellation_reason: Option<CancellationReason>,
    pub client_secret: Option<Secret>,
    pub created: Timestamp,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub description: Option<String>,
    pub excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    pub flow_directions: Option<Vec<FlowDirection>>,
    pub last_setup_error: Option<ApiError>,
    pub latest_attempt: Option<Expandable<SetupAttemptId>>,
    pub livemode: bool,
    pub managed_payments: Option<ManagedPayments>,
    pub mandate: Option<Expandable<MandateId>>,
    pub metadata: Metadata,
    pub next_action: Option<NextAction>,
    pub on_behalf_of: Option<Expandable<stripe_core::ids::AccountId>>,
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    pub payment_method_configuration_details: Option<PaymentMethodConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    pub payment_method_types: Vec<String>,
    pub single_use_mandate: Option<Expandable<MandateId>>,
    pub status: Status,
    pub usage: String,
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
pub struct AutomaticPaymentMethods {
    pub allow_redirects: Option<AllowRedirects>,
    pub enabled: Option<bool>,
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
    Duplicate,
    RequestedByCustomer,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FlowDirection {
    Inbound,
    Outbound,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub blik_authorize: Option<BlikAuthorize>,
    pub cashapp_handle_redirect_or_display_qr_code: Option<CashappHandleRedirectOrDisplayQrCode>,
    pub pix_display_qr_code: Option<PixDisplayQrCode>,
    pub redirect_to_url: Option<RedirectToUrl>,
    pub r#type: String,
    pub upi_handle_redirect_or_display_qr_code: Option<UpiHandleRedirectOrDisplayQrCode>,
    pub use_stripe_sdk: Option<BTreeMap<String, serde_json::Value>>,
    pub verify_with_microdeposits: Option<VerifyWithMicrodeposits>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikAuthorize {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCode {
    pub hosted_instructions_url: String,
    pub mobile_auth_url: String,
    pub qr_code: QrCode,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QrCode {
    pub expires_at: Timestamp,
    pub image_url_png: String,
    pub image_url_svg: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixDisplayQrCode {
    pub data: String,
    pub expires_at: Timestamp,
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
pub struct UpiHandleRedirectOrDisplayQrCode {
    pub hosted_instructions_url: String,
    pub qr_code: QrCode,
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
pub struct PaymentMethodConfigurationDetails {
    pub id: String,
    pub parent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub amazon_pay: Option<payment_method_options::AmazonPay>,
    pub card: Option<payment_method_options::Card>,
    pub card_present: Option<payment_method_options::CardPresent>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub link: Option<payment_method_options::Link>,
    pub paypal: Option<payment_method_options::Paypal>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Canceled,
    Processing,
    RequiresAction,
    RequiresConfirmation,
    RequiresPaymentMethod,
    Succeeded,
    Unknown(String),
}

/// Parameters for [`SetupIntent::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentCreateParams {
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    attach_to_self: Option<bool>,
    automatic_payment_methods: Option<AutomaticPaymentMethodsParams>,
    confirm: Option<bool>,
    confirmation_token: Option<ConfirmationTokenId>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    description: Option<String>,
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    flow_directions: Option<Vec<FlowDirection>>,
    mandate_data: Option<Clearable<MandateDataParams>>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    payment_method: Option<PaymentMethodId>,
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    return_url: Option<String>,
    single_use: Option<SingleUseParams>,
    usage: Option<Usage>,
    use_stripe_sdk: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticPaymentMethodsParams {
    enabled: bool,
    allow_redirects: Option<AllowRedirects>,
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
    amazon_pay: Option<payment_method_options::AmazonPayParams>,
    card: Option<payment_method_options::CardParams>,
    card_present: Option<payment_method_options::CardPresentParams>,
    klarna: Option<payment_method_options::KlarnaParams>,
    link: Option<payment_method_options::LinkParams>,
    paypal: Option<payment_method_options::PaypalParams>,
    sepa_debit: Option<payment_method_options::SepaDebitParams>,
    us_bank_account: Option<payment_method_options::UsBankAccountParams>,
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SingleUseParams {
    amount: i64,
    currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Usage {
    OffSession,
    OnSession,
    Unknown(String),
}

/// Parameters for [`SetupIntent::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentRetrieveParams {
    client_secret: Option<Secret>,
}

/// Parameters for [`SetupIntent::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentUpdateParams {
    allowed_payment_method_types: Option<Clearable<Vec<AllowedPaymentMethodType>>>,
    attach_to_self: Option<bool>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    description: Option<String>,
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    flow_directions: Option<Vec<FlowDirection>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_method: Option<PaymentMethodId>,
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<UpdatePaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
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

/// Parameters for [`SetupIntent::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentListParams {
    attach_to_self: Option<bool>,
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    payment_method: Option<PaymentMethodId>,
}

/// Parameters for [`SetupIntent::cancel`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentCancelParams {
    cancellation_reason: Option<CancellationReason>,
}

/// Parameters for [`SetupIntent::confirm`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentConfirmParams {
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    confirmation_token: Option<ConfirmationTokenId>,
    mandate_data: Option<Clearable<ConfirmMandateDataParams>>,
    payment_method: Option<PaymentMethodId>,
    payment_method_data: Option<UpdatePaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    return_url: Option<String>,
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

/// Parameters for [`SetupIntent::verify_microdeposits`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentVerifyMicrodepositsParams {
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
        Clearable, Currency, Interval, StripeEnum, StripeObject, StripeParams, Timestamp,
    };

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AmazonPay {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub mandate_options: Option<CardMandateOptions>,
        pub network: Option<Network>,
        pub request_three_d_secure: Option<RequestThreeDSecure>,
        pub setup_credential_usage: Option<SetupCredentialUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct CardMandateOptions {
        pub amount: i64,
        pub amount_type: AmountType,
        pub currency: Currency,
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

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct CardPresent {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Klarna {
        pub currency: Option<Currency>,
        pub preferred_locale: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Link {
        pub persistent_token: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub billing_agreement_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebit {
        pub mandate_options: Option<SepaDebitMandateOptions>,
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
    pub enum VerificationMethod {
        Automatic,
        Instant,
        Microdeposits,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AmazonPayParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardParams {
        mandate_options: Option<CardMandateOptionsParams>,
        moto: Option<bool>,
        network: Option<Network>,
        request_three_d_secure: Option<RequestThreeDSecure>,
        setup_credential_usage: Option<SetupCredentialUsage>,
        three_d_secure: Option<ThreeDSecureParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardMandateOptionsParams {
        amount: i64,
        amount_type: AmountType,
        currency: Currency,
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
        ares_trans_status: Option<AresTransStatus>,
        cryptogram: Option<String>,
        electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
        network_options: Option<NetworkOptionsParams>,
        requestor_challenge_indicator: Option<String>,
        transaction_id: Option<String>,
        version: Option<Version>,
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

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardPresentParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct KlarnaParams {
        currency: Option<Currency>,
        on_demand: Option<OnDemandParams>,
        preferred_locale: Option<PreferredLocale>,
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
    pub enum PreferredLocale {
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
        next_billing: NextBillingParams,
        reference: String,
        interval_count: Option<i64>,
        name: Option<String>,
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
        persistent_token: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PaypalParams {
        billing_agreement_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SepaDebitParams {
        mandate_options: Option<SepaDebitMandateOptionsParams>,
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
