//! Accounts: <https://docs.stripe.com/api/v2/core/account>

use std::collections::BTreeMap;

use stripe_core::ids::v2::core::{AccountId, AccountTokenId};
use stripe_core::v2::DateTime;
use stripe_core::{
    Address, Currency, Decimal, Metadata, MetadataUpdate, Money, ObjectName, StripeEnum,
    StripeObject, StripeParams, StripeResource,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account",
    path = "/v2/core/accounts",
    ops(
        create(AccountCreateParams),
        retrieve(AccountRetrieveParams),
        update(AccountUpdateParams),
        list(AccountListParams),
        action(close, AccountCloseParams),
    )
)]
#[non_exhaustive]
pub struct Account {
    pub id: AccountId,
    pub object: ObjectName<Self>,
    pub applied_configurations: Vec<AppliedConfiguration>,
    pub closed: Option<bool>,
    pub configuration: Option<Box<Configuration>>,
    pub contact_email: Option<String>,
    pub contact_phone: Option<String>,
    pub created: DateTime,
    pub dashboard: Option<Dashboard>,
    pub defaults: Option<Defaults>,
    pub display_name: Option<String>,
    pub future_requirements: Option<FutureRequirements>,
    pub identity: Option<Identity>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub requirements: Option<Requirements>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliedConfiguration {
    Customer,
    Merchant,
    Recipient,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Configuration {
    pub customer: Option<Box<Customer>>,
    pub merchant: Option<Box<Merchant>>,
    pub recipient: Option<Recipient>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Customer {
    pub applied: bool,
    pub automatic_indirect_tax: Option<CustomerAutomaticIndirectTax>,
    pub billing: Option<Billing>,
    pub capabilities: Option<CustomerCapabilities>,
    pub shipping: Option<CustomerShipping>,
    pub test_clock: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAutomaticIndirectTax {
    pub exempt: Option<Exempt>,
    pub ip_address: Option<String>,
    pub location: Option<Location>,
    pub location_source: Option<LocationSource>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Exempt {
    Exempt,
    None,
    Reverse,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Location {
    pub country: Option<String>,
    pub state: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LocationSource {
    IdentityAddress,
    IpAddress,
    PaymentMethod,
    ShippingAddress,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Billing {
    pub default_payment_method: Option<String>,
    pub invoice: Option<Invoice>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Invoice {
    pub custom_fields: Vec<CustomField>,
    pub footer: Option<String>,
    pub next_sequence: Option<i64>,
    pub prefix: Option<String>,
    pub rendering: Option<Rendering>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Rendering {
    pub amount_tax_display: Option<AmountTaxDisplay>,
    pub template: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    ExcludeTax,
    IncludeInclusiveTax,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerCapabilities {
    pub automatic_indirect_tax: Option<CapabilitiesAutomaticIndirectTax>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CapabilitiesAutomaticIndirectTax {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticIndirectTaxStatus {
    Active,
    Pending,
    Rejected,
    Restricted,
    Unsupported,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetail {
    pub code: StatusDetailCode,
    pub resolution: Resolution,
}

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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Resolution {
    ContactStripe,
    NoResolution,
    ProvideInfo,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerShipping {
    pub address: Option<Address>,
    pub name: Option<String>,
    pub phone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Merchant {
    pub applied: bool,
    pub bacs_debit_payments: Option<MerchantBacsDebitPayments>,
    pub branding: Option<Branding>,
    pub capabilities: Option<Box<MerchantCapabilities>>,
    pub card_payments: Option<MerchantCardPayments>,
    pub konbini_payments: Option<MerchantKonbiniPayments>,
    pub mcc: Option<String>,
    pub script_statement_descriptor: Option<ScriptStatementDescriptor>,
    pub sepa_debit_payments: Option<MerchantSepaDebitPayments>,
    pub statement_descriptor: Option<StatementDescriptor>,
    pub support: Option<MerchantSupport>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantBacsDebitPayments {
    pub display_name: Option<String>,
    pub service_user_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Branding {
    pub icon: Option<String>,
    pub logo: Option<String>,
    pub primary_color: Option<String>,
    pub secondary_color: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantCapabilities {
    pub ach_debit_payments: Option<AchDebitPayments>,
    pub acss_debit_payments: Option<AcssDebitPayments>,
    pub affirm_payments: Option<AffirmPayments>,
    pub afterpay_clearpay_payments: Option<AfterpayClearpayPayments>,
    pub alma_payments: Option<AlmaPayments>,
    pub amazon_pay_payments: Option<AmazonPayPayments>,
    pub au_becs_debit_payments: Option<AuBecsDebitPayments>,
    pub bacs_debit_payments: Option<CapabilitiesBacsDebitPayments>,
    pub bancontact_payments: Option<BancontactPayments>,
    pub blik_payments: Option<BlikPayments>,
    pub blik_recurring_payments: Option<BlikRecurringPayments>,
    pub boleto_payments: Option<BoletoPayments>,
    pub card_payments: Option<CapabilitiesCardPayments>,
    pub cartes_bancaires_payments: Option<CartesBancairesPayments>,
    pub cashapp_payments: Option<CashappPayments>,
    pub eps_payments: Option<EpsPayments>,
    pub fpx_payments: Option<FpxPayments>,
    pub gb_bank_transfer_payments: Option<GbBankTransferPayments>,
    pub grabpay_payments: Option<GrabpayPayments>,
    pub ideal_payments: Option<IdealPayments>,
    pub jcb_payments: Option<JcbPayments>,
    pub jp_bank_transfer_payments: Option<JpBankTransferPayments>,
    pub kakao_pay_payments: Option<KakaoPayPayments>,
    pub klarna_payments: Option<KlarnaPayments>,
    pub konbini_payments: Option<CapabilitiesKonbiniPayments>,
    pub kr_card_payments: Option<KrCardPayments>,
    pub link_payments: Option<LinkPayments>,
    pub mobilepay_payments: Option<MobilepayPayments>,
    pub multibanco_payments: Option<MultibancoPayments>,
    pub mx_bank_transfer_payments: Option<MxBankTransferPayments>,
    pub naver_pay_payments: Option<NaverPayPayments>,
    pub oxxo_payments: Option<OxxoPayments>,
    pub p24_payments: Option<P24Payments>,
    pub pay_by_bank_payments: Option<PayByBankPayments>,
    pub payco_payments: Option<PaycoPayments>,
    pub paynow_payments: Option<PaynowPayments>,
    pub promptpay_payments: Option<PromptpayPayments>,
    pub revolut_pay_payments: Option<RevolutPayPayments>,
    pub samsung_pay_payments: Option<SamsungPayPayments>,
    pub satispay_payments: Option<SatispayPayments>,
    pub sepa_bank_transfer_payments: Option<SepaBankTransferPayments>,
    pub sepa_debit_payments: Option<CapabilitiesSepaDebitPayments>,
    pub sequra_payments: Option<SequraPayments>,
    pub stripe_balance: Option<MerchantCapabilitiesStripeBalance>,
    pub sunbit_payments: Option<SunbitPayments>,
    pub swish_payments: Option<SwishPayments>,
    pub twint_payments: Option<TwintPayments>,
    pub us_bank_transfer_payments: Option<UsBankTransferPayments>,
    pub zip_payments: Option<ZipPayments>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AchDebitPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AcssDebitPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AffirmPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterpayClearpayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlmaPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonPayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AuBecsDebitPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CapabilitiesBacsDebitPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BancontactPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikRecurringPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BoletoPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CapabilitiesCardPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CartesBancairesPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EpsPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FpxPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GbBankTransferPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GrabpayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IdealPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct JcbPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct JpBankTransferPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KakaoPayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KlarnaPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CapabilitiesKonbiniPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KrCardPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LinkPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MobilepayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultibancoPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MxBankTransferPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NaverPayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OxxoPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct P24Payments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayByBankPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaycoPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaynowPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PromptpayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RevolutPayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SamsungPayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SatispayPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaBankTransferPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CapabilitiesSepaDebitPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SequraPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantCapabilitiesStripeBalance {
    pub payouts: Option<Payouts>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payouts {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SunbitPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TwintPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankTransferPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ZipPayments {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantCardPayments {
    pub decline_on: Option<DeclineOn>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclineOn {
    pub avs_failure: Option<bool>,
    pub cvc_failure: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantKonbiniPayments {
    pub support: Option<KonbiniPaymentsSupport>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniPaymentsSupport {
    pub email: Option<String>,
    pub hours: Option<Hours>,
    pub phone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Hours {
    pub end_time: Option<String>,
    pub start_time: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptStatementDescriptor {
    pub kana: Option<ScriptStatementDescriptorKana>,
    pub kanji: Option<ScriptStatementDescriptorKanji>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptStatementDescriptorKana {
    pub descriptor: Option<String>,
    pub prefix: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptStatementDescriptorKanji {
    pub descriptor: Option<String>,
    pub prefix: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantSepaDebitPayments {
    pub creditor_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatementDescriptor {
    pub descriptor: Option<String>,
    pub prefix: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MerchantSupport {
    pub address: Option<BusinessDetailsAddress>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recipient {
    pub applied: bool,
    pub capabilities: Option<RecipientCapabilities>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RecipientCapabilities {
    pub bank_accounts: Option<BankAccounts>,
    pub cards: Option<Cards>,
    pub stripe_balance: Option<RecipientCapabilitiesStripeBalance>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankAccounts {
    pub ach: Option<Ach>,
    pub fedwire: Option<Fedwire>,
    pub fps: Option<Fps>,
    pub local: Option<Local>,
    pub rtp: Option<Rtp>,
    pub sepa: Option<Sepa>,
    pub swift: Option<Swift>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ach {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Fedwire {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Fps {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Local {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Rtp {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sepa {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Swift {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cards {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RecipientCapabilitiesStripeBalance {
    pub payouts: Option<Payouts>,
    pub stripe_transfers: Option<StripeTransfers>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StripeTransfers {
    pub status: AutomaticIndirectTaxStatus,
    pub status_details: Vec<StatusDetail>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Dashboard {
    Express,
    Full,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Defaults {
    pub currency: Option<Currency>,
    pub locales: Option<Vec<Locale>>,
    pub payout_methods: Option<BTreeMap<String, String>>,
    pub profile: Option<Profile>,
    pub responsibilities: Responsibilities,
}

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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Profile {
    pub business_url: Option<String>,
    pub doing_business_as: Option<String>,
    pub product_description: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Responsibilities {
    pub fees_collector: Option<FeesCollector>,
    pub losses_collector: Option<LossesCollector>,
    pub requirements_collector: RequirementsCollector,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeesCollector {
    Application,
    ApplicationCustom,
    ApplicationExpress,
    Stripe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LossesCollector {
    Application,
    Stripe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequirementsCollector {
    Application,
    Stripe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FutureRequirements {
    pub alternatives: Option<Vec<Alternative>>,
    pub entries: Option<Vec<FutureRequirementsEntry>>,
    pub minimum_transition_date: Option<DateTime>,
    pub summary: Option<Summary>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alternative {
    pub options: Vec<AlternativeOption>,
    pub original_entries: Vec<OriginalEntry>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlternativeOption {
    pub entries: Vec<OptionEntry>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OptionEntry {
    pub awaiting_action_from: AwaitingActionFrom,
    pub description: String,
    pub errors: Vec<Error>,
    pub reference: Option<Reference>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OriginalEntry {
    pub description: String,
    pub reference: Option<Reference>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FutureRequirementsEntry {
    pub awaiting_action_from: AwaitingActionFrom,
    pub description: String,
    pub errors: Vec<Error>,
    pub impact: Impact,
    pub minimum_deadline: EntryMinimumDeadline,
    pub reference: Option<Reference>,
    pub requested_reasons: Vec<RequestedReason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AwaitingActionFrom {
    Stripe,
    User,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Error {
    pub code: ErrorCode,
    pub description: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ErrorCode {
    InvalidAddressCityStatePostalCode,
    InvalidAddressCmraAddress,
    InvalidAddressHighwayContractBox,
    InvalidAddressPrivateMailbox,
    InvalidAddressRegisteredAgentAddress,
    InvalidBusinessProfileName,
    InvalidBusinessProfileNameDenylisted,
    InvalidCompanyNameDenylisted,
    InvalidDobAgeOverMaximum,
    #[stripe_enum(rename = "invalid_dob_age_under_18")]
    InvalidDobAgeUnder18,
    InvalidDobAgeUnderMinimum,
    InvalidProductDescriptionLength,
    InvalidProductDescriptionUrlMatch,
    InvalidRepresentativeCountry,
    InvalidStatementDescriptorBusinessMismatch,
    InvalidStatementDescriptorDenylisted,
    InvalidStatementDescriptorLength,
    InvalidStatementDescriptorPrefixDenylisted,
    InvalidStatementDescriptorPrefixMismatch,
    InvalidStreetAddress,
    InvalidTaxId,
    InvalidTaxIdFormat,
    InvalidTosAcceptance,
    InvalidUrlDenylisted,
    InvalidUrlFormat,
    InvalidUrlWebsiteBusinessInformationMismatch,
    InvalidUrlWebsiteEmpty,
    InvalidUrlWebsiteInaccessible,
    InvalidUrlWebsiteInaccessibleGeoblocked,
    InvalidUrlWebsiteInaccessiblePasswordProtected,
    InvalidUrlWebsiteIncomplete,
    InvalidUrlWebsiteIncompleteCancellationPolicy,
    InvalidUrlWebsiteIncompleteCustomerServiceDetails,
    InvalidUrlWebsiteIncompleteLegalRestrictions,
    InvalidUrlWebsiteIncompleteRefundPolicy,
    InvalidUrlWebsiteIncompleteReturnPolicy,
    InvalidUrlWebsiteIncompleteTermsAndConditions,
    InvalidUrlWebsiteIncompleteUnderConstruction,
    InvalidUrlWebsiteOther,
    InvalidUrlWebPresenceDetected,
    InvalidValueOther,
    UnresolvableIpAddress,
    UnresolvablePostalCode,
    VerificationDirectorsMismatch,
    VerificationDocumentAddressMismatch,
    VerificationDocumentAddressMissing,
    VerificationDocumentCorrupt,
    VerificationDocumentCountryNotSupported,
    VerificationDocumentDirectorsMismatch,
    VerificationDocumentDobMismatch,
    VerificationDocumentDuplicateType,
    VerificationDocumentExpired,
    VerificationDocumentFailedCopy,
    VerificationDocumentFailedGreyscale,
    VerificationDocumentFailedOther,
    VerificationDocumentFailedTestMode,
    VerificationDocumentFraudulent,
    VerificationDocumentIdNumberMismatch,
    VerificationDocumentIdNumberMissing,
    VerificationDocumentIncomplete,
    VerificationDocumentInvalid,
    VerificationDocumentIssueOrExpiryDateMissing,
    VerificationDocumentManipulated,
    VerificationDocumentMissingBack,
    VerificationDocumentMissingFront,
    VerificationDocumentNameMismatch,
    VerificationDocumentNameMissing,
    VerificationDocumentNationalityMismatch,
    VerificationDocumentNotReadable,
    VerificationDocumentNotSigned,
    VerificationDocumentNotUploaded,
    VerificationDocumentPhotoMismatch,
    VerificationDocumentTooLarge,
    VerificationDocumentTypeNotSupported,
    VerificationExtraneousDirectors,
    VerificationFailedAddressMatch,
    VerificationFailedBusinessIecNumber,
    VerificationFailedDocumentMatch,
    VerificationFailedIdNumberMatch,
    VerificationFailedKeyedIdentity,
    VerificationFailedKeyedMatch,
    VerificationFailedNameMatch,
    VerificationFailedOther,
    VerificationFailedRepresentativeAuthority,
    VerificationFailedResidentialAddress,
    VerificationFailedTaxIdMatch,
    VerificationFailedTaxIdNotIssued,
    VerificationMissingDirectors,
    VerificationMissingExecutives,
    VerificationMissingOwners,
    VerificationRequiresAdditionalMemorandumOfAssociations,
    VerificationRequiresAdditionalProofOfRegistration,
    VerificationSelfieDocumentMissingPhoto,
    VerificationSelfieFaceMismatch,
    VerificationSelfieManipulated,
    VerificationSelfieUnverifiedOther,
    VerificationSupportability,
    VerificationTokenStale,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Impact {
    pub restricts_capabilities: Option<Vec<RestrictsCapability>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RestrictsCapability {
    pub capability: Capability,
    pub configuration: RestrictsCapabilityConfiguration,
    pub deadline: Deadline,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Capability {
    AchDebitPayments,
    AcssDebitPayments,
    AffirmPayments,
    AfterpayClearpayPayments,
    AlmaPayments,
    AmazonPayPayments,
    AutomaticIndirectTax,
    AuBecsDebitPayments,
    BacsDebitPayments,
    BancontactPayments,
    #[stripe_enum(rename = "bank_accounts.ach")]
    BankAccountsAch,
    #[stripe_enum(rename = "bank_accounts.fedwire")]
    BankAccountsFedwire,
    #[stripe_enum(rename = "bank_accounts.fps")]
    BankAccountsFps,
    #[stripe_enum(rename = "bank_accounts.local")]
    BankAccountsLocal,
    #[stripe_enum(rename = "bank_accounts.rtp")]
    BankAccountsRtp,
    #[stripe_enum(rename = "bank_accounts.sepa")]
    BankAccountsSepa,
    #[stripe_enum(rename = "bank_accounts.swift")]
    BankAccountsSwift,
    #[stripe_enum(rename = "bank_accounts.wire")]
    BankAccountsWire,
    BlikPayments,
    BlikRecurringPayments,
    BoletoPayments,
    Cards,
    CardPayments,
    CartesBancairesPayments,
    CashappPayments,
    EpsPayments,
    FpxPayments,
    GbBankTransferPayments,
    GrabpayPayments,
    IdealPayments,
    JcbPayments,
    JpBankTransferPayments,
    KakaoPayPayments,
    KlarnaPayments,
    KonbiniPayments,
    KrCardPayments,
    LinkPayments,
    MobilepayPayments,
    MultibancoPayments,
    MxBankTransferPayments,
    NaverPayPayments,
    OxxoPayments,
    P24Payments,
    PaycoPayments,
    PaynowPayments,
    PayByBankPayments,
    PromptpayPayments,
    RevolutPayPayments,
    SamsungPayPayments,
    SatispayPayments,
    SepaBankTransferPayments,
    SepaDebitPayments,
    #[stripe_enum(rename = "stripe_balance.payouts")]
    StripeBalancePayouts,
    #[stripe_enum(rename = "stripe_balance.stripe_transfers")]
    StripeBalanceStripeTransfers,
    SwishPayments,
    TwintPayments,
    UsBankTransferPayments,
    ZipPayments,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RestrictsCapabilityConfiguration {
    Customer,
    Merchant,
    Recipient,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Deadline {
    pub status: MinimumDeadlineStatus,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EntryMinimumDeadline {
    pub status: MinimumDeadlineStatus,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MinimumDeadlineStatus {
    CurrentlyDue,
    EventuallyDue,
    PastDue,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Reference {
    pub inquiry: Option<String>,
    pub resource: Option<String>,
    pub r#type: ReferenceType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReferenceType {
    Inquiry,
    PaymentMethod,
    Person,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RequestedReason {
    pub code: RequestedReasonCode,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestedReasonCode {
    RoutineOnboarding,
    RoutineVerification,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Summary {
    pub minimum_deadline: Option<SummaryMinimumDeadline>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SummaryMinimumDeadline {
    pub status: MinimumDeadlineStatus,
    pub time: Option<DateTime>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Identity {
    pub attestations: Option<Attestations>,
    pub business_details: Option<Box<BusinessDetails>>,
    pub country: Option<String>,
    pub entity_type: Option<EntityType>,
    pub individual: Option<Box<Individual>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Attestations {
    pub directorship_declaration: Option<DirectorshipDeclaration>,
    pub ownership_declaration: Option<OwnershipDeclaration>,
    pub persons_provided: Option<PersonsProvided>,
    pub representative_declaration: Option<RepresentativeDeclaration>,
    pub terms_of_service: Option<TermsOfService>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DirectorshipDeclaration {
    pub date: Option<DateTime>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OwnershipDeclaration {
    pub date: Option<DateTime>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PersonsProvided {
    pub directors: Option<bool>,
    pub executives: Option<bool>,
    pub owners: Option<bool>,
    pub ownership_exemption_reason: Option<OwnershipExemptionReason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnershipExemptionReason {
    QualifiedEntityExceedsOwnershipThreshold,
    QualifiesAsFinancialInstitution,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RepresentativeDeclaration {
    pub date: Option<DateTime>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TermsOfService {
    pub account: Option<TermsOfServiceAccount>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TermsOfServiceAccount {
    pub date: Option<DateTime>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetails {
    pub additional_addresses: Option<Vec<BusinessDetailsAdditionalAddress>>,
    pub address: Option<BusinessDetailsAddress>,
    pub annual_revenue: Option<AnnualRevenue>,
    pub documents: Option<Box<BusinessDetailsDocuments>>,
    pub estimated_worker_count: Option<i64>,
    pub id_numbers: Option<Vec<BusinessDetailsIdNumber>>,
    pub monthly_estimated_revenue: Option<MonthlyEstimatedRevenue>,
    pub phone: Option<String>,
    pub registered_name: Option<String>,
    pub registration_date: Option<RegistrationDate>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<BusinessDetailsScriptNames>,
    pub structure: Option<Structure>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsAdditionalAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub purpose: BusinessDetailsAdditionalAddressPurpose,
    pub state: Option<String>,
    pub town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessDetailsAdditionalAddressPurpose {
    Administrative,
    PrincipalPlaceOfBusiness,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    pub town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AnnualRevenue {
    pub amount: Option<Money>,
    pub fiscal_year_end: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsDocuments {
    pub bank_account_ownership_verification: Option<BankAccountOwnershipVerification>,
    pub company_license: Option<CompanyLicense>,
    pub company_memorandum_of_association: Option<CompanyMemorandumOfAssociation>,
    pub company_ministerial_decree: Option<CompanyMinisterialDecree>,
    pub company_registration_verification: Option<CompanyRegistrationVerification>,
    pub company_tax_id_verification: Option<CompanyTaxIdVerification>,
    pub primary_verification: Option<PrimaryVerification>,
    pub proof_of_address: Option<ProofOfAddress>,
    pub proof_of_registration: Option<ProofOfRegistration>,
    pub proof_of_ultimate_beneficial_ownership: Option<ProofOfUltimateBeneficialOwnership>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankAccountOwnershipVerification {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BankAccountOwnershipVerificationType {
    Files,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyLicense {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyMemorandumOfAssociation {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyMinisterialDecree {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyRegistrationVerification {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyTaxIdVerification {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PrimaryVerification {
    pub front_back: FrontBack,
    pub r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FrontBack {
    pub back: Option<String>,
    pub front: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PrimaryVerificationType {
    FrontBack,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProofOfAddress {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProofOfRegistration {
    pub files: Vec<String>,
    pub signer: Option<Signer>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Signer {
    pub person: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProofOfUltimateBeneficialOwnership {
    pub files: Vec<String>,
    pub signer: Option<Signer>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsIdNumber {
    pub registrar: Option<String>,
    pub r#type: BusinessDetailsIdNumberType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessDetailsIdNumberType {
    AeCrn,
    AeVat,
    AoNif,
    ArCuit,
    AtFn,
    AtStn,
    AtVat,
    AuAbn,
    AuAcn,
    AuIn,
    AzTin,
    BdEtin,
    BeCbe,
    BeVat,
    BgUic,
    BgVat,
    BrCnpj,
    CaCn,
    CaCrarr,
    CaGstHst,
    CaNeq,
    CaRid,
    ChChid,
    ChUid,
    CrCpj,
    CrNite,
    CyHe,
    CyTic,
    CyVat,
    CzIco,
    CzVat,
    DeHrn,
    DeStn,
    DeVat,
    DkCvr,
    DkVat,
    DoRcn,
    EeRk,
    EeVat,
    EsCif,
    EsVat,
    FiVat,
    FiYt,
    FrRna,
    FrSiren,
    FrVat,
    GbCrn,
    GbVat,
    GiCrn,
    GrAfm,
    GrGemi,
    GrVat,
    GtNit,
    HkBr,
    HkCr,
    HrMbs,
    HrOib,
    HrVat,
    HuCjs,
    HuTin,
    HuVat,
    IeCrn,
    IeTrn,
    IeVat,
    ItRea,
    ItVat,
    JpCn,
    KzBin,
    LiUid,
    LtCcrn,
    LtVat,
    LuNif,
    LuRcs,
    LuVat,
    LvUrn,
    LvVat,
    MtCrn,
    MtTin,
    MtVat,
    MxRfc,
    MyBrn,
    MyCoid,
    MyItn,
    MySst,
    MzNuit,
    NlKvk,
    NlRsin,
    NlVat,
    NoOrgnr,
    NzBn,
    NzIrd,
    PeRuc,
    PkNtn,
    PlNip,
    PlRegon,
    PlVat,
    PtVat,
    RoCui,
    RoOrc,
    RoVat,
    SaCrn,
    SaTin,
    SeOrgnr,
    SeVat,
    SgUen,
    SiMsp,
    SiTin,
    SiVat,
    SkDic,
    SkIco,
    SkVat,
    ThCrn,
    ThPrn,
    ThTin,
    UsEin,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenue {
    pub amount: Option<Money>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RegistrationDate {
    pub day: i64,
    pub month: i64,
    pub year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptAddresses {
    pub kana: Option<ScriptAddressesKana>,
    pub kanji: Option<ScriptAddressesKanji>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptAddressesKana {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    pub town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptAddressesKanji {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    pub town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsScriptNames {
    pub kana: Option<BusinessDetailsScriptNamesKana>,
    pub kanji: Option<BusinessDetailsScriptNamesKanji>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsScriptNamesKana {
    pub registered_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetailsScriptNamesKanji {
    pub registered_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Structure {
    Cooperative,
    FreeZoneEstablishment,
    FreeZoneLlc,
    GovernmentalUnit,
    GovernmentInstrumentality,
    IncorporatedAssociation,
    IncorporatedNonProfit,
    IncorporatedPartnership,
    LimitedLiabilityPartnership,
    Llc,
    MultiMemberLlc,
    PrivateCompany,
    PrivateCorporation,
    PrivatePartnership,
    PublicCompany,
    PublicCorporation,
    PublicListedCorporation,
    PublicPartnership,
    RegisteredCharity,
    SingleMemberLlc,
    SoleEstablishment,
    SoleProprietorship,
    TaxExemptGovernmentInstrumentality,
    Trust,
    UnincorporatedAssociation,
    UnincorporatedNonProfit,
    UnincorporatedPartnership,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EntityType {
    Company,
    GovernmentEntity,
    Individual,
    NonProfit,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Individual {
    pub account: AccountId,
    pub additional_addresses: Option<Vec<IndividualAdditionalAddress>>,
    pub additional_names: Option<Vec<AdditionalName>>,
    pub additional_terms_of_service: Option<AdditionalTermsOfService>,
    pub address: Option<BusinessDetailsAddress>,
    pub created: DateTime,
    pub date_of_birth: Option<DateOfBirth>,
    pub documents: Option<IndividualDocuments>,
    pub email: Option<String>,
    pub given_name: Option<String>,
    pub id: String,
    pub id_numbers: Option<Vec<IndividualIdNumber>>,
    pub legal_gender: Option<LegalGender>,
    pub metadata: Metadata,
    pub nationalities: Option<Vec<String>>,
    pub object: String,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub relationship: Option<Relationship>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<IndividualScriptNames>,
    pub surname: Option<String>,
    pub updated: DateTime,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualAdditionalAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub purpose: IndividualAdditionalAddressPurpose,
    pub state: Option<String>,
    pub town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IndividualAdditionalAddressPurpose {
    Registered,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalName {
    pub full_name: Option<String>,
    pub given_name: Option<String>,
    pub purpose: AdditionalNamePurpose,
    pub surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdditionalNamePurpose {
    Alias,
    Maiden,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalTermsOfService {
    pub account: Option<TermsOfServiceAccount>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DateOfBirth {
    pub day: i64,
    pub month: i64,
    pub year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualDocuments {
    pub company_authorization: Option<CompanyAuthorization>,
    pub passport: Option<Passport>,
    pub primary_verification: Option<PrimaryVerification>,
    pub secondary_verification: Option<SecondaryVerification>,
    pub visa: Option<Visa>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyAuthorization {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Passport {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SecondaryVerification {
    pub front_back: FrontBack,
    pub r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Visa {
    pub files: Vec<String>,
    pub r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualIdNumber {
    pub r#type: IndividualIdNumberType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IndividualIdNumberType {
    AeEid,
    AoNif,
    ArCuil,
    ArDni,
    AtStn,
    AzTin,
    BdBrc,
    BdEtin,
    BdNid,
    BeNrn,
    BgUcn,
    BnNric,
    BrCpf,
    CaSin,
    ChOasi,
    ClRut,
    CnPp,
    CoNuip,
    CrCi,
    CrCpf,
    CrDimex,
    CrNite,
    CyTic,
    CzRc,
    DeStn,
    DkCpr,
    DoCie,
    DoRcn,
    EcCi,
    EeIk,
    EsNif,
    FiHetu,
    FrNir,
    GbNino,
    GrAfm,
    GtNit,
    HkId,
    HrOib,
    HuAd,
    IdNik,
    IePpsn,
    IsKt,
    ItCf,
    JpInc,
    KePin,
    KzIin,
    LiPeid,
    LtAk,
    LuNif,
    LvPk,
    MxRfc,
    MyNric,
    MzNuit,
    NgNin,
    NlBsn,
    NoNin,
    NzIrd,
    PeDni,
    PkCnic,
    PkSnic,
    PlPesel,
    PtNif,
    RoCnp,
    SaTin,
    SePin,
    SgFin,
    SgNric,
    SkDic,
    ThLc,
    ThPin,
    TrTin,
    UsItin,
    #[stripe_enum(rename = "us_itin_last_4")]
    UsItinLast4,
    UsSsn,
    #[stripe_enum(rename = "us_ssn_last_4")]
    UsSsnLast4,
    UyDni,
    ZaId,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LegalGender {
    Female,
    Male,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PoliticalExposure {
    Existing,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relationship {
    pub authorizer: Option<bool>,
    pub director: Option<bool>,
    pub executive: Option<bool>,
    pub legal_guardian: Option<bool>,
    pub owner: Option<bool>,
    pub percent_ownership: Option<Decimal>,
    pub representative: Option<bool>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualScriptNames {
    pub kana: Option<IndividualScriptNamesKana>,
    pub kanji: Option<IndividualScriptNamesKanji>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualScriptNamesKana {
    pub given_name: Option<String>,
    pub surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualScriptNamesKanji {
    pub given_name: Option<String>,
    pub surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    pub alternatives: Option<Vec<Alternative>>,
    pub entries: Option<Vec<FutureRequirementsEntry>>,
    pub summary: Option<Summary>,
}

/// Parameters for [`Account::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCreateParams {
    account_token: Option<AccountTokenId>,
    configuration: Option<ConfigurationParams>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
    dashboard: Option<Dashboard>,
    defaults: Option<DefaultsParams>,
    display_name: Option<String>,
    identity: Option<IdentityParams>,
    include: Option<Vec<Include>>,
    metadata: Option<Metadata>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationParams {
    customer: Option<ConfigurationCustomerParams>,
    merchant: Option<ConfigurationMerchantParams>,
    recipient: Option<ConfigurationRecipientParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCustomerParams {
    automatic_indirect_tax: Option<ConfigurationCustomerAutomaticIndirectTaxParams>,
    billing: Option<ConfigurationCustomerBillingParams>,
    capabilities: Option<ConfigurationCustomerCapabilitiesParams>,
    shipping: Option<ShippingParams>,
    test_clock: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCustomerAutomaticIndirectTaxParams {
    exempt: Option<Exempt>,
    ip_address: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCustomerBillingParams {
    invoice: Option<InvoiceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceParams {
    custom_fields: Option<Vec<CustomFieldParams>>,
    footer: Option<String>,
    next_sequence: Option<i64>,
    prefix: Option<String>,
    rendering: Option<RenderingParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    name: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingParams {
    amount_tax_display: Option<AmountTaxDisplay>,
    template: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCustomerCapabilitiesParams {
    automatic_indirect_tax: Option<ConfigurationCustomerCapabilitiesAutomaticIndirectTaxParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationCustomerCapabilitiesAutomaticIndirectTaxParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Option<Address>,
    name: Option<String>,
    phone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantParams {
    bacs_debit_payments: Option<MerchantBacsDebitPaymentsParams>,
    branding: Option<BrandingParams>,
    capabilities: Option<ConfigurationMerchantCapabilitiesParams>,
    card_payments: Option<MerchantCardPaymentsParams>,
    konbini_payments: Option<MerchantKonbiniPaymentsParams>,
    mcc: Option<String>,
    script_statement_descriptor: Option<ScriptStatementDescriptorParams>,
    sepa_debit_payments: Option<MerchantSepaDebitPaymentsParams>,
    statement_descriptor: Option<StatementDescriptorParams>,
    support: Option<ConfigurationMerchantSupportParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MerchantBacsDebitPaymentsParams {
    display_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingParams {
    icon: Option<String>,
    logo: Option<String>,
    primary_color: Option<String>,
    secondary_color: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesParams {
    ach_debit_payments: Option<ConfigurationMerchantCapabilitiesAchDebitPaymentsParams>,
    acss_debit_payments: Option<ConfigurationMerchantCapabilitiesAcssDebitPaymentsParams>,
    affirm_payments: Option<ConfigurationMerchantCapabilitiesAffirmPaymentsParams>,
    afterpay_clearpay_payments:
        Option<ConfigurationMerchantCapabilitiesAfterpayClearpayPaymentsParams>,
    alma_payments: Option<ConfigurationMerchantCapabilitiesAlmaPaymentsParams>,
    amazon_pay_payments: Option<ConfigurationMerchantCapabilitiesAmazonPayPaymentsParams>,
    au_becs_debit_payments: Option<ConfigurationMerchantCapabilitiesAuBecsDebitPaymentsParams>,
    bacs_debit_payments: Option<ConfigurationMerchantCapabilitiesBacsDebitPaymentsParams>,
    bancontact_payments: Option<ConfigurationMerchantCapabilitiesBancontactPaymentsParams>,
    blik_payments: Option<ConfigurationMerchantCapabilitiesBlikPaymentsParams>,
    blik_recurring_payments: Option<ConfigurationMerchantCapabilitiesBlikRecurringPaymentsParams>,
    boleto_payments: Option<ConfigurationMerchantCapabilitiesBoletoPaymentsParams>,
    card_payments: Option<ConfigurationMerchantCapabilitiesCardPaymentsParams>,
    cartes_bancaires_payments:
        Option<ConfigurationMerchantCapabilitiesCartesBancairesPaymentsParams>,
    cashapp_payments: Option<ConfigurationMerchantCapabilitiesCashappPaymentsParams>,
    eps_payments: Option<ConfigurationMerchantCapabilitiesEpsPaymentsParams>,
    fpx_payments: Option<ConfigurationMerchantCapabilitiesFpxPaymentsParams>,
    gb_bank_transfer_payments:
        Option<ConfigurationMerchantCapabilitiesGbBankTransferPaymentsParams>,
    grabpay_payments: Option<ConfigurationMerchantCapabilitiesGrabpayPaymentsParams>,
    ideal_payments: Option<ConfigurationMerchantCapabilitiesIdealPaymentsParams>,
    jcb_payments: Option<ConfigurationMerchantCapabilitiesJcbPaymentsParams>,
    jp_bank_transfer_payments:
        Option<ConfigurationMerchantCapabilitiesJpBankTransferPaymentsParams>,
    kakao_pay_payments: Option<ConfigurationMerchantCapabilitiesKakaoPayPaymentsParams>,
    klarna_payments: Option<ConfigurationMerchantCapabilitiesKlarnaPaymentsParams>,
    konbini_payments: Option<ConfigurationMerchantCapabilitiesKonbiniPaymentsParams>,
    kr_card_payments: Option<ConfigurationMerchantCapabilitiesKrCardPaymentsParams>,
    link_payments: Option<ConfigurationMerchantCapabilitiesLinkPaymentsParams>,
    mobilepay_payments: Option<ConfigurationMerchantCapabilitiesMobilepayPaymentsParams>,
    multibanco_payments: Option<ConfigurationMerchantCapabilitiesMultibancoPaymentsParams>,
    mx_bank_transfer_payments:
        Option<ConfigurationMerchantCapabilitiesMxBankTransferPaymentsParams>,
    naver_pay_payments: Option<ConfigurationMerchantCapabilitiesNaverPayPaymentsParams>,
    oxxo_payments: Option<ConfigurationMerchantCapabilitiesOxxoPaymentsParams>,
    p24_payments: Option<ConfigurationMerchantCapabilitiesP24PaymentsParams>,
    pay_by_bank_payments: Option<ConfigurationMerchantCapabilitiesPayByBankPaymentsParams>,
    payco_payments: Option<ConfigurationMerchantCapabilitiesPaycoPaymentsParams>,
    paynow_payments: Option<ConfigurationMerchantCapabilitiesPaynowPaymentsParams>,
    promptpay_payments: Option<ConfigurationMerchantCapabilitiesPromptpayPaymentsParams>,
    revolut_pay_payments: Option<ConfigurationMerchantCapabilitiesRevolutPayPaymentsParams>,
    samsung_pay_payments: Option<ConfigurationMerchantCapabilitiesSamsungPayPaymentsParams>,
    satispay_payments: Option<ConfigurationMerchantCapabilitiesSatispayPaymentsParams>,
    sepa_bank_transfer_payments:
        Option<ConfigurationMerchantCapabilitiesSepaBankTransferPaymentsParams>,
    sepa_debit_payments: Option<ConfigurationMerchantCapabilitiesSepaDebitPaymentsParams>,
    sequra_payments: Option<ConfigurationMerchantCapabilitiesSequraPaymentsParams>,
    sunbit_payments: Option<ConfigurationMerchantCapabilitiesSunbitPaymentsParams>,
    swish_payments: Option<ConfigurationMerchantCapabilitiesSwishPaymentsParams>,
    twint_payments: Option<ConfigurationMerchantCapabilitiesTwintPaymentsParams>,
    us_bank_transfer_payments:
        Option<ConfigurationMerchantCapabilitiesUsBankTransferPaymentsParams>,
    zip_payments: Option<ConfigurationMerchantCapabilitiesZipPaymentsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAchDebitPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAcssDebitPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAffirmPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAfterpayClearpayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAlmaPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAmazonPayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesAuBecsDebitPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesBacsDebitPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesBancontactPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesBlikPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesBlikRecurringPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesBoletoPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesCardPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesCartesBancairesPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesCashappPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesEpsPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesFpxPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesGbBankTransferPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesGrabpayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesIdealPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesJcbPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesJpBankTransferPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesKakaoPayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesKlarnaPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesKonbiniPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesKrCardPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesLinkPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesMobilepayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesMultibancoPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesMxBankTransferPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesNaverPayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesOxxoPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesP24PaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesPayByBankPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesPaycoPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesPaynowPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesPromptpayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesRevolutPayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSamsungPayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSatispayPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSepaBankTransferPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSepaDebitPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSequraPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSunbitPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesSwishPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesTwintPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesUsBankTransferPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantCapabilitiesZipPaymentsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MerchantCardPaymentsParams {
    decline_on: Option<DeclineOnParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclineOnParams {
    avs_failure: Option<bool>,
    cvc_failure: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MerchantKonbiniPaymentsParams {
    support: Option<KonbiniPaymentsSupportParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KonbiniPaymentsSupportParams {
    email: Option<String>,
    hours: Option<HoursParams>,
    phone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HoursParams {
    end_time: Option<String>,
    start_time: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptStatementDescriptorParams {
    kana: Option<ScriptStatementDescriptorKanaParams>,
    kanji: Option<ScriptStatementDescriptorKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptStatementDescriptorKanaParams {
    descriptor: Option<String>,
    prefix: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptStatementDescriptorKanjiParams {
    descriptor: Option<String>,
    prefix: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MerchantSepaDebitPaymentsParams {
    creditor_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StatementDescriptorParams {
    descriptor: Option<String>,
    prefix: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationMerchantSupportParams {
    address: Option<IdentityBusinessDetailsAddressParams>,
    email: Option<String>,
    phone: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientParams {
    capabilities: Option<ConfigurationRecipientCapabilitiesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesParams {
    bank_accounts: Option<ConfigurationRecipientCapabilitiesBankAccountsParams>,
    cards: Option<ConfigurationRecipientCapabilitiesCardsParams>,
    stripe_balance: Option<ConfigurationRecipientCapabilitiesStripeBalanceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsParams {
    ach: Option<ConfigurationRecipientCapabilitiesBankAccountsAchParams>,
    fedwire: Option<ConfigurationRecipientCapabilitiesBankAccountsFedwireParams>,
    fps: Option<ConfigurationRecipientCapabilitiesBankAccountsFpsParams>,
    local: Option<ConfigurationRecipientCapabilitiesBankAccountsLocalParams>,
    rtp: Option<ConfigurationRecipientCapabilitiesBankAccountsRtpParams>,
    sepa: Option<ConfigurationRecipientCapabilitiesBankAccountsSepaParams>,
    swift: Option<ConfigurationRecipientCapabilitiesBankAccountsSwiftParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsAchParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsFedwireParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsFpsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsLocalParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsRtpParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsSepaParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesBankAccountsSwiftParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesCardsParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesStripeBalanceParams {
    stripe_transfers: Option<ConfigurationRecipientCapabilitiesStripeBalanceStripeTransfersParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationRecipientCapabilitiesStripeBalanceStripeTransfersParams {
    requested: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultsParams {
    currency: Option<Currency>,
    locales: Option<Vec<Locale>>,
    profile: Option<ProfileParams>,
    responsibilities: Option<ResponsibilitiesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProfileParams {
    business_url: Option<String>,
    doing_business_as: Option<String>,
    product_description: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResponsibilitiesParams {
    fees_collector: FeesCollector,
    losses_collector: LossesCollector,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityParams {
    attestations: Option<IdentityAttestationsParams>,
    business_details: Option<IdentityBusinessDetailsParams>,
    country: Option<String>,
    entity_type: Option<EntityType>,
    individual: Option<IdentityIndividualParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityAttestationsParams {
    directorship_declaration: Option<DirectorshipDeclarationParams>,
    ownership_declaration: Option<OwnershipDeclarationParams>,
    persons_provided: Option<PersonsProvidedParams>,
    representative_declaration: Option<RepresentativeDeclarationParams>,
    terms_of_service: Option<IdentityAttestationsTermsOfServiceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DirectorshipDeclarationParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnershipDeclarationParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonsProvidedParams {
    directors: Option<bool>,
    executives: Option<bool>,
    owners: Option<bool>,
    ownership_exemption_reason: Option<OwnershipExemptionReason>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RepresentativeDeclarationParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityAttestationsTermsOfServiceParams {
    account: Option<IdentityAttestationsTermsOfServiceAccountParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityAttestationsTermsOfServiceAccountParams {
    date: DateTime,
    ip: String,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsParams {
    additional_addresses: Option<Vec<BusinessDetailsAdditionalAddressParams>>,
    address: Option<IdentityBusinessDetailsAddressParams>,
    annual_revenue: Option<AnnualRevenueParams>,
    documents: Option<IdentityBusinessDetailsDocumentsParams>,
    estimated_worker_count: Option<i64>,
    id_numbers: Option<Vec<BusinessDetailsIdNumberParams>>,
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    phone: Option<String>,
    registered_name: Option<String>,
    registration_date: Option<RegistrationDateParams>,
    script_addresses: Option<IdentityBusinessDetailsScriptAddressesParams>,
    script_names: Option<BusinessDetailsScriptNamesParams>,
    structure: Option<Structure>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDetailsAdditionalAddressParams {
    purpose: BusinessDetailsAdditionalAddressPurpose,
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsAddressParams {
    country: String,
    city: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AnnualRevenueParams {
    amount: Option<Money>,
    fiscal_year_end: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsDocumentsParams {
    bank_account_ownership_verification: Option<BankAccountOwnershipVerificationParams>,
    company_license: Option<CompanyLicenseParams>,
    company_memorandum_of_association: Option<CompanyMemorandumOfAssociationParams>,
    company_ministerial_decree: Option<CompanyMinisterialDecreeParams>,
    company_registration_verification: Option<CompanyRegistrationVerificationParams>,
    company_tax_id_verification: Option<CompanyTaxIdVerificationParams>,
    primary_verification: Option<IdentityBusinessDetailsDocumentsPrimaryVerificationParams>,
    proof_of_address: Option<ProofOfAddressParams>,
    proof_of_registration: Option<ProofOfRegistrationParams>,
    proof_of_ultimate_beneficial_ownership: Option<ProofOfUltimateBeneficialOwnershipParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankAccountOwnershipVerificationParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyLicenseParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyMemorandumOfAssociationParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyMinisterialDecreeParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyRegistrationVerificationParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyTaxIdVerificationParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsDocumentsPrimaryVerificationParams {
    front_back: IdentityBusinessDetailsDocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsDocumentsPrimaryVerificationFrontBackParams {
    front: String,
    back: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfAddressParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfRegistrationParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
    signer: Option<SignerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignerParams {
    person: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfUltimateBeneficialOwnershipParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
    signer: Option<SignerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDetailsIdNumberParams {
    r#type: BusinessDetailsIdNumberType,
    value: String,
    registrar: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenueParams {
    amount: Option<Money>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationDateParams {
    day: i64,
    month: i64,
    year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsScriptAddressesParams {
    kana: Option<IdentityBusinessDetailsScriptAddressesKanaParams>,
    kanji: Option<IdentityBusinessDetailsScriptAddressesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsScriptAddressesKanaParams {
    country: String,
    city: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityBusinessDetailsScriptAddressesKanjiParams {
    country: String,
    city: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDetailsScriptNamesParams {
    kana: Option<BusinessDetailsScriptNamesKanaParams>,
    kanji: Option<BusinessDetailsScriptNamesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDetailsScriptNamesKanaParams {
    registered_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDetailsScriptNamesKanjiParams {
    registered_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityIndividualParams {
    additional_addresses: Option<Vec<IdentityIndividualAdditionalAddressParams>>,
    additional_names: Option<Vec<AdditionalNameParams>>,
    address: Option<IdentityBusinessDetailsAddressParams>,
    date_of_birth: Option<DateOfBirthParams>,
    documents: Option<IdentityIndividualDocumentsParams>,
    email: Option<String>,
    given_name: Option<String>,
    id_numbers: Option<Vec<IndividualIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<Metadata>,
    nationalities: Option<Vec<String>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<IdentityBusinessDetailsScriptAddressesParams>,
    script_names: Option<IndividualScriptNamesParams>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityIndividualAdditionalAddressParams {
    country: String,
    purpose: IndividualAdditionalAddressPurpose,
    city: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalNameParams {
    purpose: AdditionalNamePurpose,
    full_name: Option<String>,
    given_name: Option<String>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DateOfBirthParams {
    day: i64,
    month: i64,
    year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityIndividualDocumentsParams {
    company_authorization: Option<CompanyAuthorizationParams>,
    passport: Option<PassportParams>,
    primary_verification: Option<IdentityBusinessDetailsDocumentsPrimaryVerificationParams>,
    secondary_verification: Option<IdentityIndividualDocumentsSecondaryVerificationParams>,
    visa: Option<VisaParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyAuthorizationParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PassportParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityIndividualDocumentsSecondaryVerificationParams {
    front_back: IdentityBusinessDetailsDocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaParams {
    files: Vec<String>,
    r#type: BankAccountOwnershipVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualIdNumberParams {
    r#type: IndividualIdNumberType,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    director: Option<bool>,
    executive: Option<bool>,
    owner: Option<bool>,
    percent_ownership: Option<Decimal>,
    title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualScriptNamesParams {
    kana: Option<IndividualScriptNamesKanaParams>,
    kanji: Option<IndividualScriptNamesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualScriptNamesKanaParams {
    given_name: Option<String>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualScriptNamesKanjiParams {
    given_name: Option<String>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Include {
    #[stripe_enum(rename = "configuration.customer")]
    ConfigurationCustomer,
    #[stripe_enum(rename = "configuration.merchant")]
    ConfigurationMerchant,
    #[stripe_enum(rename = "configuration.recipient")]
    ConfigurationRecipient,
    Defaults,
    FutureRequirements,
    Identity,
    Requirements,
    Unknown(String),
}

/// Parameters for [`Account::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountRetrieveParams {
    include: Option<Vec<Include>>,
}

/// Parameters for [`Account::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    account_token: Option<AccountTokenId>,
    configuration: Option<UpdateConfigurationParams>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
    dashboard: Option<Dashboard>,
    defaults: Option<UpdateDefaultsParams>,
    display_name: Option<String>,
    identity: Option<UpdateIdentityParams>,
    include: Option<Vec<Include>>,
    metadata: Option<MetadataUpdate>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationParams {
    customer: Option<UpdateConfigurationCustomerParams>,
    merchant: Option<UpdateConfigurationMerchantParams>,
    recipient: Option<UpdateConfigurationRecipientParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationCustomerParams {
    applied: Option<bool>,
    automatic_indirect_tax: Option<UpdateConfigurationCustomerAutomaticIndirectTaxParams>,
    billing: Option<UpdateConfigurationCustomerBillingParams>,
    capabilities: Option<UpdateConfigurationCustomerCapabilitiesParams>,
    shipping: Option<ShippingParams>,
    test_clock: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationCustomerAutomaticIndirectTaxParams {
    exempt: Option<Exempt>,
    ip_address: Option<String>,
    validate_location: Option<ValidateLocation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ValidateLocation {
    Auto,
    Deferred,
    Immediately,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationCustomerBillingParams {
    default_payment_method: Option<String>,
    invoice: Option<InvoiceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationCustomerCapabilitiesParams {
    automatic_indirect_tax:
        Option<UpdateConfigurationCustomerCapabilitiesAutomaticIndirectTaxParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationCustomerCapabilitiesAutomaticIndirectTaxParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantParams {
    applied: Option<bool>,
    bacs_debit_payments: Option<MerchantBacsDebitPaymentsParams>,
    branding: Option<BrandingParams>,
    capabilities: Option<UpdateConfigurationMerchantCapabilitiesParams>,
    card_payments: Option<MerchantCardPaymentsParams>,
    konbini_payments: Option<MerchantKonbiniPaymentsParams>,
    mcc: Option<String>,
    script_statement_descriptor: Option<ScriptStatementDescriptorParams>,
    sepa_debit_payments: Option<MerchantSepaDebitPaymentsParams>,
    statement_descriptor: Option<StatementDescriptorParams>,
    support: Option<UpdateConfigurationMerchantSupportParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesParams {
    ach_debit_payments: Option<UpdateConfigurationMerchantCapabilitiesAchDebitPaymentsParams>,
    acss_debit_payments: Option<UpdateConfigurationMerchantCapabilitiesAcssDebitPaymentsParams>,
    affirm_payments: Option<UpdateConfigurationMerchantCapabilitiesAffirmPaymentsParams>,
    afterpay_clearpay_payments:
        Option<UpdateConfigurationMerchantCapabilitiesAfterpayClearpayPaymentsParams>,
    alma_payments: Option<UpdateConfigurationMerchantCapabilitiesAlmaPaymentsParams>,
    amazon_pay_payments: Option<UpdateConfigurationMerchantCapabilitiesAmazonPayPaymentsParams>,
    au_becs_debit_payments:
        Option<UpdateConfigurationMerchantCapabilitiesAuBecsDebitPaymentsParams>,
    bacs_debit_payments: Option<UpdateConfigurationMerchantCapabilitiesBacsDebitPaymentsParams>,
    bancontact_payments: Option<UpdateConfigurationMerchantCapabilitiesBancontactPaymentsParams>,
    blik_payments: Option<UpdateConfigurationMerchantCapabilitiesBlikPaymentsParams>,
    blik_recurring_payments:
        Option<UpdateConfigurationMerchantCapabilitiesBlikRecurringPaymentsParams>,
    boleto_payments: Option<UpdateConfigurationMerchantCapabilitiesBoletoPaymentsParams>,
    card_payments: Option<UpdateConfigurationMerchantCapabilitiesCardPaymentsParams>,
    cartes_bancaires_payments:
        Option<UpdateConfigurationMerchantCapabilitiesCartesBancairesPaymentsParams>,
    cashapp_payments: Option<UpdateConfigurationMerchantCapabilitiesCashappPaymentsParams>,
    eps_payments: Option<UpdateConfigurationMerchantCapabilitiesEpsPaymentsParams>,
    fpx_payments: Option<UpdateConfigurationMerchantCapabilitiesFpxPaymentsParams>,
    gb_bank_transfer_payments:
        Option<UpdateConfigurationMerchantCapabilitiesGbBankTransferPaymentsParams>,
    grabpay_payments: Option<UpdateConfigurationMerchantCapabilitiesGrabpayPaymentsParams>,
    ideal_payments: Option<UpdateConfigurationMerchantCapabilitiesIdealPaymentsParams>,
    jcb_payments: Option<UpdateConfigurationMerchantCapabilitiesJcbPaymentsParams>,
    jp_bank_transfer_payments:
        Option<UpdateConfigurationMerchantCapabilitiesJpBankTransferPaymentsParams>,
    kakao_pay_payments: Option<UpdateConfigurationMerchantCapabilitiesKakaoPayPaymentsParams>,
    klarna_payments: Option<UpdateConfigurationMerchantCapabilitiesKlarnaPaymentsParams>,
    konbini_payments: Option<UpdateConfigurationMerchantCapabilitiesKonbiniPaymentsParams>,
    kr_card_payments: Option<UpdateConfigurationMerchantCapabilitiesKrCardPaymentsParams>,
    link_payments: Option<UpdateConfigurationMerchantCapabilitiesLinkPaymentsParams>,
    mobilepay_payments: Option<UpdateConfigurationMerchantCapabilitiesMobilepayPaymentsParams>,
    multibanco_payments: Option<UpdateConfigurationMerchantCapabilitiesMultibancoPaymentsParams>,
    mx_bank_transfer_payments:
        Option<UpdateConfigurationMerchantCapabilitiesMxBankTransferPaymentsParams>,
    naver_pay_payments: Option<UpdateConfigurationMerchantCapabilitiesNaverPayPaymentsParams>,
    oxxo_payments: Option<UpdateConfigurationMerchantCapabilitiesOxxoPaymentsParams>,
    p24_payments: Option<UpdateConfigurationMerchantCapabilitiesP24PaymentsParams>,
    pay_by_bank_payments: Option<UpdateConfigurationMerchantCapabilitiesPayByBankPaymentsParams>,
    payco_payments: Option<UpdateConfigurationMerchantCapabilitiesPaycoPaymentsParams>,
    paynow_payments: Option<UpdateConfigurationMerchantCapabilitiesPaynowPaymentsParams>,
    promptpay_payments: Option<UpdateConfigurationMerchantCapabilitiesPromptpayPaymentsParams>,
    revolut_pay_payments: Option<UpdateConfigurationMerchantCapabilitiesRevolutPayPaymentsParams>,
    samsung_pay_payments: Option<UpdateConfigurationMerchantCapabilitiesSamsungPayPaymentsParams>,
    satispay_payments: Option<UpdateConfigurationMerchantCapabilitiesSatispayPaymentsParams>,
    sepa_bank_transfer_payments:
        Option<UpdateConfigurationMerchantCapabilitiesSepaBankTransferPaymentsParams>,
    sepa_debit_payments: Option<UpdateConfigurationMerchantCapabilitiesSepaDebitPaymentsParams>,
    sequra_payments: Option<UpdateConfigurationMerchantCapabilitiesSequraPaymentsParams>,
    sunbit_payments: Option<UpdateConfigurationMerchantCapabilitiesSunbitPaymentsParams>,
    swish_payments: Option<UpdateConfigurationMerchantCapabilitiesSwishPaymentsParams>,
    twint_payments: Option<UpdateConfigurationMerchantCapabilitiesTwintPaymentsParams>,
    us_bank_transfer_payments:
        Option<UpdateConfigurationMerchantCapabilitiesUsBankTransferPaymentsParams>,
    zip_payments: Option<UpdateConfigurationMerchantCapabilitiesZipPaymentsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAchDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAcssDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAffirmPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAfterpayClearpayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAlmaPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAmazonPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesAuBecsDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesBacsDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesBancontactPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesBlikPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesBlikRecurringPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesBoletoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesCardPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesCartesBancairesPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesCashappPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesEpsPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesFpxPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesGbBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesGrabpayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesIdealPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesJcbPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesJpBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesKakaoPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesKlarnaPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesKonbiniPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesKrCardPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesLinkPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesMobilepayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesMultibancoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesMxBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesNaverPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesOxxoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesP24PaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesPayByBankPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesPaycoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesPaynowPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesPromptpayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesRevolutPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSamsungPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSatispayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSepaBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSepaDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSequraPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSunbitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesSwishPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesTwintPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesUsBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantCapabilitiesZipPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationMerchantSupportParams {
    address: Option<UpdateIdentityBusinessDetailsAddressParams>,
    email: Option<String>,
    phone: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientParams {
    applied: Option<bool>,
    capabilities: Option<UpdateConfigurationRecipientCapabilitiesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesParams {
    bank_accounts: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsParams>,
    cards: Option<UpdateConfigurationRecipientCapabilitiesCardsParams>,
    stripe_balance: Option<UpdateConfigurationRecipientCapabilitiesStripeBalanceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsParams {
    ach: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsAchParams>,
    fedwire: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsFedwireParams>,
    fps: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsFpsParams>,
    local: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsLocalParams>,
    rtp: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsRtpParams>,
    sepa: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsSepaParams>,
    swift: Option<UpdateConfigurationRecipientCapabilitiesBankAccountsSwiftParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsAchParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsFedwireParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsFpsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsLocalParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsRtpParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsSepaParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesBankAccountsSwiftParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesCardsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesStripeBalanceParams {
    stripe_transfers:
        Option<UpdateConfigurationRecipientCapabilitiesStripeBalanceStripeTransfersParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationRecipientCapabilitiesStripeBalanceStripeTransfersParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateDefaultsParams {
    currency: Option<Currency>,
    locales: Option<Vec<Locale>>,
    payout_methods: Option<BTreeMap<String, String>>,
    profile: Option<ProfileParams>,
    responsibilities: Option<ResponsibilitiesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityParams {
    attestations: Option<UpdateIdentityAttestationsParams>,
    business_details: Option<UpdateIdentityBusinessDetailsParams>,
    country: Option<String>,
    entity_type: Option<EntityType>,
    individual: Option<UpdateIdentityIndividualParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityAttestationsParams {
    directorship_declaration: Option<DirectorshipDeclarationParams>,
    ownership_declaration: Option<OwnershipDeclarationParams>,
    persons_provided: Option<PersonsProvidedParams>,
    representative_declaration: Option<RepresentativeDeclarationParams>,
    terms_of_service: Option<UpdateIdentityAttestationsTermsOfServiceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityAttestationsTermsOfServiceParams {
    account: Option<UpdateIdentityAttestationsTermsOfServiceAccountParams>,
    crypto_money_manager: Option<CryptoMoneyManagerParams>,
    money_manager: Option<MoneyManagerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityAttestationsTermsOfServiceAccountParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CryptoMoneyManagerParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MoneyManagerParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsParams {
    additional_addresses: Option<Vec<BusinessDetailsAdditionalAddressParams>>,
    address: Option<UpdateIdentityBusinessDetailsAddressParams>,
    annual_revenue: Option<AnnualRevenueParams>,
    documents: Option<UpdateIdentityBusinessDetailsDocumentsParams>,
    estimated_worker_count: Option<i64>,
    id_numbers: Option<Vec<BusinessDetailsIdNumberParams>>,
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    phone: Option<String>,
    registered_name: Option<String>,
    registration_date: Option<RegistrationDateParams>,
    script_addresses: Option<UpdateIdentityBusinessDetailsScriptAddressesParams>,
    script_names: Option<BusinessDetailsScriptNamesParams>,
    structure: Option<Structure>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsAddressParams {
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsDocumentsParams {
    bank_account_ownership_verification: Option<BankAccountOwnershipVerificationParams>,
    company_license: Option<CompanyLicenseParams>,
    company_memorandum_of_association: Option<CompanyMemorandumOfAssociationParams>,
    company_ministerial_decree: Option<CompanyMinisterialDecreeParams>,
    company_registration_verification: Option<CompanyRegistrationVerificationParams>,
    company_tax_id_verification: Option<CompanyTaxIdVerificationParams>,
    primary_verification: Option<UpdateIdentityBusinessDetailsDocumentsPrimaryVerificationParams>,
    proof_of_address: Option<ProofOfAddressParams>,
    proof_of_registration: Option<ProofOfRegistrationParams>,
    proof_of_ultimate_beneficial_ownership: Option<ProofOfUltimateBeneficialOwnershipParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsDocumentsPrimaryVerificationParams {
    front_back: UpdateIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBackParams {
    back: Option<String>,
    front: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsScriptAddressesParams {
    kana: Option<UpdateIdentityBusinessDetailsScriptAddressesKanaParams>,
    kanji: Option<UpdateIdentityBusinessDetailsScriptAddressesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsScriptAddressesKanaParams {
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityBusinessDetailsScriptAddressesKanjiParams {
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityIndividualParams {
    additional_addresses: Option<Vec<UpdateIdentityIndividualAdditionalAddressParams>>,
    additional_names: Option<Vec<AdditionalNameParams>>,
    address: Option<UpdateIdentityBusinessDetailsAddressParams>,
    date_of_birth: Option<DateOfBirthParams>,
    documents: Option<UpdateIdentityIndividualDocumentsParams>,
    email: Option<String>,
    given_name: Option<String>,
    id_numbers: Option<Vec<IndividualIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<MetadataUpdate>,
    nationalities: Option<Vec<String>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<UpdateIdentityBusinessDetailsScriptAddressesParams>,
    script_names: Option<IndividualScriptNamesParams>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityIndividualAdditionalAddressParams {
    purpose: IndividualAdditionalAddressPurpose,
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityIndividualDocumentsParams {
    company_authorization: Option<CompanyAuthorizationParams>,
    passport: Option<PassportParams>,
    primary_verification: Option<UpdateIdentityBusinessDetailsDocumentsPrimaryVerificationParams>,
    secondary_verification: Option<UpdateIdentityIndividualDocumentsSecondaryVerificationParams>,
    visa: Option<VisaParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityIndividualDocumentsSecondaryVerificationParams {
    front_back: UpdateIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

/// Parameters for [`Account::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountListParams {
    applied_configurations: Option<Vec<AppliedConfiguration>>,
    closed: Option<bool>,
}

/// Parameters for [`Account::close`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCloseParams {
    applied_configurations: Option<Vec<AppliedConfiguration>>,
}
