//! `cargo stripe diff`: the changes between two versions of the API.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use stripe_catalogue::facts::Facts;
use stripe_catalogue::{Change, ChangeKind, Effect, diff};

use crate::Result;
use crate::arguments::Arguments;
use crate::declaration::Declaration;
use crate::location::{self, DeclarationName};
use crate::source::{self, Place};
use crate::staging::{Staging, shown};
use crate::{input, output, package};

pub(crate) const OPTIONS: &[&str] = &["declared", input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let (old, new) = match (arguments.plain.as_slice(), arguments.option(input::SPEC)) {
        ([old, new], None) => (input::of_version(old)?, input::of_version(new)?),
        ([old], Some(file)) => (input::of_version(old)?, input::of_file(Path::new(file))?),
        _ => {
            return Err("two versions are expected: `cargo stripe diff 2026-09-30.endive \
                        2026-10-28.endive`, or one and `--spec FILE`"
                .to_owned());
        }
    };
    let text = match arguments.option("declared") {
        None => all(&old, &new),
        Some(path) => of_packages(&old, &new, Path::new(path))?,
    };
    output::print(&text)
}

/// Returns all changes, breaking ones first.
fn all(old: &Facts, new: &Facts) -> String {
    let changes = diff(old, new).changes;
    let lines: Vec<(&Change, Option<String>)> =
        changes.iter().map(|change| (change, None)).collect();
    written(old, new, &lines)
}

/// Returns the changes that concern declarations of the packages at a path.
fn of_packages(old: &Facts, new: &Facts, path: &Path) -> Result<String> {
    let changes = diff(old, new).changes;
    let mut sources = Vec::new();
    for package in package::at(path)? {
        sources.extend(source::of_package(&package, &Staging::default())?);
    }
    sources.retain(|source| !source.is_of_test());
    let items = source::items(&sources);
    let declarations = source::declarations(&items);
    if declarations.is_empty() {
        return Err(format!(
            "{} contains no declarations; `cargo stripe add` adds one",
            path.display()
        ));
    }
    let declared = DeclaredObjects::new(&declarations, [old, new]);
    let lines: Vec<(&Change, Option<String>)> = changes
        .iter()
        .filter_map(|change| {
            let named = declared.named(change)?;
            let place = location::of(named, &declarations, &items);
            Some((change, place.map(|(path, line)| format!("{}:{line}", shown(path)))))
        })
        .collect();
    Ok(written(old, new, &lines))
}

/// The declared objects and operations, for finding changes that concern them.
pub(crate) struct DeclaredObjects<'d> {
    /// By object or, without one, by path.
    objects: BTreeMap<String, &'d Declaration>,
    /// Names of operations by object, method and path.
    operations: BTreeMap<(String, String), String>,
}

impl<'d> DeclaredObjects<'d> {
    pub(crate) fn new(declarations: &'d [(Declaration, Place<'_>)], versions: [&Facts; 2]) -> Self {
        let mut objects = BTreeMap::new();
        let mut operations = BTreeMap::new();
        for facts in versions {
            let rows = facts.objects();
            for (declaration, _) in declarations {
                let owner = || {
                    let path = declaration.path.as_deref()?;
                    let owner = rows.iter().find(|it| it.is_owner && it.path == path)?;
                    Some(owner.name.to_owned())
                };
                if let Some(object) = declaration.object.clone().or_else(owner) {
                    objects.insert(object, declaration);
                }
            }
            for row in facts.operations() {
                let path: Vec<&str> = row
                    .path
                    .split('/')
                    .map(|it| if it.starts_with('{') { "{}" } else { it })
                    .collect();
                let key = format!("{} {}", row.verb, path.join("/"));
                operations.insert((row.object.to_owned(), key), row.name.to_owned());
            }
        }
        Self { objects, operations }
    }

    /// Returns the declared part that a change concerns, or the resource for an undeclared operation
    /// of a declared object.
    pub(crate) fn named<'c>(&'c self, change: &'c Change) -> Option<DeclarationName<'c>> {
        let declaration = self.objects.get(&change.object)?;
        let path = declaration.path.as_deref().unwrap_or_default();
        let object = declaration.object.as_deref().unwrap_or_default();
        let mut operation = "";
        if !change.operation.is_empty() {
            let key = (change.object.clone(), change.operation.clone());
            let name = self.operations.get(&key)?;
            let is_it = |it: &&str| {
                it.strip_prefix(name.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
            };
            let mut declared = declaration.entries.iter().map(|it| it.name.as_str());
            let is_whole = change.name.is_empty();
            let is_new = is_whole && matches!(change.kind, ChangeKind::Added { .. });
            operation = match declared.find(is_it) {
                Some(declared) => declared,
                None if is_new => "",
                None => return None,
            };
        }
        Some(DeclarationName { object, path, operation, name: &change.name })
    }
}

/// Formats a line for each change that does not follow from another, by effect.
fn written(old: &Facts, new: &Facts, changes: &[(&Change, Option<String>)]) -> String {
    let mut text = format!("{} → {}\n", old.version(), new.version());
    let mut nested: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    let mut outermost: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for (change, _) in changes.iter().filter(|(change, _)| !change.follows) {
        outermost.insert((&change.object, &change.operation, &change.name));
    }
    for (change, _) in changes.iter().filter(|(change, _)| change.follows) {
        let mut name = change.name.as_str();
        let found = loop {
            name = name.rsplit_once('.').map_or("", |(outer, _)| outer);
            let outer = name.trim_end_matches(['[', ']', '{', '}']);
            let key = (change.object.as_str(), change.operation.as_str(), outer);
            if outermost.contains(&key) {
                break Some(key);
            }
            if name.is_empty() {
                let of_object = (change.object.as_str(), "", "");
                break outermost.contains(&of_object).then_some(of_object);
            }
        };
        if let Some(key) = found {
            *nested.entry(key).or_default() += 1;
        }
    }
    let effects =
        [Effect::BreaksDecoder, Effect::BreaksCaller, Effect::Behaviour, Effect::Additive];
    let mut counts = Vec::new();
    for effect in effects {
        let of_effect = changes.iter().filter(|(it, _)| it.effect == effect && !it.follows);
        let mut count = 0;
        for (change, place) in of_effect {
            count += 1;
            let key = (change.object.as_str(), change.operation.as_str(), change.name.as_str());
            let place = place.as_ref().map(|it| format!("{it}: ")).unwrap_or_default();
            let is_whole = matches!(change.kind, ChangeKind::Added { .. } | ChangeKind::Removed);
            let more = nested.get(&key).filter(|_| is_whole);
            let more = more.map(|it| format!(", with {it} within")).unwrap_or_default();
            let _ = writeln!(text, "{effect:16}  {place}{change}{more}");
        }
        counts.push(format!("{count} {}", counted(effect)));
    }
    let _ = writeln!(text, "{}", counts.join(", "));
    text
}

fn counted(effect: Effect) -> &'static str {
    match effect {
        Effect::BreaksDecoder => "may break a decoder",
        Effect::BreaksCaller => "may break a caller",
        Effect::Behaviour => "of behaviour",
        _ => "additive",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn breaking_changes_come_first_and_nested_ones_are_counted() {
        let old = input::of_version("2025-02-24.acacia").unwrap();
        let new = input::of_version("2025-03-31.basil").unwrap();
        let text = all(&old, &new);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "2025-02-24.acacia → 2025-03-31.basil");
        assert!(lines[1].starts_with("breaks a decoder  "), "{text}");
        let gone = "breaks a caller   usage_record: object removed, with 7 within";
        assert!(lines.contains(&gone), "{text}");
        assert!(!text.contains("usage_record: quantity"), "{text}");
        let gone = "behaviour         price: recurring.aggregate_usage: field removed";
        assert!(lines.contains(&gone), "{text}");
    }

    #[test]
    fn undeclared_parts_are_left_out() {
        let text = r#"
            #[derive(StripeResource)]
            #[stripe_resource(object = "price", path = "/v1/prices", ops(retrieve(())))]
            pub struct Price {
                pub recurring: Option<Recurring>,
            }
            pub struct Recurring {
                pub aggregate_usage: Option<String>,
            }"#;
        let sources = [Source::parse(Path::new("price.rs"), text.to_owned()).unwrap()];
        let items = source::items(&sources);
        let declarations = source::declarations(&items);
        let old = input::of_version("2025-02-24.acacia").unwrap();
        let new = input::of_version("2025-03-31.basil").unwrap();
        let declared = DeclaredObjects::new(&declarations, [&old, &new]);
        let changes = diff(&old, &new).changes;
        let found: Vec<(String, Option<usize>)> = changes
            .iter()
            .filter_map(|it| Some((it, declared.named(it)?)))
            .map(|(it, named)| {
                let line = location::of(named, &declarations, &items).map(|(_, line)| line);
                (it.to_string(), line)
            })
            .collect();
        // Not the location of the parameter of `create`.
        assert_eq!(
            found,
            [("price: recurring.aggregate_usage: field removed".to_owned(), Some(8))]
        );
    }
}
