//! Legal identity of an account.

use stripe_core::ids::FileId;
use stripe_core::ids::v2::core::{AccountId, AccountPersonId};
use stripe_core::v2::DateTime;
use stripe_core::{Currency, Metadata, StripeEnum, StripeObject};

use crate::v2::core::identity::{
    AdditionalName, AdditionalPersonAddress, Attestation, CalendarDate, DocumentFiles,
    DocumentFilesType, DocumentSides, IdentityAddress, LegalGender, PersonDocuments,
    PersonIdNumber, PersonScriptNames, PoliticalExposure, Relationship, ScriptAddresses,
    TermsOfService,
};

/// Legal identity of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Identity {
    pub attestations: Option<Attestations>,
    pub business_details: Option<Box<BusinessDetails>>,
    pub country: Option<String>,
    pub entity_type: Option<EntityType>,
    pub individual: Option<Box<Individual>>,
}

/// Declarations about the persons of an account, and acceptance of the terms of service.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Attestations {
    pub directorship_declaration: Option<Attestation>,
    pub ownership_declaration: Option<Attestation>,
    pub persons_provided: Option<PersonsProvided>,
    pub representative_declaration: Option<Attestation>,
    pub terms_of_service: Option<TermsOfService>,
}

/// Declarations that all directors, executives and owners have been provided.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PersonsProvided {
    /// Whether all directors have been provided.
    pub directors: Option<bool>,
    /// Whether all executives have been provided.
    pub executives: Option<bool>,
    /// Whether all persons who own at least 25% have been provided.
    pub owners: Option<bool>,
    pub ownership_exemption_reason: Option<OwnershipExemptionReason>,
}

/// Reason why owners do not have to be provided.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnershipExemptionReason {
    QualifiedEntityExceedsOwnershipThreshold,
    QualifiesAsFinancialInstitution,
    Unknown(String),
}

/// Legal details of a business: names, addresses, numbers and documents.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetails {
    /// Addresses other than the main address.
    pub additional_addresses: Option<Vec<AdditionalBusinessAddress>>,
    pub address: Option<IdentityAddress>,
    pub annual_revenue: Option<AnnualRevenue>,
    pub documents: Option<Box<BusinessDocuments>>,
    /// Estimated number of workers.
    pub estimated_worker_count: Option<i64>,
    /// Official identification numbers, such as a tax id.
    pub id_numbers: Option<Vec<BusinessIdNumber>>,
    pub monthly_estimated_revenue: Option<MonthlyEstimatedRevenue>,
    pub phone: Option<String>,
    /// Legal name.
    pub registered_name: Option<String>,
    pub registration_date: Option<CalendarDate>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<BusinessScriptNames>,
    pub structure: Option<Structure>,
}

/// An address of a business other than its main address.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalBusinessAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub purpose: BusinessAddressPurpose,
    pub state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    pub town: Option<String>,
}

/// Purpose of an additional address of a business.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessAddressPurpose {
    Administrative,
    PrincipalPlaceOfBusiness,
    Unknown(String),
}

/// Revenue of a business.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Revenue {
    pub currency: Option<Currency>,
    /// Amount in the smallest currency unit.
    pub value: Option<i64>,
}

/// Revenue of a fiscal year.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AnnualRevenue {
    pub amount: Option<Revenue>,
    /// Last day of the fiscal year, such as `2025-12-31`.
    pub fiscal_year_end: Option<String>,
}

/// Documents of a business, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDocuments {
    pub bank_account_ownership_verification: Option<DocumentFiles>,
    pub company_license: Option<DocumentFiles>,
    pub company_memorandum_of_association: Option<DocumentFiles>,
    pub company_ministerial_decree: Option<DocumentFiles>,
    pub company_registration_verification: Option<DocumentFiles>,
    pub company_tax_id_verification: Option<DocumentFiles>,
    pub primary_verification: Option<DocumentSides>,
    pub proof_of_address: Option<DocumentFiles>,
    pub proof_of_registration: Option<SignedDocument>,
    pub proof_of_ultimate_beneficial_ownership: Option<SignedDocument>,
}

/// A document and the person who signed it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SignedDocument {
    /// Uploaded files of the document.
    pub files: Vec<FileId>,
    pub signer: Option<Signer>,
    pub r#type: DocumentFilesType,
}

/// Signer of a document.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Signer {
    /// Person who signed the document.
    pub person: AccountPersonId,
}

/// An identification number of a business. Its value is never returned.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessIdNumber {
    /// Issuing authority, for kinds of numbers with several authorities.
    pub registrar: Option<String>,
    pub r#type: BusinessIdNumberType,
}

/// Kind of identification number of a business, by country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessIdNumberType {
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

/// Expected monthly revenue of a business.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenue {
    pub amount: Option<Revenue>,
}

/// Names of a business in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessScriptNames {
    pub kana: Option<ScriptRegisteredName>,
    pub kanji: Option<ScriptRegisteredName>,
}

/// Name of a business in one script.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptRegisteredName {
    /// Legal name.
    pub registered_name: Option<String>,
}

/// Legal structure of a business.
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

/// Kind of legal entity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EntityType {
    Company,
    GovernmentEntity,
    Individual,
    NonProfit,
    Unknown(String),
}

/// Details of an account holder of type [`EntityType::Individual`].
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Individual {
    pub account: AccountId,
    /// Addresses other than the main address.
    pub additional_addresses: Option<Vec<AdditionalPersonAddress>>,
    /// Former names and aliases.
    pub additional_names: Option<Vec<AdditionalName>>,
    pub additional_terms_of_service: Option<TermsOfService>,
    pub address: Option<IdentityAddress>,
    pub created: DateTime,
    pub date_of_birth: Option<CalendarDate>,
    pub documents: Option<PersonDocuments>,
    pub email: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    pub id: AccountPersonId,
    /// Official identification numbers, such as a tax id.
    pub id_numbers: Option<Vec<PersonIdNumber>>,
    pub legal_gender: Option<LegalGender>,
    pub metadata: Metadata,
    /// Two-letter codes of the countries of citizenship.
    pub nationalities: Option<Vec<String>>,
    pub object: String,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub relationship: Option<Relationship>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<PersonScriptNames>,
    /// Family name.
    pub surname: Option<String>,
    pub updated: DateTime,
}
