//! `cargo stripe update`: updates the declarations of a crate to a newer version of the API.
//!
//! Text is only inserted, except that the value of the constant with the version is replaced.

mod changelog;
mod constants;
mod operations;
mod writing;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use stripe_catalogue::facts::Facts;
use stripe_catalogue::model::Catalogue;
use stripe_catalogue::{Change, ChangeKind, Diff, Draft, Effect, diff};

use crate::arguments::Arguments;
use crate::declaration::Declaration;
use crate::diff::DeclaredObjects;
use crate::growth::{Drafts, Growth, Index};
use crate::source::{self, Source};
use crate::staging::{Staging, shown};
use crate::{Result, input, output, package};
use changelog::changelog;
use constants::{constants, old_version};
use operations::new_operations;
use writing::Writing;

pub(crate) const OPTIONS: &[&str] = &["from", "path", input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let version = arguments
        .at_most_one("version")?
        .ok_or("no version given: `cargo stripe update 2026-10-28.endive`")?;
    let new = match arguments.option(input::SPEC) {
        Some(file) => input::of_file(Path::new(file))?,
        None => Facts::of_version(version).map_err(|error| {
            format!("{error}; a newer one is taken from Stripe's OpenAPI file, with `--spec FILE`")
        })?,
    };
    if new.version() != version {
        return Err(format!("the file is of version {}, not of {version}", new.version()));
    }
    let path = Path::new(arguments.option("path").unwrap_or("."));
    let mut packages = package::at(path)?;
    packages.sort_by(|a, b| a.folder.cmp(&b.folder));
    let mut staging = Staging::default();
    let mut sources = Vec::new();
    for package in &packages {
        sources.extend(source::of_package(package, &staging)?);
    }
    sources.retain(|source| !source.is_of_test());
    let root = package::root(path);
    let lines = updated(&root, &sources, arguments.option("from"), &new, &mut staging)?;
    staging.commit()?;
    output::print_lines(lines)
}

/// Stages the additions of a newer version to these sources. Returns a line for each file that
/// changes, and for each change that requires a decision.
pub(crate) fn updated(
    root: &Path,
    sources: &[Source],
    from: Option<&str>,
    new: &Facts,
    staging: &mut Staging,
) -> Result<Vec<String>> {
    let constants = constants(sources);
    let old = old_version(&constants, from)?;
    if old == new.version() {
        return Ok(vec![format!("the declarations already have version {old}")]);
    }
    let old = input::of_version(&old)?;
    if date(new.version()) < date(old.version()) {
        let (new, old) = (new.version(), old.version());
        return Err(format!(
            "{new} is older than {old}, the version of the declarations: `cargo stripe diff {new} {old} --declared .` \
             lists the differences"
        ));
    }
    let changes = diff(&old, new);

    let items = Index::new(sources);
    let declarations = source::declarations(&items.items);
    let catalogues = (Catalogue::new(&old), Catalogue::new(new));
    let mut decisions = Vec::new();
    let touched: BTreeSet<&str> = changes.changes.iter().map(|it| it.object.as_str()).collect();
    let drafts: Vec<Option<(Source, Source)>> = declarations
        .iter()
        .map(|(declaration, _)| {
            let object = object_of(declaration, &old).or_else(|| object_of(declaration, new))?;
            let is_touched = touched.contains(object.as_str());
            is_touched.then(|| drafted(declaration, &object, (&catalogues.0, &catalogues.1)))?
        })
        .collect();
    let mut growths = Vec::new();
    for ((declaration, place), drafts) in declarations.iter().zip(&drafts) {
        let Some((before, after)) = drafts else { continue };
        let (before, after) = (index(before), index(after));
        let mut growth = Growth::default();
        let drafts = Drafts { old: &before, new: &after };
        growth.of_resource((declaration, place), &items, drafts);
        decisions.append(&mut growth.by_hand);
        growths.push((declaration.ident.to_string(), growth, after));
    }

    let mut writing = Writing::new(sources, new.version());
    let mut left_out = Vec::new();
    for (class, growth, after) in &growths {
        writing.add(class, &growth.additions, &after.items)?;
        left_out.extend(growth.left_out.iter());
    }
    let added = writing.added.clone();
    let mut lines = Vec::new();
    for (path, text) in writing.finish() {
        staging.put(&path, text);
        lines.push(format!("added to {}", shown(&path)));
    }
    let both = (&catalogues.0, &catalogues.1);
    lines.extend(new_operations(&declarations, both, &mut decisions, staging)?);
    for constant in &constants {
        if constant.version == old.version() {
            lines.push(constant.set(new.version(), staging)?);
        }
    }
    lines.extend(facts_written(root, &old, new, &changes, staging));
    let declared = DeclaredObjects::new(&declarations, [&old, new]);
    let of_declared: Vec<&Change> =
        changes.changes.iter().filter(|it| declared.named(it).is_some()).collect();
    lines.push(changelog(root, new.version(), &added, &of_declared, staging)?);
    decisions.extend(to_decide(&of_declared, &left_out));
    if !decisions.is_empty() {
        lines.push("decisions required:".to_owned());
        lines.extend(decisions.into_iter().map(|line| format!("  {line}")));
    }
    Ok(lines)
}

/// Returns the date at the start of a version.
fn date(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

fn index(source: &Source) -> Index<'_> {
    Index::new(std::slice::from_ref(source))
}

/// Returns the drafts of a declared object in both versions, or `None` if one of them lacks the
/// object.
fn drafted(
    declaration: &Declaration,
    object: &str,
    catalogues: (&Catalogue, &Catalogue),
) -> Option<(Source, Source)> {
    let of = |catalogue: &Catalogue| {
        let draft = Draft::new(catalogue, object).ok()?.class(&declaration.ident.to_string());
        Source::parse(Path::new("the draft"), draft.source()).ok()
    };
    Some((of(catalogues.0)?, of(catalogues.1)?))
}

fn object_of(declaration: &Declaration, facts: &Facts) -> Option<String> {
    declaration.object.clone().or_else(|| {
        let path = declaration.path.as_deref()?;
        let objects = facts.objects();
        Some(objects.iter().find(|it| it.is_owner && it.path == path)?.name.to_owned())
    })
}

/// Writes the tables of `stripe-catalogue`, if it is in this workspace.
fn facts_written(
    root: &Path,
    old: &Facts,
    new: &Facts,
    changes: &Diff,
    staging: &mut Staging,
) -> Vec<String> {
    let folder = root.join("stripe-catalogue/facts");
    if !folder.is_dir() {
        return Vec::new();
    }
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    let tables = stripe_catalogue::__private::tables(old, new, changes, &read);
    let count = tables.len();
    for (name, text) in tables {
        staging.put(&folder.join(name), text);
    }
    vec![format!("wrote {count} tables in {}", shown(&folder))]
}

/// Returns lines for the changes that require a decision.
fn to_decide(changes: &[&Change], left_out: &[&String]) -> Vec<String> {
    let mut lines: Vec<String> = changes
        .iter()
        .filter(|it| it.effect != Effect::Additive && !it.follows)
        .filter(|it| !matches!(it.kind, ChangeKind::ValueRemoved(_)) || it.operation.is_empty())
        .map(|it| format!("{}: {it}", it.effect))
        .collect();
    for name in left_out {
        lines.push(format!("left out: {name}"));
    }
    lines
}

#[cfg(test)]
mod repository_tests;
#[cfg(test)]
mod tests;
