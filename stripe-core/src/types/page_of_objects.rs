//! Common part of all kinds of pages.

use serde::{Deserialize, Deserializer};

use super::takes_deleted::AsPage;

/// Implements page methods for the objects in `data`.
macro_rules! page_of_objects {
    ($Page:ident) => {
        impl<T> $Page<T> {
            /// Returns an iterator over the objects of the page.
            pub fn iter(&self) -> std::slice::Iter<'_, T> {
                self.data.iter()
            }

            /// Returns the number of objects in the page.
            pub fn len(&self) -> usize {
                self.data.len()
            }

            /// Whether the page is empty.
            pub fn is_empty(&self) -> bool {
                self.data.is_empty()
            }
        }

        impl<T> Default for $Page<T> {
            fn default() -> Self {
                Vec::new().into()
            }
        }

        impl<T> IntoIterator for $Page<T> {
            type Item = T;
            type IntoIter = std::vec::IntoIter<T>;

            fn into_iter(self) -> Self::IntoIter {
                self.data.into_iter()
            }
        }

        impl<'a, T> IntoIterator for &'a $Page<T> {
            type Item = &'a T;
            type IntoIter = std::slice::Iter<'a, T>;

            fn into_iter(self) -> Self::IntoIter {
                self.iter()
            }
        }
    };
}

pub(super) use page_of_objects;

/// Fields that all kinds of pages have on the wire.
#[derive(Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"), expecting = "a page of objects")]
pub(in crate::types) struct PageFields<T> {
    // The one field that must be there: `{}` is not an empty page.
    #[serde(deserialize_with = "null_as_default")]
    pub(in crate::types) data: Vec<T>,
    #[serde(default, deserialize_with = "null_as_default")]
    pub(in crate::types) has_more: bool,
    pub(in crate::types) url: Option<String>,
    pub(in crate::types) total_count: Option<u64>,
    pub(in crate::types) next_page: Option<String>,
    pub(in crate::types) next_page_url: Option<String>,
    pub(in crate::types) previous_page_url: Option<String>,
}

impl<'de, T: Deserialize<'de>> PageFields<T> {
    pub(in crate::types) fn read<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(AsPage::of::<T>(deserializer))
    }
}

/// Decodes `null` as an empty list or as `false`.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
