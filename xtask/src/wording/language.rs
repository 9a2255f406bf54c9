//! Check of the language of the whole workspace: openings, words, headings and names of tests that
//! it avoids.

use std::fs;
use std::path::{Path, PathBuf};

use super::PUBLISHED;

/// Words that no documentation begins with.
const OPENINGS: &[&str] = &["What", "How", "Which", "Who", "Says", "Tells", "Is told"];

/// Words that documentation of a published crate does not begin with either: the documentation of a
/// field is also that of its setter, and begins with the thing that is set.
const ITEM_OPENINGS: &[&str] = &[
    "After", "Before", "Both", "By", "For", "From", "If", "In", "It", "Nobody", "Nothing", "On",
    "Once", "That", "They", "Those", "Until", "Whatever", "When", "Where", "Why", "With", "Within",
    "Without",
];

/// Words between a participle and the rest of a phrase that lacks its noun, as in "Paid by card".
const AFTER_PARTICIPLES: &[&str] = &[
    "after", "as", "at", "before", "by", "for", "from", "if", "in", "on", "only", "to", "until",
    "when", "while", "with",
];

/// Participles without the ending `ed`.
const PARTICIPLES: &[&str] = &[
    "Bought", "Chosen", "Given", "Held", "Kept", "Left", "Made", "Paid", "Read", "Seen", "Sent",
    "Set", "Shown", "Sold", "Taken", "Told", "Written",
];

/// Participles with which a condition begins, as in "Required if the price is tiered".
const CONDITIONS: &[&str] = &["Allowed", "Required"];

/// Words that no heading begins with, besides those.
const HEADING_OPENINGS: &[&str] =
    &["A", "An", "The", "When", "Where", "Why", "It", "This", "There", "You", "Your"];

/// Words that no name of a function begins with.
const NAME_OPENINGS: &[&str] = &["what_", "how_", "which_", "who_"];

/// Reads the sources, scripts and guides under `root`. Returns a line for each opening, for each
/// heading that is not a phrase, for each name of a function that is a question, and for each word
/// on the left of the glossary in `contributing`, the text of CONTRIBUTING.md.
///
/// # Errors
/// If a file cannot be read.
pub fn language(root: &Path, contributing: &str) -> Result<Vec<String>, String> {
    let refused = refused_words(contributing);
    let mut files = Vec::new();
    find(root, &mut files)?;
    files.sort();
    let mut wrong = Vec::new();
    for (file, kind) in files {
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        let is_published = PUBLISHED.iter().any(|it| name.starts_with(&format!("{it}/src/")));
        let kind = if is_published && kind == FileKind::Rust { FileKind::Published } else { kind };
        wrong.extend(faults(&text, kind, &refused).into_iter().map(|it| format!("{name}:{it}")));
    }
    Ok(wrong)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FileKind {
    /// A source of a published crate.
    Published,
    Rust,
    Script,
    Guide,
}

/// Finds the sources, scripts and guides under a folder.
pub(super) fn find(folder: &Path, files: &mut Vec<(PathBuf, FileKind)>) -> Result<(), String> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        if name.starts_with('.') || name == "target" || name == "node_modules" {
            continue;
        }
        if path.is_dir() {
            find(&path, files)?;
            continue;
        }
        let kind = match path.extension().and_then(|it| it.to_str()) {
            Some("rs") => FileKind::Rust,
            Some("py" | "js" | "mjs" | "sh") => FileKind::Script,
            Some("md") => FileKind::Guide,
            _ => continue,
        };
        files.push((path, kind));
    }
    Ok(())
}

/// The words and phrases on the left of the glossary.
fn refused_words(contributing: &str) -> Vec<&str> {
    let rows = contributing.lines().skip_while(|line| !line.starts_with("| not |")).skip(2);
    let left = rows.map_while(|row| row.strip_prefix("| ")?.split(" | ").next());
    left.flat_map(|words| words.split(", ")).collect()
}

fn faults(source: &str, kind: FileKind, refused: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut is_first = true;
    let mut is_code = false;
    let mut is_glossary = false;
    for (at, line) in source.lines().enumerate() {
        let line = line.trim_start();
        let mut report = |fault: String| wrong.push(format!("{}: {fault}", at + 1));
        if matches!(kind, FileKind::Rust | FileKind::Published) && names_a_question(line) {
            report(format!("the name is a question: {line}"));
        }
        let Some(text) = prose(line, kind) else {
            (is_first, is_code) = (true, false);
            continue;
        };
        is_glossary = text.starts_with("| not |") || is_glossary && text.starts_with('|');
        if text.starts_with("```") {
            is_code = !is_code;
        } else if !is_code && kind != FileKind::Script {
            if let Some(heading) = heading(text).filter(|it| !is_phrase(it)) {
                report(format!("the heading is not a phrase that is searched for: {heading}"));
            }
            let opening = OPENINGS.iter().find(|with| begins(text, with));
            if let Some(opening) = opening.filter(|_| is_first) {
                report(format!("begins with `{opening}`: {text}"));
            }
            if kind == FileKind::Published && is_first && lacks_a_noun(text) {
                report(format!("begins with neither a noun nor a verb: {text}"));
            }
        }
        is_first = false;
        if is_glossary {
            continue;
        }
        let words: String = text
            .chars()
            .map(|it| if it.is_alphanumeric() || it == '_' { it } else { ' ' })
            .collect();
        let words = format!(" {} ", words.to_lowercase());
        for word in refused.iter().filter(|word| words.contains(&format!(" {word} "))) {
            report(format!("`{word}` is not a word of the glossary: {text}"));
        }
    }
    wrong
}

/// Returns the part of a line that a person reads: documentation of Rust, comments of a script, or
/// any line of a guide.
fn prose(line: &str, kind: FileKind) -> Option<&str> {
    let marks: &[&str] = match kind {
        FileKind::Guide => return Some(line.trim()),
        FileKind::Rust | FileKind::Published => &["///", "//!"],
        FileKind::Script => &["//", "#", "\"\"\"", "/*", "*"],
    };
    marks.iter().find_map(|mark| line.strip_prefix(mark)).map(str::trim)
}

fn names_a_question(line: &str) -> bool {
    let before = line.split("fn ").next().unwrap_or_default();
    let is_function = before.split_whitespace().all(|it| {
        matches!(it, "pub" | "async" | "const") || it.starts_with("pub(") && it.ends_with(')')
    });
    let name = line.get(before.len() + "fn ".len()..).unwrap_or_default();
    is_function && NAME_OPENINGS.iter().any(|with| name.starts_with(with))
}

fn heading(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    rest.strip_prefix(' ').filter(|_| (1..=6).contains(&level)).map(str::trim)
}

/// Whether a heading is a short phrase, rather than a question or a sentence.
fn is_phrase(heading: &str) -> bool {
    let mut openings = OPENINGS.iter().chain(HEADING_OPENINGS);
    !openings.any(|with| begins(heading, with))
        && !heading.ends_with(['.', '?', '!', ':'])
        && heading.split_whitespace().count() <= 7
}

fn begins(text: &str, with: &str) -> bool {
    text.strip_prefix(with).is_some_and(|rest| rest.starts_with([' ', ',']))
}

/// Whether a text begins with a preposition, a pronoun, or a participle that belongs to no noun.
fn lacks_a_noun(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_participle = (first.ends_with("ed") || PARTICIPLES.contains(&first))
        && !CONDITIONS.contains(&first)
        && words.next().is_some_and(|second| AFTER_PARTICIPLES.contains(&second));
    is_participle || ITEM_OPENINGS.iter().any(|with| begins(text, with))
}

#[cfg(test)]
mod tests {
    use super::{FileKind, faults, refused_words};

    #[test]
    fn openings_and_words_are_found_where_they_stand() {
        let glossary = "text\n\n| not | but |\n|---|---|\n| answer, answers | response |\n\nmore";
        let refused = refused_words(glossary);
        assert_eq!(refused, ["answer", "answers"]);
        let source = [
            "//! What came back.",
            "",
            "/// Response.",
            "/// What it holds.",
            "struct A;",
            "    /// Who calls, for an answer.",
            "    // What the answers say.",
            "/// Whatever.",
            "pub(crate) async fn what_it_does() {",
            "fn whatever() { fn what() {} }",
        ]
        .join("\n");
        assert_eq!(
            faults(&source, FileKind::Rust, &refused),
            [
                "1: begins with `What`: What came back.",
                "6: begins with `Who`: Who calls, for an answer.",
                "6: `answer` is not a word of the glossary: Who calls, for an answer.",
                "9: the name is a question: pub(crate) async fn what_it_does() {",
            ]
        );
        let script = "# What comes back.\nanswer = 1\n\"\"\"Waits for an answer.\"\"\"";
        assert_eq!(
            faults(script, FileKind::Script, &refused),
            ["3: `answer` is not a word of the glossary: Waits for an answer.\"\"\""]
        );
        assert!(faults(glossary, FileKind::Guide, &refused).is_empty());
    }

    #[test]
    fn documentation_of_published_crates_begins_with_a_noun_or_a_verb() {
        let source = [
            "    /// Paid amount, without what is paid by credit.",
            "    ///",
            "    /// With tax.",
            "    pub amount: i64,",
            "    /// Paid by card.",
            "    pub card: bool,",
            "    /// Required if the price is tiered.",
            "    pub tiers: bool,",
            "    /// Applied to the invoice.",
            "    pub applied: bool,",
            "    /// By the latest invoice.",
            "    Latest,",
            "    /// It stays.",
            "    Unchanged,",
        ]
        .join("\n");
        assert_eq!(
            faults(&source, FileKind::Published, &[]),
            [
                "5: begins with neither a noun nor a verb: Paid by card.",
                "9: begins with neither a noun nor a verb: Applied to the invoice.",
                "11: begins with neither a noun nor a verb: By the latest invoice.",
                "13: begins with neither a noun nor a verb: It stays.",
            ]
        );
        assert!(faults(&source, FileKind::Rust, &[]).is_empty());
    }

    #[test]
    fn headings_are_phrases() {
        let guide = [
            "# Pagination",
            "## Where things are",
            "## The idea",
            "```sh",
            "# What is run",
            "```",
            "#hashtag",
            "## Retries are idempotent.",
        ]
        .join("\n");
        let headings = ["Where things are", "The idea", "Retries are idempotent."];
        let faults = faults(&guide, FileKind::Guide, &[]);
        assert_eq!(faults.len(), headings.len(), "{faults:?}");
        for (fault, heading) in faults.iter().zip(headings) {
            assert!(fault.ends_with(heading), "{fault}");
        }
        let source =
            "/// Item.\n///\n/// ```\n/// # What is hidden\n/// ```\n/// # The errors\nfn f() {}";
        assert_eq!(
            super::faults(source, FileKind::Rust, &[]),
            ["6: the heading is not a phrase that is searched for: The errors"]
        );
    }
}
