//! A page of found objects.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeStruct as _};

use super::list::PageFields;
use crate::descriptor::{Described, Shape};

/// A page of found objects, as v1's `search` operations answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SearchResult<T> {
    /// The objects.
    pub data: Vec<T>,
    /// Whether Stripe has found more than these.
    pub has_more: bool,
    /// What the next request passes as `page`.
    pub next_page: Option<String>,
    /// How many were found in all, where it was asked for by `expand`. Not always exact.
    pub total_count: Option<u64>,
    /// The path of the search, such as `/v1/customers/search`.
    pub url: Option<String>,
}

impl<T> SearchResult<T> {
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

impl<T> Default for SearchResult<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

/// A result that is complete as it is.
impl<T> From<Vec<T>> for SearchResult<T> {
    fn from(data: Vec<T>) -> Self {
        Self { data, has_more: false, next_page: None, total_count: None, url: None }
    }
}

impl<T> IntoIterator for SearchResult<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.data.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SearchResult<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Serialize> Serialize for SearchResult<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 5 + usize::from(self.total_count.is_some());
        let mut result = serializer.serialize_struct("SearchResult", fields)?;
        result.serialize_field("object", "search_result")?;
        result.serialize_field("data", &self.data)?;
        result.serialize_field("has_more", &self.has_more)?;
        result.serialize_field("next_page", &self.next_page)?;
        match &self.total_count {
            Some(count) => result.serialize_field("total_count", count)?,
            None => result.skip_field("total_count")?,
        }
        result.serialize_field("url", &self.url)?;
        result.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for SearchResult<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PageFields { data, has_more, next_page, total_count, url, .. } =
            PageFields::read(deserializer)?;
        Ok(Self { data, has_more, next_page, total_count, url })
    }
}

impl<T: Described> Described for SearchResult<T> {
    const SHAPE: Shape = Shape::SearchResult(&T::SHAPE);
}
