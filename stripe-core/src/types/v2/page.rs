//! A page of objects.

use serde::{Deserialize, Deserializer, Serialize};

use crate::descriptor::{Described, Shape};
use crate::types::list::PageFields;

/// A page of objects as v2 lists them. The URLs are opaque: they are followed as they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Page<T> {
    /// The objects.
    pub data: Vec<T>,
    /// Where the next page is; `None` on the last one.
    pub next_page_url: Option<String>,
    /// Where the previous page is; `None` on the first one.
    pub previous_page_url: Option<String>,
}

impl<T> Page<T> {
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

impl<T> Default for Page<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

/// The only page there is.
impl<T> From<Vec<T>> for Page<T> {
    fn from(data: Vec<T>) -> Self {
        Self { data, next_page_url: None, previous_page_url: None }
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.data.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Page<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Page<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let PageFields { data, next_page_url, previous_page_url, .. } =
            PageFields::read(deserializer)?;
        Ok(Self { data, next_page_url, previous_page_url })
    }
}

impl<T: Described> Described for Page<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}
