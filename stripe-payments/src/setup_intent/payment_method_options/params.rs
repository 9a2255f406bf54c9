//! Parameters of the options of setup intents.

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
    /// Ordered by mail or by telephone: authentication is not required.
    moto: Option<bool>,
    /// Network to use if the card has several.
    network: Option<Network>,
    request_three_d_secure: Option<RequestThreeDSecure>,
    /// Kind of later payments for which the card is saved.
    setup_credential_usage: Option<CredentialUsage>,
    /// Authentication that another provider has made.
    three_d_secure: Option<ThreeDSecureParams>,
}

/// Mandate for recurring payments, as required in India.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardMandateOptionsParams {
    /// Of each later payment, in the smallest currency unit.
    amount: i64,
    amount_type: AmountType,
    /// Currency of later payments.
    currency: Currency,
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
    /// Result, `transStatus` of the `ARes` message.
    ares_trans_status: Option<AresTransStatus>,
    /// Proof of the authentication (CAVV): 28 characters of Base64.
    cryptogram: Option<Secret>,
    /// ECI that was returned.
    electronic_commerce_indicator: Option<ElectronicCommerceIndicator>,
    /// Further data for single networks.
    network_options: Option<NetworkOptionsParams>,
    /// `threeDSRequestorChallengeInd` of the `AReq` message: two digits.
    requestor_challenge_indicator: Option<String>,
    /// Id of the authentication: `dsTransID`, or `XID` of version 1.
    transaction_id: Option<String>,
    /// Version of the protocol.
    version: Option<ThreeDSecureVersion>,
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

/// Options for cards that a reader reads.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPresentParams {}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Currency of later payments.
    currency: Option<Currency>,
    /// Announces later payments at no fixed times.
    on_demand: Option<OnDemandParams>,
    /// Language and country of the page that the customer sees, such as `en-US`.
    preferred_locale: Option<KlarnaLocale>,
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
    /// The next payment.
    next_billing: NextBillingParams,
    /// Your own reference.
    reference: String,
    /// Number of intervals between two payments.
    interval_count: Option<i64>,
    /// Name for the customer.
    name: Option<String>,
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
    /// Login of the customer at Link that was kept. Deprecated by Stripe.
    persistent_token: Option<Secret>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    /// PayPal's id of the agreement between you and the payer.
    billing_agreement_id: Option<String>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    mandate_options: Option<SepaDebitMandateOptionsParams>,
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
