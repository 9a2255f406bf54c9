//! Account persons: <https://docs.stripe.com/api/v2/core/account-person>

use stripe_core::ids::v2::core::{AccountId, AccountPersonId};
use stripe_core::v2::DateTime;
use stripe_core::{
    Decimal, Metadata, MetadataUpdate, ObjectName, StripeEnum, StripeObject, StripeParams,
    StripeResource,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_person",
    path = "/v2/core/accounts/{account_id}/persons",
    parent = AccountId,
    ops(
        create(AccountPersonCreateParams),
        retrieve(()),
        update(AccountPersonUpdateParams),
        delete(()),
        list(()),
    )
)]
#[non_exhaustive]
pub struct AccountPerson {
    pub id: AccountPersonId,
    pub object: ObjectName<Self>,
    pub account: AccountId,
    pub additional_addresses: Option<Vec<AdditionalAddress>>,
    pub additional_names: Option<Vec<AdditionalName>>,
    pub additional_terms_of_service: Option<AdditionalTermsOfService>,
    pub address: Option<AccountPersonAddress>,
    pub created: DateTime,
    pub date_of_birth: Option<DateOfBirth>,
    pub documents: Option<Documents>,
    pub email: Option<String>,
    pub given_name: Option<String>,
    pub id_numbers: Option<Vec<IdNumber>>,
    pub legal_gender: Option<LegalGender>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub nationalities: Option<Vec<String>>,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub relationship: Option<Relationship>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<ScriptNames>,
    pub surname: Option<String>,
    pub updated: DateTime,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalAddress {
    pub city: Option<String>,
    pub country: Option<String>,
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    pub purpose: AdditionalAddressPurpose,
    pub state: Option<String>,
    pub town: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdditionalAddressPurpose {
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
    pub account: Option<Account>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Account {
    pub date: Option<DateTime>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountPersonAddress {
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
pub struct DateOfBirth {
    pub day: i64,
    pub month: i64,
    pub year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Documents {
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
    pub r#type: CompanyAuthorizationType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CompanyAuthorizationType {
    Files,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Passport {
    pub files: Vec<String>,
    pub r#type: CompanyAuthorizationType,
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
pub struct SecondaryVerification {
    pub front_back: FrontBack,
    pub r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Visa {
    pub files: Vec<String>,
    pub r#type: CompanyAuthorizationType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IdNumber {
    pub r#type: IdNumberType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IdNumberType {
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
pub struct ScriptNames {
    pub kana: Option<ScriptNamesKana>,
    pub kanji: Option<ScriptNamesKanji>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptNamesKana {
    pub given_name: Option<String>,
    pub surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ScriptNamesKanji {
    pub given_name: Option<String>,
    pub surname: Option<String>,
}

/// Parameters for [`AccountPerson::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountPersonCreateParams {
    additional_addresses: Option<Vec<AdditionalAddressParams>>,
    additional_names: Option<Vec<AdditionalNameParams>>,
    additional_terms_of_service: Option<AdditionalTermsOfServiceParams>,
    address: Option<AddressParams>,
    date_of_birth: Option<DateOfBirthParams>,
    documents: Option<DocumentsParams>,
    email: Option<String>,
    given_name: Option<String>,
    id_numbers: Option<Vec<IdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<Metadata>,
    nationalities: Option<Vec<String>>,
    person_token: Option<String>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<ScriptAddressesParams>,
    script_names: Option<ScriptNamesParams>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalAddressParams {
    country: String,
    purpose: AdditionalAddressPurpose,
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
pub struct AdditionalTermsOfServiceParams {
    account: Option<AdditionalTermsOfServiceAccountParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalTermsOfServiceAccountParams {
    date: DateTime,
    ip: String,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressParams {
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
pub struct DateOfBirthParams {
    day: i64,
    month: i64,
    year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    company_authorization: Option<CompanyAuthorizationParams>,
    passport: Option<PassportParams>,
    primary_verification: Option<DocumentsPrimaryVerificationParams>,
    secondary_verification: Option<DocumentsSecondaryVerificationParams>,
    visa: Option<VisaParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyAuthorizationParams {
    files: Vec<String>,
    r#type: CompanyAuthorizationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PassportParams {
    files: Vec<String>,
    r#type: CompanyAuthorizationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsPrimaryVerificationParams {
    front_back: DocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsPrimaryVerificationFrontBackParams {
    front: String,
    back: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsSecondaryVerificationParams {
    front_back: DocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaParams {
    files: Vec<String>,
    r#type: CompanyAuthorizationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdNumberParams {
    r#type: IdNumberType,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    authorizer: Option<bool>,
    director: Option<bool>,
    executive: Option<bool>,
    legal_guardian: Option<bool>,
    owner: Option<bool>,
    percent_ownership: Option<Decimal>,
    representative: Option<bool>,
    title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptAddressesParams {
    kana: Option<ScriptAddressesKanaParams>,
    kanji: Option<ScriptAddressesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptAddressesKanaParams {
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
pub struct ScriptAddressesKanjiParams {
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
pub struct ScriptNamesParams {
    kana: Option<ScriptNamesKanaParams>,
    kanji: Option<ScriptNamesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptNamesKanaParams {
    given_name: Option<String>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptNamesKanjiParams {
    given_name: Option<String>,
    surname: Option<String>,
}

/// Parameters for [`AccountPerson::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountPersonUpdateParams {
    additional_addresses: Option<Vec<UpdateAdditionalAddressParams>>,
    additional_names: Option<Vec<AdditionalNameParams>>,
    additional_terms_of_service: Option<UpdateAdditionalTermsOfServiceParams>,
    address: Option<UpdateAddressParams>,
    date_of_birth: Option<DateOfBirthParams>,
    documents: Option<UpdateDocumentsParams>,
    email: Option<String>,
    given_name: Option<String>,
    id_numbers: Option<Vec<IdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<MetadataUpdate>,
    nationalities: Option<Vec<String>>,
    person_token: Option<String>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<UpdateScriptAddressesParams>,
    script_names: Option<ScriptNamesParams>,
    surname: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAdditionalAddressParams {
    purpose: AdditionalAddressPurpose,
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
pub struct UpdateAdditionalTermsOfServiceParams {
    account: Option<UpdateAdditionalTermsOfServiceAccountParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAdditionalTermsOfServiceAccountParams {
    date: Option<DateTime>,
    ip: Option<String>,
    user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAddressParams {
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
pub struct UpdateDocumentsParams {
    company_authorization: Option<CompanyAuthorizationParams>,
    passport: Option<PassportParams>,
    primary_verification: Option<UpdateDocumentsPrimaryVerificationParams>,
    secondary_verification: Option<UpdateDocumentsSecondaryVerificationParams>,
    visa: Option<VisaParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateDocumentsPrimaryVerificationParams {
    front_back: UpdateDocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateDocumentsPrimaryVerificationFrontBackParams {
    back: Option<String>,
    front: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateDocumentsSecondaryVerificationParams {
    front_back: UpdateDocumentsPrimaryVerificationFrontBackParams,
    r#type: PrimaryVerificationType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateScriptAddressesParams {
    kana: Option<UpdateScriptAddressesKanaParams>,
    kanji: Option<UpdateScriptAddressesKanjiParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateScriptAddressesKanaParams {
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
pub struct UpdateScriptAddressesKanjiParams {
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    town: Option<String>,
}
