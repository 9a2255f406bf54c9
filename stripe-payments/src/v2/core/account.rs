//! Accounts: <https://docs.stripe.com/api/v2/core/accounts>

mod identity;
mod params;
mod requirements;
mod update_params;

use std::collections::BTreeMap;

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{FileId, InvoiceRenderingTemplateId, PaymentMethodId};
use stripe_core::v2::DateTime;
use stripe_core::{
    Address, Currency, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

use crate::v2::core::identity::IdentityAddress;

pub use identity::*;
pub use params::*;
pub use requirements::*;
pub use update_params::*;

/// A person or business that you work with: your customer, a merchant that accepts payments through
/// your platform, or a recipient of payouts.
///
/// An account can have several of these configurations at the same time. Its counterparts in v1 are
/// the Connect account and the customer; `acct_…` ids are the same in both versions. Nested objects
/// are present only if they are listed in `include`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account",
    path = "/v2/core/accounts",
    ops(
        /// Creates an account. Each configuration that is set is applied immediately. Requested
        /// capabilities are pending until their requirements are met. By default, the response
        /// contains only part of the account: use `include` to get more.
        ///
        /// Derive the idempotency key from your own record of the holder, so that a repeated
        /// request does not create a second account. After an error that
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied), repeat the request
        /// with the same key, or look for the account in [`list`](Account::list) first.
        create(AccountCreateParams),
        /// Retrieves an account. Use `include` to get nested objects in the response.
        retrieve(AccountRetrieveParams),
        /// Updates an account. Fields that are not set do not change. A configuration whose
        /// `applied` is `false` is removed.
        update(AccountUpdateParams),
        /// Lists the accounts of your platform.
        list(AccountListParams),
        /// Closes an account, or removes the specified configurations. Stripe refuses an account
        /// with a balance or with payments in progress.
        action(close, AccountCloseParams),
    )
)]
#[non_exhaustive]
pub struct Account {
    pub id: AccountId,
    pub object: ObjectName<Self>,
    /// Roles of the account.
    pub applied_configurations: Vec<AppliedConfiguration>,
    /// Whether the account was closed permanently.
    pub closed: Option<bool>,
    pub configuration: Option<Box<Configuration>>,
    /// Email address for you and Stripe, not visible to the account's customers.
    pub contact_email: Option<String>,
    /// Phone number for you and Stripe, not visible to the account's customers.
    pub contact_phone: Option<String>,
    pub created: DateTime,
    pub dashboard: Option<Dashboard>,
    pub defaults: Option<Defaults>,
    /// Name in the dashboard and on invoices.
    pub display_name: Option<String>,
    pub future_requirements: Option<FutureRequirements>,
    pub identity: Option<Identity>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub requirements: Option<Requirements>,
}

/// Role of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliedConfiguration {
    Customer,
    Merchant,
    Recipient,
    Unknown(String),
}

/// Configurations of an account, by role. Each is present only if it is listed in `include`.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Configuration {
    pub customer: Option<Box<Customer>>,
    pub merchant: Option<Box<Merchant>>,
    pub recipient: Option<Recipient>,
}

/// Configuration of an account as your customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Customer {
    /// Whether the configuration is applied to the account.
    pub applied: bool,
    pub automatic_indirect_tax: Option<AutomaticIndirectTax>,
    pub billing: Option<Billing>,
    pub capabilities: Option<CustomerCapabilities>,
    pub shipping: Option<Shipping>,
    pub test_clock: Option<TestClockId>,
}

/// Data for the automatic calculation of sales tax, VAT or GST.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticIndirectTax {
    pub exempt: Option<Exempt>,
    /// IP address of the customer, from which the tax location is inferred if no better location is
    /// known.
    pub ip_address: Option<String>,
    pub location: Option<Location>,
    pub location_source: Option<LocationSource>,
}

/// Exemption from tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Exempt {
    Exempt,
    None,
    Reverse,
    Unknown(String),
}

/// Location for tax calculation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Location {
    pub country: Option<String>,
    pub state: Option<String>,
}

/// Source of the location for tax calculation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LocationSource {
    IdentityAddress,
    IpAddress,
    PaymentMethod,
    ShippingAddress,
    Unknown(String),
}

/// Defaults for invoices and subscriptions.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Billing {
    /// Default payment method, for invoices and subscriptions that do not set their own.
    pub default_payment_method: Option<PaymentMethodId>,
    pub invoice: Option<Invoice>,
}

/// Defaults for invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Invoice {
    /// Custom fields in the header of each invoice, at most four.
    pub custom_fields: Vec<InvoiceCustomField>,
    /// Footer of each invoice.
    pub footer: Option<String>,
    /// Sequence number of the next invoice.
    pub next_sequence: Option<i64>,
    /// Prefix of invoice numbers.
    pub prefix: Option<String>,
    pub rendering: Option<Rendering>,
}

/// A custom field in the header of each invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCustomField {
    /// Label, at most 40 characters.
    pub name: String,
    /// Value, at most 140 characters.
    pub value: String,
}

/// Layout of invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Rendering {
    pub amount_tax_display: Option<AmountTaxDisplay>,
    /// Default template of invoices.
    pub template: Option<InvoiceRenderingTemplateId>,
}

/// Display of tax in the prices of line items on the PDF.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    ExcludeTax,
    IncludeInclusiveTax,
    Unknown(String),
}

/// Capabilities of the account as a customer, such as automatic tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerCapabilities {
    pub automatic_indirect_tax: Option<CapabilityState>,
}

/// Status of a capability, with the reasons if it is not active.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CapabilityState {
    pub status: CapabilityStatus,
    /// Reasons why `status` is not active. Empty if it is.
    pub status_details: Vec<StatusDetail>,
}

/// Status of a capability of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilityStatus {
    Active,
    Pending,
    Rejected,
    Restricted,
    Unsupported,
    Unknown(String),
}

/// Reason for the status of a capability.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetail {
    pub code: StatusDetailCode,
    pub resolution: Resolution,
}

/// Kind of reason for the status of a capability.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StatusDetailCode {
    DeterminingStatus,
    RejectedFraud,
    RejectedIncompleteVerification,
    RejectedListed,
    RejectedOther,
    RejectedPlatformFraud,
    RejectedPlatformOther,
    RejectedPlatformTermsOfService,
    RejectedTermsOfService,
    RequirementsPastDue,
    RequirementsPendingVerification,
    RestrictedOther,
    UnsupportedBusiness,
    UnsupportedCountry,
    UnsupportedEntityType,
    Unknown(String),
}

/// Remedy for an inactive capability.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Resolution {
    ContactStripe,
    NoResolution,
    ProvideInfo,
    Unknown(String),
}

/// Shipping address of a customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Shipping {
    pub address: Option<Address>,
    /// Name of the recipient.
    pub name: Option<String>,
    pub phone: Option<String>,
}

/// Configuration of an account as a merchant that accepts payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Merchant {
    /// Whether the configuration is applied to the account.
    pub applied: bool,
    pub bacs_debit_payments: Option<BacsDebitPayments>,
    pub branding: Option<Branding>,
    pub capabilities: Option<Box<MerchantCapabilities>>,
    pub card_payments: Option<CardPayments>,
    pub konbini_payments: Option<KonbiniPayments>,
    /// Merchant category code with four digits.
    pub mcc: Option<String>,
    pub script_statement_descriptor: Option<ScriptStatementDescriptor>,
    pub sepa_debit_payments: Option<SepaDebitPayments>,
    pub statement_descriptor: Option<StatementDescriptor>,
    pub support: Option<MerchantSupport>,
}

/// Bacs Direct Debit settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BacsDebitPayments {
    /// Name of the merchant in mandates.
    pub display_name: Option<String>,
    /// Service user number of the merchant at Bacs, if it has its own.
    pub service_user_number: Option<String>,
}

/// Branding of Checkout, invoices and receipts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Branding {
    /// Square image, at most 512 KB.
    pub icon: Option<FileId>,
    /// Logo in Checkout, instead of the icon and the name. At most 512 KB.
    pub logo: Option<FileId>,
    /// Hexadecimal color code, such as `#0055ff`.
    pub primary_color: Option<String>,
    /// Hexadecimal color code, such as `#0055ff`.
    pub secondary_color: Option<String>,
}

/// Payment methods that a merchant can accept once their capabilities are active.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantCapabilities {
    pub ach_debit_payments: Option<CapabilityState>,
    pub acss_debit_payments: Option<CapabilityState>,
    pub affirm_payments: Option<CapabilityState>,
    pub afterpay_clearpay_payments: Option<CapabilityState>,
    pub alma_payments: Option<CapabilityState>,
    pub amazon_pay_payments: Option<CapabilityState>,
    pub au_becs_debit_payments: Option<CapabilityState>,
    pub bacs_debit_payments: Option<CapabilityState>,
    pub bancontact_payments: Option<CapabilityState>,
    pub blik_payments: Option<CapabilityState>,
    pub blik_recurring_payments: Option<CapabilityState>,
    pub boleto_payments: Option<CapabilityState>,
    pub card_payments: Option<CapabilityState>,
    pub cartes_bancaires_payments: Option<CapabilityState>,
    pub cashapp_payments: Option<CapabilityState>,
    pub eps_payments: Option<CapabilityState>,
    pub fpx_payments: Option<CapabilityState>,
    pub gb_bank_transfer_payments: Option<CapabilityState>,
    pub grabpay_payments: Option<CapabilityState>,
    pub ideal_payments: Option<CapabilityState>,
    pub jcb_payments: Option<CapabilityState>,
    pub jp_bank_transfer_payments: Option<CapabilityState>,
    pub kakao_pay_payments: Option<CapabilityState>,
    pub klarna_payments: Option<CapabilityState>,
    pub konbini_payments: Option<CapabilityState>,
    pub kr_card_payments: Option<CapabilityState>,
    pub link_payments: Option<CapabilityState>,
    pub mobilepay_payments: Option<CapabilityState>,
    pub multibanco_payments: Option<CapabilityState>,
    pub mx_bank_transfer_payments: Option<CapabilityState>,
    pub naver_pay_payments: Option<CapabilityState>,
    pub oxxo_payments: Option<CapabilityState>,
    pub p24_payments: Option<CapabilityState>,
    pub pay_by_bank_payments: Option<CapabilityState>,
    pub payco_payments: Option<CapabilityState>,
    pub paynow_payments: Option<CapabilityState>,
    pub promptpay_payments: Option<CapabilityState>,
    pub revolut_pay_payments: Option<CapabilityState>,
    pub samsung_pay_payments: Option<CapabilityState>,
    pub satispay_payments: Option<CapabilityState>,
    pub sepa_bank_transfer_payments: Option<CapabilityState>,
    pub sepa_debit_payments: Option<CapabilityState>,
    pub sequra_payments: Option<CapabilityState>,
    pub stripe_balance: Option<MerchantStripeBalance>,
    pub sunbit_payments: Option<CapabilityState>,
    pub swish_payments: Option<CapabilityState>,
    pub twint_payments: Option<CapabilityState>,
    pub us_bank_transfer_payments: Option<CapabilityState>,
    pub zip_payments: Option<CapabilityState>,
}

/// Capabilities of a merchant's Stripe balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantStripeBalance {
    pub payouts: Option<CapabilityState>,
}

/// Card settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPayments {
    pub decline_on: Option<DeclineOn>,
}

/// Failed checks after which a card payment is declined.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclineOn {
    /// Whether to decline payments with a wrong postal code or address.
    pub avs_failure: Option<bool>,
    /// Whether to decline payments with a wrong CVC.
    pub cvc_failure: Option<bool>,
}

/// Konbini settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniPayments {
    pub support: Option<KonbiniSupport>,
}

/// Support contact on the voucher of a konbini payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniSupport {
    pub email: Option<String>,
    pub hours: Option<SupportHours>,
    pub phone: Option<String>,
}

/// Support hours, in Japan time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SupportHours {
    /// End of the support hours, such as `17:00`.
    pub end_time: Option<String>,
    /// Start of the support hours, such as `09:00`.
    pub start_time: Option<String>,
}

/// Statement descriptors in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptStatementDescriptor {
    pub kana: Option<StatementDescriptor>,
    pub kanji: Option<StatementDescriptor>,
}

/// Statement descriptors shown to a merchant's customers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatementDescriptor {
    /// Default statement descriptor of payments, 5 to 22 characters.
    pub descriptor: Option<String>,
    /// Prefix of statement descriptors, followed by the suffix of a payment: 2 to 10 characters.
    pub prefix: Option<String>,
}

/// SEPA Direct Debit settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebitPayments {
    /// Creditor identifier of the merchant on mandates.
    pub creditor_id: Option<String>,
}

/// Public support contact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantSupport {
    pub address: Option<IdentityAddress>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
}

/// Configuration of an account as a recipient of your transfers and payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recipient {
    /// Whether the configuration is applied to the account.
    pub applied: bool,
    pub capabilities: Option<RecipientCapabilities>,
}

/// Ways to pay a recipient, each available once its capability is active.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RecipientCapabilities {
    pub bank_accounts: Option<BankAccounts>,
    pub cards: Option<CapabilityState>,
    pub stripe_balance: Option<RecipientStripeBalance>,
}

/// Bank transfers to a recipient, by network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankAccounts {
    pub ach: Option<CapabilityState>,
    pub fedwire: Option<CapabilityState>,
    pub fps: Option<CapabilityState>,
    pub local: Option<CapabilityState>,
    pub rtp: Option<CapabilityState>,
    pub sepa: Option<CapabilityState>,
    pub swift: Option<CapabilityState>,
}

/// Capabilities of a recipient's Stripe balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RecipientStripeBalance {
    pub payouts: Option<CapabilityState>,
    pub stripe_transfers: Option<CapabilityState>,
}

/// Stripe dashboard that the account holder can use.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Dashboard {
    Express,
    Full,
    None,
    Unknown(String),
}

/// Defaults for all configurations of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Defaults {
    pub currency: Option<Currency>,
    /// Preferred languages, in order of preference.
    pub locales: Option<Vec<Locale>>,
    /// Default payout method by currency.
    pub payout_methods: Option<BTreeMap<String, String>>,
    pub profile: Option<Profile>,
    pub responsibilities: Responsibilities,
}

/// Preferred language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    #[stripe_enum(rename = "ar-SA")]
    ArSa,
    Bg,
    #[stripe_enum(rename = "bg-BG")]
    BgBg,
    Cs,
    #[stripe_enum(rename = "cs-CZ")]
    CsCz,
    Da,
    #[stripe_enum(rename = "da-DK")]
    DaDk,
    De,
    #[stripe_enum(rename = "de-DE")]
    DeDe,
    El,
    #[stripe_enum(rename = "el-GR")]
    ElGr,
    En,
    #[stripe_enum(rename = "en-AU")]
    EnAu,
    #[stripe_enum(rename = "en-CA")]
    EnCa,
    #[stripe_enum(rename = "en-GB")]
    EnGb,
    #[stripe_enum(rename = "en-IE")]
    EnIe,
    #[stripe_enum(rename = "en-IN")]
    EnIn,
    #[stripe_enum(rename = "en-NZ")]
    EnNz,
    #[stripe_enum(rename = "en-SG")]
    EnSg,
    #[stripe_enum(rename = "en-US")]
    EnUs,
    Es,
    #[stripe_enum(rename = "es-419")]
    Es419,
    #[stripe_enum(rename = "es-ES")]
    EsEs,
    Et,
    #[stripe_enum(rename = "et-EE")]
    EtEe,
    Fi,
    Fil,
    #[stripe_enum(rename = "fil-PH")]
    FilPh,
    #[stripe_enum(rename = "fi-FI")]
    FiFi,
    Fr,
    #[stripe_enum(rename = "fr-CA")]
    FrCa,
    #[stripe_enum(rename = "fr-FR")]
    FrFr,
    #[stripe_enum(rename = "he-IL")]
    HeIl,
    Hr,
    #[stripe_enum(rename = "hr-HR")]
    HrHr,
    Hu,
    #[stripe_enum(rename = "hu-HU")]
    HuHu,
    Id,
    #[stripe_enum(rename = "id-ID")]
    IdId,
    It,
    #[stripe_enum(rename = "it-IT")]
    ItIt,
    Ja,
    #[stripe_enum(rename = "ja-JP")]
    JaJp,
    Ko,
    #[stripe_enum(rename = "ko-KR")]
    KoKr,
    Lt,
    #[stripe_enum(rename = "lt-LT")]
    LtLt,
    Lv,
    #[stripe_enum(rename = "lv-LV")]
    LvLv,
    Ms,
    #[stripe_enum(rename = "ms-MY")]
    MsMy,
    Mt,
    #[stripe_enum(rename = "mt-MT")]
    MtMt,
    Nb,
    #[stripe_enum(rename = "nb-NO")]
    NbNo,
    Nl,
    #[stripe_enum(rename = "nl-NL")]
    NlNl,
    Pl,
    #[stripe_enum(rename = "pl-PL")]
    PlPl,
    Pt,
    #[stripe_enum(rename = "pt-BR")]
    PtBr,
    #[stripe_enum(rename = "pt-PT")]
    PtPt,
    Ro,
    #[stripe_enum(rename = "ro-RO")]
    RoRo,
    Ru,
    #[stripe_enum(rename = "ru-RU")]
    RuRu,
    Sk,
    #[stripe_enum(rename = "sk-SK")]
    SkSk,
    Sl,
    #[stripe_enum(rename = "sl-SI")]
    SlSi,
    Sv,
    #[stripe_enum(rename = "sv-SE")]
    SvSe,
    Th,
    #[stripe_enum(rename = "th-TH")]
    ThTh,
    Tr,
    #[stripe_enum(rename = "tr-TR")]
    TrTr,
    Vi,
    #[stripe_enum(rename = "vi-VN")]
    ViVn,
    Zh,
    #[stripe_enum(rename = "zh-Hans")]
    ZhHans,
    #[stripe_enum(rename = "zh-Hant-HK")]
    ZhHantHk,
    #[stripe_enum(rename = "zh-Hant-TW")]
    ZhHantTw,
    #[stripe_enum(rename = "zh-HK")]
    ZhHk,
    #[stripe_enum(rename = "zh-TW")]
    ZhTw,
    Unknown(String),
}

/// Public profile of a business.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Profile {
    /// Public website.
    pub business_url: Option<String>,
    /// Name under which the business is known, if it differs from the legal name.
    pub doing_business_as: Option<String>,
    /// Description of the goods or services.
    pub product_description: Option<String>,
}

/// Responsibilities of your platform and of Stripe.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Responsibilities {
    pub fees_collector: Option<FeesCollector>,
    pub losses_collector: Option<LossesCollector>,
    pub requirements_collector: RequirementsCollector,
}

/// Party that collects Stripe's fees from the account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeesCollector {
    Application,
    ApplicationCustom,
    ApplicationExpress,
    Stripe,
    Unknown(String),
}

/// Party that is liable for negative balances of the account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LossesCollector {
    Application,
    Stripe,
    Unknown(String),
}

/// Party that collects required information from the account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequirementsCollector {
    Application,
    Stripe,
    Unknown(String),
}
