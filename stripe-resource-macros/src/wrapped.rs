//! Types inside other types, such as `T` of `Option<T>`.
//!
//! A derive sees the spelling of a type, not the type itself: an alias hides its target.

use syn::{GenericArgument, PathArguments, Type, TypePath};

/// Returns `T` of `Option<T>`, for any path to `Option`.
pub(crate) fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    match arguments(ty, name)?.as_slice() {
        [argument] => Some(argument),
        _ => None,
    }
}

/// Returns the type arguments of the last segment, if its name is `name`.
pub(crate) fn arguments<'a>(ty: &'a Type, name: &str) -> Option<Vec<&'a Type>> {
    let Type::Path(TypePath { qself: None, path, .. }) = ungrouped(ty) else { return None };
    let last = path.segments.last().filter(|last| last.ident == name)?;
    let PathArguments::AngleBracketed(within) = &last.arguments else { return None };
    let types = within.args.iter().map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// Calls `visit` with a type and, if that returns true, with its component types.
pub(crate) fn walk<'a>(ty: &'a Type, visit: &mut dyn FnMut(&'a Type) -> bool) {
    if !visit(ty) {
        return;
    }
    match ty {
        Type::Array(array) => walk(&array.elem, visit),
        Type::Group(group) => walk(&group.elem, visit),
        Type::Paren(paren) => walk(&paren.elem, visit),
        Type::Reference(reference) => walk(&reference.elem, visit),
        Type::Slice(slice) => walk(&slice.elem, visit),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|elem| walk(elem, visit)),
        Type::Path(TypePath { qself, path, .. }) => {
            if let Some(qself) = qself {
                walk(&qself.ty, visit);
            }
            for segment in &path.segments {
                let PathArguments::AngleBracketed(within) = &segment.arguments else { continue };
                for argument in &within.args {
                    if let GenericArgument::Type(ty) = argument {
                        walk(ty, visit);
                    }
                }
            }
        }
        _ => {}
    }
}

/// Whether a type or one of its components borrows.
pub(crate) fn has_reference(ty: &Type) -> bool {
    let mut found = false;
    walk(ty, &mut |ty| {
        found |= matches!(ty, Type::Reference(_));
        !found
    });
    found
}

/// Removes the groups around a type: `macro_rules!` puts a `$ty:ty` into an invisible one.
pub(crate) fn ungrouped(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            ty => return ty,
        };
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn wrappers_are_found_by_their_last_segment() {
        let found = |ty: Type| argument_of(&ty, "Option").is_some();
        assert!(found(parse_quote!(Option<u8>)));
        assert!(found(parse_quote!(::core::option::Option<u8>)));
        assert!(!found(parse_quote!(Options<u8>)));
        assert!(!found(parse_quote!(<T as Option<u8>>::Out)));
    }
}
