//! `cargo stripe add`: the declaration of an object, printed or written to a file.

use std::path::Path;

use stripe_catalogue::Draft;
use stripe_catalogue::model::Catalogue;

use crate::arguments::Arguments;
use crate::merging::Merged;
use crate::source::{self, Place, Source};
use crate::staging::{Staging, shown};
use crate::{Result, fields, input, merging, modules, output, style};

pub(crate) const OPTIONS: &[&str] = &["ops", "fields", "params", "out", input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let object = arguments.at_most_one("object")?.ok_or(
        "no object given: `cargo stripe add coupon`; `cargo stripe list` lists all objects",
    )?;
    let catalogue = Catalogue::new(&input::facts(arguments)?);
    let draft = Draft::new(&catalogue, object)?;
    let wanted = Wanted {
        operations: arguments.names("ops"),
        fields: arguments.names("fields"),
        params: arguments.names("params"),
    };
    let Some(file) = arguments.option("out") else {
        let draft =
            draft.style_edition(&style::edition_of(Path::new("src/lib.rs"))).with_versions();
        return output::print(&wanted.of(draft)?.source());
    };
    let mut staging = Staging::default();
    let (lines, by_hand) = staged(&catalogue, object, &wanted, Path::new(file), &mut staging)?;
    staging.commit()?;
    output::print_lines(lines)?;
    if by_hand.is_empty() {
        return Ok(());
    }
    Err(format!("some lines must be changed manually\n  {}", by_hand.join("\n  ")))
}

/// Sets one of the parts of a draft.
type Setter<'c> = fn(Draft<'c>, Vec<String>) -> Result<Draft<'c>>;

/// The selected parts of an object; by default all.
#[derive(Debug, Default, Clone)]
pub(crate) struct Wanted {
    pub(crate) operations: Option<Vec<String>>,
    pub(crate) fields: Option<Vec<String>>,
    pub(crate) params: Option<Vec<String>>,
}

impl Wanted {
    /// Sets the parts of a new declaration.
    pub(crate) fn of<'c>(&self, mut draft: Draft<'c>) -> Result<Draft<'c>> {
        let mut mistakes = Vec::new();
        let mut set = |names: &Option<Vec<String>>, set: Setter<'c>| {
            if let Some(names) = names {
                match set(draft.clone(), names.clone()) {
                    Ok(with_names) => draft = with_names,
                    Err(mistake) => mistakes.push(mistake),
                }
            }
        };
        set(&self.operations, Draft::operations);
        set(&self.fields, Draft::fields);
        set(&self.params, Draft::params);
        if mistakes.is_empty() {
            mistakes = self.params_left_out();
        }
        if mistakes.is_empty() { Ok(draft) } else { Err(mistakes.join("\nerror: ")) }
    }

    /// Returns a line for each requested param of an operation that was not requested.
    fn params_left_out(&self) -> Vec<String> {
        let (Some(operations), Some(params)) = (&self.operations, &self.params) else {
            return Vec::new();
        };
        let left_out = |name: &String| {
            let (operation, _) = name.split_once('.')?;
            let is_left_out = !operations.iter().any(|it| it == operation);
            is_left_out.then(|| {
                format!("`{name}` is a parameter of `{operation}`, which `--ops` does not contain")
            })
        };
        params.iter().filter_map(left_out).collect()
    }

    fn is_all(&self) -> bool {
        self.operations.is_none() && self.fields.is_none() && self.params.is_none()
    }
}

/// Stages a declaration, or additions to an existing one, and the list of descriptors. Returns a
/// line for each file that changes, and the lines to change manually.
fn staged(
    catalogue: &Catalogue,
    object: &str,
    wanted: &Wanted,
    file: &Path,
    staging: &mut Staging,
) -> Result<(Vec<String>, Vec<String>)> {
    if file.is_dir() || file.extension().is_none_or(|it| it != "rs") {
        return Err(format!(
            "`{}` is not a Rust file: give one such as `--out src/stripe/coupon.rs`",
            file.display()
        ));
    }
    let draft = Draft::new(catalogue, object)?;
    let draft = draft.style_edition(&style::edition_of(file)).with_versions();
    let is_new = !file.exists();
    let (merged, class) = if is_new {
        let source = wanted.of(draft)?.source();
        let parsed = Source::parse(file, source.clone())?;
        let class = merging::resource(&parsed.file.items, object)
            .map(|(declaration, _)| declaration.ident.to_string())
            .ok_or_else(|| format!("the declaration of `{object}` cannot be read back"))?;
        (Merged { text: Some(source), by_hand: Vec::new() }, class)
    } else {
        let existing = staging.source(file)?;
        let Some((declaration, item)) = merging::resource(&existing.file.items, object) else {
            let items = source::items(std::slice::from_ref(&existing));
            let is_it = |place: &&Place<'_>| {
                merging::resource(std::slice::from_ref(place.item), object).is_some()
            };
            let why = match items.iter().find(is_it).map(|place| place.modules.join("::")) {
                Some(module) => format!("declares `{object}` in the inline module `{module}`"),
                None => format!("does not declare `{object}`"),
            };
            return Err(format!(
                "{} exists and {why}; it was not changed: choose another file",
                file.display()
            ));
        };
        let class = declaration.ident.to_string();
        let drafted = missing(draft.class(&class), wanted, &declaration, item)?;
        let drafted = Source::parse(Path::new("the draft"), drafted.source())?;
        (merging::merged(&existing, &drafted, object)?, class)
    };
    let mut lines = Vec::new();
    match merged.text {
        Some(text) => {
            let verb = if is_new { "wrote" } else { "added to" };
            staging.put(file, text);
            lines.push(format!("{verb} {}", shown(file)));
        }
        None if merged.by_hand.is_empty() => {
            lines.push(format!("{} is already complete", shown(file)));
        }
        None => {}
    }
    lines.extend(modules::listed(file, &class, staging)?);
    Ok((lines, merged.by_hand))
}

/// Returns a draft of the selected parts that are not declared yet.
fn missing<'c>(
    draft: Draft<'c>,
    wanted: &Wanted,
    declaration: &crate::declaration::Declaration,
    item: &syn::Item,
) -> Result<Draft<'c>> {
    // If any parts are selected, others are not added.
    let names = |given: &Option<Vec<String>>, all: Vec<String>| match given {
        Some(names) => names.clone(),
        None if wanted.is_all() => all,
        None => Vec::new(),
    };
    // Unknown names are reported even if other parts are already declared.
    wanted.of(draft.clone())?;
    let known: Vec<String> = fields::of(item).into_iter().map(|(name, _)| name).collect();
    let mut fields = names(&wanted.fields, draft.field_names());
    fields.retain(|name| !known.contains(name));
    let is_declared = |name: &String| declaration.entries.iter().any(|it| it.name == *name);
    let asked = names(&wanted.operations, draft.operation_names());
    let operations: Vec<String> = match &wanted.params {
        // Params are added to the selected operations or, without a selection, to the declared
        // ones.
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
