//! Kinds of values and shapes of types as readable text: `Vec<String>`, `struct`.

use std::collections::BTreeSet;

use stripe_core::descriptor::Shape;

/// Returns the type for a kind of value, with the objects or the constant that the value can be.
pub(super) fn of_kind(kind: &str, values: &[String]) -> String {
    if let Some((outer, inner)) = kind.split_once('<') {
        let inner = of_kind(inner.strip_suffix('>').unwrap_or(inner), values);
        let outer = match outer {
            "array" => "Vec",
            "map" => return format!("map of {inner}"),
            "list" | "v2_list" => "List",
            "search_result" => "SearchResult",
            "range" => "Range",
            outer => outer,
        };
        return format!("{outer}<{inner}>");
    }
    match kind {
        "string" => "String".to_owned(),
        "boolean" => "bool".to_owned(),
        "float" => "f64".to_owned(),
        "timestamp" | "datetime" => "Timestamp".to_owned(),
        "decimal" | "int64_string" => "Decimal".to_owned(),
        "metadata" => "Metadata".to_owned(),
        "range" => "Range".to_owned(),
        "object" => "struct".to_owned(),
        "const" => values.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(" or "),
        "expandable" => format!("Expandable<id of {}>", objects(values)),
        "ref" => format!("object {}", objects(values)),
        "union" if !values.is_empty() => format!("one of {}", objects(values)),
        kind => kind.to_owned(),
    }
}

/// Returns the type with a shape.
pub(super) fn of_shape(shape: &Shape) -> String {
    let of = |outer: &str, inner: &Shape| format!("{outer}<{}>", of_shape(inner));
    match shape {
        Shape::Boolean => "bool".to_owned(),
        Shape::Integer => "integer".to_owned(),
        Shape::Float => "f64".to_owned(),
        Shape::String => "String".to_owned(),
        Shape::Id(object) => format!("id of {object}"),
        Shape::Literal(text) => format!("\"{text}\""),
        Shape::Enum(_) => "enum".to_owned(),
        Shape::Optional(inner) => of("Option", inner),
        Shape::Array(inner) => of("Vec", inner),
        Shape::Map(inner) => format!("map of {}", of_shape(inner)),
        Shape::Struct(_) => "struct".to_owned(),
        Shape::Resource(resource) => match resource().object {
            Some(object) => format!("object {object}"),
            None => "object".to_owned(),
        },
        Shape::Union(_) => "union".to_owned(),
        Shape::Expandable(inner) => of("Expandable", inner),
        Shape::List(inner) => of("List", inner),
        Shape::SearchResult(inner) => of("SearchResult", inner),
        Shape::Deleted(inner) => of("Deleted", inner),
        Shape::MaybeDeleted(inner) => of("MaybeDeleted", inner),
        Shape::Clearable(inner) => of("Clearable", inner),
        Shape::Range(inner) => of("Range", inner),
        // For other shapes, `Debug` shows the name of the type.
        Shape::Secret | Shape::Decimal | Shape::Timestamp | Shape::Currency | Shape::Empty => {
            format!("{shape:?}")
        }
        Shape::Bytes => "file".to_owned(),
        _ => "type of unknown shape".to_owned(),
    }
}

/// Returns the names of objects without duplicates. A deleted object is decoded as the same type.
fn objects(names: &[String]) -> String {
    let names: BTreeSet<&str> =
        names.iter().map(|it| it.strip_prefix("deleted:").unwrap_or(it)).collect();
    names.into_iter().collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests {
    use stripe_core::descriptor::FieldDescriptor;

    use super::*;

    #[test]
    fn kinds_and_shapes_have_one_text() {
        const FIELDS: fn() -> &'static [FieldDescriptor] = || &[];
        let account = ["account".to_owned(), "deleted:account".to_owned()];
        for (kind, values, shape) in [
            ("string", &[][..], Shape::String),
            ("integer", &[], Shape::Integer),
            ("array<object>", &[], Shape::Array(&Shape::Struct(FIELDS))),
            ("map<boolean>", &[], Shape::Map(&Shape::Boolean)),
            ("range<timestamp>", &[], Shape::Range(&Shape::Timestamp)),
            ("list<float>", &[], Shape::List(&Shape::Float)),
            ("expandable", &account, Shape::Expandable(&Shape::Id("account"))),
            ("const", &account[..1], Shape::Literal("account")),
            ("decimal", &[], Shape::Decimal),
            ("file", &[], Shape::Bytes),
        ] {
            assert_eq!(of_kind(kind, values), of_shape(&shape));
        }
        assert_eq!(of_shape(&Shape::Array(&Shape::Struct(FIELDS))), "Vec<struct>");
        assert_eq!(
            of_shape(&Shape::Expandable(&Shape::Id("account"))),
            "Expandable<id of account>"
        );
    }
}
