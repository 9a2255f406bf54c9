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

/// A person at the account: its owner, a director, an executive or its representative.
///
/// Stripe checks the identity of those whom the law of the account's country names. Numbers and
/// documents are never returned.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_person",
    path = "/v2/core/accounts/{account_id}/persons",
    parent = AccountId,
    ops(
        /// Creates a person of an account. Requirements of the account that name the person are met
        /// by what is set.
        create(AccountPersonCreateParams),
        /// Retrieves a person. Id numbers and documents come without their values.
        retrieve(()),
        /// Updates a person of an account: what is absent stays as it is.
        update(AccountPersonUpdateParams),
        /// Deletes a person. A person who represents the account or is needed by a requirement is
        /// refused.
        delete(()),
        /// Lists the persons of an account, a page at a time.
        list(()),
    )
)]
#[non_exhaustive]
pub struct AccountPerson {
    pub id: AccountPersonId,
    pub object: ObjectName<Self>,
    pub account: AccountId,
    /// Addresses besides the main one.
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
    /// Official id numbers, such as a tax id.
    pub id_numbers: Option<Vec<PersonIdNumber>>,
    pub legal_gender: Option<LegalGender>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Countries of citizenship, by ISO code of two letters.
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
    /// Addresses besides the main one.
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
    /// Official id numbers, such as a tax id.
    id_numbers: Option<Vec<PersonIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<Metadata>,
    /// Countries of citizenship, by ISO code of two letters.
    nationalities: Option<Vec<String>>,
    /// Token that a browser or app made of the data, in place of the data itself.
    person_token: Option<AccountPersonTokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<ScriptAddressesParams>,
    script_names: Option<PersonScriptNamesParams>,
    /// Family name.
    surname: Option<String>,
}

/// Roles of a person at the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    /// Whether the person may act for the account by law.
    authorizer: Option<bool>,
    /// Whether the person is a director.
    director: Option<bool>,
    /// Whether the person has a leading role.
    executive: Option<bool>,
    /// Whether the person is the guardian of the account's owner.
    legal_guardian: Option<bool>,
    /// Whether the person owns a quarter or more.
    owner: Option<bool>,
    /// Share of ownership in percent.
    percent_ownership: Option<Decimal>,
    /// Whether the person opened the account and represents it.
    representative: Option<bool>,
    /// Title of the person's job.
    title: Option<String>,
}

/// Parameters for [`AccountPerson::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountPersonUpdateParams {
    /// Addresses besides the main one.
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
    /// Official id numbers, such as a tax id.
    id_numbers: Option<Vec<PersonIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<MetadataUpdate>,
    /// Countries of citizenship, by ISO code of two letters.
    nationalities: Option<Vec<String>>,
    /// Token that a browser or app made of the data, in place of the data itself.
    person_token: Option<AccountPersonTokenId>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<UpdateScriptAddressesParams>,
    script_names: Option<PersonScriptNamesParams>,
    /// Family name.
    surname: Option<String>,
}

/// Acceptances of Stripe's terms of service.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTermsOfServiceParams {
    account: Option<AttestationParams>,
}
