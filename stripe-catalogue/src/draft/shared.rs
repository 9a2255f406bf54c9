//! Shapes that stripe-core declares, and grouping of nested objects.

use crate::model::{Member, Type};

/// Enums by their values.
const ENUMS: &[(&[&str], &str)] = &[
    (&["day", "month", "week", "year"], "Interval"),
    (&["exclusive", "inclusive", "unspecified"], "TaxBehavior"),
];

/// The fields of an address, all optional texts.
const ADDRESS: &[&str] = &["city", "country", "line1", "line2", "postal_code", "state"];

/// The fields of a shipment in addition to the address, all optional texts.
const SHIPPING: &[&str] = &["carrier", "name", "phone", "tracking_number"];

/// Fields that distinguish an error of Stripe's API from other nested objects.
const ERROR: &[&str] = &["code", "decline_code", "doc_url", "message", "param", "type"];

/// Returns the enum with exactly these values.
pub(super) fn of_values(values: &[String]) -> Option<&'static str> {
    ENUMS.iter().find(|(known, _)| values.iter().eq(*known)).map(|(_, name)| *name)
}

/// Returns the type of stripe-core for a nested object with these fields.
pub(super) fn of_members(members: &[Member], are_params: bool) -> Option<&'static str> {
    if is_money(members, are_params) {
        return Some("Money");
    }
    if !are_params && ERROR.iter().all(|name| members.iter().any(|it| it.name == *name)) {
        return Some("ApiError");
    }
    let is_optional = |member: &Member| {
        if are_params { !member.required && !member.emptyable } else { !member.always }
    };
    if !members.iter().all(is_optional) {
        return None;
    }
    let is_text = |name: &str| members.iter().any(|it| it.name == name && it.ty.is("string"));
    let has_address = || {
        members.iter().any(|member| match &member.ty {
            Type::Object(fields) if member.name == "address" => {
                of_members(fields, are_params) == Some("Address")
            }
            _ => false,
        })
    };
    if members.len() == ADDRESS.len() && ADDRESS.iter().copied().all(is_text) {
        return Some("Address");
    }
    let is_shipping = members.len() == SHIPPING.len() + 1
        && SHIPPING.iter().copied().all(is_text)
        && has_address();
    // Parameters have different required fields for a shipment.
    (is_shipping && !are_params).then_some("Shipping")
}

fn is_money(members: &[Member], are_params: bool) -> bool {
    let has = |name: &str, kind: &str| {
        members.iter().any(|it| {
            let is_always_there = it.required && !it.nullable && (are_params || it.always);
            it.name == name && it.ty.is(kind) && is_always_there
        })
    };
    members.len() == 2 && has("currency", "string") && has("value", "integer")
}

/// Whether a nested object has one entry per payment method: those become a module.
pub(super) fn is_per_payment_method(name: &str, members: &[Member]) -> bool {
    let objects = members.iter().filter(|member| matches!(member.ty, Type::Object(_)));
    ["payment_method_options", "payment_method_details", "payment_method_data"].contains(&name)
        && objects.count() > 2
}
