//! Calculations: <https://docs.stripe.com/api/tax/calculation>

use stripe_core::ids::tax::{CalculationId, CalculationLineItemId};
use stripe_core::ids::{CustomerId, ProductId, ShippingRateId, TaxCodeId};
use stripe_core::{
    Address, Clearable, Currency, Expandable, List, Metadata, ObjectName, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.calculation",
    path = "/v1/tax/calculations",
    ops(
        create(CalculationCreateParams),
        retrieve(()),
    )
)]
#[non_exhaustive]
pub struct Calculation {
    pub id: Option<CalculationId>,
    pub object: ObjectName<Self>,
    pub amount_total: i64,
    pub currency: Currency,
    pub customer: Option<CustomerId>,
    pub customer_details: CustomerDetails,
    pub expires_at: Option<Timestamp>,
    pub line_items: Option<List<Expandable<CalculationLineItemId>>>,
    pub livemode: bool,
    pub ship_from_details: Option<ShipFromDetails>,
    pub shipping_cost: Option<ShippingCost>,
    pub tax_amount_exclusive: i64,
    pub tax_amount_inclusive: i64,
    pub tax_breakdown: Vec<TaxBreakdown>,
    pub tax_date: Timestamp,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerDetails {
    pub address: Option<Address>,
    pub address_source: Option<AddressSource>,
    pub ip_address: Option<String>,
    pub tax_ids: Vec<TaxId>,
    pub taxability_override: TaxabilityOverride,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AddressSource {
    Billing,
    Shipping,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxId {
    pub r#type: CustomerDetailsTaxIdType,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerDetailsTaxIdType {
    AdNrt,
    AeTrn,
    AlTin,
    AmTin,
    AoTin,
    ArCuit,
    AuAbn,
    AuAcn,
    AuArn,
    AuWpn,
    AwTin,
    AzTin,
    BaTin,
    BbTin,
    BdBin,
    BfIfu,
    BgUic,
    BhVat,
    BjIfu,
    BoTin,
    BrCnpj,
    BrCpf,
    BsTin,
    BwVat,
    ByTin,
    CaBn,
    CaGstHst,
    CaPstBc,
    CaPstMb,
    CaPstSk,
    CaQst,
    CdNif,
    ChUid,
    ChVat,
    CiVat,
    ClTin,
    CmNiu,
    CnTin,
    CoNit,
    CrTin,
    CvNif,
    CzDic,
    DeStn,
    DoRcn,
    EcRuc,
    EgTin,
    EsCif,
    EtTin,
    EuOssVat,
    EuVat,
    FoVat,
    FrSiren,
    FrSiret,
    FrSpi,
    GbVat,
    GeVat,
    GhTin,
    GiTin,
    GnNif,
    HkBr,
    HrOib,
    HuTin,
    IcNif,
    IdNpwp,
    IlVat,
    InGst,
    IsKt,
    IsVat,
    ItCf,
    JpCn,
    JpRn,
    JpTrn,
    KePin,
    KgTin,
    KhTin,
    KrBrn,
    KzBin,
    LaTin,
    LiUid,
    LiVat,
    LkVat,
    MaVat,
    MdCf,
    MdVat,
    MePib,
    MkVat,
    MrNif,
    MuVat,
    MxRfc,
    MyFrp,
    MyItn,
    MySst,
    MzNuit,
    NgTin,
    NoVat,
    NoVoec,
    NpPan,
    NzBn,
    NzGst,
    OmVat,
    PeRuc,
    PhTin,
    PlNip,
    PtNif,
    PyRuc,
    RoTin,
    RsPib,
    RuInn,
    RuKpp,
    SaVat,
    SgGst,
    SgUen,
    SiTin,
    SmCoe,
    SnNinea,
    SrFin,
    SvNit,
    ThVat,
    TjTin,
    TrTin,
    TtBir,
    TtVat,
    TwVat,
    TzVat,
    UaVat,
    UgTin,
    Unknown,
    UsEin,
    UyRuc,
    UzTin,
    UzVat,
    VeRif,
    VnTin,
    ZaVat,
    ZmTin,
    ZwTin,
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityOverride {
    CustomerExempt,
    None,
    ReverseCharge,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShipFromDetails {
    pub address: Address,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    pub amount: i64,
    pub amount_tax: i64,
    pub shipping_rate: Option<ShippingRateId>,
    pub tax_behavior: ShippingCostTaxBehavior,
    pub tax_breakdown: Option<Vec<ShippingCostTaxBreakdown>>,
    pub tax_code: TaxCodeId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ShippingCostTaxBehavior {
    Exclusive,
    Inclusive,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCostTaxBreakdown {
    pub amount: i64,
    pub jurisdiction: Jurisdiction,
    pub sourcing: Sourcing,
    pub tax_rate_details: Option<ShippingCostTaxBreakdownTaxRateDetails>,
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
pub struct ShippingCostTaxBreakdownTaxRateDetails {
    pub display_name: String,
    pub percentage_decimal: String,
    pub tax_type: TaxType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxBreakdown {
    pub amount: i64,
    pub inclusive: bool,
    pub tax_rate_details: TaxBreakdownTaxRateDetails,
    pub taxability_reason: TaxabilityReason,
    pub taxable_amount: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxBreakdownTaxRateDetails {
    pub country: Option<String>,
    pub flat_amount: Option<FlatAmount>,
    pub percentage_decimal: String,
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

/// Parameters for [`Calculation::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CalculationCreateParams {
    currency: Currency,
    line_items: Vec<LineItemParams>,
    customer: Option<CustomerId>,
    customer_details: Option<CustomerDetailsParams>,
    ship_from_details: Option<ShipFromDetailsParams>,
    shipping_cost: Option<ShippingCostParams>,
    tax_date: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    amount: i64,
    metadata: Option<Metadata>,
    performance_location: Option<String>,
    product: Option<ProductId>,
    quantity: Option<i64>,
    reference: Option<String>,
    tax_behavior: Option<ShippingCostTaxBehavior>,
    tax_code: Option<TaxCodeId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsParams {
    address: Option<AddressParams>,
    address_source: Option<AddressSource>,
    ip_address: Option<String>,
    tax_ids: Option<Vec<TaxIdParams>>,
    taxability_override: Option<TaxabilityOverride>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressParams {
    country: String,
    city: Option<Clearable<String>>,
    line1: Option<Clearable<String>>,
    line2: Option<Clearable<String>>,
    postal_code: Option<Clearable<String>>,
    state: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdParams {
    r#type: CreateCustomerDetailsTaxIdType,
    value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateCustomerDetailsTaxIdType {
    AdNrt,
    AeTrn,
    AlTin,
    AmTin,
    AoTin,
    ArCuit,
    AuAbn,
    AuAcn,
    AuArn,
    AuWpn,
    AwTin,
    AzTin,
    BaTin,
    BbTin,
    BdBin,
    BfIfu,
    BgUic,
    BhVat,
    BjIfu,
    BoTin,
    BrCnpj,
    BrCpf,
    BsTin,
    BwVat,
    ByTin,
    CaBn,
    CaGstHst,
    CaPstBc,
    CaPstMb,
    CaPstSk,
    CaQst,
    CdNif,
    ChUid,
    ChVat,
    CiVat,
    ClTin,
    CmNiu,
    CnTin,
    CoNit,
    CrTin,
    CvNif,
    CzDic,
    DeStn,
    DoRcn,
    EcRuc,
    EgTin,
    EsCif,
    EtTin,
    EuOssVat,
    EuVat,
    FoVat,
    FrSiren,
    FrSiret,
    FrSpi,
    GbVat,
    GeVat,
    GhTin,
    GiTin,
    GnNif,
    HkBr,
    HrOib,
    HuTin,
    IcNif,
    IdNpwp,
    IlVat,
    InGst,
    IsKt,
    IsVat,
    ItCf,
    JpCn,
    JpRn,
    JpTrn,
    KePin,
    KgTin,
    KhTin,
    KrBrn,
    KzBin,
    LaTin,
    LiUid,
    LiVat,
    LkVat,
    MaVat,
    MdCf,
    MdVat,
    MePib,
    MkVat,
    MrNif,
    MuVat,
    MxRfc,
    MyFrp,
    MyItn,
    MySst,
    MzNuit,
    NgTin,
    NoVat,
    NoVoec,
    NpPan,
    NzBn,
    NzGst,
    OmVat,
    PeRuc,
    PhTin,
    PlNip,
    PtNif,
    PyRuc,
    RoTin,
    RsPib,
    RuInn,
    RuKpp,
    SaVat,
    SgGst,
    SgUen,
    SiTin,
    SmCoe,
    SnNinea,
    SrFin,
    SvNit,
    ThVat,
    TjTin,
    TrTin,
    TtBir,
    TtVat,
    TwVat,
    TzVat,
    UaVat,
    UgTin,
    UsEin,
    UyRuc,
    UzTin,
    UzVat,
    VeRif,
    VnTin,
    ZaVat,
    ZmTin,
    ZwTin,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShipFromDetailsParams {
    address: AddressParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    amount: Option<i64>,
    shipping_rate: Option<ShippingRateId>,
    tax_behavior: Option<ShippingCostTaxBehavior>,
    tax_code: Option<TaxCodeId>,
}
