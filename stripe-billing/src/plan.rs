//! Plans: <https://docs.stripe.com/api/plans>

use serde::{Serialize, Serializer};
use stripe_core::descriptor::{Described, Shape, UnionDescriptor};
use stripe_core::ids::billing::MeterId;
use stripe_core::ids::{PlanId, ProductId, TaxCodeId};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    Range, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

pub use crate::shared::{ProductTaxDetailsParams, TierParams, UpTo};

/// A price, currency and billing interval of subscriptions, in the form that preceded prices.
///
/// New integrations use prices. Each recurring price is also a plan with the same id, and a plan
/// can be used wherever a price can. Amount, currency and interval are fixed at creation.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "plan",
    path = "/v1/plans",
    ops(
        /// Creates a plan, together with a product if `product` is [`ProductParams::Data`].
        create(PlanCreateParams),
        /// Retrieves a plan. Its tiers are present only if expanded.
        retrieve(()),
        /// Updates a plan. Amount, currency and interval cannot be changed. Existing subscriptions
        /// are not affected.
        update(PlanUpdateParams),
        /// Deletes a plan, so that no new subscriptions to it are possible. Existing subscriptions
        /// continue.
        delete(()),
        /// Lists plans, the newest first.
        list(PlanListParams),
    )
)]
#[non_exhaustive]
pub struct Plan {
    pub id: PlanId,
    pub object: ObjectName<Self>,
    /// Whether the plan is available for new subscriptions.
    pub active: bool,
    /// Price of one unit in the smallest currency unit. Absent if the plan is tiered or the price
    /// has a fraction.
    pub amount: Option<i64>,
    /// Value of `amount` with up to 12 decimal places.
    pub amount_decimal: Option<Decimal>,
    pub billing_scheme: BillingScheme,
    pub created: Timestamp,
    pub currency: Currency,
    pub interval: Interval,
    /// Number of intervals between two invoices.
    pub interval_count: i64,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Meter that counts the usage. Present if `usage_type` is [`UsageType::Metered`].
    pub meter: Option<MeterId>,
    /// Internal name, not visible to customers.
    pub nickname: Option<String>,
    pub product: Option<Expandable<ProductId>>,
    /// Pricing tiers. Present only if expanded and `billing_scheme` is [`BillingScheme::Tiered`].
    pub tiers: Option<Vec<Tier>>,
    pub tiers_mode: Option<TiersMode>,
    /// Division and rounding of a quantity before pricing.
    pub transform_usage: Option<TransformUsage>,
    /// Length of the trial in days, for subscriptions created with `trial_from_plan`.
    pub trial_period_days: Option<i64>,
    pub usage_type: UsageType,
}

/// Pricing method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingScheme {
    /// Fixed price: `amount` times the quantity.
    PerUnit,
    /// Tiered price: see [`Plan::tiers`] and [`Plan::tiers_mode`].
    Tiered,
    Unknown(String),
}

/// A pricing tier for quantities up to an upper bound.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tier {
    /// Flat price of the whole tier in the smallest currency unit.
    pub flat_amount: Option<i64>,
    /// Value of `flat_amount` with up to 12 decimal places.
    pub flat_amount_decimal: Option<Decimal>,
    /// Price of one unit in the smallest currency unit.
    pub unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    pub unit_amount_decimal: Option<Decimal>,
    /// Upper bound of the tier, inclusive. Absent for the last tier.
    pub up_to: Option<i64>,
}

/// Pricing method for tiers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TiersMode {
    /// Each unit is priced at the tier that it falls into.
    Graduated,
    /// All units are priced at the tier that the total quantity falls into.
    Volume,
    Unknown(String),
}

/// Division and rounding of a quantity before pricing.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransformUsage {
    /// Number by which the quantity is divided, for example 1,000 for a price per thousand units.
    pub divide_by: i64,
    pub round: Round,
}

/// Rounding direction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Round {
    Down,
    Up,
    Unknown(String),
}

/// Source of the billed quantity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsageType {
    /// The quantity is set on the subscription.
    Licensed,
    /// The quantity is counted by a meter.
    Metered,
    Unknown(String),
}

/// Parameters for [`Plan::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanCreateParams {
    currency: Currency,
    interval: Interval,
    /// Whether the plan is available for new subscriptions. Default: `true`.
    active: Option<bool>,
    /// Price of one unit in the smallest currency unit. 0 makes the plan free.
    amount: Option<i64>,
    /// Value of `amount` with up to 12 decimal places. Cannot be combined with `amount`.
    amount_decimal: Option<Decimal>,
    /// Pricing method. Default: [`BillingScheme::PerUnit`].
    billing_scheme: Option<BillingScheme>,
    /// Custom id. Default: an id that Stripe generates.
    id: Option<PlanId>,
    /// Number of intervals between two invoices, spanning at most three years. Default: 1.
    interval_count: Option<i64>,
    metadata: Option<Clearable<Metadata>>,
    /// Meter that counts the usage. Required if `usage_type` is [`UsageType::Metered`].
    meter: Option<MeterId>,
    /// Internal name, not visible to customers.
    nickname: Option<String>,
    product: Option<ProductParams>,
    /// Pricing tiers in ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    tiers_mode: Option<TiersMode>,
    /// Division and rounding of a quantity before pricing. Cannot be combined with `tiers`.
    transform_usage: Option<TransformUsageParams>,
    /// Length of the trial in days, for subscriptions created with `trial_from_plan`.
    trial_period_days: Option<i64>,
    /// Source of the billed quantity. Default: [`UsageType::Licensed`].
    usage_type: Option<UsageType>,
}

/// Product of a new plan: an existing product or a new one.
///
/// ```
/// use stripe_billing::PlanCreateParams;
/// use stripe_billing::plan::ProductDataParams;
/// use stripe_core::{Currency, Interval, encoding::form};
///
/// let plan = PlanCreateParams::new(Currency::EUR, Interval::Month);
/// assert_eq!(form::to_string(&plan.product("prod_1"))?, "currency=eur&interval=month&product=prod_1");
///
/// let plan = PlanCreateParams::new(Currency::EUR, Interval::Month);
/// let plan = plan.product(ProductDataParams::new("Gold"));
/// assert_eq!(form::to_string(&plan)?, "currency=eur&interval=month&product[name]=Gold");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ProductParams {
    /// An existing product.
    Id(ProductId),
    /// A product to create with the plan.
    Data(ProductDataParams),
}

impl From<ProductId> for ProductParams {
    fn from(id: ProductId) -> Self {
        Self::Id(id)
    }
}

impl From<&ProductId> for ProductParams {
    fn from(id: &ProductId) -> Self {
        Self::Id(id.clone())
    }
}

impl From<&str> for ProductParams {
    fn from(id: &str) -> Self {
        Self::Id(id.into())
    }
}

impl From<String> for ProductParams {
    fn from(id: String) -> Self {
        Self::Id(id.into())
    }
}

impl From<ProductDataParams> for ProductParams {
    fn from(data: ProductDataParams) -> Self {
        Self::Data(data)
    }
}

impl Serialize for ProductParams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(id) => id.serialize(serializer),
            Self::Data(data) => data.serialize(serializer),
        }
    }
}

impl Described for ProductParams {
    // Nothing but its being an object tells one from the other, so there is no tag.
    const SHAPE: Shape = Shape::Union(|| {
        const {
            &UnionDescriptor::new(
                "",
                &[("id", ProductId::SHAPE), ("data", ProductDataParams::SHAPE)],
            )
        }
    });
}

/// A product to create with the plan.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
    /// Name shown to customers.
    name: String,
    /// Whether the product is available for purchase. Default: `true`.
    active: Option<bool>,
    /// Custom id. Default: an id that Stripe generates.
    id: Option<ProductId>,
    metadata: Option<Metadata>,
    /// Text on card statements. At most 22 characters.
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Label for one unit on receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Division and rounding of a quantity before pricing.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransformUsageParams {
    /// Number by which the quantity is divided, for example 1,000 for a price per thousand units.
    divide_by: i64,
    round: Round,
}

/// Parameters for [`Plan::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanUpdateParams {
    /// Whether the plan is available for new subscriptions.
    active: Option<bool>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Internal name, not visible to customers.
    nickname: Option<String>,
    /// Product of the plan. It cannot be changed once a subscription or a schedule has used the
    /// plan.
    product: Option<ProductId>,
    /// Length of the trial in days, for subscriptions created with `trial_from_plan`.
    trial_period_days: Option<i64>,
}

/// Parameters for [`Plan::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlanListParams {
    /// Whether to list only active plans (`true`) or only inactive ones (`false`).
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    product: Option<ProductId>,
}
