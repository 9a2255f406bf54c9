//! Params for the subscription that a session creates.

use stripe_core::ids::{AccountId, TaxIdId, TaxRateId};
use stripe_core::{Clearable, Interval, Metadata, StripeEnum, StripeParams, Timestamp};

use crate::checkout::session::{InvoiceCustomFieldParams, IssuerParams};

/// Settings for the subscription. Allowed only with
/// [`Mode::Subscription`](crate::checkout::session::Mode::Subscription).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places.
    application_fee_percent: Option<f64>,
    /// Start of the first full billing period, in the future. Default: the completion of the
    /// session, or the end of the trial.
    billing_cycle_anchor: Option<Timestamp>,
    /// Calendar day of the billing cycle anchor. Cannot be combined with `billing_cycle_anchor`.
    billing_cycle_anchor_config: Option<BillingCycleAnchorConfigParams>,
    billing_mode: Option<BillingModeParams>,
    /// Default tax rates, for items that do not set their own.
    default_tax_rates: Option<Vec<TaxRateId>>,
    /// Description on invoices and in the customer portal, at most 500 characters.
    description: Option<String>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Metadata of the subscription. It does not inherit the metadata of the session.
    metadata: Option<Metadata>,
    /// Connected account that is the merchant of record.
    on_behalf_of: Option<AccountId>,
    /// Interval at which pending invoice items are invoiced, in addition to the billing periods.
    pending_invoice_item_interval: Option<PendingInvoiceItemIntervalParams>,
    /// Proration of the time before the billing cycle anchor. Default:
    /// [`ProrationBehavior::CreateProrations`].
    proration_behavior: Option<ProrationBehavior>,
    /// Transfer of invoice payments to a connected account.
    transfer_data: Option<SubscriptionTransferDataParams>,
    /// End of the free trial, at least 48 hours from now. Cannot be combined with
    /// `trial_period_days`.
    trial_end: Option<Timestamp>,
    /// Length of the free trial in days, at least 1. Cannot be combined with `trial_end`.
    trial_period_days: Option<i64>,
    trial_settings: Option<TrialSettingsParams>,
}

/// Calendar day and time at which billing periods start.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingCycleAnchorConfigParams {
    /// Day from 1 to 31. In shorter months, the last day is used.
    day_of_month: i64,
    /// Hour from 0 to 23.
    hour: Option<i64>,
    /// Minute from 0 to 59.
    minute: Option<i64>,
    /// Month from 1 to 12, for periods of whole years.
    month: Option<i64>,
    /// Second from 0 to 59.
    second: Option<i64>,
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
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FlexibleParams {
    proration_discounts: Option<ProrationDiscounts>,
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

/// Invoice settings of the subscription.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Tax ids of your account on the invoices.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoices.
    description: Option<String>,
    /// Text at the bottom of each invoice.
    footer: Option<String>,
    /// Account that issues the invoices. Default: the account of the request.
    issuer: Option<IssuerParams>,
}

/// Interval at which pending invoice items are invoiced, in addition to the billing periods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PendingInvoiceItemIntervalParams {
    interval: Interval,
    /// Number of intervals between two invoices, spanning at most a year. Default: 1.
    interval_count: Option<i64>,
}

/// Proration of the time before the billing cycle anchor.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProrationBehavior {
    /// The customer pays a proportional part of the price.
    CreateProrations,
    /// The time is free.
    None,
    Unknown(String),
}

/// Transfer of invoice payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionTransferDataParams {
    /// Connected account that receives the money.
    destination: AccountId,
    /// Percentage of each invoice to transfer: 0 to 100 with up to two decimal places. Default:
    /// 100.
    amount_percent: Option<f64>,
}

/// Behavior of a subscription at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrialSettingsParams {
    end_behavior: EndBehaviorParams,
}

/// Behavior at the end of a trial.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EndBehaviorParams {
    /// Behavior if there is no payment method.
    missing_payment_method: MissingPaymentMethod,
}

/// Behavior at the end of a trial without a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MissingPaymentMethod {
    /// The subscription is canceled.
    Cancel,
    /// An invoice is created, but cannot be paid automatically.
    CreateInvoice,
    /// The subscription is paused, and creates no invoices until it is resumed.
    Pause,
    Unknown(String),
}
