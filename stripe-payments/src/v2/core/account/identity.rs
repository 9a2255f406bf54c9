//! Legal identity of an account.

use stripe_core::ids::FileId;
use stripe_core::ids::v2::core::{AccountId, AccountPersonId};
use stripe_core::v2::DateTime;
use stripe_core::{Currency, Decimal, Metadata, StripeEnum, StripeObject};

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

/// Declarations and acceptances on behalf of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Attestations {
    pub directorship_declaration: Option<Attestation>,
    pub ownership_declaration: Option<Attestation>,
    pub persons_provided: Option<PersonsProvided>,
    pub representative_declaration: Option<Attestation>,
    pub terms_of_service: Option<TermsOfService>,
}

/// A declaration or acceptance: when, from which address and by which browser.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Attestation {
    pub date: Option<DateTime>,
    /// IP address from which it was made.
    pub ip: Option<String>,
    /// User agent of the browser in which it was made.
    pub user_agent: Option<String>,
}

/// Completeness of the persons of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PersonsProvided {
    /// Whether all directors are named.
    pub directors: Option<bool>,
    /// Whether all executives are named.
    pub executives: Option<bool>,
    /// Whether all owners with a quarter or more are named.
    pub owners: Option<bool>,
    pub ownership_exemption_reason: Option<OwnershipExemptionReason>,
}

/// Reason for which owners need not be named.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnershipExemptionReason {
    QualifiedEntityExceedsOwnershipThreshold,
    QualifiesAsFinancialInstitution,
    Unknown(String),
}

/// Acceptances of Stripe's terms of service.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TermsOfService {
    pub account: Option<Attestation>,
}

/// Data of a business.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessDetails {
    /// Addresses besides the main one.
    pub additional_addresses: Option<Vec<AdditionalBusinessAddress>>,
    pub address: Option<IdentityAddress>,
    pub annual_revenue: Option<AnnualRevenue>,
    pub documents: Option<Box<BusinessDocuments>>,
    /// Estimated number of people who work for the business.
    pub estimated_worker_count: Option<i64>,
    /// Official id numbers, such as a tax id.
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

/// A further address of a business.
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
    /// Town or district, where a country's addresses have it.
    pub town: Option<String>,
}

/// Purpose of a further address of a business.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessAddressPurpose {
    Administrative,
    PrincipalPlaceOfBusiness,
    Unknown(String),
}

/// An address as the identity check needs it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IdentityAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    /// Town or district, where a country's addresses have it.
    pub town: Option<String>,
}

/// An amount of revenue.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Revenue {
    pub currency: Option<Currency>,
    /// In the smallest currency unit.
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

/// Documents about a business, as uploaded files.
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

/// A document of one or more files.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DocumentFiles {
    /// Uploaded files of the document.
    pub files: Vec<FileId>,
    pub r#type: DocumentFilesType,
}

/// Form of a document of files.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DocumentFilesType {
    Files,
    Unknown(String),
}

/// A document with two sides.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DocumentSides {
    pub front_back: FrontBack,
    pub r#type: DocumentSidesType,
}

/// Front and back of a document.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FrontBack {
    /// File with the back.
    pub back: Option<FileId>,
    /// File with the front.
    pub front: FileId,
}

/// Form of a document with two sides.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DocumentSidesType {
    FrontBack,
    Unknown(String),
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

/// The person who signed a document.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Signer {
    /// The person who signed.
    pub person: AccountPersonId,
}

/// An id number of a business. Its value is never returned.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessIdNumber {
    /// Authority that gave the number, for kinds of numbers that several authorities give.
    pub registrar: Option<String>,
    pub r#type: BusinessIdNumberType,
}

/// Kind of id number of a business, by country.
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

/// What the business expects to earn in a month.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenue {
    pub amount: Option<Revenue>,
}

/// Year, month and day, without a time zone.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CalendarDate {
    pub day: i64,
    pub month: i64,
    pub year: i64,
}

/// Addresses in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptAddresses {
    pub kana: Option<IdentityAddress>,
    pub kanji: Option<IdentityAddress>,
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

/// The person behind an account of type [`EntityType::Individual`].
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Individual {
    pub account: AccountId,
    /// Addresses besides the main one.
    pub additional_addresses: Option<Vec<AdditionalIndividualAddress>>,
    /// Former names and aliases.
    pub additional_names: Option<Vec<AdditionalName>>,
    pub additional_terms_of_service: Option<TermsOfService>,
    pub address: Option<IdentityAddress>,
    pub created: DateTime,
    pub date_of_birth: Option<CalendarDate>,
    pub documents: Option<IndividualDocuments>,
    pub email: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    pub id: AccountPersonId,
    /// Official id numbers, such as a tax id.
    pub id_numbers: Option<Vec<IndividualIdNumber>>,
    pub legal_gender: Option<LegalGender>,
    pub metadata: Metadata,
    /// Countries of citizenship, by ISO code of two letters.
    pub nationalities: Option<Vec<String>>,
    pub object: String,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub relationship: Option<Relationship>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<IndividualScriptNames>,
    /// Family name.
    pub surname: Option<String>,
    pub updated: DateTime,
}

/// A further address of a person.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalIndividualAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub purpose: IndividualAddressPurpose,
    pub state: Option<String>,
    /// Town or district, where a country's addresses have it.
    pub town: Option<String>,
}

/// Purpose of a further address of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IndividualAddressPurpose {
    Registered,
    Unknown(String),
}

/// A further name of a person.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalName {
    /// First and family name in one.
    pub full_name: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    pub purpose: AdditionalNamePurpose,
    /// Family name.
    pub surname: Option<String>,
}

/// Kind of a further name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdditionalNamePurpose {
    Alias,
    Maiden,
    Unknown(String),
}

/// Documents about a person, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualDocuments {
    pub company_authorization: Option<DocumentFiles>,
    pub passport: Option<DocumentFiles>,
    pub primary_verification: Option<DocumentSides>,
    pub secondary_verification: Option<DocumentSides>,
    pub visa: Option<DocumentFiles>,
}

/// An id number of a person. Its value is never returned.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualIdNumber {
    pub r#type: IndividualIdNumberType,
}

/// Kind of id number of a person, by country.
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

/// Gender in official documents.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LegalGender {
    Female,
    Male,
    Unknown(String),
}

/// Whether a person is politically exposed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PoliticalExposure {
    Existing,
    None,
    Unknown(String),
}

/// Roles of a person at the account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relationship {
    /// Whether the person may act for the account by law.
    pub authorizer: Option<bool>,
    /// Whether the person is a director.
    pub director: Option<bool>,
    /// Whether the person has a leading role.
    pub executive: Option<bool>,
    /// Whether the person is the guardian of the account's owner.
    pub legal_guardian: Option<bool>,
    /// Whether the person owns a quarter or more.
    pub owner: Option<bool>,
    /// Share of ownership in percent.
    pub percent_ownership: Option<Decimal>,
    /// Whether the person opened the account and represents it.
    pub representative: Option<bool>,
    /// Title of the person's job.
    pub title: Option<String>,
}

/// Names of a person in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IndividualScriptNames {
    pub kana: Option<ScriptPersonName>,
    pub kanji: Option<ScriptPersonName>,
}

/// Name of a person in one script.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptPersonName {
    /// First name.
    pub given_name: Option<String>,
    /// Family name.
    pub surname: Option<String>,
}
