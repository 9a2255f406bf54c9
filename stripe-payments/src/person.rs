//! Persons: <https://docs.stripe.com/api/persons>

mod params;

use stripe_core::ids::{AccountId, FileId, PersonId};
use stripe_core::{
    Address, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::identity::{
    JapaneseAddress, RequirementAlternative, RequirementError, RequirementErrorCode,
};
pub use params::*;

/// A person associated with a connected account, such as an owner, a director or the
/// representative.
///
/// The operations belong to the account, such as
/// [`Account::create_person`](crate::Account::create_person). If Stripe collects the requirements
/// of the account, platforms see only some fields once the onboarding has started.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "person")]
#[non_exhaustive]
pub struct Person {
    pub id: PersonId,
    pub object: ObjectName<Self>,
    pub account: Option<AccountId>,
    pub additional_tos_acceptances: Option<AdditionalTosAcceptances>,
    pub address: Option<Address>,
    /// Address in kana, for Japan.
    pub address_kana: Option<Box<JapaneseAddress>>,
    /// Address in kanji, for Japan.
    pub address_kanji: Option<Box<JapaneseAddress>>,
    pub created: Timestamp,
    pub dob: Option<Dob>,
    pub email: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Given name in kana, for Japan.
    pub first_name_kana: Option<String>,
    /// Given name in kanji, for Japan.
    pub first_name_kanji: Option<String>,
    /// Other names of the person.
    pub full_name_aliases: Option<Vec<String>>,
    /// Upcoming requirements from announced rules.
    pub future_requirements: Option<Requirements>,
    /// Gender: `male` or `female`.
    pub gender: Option<String>,
    /// Whether the identity number has been provided, as far as the country requires it.
    pub id_number_provided: Option<bool>,
    /// Whether the second identity number has been provided, such as the laser code of an identity
    /// card in Thailand.
    pub id_number_secondary_provided: Option<bool>,
    /// Family name.
    pub last_name: Option<String>,
    /// Family name in kana, for Japan.
    pub last_name_kana: Option<String>,
    /// Family name in kanji, for Japan.
    pub last_name_kanji: Option<String>,
    /// Family name at birth.
    pub maiden_name: Option<String>,
    pub metadata: Metadata,
    /// Two-letter country code, or `XX` if it is unknown.
    pub nationality: Option<String>,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub registered_address: Option<Address>,
    pub relationship: Option<Relationship>,
    pub requirements: Option<Requirements>,
    /// Whether the last four digits of the Social Security number have been provided, for the USA.
    pub ssn_last_4_provided: Option<bool>,
    /// Self-identified data for the Consumer Financial Protection Bureau of the USA.
    pub us_cfpb_data: Option<UsCfpbData>,
    pub verification: Option<Verification>,
}

/// Agreements accepted by a legal guardian or an authorizer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalTosAcceptances {
    /// Acceptance of the service agreement of the account.
    pub account: Option<TosAcceptance>,
}

/// Acceptance of an agreement.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TosAcceptance {
    /// Time at which the terms were accepted.
    pub date: Option<Timestamp>,
    /// IP address from which the agreement was accepted.
    pub ip: Option<String>,
    /// User agent of the browser in which the agreement was accepted.
    pub user_agent: Option<String>,
}

/// Date of birth.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dob {
    pub day: Option<i64>,
    pub month: Option<i64>,
    /// Four-digit year.
    pub year: Option<i64>,
}

/// Fields that Stripe requires for a person, now or under announced rules. For the deadline, see
/// [`current_deadline`](crate::account::Requirements::current_deadline) of the account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Alternative fields that fulfill requirements.
    pub alternatives: Option<Vec<RequirementAlternative>>,
    /// Fields that are required by the deadline of the account, after which it is disabled.
    pub currently_due: Vec<String>,
    /// Errors in provided fields that must be corrected.
    pub errors: Vec<RequirementError>,
    /// Fields that are required at some point, including those that are currently due.
    pub eventually_due: Vec<String>,
    /// Fields that were not provided by the deadline. The account is disabled until they are.
    pub past_due: Vec<String>,
    /// Provided fields that are being verified. If the verification fails, they are due again.
    pub pending_verification: Vec<String>,
}

/// Political exposure of a person. An exposed person, or a close relative or associate, holds a
/// prominent public function.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PoliticalExposure {
    /// A prominent public function is or was held.
    Existing,
    None,
    Unknown(String),
}

/// Relationship of a person to the legal entity of the account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relationship {
    /// Whether the person is the authorizer of the representative.
    pub authorizer: Option<bool>,
    /// Whether the person is a member of the governing board.
    pub director: Option<bool>,
    /// Whether the person has significant responsibility for managing the business.
    pub executive: Option<bool>,
    /// Whether the person is the legal guardian of the representative.
    pub legal_guardian: Option<bool>,
    /// Whether the person owns part of the business.
    pub owner: Option<bool>,
    /// Percentage of the business that the person owns: 0 to 100.
    pub percent_ownership: Option<f64>,
    /// Whether the person is the representative, who opened the account and is responsible for it.
    /// An account has exactly one.
    pub representative: Option<bool>,
    /// Job title, such as `CEO`.
    pub title: Option<String>,
}

/// Self-identified data for the Consumer Financial Protection Bureau of the USA.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsCfpbData {
    pub ethnicity_details: Option<EthnicityDetails>,
    pub race_details: Option<RaceDetails>,
    /// Gender in the person's own words.
    pub self_identified_gender: Option<String>,
}

/// Self-identified ethnicity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EthnicityDetails {
    /// Ethnicities that apply.
    pub ethnicity: Option<Vec<Ethnicity>>,
    /// Description of the ethnicity. Used with [`Ethnicity::OtherHispanicOrLatino`].
    pub ethnicity_other: Option<String>,
}

/// Ethnicity of a person.
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

/// Self-identified race.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RaceDetails {
    /// Races that apply.
    pub race: Option<Vec<Race>>,
    /// Description of the race. Used with values of `race` that start with `Other`.
    pub race_other: Option<String>,
}

/// Race of a person.
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

/// Verification of a person's identity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Verification {
    /// Proof of address.
    pub additional_document: Option<Document>,
    /// Reason for a failed verification, as text for the account holder.
    pub details: Option<String>,
    /// Reason code of a failed verification, such as `document_name_mismatch` or `failed_other`.
    pub details_code: Option<String>,
    /// Passport or identity card.
    pub document: Option<Document>,
    /// Status: `unverified`, `pending` or `verified`.
    pub status: String,
}

/// An uploaded document and the result of its verification.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Document {
    /// File with the back of the document.
    pub back: Option<Expandable<FileId>>,
    /// Reason for a rejection, as text for the account holder.
    pub details: Option<String>,
    /// Reason code of a rejection, such as `document_expired` or `document_not_readable`.
    pub details_code: Option<String>,
    /// File with the front of the document.
    pub front: Option<Expandable<FileId>>,
}
