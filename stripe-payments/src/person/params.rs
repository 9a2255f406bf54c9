//! Parameters of the operations on persons.

use stripe_core::ids::{FileId, TokenId};
use stripe_core::{Address, Clearable, Metadata, MetadataUpdate, Secret, StripeParams, Timestamp};

use super::{Ethnicity, JapaneseAddress, PoliticalExposure, Race};

/// Parameters for [`Account::create_person`](crate::Account::create_person). Which of them Stripe
/// needs depends on the country and the capabilities of the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonCreateParams {
    additional_tos_acceptances: Option<AdditionalTosAcceptancesParams>,
    address: Option<Address>,
    /// The address in kana, in Japan.
    address_kana: Option<JapaneseAddress>,
    /// The address in kanji, in Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    documents: Option<DocumentsParams>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, in Japan.
    first_name_kana: Option<String>,
    /// Given name in kanji, in Japan.
    first_name_kanji: Option<String>,
    /// Other names under which the person is known.
    full_name_aliases: Option<Clearable<Vec<String>>>,
    /// `male` or `female`.
    gender: Option<String>,
    /// Number of an identity document, such as the Social Security number in the USA, or a token of
    /// Stripe.js for it. To change that of the representative, the account must accept the terms of
    /// service again.
    id_number: Option<Secret>,
    /// A second number, such as the laser code of a card in Thailand, or a token of Stripe.js for it.
    /// To change that of the representative, the account must accept the terms of service again.
    id_number_secondary: Option<Secret>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, in Japan.
    last_name_kana: Option<String>,
    /// Family name in kanji, in Japan.
    last_name_kanji: Option<String>,
    /// Family name at birth.
    maiden_name: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// Country by its two letters, `XX` if it is not known.
    nationality: Option<String>,
    /// A token of Stripe.js in place of the other fields, so that they do not pass through your
    /// server.
    person_token: Option<TokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    /// The last four digits of the Social Security number, in the USA. To change those of the
    /// representative, the account must accept the terms of service again.
    ssn_last_4: Option<Secret>,
    /// Statements of the person for the Consumer Financial Protection Bureau of the USA.
    us_cfpb_data: Option<UsCfpbDataParams>,
    verification: Option<VerificationParams>,
}

/// Agreements that a legal guardian or an authorizer has accepted.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalTosAcceptancesParams {
    /// Of the service agreement of the account.
    account: Option<TosAcceptanceParams>,
}

/// Acceptance of an agreement.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TosAcceptanceParams {
    /// When the guardian or authorizer agreed.
    date: Option<Timestamp>,
    /// Address from which it was accepted.
    ip: Option<String>,
    /// The browser in which it was accepted.
    user_agent: Option<Clearable<String>>,
}

/// Date of birth.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DobParams {
    day: i64,
    month: i64,
    /// Four digits.
    year: i64,
}

/// Documents that a requirement asks for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    /// Proof that the person may represent the company.
    company_authorization: Option<FilesParams>,
    /// The page with the photo.
    passport: Option<FilesParams>,
    /// Proof that a foreigner may live in the country.
    visa: Option<FilesParams>,
}

/// The pages of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FilesParams {
    /// Files that were uploaded with the purpose `account_requirement`.
    files: Option<Vec<FileId>>,
}

/// Relation of a person to the account's legal entity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    /// Authorizes the representative.
    authorizer: Option<bool>,
    /// Member of the governing board.
    director: Option<bool>,
    /// Has considerable responsibility to manage the business.
    executive: Option<bool>,
    /// Legal guardian of the representative.
    legal_guardian: Option<bool>,
    /// Owns a part.
    owner: Option<bool>,
    /// The part that the person owns, in percent: 0 to 100.
    percent_ownership: Option<Clearable<f64>>,
    /// Opened the account and is responsible for it. There is one at any time.
    representative: Option<bool>,
    /// Position, such as `CEO`.
    title: Option<String>,
}

/// Statements of a person for the Consumer Financial Protection Bureau of the USA.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsCfpbDataParams {
    ethnicity_details: Option<EthnicityDetailsParams>,
    race_details: Option<RaceDetailsParams>,
    /// In the person's own words.
    self_identified_gender: Option<String>,
}

/// Ethnicity, as a person states it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EthnicityDetailsParams {
    /// As many as apply.
    ethnicity: Option<Vec<Ethnicity>>,
    /// In the person's own words, with [`Ethnicity::OtherHispanicOrLatino`].
    ethnicity_other: Option<String>,
}

/// Race, as a person states it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RaceDetailsParams {
    /// As many as apply.
    race: Option<Vec<Race>>,
    /// In the person's own words, where a value begins with `Other`.
    race_other: Option<String>,
}

/// Documents from which Stripe verifies a person's identity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VerificationParams {
    /// Proof of address: passport, identity card, or the bill of a well-known utility.
    additional_document: Option<DocumentParams>,
    /// Passport or identity card.
    document: Option<DocumentParams>,
}

/// A document in files that were uploaded with the purpose `identity_document`: JPEG, PNG or PDF, in
/// color, up to 10 MB and 8,000 pixels in width and height.
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
    /// The address in kana, in Japan.
    address_kana: Option<JapaneseAddress>,
    /// The address in kanji, in Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    documents: Option<DocumentsParams>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, in Japan.
    first_name_kana: Option<String>,
    /// Given name in kanji, in Japan.
    first_name_kanji: Option<String>,
    /// Other names under which the person is known.
    full_name_aliases: Option<Clearable<Vec<String>>>,
    /// `male` or `female`.
    gender: Option<String>,
    /// Number of an identity document, such as the Social Security number in the USA, or a token of
    /// Stripe.js for it. To change that of the representative, the account must accept the terms of
    /// service again.
    id_number: Option<Secret>,
    /// A second number, such as the laser code of a card in Thailand, or a token of Stripe.js for it.
    /// To change that of the representative, the account must accept the terms of service again.
    id_number_secondary: Option<Secret>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, in Japan.
    last_name_kana: Option<String>,
    /// Family name in kanji, in Japan.
    last_name_kanji: Option<String>,
    /// Family name at birth.
    maiden_name: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Country by its two letters, `XX` if it is not known.
    nationality: Option<String>,
    /// A token of Stripe.js in place of the other fields, so that they do not pass through your
    /// server.
    person_token: Option<TokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<RelationshipParams>,
    /// The last four digits of the Social Security number, in the USA. To change those of the
    /// representative, the account must accept the terms of service again.
    ssn_last_4: Option<Secret>,
    /// Statements of the person for the Consumer Financial Protection Bureau of the USA.
    us_cfpb_data: Option<UsCfpbDataParams>,
    verification: Option<VerificationParams>,
}

/// Parameters for [`Account::list_persons`](crate::Account::list_persons).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonListParams {
    relationship: Option<RelationshipFilter>,
}

/// Filter by what persons are to the account's legal entity.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipFilter {
    /// Authorizes the representative.
    authorizer: Option<bool>,
    /// Member of the governing board.
    director: Option<bool>,
    /// Has considerable responsibility to manage the business.
    executive: Option<bool>,
    /// Legal guardian of the representative.
    legal_guardian: Option<bool>,
    /// Owns a part.
    owner: Option<bool>,
    /// Opened the account and is responsible for it.
    representative: Option<bool>,
}
