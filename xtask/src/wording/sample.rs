//! Documentation of public items, drawn at random for a person to read.

use std::fs;
use std::path::Path;

use super::PUBLISHED;
use super::language::{FileKind, find};

/// Draws the documentation of `count` public items, fields, variants and methods. The same seed gives
/// the same ones, as long as the sources are the same.
///
/// # Errors
/// If a file cannot be read.
pub fn sample(root: &Path, count: usize, seed: u64) -> Result<Vec<String>, String> {
    let mut all = Vec::new();
    for name in PUBLISHED {
        let mut files = Vec::new();
        find(&root.join(name).join("src"), &mut files)?;
        files.sort();
        for (file, _) in files.into_iter().filter(|(_, kind)| *kind == FileKind::Rust) {
            let shown = file.strip_prefix(root).unwrap_or(&file).display().to_string();
            if shown.contains("/__private") || shown.contains("/tests") {
                continue;
            }
            let text = fs::read_to_string(&file)
                .map_err(|error| format!("cannot read {shown}: {error}"))?;
            all.extend(
                items(&text).into_iter().map(|(line, item)| format!("{shown}:{line}\n{item}")),
            );
        }
    }
    let mut state = seed.wrapping_mul(2).wrapping_add(1);
    let mut drawn = Vec::new();
    while drawn.len() < count && !all.is_empty() {
        // Knuth's MMIX generator, of which the upper bits are random enough.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(state >> 33).unwrap_or_default() % all.len();
        drawn.push(all.swap_remove(at));
    }
    Ok(drawn)
}

/// The documented public items of a source, each with its line number.
fn items(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut owner = "";
    let mut docs: Vec<&str> = Vec::new();
    let mut first = 0;
    let mut attribute = false;
    let lines: Vec<&str> = source.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let text = line.trim();
        // A module of tests is the last item, unless it is in a separate file.
        if *line == "#[cfg(test)]" && lines.get(at + 1).is_some_and(|it| it.ends_with('{')) {
            break;
        }
        if text.starts_with("///") {
            if docs.is_empty() {
                first = at + 1;
            }
            docs.push(text);
            continue;
        }
        attribute |= text.starts_with("#[") && !text.ends_with(']');
        if attribute || text.starts_with("#[") || text.starts_with("//") {
            attribute &= text != ")]";
            continue;
        }
        let is_top = !line.starts_with([' ', '}', ')']) && !text.is_empty();
        if is_top {
            owner = text;
        }
        let owner_is_public =
            ["pub struct", "pub enum", "pub trait"].iter().any(|it| owner.starts_with(it));
        let is_public = text.starts_with("pub ")
            || owner_is_public && !is_top && !text.starts_with("pub(") && !text.starts_with("let ");
        if is_public && !docs.is_empty() {
            found.push((first, format!("{}\n{text}", docs.join("\n"))));
        }
        docs.clear();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::items;

    #[test]
    fn public_items_fields_and_variants_are_found() {
        let source = "\
#[cfg(test)]
mod tests;
/// A.
#[derive(Debug)]
#[stripe_resource(
    object = \"a\",
)]
pub struct A {
    /// B.
    b: u8,
    c: u8,
}

/// Private.
struct D;

impl A {
    /// E.
    ///
    /// More.
    pub fn e(&self) {}

    /// Private.
    fn f(&self) {}
}

#[cfg(test)]
mod more_tests {
    /// G.
    pub fn g() {}
}
";
        let found = items(source);
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [3, 9, 18]);
        assert_eq!(found[2].1, "/// E.\n///\n/// More.\npub fn e(&self) {}");
    }
}
