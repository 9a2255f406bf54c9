//! Calculations: <https://docs.stripe.com/api/tax/calculation>

mod params;

use stripe_core::ids::tax::CalculationId;
use stripe_core::ids::{CustomerId, ShippingRateId, TaxCodeId};
use stripe_core::{
    Address, Currency, List, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::tax_id_type::TaxIdType;
pub use params::*;

use super::calculation_line_item::CalculationLineItem;

/// The tax on a purchase that a customer is about to make.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.calculation",
    path = "/v1/tax/calculations",
    ops(
        /// Calculates the tax on a purchase. Nothing is charged or recorded.
        ///
        /// Stripe charges for each calculation. To record the sale for reports and tax returns,
        /// create a tax transaction from it. Stripe refuses an address that does not resolve to a
        /// location, with the error code `customer_tax_location_invalid`.
        create(CalculationCreateParams),
        retrieve(()),
        /// Lists the line items of a calculation with their taxes. They are available until the
        /// calculation expires.
        action(list_line_items, (), get, path = "line_items", returns = List<CalculationLineItem>),
    )
)]
#[non_exhaustive]
pub struct Calculation {
    /// Id of the calculation. Absent if it is not stored, in which case it cannot be retrieved.
    pub id: Option<CalculationId>,
    pub object: ObjectName<Self>,
    /// Amount including tax and shipping, in the smallest currency unit.
    pub amount_total: i64,
    pub currency: Currency,
    /// Customer whose address and tax ids were used.
    pub customer: Option<CustomerId>,
    /// Address and tax ids of the customer.
    pub customer_details: CustomerDetails,
    /// Time until which a tax transaction can be created from the calculation.
    pub expires_at: Option<Timestamp>,
    /// First page of line items. Present only if expanded.
    pub line_items: Option<List<CalculationLineItem>>,
    pub livemode: bool,
    /// Address from which the goods are shipped.
    pub ship_from_details: Option<ShipFromDetails>,
    /// Shipping cost and its tax.
    pub shipping_cost: Option<ShippingCost>,
    /// Tax added to the prices, in the smallest currency unit.
    pub tax_amount_exclusive: i64,
    /// Tax included in the prices, in the smallest currency unit.
    pub tax_amount_inclusive: i64,
    /// Taxes by rate.
    pub tax_breakdown: Vec<TaxBreakdown>,
    /// Date that determines the applicable tax rates and rules.
    pub tax_date: Timestamp,
}

/// Address and tax ids for which tax is calculated.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerDetails {
    pub address: Option<Address>,
    /// Kind of address.
    pub address_source: Option<AddressSource>,
    /// IP address, from which the location can be inferred.
    pub ip_address: Option<String>,
    /// Tax ids of the customer, which can cause a reverse charge.
    pub tax_ids: Vec<TaxId>,
    pub taxability_override: TaxabilityOverride,
}

/// Kind of address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AddressSource {
    /// Residence or headquarters of the customer.
    Billing,
    /// Destination of the goods.
    Shipping,
    Unknown(String),
}

/// A tax id of a customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxId {
    pub r#type: TaxIdType,
    /// Tax id number.
    pub value: String,
}

/// Tax exemption of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityOverride {
    /// No tax is charged.
    CustomerExempt,
    /// The rules of the location apply.
    None,
    /// Reverse charge: the customer pays the tax to the authorities.
    ReverseCharge,
    Unknown(String),
}

/// Address from which goods are shipped.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShipFromDetails {
    pub address: Address,
}

/// Shipping cost and its tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Amount in the smallest currency unit. It includes tax if `tax_behavior` is
    /// [`TaxBehavior::Inclusive`].
    pub amount: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Shipping rate that determines the cost.
    pub shipping_rate: Option<ShippingRateId>,
    pub tax_behavior: TaxBehavior,
    /// Taxes by jurisdiction and rate. Present only if expanded.
    pub tax_breakdown: Option<Vec<LineTaxBreakdown>>,
    pub tax_code: TaxCodeId,
}

/// Tax behavior of prices: inclusive or exclusive of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxBehavior {
    /// Tax is added to the prices.
    Exclusive,
    /// The prices include tax.
    Inclusive,
    Unknown(String),
}

/// Tax for a jurisdiction at a single rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineTaxBreakdown {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub jurisdiction: Jurisdiction,
    pub sourcing: Sourcing,
    /// Details of the rate. Absent if no rate applies, as for an exempt product.
    pub tax_rate_details: Option<LineTaxRateDetails>,
    pub taxability_reason: TaxabilityReason,
    /// Taxable amount, in the smallest currency unit.
    pub taxable_amount: i64,
}

/// A jurisdiction that imposes tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Jurisdiction {
    /// Two-letter country code.
    pub country: String,
    /// Name of the jurisdiction, such as `California`.
    pub display_name: String,
    pub level: Level,
    /// Subdivision code without the country, such as `CA`. Absent for a country.
    pub state: Option<String>,
}

/// Kind of jurisdiction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Level {
    City,
    Country,
    County,
    District,
    State,
    Unknown(String),
}

/// Rule for determining the jurisdiction of a sale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Sourcing {
    /// Destination of the goods.
    Destination,
    /// Origin of the goods.
    Origin,
    /// Place of performance of the service.
    Performance,
    Unknown(String),
}

/// A tax rate of a jurisdiction.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineTaxRateDetails {
    /// Name shown to customers, such as `Sales Tax`.
    pub display_name: String,
    /// Percentage, such as `8.5`.
    pub percentage_decimal: String,
    pub tax_type: TaxType,
}

/// Tax at one rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxBreakdown {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Whether the prices include the tax.
    pub inclusive: bool,
    pub tax_rate_details: TaxRateDetails,
    pub taxability_reason: TaxabilityReason,
    /// Taxable amount, in the smallest currency unit.
    pub taxable_amount: i64,
}

/// A tax rate, with its country and state.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    /// Two-letter country code.
    pub country: Option<String>,
    /// Amount of a flat tax. Present if `rate_type` is [`RateType::FlatAmount`].
    pub flat_amount: Option<FlatAmount>,
    /// Percentage, such as `8.5`.
    pub percentage_decimal: String,
    /// Kind of rate. Absent if no rate applies.
    pub rate_type: Option<RateType>,
    /// State code without the country, such as `CA`.
    pub state: Option<String>,
    /// Kind of tax. Absent if no rate applies.
    pub tax_type: Option<TaxType>,
}

/// A flat tax on each sale.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FlatAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
}

/// Kind of tax rate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RateType {
    /// A flat amount for each sale.
    FlatAmount,
    /// A percentage of the price.
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
    GetFund,
    GrossReceiptsTax,
    /// Goods and services tax.
    Gst,
    HospitalityTax,
    /// Harmonized sales tax, in Canada.
    Hst,
    /// Integrated goods and services tax, in India.
    Igst,
    /// Consumption tax, in Japan.
    Jct,
    LeaseTax,
    LuxuryTax,
    MassTransitParkingTax,
    /// National health insurance levy, in Ghana.
    Nhil,
    ParkingTax,
    /// Provincial sales tax, in Canada.
    Pst,
    /// Sales tax of Quebec.
    Qst,
    RecyclingFee,
    ResortTax,
    RetailDeliveryFee,
    /// Retail sales tax, in Manitoba.
    Rst,
    SalesTax,
    ServiceTax,
    TourismTax,
    UtilityUsersTax,
    /// Value added tax.
    Vat,
    Unknown(String),
}

/// Reason why tax was or was not charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    /// You have no registration in the jurisdiction.
    NotCollecting,
    /// The sale is not taxable.
    NotSubjectToTax,
    /// Stripe Tax does not support the location.
    NotSupported,
    /// A part of the price is exempt.
    PortionProductExempt,
    /// A part of the price is taxed at a reduced rate.
    PortionReducedRated,
    /// A part of the price is taxed at the standard rate.
    PortionStandardRated,
    ProductExempt,
    /// The product is exempt during a tax holiday.
    ProductExemptHoliday,
    /// The rates of the parts of the product are combined.
    ProportionallyRated,
    ReducedRated,
    /// Reverse charge: the customer pays the tax to the authorities.
    ReverseCharge,
    StandardRated,
    /// Only part of the price is taxable.
    TaxableBasisReduced,
    /// The tax rate is zero.
    ZeroRated,
    Unknown(String),
}
