//! The params of a search.

use crate::StripeParams;

/// The params of a search, which are the same for every resource.
///
/// ```
/// use stripe_core::SearchParams;
///
/// let params = SearchParams::from("active:'true' AND metadata['plan']:'gold'");
/// # let _ = params;
/// ```
///
/// `limit` and `page` are set on the request. The language of the query is described at
/// <https://docs.stripe.com/search#search-query-language>.
#[derive(Debug, Clone, PartialEq, Eq, StripeParams)]
#[stripe_params(crate = crate)]
#[non_exhaustive]
pub struct SearchParams {
    /// The query, in Stripe's search query language.
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
