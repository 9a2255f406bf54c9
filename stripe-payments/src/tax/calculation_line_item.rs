//! Calculation line items: <https://docs.stripe.com/api/tax/calculation-line-item>

use stripe_core::ids::tax::{CalculationId, CalculationLineItemId};
use stripe_core::ids::{ProductId, TaxCodeId};
use stripe_core::{Metadata, ObjectName, StripeEnum, StripeObject, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.calculation_line_item",
    path = "/v1/tax/calculations/{calculation}/line_items",
    parent = CalculationId,
    ops(
        list(()),
    )
)]
#[non_exhaustive]
pub struct CalculationLineItem {
    pub id: CalculationLineItemId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub amount_tax: i64,
    pub livemode: bool,
    pub metadata: Metadata,
    pub performance_location: Option<String>,
    pub product: Option<ProductId>,
    pub quantity: i64,
    pub reference: Option<String>,
    pub tax_behavior: CalculationLineItemTaxBehavior,
    pub tax_breakdown: Option<Vec<TaxBreakdown>>,
    pub tax_code: TaxCodeId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CalculationLineItemTaxBehavior {
    Exclusive,
    Inclusive,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxBreakdown {
    pub amount: i64,
    pub jurisdiction: Jurisdiction,
    pub sourcing: Sourcing,
    pub tax_rate_details: Option<TaxRateDetails>,
    pub taxability_reason: TaxabilityReason,
    pub taxable_amount: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Jurisdiction {
    pub country: String,
    pub display_name: String,
    pub level: Level,
    pub state: Option<String>,
}

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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Sourcing {
    Destination,
    Origin,
    Performance,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    pub display_name: String,
    pub percentage_decimal: String,
    pub tax_type: TaxType,
}

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
    Gst,
    HospitalityTax,
    Hst,
    Igst,
    Jct,
    LeaseTax,
    LuxuryTax,
    MassTransitParkingTax,
    Nhil,
    ParkingTax,
    Pst,
    Qst,
    RecyclingFee,
    ResortTax,
    RetailDeliveryFee,
    Rst,
    SalesTax,
    ServiceTax,
    TourismTax,
    UtilityUsersTax,
    Vat,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    NotCollecting,
    NotSubjectToTax,
    NotSupported,
    PortionProductExempt,
    PortionReducedRated,
    PortionStandardRated,
    ProductExempt,
    ProductExemptHoliday,
    ProportionallyRated,
    ReducedRated,
    ReverseCharge,
    StandardRated,
    TaxableBasisReduced,
    ZeroRated,
    Unknown(String),
}
