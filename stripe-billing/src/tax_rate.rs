//! Tax rates: <https://docs.stripe.com/api/tax_rates>

use stripe_core::ids::TaxRateId;
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax_rate",
    path = "/v1/tax_rates",
    ops(
        create(TaxRateCreateParams),
        retrieve(()),
        update(TaxRateUpdateParams),
        list(TaxRateListParams),
    )
)]
#[non_exhaustive]
pub struct TaxRate {
    pub id: TaxRateId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub country: Option<String>,
    pub created: Timestamp,
    pub description: Option<String>,
    pub display_name: String,
    pub effective_percentage: Option<f64>,
    pub flat_amount: Option<FlatAmount>,
    pub inclusive: bool,
    pub jurisdiction: Option<String>,
    pub jurisdiction_level: Option<JurisdictionLevel>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub percentage: f64,
    pub rate_type: Option<RateType>,
    pub state: Option<String>,
    pub tax_type: Option<TaxType>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FlatAmount {
    pub amount: i64,
    pub currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum JurisdictionLevel {
    City,
    Country,
    County,
    District,
    Multiple,
    State,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RateType {
    FlatAmount,
    Percentage,
    Unknown(String),
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

/// Parameters for [`TaxRate::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateCreateParams {
    display_name: String,
    inclusive: bool,
    percentage: f64,
    active: Option<bool>,
    country: Option<String>,
    description: Option<String>,
    jurisdiction: Option<String>,
    metadata: Option<Metadata>,
    state: Option<String>,
    tax_type: Option<TaxType>,
}

/// Parameters for [`TaxRate::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateUpdateParams {
    active: Option<bool>,
    country: Option<String>,
    description: Option<String>,
    display_name: Option<String>,
    jurisdiction: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    state: Option<String>,
    tax_type: Option<TaxType>,
}

/// Parameters for [`TaxRate::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateListParams {
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    inclusive: Option<bool>,
}
