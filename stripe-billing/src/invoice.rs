//! Invoices: <https://docs.stripe.com/api/invoices>

use std::collections::BTreeMap;

use stripe_core::ids::billing::CreditBalanceTransactionId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ApplicationId, CouponId, CustomerId, DiscountId, InvoiceId, InvoiceItemId, InvoiceLineItemId,
    InvoicePaymentId, MandateId, PaymentIntentId, PaymentMethodId, PaymentRecordId,
    PaymentSourceId, PlanId, PriceId, ProductId, PromotionCodeId, QuoteId, ShippingRateId,
    SubscriptionId, SubscriptionScheduleId, TaxCodeId, TaxIdId, TaxRateId,
};
use stripe_core::{
    Address, ApiError, Clearable, Currency, Decimal, Expandable, Interval, List, Metadata,
    MetadataUpdate, ObjectName, Range, SearchParams, Secret, Shipping, StripeEnum, StripeObject,
    StripeParams, StripeResource, TaxBehavior, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice",
    path = "/v1/invoices",
    ops(
        create(InvoiceCreateParams),
        retrieve(()),
        update(InvoiceUpdateParams),
        delete(()),
        list(InvoiceListParams),
        search(SearchParams),
        action(add_lines, InvoiceAddLinesParams, required),
        action(attach_payment, InvoiceAttachPaymentParams),
        action(finalize_invoice, InvoiceFinalizeInvoiceParams, path = "finalize"),
        action(mark_uncollectible, ()),
        action(pay, InvoicePayParams),
        action(remove_lines, InvoiceRemoveLinesParams, required),
        action(send_invoice, (), path = "send"),
        action(update_lines, InvoiceUpdateLinesParams, required),
        action(void_invoice, (), path = "void"),
        action(create_preview, InvoiceCreatePreviewParams, static),
    )
)]
#[non_exhaustive]
pub struct Invoice {
    pub id: Option<InvoiceId>,
    pub object: ObjectName<Self>,
    pub account_country: Option<String>,
    pub account_name: Option<String>,
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    pub amount_due: i64,
    pub amount_overpaid: Option<i64>,
    pub amount_paid: i64,
    pub amount_paid_off_stripe: Option<i64>,
    pub amount_remaining: i64,
    pub amount_shipping: i64,
    pub application: Option<Expandable<ApplicationId>>,
    pub attempt_count: i64,
    pub attempted: bool,
    pub auto_advance: Option<bool>,
    pub automatic_tax: AutomaticTax,
    pub automatically_finalizes_at: Option<Timestamp>,
    pub billing_reason: Option<BillingReason>,
    pub collection_method: CollectionMethod,
    pub confirmation_secret: Option<ConfirmationSecret>,
    pub created: Timestamp,
    pub currency: Currency,
    pub custom_fields: Option<Vec<CustomField>>,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub customer_address: Option<Address>,
    pub customer_email: Option<String>,
    pub customer_name: Option<String>,
    pub customer_phone: Option<String>,
    pub customer_shipping: Option<Shipping>,
    pub customer_tax_exempt: Option<CustomerTaxExempt>,
    pub customer_tax_ids: Option<Vec<CustomerTaxId>>,
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    pub default_source: Option<Expandable<PaymentSourceId>>,
    pub default_tax_rates: Vec<Expandable<TaxRateId>>,
    pub description: Option<String>,
    pub discounts: Vec<Expandable<DiscountId>>,
    pub due_date: Option<Timestamp>,
    pub effective_at: Option<Timestamp>,
    pub ending_balance: Option<i64>,
    pub footer: Option<String>,
    pub from_invoice: Option<FromInvoice>,
    pub hosted_invoice_url: Option<String>,
    pub invoice_pdf: Option<String>,
    pub issuer: Issuer,
    pub last_finalization_error: Option<ApiError>,
    pub latest_revision: Option<Expandable<InvoiceId>>,
    pub lines: List<Expandable<InvoiceLineItemId>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub next_payment_attempt: Option<Timestamp>,
    pub number: Option<String>,
    pub on_behalf_of: Option<Expandable<stripe_core::ids::AccountId>>,
    pub parent: Option<Parent>,
    pub payment_settings: PaymentSettings,
    pub payments: Option<List<Expandable<InvoicePaymentId>>>,
    pub period_end: Timestamp,
    pub period_start: Timestamp,
    pub post_payment_credit_notes_amount: i64,
    pub pre_payment_credit_notes_amount: i64,
    pub receipt_number: Option<String>,
    pub rendering: Option<Rendering>,
    pub shipping_cost: Option<ShippingCost>,
    pub shipping_details: Option<Shipping>,
    pub starting_balance: i64,
    pub statement_descriptor: Option<String>,
    pub status: Option<Status>,
    pub status_details: Option<StatusDetails>,
    pub status_transitions: StatusTransitions,
    pub subtotal: i64,
    pub subtotal_excluding_tax: Option<i64>,
    pub test_clock: Option<Expandable<TestClockId>>,
    pub threshold_reason: Option<ThresholdReason>,
    pub total: i64,
    pub total_discount_amounts: Option<Vec<TotalDiscountAmount>>,
    pub total_excluding_tax: Option<i64>,
    pub total_pretax_credit_amounts: Option<Vec<TotalPretaxCreditAmount>>,
    pub total_taxes: Option<Vec<TotalTax>>,
    pub webhooks_delivered_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    pub disabled_reason: Option<DisabledReason>,
    pub enabled: bool,
    pub liability: Option<Liability>,
    pub provider: Option<String>,
    pub status: Option<AutomaticTaxStatus>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    FinalizationRequiresLocationInputs,
    FinalizationSystemError,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Liability {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: IssuerType,
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
pub enum BillingReason {
    AutomaticPendingInvoiceItemInvoice,
    Manual,
    QuoteAccept,
    Subscription,
    SubscriptionCreate,
    SubscriptionCycle,
    SubscriptionThreshold,
    SubscriptionUpdate,
    Upcoming,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    ChargeAutomatically,
    SendInvoice,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfirmationSecret {
    pub client_secret: Secret,
    pub r#type: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerTaxExempt {
    Exempt,
    None,
    Reverse,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerTaxId {
    pub r#type: CustomerTaxIdType,
    pub value: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerTaxIdType {
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
pub struct FromInvoice {
    pub action: String,
    pub invoice: Expandable<InvoiceId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: IssuerType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IssuerType {
    Account,
    #[stripe_enum(rename = "self")]
    SelfValue,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    pub quote_details: Option<QuoteDetails>,
    pub subscription_details: Option<SubscriptionDetails>,
    pub r#type: ParentType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QuoteDetails {
    pub quote: QuoteId,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionDetails {
    pub metadata: Metadata,
    pub subscription: Expandable<SubscriptionId>,
    pub subscription_proration_date: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    QuoteDetails,
    SubscriptionDetails,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentSettings {
    pub default_mandate: Option<String>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub acss_debit: Option<payment_method_options::AcssDebit>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub billie: Option<payment_method_options::Billie>,
    pub blik: Option<payment_method_options::Blik>,
    pub card: Option<payment_method_options::Card>,
    pub customer_balance: Option<payment_method_options::CustomerBalance>,
    pub konbini: Option<payment_method_options::Konbini>,
    pub payto: Option<payment_method_options::Payto>,
    pub pix: Option<payment_method_options::Pix>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub upi: Option<payment_method_options::Upi>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodType {
    AchCreditTransfer,
    AchDebit,
    AcssDebit,
    Affirm,
    Alipay,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    Custom,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    JpCreditTransfer,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    Satispay,
    SepaCreditTransfer,
    SepaDebit,
    Sequra,
    Sofort,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Rendering {
    pub amount_tax_display: Option<String>,
    pub pdf: Option<Pdf>,
    pub template: Option<String>,
    pub template_version: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pdf {
    pub page_size: Option<PageSize>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PageSize {
    A4,
    Auto,
    Letter,
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
    pub taxability_reason: Option<TaxTaxabilityReason>,
    pub taxable_amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxTaxabilityReason {
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Draft,
    Open,
    Paid,
    Uncollectible,
    Void,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub uncollectible: Option<Uncollectible>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Uncollectible {
    pub reason: Option<Reason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    MaxPaymentAttempts,
    PaymentNotReceived,
    SubscriptionCanceled,
    SubscriptionPaused,
    UserForgiven,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    pub finalized_at: Option<Timestamp>,
    pub marked_uncollectible_at: Option<Timestamp>,
    pub paid_at: Option<Timestamp>,
    pub voided_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThresholdReason {
    pub amount_gte: Option<i64>,
    pub item_reasons: Vec<ItemReason>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ItemReason {
    pub line_item_ids: Vec<String>,
    pub usage_gte: i64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalDiscountAmount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalPretaxCreditAmount {
    pub amount: i64,
    pub credit_balance_transaction: Option<Expandable<CreditBalanceTransactionId>>,
    pub discount: Option<Expandable<DiscountId>>,
    pub r#type: TotalPretaxCreditAmountType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TotalPretaxCreditAmountType {
    CreditBalanceTransaction,
    Discount,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalTax {
    pub amount: i64,
    pub tax_behavior: TotalTaxTaxBehavior,
    pub tax_rate_details: Option<TaxRateDetails>,
    pub taxability_reason: TotalTaxTaxabilityReason,
    pub taxable_amount: Option<i64>,
    pub r#type: TotalTaxType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TotalTaxTaxBehavior {
    Exclusive,
    Inclusive,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    pub tax_rate: TaxRateId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TotalTaxTaxabilityReason {
    CustomerExempt,
    NotAvailable,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TotalTaxType {
    TaxRateDetails,
    Unknown(String),
}

/// Parameters for [`Invoice::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreateParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    application_fee_amount: Option<i64>,
    auto_advance: Option<bool>,
    automatic_tax: Option<AutomaticTaxParams>,
    automatically_finalizes_at: Option<Timestamp>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    days_until_due: Option<i64>,
    default_payment_method: Option<PaymentMethodId>,
    default_source: Option<String>,
    default_tax_rates: Option<Vec<String>>,
    description: Option<String>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    due_date: Option<Timestamp>,
    effective_at: Option<Timestamp>,
    footer: Option<String>,
    from_invoice: Option<FromInvoiceParams>,
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<Metadata>>,
    number: Option<String>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    payment_settings: Option<PaymentSettingsParams>,
    pending_invoice_items_behavior: Option<PendingInvoiceItemsBehavior>,
    rendering: Option<RenderingParams>,
    shipping_cost: Option<CreateShippingCostParams>,
    shipping_details: Option<ShippingDetailsParams>,
    statement_descriptor: Option<String>,
    subscription: Option<SubscriptionId>,
    transfer_data: Option<TransferDataParams>,
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
    r#type: IssuerType,
    account: Option<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    name: String,
    value: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DiscountParams {
    coupon: Option<CouponId>,
    discount: Option<DiscountId>,
    promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FromInvoiceParams {
    action: Action,
    invoice: InvoiceId,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Action {
    Revision,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuerParams {
    r#type: IssuerType,
    account: Option<stripe_core::ids::AccountId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSettingsParams {
    default_mandate: Option<Clearable<String>>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    acss_debit: Option<Clearable<payment_method_options::AcssDebitParams>>,
    bancontact: Option<Clearable<payment_method_options::BancontactParams>>,
    billie: Option<Clearable<payment_method_options::BillieParams>>,
    blik: Option<Clearable<payment_method_options::BlikParams>>,
    card: Option<Clearable<payment_method_options::CardParams>>,
    customer_balance: Option<Clearable<payment_method_options::CustomerBalanceParams>>,
    konbini: Option<Clearable<payment_method_options::KonbiniParams>>,
    payto: Option<Clearable<payment_method_options::PaytoParams>>,
    pix: Option<Clearable<payment_method_options::PixParams>>,
    sepa_debit: Option<Clearable<payment_method_options::SepaDebitParams>>,
    upi: Option<Clearable<payment_method_options::UpiParams>>,
    us_bank_account: Option<Clearable<payment_method_options::UsBankAccountParams>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PendingInvoiceItemsBehavior {
    Exclude,
    Include,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingParams {
    amount_tax_display: Option<Clearable<AmountTaxDisplay>>,
    pdf: Option<PdfParams>,
    template: Option<String>,
    template_version: Option<Clearable<i64>>,
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
pub struct PdfParams {
    page_size: Option<PageSize>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateShippingCostParams {
    shipping_rate: Option<ShippingRateId>,
    shipping_rate_data: Option<CreateShippingCostShippingRateDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateShippingCostShippingRateDataParams {
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
pub struct ShippingDetailsParams {
    address: Address,
    name: String,
    phone: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    destination: String,
    amount: Option<i64>,
}

/// Parameters for [`Invoice::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceUpdateParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    application_fee_amount: Option<i64>,
    auto_advance: Option<bool>,
    automatic_tax: Option<AutomaticTaxParams>,
    automatically_finalizes_at: Option<Timestamp>,
    collection_method: Option<CollectionMethod>,
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    days_until_due: Option<i64>,
    default_payment_method: Option<PaymentMethodId>,
    default_source: Option<Clearable<String>>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<String>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    due_date: Option<Timestamp>,
    effective_at: Option<Clearable<Timestamp>>,
    footer: Option<String>,
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    number: Option<Clearable<String>>,
    on_behalf_of: Option<Clearable<stripe_core::ids::AccountId>>,
    payment_settings: Option<PaymentSettingsParams>,
    rendering: Option<RenderingParams>,
    shipping_cost: Option<Clearable<ShippingCostParams>>,
    shipping_details: Option<Clearable<ShippingDetailsParams>>,
    statement_descriptor: Option<String>,
    transfer_data: Option<Clearable<TransferDataParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    shipping_rate: Option<ShippingRateId>,
    shipping_rate_data: Option<ShippingCostShippingRateDataParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostShippingRateDataParams {
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<MetadataUpdate>,
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<TaxCodeId>,
    r#type: Option<ShippingRateDataType>,
}

/// Parameters for [`Invoice::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceListParams {
    collection_method: Option<CollectionMethod>,
    created: Option<Range<Timestamp>>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    due_date: Option<Range<Timestamp>>,
    status: Option<Status>,
    subscription: Option<SubscriptionId>,
}

/// Parameters for [`Invoice::add_lines`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceAddLinesParams {
    lines: Vec<LineParams>,
    invoice_metadata: Option<Clearable<BTreeMap<String, String>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineParams {
    amount: Option<i64>,
    description: Option<String>,
    discountable: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice_item: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    period: Option<LinePeriodParams>,
    price_data: Option<LinePriceDataParams>,
    pricing: Option<PricingParams>,
    quantity: Option<i64>,
    quantity_decimal: Option<Decimal>,
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinePeriodParams {
    end: Timestamp,
    start: Timestamp,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinePriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    product_data: Option<ProductDataParams>,
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
    metadata: Option<MetadataUpdate>,
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
pub struct PricingParams {
    price: Option<PriceId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxAmountParams {
    amount: i64,
    tax_rate_data: TaxRateDataParams,
    taxable_amount: i64,
    taxability_reason: Option<TaxTaxabilityReason>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRateDataParams {
    display_name: String,
    inclusive: bool,
    percentage: f64,
    country: Option<String>,
    description: Option<String>,
    jurisdiction: Option<String>,
    jurisdiction_level: Option<JurisdictionLevel>,
    state: Option<String>,
    tax_type: Option<TaxType>,
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

/// Parameters for [`Invoice::attach_payment`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceAttachPaymentParams {
    payment_intent: Option<PaymentIntentId>,
    payment_record: Option<PaymentRecordId>,
}

/// Parameters for [`Invoice::finalize_invoice`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceFinalizeInvoiceParams {
    auto_advance: Option<bool>,
}

/// Parameters for [`Invoice::pay`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoicePayParams {
    forgive: Option<bool>,
    mandate: Option<Clearable<MandateId>>,
    off_session: Option<bool>,
    paid_out_of_band: Option<bool>,
    payment_method: Option<PaymentMethodId>,
    source: Option<String>,
}

/// Parameters for [`Invoice::remove_lines`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRemoveLinesParams {
    lines: Vec<RemoveLinesLineParams>,
    invoice_metadata: Option<Clearable<BTreeMap<String, String>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RemoveLinesLineParams {
    behavior: Behavior,
    id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Behavior {
    Delete,
    Unassign,
    Unknown(String),
}

/// Parameters for [`Invoice::update_lines`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceUpdateLinesParams {
    lines: Vec<UpdateLinesLineParams>,
    invoice_metadata: Option<Clearable<BTreeMap<String, String>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLinesLineParams {
    id: String,
    amount: Option<i64>,
    description: Option<String>,
    discountable: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    period: Option<LinePeriodParams>,
    price_data: Option<LinePriceDataParams>,
    pricing: Option<PricingParams>,
    quantity: Option<i64>,
    quantity_decimal: Option<Decimal>,
    tax_amounts: Option<Clearable<Vec<TaxAmountParams>>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Parameters for [`Invoice::create_preview`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCreatePreviewParams {
    automatic_tax: Option<AutomaticTaxParams>,
    currency: Option<Currency>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    customer_details: Option<CustomerDetailsParams>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoice_items: Option<Vec<InvoiceItemParams>>,
    issuer: Option<IssuerParams>,
    on_behalf_of: Option<Clearable<stripe_core::ids::AccountId>>,
    preview_mode: Option<PreviewMode>,
    schedule: Option<SubscriptionScheduleId>,
    schedule_details: Option<ScheduleDetailsParams>,
    subscription: Option<SubscriptionId>,
    subscription_details: Option<SubscriptionDetailsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsParams {
    address: Option<Clearable<Address>>,
    shipping: Option<Clearable<ShippingParams>>,
    tax: Option<TaxParams>,
    tax_exempt: Option<Clearable<TaxExempt>>,
    tax_ids: Option<Vec<TaxIdParams>>,
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
pub struct TaxParams {
    ip_address: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxExempt {
    Exempt,
    None,
    Reverse,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdParams {
    r#type: TaxIdType,
    value: String,
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
pub struct InvoiceItemParams {
    amount: Option<i64>,
    currency: Option<Currency>,
    description: Option<String>,
    discountable: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    invoiceitem: Option<InvoiceItemId>,
    metadata: Option<Clearable<Metadata>>,
    period: Option<LinePeriodParams>,
    price: Option<PriceId>,
    price_data: Option<InvoiceItemPriceDataParams>,
    quantity: Option<i64>,
    quantity_decimal: Option<Decimal>,
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<Clearable<TaxCodeId>>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceItemPriceDataParams {
    currency: Currency,
    product: ProductId,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreviewMode {
    Next,
    Recurring,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScheduleDetailsParams {
    billing_mode: Option<BillingModeParams>,
    end_behavior: Option<EndBehavior>,
    pause_schedules: Option<Clearable<Vec<PauseScheduleParams>>>,
    phases: Option<Vec<PhaseParams>>,
    proration_behavior: Option<ProrationBehavior>,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndBehavior {
    Cancel,
    Release,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseScheduleParams {
    key: Option<String>,
    pause: Option<PauseSchedulePauseParams>,
    resume: Option<Clearable<ResumeParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSchedulePauseParams {
    pause_at: Option<PauseAtParams>,
    settings: Option<PauseSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseAtParams {
    r#type: PauseAtType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseAtType {
    Now,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseSettingsParams {
    bill_for: Option<SettingsBillForParams>,
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsBillForParams {
    outstanding_usage_through: Option<SettingsBillForOutstandingUsageThroughParams>,
    unused_time_from: Option<SettingsBillForUnusedTimeFromParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsBillForOutstandingUsageThroughParams {
    r#type: Option<SettingsBillForOutstandingUsageThroughType>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SettingsBillForOutstandingUsageThroughType {
    None,
    PauseAt,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SettingsBillForUnusedTimeFromParams {
    r#type: Option<SettingsBillForUnusedTimeFromType>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SettingsBillForUnusedTimeFromType {
    ItemCurrentPeriodStart,
    None,
    PauseAt,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeParams {
    resume_at: Option<ResumeAtParams>,
    settings: Option<ResumeSettingsParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeAtParams {
    r#type: ResumeAtType,
    duration: Option<DurationParams>,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAtType {
    Duration,
    Now,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResumeSettingsParams {
    billing_cycle_anchor: Option<SettingsBillingCycleAnchor>,
    payment_behavior: Option<PaymentBehavior>,
    proration_behavior: Option<ProrationBehavior>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SettingsBillingCycleAnchor {
    ResumeAt,
    Unchanged,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentBehavior {
    ResumeOnPaymentAttempt,
    ResumeOnPaymentSuccess,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseParams {
    items: Vec<PhaseItemParams>,
    add_invoice_items: Option<Vec<AddInvoiceItemParams>>,
    application_fee_percent: Option<f64>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_cycle_anchor: Option<PhaseBillingCycleAnchor>,
    billing_thresholds: Option<Clearable<PhaseBillingThresholdsParams>>,
    collection_method: Option<CollectionMethod>,
    currency: Option<Currency>,
    default_payment_method: Option<PaymentMethodId>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<Clearable<String>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    duration: Option<DurationParams>,
    end_date: Option<EndDate>,
    invoice_settings: Option<InvoiceSettingsParams>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<stripe_core::ids::AccountId>,
    proration_behavior: Option<ProrationBehavior>,
    start_date: Option<StartDate>,
    transfer_data: Option<PhaseTransferDataParams>,
    trial: Option<bool>,
    trial_end: Option<TrialEnd>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseItemParams {
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    metadata: Option<Metadata>,
    plan: Option<PlanId>,
    price: Option<PriceId>,
    price_data: Option<ItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemParams {
    discountable: Option<bool>,
    discounts: Option<Vec<DiscountParams>>,
    metadata: Option<Metadata>,
    period: Option<AddInvoiceItemPeriodParams>,
    price: Option<PriceId>,
    price_data: Option<InvoiceItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddInvoiceItemPeriodParams {
    end: EndParams,
    start: StartParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndParams {
    r#type: EndType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EndType {
    MinItemPeriodEnd,
    PhaseEnd,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StartParams {
    r#type: StartType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StartType {
    MaxItemPeriodStart,
    PhaseStart,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PhaseBillingCycleAnchor {
    Automatic,
    PhaseStart,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseBillingThresholdsParams {
    amount_gte: Option<i64>,
    reset_billing_cycle_anchor: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndDate {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(EndDate { "now" => Now, At(Timestamp) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    account_tax_ids: Option<Clearable<Vec<String>>>,
    days_until_due: Option<i64>,
    issuer: Option<IssuerParams>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StartDate {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(StartDate { "now" => Now, At(Timestamp) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhaseTransferDataParams {
    destination: String,
    amount_percent: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    AlwaysInvoice,
    CreateProrations,
    None,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDetailsParams {
    billing_cycle_anchor: Option<BillingCycleAnchorParams>,
    billing_mode: Option<BillingModeParams>,
    billing_schedules: Option<Clearable<Vec<BillingScheduleParams>>>,
    cancel_at: Option<Clearable<CancelAt>>,
    cancel_at_period_end: Option<bool>,
    cancel_now: Option<bool>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    items: Option<Vec<SubscriptionDetailsItemParams>>,
    metadata: Option<Clearable<Metadata>>,
    pause: Option<SubscriptionDetailsPauseParams>,
    proration_behavior: Option<ProrationBehavior>,
    proration_date: Option<Timestamp>,
    resume_at: Option<ResumeAt>,
    start_date: Option<Timestamp>,
    trial_end: Option<TrialEnd>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorParams {
    r#type: BillingCycleAnchorType,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingCycleAnchorType {
    Now,
    Timestamp,
    Unchanged,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingScheduleParams {
    applies_to: Option<Vec<AppliesToParams>>,
    bill_until: Option<BillUntilParams>,
    key: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppliesToParams {
    r#type: AppliesToType,
    price: Option<PriceId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliesToType {
    Price,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillUntilParams {
    r#type: BillUntilType,
    duration: Option<DurationParams>,
    timestamp: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillUntilType {
    Duration,
    Timestamp,
    Unknown(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CancelAt {
    MaxBilledUntil,
    MaxPeriodEnd,
    MinPeriodEnd,
    At(Timestamp),
}

stripe_core::keyword_or!(CancelAt {
    "max_billed_until" => MaxBilledUntil,
    "max_period_end" => MaxPeriodEnd,
    "min_period_end" => MinPeriodEnd,
    At(Timestamp)
});

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDetailsItemParams {
    billing_thresholds: Option<Clearable<ItemBillingThresholdsParams>>,
    clear_usage: Option<bool>,
    current_trial: Option<CurrentTrialParams>,
    deleted: Option<bool>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    id: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    plan: Option<PlanId>,
    price: Option<PriceId>,
    price_data: Option<ItemPriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemBillingThresholdsParams {
    usage_gte: i64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrentTrialParams {
    trial_offer: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemPriceDataParams {
    currency: Currency,
    product: ProductId,
    recurring: RecurringParams,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDetailsPauseParams {
    bill_for: Option<PauseBillForParams>,
    invoicing_behavior: Option<InvoicingBehavior>,
    r#type: Option<PauseType>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseBillForParams {
    outstanding_usage_through: Option<PauseBillForOutstandingUsageThroughParams>,
    unused_time_from: Option<PauseBillForUnusedTimeFromParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseBillForOutstandingUsageThroughParams {
    r#type: PauseBillForOutstandingUsageThroughType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseBillForOutstandingUsageThroughType {
    None,
    Now,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PauseBillForUnusedTimeFromParams {
    r#type: PauseBillForUnusedTimeFromType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseBillForUnusedTimeFromType {
    ItemCurrentPeriodStart,
    None,
    Now,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingBehavior {
    Invoice,
    PendingInvoiceItem,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseType {
    Subscription,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumeAt {
    Now,
    Unknown(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrialEnd {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(TrialEnd { "now" => Now, At(Timestamp) });

/// The payment method options, by payment method.
pub mod payment_method_options {
    use stripe_core::{Address, Clearable, StripeEnum, StripeObject, StripeParams, Timestamp};

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AcssDebit {
        pub mandate_options: Option<AcssDebitMandateOptions>,
        pub verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AcssDebitMandateOptions {
        pub transaction_type: Option<TransactionType>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum TransactionType {
        Business,
        Personal,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum VerificationMethod {
        Automatic,
        Instant,
        Microdeposits,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Bancontact {
        pub preferred_language: PreferredLanguage,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum PreferredLanguage {
        De,
        En,
        Fr,
        Nl,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Billie {
        pub company_details: Option<CompanyDetails>,
        pub reference: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct CompanyDetails {
        pub registered_address: Option<Address>,
        pub registered_name: Option<String>,
        pub registration_number: Option<String>,
        pub registration_type: Option<RegistrationType>,
        pub vat: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum RegistrationType {
        ChEin,
        DeHrb,
        DkCvr,
        EsCif,
        FiTunnus,
        FrSiren,
        FrSiret,
        ItRea,
        NlKvk,
        NoOrgNumber,
        NoPno,
        SeOrgNumber,
        SePno,
        UkCrn,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Blik {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub installments: Option<Installments>,
        pub request_three_d_secure: Option<RequestThreeDSecure>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Installments {
        pub enabled: Option<bool>,
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
    pub struct CustomerBalance {
        pub bank_transfer: Option<BankTransfer>,
        pub funding_type: Option<FundingType>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct BankTransfer {
        pub eu_bank_transfer: Option<EuBankTransfer>,
        pub r#type: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct EuBankTransfer {
        pub country: Country,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Country {
        #[stripe_enum(rename = "BE")]
        Be,
        #[stripe_enum(rename = "DE")]
        De,
        #[stripe_enum(rename = "ES")]
        Es,
        #[stripe_enum(rename = "FR")]
        Fr,
        #[stripe_enum(rename = "IE")]
        Ie,
        #[stripe_enum(rename = "NL")]
        Nl,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum FundingType {
        BankTransfer,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Konbini {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Payto {
        pub mandate_options: Option<PaytoMandateOptions>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct PaytoMandateOptions {
        pub amount: Option<i64>,
        pub amount_type: Option<AmountType>,
        pub purpose: Option<Purpose>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AmountType {
        Fixed,
        Maximum,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Purpose {
        DependantSupport,
        Government,
        Loan,
        Mortgage,
        Other,
        Pension,
        Personal,
        Retail,
        Salary,
        Tax,
        Utility,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Pix {
        pub amount_includes_iof: Option<AmountIncludesIof>,
        pub expires_after_seconds: Option<i64>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AmountIncludesIof {
        Always,
        Never,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebit {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Upi {
        pub mandate_options: Option<UpiMandateOptions>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UpiMandateOptions {
        pub amount: Option<i64>,
        pub amount_type: Option<AmountType>,
        pub description: Option<String>,
        pub end_date: Option<Timestamp>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UsBankAccount {
        pub financial_connections: Option<FinancialConnections>,
        pub verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct FinancialConnections {
        pub filters: Option<Filters>,
        pub permissions: Option<Vec<Permission>>,
        pub prefetch: Option<Vec<Prefetch>>,
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

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AcssDebitParams {
        mandate_options: Option<AcssDebitMandateOptionsParams>,
        verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct AcssDebitMandateOptionsParams {
        transaction_type: Option<TransactionType>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BancontactParams {
        preferred_language: Option<PreferredLanguage>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BillieParams {
        company_details: Option<Clearable<CompanyDetailsParams>>,
        reference: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CompanyDetailsParams {
        registered_address: Option<Clearable<Address>>,
        registered_name: Option<String>,
        registration_number: Option<String>,
        registration_type: Option<Clearable<RegistrationType>>,
        vat: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BlikParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CardParams {
        installments: Option<InstallmentsParams>,
        request_three_d_secure: Option<RequestThreeDSecure>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct InstallmentsParams {
        enabled: Option<bool>,
        plan: Option<Clearable<PlanParams>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PlanParams {
        r#type: PlanType,
        count: Option<i64>,
        interval: Option<PlanInterval>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum PlanType {
        Bonus,
        FixedCount,
        Revolving,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum PlanInterval {
        Month,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct CustomerBalanceParams {
        bank_transfer: Option<BankTransferParams>,
        funding_type: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct BankTransferParams {
        eu_bank_transfer: Option<EuBankTransferParams>,
        r#type: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct EuBankTransferParams {
        country: String,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct KonbiniParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PaytoParams {
        mandate_options: Option<PaytoMandateOptionsParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PaytoMandateOptionsParams {
        amount: Option<i64>,
        purpose: Option<Purpose>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct PixParams {
        amount_includes_iof: Option<AmountIncludesIof>,
        expires_after_seconds: Option<i64>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct SepaDebitParams {}

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UpiParams {
        mandate_options: Option<UpiMandateOptionsParams>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UpiMandateOptionsParams {
        amount: Option<i64>,
        amount_type: Option<AmountType>,
        description: Option<String>,
        end_date: Option<Timestamp>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct UsBankAccountParams {
        financial_connections: Option<FinancialConnectionsParams>,
        verification_method: Option<VerificationMethod>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct FinancialConnectionsParams {
        filters: Option<FiltersParams>,
        permissions: Option<Vec<Permission>>,
        prefetch: Option<Vec<Prefetch>>,
    }

    #[derive(Debug, Clone, PartialEq, StripeParams)]
    #[non_exhaustive]
    pub struct FiltersParams {
        account_subcategories: Option<Vec<AccountSubcategory>>,
    }
}
