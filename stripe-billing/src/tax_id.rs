//! Tax ids: <https://docs.stripe.com/api/tax_ids>

use stripe_core::ids::{self, AccountId, ApplicationId, CustomerId, TaxIdId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::shared::TaxIdType;

/// A number under which a customer or an account is registered for tax.
///
/// Invoices show the tax ids of the customer, and those of the account that they name. Those of a
/// customer also have operations on [`Customer`](crate::Customer), such as `create_tax_id`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax_id",
    path = "/v1/tax_ids",
    ops(
        /// Creates a tax id of your account, or of the owner that is named.
        ///
        /// Stripe refuses a number of the wrong format. Where it can look a number up, it does so
        /// afterwards: see [`verification`](TaxId::verification).
        create(TaxIdCreateParams),
        retrieve(()),
        /// Deletes a tax id. Invoices that are finalized keep it.
        delete(()),
        /// Lists the tax ids of your account, or of the owner that is named.
        list(TaxIdListParams),
    )
)]
#[non_exhaustive]
pub struct TaxId {
    pub id: TaxIdId,
    pub object: ObjectName<Self>,
    pub country: Option<String>,
    pub created: Timestamp,
    /// Present if a customer owns it.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub livemode: bool,
    pub owner: Option<Owner>,
    pub r#type: TaxIdType,
    /// The number itself.
    pub value: String,
    /// Outcome of looking the number up, for a tax id of a customer.
    pub verification: Option<Verification>,
}

/// The account, application or customer that has a tax id.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Owner {
    /// Present if `type` is [`OwnerType::Account`].
    pub account: Option<Expandable<AccountId>>,
    /// Present if `type` is [`OwnerType::Application`].
    pub application: Option<Expandable<ApplicationId>>,
    /// Present if `type` is [`OwnerType::Customer`].
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub r#type: OwnerType,
}

/// Kind of owner.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnerType {
    /// A connected account, given by `account`.
    Account,
    Application,
    Customer,
    /// The account of the request.
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

/// Outcome of looking a tax id up in a government's register.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Verification {
    pub status: Status,
    /// The address in the register.
    pub verified_address: Option<String>,
    /// The name in the register.
    pub verified_name: Option<String>,
}

/// Progress of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Pending,
    /// Stripe cannot look it up.
    Unavailable,
    /// The register does not confirm it.
    Unverified,
    /// The register has it.
    Verified,
    Unknown(String),
}

/// Parameters for [`TaxId::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdCreateParams {
    r#type: TaxIdType,
    /// The number itself, such as `DE123456789`.
    value: String,
    /// Default: the account of the request.
    owner: Option<OwnerParams>,
}

/// The account or customer to have a tax id.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerParams {
    r#type: OwnerType,
    /// Required if `type` is [`OwnerType::Account`].
    account: Option<AccountId>,
    /// Required if `type` is [`OwnerType::Customer`], unless `customer_account` is set.
    customer: Option<CustomerId>,
    /// The account that represents the customer, in place of `customer`.
    customer_account: Option<ids::v2::core::AccountId>,
}

/// Parameters for [`TaxId::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdListParams {
    /// Default: the account of the request.
    owner: Option<OwnerFilter>,
}

/// Owner of the tax ids to list.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerFilter {
    r#type: OwnerType,
    /// Required if `type` is [`OwnerType::Account`].
    account: Option<AccountId>,
    /// Required if `type` is [`OwnerType::Customer`], unless `customer_account` is set.
    customer: Option<CustomerId>,
    /// The account that represents the customer, in place of `customer`.
    customer_account: Option<ids::v2::core::AccountId>,
}
