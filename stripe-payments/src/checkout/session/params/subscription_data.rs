//! Params for the subscription that a session creates.

use stripe_core::ids::{AccountId, TaxIdId, TaxRateId};
use stripe_core::{Clearable, Interval, Metadata, StripeEnum, StripeParams, Timestamp};

use crate::checkout::session::{InvoiceCustomFieldParams, IssuerParams};

/// Settings of the subscription. Only with
/// [`Mode::Subscription`](crate::checkout::session::Mode::Subscription).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    /// Start of the first whole billing period, in the future. Default: when the session is
    /// completed, or the end of the trial.
    billing_cycle_anchor: Option<Timestamp>,
    /// Sets the anchor by calendar day; excludes `billing_cycle_anchor`.
    billing_cycle_anchor_config: Option<BillingCycleAnchorConfigParams>,
    billing_mode: Option<BillingModeParams>,
    /// Tax rates of items that have none of their own.
    default_tax_rates: Option<Vec<TaxRateId>>,
    /// Shown to customers on invoices and in the customer portal. At most 500 characters.
    description: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Metadata of the subscription, which does not get that of the session.
    metadata: Option<Metadata>,
    /// The connected account that sells.
    on_behalf_of: Option<AccountId>,
    /// Invoices pending invoice items between two billing periods as well.
    pending_invoice_item_interval: Option<PendingInvoiceItemIntervalParams>,
    /// Billing of the time before the billing cycle anchor. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Transfers what the invoices collect to a connected account.
    transfer_data: Option<SubscriptionTransferDataParams>,
    /// End of the free trial, at least 48 hours from now. Cannot be combined with
    /// `trial_period_days`.
    trial_end: Option<Timestamp>,
    /// Length of the free trial in days, at least 1. Cannot be combined with `trial_end`.
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

/// Calendar day and time of the start of a billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfigParams {
    /// 1 to 31. In a shorter month it is the last day.
    day_of_month: i64,
    /// 0 to 23.
    hour: Option<i64>,
    /// 0 to 59.
    minute: Option<i64>,
    /// 1 to 12, for periods of whole years.
    month: Option<i64>,
    /// 0 to 59.
    second: Option<i64>,
}

/// Rules for the calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingModeParams {
    r#type: BillingModeType,
    /// Only if `type` is [`BillingModeType::Flexible`].
    flexible: Option<FlexibleParams>,
}

/// Rules for the calculation of prorations and invoices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingModeType {
    /// As before 2025-06-30.
    Classic,
    /// With exact prorations, and usage billed when items change.
    Flexible,
    Unknown(String),
}

/// Options for the flexible billing mode.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
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

/// Settings of the subscription's invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<String>,
    /// Text at the foot of the invoices.
    footer: Option<String>,
    /// The account that issues the invoices. Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// Interval at which pending items are invoiced, apart from the billing period.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PendingInvoiceItemIntervalParams {
    interval: Interval,
    /// Number of intervals between two invoices. Default: 1. At most a year in all.
    interval_count: Option<i64>,
}

/// Billing of the time before the billing cycle anchor.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    /// The customer pays the share of the price.
    CreateProrations,
    /// The time is free.
    None,
    Unknown(String),
}

/// Transfer of what the subscription's invoices collect to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionTransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Share of each invoice in percent, 0 to 100 with up to two decimal places. Default: 100.
    amount_percent: Option<f64>,
}

/// Behavior of the subscription around a free trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

/// Effect of the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    /// Effect of a missing payment method.
    missing_payment_method: MissingPaymentMethod,
}

/// Effect of a trial that ends without a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    /// The subscription is cancelled.
    Cancel,
    /// An invoice is created as usual, which cannot be paid automatically.
    CreateInvoice,
    /// The subscription is paused. It creates no invoices until it is resumed.
    Pause,
    Unknown(String),
}
