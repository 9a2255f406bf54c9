//! A page of objects.

use serde::{Deserialize, Deserializer, Serialize};

use crate::descriptor::{Described, Shape};
use crate::types::page_of_objects::{PageFields, page_of_objects};

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

/// The only page there is.
impl<T> From<Vec<T>> for Page<T> {
    fn from(data: Vec<T>) -> Self {
        Self { data, next_page_url: None, previous_page_url: None }
    }
}

page_of_objects!(Page);

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
