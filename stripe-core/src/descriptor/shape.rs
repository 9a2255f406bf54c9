//! The shape of a value on the wire.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::ResourceDescriptor;

/// The shape of a value on the wire, as far as its Rust type defines it.
///
/// Shapes of structs, unions and resources are returned by a function, so that types can refer to
/// each other and to themselves.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Shape {
    /// Unknown: the type only implements `Deserialize` or `Serialize`.
    Opaque,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// A number that can have a fraction.
    Float,
    /// A string.
    String,
    /// A string that `Debug` does not show: a [`Secret`](crate::Secret).
    Secret,
    /// A decimal number as text, so that no digits are lost.
    Decimal,
    /// Seconds since 1970-01-01T00:00:00Z as a number in v1, and RFC 3339 text in v2.
    Timestamp,
    /// A three-letter ISO 4217 currency code in lower case.
    Currency,
    /// The id of an object of the given name.
    Id(&'static str),
    /// A constant string.
    Literal(&'static str),
    /// A string enum.
    Enum(&'static EnumDescriptor),
    /// An optional value, which can be null or absent.
    Optional(&'static Shape),
    /// A list of values.
    Array(&'static Shape),
    /// A map with arbitrary keys.
    Map(&'static Shape),
    /// Named fields.
    Struct(fn() -> &'static [FieldDescriptor]),
    /// A declared resource.
    Resource(fn() -> &'static ResourceDescriptor),
    /// One of several objects or variants.
    Union(fn() -> &'static UnionDescriptor),
    /// An id, or the object itself if expanded.
    Expandable(&'static Shape),
    /// A page of objects: `{"object": "list", "data": […]}`, or v2's `{"data": […]}`.
    List(&'static Shape),
    /// A page of search results: `{"object": "search_result", "data": […]}`.
    SearchResult(&'static Shape),
    /// A deleted object: `{"id": …, "deleted": true}`.
    Deleted(&'static Shape),
    /// An object that may be deleted.
    MaybeDeleted(&'static Shape),
    /// A parameter that can also be cleared.
    Clearable(&'static Shape),
    /// A parameter that is a value or `{gt, gte, lt, lte}`.
    Range(&'static Shape),
    /// A file.
    Bytes,
    /// No content.
    Empty,
}

/// A field or a parameter under its name on the wire.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct FieldDescriptor {
    /// The name on the wire, after `serde(rename)` and `serde(rename_all)`.
    pub name: &'static str,
    /// The shape of its value.
    pub shape: Shape,
    /// Whether a request without the param is refused or, for a field, whether it is declared as
    /// always present: neither as an `Option` nor with `serde(default)`. A struct that derives
    /// [`StripeObject`](derive@crate::StripeObject) can nevertheless be decoded if a list or a map
    /// (they are then empty), an [`ObjectName`](crate::ObjectName) or the entries of a flattened
    /// field are absent.
    pub required: bool,
    /// Whether its own fields are fields of the surrounding object (`serde(flatten)`).
    pub flattened: bool,
}

impl FieldDescriptor {
    /// Creates a field, which is required unless its shape is optional.
    #[must_use]
    pub const fn new(name: &'static str, shape: Shape) -> Self {
        let required = !matches!(shape, Shape::Optional(_));
        Self { name, shape, required, flattened: false }
    }

    /// Marks the field as optional, regardless of its shape.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// Marks the field as flattened: its own fields are part of the surrounding object.
    #[must_use]
    pub const fn flattened(mut self) -> Self {
        self.flattened = true;
        self
    }
}

/// The values of an enum.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct EnumDescriptor {
    /// Known values on the wire.
    pub values: &'static [&'static str],
    /// Whether other values can occur.
    pub open: bool,
}

impl EnumDescriptor {
    /// Creates an open enum with these known values.
    #[must_use]
    pub const fn open(values: &'static [&'static str]) -> Self {
        Self { values, open: true }
    }

    /// Creates a closed enum with these values.
    #[must_use]
    pub const fn closed(values: &'static [&'static str]) -> Self {
        Self { values, open: false }
    }
}

/// The variants of a union.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct UnionDescriptor {
    /// Field that distinguishes the variants: `object` or `type`.
    pub tag: &'static str,
    /// Tag and shape of each variant.
    pub variants: &'static [(&'static str, Shape)],
}

impl UnionDescriptor {
    /// Creates a union whose variants are distinguished by the field `tag`.
    #[must_use]
    pub const fn new(tag: &'static str, variants: &'static [(&'static str, Shape)]) -> Self {
        Self { tag, variants }
    }
}

/// A type that describes its [`Shape`].
///
/// The derives of this crate implement it, and so do the standard types below and the shared types
/// of this crate. It is optional for your own types: without it, the shape is [`Shape::Opaque`].
pub trait Described {
    /// The shape of a value of this type.
    const SHAPE: Shape;
}

macro_rules! described {
    ($($shape:ident: $($ty:ty),+;)+) => {
        $($(impl Described for $ty { const SHAPE: Shape = Shape::$shape; })+)+
    };
}

described! {
    Boolean: bool;
    Integer: i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize;
    Float: f32, f64;
    String: str, String, char;
    Empty: ();
}

macro_rules! described_as_inner {
    ($($ty:ty),+) => {
        $(impl<T: Described + ?Sized> Described for $ty { const SHAPE: Shape = T::SHAPE; })+
    };
}

described_as_inner!(&T, Box<T>, std::rc::Rc<T>, std::sync::Arc<T>);

impl<T: Described + ToOwned + ?Sized> Described for Cow<'_, T> {
    const SHAPE: Shape = T::SHAPE;
}

impl<T: Described> Described for Option<T> {
    const SHAPE: Shape = Shape::Optional(&T::SHAPE);
}

impl<T: Described> Described for Vec<T> {
    const SHAPE: Shape = Shape::Array(&T::SHAPE);
}

impl<T: Described> Described for [T] {
    const SHAPE: Shape = Shape::Array(&T::SHAPE);
}

impl<T: Described, const N: usize> Described for [T; N] {
    const SHAPE: Shape = Shape::Array(&T::SHAPE);
}

/// JSON of any shape.
impl Described for serde_json::Value {
    const SHAPE: Shape = Shape::Opaque;
}

impl Described for serde_json::Map<String, serde_json::Value> {
    const SHAPE: Shape = Shape::Map(&Shape::Opaque);
}

impl<K, V: Described, S> Described for HashMap<K, V, S> {
    const SHAPE: Shape = Shape::Map(&V::SHAPE);
}

impl<K, V: Described> Described for BTreeMap<K, V> {
    const SHAPE: Shape = Shape::Map(&V::SHAPE);
}
