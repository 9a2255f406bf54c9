//! External accounts: <https://docs.stripe.com/api/external_accounts>

use stripe_core::ids::{AccountId, ExternalAccountId};
use stripe_core::{
    Clearable, List, Metadata, MetadataUpdate, StripeEnum, StripeParams, StripeResource,
};

#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v1/accounts/{account}/external_accounts",
    parent = AccountId,
    id = ExternalAccountId,
    ops(
        create(ExternalAccountCreateParams, returns = serde_json::Value),
        retrieve((), returns = serde_json::Value),
        update(ExternalAccountUpdateParams, returns = serde_json::Value),
        delete((), returns = serde_json::Value),
        list(ExternalAccountListParams, returns = List<serde_json::Value>),
    )
)]
#[non_exhaustive]
pub struct ExternalAccount;

/// Parameters for [`ExternalAccount::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ExternalAccountCreateParams {
    external_account: serde_json::Value,
    default_for_currency: Option<bool>,
    metadata: Option<Metadata>,
}

/// Parameters for [`ExternalAccount::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ExternalAccountUpdateParams {
    account_holder_name: Option<String>,
    account_holder_type: Option<Clearable<AccountHolderType>>,
    account_type: Option<AccountType>,
    address_city: Option<String>,
    address_country: Option<String>,
    address_line1: Option<String>,
    address_line2: Option<String>,
    address_state: Option<String>,
    address_zip: Option<String>,
    default_for_currency: Option<bool>,
    documents: Option<DocumentsParams>,
    exp_month: Option<String>,
    exp_year: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    Checking,
    Futsu,
    Savings,
    Toza,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    bank_account_ownership_verification: Option<BankAccountOwnershipVerificationParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankAccountOwnershipVerificationParams {
    files: Option<Vec<String>>,
}

/// Parameters for [`ExternalAccount::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ExternalAccountListParams {
    object: Option<Object>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Object {
    BankAccount,
    Card,
    Unknown(String),
}
