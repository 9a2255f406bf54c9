//! Navigation from page to page, shared by all lists.

use std::collections::HashSet;
use std::future::Future;
use std::hash::{BuildHasher as _, RandomState};
use std::pin::Pin;
use std::task::{Context, Poll};

use super::position::{Edge, Position};
use crate::call::{Call, SentCall, execute};
use crate::error::{Error, ErrorKind};
use crate::response::RawResponse;

/// Walks from page to page.
pub(super) struct Pager {
    /// Call that fetches the next page.
    call: Option<Call>,
    fetching: Option<Fetching>,
    pub(super) prefetch: bool,
    /// Whether the list is read backwards. Set when the first page is requested; until then, params
    /// can be added.
    backwards: Option<bool>,
    cursors: Cursors,
    /// Error to report instead of the next page, with the response that it concerns.
    problem: Option<(String, Option<RawResponse>)>,
}

/// A page that is being fetched.
enum Fetching {
    Sent(SentCall),
    Here(Box<Result<RawResponse, Error>>),
}

/// Cursors of all pages, for detecting a list that returns to one of them.
///
/// Only hashes are stored, since a list can have many pages: 64 bits with a random key.
#[derive(Default)]
struct Cursors {
    seen: HashSet<u64>,
    hasher: RandomState,
}

impl Cursors {
    /// Adds a cursor, and returns whether it is new.
    fn add(&mut self, cursor: &str) -> bool {
        self.seen.insert(self.hasher.hash_one(cursor))
    }
}

impl Pager {
    pub(super) fn from_first(call: Call) -> Self {
        Self { call: Some(call), ..Self::ended() }
    }

    /// Continues after a page that is already available. `last` is the id of its last item: `None`
    /// if there are no items, and empty if the item has no id. An empty list with more items is
    /// requested from its beginning.
    pub(super) fn behind(mut call: Call, has_more: bool, last: Option<&str>) -> Self {
        let mut pager = Self { backwards: Some(false), ..Self::ended() };
        match last {
            _ if !has_more => {}
            Some("") => {
                let message =
                    "the list has more pages, but its last item has no `id` to continue from";
                pager.problem = Some((message.to_owned(), None));
            }
            Some(id) => {
                call.set_param("starting_after", id);
                pager.cursors.add(id);
                pager.call = Some(call);
            }
            None => pager.call = Some(call),
        }
        pager
    }

    /// Reports a problem instead of the next page.
    pub(super) fn refused(problem: String) -> Self {
        Self { problem: Some((problem, None)), ..Self::ended() }
    }

    fn ended() -> Self {
        Self {
            call: None,
            fetching: None,
            prefetch: false,
            backwards: None,
            cursors: Cursors::default(),
            problem: None,
        }
    }

    #[cfg(feature = "blocking")]
    pub(super) fn call(&self) -> Option<&Call> {
        self.call.as_ref()
    }

    /// Changes the call that fetches the next page, if there is one.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Call)) {
        if let Some(call) = &mut self.call {
            change(call);
        }
    }

    pub(super) fn is_backwards(&self) -> bool {
        self.backwards == Some(true)
    }

    #[cfg(feature = "futures-core-0_3")]
    pub(super) fn has_ended(&self) -> bool {
        self.call.is_none() && self.fetching.is_none() && self.problem.is_none()
    }

    pub(super) fn end(&mut self) {
        *self = Self::ended();
    }

    /// Requests the next page in advance, if prefetching is enabled.
    pub(super) fn poll_ahead(&mut self, cx: &mut Context<'_>) {
        let (true, None, Some(call)) = (self.prefetch, &self.fetching, &self.call) else { return };
        // The response is picked up by `poll_page`; this poll sends the request.
        let mut sent = execute(Box::new(call.clone()));
        self.fetching = Some(match Pin::new(&mut sent).poll(cx) {
            Poll::Ready(result) => Fetching::Here(Box::new(result)),
            Poll::Pending => Fetching::Sent(sent),
        });
    }

    /// Returns the next page, or `None` after the last one.
    pub(super) fn poll_page(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<RawResponse, Error>>> {
        if let Some((message, response)) = self.problem.take() {
            // Told here, and not where it was found: the page itself may not decode either.
            let error = match response {
                Some(response) => response.pagination_error(message),
                None => Error::new(ErrorKind::Pagination, message),
            };
            return Poll::Ready(Some(Err(error)));
        }
        let fetching = match (self.fetching.take(), &self.call) {
            (Some(fetching), _) => fetching,
            (None, Some(call)) => {
                self.backwards.get_or_insert_with(|| is_backwards(call));
                Fetching::Sent(execute(Box::new(call.clone())))
            }
            (None, None) => return Poll::Ready(None),
        };
        let result = match fetching {
            Fetching::Here(result) => *result,
            Fetching::Sent(mut sent) => match Pin::new(&mut sent).poll(cx) {
                Poll::Ready(result) => result,
                Poll::Pending => {
                    self.fetching = Some(Fetching::Sent(sent));
                    return Poll::Pending;
                }
            },
        };
        let backwards = self.is_backwards();
        if let (Ok(raw), Some(call)) = (&result, &mut self.call) {
            match advance(call, raw, backwards, &mut self.cursors) {
                Ok(true) => {}
                Ok(false) => self.call = None,
                Err(message) => {
                    self.call = None;
                    self.problem = Some((message, Some(raw.clone())));
                }
            }
        }
        Poll::Ready(Some(result))
    }
}

/// Whether the list is read backwards.
fn is_backwards(call: &Call) -> bool {
    call.has_param("ending_before") && !call.has_param("starting_after")
}

/// Prepares the call for the page after this response. Returns `false` if this was the last page.
/// An error is reported after the items of this page, or replaced by their decoding error.
fn advance(
    call: &mut Call,
    response: &RawResponse,
    backwards: bool,
    cursors: &mut Cursors,
) -> Result<bool, String> {
    let position = Position::read(response.body())?;
    call.renew_idempotency_key();
    let next = if let Some(url) = position.next_page_url()? {
        call.set_page_url(url)?;
        url
    } else if !position.has_more()? {
        return Ok(false);
    } else if position.is_search() {
        let page = position.next_page()?;
        call.set_param("page", page);
        page
    } else if position.is_v2() {
        return Err("the response has more pages, but its `next_page_url` is `null`".into());
    } else {
        let (edge, name) = if backwards {
            (&position.items.first, "first")
        } else {
            (&position.items.last, "last")
        };
        let id = match edge {
            // As in stripe-node. stripe-python ends the list here, as if it were complete.
            None => {
                return Err(format!(
                    "the response has more pages, but no items, and the next request needs the `id` of \
                     the {name} one"
                ));
            }
            Some(Edge::Id(id)) if !id.is_empty() => id,
            Some(edge) => {
                return Err(format!(
                    "the response has more pages, but the `id` of its {name} item, which the next \
                     request needs, {}",
                    edge.fault()
                ));
            }
        };
        call.set_param(if backwards { "ending_before" } else { "starting_after" }, id);
        id
    };
    if cursors.add(next) {
        Ok(true)
    } else {
        Err(format!("the next page would start at `{next}` again; the list would never end"))
    }
}

impl RawResponse {
    fn pagination_error(&self, message: String) -> Error {
        let error = self.complete(Error::new(ErrorKind::Pagination, message));
        self.tell(&error);
        error
    }
}
