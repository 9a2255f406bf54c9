//! Charges: <https://docs.stripe.com/api/charges>

use stripe_core::ids::{
    AccountId, ApplicationFeeId, ApplicationId, BalanceTransactionId, ChargeId, CustomerId,
    PaymentIntentId, PaymentMethodId, PaymentSourceId, RefundId, ReviewId, TransferId,
};
use stripe_core::{
    Address, Clearable, Currency, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range,
    SearchParams, Shipping, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        create(ChargeCreateParams),
        retrieve(()),
        update(ChargeUpdateParams),
        list(ChargeListParams),
        search(SearchParams),
        action(capture, ChargeCaptureParams),
    )
)]
#[non_exhaustive]
pub struct Charge {
    pub id: ChargeId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub amount_captured: i64,
    pub amount_refunded: i64,
    pub application: Option<Expandable<ApplicationId>>,
    pub application_fee: Option<Expandable<ApplicationFeeId>>,
    pub application_fee_amount: Option<i64>,
    pub authorization_code: Option<String>,
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub billing_details: BillingDetails,
    pub calculated_statement_descriptor: Option<String>,
    pub captured: bool,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    pub description: Option<String>,
    pub disputed: bool,
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub fraud_details: Option<FraudDetails>,
    pub level3: Option<Level3>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub on_behalf_of: Option<Expandable<AccountId>>,
    pub outcome: Option<Outcome>,
    pub paid: bool,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method: Option<PaymentMethodId>,
    pub payment_method_details: Option<Box<PaymentMethodDetails>>,
    pub presentment_details: Option<PresentmentDetails>,
    pub radar_options: Option<RadarOptions>,
    pub receipt_email: Option<String>,
    pub receipt_number: Option<String>,
    pub receipt_url: Option<String>,
    pub refunded: bool,
    pub refunds: Option<List<Expandable<RefundId>>>,
    pub review: Option<Expandable<ReviewId>>,
    pub shipping: Option<Shipping>,
    pub source: Option<Expandable<PaymentSourceId>>,
    pub source_transfer: Option<Expandable<TransferId>>,
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_suffix: Option<String>,
    pub status: Status,
    pub transfer: Option<Expandable<TransferId>>,
    pub transfer_data: Option<TransferData>,
    pub transfer_group: Option<String>,
}

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
pub struct FraudDetails {
    pub stripe_report: Option<String>,
    pub user_report: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Level3 {
    pub customer_reference: Option<String>,
    pub line_items: Vec<LineItem>,
    pub merchant_reference: String,
    pub shipping_address_zip: Option<String>,
    pub shipping_amount: Option<i64>,
    pub shipping_from_zip: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineItem {
    pub discount_amount: Option<i64>,
    pub product_code: String,
    pub product_description: String,
    pub quantity: Option<i64>,
    pub tax_amount: Option<i64>,
    pub unit_cost: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Outcome {
    pub advice_code: Option<AdviceCode>,
    pub network_advice_code: Option<String>,
    pub network_decline_code: Option<String>,
    pub network_status: Option<String>,
    pub reason: Option<String>,
    pub risk_level: Option<String>,
    pub risk_score: Option<i64>,
    pub rule: Option<serde_json::Value>,
    pub seller_message: Option<String>,
    pub r#type: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdviceCode {
    ConfirmCardData,
    DoNotTryAgain,
    TryAgainLater,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub affirm: Option<payment_method_details::Affirm>,
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub bancontact: Option<payment_method_details::Bancontact>,
    pub card: Option<Box<payment_method_details::Card>>,
    pub card_present: Option<Box<payment_method_details::CardPresent>>,
    pub cashapp: Option<payment_method_details::Cashapp>,
    pub ideal: Option<payment_method_details::Ideal>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub link: Option<payment_method_details::Link>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub sepa_credit_transfer: Option<payment_method_details::SepaCreditTransfer>,
    pub sepa_debit: Option<payment_method_details::SepaDebit>,
    pub r#type: String,
    pub us_bank_account: Option<payment_method_details::UsBankAccount>,
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
pub struct RadarOptions {
    pub session: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Failed,
    Pending,
    Succeeded,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    pub amount: Option<i64>,
    pub destination: Expandable<AccountId>,
}

/// Parameters for [`Charge::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeCreateParams {
    amount: Option<i64>,
    application_fee: Option<i64>,
    application_fee_amount: Option<i64>,
    capture: Option<bool>,
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    description: Option<String>,
    destination: Option<DestinationParams>,
    metadata: Option<Clearable<Metadata>>,
    on_behalf_of: Option<AccountId>,
    radar_options: Option<RadarOptionsParams>,
    receipt_email: Option<String>,
    shipping: Option<ShippingParams>,
    source: Option<String>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_data: Option<TransferDataParams>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DestinationParams {
    account: AccountId,
    amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
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
}

/// Parameters for [`Charge::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeUpdateParams {
    customer: Option<CustomerId>,
    description: Option<String>,
    fraud_details: Option<FraudDetailsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    receipt_email: Option<String>,
    shipping: Option<ShippingParams>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FraudDetailsParams {
    user_report: Clearable<UserReport>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UserReport {
    Fraudulent,
    Safe,
    Unknown(String),
}

/// Parameters for [`Charge::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    payment_intent: Option<PaymentIntentId>,
    transfer_group: Option<String>,
}

/// Parameters for [`Charge::capture`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeCaptureParams {
    amount: Option<i64>,
    application_fee: Option<i64>,
    application_fee_amount: Option<i64>,
    receipt_email: Option<String>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_data: Option<CaptureTransferDataParams>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CaptureTransferDataParams {
    amount: Option<i64>,
}

/// The payment method details, by payment method.
pub mod payment_method_details {
    use stripe_core::ids::{MandateId, PaymentMethodId};
    use stripe_core::{Address, Expandable, StripeEnum, StripeObject, Timestamp};

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Affirm {
        pub location: Option<String>,
        pub reader: Option<String>,
        pub transaction_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AmazonPay {
        pub funding: Option<Funding>,
        pub transaction_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Funding {
        pub card: Option<FundingCard>,
        pub r#type: Option<FundingType>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct FundingCard {
        pub brand: Option<String>,
        pub country: Option<String>,
        pub exp_month: Option<i64>,
        pub exp_year: Option<i64>,
        pub funding: Option<String>,
        pub last4: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum FundingType {
        Card,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Bancontact {
        pub bank_code: Option<String>,
        pub bank_name: Option<String>,
        pub bic: Option<String>,
        pub generated_sepa_debit: Option<Expandable<PaymentMethodId>>,
        pub generated_sepa_debit_mandate: Option<Expandable<MandateId>>,
        pub iban_last4: Option<String>,
        pub preferred_language: Option<PreferredLanguage>,
        pub verified_name: Option<String>,
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
        pub amount_authorized: Option<i64>,
        pub authorization_code: Option<String>,
        pub brand: Option<String>,
        pub capture_before: Option<Timestamp>,
        pub checks: Option<Checks>,
        pub country: Option<String>,
        pub description: Option<String>,
        pub electronic_commerce_indicator: Option<String>,
        pub exp_month: i64,
        pub exp_year: i64,
        pub extended_authorization: Option<ExtendedAuthorization>,
        pub fingerprint: Option<String>,
        pub funding: Option<String>,
        pub iin: Option<String>,
        pub incremental_authorization: Option<IncrementalAuthorization>,
        pub installments: Option<Installments>,
        pub issuer: Option<String>,
        pub last4: Option<String>,
        pub mandate: Option<Expandable<MandateId>>,
        pub moto: Option<bool>,
        pub multicapture: Option<Multicapture>,
        pub network: Option<String>,
        pub network_token: Option<NetworkToken>,
        pub network_transaction_id: Option<String>,
        pub overcapture: Option<Overcapture>,
        pub regulated_status: Option<RegulatedStatus>,
        pub setup_credential_usage: Option<SetupCredentialUsage>,
        pub stored_credential_usage: Option<StoredCredentialUsage>,
        pub three_d_secure: Option<ThreeDSecure>,
        pub transaction_link_id: Option<String>,
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
    pub struct ExtendedAuthorization {
        pub status: ExtendedAuthorizationStatus,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum ExtendedAuthorizationStatus {
        Disabled,
        Enabled,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct IncrementalAuthorization {
        pub status: IncrementalAuthorizationStatus,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum IncrementalAuthorizationStatus {
        Available,
        Unavailable,
        Unknown(String),
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
    pub struct Multicapture {
        pub status: IncrementalAuthorizationStatus,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct NetworkToken {
        pub used: bool,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Overcapture {
        pub maximum_amount_capturable: i64,
        pub status: IncrementalAuthorizationStatus,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RegulatedStatus {
        Regulated,
        Unregulated,
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
    pub enum StoredCredentialUsage {
        Installment,
        Recurring,
        Unscheduled,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct ThreeDSecure {
        pub authentication_flow: Option<AuthenticationFlow>,
        pub electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
        pub exemption_indicator: Option<ExemptionIndicator>,
        pub exemption_indicator_applied: Option<bool>,
        pub result: Option<ThreeDSecureResult>,
        pub result_reason: Option<ResultReason>,
        pub transaction_id: Option<String>,
        pub version: Option<Version>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AuthenticationFlow {
        Challenge,
        Frictionless,
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

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum ThreeDSecureResult {
        AttemptAcknowledged,
        Authenticated,
        DataShareOnly,
        Exempted,
        Failed,
        NotSupported,
        ProcessingError,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum ResultReason {
        Abandoned,
        Bypassed,
        Canceled,
        CardNotEnrolled,
        NetworkNotSupported,
        ProtocolError,
        Rejected,
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
    pub struct WalletLink {
        pub funding_source_group: Option<String>,
    }

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
    pub struct CardPresent {
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
        pub transaction_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Ideal {
        pub bank: Option<Bank>,
        pub bic: Option<Bic>,
        pub generated_sepa_debit: Option<Expandable<PaymentMethodId>>,
        pub generated_sepa_debit_mandate: Option<Expandable<MandateId>>,
        pub iban_last4: Option<String>,
        pub transaction_id: Option<String>,
        pub verified_name: Option<String>,
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
        pub location: Option<String>,
        pub payer_details: Option<PayerDetails>,
        pub payment_method_category: Option<String>,
        pub preferred_locale: Option<String>,
        pub reader: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct PayerDetails {
        pub address: Option<PayerDetailsAddress>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct PayerDetailsAddress {
        pub country: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Link {
        pub country: Option<String>,
        pub funding_source_group: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub country: Option<String>,
        pub payer_email: Option<String>,
        pub payer_id: Option<String>,
        pub payer_name: Option<String>,
        pub seller_protection: Option<SellerProtection>,
        pub transaction_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SellerProtection {
        pub dispute_categories: Option<Vec<DisputeCategory>>,
        pub status: SellerProtectionStatus,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum DisputeCategory {
        Fraudulent,
        ProductNotReceived,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum SellerProtectionStatus {
        Eligible,
        NotEligible,
        PartiallyEligible,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaCreditTransfer {
        pub bank_name: Option<String>,
        pub bic: Option<String>,
        pub iban: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebit {
        pub bank_code: Option<String>,
        pub branch_code: Option<String>,
        pub country: Option<String>,
        pub expected_debit_date: Option<String>,
        pub fingerprint: Option<String>,
        pub last4: Option<String>,
        pub mandate: Option<MandateId>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UsBankAccount {
        pub account_holder_type: Option<AccountHolderType>,
        pub account_type: Option<UsBankAccountAccountType>,
        pub bank_name: Option<String>,
        pub expected_debit_date: Option<String>,
        pub fingerprint: Option<String>,
        pub last4: Option<String>,
        pub mandate: Option<Expandable<MandateId>>,
        pub payment_reference: Option<String>,
        pub routing_number: Option<String>,
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
}
