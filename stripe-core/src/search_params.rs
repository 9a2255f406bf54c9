//! Params of a search.

use crate::StripeParams;

/// Params of a search, the same for every resource.
///
/// An operation `search(SearchParams)` also accepts the query as text. `limit` and `page` are set
/// on the request.
///
/// ```
/// use stripe_core::{Client, SearchParams, StripeObject, StripeResource};
///
/// #[derive(StripeObject, StripeResource)]
/// #[stripe_resource(object = "price", path = "/v1/prices", ops(search(SearchParams)))]
/// pub struct Price {
///     pub id: String,
/// }
///
/// let client = Client::new("sk_test_123")?;
/// let request = Price::search(&client, "active:'true'").limit(20).prepare()?;
/// assert_eq!(request.uri().path(), "/v1/prices/search");
/// # Ok::<(), stripe_core::Error>(())
/// ```
///
/// The query language is documented at <https://docs.stripe.com/search#search-query-language>.
#[derive(Debug, Clone, PartialEq, Eq, StripeParams)]
#[stripe_params(crate = crate)]
#[non_exhaustive]
pub struct SearchParams {
    /// Query in Stripe's search query language.
    query: String,
}

impl From<&str> for SearchParams {
    fn from(query: &str) -> Self {
        Self::new(query)
    }
}

impl From<String> for SearchParams {
    fn from(query: String) -> Self {
        Self::new(query)
    }
}
