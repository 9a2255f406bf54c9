//! Quotes: <https://docs.stripe.com/api/quotes>

mod params;

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, AccountId, ApplicationId, CustomerId, DiscountId, InvoiceId, QuoteId, SubscriptionId,
    SubscriptionScheduleId, TaxRateId,
};
use stripe_core::{
    Currency, Download, Expandable, Interval, List, Metadata, ObjectName, StripeEnum, StripeObject,
    StripeResource, Timestamp,
};

pub use crate::shared::{
    BillingModeType, CollectionMethod, CustomField, Flexible, Issuer, Liability, LiabilityType,
    ProrationDiscounts,
};
pub use params::*;

use crate::shared::TaxAtRate;
use crate::{Discount, LineItem};

/// An offer to a customer, which becomes an invoice or a subscription when it is accepted.
///
/// It starts as a draft, which can be changed. [`finalize_quote`](Self::finalize_quote) opens it to be
/// sent to the customer, and [`accept`](Self::accept) or [`cancel`](Self::cancel) ends it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "quote",
    path = "/v1/quotes",
    ops(
        /// Creates a draft. The template in the dashboard determines `header`, `description`, `footer`
        /// and `expires_at` where they are not set.
        create(QuoteCreateParams),
        retrieve(()),
        /// Changes a draft. Once a quote is open, Stripe refuses to change more than `expires_at`.
        update(QuoteUpdateParams),
        list(QuoteListParams),
        /// Accepts an open quote on behalf of the customer, and creates what it offers: a subscription
        /// if a price recurs, or a schedule if the effective date lies ahead, or else an invoice.
        action(accept, ()),
        /// Cancels a draft or an open quote permanently.
        action(cancel, ()),
        /// Opens a draft: it gets its number and its PDF, and can be accepted. Nothing is sent to the
        /// customer. Stripe refuses a quote without a customer.
        action(finalize_quote, QuoteFinalizeQuoteParams, path = "finalize"),
        /// Lists the line items that the first invoice will have. Pending invoice items of the
        /// customer may come on top.
        action(
            list_computed_upfront_line_items,
            (),
            get,
            path = "computed_upfront_line_items",
            returns = List<LineItem>,
        ),
        /// Lists all line items of a quote. An expanded [`line_items`](Self::line_items) holds the first.
        action(list_line_items, (), get, path = "line_items", returns = List<LineItem>),
        /// Downloads the PDF of a quote that was finalized.
        action(pdf, (), get, host = files, returns = Download),
    )
)]
#[non_exhaustive]
pub struct Quote {
    pub id: QuoteId,
    pub object: ObjectName<Self>,
    /// Before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// After discounts, with tax, in the smallest currency unit.
    pub amount_total: i64,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Amount of the payment that goes to the application's owner, in the smallest currency unit.
    /// Absent if a price recurs.
    pub application_fee_amount: Option<i64>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places. Absent if no price recurs.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    pub collection_method: CollectionMethod,
    /// The amounts that the customer will be billed.
    pub computed: Computed,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    /// The customer who gets the offer. Fixed once it is set.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Tax rates of line items that have none of their own.
    pub default_tax_rates: Option<Vec<Expandable<TaxRateId>>>,
    /// Shown on the PDF.
    pub description: Option<String>,
    /// Discounts in the order in which they apply.
    pub discounts: Vec<Expandable<DiscountId>>,
    /// Time at which it is cancelled if it is not accepted.
    pub expires_at: Timestamp,
    /// Shown on the PDF.
    pub footer: Option<String>,
    /// Present if it is a copy of another quote.
    pub from_quote: Option<FromQuote>,
    /// Shown on the PDF.
    pub header: Option<String>,
    /// The invoice that was created from it.
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoice_settings: InvoiceSettings,
    /// The first line items, present only if expanded. [`list_line_items`](Self::list_line_items)
    /// lists all.
    pub line_items: Option<List<LineItem>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Number on the PDF. Absent from a draft.
    pub number: Option<String>,
    /// The connected account that the charge is made for.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    pub status: Status,
    pub status_transitions: StatusTransitions,
    /// The subscription that it created or changed.
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub subscription_data: SubscriptionData,
    /// The schedule that it created or changed.
    pub subscription_schedule: Option<Expandable<SubscriptionScheduleId>>,
    pub test_clock: Option<Expandable<TestClockId>>,
    pub total_details: TotalDetails,
    /// Present if its invoices are paid out to a connected account.
    pub transfer_data: Option<TransferData>,
}

/// Automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Whether tax is calculated, on the quote and on the objects that result from it.
    pub enabled: bool,
    /// The account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
    /// The service that calculates the tax.
    pub provider: Option<String>,
    pub status: Option<AutomaticTaxStatus>,
}

/// Outcome of the latest calculation of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    /// Stripe failed to calculate it.
    Failed,
    /// The customer's location is unknown.
    RequiresLocationInputs,
    Unknown(String),
}

/// The amounts that the customer will be billed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Computed {
    /// Amounts of each further invoice. Absent if no price recurs.
    pub recurring: Option<Recurring>,
    /// With the first invoice.
    pub upfront: Upfront,
}

/// Amounts of each further invoice. Of the discounts, those that last forever count.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recurring {
    /// Before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// After discounts, with tax, in the smallest currency unit.
    pub amount_total: i64,
    pub interval: Interval,
    /// Number of intervals between two invoices.
    pub interval_count: i64,
    pub total_details: TotalDetails,
}

/// Amounts of the first invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Upfront {
    /// Before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// After discounts, with tax, in the smallest currency unit.
    pub amount_total: i64,
    /// The first line items, present only if expanded.
    /// [`list_computed_upfront_line_items`](Quote::list_computed_upfront_line_items) lists all.
    pub line_items: Option<List<LineItem>>,
    pub total_details: TotalDetails,
}

/// The quote that another one was copied from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FromQuote {
    /// Whether the copy is a revision of that quote.
    pub is_revision: bool,
    pub quote: Expandable<QuoteId>,
}

/// Settings of the invoices that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Number of days until an invoice is due. Present if `collection_method` is
    /// [`CollectionMethod::SendInvoice`].
    pub days_until_due: Option<i64>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of the invoices.
    pub footer: Option<String>,
    /// The account that issues the invoices.
    pub issuer: Issuer,
}

/// State of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// It was accepted, and an invoice, a subscription or a schedule was created.
    Accepted,
    /// It was cancelled or has expired, and can no longer be accepted.
    Canceled,
    /// It can still be changed.
    Draft,
    /// It is finalized and can be accepted.
    Open,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Absent unless it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// Absent unless it was cancelled or has expired.
    pub canceled_at: Option<Timestamp>,
    /// Absent unless it was finalized.
    pub finalized_at: Option<Timestamp>,
}

/// Settings of the subscription or schedule that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionData {
    /// Calculation of prorations and invoices.
    pub billing_mode: Option<BillingMode>,
    /// Shown to customers.
    pub description: Option<String>,
    /// Start of the schedule. Ignored if it is past when the quote is accepted.
    pub effective_date: Option<Timestamp>,
    /// Metadata of the subscription, or of the phase of the schedule.
    pub metadata: Metadata,
    /// Length of the trial in days.
    pub trial_period_days: Option<i64>,
}

/// Calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingMode {
    /// Present if `type` is [`BillingModeType::Flexible`].
    pub flexible: Option<Flexible>,
    pub r#type: BillingModeType,
}

/// Discounts and tax in a total.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalDetails {
    /// Amount that discounts deduct, in the smallest currency unit.
    pub amount_discount: i64,
    /// Amount in the smallest currency unit.
    pub amount_shipping: Option<i64>,
    /// Amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Present only if expanded.
    pub breakdown: Option<Breakdown>,
}

/// Amounts by discount and by tax rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Breakdown {
    /// Summed up over the line items.
    pub discounts: Vec<BreakdownDiscount>,
    /// Summed up over the line items.
    pub taxes: Vec<TaxAtRate>,
}

/// The amount that is deducted by one discount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BreakdownDiscount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub discount: Discount,
}

/// Transfer of the payments of invoices to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount in the smallest currency unit. Absent if all is transferred, or a price recurs.
    pub amount: Option<i64>,
    /// Share of each invoice in percent: 0 to 100 with up to two decimal places. Absent if all is
    /// transferred, or no price recurs.
    pub amount_percent: Option<f64>,
    /// The connected account.
    pub destination: Expandable<AccountId>,
}
