//! `cargo stripe add`: the declaration of an object, printed or written to a file.

use std::fs;
use std::path::Path;

use stripe_catalogue::Draft;
use stripe_catalogue::model::Catalogue;

use crate::arguments::Arguments;
use crate::source::Source;
use crate::{Result, fields, input, merging, modules};

pub(crate) const OPTIONS: &[&str] = &["ops", "fields", "params", "out", input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let object = arguments.at_most_one("object")?.ok_or(
        "no object given: `cargo stripe add coupon`; `cargo stripe list` lists what there is",
    )?;
    let catalogue = Catalogue::new(&input::facts(arguments)?);
    let draft = Draft::new(&catalogue, object)?;
    let wanted = Wanted {
        operations: arguments.names("ops"),
        fields: arguments.names("fields"),
        params: arguments.names("params"),
    };
    let Some(file) = arguments.option("out") else {
        print!("{}", wanted.of(draft)?.source());
        return Ok(());
    };
    for line in written(&catalogue, object, &wanted, Path::new(file))? {
        println!("{line}");
    }
    Ok(())
}

/// The parts of an object that are asked for; all of it if none are.
#[derive(Debug, Default, Clone)]
pub(crate) struct Wanted {
    pub(crate) operations: Option<Vec<String>>,
    pub(crate) fields: Option<Vec<String>>,
    pub(crate) params: Option<Vec<String>>,
}

impl Wanted {
    /// Sets the parts of a new declaration.
    pub(crate) fn of<'c>(&self, mut draft: Draft<'c>) -> Result<Draft<'c>> {
        if let Some(names) = &self.operations {
            draft = draft.operations(names.iter().cloned())?;
        }
        if let Some(names) = &self.fields {
            draft = draft.fields(names.iter().cloned())?;
        }
        if let Some(names) = &self.params {
            draft = draft.params(names.iter().cloned())?;
        }
        Ok(draft)
    }

    fn is_all(&self) -> bool {
        self.operations.is_none() && self.fields.is_none() && self.params.is_none()
    }
}

/// Writes a declaration to a file, or adds to the one that the file has, and keeps the list of
/// descriptors: a line for each file that was written.
pub(crate) fn written(
    catalogue: &Catalogue,
    object: &str,
    wanted: &Wanted,
    file: &Path,
) -> Result<Vec<String>> {
    let draft = Draft::new(catalogue, object)?;
    let (text, class) = if file.exists() {
        let existing = Source::read(file)?;
        let Some((declaration, item)) = merging::resource(&existing.file.items, object) else {
            return Err(format!(
                "{} exists and does not declare `{object}`; it was left alone, so choose another file",
                file.display()
            ));
        };
        let class = declaration.ident.to_string();
        let drafted = missing(draft.class(&class), wanted, &declaration, item)?;
        let drafted = Source::parse(Path::new("the draft"), drafted.source())?;
        (merging::merged(&existing, &drafted, object)?, class)
    } else {
        let source = wanted.of(draft)?.source();
        let parsed = Source::parse(file, source.clone())?;
        let class = merging::resource(&parsed.file.items, object)
            .map(|(declaration, _)| declaration.ident.to_string())
            .ok_or_else(|| format!("the declaration of `{object}` cannot be read back"))?;
        (Some(source), class)
    };
    let mut lines = Vec::new();
    match text {
        Some(text) => {
            let verb = if file.exists() { "added to" } else { "wrote" };
            write(file, &text)?;
            lines.push(format!("{verb} {}", file.display()));
        }
        None => lines.push(format!("{} has all of it already", file.display())),
    }
    lines.extend(modules::listed(file, &class)?);
    Ok(lines)
}

/// The draft of what is asked for and not declared yet.
fn missing<'c>(
    draft: Draft<'c>,
    wanted: &Wanted,
    declaration: &crate::declaration::Declaration,
    item: &syn::Item,
) -> Result<Draft<'c>> {
    // What is not asked for is not added, once something is.
    let names = |given: &Option<Vec<String>>, all: Vec<String>| match given {
        Some(names) => names.clone(),
        None if wanted.is_all() => all,
        None => Vec::new(),
    };
    // Mistakes are told for names that are there already, too.
    wanted.of(draft.clone())?;
    let known: Vec<String> = fields::of(item).into_iter().map(|(name, _)| name).collect();
    let mut fields = names(&wanted.fields, draft.field_names());
    fields.retain(|name| !known.contains(name));
    let is_declared = |name: &String| declaration.entries.iter().any(|it| it.name == *name);
    let asked = names(&wanted.operations, draft.operation_names());
    let operations: Vec<String> = match &wanted.params {
        // Params are added to the operations that are named, or else to those that are declared.
        Some(_) if wanted.operations.is_some() => asked,
        Some(_) => draft.operation_names().into_iter().filter(is_declared).collect(),
        None if wanted.is_all() => asked,
        None => asked.into_iter().filter(|name| !is_declared(name)).collect(),
    };
    let draft = match &wanted.params {
        Some(params) => draft.params(params.iter().cloned())?,
        None => draft,
    };
    draft.operations(operations)?.fields(fields)
}

pub(crate) fn write(file: &Path, text: &str) -> Result {
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", file.display());
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(file, text).map_err(failed)
}
