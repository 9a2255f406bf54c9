//! Options of the payment, by payment method.

use stripe_core::{Clearable, Interval, StripeEnum, StripeObject, StripeParams};

use super::SetupFutureUsage;

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<NoFutureUsage>,
}

/// Time at which a payment is captured.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// When you capture it. Until then the money is only reserved.
    Manual,
    Unknown(String),
}

/// Use of the payment method after this payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NoFutureUsage {
    /// It is not saved.
    None,
    Unknown(String),
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Use of the payment method after this payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OffSessionUsage {
    /// It is not saved.
    None,
    /// It is charged later while the customer is not there.
    OffSession,
    Unknown(String),
}

/// Options for Bancontact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub installments: Option<Installments>,
    /// Reserves the money for longer than the usual seven days.
    pub request_extended_authorization: Option<FeatureRequest>,
    /// Lets the reserved amount be raised before it is captured.
    pub request_incremental_authorization: Option<FeatureRequest>,
    /// Lets the reserved amount be captured in parts.
    pub request_multicapture: Option<FeatureRequest>,
    /// Lets more than the reserved amount be captured.
    pub request_overcapture: Option<FeatureRequest>,
    pub request_three_d_secure: RequestThreeDSecure,
    /// Cards that are refused.
    pub restrictions: Option<Restrictions>,
    pub setup_future_usage: Option<FutureUsage>,
    /// Text behind the account's prefix on Japanese card statements, in kana. At most 22 characters
    /// together.
    pub statement_descriptor_suffix_kana: Option<String>,
    /// Text behind the account's prefix on Japanese card statements, in kanji. At most 17
    /// characters together.
    pub statement_descriptor_suffix_kanji: Option<String>,
}

/// Payment by installments, for cards of Mexico.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    /// The customer may choose a plan of installments.
    pub enabled: Option<bool>,
}

/// Whether a feature of the authorization is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeatureRequest {
    /// Where card and account allow it. The payment goes on without it elsewhere.
    IfAvailable,
    Never,
    Unknown(String),
}

/// Use of 3D Secure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestThreeDSecure {
    /// Whenever the card supports it.
    Any,
    /// As risk and law require.
    Automatic,
    /// Always, with a challenge if possible.
    Challenge,
    Unknown(String),
}

/// Cards that are refused.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    /// Brands whose cards are refused.
    pub brands_blocked: Option<Vec<Brand>>,
    /// Kinds of funding whose cards are refused.
    pub funding_types_blocked: Option<Vec<FundingType>>,
}

/// A card brand.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Brand {
    AmericanExpress,
    DiscoverGlobalNetwork,
    Mastercard,
    Visa,
    Unknown(String),
}

/// Funding of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FundingType {
    Credit,
    Debit,
    Prepaid,
    Unknown(String),
}

/// Use of the payment method after this payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureUsage {
    /// It is not saved.
    None,
    /// It is charged later while the customer is not there.
    OffSession,
    /// It is used later while the customer is there.
    OnSession,
    Unknown(String),
}

/// Options for Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<NoFutureUsage>,
}

/// Options for iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    pub setup_future_usage: Option<NoFutureUsage>,
}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<FutureUsage>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    /// Language of PayPal's page, such as `de-DE`.
    pub preferred_locale: Option<String>,
    /// Reference of the payment at PayPal, which the customer sees as the invoice id.
    pub reference: Option<String>,
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Options for SEPA debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub mandate_options: Option<MandateOptions>,
    pub setup_future_usage: Option<FutureUsage>,
    /// Day on which the account is debited, as `YYYY-MM-DD`.
    pub target_date: Option<String>,
}

/// The mandate for the debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MandateOptions {
    /// Beginning of the reference of the mandate.
    pub reference_prefix: Option<String>,
}

/// Options for debits of bank accounts in the US.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub financial_connections: Option<FinancialConnections>,
    pub setup_future_usage: Option<FutureUsage>,
    /// Day on which the account is debited, as `YYYY-MM-DD`.
    pub target_date: Option<String>,
    pub verification_method: Option<VerificationMethod>,
}

/// Linking of the bank account through Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialConnections {
    pub filters: Option<Filters>,
    /// Details of the account that the customer is asked to share.
    pub permissions: Option<Vec<Permission>>,
    /// Data that is fetched as soon as the account is linked.
    pub prefetch: Option<Vec<Prefetch>>,
    /// Target after the visit to the bank, in an app's web view.
    pub return_url: Option<String>,
}

/// Bank accounts that the customer may link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filters {
    /// Absent if all kinds are allowed.
    pub account_subcategories: Option<Vec<AccountSubcategory>>,
}

/// Kind of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountSubcategory {
    Checking,
    Savings,
    Unknown(String),
}

/// Details of a bank account that the customer shares.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Permission {
    Balances,
    Ownership,
    /// Options for a debit.
    PaymentMethod,
    Transactions,
    Unknown(String),
}

/// Details of a bank account that is fetched at once.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Prefetch {
    Balances,
    Ownership,
    Transactions,
    Unknown(String),
}

/// Verification of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VerificationMethod {
    /// By the login at the bank, or else by small deposits.
    Automatic,
    /// By the login at the bank alone.
    Instant,
    Unknown(String),
}

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<NoFutureUsage>,
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<OffSessionUsage>,
}

/// Options for Bancontact.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactParams {
    setup_future_usage: Option<OffSessionUsage>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<CaptureMethod>,
    installments: Option<InstallmentsParams>,
    /// Reserves the money for longer than the usual seven days.
    request_extended_authorization: Option<FeatureRequest>,
    /// Lets the reserved amount be raised before it is captured.
    request_incremental_authorization: Option<FeatureRequest>,
    /// Lets the reserved amount be captured in parts.
    request_multicapture: Option<FeatureRequest>,
    /// Lets more than the reserved amount be captured.
    request_overcapture: Option<FeatureRequest>,
    /// Default: [`RequestThreeDSecure::Automatic`].
    request_three_d_secure: Option<RequestThreeDSecure>,
    /// Cards that are refused.
    restrictions: Option<RestrictionsParams>,
    setup_future_usage: Option<SetupFutureUsage>,
    /// Text behind the account's prefix on Japanese card statements, in kana. At most 22 characters
    /// together.
    statement_descriptor_suffix_kana: Option<String>,
    /// Text behind the account's prefix on Japanese card statements, in kanji. At most 17
    /// characters together.
    statement_descriptor_suffix_kanji: Option<String>,
}

/// Payment by installments, for cards of Mexico.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstallmentsParams {
    /// The customer may choose a plan of installments.
    enabled: Option<bool>,
}

/// Cards that are refused.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    /// Brands whose cards are refused.
    brands_blocked: Option<Vec<Brand>>,
    /// Kinds of funding whose cards are refused.
    funding_types_blocked: Option<Vec<FundingType>>,
}

/// Options for Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<FutureUsage>,
}

/// Options for Demo Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DemoPayParams {
    setup_future_usage: Option<OffSessionUsage>,
}

/// Options for iDEAL.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealParams {
    setup_future_usage: Option<NoFutureUsage>,
}

/// Options for Klarna.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<NoFutureUsage>,
    /// Subscriptions that the customer starts with this payment.
    subscriptions: Option<Clearable<Vec<SubscriptionParams>>>,
}

/// A subscription, as Klarna shows it to the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionParams {
    interval: Interval,
    next_billing: NextBillingParams,
    /// Your own text that all charges of the subscription have in common. Not shown to the
    /// customer.
    reference: String,
    /// Number of intervals between two charges.
    interval_count: Option<i64>,
    /// Shown to the customer.
    name: Option<String>,
}

/// The next charge of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NextBillingParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    /// Day of the charge, as `YYYY-MM-DD`.
    date: String,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<OffSessionUsage>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    /// Default: as set by the settings of the payment.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// Language of PayPal's page.
    preferred_locale: Option<PreferredLocale>,
    /// Reference of the payment at PayPal, which the customer sees as the invoice id. It is to be
    /// unique if your PayPal account refuses a second payment of an invoice id.
    reference: Option<String>,
    /// Of PayPal's risk data, for a payment with a saved PayPal account while the customer is
    /// there.
    risk_correlation_id: Option<String>,
    setup_future_usage: Option<Clearable<OffSessionUsage>>,
}

/// Language of PayPal's page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredLocale {
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

/// Options for SEPA debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    mandate_options: Option<MandateOptionsParams>,
    setup_future_usage: Option<FutureUsage>,
    /// Day on which the account is to be debited, as `YYYY-MM-DD`: 3 to 15 days from now.
    target_date: Option<String>,
}

/// The mandate for the debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateOptionsParams {
    /// Beginning of the reference of the mandate: at most 12 capital letters, digits, spaces and
    /// characters out of `/_-&.`, and not `STRIPE`.
    reference_prefix: Option<Clearable<String>>,
}

/// Options for debits of bank accounts in the US.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    financial_connections: Option<FinancialConnectionsParams>,
    setup_future_usage: Option<FutureUsage>,
    /// Day on which the account is to be debited, as `YYYY-MM-DD`.
    target_date: Option<String>,
    verification_method: Option<VerificationMethod>,
}

/// Linking of the bank account through Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialConnectionsParams {
    /// Details of the account that the customer is asked to share. If set, it has to contain
    /// [`Permission::PaymentMethod`].
    permissions: Option<Vec<Permission>>,
    /// Data that is fetched as soon as the account is linked.
    prefetch: Option<Vec<Prefetch>>,
}
