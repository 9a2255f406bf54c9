//! Pages of objects.

use serde::{Deserialize, Deserializer, Serialize};

use crate::descriptor::{Described, Shape};
use crate::types::page_of_objects::{PageFields, page_of_objects};

/// A page of objects in v2.
///
/// The URLs are opaque, and [`auto_paging`](crate::PendingRequest::auto_paging) follows them. To
/// fetch a page later, store `next_page_url` and pass it to
/// [`Client::request`](crate::Client::request) as the path, with the same account, context and
/// version as the first request:
///
/// ```
/// use stripe_core::{Client, v2};
///
/// let client = Client::new("sk_test_123")?;
/// let stored = "/v2/core/events?limit=20&page=page_2";
/// let request = client
///     .request(http::Method::GET, stored, &[])
///     .returning::<v2::Page<serde_json::Value>>()
///     .prepare()?;
/// assert_eq!(request.uri().path_and_query().unwrap(), stored);
/// # Ok::<(), stripe_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Page<T> {
    /// The objects.
    pub data: Vec<T>,
    /// URL of the next page. `None` on the last page.
    pub next_page_url: Option<String>,
    /// URL of the previous page. `None` on the first page.
    pub previous_page_url: Option<String>,
}

/// Creates a complete list with a single page.
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
