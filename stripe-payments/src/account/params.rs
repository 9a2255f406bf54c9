//! Parameters of the operations on accounts.

use serde::{Serialize, Serializer};
use stripe_core::descriptor::{Described, Shape, UnionDescriptor};
use stripe_core::ids::{FileId, PersonId, TokenId};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Range, Secret, StripeEnum,
    StripeParams, Timestamp,
};

pub use crate::person::{FilesParams, VerificationParams as IndividualVerificationParams};

use super::{
    BusinessType, CreateSettingsParams, DobParams, JapaneseAddress, LossesPayments,
    MinorityOwnedBusinessDesignation, OwnershipExemptionReason, PoliticalExposure,
    RequirementCollection, SettingsParams, StripeDashboardType, Structure,
};
use crate::external_account::{ExternalAccountParams, Named};

/// Parameters for [`Account::create`](super::Account::create).
///
/// ```
/// use stripe_core::encoding::form;
/// use stripe_payments::AccountCreateParams;
/// use stripe_payments::account::{CapabilitiesParams, ControllerParams, StripeDashboardType};
///
/// let dashboard = ControllerParams::new().stripe_dashboard(StripeDashboardType::Express);
/// let params = AccountCreateParams::new()
///     .country("DE")
///     .controller(dashboard)
///     .capabilities(CapabilitiesParams::new().card_payments(true).transfers(true));
/// assert_eq!(
///     form::to_string(&params)?,
///     "capabilities[card_payments][requested]=true&capabilities[transfers][requested]=true\
///      &controller[stripe_dashboard][type]=express&country=DE",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCreateParams {
    /// Stripe.js token for the details of the account holder, so that they do not pass through your
    /// server.
    account_token: Option<TokenId>,
    business_profile: Option<BusinessProfileParams>,
    business_type: Option<BusinessType>,
    /// Capabilities to request. Required if the account has no Stripe dashboard.
    capabilities: Option<CapabilitiesParams>,
    /// Details of the business, regardless of `business_type`.
    company: Option<CompanyParams>,
    /// Control, fees and liability, as divided between Stripe and the platform. Supersedes `type`;
    /// the two cannot be combined.
    controller: Option<ControllerParams>,
    country: Option<String>,
    default_currency: Option<Currency>,
    documents: Option<CreateDocumentsParams>,
    /// Email of the holder, for your reference. If your platform collects the requirements, Stripe
    /// does not email the holder without your consent.
    email: Option<String>,
    /// Bank account or debit card for payouts.
    external_account: Option<CreateExternalAccountParams>,
    groups: Option<GroupsParams>,
    /// Holder of the account. Allowed only if `business_type` is [`BusinessType::Individual`].
    individual: Option<CreateIndividualParams>,
    metadata: Option<Clearable<Metadata>>,
    settings: Option<CreateSettingsParams>,
    /// Acceptance of Stripe's service agreement. Allowed only if your platform collects the
    /// requirements.
    tos_acceptance: Option<TosAcceptanceParams>,
    /// Type of account: a connected account, or the account of the request. Superseded by
    /// `controller`; the two cannot be combined.
    r#type: Option<CreateAccountType>,
}

/// Business details for customers and for Stripe's review.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessProfileParams {
    /// Revenue of the previous fiscal year, before costs.
    annual_revenue: Option<AnnualRevenueParams>,
    /// Upper bound on the number of workers.
    estimated_worker_count: Option<i64>,
    /// Merchant category code, which card networks use to classify businesses.
    mcc: Option<String>,
    /// Ownership of the business by minorities.
    minority_owned_business_designation: Option<Vec<MinorityOwnedBusinessDesignation>>,
    /// Expected monthly revenue, for Brazil and India.
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    /// Name shown to customers.
    name: Option<String>,
    /// Description of the goods or services, for Stripe's review. Not visible to customers.
    product_description: Option<String>,
    /// URL of the terms required in Japan by the Act on Specified Commercial Transactions.
    specified_commercial_transactions_act_url: Option<Clearable<String>>,
    /// Postal address for customer support.
    support_address: Option<Address>,
    /// Email address for customer support.
    support_email: Option<String>,
    /// Phone number for customer support.
    support_phone: Option<String>,
    /// URL of a help page for customers.
    support_url: Option<Clearable<String>>,
    /// URL of the public website.
    url: Option<String>,
}

/// Revenue of a fiscal year.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AnnualRevenueParams {
    /// Amount in the smallest currency unit. Must not be negative.
    amount: i64,
    currency: Currency,
    /// Last day of the fiscal year, such as `2025-12-31`.
    fiscal_year_end: String,
}

/// Expected monthly revenue of a business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenueParams {
    /// Amount in the smallest currency unit. Must not be negative.
    amount: i64,
    currency: Currency,
}

/// Capabilities to request. Most of them are payment methods. Each also accepts `true` or `false`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesParams {
    /// Pre-authorized debits in Canada.
    acss_debit_payments: Option<CapabilityParams>,
    affirm_payments: Option<CapabilityParams>,
    afterpay_clearpay_payments: Option<CapabilityParams>,
    alma_payments: Option<CapabilityParams>,
    amazon_pay_payments: Option<CapabilityParams>,
    /// Distribution of the platform's apps to other accounts.
    app_distribution: Option<CapabilityParams>,
    /// BECS direct debits in Australia.
    au_becs_debit_payments: Option<CapabilityParams>,
    /// Bacs direct debits in the United Kingdom.
    bacs_debit_payments: Option<CapabilityParams>,
    bancontact_payments: Option<CapabilityParams>,
    /// Bank transfers to the cash balance of a customer.
    bank_transfer_payments: Option<CapabilityParams>,
    billie_payments: Option<CapabilityParams>,
    bizum_payments: Option<CapabilityParams>,
    blik_payments: Option<CapabilityParams>,
    /// Recurring BLIK payments.
    blik_recurring_payments: Option<CapabilityParams>,
    boleto_payments: Option<CapabilityParams>,
    card_issuing: Option<CapabilityParams>,
    /// Payments with credit and debit cards.
    card_payments: Option<CapabilityParams>,
    /// Payments in euros with cards of the French network Cartes Bancaires.
    cartes_bancaires_payments: Option<CapabilityParams>,
    cashapp_payments: Option<CapabilityParams>,
    crypto_payments: Option<CapabilityParams>,
    eps_payments: Option<CapabilityParams>,
    fpx_payments: Option<CapabilityParams>,
    /// Bank transfers in pounds to the cash balance of a customer.
    gb_bank_transfer_payments: Option<CapabilityParams>,
    giropay_payments: Option<CapabilityParams>,
    grabpay_payments: Option<CapabilityParams>,
    ideal_payments: Option<CapabilityParams>,
    /// Payments in India in currencies other than the rupee.
    india_international_payments: Option<CapabilityParams>,
    /// Payments in yen with JCB cards, in Japan.
    jcb_payments: Option<CapabilityParams>,
    /// Bank transfers in yen to the cash balance of a customer.
    jp_bank_transfer_payments: Option<CapabilityParams>,
    kakao_pay_payments: Option<CapabilityParams>,
    klarna_payments: Option<CapabilityParams>,
    konbini_payments: Option<CapabilityParams>,
    /// Payments with Korean cards.
    kr_card_payments: Option<CapabilityParams>,
    /// Payments for accounts created before each payment method had its own capability.
    legacy_payments: Option<CapabilityParams>,
    link_payments: Option<CapabilityParams>,
    mb_way_payments: Option<CapabilityParams>,
    mobilepay_payments: Option<CapabilityParams>,
    multibanco_payments: Option<CapabilityParams>,
    /// Bank transfers in pesos to the cash balance of a customer.
    mx_bank_transfer_payments: Option<CapabilityParams>,
    naver_pay_payments: Option<CapabilityParams>,
    /// BECS direct debits in New Zealand.
    nz_bank_account_becs_debit_payments: Option<CapabilityParams>,
    oxxo_payments: Option<CapabilityParams>,
    p24_payments: Option<CapabilityParams>,
    pay_by_bank_payments: Option<CapabilityParams>,
    payco_payments: Option<CapabilityParams>,
    paynow_payments: Option<CapabilityParams>,
    paypay_payments: Option<CapabilityParams>,
    payto_payments: Option<CapabilityParams>,
    pix_payments: Option<CapabilityParams>,
    promptpay_payments: Option<CapabilityParams>,
    revolut_pay_payments: Option<CapabilityParams>,
    samsung_pay_payments: Option<CapabilityParams>,
    satispay_payments: Option<CapabilityParams>,
    scalapay_payments: Option<CapabilityParams>,
    /// Bank transfers in euros to the cash balance of a customer.
    sepa_bank_transfer_payments: Option<CapabilityParams>,
    /// SEPA direct debits in euros.
    sepa_debit_payments: Option<CapabilityParams>,
    sequra_payments: Option<CapabilityParams>,
    sofort_payments: Option<CapabilityParams>,
    sunbit_payments: Option<CapabilityParams>,
    swish_payments: Option<CapabilityParams>,
    /// 1099-K tax reporting in the USA.
    tax_reporting_us_1099_k: Option<CapabilityParams>,
    /// 1099-MISC tax reporting in the USA.
    tax_reporting_us_1099_misc: Option<CapabilityParams>,
    /// Transfers from the platform to the account.
    transfers: Option<CapabilityParams>,
    /// Treasury financial accounts.
    treasury: Option<CapabilityParams>,
    twint_payments: Option<CapabilityParams>,
    upi_payments: Option<CapabilityParams>,
    /// ACH debits from bank accounts in the USA.
    us_bank_account_ach_payments: Option<CapabilityParams>,
    /// Bank transfers in dollars to the cash balance of a customer.
    us_bank_transfer_payments: Option<CapabilityParams>,
    wero_payments: Option<CapabilityParams>,
    zip_payments: Option<CapabilityParams>,
}

/// Request for a capability.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilityParams {
    /// Whether the capability is requested. It becomes active once its requirements are provided
    /// and verified.
    requested: Option<bool>,
}

impl From<bool> for CapabilityParams {
    fn from(requested: bool) -> Self {
        Self::new().requested(requested)
    }
}

/// Business that owns an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyParams {
    address: Option<Address>,
    /// Address in kana, for Japan.
    address_kana: Option<JapaneseAddress>,
    /// Address in kanji, for Japan.
    address_kanji: Option<JapaneseAddress>,
    administrative_address: Option<Address>,
    /// Whether all directors have been provided. Set it to `true` once you have created a person
    /// for each director; Stripe does not determine it.
    directors_provided: Option<bool>,
    /// Declaration that the information about directors is correct.
    directorship_declaration: Option<DeclarationParams>,
    /// Whether all executives have been provided. Set it to `true` once you have created a person
    /// for each executive.
    executives_provided: Option<bool>,
    /// Export license number, for India.
    export_license_id: Option<String>,
    /// Export purpose code, for India.
    export_purpose_code: Option<String>,
    /// Legal name.
    name: Option<String>,
    /// Legal name in kana, for Japan.
    name_kana: Option<String>,
    /// Legal name in kanji, for Japan.
    name_kanji: Option<String>,
    /// Whether all owners have been provided. Set it to `true` once you have created a person for
    /// each owner.
    owners_provided: Option<bool>,
    /// Declaration that the information about owners is correct.
    ownership_declaration: Option<DeclarationParams>,
    ownership_exemption_reason: Option<Clearable<OwnershipExemptionReason>>,
    /// Phone number for verification.
    phone: Option<String>,
    /// Address of the physical business location.
    physical_address: Option<Address>,
    /// Address of the principal place of business.
    principal_place_of_business: Option<Address>,
    registration_date: Option<Clearable<RegistrationDateParams>>,
    /// Registration number of the company, if it differs from the tax id.
    registration_number: Option<String>,
    /// Declaration that the representative is authorized to represent the business.
    representative_declaration: Option<DeclarationParams>,
    structure: Option<Clearable<Structure>>,
    /// Tax id, such as the EIN in the USA. After a change, the terms of service must be accepted
    /// again.
    tax_id: Option<Secret>,
    /// Court or office with which the business is registered, for Germany.
    tax_id_registrar: Option<String>,
    /// VAT number.
    vat_id: Option<String>,
    verification: Option<CompanyVerificationParams>,
}

/// A declaration, with its time and origin.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclarationParams {
    /// Time at which the declaration was made.
    date: Option<Timestamp>,
    /// IP address from which the declaration was made.
    ip: Option<String>,
    /// User agent of the browser in which the declaration was made.
    user_agent: Option<String>,
}

/// Date on which a business was founded or registered.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationDateParams {
    day: i64,
    month: i64,
    /// Four-digit year.
    year: i64,
}

/// Verification of a business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyVerificationParams {
    document: Option<CompanyDocumentParams>,
}

/// A document in files with the purpose `additional_verification`: JPEG, PNG or PDF, in color, up
/// to 10 MB and 8,000 pixels in width and height.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyDocumentParams {
    back: Option<FileId>,
    front: Option<FileId>,
}

/// Fees, liability and dashboard access, as divided between Stripe and the platform.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ControllerParams {
    fees: Option<FeesParams>,
    losses: Option<LossesParams>,
    /// Collector of the requirements. Default: [`RequirementCollection::Stripe`].
    requirement_collection: Option<RequirementCollection>,
    stripe_dashboard: Option<StripeDashboardParams>,
}

/// Responsibility for Stripe's fees.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeesParams {
    /// Payer of Stripe's fees. Default: [`CreateFeesPayer::Account`].
    payer: Option<CreateFeesPayer>,
}

/// Payer of Stripe's fees for direct charges. Fees for other charges are always paid by the
/// platform.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateFeesPayer {
    Account,
    /// The platform.
    Application,
    Unknown(String),
}

impl From<CreateFeesPayer> for FeesParams {
    fn from(payer: CreateFeesPayer) -> Self {
        Self::new().payer(payer)
    }
}

/// Liability for losses of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LossesParams {
    /// Party liable for losses. Default: [`LossesPayments::Stripe`].
    /// [`LossesPayments::Application`] requires [`CreateFeesPayer::Application`].
    payments: Option<LossesPayments>,
}

impl From<LossesPayments> for LossesParams {
    fn from(payments: LossesPayments) -> Self {
        Self::new().payments(payments)
    }
}

/// Access to a Stripe dashboard.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StripeDashboardParams {
    /// Dashboard of the account holder. Default: [`StripeDashboardType::Full`].
    r#type: Option<StripeDashboardType>,
}

impl From<StripeDashboardType> for StripeDashboardParams {
    fn from(dashboard: StripeDashboardType) -> Self {
        Self::new().r#type(dashboard)
    }
}

/// Documents that fulfill requirements of a new account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateDocumentsParams {
    /// Statement or check of the bank account for payouts, with the last four digits of its number.
    bank_account_ownership_verification: Option<FilesParams>,
    /// License to operate a business.
    company_license: Option<FilesParams>,
    /// Memorandum or articles of association.
    company_memorandum_of_association: Option<FilesParams>,
    /// Ministerial decree that legalizes the business, in some countries.
    company_ministerial_decree: Option<FilesParams>,
    /// Proof of registration with the local authorities.
    company_registration_verification: Option<FilesParams>,
    /// Proof of the company's tax id.
    company_tax_id_verification: Option<FilesParams>,
    proof_of_address: Option<FilesParams>,
    proof_of_business_presence: Option<FilesParams>,
    proof_of_ultimate_beneficial_ownership: Option<SignedFilesParams>,
}

/// Pages of a document and its signer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignedFilesParams {
    /// Files with the purpose `account_requirement`.
    files: Option<Vec<FileId>>,
    signer: Option<SignerParams>,
}

/// Signer of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignerParams {
    person: Option<PersonId>,
}

/// Bank account for the payouts of a new account: a token or the details.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateExternalAccountParams {
    /// Single-use Stripe.js token for a bank account or debit card, so that the numbers do not pass
    /// through your server.
    Token(String),
    BankAccount(CreateBankAccountParams),
}

impl From<&str> for CreateExternalAccountParams {
    fn from(token: &str) -> Self {
        Self::Token(token.to_owned())
    }
}

impl From<String> for CreateExternalAccountParams {
    fn from(token: String) -> Self {
        Self::Token(token)
    }
}

impl From<CreateBankAccountParams> for CreateExternalAccountParams {
    fn from(bank_account: CreateBankAccountParams) -> Self {
        Self::BankAccount(bank_account)
    }
}

impl Serialize for CreateExternalAccountParams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Token(token) => token.serialize(serializer),
            Self::BankAccount(params) => {
                Named { object: "bank_account", params }.serialize(serializer)
            }
        }
    }
}

impl Described for CreateExternalAccountParams {
    const SHAPE: Shape = Shape::Union(|| {
        const {
            &UnionDescriptor::new(
                "object",
                &[("token", String::SHAPE), ("bank_account", CreateBankAccountParams::SHAPE)],
            )
        }
    });
}

/// Details of a bank account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateBankAccountParams {
    /// Number of a checking account, or IBAN.
    account_number: Secret,
    country: String,
    /// Currency of the bank account. Stripe must support payouts in it in the country of the
    /// account.
    currency: Currency,
    /// Person or business that owns the bank account.
    account_holder_name: Option<String>,
    /// Kind of owner: `individual` or `company`.
    account_holder_type: Option<String>,
    /// Sort code or other bank number. In the USA, use the number for ACH, not for wires. Not
    /// needed with an IBAN.
    routing_number: Option<String>,
}

/// Groups of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GroupsParams {
    /// Group that determines the platform's pricing of payments.
    payments_pricing: Option<Clearable<String>>,
}

/// Account holder who is a natural person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateIndividualParams {
    address: Option<Address>,
    /// Address in kana, for Japan.
    address_kana: Option<JapaneseAddress>,
    /// Address in kanji, for Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, for Japan.
    first_name_kana: Option<String>,
    /// Given name in kanji, for Japan.
    first_name_kanji: Option<String>,
    /// Other names of the person.
    full_name_aliases: Option<Clearable<Vec<String>>>,
    /// Gender: `male` or `female`.
    gender: Option<String>,
    /// Identity number, such as the Social Security number in the USA, or a Stripe.js token that
    /// represents it.
    id_number: Option<Secret>,
    /// Second identity number, such as the laser code of an identity card in Thailand, or a
    /// Stripe.js token that represents it.
    id_number_secondary: Option<Secret>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, for Japan.
    last_name_kana: Option<String>,
    /// Family name in kanji, for Japan.
    last_name_kanji: Option<String>,
    /// Family name at birth.
    maiden_name: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<IndividualRelationshipParams>,
    /// Last four digits of the Social Security number, for the USA.
    ssn_last_4: Option<Secret>,
    verification: Option<IndividualVerificationParams>,
}

/// Relationship of the account holder to the business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualRelationshipParams {
    /// Whether the person is a member of the governing board.
    director: Option<bool>,
    /// Whether the person has significant responsibility for managing the business.
    executive: Option<bool>,
    /// Whether the person owns part of the business.
    owner: Option<bool>,
    /// Percentage of the business that the person owns: 0 to 100.
    percent_ownership: Option<Clearable<f64>>,
    /// Job title, such as `CEO`.
    title: Option<String>,
}

/// Acceptance of Stripe's service agreement by the account holder.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TosAcceptanceParams {
    /// Time at which the terms were accepted.
    date: Option<Timestamp>,
    /// IP address from which the agreement was accepted.
    ip: Option<String>,
    /// Kind of agreement: `full`, or `recipient` for an account that only receives transfers.
    /// Default: `full`.
    service_agreement: Option<String>,
    /// User agent of the browser in which the agreement was accepted.
    user_agent: Option<String>,
}

/// Kind of new account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateAccountType {
    /// Account without a Stripe dashboard. The platform is responsible for all interaction with its
    /// user.
    Custom,
    /// Account with the Express Dashboard.
    Express,
    /// Account with the full Stripe Dashboard.
    Standard,
    Unknown(String),
}

/// Parameters for [`Account::update`](super::Account::update). Fields that are not set do not change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    /// Stripe.js token for the details of the account holder, so that they do not pass through your
    /// server.
    account_token: Option<TokenId>,
    business_profile: Option<BusinessProfileParams>,
    business_type: Option<BusinessType>,
    capabilities: Option<CapabilitiesParams>,
    /// Details of the business, regardless of `business_type`.
    company: Option<CompanyParams>,
    default_currency: Option<Currency>,
    documents: Option<DocumentsParams>,
    /// Email of the holder, for your reference. If your platform collects the requirements, Stripe
    /// does not email the holder without your consent.
    email: Option<String>,
    /// External account that replaces the default of its currency, which is deleted. To add one
    /// instead, use [`Account::create_external_account`](super::Account::create_external_account).
    external_account: Option<Clearable<ExternalAccountParams>>,
    groups: Option<GroupsParams>,
    /// Holder of the account. Allowed only if `business_type` is [`BusinessType::Individual`].
    individual: Option<IndividualParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    settings: Option<SettingsParams>,
    /// Acceptance of Stripe's service agreement. Allowed only if your platform collects the
    /// requirements.
    tos_acceptance: Option<TosAcceptanceParams>,
}

/// Documents that fulfill requirements.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    /// Statement or check of the bank account for payouts, with the last four digits of its number.
    bank_account_ownership_verification: Option<FilesParams>,
    /// License to operate a business.
    company_license: Option<FilesParams>,
    /// Memorandum or articles of association.
    company_memorandum_of_association: Option<FilesParams>,
    /// Ministerial decree that legalizes the business, in some countries.
    company_ministerial_decree: Option<FilesParams>,
    /// Proof of registration with the local authorities.
    company_registration_verification: Option<FilesParams>,
    /// Proof of the company's tax id.
    company_tax_id_verification: Option<FilesParams>,
    proof_of_address: Option<FilesParams>,
    proof_of_business_presence: Option<FilesParams>,
    proof_of_registration: Option<SignedFilesParams>,
    proof_of_ultimate_beneficial_ownership: Option<SignedFilesParams>,
}

/// Account holder who is a natural person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualParams {
    address: Option<Address>,
    /// Address in kana, for Japan.
    address_kana: Option<JapaneseAddress>,
    /// Address in kanji, for Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, for Japan.
    first_name_kana: Option<String>,
    /// Given name in kanji, for Japan.
    first_name_kanji: Option<String>,
    /// Other names of the person.
    full_name_aliases: Option<Clearable<Vec<String>>>,
    /// Gender: `male` or `female`.
    gender: Option<String>,
    /// Identity number, such as the Social Security number in the USA, or a Stripe.js token that
    /// represents it.
    id_number: Option<Secret>,
    /// Second identity number, such as the laser code of an identity card in Thailand, or a
    /// Stripe.js token that represents it.
    id_number_secondary: Option<Secret>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, for Japan.
    last_name_kana: Option<String>,
    /// Family name in kanji, for Japan.
    last_name_kanji: Option<String>,
    /// Family name at birth.
    maiden_name: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<IndividualRelationshipParams>,
    /// Last four digits of the Social Security number, for the USA.
    ssn_last_4: Option<Secret>,
    verification: Option<IndividualVerificationParams>,
}

/// Parameters for [`Account::list`](super::Account::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountListParams {
    created: Option<Range<Timestamp>>,
}

/// Parameters for [`Account::reject`](super::Account::reject).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountRejectParams {
    reason: RejectReason,
    /// Handling of the balance. Default: [`PayoutsAction::Pause`].
    payouts_action: Option<PayoutsAction>,
}

/// Reason for rejecting an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RejectReason {
    Credit,
    /// The account takes money with no intention of delivering.
    FraudNoIntentToFulfill,
    FraudOther,
    /// The account cashes out stolen payment methods.
    FraudPaymentMethodCasher,
    /// The account tests stolen payment methods.
    FraudPaymentMethodTester,
    Other,
    TermsOfService,
    Unknown(String),
}

/// Handling of the balance of a rejected account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PayoutsAction {
    /// Payouts continue.
    None,
    Pause,
    Unknown(String),
}
