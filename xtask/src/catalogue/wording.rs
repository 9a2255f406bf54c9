//! Documentation that only says a name again.
//!
//! `/// The status of the meter.` on a field `status` tells a reader nothing; what it means, its
//! unit, when it is absent or what changes it would.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Words that carry nothing by themselves.
const EMPTY: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "if",
    "in", "is", "it", "its", "of", "on", "or", "that", "the", "their", "these", "this", "to",
    "was", "were", "what", "when", "where", "whether", "which", "with", "will",
];

/// Words that go with every name.
const GENERIC: &[&str] = &[
    "attribute",
    "date",
    "field",
    "id",
    "identifier",
    "name",
    "object",
    "param",
    "parameter",
    "property",
    "string",
    "text",
    "time",
    "timestamp",
    "type",
    "unique",
    "value",
];

/// Reads the sources under a folder: one line for each comment that says nothing, and for each
/// param that has none.
///
/// # Errors
/// If a file cannot be read.
pub fn wordings(folder: &Path) -> Result<Vec<String>, String> {
    let mut files = Vec::new();
    sources(folder, &mut files)?;
    files.sort();
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
        wrong.extend(empty_comments(&text).into_iter().map(|line| format!("{name}: {line}")));
    }
    Ok(wrong)
}

fn sources(folder: &Path, files: &mut Vec<std::path::PathBuf>) -> Result<(), String> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            sources(&path, files)?;
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// Comments of a source that say no more than the name they stand on.
fn empty_comments(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut wrong = Vec::new();
    let mut comment = String::new();
    // The comment on the struct waits while its attribute, which has comments of its own, is read.
    let mut waiting = None;
    let mut owner = "";
    let mut are_params = false;
    for (at, line) in lines.iter().enumerate() {
        if let Some(text) = line.strip_prefix("///") {
            comment.push_str(text);
            comment.push(' ');
            continue;
        }
        if line.starts_with("#[") {
            if line.starts_with("#[derive") {
                are_params = line.contains("StripeParams") && !line.contains("Deserialize");
            }
            if !line.ends_with(']') {
                waiting = Some(std::mem::take(&mut comment));
                owner = lines[at..].iter().find_map(|line| type_name(line)).unwrap_or_default();
            }
            continue;
        }
        if *line == ")]" {
            comment = waiting.take().unwrap_or_default();
            continue;
        }
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let name = if waiting.is_some() { operation(line, next) } else { item(line) };
        if let Some(name) = name {
            owner = type_name(line).unwrap_or(owner);
            let shown = if name == owner { owner.to_owned() } else { format!("{owner}.{name}") };
            let is_param = are_params && !line.starts_with("pub ");
            if says_nothing(&comment, name, owner) {
                wrong.push(format!("the comment on `{shown}` only says its name again"));
            } else if is_param && comment.is_empty() {
                wrong.push(format!("`{shown}` is not documented"));
            }
        }
        comment.clear();
    }
    wrong
}

/// The name of the struct or enum that a line declares.
fn type_name(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ")?;
    word(line.strip_prefix("struct ").or_else(|| line.strip_prefix("enum "))?)
}

/// The name that a line declares: of a struct, an enum, a field or a variant.
fn item(line: &str) -> Option<&str> {
    if let Some(name) = type_name(line) {
        return Some(name);
    }
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line = line.strip_prefix("r#").unwrap_or(line);
    let name = word(line)?;
    let rest = &line[name.len()..];
    let is_field = rest.starts_with(": ") && rest.ends_with(',');
    let is_variant = name.starts_with(char::is_uppercase)
        && (rest == "," || rest == "(String)," || rest == "(Value),");
    (is_field || is_variant).then_some(name)
}

/// The name of the operation that an entry of `ops(…)` begins.
fn operation<'l>(line: &'l str, next: &'l str) -> Option<&'l str> {
    let name = word(line)?;
    match name {
        "create" | "retrieve" | "update" | "delete" | "list" | "search" => Some(name),
        "action" => word(line.strip_prefix("action(")?).or_else(|| word(next)),
        _ => None,
    }
}

fn word(text: &str) -> Option<&str> {
    let end = text.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(text.len());
    (end > 0).then(|| &text[..end])
}

/// Whether every word of the comment is in the name or in that of its owner, or carries nothing.
fn says_nothing(comment: &str, name: &str, owner: &str) -> bool {
    let known: BTreeSet<String> =
        words(name).chain(words(owner)).chain(GENERIC.iter().map(|it| stem(it))).collect();
    !comment.trim().is_empty()
        && words(comment).all(|word| EMPTY.contains(&word.as_str()) || known.contains(&word))
}

/// The words of a name or a sentence, in lower case and without their endings.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let mut spaced = String::new();
    for letter in text.chars() {
        if letter.is_uppercase() || !letter.is_alphanumeric() {
            spaced.push(' ');
        }
        spaced.extend(letter.to_lowercase().filter(|it| it.is_alphanumeric()));
    }
    spaced.split_whitespace().map(stem).collect::<Vec<_>>().into_iter()
}

/// `created` and `creation` are one word to a reader.
fn stem(word: &str) -> String {
    if EMPTY.contains(&word) {
        return word.to_owned();
    }
    match word.char_indices().nth(5) {
        Some((end, _)) => word[..end].to_owned(),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_said_again_is_refused() {
        for (comment, name, owner) in [
            ("The status of the meter.", "status", "Meter"),
            ("When it was created.", "created", "Meter"),
            ("Time of creation", "created", "Meter"),
            ("The unique identifier of this object.", "id", "Meter"),
            ("The event name.", "event_name", "MeterEvent"),
            ("A meter event.", "MeterEvent", "MeterEvent"),
            ("Customer mappings for the meter.", "customer_mapping", "Meter"),
        ] {
            assert!(says_nothing(comment, name, owner), "{comment}");
        }
    }

    #[test]
    fn what_tells_something_is_not() {
        for (comment, name, owner) in [
            ("When the meter was last changed.", "updated", "Meter"),
            ("Always `billing.meter`.", "object", "Meter"),
            ("Begins with `mtr_`.", "id", "Meter"),
            ("In cents.", "amount", "Charge"),
            ("", "status", "Meter"),
        ] {
            assert!(!says_nothing(comment, name, owner), "{comment}");
        }
    }

    #[test]
    fn comments_are_found_wherever_they_stand() {
        let source = r#"
/// A widget.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "widget",
    ops(
        /// Creates a widget.
        create(WidgetCreateParams),
        /// Paints over what is there.
        action(paint, WidgetPaintParams),
        /// Polishes a widget.
        action(
            polish,
            path = "shine",
        ),
    )
)]
pub struct Widget {
    /// The status.
    #[serde(default)]
    pub status: WidgetStatus,
    /// The type of
    /// the widget.
    pub r#type: String,
}

/// Whether it can be sold.
pub enum WidgetStatus {
    /// It can.
    Active,
    /// An unknown one.
    Unknown(String),
}

/// What [`Widget::create`] takes.
#[derive(Debug, Clone, StripeParams)]
pub struct WidgetCreateParams {
    name: String,
    /// Those of the customer.
    colours: Vec<String>,
}
"#;
        assert_eq!(
            empty_comments(source),
            [
                "the comment on `Widget.create` only says its name again",
                "the comment on `Widget.polish` only says its name again",
                "the comment on `Widget` only says its name again",
                "the comment on `Widget.status` only says its name again",
                "the comment on `Widget.type` only says its name again",
                "`WidgetCreateParams.name` is not documented",
            ]
        );
    }
}
