//! Persons: <https://docs.stripe.com/api/persons>

use stripe_core::ids::{AccountId, FileId, PersonId};
use stripe_core::{
    Address, Clearable, Expandable, Metadata, MetadataUpdate, ObjectName, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "person",
    path = "/v1/accounts/{account}/persons",
    parent = AccountId,
    ops(
        create(PersonCreateParams),
        retrieve(()),
        update(PersonUpdateParams),
        delete(()),
        list(PersonListParams),
    )
)]
#[non_exhaustive]
pub struct Person {
    pub id: PersonId,
    pub object: ObjectName<Self>,
    pub account: Option<AccountId>,
    pub additional_tos_acceptances: Option<AdditionalTosAcceptances>,
    pub address: Option<Address>,
    pub address_kana: Option<AddressKana>,
    pub address_kanji: Option<AddressKanji>,
    pub created: Timestamp,
    pub dob: Option<Dob>,
    pub email: Option<String>,
    pub first_name: Option<String>,
    pub first_name_kana: Option<String>,
    pub first_name_kanji: Option<String>,
    pub full_name_aliases: Option<Vec<String>>,
    pub future_requirements: Option<FutureRequirements>,
    pub gender: Option<String>,
    pub id_number_provided: Option<bool>,
    pub id_number_secondary_provided: Option<bool>,
    pub last_name: Option<String>,
    pub last_name_kana: Option<String>,
    pub last_name_kanji: Option<String>,
    pub maiden_name: Option<String>,
    pub metadata: Metadata,
    pub nationality: Option<String>,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub registered_address: Option<Address>,
    pub relationship: Option<Relationship>,
    pub requirements: Option<Requirements>,
    pub ssn_last_4_provided: Option<bool>,
    pub us_cfpb_data: Option<UsCfpbData>,
    pub verification: Option<Verification>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalTosAcceptances {
    pub account: Option<Account>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Account {
    pub date: Option<Timestamp>,
    pub ip: Option<String>,
    pub user_agent: Option<String>,
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
pub struct Dob {
    pub day: Option<i64>,
    pub month: Option<i64>,
    pub year: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FutureRequirements {
    pub alternatives: Option<Vec<Alternative>>,
    pub currently_due: Vec<String>,
    pub errors: Vec<Error>,
    pub eventually_due: Vec<String>,
    pub past_due: Vec<String>,
    pub pending_verification: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alternative {
    pub alternative_fields_due: Vec<String>,
    pub original_fields_due: Vec<String>,
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
    pub percent_ownership: Option<f64>,
    pub representative: Option<bool>,
    pub title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    pub alternatives: Option<Vec<Alternative>>,
    pub currently_due: Vec<String>,
    pub errors: Vec<Error>,
    pub eventually_due: Vec<String>,
    pub past_due: Vec<String>,
    pub pending_verification: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsCfpbData {
    pub ethnicity_details: Option<EthnicityDetails>,
    pub race_details: Option<RaceDetails>,
    pub self_identified_gender: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EthnicityDetails {
    pub ethnicity: Option<Vec<Ethnicity>>,
    pub ethnicity_other: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Ethnicity {
    Cuban,
    HispanicOrLatino,
    Mexican,
    NotHispanicOrLatino,
    OtherHispanicOrLatino,
    PreferNotToAnswer,
    PuertoRican,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RaceDetails {
    pub race: Option<Vec<Race>>,
    pub race_other: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Race {
    AfricanAmerican,
    AmericanIndianOrAlaskaNative,
    Asian,
    AsianIndian,
    BlackOrAfricanAmerican,
    Chinese,
    Ethiopian,
    Filipino,
    GuamanianOrChamorro,
    Haitian,
    Jamaican,
    Japanese,
    Korean,
    NativeHawaiian,
    NativeHawaiianOrOtherPacificIslander,
    Nigerian,
    OtherAsian,
    OtherBlackOrAfricanAmerican,
    OtherPacificIslander,
    PreferNotToAnswer,
    Samoan,
    Somali,
    Vietnamese,
    White,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Verification {
    pub additional_document: Option<AdditionalDocument>,
    pub details: Option<String>,
    pub details_code: Option<String>,
    pub document: Option<Document>,
    pub status: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalDocument {
    pub back: Option<Expandable<FileId>>,
    pub details: Option<String>,
    pub details_code: Option<String>,
    pub front: Option<Expandable<FileId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Document {
    pub back: Option<Expandable<FileId>>,
    pub details: Option<String>,
    pub details_code: Option<String>,
    pub front: Option<Expandable<FileId>>,
}

/// Parameters for [`Person::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonCreateParams {
    additional_tos_acceptances: Option<AdditionalTosAcceptancesParams>,
    address: Option<Address>,
    address_kana: Option<AddressKanaParams>,
    address_kanji: Option<AddressKanjiParams>,
    dob: Option<Clearable<DobParams>>,
    documents: Option<DocumentsParams>,
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
    nationality: Option<String>,
    person_token: Option<String>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    ssn_last_4: Option<String>,
    us_cfpb_data: Option<UsCfpbDataParams>,
    verification: Option<VerificationParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalTosAcceptancesParams {
    account: Option<AccountParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountParams {
    date: Option<Timestamp>,
    ip: Option<String>,
    user_agent: Option<Clearable<String>>,
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
pub struct DobParams {
    day: i64,
    month: i64,
    year: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    company_authorization: Option<CompanyAuthorizationParams>,
    passport: Option<PassportParams>,
    visa: Option<VisaParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyAuthorizationParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PassportParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaParams {
    files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    authorizer: Option<bool>,
    director: Option<bool>,
    executive: Option<bool>,
    legal_guardian: Option<bool>,
    owner: Option<bool>,
    percent_ownership: Option<Clearable<f64>>,
    representative: Option<bool>,
    title: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsCfpbDataParams {
    ethnicity_details: Option<EthnicityDetailsParams>,
    race_details: Option<RaceDetailsParams>,
    self_identified_gender: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EthnicityDetailsParams {
    ethnicity: Option<Vec<Ethnicity>>,
    ethnicity_other: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RaceDetailsParams {
    race: Option<Vec<Race>>,
    race_other: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VerificationParams {
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
pub struct DocumentParams {
    back: Option<FileId>,
    front: Option<FileId>,
}

/// Parameters for [`Person::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonUpdateParams {
    additional_tos_acceptances: Option<AdditionalTosAcceptancesParams>,
    address: Option<Address>,
    address_kana: Option<AddressKanaParams>,
    address_kanji: Option<AddressKanjiParams>,
    dob: Option<Clearable<DobParams>>,
    documents: Option<DocumentsParams>,
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
    nationality: Option<String>,
    person_token: Option<String>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    ssn_last_4: Option<String>,
    us_cfpb_data: Option<UsCfpbDataParams>,
    verification: Option<VerificationParams>,
}

/// Parameters for [`Person::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonListParams {
    relationship: Option<RelationshipFilter>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipFilter {
    authorizer: Option<bool>,
    director: Option<bool>,
    executive: Option<bool>,
    legal_guardian: Option<bool>,
    owner: Option<bool>,
    representative: Option<bool>,
}
