//! The section of a version in `CHANGELOG.md`.

use std::collections::BTreeMap;
use std::path::Path;

use stripe_catalogue::{Change, Effect};

use crate::Result;
use crate::staging::{Staging, shown};

/// The headings of unreleased changes.
const UNRELEASED: [&str; 2] = ["## Unreleased", "## [Unreleased]"];

const NOTHING_ADDED: &str = "- No additions to the declared objects.";

/// Writes the section of the new version.
pub(super) fn changelog(
    root: &Path,
    version: &str,
    added: &[String],
    changes: &[&Change],
    staging: &mut Staging,
) -> Result<String> {
    let file = root.join("CHANGELOG.md");
    let text = if staging.exists(&file) {
        staging.read(&file)?.replace("\r\n", "\n")
    } else {
        "# Changelog\n\n## Unreleased\n".to_owned()
    };
    let mut entries = Vec::new();
    if added.is_empty() {
        entries.push(NOTHING_ADDED.to_owned());
    } else {
        let mut by_object: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in added {
            let end = name.find([' ', ':']).unwrap_or(name.len());
            let objects = changes.iter().map(|it| it.object.as_str());
            let object = objects
                .filter(|object| {
                    let rest = name.strip_prefix(object);
                    rest.is_some_and(|rest| rest.starts_with(['.', ' ', ':']))
                })
                .max_by_key(|object| object.len())
                .unwrap_or_else(|| name.get(..end).unwrap_or_default());
            let rest = name.strip_prefix(object).unwrap_or(name);
            by_object.entry(object).or_default().push(rest.trim_start_matches(['.', ' ']));
        }
        for (object, names) in by_object {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            entries.push(format!("- `{object}`: added {}.", names.join(", ")));
        }
    }
    for change in changes.iter().filter(|it| it.effect != Effect::Additive && !it.follows) {
        entries.push(format!("- {change} ({}).", change.effect));
    }
    let Some(text) = with_section(&text, &format!("### Stripe's API {version}"), &entries) else {
        return Ok(format!("{} already has a section for {version}", shown(&file)));
    };
    staging.put(&file, text);
    Ok(format!("wrote the section of {version} in {}", shown(&file)))
}

/// Adds the entries to the changelog under a title, at the end of the unreleased changes. Returns `None`
/// if it already contains them.
fn with_section(text: &str, title: &str, entries: &[String]) -> Option<String> {
    let is_known = |entry: &&String| text.lines().any(|line| line == **entry);
    if let Some(end) = end_of_line(text, title) {
        // The section was written by an earlier update.
        let is_new = |entry: &&String| *entry != NOTHING_ADDED && !is_known(entry);
        let new: Vec<&str> = entries.iter().filter(is_new).map(String::as_str).collect();
        let (before, behind) = text.split_at(end);
        let behind = behind.trim_start_matches('\n');
        return (!new.is_empty()).then(|| format!("{before}\n{}\n{behind}", new.join("\n")));
    }
    let section = format!("{title}\n\n{}\n", entries.join("\n"));
    let unreleased = UNRELEASED.into_iter().find_map(|heading| end_of_line(text, heading));
    let next = |from: usize| {
        let behind = text.get(from..).unwrap_or_default();
        let at = if behind.starts_with("## ") { Some(0) } else { behind.find("\n## ") };
        at.map_or(text.len(), |at| from + at)
    };
    let (before, behind) = text.split_at(next(unreleased.unwrap_or_default()));
    let mut before = before.trim_end().to_owned();
    if unreleased.is_none() {
        let [heading, _] = UNRELEASED;
        let gap = if before.is_empty() { "" } else { "\n\n" };
        before = format!("{before}{gap}{heading}");
    }
    Some(format!("{before}\n\n{section}{}", set_off(behind)))
}

/// Returns the text after an empty line, or nothing if it is empty.
fn set_off(text: &str) -> String {
    let text = text.trim_start_matches('\n');
    if text.is_empty() { String::new() } else { format!("\n{text}") }
}

/// Returns the position after a line.
fn end_of_line(text: &str, line: &str) -> Option<usize> {
    let mut end = 0;
    text.split_inclusive('\n').find_map(|it| {
        end += it.len();
        (it.trim_end() == line).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: &str = "### Stripe's API 2026-10-28.endive";

    fn with(text: &str, entries: &[&str]) -> Option<String> {
        let entries: Vec<String> = entries.iter().map(|&it| it.to_owned()).collect();
        with_section(text, TITLE, &entries)
    }

    #[test]
    fn a_section_is_the_last_of_what_is_unreleased() {
        let section = format!("{TITLE}\n\n- A.\n- B.\n");
        let entries = ["- A.", "- B."];
        for unreleased in ["## Unreleased\n", "## [Unreleased]\n"] {
            for own in ["", "\n- Mine.\n", "\n### Fixed\n\n- Mine.\n"] {
                for released in ["", "\n## 1.0\n\n- First.\n"] {
                    for title in ["", "# Changelog\n\n"] {
                        assert_eq!(
                            with(&format!("{title}{unreleased}{own}{released}"), &entries).unwrap(),
                            format!("{title}{unreleased}{own}\n{section}{released}")
                        );
                    }
                }
            }
        }
        assert_eq!(
            with("# Changelog\n\n## 1.0\n\n- First.\n", &entries).unwrap(),
            format!("# Changelog\n\n## Unreleased\n\n{section}\n## 1.0\n\n- First.\n")
        );
        assert_eq!(
            with("# Changelog\n", &entries).unwrap(),
            format!("# Changelog\n\n## Unreleased\n\n{section}")
        );
    }

    #[test]
    fn a_section_is_written_once() {
        let once = with("# Changelog\n\n## Unreleased\n\n- Mine.\n", &["- A."]).unwrap();
        assert_eq!(with(&once, &["- A."]), None);
        assert_eq!(with(&once, &[NOTHING_ADDED]), None);
        assert_eq!(
            with(&once, &["- A.", "- B."]).unwrap(),
            format!("# Changelog\n\n## Unreleased\n\n- Mine.\n\n{TITLE}\n\n- B.\n- A.\n")
        );
    }
}
