//! Detection of reused connections.
//!
//! reqwest does not report this. However, its connector is called in the task of the request that
//! needs a connection, and only if no connection was kept: a layer around the connector can
//! therefore inform the request that is being polled.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::Instant;
use tower_layer::Layer;
use tower_service::Service;

use super::timeouts::{Patience, wait};

use crate::error::BoxError;

/// Progress of a request in obtaining its connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Connecting {
    pub(super) stage: Stage,
    /// Time at which the request times out.
    end: Instant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// No connection was requested, because one was kept or the request has not come that far.
    NotNeeded,
    /// A new connection is being opened. A kept one that becomes free meanwhile can be used
    /// instead.
    Started,
    /// The request opened a new connection.
    Made,
}

thread_local! {
    /// State of the request that is being polled.
    static CURRENT: Cell<Option<Connecting>> = const { Cell::new(None) };
}

impl Connecting {
    pub(super) fn new(end: Instant) -> Self {
        Self { stage: Stage::NotNeeded, end }
    }

    /// Polls a request, and records its use of connections.
    pub(super) fn poll<F: Future>(
        &mut self,
        future: Pin<&mut F>,
        cx: &mut Context<'_>,
    ) -> Poll<F::Output> {
        let before = CURRENT.replace(Some(*self));
        let poll = future.poll(cx);
        if let Some(noted) = CURRENT.replace(before) {
            *self = noted;
        }
        poll
    }
}

/// Records the stage of the request that is being polled, if any: a connection that is no longer
/// needed is completed in a separate task.
fn note(stage: Stage) -> Option<Connecting> {
    let noted = CURRENT.get().map(|current| Connecting { stage, ..current });
    CURRENT.set(noted);
    noted
}

/// A layer around reqwest's connector.
#[derive(Debug, Clone, Copy)]
pub(super) struct Observe {
    pub(super) connect_timeout: Duration,
}

impl<S> Layer<S> for Observe {
    type Service = Observed<S>;

    fn layer(&self, connector: S) -> Observed<S> {
        Observed { connector: Arc::new(connector), connect_timeout: self.connect_timeout }
    }
}

/// A connector in an `Arc`, since it is cloned several times for each request but seldom called.
#[derive(Debug)]
pub(super) struct Observed<S> {
    connector: Arc<S>,
    connect_timeout: Duration,
}

impl<S> Clone for Observed<S> {
    fn clone(&self) -> Self {
        Self { connector: Arc::clone(&self.connector), connect_timeout: self.connect_timeout }
    }
}

impl<S, R> Service<R> for Observed<S>
where
    S: Service<R, Error = BoxError> + Clone + Send + Sync + 'static,
    S::Response: 'static,
    S::Future: Send + 'static,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, destination: R) -> Self::Future {
        let mut connector = S::clone(&self.connector);
        let mut timeout = self.connect_timeout;
        if let Some(request) = note(Stage::Started) {
            // A moment sooner than the request ends: then it is known that nothing was sent.
            let left = request.end.saturating_duration_since(Instant::now());
            timeout = timeout.min(left.saturating_sub(Duration::from_millis(2)));
        }
        let mut patience = Patience::new(timeout);
        Box::pin(async move {
            let connection = async {
                poll_fn(|cx| connector.poll_ready(cx)).await?;
                connector.call(destination).await
            };
            match wait(connection, &mut patience).await {
                Ok(connection) => {
                    let connection = connection?;
                    note(Stage::Made);
                    Ok(connection)
                }
                Err(_) => Err(format!("no connection was established within {timeout:?}").into()),
            }
        })
    }
}
