//! A page of search results.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeStruct as _};

use super::page_of_objects::{PageFields, page_of_objects};
use crate::descriptor::{Described, Shape};

/// A page of search results, returned by the `search` operations of v1.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SearchResult<T> {
    /// The objects.
    pub data: Vec<T>,
    /// Whether there are more pages.
    pub has_more: bool,
    /// Cursor of the next page, for [`page`](crate::PendingRequest::page). `None` on the last page.
    pub next_page: Option<String>,
    /// Number of results in all pages. Present only if expanded. Not always exact.
    pub total_count: Option<u64>,
    /// Path of the search, such as `/v1/customers/search`.
    pub url: Option<String>,
}

/// Creates a complete result with a single page.
impl<T> From<Vec<T>> for SearchResult<T> {
    fn from(data: Vec<T>) -> Self {
        Self { data, has_more: false, next_page: None, total_count: None, url: None }
    }
}

page_of_objects!(SearchResult);

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
