//! The list of descriptors that a crate compares with Stripe's API.

use std::collections::BTreeMap;

use crate::source::Place;

/// `pub const STRIPE: &[ResourceDescriptor] = &[…]`, or one of another name.
pub(crate) struct DescriptorList<'s> {
    pub(crate) name: String,
    /// The names of the listed types.
    pub(crate) elements: Vec<String>,
    pub(crate) place: Place<'s>,
    pub(crate) array: &'s syn::ExprArray,
}

/// The lists among the items.
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

/// The type of `coupon::Coupon::DESCRIPTOR`.
fn listed(element: &syn::Expr) -> Option<String> {
    let syn::Expr::Path(path) = element else { return None };
    let mut segments = path.path.segments.iter().rev();
    let last = segments.next()?;
    if last.ident != "DESCRIPTOR" {
        return None;
    }
    Some(segments.next()?.ident.to_string())
}

/// The other names that `use … as …` gives, each with the name that it stands for.
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
        assert_eq!(lists[0].elements, ["Coupon", "PortalSession"]);
        assert_eq!(renamed(&items)["PortalSession"], "Session");
    }
}
