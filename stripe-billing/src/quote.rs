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

/// An offer to a customer that becomes an invoice or a subscription when it is accepted.
///
/// A quote starts as a draft, which can be changed. [`finalize_quote`](Self::finalize_quote) opens
/// it, so that it can be sent to the customer, and [`accept`](Self::accept) or
/// [`cancel`](Self::cancel) closes it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "quote",
    path = "/v1/quotes",
    ops(
        /// Creates a draft. The template in the dashboard provides defaults for `header`,
        /// `description`, `footer` and `expires_at`.
        create(QuoteCreateParams),
        retrieve(()),
        /// Updates a draft. For an open quote, only `expires_at` can be changed.
        update(QuoteUpdateParams),
        list(QuoteListParams),
        /// Accepts an open quote on behalf of the customer. This creates a subscription if any
        /// price is recurring, a schedule if the effective date is in the future, and an invoice
        /// otherwise.
        action(accept, ()),
        /// Cancels a draft or an open quote permanently.
        action(cancel, ()),
        /// Finalizes a draft: the quote gets a number and a PDF, and can be accepted. Nothing is
        /// sent to the customer. The quote must have a customer.
        action(finalize_quote, QuoteFinalizeQuoteParams, path = "finalize"),
        /// Lists the line items of the first invoice. Pending invoice items of the customer can be
        /// added to them.
        action(
            list_computed_upfront_line_items,
            (),
            get,
            path = "computed_upfront_line_items",
            returns = List<LineItem>,
        ),
        /// Lists all line items of a quote. An expanded [`line_items`](Self::line_items) holds the
        /// first ones.
        action(list_line_items, (), get, path = "line_items", returns = List<LineItem>),
        /// Downloads the PDF of a finalized quote.
        action(pdf, (), get, host = files, returns = Download),
    )
)]
#[non_exhaustive]
pub struct Quote {
    pub id: QuoteId,
    pub object: ObjectName<Self>,
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Total after discounts, including tax, in the smallest currency unit.
    pub amount_total: i64,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Part of the payment that goes to the owner of the application, in the smallest currency
    /// unit. Absent if any price is recurring.
    pub application_fee_amount: Option<i64>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places. Absent if no price is recurring.
    pub application_fee_percent: Option<f64>,
    pub automatic_tax: AutomaticTax,
    pub collection_method: CollectionMethod,
    /// Amounts that the customer will be billed.
    pub computed: Computed,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    /// Customer who receives the offer. It cannot be changed once it is set.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Default tax rates, for line items that do not set their own.
    pub default_tax_rates: Option<Vec<Expandable<TaxRateId>>>,
    /// Description on the PDF.
    pub description: Option<String>,
    /// Discounts in the order in which they are applied.
    pub discounts: Vec<Expandable<DiscountId>>,
    /// Time at which the quote is canceled unless it is accepted.
    pub expires_at: Timestamp,
    /// Footer of the PDF.
    pub footer: Option<String>,
    /// Quote that this one is a copy of, if any.
    pub from_quote: Option<FromQuote>,
    /// Header of the PDF.
    pub header: Option<String>,
    /// Invoice created from the quote.
    pub invoice: Option<Expandable<InvoiceId>>,
    pub invoice_settings: InvoiceSettings,
    /// First page of line items. Present only if expanded.
    /// [`list_line_items`](Self::list_line_items) lists all.
    pub line_items: Option<List<LineItem>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Number on the PDF. Absent for a draft.
    pub number: Option<String>,
    /// Connected account on whose behalf the charge is made.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    pub status: Status,
    pub status_transitions: StatusTransitions,
    /// Subscription that the quote created or changed.
    pub subscription: Option<Expandable<SubscriptionId>>,
    pub subscription_data: SubscriptionData,
    /// Schedule that the quote created or changed.
    pub subscription_schedule: Option<Expandable<SubscriptionScheduleId>>,
    pub test_clock: Option<Expandable<TestClockId>>,
    pub total_details: TotalDetails,
    /// Connected account that receives the payments of the invoices, if any.
    pub transfer_data: Option<TransferData>,
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Whether tax is calculated on the quote and on the objects that it creates.
    pub enabled: bool,
    /// Account that is liable for the tax. Default: the account of the request.
    pub liability: Option<Liability>,
    /// Service that calculates the tax.
    pub provider: Option<String>,
    pub status: Option<AutomaticTaxStatus>,
}

/// Result of the latest tax calculation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    /// The calculation failed because of an error at Stripe.
    Failed,
    /// The customer's location is unknown.
    RequiresLocationInputs,
    Unknown(String),
}

/// Amounts that the customer will be billed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Computed {
    /// Amounts of each recurring invoice. Absent if no price is recurring.
    pub recurring: Option<Recurring>,
    /// Amounts of the first invoice.
    pub upfront: Upfront,
}

/// Amounts of each recurring invoice, with only those discounts that last forever.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Recurring {
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Total after discounts, including tax, in the smallest currency unit.
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
    /// Amount before discounts and tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Total after discounts, including tax, in the smallest currency unit.
    pub amount_total: i64,
    /// First page of line items. Present only if expanded.
    /// [`list_computed_upfront_line_items`](Quote::list_computed_upfront_line_items) lists all.
    pub line_items: Option<List<LineItem>>,
    pub total_details: TotalDetails,
}

/// Quote that another quote is a copy of.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FromQuote {
    /// Whether the copy is a revision of the original.
    pub is_revision: bool,
    pub quote: Expandable<QuoteId>,
}

/// Settings for the invoices that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InvoiceSettings {
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Number of days until an invoice is due. Present if `collection_method` is
    /// [`CollectionMethod::SendInvoice`].
    pub days_until_due: Option<i64>,
    /// Memo on the invoices.
    pub description: Option<String>,
    /// Text at the bottom of each invoice.
    pub footer: Option<String>,
    /// Account that issues the invoices.
    pub issuer: Issuer,
}

/// Status of a quote.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The quote was accepted, and an invoice, a subscription or a schedule was created.
    Accepted,
    /// The quote was canceled or has expired, and can no longer be accepted.
    Canceled,
    /// The quote can still be changed.
    Draft,
    /// The quote is finalized and can be accepted.
    Open,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Time of acceptance. Absent if the quote was not accepted.
    pub accepted_at: Option<Timestamp>,
    /// Time of cancellation or expiry. Absent if the quote was not canceled and has not expired.
    pub canceled_at: Option<Timestamp>,
    /// Time of finalization. Absent for a draft.
    pub finalized_at: Option<Timestamp>,
}

/// Settings for the subscription or schedule that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionData {
    /// Calculation of prorations and invoices.
    pub billing_mode: Option<BillingMode>,
    /// Description shown to customers.
    pub description: Option<String>,
    /// Start of the schedule. Ignored if it is in the past when the quote is accepted.
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
    /// Options for the flexible billing mode. Present if `type` is [`BillingModeType::Flexible`].
    pub flexible: Option<Flexible>,
    pub r#type: BillingModeType,
}

/// Discounts and taxes in a total.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TotalDetails {
    /// Amount that discounts deduct, in the smallest currency unit.
    pub amount_discount: i64,
    /// Shipping amount in the smallest currency unit.
    pub amount_shipping: Option<i64>,
    /// Tax amount in the smallest currency unit.
    pub amount_tax: i64,
    /// Amounts by discount and tax rate. Present only if expanded.
    pub breakdown: Option<Breakdown>,
}

/// Amounts by discount and by tax rate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Breakdown {
    /// Discounts, summed over the line items.
    pub discounts: Vec<BreakdownDiscount>,
    /// Taxes, summed over the line items.
    pub taxes: Vec<TaxAtRate>,
}

/// Amount that a discount deducts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BreakdownDiscount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub discount: Discount,
}

/// Transfer of invoice payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount to transfer, in the smallest currency unit. Absent if all is transferred or any price
    /// is recurring.
    pub amount: Option<i64>,
    /// Percentage of each invoice to transfer: 0 to 100 with up to two decimal places. Absent if
    /// all is transferred or no price is recurring.
    pub amount_percent: Option<f64>,
    /// Connected account that receives the transfer.
    pub destination: Expandable<AccountId>,
}
