//! The fields of a struct with their names on the wire.

use proc_macro2::TokenTree;
use syn::ext::IdentExt as _;

/// Returns the fields of an item with their names on the wire, without the fields of flattened
/// structs.
pub(crate) fn of(item: &syn::Item) -> Vec<(String, &syn::Field)> {
    let syn::Item::Struct(item) = item else { return Vec::new() };
    item.fields.iter().filter_map(|field| Some((wire_name(field)?, field))).collect()
}

/// Returns the name of a field on the wire: the value of `rename`, or the field's own name.
pub(crate) fn wire_name(field: &syn::Field) -> Option<String> {
    let renamed = field.attrs.iter().find_map(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else { return None };
        let is_ours = ["stripe_object", "stripe_params", "serde"]
            .iter()
            .any(|name| attribute.path().is_ident(name));
        if is_ours { argument(list, "rename") } else { None }
    });
    renamed.or_else(|| field.ident.as_ref().map(|ident| ident.unraw().to_string()))
}

/// Whether a field is flattened.
pub(crate) fn is_flattened(field: &syn::Field) -> bool {
    field.attrs.iter().any(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else { return false };
        let mut tokens = list.tokens.clone().into_iter();
        tokens.any(|token| matches!(token, TokenTree::Ident(word) if word == "flatten"))
    })
}

/// Returns the text of `key = "text"` in an attribute.
pub(crate) fn argument(list: &syn::MetaList, key: &str) -> Option<String> {
    let tokens: Vec<TokenTree> = list.tokens.clone().into_iter().collect();
    tokens.windows(3).find_map(|tokens| match tokens {
        [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Literal(value)] if name == key => {
            let literal = syn::parse2::<syn::LitStr>(TokenTree::from(value.clone()).into()).ok()?;
            Some(literal.value())
        }
        _ => None,
    })
}

/// Returns the path of the type inside of `Option`, `Vec` and similar types.
pub(crate) fn innermost(ty: &syn::Type) -> Vec<String> {
    let syn::Type::Path(path) = ty else { return Vec::new() };
    let Some(last) = path.path.segments.last() else { return Vec::new() };
    if let syn::PathArguments::AngleBracketed(arguments) = &last.arguments {
        let types = arguments.args.iter().filter_map(|argument| match argument {
            syn::GenericArgument::Type(ty) => Some(ty),
            _ => None,
        });
        // The value type of a map is its last argument.
        if let Some(inner) = types.last() {
            return innermost(inner);
        }
    }
    path.path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_go_by_their_names_on_the_wire() {
        let item: syn::Item = syn::parse_str(
            r#"struct A {
                r#type: Option<Vec<Kind>>,
                #[stripe_object(rename = "3ds")]
                #[serde(skip)]
                n3ds: std::collections::BTreeMap<String, Option<card::Checks>>,
                #[stripe_object(flatten)]
                more: Map<String, Value>,
            }"#,
        )
        .unwrap();
        let fields = of(&item);
        let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["type", "3ds", "more"]);
        assert_eq!(innermost(&fields[0].1.ty), ["Kind"]);
        assert_eq!(innermost(&fields[1].1.ty), ["card", "Checks"]);
        assert!(is_flattened(fields[2].1) && !is_flattened(fields[1].1));
    }
}
