//! Settings of accounts, in responses and in params.

use stripe_core::ids::{FileId, TaxIdId};
use stripe_core::{
    Clearable, Expandable, Secret, StripeEnum, StripeObject, StripeParams, Timestamp,
};

/// Settings of an account within Stripe.
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

/// Settings of Bacs direct debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BacsDebitSettings {
    /// Name of the business on mandates and in banking apps.
    pub display_name: Option<String>,
    /// Number by which banks know the account.
    pub service_user_number: Option<String>,
}

/// Looks of receipts, invoices, Checkout and other pages.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Branding {
    /// A square image.
    pub icon: Option<Expandable<FileId>>,
    /// Shown in Checkout in place of the icon and the name.
    pub logo: Option<Expandable<FileId>>,
    /// Color in hexadecimal, such as `#0055ff`.
    pub primary_color: Option<String>,
    /// Color in hexadecimal, such as `#0055ff`.
    pub secondary_color: Option<String>,
}

/// Settings of a product with terms of its own.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProductAgreement {
    pub tos_acceptance: Option<ProductTosAcceptance>,
}

/// Acceptance of the terms of a product.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProductTosAcceptance {
    /// When the holder agreed.
    pub date: Option<Timestamp>,
    /// Address from which they were accepted.
    pub ip: Option<String>,
    /// The browser in which they were accepted.
    pub user_agent: Option<String>,
}

/// Declines and statement texts of payments by card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPaymentsSettings {
    pub decline_on: Option<DeclineOn>,
    /// Text on card statements, in front of the suffix of a payment.
    pub statement_descriptor_prefix: Option<String>,
    /// Text on card statements in kana, in front of the suffix of a payment, in Japan.
    pub statement_descriptor_prefix_kana: Option<String>,
    /// Text on card statements in kanji, in front of the suffix of a payment, in Japan.
    pub statement_descriptor_prefix_kanji: Option<String>,
}

/// Checks on which Stripe declines a payment that the bank accepted.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclineOn {
    /// The postal code was given and is wrong.
    pub avs_failure: bool,
    /// The security code was given and is wrong.
    pub cvc_failure: bool,
}

/// Display of an account in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DashboardSettings {
    /// Name by which a user of several accounts tells them apart.
    pub display_name: Option<String>,
    /// Time zone in the database of the IANA, such as `Europe/Berlin`.
    pub timezone: Option<String>,
}

/// Defaults of the invoices of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoicesSettings {
    /// Tax ids of the account that invoices show, unless they have their own.
    pub default_account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

/// Whether the page of an invoice saves the payment method of a customer who has a default one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum HostedPaymentMethodSave {
    Always,
    Never,
    /// The customer chooses.
    Offer,
    Unknown(String),
}

/// Settings of payments by any payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentsSettings {
    /// Text that customers see on their statements.
    pub statement_descriptor: Option<String>,
    /// Text on statements in kana, in Japan.
    pub statement_descriptor_kana: Option<String>,
    /// Text on statements in kanji, in Japan.
    pub statement_descriptor_kanji: Option<String>,
    /// Text on card statements in kana, in front of the suffix of a payment, in Japan.
    pub statement_descriptor_prefix_kana: Option<String>,
    /// Text on card statements in kanji, in front of the suffix of a payment, in Japan.
    pub statement_descriptor_prefix_kanji: Option<String>,
}

/// Schedule and settings of payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsSettings {
    /// A negative balance is collected from the bank account that payouts go to.
    pub debit_negative_balances: bool,
    pub schedule: Schedule,
    /// Text on the bank statement. Default: that of the platform.
    pub statement_descriptor: Option<String>,
}

/// Times at which the balance is paid out.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Schedule {
    /// Days from a payment until it is paid out.
    pub delay_days: i64,
    /// `daily`, `weekly`, `monthly`, or `manual` if a payout is only made by request.
    pub interval: String,
    /// Day of the month; the last one of a shorter month. Present if `interval` is `monthly`.
    pub monthly_anchor: Option<i64>,
    /// Days of the month; the last one of a shorter month. Present if `interval` is `monthly`.
    pub monthly_payout_days: Option<Vec<i64>>,
    /// Day of the week, such as `monday`. Present if `interval` is `weekly`.
    pub weekly_anchor: Option<String>,
    /// Days of the week. Present if `interval` is `weekly`.
    pub weekly_payout_days: Option<Vec<WeeklyPayoutDay>>,
}

/// Day of the week on which the balance is paid out.
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

/// Settings of the wallet `paypay`.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaypaySettings {
    /// Files that onboarding asked for.
    pub additional_files: Option<Vec<FileId>>,
    pub goods_type: Option<GoodsType>,
    pub site: Option<Site>,
}

/// Goods that a business sells.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GoodsType {
    DigitalContent,
    Other,
    Unknown(String),
}

/// Website of a business, and whether it can be reviewed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Site {
    /// Present if `type` is [`SiteType::Accessible`].
    pub accessible: Option<AccessibleSite>,
    /// Present if `type` is [`SiteType::InDevelopment`].
    pub in_development: Option<SiteInDevelopment>,
    /// Present if `type` is [`SiteType::Restricted`].
    pub restricted: Option<RestrictedSite>,
    pub r#type: Option<SiteType>,
}

/// A website that everybody can see: there is nothing more to say.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccessibleSite {}

/// A website that is not public yet.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SiteInDevelopment {
    /// Stripe has the password of `username`.
    pub password_provided: Option<bool>,
    /// Login for a reviewer.
    pub username: Option<String>,
}

/// A website that only some can see.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RestrictedSite {
    /// A file that shows how a customer pays.
    pub payment_flow_file: Option<FileId>,
}

/// Whether a website can be reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SiteType {
    /// Everybody can see it.
    Accessible,
    /// It is not public yet.
    InDevelopment,
    /// Only some can see it.
    Restricted,
    Unknown(String),
}

/// Settings of SEPA direct debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitSettings {
    /// Creditor identifier, which mandates show.
    pub creditor_id: Option<String>,
}

/// Settings of a new account within Stripe.
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

/// Settings of Bacs direct debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BacsDebitSettingsParams {
    /// Name of the business on mandates and in banking apps, for which Stripe charges the platform a
    /// fee each month. Default when the capability is requested: `Stripe`, free of charge.
    display_name: Option<String>,
}

/// Looks of receipts, invoices, Checkout and other pages.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingParams {
    /// A square image of at least 128 by 128 pixels.
    icon: Option<FileId>,
    /// Shown in Checkout in place of the icon and the name. At least 128 by 128 pixels.
    logo: Option<FileId>,
    /// Color in hexadecimal, such as `#0055ff`.
    primary_color: Option<String>,
    /// Color in hexadecimal, such as `#0055ff`.
    secondary_color: Option<String>,
}

/// Settings of a product with terms of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductAgreementParams {
    tos_acceptance: Option<ProductTosAcceptanceParams>,
}

/// Acceptance of the terms of a product.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductTosAcceptanceParams {
    /// When the holder agreed.
    date: Option<Timestamp>,
    /// Address from which they were accepted.
    ip: Option<String>,
    /// The browser in which they were accepted.
    user_agent: Option<Clearable<String>>,
}

/// Declines and statement texts of payments by card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPaymentsSettingsParams {
    decline_on: Option<DeclineOnParams>,
    /// Text on card statements, in front of the suffix of a payment.
    statement_descriptor_prefix: Option<String>,
    /// Text on card statements in kana, in front of the suffix of a payment, in Japan.
    statement_descriptor_prefix_kana: Option<Clearable<String>>,
    /// Text on card statements in kanji, in front of the suffix of a payment, in Japan.
    statement_descriptor_prefix_kanji: Option<Clearable<String>>,
}

/// Checks on which Stripe declines a payment that the bank accepted.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclineOnParams {
    /// The postal code was given and is wrong.
    avs_failure: Option<bool>,
    /// The security code was given and is wrong.
    cvc_failure: Option<bool>,
}

/// Defaults of the invoices of a new account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateInvoicesSettingsParams {
    hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

/// Settings of payments by any payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[expect(clippy::struct_field_names, reason = "the names are Stripe's")]
pub struct PaymentsSettingsParams {
    /// Text on statements of payments other than by card, outside of Japan. It is the prefix for cards
    /// too if `card_payments` has none, cut so that prefix and suffix have 22 characters.
    statement_descriptor: Option<String>,
    /// Text on statements in kana, in Japan.
    statement_descriptor_kana: Option<String>,
    /// Text on statements in kanji, in Japan.
    statement_descriptor_kanji: Option<String>,
}

/// Schedule and settings of payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsSettingsParams {
    /// Collects a negative balance from the bank account that payouts go to. Default: `false` if
    /// your platform collects the requirements of the account, otherwise `true`.
    debit_negative_balances: Option<bool>,
    schedule: Option<ScheduleParams>,
    /// Text on the bank statement. Default: that of the platform.
    statement_descriptor: Option<String>,
}

/// Times at which the balance is paid out.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleParams {
    /// Default: [`DelayDays::Minimum`]. It does not change while `interval` is
    /// [`ScheduleInterval::Manual`].
    delay_days: Option<DelayDays>,
    /// Default: [`ScheduleInterval::Daily`].
    interval: Option<ScheduleInterval>,
    /// Day of the month, 1 to 31; the last one of a shorter month. For
    /// [`ScheduleInterval::Monthly`].
    monthly_anchor: Option<i64>,
    /// Days of the month, 1 to 31; the last one of a shorter month. For
    /// [`ScheduleInterval::Monthly`] without `monthly_anchor`.
    monthly_payout_days: Option<Vec<i64>>,
    /// For [`ScheduleInterval::Weekly`].
    weekly_anchor: Option<WeeklyAnchor>,
    /// For [`ScheduleInterval::Weekly`].
    weekly_payout_days: Option<Vec<WeeklyPayoutDay>>,
}

/// Days from a payment until it is paid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DelayDays {
    /// As few as the country of the account allows.
    Minimum,
    Days(i64),
}

stripe_core::keyword_or!(DelayDays { "minimum" => Minimum, Days(i64) });

/// Interval at which the balance is paid out.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleInterval {
    Daily,
    /// A payout is only made by request.
    Manual,
    Monthly,
    Weekly,
    Unknown(String),
}

/// Day of the week on which the balance is paid out.
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

/// Settings of the wallet `paypay`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypaySettingsParams {
    /// Files that onboarding asks for.
    additional_files: Option<Vec<FileId>>,
    goods_type: Option<GoodsType>,
    site: Option<SiteParams>,
}

/// Website of a business, and whether it can be reviewed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SiteParams {
    accessible: Option<AccessibleSiteParams>,
    in_development: Option<SiteInDevelopmentParams>,
    restricted: Option<RestrictedSiteParams>,
    r#type: Option<SiteType>,
}

/// A website that everybody can see: there is nothing more to say.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccessibleSiteParams {}

/// A website that is not public yet.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SiteInDevelopmentParams {
    /// Of `username`.
    password: Secret,
    /// Login for a reviewer.
    username: Option<String>,
}

/// A website that only some can see.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictedSiteParams {
    /// A file that shows how a customer pays.
    payment_flow_file: Option<FileId>,
}

/// Settings of SEPA direct debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitSettingsParams {
    /// Creditor identifier, which mandates show.
    creditor_id: Option<String>,
}

/// Settings of an account within Stripe. Settings that are absent do not change.
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

/// Defaults of the invoices of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoicesSettingsParams {
    /// Tax ids of the account that invoices show, unless they have their own.
    default_account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}
