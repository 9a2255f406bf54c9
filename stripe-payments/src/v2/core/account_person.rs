//! Account persons: <https://docs.stripe.com/api/v2/core/persons>

use stripe_core::ids::v2::core::{AccountId, AccountPersonId, AccountPersonTokenId};
use stripe_core::v2::DateTime;
use stripe_core::{
    Decimal, Metadata, MetadataUpdate, ObjectName, StripeObject, StripeParams, StripeResource,
};

use crate::v2::core::identity::{
    AdditionalName, AdditionalNameParams, AdditionalPersonAddress, AdditionalPersonAddressParams,
    AttestationParams, CalendarDate, CalendarDateParams, IdentityAddress, IdentityAddressParams,
    LegalGender, PersonDocuments, PersonDocumentsParams, PersonIdNumber, PersonIdNumberParams,
    PersonScriptNames, PersonScriptNamesParams, PoliticalExposure, Relationship, ScriptAddresses,
    ScriptAddressesParams, TermsOfService, TermsOfServiceParams,
    UpdateAdditionalPersonAddressParams, UpdateIdentityAddressParams, UpdatePersonDocumentsParams,
    UpdateScriptAddressesParams,
};

/// A person associated with an account, such as an owner, a director, an executive or the
/// representative.
///
/// Stripe verifies the identity of the persons required by law. Numbers and documents are never
/// returned.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_person",
    path = "/v2/core/accounts/{account_id}/persons",
    parent = AccountId,
    ops(
        /// Creates a person for an account. Requirements of the account that concern the person are
        /// fulfilled by the fields that are set.
        create(AccountPersonCreateParams),
        /// Retrieves a person. Values of identification numbers and documents are not returned.
        retrieve(()),
        /// Updates a person of an account. Fields that are not set do not change.
        update(AccountPersonUpdateParams),
        /// Deletes a person. Stripe refuses the representative, and any person who is needed to
        /// meet a requirement.
        delete(()),
        list(()),
    )
)]
#[non_exhaustive]
pub struct AccountPerson {
    pub id: AccountPersonId,
    pub object: ObjectName<Self>,
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
    /// Official identification numbers, such as a tax id.
    pub id_numbers: Option<Vec<PersonIdNumber>>,
    pub legal_gender: Option<LegalGender>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Two-letter codes of the countries of citizenship.
    pub nationalities: Option<Vec<String>>,
    pub phone: Option<String>,
    pub political_exposure: Option<PoliticalExposure>,
    pub relationship: Option<Relationship>,
    pub script_addresses: Option<ScriptAddresses>,
    pub script_names: Option<PersonScriptNames>,
    /// Family name.
    pub surname: Option<String>,
    pub updated: DateTime,
}

/// Parameters for [`AccountPerson::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountPersonCreateParams {
    /// Addresses other than the main address.
    additional_addresses: Option<Vec<AdditionalPersonAddressParams>>,
    /// Former names and aliases.
    additional_names: Option<Vec<AdditionalNameParams>>,
    additional_terms_of_service: Option<TermsOfServiceParams>,
    address: Option<IdentityAddressParams>,
    date_of_birth: Option<CalendarDateParams>,
    documents: Option<PersonDocumentsParams>,
    email: Option<String>,
    /// First name.
    given_name: Option<String>,
    /// Official identification numbers, such as a tax id.
    id_numbers: Option<Vec<PersonIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<Metadata>,
    /// Two-letter codes of the countries of citizenship.
    nationalities: Option<Vec<String>>,
    /// Token created in a browser or app, to use instead of the data.
    person_token: Option<AccountPersonTokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<ScriptAddressesParams>,
    script_names: Option<PersonScriptNamesParams>,
    /// Family name.
    surname: Option<String>,
}

/// Relationship of a person to the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    /// Whether the person is authorized to act for the account.
    authorizer: Option<bool>,
    /// Whether the person is a director.
    director: Option<bool>,
    /// Whether the person has significant management responsibility.
    executive: Option<bool>,
    /// Whether the person is the legal guardian of the account holder.
    legal_guardian: Option<bool>,
    /// Whether the person owns at least 25% of the business.
    owner: Option<bool>,
    percent_ownership: Option<Decimal>,
    /// Whether the person opened the account and represents it.
    representative: Option<bool>,
    /// Job title.
    title: Option<String>,
}

/// Parameters for [`AccountPerson::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountPersonUpdateParams {
    /// Addresses other than the main address.
    additional_addresses: Option<Vec<UpdateAdditionalPersonAddressParams>>,
    /// Former names and aliases.
    additional_names: Option<Vec<AdditionalNameParams>>,
    additional_terms_of_service: Option<UpdateTermsOfServiceParams>,
    address: Option<UpdateIdentityAddressParams>,
    date_of_birth: Option<CalendarDateParams>,
    documents: Option<UpdatePersonDocumentsParams>,
    email: Option<String>,
    /// First name.
    given_name: Option<String>,
    /// Official identification numbers, such as a tax id.
    id_numbers: Option<Vec<PersonIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<MetadataUpdate>,
    /// Two-letter codes of the countries of citizenship.
    nationalities: Option<Vec<String>>,
    /// Token created in a browser or app, to use instead of the data.
    person_token: Option<AccountPersonTokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<UpdateScriptAddressesParams>,
    script_names: Option<PersonScriptNamesParams>,
    /// Family name.
    surname: Option<String>,
}

/// Acceptance of Stripe's terms of service.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTermsOfServiceParams {
    account: Option<AttestationParams>,
}
