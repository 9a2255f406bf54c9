//! Settings of accounts, in responses and in params.

use stripe_core::ids::{FileId, TaxIdId};
use stripe_core::{
    Clearable, Expandable, Secret, StripeEnum, StripeObject, StripeParams, Timestamp,
};

/// Settings of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Settings {
    pub bacs_debit_payments: Option<BacsDebitSettings>,
    pub branding: Branding,
    pub card_issuing: Option<ProductAgreement>,
    pub card_payments: CardPaymentsSettings,
    pub dashboard: DashboardSettings,
    pub invoices: Option<InvoicesSettings>,
    pub payments: PaymentsSettings,
    pub payouts: Option<PayoutsSettings>,
    pub paypay_payments: Option<PaypaySettings>,
    pub sepa_debit_payments: Option<SepaDebitSettings>,
    pub treasury: Option<ProductAgreement>,
}

/// Settings for Bacs direct debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BacsDebitSettings {
    /// Name of the business on mandates and in banking apps.
    pub display_name: Option<String>,
    /// Service user number, by which banks identify the account.
    pub service_user_number: Option<String>,
}

/// Branding of receipts, invoices, Checkout and other pages.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Branding {
    /// Square image.
    pub icon: Option<Expandable<FileId>>,
    /// Logo in Checkout, instead of the icon and the name.
    pub logo: Option<Expandable<FileId>>,
    /// Color in hexadecimal, such as `#0055ff`.
    pub primary_color: Option<String>,
    /// Color in hexadecimal, such as `#0055ff`.
    pub secondary_color: Option<String>,
}

/// Settings for a product with its own terms.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProductAgreement {
    pub tos_acceptance: Option<ProductTosAcceptance>,
}

/// Acceptance of a product's terms.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProductTosAcceptance {
    /// Time at which the terms were accepted.
    pub date: Option<Timestamp>,
    /// IP address from which the terms were accepted.
    pub ip: Option<String>,
    /// User agent of the browser in which the terms were accepted.
    pub user_agent: Option<String>,
}

/// Statement descriptors and automatic declines of card payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPaymentsSettings {
    pub decline_on: Option<DeclineOn>,
    /// Prefix of statement descriptors of card payments, before the suffix of a payment.
    pub statement_descriptor_prefix: Option<String>,
    /// Prefix of statement descriptors of card payments in kana, for Japan.
    pub statement_descriptor_prefix_kana: Option<String>,
    /// Prefix of statement descriptors of card payments in kanji, for Japan.
    pub statement_descriptor_prefix_kanji: Option<String>,
}

/// Failed checks after which Stripe declines a payment that the bank accepted.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclineOn {
    /// Whether to decline payments with a wrong postal code.
    pub avs_failure: bool,
    /// Whether to decline payments with a wrong security code.
    pub cvc_failure: bool,
}

/// Settings of an account in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DashboardSettings {
    /// Display name, by which users of several accounts recognize it.
    pub display_name: Option<String>,
    /// IANA time zone, such as `Europe/Berlin`.
    pub timezone: Option<String>,
}

/// Invoice defaults of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoicesSettings {
    /// Tax ids of the account that invoices show by default.
    pub default_account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

/// Controls whether an invoice's payment page saves the payment method if the customer already has
/// a default one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum HostedPaymentMethodSave {
    Always,
    Never,
    /// The customer chooses whether to save the payment method.
    Offer,
    Unknown(String),
}

/// Settings for all payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentsSettings {
    /// Statement descriptor, shown on customers' statements.
    pub statement_descriptor: Option<String>,
    /// Statement descriptor in kana, for Japan.
    pub statement_descriptor_kana: Option<String>,
    /// Statement descriptor in kanji, for Japan.
    pub statement_descriptor_kanji: Option<String>,
    /// Prefix of statement descriptors of card payments in kana, for Japan.
    pub statement_descriptor_prefix_kana: Option<String>,
    /// Prefix of statement descriptors of card payments in kanji, for Japan.
    pub statement_descriptor_prefix_kanji: Option<String>,
}

/// Schedule and statement descriptor of payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsSettings {
    /// Whether a negative balance is debited from the bank account for payouts.
    pub debit_negative_balances: bool,
    pub schedule: Schedule,
    /// Text on the bank statement. Default: the text of the platform.
    pub statement_descriptor: Option<String>,
}

/// Payout schedule.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Schedule {
    /// Number of days between a payment and its payout.
    pub delay_days: i64,
    /// Interval of payouts: `daily`, `weekly`, `monthly`, or `manual` for payouts by request only.
    pub interval: String,
    /// Day of the month; in shorter months, the last day. Present if `interval` is `monthly`.
    pub monthly_anchor: Option<i64>,
    /// Days of the month; in shorter months, the last day. Present if `interval` is `monthly`.
    pub monthly_payout_days: Option<Vec<i64>>,
    /// Day of the week, such as `monday`. Present if `interval` is `weekly`.
    pub weekly_anchor: Option<String>,
    /// Days of the week. Present if `interval` is `weekly`.
    pub weekly_payout_days: Option<Vec<WeeklyPayoutDay>>,
}

/// Day of the week for payouts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum WeeklyPayoutDay {
    Friday,
    Monday,
    Thursday,
    Tuesday,
    Wednesday,
    Unknown(String),
}

/// Settings for the wallet PayPay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaypaySettings {
    /// Files required for onboarding.
    pub additional_files: Option<Vec<FileId>>,
    pub goods_type: Option<GoodsType>,
    pub site: Option<Site>,
}

/// Kind of goods that a business sells.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GoodsType {
    DigitalContent,
    Other,
    Unknown(String),
}

/// Website of a business and its accessibility for review.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Site {
    /// Details of the website. Present if `type` is [`SiteType::Accessible`].
    pub accessible: Option<AccessibleSite>,
    /// Details of the website. Present if `type` is [`SiteType::InDevelopment`].
    pub in_development: Option<SiteInDevelopment>,
    /// Details of the website. Present if `type` is [`SiteType::Restricted`].
    pub restricted: Option<RestrictedSite>,
    pub r#type: Option<SiteType>,
}

/// A public website. It has no settings.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccessibleSite {}

/// A website that is not public yet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SiteInDevelopment {
    /// Whether the password for `username` has been provided.
    pub password_provided: Option<bool>,
    /// Username for reviewers.
    pub username: Option<String>,
}

/// A website with restricted access.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RestrictedSite {
    /// File that shows the payment flow.
    pub payment_flow_file: Option<FileId>,
}

/// Accessibility of a website for review.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SiteType {
    /// The website is public.
    Accessible,
    /// The website is not public yet.
    InDevelopment,
    /// The website has restricted access.
    Restricted,
    Unknown(String),
}

/// Settings for SEPA direct debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitSettings {
    /// Creditor identifier on mandates.
    pub creditor_id: Option<String>,
}

/// Settings of a new account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateSettingsParams {
    bacs_debit_payments: Option<BacsDebitSettingsParams>,
    branding: Option<BrandingParams>,
    card_issuing: Option<ProductAgreementParams>,
    card_payments: Option<CardPaymentsSettingsParams>,
    invoices: Option<CreateInvoicesSettingsParams>,
    payments: Option<PaymentsSettingsParams>,
    payouts: Option<PayoutsSettingsParams>,
    paypay_payments: Option<PaypaySettingsParams>,
    sepa_debit_payments: Option<SepaDebitSettingsParams>,
    treasury: Option<ProductAgreementParams>,
}

/// Settings for Bacs direct debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BacsDebitSettingsParams {
    /// Name of the business on mandates and in banking apps, for which Stripe charges the platform
    /// a monthly fee. Default: `Stripe`, free of charge, when the capability is requested.
    display_name: Option<String>,
}

/// Branding of receipts, invoices, Checkout and other pages.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingParams {
    /// Square image of at least 128 by 128 pixels.
    icon: Option<FileId>,
    /// Logo in Checkout, instead of the icon and the name. At least 128 by 128 pixels.
    logo: Option<FileId>,
    /// Color in hexadecimal, such as `#0055ff`.
    primary_color: Option<String>,
    /// Color in hexadecimal, such as `#0055ff`.
    secondary_color: Option<String>,
}

/// Settings for a product with its own terms.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductAgreementParams {
    tos_acceptance: Option<ProductTosAcceptanceParams>,
}

/// Acceptance of a product's terms.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductTosAcceptanceParams {
    /// Time at which the terms were accepted.
    date: Option<Timestamp>,
    /// IP address from which the terms were accepted.
    ip: Option<String>,
    /// User agent of the browser in which the terms were accepted.
    user_agent: Option<Clearable<String>>,
}

/// Statement descriptors and automatic declines of card payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPaymentsSettingsParams {
    decline_on: Option<DeclineOnParams>,
    /// Prefix of statement descriptors of card payments, before the suffix of a payment.
    statement_descriptor_prefix: Option<String>,
    /// Prefix of statement descriptors of card payments in kana, for Japan.
    statement_descriptor_prefix_kana: Option<Clearable<String>>,
    /// Prefix of statement descriptors of card payments in kanji, for Japan.
    statement_descriptor_prefix_kanji: Option<Clearable<String>>,
}

/// Failed checks after which Stripe declines a payment that the bank accepted.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclineOnParams {
    /// Whether to decline payments with a wrong postal code.
    avs_failure: Option<bool>,
    /// Whether to decline payments with a wrong security code.
    cvc_failure: Option<bool>,
}

/// Invoice defaults of a new account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateInvoicesSettingsParams {
    hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

/// Settings for all payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[expect(clippy::struct_field_names, reason = "the names are Stripe's")]
pub struct PaymentsSettingsParams {
    /// Statement descriptor for payments other than by card, outside Japan. If `card_payments` has
    /// no prefix, it is the prefix for cards too, shortened so that prefix and suffix together have
    /// 22 characters.
    statement_descriptor: Option<String>,
    /// Statement descriptor in kana, for Japan.
    statement_descriptor_kana: Option<String>,
    /// Statement descriptor in kanji, for Japan.
    statement_descriptor_kanji: Option<String>,
}

/// Schedule and statement descriptor of payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsSettingsParams {
    /// Whether a negative balance is debited from the bank account for payouts. Default: `false` if
    /// your platform collects the requirements of the account, otherwise `true`.
    debit_negative_balances: Option<bool>,
    schedule: Option<ScheduleParams>,
    /// Text on the bank statement. Default: the text of the platform.
    statement_descriptor: Option<String>,
}

/// Payout schedule.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleParams {
    /// Number of days between a payment and its payout. Default: [`DelayDays::Minimum`]. Cannot be
    /// changed while `interval` is [`ScheduleInterval::Manual`].
    delay_days: Option<DelayDays>,
    /// Interval of payouts. Default: [`ScheduleInterval::Daily`].
    interval: Option<ScheduleInterval>,
    /// Day of the month from 1 to 31; in shorter months, the last day. Used with
    /// [`ScheduleInterval::Monthly`].
    monthly_anchor: Option<i64>,
    /// Days of the month from 1 to 31; in shorter months, the last day. Used with
    /// [`ScheduleInterval::Monthly`] without `monthly_anchor`.
    monthly_payout_days: Option<Vec<i64>>,
    /// Day of the week. Used with [`ScheduleInterval::Weekly`].
    weekly_anchor: Option<WeeklyAnchor>,
    /// Days of the week. Used with [`ScheduleInterval::Weekly`].
    weekly_payout_days: Option<Vec<WeeklyPayoutDay>>,
}

/// Number of days between a payment and its payout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DelayDays {
    /// Minimum for the country of the account.
    Minimum,
    Days(i64),
}

stripe_core::keyword_or!(DelayDays { "minimum" => Minimum, Days(i64) });

/// Interval of payouts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleInterval {
    Daily,
    /// Payouts are made only by request.
    Manual,
    Monthly,
    Weekly,
    Unknown(String),
}

/// Day of the week for payouts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum WeeklyAnchor {
    Friday,
    Monday,
    Saturday,
    Sunday,
    Thursday,
    Tuesday,
    Wednesday,
    Unknown(String),
}

/// Settings for the wallet PayPay.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypaySettingsParams {
    /// Files required for onboarding.
    additional_files: Option<Vec<FileId>>,
    goods_type: Option<GoodsType>,
    site: Option<SiteParams>,
}

/// Website of a business and its accessibility for review.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SiteParams {
    accessible: Option<AccessibleSiteParams>,
    in_development: Option<SiteInDevelopmentParams>,
    restricted: Option<RestrictedSiteParams>,
    r#type: Option<SiteType>,
}

/// A public website. It has no settings.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccessibleSiteParams {}

/// A website that is not public yet.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SiteInDevelopmentParams {
    /// Password for `username`.
    password: Secret,
    /// Username for reviewers.
    username: Option<String>,
}

/// A website with restricted access.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictedSiteParams {
    /// File that shows the payment flow.
    payment_flow_file: Option<FileId>,
}

/// Settings for SEPA direct debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitSettingsParams {
    /// Creditor identifier on mandates.
    creditor_id: Option<String>,
}

/// Settings of an account. Fields that are not set do not change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsParams {
    bacs_debit_payments: Option<BacsDebitSettingsParams>,
    branding: Option<BrandingParams>,
    card_issuing: Option<ProductAgreementParams>,
    card_payments: Option<CardPaymentsSettingsParams>,
    invoices: Option<InvoicesSettingsParams>,
    payments: Option<PaymentsSettingsParams>,
    payouts: Option<PayoutsSettingsParams>,
    paypay_payments: Option<PaypaySettingsParams>,
    sepa_debit_payments: Option<SepaDebitSettingsParams>,
    treasury: Option<ProductAgreementParams>,
}

/// Invoice defaults of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoicesSettingsParams {
    /// Tax ids of the account that invoices show by default.
    default_account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}
