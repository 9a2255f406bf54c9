//! The list of descriptors that a crate compares with Stripe's API.

use std::collections::BTreeMap;

use crate::declaration::Declaration;
use crate::source::Place;

/// `pub const STRIPE: &[ResourceDescriptor] = &[…]`, or a list with a different name.
pub(crate) struct DescriptorList<'s> {
    pub(crate) name: String,
    /// The listed types.
    pub(crate) elements: Vec<Listed>,
    pub(crate) place: Place<'s>,
    pub(crate) array: &'s syn::ExprArray,
}

/// A type in a list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The module before its name, if any.
    pub(crate) module: Option<String>,
    pub(crate) name: String,
}

/// Returns the lists among the items.
pub(crate) fn lists<'s>(items: &[Place<'s>]) -> Vec<DescriptorList<'s>> {
    items.iter().filter_map(list).collect()
}

fn list<'s>(place: &Place<'s>) -> Option<DescriptorList<'s>> {
    let (ident, ty, expression) = match place.item {
        syn::Item::Const(item) => (&item.ident, &item.ty, &item.expr),
        syn::Item::Static(item) => (&item.ident, &item.ty, &item.expr),
        _ => return None,
    };
    if !place.source.slice(ty).contains("ResourceDescriptor") {
        return None;
    }
    let expression = match &**expression {
        syn::Expr::Reference(reference) => &*reference.expr,
        other => other,
    };
    let syn::Expr::Array(array) = expression else { return None };
    Some(DescriptorList {
        name: ident.to_string(),
        elements: array.elems.iter().filter_map(listed).collect(),
        place: Place { source: place.source, modules: place.modules.clone(), item: place.item },
        array,
    })
}

/// Returns the type in an expression such as `coupon::Coupon::DESCRIPTOR`.
fn listed(element: &syn::Expr) -> Option<Listed> {
    let syn::Expr::Path(path) = element else { return None };
    let mut segments = path.path.segments.iter().rev();
    let last = segments.next()?;
    if last.ident != "DESCRIPTOR" {
        return None;
    }
    let name = segments.next()?.ident.to_string();
    Some(Listed { module: segments.next().map(|it| it.ident.to_string()), name })
}

/// Returns the name of the module of an item: an inline module, or the module of the file.
pub(crate) fn module_of(place: &Place<'_>) -> String {
    let of_file = || {
        let stem = place.source.path.file_stem().and_then(|stem| stem.to_str());
        let folder = place.source.path.parent().and_then(|it| it.file_name()?.to_str());
        let name = if stem == Some("mod") { folder } else { stem };
        name.unwrap_or_default().to_owned()
    };
    place.modules.last().cloned().unwrap_or_else(of_file)
}

/// Whether a resource is in one of the lists. Resources with the same name are distinguished by
/// their modules.
pub(crate) fn is_listed(
    name: &str,
    place: &Place<'_>,
    declarations: &[(Declaration, Place<'_>)],
    lists: &[DescriptorList<'_>],
    renamed: &BTreeMap<String, String>,
) -> bool {
    let namesakes: Vec<&Place<'_>> =
        declarations.iter().filter(|(it, _)| it.ident == name).map(|(_, place)| place).collect();
    let listed: Vec<&Listed> = lists
        .iter()
        .flat_map(|list| &list.elements)
        .filter(|it| renamed.get(&it.name).unwrap_or(&it.name) == name)
        .collect();
    // Each resource has an element, regardless of its path.
    if listed.len() >= namesakes.len() {
        return true;
    }
    // The same applies to resources whose modules have the same name.
    let module = module_of(place);
    let of_module = listed.iter().filter(|it| it.module.as_deref() == Some(&module)).count();
    of_module > 0 && of_module >= namesakes.iter().filter(|it| module_of(it) == module).count()
}

/// Returns the aliases from `use … as …`, each with the original name.
pub(crate) fn renamed(items: &[Place<'_>]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for place in items {
        if let syn::Item::Use(item) = place.item {
            note(&item.tree, &mut names);
        }
    }
    names
}

fn note(tree: &syn::UseTree, names: &mut BTreeMap<String, String>) {
    match tree {
        syn::UseTree::Path(path) => note(&path.tree, names),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| note(tree, names)),
        syn::UseTree::Rename(rename) => {
            names.insert(rename.rename.to_string(), rename.ident.to_string());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::source::{self, Source};

    #[test]
    fn a_list_has_the_types_whose_descriptors_it_names() {
        let text = "pub use portal::{Session as PortalSession, Configuration};
            pub const STRIPE: &[stripe_core::descriptor::ResourceDescriptor] = &[
                #[cfg(feature = \"a\")]
                a::Coupon::DESCRIPTOR,
                PortalSession::DESCRIPTOR,
                OTHER,
            ];
            const OTHERS: &[u8] = &[1];";
        let source = Source::parse(Path::new("a.rs"), text.to_owned()).unwrap();
        let sources = [source];
        let items = source::items(&sources);
        let lists = lists(&items);
        assert_eq!(lists.len(), 1);
        assert_eq!(lists[0].name, "STRIPE");
        let elements: Vec<(Option<&str>, &str)> =
            lists[0].elements.iter().map(|it| (it.module.as_deref(), it.name.as_str())).collect();
        assert_eq!(elements, [(Some("a"), "Coupon"), (None, "PortalSession")]);
        assert_eq!(renamed(&items)["PortalSession"], "Session");
    }
}
