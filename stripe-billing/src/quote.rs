//! Quotes: <https://docs.stripe.com/api/quotes>

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    ApplicationId, CouponId, CustomerId, DiscountId, InvoiceId, LineItemId, PriceId, ProductId,
    PromotionCodeId, QuoteId, SubscriptionId, SubscriptionScheduleId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Download, Expandable, Interval, List, Metadata, MetadataUpdate,
    ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "quote",
    path = "/v1/quotes",
    ops(
        create(QuoteCreateParams),
        retrieve(()),
        update(QuoteUpdateParams),
        list(QuoteListParams),
        action(accept, ()),
        action(cancel, ()),
        action(finalize_quote, QuoteFinalizeQuoteParams, path = "finalize"),
        action(pdf, (), get, host = files, returns = Download),
    )
)]
#[non_exhaustive]
pub struct Quote {
    pub id: QuoteId,
    pub object: ObjectName<Self>,
    pub amount_subtotal: i64,
    pub amount_total: i64,
    pub application: Option<Expandable<ApplicationId>>,
    pub application_fee_amount: Option<i64>,
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    pub collection_method: CollectionMethod,
    pub computed: Computed,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    pub customer: Option<Expandable<CustomerId>>,
    pub customer_account: Option<AccountId>,
    pub default_tax_rates: Option<Vec<Expandable<TaxRateId>>>,
    pub description: Option<String>,
    pub discounts: Vec<Expandable<DiscountId>>,
    pub expires_at: Timestamp,
    pub footer: Option<String>,
    pub from_quote: Option<FromQuote>,
    pub header: Option<String>,
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoice_settings: InvoiceSettings,
    pub line_items: Option<List<Expandable<LineItemId>>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub number: Option<String>,
    pub on_behalf_of: Option<Expandable<stripe_core::ids::AccountId>>,
    pub status: Status,
    pub status_transitions: StatusTransitions,
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub subscription_data: SubscriptionData,
    pub subscription_schedule: Option<Expandable<SubscriptionScheduleId>>,
    pub test_clock: Option<Expandable<TestClockId>>,
    pub total_details: TotalDetails,
    pub transfer_data: Option<TransferData>,
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
pub enum CollectionMethod {
    ChargeAutomatically,
    SendInvoice,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Computed {
    pub recurring: Option<Recurring>,
    pub upfront: Upfront,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recurring {
    pub amount_subtotal: i64,
    pub amount_total: i64,
    pub interval: Interval,
    pub interval_count: i64,
    pub total_details: TotalDetails,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Upfront {
    pub amount_subtotal: i64,
    pub amount_total: i64,
    pub line_items: Option<List<Expandable<LineItemId>>>,
    pub total_details: TotalDetails,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FromQuote {
    pub is_revision: bool,
    pub quote: Expandable<QuoteId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    pub custom_fields: Option<Vec<CustomField>>,
    pub days_until_due: Option<i64>,
    pub description: Option<String>,
    pub footer: Option<String>,
    pub issuer: Issuer,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    pub name: String,
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Issuer {
    pub account: Option<Expandable<stripe_core::ids::AccountId>>,
    pub r#type: LiabilityType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Accepted,
    Canceled,
    Draft,
    Open,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    pub accepted_at: Option<Timestamp>,
    pub canceled_at: Option<Timestamp>,
    pub finalized_at: Option<Timestamp>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionData {
    pub billing_mode: Option<BillingMode>,
    pub description: Option<String>,
    pub effective_date: Option<Timestamp>,
    pub metadata: Metadata,
    pub trial_period_days: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingMode {
    pub flexible: Option<Flexible>,
    pub r#type: BillingModeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flexible {
    pub proration_discounts: Option<ProrationDiscounts>,
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
pub enum BillingModeType {
    Classic,
    Flexible,
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
    pub discounts: Vec<Discount>,
    pub taxes: Vec<Tax>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
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
pub struct TransferData {
    pub amount: Option<i64>,
    pub amount_percent: Option<f64>,
    pub destination: Expandable<stripe_core::ids::AccountId>,
}

/// Parameters for [`Quote::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteCreateParams {
    application_fee_amount: Option<Clearable<i64>>,
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    collection_method: Option<CollectionMethod>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<Clearable<String>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    expires_at: Option<Timestamp>,
    footer: Option<Clearable<String>>,
    from_quote: Option<FromQuoteParams>,
    header: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    line_items: Option<Vec<LineItemParams>>,
    metadata: Option<Metadata>,
    on_behalf_of: Option<Clearable<stripe_core::ids::AccountId>>,
    subscription_data: Option<SubscriptionDataParams>,
    test_clock: Option<TestClockId>,
    transfer_data: Option<Clearable<TransferDataParams>>,
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
pub struct DiscountParams {
    coupon: Option<CouponId>,
    discount: Option<DiscountId>,
    promotion_code: Option<PromotionCodeId>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FromQuoteParams {
    quote: QuoteId,
    is_revision: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    days_until_due: Option<i64>,
    description: Option<Clearable<String>>,
    footer: Option<Clearable<String>>,
    issuer: Option<IssuerParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
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
pub struct LineItemParams {
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    price: Option<PriceId>,
    price_data: Option<PriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: ProductId,
    recurring: Option<RecurringParams>,
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
pub struct SubscriptionDataParams {
    billing_mode: Option<BillingModeParams>,
    description: Option<String>,
    effective_date: Option<Clearable<EffectiveDate>>,
    metadata: Option<Metadata>,
    trial_period_days: Option<Clearable<i64>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingModeParams {
    r#type: BillingModeType,
    flexible: Option<FlexibleParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EffectiveDate {
    CurrentPeriodEnd,
    At(Timestamp),
}

stripe_core::keyword_or!(EffectiveDate { "current_period_end" => CurrentPeriodEnd, At(Timestamp) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    destination: String,
    amount: Option<i64>,
    amount_percent: Option<f64>,
}

/// Parameters for [`Quote::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteUpdateParams {
    application_fee_amount: Option<Clearable<i64>>,
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    collection_method: Option<CollectionMethod>,
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    default_tax_rates: Option<Clearable<Vec<String>>>,
    description: Option<Clearable<String>>,
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    expires_at: Option<Timestamp>,
    footer: Option<Clearable<String>>,
    header: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<MetadataUpdate>,
    on_behalf_of: Option<Clearable<stripe_core::ids::AccountId>>,
    subscription_data: Option<UpdateSubscriptionDataParams>,
    transfer_data: Option<Clearable<TransferDataParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    id: Option<String>,
    price: Option<PriceId>,
    price_data: Option<PriceDataParams>,
    quantity: Option<i64>,
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionDataParams {
    description: Option<Clearable<String>>,
    effective_date: Option<Clearable<EffectiveDate>>,
    metadata: Option<MetadataUpdate>,
    trial_period_days: Option<Clearable<i64>>,
}

/// Parameters for [`Quote::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteListParams {
    customer: Option<CustomerId>,
    customer_account: Option<AccountId>,
    status: Option<Status>,
    test_clock: Option<TestClockId>,
}

/// Parameters for [`Quote::finalize_quote`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteFinalizeQuoteParams {
    expires_at: Option<Timestamp>,
}
