//! The sources of a crate, and their declarations.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use crate::Result;
use crate::declaration::{self, Declaration};
use crate::package::{CargoTarget, Package, TargetKind};
use crate::staging::{Staging, resolved, shown};

/// A parsed source file.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    pub(crate) file: syn::File,
    /// The number of bytes before the parsed text: a byte order mark, or a shebang line.
    skipped: usize,
    /// The target that contains the file, if a `mod` leads to it.
    pub(crate) origin: Option<ModuleOrigin>,
}

/// The place of a file among the modules of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ModuleOrigin {
    pub(crate) target: CargoTarget,
    pub(crate) modules: Vec<String>,
}

impl Source {
    pub(crate) fn parse(path: &Path, text: String) -> Result<Self> {
        let without_mark = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let is_script = without_mark.starts_with("#!") && !without_mark.starts_with("#![");
        let skipped_line = if is_script { without_mark.find('\n').unwrap_or_default() } else { 0 };
        let skipped = text.len() - without_mark.len() + skipped_line;
        let parsed = text.get(skipped..).unwrap_or_default();
        let file = syn::parse_file(parsed).map_err(|error| {
            let start = error.span().start();
            let why = error.to_string();
            let why = match why.as_str() {
                "cannot parse string into token stream" => "unbalanced bracket or quote",
                why => why,
            };
            let (file, line, column) = (shown(path), start.line, start.column + 1);
            format!("{file}:{line}:{column}: this is not valid Rust: {why}")
        })?;
        Ok(Self { path: path.to_owned(), text, file, skipped, origin: None })
    }

    /// Returns the position of a parsed node in the text.
    pub(crate) fn range(&self, span: proc_macro2::Span) -> std::ops::Range<usize> {
        let range = span.byte_range();
        range.start + self.skipped..range.end + self.skipped
    }

    /// Whether the file belongs only to a test.
    pub(crate) fn is_of_test(&self) -> bool {
        self.origin.as_ref().is_some_and(|it| it.target.kind == TargetKind::Test)
    }

    /// Returns the number of lines before the parsed text.
    pub(crate) fn skipped_lines(&self) -> usize {
        self.text.get(..self.skipped).map_or(0, |skipped| skipped.matches('\n').count())
    }

    /// Returns the text of a parsed node, with its attributes.
    pub(crate) fn slice(&self, parsed: &impl quote::ToTokens) -> &str {
        self.text.get(self.range(parsed.span())).unwrap_or_default()
    }
}

/// An item with the names of the inline modules that contain it.
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

/// Returns all items of the sources, including those of inline modules.
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

/// Returns the resources that the items declare.
pub(crate) fn declarations<'s>(items: &[Place<'s>]) -> Vec<(Declaration, Place<'s>)> {
    let of = |place: &Place<'s>| {
        let declaration = Declaration::of(place.item)?;
        let Place { source, item, .. } = *place;
        Some((declaration, Place { source, modules: place.modules.clone(), item }))
    };
    items.iter().filter_map(of).collect()
}

/// Parses the sources of a package: the modules of its targets, and other files in its folder `src`,
/// which a macro may include.
///
/// A file that is not a module need not be valid Rust.
pub(crate) fn of_package(package: &Package, staging: &Staging) -> Result<Vec<Source>> {
    let mut sources = BTreeMap::new();
    let mut targets: Vec<&CargoTarget> = package.targets.iter().collect();
    targets.sort_by_key(|target| target.kind);
    for target in targets {
        if staging.exists(&target.root) {
            let origin = ModuleOrigin { target: target.clone(), modules: Vec::new() };
            reach(&target.root, &origin, true, (&mut sources, staging))?;
        }
    }
    let folder = resolved(&package.folder.join("src"));
    let mut others = Vec::new();
    if folder.is_dir() {
        walk(&folder, &mut others)?;
    }
    others.extend(staging.files().filter(|it| it.starts_with(&folder)).map(Path::to_owned));
    for path in others {
        if let (false, Ok(source)) = (sources.contains_key(&path), staging.source(&path)) {
            sources.insert(path, source);
        }
    }
    Ok(sources.into_values().collect())
}

/// Parses a file and the files of its modules. `owns_folder` means that they are next to it.
fn reach(
    path: &Path,
    origin: &ModuleOrigin,
    owns_folder: bool,
    (sources, staging): (&mut BTreeMap<PathBuf, Source>, &Staging),
) -> Result {
    if sources.contains_key(path) {
        return Ok(());
    }
    let mut source = staging.source(path)?;
    source.origin = Some(origin.clone());
    let beside = path.parent().map(Path::to_owned).unwrap_or_default();
    let owns_folder = owns_folder || path.file_name().is_some_and(|name| name == "mod.rs");
    let folder = if owns_folder { beside.clone() } else { path.with_extension("") };
    let mut files = Vec::new();
    module_files(&source.file.items, (&beside, &folder), &mut Vec::new(), &mut files);
    sources.insert(path.to_owned(), source);
    for module in files {
        let Some(file) = module.files.iter().find(|it| staging.exists(it)) else { continue };
        let modules = [origin.modules.as_slice(), &module.modules].concat();
        let origin = ModuleOrigin { target: origin.target.clone(), modules };
        reach(&resolved(file), &origin, module.is_placed, (&mut *sources, staging))?;
    }
    Ok(())
}

/// A module in a separate file.
struct ModuleFile {
    modules: Vec<String>,
    /// The possible files.
    files: Vec<PathBuf>,
    /// Whether `#[path]` determines the file.
    is_placed: bool,
}

/// Finds the files of the modules that are declared in a file. `beside` is its folder, and `folder` is
/// the folder of its modules.
fn module_files(
    items: &[syn::Item],
    (beside, folder): (&Path, &Path),
    modules: &mut Vec<String>,
    files: &mut Vec<ModuleFile>,
) {
    for item in items {
        let syn::Item::Mod(module) = item else { continue };
        let name = module.ident.unraw().to_string();
        let placed = declaration::metas(&module.attrs).into_iter().find_map(|meta| match meta {
            syn::Meta::NameValue(it) if it.path.is_ident("path") => match it.value {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        });
        modules.push(name.clone());
        match (&module.content, placed) {
            (Some((_, items)), placed) => {
                let inner = folder.join(placed.unwrap_or(name));
                module_files(items, (&inner, &inner), modules, files);
            }
            (None, Some(placed)) => files.push(ModuleFile {
                modules: modules.clone(),
                files: vec![beside.join(placed)],
                is_placed: true,
            }),
            (None, None) => {
                let of_folder = folder.join(&name);
                files.push(ModuleFile {
                    modules: modules.clone(),
                    files: vec![of_folder.with_extension("rs"), of_folder.join("mod.rs")],
                    is_placed: false,
                });
            }
        }
        modules.pop();
    }
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

/// Parses all Rust files under a folder.
#[cfg(test)]
pub(crate) fn under(folder: &Path) -> Result<Vec<Source>> {
    let mut paths = Vec::new();
    walk(folder, &mut paths)?;
    paths.sort();
    paths.iter().map(|path| Staging::default().source(path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_as_the_compiler_finds_them() {
        let text = r#"
            mod a;
            #[path = "odd place.rs"]
            mod b;
            mod r#type;
            mod inner {
                mod c;
                #[path = "d.rs"]
                mod d;
            }
            #[cfg_attr(unix, path = "unix.rs")]
            mod e;
        "#;
        let file = syn::parse_file(text).unwrap();
        let found = |beside: &str, folder: &str| -> Vec<(String, String)> {
            let mut files = Vec::new();
            let folders = (Path::new(beside), Path::new(folder));
            module_files(&file.items, folders, &mut Vec::new(), &mut files);
            let line = |it: &ModuleFile| {
                let file = it.files[0].to_str().unwrap().replace('\\', "/");
                (it.modules.join("::"), file)
            };
            files.iter().map(line).collect()
        };
        let of_root = [
            ("a", "src/a.rs"),
            ("b", "src/odd place.rs"),
            ("type", "src/type.rs"),
            ("inner::c", "src/inner/c.rs"),
            ("inner::d", "src/inner/d.rs"),
            ("e", "src/unix.rs"),
        ];
        let owned = |(module, file): (&str, &str)| (module.to_owned(), file.to_owned());
        assert_eq!(found("src", "src"), of_root.map(owned));
        let of_module = [("a", "src/shop/a.rs"), ("b", "src/odd place.rs")];
        assert_eq!(found("src", "src/shop")[..2], of_module.map(owned));
    }
}
