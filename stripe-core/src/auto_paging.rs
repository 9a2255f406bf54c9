//! Automatic pagination.

mod pager;
mod position;

use std::fmt;
use std::task::{Context, Poll, ready};
#[cfg(feature = "blocking")]
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

#[cfg(feature = "blocking")]
use crate::call::Call;
use crate::client::Client;
use crate::descriptor::Host;
#[cfg(feature = "blocking")]
use crate::error::CallSummary;
use crate::error::Error;
use crate::pending_request::PendingRequest;
use crate::resource::Identified;
use crate::response::FromResponse;
use crate::types::{List, SearchResult, v2};
use pager::Pager;

/// A page of items that an operation with automatic pagination returns.
pub trait Page: FromResponse {
    /// Type of an item.
    type Item;

    /// Returns the items in the order of the page.
    fn into_items(self) -> Vec<Self::Item>;
}

macro_rules! page {
    ($($page:ty),+) => {
        $(impl<T: DeserializeOwned> Page for $page {
            type Item = T;

            fn into_items(self) -> Vec<T> {
                self.data
            }
        })+
    };
}

page!(List<T>, SearchResult<T>, v2::Page<T>);

impl<L: Page, P> PendingRequest<L, P> {
    /// Iterates over the items of all pages, and fetches each page when the previous one is used up.
    ///
    /// The next page of a v1 list starts after the last id (`starting_after`). If only
    /// `ending_before` is set in the params, it ends before the first id, and the items are
    /// returned in reverse order. A search continues with its `next_page`, and a v2 list with its
    /// `next_page_url`. Every page is requested with the same API key, account, context and
    /// version, and without an idempotency key.
    ///
    /// The iteration ends after the last page or after an error. A list that has more items but does
    /// not tell how to request them is an error, such as an empty page of a v1 list with `has_more`.
    ///
    /// ```no_run
    /// # async fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
    /// use stripe_core::List;
    ///
    /// let mut meters = client
    ///     .request(http::Method::GET, "/v1/billing/meters", &[])
    ///     .params(serde_json::json!({ "limit": 100 }))
    ///     .returning::<List<serde_json::Value>>()
    ///     .auto_paging();
    /// while let Some(meter) = meters.next().await {
    ///     println!("{}", meter?["display_name"]);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn auto_paging(self) -> AutoPaging<L> {
        AutoPaging { items: Vec::new().into_iter(), pager: Pager::from_first(self.into_call()) }
    }
}

impl<T: Identified + DeserializeOwned> List<T> {
    /// Iterates over the items of this list, and then over those of the following pages, for a list
    /// inside another object.
    ///
    /// The list knows the path of its pages, but not the client, the account or the options of the
    /// request that returned it. Pass a client for the same account, and set the options again. A list
    /// that is empty and has more items is requested from its beginning.
    ///
    /// ```no_run
    /// use stripe_core::{Client, List, StripeObject, StripeResource};
    ///
    /// #[derive(StripeObject, StripeResource)]
    /// #[stripe_resource(object = "invoice", path = "/v1/invoices", ops(retrieve))]
    /// struct Invoice {
    ///     id: String,
    ///     lines: List<LineItem>,
    /// }
    ///
    /// #[derive(StripeObject, StripeResource)]
    /// #[stripe_resource(object = "line_item")]
    /// struct LineItem {
    ///     id: String,
    /// }
    ///
    /// # async fn f(client: Client) -> Result<(), stripe_core::Error> {
    /// // In the invoice the lines' subscriptions are at `lines.data.subscription`, …
    /// let invoice = Invoice::retrieve(&client, "in_1").expand("lines.data.subscription").await?;
    /// // … and on a page of lines at `data.subscription`.
    /// let mut lines = invoice.lines.auto_paging(&client).expand("data.subscription").limit(100);
    /// while let Some(line) = lines.next().await {
    ///     println!("{}", line?.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn auto_paging(self, client: &Client) -> AutoPaging<Self> {
        let url = self.url.as_deref();
        let path = url.and_then(|url| client.settings.path_on_host(Host::Api, url));
        let method = &http::Method::GET;
        let mut call =
            PendingRequest::<Self>::raw(client, method, path.unwrap_or("/v1"), &[]).into_call();
        let place = match (path, url) {
            (Some(_), _) => Ok(()),
            (None, Some(url)) => call.set_page_url(url),
            (None, None) => {
                Err("the list has more pages, but no `url` to request the next one from".to_owned())
            }
        };
        let last = self.data.last().map(|last| last.id().map_or("", AsRef::as_ref));
        let pager = match place {
            Err(problem) if self.has_more => Pager::refused(problem),
            _ => Pager::behind(call, self.has_more, last),
        };
        AutoPaging { items: self.data.into_iter(), pager }
    }
}

/// An asynchronous iterator over the items of all pages of a list: [`next`](Self::next) returns one
/// result after another. The first error ends the iteration.
///
/// With the feature `futures-core-0_3`, it is a `Stream` of the same results.
#[must_use = "pages are only fetched when asked for"]
pub struct AutoPaging<L: Page> {
    items: std::vec::IntoIter<L::Item>,
    pager: Pager,
}

impl<L: Page> AutoPaging<L> {
    /// Requests the next page as soon as one has arrived, before it is needed.
    pub fn prefetch(mut self) -> Self {
        self.pager.prefetch = true;
        self
    }

    /// Expands a field on the remaining pages, such as `data.customer`: the object replaces its id.
    /// Can be called several times.
    pub fn expand(mut self, field: &str) -> Self {
        self.pager.change(|call| call.encode(|request| request.add_expand(field)));
        self
    }

    /// Adds params to the requests for the remaining pages, such as the filter of the original
    /// request.
    ///
    /// Params that cannot be encoded cause an error instead of the next page.
    pub fn params<P: Serialize + ?Sized>(mut self, params: &P) -> Self {
        self.pager.change(|call| call.encode(|request| request.add_params(params)));
        self
    }

    /// Sets the page size of the remaining pages, from 1 to 100. Default: 10.
    ///
    /// This does not limit the number of items: stop when you have enough.
    pub fn limit(mut self, limit: u32) -> Self {
        self.pager.change(|call| call.set_param("limit", &limit.to_string()));
        self
    }

    /// Returns the next item, or `None` after the last one or after an error.
    ///
    /// # Errors
    /// Returns an error if a page cannot be fetched, or
    /// [`ErrorKind::Pagination`](crate::ErrorKind::Pagination) if the list cannot be continued: it
    /// has more items but no cursor, a page is repeated, or the next one is on another host.
    pub async fn next(&mut self) -> Option<Result<L::Item, Error>> {
        std::future::poll_fn(|cx| self.poll_item(cx)).await
    }

    /// Returns the deadline of the next page, and a summary of its call for the case that it is
    /// abandoned.
    #[cfg(feature = "blocking")]
    pub(crate) fn if_given_up(&self) -> (Duration, CallSummary) {
        self.pager.call().map_or_else(Default::default, Call::if_given_up)
    }

    /// Returns the next item that has already been received.
    #[cfg(feature = "blocking")]
    pub(crate) fn next_buffered(&mut self) -> Option<L::Item> {
        self.items.next()
    }

    fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<L::Item, Error>>> {
        loop {
            if let Some(item) = self.items.next() {
                self.pager.poll_ahead(cx);
                return Poll::Ready(Some(Ok(item)));
            }
            let Some(page) = ready!(self.pager.poll_page(cx)) else { return Poll::Ready(None) };
            match page.and_then(|raw| L::from_response(&raw)) {
                Ok(page) => {
                    let mut items = page.into_items();
                    if self.pager.is_backwards() {
                        items.reverse();
                    }
                    self.items = items.into_iter();
                }
                Err(error) => {
                    self.pager.end();
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

impl<L: Page> Unpin for AutoPaging<L> {}

#[cfg(feature = "futures-core-0_3")]
impl<L: Page> futures_core::Stream for AutoPaging<L> {
    type Item = Result<L::Item, Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Self::Item>> {
        self.poll_item(cx)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.items.len(), self.pager.has_ended().then_some(self.items.len()))
    }
}

impl<L: Page> fmt::Debug for AutoPaging<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AutoPaging").field("buffered", &self.items.len()).finish_non_exhaustive()
    }
}
