//! Changes to metadata.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use super::{Clearable, Metadata};
use crate::descriptor::{Described, Shape};

/// Changes to the metadata of an object, for the parameter `metadata` of an update.
///
/// Stripe merges them with the existing metadata: keys that are not mentioned do not change, and
/// keys that are [`unset`](Self::unset) are removed. To remove all keys at once, clear the
/// parameter itself: it is declared as `Option<Clearable<MetadataUpdate>>`, for which the params
/// have a method `clear_metadata()`.
///
/// ```
/// use stripe_core::{Clearable, MetadataUpdate, StripeParams};
///
/// #[derive(StripeParams)]
/// pub struct CustomerUpdateParams {
///     metadata: Option<Clearable<MetadataUpdate>>,
/// }
///
/// let form = |params: CustomerUpdateParams| stripe_core::encoding::form::to_string(&params);
/// let update = MetadataUpdate::new().set("order", "1234").unset("shop");
/// let params = CustomerUpdateParams::new().metadata(update);
/// assert_eq!(form(params)?, "metadata[order]=1234&metadata[shop]=");
/// assert_eq!(form(CustomerUpdateParams::new().clear_metadata())?, "metadata=");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Without changes, nothing is sent.
///
/// An unset key is sent as `metadata[shop]=` in v1 and as `null` in v2. In v1, setting a key to an
/// empty text also unsets it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct MetadataUpdate(BTreeMap<String, Clearable<String>>);

impl MetadataUpdate {
    /// Creates an update without changes.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Sets the value of a key.
    pub fn set(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.insert(key.into(), Clearable::Set(value.into()));
        self
    }

    /// Removes a key.
    pub fn unset(mut self, key: impl Into<String>) -> Self {
        self.0.insert(key.into(), Clearable::Clear);
        self
    }

    /// Whether there are no changes.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Sets all keys of the metadata.
impl From<Metadata> for MetadataUpdate {
    fn from(metadata: Metadata) -> Self {
        metadata.into_iter().collect()
    }
}

/// Sets all keys of the metadata.
impl From<&Metadata> for MetadataUpdate {
    fn from(metadata: &Metadata) -> Self {
        metadata.iter().collect()
    }
}

impl<K: Into<String>, V: Into<String>> From<BTreeMap<K, V>> for MetadataUpdate {
    fn from(map: BTreeMap<K, V>) -> Self {
        map.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<String>, S> From<HashMap<K, V, S>> for MetadataUpdate {
    fn from(map: HashMap<K, V, S>) -> Self {
        map.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<String>> From<Vec<(K, V)>> for MetadataUpdate {
    fn from(pairs: Vec<(K, V)>) -> Self {
        pairs.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for MetadataUpdate {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        pairs.into_iter().fold(Self::new(), |update, (key, value)| update.set(key, value))
    }
}

impl<K: Into<String>, V: Into<String>, const N: usize> From<[(K, V); N]> for MetadataUpdate {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl Described for MetadataUpdate {
    const SHAPE: Shape = Shape::Map(&Shape::Clearable(&Shape::String));
}
