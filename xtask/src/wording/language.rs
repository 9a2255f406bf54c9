//! The language of all crates: openings and words that their documentation does without.

use std::fs;
use std::path::Path;

use super::sources;

const OPENINGS: &[&str] = &["What", "How", "Which", "Who", "Says", "Tells", "Is told"];

/// Reads the documentation of the sources under `folder`: one line for each opening, and for each
/// word on the left of the glossary in `contributing`, the text of CONTRIBUTING.md.
///
/// # Errors
/// If a file cannot be read.
pub fn language(folder: &Path, contributing: &str) -> Result<Vec<String>, String> {
    let refused = refused_words(contributing);
    let mut files = Vec::new();
    sources(folder, &mut files)?;
    files.sort();
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let name = file.strip_prefix(folder).unwrap_or(&file).display().to_string();
        wrong.extend(faults(&text, &refused).into_iter().map(|fault| format!("{name}:{fault}")));
    }
    Ok(wrong)
}

/// The words and phrases on the left of the glossary.
fn refused_words(contributing: &str) -> Vec<&str> {
    let rows = contributing.lines().skip_while(|line| !line.starts_with("| not |")).skip(2);
    let left = rows.map_while(|row| row.strip_prefix("| ")?.split(" | ").next());
    left.flat_map(|words| words.split(", ")).collect()
}

fn faults(source: &str, refused: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut is_first = true;
    for (at, line) in source.lines().enumerate() {
        let line = line.trim_start();
        let Some(text) = line.strip_prefix("///").or_else(|| line.strip_prefix("//!")) else {
            is_first = true;
            continue;
        };
        let text = text.trim();
        let begins = |with: &&&str| {
            text.strip_prefix(**with).is_some_and(|rest| rest.starts_with([' ', ',']))
        };
        if let Some(opening) = OPENINGS.iter().find(begins).filter(|_| is_first) {
            wrong.push(format!("{}: begins with `{opening}`: {text}", at + 1));
        }
        is_first = false;
        let words: String = text
            .chars()
            .map(|it| if it.is_alphanumeric() || it == '_' { it } else { ' ' })
            .collect();
        let words = format!(" {} ", words.to_lowercase());
        for word in refused.iter().filter(|word| words.contains(&format!(" {word} "))) {
            wrong.push(format!("{}: `{word}` is not a word of the glossary: {text}", at + 1));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::{faults, refused_words};

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
        ]
        .join("\n");
        assert_eq!(
            faults(&source, &refused),
            [
                "1: begins with `What`: What came back.",
                "6: begins with `Who`: Who calls, for an answer.",
                "6: `answer` is not a word of the glossary: Who calls, for an answer.",
            ]
        );
    }
}
