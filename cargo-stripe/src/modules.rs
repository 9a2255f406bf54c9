//! The modules of a crate that lead to a file, and the list of descriptors beside them.

use std::path::{Path, PathBuf};

use syn::spanned::Spanned as _;

use crate::Result;
use crate::add::write;
use crate::descriptor_list::{self, DescriptorList, module_of};
use crate::insertion::Insertions;
use crate::package;
use crate::source::{self, Source};

/// The name of the list that is begun where there is none.
const LIST: &str = "STRIPE";

/// A file of a crate.
struct CrateFile {
    /// The folder `src`.
    folder: PathBuf,
    /// The file `lib.rs` or `main.rs`.
    root: PathBuf,
    /// The names of the modules that lead to the file.
    modules: Vec<String>,
}

impl CrateFile {
    /// `None` for a file that is in no crate's `src`, or is the root itself.
    fn of(file: &Path) -> Option<Self> {
        let file = std::path::absolute(file).ok()?;
        let folder = package::manifest_of(file.parent()?)?.parent()?.join("src");
        let inside = file.strip_prefix(&folder).ok()?;
        let roots = ["lib.rs", "main.rs"].map(|name| folder.join(name));
        let root = roots.iter().find(|root| root.is_file())?.clone();
        let mut modules: Vec<String> = Vec::new();
        for component in inside.parent()?.components() {
            modules.push(component.as_os_str().to_str()?.to_owned());
        }
        let stem = inside.file_stem()?.to_str()?;
        if stem != "mod" {
            modules.push(stem.to_owned());
        }
        let is_root = roots.contains(&file) || modules.is_empty();
        (!is_root).then_some(Self { folder, root, modules })
    }

    /// The file of the module around the last of these, which may not exist yet.
    fn parent(&self, modules: &[String]) -> PathBuf {
        let Some((_, outer)) = modules.split_last() else { return self.root.clone() };
        let Some((name, folders)) = outer.split_last() else { return self.root.clone() };
        let folder = folders.iter().fold(self.folder.clone(), |folder, name| folder.join(name));
        let in_folder = folder.join(name).join("mod.rs");
        if in_folder.is_file() { in_folder } else { folder.join(format!("{name}.rs")) }
    }

    fn is_binary(&self) -> bool {
        self.root.ends_with("main.rs")
    }
}

/// Declares the modules that lead to a file, and adds its resource to the list of descriptors: a line
/// for each file that was written.
pub(crate) fn listed(file: &Path, class: &str) -> Result<Vec<String>> {
    let Some(of_crate) = CrateFile::of(file) else {
        return Ok(vec![format!(
            "{} is not a module of a crate: add `{class}::DESCRIPTOR` to the list that the test compares",
            file.display()
        )]);
    };
    let mut lines = Vec::new();
    for length in (1..=of_crate.modules.len()).rev() {
        let modules = of_crate.modules.get(..length).unwrap_or_default();
        let parent = of_crate.parent(modules);
        if let (Some(name), true) = (modules.last(), declare(&of_crate, &parent, modules)?) {
            lines.push(format!("declared the module `{name}` in {}", shown(&parent)));
        }
    }
    lines.extend(list(&of_crate, class)?);
    Ok(lines)
}

/// Declares a module in the file of its parent. Returns whether it was not declared yet.
fn declare(of_crate: &CrateFile, parent: &Path, modules: &[String]) -> Result<bool> {
    let Some(name) = modules.last() else { return Ok(false) };
    let visibility = if of_crate.is_binary() && *parent == of_crate.root { "" } else { "pub " };
    let line = format!("{visibility}mod {name};\n");
    if !parent.exists() {
        write(parent, &format!("//! Objects of Stripe's API.\n\n{line}"))?;
        return Ok(true);
    }
    let source = Source::read(parent)?;
    let declared = |item: &syn::Item| match item {
        syn::Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    };
    if source.file.items.iter().filter_map(declared).any(|it| it == *name) {
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
    write(parent, &insertions.finish())?;
    Ok(true)
}

/// Adds a resource to the list of descriptors, or begins one beside the module.
fn list(of_crate: &CrateFile, class: &str) -> Result<Vec<String>> {
    let sources = source::under(&of_crate.folder)?;
    let items = source::items(&sources);
    let lists = descriptor_list::lists(&items);
    let renamed = descriptor_list::renamed(&items);
    let declarations = source::declarations(&items);
    let place = declarations.iter().find(|(declaration, place)| {
        declaration.ident == class && Some(&module_of(place)) == of_crate.modules.last()
    });
    if place.is_some_and(|(_, place)| {
        descriptor_list::is_listed(class, place, &declarations, &lists, &renamed)
    }) {
        return Ok(Vec::new());
    }
    let file = of_crate.parent(&of_crate.modules);
    let path = |list_file: &Path| {
        // The list beside the module names it by that module, one elsewhere from the root.
        let last = of_crate.modules.last().map(String::as_str).unwrap_or_default();
        if list_file == file {
            format!("{last}::{class}::DESCRIPTOR")
        } else {
            format!("crate::{}::{class}::DESCRIPTOR", of_crate.modules.join("::"))
        }
    };
    let known = lists.iter().find(|list| list.name == LIST).or(lists.first());
    let (file, text) = if let Some(list) = known {
        let file = list.place.source.path.clone();
        let text = extended(list, &path(&file));
        (file, text)
    } else {
        let text = begun(&Source::read(&file)?, &path(&file), of_crate.is_binary());
        (file, text)
    };
    write(&file, &text)?;
    Ok(vec![format!("added `{class}` to the list of descriptors in {}", shown(&file))])
}

/// The file with one more element in its list.
fn extended(list: &DescriptorList<'_>, element: &str) -> String {
    let source = list.place.source;
    let array = source.range(list.array.bracket_token.span.join());
    let inside = source.text.get(array.start + 1..array.end - 1).unwrap_or_default();
    // A list of nothing but elements is laid out anew, as `rustfmt` would.
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

/// The widths that `rustfmt` allows an array on one line, and a line.
const WIDTHS: (usize, usize) = (60, 100);

/// An array behind the beginning of a line.
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

/// The file with a list that has one element.
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
    // Tests stay at the end.
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

/// A path as it is written from here.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string()
}
