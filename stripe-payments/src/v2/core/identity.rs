//! Data for verifying the identity of persons and businesses.

use stripe_core::ids::FileId;
use stripe_core::v2::DateTime;
use stripe_core::{Decimal, Secret, StripeEnum, StripeObject, StripeParams};

/// A declaration or acceptance, with its time, IP address and browser.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Attestation {
    pub date: Option<DateTime>,
    /// IP address from which the declaration was made.
    pub ip: Option<String>,
    /// User agent of the browser in which the declaration was made.
    pub user_agent: Option<String>,
}

/// Acceptance of Stripe's terms of service.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TermsOfService {
    pub account: Option<Attestation>,
}

/// An address for the identity verification.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IdentityAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    pub town: Option<String>,
}

/// A document that consists of one or more files.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DocumentFiles {
    /// Uploaded files of the document.
    pub files: Vec<FileId>,
    pub r#type: DocumentFilesType,
}

/// Kind of document that consists of files.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DocumentFilesType {
    Files,
    Unknown(String),
}

/// A document with a front and a back.
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
    /// File with the back of the document.
    pub back: Option<FileId>,
    /// File with the front of the document.
    pub front: FileId,
}

/// Kind of document with a front and a back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DocumentSidesType {
    FrontBack,
    Unknown(String),
}

/// A date: year, month and day, without a time zone.
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

/// An address of a person other than the main address.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalPersonAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub purpose: PersonAddressPurpose,
    pub state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    pub town: Option<String>,
}

/// Purpose of an additional address of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PersonAddressPurpose {
    Registered,
    Unknown(String),
}

/// An additional name of a person.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalName {
    /// Given name and family name together.
    pub full_name: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    pub purpose: AdditionalNamePurpose,
    /// Family name.
    pub surname: Option<String>,
}

/// Kind of additional name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdditionalNamePurpose {
    Alias,
    Maiden,
    Unknown(String),
}

/// Documents of a person, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PersonDocuments {
    pub company_authorization: Option<DocumentFiles>,
    pub passport: Option<DocumentFiles>,
    pub primary_verification: Option<DocumentSides>,
    pub secondary_verification: Option<DocumentSides>,
    pub visa: Option<DocumentFiles>,
}

/// An identification number of a person. Its value is never returned.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PersonIdNumber {
    pub r#type: PersonIdNumberType,
}

/// Kind of identification number of a person, by country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PersonIdNumberType {
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

/// Political exposure of a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PoliticalExposure {
    Existing,
    None,
    Unknown(String),
}

/// Relationship of a person to the account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relationship {
    /// Whether the person is authorized to act for the account.
    pub authorizer: Option<bool>,
    /// Whether the person is a director.
    pub director: Option<bool>,
    /// Whether the person has significant management responsibility.
    pub executive: Option<bool>,
    /// Whether the person is the legal guardian of the account holder.
    pub legal_guardian: Option<bool>,
    /// Whether the person owns at least 25% of the business.
    pub owner: Option<bool>,
    pub percent_ownership: Option<Decimal>,
    /// Whether the person opened the account and represents it.
    pub representative: Option<bool>,
    /// Job title.
    pub title: Option<String>,
}

/// Names of a person in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PersonScriptNames {
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

/// A declaration or acceptance, with its time, IP address and browser.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AttestationParams {
    date: Option<DateTime>,
    /// IP address from which the declaration was made.
    ip: Option<String>,
    /// User agent of the browser in which the declaration was made.
    user_agent: Option<String>,
}

/// Acceptance of Stripe's terms of service.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TermsOfServiceParams {
    account: Option<TermsOfServiceAcceptanceParams>,
}

/// Acceptance of the terms of service, with its time, IP address and browser.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TermsOfServiceAcceptanceParams {
    date: DateTime,
    /// IP address from which the declaration was made.
    ip: String,
    /// User agent of the browser in which the declaration was made.
    user_agent: Option<String>,
}

/// An address for the identity verification.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityAddressParams {
    country: String,
    city: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    town: Option<String>,
}

/// A document that consists of one or more files.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentFilesParams {
    /// Uploaded files of the document.
    files: Vec<FileId>,
    r#type: DocumentFilesType,
}

/// A document with a front and a back.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentSidesParams {
    front_back: FrontBackParams,
    r#type: DocumentSidesType,
}

/// Front and back of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FrontBackParams {
    /// File with the front of the document.
    front: FileId,
    /// File with the back of the document.
    back: Option<FileId>,
}

/// A date: year, month and day, without a time zone.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CalendarDateParams {
    day: i64,
    month: i64,
    year: i64,
}

/// Addresses in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptAddressesParams {
    kana: Option<IdentityAddressParams>,
    kanji: Option<IdentityAddressParams>,
}

/// An address of a person other than the main address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalPersonAddressParams {
    country: String,
    purpose: PersonAddressPurpose,
    city: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    town: Option<String>,
}

/// An additional name of a person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalNameParams {
    purpose: AdditionalNamePurpose,
    /// Given name and family name together.
    full_name: Option<String>,
    /// First name.
    given_name: Option<String>,
    /// Family name.
    surname: Option<String>,
}

/// Documents of a person, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonDocumentsParams {
    company_authorization: Option<DocumentFilesParams>,
    passport: Option<DocumentFilesParams>,
    primary_verification: Option<DocumentSidesParams>,
    secondary_verification: Option<DocumentSidesParams>,
    visa: Option<DocumentFilesParams>,
}

/// A tax id or identity number of a person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonIdNumberParams {
    r#type: PersonIdNumberType,
    /// Value of the number. `Debug` hides it.
    value: Secret,
}

/// Names of a person in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonScriptNamesParams {
    kana: Option<ScriptPersonNameParams>,
    kanji: Option<ScriptPersonNameParams>,
}

/// Name of a person in one script.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptPersonNameParams {
    /// First name.
    given_name: Option<String>,
    /// Family name.
    surname: Option<String>,
}

/// An address for the identity verification.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityAddressParams {
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    town: Option<String>,
}

/// A document with a front and a back.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateDocumentSidesParams {
    front_back: UpdateFrontBackParams,
    r#type: DocumentSidesType,
}

/// Front and back of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateFrontBackParams {
    /// File with the back of the document.
    back: Option<FileId>,
    /// File with the front of the document.
    front: Option<FileId>,
}

/// Addresses in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateScriptAddressesParams {
    kana: Option<UpdateIdentityAddressParams>,
    kanji: Option<UpdateIdentityAddressParams>,
}

/// An address of a person other than the main address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAdditionalPersonAddressParams {
    purpose: PersonAddressPurpose,
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    town: Option<String>,
}

/// Documents of a person, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePersonDocumentsParams {
    company_authorization: Option<DocumentFilesParams>,
    passport: Option<DocumentFilesParams>,
    primary_verification: Option<UpdateDocumentSidesParams>,
    secondary_verification: Option<UpdateDocumentSidesParams>,
    visa: Option<DocumentFilesParams>,
}
