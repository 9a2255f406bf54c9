//! The objects that are decoded: the same structs by both derives.

use std::hint::black_box;

/// Defines the structs in a module, with these derives.
macro_rules! objects {
    ($module:ident, $($derive:path),+) => {
        pub(crate) mod $module {
            use std::collections::BTreeMap;

            use stripe_core::ids::{
                AccountId, CustomerId, InvoiceId, PaymentMethodId, PriceId, ProductId,
                SubscriptionId,
            };
            use stripe_core::{
                Currency, Decimal, Expandable, Interval, List, Metadata, TaxBehavior, Timestamp,
            };

            #[derive($($derive),+)]
            pub(crate) struct Subscription {
                id: SubscriptionId,
                object: String,
                application_fee_percent: Option<f64>,
                automatic_tax: AutomaticTax,
                billing_cycle_anchor: Timestamp,
                billing_thresholds: Option<Thresholds>,
                cancel_at: Option<Timestamp>,
                cancel_at_period_end: bool,
                canceled_at: Option<Timestamp>,
                cancellation_details: Option<CancellationDetails>,
                collection_method: String,
                created: Timestamp,
                currency: Currency,
                customer: Expandable<CustomerId>,
                days_until_due: Option<i64>,
                default_payment_method: Option<Expandable<PaymentMethodId>>,
                description: Option<String>,
                discounts: Vec<String>,
                ended_at: Option<Timestamp>,
                invoice_settings: InvoiceSettings,
                items: List<Item>,
                latest_invoice: Option<Expandable<InvoiceId>>,
                livemode: bool,
                metadata: Metadata,
                on_behalf_of: Option<Expandable<AccountId>>,
                pause_collection: Option<Pause>,
                payment_settings: Option<PaymentSettings>,
                start_date: Timestamp,
                status: String,
                trial_end: Option<Timestamp>,
                trial_settings: Option<TrialSettings>,
                trial_start: Option<Timestamp>,
            }

            #[derive($($derive),+)]
            pub(crate) struct AutomaticTax {
                disabled_reason: Option<String>,
                enabled: bool,
                liability: Option<Liability>,
            }

            #[derive($($derive),+)]
            pub(crate) struct Liability {
                account: Option<Expandable<AccountId>>,
                r#type: String,
            }

            #[derive($($derive),+)]
            pub(crate) struct Thresholds {
                amount_gte: Option<i64>,
            }

            #[derive($($derive),+)]
            pub(crate) struct CancellationDetails {
                comment: Option<String>,
                feedback: Option<String>,
                reason: Option<String>,
            }

            #[derive($($derive),+)]
            pub(crate) struct InvoiceSettings {
                account_tax_ids: Option<Vec<String>>,
                issuer: Liability,
            }

            #[derive($($derive),+)]
            pub(crate) struct Item {
                id: String,
                object: String,
                created: Timestamp,
                metadata: Metadata,
                price: Price,
                quantity: Option<i64>,
                subscription: SubscriptionId,
            }

            #[derive($($derive),+)]
            pub(crate) struct Price {
                id: PriceId,
                object: String,
                active: bool,
                billing_scheme: String,
                created: Timestamp,
                currency: Currency,
                currency_options: Option<BTreeMap<Currency, CurrencyOption>>,
                livemode: bool,
                lookup_key: Option<String>,
                metadata: Metadata,
                nickname: Option<String>,
                product: Expandable<ProductId>,
                recurring: Option<Recurring>,
                tax_behavior: Option<TaxBehavior>,
                tiers: Option<Vec<Tier>>,
                tiers_mode: Option<String>,
                r#type: String,
                unit_amount: Option<i64>,
                unit_amount_decimal: Option<Decimal>,
            }

            #[derive($($derive),+)]
            pub(crate) struct CurrencyOption {
                tax_behavior: Option<TaxBehavior>,
                unit_amount: Option<i64>,
                unit_amount_decimal: Option<Decimal>,
            }

            #[derive($($derive),+)]
            pub(crate) struct Recurring {
                interval: Interval,
                interval_count: i64,
                meter: Option<String>,
                trial_period_days: Option<i64>,
                usage_type: String,
            }

            #[derive($($derive),+)]
            pub(crate) struct Tier {
                flat_amount: Option<i64>,
                unit_amount: Option<i64>,
                up_to: Option<i64>,
            }

            #[derive($($derive),+)]
            pub(crate) struct Pause {
                behavior: String,
                resumes_at: Option<Timestamp>,
            }

            #[derive($($derive),+)]
            pub(crate) struct PaymentSettings {
                payment_method_types: Option<Vec<String>>,
                save_default_payment_method: Option<String>,
            }

            #[derive($($derive),+)]
            pub(crate) struct TrialSettings {
                end_behavior: EndBehavior,
            }

            #[derive($($derive),+)]
            pub(crate) struct EndBehavior {
                missing_payment_method: String,
            }
        }
    };
}

objects!(ours, stripe_core::StripeObject);
objects!(theirs, serde::Deserialize, serde::Serialize);

const SUBSCRIPTION: &str = include_str!("subscription.json");
const PRICES: &str = include_str!("prices.json");

type Prices<T> = stripe_core::List<T>;

fn decode<T: serde::de::DeserializeOwned>(text: &str) -> serde_json::Result<()> {
    serde_json::from_str::<T>(black_box(text)).map(|object| drop(black_box(object)))
}

/// The name of an object, the derive, and the decoder.
type Decoder = (&'static str, &'static str, fn() -> serde_json::Result<()>);

/// Our decoders and serde's, alternately.
pub(crate) const DECODERS: [Decoder; 4] = [
    ("subscription", "StripeObject", || decode::<ours::Subscription>(SUBSCRIPTION)),
    ("subscription", "serde", || decode::<theirs::Subscription>(SUBSCRIPTION)),
    ("prices", "StripeObject", || decode::<Prices<ours::Price>>(PRICES)),
    ("prices", "serde", || decode::<Prices<theirs::Price>>(PRICES)),
];

/// The values that both decode, serialized again. Serde writes `null` for an absent value, and our
/// derive nothing.
#[allow(dead_code, reason = "the program that counts has no use for it")]
pub(crate) fn again() -> serde_json::Result<[[serde_json::Value; 2]; 2]> {
    fn of<T: serde::de::DeserializeOwned + serde::Serialize>(
        text: &str,
    ) -> serde_json::Result<serde_json::Value> {
        serde_json::to_value(serde_json::from_str::<T>(text)?).map(without_absent)
    }

    Ok([
        [of::<ours::Subscription>(SUBSCRIPTION)?, of::<theirs::Subscription>(SUBSCRIPTION)?],
        [of::<Prices<ours::Price>>(PRICES)?, of::<Prices<theirs::Price>>(PRICES)?],
    ])
}

fn without_absent(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, without_absent(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(without_absent).collect(),
        other => other,
    }
}
