//! The location of a declaration in the sources.

use std::path::Path;

use proc_macro2::Span;

use crate::crates::unnamed;
use crate::declaration::Declaration;
use crate::fields;
use crate::source::Place;

/// The declaration of a difference: see `Declared` of stripe-catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DeclarationName<'r> {
    pub(crate) object: &'r str,
    pub(crate) path: &'r str,
    pub(crate) operation: &'r str,
    pub(crate) name: &'r str,
}

/// Returns the file and line of a declaration, or of the closest enclosing one that is found.
pub(crate) fn of<'s>(
    named: DeclarationName<'_>,
    declarations: &[(Declaration, Place<'s>)],
    items: &[Place<'s>],
) -> Option<(&'s Path, usize)> {
    let is_it = |(declaration, _): &&(Declaration, Place<'s>)| {
        if let Some(object) = &declaration.object {
            return object == named.object;
        }
        let path = declaration.path.as_deref().map(unnamed);
        named.object.is_empty() && path == Some(unnamed(named.path))
    };
    let fields: Vec<&str> = named.name.split('.').filter(|name| !name.is_empty()).collect();
    // Several structs can each declare a part of the same object.
    let has_it = |(declaration, place): &&(Declaration, Place<'s>)| match fields.first() {
        _ if !named.operation.is_empty() => {
            declaration.entries.iter().any(|entry| entry.name == named.operation)
        }
        Some(first) => fields::of(place.item).iter().any(|(name, _)| name == first),
        None => true,
    };
    let of_object = || declarations.iter().filter(is_it);
    let (declaration, place) = of_object().find(has_it).or_else(|| of_object().next())?;
    let at = |place: &Place<'s>, span: Span| {
        Some((place.source.path.as_path(), span.start().line + place.source.skipped_lines()))
    };
    if named.operation.is_empty() {
        let (place, span) = member(place, &fields, items)
            .unwrap_or_else(|| (copied(place), declaration.ident.span()));
        return at(&place, span);
    }
    let Some(entry) = declaration.entries.iter().find(|entry| entry.name == named.operation) else {
        return at(place, declaration.ident.span());
    };
    let params = entry.params.as_deref().filter(|_| !fields.is_empty());
    let params = params.and_then(|params| {
        let path: Vec<String> = params.split("::").map(str::to_owned).collect();
        member(&resolved(&path, place, items)?, &fields, items)
    });
    let (place, span) = params.unwrap_or_else(|| (copied(place), entry.at.span()));
    at(&place, span)
}

fn copied<'s>(place: &Place<'s>) -> Place<'s> {
    Place { source: place.source, modules: place.modules.clone(), item: place.item }
}

/// Returns the field at the end of the names. If there is none, returns the closest enclosing field
/// or struct.
fn member<'s>(place: &Place<'s>, names: &[&str], items: &[Place<'s>]) -> Option<(Place<'s>, Span)> {
    let of_item = || Some((copied(place), place.ident()?.span()));
    let Some((first, rest)) = names.split_first() else { return of_item() };
    let all = fields::of(place.item);
    let within = |field: &syn::Field| {
        resolved(&fields::innermost(&field.ty), place, items)
            .filter(|it| !std::ptr::eq(it.item, place.item))
    };
    let Some((_, field)) = all.iter().find(|(name, _)| name == first) else {
        let flattened = all.iter().filter(|(_, field)| fields::is_flattened(field));
        let has_it =
            |place: &Place<'_>| fields::of(place.item).iter().any(|(name, _)| name == first);
        let mut flattened = flattened.filter_map(|(_, field)| within(field));
        return match flattened.find(has_it) {
            Some(place) => member(&place, names, items),
            None => of_item(),
        };
    };
    let of_field = || Some((copied(place), field.ident.as_ref()?.span()));
    if rest.is_empty() {
        return of_field();
    }
    within(field).and_then(|inner| member(&inner, rest, items)).or_else(of_field)
}

/// Resolves the path of a type at the place where it is used.
fn resolved<'s>(path: &[String], from: &Place<'s>, items: &[Place<'s>]) -> Option<Place<'s>> {
    let (last, outer) = path.split_last()?;
    let is_named = |place: &&Place<'s>| place.ident().is_some_and(|ident| ident == last.as_str());
    // In order of preference: the module with that name, the same module, the same file.
    let nearness = |place: &&Place<'s>| {
        let is_in_file = std::ptr::eq(place.source, from.source);
        let module = outer.last().filter(|it| !["self", "super", "crate"].contains(&it.as_str()));
        let is_in_module = match module {
            Some(module) => {
                let stem = place.source.path.file_stem().and_then(|stem| stem.to_str());
                place.modules.last().map(String::as_str).or(stem) == Some(module)
            }
            None => is_in_file && place.modules == from.modules,
        };
        (is_in_module, is_in_file)
    };
    items.iter().filter(is_named).max_by_key(nearness).map(copied)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::source::{self, Source};

    const COUPON: &str = r#"
use stripe_core::StripeResource;

#[derive(StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        create(CreateParams),
        retrieve(()),
    )
)]
pub struct Discount {
    pub id: String,
    pub recurring: Option<Vec<details::Recurring>>,
    #[stripe_object(flatten)]
    pub others: Others,
}

pub mod details {
    pub struct Recurring {
        pub interval: String,
    }
}

pub struct Recurring {
    pub interval: u8,
}

pub struct Others {
    pub valid: bool,
}

pub struct CreateParams {
    name: Option<String>,
}
"#;

    fn line(object: &str, operation: &str, name: &str) -> Option<usize> {
        let source = Source::parse(Path::new("coupon.rs"), COUPON.to_owned()).unwrap();
        let sources = [source];
        let items = source::items(&sources);
        let declarations = source::declarations(&items);
        let named = DeclarationName { object, path: "/v1/coupons", operation, name };
        of(named, &declarations, &items).map(|(_, line)| line)
    }

    #[test]
    fn the_line_of_what_is_named_is_found() {
        assert_eq!(line("coupon", "", ""), Some(13));
        assert_eq!(line("coupon", "", "id"), Some(14));
        assert_eq!(line("coupon", "", "recurring.interval"), Some(22));
        assert_eq!(line("coupon", "", "valid"), Some(31));
        assert_eq!(line("coupon", "create", ""), Some(9));
        assert_eq!(line("coupon", "create", "name"), Some(35));
        assert_eq!(line("coupon", "retrieve", "expand"), Some(10));
    }

    #[test]
    fn of_several_declarations_the_one_that_has_the_part_is_found() {
        let text = r#"
#[derive(StripeResource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(retrieve(())))]
pub struct Coupon { pub id: String }

#[derive(Resource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(list(())))]
pub struct Row { pub id: String, pub nam: String }
"#;
        let sources = [Source::parse(Path::new("coupon.rs"), text.to_owned()).unwrap()];
        let items = source::items(&sources);
        let declarations = source::declarations(&items);
        let line = |operation, name| {
            let named = DeclarationName { object: "coupon", path: "/v1/coupons", operation, name };
            of(named, &declarations, &items).map(|(_, line)| line)
        };
        assert_eq!(line("", "id"), Some(4));
        assert_eq!(line("", "nam"), Some(8));
        assert_eq!(line("list", ""), Some(7));
        assert_eq!(line("list", "created"), Some(7));
        assert_eq!(line("", "livemode"), Some(4));
    }

    #[test]
    fn a_missing_field_is_at_the_struct_that_lacks_it() {
        assert_eq!(line("coupon", "", "livemode"), Some(13));
        assert_eq!(line("coupon", "create", "duration"), Some(34));
        assert_eq!(line("coupon", "update", "name"), Some(13));
        assert_eq!(line("price", "", "id"), None);
    }
}
