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

/// The tax on what a customer is about to buy.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.calculation",
    path = "/v1/tax/calculations",
    ops(
        /// Calculates the tax on what a customer is about to buy. Nothing is charged or recorded.
        ///
        /// Stripe bills for calculations by their number. To record the sale for reports and
        /// returns, create a tax transaction from it. Stripe refuses an address that does not lead
        /// to a place; the error has the code `customer_tax_location_invalid`.
        create(CalculationCreateParams),
        retrieve(()),
        /// Lists the line items of a calculation with the tax on each. Stripe keeps them until the
        /// calculation expires.
        action(list_line_items, (), get, path = "line_items", returns = List<CalculationLineItem>),
    )
)]
#[non_exhaustive]
pub struct Calculation {
    /// Absent for a calculation that is not stored, which cannot be retrieved.
    pub id: Option<CalculationId>,
    pub object: ObjectName<Self>,
    /// After tax, with shipping, in the smallest currency unit.
    pub amount_total: i64,
    pub currency: Currency,
    /// The customer whose address and tax ids were used.
    pub customer: Option<CustomerId>,
    /// Address and tax ids that it was calculated for.
    pub customer_details: CustomerDetails,
    /// Time until which a tax transaction can be created from it.
    pub expires_at: Option<Timestamp>,
    /// The first of them. Present only if expanded.
    pub line_items: Option<List<CalculationLineItem>>,
    pub livemode: bool,
    /// Address that the goods are sent from.
    pub ship_from_details: Option<ShipFromDetails>,
    /// Cost of the shipping, and the tax on it.
    pub shipping_cost: Option<ShippingCost>,
    /// Tax on top of the prices, in the smallest currency unit.
    pub tax_amount_exclusive: i64,
    /// Tax that the prices contain, in the smallest currency unit.
    pub tax_amount_inclusive: i64,
    /// The tax by rate.
    pub tax_breakdown: Vec<TaxBreakdown>,
    /// Time whose rates and rules apply.
    pub tax_date: Timestamp,
}

/// Address and tax ids that tax is calculated for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerDetails {
    /// Precision of the address.
    pub address: Option<Address>,
    /// Kind of the address.
    pub address_source: Option<AddressSource>,
    /// Address on the network, from which the place may be concluded.
    pub ip_address: Option<String>,
    /// Tax ids of the customer, which may make a sale reverse charged.
    pub tax_ids: Vec<TaxId>,
    pub taxability_override: TaxabilityOverride,
}

/// Kind of an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AddressSource {
    /// Where the customer lives or has its seat.
    Billing,
    /// Where the goods are sent to.
    Shipping,
    Unknown(String),
}

/// A tax id of a customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxId {
    pub r#type: TaxIdType,
    /// The number.
    pub value: String,
}

/// Tax exemption of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityOverride {
    /// No tax is charged.
    CustomerExempt,
    /// The rules of the place apply.
    None,
    /// The customer pays the tax to the authorities.
    ReverseCharge,
    Unknown(String),
}

/// Address that goods are sent from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShipFromDetails {
    pub address: Address,
}

/// Cost of a shipment, and the tax on it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Amount in the smallest currency unit. It contains tax if `tax_behavior` is
    /// [`TaxBehavior::Inclusive`].
    pub amount: i64,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// The shipping rate that it came from.
    pub shipping_rate: Option<ShippingRateId>,
    pub tax_behavior: TaxBehavior,
    /// The tax by place and rate. Present only if expanded.
    pub tax_breakdown: Option<Vec<LineTaxBreakdown>>,
    pub tax_code: TaxCodeId,
}

/// Whether prices contain tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxBehavior {
    /// Tax comes on top.
    Exclusive,
    /// They contain it.
    Inclusive,
    Unknown(String),
}

/// The tax of one place at one rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineTaxBreakdown {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub jurisdiction: Jurisdiction,
    pub sourcing: Sourcing,
    /// Absent if no rate applies, as for an exempt product.
    pub tax_rate_details: Option<LineTaxRateDetails>,
    pub taxability_reason: TaxabilityReason,
    /// Amount that tax was calculated on, in the smallest currency unit.
    pub taxable_amount: i64,
}

/// A place that levies tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Jurisdiction {
    /// By its two letters.
    pub country: String,
    /// Name of the place, such as `California`.
    pub display_name: String,
    pub level: Level,
    /// By its code without the country, such as `CA`. Absent for a country.
    pub state: Option<String>,
}

/// Kind of a place that levies tax.
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

/// Place of a sale that determines the tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Sourcing {
    /// Where the goods go to.
    Destination,
    /// Where the goods come from.
    Origin,
    /// Where the service is performed.
    Performance,
    Unknown(String),
}

/// A rate of tax in one place.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineTaxRateDetails {
    /// Name for customers, such as `Sales Tax`.
    pub display_name: String,
    /// Rate in percent, such as `8.5`.
    pub percentage_decimal: String,
    pub tax_type: TaxType,
}

/// The tax at one rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxBreakdown {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// The prices contain it.
    pub inclusive: bool,
    pub tax_rate_details: TaxRateDetails,
    pub taxability_reason: TaxabilityReason,
    /// Amount that tax was calculated on, in the smallest currency unit.
    pub taxable_amount: i64,
}

/// A rate of tax, with the country and state that levy it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    /// Country that levies the tax, by its two letters.
    pub country: Option<String>,
    /// Present if `rate_type` is [`RateType::FlatAmount`].
    pub flat_amount: Option<FlatAmount>,
    /// Rate in percent, such as `8.5`.
    pub percentage_decimal: String,
    /// Absent if no rate applies.
    pub rate_type: Option<RateType>,
    /// State that levies the tax, by its code without the country, such as `CA`.
    pub state: Option<String>,
    /// Absent if no rate applies.
    pub tax_type: Option<TaxType>,
}

/// A tax that is the same for each sale.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FlatAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
}

/// Kind of a rate of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RateType {
    /// The same for each sale.
    FlatAmount,
    /// A part of the price.
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

/// Why tax was charged, or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    /// The customer need not pay tax.
    CustomerExempt,
    /// You have no registration there.
    NotCollecting,
    /// The sale is not subject to tax there.
    NotSubjectToTax,
    /// Stripe Tax does not support the place.
    NotSupported,
    /// A part of the price is exempt.
    PortionProductExempt,
    /// A part of the price is taxed at a reduced rate.
    PortionReducedRated,
    /// A part of the price is taxed at the standard rate.
    PortionStandardRated,
    /// No tax is levied on the product.
    ProductExempt,
    /// The product is exempt on some days.
    ProductExemptHoliday,
    /// Different parts are taxed at different rates.
    ProportionallyRated,
    ReducedRated,
    /// The customer pays the tax to the authorities.
    ReverseCharge,
    StandardRated,
    /// Only a part of the price is taxed.
    TaxableBasisReduced,
    /// At a rate of zero.
    ZeroRated,
    Unknown(String),
}
