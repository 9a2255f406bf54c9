//! Translation of names on the wire into names in Rust.

/// Keywords, including reserved ones.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw identifiers.
const NO_NAMES: &[&str] = &["_", "crate", "self", "super"];

/// Converts `void_grant` to `VoidGrant`.
pub(crate) fn pascal(name: &str) -> String {
    name.split(['.', '_'])
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            format!("{}{rest}", first.to_uppercase())
        })
        .collect()
}

/// Converts `filters` to `filter`, if this is certain.
pub(crate) fn singular(name: &str) -> String {
    if let Some(stem) = name.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        return format!("{stem}y");
    }
    for (ending, kept) in [("addresses", 7), ("taxes", 3), ("boxes", 3), ("statuses", 6)] {
        if name.ends_with(ending) {
            return name[..name.len() - ending.len() + kept].to_owned();
        }
    }
    let stem = name.strip_suffix('s').filter(|stem| !stem.ends_with(['s', 'u', 'i']));
    stem.unwrap_or(name).to_owned()
}

/// Converts `summary` to `summaries`.
pub(crate) fn plural(title: &str) -> String {
    match title.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o'])) {
        Some(stem) => format!("{stem}ies"),
        None if title.ends_with('s') => title.to_owned(),
        None => format!("{title}s"),
    }
}

/// Converts a name to an identifier.
pub(crate) fn raw(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}

/// Converts a name on the wire to a field name. Also returns whether it differs.
pub(crate) fn field(name: &str) -> (String, bool) {
    let is_letter = |it: char| it.is_ascii_alphanumeric() || it == '_';
    let mut field: String =
        name.chars().map(|it| if is_letter(it) { it.to_ascii_lowercase() } else { '_' }).collect();
    if field.starts_with(|it: char| it.is_ascii_digit()) {
        field.insert(0, 'n');
    }
    if field.is_empty() || NO_NAMES.contains(&field.as_str()) {
        field.push_str("_value");
    }
    let is_other = field != name;
    (raw(&field), is_other)
}

/// Returns the variants of an enum: the name of each, with the text on the wire if it cannot be
/// derived from the name.
pub(crate) fn variants(values: &[String]) -> Vec<(String, Option<&str>)> {
    // An empty value clears the parameter, which its type represents.
    let values = values.iter().filter(|value| !value.is_empty());
    let names: Vec<(String, &str)> = values.map(|value| (variant(value), value.as_str())).collect();
    let is_taken = |name: &str| names.iter().filter(|(other, _)| other == name).count() > 1;
    names
        .iter()
        .map(|(name, value)| {
            let name = if is_taken(name) { spelled_out(value) } else { name.clone() };
            let text = (snake(&name) != *value).then_some(*value);
            (name, text)
        })
        .collect()
}

/// Returns the name of the variant for unknown texts.
pub(crate) fn unknown_variant(variants: &[(String, Option<&str>)]) -> &'static str {
    let is_taken = |name: &&str| variants.iter().any(|(taken, _)| taken == name);
    ["Unknown", "Unrecognized"].into_iter().find(|name| !is_taken(name)).unwrap_or("UnknownValue")
}

fn variant(value: &str) -> String {
    let words: String = value
        .split(|it: char| !it.is_ascii_alphanumeric())
        .map(|word| pascal(&word.to_lowercase()))
        .collect();
    identifier(&words)
}

/// Returns a variant name that distinguishes `GMT+1` from `GMT-1`.
fn spelled_out(value: &str) -> String {
    let mut spelled = String::new();
    for letter in value.chars() {
        match letter {
            '+' => spelled.push_str("_plus_"),
            '-' => spelled.push_str("_minus_"),
            '.' => spelled.push_str("_dot_"),
            other => spelled.push(other),
        }
    }
    variant(&spelled)
}

fn identifier(words: &str) -> String {
    match words {
        // `*` stands for all values.
        "" => "All".to_owned(),
        // The only keyword that begins with an uppercase letter.
        "Self" => "SelfValue".to_owned(),
        _ if words.starts_with(|it: char| it.is_ascii_digit()) => format!("V{words}"),
        _ => words.to_owned(),
    }
}

/// Converts `CreditsApplied` to `credits_applied`, like the derive.
pub fn snake(variant: &str) -> String {
    let mut text = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_many_is_named_in_the_singular() {
        for (name, expected) in [
            ("filters", "filter"),
            ("currency_options", "currency_option"),
            ("entries", "entry"),
            ("address", "address"),
            ("addresses", "address"),
            ("status", "status"),
            ("taxes", "tax"),
            ("iris", "iris"),
        ] {
            assert_eq!(singular(name), expected);
        }
    }

    #[test]
    fn every_field_gets_an_identifier() {
        for (name, expected, is_other) in [
            ("type", "r#type", false),
            ("fn", "r#fn", false),
            ("self", "self_value", true),
            ("3d", "n3d", true),
            ("a-b", "a_b", true),
            ("created", "created", false),
        ] {
            assert_eq!(field(name), (expected.to_owned(), is_other));
        }
    }

    #[test]
    fn every_value_gets_a_variant_of_its_own() {
        let values = ["*", "GMT+1", "GMT-1", "GMT1", "en-GB", "2.5d", "self", "", "past_due"];
        let values: Vec<String> = values.map(str::to_owned).to_vec();
        assert_eq!(
            variants(&values),
            [
                ("All".to_owned(), Some("*")),
                ("GmtPlus1".to_owned(), Some("GMT+1")),
                ("GmtMinus1".to_owned(), Some("GMT-1")),
                ("Gmt1".to_owned(), Some("GMT1")),
                ("EnGb".to_owned(), Some("en-GB")),
                ("V25d".to_owned(), Some("2.5d")),
                ("SelfValue".to_owned(), Some("self")),
                ("PastDue".to_owned(), None),
            ]
        );
        assert_eq!(unknown_variant(&[("Unknown".to_owned(), None)]), "Unrecognized");
    }
}
