//! Settings of invoices, and of the subscriptions that create them.

use stripe_core::ids::AccountId;
use stripe_core::ids::product_catalog::TrialOfferId;
use stripe_core::{Interval, StripeEnum, StripeObject, StripeParams, Timestamp};

/// A field that is shown on invoices.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    /// Name, at most 40 characters.
    pub name: String,
    /// Value, at most 140 characters.
    pub value: String,
}

/// A field to show on invoices.
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
    /// Stripe emails the invoice with instructions for payment.
    SendInvoice,
    Unknown(String),
}

/// Rules for the calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingModeType {
    /// The behavior before 2025-06-30.
    Classic,
    /// With exact prorations, and usage billed when items change.
    Flexible,
    Unknown(String),
}

/// Options for the flexible billing mode.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Flexible {
    pub proration_discounts: Option<ProrationDiscounts>,
}

/// Display of discounts in proration invoice items.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationDiscounts {
    /// In the amount of the item.
    Included,
    /// As discounts of the item.
    Itemized,
    Unknown(String),
}

/// Rules for the calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingModeParams {
    r#type: BillingModeType,
    /// Only if `type` is [`BillingModeType::Flexible`].
    flexible: Option<FlexibleParams>,
}

/// Options for the flexible billing mode.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
}

/// Thresholds that cause an invoice before the billing period ends.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingThresholdsParams {
    /// Amount of usage in the smallest currency unit.
    amount_gte: Option<i64>,
    /// Whether the billing period restarts when the amount is reached.
    reset_billing_cycle_anchor: Option<bool>,
}

/// Transfer of the payments of invoices to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Share of each invoice in percent: 0 to 100 with up to two decimal places. Default: all of
    /// it.
    amount_percent: Option<f64>,
}

/// Time from which the customer pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TrialEnd {
    /// Immediately.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(TrialEnd { "now" => Now, At(Timestamp) });

/// A trial of one item.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrentTrialParams {
    /// Determines the price and the length of the trial.
    trial_offer: TrialOfferId,
}

/// A number of intervals.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DurationParams {
    interval: Interval,
    /// Default: 1.
    interval_count: Option<i64>,
}

/// Invoicing of the amounts that a pause bills for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum InvoicingBehavior {
    /// Immediately, by an invoice.
    Invoice,
    /// By pending invoice items, on the next invoice.
    PendingInvoiceItem,
    Unknown(String),
}

/// Extent of a pause.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PauseType {
    /// The whole subscription.
    Subscription,
    Unknown(String),
}

/// Time at which a paused subscription becomes active.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ResumePaymentBehavior {
    /// Immediately. If the payment of its invoice fails, the subscription is past due.
    ResumeOnPaymentAttempt,
    /// When its invoice is paid.
    ResumeOnPaymentSuccess,
    Unknown(String),
}
