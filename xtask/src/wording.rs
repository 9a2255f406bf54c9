//! Check for documentation that is missing or only repeats a name.
//!
//! `/// The status of the meter.` on a field `status` has no information for a reader; its
//! meaning, its unit, the condition of its absence or the cause of its changes would. So resource
//! crates allow `missing_docs`, and the following check replaces it:
//!
//! - Every type and every action has a comment. Of a standard operation the derive says what it does.
//! - A field whose type says little has one, unless its name is evident: see `wording/fields.rs`.
//! - An integer that is an amount says its unit, by its own comment or that of its type.
//! - No comment consists of the words of the name.

mod fields;
mod language;
mod sample;
mod type_names;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

pub use language::language;
pub use sample::sample;
pub use type_names::repeated_type_names;

/// The crates whose documentation users read.
const PUBLISHED: &[&str] = &[
    "stripe-billing",
    "stripe-catalogue",
    "stripe-core",
    "stripe-local",
    "stripe-payments",
    "stripe-usage",
];

/// Words without meaning of their own.
const EMPTY: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "if",
    "in", "is", "it", "its", "of", "on", "or", "that", "the", "their", "these", "this", "to",
    "was", "were", "what", "when", "where", "whether", "which", "with", "will",
];

/// Words that can accompany any name.
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

/// Reads the sources under a folder. Returns a line for each comment that only repeats a name, and
/// for each that is missing.
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
        wrong.extend(faults(&text).into_iter().map(|line| format!("{name}: {line}")));
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

/// Faults in the comments of a source.
fn faults(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut wrong = Vec::new();
    let mut comment = String::new();
    // The comment on the struct waits while its attribute, which has comments of its own, is read.
    let mut waiting = None;
    let mut owner = "";
    let mut about_owner = String::new();
    // Other structs than those of the API are left to a reader.
    let mut is_of_api = false;
    for (at, line) in lines.iter().enumerate() {
        if let Some(text) = line.strip_prefix("///") {
            comment.push_str(text);
            continue;
        }
        if line.starts_with("//") {
            continue;
        }
        if line.starts_with("#[") {
            if line.starts_with("#[derive") {
                is_of_api = line.contains("Stripe");
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
        let is_operation = waiting.is_some();
        let name = if is_operation { operation(line, next) } else { item(line) };
        if let Some(name) = name {
            if let Some(name) = type_name(line) {
                owner = name;
                about_owner.clone_from(&comment);
            }
            let shown = if name == owner { owner.to_owned() } else { format!("{owner}.{name}") };
            let wants_comment = match (is_operation, type_name(line)) {
                (true, _) => line.starts_with("action("),
                (false, Some(_)) => true,
                (false, None) => is_of_api && fields::wants_comment(name, line),
            };
            // What parameters are is said by their operation.
            let is_given = comment.starts_with(" Parameters for [`");
            if !is_given && says_nothing(&comment, name, owner) {
                wrong.push(format!("the comment on `{shown}` only says its name again"));
            } else if wants_comment && comment.is_empty() {
                wrong.push(format!("`{shown}` is not documented"));
            } else if fields::is_amount(name, line) && !fields::say_unit(&[&comment, &about_owner])
            {
                wrong.push(format!("the comment on `{shown}` does not say the unit of the amount"));
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

/// Whether every word of the comment is in the name or in that of its owner, or has no meaning of
/// its own.
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
mod tests;
