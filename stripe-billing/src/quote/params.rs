//! Parameters of the operations on quotes.

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, AccountId, CustomerId, LineItemId, PriceId, ProductId, QuoteId, TaxRateId,
};
use stripe_core::{
    Clearable, Currency, Decimal, Metadata, MetadataUpdate, StripeParams, TaxBehavior, Timestamp,
};

use super::{CollectionMethod, Status};

pub use crate::shared::{
    AutomaticTaxParams, BillingModeParams, CustomFieldParams, DiscountParams, FlexibleParams,
    IssuerParams, LiabilityParams, RecurringParams,
};

/// Parameters for [`Quote::create`](super::Quote::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteCreateParams {
    /// Amount of the payment that goes to the application's owner, in the smallest currency unit. Only
    /// if no price recurs.
    application_fee_amount: Option<Clearable<i64>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places. Only if a price recurs.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// The customer who gets the offer. Required before it is finalized, and fixed once it is set.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Tax rates of line items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown on the PDF. Default: that of the template in the dashboard.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they apply.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Time at which it is cancelled if it is not accepted. Default: as set in the template in the
    /// dashboard.
    expires_at: Option<Timestamp>,
    /// Shown on the PDF. Default: that of the template in the dashboard.
    footer: Option<Clearable<String>>,
    /// Copies a quote. Excludes all other params but `expires_at`.
    from_quote: Option<FromQuoteParams>,
    /// Shown on the PDF. Default: that of the template in the dashboard.
    header: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Prices and quantities to offer.
    line_items: Option<Vec<LineItemParams>>,
    metadata: Option<Metadata>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Settings of the subscription or schedule that it creates if a price recurs.
    subscription_data: Option<SubscriptionDataParams>,
    test_clock: Option<TestClockId>,
    /// Transfers the payments of its invoices to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// A quote to copy.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FromQuoteParams {
    quote: QuoteId,
    /// Makes the copy a revision of that quote.
    is_revision: Option<bool>,
}

/// Settings of the invoices that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Number of days until an invoice is due. Only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Memo on the invoices.
    description: Option<Clearable<String>>,
    /// Text at the bottom of the invoices.
    footer: Option<Clearable<String>>,
    /// The account that issues the invoices.
    issuer: Option<IssuerParams>,
}

/// A line item to offer. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Discounts of this line item alone.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    price: Option<PriceId>,
    /// A price for this line item alone.
    price_data: Option<PriceDataParams>,
    quantity: Option<i64>,
    /// Tax rates of this line item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A price for one line item. Stripe requires one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: ProductId,
    /// Makes it recurring.
    recurring: Option<RecurringParams>,
    /// Cannot be changed once it is [`TaxBehavior::Inclusive`] or [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Settings of the subscription or schedule that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    billing_mode: Option<BillingModeParams>,
    /// Shown to customers.
    description: Option<String>,
    /// Start, which makes it a schedule. Ignored if it is past when the quote is accepted.
    effective_date: Option<Clearable<EffectiveDate>>,
    /// Metadata of the subscription, or of the phase of the schedule.
    metadata: Option<Metadata>,
    /// Length of the trial in days.
    trial_period_days: Option<Clearable<i64>>,
}

/// Start of a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EffectiveDate {
    /// At the end of the current billing period.
    CurrentPeriodEnd,
    At(Timestamp),
}

stripe_core::keyword_or!(EffectiveDate { "current_period_end" => CurrentPeriodEnd, At(Timestamp) });

/// Transfer of the payments of invoices to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount to transfer, in the smallest currency unit. Default: the whole amount. Only if no
    /// price recurs.
    amount: Option<i64>,
    /// Share of each invoice in percent: 0 to 100 with up to two decimal places. Default: all. Only if
    /// a price recurs.
    amount_percent: Option<f64>,
}

/// Parameters for [`Quote::update`](super::Quote::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteUpdateParams {
    /// Amount of the payment that goes to the application's owner, in the smallest currency unit. Only
    /// if no price recurs.
    application_fee_amount: Option<Clearable<i64>>,
    /// Share of each invoice that goes to the application's owner, in percent: 0 to 100 with up to
    /// two decimal places. Only if a price recurs.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    collection_method: Option<CollectionMethod>,
    /// The customer who gets the offer. Fixed once it is set.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Tax rates of line items that have none of their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Shown on the PDF.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they apply, replacing the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Time at which it is cancelled if it is not accepted.
    expires_at: Option<Timestamp>,
    /// Shown on the PDF.
    footer: Option<Clearable<String>>,
    /// Shown on the PDF.
    header: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Prices and quantities to offer.
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<MetadataUpdate>,
    /// The connected account that the charge is made for.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Settings of the subscription or schedule that it creates if a price recurs.
    subscription_data: Option<UpdateSubscriptionDataParams>,
    /// Transfers the payments of its invoices to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// A line item to change, or to add.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    /// Discounts of this line item alone.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// The line item to change. Absent for one to add.
    id: Option<LineItemId>,
    price: Option<PriceId>,
    /// A price for this line item alone.
    price_data: Option<PriceDataParams>,
    quantity: Option<i64>,
    /// Tax rates of this line item, in place of the default ones.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Settings of the subscription or schedule that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionDataParams {
    /// Shown to customers.
    description: Option<Clearable<String>>,
    /// Start, which makes it a schedule. Ignored if it is past when the quote is accepted.
    effective_date: Option<Clearable<EffectiveDate>>,
    /// Metadata of the subscription, or of the phase of the schedule. It replaces all metadata that
    /// was set before.
    metadata: Option<Metadata>,
    /// Length of the trial in days.
    trial_period_days: Option<Clearable<i64>>,
}

/// Parameters for [`Quote::list`](super::Quote::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteListParams {
    customer: Option<CustomerId>,
    customer_account: Option<ids::v2::core::AccountId>,
    status: Option<Status>,
    test_clock: Option<TestClockId>,
}

/// Parameters for [`Quote::finalize_quote`](super::Quote::finalize_quote).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteFinalizeQuoteParams {
    /// Time at which the quote is cancelled if it is not accepted.
    expires_at: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_effective_date_is_a_time_or_the_end_of_the_period() {
        let form = |date: EffectiveDate| {
            let data = SubscriptionDataParams::new().effective_date(date);
            let params = QuoteCreateParams::new().subscription_data(data);
            stripe_core::encoding::form::to_string(&params).unwrap_or_default()
        };
        assert_eq!(
            form(EffectiveDate::CurrentPeriodEnd),
            "subscription_data[effective_date]=current_period_end"
        );
        assert_eq!(
            form(Timestamp::from_unix(1_700_000_000).into()),
            "subscription_data[effective_date]=1700000000"
        );
    }
}
