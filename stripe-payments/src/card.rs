//! Cards: <https://docs.stripe.com/api/card>

use stripe_core::ids::{AccountId, CardId, CustomerId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "card")]
#[non_exhaustive]
pub struct Card {
    pub id: CardId,
    pub object: ObjectName<Self>,
    pub account: Option<Expandable<AccountId>>,
    pub address_city: Option<String>,
    pub address_country: Option<String>,
    pub address_line1: Option<String>,
    pub address_line1_check: Option<String>,
    pub address_line2: Option<String>,
    pub address_state: Option<String>,
    pub address_zip: Option<String>,
    pub address_zip_check: Option<String>,
    pub allow_redisplay: Option<AllowRedisplay>,
    pub available_payout_methods: Option<Vec<AvailablePayoutMethod>>,
    pub brand: String,
    pub country: Option<String>,
    pub currency: Option<Currency>,
    pub customer: Option<Expandable<CustomerId>>,
    pub cvc_check: Option<String>,
    pub default_for_currency: Option<bool>,
    pub description: Option<String>,
    pub dynamic_last4: Option<String>,
    pub exp_month: i64,
    pub exp_year: i64,
    pub fingerprint: Option<String>,
    pub funding: String,
    pub iin: Option<String>,
    pub issuer: Option<String>,
    pub last4: String,
    pub metadata: Metadata,
    pub name: Option<String>,
    pub networks: Option<Networks>,
    pub regulated_status: Option<RegulatedStatus>,
    pub status: Option<String>,
    pub tokenization_method: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    Always,
    Limited,
    Unspecified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AvailablePayoutMethod {
    Instant,
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Networks {
    pub preferred: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    Regulated,
    Unregulated,
    Unknown(String),
}
