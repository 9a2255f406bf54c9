//! The sources of a crate, and what they declare.

use std::fs;
use std::path::{Path, PathBuf};

use syn::spanned::Spanned as _;

use crate::Result;
use crate::declaration::Declaration;

/// A parsed source file.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    pub(crate) file: syn::File,
    /// The bytes in front of what is parsed: a byte order mark, or a first line that names a program.
    skipped: usize,
}

impl Source {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        Self::parse(path, text)
    }

    pub(crate) fn parse(path: &Path, text: String) -> Result<Self> {
        let without_mark = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let is_script = without_mark.starts_with("#!") && !without_mark.starts_with("#![");
        let skipped_line = if is_script { without_mark.find('\n').unwrap_or_default() } else { 0 };
        let skipped = text.len() - without_mark.len() + skipped_line;
        let parsed = text.get(skipped..).unwrap_or_default();
        let file = syn::parse_file(parsed).map_err(|error| {
            let start = error.span().start();
            format!("{}:{}:{}: {error}", path.display(), start.line, start.column + 1)
        })?;
        Ok(Self { path: path.to_owned(), text, file, skipped })
    }

    /// The place of something parsed in the text.
    pub(crate) fn range(&self, span: proc_macro2::Span) -> std::ops::Range<usize> {
        let range = span.byte_range();
        range.start + self.skipped..range.end + self.skipped
    }

    /// The lines in front of what is parsed.
    pub(crate) fn skipped_lines(&self) -> usize {
        self.text.get(..self.skipped).map_or(0, |skipped| skipped.matches('\n').count())
    }

    /// The text of something parsed, with its attributes.
    pub(crate) fn slice(&self, parsed: &impl quote::ToTokens) -> &str {
        self.text.get(self.range(parsed.span())).unwrap_or_default()
    }
}

/// An item with the names of the inline modules that it stands in.
pub(crate) struct Place<'s> {
    pub(crate) source: &'s Source,
    pub(crate) modules: Vec<String>,
    pub(crate) item: &'s syn::Item,
}

impl Place<'_> {
    pub(crate) fn ident(&self) -> Option<&syn::Ident> {
        match self.item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Union(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            _ => None,
        }
    }
}

/// All items of the sources, those of inline modules included.
pub(crate) fn items(sources: &[Source]) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    for source in sources {
        collect(source, &source.file.items, &mut Vec::new(), &mut found);
    }
    found
}

fn collect<'s>(
    source: &'s Source,
    items: &'s [syn::Item],
    modules: &mut Vec<String>,
    found: &mut Vec<Place<'s>>,
) {
    for item in items {
        found.push(Place { source, modules: modules.clone(), item });
        if let syn::Item::Mod(module) = item {
            if let Some((_, items)) = &module.content {
                modules.push(module.ident.to_string());
                collect(source, items, modules, found);
                modules.pop();
            }
        }
    }
}

/// The resources that the items declare.
pub(crate) fn declarations<'s>(items: &[Place<'s>]) -> Vec<(Declaration, Place<'s>)> {
    let of = |place: &Place<'s>| {
        let declaration = Declaration::of(place.item)?;
        let Place { source, item, .. } = *place;
        Some((declaration, Place { source, modules: place.modules.clone(), item }))
    };
    items.iter().filter_map(of).collect()
}

/// Parses all Rust files under a folder.
pub(crate) fn under(folder: &Path) -> Result<Vec<Source>> {
    let mut paths = Vec::new();
    if folder.is_dir() {
        walk(folder, &mut paths)?;
    }
    paths.sort();
    paths.iter().map(|path| Source::read(path)).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) -> Result {
    let failed = |error: std::io::Error| format!("cannot read {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            walk(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}
