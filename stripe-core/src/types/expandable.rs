//! References to other objects.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::ObjectError;
use super::id::{MayBe, StripeId};
use super::{is_deleted, object_error};
use crate::descriptor::{Described, Shape};
use crate::id_of::IdOf;
use crate::resource::{Identified, Object};

/// A reference to an object: its id, or the object itself if the request has `expand`.
///
/// The object is kept as undecoded JSON and decoded on request, so that a type does not have to
/// know the types that it refers to, and unexpected content of an expanded object does not affect
/// the surrounding object.
///
/// ```
/// use stripe_core::types::{Expandable, ids::CustomerId};
///
/// let customer: Expandable<CustomerId> = serde_json::from_str(r#""cus_1""#)?;
/// assert_eq!(customer.id(), "cus_1");
/// assert!(!customer.is_expanded());
///
/// let customer: Expandable<CustomerId> =
///     serde_json::from_str(r#"{"id": "cus_1", "object": "customer", "email": "a@example.com"}"#)?;
/// assert_eq!(customer.id(), "cus_1");
/// assert_eq!(customer.json().unwrap()["email"], "a@example.com");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// If the reference can be to several kinds of objects, `I` is `String`, and the JSON identifies
/// the kind.
///
/// [`Debug`](fmt::Debug) shows only the id and whether the object is expanded, since an object such
/// as an invoice can contain a client secret.
///
/// It serializes to its original JSON. Params accept its id, by a reference to the `Expandable` or
/// by [`id`](Self::id); Stripe does not accept objects there:
///
/// ```
/// use stripe_core::ids::ProductId;
/// use stripe_core::{Expandable, StripeParams};
///
/// #[derive(StripeParams)]
/// pub struct PriceCreateParams {
///     product: ProductId,
/// }
///
/// let product: Expandable<ProductId> = serde_json::from_str(r#"{"id": "prod_1", "name": "Gold"}"#)?;
/// for params in [PriceCreateParams::new(&product), PriceCreateParams::new(product.id())] {
///     assert_eq!(stripe_core::encoding::form::to_string(&params)?, "product=prod_1");
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Expandable<I> {
    id: I,
    // Boxed, since most references stay an id.
    object: Option<Box<Value>>,
}

impl<I> Expandable<I> {
    /// Returns the id, whether expanded or not.
    ///
    /// Stripe never sends an expanded object without an id. If it did, the id would be empty; a
    /// request with an empty id fails before anything is sent.
    pub fn id(&self) -> &I {
        &self.id
    }

    /// Converts into the id.
    pub fn into_id(self) -> I {
        self.id
    }

    /// Whether the response contains the object, deleted or not.
    pub fn is_expanded(&self) -> bool {
        self.object.is_some()
    }

    /// Whether the response contains the object and the object is deleted. `false` if there is only
    /// an id.
    pub fn is_deleted(&self) -> bool {
        self.object.as_deref().is_some_and(is_deleted::is_deleted)
    }

    /// Returns the undecoded object, if expanded.
    pub fn json(&self) -> Option<&Value> {
        self.object.as_deref()
    }
}

/// An id that can belong to an object of type `T`.
///
/// A typed id determines its object, so that the compiler rejects other types. Text can be the id
/// of any object.
#[diagnostic::on_unimplemented(
    message = "an `Expandable<{Self}>` does not refer to `{T}`",
    label = "not the object of this id",
    note = "`object` takes a declared object whose field `id` is a `{Self}` or a `String`; `decode` takes any type"
)]
pub trait RefersTo<T> {}

#[diagnostic::do_not_recommend]
impl<T> RefersTo<T> for String {}

#[diagnostic::do_not_recommend]
impl<K, T: Identified> RefersTo<T> for StripeId<K> where T::Id: MayBe<StripeId<K>> {}

impl<I: AsRef<str>> Expandable<I> {
    /// Decodes the object.
    ///
    /// The type must have a field `id` of type `I` or `String`, so that it is not a different
    /// object:
    ///
    /// ```compile_fail
    /// # use stripe_core::types::ids::{CustomerId, InvoiceId};
    /// # use stripe_core::{Expandable, StripeResource};
    /// #[derive(serde::Deserialize, StripeResource)]
    /// #[stripe_resource(object = "invoice", path = "/v1/invoices")]
    /// struct Invoice {
    ///     id: InvoiceId,
    /// }
    ///
    /// let customer = Expandable::from(CustomerId::from("cus_1"));
    /// customer.object::<Invoice>();
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the response contains only the id
    /// ([`is_not_expanded`](ObjectError::is_not_expanded)), or if the object has a different type,
    /// was deleted, or cannot be decoded.
    pub fn object<T: Object + DeserializeOwned>(&self) -> Result<T, ObjectError>
    where
        I: RefersTo<T>,
    {
        object_error::object(self.require()?)
    }

    /// Decodes the object into any type: a union, [`MaybeDeleted`](super::MaybeDeleted), or a
    /// struct with only the fields that you need.
    ///
    /// # Errors
    ///
    /// Returns an error if the response contains only the id
    /// ([`is_not_expanded`](ObjectError::is_not_expanded)), or if the object cannot be decoded.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, ObjectError> {
        object_error::decode(self.require()?)
    }

    fn require(&self) -> Result<&Value, ObjectError> {
        self.json().ok_or_else(|| ObjectError::not_expanded(self.id.as_ref()))
    }
}

impl<I: fmt::Debug> fmt::Debug for Expandable<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Expandable")
            .field("id", &self.id)
            .field("is_expanded", &self.is_expanded())
            .finish_non_exhaustive()
    }
}

impl<I> From<I> for Expandable<I> {
    fn from(id: I) -> Self {
        Self { id, object: None }
    }
}

impl<K> From<Expandable<Self>> for StripeId<K> {
    fn from(reference: Expandable<Self>) -> Self {
        reference.id
    }
}

impl<K> From<&Expandable<Self>> for StripeId<K> {
    fn from(reference: &Expandable<Self>) -> Self {
        reference.id.clone()
    }
}

impl From<Expandable<Self>> for String {
    fn from(reference: Expandable<Self>) -> Self {
        reference.id
    }
}

impl From<&Expandable<Self>> for String {
    fn from(reference: &Expandable<Self>) -> Self {
        reference.id.clone()
    }
}

impl<I: Serialize> Serialize for Expandable<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.object {
            Some(object) => object.serialize(serializer),
            None => self.id.serialize(serializer),
        }
    }
}

/// A type that the id of an [`Expandable`] can be decoded as: every type that implements
/// `From<String>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the type of an id",
    label = "`Expandable` takes the type of an id, but `{Self}` is not one",
    note = "write `Expandable<CustomerId>` for a reference to a `Customer`; the ids are in `stripe_core::ids`"
)]
pub trait ExpandableId: From<String> {}

#[diagnostic::do_not_recommend]
impl<I: From<String>> ExpandableId for I {}

impl<'de, I: ExpandableId> Deserialize<'de> for Expandable<I> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Everything but the conversion of the id is compiled once, not once per id type.
        let Expandable { id, object } = deserializer.deserialize_any(IdOrObject)?;
        Ok(Self { id: I::from(id), object })
    }
}

struct IdOrObject;

impl<'de> Visitor<'de> for IdOrObject {
    type Value = Expandable<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id or an object")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Self::Value, E> {
        self.visit_string(id.to_owned())
    }

    fn visit_string<E: Error>(self, id: String) -> Result<Self::Value, E> {
        Ok(id.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let object = Value::deserialize(MapAccessDeserializer::new(map))?;
        let id = object.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Expandable { id, object: Some(Box::new(object)) })
    }
}

impl<I: Described> Described for Expandable<I> {
    const SHAPE: Shape = Shape::Expandable(&I::SHAPE);
}

impl<R: ?Sized, I: IdOf<R>> IdOf<R> for Expandable<I> {
    fn id_str(&self) -> &str {
        self.id.id_str()
    }
}

impl<R: ?Sized, I: IdOf<R>> IdOf<R> for &Expandable<I> {
    fn id_str(&self) -> &str {
        self.id.id_str()
    }
}
