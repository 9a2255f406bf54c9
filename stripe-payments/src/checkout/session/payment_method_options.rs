//! Payment options by payment method.

use stripe_core::{Clearable, Interval, StripeEnum, StripeObject, StripeParams};

use super::SetupFutureUsage;

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Affirm {
    /// Capture method. Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<NoFutureUsage>,
}

/// Timing of the capture of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// A later request captures the payment. Until then, the money is only reserved.
    Manual,
    Unknown(String),
}

/// Intended future use of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NoFutureUsage {
    /// The payment method is not saved.
    None,
    Unknown(String),
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPay {
    /// Capture method. Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Intended future use of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OffSessionUsage {
    /// The payment method is not saved.
    None,
    /// Payments while the customer is absent.
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
    /// Capture method. Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub installments: Option<Installments>,
    /// Whether to request an authorization that lasts longer than the usual seven days.
    pub request_extended_authorization: Option<FeatureRequest>,
    /// Whether to request that the authorized amount can be increased before capture.
    pub request_incremental_authorization: Option<FeatureRequest>,
    /// Whether to request that the authorized amount can be captured in several parts.
    pub request_multicapture: Option<FeatureRequest>,
    /// Whether to request that more than the authorized amount can be captured.
    pub request_overcapture: Option<FeatureRequest>,
    pub request_three_d_secure: RequestThreeDSecure,
    /// Restrictions on the accepted cards.
    pub restrictions: Option<Restrictions>,
    pub setup_future_usage: Option<FutureUsage>,
    /// Suffix of the statement descriptor on Japanese card statements in kana, after the account's
    /// prefix. At most 22 characters in total.
    pub statement_descriptor_suffix_kana: Option<String>,
    /// Suffix of the statement descriptor on Japanese card statements in kanji, after the account's
    /// prefix. At most 17 characters in total.
    pub statement_descriptor_suffix_kanji: Option<String>,
}

/// Installment settings for Mexican cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Installments {
    /// Whether the customer can choose an installment plan.
    pub enabled: Option<bool>,
}

/// Controls whether a feature of the authorization is requested.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeatureRequest {
    /// The feature is requested if the card and the account support it. Otherwise the payment
    /// continues without it.
    IfAvailable,
    Never,
    Unknown(String),
}

/// Use of 3D Secure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestThreeDSecure {
    /// 3D Secure is requested if the card supports it.
    Any,
    /// 3D Secure is requested if risk rules or regulations require it.
    Automatic,
    /// 3D Secure is always requested, with a challenge if possible.
    Challenge,
    Unknown(String),
}

/// Restrictions on the accepted cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    /// Card brands that are not accepted.
    pub brands_blocked: Option<Vec<Brand>>,
    /// Kinds of funding that are not accepted.
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

/// Kind of funding of a card.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FundingType {
    Credit,
    Debit,
    Prepaid,
    Unknown(String),
}

/// Intended future use of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FutureUsage {
    /// The payment method is not saved.
    None,
    /// Payments while the customer is absent.
    OffSession,
    /// Payments while the customer is present.
    OnSession,
    Unknown(String),
}

/// Options for Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cashapp {
    /// Capture method. Absent if the payment is captured automatically.
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
    /// Capture method. Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<FutureUsage>,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    /// Capture method. Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Paypal {
    /// Capture method. Absent if the payment is captured automatically.
    pub capture_method: Option<CaptureMethod>,
    /// Language of PayPal's page, such as `de-DE`.
    pub preferred_locale: Option<String>,
    /// PayPal reference of the payment, shown to the customer as the invoice id.
    pub reference: Option<String>,
    pub setup_future_usage: Option<OffSessionUsage>,
}

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    pub mandate_options: Option<MandateOptions>,
    pub setup_future_usage: Option<FutureUsage>,
    /// Date of the debit, as `YYYY-MM-DD`.
    pub target_date: Option<String>,
}

/// Options for the mandate of a debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MandateOptions {
    /// Beginning of the generated mandate reference.
    pub reference_prefix: Option<String>,
}

/// Options for debits from bank accounts in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub financial_connections: Option<FinancialConnections>,
    pub setup_future_usage: Option<FutureUsage>,
    /// Date of the debit, as `YYYY-MM-DD`.
    pub target_date: Option<String>,
    pub verification_method: Option<VerificationMethod>,
}

/// Options for linking a bank account with Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialConnections {
    pub filters: Option<Filters>,
    /// Account data that the customer is asked to share.
    pub permissions: Option<Vec<Permission>>,
    /// Account data that is retrieved as soon as the account is linked.
    pub prefetch: Option<Vec<Prefetch>>,
    /// URL to which the customer returns from the bank, in the web view of an app.
    pub return_url: Option<String>,
}

/// Filter for the bank accounts that the customer can link.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filters {
    /// Kinds of account that can be linked. Absent if all are allowed.
    pub account_subcategories: Option<Vec<AccountSubcategory>>,
}

/// Kind of bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountSubcategory {
    Checking,
    Savings,
    Unknown(String),
}

/// Account data that the customer shares.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Permission {
    Balances,
    Ownership,
    /// The payment method, for debits.
    PaymentMethod,
    Transactions,
    Unknown(String),
}

/// Account data that is retrieved as soon as the account is linked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Prefetch {
    Balances,
    Ownership,
    Transactions,
    Unknown(String),
}

/// Method of verifying a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VerificationMethod {
    /// Instant verification through a bank login, or microdeposits if that is not possible.
    Automatic,
    /// Instant verification through a bank login only.
    Instant,
    Unknown(String),
}

/// Options for Affirm.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {
    /// Capture method. Default: the setting of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<NoFutureUsage>,
}

/// Options for Amazon Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {
    /// Capture method. Default: the setting of the payment.
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
    /// Capture method. Default: the setting of the payment.
    capture_method: Option<CaptureMethod>,
    installments: Option<InstallmentsParams>,
    /// Whether to request an authorization that lasts longer than the usual seven days.
    request_extended_authorization: Option<FeatureRequest>,
    /// Whether to request that the authorized amount can be increased before capture.
    request_incremental_authorization: Option<FeatureRequest>,
    /// Whether to request that the authorized amount can be captured in several parts.
    request_multicapture: Option<FeatureRequest>,
    /// Whether to request that more than the authorized amount can be captured.
    request_overcapture: Option<FeatureRequest>,
    /// Use of 3D Secure. Default: [`RequestThreeDSecure::Automatic`].
    request_three_d_secure: Option<RequestThreeDSecure>,
    /// Restrictions on the accepted cards.
    restrictions: Option<RestrictionsParams>,
    setup_future_usage: Option<SetupFutureUsage>,
    /// Suffix of the statement descriptor on Japanese card statements in kana, after the account's
    /// prefix. At most 22 characters in total.
    statement_descriptor_suffix_kana: Option<String>,
    /// Suffix of the statement descriptor on Japanese card statements in kanji, after the account's
    /// prefix. At most 17 characters in total.
    statement_descriptor_suffix_kanji: Option<String>,
}

/// Installment settings for Mexican cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstallmentsParams {
    /// Whether the customer can choose an installment plan.
    enabled: Option<bool>,
}

/// Restrictions on the accepted cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    /// Card brands that are not accepted.
    brands_blocked: Option<Vec<Brand>>,
    /// Kinds of funding that are not accepted.
    funding_types_blocked: Option<Vec<FundingType>>,
}

/// Options for Cash App Pay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {
    /// Capture method. Default: the setting of the payment.
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
    /// Capture method. Default: the setting of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<NoFutureUsage>,
    /// Subscriptions that start with this payment.
    subscriptions: Option<Clearable<Vec<SubscriptionParams>>>,
}

/// A subscription, as shown to the customer by Klarna.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionParams {
    interval: Interval,
    next_billing: NextBillingParams,
    /// Custom reference that all charges of the subscription share. Not visible to the customer.
    reference: String,
    /// Number of intervals between two charges.
    interval_count: Option<i64>,
    /// Name shown to the customer.
    name: Option<String>,
}

/// Next charge of a subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NextBillingParams {
    /// Amount in the smallest currency unit.
    amount: i64,
    /// Date of the charge, as `YYYY-MM-DD`.
    date: String,
}

/// Options for Link.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {
    /// Capture method. Default: the setting of the payment.
    capture_method: Option<CaptureMethod>,
    setup_future_usage: Option<OffSessionUsage>,
}

/// Options for PayPal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {
    /// Capture method. Default: the setting of the payment.
    capture_method: Option<Clearable<CaptureMethod>>,
    /// Language of PayPal's page.
    preferred_locale: Option<PreferredLocale>,
    /// PayPal reference of the payment, shown to the customer as the invoice id. It must be unique
    /// if your PayPal account blocks duplicate invoice ids.
    reference: Option<String>,
    /// Correlation id of PayPal's risk data, for a payment with a saved PayPal account while the
    /// customer is present.
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

/// Options for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    mandate_options: Option<MandateOptionsParams>,
    setup_future_usage: Option<FutureUsage>,
    /// Date of the debit, as `YYYY-MM-DD`: 3 to 15 days from now.
    target_date: Option<String>,
}

/// Options for the mandate of a debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateOptionsParams {
    /// Prefix of the mandate reference: at most 12 characters out of capital letters, digits,
    /// spaces and `/_-&.`, and not `STRIPE`.
    reference_prefix: Option<Clearable<String>>,
}

/// Options for debits from bank accounts in the United States.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    financial_connections: Option<FinancialConnectionsParams>,
    setup_future_usage: Option<FutureUsage>,
    /// Date of the debit, as `YYYY-MM-DD`.
    target_date: Option<String>,
    verification_method: Option<VerificationMethod>,
}

/// Options for linking a bank account with Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialConnectionsParams {
    /// Account data that the customer is asked to share. If set, it must include
    /// [`Permission::PaymentMethod`].
    permissions: Option<Vec<Permission>>,
    /// Account data that is retrieved as soon as the account is linked.
    prefetch: Option<Vec<Prefetch>>,
}
