//! Shapes that stripe-core declares, and what groups nested objects.

use super::super::model::{Member, Type};

/// Enums by their values.
const ENUMS: &[(&[&str], &str)] = &[
    (&["day", "month", "week", "year"], "Interval"),
    (&["exclusive", "inclusive", "unspecified"], "TaxBehavior"),
];

/// Nested objects of optional fields, by the names of the fields and their types.
const OBJECTS: &[(&[(&str, &str)], &str)] = &[(
    &[
        ("city", "string"),
        ("country", "string"),
        ("line1", "string"),
        ("line2", "string"),
        ("postal_code", "string"),
        ("state", "string"),
    ],
    "Address",
)];

/// The enum that has exactly these values.
pub(super) fn of_values(values: &[String]) -> Option<&'static str> {
    ENUMS.iter().find(|(known, _)| values.iter().eq(*known)).map(|(_, name)| *name)
}

/// The nested object that has exactly these fields.
pub(super) fn of_members(members: &[Member], are_params: bool) -> Option<&'static str> {
    if is_money(members) {
        return Some("Money");
    }
    let may_be_absent = |member: &Member| {
        if are_params { !member.required && !member.emptyable } else { !member.always }
    };
    let is = |known: &[(&str, &str)]| {
        known.len() == members.len()
            && members.iter().all(|member| {
                may_be_absent(member)
                    && known.iter().any(|(name, ty)| *name == member.name && member.ty.is(ty))
            })
    };
    OBJECTS.iter().find(|(known, _)| is(known)).map(|(_, name)| *name)
}

fn is_money(members: &[Member]) -> bool {
    let has = |name: &str, kind: &str| {
        members.iter().any(|it| it.name == name && it.ty.is(kind) && it.required && !it.nullable)
    };
    members.len() == 2 && has("currency", "string") && has("value", "integer")
}

/// Whether a nested object has one entry per payment method: those become a module.
pub(super) fn is_per_payment_method(name: &str, members: &[Member]) -> bool {
    let objects = members.iter().filter(|member| matches!(member.ty, Type::Object(_)));
    ["payment_method_options", "payment_method_details", "payment_method_data"].contains(&name)
        && objects.count() > 2
}
