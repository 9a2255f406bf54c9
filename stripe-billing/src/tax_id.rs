//! Tax ids: <https://docs.stripe.com/api/tax_ids>

use stripe_core::ids::{self, AccountId, ApplicationId, CustomerId, TaxIdId};
use stripe_core::{
    Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::shared::TaxIdType;

/// A tax identification number of a customer or an account.
///
/// Invoices show the tax ids of the customer, and those of the account that they list.
/// [`Customer`](crate::Customer) has operations on the customer's tax ids too, such as
/// `create_tax_id`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax_id",
    path = "/v1/tax_ids",
    ops(
        /// Creates a tax id of your account, or of the `owner`.
        ///
        /// Stripe refuses a malformed number. It verifies the number later where it can: see
        /// [`verification`](TaxId::verification).
        create(TaxIdCreateParams),
        retrieve(()),
        /// Deletes a tax id. Finalized invoices keep it.
        delete(()),
        /// Lists the tax ids of your account, or of the `owner`.
        list(TaxIdListParams),
    )
)]
#[non_exhaustive]
pub struct TaxId {
    pub id: TaxIdId,
    pub object: ObjectName<Self>,
    pub country: Option<String>,
    pub created: Timestamp,
    /// Customer who owns the tax id, if one does.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub livemode: bool,
    pub owner: Option<Owner>,
    pub r#type: TaxIdType,
    /// Tax id number.
    pub value: String,
    /// Result of the verification, for a tax id of a customer.
    pub verification: Option<Verification>,
}

/// Account, application or customer that owns a tax id.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Owner {
    /// The account that owns the tax id. Present if `type` is [`OwnerType::Account`].
    pub account: Option<Expandable<AccountId>>,
    /// The application that owns the tax id. Present if `type` is [`OwnerType::Application`].
    pub application: Option<Expandable<ApplicationId>>,
    /// The customer that owns the tax id. Present if `type` is [`OwnerType::Customer`].
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    pub r#type: OwnerType,
}

/// Kind of owner.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnerType {
    /// A connected account, specified by `account`.
    Account,
    Application,
    Customer,
    /// The account of the request.
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

/// Verification of a tax id in a government register.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Verification {
    pub status: Status,
    /// Address in the register.
    pub verified_address: Option<String>,
    /// Name in the register.
    pub verified_name: Option<String>,
}

/// Status of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Pending,
    /// Stripe cannot verify this kind of tax id.
    Unavailable,
    /// The register does not contain the tax id.
    Unverified,
    /// The register contains the tax id.
    Verified,
    Unknown(String),
}

/// Parameters for [`TaxId::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdCreateParams {
    r#type: TaxIdType,
    /// Tax id number, such as `DE123456789`.
    value: String,
    /// Account that owns the object. Default: the account of the request.
    owner: Option<OwnerParams>,
}

/// Account or customer that owns a tax id.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerParams {
    r#type: OwnerType,
    /// The account that owns the tax id. Required if `type` is [`OwnerType::Account`].
    account: Option<AccountId>,
    /// The customer that owns the tax id. Required if `type` is [`OwnerType::Customer`], unless
    /// `customer_account` is set.
    customer: Option<CustomerId>,
    /// Account that represents the customer, instead of `customer`.
    customer_account: Option<ids::v2::core::AccountId>,
}

/// Parameters for [`TaxId::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdListParams {
    /// Account that owns the object. Default: the account of the request.
    owner: Option<OwnerFilter>,
}

/// Owner to filter the tax ids by.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerFilter {
    r#type: OwnerType,
    /// The account that owns the tax id. Required if `type` is [`OwnerType::Account`].
    account: Option<AccountId>,
    /// The customer that owns the tax id. Required if `type` is [`OwnerType::Customer`], unless
    /// `customer_account` is set.
    customer: Option<CustomerId>,
    /// Account that represents the customer, instead of `customer`.
    customer_account: Option<ids::v2::core::AccountId>,
}
