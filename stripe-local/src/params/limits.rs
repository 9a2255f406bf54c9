//! Limits of params that their types do not tell: of metadata and of text.

use serde_json::{Map, Value};

use super::coerce::is_clearing;
use super::problem::ValueError;

/// Maximum number of keys of metadata.
const MOST_KEYS: usize = 50;
/// Maximum length of a key of metadata, in characters.
const LONGEST_KEY: usize = 40;
/// Maximum length of a value of metadata, in characters.
const LONGEST_VALUE: usize = 500;
/// Maximum length of text, in characters, where Stripe documents no other.
const LONGEST_TEXT: usize = 5000;

/// Maximum lengths of text, in characters, by the end of the names that lead to it.
const LONGEST: &[(&str, usize)] = &[
    ("access_activity_log", 20_000),
    ("business_profile.product_description", 40_000),
    ("cancellation_policy_disclosure", 20_000),
    ("cancellation_rebuttal", 20_000),
    ("client_reference_id", 200),
    ("custom_fields.key", 200),
    ("custom_fields.label.custom", 50),
    ("custom_fields.name", 30),
    ("custom_fields.value", 30),
    ("custom_message", 500),
    ("duplicate_charge_explanation", 20_000),
    ("evidence.product_description", 20_000),
    ("evidence.uncategorized_text", 20_000),
    ("inactive_message", 500),
    ("invoice_data.description", 1500),
    ("jurisdiction", 50),
    ("lookup_key", 200),
    ("mcc", 4),
    ("payment_intent_data.description", 1000),
    ("product_data.description", 40_000),
    ("redirect.url", 2048),
    ("refund_policy_disclosure", 20_000),
    ("refund_refusal_explanation", 20_000),
    ("risk_correlation_id", 32),
    ("setup_intent_data.description", 1000),
    ("shipping_rate_data.display_name", 100),
    ("statement_descriptor", 22),
    ("statement_descriptor_kana", 22),
    ("statement_descriptor_kanji", 22),
    ("statement_descriptor_prefix", 10),
    ("statement_descriptor_suffix", 22),
    ("statement_descriptor_suffix_kana", 22),
    ("statement_descriptor_suffix_kanji", 17),
    ("subscription_data.description", 500),
    ("unit_label", 12),
];

/// Maximum lengths of text, in characters, by the path of the resource and the name of the param.
const LONGEST_OF: &[(&str, &str, usize)] = &[
    ("/v1/charges", "description", 40_000),
    ("/v1/coupons", "name", 40),
    ("/v1/customers", "email", 512),
    ("/v1/customers", "name", 256),
    ("/v1/customers", "phone", 20),
    ("/v1/invoices", "description", 1500),
    ("/v1/payment_intents", "description", 1000),
    ("/v1/products", "description", 40_000),
    ("/v1/promotion_codes", "code", 500),
    ("/v1/setup_intents", "description", 1000),
    ("/v1/subscriptions", "description", 500),
    ("/v1/tax_rates", "display_name", 50),
    ("/v1/tax_rates", "state", 2),
];

/// Minimum amounts, by the path of the resource and the name of the param.
const LEAST: &[(&str, &str, i64)] = &[
    ("/v1/charges", "amount", 1),
    ("/v1/coupons", "amount_off", 1),
    ("/v1/payment_intents", "amount", 1),
    ("/v1/payouts", "amount", 1),
    ("/v1/plans", "amount", 0),
    ("/v1/prices", "unit_amount", 0),
    ("/v1/refunds", "amount", 1),
    ("/v1/transfers", "amount", 1),
];
/// The maximum amount of a payment by card. Other payment methods have lower limits.
const LARGEST_PAYMENT: i64 = 999_999_999_999;
/// Resources whose `amount` is the amount of a payment.
const PAYMENTS: [&str; 2] = ["/v1/charges", "/v1/payment_intents"];

/// Checks the params of a request to a resource, or returns the first error.
pub(crate) fn check(resource: &str, params: &Map<String, Value>) -> Result<(), ValueError> {
    check_object(resource, "", params)?;
    check_amounts(resource, params)
}

fn check_amounts(resource: &str, params: &Map<String, Value>) -> Result<(), ValueError> {
    let of_resource = LEAST.iter().filter(|(path, ..)| *path == resource);
    for (_, name, least) in of_resource {
        let Some(Value::Number(amount)) = params.get(*name) else { continue };
        // A number that is not an `i64` is larger.
        let number = amount.as_i64().unwrap_or(i64::MAX);
        if number < *least {
            return Err(ValueError::new(format!("must be at least {least}, not {amount}"))
                .code("parameter_invalid_integer")
                .within(*name));
        }
        if number > LARGEST_PAYMENT && PAYMENTS.contains(&resource) {
            return Err(ValueError::new(format!("may be up to {LARGEST_PAYMENT}, not {amount}"))
                .code("amount_too_large")
                .within(*name));
        }
    }
    let percent = params.get("percent_off").and_then(Value::as_f64);
    match percent
        .filter(|percent| resource == "/v1/coupons" && !(*percent > 0.0 && *percent <= 100.0))
    {
        Some(percent) => {
            Err(ValueError::new(format!("must be more than 0 and at most 100, not {percent}"))
                .within("percent_off"))
        }
        None => Ok(()),
    }
}

/// Checks an object, which is behind these names.
fn check_object(
    resource: &str,
    names: &str,
    object: &Map<String, Value>,
) -> Result<(), ValueError> {
    object.iter().try_for_each(|(name, value)| {
        let checked = match (name.as_str(), value) {
            ("metadata", Value::Object(metadata)) => check_metadata(metadata),
            (name, Value::String(text)) => check_length(text, longest(resource, names, name)),
            (name, Value::Object(_) | Value::Array(_)) => {
                let names =
                    if names.is_empty() { name.to_owned() } else { format!("{names}.{name}") };
                check_nested(resource, &names, value)
            }
            _ => Ok(()),
        };
        checked.map_err(|problem| problem.within(name.clone()))
    })
}

/// Checks an object, or the elements of an array, behind these names.
fn check_nested(resource: &str, names: &str, value: &Value) -> Result<(), ValueError> {
    match value {
        Value::Object(object) => check_object(resource, names, object),
        Value::Array(values) => (0..).zip(values).try_for_each(|(at, value): (usize, _)| {
            check_nested(resource, names, value).map_err(|problem| problem.within(at.to_string()))
        }),
        Value::String(text) => check_length(text, longest(resource, names, "")),
        _ => Ok(()),
    }
}

/// Returns the maximum length of a text behind these names.
fn longest(resource: &str, names: &str, name: &str) -> usize {
    if names.is_empty() {
        let own = |(path, param, _): &&(&str, &str, usize)| *path == resource && *param == name;
        if let Some((.., longest)) = LONGEST_OF.iter().find(own) {
            return *longest;
        }
    }
    let ends = |(end, _): &&(&str, usize)| match end.rsplit_once('.') {
        None => *end == name,
        Some((outer, inner)) => {
            inner == name && (names == outer || names.ends_with(&format!(".{outer}")))
        }
    };
    LONGEST.iter().find(ends).map_or(LONGEST_TEXT, |(_, longest)| *longest)
}

fn check_length(text: &str, longest: usize) -> Result<(), ValueError> {
    // No text has more characters than bytes.
    let length = if text.len() <= longest { 0 } else { text.chars().count() };
    if length <= longest {
        return Ok(());
    }
    Err(ValueError::new(format!("may have up to {longest} characters, not {length}")))
}

fn check_metadata(metadata: &Map<String, Value>) -> Result<(), ValueError> {
    for (key, value) in metadata {
        let length = key.chars().count();
        if length > LONGEST_KEY {
            return Err(ValueError::new(format!(
                "may have keys of up to {LONGEST_KEY} characters; `{key}` has {length}"
            )));
        }
        let length = value.as_str().map_or(0, |value| value.chars().count());
        if length > LONGEST_VALUE {
            return Err(ValueError::new(format!(
                "may have values of up to {LONGEST_VALUE} characters; that of `{key}` has {length}"
            )));
        }
    }
    check_keys(metadata)
}

/// Checks the number of keys of metadata, as it is sent or as it is after an update.
pub(crate) fn check_keys(metadata: &Map<String, Value>) -> Result<(), ValueError> {
    let keys = metadata.values().filter(|value| !is_clearing(value)).count();
    if keys <= MOST_KEYS {
        return Ok(());
    }
    Err(ValueError::new(format!("may have up to {MOST_KEYS} keys, not {keys}")))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;

    use super::*;
    use crate::refusal::Refusal;

    fn checked(params: Value) -> Result<(), String> {
        let Value::Object(params) = params else { unreachable!("an object was given") };
        check("/v1/customers", &params).map_err(|problem| Refusal::from(problem).to_string())
    }

    fn metadata(keys: usize) -> Value {
        (0..keys).map(|number| (format!("k{number}"), json!("v"))).collect()
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn longer_text_is_refused() {
        for (within, beyond, said) in [
            (
                json!({ "metadata": metadata(50) }),
                json!({ "metadata": metadata(51) }),
                expect!["400 invalid_request_error, param `metadata`: `metadata` may have up to 50 keys, not 51"],
            ),
            (
                json!({ "a": [{ "metadata": { "k".repeat(40): "v" } }] }),
                json!({ "a": [{ "metadata": { "k".repeat(41): "v" } }] }),
                expect!["400 invalid_request_error, param `a[0][metadata]`: `a[0][metadata]` may have keys of up to 40 characters; `kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk` has 41"],
            ),
            (
                json!({ "metadata": { "k": "é".repeat(500) } }),
                json!({ "metadata": { "k": "é".repeat(501) } }),
                expect!["400 invalid_request_error, param `metadata`: `metadata` may have values of up to 500 characters; that of `k` has 501"],
            ),
            (
                json!({ "description": "é".repeat(5000) }),
                json!({ "description": "é".repeat(5001) }),
                expect!["400 invalid_request_error, param `description`: `description` may have up to 5000 characters, not 5001"],
            ),
            (
                json!({ "items": [{ "statement_descriptor": "a".repeat(22) }] }),
                json!({ "items": [{ "statement_descriptor": "a".repeat(23) }] }),
                expect!["400 invalid_request_error, param `items[0][statement_descriptor]`: `items[0][statement_descriptor]` may have up to 22 characters, not 23"],
            ),
            (
                json!({ "name": "a".repeat(256) }),
                json!({ "name": "a".repeat(257) }),
                expect!["400 invalid_request_error, param `name`: `name` may have up to 256 characters, not 257"],
            ),
            (
                json!({ "invoice_settings": { "custom_fields": [{ "name": "a".repeat(30) }] } }),
                json!({ "invoice_settings": { "custom_fields": [{ "name": "a".repeat(31) }] } }),
                expect!["400 invalid_request_error, param `invoice_settings[custom_fields][0][name]`: `invoice_settings[custom_fields][0][name]` may have up to 30 characters, not 31"],
            ),
        ] {
            assert_eq!(checked(within), Ok(()));
            said.assert_eq(&checked(beyond).unwrap_err());
        }
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn amounts_are_within_bounds() {
        let checked = |resource: &str, params: Value| {
            let Value::Object(params) = params else { unreachable!("an object was given") };
            check(resource, &params).map_err(|problem| Refusal::from(problem).to_string())
        };
        for (resource, within, beyond, said) in [
            (
                "/v1/payment_intents",
                json!({ "amount": 1 }),
                json!({ "amount": 0 }),
                expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `amount`: `amount` must be at least 1, not 0"],
            ),
            (
                "/v1/charges",
                json!({ "amount": 999_999_999_999_i64 }),
                json!({ "amount": 1_000_000_000_000_i64 }),
                expect!["400 invalid_request_error, code `amount_too_large`, param `amount`: `amount` may be up to 999999999999, not 1000000000000"],
            ),
            (
                "/v1/payment_intents",
                json!({ "amount": 5 }),
                json!({ "amount": u64::MAX }),
                expect!["400 invalid_request_error, code `amount_too_large`, param `amount`: `amount` may be up to 999999999999, not 18446744073709551615"],
            ),
            (
                "/v1/prices",
                json!({ "unit_amount": 0 }),
                json!({ "unit_amount": -1 }),
                expect!["400 invalid_request_error, code `parameter_invalid_integer`, param `unit_amount`: `unit_amount` must be at least 0, not -1"],
            ),
            (
                "/v1/coupons",
                json!({ "percent_off": 100.0 }),
                json!({ "percent_off": 100.5 }),
                expect!["400 invalid_request_error, param `percent_off`: `percent_off` must be more than 0 and at most 100, not 100.5"],
            ),
        ] {
            assert_eq!(checked(resource, within), Ok(()), "{resource}");
            said.assert_eq(&checked(resource, beyond).unwrap_err());
        }
        assert_eq!(checked("/v1/customers", json!({ "amount": -5 })), Ok(()));
    }

    #[test]
    fn a_key_that_is_unset_does_not_count() {
        let mut metadata = metadata(50);
        metadata["gone"] = json!("");
        assert_eq!(checked(json!({ "metadata": metadata })), Ok(()));
    }
}
