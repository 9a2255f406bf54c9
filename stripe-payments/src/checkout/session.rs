//! Sessions: <https://docs.stripe.com/api/checkout/session>

use std::collections::BTreeMap;

use stripe_core::ids::checkout::SessionId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    CouponId, CustomerId, DiscountId, InvoiceId, LineItemId, PaymentIntentId, PaymentLinkId,
    PaymentMethodConfigurationId, PriceId, ProductId, PromotionCodeId, SetupIntentId,
    ShippingRateId, SubscriptionId, TaxCodeId, TaxIdId, TaxRateId,
};
use stripe_core::{
    Address, Clearable, Currency, Decimal, Expandable, Interval, List, Metadata, MetadataUpdate,
    ObjectName, Range, Secret, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "checkout.session",
    path = "/v1/checkout/sessions",
    ops(
        create(SessionCreateParams),
        retrieve(()),
        update(SessionUpdateParams),
        list(SessionListParams),
        action(expire, ()),
    )
)]
#[non_exhaustive]
pub struct Session {
    pub id: SessionId,
    pub object: ObjectName<Self>,
    pub adaptive_pricing: Option<AdaptivePricing>,
    pub after_expiration: Option<AfterExpiration>,
    pub allow_promotion_codes: Option<bool>,
    pub allowed_payment_method_types: Option<Vec<String>>,
    pub amount_subtotal: Option<i64>,
    pub amount_total: Option<i64>,
    pub automatic_tax: AutomaticTax,
    pub billing_address_collection: Option<BillingAddressCollection>,
    pub branding_settings: Option<BrandingSettings>,
    pub cancel_url: Option<String>,
    pub client_reference_id: Option<String>,
    pub client_secret: Option<Secret>,
    pub collected_information: Option<CollectedInformation>,
    pub consent: Option<Consent>,
    pub consent_collection: Option<ConsentCollection>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    pub currency_conversion: Option<CurrencyConversion>,
    pub custom_fields: Vec<CustomField>,
    pub custom_text: CustomText,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub customer_creation: Option<CustomerCreation>,
    pub customer_details: Option<CustomerDetails>,
    pub customer_email: Option<String>,
    pub discounts: Option<Vec<Discount>>,
    pub excluded_payment_method_types: Option<Vec<String>>,
    pub expires_at: Timestamp,
    pub integration_identifier: Option<String>,
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoice_creation: Option<InvoiceCreation>,
    pub line_items: Option<List<Expandable<LineItemId>>>,
    pub livemode: bool,
    pub locale: Option<Locale>,
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    pub mode: Mode,
    pub name_collection: Option<NameCollection>,
    pub optional_items: Option<Vec<OptionalItem>>,
    pub origin_context: Option<OriginContext>,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_link: Option<Expandable<PaymentLinkId>>,
    pub payment_method_collection: Option<PaymentMethodCollection>,
    pub payment_method_configuration_details: Option<PaymentMethodConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    pub payment_method_types: Vec<String>,
    pub payment_status: PaymentStatus,
    pub permissions: Option<Permissions>,
    pub phone_number_collection: Option<PhoneNumberCollection>,
    pub presentment_details: Option<PresentmentDetails>,
    pub recovered_from: Option<String>,
    pub redirect_on_completion: Option<RedirectOnCompletion>,
    pub return_url: Option<String>,
    pub saved_payment_method_options: Option<SavedPaymentMethodOptions>,
    pub setup_intent: Option<Expandable<SetupIntentId>>,
    pub shipping_address_collection: Option<ShippingAddressCollection>,
    pub shipping_cost: Option<ShippingCost>,
    pub shipping_options: Vec<ShippingOption>,
    pub status: Option<Status>,
    pub submit_type: Option<SubmitType>,
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub success_url: Option<String>,
    pub tax_id_collection: Option<TaxIdCollection>,
    pub total_details: Option<TotalDetails>,
    pub ui_mode: Option<UiMode>,
    pub url: Option<String>,
    pub wallet_options: Option<WalletOptions>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdaptivePricing {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterExpiration {
    pub recovery: Option<Recovery>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recovery {
    pub allow_promotion_codes: bool,
    pub enabled: bool,
    pub expires_at: Option<Timestamp>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    pub enabled: bool,
    pub liability: Option<Liability>,
    pub provider: Option<String>,
    pub status: Option<AutomaticTaxStatus>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: LiabilityType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LiabilityType {
    Account,
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    Failed,
    RequiresLocationInputs,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingAddressCollection {
    Auto,
    Required,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BrandingSettings {
    pub background_color: String,
    pub border_style: BorderStyle,
    pub button_color: String,
    pub display_name: String,
    pub font_family: String,
    pub icon: Option<Icon>,
    pub logo: Option<Logo>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BorderStyle {
    Pill,
    Rectangular,
    Rounded,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Icon {
    pub file: Option<String>,
    pub r#type: IconType,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IconType {
    File,
    Url,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Logo {
    pub file: Option<String>,
    pub r#type: IconType,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CollectedInformation {
    pub business_name: Option<String>,
    pub individual_name: Option<String>,
    pub shipping_details: Option<ShippingDetails>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingDetails {
    pub address: Option<Address>,
    pub name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Consent {
    pub promotions: Option<ConsentPromotions>,
    pub terms_of_service: Option<ConsentTermsOfService>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentPromotions {
    OptIn,
    OptOut,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentTermsOfService {
    Accepted,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConsentCollection {
    pub payment_method_reuse_agreement: Option<PaymentMethodReuseAgreement>,
    pub promotions: Option<ConsentCollectionPromotions>,
    pub terms_of_service: Option<ConsentCollectionTermsOfService>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreement {
    pub position: Position,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Position {
    Auto,
    Hidden,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentCollectionPromotions {
    Auto,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConsentCollectionTermsOfService {
    None,
    Required,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CurrencyConversion {
    pub amount_subtotal: i64,
    pub amount_total: i64,
    pub fx_rate: Decimal,
    pub source_currency: Currency,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    pub dropdown: Option<Dropdown>,
    pub key: String,
    pub label: Label,
    pub numeric: Option<Numeric>,
    pub optional: bool,
    pub text: Option<Text>,
    pub r#type: CustomFieldType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dropdown {
    pub default_value: Option<String>,
    pub options: Vec<DropdownOption>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DropdownOption {
    pub label: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Label {
    pub custom: Option<String>,
    pub r#type: LabelType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LabelType {
    Custom,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Numeric {
    pub default_value: Option<String>,
    pub maximum_length: Option<i64>,
    pub minimum_length: Option<i64>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Text {
    pub default_value: Option<String>,
    pub maximum_length: Option<i64>,
    pub minimum_length: Option<i64>,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomFieldType {
    Dropdown,
    Numeric,
    Text,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomText {
    pub after_submit: Option<AfterSubmit>,
    pub shipping_address: Option<ShippingAddress>,
    pub submit: Option<Submit>,
    pub terms_of_service_acceptance: Option<TermsOfServiceAcceptance>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterSubmit {
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingAddress {
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Submit {
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TermsOfServiceAcceptance {
    pub message: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCreation {
    Always,
    IfRequired,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerDetails {
    pub address: Option<Address>,
    pub business_name: Option<String>,
    pub email: Option<String>,
    pub individual_name: Option<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub tax_exempt: Option<TaxExempt>,
    pub tax_ids: Option<Vec<TaxId>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxExempt {
    Exempt,
    None,
    Reverse,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxId {
    pub r#type: TaxIdType,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxIdType {
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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub coupon: Option<Expandable<CouponId>>,
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceCreation {
    pub enabled: bool,
    pub invoice_data: InvoiceData,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceData {
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub custom_fields: Option<Vec<InvoiceDataCustomField>>,
    pub description: Option<String>,
    pub footer: Option<String>,
    pub issuer: Option<Issuer>,
    pub metadata: Metadata,
    pub rendering_options: Option<RenderingOptions>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceDataCustomField {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: LiabilityType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    pub amount_tax_display: Option<String>,
    pub template: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    Auto,
    Bg,
    Cs,
    Da,
    De,
    El,
    En,
    #[stripe_enum(rename = "en-GB")]
    EnGb,
    Es,
    #[stripe_enum(rename = "es-419")]
    Es419,
    Et,
    Fi,
    Fil,
    Fr,
    #[stripe_enum(rename = "fr-CA")]
    FrCa,
    #[stripe_enum(rename = "hi-IN")]
    HiIn,
    Hr,
    Hu,
    Id,
    It,
    Ja,
    Ko,
    Lt,
    Lv,
    Ms,
    Mt,
    Nb,
    Nl,
    Pl,
    Pt,
    #[stripe_enum(rename = "pt-BR")]
    PtBr,
    Ro,
    Ru,
    Sk,
    Sl,
    Sv,
    Th,
    Tr,
    Vi,
    Zh,
    #[stripe_enum(rename = "zh-HK")]
    ZhHk,
    #[stripe_enum(rename = "zh-TW")]
    ZhTw,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Mode {
    Payment,
    Setup,
    Subscription,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameCollection {
    pub business: Option<Business>,
    pub individual: Option<Individual>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Business {
    pub enabled: bool,
    pub optional: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Individual {
    pub enabled: bool,
    pub optional: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OptionalItem {
    pub adjustable_quantity: Option<AdjustableQuantity>,
    pub price: PriceId,
    pub quantity: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OriginContext {
    MobileApp,
    Web,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodCollection {
    Always,
    IfRequired,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodConfigurationDetails {
    pub id: String,
    pub parent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub affirm: Option<payment_method_options::Affirm>,
    pub amazon_pay: Option<payment_method_options::AmazonPay>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub card: Option<payment_method_options::Card>,
    pub cashapp: Option<payment_method_options::Cashapp>,
    pub ideal: Option<payment_method_options::Ideal>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub link: Option<payment_method_options::Link>,
    pub paypal: Option<payment_method_options::Paypal>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentStatus {
    NoPaymentRequired,
    Paid,
    Unpaid,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Permissions {
    pub update_shipping_details: Option<UpdateShippingDetails>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UpdateShippingDetails {
    ClientOnly,
    ServerOnly,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhoneNumberCollection {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    pub presentment_amount: i64,
    pub presentment_currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RedirectOnCompletion {
    Always,
    IfRequired,
    Never,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SavedPaymentMethodOptions {
    pub allow_redisplay_filters: Option<Vec<AllowRedisplayFilter>>,
    pub payment_method_remove: Option<PaymentMethodRemove>,
    pub payment_method_save: Option<PaymentMethodSave>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplayFilter {
    Always,
    Limited,
    Unspecified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodRemove {
    Disabled,
    Enabled,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSave {
    Disabled,
    Enabled,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingAddressCollection {
    pub allowed_countries: Vec<AllowedCountry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedCountry {
    #[stripe_enum(rename = "AC")]
    Ac,
    #[stripe_enum(rename = "AD")]
    Ad,
    #[stripe_enum(rename = "AE")]
    Ae,
    #[stripe_enum(rename = "AF")]
    Af,
    #[stripe_enum(rename = "AG")]
    Ag,
    #[stripe_enum(rename = "AI")]
    Ai,
    #[stripe_enum(rename = "AL")]
    Al,
    #[stripe_enum(rename = "AM")]
    Am,
    #[stripe_enum(rename = "AO")]
    Ao,
    #[stripe_enum(rename = "AQ")]
    Aq,
    #[stripe_enum(rename = "AR")]
    Ar,
    #[stripe_enum(rename = "AT")]
    At,
    #[stripe_enum(rename = "AU")]
    Au,
    #[stripe_enum(rename = "AW")]
    Aw,
    #[stripe_enum(rename = "AX")]
    Ax,
    #[stripe_enum(rename = "AZ")]
    Az,
    #[stripe_enum(rename = "BA")]
    Ba,
    #[stripe_enum(rename = "BB")]
    Bb,
    #[stripe_enum(rename = "BD")]
    Bd,
    #[stripe_enum(rename = "BE")]
    Be,
    #[stripe_enum(rename = "BF")]
    Bf,
    #[stripe_enum(rename = "BG")]
    Bg,
    #[stripe_enum(rename = "BH")]
    Bh,
    #[stripe_enum(rename = "BI")]
    Bi,
    #[stripe_enum(rename = "BJ")]
    Bj,
    #[stripe_enum(rename = "BL")]
    Bl,
    #[stripe_enum(rename = "BM")]
    Bm,
    #[stripe_enum(rename = "BN")]
    Bn,
    #[stripe_enum(rename = "BO")]
    Bo,
    #[stripe_enum(rename = "BQ")]
    Bq,
    #[stripe_enum(rename = "BR")]
    Br,
    #[stripe_enum(rename = "BS")]
    Bs,
    #[stripe_enum(rename = "BT")]
    Bt,
    #[stripe_enum(rename = "BV")]
    Bv,
    #[stripe_enum(rename = "BW")]
    Bw,
    #[stripe_enum(rename = "BY")]
    By,
    #[stripe_enum(rename = "BZ")]
    Bz,
    #[stripe_enum(rename = "CA")]
    Ca,
    #[stripe_enum(rename = "CD")]
    Cd,
    #[stripe_enum(rename = "CF")]
    Cf,
    #[stripe_enum(rename = "CG")]
    Cg,
    #[stripe_enum(rename = "CH")]
    Ch,
    #[stripe_enum(rename = "CI")]
    Ci,
    #[stripe_enum(rename = "CK")]
    Ck,
    #[stripe_enum(rename = "CL")]
    Cl,
    #[stripe_enum(rename = "CM")]
    Cm,
    #[stripe_enum(rename = "CN")]
    Cn,
    #[stripe_enum(rename = "CO")]
    Co,
    #[stripe_enum(rename = "CR")]
    Cr,
    #[stripe_enum(rename = "CV")]
    Cv,
    #[stripe_enum(rename = "CW")]
    Cw,
    #[stripe_enum(rename = "CY")]
    Cy,
    #[stripe_enum(rename = "CZ")]
    Cz,
    #[stripe_enum(rename = "DE")]
    De,
    #[stripe_enum(rename = "DJ")]
    Dj,
    #[stripe_enum(rename = "DK")]
    Dk,
    #[stripe_enum(rename = "DM")]
    Dm,
    #[stripe_enum(rename = "DO")]
    Do,
    #[stripe_enum(rename = "DZ")]
    Dz,
    #[stripe_enum(rename = "EC")]
    Ec,
    #[stripe_enum(rename = "EE")]
    Ee,
    #[stripe_enum(rename = "EG")]
    Eg,
    #[stripe_enum(rename = "EH")]
    Eh,
    #[stripe_enum(rename = "ER")]
    Er,
    #[stripe_enum(rename = "ES")]
    Es,
    #[stripe_enum(rename = "ET")]
    Et,
    #[stripe_enum(rename = "FI")]
    Fi,
    #[stripe_enum(rename = "FJ")]
    Fj,
    #[stripe_enum(rename = "FK")]
    Fk,
    #[stripe_enum(rename = "FO")]
    Fo,
    #[stripe_enum(rename = "FR")]
    Fr,
    #[stripe_enum(rename = "GA")]
    Ga,
    #[stripe_enum(rename = "GB")]
    Gb,
    #[stripe_enum(rename = "GD")]
    Gd,
    #[stripe_enum(rename = "GE")]
    Ge,
    #[stripe_enum(rename = "GF")]
    Gf,
    #[stripe_enum(rename = "GG")]
    Gg,
    #[stripe_enum(rename = "GH")]
    Gh,
    #[stripe_enum(rename = "GI")]
    Gi,
    #[stripe_enum(rename = "GL")]
    Gl,
    #[stripe_enum(rename = "GM")]
    Gm,
    #[stripe_enum(rename = "GN")]
    Gn,
    #[stripe_enum(rename = "GP")]
    Gp,
    #[stripe_enum(rename = "GQ")]
    Gq,
    #[stripe_enum(rename = "GR")]
    Gr,
    #[stripe_enum(rename = "GS")]
    Gs,
    #[stripe_enum(rename = "GT")]
    Gt,
    #[stripe_enum(rename = "GU")]
    Gu,
    #[stripe_enum(rename = "GW")]
    Gw,
    #[stripe_enum(rename = "GY")]
    Gy,
    #[stripe_enum(rename = "HK")]
    Hk,
    #[stripe_enum(rename = "HN")]
    Hn,
    #[stripe_enum(rename = "HR")]
    Hr,
    #[stripe_enum(rename = "HT")]
    Ht,
    #[stripe_enum(rename = "HU")]
    Hu,
    #[stripe_enum(rename = "ID")]
    Id,
    #[stripe_enum(rename = "IE")]
    Ie,
    #[stripe_enum(rename = "IL")]
    Il,
    #[stripe_enum(rename = "IM")]
    Im,
    #[stripe_enum(rename = "IN")]
    In,
    #[stripe_enum(rename = "IO")]
    Io,
    #[stripe_enum(rename = "IQ")]
    Iq,
    #[stripe_enum(rename = "IS")]
    Is,
    #[stripe_enum(rename = "IT")]
    It,
    #[stripe_enum(rename = "JE")]
    Je,
    #[stripe_enum(rename = "JM")]
    Jm,
    #[stripe_enum(rename = "JO")]
    Jo,
    #[stripe_enum(rename = "JP")]
    Jp,
    #[stripe_enum(rename = "KE")]
    Ke,
    #[stripe_enum(rename = "KG")]
    Kg,
    #[stripe_enum(rename = "KH")]
    Kh,
    #[stripe_enum(rename = "KI")]
    Ki,
    #[stripe_enum(rename = "KM")]
    Km,
    #[stripe_enum(rename = "KN")]
    Kn,
    #[stripe_enum(rename = "KR")]
    Kr,
    #[stripe_enum(rename = "KW")]
    Kw,
    #[stripe_enum(rename = "KY")]
    Ky,
    #[stripe_enum(rename = "KZ")]
    Kz,
    #[stripe_enum(rename = "LA")]
    La,
    #[stripe_enum(rename = "LB")]
    Lb,
    #[stripe_enum(rename = "LC")]
    Lc,
    #[stripe_enum(rename = "LI")]
    Li,
    #[stripe_enum(rename = "LK")]
    Lk,
    #[stripe_enum(rename = "LR")]
    Lr,
    #[stripe_enum(rename = "LS")]
    Ls,
    #[stripe_enum(rename = "LT")]
    Lt,
    #[stripe_enum(rename = "LU")]
    Lu,
    #[stripe_enum(rename = "LV")]
    Lv,
    #[stripe_enum(rename = "LY")]
    Ly,
    #[stripe_enum(rename = "MA")]
    Ma,
    #[stripe_enum(rename = "MC")]
    Mc,
    #[stripe_enum(rename = "MD")]
    Md,
    #[stripe_enum(rename = "ME")]
    Me,
    #[stripe_enum(rename = "MF")]
    Mf,
    #[stripe_enum(rename = "MG")]
    Mg,
    #[stripe_enum(rename = "MK")]
    Mk,
    #[stripe_enum(rename = "ML")]
    Ml,
    #[stripe_enum(rename = "MM")]
    Mm,
    #[stripe_enum(rename = "MN")]
    Mn,
    #[stripe_enum(rename = "MO")]
    Mo,
    #[stripe_enum(rename = "MQ")]
    Mq,
    #[stripe_enum(rename = "MR")]
    Mr,
    #[stripe_enum(rename = "MS")]
    Ms,
    #[stripe_enum(rename = "MT")]
    Mt,
    #[stripe_enum(rename = "MU")]
    Mu,
    #[stripe_enum(rename = "MV")]
    Mv,
    #[stripe_enum(rename = "MW")]
    Mw,
    #[stripe_enum(rename = "MX")]
    Mx,
    #[stripe_enum(rename = "MY")]
    My,
    #[stripe_enum(rename = "MZ")]
    Mz,
    #[stripe_enum(rename = "NA")]
    Na,
    #[stripe_enum(rename = "NC")]
    Nc,
    #[stripe_enum(rename = "NE")]
    Ne,
    #[stripe_enum(rename = "NG")]
    Ng,
    #[stripe_enum(rename = "NI")]
    Ni,
    #[stripe_enum(rename = "NL")]
    Nl,
    #[stripe_enum(rename = "NO")]
    No,
    #[stripe_enum(rename = "NP")]
    Np,
    #[stripe_enum(rename = "NR")]
    Nr,
    #[stripe_enum(rename = "NU")]
    Nu,
    #[stripe_enum(rename = "NZ")]
    Nz,
    #[stripe_enum(rename = "OM")]
    Om,
    #[stripe_enum(rename = "PA")]
    Pa,
    #[stripe_enum(rename = "PE")]
    Pe,
    #[stripe_enum(rename = "PF")]
    Pf,
    #[stripe_enum(rename = "PG")]
    Pg,
    #[stripe_enum(rename = "PH")]
    Ph,
    #[stripe_enum(rename = "PK")]
    Pk,
    #[stripe_enum(rename = "PL")]
    Pl,
    #[stripe_enum(rename = "PM")]
    Pm,
    #[stripe_enum(rename = "PN")]
    Pn,
    #[stripe_enum(rename = "PR")]
    Pr,
    #[stripe_enum(rename = "PS")]
    Ps,
    #[stripe_enum(rename = "PT")]
    Pt,
    #[stripe_enum(rename = "PY")]
    Py,
    #[stripe_enum(rename = "QA")]
    Qa,
    #[stripe_enum(rename = "RE")]
    Re,
    #[stripe_enum(rename = "RO")]
    Ro,
    #[stripe_enum(rename = "RS")]
    Rs,
    #[stripe_enum(rename = "RU")]
    Ru,
    #[stripe_enum(rename = "RW")]
    Rw,
    #[stripe_enum(rename = "SA")]
    Sa,
    #[stripe_enum(rename = "SB")]
    Sb,
    #[stripe_enum(rename = "SC")]
    Sc,
    #[stripe_enum(rename = "SD")]
    Sd,
    #[stripe_enum(rename = "SE")]
    Se,
    #[stripe_enum(rename = "SG")]
    Sg,
    #[stripe_enum(rename = "SH")]
    Sh,
    #[stripe_enum(rename = "SI")]
    Si,
    #[stripe_enum(rename = "SJ")]
    Sj,
    #[stripe_enum(rename = "SK")]
    Sk,
    #[stripe_enum(rename = "SL")]
    Sl,
    #[stripe_enum(rename = "SM")]
    Sm,
    #[stripe_enum(rename = "SN")]
    Sn,
    #[stripe_enum(rename = "SO")]
    So,
    #[stripe_enum(rename = "SR")]
    Sr,
    #[stripe_enum(rename = "SS")]
    Ss,
    #[stripe_enum(rename = "ST")]
    St,
    #[stripe_enum(rename = "SV")]
    Sv,
    #[stripe_enum(rename = "SX")]
    Sx,
    #[stripe_enum(rename = "SZ")]
    Sz,
    #[stripe_enum(rename = "TA")]
    Ta,
    #[stripe_enum(rename = "TC")]
    Tc,
    #[stripe_enum(rename = "TD")]
    Td,
    #[stripe_enum(rename = "TF")]
    Tf,
    #[stripe_enum(rename = "TG")]
    Tg,
    #[stripe_enum(rename = "TH")]
    Th,
    #[stripe_enum(rename = "TJ")]
    Tj,
    #[stripe_enum(rename = "TK")]
    Tk,
    #[stripe_enum(rename = "TL")]
    Tl,
    #[stripe_enum(rename = "TM")]
    Tm,
    #[stripe_enum(rename = "TN")]
    Tn,
    #[stripe_enum(rename = "TO")]
    To,
    #[stripe_enum(rename = "TR")]
    Tr,
    #[stripe_enum(rename = "TT")]
    Tt,
    #[stripe_enum(rename = "TV")]
    Tv,
    #[stripe_enum(rename = "TW")]
    Tw,
    #[stripe_enum(rename = "TZ")]
    Tz,
    #[stripe_enum(rename = "UA")]
    Ua,
    #[stripe_enum(rename = "UG")]
    Ug,
    #[stripe_enum(rename = "US")]
    Us,
    #[stripe_enum(rename = "UY")]
    Uy,
    #[stripe_enum(rename = "UZ")]
    Uz,
    #[stripe_enum(rename = "VA")]
    Va,
    #[stripe_enum(rename = "VC")]
    Vc,
    #[stripe_enum(rename = "VE")]
    Ve,
    #[stripe_enum(rename = "VG")]
    Vg,
    #[stripe_enum(rename = "VN")]
    Vn,
    #[stripe_enum(rename = "VU")]
    Vu,
    #[stripe_enum(rename = "WF")]
    Wf,
    #[stripe_enum(rename = "WS")]
    Ws,
    #[stripe_enum(rename = "XK")]
    Xk,
    #[stripe_enum(rename = "YE")]
    Ye,
    #[stripe_enum(rename = "YT")]
    Yt,
    #[stripe_enum(rename = "ZA")]
    Za,
    #[stripe_enum(rename = "ZM")]
    Zm,
    #[stripe_enum(rename = "ZW")]
    Zw,
    #[stripe_enum(rename = "ZZ")]
    Zz,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    pub amount_subtotal: i64,
    pub amount_tax: i64,
    pub amount_total: i64,
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    pub taxes: Option<Vec<Tax>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub amount: i64,
    pub rate: Expandable<TaxRateId>,
    pub taxability_reason: Option<TaxabilityReason>,
    pub taxable_amount: Option<i64>,
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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingOption {
    pub shipping_amount: i64,
    pub shipping_rate: Expandable<ShippingRateId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Complete,
    Expired,
    Open,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubmitType {
    Auto,
    Book,
    Donate,
    Pay,
    Subscribe,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxIdCollection {
    pub enabled: bool,
    pub required: Option<Required>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Required {
    IfSupported,
    Never,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalDetails {
    pub amount_discount: i64,
    pub amount_shipping: Option<i64>,
    pub amount_tax: i64,
    pub breakdown: Option<Breakdown>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Breakdown {
    pub discounts: Vec<BreakdownDiscount>,
    pub taxes: Vec<Tax>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BreakdownDiscount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UiMode {
    Elements,
    EmbeddedPage,
    Form,
    HostedPage,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WalletOptions {
    pub link: Option<Link>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Link {
    pub display: Option<Display>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Display {
    Auto,
    Never,
    Unknown(String),
}

/// Parameters for [`Session::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionCreateParams {
    adaptive_pricing: Option<AdaptivePricingParams>,
    after_expiration: Option<AfterExpirationParams>,
    allow_promotion_codes: Option<bool>,
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_address_collection: Option<BillingAddressCollection>,
    branding_settings: Option<BrandingSettingsParams>,
    cancel_url: Option<String>,
    client_reference_id: Option<String>,
    consent_collection: Option<ConsentCollectionParams>,
    currency: Option<Currency>,
    custom_fields: Option<Vec<CustomFieldParams>>,
    custom_text: Option<CustomTextParams>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    customer_creation: Option<CustomerCreation>,
    customer_email: Option<String>,
    customer_update: Option<CustomerUpdateParams>,
    discounts: Option<Vec<DiscountParams>>,
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    expires_at: Option<Timestamp>,
    integration_identifier: Option<String>,
    invoice_creation: Option<InvoiceCreationParams>,
    line_items: Option<Vec<LineItemParams>>,
    locale: Option<Locale>,
    managed_payments: Option<ManagedPaymentsParams>,
    metadata: Option<Metadata>,
    mode: Option<Mode>,
    name_collection: Option<NameCollectionParams>,
    optional_items: Option<Vec<OptionalItemParams>>,
    origin_context: Option<OriginContext>,
    payment_intent_data: Option<PaymentIntentDataParams>,
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    permissions: Option<PermissionsParams>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    redirect_on_completion: Option<RedirectOnCompletion>,
    return_url: Option<String>,
    saved_payment_method_options: Option<SavedPaymentMethodOptionsParams>,
    setup_intent_data: Option<SetupIntentDataParams>,
    shipping_address_collection: Option<ShippingAddressCollectionParams>,
    shipping_options: Option<Vec<ShippingOptionParams>>,
    submit_type: Option<SubmitType>,
    subscription_data: Option<SubscriptionDataParams>,
    success_url: Option<String>,
    tax_id_collection: Option<TaxIdCollectionParams>,
    ui_mode: Option<UiMode>,
    wallet_options: Option<WalletOptionsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdaptivePricingParams {
    enabled: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterExpirationParams {
    recovery: Option<RecoveryParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecoveryParams {
    enabled: bool,
    allow_promotion_codes: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedPaymentMethodType {
    AcssDebit,
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Mobilepay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    Oxxo,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    Sofort,
    Sunbit,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Zip,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticTaxParams {
    enabled: bool,
    liability: Option<LiabilityParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LiabilityParams {
    r#type: LiabilityType,
    account: Option<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingSettingsParams {
    background_color: Option<Clearable<String>>,
    border_style: Option<Clearable<BorderStyle>>,
    button_color: Option<Clearable<String>>,
    display_name: Option<String>,
    font_family: Option<Clearable<FontFamily>>,
    icon: Option<IconParams>,
    logo: Option<LogoParams>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FontFamily {
    BeVietnamPro,
    Bitter,
    ChakraPetch,
    Default,
    Hahmlet,
    Inconsolata,
    Inter,
    Lato,
    Lora,
    #[stripe_enum(rename = "m_plus_1_code")]
    MPlus1Code,
    Montserrat,
    NotoSans,
    NotoSansJp,
    NotoSerif,
    Nunito,
    OpenSans,
    Pridi,
    PtSans,
    PtSerif,
    Raleway,
    Roboto,
    RobotoSlab,
    SourceSansPro,
    TitilliumWeb,
    UbuntuMono,
    ZenMaruGothic,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IconParams {
    r#type: IconType,
    file: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LogoParams {
    r#type: IconType,
    file: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConsentCollectionParams {
    payment_method_reuse_agreement: Option<PaymentMethodReuseAgreementParams>,
    promotions: Option<ConsentCollectionPromotions>,
    terms_of_service: Option<ConsentCollectionTermsOfService>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreementParams {
    position: Position,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    key: String,
    label: LabelParams,
    r#type: CustomFieldType,
    dropdown: Option<DropdownParams>,
    numeric: Option<NumericParams>,
    optional: Option<bool>,
    text: Option<TextParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LabelParams {
    custom: String,
    r#type: LabelType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownParams {
    options: Vec<OptionParams>,
    default_value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OptionParams {
    label: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NumericParams {
    default_value: Option<String>,
    maximum_length: Option<i64>,
    minimum_length: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TextParams {
    default_value: Option<String>,
    maximum_length: Option<i64>,
    minimum_length: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomTextParams {
    after_submit: Option<Clearable<AfterSubmitParams>>,
    shipping_address: Option<Clearable<CustomTextShippingAddressParams>>,
    submit: Option<Clearable<SubmitParams>>,
    terms_of_service_acceptance: Option<Clearable<TermsOfServiceAcceptanceParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterSubmitParams {
    message: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomTextShippingAddressParams {
    message: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubmitParams {
    message: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TermsOfServiceAcceptanceParams {
    message: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerUpdateParams {
    address: Option<CustomerUpdateAddress>,
    name: Option<Name>,
    shipping: Option<CustomerUpdateShipping>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerUpdateAddress {
    Auto,
    Never,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Name {
    Auto,
    Never,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerUpdateShipping {
    Auto,
    Never,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExcludedPaymentMethodType {
    AcssDebit,
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    MbWay,
    Mobilepay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    Oxxo,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    Sofort,
    Sunbit,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Zip,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreationParams {
    enabled: bool,
    invoice_data: Option<InvoiceDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceDataParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    custom_fields: Option<Clearable<Vec<InvoiceDataCustomFieldParams>>>,
    description: Option<String>,
    footer: Option<String>,
    issuer: Option<IssuerParams>,
    metadata: Option<Metadata>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceDataCustomFieldParams {
    name: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuerParams {
    r#type: LiabilityType,
    account: Option<stripe_core::ids::AccountId>,
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
pub struct LineItemParams {
    adjustable_quantity: Option<AdjustableQuantityParams>,
    metadata: Option<Metadata>,
    price: Option<PriceId>,
    price_data: Option<LineItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Vec<TaxRateId>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdjustableQuantityParams {
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemPriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    product_data: Option<LineItemPriceDataProductDataParams>,
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemPriceDataProductDataParams {
    name: String,
    description: Option<String>,
    images: Option<Vec<String>>,
    metadata: Option<Metadata>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    unit_label: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxDetailsParams {
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ManagedPaymentsParams {
    enabled: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameCollectionParams {
    business: Option<BusinessParams>,
    individual: Option<IndividualParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessParams {
    enabled: bool,
    optional: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualParams {
    enabled: bool,
    optional: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OptionalItemParams {
    price: PriceId,
    quantity: i64,
    adjustable_quantity: Option<AdjustableQuantityParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataParams {
    application_fee_amount: Option<i64>,
    capture_method: Option<CaptureMethod>,
    description: Option<String>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    receipt_email: Option<String>,
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_data: Option<PaymentIntentDataTransferDataParams>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    Automatic,
    AutomaticAsync,
    Manual,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    OffSession,
    OnSession,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: PaymentIntentDataShippingAddressParams,
    name: String,
    carrier: Option<String>,
    phone: Option<String>,
    tracking_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataShippingAddressParams {
    line1: String,
    city: Option<String>,
    country: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentDataTransferDataParams {
    destination: String,
    amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodDataParams {
    allow_redisplay: Option<AllowRedisplay>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    Always,
    Limited,
    Unspecified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    affirm: Option<payment_method_options::AffirmParams>,
    amazon_pay: Option<payment_method_options::AmazonPayParams>,
    bancontact: Option<payment_method_options::BancontactParams>,
    card: Option<payment_method_options::CardParams>,
    cashapp: Option<payment_method_options::CashappParams>,
    demo_pay: Option<payment_method_options::DemoPayParams>,
    ideal: Option<payment_method_options::IdealParams>,
    klarna: Option<payment_method_options::KlarnaParams>,
    link: Option<payment_method_options::LinkParams>,
    paypal: Option<payment_method_options::PaypalParams>,
    sepa_debit: Option<payment_method_options::SepaDebitParams>,
    us_bank_account: Option<payment_method_options::UsBankAccountParams>,
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PermissionsParams {
    update_shipping_details: Option<UpdateShippingDetails>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhoneNumberCollectionParams {
    enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SavedPaymentMethodOptionsParams {
    allow_redisplay_filters: Option<Vec<AllowRedisplayFilter>>,
    payment_method_remove: Option<PaymentMethodRemove>,
    payment_method_save: Option<PaymentMethodSave>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentDataParams {
    description: Option<String>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressCollectionParams {
    allowed_countries: Vec<AllowedCountry>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingOptionParams {
    shipping_rate: Option<ShippingRateId>,
    shipping_rate_data: Option<ShippingOptionShippingRateDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingOptionShippingRateDataParams {
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<Metadata>,
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<TaxCodeId>,
    r#type: Option<ShippingRateDataType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeliveryEstimateParams {
    maximum: Option<MaximumParams>,
    minimum: Option<MinimumParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MaximumParams {
    unit: Unit,
    value: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Unit {
    BusinessDay,
    Day,
    Hour,
    Month,
    Week,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MinimumParams {
    unit: Unit,
    value: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FixedAmountParams {
    amount: i64,
    currency: Currency,
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    amount: i64,
    tax_behavior: Option<TaxBehavior>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ShippingRateDataType {
    FixedAmount,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    application_fee_percent: Option<f64>,
    billing_cycle_anchor: Option<Timestamp>,
    billing_cycle_anchor_config: Option<BillingCycleAnchorConfigParams>,
    billing_mode: Option<BillingModeParams>,
    default_tax_rates: Option<Vec<String>>,
    description: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    pending_invoice_item_interval: Option<PendingInvoiceItemIntervalParams>,
    proration_behavior: Option<ProrationBehavior>,
    transfer_data: Option<SubscriptionDataTransferDataParams>,
    trial_end: Option<Timestamp>,
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfigParams {
    day_of_month: i64,
    hour: Option<i64>,
    minute: Option<i64>,
    month: Option<i64>,
    second: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingModeParams {
    r#type: BillingModeType,
    flexible: Option<FlexibleParams>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingModeType {
    Classic,
    Flexible,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationDiscounts {
    Included,
    Itemized,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    custom_fields: Option<Clearable<Vec<InvoiceDataCustomFieldParams>>>,
    description: Option<String>,
    footer: Option<String>,
    issuer: Option<IssuerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PendingInvoiceItemIntervalParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    CreateProrations,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataTransferDataParams {
    destination: String,
    amount_percent: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    missing_payment_method: MissingPaymentMethod,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    Cancel,
    CreateInvoice,
    Pause,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdCollectionParams {
    enabled: bool,
    required: Option<Required>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WalletOptionsParams {
    link: Option<LinkParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {
    display: Option<Display>,
}

/// Parameters for [`Session::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionUpdateParams {
    collected_information: Option<CollectedInformationParams>,
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_intent_data: Option<UpdatePaymentIntentDataParams>,
    shipping_options: Option<Clearable<Vec<UpdateShippingOptionParams>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectedInformationParams {
    shipping_details: Option<ShippingDetailsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsParams {
    address: ShippingDetailsAddressParams,
    name: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsAddressParams {
    country: String,
    line1: String,
    city: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    adjustable_quantity: Option<AdjustableQuantityParams>,
    id: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    price: Option<PriceId>,
    price_data: Option<UpdateLineItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemPriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    product_data: Option<UpdateLineItemPriceDataProductDataParams>,
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemPriceDataProductDataParams {
    name: String,
    description: Option<String>,
    images: Option<Vec<String>>,
    metadata: Option<MetadataUpdate>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    unit_label: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentIntentDataParams {
    description: Option<Clearable<String>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    statement_descriptor: Option<Clearable<String>>,
    statement_descriptor_suffix: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateShippingOptionParams {
    shipping_rate: Option<ShippingRateId>,
    shipping_rate_data: Option<UpdateShippingOptionShippingRateDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateShippingOptionShippingRateDataParams {
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<MetadataUpdate>,
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<TaxCodeId>,
    r#type: Option<ShippingRateDataType>,
}

/// Parameters for [`Session::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionListParams {
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    customer_details: Option<CustomerDetailsFilter>,
    payment_intent: Option<PaymentIntentId>,
    payment_link: Option<PaymentLinkId>,
    status: Option<Status>,
    subscription: Option<SubscriptionId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsFilter {
    email: String,
}

/// The payment method options, by payment method.
pub mod payment_method_options {
    use stripe_core::{Clearable, Interval, StripeEnum, StripeObject, StripeParams};

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Affirm {
        pub capture_method: Option<CaptureMethod>,
        pub setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CaptureMethod {
        Manual,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AffirmSetupFutureUsage {
        None,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AmazonPay {
        pub capture_method: Option<CaptureMethod>,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AmazonPaySetupFutureUsage {
        None,
        OffSession,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Bancontact {
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub capture_method: Option<CaptureMethod>,
        pub installments: Option<Installments>,
        pub request_extended_authorization: Option<RequestExtendedAuthorization>,
        pub request_incremental_authorization: Option<RequestIncrementalAuthorization>,
        pub request_multicapture: Option<RequestMulticapture>,
        pub request_overcapture: Option<RequestOvercapture>,
        pub request_three_d_secure: RequestThreeDSecure,
        pub restrictions: Option<Restrictions>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
        pub statement_descriptor_suffix_kana: Option<String>,
        pub statement_descriptor_suffix_kanji: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Installments {
        pub enabled: Option<bool>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestExtendedAuthorization {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestIncrementalAuthorization {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestMulticapture {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestOvercapture {
        IfAvailable,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RequestThreeDSecure {
        Any,
        Automatic,
        Challenge,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Restrictions {
        pub brands_blocked: Option<Vec<BrandsBlocked>>,
        pub funding_types_blocked: Option<Vec<FundingTypesBlocked>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum BrandsBlocked {
        AmericanExpress,
        DiscoverGlobalNetwork,
        Mastercard,
        Visa,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum FundingTypesBlocked {
        Credit,
        Debit,
        Prepaid,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CardSetupFutureUsage {
        None,
        OffSession,
        OnSession,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Cashapp {
        pub capture_method: Option<CaptureMethod>,
        pub setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Ideal {
        pub setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Klarna {
        pub capture_method: Option<CaptureMethod>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Link {
        pub capture_method: Option<CaptureMethod>,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub capture_method: Option<CaptureMethod>,
        pub preferred_locale: Option<String>,
        pub reference: Option<String>,
        pub setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebit {
        pub mandate_options: Option<MandateOptions>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
        pub target_date: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct MandateOptions {
        pub reference_prefix: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UsBankAccount {
        pub financial_connections: Option<FinancialConnections>,
        pub setup_future_usage: Option<CardSetupFutureUsage>,
        pub target_date: Option<String>,
        pub verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct FinancialConnections {
        pub filters: Option<Filters>,
        pub permissions: Option<Vec<Permission>>,
        pub prefetch: Option<Vec<Prefetch>>,
        pub return_url: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Filters {
        pub account_subcategories: Option<Vec<AccountSubcategory>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AccountSubcategory {
        Checking,
        Savings,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Permission {
        Balances,
        Ownership,
        PaymentMethod,
        Transactions,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Prefetch {
        Balances,
        Ownership,
        Transactions,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum VerificationMethod {
        Automatic,
        Instant,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AffirmParams {
        capture_method: Option<CaptureMethod>,
        setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AmazonPayParams {
        capture_method: Option<CaptureMethod>,
        setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BancontactParams {
        setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardParams {
        capture_method: Option<CaptureMethod>,
        installments: Option<InstallmentsParams>,
        request_extended_authorization: Option<RequestExtendedAuthorization>,
        request_incremental_authorization: Option<RequestIncrementalAuthorization>,
        request_multicapture: Option<RequestMulticapture>,
        request_overcapture: Option<RequestOvercapture>,
        request_three_d_secure: Option<RequestThreeDSecure>,
        restrictions: Option<RestrictionsParams>,
        setup_future_usage: Option<CreateCardSetupFutureUsage>,
        statement_descriptor_suffix_kana: Option<String>,
        statement_descriptor_suffix_kanji: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct InstallmentsParams {
        enabled: Option<bool>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct RestrictionsParams {
        brands_blocked: Option<Vec<BrandsBlocked>>,
        funding_types_blocked: Option<Vec<FundingTypesBlocked>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CreateCardSetupFutureUsage {
        OffSession,
        OnSession,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CashappParams {
        capture_method: Option<CaptureMethod>,
        setup_future_usage: Option<CardSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct DemoPayParams {
        setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct IdealParams {
        setup_future_usage: Option<AffirmSetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct KlarnaParams {
        capture_method: Option<CaptureMethod>,
        setup_future_usage: Option<AffirmSetupFutureUsage>,
        subscriptions: Option<Clearable<Vec<SubscriptionParams>>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SubscriptionParams {
        interval: Interval,
        next_billing: NextBillingParams,
        reference: String,
        interval_count: Option<i64>,
        name: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct NextBillingParams {
        amount: i64,
        date: String,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct LinkParams {
        capture_method: Option<CaptureMethod>,
        setup_future_usage: Option<AmazonPaySetupFutureUsage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PaypalParams {
        capture_method: Option<Clearable<CaptureMethod>>,
        preferred_locale: Option<PreferredLocale>,
        reference: Option<String>,
        risk_correlation_id: Option<String>,
        setup_future_usage: Option<Clearable<AmazonPaySetupFutureUsage>>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum PreferredLocale {
        #[stripe_enum(rename = "cs-CZ")]
        CsCz,
        #[stripe_enum(rename = "da-DK")]
        DaDk,
        #[stripe_enum(rename = "de-AT")]
        DeAt,
        #[stripe_enum(rename = "de-DE")]
        DeDe,
        #[stripe_enum(rename = "de-LU")]
        DeLu,
        #[stripe_enum(rename = "el-GR")]
        ElGr,
        #[stripe_enum(rename = "en-GB")]
        EnGb,
        #[stripe_enum(rename = "en-US")]
        EnUs,
        #[stripe_enum(rename = "es-ES")]
        EsEs,
        #[stripe_enum(rename = "fi-FI")]
        FiFi,
        #[stripe_enum(rename = "fr-BE")]
        FrBe,
        #[stripe_enum(rename = "fr-FR")]
        FrFr,
        #[stripe_enum(rename = "fr-LU")]
        FrLu,
        #[stripe_enum(rename = "hu-HU")]
        HuHu,
        #[stripe_enum(rename = "it-IT")]
        ItIt,
        #[stripe_enum(rename = "nl-BE")]
        NlBe,
        #[stripe_enum(rename = "nl-NL")]
        NlNl,
        #[stripe_enum(rename = "pl-PL")]
        PlPl,
        #[stripe_enum(rename = "pt-PT")]
        PtPt,
        #[stripe_enum(rename = "sk-SK")]
        SkSk,
        #[stripe_enum(rename = "sv-SE")]
        SvSe,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SepaDebitParams {
        mandate_options: Option<MandateOptionsParams>,
        setup_future_usage: Option<CardSetupFutureUsage>,
        target_date: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct MandateOptionsParams {
        reference_prefix: Option<Clearable<String>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UsBankAccountParams {
        financial_connections: Option<FinancialConnectionsParams>,
        setup_future_usage: Option<CardSetupFutureUsage>,
        target_date: Option<String>,
        verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct FinancialConnectionsParams {
        permissions: Option<Vec<Permission>>,
        prefetch: Option<Vec<Prefetch>>,
    }
}
