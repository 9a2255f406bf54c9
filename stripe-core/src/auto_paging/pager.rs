//! Which page comes next: the same code for all lists.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use serde::Deserialize;

use crate::client::unpolled::Sent;
use crate::error::{Error, ErrorKind};
use crate::pending_request::Call;
use crate::response::RawResponse;

/// Walks from page to page.
pub(super) struct Pager {
    /// The call that fetches the next page.
    call: Option<Call>,
    fetching: Option<Fetching>,
    pub(super) prefetch: bool,
    backwards: bool,
    /// Where the page before began, so that a cursor that does not move is noticed.
    cursor: Option<String>,
    /// An error to report in place of the next page.
    problem: Option<Error>,
}

/// A page that was asked for.
enum Fetching {
    Sent(Sent),
    Here(Box<Result<RawResponse, Error>>),
}

/// What an answer says about the pages around it: v1 lists, search results and v2 pages at once.
#[derive(Deserialize)]
struct Position {
    #[serde(default)]
    has_more: bool,
    #[serde(default)]
    next_page: Option<String>,
    #[serde(default)]
    next_page_url: Option<String>,
    #[serde(default)]
    data: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    id: Option<String>,
}

impl Pager {
    pub(super) fn from_first(call: Call) -> Self {
        let backwards = call.has_param("ending_before") && !call.has_param("starting_after");
        Self {
            call: Some(call),
            fetching: None,
            prefetch: false,
            backwards,
            cursor: None,
            problem: None,
        }
    }

    /// Goes on behind a page that is already there.
    pub(super) fn behind(mut call: Call, has_more: bool, last_id: Option<String>) -> Self {
        if let Some(id) = &last_id {
            call.set_param("starting_after", id);
        }
        let call = (has_more && last_id.is_some()).then_some(call);
        Self { call, cursor: last_id, ..Self::ended() }
    }

    fn ended() -> Self {
        Self {
            call: None,
            fetching: None,
            prefetch: false,
            backwards: false,
            cursor: None,
            problem: None,
        }
    }

    pub(super) fn is_backwards(&self) -> bool {
        self.backwards
    }

    pub(super) fn has_ended(&self) -> bool {
        self.call.is_none() && self.fetching.is_none() && self.problem.is_none()
    }

    pub(super) fn end(&mut self) {
        *self = Self::ended();
    }

    /// Starts the next page, if that was asked for.
    pub(super) fn poll_ahead(&mut self, cx: &mut Context<'_>) {
        let (true, None, Some(call)) = (self.prefetch, &self.fetching, &self.call) else { return };
        // The answer is picked up by `poll_page`; this poll sends the request.
        let mut sent = Box::new(call.clone()).send();
        self.fetching = Some(match Pin::new(&mut sent).poll(cx) {
            Poll::Ready(answer) => Fetching::Here(Box::new(answer)),
            Poll::Pending => Fetching::Sent(sent),
        });
    }

    /// The next page; `None` behind the last one.
    pub(super) fn poll_page(
        &mut self,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<RawResponse, Error>>> {
        if let Some(problem) = self.problem.take() {
            return Poll::Ready(Some(Err(problem)));
        }
        let fetching = match (self.fetching.take(), &self.call) {
            (Some(fetching), _) => fetching,
            (None, Some(call)) => Fetching::Sent(Box::new(call.clone()).send()),
            (None, None) => return Poll::Ready(None),
        };
        let answer = match fetching {
            Fetching::Here(answer) => *answer,
            Fetching::Sent(mut sent) => match Pin::new(&mut sent).poll(cx) {
                Poll::Ready(answer) => answer,
                Poll::Pending => {
                    self.fetching = Some(Fetching::Sent(sent));
                    return Poll::Pending;
                }
            },
        };
        if let (Ok(raw), Some(call)) = (&answer, &mut self.call) {
            match advance(call, raw, self.backwards, &mut self.cursor) {
                Ok(true) => {}
                Ok(false) => self.call = None,
                Err(problem) => {
                    self.call = None;
                    self.problem = Some(problem);
                }
            }
        }
        Poll::Ready(Some(answer))
    }
}

/// Makes the call fetch the page behind this answer; `false` if there is none.
fn advance(
    call: &mut Call,
    answer: &RawResponse,
    backwards: bool,
    cursor: &mut Option<String>,
) -> Result<bool, Error> {
    // What does not decode here does not decode as a page either: that error says more.
    let Ok(position) = serde_json::from_slice::<Position>(answer.body()) else { return Ok(false) };
    call.renew_idempotency_key();
    let next = if let Some(url) = position.next_page_url {
        call.set_page_url(&url).map_err(|message| answer.pagination_error(message))?;
        url
    } else if !position.has_more {
        return Ok(false);
    } else if let Some(page) = position.next_page {
        call.set_param("page", &page);
        page
    } else {
        let edge = if backwards { position.data.first() } else { position.data.last() };
        let Some(id) = edge.and_then(|entry| entry.id.clone()) else {
            let message = "the answer says that there is more, but holds no id to go on from";
            return Err(answer.pagination_error(message.to_owned()));
        };
        call.set_param(if backwards { "ending_before" } else { "starting_after" }, &id);
        id
    };
    if cursor.as_ref() == Some(&next) {
        let message = format!("the next page would begin at `{next}` again; it would never end");
        return Err(answer.pagination_error(message));
    }
    *cursor = Some(next);
    Ok(true)
}

impl RawResponse {
    fn pagination_error(&self, message: String) -> Error {
        let error = Error::new(ErrorKind::Pagination, message)
            .with_answer(self.answer.clone())
            .with_call(self.call.clone());
        self.tell(&error);
        error
    }
}
