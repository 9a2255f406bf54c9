//! Settings for invoices and for the subscriptions that create them.

use stripe_core::ids::AccountId;
use stripe_core::ids::product_catalog::TrialOfferId;
use stripe_core::{Interval, StripeEnum, StripeObject, StripeParams, Timestamp};

/// A custom field on invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    /// Name, at most 40 characters.
    pub name: String,
    /// Value, at most 140 characters.
    pub value: String,
}

/// A custom field on invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    /// Name, at most 40 characters.
    name: String,
    /// Value, at most 140 characters.
    value: String,
}

/// Collection method of invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CollectionMethod {
    /// Stripe charges the default payment method.
    ChargeAutomatically,
    /// Stripe emails the invoice with payment instructions.
    SendInvoice,
    Unknown(String),
}

/// Calculation method of prorations and invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingModeType {
    /// Behavior before API version 2025-06-30.basil.
    Classic,
    /// Exact prorations, and usage that is billed when items change.
    Flexible,
    Unknown(String),
}

/// Options for the flexible billing mode.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flexible {
    pub proration_discounts: Option<ProrationDiscounts>,
}

/// Display of discounts in invoice items for prorations.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationDiscounts {
    /// The amount of the item includes the discounts.
    Included,
    /// The item lists the discounts separately.
    Itemized,
    Unknown(String),
}

/// Calculation method of prorations and invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingModeParams {
    r#type: BillingModeType,
    /// Options for the flexible billing mode. Allowed only if `type` is
    /// [`BillingModeType::Flexible`].
    flexible: Option<FlexibleParams>,
}

/// Options for the flexible billing mode.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
}

/// Thresholds that create an invoice before the billing period ends.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingThresholdsParams {
    /// Amount threshold in the smallest currency unit.
    amount_gte: Option<i64>,
    /// Whether the billing period restarts when the amount is reached.
    reset_billing_cycle_anchor: Option<bool>,
}

/// Transfer of invoice payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// Connected account that receives the transfer.
    destination: AccountId,
    /// Percentage of each invoice to transfer: 0 to 100 with up to two decimal places. Default:
    /// 100.
    amount_percent: Option<f64>,
}

/// Last moment of a trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrialEnd {
    /// Immediately.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(TrialEnd { "now" => Now, At(Timestamp) });

/// Trial of a single item.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrentTrialParams {
    /// Trial offer that determines the price and the length of the trial.
    trial_offer: TrialOfferId,
}

/// A number of intervals.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    interval: Interval,
    /// Number of intervals. Default: 1.
    interval_count: Option<i64>,
}

/// Invoicing of the amounts billed for a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingBehavior {
    /// An invoice is created immediately.
    Invoice,
    /// Pending invoice items are created for the next invoice.
    PendingInvoiceItem,
    Unknown(String),
}

/// Scope of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseType {
    /// The whole subscription.
    Subscription,
    Unknown(String),
}

/// Condition for resuming a paused subscription.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumePaymentBehavior {
    /// The subscription resumes immediately. It becomes past due if the payment of its invoice
    /// fails.
    ResumeOnPaymentAttempt,
    /// The subscription resumes when its invoice is paid.
    ResumeOnPaymentSuccess,
    Unknown(String),
}
