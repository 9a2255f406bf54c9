//! A page of objects, or a list inside of an object.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeStruct as _};

use super::takes::AsPage;
use crate::descriptor::{Described, Shape};

/// Objects as v1 lists them: a page of a collection, or the first few of a list inside an object.
///
/// `data` holds what came. If [`has_more`](Self::has_more), there is more at Stripe.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct List<T> {
    /// The objects.
    pub data: Vec<T>,
    /// Whether Stripe has more of them after these.
    pub has_more: bool,
    /// The path of the collection, such as `/v1/customers/cus_1/sources`.
    pub url: Option<String>,
    /// How many there are in all, where it was asked for by `expand`.
    pub total_count: Option<u64>,
}

impl<T> List<T> {
    /// The objects in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.data.iter()
    }

    /// How many objects came.
    pub fn len(&self) -> usize {
        self.data.len()
    }

    /// Whether none came.
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

/// A list that is complete as it is.
impl<T> From<Vec<T>> for List<T> {
    fn from(data: Vec<T>) -> Self {
        Self { data, has_more: false, url: None, total_count: None }
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.data.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 4 + usize::from(self.total_count.is_some());
        let mut list = serializer.serialize_struct("List", fields)?;
        list.serialize_field("object", "list")?;
        list.serialize_field("data", &self.data)?;
        list.serialize_field("has_more", &self.has_more)?;
        list.serialize_field("url", &self.url)?;
        match &self.total_count {
            Some(count) => list.serialize_field("total_count", count)?,
            None => list.skip_field("total_count")?,
        }
        list.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PageFields { data, has_more, url, total_count, .. } = PageFields::read(deserializer)?;
        Ok(Self { data, has_more, url, total_count })
    }
}

/// What pages of all kinds have on the wire.
#[derive(Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"), expecting = "a page of objects")]
pub(super) struct PageFields<T> {
    // The one field that must be there: `{}` is no empty page.
    #[serde(deserialize_with = "null_as_default")]
    pub(super) data: Vec<T>,
    #[serde(default, deserialize_with = "null_as_default")]
    pub(super) has_more: bool,
    pub(super) url: Option<String>,
    pub(super) total_count: Option<u64>,
    pub(super) next_page: Option<String>,
    pub(super) next_page_url: Option<String>,
    pub(super) previous_page_url: Option<String>,
}

impl<'de, T: Deserialize<'de>> PageFields<T> {
    pub(super) fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(AsPage::of::<T>(deserializer))
    }
}

/// Decodes `null` as no elements, or as `false`.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

impl<T: Described> Described for List<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}
