//! Parameters of the options of payments.

use stripe_core::{Clearable, Interval, Secret, StripeEnum, StripeParams, Timestamp};

use super::{
    AccountSubcategory, AmountType, CaptureMethod, CardPresentCaptureMethod, CollectionMethod,
    CredentialUsage, FeatureRequest, MandateInterval, MandateType, Network, NoFutureUsage,
    OffSessionFutureUsage, Permission, PlanInterval, PlanType, PreferredLanguage, Prefetch,
    RequestThreeDSecure, RequestedPriority, SetupFutureUsage, TransactionPurpose,
    VerificationMethod,
};

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    preferred_locale: Option<String>,
    setup_future_usage: Option<NoFutureUsage>,
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    setup_future_usage: Option<Clearable<OffSessionFutureUsage>>,
}

/// Options for Bancontact.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactParams {
    preferred_language: Option<PreferredLanguage>,
    setup_future_usage: Option<Clearable<OffSessionFutureUsage>>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// CVC that the customer has entered again, as Stripe.js gave it: `cvctok_…`.
    cvc_token: Option<Secret>,
    /// Payment in installments, which some countries know.
    installments: Option<InstallmentsParams>,
    mandate_options: Option<CardMandateOptionsParams>,
    /// Ordered by mail or by telephone: authentication is not required.
    moto: Option<bool>,
    /// Network to use if the card has several.
    network: Option<Network>,
    /// Whether the authorization is to hold longer than usual.
    request_extended_authorization: Option<FeatureRequest>,
    /// Whether the amount may be raised before the capture.
    request_incremental_authorization: Option<FeatureRequest>,
    /// Whether the amount may be captured in several parts.
    request_multicapture: Option<FeatureRequest>,
    /// Whether more may be captured than was authorized.
    request_overcapture: Option<FeatureRequest>,
    request_three_d_secure: Option<RequestThreeDSecure>,
    /// Has the customer enter the CVC of a saved card again, which comes as `cvc_token`.
    require_cvc_recollection: Option<bool>,
    /// Kind of later payments for which the card is saved.
    setup_credential_usage: Option<CredentialUsage>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Text on the statement in Kana, after the prefix of your account. At most 22 characters
    /// together.
    statement_descriptor_suffix_kana: Option<Clearable<String>>,
    /// Text on the statement in Kanji, after the prefix of your account. At most 17 characters
    /// together.
    statement_descriptor_suffix_kanji: Option<Clearable<String>>,
    /// Kind of payment for which a saved card is charged.
    stored_credential_usage: Option<CredentialUsage>,
    /// Authentication that another provider has made.
    three_d_secure: Option<ThreeDSecureParams>,
}

/// Payment in installments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstallmentsParams {
    /// Looks up the plans that the card allows.
    enabled: Option<bool>,
    /// The plan to pay by. It is one of those that the card allows.
    plan: Option<Clearable<PlanParams>>,
}

/// A plan of installments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanParams {
    r#type: PlanType,
    /// Required if `type` is [`PlanType::FixedCount`].
    count: Option<i64>,
    interval: Option<PlanInterval>,
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardMandateOptionsParams {
    /// Of each later payment, in the smallest currency unit.
    amount: i64,
    amount_type: AmountType,
    interval: MandateInterval,
    /// Your own reference, unique among your mandates. At most 80 characters.
    reference: String,
    /// Time from which on it holds.
    start_date: Timestamp,
    /// Shown to the customer. At most 200 characters.
    description: Option<String>,
    /// Default: it holds until it is cancelled.
    end_date: Option<Timestamp>,
    /// Number of intervals between two payments, at most a year in all.
    interval_count: Option<i64>,
    /// Rules that the mandate follows.
    supported_types: Option<Vec<MandateType>>,
}

/// Authentication by 3D Secure that another provider has made.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ThreeDSecureParams {
    /// Proof of the authentication (CAVV): 28 characters of Base64.
    cryptogram: Secret,
    /// Id of the authentication: `dsTransID`, or `XID` of version 1.
    transaction_id: String,
    /// Version of the protocol.
    version: ThreeDSecureVersion,
    /// Result, `transStatus` of the `ARes` message.
    ares_trans_status: Option<AresTransStatus>,
    /// ECI that was returned.
    electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
    /// Exemption from authentication that was asked for.
    exemption_indicator: Option<ExemptionIndicator>,
    /// Further data for single networks.
    network_options: Option<NetworkOptionsParams>,
    /// `threeDSRequestorChallengeInd` of the `AReq` message: two digits.
    requestor_challenge_indicator: Option<String>,
}

/// Version of 3D Secure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ThreeDSecureVersion {
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

/// Result of an authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AresTransStatus {
    /// It was attempted.
    #[stripe_enum(rename = "A")]
    A,
    /// A challenge is needed.
    #[stripe_enum(rename = "C")]
    C,
    /// For information only.
    #[stripe_enum(rename = "I")]
    I,
    /// The customer was not authenticated.
    #[stripe_enum(rename = "N")]
    N,
    /// The issuer rejected it.
    #[stripe_enum(rename = "R")]
    R,
    /// It could not be made.
    #[stripe_enum(rename = "U")]
    U,
    /// The customer was authenticated.
    #[stripe_enum(rename = "Y")]
    Y,
    Unknown(String),
}

/// Strength of an authentication, by the two digits of the network.
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

/// Exemption from authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExemptionIndicator {
    /// The risk of the payment is low.
    LowRisk,
    /// There is none.
    None,
    Unknown(String),
}

/// Further data on an authentication for single networks.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NetworkOptionsParams {
    cartes_bancaires: Option<CartesBancairesParams>,
}

/// Further data on an authentication for Cartes Bancaires.
#[expect(clippy::struct_field_names, reason = "the names are Stripe's")]
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CartesBancairesParams {
    /// Algorithm by which the issuer made the cryptogram.
    cb_avalgo: CbAvalgo,
    /// Exemption that Cartes Bancaires returned, `CB-EXEMPTION` in the `ARes` message: four
    /// characters.
    cb_exemption: Option<String>,
    /// Risk that Cartes Bancaires returned, `CB-SCORE` in the `ARes` message: 0 to 99.
    cb_score: Option<i64>,
}

/// Algorithm of a cryptogram, by the code of Cartes Bancaires.
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

/// Options for cards that a reader reads.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPresentParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<CardPresentCaptureMethod>,
    /// Makes the authorization hold longer than usual, if the card can.
    request_extended_authorization: Option<bool>,
    /// Lets the amount be raised before the capture, if the card can.
    request_incremental_authorization_support: Option<bool>,
    routing: Option<RoutingParams>,
}

/// Choice of the network of a card with several.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RoutingParams {
    requested_priority: Option<RequestedPriority>,
}

/// Options for Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
}

/// Options for iDEAL.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealParams {
    setup_future_usage: Option<Clearable<OffSessionFutureUsage>>,
}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// Announces later payments at no fixed times.
    on_demand: Option<OnDemandParams>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    preferred_locale: Option<KlarnaLocale>,
    setup_future_usage: Option<SetupFutureUsage>,
    /// Announces the subscriptions that the customer takes.
    subscriptions: Option<Clearable<Vec<SubscriptionParams>>>,
}

/// Later payments at no fixed times, such as for rides.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OnDemandParams {
    /// Of a usual payment, in the smallest currency unit.
    average_amount: Option<i64>,
    /// The most of a payment, in the smallest currency unit.
    maximum_amount: Option<i64>,
    /// The least of a payment, in the smallest currency unit.
    minimum_amount: Option<i64>,
    /// Unit of the time between two payments.
    purchase_interval: Option<Interval>,
    /// Number of intervals between two payments.
    purchase_interval_count: Option<i64>,
}

/// Language and country of Klarna's page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum KlarnaLocale {
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

/// A subscription that the customer takes.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionParams {
    /// Unit of the time between two payments.
    interval: Interval,
    /// Your own reference.
    reference: String,
    /// Number of intervals between two payments.
    interval_count: Option<i64>,
    /// Name for the customer.
    name: Option<String>,
    /// The next payment.
    next_billing: Option<NextBillingParams>,
}

/// The next payment of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NextBillingParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    /// `YYYY-MM-DD`.
    date: String,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// Login of the customer at Link that was kept. Deprecated by Stripe.
    persistent_token: Option<Secret>,
    setup_future_usage: Option<Clearable<OffSessionFutureUsage>>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    /// Captures payments of this kind by hand, whatever the payment intent says.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    preferred_locale: Option<PaypalLocale>,
    /// Your own reference, which the customer sees: PayPal's invoice id. PayPal may refuse one
    /// that was used before.
    reference: Option<String>,
    /// PayPal's id of the session in which the customer is there for a payment by a saved account.
    risk_correlation_id: Option<String>,
    setup_future_usage: Option<Clearable<OffSessionFutureUsage>>,
}

/// Language and country of PayPal's page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaypalLocale {
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

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    mandate_options: Option<SepaDebitMandateOptionsParams>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Day on which the account is debited, `YYYY-MM-DD`: 3 to 15 days from now.
    target_date: Option<String>,
}

/// Mandate of the SEPA Direct Debit scheme.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitMandateOptionsParams {
    /// Beginning of the reference of the mandate. At most 12 characters, and not `STRIPE`.
    reference_prefix: Option<Clearable<String>>,
}

/// Options for bank accounts in the United States.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    financial_connections: Option<FinancialConnectionsParams>,
    mandate_options: Option<UsBankAccountMandateOptionsParams>,
    networks: Option<NetworksParams>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Day on which the account is debited, `YYYY-MM-DD`: 3 to 15 days from now.
    target_date: Option<String>,
    transaction_purpose: Option<Clearable<TransactionPurpose>>,
    verification_method: Option<VerificationMethod>,
}

/// Linking of the account by Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialConnectionsParams {
    /// Accounts that the customer may choose from.
    filters: Option<FiltersParams>,
    /// Details of the account that you may read. [`Permission::PaymentMethod`] must be among them.
    permissions: Option<Vec<Permission>>,
    /// Data that Stripe reads as soon as the account is linked.
    prefetch: Option<Vec<Prefetch>>,
    /// Where an app's web view is to come back to from the bank's page.
    return_url: Option<String>,
}

/// Accounts that the customer may choose from.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FiltersParams {
    /// Kinds of accounts. All others are left out.
    account_subcategories: Option<Vec<AccountSubcategory>>,
}

/// Mandate for debits of the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountMandateOptionsParams {
    collection_method: Option<Clearable<CollectionMethod>>,
}

/// Networks by which the account is debited.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NetworksParams {
    /// Networks for which the account is checked.
    requested: Option<Vec<RequestedNetwork>>,
}

/// Network of bank transfers in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestedNetwork {
    Ach,
    UsDomesticWire,
    Unknown(String),
}
