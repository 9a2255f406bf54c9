//! Comparison of the kinds of values.

use stripe_core::descriptor::{EnumDescriptor, Shape};

use super::{Extent, type_text};
use crate::declared::present;
use crate::facts::MemberRow;

/// Returns the differences in the kind of the value of a field or a parameter.
pub(super) fn compared(entry: &MemberRow, shape: &Shape, extent: Extent) -> Vec<String> {
    let value = Value {
        values: &entry.values,
        open: entry.open,
        is_param: !entry.operation.is_empty(),
        extent,
    };
    value.kind(&entry.kind, shape)
}

/// Whether `Debug` shows the text.
pub(super) fn is_printed(shape: &Shape) -> bool {
    match shape {
        Shape::Optional(inner) | Shape::Clearable(inner) | Shape::Array(inner) => is_printed(inner),
        Shape::String => true,
        _ => false,
    }
}

/// Facts of a value besides its kind.
#[derive(Clone, Copy)]
struct Value<'e> {
    values: &'e [String],
    open: bool,
    is_param: bool,
    extent: Extent,
}

impl Value<'_> {
    fn kind(self, kind: &str, shape: &Shape) -> Vec<String> {
        if let Some((outer, inner)) = kind.split_once('<') {
            let inner = inner.strip_suffix('>').unwrap_or(inner);
            return match (outer, shape) {
                // A single value of a map can be cleared.
                ("map", Shape::Map(shape)) => self.kind(inner, present(shape)),
                ("array", Shape::Array(shape))
                | ("list" | "v2_list", Shape::List(shape))
                | ("search_result", Shape::SearchResult(shape))
                | ("range", Shape::Range(shape)) => self.kind(inner, shape),
                (_, shape) if self.extent == Extent::DeclaredOnly && tells_nothing(shape) => {
                    Vec::new()
                }
                _ => vec![of_another_kind(kind, self.values, shape)],
            };
        }
        let values = self.values;
        let fits = match (kind, shape) {
        // A constant may be the only current value of an enum.
        ("enum" | "const", Shape::Enum(found)) => {
            return self.enumeration(&with_variants(values, found), found);
        }
        ("const", Shape::Literal(text)) => values == [*text],
        ("ref", Shape::Resource(resource)) => {
            resource().object.is_some_and(|object| values == [object])
        }
        ("expandable" | "ref" | "union", Shape::Expandable(Shape::Id(object))) => {
            refers_to(values, object)
        }
        ("expandable", Shape::Expandable(Shape::String))
        | ("string", Shape::String | Shape::Secret | Shape::Currency | Shape::Id(_))
        | ("integer", Shape::Integer)
        | ("float", Shape::Float)
        | ("boolean", Shape::Boolean)
        | ("timestamp" | "datetime", Shape::Timestamp)
        | ("decimal" | "int64_string", Shape::Decimal)
        | ("object", Shape::Struct(_))
        | ("metadata", Shape::Map(Shape::String | Shape::Clearable(Shape::String)))
        | ("range", Shape::Range(_))
        | ("file", Shape::Bytes)
        // An object of another crate, or one of several objects, is kept undecoded.
        | ("ref" | "union" | "any", Shape::Opaque | Shape::Union(_)) => true,
        _ => self.extent == Extent::DeclaredOnly && works(kind, shape),
    };
        if fits { Vec::new() } else { vec![of_another_kind(kind, values, shape)] }
    }

    fn enumeration(self, values: &[String], found: &EnumDescriptor) -> Vec<String> {
        let mut wrong = Vec::new();
        // Params may use only some of the allowed values, and an open enum keeps unknown ones.
        let is_complete = self.extent == Extent::Whole || !(self.is_param || found.open);
        for value in values.iter().filter(|_| is_complete) {
            // A `Clearable` sends the empty value.
            if !value.is_empty() && !found.values.contains(&value.as_str()) {
                wrong.push(format!("lacks the value `{value}`"));
            }
        }
        for value in found.values {
            if !values.iter().any(|it| it == value) {
                wrong.push(format!("has a value `{value}` that Stripe does not"));
            }
        }
        // The opposite is not an error, since Stripe can add values to a closed enum.
        if self.open && !found.open && (self.extent == Extent::Whole || !self.is_param) {
            wrong.push("is open, but is declared closed".to_owned());
        }
        wrong
    }
}

/// Whether a type contains no information about the value.
fn tells_nothing(shape: &Shape) -> bool {
    matches!(present(shape), Shape::Opaque)
}

/// Whether a less specific type can represent every value of the kind.
fn works(kind: &str, shape: &Shape) -> bool {
    match (kind, shape) {
        (_, Shape::Opaque)
        | (
            "enum" | "const" | "expandable" | "decimal" | "int64_string" | "datetime",
            Shape::String,
        )
        | ("expandable", Shape::Id(_))
        | ("timestamp", Shape::Integer)
        | ("integer", Shape::Float)
        // JSON by name, or some fields of an embedded object.
        | ("object" | "metadata" | "ref", Shape::Map(Shape::Opaque))
        | ("ref", Shape::Struct(_)) => true,
        // Only some of the values are declared.
        ("string", Shape::Enum(found)) => found.open,
        _ => false,
    }
}

/// Whether an id refers only to this object, deleted or not, or to one of several.
fn refers_to(targets: &[String], object: &str) -> bool {
    let of_any: &[&str] = match object {
        "payment_source" => &["account", "bank_account", "card", "source"],
        "external_account" => &["bank_account", "card"],
        object => &[object],
    };
    targets.iter().all(|target| of_any.contains(&target.strip_prefix("deleted:").unwrap_or(target)))
}

/// Returns the values that need a variant. `unknown` does not, since the variant for other text
/// keeps it.
pub(super) fn with_variants(values: &[String], found: &EnumDescriptor) -> Vec<String> {
    let is_kept = |value: &&String| {
        *value != "unknown" || !found.open || found.values.contains(&value.as_str())
    };
    values.iter().filter(is_kept).cloned().collect()
}

fn of_another_kind(kind: &str, values: &[String], shape: &Shape) -> String {
    let found = match shape {
        Shape::Opaque => "a type that does not say what it is".to_owned(),
        other => format!("`{}`", type_text::of_shape(other)),
    };
    format!("should be `{}`, but is {found}", type_text::of_kind(kind, values))
}
