//! Parameters of the operations on persons.

use stripe_core::ids::{FileId, TokenId};
use stripe_core::{Address, Clearable, Metadata, MetadataUpdate, Secret, StripeParams, Timestamp};

use super::{Ethnicity, JapaneseAddress, PoliticalExposure, Race};

/// Parameters for [`Account::create_person`](crate::Account::create_person). Which fields Stripe
/// requires depends on the country and the capabilities of the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonCreateParams {
    additional_tos_acceptances: Option<AdditionalTosAcceptancesParams>,
    address: Option<Address>,
    /// Address in kana, for Japan.
    address_kana: Option<JapaneseAddress>,
    /// Address in kanji, for Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    documents: Option<DocumentsParams>,
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
    /// represents it. After a change for the representative, the terms of service must be accepted
    /// again.
    id_number: Option<Secret>,
    /// Second identity number, such as the laser code of an identity card in Thailand, or a
    /// Stripe.js token that represents it. After a change for the representative, the terms of
    /// service must be accepted again.
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
    /// Two-letter country code, or `XX` if it is unknown.
    nationality: Option<String>,
    /// Stripe.js token to use instead of the other fields, so that they do not pass through your
    /// server.
    person_token: Option<TokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    /// Last four digits of the Social Security number, for the USA. After a change for the
    /// representative, the terms of service must be accepted again.
    ssn_last_4: Option<Secret>,
    /// Self-identified data for the Consumer Financial Protection Bureau of the USA.
    us_cfpb_data: Option<UsCfpbDataParams>,
    verification: Option<VerificationParams>,
}

/// Agreements accepted by a legal guardian or an authorizer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalTosAcceptancesParams {
    /// Acceptance of the service agreement of the account.
    account: Option<TosAcceptanceParams>,
}

/// Acceptance of an agreement.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TosAcceptanceParams {
    /// Time at which the terms were accepted.
    date: Option<Timestamp>,
    /// IP address from which the agreement was accepted.
    ip: Option<String>,
    /// User agent of the browser in which the agreement was accepted.
    user_agent: Option<Clearable<String>>,
}

/// Date of birth.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DobParams {
    day: i64,
    month: i64,
    /// Four-digit year.
    year: i64,
}

/// Documents that fulfill requirements.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    /// Proof that the person is authorized to represent the company.
    company_authorization: Option<FilesParams>,
    /// Passport page with the photo.
    passport: Option<FilesParams>,
    /// Visa or other residence permit.
    visa: Option<FilesParams>,
}

/// Pages of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FilesParams {
    /// Files with the purpose `account_requirement`.
    files: Option<Vec<FileId>>,
}

/// Relationship of a person to the legal entity of the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    /// Whether the person is the authorizer of the representative.
    authorizer: Option<bool>,
    /// Whether the person is a member of the governing board.
    director: Option<bool>,
    /// Whether the person has significant responsibility for managing the business.
    executive: Option<bool>,
    /// Whether the person is the legal guardian of the representative.
    legal_guardian: Option<bool>,
    /// Whether the person owns part of the business.
    owner: Option<bool>,
    /// Percentage of the business that the person owns: 0 to 100.
    percent_ownership: Option<Clearable<f64>>,
    /// Whether the person is the representative, who opened the account and is responsible for it.
    /// An account has exactly one.
    representative: Option<bool>,
    /// Job title, such as `CEO`.
    title: Option<String>,
}

/// Self-identified data for the Consumer Financial Protection Bureau of the USA.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsCfpbDataParams {
    ethnicity_details: Option<EthnicityDetailsParams>,
    race_details: Option<RaceDetailsParams>,
    /// Gender in the person's own words.
    self_identified_gender: Option<String>,
}

/// Self-identified ethnicity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EthnicityDetailsParams {
    /// Ethnicities that apply.
    ethnicity: Option<Vec<Ethnicity>>,
    /// Description of the ethnicity. Used with [`Ethnicity::OtherHispanicOrLatino`].
    ethnicity_other: Option<String>,
}

/// Self-identified race.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RaceDetailsParams {
    /// Races that apply.
    race: Option<Vec<Race>>,
    /// Description of the race. Used with values of `race` that start with `Other`.
    race_other: Option<String>,
}

/// Documents for verifying a person's identity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VerificationParams {
    /// Proof of address: passport, identity card, or bill from a well-known utility company.
    additional_document: Option<DocumentParams>,
    /// Passport or identity card.
    document: Option<DocumentParams>,
}

/// A document in files with the purpose `identity_document`: JPEG, PNG or PDF, in color, up to 10
/// MB and 8,000 pixels in width and height.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentParams {
    back: Option<FileId>,
    front: Option<FileId>,
}

/// Parameters for [`Account::update_person`](crate::Account::update_person). Fields that are not set do
/// not change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonUpdateParams {
    additional_tos_acceptances: Option<AdditionalTosAcceptancesParams>,
    address: Option<Address>,
    /// Address in kana, for Japan.
    address_kana: Option<JapaneseAddress>,
    /// Address in kanji, for Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    documents: Option<DocumentsParams>,
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
    /// represents it. After a change for the representative, the terms of service must be accepted
    /// again.
    id_number: Option<Secret>,
    /// Second identity number, such as the laser code of an identity card in Thailand, or a
    /// Stripe.js token that represents it. After a change for the representative, the terms of
    /// service must be accepted again.
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
    /// Two-letter country code, or `XX` if it is unknown.
    nationality: Option<String>,
    /// Stripe.js token to use instead of the other fields, so that they do not pass through your
    /// server.
    person_token: Option<TokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    /// Last four digits of the Social Security number, for the USA. After a change for the
    /// representative, the terms of service must be accepted again.
    ssn_last_4: Option<Secret>,
    /// Self-identified data for the Consumer Financial Protection Bureau of the USA.
    us_cfpb_data: Option<UsCfpbDataParams>,
    verification: Option<VerificationParams>,
}

/// Parameters for [`Account::list_persons`](crate::Account::list_persons).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonListParams {
    relationship: Option<RelationshipFilter>,
}

/// Filter by relationship to the legal entity of the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipFilter {
    /// Whether the person is the authorizer of the representative.
    authorizer: Option<bool>,
    /// Whether the person is a member of the governing board.
    director: Option<bool>,
    /// Whether the person has significant responsibility for managing the business.
    executive: Option<bool>,
    /// Whether the person is the legal guardian of the representative.
    legal_guardian: Option<bool>,
    /// Whether the person owns part of the business.
    owner: Option<bool>,
    /// Whether to return the representative, who opened the account and is responsible for it.
    representative: Option<bool>,
}
