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
    /// Part of the payment that goes to the owner of the application, in the smallest currency
    /// unit. Allowed only if no price is recurring.
    application_fee_amount: Option<Clearable<i64>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places. Allowed only if a price is recurring.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    /// Collection method of the invoices. Default: [`CollectionMethod::ChargeAutomatically`].
    collection_method: Option<CollectionMethod>,
    /// Customer who receives the offer. Required before finalization. It cannot be changed once it
    /// is set.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Default tax rates, for line items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description on the PDF. Default: the text of the template in the dashboard.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they are applied.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Time at which the quote is canceled unless it is accepted. Default: the setting of the
    /// template in the dashboard.
    expires_at: Option<Timestamp>,
    /// Footer of the PDF. Default: the text of the template in the dashboard.
    footer: Option<Clearable<String>>,
    /// Quote to copy. Cannot be combined with other params, except `expires_at`.
    from_quote: Option<FromQuoteParams>,
    /// Header of the PDF. Default: the text of the template in the dashboard.
    header: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Prices and quantities to offer.
    line_items: Option<Vec<LineItemParams>>,
    metadata: Option<Metadata>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Settings for the subscription or schedule that the quote creates if a price is recurring.
    subscription_data: Option<SubscriptionDataParams>,
    test_clock: Option<TestClockId>,
    /// Transfer of the invoice payments to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// A quote to copy.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FromQuoteParams {
    quote: QuoteId,
    /// Whether the copy is a revision of the original.
    is_revision: Option<bool>,
}

/// Settings for the invoices that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceSettingsParams {
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    /// Number of days until an invoice is due. Allowed only with [`CollectionMethod::SendInvoice`].
    days_until_due: Option<i64>,
    /// Memo on the invoices.
    description: Option<Clearable<String>>,
    /// Text at the bottom of each invoice.
    footer: Option<Clearable<String>>,
    /// Account that issues the invoices.
    issuer: Option<IssuerParams>,
}

/// A line item to offer. Stripe requires one of `price` and `price_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Discounts that apply to the item.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    price: Option<PriceId>,
    /// Price to create for this line item only.
    price_data: Option<PriceDataParams>,
    quantity: Option<i64>,
    /// Tax rates of this line item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A price to create for one line item. Stripe requires one of `unit_amount` and
/// `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriceDataParams {
    currency: Currency,
    product: ProductId,
    /// Billing interval and usage type of a recurring price.
    recurring: Option<RecurringParams>,
    /// Whether the amount includes tax. [`TaxBehavior::Inclusive`] and [`TaxBehavior::Exclusive`]
    /// cannot be changed later.
    tax_behavior: Option<TaxBehavior>,
    /// Price of one unit in the smallest currency unit.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Settings for the subscription or schedule that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SubscriptionDataParams {
    billing_mode: Option<BillingModeParams>,
    /// Description shown to customers.
    description: Option<String>,
    /// Start of the subscription. A date in the future creates a schedule. Ignored if it is in the
    /// past when the quote is accepted.
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
    /// End of the current billing period.
    CurrentPeriodEnd,
    At(Timestamp),
}

stripe_core::keyword_or!(EffectiveDate { "current_period_end" => CurrentPeriodEnd, At(Timestamp) });

/// Transfer of invoice payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// Connected account that receives the transfer.
    destination: AccountId,
    /// Amount to transfer, in the smallest currency unit. Default: the whole amount. Allowed only
    /// if no price is recurring.
    amount: Option<i64>,
    /// Percentage of each invoice to transfer: 0 to 100 with up to two decimal places. Default:
    /// 100. Allowed only if a price is recurring.
    amount_percent: Option<f64>,
}

/// Parameters for [`Quote::update`](super::Quote::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct QuoteUpdateParams {
    /// Part of the payment that goes to the owner of the application, in the smallest currency
    /// unit. Allowed only if no price is recurring.
    application_fee_amount: Option<Clearable<i64>>,
    /// Percentage of each invoice that goes to the owner of the application: 0 to 100 with up to
    /// two decimal places. Allowed only if a price is recurring.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    collection_method: Option<CollectionMethod>,
    /// Customer who receives the offer. It cannot be changed once it is set.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Default tax rates, for line items that do not set their own.
    default_tax_rates: Option<Clearable<Vec<TaxRateId>>>,
    /// Description on the PDF.
    description: Option<Clearable<String>>,
    /// Discounts in the order in which they are applied. Replaces the existing ones.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Time at which the quote is canceled unless it is accepted.
    expires_at: Option<Timestamp>,
    /// Footer of the PDF.
    footer: Option<Clearable<String>>,
    /// Header of the PDF.
    header: Option<Clearable<String>>,
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Prices and quantities to offer.
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<MetadataUpdate>,
    /// Connected account on whose behalf the charge is made.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Settings for the subscription or schedule that the quote creates if a price is recurring.
    subscription_data: Option<UpdateSubscriptionDataParams>,
    /// Transfer of the invoice payments to a connected account.
    transfer_data: Option<Clearable<TransferDataParams>>,
}

/// A line item to add or change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    /// Discounts that apply to the item.
    discounts: Option<Clearable<Vec<DiscountParams>>>,
    /// Line item to change. Leave it unset to add one.
    id: Option<LineItemId>,
    price: Option<PriceId>,
    /// Price to create for this line item only.
    price_data: Option<PriceDataParams>,
    quantity: Option<i64>,
    /// Tax rates of this line item, instead of the default tax rates.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// Settings for the subscription or schedule that a quote creates.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionDataParams {
    /// Description shown to customers.
    description: Option<Clearable<String>>,
    /// Start of the subscription. A date in the future creates a schedule. Ignored if it is in the
    /// past when the quote is accepted.
    effective_date: Option<Clearable<EffectiveDate>>,
    /// Metadata of the subscription, or of the phase of the schedule. All existing metadata is
    /// replaced.
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
    /// Time at which the quote is canceled unless it is accepted.
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
