//! The section of a version in `CHANGELOG.md`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use stripe_catalogue::{Change, Effect};

use crate::Result;
use crate::staging::{Staging, shown};

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
    let mut section = format!("\n### Stripe's API {version}\n\n");
    if added.is_empty() {
        section.push_str("- No additions to the declared objects.\n");
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
            let _ = writeln!(section, "- `{object}`: added {}.", names.join(", "));
        }
    }
    for change in changes.iter().filter(|it| it.effect != Effect::Additive && !it.follows) {
        let _ = writeln!(section, "- {change} ({}).", change.effect);
    }
    let heading = "## Unreleased\n";
    let known = [heading, "## [Unreleased]\n"].into_iter().find_map(|heading| {
        let at =
            if text.starts_with(heading) { Some(0) } else { text.find(&format!("\n{heading}")) };
        Some(at? + heading.len() + usize::from(at != Some(0)))
    });
    let text = match (known, text.find("\n## ")) {
        (Some(end), _) => {
            let (before, behind) = text.split_at(end);
            format!("{before}{section}{behind}")
        }
        (None, Some(at)) => {
            let (before, behind) = text.split_at(at);
            format!("{before}\n{heading}{section}{behind}")
        }
        (None, None) => format!("{}\n\n{heading}{section}", text.trim_end()),
    };
    staging.put(&file, text);
    Ok(format!("wrote the section of {version} in {}", shown(&file)))
}
