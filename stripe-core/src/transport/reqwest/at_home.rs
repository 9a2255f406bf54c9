//! Requests that are driven on the runtime of their connection, regardless of the runtime that
//! awaits them.

use std::future::Future;
use std::mem::replace;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use tokio::runtime::{Handle, Id};
use tokio::task::{JoinError, JoinHandle};
use tokio::time::{Sleep, sleep};

use super::super::{TransportError, TransportErrorKind, TransportFuture};

type TransportResult = Result<http::Response<Bytes>, TransportError>;

/// A request that was passed to reqwest on a certain runtime, its home.
///
/// Its timers and its connection belong to that runtime. A call can be polled on a different one,
/// for example for a prefetched page: the request then becomes a task on its home runtime, and is
/// awaited.
pub(super) struct AtHome {
    home: Handle,
    timeout: Duration,
    state: SendState,
}

enum SendState {
    Polled(TransportFuture),
    Spawned {
        task: JoinHandle<TransportResult>,
        /// Timer on the waiting runtime, since the home runtime may be blocked.
        timer: Option<(Id, Pin<Box<Sleep>>)>,
    },
    Over,
}

impl AtHome {
    pub(super) fn new(home: Handle, timeout: Duration, request: TransportFuture) -> Self {
        Self { home, timeout, state: SendState::Polled(request) }
    }

    fn poll_spawned(
        task: &mut JoinHandle<TransportResult>,
        timer: &mut Option<(Id, Pin<Box<Sleep>>)>,
        timeout: Duration,
        here: Option<&Handle>,
        cx: &mut Context<'_>,
    ) -> Poll<TransportResult> {
        if let Poll::Ready(joined) = Pin::new(task).poll(cx) {
            return Poll::Ready(joined.unwrap_or_else(ended));
        }
        // Outside of a runtime there is no timer but that of the home.
        let Some(here) = here else { return Poll::Pending };
        if timer.as_ref().is_none_or(|(runtime, _)| *runtime != here.id()) {
            *timer = Some((here.id(), Box::pin(sleep(timeout))));
        }
        let Some((_, timer)) = timer else { return Poll::Pending };
        ready!(timer.as_mut().poll(cx));
        let message = "the attempt timed out; the runtime on which it was started was blocked";
        Poll::Ready(Err(TransportError::new(TransportErrorKind::Timeout, message)))
    }
}

/// Returns the outcome of a task that panicked or was canceled.
fn ended(error: JoinError) -> TransportResult {
    match error.try_into_panic() {
        Ok(panic) => resume_unwind(panic),
        Err(error) => Err(TransportError::new(TransportErrorKind::Closed, error)),
    }
}

impl Future for AtHome {
    type Output = TransportResult;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<TransportResult> {
        let this = &mut *self;
        let here = Handle::try_current().ok();
        if let SendState::Polled(request) = &mut this.state {
            if here.as_ref().is_some_and(|here| here.id() == this.home.id()) {
                return request.as_mut().poll(cx);
            }
        }
        this.state = match replace(&mut this.state, SendState::Over) {
            SendState::Polled(request) => {
                SendState::Spawned { task: this.home.spawn(request), timer: None }
            }
            state => state,
        };
        match &mut this.state {
            SendState::Spawned { task, timer } => {
                Self::poll_spawned(task, timer, this.timeout, here.as_ref(), cx)
            }
            SendState::Polled(_) | SendState::Over => Poll::Pending,
        }
    }
}

impl Drop for AtHome {
    fn drop(&mut self) {
        if let SendState::Spawned { task, .. } = &self.state {
            task.abort();
        }
    }
}
