//! Descriptions of the hashes within a resource, for its descriptor.

use stripe_core::descriptor::{Described, FieldDescriptor};

/// Describes structs by their fields: `described! { MeterStatusTransitions { deactivated_at } }`.
///
/// A resource is described by its derive, and params by theirs; this is for what only comes in
/// answers. The types of the fields are the struct's own, and a field that is not named here is an
/// error.
macro_rules! described {
    ($($Struct:ident { $($field:ident),* })+) => {$(
        impl stripe_core::descriptor::Described for $Struct {
            const SHAPE: stripe_core::descriptor::Shape =
                stripe_core::descriptor::Shape::Struct(|| const {
                    let _: fn(&Self) = |Self { $($field: _),* }| ();
                    &[$($crate::described::field(stringify!($field), |it: &Self| &it.$field)),*]
                });
        }
    )+};
}

pub(crate) use described;

/// The field that the function reads.
pub(crate) const fn field<S, T: Described>(name: &'static str, _: fn(&S) -> &T) -> FieldDescriptor {
    FieldDescriptor::new(without_raw_mark(name), T::SHAPE)
}

/// `type` for `r#type`.
const fn without_raw_mark(name: &'static str) -> &'static str {
    let [b'r', b'#', rest @ ..] = name.as_bytes() else { return name };
    match std::str::from_utf8(rest) {
        Ok(rest) => rest,
        Err(_) => name,
    }
}
