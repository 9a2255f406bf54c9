//! Parameters for options of setup intents.

use stripe_core::{Clearable, Currency, Interval, Secret, StripeEnum, StripeParams, Timestamp};

use super::{
    AccountSubcategory, AmountType, CollectionMethod, CredentialUsage, MandateInterval,
    MandateType, Network, Permission, Prefetch, RequestThreeDSecure, VerificationMethod,
};

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    mandate_options: Option<CardMandateOptionsParams>,
    /// Whether this is a mail or telephone order, which requires no authentication.
    moto: Option<bool>,
    /// Network to use for a co-branded card.
    network: Option<Network>,
    request_three_d_secure: Option<RequestThreeDSecure>,
    /// Type of future payments for which the card is saved.
    setup_credential_usage: Option<CredentialUsage>,
    /// Result of an authentication by another provider.
    three_d_secure: Option<ThreeDSecureParams>,
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardMandateOptionsParams {
    /// Amount of each future payment, in the smallest currency unit.
    amount: i64,
    amount_type: AmountType,
    /// Currency of future payments.
    currency: Currency,
    interval: MandateInterval,
    /// Custom reference, unique among your mandates. At most 80 characters.
    reference: String,
    /// Beginning of the mandate period.
    start_date: Timestamp,
    /// Description shown to the customer, at most 200 characters.
    description: Option<String>,
    /// End of the mandate. Default: valid until canceled.
    end_date: Option<Timestamp>,
    /// Number of intervals between two payments, spanning at most a year.
    interval_count: Option<i64>,
    /// Rules that apply to the mandate.
    supported_types: Option<Vec<MandateType>>,
}

/// Result of a 3D Secure authentication by another provider.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ThreeDSecureParams {
    /// Result of the authentication, from `transStatus` of the `ARes` message.
    ares_trans_status: Option<AresTransStatus>,
    /// Cryptogram of the authentication (CAVV): 28 characters of Base64.
    cryptogram: Option<Secret>,
    /// ECI of the authentication.
    electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
    /// Additional data for individual card networks.
    network_options: Option<NetworkOptionsParams>,
    /// Challenge indicator with two digits, from `threeDSRequestorChallengeInd` of the `AReq`
    /// message.
    requestor_challenge_indicator: Option<String>,
    /// Transaction id of the authentication: `dsTransID`, or `XID` for version 1.
    transaction_id: Option<String>,
    /// Version of the 3D Secure protocol.
    version: Option<ThreeDSecureVersion>,
}

/// Result of an authentication.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AresTransStatus {
    /// The authentication was attempted.
    #[stripe_enum(rename = "A")]
    A,
    /// A challenge is required.
    #[stripe_enum(rename = "C")]
    C,
    /// The authentication was for information only.
    #[stripe_enum(rename = "I")]
    I,
    /// The customer was not authenticated.
    #[stripe_enum(rename = "N")]
    N,
    /// The issuer rejected the authentication.
    #[stripe_enum(rename = "R")]
    R,
    /// The authentication could not be performed.
    #[stripe_enum(rename = "U")]
    U,
    /// The customer was authenticated.
    #[stripe_enum(rename = "Y")]
    Y,
    Unknown(String),
}

/// Electronic commerce indicator (ECI): two digits defined by the card network.
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

/// Additional authentication data for individual card networks.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NetworkOptionsParams {
    cartes_bancaires: Option<CartesBancairesParams>,
}

/// Additional authentication data for Cartes Bancaires.
#[expect(clippy::struct_field_names, reason = "the names are Stripe's")]
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CartesBancairesParams {
    /// Algorithm with which the issuer generated the cryptogram.
    cb_avalgo: CbAvalgo,
    /// Exemption indicator of Cartes Bancaires, four characters from `CB-EXEMPTION` of the `ARes`
    /// message.
    cb_exemption: Option<String>,
    /// Risk score of Cartes Bancaires from 0 to 99, from `CB-SCORE` of the `ARes` message.
    cb_score: Option<i64>,
}

/// Algorithm of a cryptogram, as a Cartes Bancaires code.
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

/// Options for cards presented in person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPresentParams {}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Currency of future payments.
    currency: Option<Currency>,
    /// Details of future payments at irregular times, such as for rides.
    on_demand: Option<OnDemandParams>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    preferred_locale: Option<KlarnaLocale>,
    /// Subscriptions that the customer starts.
    subscriptions: Option<Clearable<Vec<SubscriptionParams>>>,
}

/// Future payments at irregular times, such as for rides.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OnDemandParams {
    /// Average amount of a payment, in the smallest currency unit.
    average_amount: Option<i64>,
    /// Maximum amount of a payment, in the smallest currency unit.
    maximum_amount: Option<i64>,
    /// Minimum amount of a payment, in the smallest currency unit.
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

/// A subscription that the customer starts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionParams {
    /// Unit of the time between two payments.
    interval: Interval,
    /// Next payment.
    next_billing: NextBillingParams,
    /// Custom reference.
    reference: String,
    /// Number of intervals between two payments.
    interval_count: Option<i64>,
    /// Name shown to the customer.
    name: Option<String>,
}

/// Next payment of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NextBillingParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    /// Date in the form `YYYY-MM-DD`.
    date: String,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {
    /// Persistent login token of the customer at Link. Deprecated by Stripe.
    persistent_token: Option<Secret>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    /// Billing agreement id at PayPal.
    billing_agreement_id: Option<String>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    mandate_options: Option<SepaDebitMandateOptionsParams>,
}

/// Mandate for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitMandateOptionsParams {
    /// Prefix of the mandate reference. At most 12 characters, and not `STRIPE`.
    reference_prefix: Option<Clearable<String>>,
}

/// Options for bank accounts in the United States.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    financial_connections: Option<FinancialConnectionsParams>,
    mandate_options: Option<UsBankAccountMandateOptionsParams>,
    networks: Option<NetworksParams>,
    verification_method: Option<VerificationMethod>,
}

/// Options for linking the account with Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialConnectionsParams {
    /// Filter for the accounts that the customer can choose.
    filters: Option<FiltersParams>,
    /// Account data that you ask the customer for permission to access. It must include
    /// [`Permission::PaymentMethod`].
    permissions: Option<Vec<Permission>>,
    /// Account data that is retrieved as soon as the account is linked.
    prefetch: Option<Vec<Prefetch>>,
    /// URL to which the customer returns from the bank, in the web view of an app.
    return_url: Option<String>,
}

/// Filter for the accounts that the customer can choose.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FiltersParams {
    /// Kinds of account. All others are excluded.
    account_subcategories: Option<Vec<AccountSubcategory>>,
}

/// Mandate for debiting the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountMandateOptionsParams {
    collection_method: Option<Clearable<CollectionMethod>>,
}

/// Networks on which the account is debited.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NetworksParams {
    /// Networks for which the account is validated.
    requested: Option<Vec<RequestedNetwork>>,
}

/// Network for bank transfers in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestedNetwork {
    Ach,
    UsDomesticWire,
    Unknown(String),
}
