//! The names of fields on the wire, from `#[serde(…)]` and from `#[stripe_object(…)]`, whose
//! `rename` and `flatten` are written like serde's.
//!
//! Only the required parts are parsed; malformed and unknown parts are left to the derive of the
//! attribute, which reports them.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Expr, Lit, LitStr};

use crate::case::RenameRule;

/// `#[serde(…)]` on the struct or enum.
#[derive(Default)]
pub(crate) struct SerdeContainer {
    pub(crate) rename_all: Option<RenameRule>,
    /// Whether every field is optional: `default`.
    pub(crate) default: bool,
    /// Whether the fields differ from those on the wire: `from`, `try_from`, `transparent`.
    pub(crate) converted: bool,
}

impl SerdeContainer {
    pub(crate) fn read(attributes: &[Attribute]) -> Self {
        let mut serde = Self::default();
        each_meta(attributes, NAMING, |meta| {
            if meta.path.is_ident("rename_all") {
                if let Some(rule) = deserialized_name(meta)? {
                    serde.rename_all = RenameRule::from_rule(&rule);
                }
            } else if meta.path.is_ident("default") {
                serde.default = true;
                skip_value(meta)?;
            } else if ["from", "try_from", "transparent"].iter().any(|key| meta.path.is_ident(key))
            {
                serde.converted = true;
                skip_value(meta)?;
            } else {
                skip_value(meta)?;
            }
            Ok(())
        });
        serde
    }
}

/// `#[serde(…)]` on a field or a variant.
#[allow(clippy::struct_excessive_bools, reason = "they are serde's flags, one for one")]
#[derive(Default)]
pub(crate) struct SerdeField {
    pub(crate) rename: Option<String>,
    /// Whether it is never read from the wire.
    pub(crate) skipped: bool,
    /// Whether its own fields are fields of the surrounding object.
    pub(crate) flattened: bool,
    /// Whether it is optional.
    pub(crate) default: bool,
    /// Whether its Rust type does not show the type on the wire: `with`, `deserialize_with`.
    pub(crate) custom: bool,
}

impl SerdeField {
    pub(crate) fn read(attributes: &[Attribute]) -> Self {
        Self::read_from(attributes, NAMING)
    }

    /// Parses `#[stripe_params(…)]`, whose `rename` and `flatten` are written like serde's.
    pub(crate) fn read_params(attributes: &[Attribute]) -> Self {
        Self::read_from(attributes, &["stripe_params"])
    }

    fn read_from(attributes: &[Attribute], names: &[&str]) -> Self {
        let mut serde = Self::default();
        each_meta(attributes, names, |meta| {
            if meta.path.is_ident("rename") {
                if let Some(name) = deserialized_name(meta)? {
                    serde.rename = Some(name);
                }
                return Ok(());
            }
            let set = if meta.path.is_ident("skip") || meta.path.is_ident("skip_deserializing") {
                Some(&mut serde.skipped)
            } else if meta.path.is_ident("flatten") {
                Some(&mut serde.flattened)
            } else if meta.path.is_ident("default") {
                Some(&mut serde.default)
            } else if meta.path.is_ident("with") || meta.path.is_ident("deserialize_with") {
                Some(&mut serde.custom)
            } else {
                None
            };
            if let Some(set) = set {
                *set = true;
            }
            skip_value(meta)
        });
        serde
    }

    /// The name on the wire of a field that is called `ident` in Rust.
    pub(crate) fn field_name(&self, ident: &Ident, rename_all: Option<RenameRule>) -> String {
        self.rename.clone().unwrap_or_else(|| {
            let name = ident.unraw().to_string();
            rename_all.map_or(name.clone(), |case| case.of_field(&name))
        })
    }
}

/// The attributes that name the fields of responses.
const NAMING: &[&str] = &["serde", "stripe_object"];

/// Calls `read` for each item of each attribute with these names, ignoring parts that cannot be
/// parsed.
fn each_meta(
    attributes: &[Attribute],
    names: &[&str],
    mut read: impl FnMut(&ParseNestedMeta<'_>) -> syn::Result<()>,
) {
    let names_fields =
        |attribute: &&Attribute| names.iter().any(|name| attribute.path().is_ident(name));
    for attribute in attributes.iter().filter(names_fields) {
        let _reported_elsewhere = attribute.parse_nested_meta(|meta| read(&meta));
    }
}

/// The name in `rename = "…"` or `rename(serialize = "…", deserialize = "…")`.
fn deserialized_name(meta: &ParseNestedMeta<'_>) -> syn::Result<Option<String>> {
    if meta.input.peek(syn::token::Paren) {
        let mut name = None;
        meta.parse_nested_meta(|direction| {
            let text: LitStr = direction.value()?.parse()?;
            if direction.path.is_ident("deserialize") {
                name = Some(text.value());
            }
            Ok(())
        })?;
        return Ok(name);
    }
    Ok(match meta.value()?.parse::<Lit>()? {
        Lit::Str(text) => Some(text.value()),
        _ => None,
    })
}

/// Skips any `= value` or `(…)`.
fn skip_value(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    if meta.input.peek(syn::Token![=]) {
        meta.value()?.parse::<Expr>()?;
    } else if meta.input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in meta.input);
        content.parse::<proc_macro2::TokenStream>()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, Fields, parse_quote};

    use super::*;

    /// The field names on the wire, and the fields' attributes.
    fn fields(input: &DeriveInput) -> Vec<(String, SerdeField)> {
        let container = SerdeContainer::read(&input.attrs);
        let syn::Data::Struct(data) = &input.data else { panic!("expected a struct") };
        let Fields::Named(fields) = &data.fields else { panic!("expected named fields") };
        fields
            .named
            .iter()
            .map(|field| {
                let serde = SerdeField::read(&field.attrs);
                let name = serde.field_name(field.ident.as_ref().unwrap(), container.rename_all);
                (name, serde)
            })
            .collect()
    }

    #[test]
    fn names_on_the_wire() {
        let input = parse_quote! {
            #[serde(deny_unknown_fields, bound(deserialize = "T: Clone"), rename_all = "camelCase")]
            struct Example {
                event_name: String,
                r#type: String,
                #[serde(default, rename = "livemode")] live: bool,
                #[serde(rename(serialize = "out", deserialize = "in"))] both: bool,
                #[serde(alias = "x", rename(serialize = "out"))] only_out: bool,
            }
        };
        let names: Vec<String> = fields(&input).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["eventName", "type", "livemode", "in", "onlyOut"]);
    }

    #[test]
    fn flags() {
        let input = parse_quote! {
            struct Example {
                #[serde(skip)] a: u8,
                #[serde(skip_deserializing)] b: u8,
                #[serde(flatten)] c: u8,
                #[serde(default = "five")] d: u8,
                #[serde(with = "module", skip_serializing_if = "Option::is_none")] e: u8,
                #[serde(skip_serializing)] f: u8,
            }
        };
        let flags: Vec<[bool; 4]> = fields(&input)
            .iter()
            .map(|(_, serde)| [serde.skipped, serde.flattened, serde.default, serde.custom])
            .collect();
        assert_eq!(
            flags,
            [
                [true, false, false, false],
                [true, false, false, false],
                [false, true, false, false],
                [false, false, true, false],
                [false, false, false, true],
                [false, false, false, false],
            ]
        );
    }

    #[test]
    fn conversions_are_seen() {
        let input: DeriveInput = parse_quote!(
            #[serde(try_from = "Raw", default)]
            struct E {
                a: u8,
            }
        );
        let container = SerdeContainer::read(&input.attrs);
        assert!(container.converted && container.default);
    }

    #[test]
    fn mistakes_are_left_to_serde() {
        let input: DeriveInput = parse_quote!(
            #[serde(rename_all = 5, default = )]
            struct E {
                a: u8,
            }
        );
        assert_eq!(SerdeContainer::read(&input.attrs).rename_all, None);
    }
}
