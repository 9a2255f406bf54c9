//! Tax rates: <https://docs.stripe.com/api/tax_rates>

use stripe_core::ids::TaxRateId;
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A percentage of tax that invoices, subscriptions and checkout sessions add or include.
///
/// You define it, or Stripe Tax does where tax is calculated automatically. Percentage and
/// inclusion are fixed when it is created, and it cannot be deleted: to change them, create another
/// one and set [`active`](Self::active) of this one to `false`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax_rate",
    path = "/v1/tax_rates",
    ops(
        /// Creates a tax rate. It applies where an invoice, a subscription or one of their items
        /// names it.
        create(TaxRateCreateParams),
        retrieve(()),
        /// Updates all but the percentage and whether it is included, which are fixed.
        update(TaxRateUpdateParams),
        /// Lists tax rates, the newest first.
        list(TaxRateListParams),
    )
)]
#[non_exhaustive]
pub struct TaxRate {
    pub id: TaxRateId,
    pub object: ObjectName<Self>,
    /// Whether it is available for new invoices, subscriptions and checkout sessions. Objects that
    /// use it keep it when it is archived.
    pub active: bool,
    pub country: Option<String>,
    pub created: Timestamp,
    /// Internal note, not shown to customers.
    pub description: Option<String>,
    /// Shown to customers on receipts and invoices, such as `VAT`.
    pub display_name: String,
    /// The rate, in percent, that Stripe Tax applied, given the product and your registrations. It
    /// may be lower than `percentage`.
    pub effective_percentage: Option<f64>,
    /// Present if `rate_type` is [`RateType::FlatAmount`].
    pub flat_amount: Option<FlatAmount>,
    /// Whether amounts include the tax. Otherwise it is added to them.
    pub inclusive: bool,
    /// Name of the jurisdiction, shown on invoices.
    pub jurisdiction: Option<String>,
    /// Absent for a rate that you defined.
    pub jurisdiction_level: Option<JurisdictionLevel>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// In percent: 19.6 means 19.6 %.
    pub percentage: f64,
    /// Present only for a rate of Stripe Tax, where tax applies.
    pub rate_type: Option<RateType>,
    /// Subdivision of the country by ISO 3166-2, without the country: `NY`.
    pub state: Option<String>,
    pub tax_type: Option<TaxType>,
}

/// A tax of the same amount for each transaction.
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
    /// Several levels together.
    Multiple,
    State,
    Unknown(String),
}

/// Calculation of a tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RateType {
    /// The same for each transaction.
    FlatAmount,
    /// A share of the taxable amount.
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
    /// Shown to customers on receipts and invoices, such as `VAT`.
    display_name: String,
    /// Whether amounts include the tax. Otherwise it is added to them.
    inclusive: bool,
    /// In percent: 19.6 means 19.6 %.
    percentage: f64,
    /// Available for new invoices, subscriptions and checkout sessions. Default: `true`.
    active: Option<bool>,
    country: Option<String>,
    /// Internal note, not shown to customers.
    description: Option<String>,
    /// Name of the jurisdiction, to show on invoices.
    jurisdiction: Option<String>,
    metadata: Option<Metadata>,
    /// Subdivision of the country by ISO 3166-2, without the country: `NY`.
    state: Option<String>,
    tax_type: Option<TaxType>,
}

/// Parameters for [`TaxRate::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateUpdateParams {
    /// Available for new invoices, subscriptions and checkout sessions. Those that have it keep it.
    active: Option<bool>,
    country: Option<String>,
    /// Internal note, not shown to customers.
    description: Option<String>,
    /// Shown to customers on receipts and invoices, such as `VAT`.
    display_name: Option<String>,
    /// Name of the jurisdiction, to show on invoices.
    jurisdiction: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Subdivision of the country by ISO 3166-2, without the country: `NY`.
    state: Option<String>,
    tax_type: Option<TaxType>,
}

/// Parameters for [`TaxRate::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateListParams {
    /// Returns only the tax rates in this state.
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Returns only inclusive tax rates (`true`), or only exclusive ones (`false`).
    inclusive: Option<bool>,
}
