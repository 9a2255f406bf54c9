//! Params of every page of objects.

use crate::id_of::IdOf;
use crate::pending_request::PendingRequest;
use crate::types::{List, SearchResult, v2};

/// Options for a page of a list.
#[allow(clippy::needless_pass_by_value, reason = "as ids are passed to operations")]
impl<T, P> PendingRequest<List<T>, P> {
    /// Sets the page size, from 1 to 100. Default: 10.
    ///
    /// ```
    /// use stripe_core::{Client, List};
    ///
    /// let client = Client::new("sk_test_123")?;
    /// let request = client
    ///     .request(http::Method::GET, "/v1/billing/meters", &[])
    ///     .returning::<List<serde_json::Value>>()
    ///     .limit(100)
    ///     .starting_after("mtr_1")
    ///     .prepare()?;
    /// assert_eq!(request.uri().query(), Some("limit=100&starting_after=mtr_1"));
    /// # Ok::<(), stripe_core::Error>(())
    /// ```
    pub fn limit(self, limit: u32) -> Self {
        self.page_option("limit", &limit.to_string())
    }

    /// Requests the page that starts after an object. An object without an id causes an error when
    /// the request is sent, since it would return the first page again.
    pub fn starting_after(self, last: impl IdOf<T>) -> Self {
        self.cursor("starting_after", last.id_str())
    }

    /// Requests the page that ends before an object, for paging backwards. An object without an id
    /// causes an error when the request is sent.
    pub fn ending_before(self, first: impl IdOf<T>) -> Self {
        self.cursor("ending_before", first.id_str())
    }
}

/// Options for a page of a search.
impl<T, P> PendingRequest<SearchResult<T>, P> {
    /// Sets the page size, from 1 to 100. Default: 10.
    pub fn limit(self, limit: u32) -> Self {
        self.page_option("limit", &limit.to_string())
    }

    /// Requests the page at a cursor: [`next_page`](SearchResult::next_page) of the previous page.
    /// An empty cursor causes an error when the request is sent.
    pub fn page(self, page: &str) -> Self {
        self.cursor("page", page)
    }
}

/// Options for a page of a v2 list.
impl<T, P> PendingRequest<v2::Page<T>, P> {
    /// Sets the page size. Its range and its default depend on the endpoint.
    pub fn limit(self, limit: u32) -> Self {
        self.page_option("limit", &limit.to_string())
    }
}

impl<T, P> PendingRequest<T, P> {
    /// Sets the start or the end of a page, replacing a param with the same name.
    fn cursor(self, name: &str, value: &str) -> Self {
        if !value.trim().is_empty() {
            return self.page_option(name, value);
        }
        let mut call = self.into_call();
        call.refuse(format!(
            "cannot encode `{name}`: it is empty, which Stripe treats as the first page; pass it \
             as Stripe returned it"
        ));
        Self::from_call(call)
    }

    /// Sets a param of the query string, replacing one with the same name.
    fn page_option(self, name: &str, value: &str) -> Self {
        let mut call = self.into_call();
        call.set_param(name, value);
        Self::from_call(call)
    }
}
