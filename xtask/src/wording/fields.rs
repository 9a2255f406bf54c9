//! Fields and parameters that need a comment.

/// Names that are clear for any type: at most sixty.
const SELF_EVIDENT: &str = include_str!("self_evident.txt");

/// Types that make the name of a field unclear.
const TELLING_LITTLE: &[&str] =
    &["bool", "f64", "i64", "u8", "u32", "u64", "usize", "String", "Timestamp"];

const INTEGERS: &[&str] = &["i64", "u32", "u64"];

/// Names of amounts besides those with the word `amount` in them.
const AMOUNTS: &[&str] = &["balance", "fee", "net", "subtotal", "tax", "total"];

/// Whether the line declares a field that needs a comment.
pub(super) fn wants_comment(name: &str, line: &str) -> bool {
    let Some(ty) = ty(line) else { return false };
    let inner = without(ty, &["Option", "Clearable"]);
    let says_little = TELLING_LITTLE.contains(&inner)
        || inner.starts_with("Vec<")
        || inner.starts_with("Expandable<");
    says_little && !SELF_EVIDENT.lines().any(|evident| evident == name)
}

/// Whether the line declares a field that holds an amount as an integer.
pub(super) fn is_amount(name: &str, line: &str) -> bool {
    let is_integer =
        ty(line).is_some_and(|ty| INTEGERS.contains(&without(ty, &["Option", "Clearable"])));
    is_integer && (name.split('_').any(|word| word == "amount") || AMOUNTS.contains(&name))
}

/// Whether a comment contains the unit of an amount.
pub(super) fn say_unit(comments: &[&str]) -> bool {
    comments.iter().any(|it| {
        ["currency unit", "unit of the currency", "unit of that currency", "cents"]
            .iter()
            .any(|unit| it.contains(unit))
    })
}

/// The type of the field that a line declares.
fn ty(line: &str) -> Option<&str> {
    let (name, ty) = line.strip_suffix(',')?.split_once(": ")?;
    // A variant or a line of code has no name of a field.
    let name = name.strip_prefix("pub ").unwrap_or(name);
    let name = name.strip_prefix("r#").unwrap_or(name);
    let is_name =
        name.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_');
    is_name.then_some(ty)
}

/// A type without these wrappers.
fn without<'t>(mut ty: &'t str, wrappers: &[&str]) -> &'t str {
    while let Some(inner) =
        wrappers.iter().find_map(|it| ty.strip_prefix(it)?.strip_prefix('<')?.strip_suffix('>'))
    {
        ty = inner;
    }
    ty
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_names_are_evident() {
        assert!(SELF_EVIDENT.lines().count() <= 60);
        assert!(SELF_EVIDENT.lines().is_sorted(), "in alphabetical order");
    }

    #[test]
    fn a_field_of_a_telling_type_needs_no_comment() {
        for (line, expected) in [
            ("pub active: bool,", true),
            ("lookup_key: Option<Clearable<String>>,", true),
            ("pub r#in: i64,", true),
            ("pub tiers: Option<Vec<Tier>>,", true),
            ("pub source: Expandable<String>,", true),
            ("pub customer: Expandable<CustomerId>,", false),
            ("pub status: Status,", false),
            ("pub created: Timestamp,", false),
            ("Active,", false),
            ("let text: String,", false),
        ] {
            let name = line.trim_start_matches("pub ").trim_start_matches("r#");
            let name = name.split(':').next().unwrap_or_default();
            assert_eq!(wants_comment(name, line), expected, "{line}");
        }
    }

    #[test]
    fn an_amount_says_its_unit() {
        assert!(is_amount("unit_amount", "pub unit_amount: Option<i64>,"));
        assert!(is_amount("total", "pub total: i64,"));
        assert!(!is_amount("unit_amount", "pub unit_amount: Option<Decimal>,"));
        assert!(!is_amount("interval_count", "pub interval_count: i64,"));
        assert!(say_unit(&["", "In the smallest currency unit."]));
        assert!(!say_unit(&["In units.", ""]));
    }
}
