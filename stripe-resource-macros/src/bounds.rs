//! The bounds of an impl on the types of the fields.
//!
//! A type parameter is bound if a field holds a value of it, and so is an associated type such as
//! `T::Id`. A parameter that is only a marker, as in `PhantomData<T>`, is not bound.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::{Generics, Type, TypePath};

use crate::wrapped::walk;

/// Returns the user's predicates, and the bound for the types in the fields.
pub(crate) fn predicates<'a>(
    generics: &Generics,
    fields: impl Iterator<Item = &'a Type>,
    bound: &TokenStream,
) -> Vec<TokenStream> {
    let params: Vec<&Ident> = generics.type_params().map(|param| &param.ident).collect();
    let is_param = |ident: &Ident| params.contains(&ident);
    let mut held: Vec<&Ident> = Vec::new();
    // By their text, so that each is there once.
    let mut projections: BTreeMap<String, &Type> = BTreeMap::new();
    for field in fields {
        walk(field, &mut |ty| {
            let Type::Path(TypePath { qself, path, .. }) = ty else { return true };
            let Some(first) = path.segments.first().map(|segment| &segment.ident) else {
                return true;
            };
            if let Some(qself) = qself {
                if mentions(&qself.ty, &is_param) {
                    projections.insert(ty.to_token_stream().to_string(), ty);
                }
                return false;
            }
            match path.segments.len() {
                1 if is_param(first) => held.push(first),
                _ if is_param(first) => {
                    projections.insert(ty.to_token_stream().to_string(), ty);
                }
                _ => {}
            }
            path.segments.last().is_none_or(|last| last.ident != "PhantomData")
        });
    }
    let given = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    let params = params.into_iter().filter(|param| held.contains(param));
    given
        .map(|predicate| quote!(#predicate))
        .chain(params.map(|param| quote!(#param: #bound)))
        .chain(projections.into_values().map(|ty| quote!(#ty: #bound)))
        .collect()
}

fn mentions(ty: &Type, is_param: &dyn Fn(&Ident) -> bool) -> bool {
    let mut found = false;
    walk(ty, &mut |ty| {
        if let Type::Path(TypePath { qself: None, path, .. }) = ty {
            found |= path.segments.first().is_some_and(|first| is_param(&first.ident));
        }
        !found
    });
    found
}

#[cfg(test)]
mod tests {
    use syn::{DeriveInput, parse_quote};

    use super::*;

    #[test]
    fn type_parameters_of_fields_get_bounds() {
        let input: DeriveInput = parse_quote! {
            struct X<'a, A: Has, B, C, D, E, const N: usize> where B: Clone {
                a: Option<A::Id>,
                again: A::Id,
                b: Vec<(B, [C; N])>,
                c: <D as Has>::Id,
                d: std::marker::PhantomData<E>,
                e: String,
            }
        };
        let syn::Data::Struct(data) = &input.data else { panic!("expected a struct") };
        let fields = data.fields.iter().map(|field| &field.ty);
        let found = predicates(&input.generics, fields, &quote!(Bound));
        let found: Vec<String> = found.iter().map(|it| it.to_string().replace(' ', "")).collect();
        assert_eq!(found, ["B:Clone", "B:Bound", "C:Bound", "<DasHas>::Id:Bound", "A::Id:Bound"]);
    }
}
