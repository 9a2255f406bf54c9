//! Payment sources: <https://docs.stripe.com/api/sources>

use stripe_core::ids::{CustomerId, PaymentSourceId};
use stripe_core::{
    Address, Clearable, List, Metadata, MetadataUpdate, StripeEnum, StripeParams, StripeResource,
};

#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v1/customers/{customer}/sources",
    parent = CustomerId,
    id = PaymentSourceId,
    ops(
        create(PaymentSourceCreateParams, returns = serde_json::Value),
        retrieve((), returns = serde_json::Value),
        update(PaymentSourceUpdateParams, returns = serde_json::Value),
        list(PaymentSourceListParams, returns = List<serde_json::Value>),
        action(verify, PaymentSourceVerifyParams, returns = serde_json::Value),
    )
)]
#[non_exhaustive]
pub struct PaymentSource;

/// Parameters for [`PaymentSource::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceCreateParams {
    source: String,
    metadata: Option<Metadata>,
    validate: Option<bool>,
}

/// Parameters for [`PaymentSource::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceUpdateParams {
    account_holder_name: Option<String>,
    account_holder_type: Option<AccountHolderType>,
    address_city: Option<String>,
    address_country: Option<String>,
    address_line1: Option<String>,
    address_line2: Option<String>,
    address_state: Option<String>,
    address_zip: Option<String>,
    exp_month: Option<String>,
    exp_year: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<String>,
    owner: Option<OwnerParams>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerParams {
    address: Option<Address>,
    email: Option<String>,
    name: Option<String>,
    phone: Option<String>,
}

/// Parameters for [`PaymentSource::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceListParams {
    object: Option<String>,
}

/// Parameters for [`PaymentSource::verify`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceVerifyParams {
    amounts: Option<Vec<i64>>,
}
