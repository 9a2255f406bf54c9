//! The modules of a crate that lead to a file, and the list of descriptors next to them.

use std::path::{Path, PathBuf};

use syn::spanned::Spanned as _;

use crate::Result;
use crate::descriptor_list::{self, DescriptorList};
use crate::insertion::Insertions;
use crate::package::{self, CargoTarget, Package, TargetKind};
use crate::source::{self, ModuleOrigin, Source};
use crate::staging::{Staging, resolved, shown};

/// The name of a new list.
const LIST: &str = "STRIPE";

/// A file of a crate.
struct CrateFile {
    package: Package,
    /// The folder of the root module.
    folder: PathBuf,
    /// The file `lib.rs` or `main.rs`.
    root: PathBuf,
    kind: TargetKind,
    /// The names of the modules that lead to the file.
    modules: Vec<String>,
    /// Whether these are declared.
    is_declared: bool,
}

impl CrateFile {
    /// Returns the position of a file in a crate, or `None` if it is not in a folder of modules.
    fn of(file: &Path, staging: &Staging) -> Result<Option<Self>> {
        let Some(package) = package::of_file(file) else { return Ok(None) };
        let sources = source::of_package(&package, staging)?;
        let known = sources.into_iter().find(|it| it.path == file && !it.is_of_test());
        if let Some(ModuleOrigin { target, modules }) = known.and_then(|it| it.origin) {
            let folder = target.root.parent().map(Path::to_owned).unwrap_or_default();
            let CargoTarget { root, kind, .. } = target;
            return Ok(Some(Self { package, folder, root, kind, modules, is_declared: true }));
        }
        let Some((target, folder)) = Self::target(&package, file) else { return Ok(None) };
        let Ok(inside) = file.strip_prefix(&folder) else { return Ok(None) };
        let mut modules: Vec<String> = Vec::new();
        for component in inside.parent().into_iter().flat_map(Path::components) {
            modules.push(component.as_os_str().to_string_lossy().into_owned());
        }
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if stem != "mod" {
            modules.push(stem);
        }
        let (root, kind) = (target.root.clone(), target.kind);
        if modules.is_empty() || package.targets.iter().any(|it| it.root == file) {
            return Ok(None);
        }
        if let Some(name) = modules.iter().find(|it| syn::parse_str::<syn::Ident>(it).is_err()) {
            return Err(format!(
                "{} is not a module of the crate: `{}` is not the name of a module in Rust, so choose \
                 another file",
                shown(file),
                name.escape_debug()
            ));
        }
        Ok(Some(Self { package, folder, root, kind, modules, is_declared: false }))
    }

    /// Returns the target whose modules are in the folder of a file, and that folder.
    fn target<'p>(package: &'p Package, file: &Path) -> Option<(&'p CargoTarget, PathBuf)> {
        let programs = resolved(&package.folder.join("src/bin"));
        let folders = package.targets.iter().filter_map(|target| {
            let folder = target.root.parent()?;
            // Files next to a program or a test in such a folder are not its modules.
            let owns_folder = target.kind == TargetKind::Library
                || target.root.file_name().is_some_and(|name| name == "main.rs");
            (owns_folder && file.starts_with(folder)).then_some((target, folder.to_owned()))
        });
        let folders = folders
            .filter(|(_, folder)| *folder == programs || file.parent() != Some(programs.as_path()));
        // The innermost target, and in the same folder the library.
        folders.max_by_key(|(target, folder)| {
            (folder.components().count(), std::cmp::Reverse(target.kind))
        })
    }

    /// Returns the file of the parent module, which may not exist yet.
    fn parent(&self, modules: &[String], staging: &Staging) -> PathBuf {
        let Some((_, outer)) = modules.split_last() else { return self.root.clone() };
        let Some((name, folders)) = outer.split_last() else { return self.root.clone() };
        let folder = folders.iter().fold(self.folder.clone(), |folder, name| folder.join(name));
        let in_folder = folder.join(name).join("mod.rs");
        if staging.exists(&in_folder) { in_folder } else { folder.join(format!("{name}.rs")) }
    }

    fn is_program(&self) -> bool {
        self.kind == TargetKind::Program
    }
}

/// Declares the modules that lead to a file, and adds its resource to the list of descriptors.
/// Returns a line for each file to write.
pub(crate) fn listed(file: &Path, class: &str, staging: &mut Staging) -> Result<Vec<String>> {
    let file = resolved(file);
    let Some(of_crate) = CrateFile::of(&file, staging)? else {
        return Ok(vec![format!(
            "{} is not a module of a crate: add `{class}::DESCRIPTOR` to the list that the test compares",
            shown(&file)
        )]);
    };
    let mut lines = Vec::new();
    let lengths = if of_crate.is_declared { 0..0 } else { 0..of_crate.modules.len() };
    for length in lengths.rev() {
        let modules = of_crate.modules.get(..=length).unwrap_or_default();
        let parent = of_crate.parent(modules, staging);
        if let (Some(name), true) = (modules.last(), declare(&of_crate, &parent, modules, staging)?)
        {
            lines.push(format!("declared the module `{name}` in {}", shown(&parent)));
        }
    }
    lines.extend(list(&of_crate, &file, class, staging)?);
    lines.extend(dependency(&of_crate.package));
    Ok(lines)
}

/// Returns a line for a package that does not depend on stripe-core, or renames it.
fn dependency(package: &Package) -> Option<String> {
    let found = package.dependencies.iter().find(|it| it.name == "stripe-core" && !it.is_of_tests);
    match found.map(|it| &it.rename) {
        Some(None) => None,
        Some(Some(rename)) => Some(format!(
            "`{}` names stripe-core `{rename}`: `extern crate {} as stripe_core;` in the root module \
             lets the declarations find it",
            package.name,
            rename.replace('-', "_")
        )),
        None => Some(format!(
            "`{}` does not depend on stripe-core: `cargo add stripe-core --package {}` adds it",
            package.name, package.name
        )),
    }
}

/// Declares a module in the file of its parent. Returns whether it was not declared yet.
fn declare(
    of_crate: &CrateFile,
    parent: &Path,
    modules: &[String],
    staging: &mut Staging,
) -> Result<bool> {
    let Some(name) = modules.last() else { return Ok(false) };
    let visibility = if of_crate.is_program() && *parent == of_crate.root { "" } else { "pub " };
    let line = format!("{visibility}mod {name};\n");
    if !staging.exists(parent) {
        staging.put(parent, format!("//! Objects of Stripe's API.\n\n{line}"));
        return Ok(true);
    }
    let source = staging.source(parent)?;
    let declared = |item: &syn::Item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    };
    let known = source.file.items.iter().find(|it| declared(it).is_some_and(|it| it == *name));
    if let Some(syn::Item::Mod(module)) = known {
        let leads_elsewhere =
            module.content.is_some() || module.attrs.iter().any(|it| it.path().is_ident("path"));
        if leads_elsewhere {
            return Err(format!(
                "{} declares the module `{name}` {}: choose another file",
                shown(parent),
                if module.content.is_some() { "inline" } else { "with a `#[path]`" }
            ));
        }
        return Ok(false);
    }
    let mut insertions = Insertions::new(&source.text);
    let is_file = |item: &&syn::Item| matches!(item, syn::Item::Mod(it) if it.content.is_none());
    let mut files = source.file.items.iter().filter(is_file);
    let start = |item: &syn::Item| insertions.line_start(source.range(item.span()).start);
    let (at, text) = if let Some(next) =
        files.clone().find(|item| declared(item).is_some_and(|it| it > *name))
    {
        (start(next), line)
    } else if let Some(last) = files.next_back() {
        (insertions.line_end(source.range(last.span()).end), line)
    } else if let Some(first) = source.file.items.first() {
        (start(first), format!("{line}\n"))
    } else {
        let newline =
            if source.text.is_empty() || source.text.ends_with("\n\n") { "" } else { "\n" };
        (source.text.len(), format!("{newline}{line}"))
    };
    insertions.insert(at, text);
    let text = insertions.finish();
    staging.put(parent, text);
    Ok(true)
}

/// Adds a resource to the list of descriptors, or creates a list next to the module.
fn list(
    of_crate: &CrateFile,
    file: &Path,
    class: &str,
    staging: &mut Staging,
) -> Result<Vec<String>> {
    let sources = source::of_package(&of_crate.package, staging)?;
    let items = source::items(&sources);
    let lists = descriptor_list::lists(&items);
    let renamed = descriptor_list::renamed(&items);
    let declarations = source::declarations(&items);
    let found = declarations
        .iter()
        .find(|(declaration, place)| declaration.ident == class && place.source.path == *file);
    let Some((_, place)) = found else { return Ok(Vec::new()) };
    if descriptor_list::is_listed(class, place, &declarations, &lists, &renamed) {
        return Ok(Vec::new());
    }
    let origin = place.source.origin.as_ref();
    let modules = origin.map_or_else(|| of_crate.modules.clone(), |it| it.modules.clone());
    let beside = of_crate.parent(&of_crate.modules, staging);
    let path = |list_file: &Path| {
        // A list in the file itself or beside the module needs no path from the root.
        let last = modules.last().map(String::as_str);
        match last {
            _ if list_file == file => format!("{class}::DESCRIPTOR"),
            Some(last) if list_file == beside => {
                format!("{last}::{class}::DESCRIPTOR")
            }
            _ => {
                let path = modules.iter().map(String::as_str).chain([class, "DESCRIPTOR"]);
                format!("crate::{}", path.collect::<Vec<_>>().join("::"))
            }
        }
    };
    // Lists of the program or of a test do not belong to the library.
    let is_of_target = |list: &&DescriptorList<'_>| {
        list.place.source.origin.as_ref().is_none_or(|it| it.target.root == of_crate.root)
    };
    let mut known: Vec<&DescriptorList<'_>> = lists.iter().filter(is_of_target).collect();
    known.sort_by_key(|list| list.name != LIST);
    let (file, text) = if let Some(list) = known.first() {
        let file = list.place.source.path.clone();
        let text = extended(list, &path(&file));
        (file, text)
    } else {
        let text = begun(&staging.source(&beside)?, &path(&beside), of_crate.is_program());
        (beside, text)
    };
    staging.put(&file, text);
    Ok(vec![format!("added `{class}` to the list of descriptors in {}", shown(&file))])
}

/// Returns the file with an additional element in its list.
fn extended(list: &DescriptorList<'_>, element: &str) -> String {
    let source = list.place.source;
    let array = source.range(list.array.bracket_token.span.join());
    let inside = source.text.get(array.start + 1..array.end - 1).unwrap_or_default();
    // A list without comments is formatted again, like `rustfmt` does.
    let is_plain = !inside.contains("//") && !inside.contains("/*") && !inside.contains('#');
    if is_plain {
        let elements = inside.split(',').map(str::trim).filter(|it| !it.is_empty());
        let elements: Vec<&str> = elements.chain([element]).collect();
        let before = source.text.get(..array.start).unwrap_or_default();
        let behind = source.text.get(array.end..).unwrap_or_default();
        let first_line = before.rsplit('\n').next().unwrap_or_default();
        return format!("{before}{}{behind}", laid_out(first_line, &elements));
    }
    let mut insertions = Insertions::new(&source.text);
    let open = list.array.elems.last().filter(|_| !list.array.elems.trailing_punct());
    let comma = open.map(|element| source.range(element.span()).end);
    insertions.insert_before_bracket(array.end - 1, comma, &[format!("{element},")]);
    insertions.finish()
}

/// Maximum widths of an array on one line and of a line, according to `rustfmt`.
const WIDTHS: (usize, usize) = (60, 100);

/// Formats an array after the beginning of a line.
fn laid_out(line: &str, elements: &[&str]) -> String {
    let one_line = format!("[{}]", elements.join(", "));
    let (of_array, of_line) = WIDTHS;
    if one_line.len() - 2 <= of_array && line.len() + one_line.len() + ";".len() <= of_line {
        return one_line;
    }
    let indent = crate::insertion::indentation(line);
    let elements: String = elements.iter().map(|it| format!("{indent}    {it},\n")).collect();
    format!("[\n{elements}{indent}]")
}

/// Returns the file with a new list with one element.
fn begun(source: &Source, element: &str, is_binary: bool) -> String {
    let allowed = if is_binary { "#[allow(dead_code, reason = \"for the test\")]\n" } else { "" };
    let start = format!("pub const {LIST}: &[ResourceDescriptor] = &");
    let list = format!(
        "/// The resources that are declared, for the test of `cargo stripe check`.\n\
         {allowed}{start}{};\n",
        laid_out(&start, &[element])
    );
    let import = "use stripe_core::descriptor::ResourceDescriptor;\n";
    let items = &source.file.items;
    let is_imported = items.iter().any(|item| {
        matches!(item, syn::Item::Use(_)) && source.slice(item).contains("ResourceDescriptor")
    });
    let mut insertions = Insertions::new(&source.text);
    let last_use = items.iter().rev().find(|item| matches!(item, syn::Item::Use(_)));
    let last_module = items
        .iter()
        .rev()
        .find(|item| matches!(item, syn::Item::Mod(module) if module.content.is_none()));
    match (last_use, last_module) {
        _ if is_imported => {}
        (Some(item), _) | (None, Some(item)) => {
            let at = insertions.line_end(source.range(item.span()).end);
            insertions.insert(at, format!("\n{import}"));
        }
        (None, None) => {}
    }
    // Test modules stay at the end.
    let is_test = |item: &&syn::Item| matches!(item, syn::Item::Mod(module) if module.attrs.iter().any(|it| it.path().is_ident("cfg")));
    if let Some(of_tests) = items.iter().find(is_test) {
        let at = insertions.line_start(source.range(of_tests.span()).start);
        insertions.insert(at, format!("{list}\n"));
    } else {
        let newline = if source.text.ends_with('\n') { "" } else { "\n" };
        insertions.insert(source.text.len(), format!("{newline}\n{list}"));
    }
    insertions.finish()
}
