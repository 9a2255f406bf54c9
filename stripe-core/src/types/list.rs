//! Pages of objects, and lists inside objects.

use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeStruct as _};

use super::page_of_objects::{PageFields, page_of_objects};
use crate::descriptor::{Described, Shape};

/// A page of a v1 list, or the first items of a list inside an object.
///
/// If [`has_more`](Self::has_more) is set, there are more objects than `data` contains.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct List<T> {
    /// The objects.
    pub data: Vec<T>,
    /// Whether there are more pages.
    pub has_more: bool,
    /// The path of the collection, such as `/v1/customers/cus_1/sources`.
    pub url: Option<String>,
    /// Number of objects in all pages. Present only if expanded.
    pub total_count: Option<u64>,
}

/// Creates a complete list with a single page.
impl<T> From<Vec<T>> for List<T> {
    fn from(data: Vec<T>) -> Self {
        Self { data, has_more: false, url: None, total_count: None }
    }
}

page_of_objects!(List);

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

impl<T: Described> Described for List<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}
