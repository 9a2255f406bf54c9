//! Payment links: <https://docs.stripe.com/api/payment_links>

use stripe_core::ids::{
    AccountId, ApplicationId, LineItemId, PaymentLinkId, PriceId, ProductId, ShippingRateId,
    TaxCodeId, TaxIdId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, List, Metadata, MetadataUpdate, ObjectName,
    StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_link",
    path = "/v1/payment_links",
    ops(
        create(PaymentLinkCreateParams),
        retrieve(()),
        update(PaymentLinkUpdateParams),
        list(PaymentLinkListParams),
    )
)]
#[non_exhaustive]
pub struct PaymentLink {
    pub id: PaymentLinkId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub after_completion: AfterCompletion,
    pub allow_promotion_codes: bool,
    pub application: Option<Expandable<ApplicationId>>,
    pub application_fee_amount: Option<i64>,
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    pub billing_address_collection: BillingAddressCollection,
    pub consent_collection: Option<ConsentCollection>,
    pub currency: Currency,
    pub custom_fields: Vec<CustomField>,
    pub custom_text: CustomText,
    pub customer_creation: CustomerCreation,
    pub inactive_message: Option<String>,
    pub invoice_creation: Option<InvoiceCreation>,
    pub line_items: Option<List<Expandable<LineItemId>>>,
    pub livemode: bool,
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    pub name_collection: Option<NameCollection>,
    pub on_behalf_of: Option<Expandable<AccountId>>,
    pub optional_items: Option<Vec<OptionalItem>>,
    pub payment_intent_data: Option<PaymentIntentData>,
    pub payment_method_collection: PaymentMethodCollection,
    pub payment_method_options: Option<PaymentMethodOptions>,
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    pub phone_number_collection: PhoneNumberCollection,
    pub restrictions: Option<Restrictions>,
    pub shipping_address_collection: Option<ShippingAddressCollection>,
    pub shipping_options: Vec<ShippingOption>,
    pub submit_type: SubmitType,
    pub subscription_data: Option<SubscriptionData>,
    pub tax_id_collection: TaxIdCollection,
    pub transfer_data: Option<TransferData>,
    pub url: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AfterCompletion {
    pub hosted_confirmation: Option<HostedConfirmation>,
    pub redirect: Option<Redirect>,
    pub r#type: AfterCompletionType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HostedConfirmation {
    pub custom_message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    pub url: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AfterCompletionType {
    HostedConfirmation,
    Redirect,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    pub enabled: bool,
    pub liability: Option<Liability>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    pub account: Option<Expandable<AccountId>>,
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
pub enum BillingAddressCollection {
    Auto,
    Required,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConsentCollection {
    pub payment_method_reuse_agreement: Option<PaymentMethodReuseAgreement>,
    pub promotions: Option<Promotions>,
    pub terms_of_service: Option<TermsOfService>,
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
pub enum Promotions {
    Auto,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TermsOfService {
    None,
    Required,
    Unknown(String),
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
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Text {
    pub default_value: Option<String>,
    pub maximum_length: Option<i64>,
    pub minimum_length: Option<i64>,
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
pub struct InvoiceCreation {
    pub enabled: bool,
    pub invoice_data: Option<InvoiceData>,
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
    pub account: Option<Expandable<AccountId>>,
    pub r#type: LiabilityType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RenderingOptions {
    pub amount_tax_display: Option<String>,
    pub template: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    pub enabled: bool,
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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentIntentData {
    pub capture_method: Option<CaptureMethod>,
    pub description: Option<String>,
    pub metadata: Metadata,
    pub setup_future_usage: Option<SetupFutureUsage>,
    pub statement_descriptor: Option<String>,
    pub statement_descriptor_suffix: Option<String>,
    pub transfer_group: Option<String>,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodCollection {
    Always,
    IfRequired,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<Card>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub restrictions: Option<CardRestrictions>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardRestrictions {
    pub brands_blocked: Vec<BrandsBlocked>,
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
pub enum PaymentMethodType {
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    Klarna,
    Konbini,
    Link,
    MbWay,
    Mobilepay,
    Multibanco,
    Oxxo,
    P24,
    PayByBank,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PhoneNumberCollection {
    pub enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Restrictions {
    pub completed_sessions: CompletedSessions,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompletedSessions {
    pub count: i64,
    pub limit: i64,
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
pub struct ShippingOption {
    pub shipping_amount: i64,
    pub shipping_rate: Expandable<ShippingRateId>,
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
pub struct SubscriptionData {
    pub description: Option<String>,
    pub invoice_settings: InvoiceSettings,
    pub metadata: Metadata,
    pub trial_period_days: Option<i64>,
    pub trial_settings: Option<TrialSettings>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub custom_fields: Option<Vec<InvoiceDataCustomField>>,
    pub description: Option<String>,
    pub footer: Option<String>,
    pub issuer: Issuer,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TrialSettings {
    pub end_behavior: EndBehavior,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EndBehavior {
    pub missing_payment_method: MissingPaymentMethod,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    Cancel,
    CreateInvoice,
    Pause,
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
pub struct TransferData {
    pub amount: Option<i64>,
    pub destination: Expandable<AccountId>,
}

/// Parameters for [`PaymentLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkCreateParams {
    line_items: Vec<LineItemParams>,
    after_completion: Option<AfterCompletionParams>,
    allow_promotion_codes: Option<bool>,
    application_fee_amount: Option<i64>,
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_address_collection: Option<BillingAddressCollection>,
    consent_collection: Option<ConsentCollectionParams>,
    currency: Option<Currency>,
    custom_fields: Option<Vec<CustomFieldParams>>,
    custom_text: Option<CustomTextParams>,
    customer_creation: Option<CustomerCreation>,
    inactive_message: Option<String>,
    invoice_creation: Option<InvoiceCreationParams>,
    managed_payments: Option<ManagedPaymentsParams>,
    metadata: Option<Metadata>,
    name_collection: Option<NameCollectionParams>,
    on_behalf_of: Option<AccountId>,
    optional_items: Option<Vec<OptionalItemParams>>,
    payment_intent_data: Option<PaymentIntentDataParams>,
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    payment_method_types: Option<Vec<PaymentMethodType>>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    restrictions: Option<RestrictionsParams>,
    shipping_address_collection: Option<ShippingAddressCollectionParams>,
    shipping_options: Option<Vec<ShippingOptionParams>>,
    submit_type: Option<SubmitType>,
    subscription_data: Option<SubscriptionDataParams>,
    tax_id_collection: Option<TaxIdCollectionParams>,
    transfer_data: Option<TransferDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    quantity: i64,
    adjustable_quantity: Option<AdjustableQuantityParams>,
    price: Option<PriceId>,
    price_data: Option<PriceDataParams>,
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
pub struct PriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    product_data: Option<ProductDataParams>,
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductDataParams {
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
pub struct AfterCompletionParams {
    r#type: AfterCompletionType,
    hosted_confirmation: Option<HostedConfirmationParams>,
    redirect: Option<RedirectParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HostedConfirmationParams {
    custom_message: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    url: String,
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
    account: Option<AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConsentCollectionParams {
    payment_method_reuse_agreement: Option<PaymentMethodReuseAgreementParams>,
    promotions: Option<Promotions>,
    terms_of_service: Option<TermsOfService>,
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
    shipping_address: Option<Clearable<ShippingAddressParams>>,
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
pub struct ShippingAddressParams {
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
pub struct InvoiceCreationParams {
    enabled: bool,
    invoice_data: Option<InvoiceCreationInvoiceDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreationInvoiceDataParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    custom_fields: Option<Clearable<Vec<InvoiceDataCustomFieldParams>>>,
    description: Option<String>,
    footer: Option<String>,
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<Metadata>>,
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
    account: Option<AccountId>,
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
    capture_method: Option<CaptureMethod>,
    description: Option<String>,
    metadata: Option<Metadata>,
    setup_future_usage: Option<SetupFutureUsage>,
    statement_descriptor: Option<String>,
    statement_descriptor_suffix: Option<String>,
    transfer_group: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    card: Option<PaymentMethodOptionsCardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsCardParams {
    restrictions: Option<PaymentMethodOptionsCardRestrictionsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsCardRestrictionsParams {
    brands_blocked: Option<Vec<BrandsBlocked>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhoneNumberCollectionParams {
    enabled: bool,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RestrictionsParams {
    completed_sessions: CompletedSessionsParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompletedSessionsParams {
    limit: i64,
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
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    description: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Metadata>,
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
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
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    missing_payment_method: MissingPaymentMethod,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdCollectionParams {
    enabled: bool,
    required: Option<Required>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    destination: String,
    amount: Option<i64>,
}

/// Parameters for [`PaymentLink::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkUpdateParams {
    active: Option<bool>,
    after_completion: Option<AfterCompletionParams>,
    allow_promotion_codes: Option<bool>,
    application_fee_amount: Option<Clearable<i64>>,
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_address_collection: Option<BillingAddressCollection>,
    consent_collection: Option<ConsentCollectionParams>,
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    custom_text: Option<CustomTextParams>,
    customer_creation: Option<CustomerCreation>,
    inactive_message: Option<Clearable<String>>,
    invoice_creation: Option<UpdateInvoiceCreationParams>,
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<MetadataUpdate>,
    name_collection: Option<Clearable<NameCollectionParams>>,
    on_behalf_of: Option<Clearable<AccountId>>,
    optional_items: Option<Clearable<Vec<OptionalItemParams>>>,
    payment_intent_data: Option<UpdatePaymentIntentDataParams>,
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_options: Option<Clearable<UpdatePaymentMethodOptionsParams>>,
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    restrictions: Option<Clearable<RestrictionsParams>>,
    shipping_address_collection: Option<Clearable<ShippingAddressCollectionParams>>,
    shipping_options: Option<Clearable<Vec<ShippingOptionParams>>>,
    submit_type: Option<SubmitType>,
    subscription_data: Option<UpdateSubscriptionDataParams>,
    tax_id_collection: Option<TaxIdCollectionParams>,
    transfer_data: Option<Clearable<UpdateTransferDataParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateInvoiceCreationParams {
    enabled: bool,
    invoice_data: Option<UpdateInvoiceCreationInvoiceDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateInvoiceCreationInvoiceDataParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    custom_fields: Option<Clearable<Vec<InvoiceDataCustomFieldParams>>>,
    description: Option<String>,
    footer: Option<String>,
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    id: String,
    adjustable_quantity: Option<AdjustableQuantityParams>,
    quantity: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentIntentDataParams {
    description: Option<Clearable<String>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    statement_descriptor: Option<Clearable<String>>,
    statement_descriptor_suffix: Option<Clearable<String>>,
    transfer_group: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentMethodOptionsParams {
    card: Option<Clearable<UpdatePaymentMethodOptionsCardParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentMethodOptionsCardParams {
    restrictions: Option<Clearable<UpdatePaymentMethodOptionsCardRestrictionsParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentMethodOptionsCardRestrictionsParams {
    brands_blocked: Option<Clearable<Vec<BrandsBlocked>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionDataParams {
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    trial_period_days: Option<Clearable<i64>>,
    trial_settings: Option<Clearable<TrialSettingsParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataParams {
    destination: String,
    amount: Option<Clearable<i64>>,
}

/// Parameters for [`PaymentLink::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkListParams {
    active: Option<bool>,
}
