//! Customers: <https://docs.stripe.com/api/customers>

use std::collections::BTreeMap;

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    CustomerId, DiscountId, PaymentMethodId, PaymentSourceId, SubscriptionId, TaxIdId,
};
use stripe_core::{
    Address, Clearable, Currency, Deleted, Expandable, List, MaybeDeleted, Metadata,
    MetadataUpdate, ObjectName, Range, SearchParams, Shipping, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[cfg(feature = "cash_balance")]
use crate::CashBalance;
use crate::Discount;

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        create(CustomerCreateParams),
        retrieve((), returns = MaybeDeleted<Self>),
        update(CustomerUpdateParams),
        delete(()),
        list(CustomerListParams),
        search(SearchParams),
        action(delete_discount, (), delete, path = "discount", returns = Deleted<Discount>),
    )
)]
#[non_exhaustive]
pub struct Customer {
    pub id: CustomerId,
    pub object: ObjectName<Self>,
    pub address: Option<Address>,
    pub balance: Option<i64>,
    pub business_name: Option<String>,
    #[cfg(feature = "cash_balance")]
    pub cash_balance: Option<CashBalance>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    pub customer_account: Option<AccountId>,
    pub default_source: Option<Expandable<PaymentSourceId>>,
    pub delinquent: Option<bool>,
    pub description: Option<String>,
    pub discount: Option<Expandable<DiscountId>>,
    pub email: Option<String>,
    pub individual_name: Option<String>,
    pub invoice_credit_balance: Option<BTreeMap<String, i64>>,
    pub invoice_prefix: Option<String>,
    pub invoice_settings: Option<InvoiceSettings>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub name: Option<String>,
    pub next_invoice_sequence: Option<i64>,
    pub phone: Option<String>,
    pub preferred_locales: Option<Vec<String>>,
    pub shipping: Option<Shipping>,
    pub sources: Option<List<Expandable<PaymentSourceId>>>,
    pub subscriptions: Option<List<Expandable<SubscriptionId>>>,
    pub tax: Option<Tax>,
    pub tax_exempt: Option<TaxExempt>,
    pub tax_ids: Option<List<Expandable<TaxIdId>>>,
    pub test_clock: Option<Expandable<TestClockId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    pub custom_fields: Option<Vec<CustomField>>,
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    pub footer: Option<String>,
    pub rendering_options: Option<RenderingOptions>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    pub amount_tax_display: Option<String>,
    pub template: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub automatic_tax: AutomaticTax,
    pub ip_address: Option<String>,
    pub location: Option<Location>,
    pub provider: Option<Provider>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTax {
    Failed,
    NotCollecting,
    Supported,
    UnrecognizedLocation,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Location {
    pub country: String,
    pub source: Source,
    pub state: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Source {
    BillingAddress,
    IpAddress,
    PaymentMethod,
    ShippingDestination,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Provider {
    Anrok,
    Avalara,
    Sphere,
    Stripe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxExempt {
    Exempt,
    None,
    Reverse,
    Unknown(String),
}

/// Parameters for [`Customer::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerCreateParams {
    address: Option<Clearable<Address>>,
    balance: Option<i64>,
    business_name: Option<Clearable<String>>,
    cash_balance: Option<CashBalanceParams>,
    description: Option<String>,
    email: Option<String>,
    individual_name: Option<Clearable<String>>,
    invoice_prefix: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<Metadata>>,
    name: Option<String>,
    next_invoice_sequence: Option<i64>,
    payment_method: Option<PaymentMethodId>,
    phone: Option<String>,
    preferred_locales: Option<Vec<String>>,
    shipping: Option<Clearable<ShippingParams>>,
    source: Option<String>,
    tax: Option<CreateTaxParams>,
    tax_exempt: Option<Clearable<TaxExempt>>,
    tax_id_data: Option<Vec<TaxIdDataParams>>,
    test_clock: Option<TestClockId>,
    validate: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashBalanceParams {
    settings: Option<SettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsParams {
    reconciliation_mode: Option<ReconciliationMode>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReconciliationMode {
    Automatic,
    Manual,
    MerchantDefault,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    default_payment_method: Option<PaymentMethodId>,
    footer: Option<String>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    name: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingOptionsParams {
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    template: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountTaxDisplay {
    ExcludeTax,
    IncludeInclusiveTax,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    name: String,
    phone: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateTaxParams {
    ip_address: Option<Clearable<String>>,
    validate_location: Option<CreateTaxValidateLocation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateTaxValidateLocation {
    Deferred,
    Immediately,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdDataParams {
    r#type: TaxIdDataType,
    value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxIdDataType {
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

/// Parameters for [`Customer::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    address: Option<Clearable<Address>>,
    balance: Option<i64>,
    business_name: Option<Clearable<String>>,
    cash_balance: Option<CashBalanceParams>,
    default_source: Option<String>,
    description: Option<String>,
    email: Option<String>,
    individual_name: Option<Clearable<String>>,
    invoice_prefix: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<String>,
    next_invoice_sequence: Option<i64>,
    phone: Option<String>,
    preferred_locales: Option<Vec<String>>,
    shipping: Option<Clearable<ShippingParams>>,
    source: Option<String>,
    tax: Option<TaxParams>,
    tax_exempt: Option<Clearable<TaxExempt>>,
    validate: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxParams {
    ip_address: Option<Clearable<String>>,
    validate_location: Option<TaxValidateLocation>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxValidateLocation {
    Auto,
    Deferred,
    Immediately,
    Unknown(String),
}

/// Parameters for [`Customer::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerListParams {
    created: Option<Range<Timestamp>>,
    email: Option<String>,
    test_clock: Option<TestClockId>,
}
