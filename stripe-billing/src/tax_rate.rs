//! Tax rates: <https://docs.stripe.com/api/tax_rates>

use stripe_core::ids::TaxRateId;
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A tax percentage for invoices, subscriptions and checkout sessions.
///
/// Tax rates are defined by you, or by Stripe Tax where tax is calculated automatically. The
/// percentage and whether amounts include it are fixed at creation, and a tax rate cannot be
/// deleted. To change it, create another one and set [`active`](Self::active) of this one to
/// `false`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax_rate",
    path = "/v1/tax_rates",
    ops(
        /// Creates a tax rate. It applies to invoices, subscriptions and items that refer to it.
        create(TaxRateCreateParams),
        retrieve(()),
        /// Updates a tax rate. `percentage` and `inclusive` cannot be changed.
        update(TaxRateUpdateParams),
        /// Lists tax rates, the newest first.
        list(TaxRateListParams),
    )
)]
#[non_exhaustive]
pub struct TaxRate {
    pub id: TaxRateId,
    pub object: ObjectName<Self>,
    /// Whether the tax rate is available for new invoices, subscriptions and checkout sessions.
    /// Existing objects keep an archived tax rate.
    pub active: bool,
    pub country: Option<String>,
    pub created: Timestamp,
    /// Internal note, not visible to customers.
    pub description: Option<String>,
    /// Name on receipts and invoices, such as `VAT`.
    pub display_name: String,
    /// Percentage that Stripe Tax applied, based on the product and your registrations. It can be
    /// lower than `percentage`.
    pub effective_percentage: Option<f64>,
    /// Amount of a flat tax. Present if `rate_type` is [`RateType::FlatAmount`].
    pub flat_amount: Option<FlatAmount>,
    /// Whether amounts include the tax. Otherwise it is added to them.
    pub inclusive: bool,
    /// Jurisdiction shown on invoices.
    pub jurisdiction: Option<String>,
    /// Level of the jurisdiction. Absent for a custom tax rate.
    pub jurisdiction_level: Option<JurisdictionLevel>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Percentage, such as 19.6 for 19.6%.
    pub percentage: f64,
    /// Kind of rate. Present only for a tax rate of Stripe Tax in a location with tax.
    pub rate_type: Option<RateType>,
    /// Subdivision of the country (ISO 3166-2, without the country), such as `NY`.
    pub state: Option<String>,
    pub tax_type: Option<TaxType>,
}

/// A flat tax on each transaction.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FlatAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
}

/// Level of government that imposes a tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum JurisdictionLevel {
    City,
    Country,
    County,
    District,
    /// Several levels.
    Multiple,
    State,
    Unknown(String),
}

/// Calculation method of a tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RateType {
    /// A flat amount for each transaction.
    FlatAmount,
    /// A percentage of the taxable amount.
    Percentage,
    Unknown(String),
}

/// Kind of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxType {
    AdmissionsTax,
    AmusementTax,
    AttendanceTax,
    CommunicationsTax,
    DigitalExciseTax,
    EntertainmentTax,
    /// Levy for the Ghana Education Trust Fund.
    GetFund,
    GrossReceiptsTax,
    /// Goods and services tax.
    Gst,
    HospitalityTax,
    /// Harmonized sales tax of Canada.
    Hst,
    /// Integrated goods and services tax of India.
    Igst,
    /// Consumption tax of Japan.
    Jct,
    LeaseTax,
    LuxuryTax,
    MassTransitParkingTax,
    /// National health insurance levy of Ghana.
    Nhil,
    ParkingTax,
    /// Provincial sales tax of Canada.
    Pst,
    /// Sales tax of Quebec.
    Qst,
    ResortTax,
    RetailDeliveryFee,
    /// Retail sales tax of Canada.
    Rst,
    SalesTax,
    ServiceTax,
    TourismTax,
    UtilityUsersTax,
    /// Value added tax.
    Vat,
    Unknown(String),
}

/// Parameters for [`TaxRate::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateCreateParams {
    /// Name on receipts and invoices, such as `VAT`.
    display_name: String,
    /// Whether amounts include the tax. Otherwise it is added to them.
    inclusive: bool,
    /// Percentage, such as 19.6 for 19.6%.
    percentage: f64,
    /// Whether the tax rate is available for new invoices, subscriptions and checkout sessions.
    /// Default: `true`.
    active: Option<bool>,
    country: Option<String>,
    /// Internal note, not visible to customers.
    description: Option<String>,
    /// Jurisdiction shown on invoices.
    jurisdiction: Option<String>,
    metadata: Option<Metadata>,
    /// Subdivision of the country (ISO 3166-2, without the country), such as `NY`.
    state: Option<String>,
    tax_type: Option<TaxType>,
}

/// Parameters for [`TaxRate::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateUpdateParams {
    /// Whether the tax rate is available for new invoices, subscriptions and checkout sessions.
    /// Existing objects keep an archived tax rate.
    active: Option<bool>,
    country: Option<String>,
    /// Internal note, not visible to customers.
    description: Option<String>,
    /// Name on receipts and invoices, such as `VAT`.
    display_name: Option<String>,
    /// Jurisdiction shown on invoices.
    jurisdiction: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Subdivision of the country (ISO 3166-2, without the country), such as `NY`.
    state: Option<String>,
    tax_type: Option<TaxType>,
}

/// Parameters for [`TaxRate::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateListParams {
    /// Whether to list only active tax rates (`true`) or only inactive ones (`false`).
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Whether to return only inclusive tax rates (`true`) or only exclusive ones (`false`).
    inclusive: Option<bool>,
}
