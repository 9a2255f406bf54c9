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

/// A person behind a connected account: its owner, a director, the one who represents it.
///
/// Its operations are those of the account, such as
/// [`Account::create_person`](crate::Account::create_person). Of a person in an account whose
/// requirements Stripe collects, a platform sees only some fields once onboarding has begun.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "person")]
#[non_exhaustive]
pub struct Person {
    pub id: PersonId,
    pub object: ObjectName<Self>,
    pub account: Option<AccountId>,
    pub additional_tos_acceptances: Option<AdditionalTosAcceptances>,
    pub address: Option<Address>,
    /// The address in kana, in Japan.
    pub address_kana: Option<Box<JapaneseAddress>>,
    /// The address in kanji, in Japan.
    pub address_kanji: Option<Box<JapaneseAddress>>,
    pub created: Timestamp,
    pub dob: Option<Dob>,
    pub email: Option<String>,
    /// Given name.
    pub first_name: Option<String>,
    /// Given name in kana, in Japan.
    pub first_name_kana: Option<String>,
    /// Given name in kanji, in Japan.
    pub first_name_kanji: Option<String>,
    /// Other names under which the person is known.
    pub full_name_aliases: Option<Vec<String>>,
    /// Further requirements of rules that were announced.
    pub future_requirements: Option<Requirements>,
    /// `male` or `female`.
    pub gender: Option<String>,
    /// The number of an identity document was provided, or as much of it as the country requires.
    pub id_number_provided: Option<bool>,
    /// The second number was provided, such as the laser code of a card in Thailand.
    pub id_number_secondary_provided: Option<bool>,
    /// Family name.
    pub last_name: Option<String>,
    /// Family name in kana, in Japan.
    pub last_name_kana: Option<String>,
    /// Family name in kanji, in Japan.
    pub last_name_kanji: Option<String>,
    /// Family name at birth.
    pub maiden_name: Option<String>,
    pub metadata: Metadata,
    /// Country by its two letters, `XX` if it is not known.
    pub nationality: Option<String>,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub registered_address: Option<Address>,
    pub relationship: Option<Relationship>,
    pub requirements: Option<Requirements>,
    /// The last four digits of the Social Security number were provided, in the USA.
    pub ssn_last_4_provided: Option<bool>,
    /// Statements of the person for the Consumer Financial Protection Bureau of the USA.
    pub us_cfpb_data: Option<UsCfpbData>,
    pub verification: Option<Verification>,
}

/// Agreements that a legal guardian or an authorizer has accepted.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdditionalTosAcceptances {
    /// Of the service agreement of the account.
    pub account: Option<TosAcceptance>,
}

/// Acceptance of an agreement.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TosAcceptance {
    /// When the guardian or authorizer agreed.
    pub date: Option<Timestamp>,
    /// Address from which it was accepted.
    pub ip: Option<String>,
    /// The browser in which it was accepted.
    pub user_agent: Option<String>,
}

/// Date of birth.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dob {
    pub day: Option<i64>,
    pub month: Option<i64>,
    /// Four digits.
    pub year: Option<i64>,
}

/// Fields of a person that Stripe requires, or will require by announced rules. The time by which
/// they are needed is [`current_deadline`](crate::account::Requirements::current_deadline) of the
/// account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Other fields that would do.
    pub alternatives: Option<Vec<RequirementAlternative>>,
    /// Needed by the deadline of the account, lest the account be disabled.
    pub currently_due: Vec<String>,
    /// Fields among those currently due that were provided and not accepted.
    pub errors: Vec<RequirementError>,
    /// Needed at some time, among them those that are currently due.
    pub eventually_due: Vec<String>,
    /// Not provided by the deadline: the account is disabled until they are.
    pub past_due: Vec<String>,
    /// Provided, and under review. If that fails, they are due again.
    pub pending_verification: Vec<String>,
}

/// Whether a person, or someone close, has an important public function.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PoliticalExposure {
    /// One of them has, or had.
    Existing,
    None,
    Unknown(String),
}

/// Relation of a person to the account's legal entity.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Relationship {
    /// Authorizes the representative.
    pub authorizer: Option<bool>,
    /// Member of the governing board.
    pub director: Option<bool>,
    /// Has considerable responsibility to manage the business.
    pub executive: Option<bool>,
    /// Legal guardian of the representative.
    pub legal_guardian: Option<bool>,
    /// Owns a part.
    pub owner: Option<bool>,
    /// The part that the person owns, in percent: 0 to 100.
    pub percent_ownership: Option<f64>,
    /// Opened the account and is responsible for it. There is one at any time.
    pub representative: Option<bool>,
    /// Position, such as `CEO`.
    pub title: Option<String>,
}

/// Statements of a person for the Consumer Financial Protection Bureau of the USA.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsCfpbData {
    pub ethnicity_details: Option<EthnicityDetails>,
    pub race_details: Option<RaceDetails>,
    /// In the person's own words.
    pub self_identified_gender: Option<String>,
}

/// Ethnicity, as a person states it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EthnicityDetails {
    /// As many as apply.
    pub ethnicity: Option<Vec<Ethnicity>>,
    /// In the person's own words, with [`Ethnicity::OtherHispanicOrLatino`].
    pub ethnicity_other: Option<String>,
}

/// Ethnic groups to choose from.
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

/// Race, as a person states it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RaceDetails {
    /// As many as apply.
    pub race: Option<Vec<Race>>,
    /// In the person's own words, where a value begins with `Other`.
    pub race_other: Option<String>,
}

/// Races to choose from.
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
    /// Why the identity was not verified, for the account holder.
    pub details: Option<String>,
    /// Why the identity was not verified, such as `document_name_mismatch` or `failed_other`.
    pub details_code: Option<String>,
    /// Passport or identity card.
    pub document: Option<Document>,
    /// `unverified`, `pending` or `verified`.
    pub status: String,
}

/// A document that was uploaded, and what Stripe found.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Document {
    /// File with the back.
    pub back: Option<Expandable<FileId>>,
    /// Why it was not accepted, for the account holder.
    pub details: Option<String>,
    /// Why it was not accepted, such as `document_expired` or `document_not_readable`.
    pub details_code: Option<String>,
    /// File with the front.
    pub front: Option<Expandable<FileId>>,
}
