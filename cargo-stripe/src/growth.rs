//! Additions of a newer version of the API to the types of a crate.
//!
//! The declaration of an object is drafted for both versions. If the sources contain a type of the
//! drafts, the fields, params and values that only the newer draft has are added to it. A type that
//! declares only a part of the older draft does not change.

use std::collections::{BTreeMap, BTreeSet};

use stripe_catalogue::__private::snake;

use crate::declaration::{self, Declaration};
use crate::fields;
use crate::source::{self, Place, Source};

/// An addition to an item of the sources.
pub(crate) struct Addition<'s> {
    pub(crate) place: Place<'s>,
    /// The item of the draft that contains it.
    pub(crate) drafted: Place<'s>,
    /// The position of the field or variant in the draft.
    pub(crate) text: String,
    /// The name for messages.
    pub(crate) name: String,
}

/// The additions to one resource.
#[derive(Default)]
pub(crate) struct Growth<'s> {
    pub(crate) additions: Vec<Addition<'s>>,
    /// Additions to types that declare only a part, each with the reason.
    pub(crate) left_out: Vec<String>,
    /// Parts that must be added manually, each with the reason.
    pub(crate) by_hand: Vec<String>,
    visited: BTreeSet<(usize, usize)>,
    /// Additions that are already declared: the file and the position of a field or a variant.
    #[cfg(test)]
    pub(crate) present: Vec<(std::path::PathBuf, std::ops::Range<usize>)>,
}

/// The drafts of an object: the items of the older version, and of the newer one.
#[derive(Clone, Copy)]
pub(crate) struct Drafts<'a, 's> {
    pub(crate) old: &'a Index<'s>,
    pub(crate) new: &'a Index<'s>,
}

/// An imported name, or `None` for a glob import, and its path.
type Import = (Option<String>, Vec<String>);

/// Items by their modules, so that paths are resolved like the compiler does.
pub(crate) struct Index<'s> {
    /// All items in their order.
    pub(crate) items: Vec<Place<'s>>,
    named: BTreeMap<(Vec<String>, String), usize>,
    /// Imports of each module.
    imports: BTreeMap<Vec<String>, Vec<Import>>,
    modules: BTreeSet<Vec<String>>,
}

impl<'s> Index<'s> {
    pub(crate) fn new(sources: &'s [Source]) -> Self {
        let items = source::items(sources);
        let mut named = BTreeMap::new();
        let mut imports: BTreeMap<Vec<String>, Vec<Import>> = BTreeMap::new();
        let mut modules = BTreeSet::new();
        for (at, place) in items.iter().enumerate() {
            let module = module_of(place);
            modules.insert(module.clone());
            if let syn::Item::Use(item) = place.item {
                note(&item.tree, &mut Vec::new(), imports.entry(module).or_default());
            } else if let Some(ident) = place.ident() {
                named.insert((module, ident.to_string()), at);
            }
        }
        Self { items, named, imports, modules }
    }

    /// Resolves the path of a type at the place where it is used. Returns `None` if the type is not
    /// among the items.
    fn resolved(&self, path: &[String], from: &Place<'s>) -> Option<Place<'s>> {
        let at = self.found(&module_of(from), path, 0)?;
        self.items.get(at).map(copied)
    }

    fn found(&self, module: &[String], path: &[String], depth: usize) -> Option<usize> {
        // Imports can be circular.
        if depth > 6 {
            return None;
        }
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => return self.found(module.get(..1)?, rest, depth),
            "self" => return self.found(module, rest, depth),
            "super" => return self.found(module.get(..module.len() - 1)?, rest, depth),
            _ => {}
        }
        if rest.is_empty() {
            if let Some(at) = self.named.get(&(module.to_vec(), first.clone())) {
                return Some(*at);
            }
        } else if let Some(child) = self.child(module, first) {
            return self.found(&child, rest, depth);
        }
        let imports = self.imports.get(module)?;
        imports.iter().find_map(|(name, imported)| {
            let head = imported.first()?;
            let is_of_crate = ["crate", "self", "super"].contains(&head.as_str())
                || self.child(module, head).is_some();
            if !is_of_crate {
                return None;
            }
            let whole = match name {
                Some(name) if name == first => [imported.as_slice(), rest].concat(),
                None => [imported.as_slice(), path].concat(),
                Some(_) => return None,
            };
            self.found(module, &whole, depth + 1)
        })
    }
}

impl Index<'_> {
    fn child(&self, module: &[String], name: &String) -> Option<Vec<String>> {
        let child = [module, std::slice::from_ref(name)].concat();
        self.modules.contains(&child).then_some(child)
    }
}

/// Returns the modules that contain an item, beginning with the folder of the crate.
fn module_of(place: &Place<'_>) -> Vec<String> {
    let mut modules: Vec<String> = Vec::new();
    let path = place.source.path.with_extension("");
    let names: Vec<String> = path.iter().map(|it| it.to_string_lossy().into_owned()).collect();
    match names.iter().rposition(|name| name == "src") {
        Some(at) => {
            let (of_crate, inside) = names.split_at(at);
            modules.push(of_crate.join("/"));
            let is_root = |name: &&String| ["lib", "main", "mod"].contains(&name.as_str());
            let last = inside.last().filter(is_root);
            let inside = inside.get(1..inside.len() - usize::from(last.is_some()));
            modules.extend(inside.into_iter().flatten().cloned());
        }
        None => modules.push(names.join("/")),
    }
    modules.extend(place.modules.iter().cloned());
    modules
}

fn note(tree: &syn::UseTree, path: &mut Vec<String>, imports: &mut Vec<Import>) {
    let mut whole = |name: &syn::Ident, known: &syn::Ident| {
        let mut whole = path.clone();
        if name != "self" {
            whole.push(name.to_string());
        }
        let known = if known == "self" { path.last().cloned() } else { Some(known.to_string()) };
        imports.push((known, whole));
    };
    match tree {
        syn::UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            note(&inner.tree, path, imports);
            path.pop();
        }
        syn::UseTree::Group(group) => {
            for tree in &group.items {
                note(tree, path, imports);
            }
        }
        syn::UseTree::Name(name) => whole(&name.ident, &name.ident),
        syn::UseTree::Rename(name) => whole(&name.ident, &name.rename),
        syn::UseTree::Glob(_) => imports.push((None, path.clone())),
    }
}

impl<'s> Growth<'s> {
    /// Finds missing fields and params of a resource.
    pub(crate) fn of_resource(
        &mut self,
        (ours, place): (&Declaration, &Place<'s>),
        items: &Index<'s>,
        drafts: Drafts<'_, 's>,
    ) {
        let Some((new, new_place)) = declared(&drafts.new.items) else { return };
        let Some((old, old_place)) = declared(&drafts.old.items) else { return };
        let object = ours.object.clone().unwrap_or_else(|| ours.ident.to_string());
        self.grow(place, Some(&old_place), &new_place, &object, (items, drafts));
        for entry in &ours.entries {
            let of = |declaration: &Declaration, place: &Place<'s>, all: &Index<'s>| {
                let entry = declaration.entries.iter().find(|it| it.name == entry.name)?;
                let params = entry.params.as_deref().filter(|it| *it != "()")?;
                let path: Vec<String> = params.split("::").map(|it| it.trim().to_owned()).collect();
                all.resolved(&path, place)
            };
            let name = format!("{object} {}", entry.name);
            let (ours, old) = (of(ours, place, items), of(&old, &old_place, drafts.old));
            match (ours, of(&new, &new_place, drafts.new)) {
                (Some(ours), Some(new)) => {
                    self.grow(&ours, old.as_ref(), &new, &name, (items, drafts));
                }
                (None, Some(_)) if old.is_none() => {
                    self.by_hand
                        .push(format!("{name}: now accepts params, but is declared without"));
                }
                _ => {}
            }
        }
    }

    fn grow(
        &mut self,
        ours: &Place<'s>,
        old: Option<&Place<'s>>,
        new: &Place<'s>,
        name: &str,
        around: (&Index<'s>, Drafts<'_, 's>),
    ) {
        if !self.visited.insert((address(ours.item), address(new.item))) {
            return;
        }
        match (ours.item, new.item) {
            (syn::Item::Struct(_), syn::Item::Struct(_)) => {
                self.structure(ours, old, new, name, around);
            }
            (syn::Item::Enum(_), syn::Item::Enum(_)) => self.enumeration(ours, old, new, name),
            _ => {}
        }
    }

    fn structure(
        &mut self,
        ours: &Place<'s>,
        old: Option<&Place<'s>>,
        new: &Place<'s>,
        name: &str,
        (items, drafts): (&Index<'s>, Drafts<'_, 's>),
    ) {
        let known = all_fields(ours, items);
        let before = old.map(|old| fields::of(old.item)).unwrap_or_default();
        let mut missing: Option<String> = None;
        let mut candidates = Vec::new();
        for (field_name, field) in fields::of(new.item) {
            let ours_field = known.iter().find(|(it, ..)| *it == field_name);
            let old_field = before.iter().find(|(it, _)| *it == field_name);
            let path = format!("{name}.{field_name}");
            match (ours_field, old_field) {
                (Some((_, place, ours_field)), _) => {
                    if old.is_some() && old_field.is_none() {
                        self.is_present(place, *ours_field);
                    }
                    let Some(new_inner) = inner(field, new, drafts.new) else { continue };
                    let old_inner = old
                        .zip(old_field)
                        .and_then(|(old, (_, field))| inner(field, old, drafts.old));
                    match inner(ours_field, place, items) {
                        Some(ours_inner) => {
                            let around = (items, drafts);
                            self.grow(&ours_inner, old_inner.as_ref(), &new_inner, &path, around);
                        }
                        None => self.unresolved(ours_field, old_inner.as_ref(), &new_inner, &path),
                    }
                }
                (None, Some(_)) => missing = Some(format!("`{field_name}` is not declared either")),
                (None, None) => candidates.push((path, field)),
            }
        }
        // A field that is kept undecoded need not be declared.
        if known.iter().any(|(_, _, field)| fields::is_flattened(field)) {
            missing.get_or_insert_with(|| "a flattened map keeps undeclared fields".to_owned());
        }
        for (path, field) in candidates {
            if let Some(missing) = &missing {
                self.left_out.push(format!("{path}: {missing}"));
                continue;
            }
            let text = format!("{},", new.source.slice(field));
            let place = copied(ours);
            self.additions.push(Addition { place, drafted: copied(new), text, name: path });
        }
    }

    fn enumeration(
        &mut self,
        ours: &Place<'s>,
        old: Option<&Place<'s>>,
        new: &Place<'s>,
        name: &str,
    ) {
        let is_of_values = |place: &Place<'_>| match place.item {
            syn::Item::Enum(item) => declaration::derives(&item.attrs, "StripeEnum"),
            _ => false,
        };
        let came = new_values(old, new);
        if came.is_empty() {
            return;
        }
        if !is_of_values(ours) || !is_of_values(new) || has_own_spelling(ours) {
            let values: Vec<&str> = came.iter().map(|(value, _)| value.as_str()).collect();
            self.by_hand.push(format!("{name}: new are {}", values.join(", ")));
            return;
        }
        let declared = values(ours);
        let known: BTreeSet<&str> = declared.iter().map(|(value, _)| value.as_str()).collect();
        let before = old.map(values).unwrap_or_default();
        let missing = before
            .iter()
            .map(|(value, _)| value)
            .find(|value| !known.contains(value.as_str()) && *value != "unknown");
        for (value, variant) in came {
            let path = format!("{name}: {value}");
            if let Some((_, variant)) = declared.iter().find(|(it, _)| *it == value) {
                self.is_present(ours, *variant);
            } else if let Some(missing) = missing {
                self.left_out.push(format!("{path}: `{missing}` is not declared either"));
            } else {
                let text = format!("{},", new.source.slice(variant));
                let place = copied(ours);
                self.additions.push(Addition { place, drafted: copied(new), text, name: path });
            }
        }
    }

    #[cfg(test)]
    fn is_present(&mut self, place: &Place<'s>, part: &impl syn::spanned::Spanned) {
        let range = place.source.range(part.span());
        self.present.push((place.source.path.clone(), range));
    }

    #[cfg(not(test))]
    #[allow(clippy::unused_self, reason = "only tests take out what is new")]
    fn is_present<T>(&self, _place: &Place<'s>, _part: &T) {}

    /// Records additions to a type that is not in the sources.
    fn unresolved(
        &mut self,
        field: &syn::Field,
        old: Option<&Place<'s>>,
        new: &Place<'s>,
        name: &str,
    ) {
        let path = fields::innermost(&field.ty);
        let is_opaque = path.last().is_none_or(|it| {
            ["Value", "String", "RawValue", "Expandable"].contains(&it.as_str())
                || it.ends_with("Id")
        });
        let came: Vec<String> = if matches!(new.item, syn::Item::Enum(_)) {
            new_values(old, new).into_iter().map(|(value, _)| value).collect()
        } else {
            let before: Vec<String> = old
                .map(|old| fields::of(old.item).into_iter().map(|(name, _)| name).collect())
                .unwrap_or_default();
            let names = fields::of(new.item).into_iter().map(|(name, _)| name);
            names.filter(|name| old.is_some() && !before.contains(name)).collect()
        };
        if !came.is_empty() && !is_opaque {
            let ty = path.join("::");
            self.by_hand.push(format!(
                "{name}: `{ty}` is a type of another crate; new are {}",
                came.join(", ")
            ));
        }
    }
}

/// Whether the values of an enum are derived from its variants by a different rule than in drafts.
fn has_own_spelling(place: &Place<'_>) -> bool {
    let syn::Item::Enum(item) = place.item else { return false };
    item.attrs.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => {
            list.path.is_ident("stripe_enum") && fields::argument(list, "rename_all").is_some()
        }
        _ => false,
    })
}

fn address(item: &syn::Item) -> usize {
    std::ptr::from_ref(item) as usize
}

pub(crate) fn copied<'s>(place: &Place<'s>) -> Place<'s> {
    Place { source: place.source, modules: place.modules.clone(), item: place.item }
}

/// Returns the only resource of a draft.
fn declared<'s>(items: &[Place<'s>]) -> Option<(Declaration, Place<'s>)> {
    items.iter().find_map(|place| Some((Declaration::of(place.item)?, copied(place))))
}

/// Returns the fields of a struct and of the structs that are flattened into it, each with its
/// struct.
fn all_fields<'s>(
    place: &Place<'s>,
    items: &Index<'s>,
) -> Vec<(String, Place<'s>, &'s syn::Field)> {
    let mut all = Vec::new();
    for (name, field) in fields::of(place.item) {
        let flattened = fields::is_flattened(field).then(|| inner(field, place, items)).flatten();
        match flattened.filter(|it| !std::ptr::eq(it.item, place.item)) {
            Some(inner) => all.extend(all_fields(&inner, items)),
            None => all.push((name, copied(place), field)),
        }
    }
    all
}

/// Returns the item of a field's type.
fn inner<'s>(field: &syn::Field, place: &Place<'s>, index: &Index<'s>) -> Option<Place<'s>> {
    let found = index.resolved(&fields::innermost(&field.ty), place)?;
    (!std::ptr::eq(found.item, place.item)).then_some(found)
}

/// Returns the new values of an enum.
fn new_values<'s>(old: Option<&Place<'s>>, new: &Place<'s>) -> Vec<(String, &'s syn::Variant)> {
    let Some(old) = old else { return Vec::new() };
    let before: BTreeSet<String> = values(old).into_iter().map(|(value, _)| value).collect();
    values(new).into_iter().filter(|(value, _)| !before.contains(value)).collect()
}

/// Returns the values of an enum with their variants, without the unknown variant.
pub(crate) fn values<'s>(place: &Place<'s>) -> Vec<(String, &'s syn::Variant)> {
    let syn::Item::Enum(item) = place.item else { return Vec::new() };
    let is_unit = |it: &&syn::Variant| matches!(it.fields, syn::Fields::Unit);
    item.variants.iter().filter(is_unit).map(|it| (value(it), it)).collect()
}

fn value(variant: &syn::Variant) -> String {
    let renamed = variant.attrs.iter().find_map(|attribute| match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("stripe_enum") => {
            fields::argument(list, "rename")
        }
        _ => None,
    });
    renamed.unwrap_or_else(|| snake(&variant.ident.to_string()))
}
