//! The style edition of `rustfmt` that applies to a file.

use std::fs;
use std::path::Path;

use crate::staging::resolved;

/// Returns the style edition of a file, which may not exist yet: the edition in the nearest
/// `rustfmt.toml` or, without one, the edition of the package.
pub(crate) fn edition_of(file: &Path) -> String {
    let file = resolved(file);
    let folders = || file.ancestors().skip(1);
    let configured = folders().find_map(|folder| {
        let names = ["rustfmt.toml", ".rustfmt.toml"];
        names.iter().find_map(|name| fs::read_to_string(folder.join(name)).ok())
    });
    let of_style = configured
        .as_deref()
        .and_then(|text| value(text, "style_edition").or_else(|| value(text, "edition")));
    let of_manifest = || {
        // A member can inherit the edition from its workspace.
        folders().find_map(|folder| {
            value(&fs::read_to_string(folder.join("Cargo.toml")).ok()?, "edition")
        })
    };
    of_style.or_else(of_manifest).unwrap_or_else(|| "2024".to_owned())
}

/// Returns the text of a line `key = "text"`.
fn value(text: &str, key: &str) -> Option<String> {
    text.lines().find_map(|line| {
        let (name, value) = line.split_once('=')?;
        let quoted = value.split('#').next()?.trim();
        let value = quoted.strip_prefix('"')?.strip_suffix('"')?;
        (name.trim() == key).then(|| value.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_read() {
        let manifest = "[package]\nname = \"a\"\nedition = \"2021\" # for now\n";
        assert_eq!(value(manifest, "edition").as_deref(), Some("2021"));
        assert_eq!(value(manifest, "style_edition"), None);
        assert_eq!(value("edition.workspace = true\n", "edition"), None);
    }
}
