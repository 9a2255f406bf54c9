//! Accounts: <https://docs.stripe.com/api/accounts>

use stripe_core::ids::{AccountId, ExternalAccountId, FileId, PersonId, TaxIdId};
use stripe_core::{
    Address, Clearable, Currency, Expandable, List, Metadata, MetadataUpdate, ObjectName, Range,
    Secret, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account",
    path = "/v1/accounts",
    ops(
        create(AccountCreateParams),
        retrieve(()),
        update(AccountUpdateParams),
        delete(()),
        list(AccountListParams),
        action(retrieve_current, (), get, path = "/v1/account"),
        action(reject, AccountRejectParams, required),
        action(unreject, ()),
    )
)]
#[non_exhaustive]
pub struct Account {
    pub id: AccountId,
    pub object: ObjectName<Self>,
    pub business_profile: Option<BusinessProfile>,
    pub business_type: Option<BusinessType>,
    pub capabilities: Option<Box<Capabilities>>,
    pub charges_enabled: Option<bool>,
    pub company: Option<Box<Company>>,
    pub controller: Option<Controller>,
    pub country: Option<String>,
    pub created: Option<Timestamp>,
    pub default_currency: Option<Currency>,
    pub details_submitted: Option<bool>,
    pub email: Option<String>,
    pub external_accounts: Option<List<Expandable<ExternalAccountId>>>,
    pub future_requirements: Option<FutureRequirements>,
    pub groups: Option<Groups>,
    pub individual: Option<Expandable<PersonId>>,
    pub metadata: Metadata,
    pub payouts_enabled: Option<bool>,
    pub requirements: Option<Requirements>,
    pub settings: Option<Box<Settings>>,
    pub tos_acceptance: Option<TosAcceptance>,
    pub r#type: Option<AccountType>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessProfile {
    pub annual_revenue: Option<AnnualRevenue>,
    pub estimated_worker_count: Option<i64>,
    pub mcc: Option<String>,
    pub minority_owned_business_designation: Option<Vec<MinorityOwnedBusinessDesignation>>,
    pub monthly_estimated_revenue: Option<MonthlyEstimatedRevenue>,
    pub name: Option<String>,
    pub product_description: Option<String>,
    pub specified_commercial_transactions_act_url: Option<String>,
    pub support_address: Option<Address>,
    pub support_email: Option<String>,
    pub support_phone: Option<String>,
    pub support_url: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AnnualRevenue {
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
    pub fiscal_year_end: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MinorityOwnedBusinessDesignation {
    LgbtqiOwnedBusiness,
    MinorityOwnedBusiness,
    NoneOfTheseApply,
    PreferNotToAnswer,
    WomenOwnedBusiness,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenue {
    pub amount: i64,
    pub currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessType {
    Company,
    GovernmentEntity,
    Individual,
    NonProfit,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Capabilities {
    pub acss_debit_payments: Option<AcssDebitPayments>,
    pub affirm_payments: Option<AffirmPayments>,
    pub afterpay_clearpay_payments: Option<AfterpayClearpayPayments>,
    pub alma_payments: Option<AlmaPayments>,
    pub amazon_pay_payments: Option<AmazonPayPayments>,
    pub app_distribution: Option<AppDistribution>,
    pub au_becs_debit_payments: Option<AuBecsDebitPayments>,
    pub bacs_debit_payments: Option<CapabilitiesBacsDebitPayments>,
    pub bancontact_payments: Option<BancontactPayments>,
    pub bank_transfer_payments: Option<BankTransferPayments>,
    pub billie_payments: Option<BilliePayments>,
    pub bizum_payments: Option<BizumPayments>,
    pub blik_payments: Option<BlikPayments>,
    pub blik_recurring_payments: Option<BlikRecurringPayments>,
    pub boleto_payments: Option<BoletoPayments>,
    pub card_issuing: Option<CapabilitiesCardIssuing>,
    pub card_payments: Option<CapabilitiesCardPayments>,
    pub cartes_bancaires_payments: Option<CartesBancairesPayments>,
    pub cashapp_payments: Option<CashappPayments>,
    pub crypto_payments: Option<CryptoPayments>,
    pub eps_payments: Option<EpsPayments>,
    pub fpx_payments: Option<FpxPayments>,
    pub gb_bank_transfer_payments: Option<GbBankTransferPayments>,
    pub giropay_payments: Option<GiropayPayments>,
    pub grabpay_payments: Option<GrabpayPayments>,
    pub ideal_payments: Option<IdealPayments>,
    pub india_international_payments: Option<IndiaInternationalPayments>,
    pub jcb_payments: Option<JcbPayments>,
    pub jp_bank_transfer_payments: Option<JpBankTransferPayments>,
    pub kakao_pay_payments: Option<KakaoPayPayments>,
    pub klarna_payments: Option<KlarnaPayments>,
    pub konbini_payments: Option<KonbiniPayments>,
    pub kr_card_payments: Option<KrCardPayments>,
    pub legacy_payments: Option<LegacyPayments>,
    pub link_payments: Option<LinkPayments>,
    pub mb_way_payments: Option<MbWayPayments>,
    pub mobilepay_payments: Option<MobilepayPayments>,
    pub multibanco_payments: Option<MultibancoPayments>,
    pub mx_bank_transfer_payments: Option<MxBankTransferPayments>,
    pub naver_pay_payments: Option<NaverPayPayments>,
    pub nz_bank_account_becs_debit_payments: Option<NzBankAccountBecsDebitPayments>,
    pub oxxo_payments: Option<OxxoPayments>,
    pub p24_payments: Option<P24Payments>,
    pub pay_by_bank_payments: Option<PayByBankPayments>,
    pub payco_payments: Option<PaycoPayments>,
    pub paynow_payments: Option<PaynowPayments>,
    pub paypay_payments: Option<CapabilitiesPaypayPayments>,
    pub payto_payments: Option<PaytoPayments>,
    pub pix_payments: Option<PixPayments>,
    pub promptpay_payments: Option<PromptpayPayments>,
    pub revolut_pay_payments: Option<RevolutPayPayments>,
    pub samsung_pay_payments: Option<SamsungPayPayments>,
    pub satispay_payments: Option<SatispayPayments>,
    pub scalapay_payments: Option<ScalapayPayments>,
    pub sepa_bank_transfer_payments: Option<SepaBankTransferPayments>,
    pub sepa_debit_payments: Option<CapabilitiesSepaDebitPayments>,
    pub sequra_payments: Option<SequraPayments>,
    pub sofort_payments: Option<SofortPayments>,
    pub sunbit_payments: Option<SunbitPayments>,
    pub swish_payments: Option<SwishPayments>,
    pub tax_reporting_us_1099_k: Option<TaxReportingUs1099K>,
    pub tax_reporting_us_1099_misc: Option<TaxReportingUs1099Misc>,
    pub transfers: Option<Transfers>,
    pub treasury: Option<CapabilitiesTreasury>,
    pub twint_payments: Option<TwintPayments>,
    pub upi_payments: Option<UpiPayments>,
    pub us_bank_account_ach_payments: Option<UsBankAccountAchPayments>,
    pub us_bank_transfer_payments: Option<UsBankTransferPayments>,
    pub wero_payments: Option<WeroPayments>,
    pub zip_payments: Option<ZipPayments>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AcssDebitPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AffirmPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterpayClearpayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AlmaPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmazonPayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppDistribution {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AuBecsDebitPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilitiesBacsDebitPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BancontactPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BankTransferPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BilliePayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BizumPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BlikPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BlikRecurringPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BoletoPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilitiesCardIssuing {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilitiesCardPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CartesBancairesPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CashappPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CryptoPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EpsPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FpxPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GbBankTransferPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GiropayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GrabpayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IdealPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IndiaInternationalPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum JcbPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum JpBankTransferPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum KakaoPayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum KlarnaPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum KonbiniPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum KrCardPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LegacyPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LinkPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MbWayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MobilepayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MultibancoPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MxBankTransferPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NaverPayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NzBankAccountBecsDebitPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OxxoPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum P24Payments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PayByBankPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaycoPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaynowPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilitiesPaypayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaytoPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PixPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromptpayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RevolutPayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SamsungPayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SatispayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScalapayPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SepaBankTransferPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilitiesSepaDebitPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SequraPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SofortPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SunbitPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SwishPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxReportingUs1099K {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxReportingUs1099Misc {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Transfers {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilitiesTreasury {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TwintPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UpiPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsBankAccountAchPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsBankTransferPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum WeroPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ZipPayments {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Company {
    pub address: Option<Address>,
    pub address_kana: Option<AddressKana>,
    pub address_kanji: Option<AddressKanji>,
    pub administrative_address: Option<Address>,
    pub directors_provided: Option<bool>,
    pub directorship_declaration: Option<DirectorshipDeclaration>,
    pub executives_provided: Option<bool>,
    pub export_license_id: Option<String>,
    pub export_purpose_code: Option<String>,
    pub name: Option<String>,
    pub name_kana: Option<String>,
    pub name_kanji: Option<String>,
    pub owners_provided: Option<bool>,
    pub ownership_declaration: Option<OwnershipDeclaration>,
    pub ownership_exemption_reason: Option<OwnershipExemptionReason>,
    pub phone: Option<String>,
    pub physical_address: Option<Address>,
    pub principal_place_of_business: Option<Address>,
    pub registration_date: Option<RegistrationDate>,
    pub representative_declaration: Option<RepresentativeDeclaration>,
    pub structure: Option<Structure>,
    pub tax_id_provided: Option<bool>,
    pub tax_id_registrar: Option<String>,
    pub vat_id_provided: Option<bool>,
    pub verification: Option<Verification>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AddressKana {
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
pub struct AddressKanji {
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
pub struct DirectorshipDeclaration {
    pub date: Option<Timestamp>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OwnershipDeclaration {
    pub date: Option<Timestamp>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
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
pub struct RegistrationDate {
    pub day: Option<i64>,
    pub month: Option<i64>,
    pub year: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RepresentativeDeclaration {
    pub date: Option<Timestamp>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Structure {
    FreeZoneEstablishment,
    FreeZoneLlc,
    GovernmentInstrumentality,
    GovernmentalUnit,
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
    PublicPartnership,
    RegisteredCharity,
    SingleMemberLlc,
    SoleEstablishment,
    SoleProprietorship,
    TaxExemptGovernmentInstrumentality,
    UnincorporatedAssociation,
    UnincorporatedNonProfit,
    UnincorporatedPartnership,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Verification {
    pub document: Document,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Document {
    pub back: Option<Expandable<FileId>>,
    pub details: Option<String>,
    pub details_code: Option<String>,
    pub front: Option<Expandable<FileId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Controller {
    pub fees: Option<Fees>,
    pub is_controller: Option<bool>,
    pub losses: Option<Losses>,
    pub requirement_collection: Option<RequirementCollection>,
    pub stripe_dashboard: Option<StripeDashboard>,
    pub r#type: ControllerType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Fees {
    pub payer: ControllerFeesPayer,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ControllerFeesPayer {
    Account,
    Application,
    ApplicationCustom,
    ApplicationExpress,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Losses {
    pub payments: LossesPayments,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LossesPayments {
    Application,
    Stripe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequirementCollection {
    Application,
    Stripe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StripeDashboard {
    pub r#type: StripeDashboardType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StripeDashboardType {
    Express,
    Full,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ControllerType {
    Account,
    Application,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FutureRequirements {
    pub alternatives: Option<Vec<Alternative>>,
    pub current_deadline: Option<Timestamp>,
    pub currently_due: Option<Vec<String>>,
    pub disabled_reason: Option<DisabledReason>,
    pub errors: Option<Vec<Error>>,
    pub eventually_due: Option<Vec<String>>,
    pub past_due: Option<Vec<String>>,
    pub pending_verification: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alternative {
    pub alternative_fields_due: Vec<String>,
    pub original_fields_due: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    #[stripe_enum(rename = "action_required.requested_capabilities")]
    ActionRequiredRequestedCapabilities,
    Listed,
    Other,
    PlatformPaused,
    #[stripe_enum(rename = "rejected.fraud")]
    RejectedFraud,
    #[stripe_enum(rename = "rejected.incomplete_verification")]
    RejectedIncompleteVerification,
    #[stripe_enum(rename = "rejected.listed")]
    RejectedListed,
    #[stripe_enum(rename = "rejected.other")]
    RejectedOther,
    #[stripe_enum(rename = "rejected.platform_fraud")]
    RejectedPlatformFraud,
    #[stripe_enum(rename = "rejected.platform_other")]
    RejectedPlatformOther,
    #[stripe_enum(rename = "rejected.platform_terms_of_service")]
    RejectedPlatformTermsOfService,
    #[stripe_enum(rename = "rejected.terms_of_service")]
    RejectedTermsOfService,
    #[stripe_enum(rename = "requirements.past_due")]
    RequirementsPastDue,
    #[stripe_enum(rename = "requirements.pending_verification")]
    RequirementsPendingVerification,
    UnderReview,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Error {
    pub code: Code,
    pub reason: String,
    pub requirement: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Code {
    ExternalRequest,
    InformationMissing,
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
    InvalidSignator,
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
    InvalidUrlLength,
    InvalidUrlWebPresenceDetected,
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
    InvalidValueOther,
    UnsupportedBusinessType,
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
    VerificationFailedAuthorizerAuthority,
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
    VerificationLegalEntityStructureMismatch,
    VerificationMissingDirectors,
    VerificationMissingExecutives,
    VerificationMissingOwners,
    VerificationRejectedOwnershipExemptionReason,
    VerificationRequiresAdditionalMemorandumOfAssociations,
    VerificationRequiresAdditionalProofOfRegistration,
    VerificationSupportability,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Groups {
    pub payments_pricing: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    pub alternatives: Option<Vec<Alternative>>,
    pub current_deadline: Option<Timestamp>,
    pub currently_due: Option<Vec<String>>,
    pub disabled_reason: Option<DisabledReason>,
    pub errors: Option<Vec<Error>>,
    pub eventually_due: Option<Vec<String>>,
    pub past_due: Option<Vec<String>>,
    pub pending_verification: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Settings {
    pub bacs_debit_payments: Option<SettingsBacsDebitPayments>,
    pub branding: Branding,
    pub card_issuing: Option<SettingsCardIssuing>,
    pub card_payments: SettingsCardPayments,
    pub dashboard: Dashboard,
    pub invoices: Option<Invoices>,
    pub payments: SettingsPayments,
    pub payouts: Option<Payouts>,
    pub paypay_payments: Option<SettingsPaypayPayments>,
    pub sepa_debit_payments: Option<SettingsSepaDebitPayments>,
    pub treasury: Option<SettingsTreasury>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsBacsDebitPayments {
    pub display_name: Option<String>,
    pub service_user_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Branding {
    pub icon: Option<Expandable<FileId>>,
    pub logo: Option<Expandable<FileId>>,
    pub primary_color: Option<String>,
    pub secondary_color: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsCardIssuing {
    pub tos_acceptance: Option<CardIssuingTosAcceptance>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardIssuingTosAcceptance {
    pub date: Option<Timestamp>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsCardPayments {
    pub decline_on: Option<DeclineOn>,
    pub statement_descriptor_prefix: Option<String>,
    pub statement_descriptor_prefix_kana: Option<String>,
    pub statement_descriptor_prefix_kanji: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DeclineOn {
    pub avs_failure: bool,
    pub cvc_failure: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dashboard {
    pub display_name: Option<String>,
    pub timezone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Invoices {
    pub default_account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum HostedPaymentMethodSave {
    Always,
    Never,
    Offer,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsPayments {
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_kana: Option<String>,
    pub statement_descriptor_kanji: Option<String>,
    pub statement_descriptor_prefix_kana: Option<String>,
    pub statement_descriptor_prefix_kanji: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payouts {
    pub debit_negative_balances: bool,
    pub schedule: Schedule,
    pub statement_descriptor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Schedule {
    pub delay_days: i64,
    pub interval: String,
    pub monthly_anchor: Option<i64>,
    pub monthly_payout_days: Option<Vec<i64>>,
    pub weekly_anchor: Option<String>,
    pub weekly_payout_days: Option<Vec<WeeklyPayoutDay>>,
}

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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsPaypayPayments {
    pub additional_files: Option<Vec<String>>,
    pub goods_type: Option<GoodsType>,
    pub site: Option<Site>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GoodsType {
    DigitalContent,
    Other,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Site {
    pub accessible: Option<Accessible>,
    pub in_development: Option<InDevelopment>,
    pub restricted: Option<Restricted>,
    pub r#type: Option<SiteType>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Accessible {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InDevelopment {
    pub password_provided: Option<bool>,
    pub username: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restricted {
    pub payment_flow_file: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SiteType {
    Accessible,
    InDevelopment,
    Restricted,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsSepaDebitPayments {
    pub creditor_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SettingsTreasury {
    pub tos_acceptance: Option<CardIssuingTosAcceptance>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TosAcceptance {
    pub date: Option<Timestamp>,
    pub ip: Option<String>,
    pub service_agreement: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    Custom,
    Express,
    None,
    Standard,
    Unknown(String),
}

/// Parameters for [`Account::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCreateParams {
    account_token: Option<String>,
    business_profile: Option<BusinessProfileParams>,
    business_type: Option<BusinessType>,
    capabilities: Option<CapabilitiesParams>,
    company: Option<CompanyParams>,
    controller: Option<ControllerParams>,
    country: Option<String>,
    default_currency: Option<Currency>,
    documents: Option<CreateDocumentsParams>,
    email: Option<String>,
    external_account: Option<serde_json::Value>,
    groups: Option<GroupsParams>,
    individual: Option<CreateIndividualParams>,
    metadata: Option<Clearable<Metadata>>,
    settings: Option<CreateSettingsParams>,
    tos_acceptance: Option<TosAcceptanceParams>,
    r#type: Option<CreateType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessProfileParams {
    annual_revenue: Option<AnnualRevenueParams>,
    estimated_worker_count: Option<i64>,
    mcc: Option<String>,
    minority_owned_business_designation: Option<Vec<MinorityOwnedBusinessDesignation>>,
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    name: Option<String>,
    product_description: Option<String>,
    specified_commercial_transactions_act_url: Option<Clearable<String>>,
    support_address: Option<Address>,
    support_email: Option<String>,
    support_phone: Option<String>,
    support_url: Option<Clearable<String>>,
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AnnualRevenueParams {
    amount: i64,
    currency: Currency,
    fiscal_year_end: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenueParams {
    amount: i64,
    currency: Currency,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesParams {
    acss_debit_payments: Option<AcssDebitPaymentsParams>,
    affirm_payments: Option<AffirmPaymentsParams>,
    afterpay_clearpay_payments: Option<AfterpayClearpayPaymentsParams>,
    alma_payments: Option<AlmaPaymentsParams>,
    amazon_pay_payments: Option<AmazonPayPaymentsParams>,
    app_distribution: Option<AppDistributionParams>,
    au_becs_debit_payments: Option<AuBecsDebitPaymentsParams>,
    bacs_debit_payments: Option<CapabilitiesBacsDebitPaymentsParams>,
    bancontact_payments: Option<BancontactPaymentsParams>,
    bank_transfer_payments: Option<BankTransferPaymentsParams>,
    billie_payments: Option<BilliePaymentsParams>,
    bizum_payments: Option<BizumPaymentsParams>,
    blik_payments: Option<BlikPaymentsParams>,
    blik_recurring_payments: Option<BlikRecurringPaymentsParams>,
    boleto_payments: Option<BoletoPaymentsParams>,
    card_issuing: Option<CapabilitiesCardIssuingParams>,
    card_payments: Option<CapabilitiesCardPaymentsParams>,
    cartes_bancaires_payments: Option<CartesBancairesPaymentsParams>,
    cashapp_payments: Option<CashappPaymentsParams>,
    crypto_payments: Option<CryptoPaymentsParams>,
    eps_payments: Option<EpsPaymentsParams>,
    fpx_payments: Option<FpxPaymentsParams>,
    gb_bank_transfer_payments: Option<GbBankTransferPaymentsParams>,
    giropay_payments: Option<GiropayPaymentsParams>,
    grabpay_payments: Option<GrabpayPaymentsParams>,
    ideal_payments: Option<IdealPaymentsParams>,
    india_international_payments: Option<IndiaInternationalPaymentsParams>,
    jcb_payments: Option<JcbPaymentsParams>,
    jp_bank_transfer_payments: Option<JpBankTransferPaymentsParams>,
    kakao_pay_payments: Option<KakaoPayPaymentsParams>,
    klarna_payments: Option<KlarnaPaymentsParams>,
    konbini_payments: Option<KonbiniPaymentsParams>,
    kr_card_payments: Option<KrCardPaymentsParams>,
    legacy_payments: Option<LegacyPaymentsParams>,
    link_payments: Option<LinkPaymentsParams>,
    mb_way_payments: Option<MbWayPaymentsParams>,
    mobilepay_payments: Option<MobilepayPaymentsParams>,
    multibanco_payments: Option<MultibancoPaymentsParams>,
    mx_bank_transfer_payments: Option<MxBankTransferPaymentsParams>,
    naver_pay_payments: Option<NaverPayPaymentsParams>,
    nz_bank_account_becs_debit_payments: Option<NzBankAccountBecsDebitPaymentsParams>,
    oxxo_payments: Option<OxxoPaymentsParams>,
    p24_payments: Option<P24PaymentsParams>,
    pay_by_bank_payments: Option<PayByBankPaymentsParams>,
    payco_payments: Option<PaycoPaymentsParams>,
    paynow_payments: Option<PaynowPaymentsParams>,
    paypay_payments: Option<CapabilitiesPaypayPaymentsParams>,
    payto_payments: Option<PaytoPaymentsParams>,
    pix_payments: Option<PixPaymentsParams>,
    promptpay_payments: Option<PromptpayPaymentsParams>,
    revolut_pay_payments: Option<RevolutPayPaymentsParams>,
    samsung_pay_payments: Option<SamsungPayPaymentsParams>,
    satispay_payments: Option<SatispayPaymentsParams>,
    scalapay_payments: Option<ScalapayPaymentsParams>,
    sepa_bank_transfer_payments: Option<SepaBankTransferPaymentsParams>,
    sepa_debit_payments: Option<CapabilitiesSepaDebitPaymentsParams>,
    sequra_payments: Option<SequraPaymentsParams>,
    sofort_payments: Option<SofortPaymentsParams>,
    sunbit_payments: Option<SunbitPaymentsParams>,
    swish_payments: Option<SwishPaymentsParams>,
    tax_reporting_us_1099_k: Option<TaxReportingUs1099KParams>,
    tax_reporting_us_1099_misc: Option<TaxReportingUs1099MiscParams>,
    transfers: Option<TransfersParams>,
    treasury: Option<CapabilitiesTreasuryParams>,
    twint_payments: Option<TwintPaymentsParams>,
    upi_payments: Option<UpiPaymentsParams>,
    us_bank_account_ach_payments: Option<UsBankAccountAchPaymentsParams>,
    us_bank_transfer_payments: Option<UsBankTransferPaymentsParams>,
    wero_payments: Option<WeroPaymentsParams>,
    zip_payments: Option<ZipPaymentsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AcssDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterpayClearpayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlmaPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppDistributionParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AuBecsDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesBacsDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BilliePaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BizumPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BlikPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BlikRecurringPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BoletoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesCardIssuingParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesCardPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CartesBancairesPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CryptoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EpsPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FpxPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GbBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GiropayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GrabpayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndiaInternationalPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct JcbPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct JpBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KakaoPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KonbiniPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KrCardPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LegacyPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MbWayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MobilepayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MultibancoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MxBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NaverPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NzBankAccountBecsDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OxxoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct P24PaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayByBankPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaycoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaynowPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesPaypayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaytoPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PixPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PromptpayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RevolutPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SamsungPayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SatispayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScalapayPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesSepaDebitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SequraPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SofortPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SunbitPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SwishPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxReportingUs1099KParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxReportingUs1099MiscParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransfersParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesTreasuryParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TwintPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpiPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountAchPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankTransferPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WeroPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ZipPaymentsParams {
    requested: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyParams {
    address: Option<Address>,
    address_kana: Option<AddressKanaParams>,
    address_kanji: Option<AddressKanjiParams>,
    administrative_address: Option<Address>,
    directors_provided: Option<bool>,
    directorship_declaration: Option<DirectorshipDeclarationParams>,
    executives_provided: Option<bool>,
    export_license_id: Option<String>,
    export_purpose_code: Option<String>,
    name: Option<String>,
    name_kana: Option<String>,
    name_kanji: Option<String>,
    owners_provided: Option<bool>,
    ownership_declaration: Option<OwnershipDeclarationParams>,
    ownership_exemption_reason: Option<Clearable<OwnershipExemptionReason>>,
    phone: Option<String>,
    physical_address: Option<Address>,
    principal_place_of_business: Option<Address>,
    registration_date: Option<Clearable<RegistrationDateParams>>,
    registration_number: Option<String>,
    representative_declaration: Option<RepresentativeDeclarationParams>,
    structure: Option<Clearable<Structure>>,
    tax_id: Option<String>,
    tax_id_registrar: Option<String>,
    vat_id: Option<String>,
    verification: Option<CompanyVerificationParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressKanaParams {
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
pub struct AddressKanjiParams {
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
pub struct DirectorshipDeclarationParams {
    date: Option<Timestamp>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnershipDeclarationParams {
    date: Option<Timestamp>,
    ip: Option<String>,
    user_agent: Option<String>,
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
pub struct RepresentativeDeclarationParams {
    date: Option<Timestamp>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyVerificationParams {
    document: Option<DocumentParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentParams {
    back: Option<FileId>,
    front: Option<FileId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ControllerParams {
    fees: Option<FeesParams>,
    losses: Option<LossesParams>,
    requirement_collection: Option<RequirementCollection>,
    stripe_dashboard: Option<StripeDashboardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeesParams {
    payer: Option<CreateControllerFeesPayer>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateControllerFeesPayer {
    Account,
    Application,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LossesParams {
    payments: Option<LossesPayments>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StripeDashboardParams {
    r#type: Option<StripeDashboardType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateDocumentsParams {
    bank_account_ownership_verification: Option<BankAccountOwnershipVerificationParams>,
    company_license: Option<CompanyLicenseParams>,
    company_memorandum_of_association: Option<CompanyMemorandumOfAssociationParams>,
    company_ministerial_decree: Option<CompanyMinisterialDecreeParams>,
    company_registration_verification: Option<CompanyRegistrationVerificationParams>,
    company_tax_id_verification: Option<CompanyTaxIdVerificationParams>,
    proof_of_address: Option<ProofOfAddressParams>,
    proof_of_business_presence: Option<ProofOfBusinessPresenceParams>,
    proof_of_ultimate_beneficial_ownership: Option<ProofOfUltimateBeneficialOwnershipParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankAccountOwnershipVerificationParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyLicenseParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyMemorandumOfAssociationParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyMinisterialDecreeParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyRegistrationVerificationParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyTaxIdVerificationParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfAddressParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfBusinessPresenceParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfUltimateBeneficialOwnershipParams {
    files: Option<Vec<String>>,
    signer: Option<SignerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignerParams {
    person: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GroupsParams {
    payments_pricing: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateIndividualParams {
    address: Option<Address>,
    address_kana: Option<AddressKanaParams>,
    address_kanji: Option<AddressKanjiParams>,
    dob: Option<Clearable<DobParams>>,
    email: Option<String>,
    first_name: Option<String>,
    first_name_kana: Option<String>,
    first_name_kanji: Option<String>,
    full_name_aliases: Option<Clearable<Vec<String>>>,
    gender: Option<String>,
    id_number: Option<String>,
    id_number_secondary: Option<String>,
    last_name: Option<String>,
    last_name_kana: Option<String>,
    last_name_kanji: Option<String>,
    maiden_name: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    ssn_last_4: Option<String>,
    verification: Option<IndividualVerificationParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DobParams {
    day: i64,
    month: i64,
    year: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PoliticalExposure {
    Existing,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    director: Option<bool>,
    executive: Option<bool>,
    owner: Option<bool>,
    percent_ownership: Option<Clearable<f64>>,
    title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualVerificationParams {
    additional_document: Option<AdditionalDocumentParams>,
    document: Option<DocumentParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalDocumentParams {
    back: Option<FileId>,
    front: Option<FileId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateSettingsParams {
    bacs_debit_payments: Option<SettingsBacsDebitPaymentsParams>,
    branding: Option<BrandingParams>,
    card_issuing: Option<SettingsCardIssuingParams>,
    card_payments: Option<SettingsCardPaymentsParams>,
    invoices: Option<CreateSettingsInvoicesParams>,
    payments: Option<PaymentsParams>,
    payouts: Option<PayoutsParams>,
    paypay_payments: Option<SettingsPaypayPaymentsParams>,
    sepa_debit_payments: Option<SettingsSepaDebitPaymentsParams>,
    treasury: Option<SettingsTreasuryParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsBacsDebitPaymentsParams {
    display_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingParams {
    icon: Option<FileId>,
    logo: Option<FileId>,
    primary_color: Option<String>,
    secondary_color: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsCardIssuingParams {
    tos_acceptance: Option<CardIssuingTosAcceptanceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardIssuingTosAcceptanceParams {
    date: Option<Timestamp>,
    ip: Option<String>,
    user_agent: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsCardPaymentsParams {
    decline_on: Option<DeclineOnParams>,
    statement_descriptor_prefix: Option<String>,
    statement_descriptor_prefix_kana: Option<Clearable<String>>,
    statement_descriptor_prefix_kanji: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclineOnParams {
    avs_failure: Option<bool>,
    cvc_failure: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateSettingsInvoicesParams {
    hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentsParams {
    statement_descriptor: Option<String>,
    statement_descriptor_kana: Option<String>,
    statement_descriptor_kanji: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsParams {
    debit_negative_balances: Option<bool>,
    schedule: Option<ScheduleParams>,
    statement_descriptor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleParams {
    delay_days: Option<DelayDays>,
    interval: Option<ScheduleInterval>,
    monthly_anchor: Option<i64>,
    monthly_payout_days: Option<Vec<i64>>,
    weekly_anchor: Option<WeeklyAnchor>,
    weekly_payout_days: Option<Vec<WeeklyPayoutDay>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DelayDays {
    Minimum,
    Value(i64),
}

stripe_core::keyword_or!(DelayDays { "minimum" => Minimum, Value(i64) });

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ScheduleInterval {
    Daily,
    Manual,
    Monthly,
    Weekly,
    Unknown(String),
}

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

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsPaypayPaymentsParams {
    additional_files: Option<Vec<String>>,
    goods_type: Option<GoodsType>,
    site: Option<SiteParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SiteParams {
    accessible: Option<AccessibleParams>,
    in_development: Option<InDevelopmentParams>,
    restricted: Option<RestrictedParams>,
    r#type: Option<SiteType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccessibleParams {}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InDevelopmentParams {
    password: Secret,
    username: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictedParams {
    payment_flow_file: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsSepaDebitPaymentsParams {
    creditor_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsTreasuryParams {
    tos_acceptance: Option<CardIssuingTosAcceptanceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TosAcceptanceParams {
    date: Option<Timestamp>,
    ip: Option<String>,
    service_agreement: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateType {
    Custom,
    Express,
    Standard,
    Unknown(String),
}

/// Parameters for [`Account::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    account_token: Option<String>,
    business_profile: Option<BusinessProfileParams>,
    business_type: Option<BusinessType>,
    capabilities: Option<CapabilitiesParams>,
    company: Option<CompanyParams>,
    default_currency: Option<Currency>,
    documents: Option<DocumentsParams>,
    email: Option<String>,
    external_account: Option<Clearable<serde_json::Value>>,
    groups: Option<GroupsParams>,
    individual: Option<IndividualParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    settings: Option<SettingsParams>,
    tos_acceptance: Option<TosAcceptanceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    bank_account_ownership_verification: Option<BankAccountOwnershipVerificationParams>,
    company_license: Option<CompanyLicenseParams>,
    company_memorandum_of_association: Option<CompanyMemorandumOfAssociationParams>,
    company_ministerial_decree: Option<CompanyMinisterialDecreeParams>,
    company_registration_verification: Option<CompanyRegistrationVerificationParams>,
    company_tax_id_verification: Option<CompanyTaxIdVerificationParams>,
    proof_of_address: Option<ProofOfAddressParams>,
    proof_of_business_presence: Option<ProofOfBusinessPresenceParams>,
    proof_of_registration: Option<ProofOfRegistrationParams>,
    proof_of_ultimate_beneficial_ownership: Option<ProofOfUltimateBeneficialOwnershipParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProofOfRegistrationParams {
    files: Option<Vec<String>>,
    signer: Option<SignerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualParams {
    address: Option<Address>,
    address_kana: Option<AddressKanaParams>,
    address_kanji: Option<AddressKanjiParams>,
    dob: Option<Clearable<DobParams>>,
    email: Option<String>,
    first_name: Option<String>,
    first_name_kana: Option<String>,
    first_name_kanji: Option<String>,
    full_name_aliases: Option<Clearable<Vec<String>>>,
    gender: Option<String>,
    id_number: Option<String>,
    id_number_secondary: Option<String>,
    last_name: Option<String>,
    last_name_kana: Option<String>,
    last_name_kanji: Option<String>,
    maiden_name: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    ssn_last_4: Option<String>,
    verification: Option<IndividualVerificationParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsParams {
    bacs_debit_payments: Option<SettingsBacsDebitPaymentsParams>,
    branding: Option<BrandingParams>,
    card_issuing: Option<SettingsCardIssuingParams>,
    card_payments: Option<SettingsCardPaymentsParams>,
    invoices: Option<SettingsInvoicesParams>,
    payments: Option<PaymentsParams>,
    payouts: Option<PayoutsParams>,
    paypay_payments: Option<SettingsPaypayPaymentsParams>,
    sepa_debit_payments: Option<SettingsSepaDebitPaymentsParams>,
    treasury: Option<SettingsTreasuryParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsInvoicesParams {
    default_account_tax_ids: Option<Clearable<Vec<String>>>,
    hosted_payment_method_save: Option<HostedPaymentMethodSave>,
}

/// Parameters for [`Account::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountListParams {
    created: Option<Range<Timestamp>>,
}

/// Parameters for [`Account::reject`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountRejectParams {
    reason: Reason,
    payouts_action: Option<PayoutsAction>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    Credit,
    FraudNoIntentToFulfill,
    FraudOther,
    FraudPaymentMethodCasher,
    FraudPaymentMethodTester,
    Other,
    TermsOfService,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PayoutsAction {
    None,
    Pause,
    Unknown(String),
}
