//! Blocking calls, for code that is not async.

use std::cell::Cell;
use std::future::{Future, pending, poll_fn};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::task::Poll;
use std::thread;
use std::time::Duration;

use tokio::runtime::{Builder, Handle};
use tokio::task::AbortHandle;

use crate::auto_paging::{AutoPaging, Page};
use crate::error::{CallSummary, Error, ErrorKind};
use crate::pending_request::PendingRequest;
use crate::per_process::PerProcess;
use crate::response::{FromResponse, Response};

impl<T: FromResponse + Send + 'static, P> PendingRequest<T, P> {
    /// Sends the request and blocks until the response is available. No async runtime is needed.
    ///
    /// The request runs on a background thread of this crate, so this method can be called from
    /// anywhere, including inside a runtime and in a forked process. A panic in a hook, a
    /// [`Transport`](crate::transport::Transport) or a `Deserialize` propagates to the caller.
    ///
    /// ```no_run
    /// # fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
    /// let response =
    ///     client.request(http::Method::GET, "/v1/billing/meters/{}", &["mtr_1"]).send_blocking()?;
    /// println!("{}", response.data["display_name"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Returns an [`Error`] if the request fails. The kind is [`ErrorKind::Configuration`] if it is
    /// called on that thread: from a hook, a `Transport` or a `Deserialize` of another blocking
    /// call.
    pub fn send_blocking(self) -> Result<Response<T>, Error> {
        let (deadline, call) = self.call.if_given_up();
        wait_for(self.send(), deadline, call)?
    }
}

impl<L: Page + 'static> AutoPaging<L>
where
    L::Item: Send,
{
    /// Returns a blocking iterator over all items. No async runtime is needed.
    ///
    /// ```no_run
    /// # fn f(client: stripe_core::Client) -> Result<(), stripe_core::Error> {
    /// # use stripe_core::List;
    /// let meters = client
    ///     .request(http::Method::GET, "/v1/billing/meters", &[])
    ///     .returning::<List<serde_json::Value>>()
    ///     .auto_paging();
    /// for meter in meters.blocking() {
    ///     println!("{}", meter?["display_name"]);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn blocking(self) -> BlockingPages<L> {
        BlockingPages(Some(self))
    }
}

/// A blocking iterator over all items, returned by [`AutoPaging::blocking`]. The first error ends
/// it.
#[derive(Debug)]
#[must_use = "pages are only fetched when asked for"]
pub struct BlockingPages<L: Page>(Option<AutoPaging<L>>);

impl<L: Page + 'static> Iterator for BlockingPages<L>
where
    L::Item: Send,
{
    type Item = Result<L::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut pages = self.0.take()?;
        if let Some(item) = pages.next_buffered() {
            self.0 = Some(pages);
            return Some(Ok(item));
        }
        let (deadline, call) = pages.if_given_up();
        let next = async move {
            let item = pages.next().await;
            (pages, item)
        };
        let waited = wait_for(next, deadline, call);
        match waited {
            Ok((pages, item)) => {
                self.0 = Some(pages);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// Runs a future on the runtime of this crate and waits for it. A panic of the future propagates to
/// the caller.
///
/// The future has its own timeouts. However, nothing is polled while user code blocks the thread of
/// the runtime: after `deadline` without progress, the runtime is checked for this. `call`
/// describes the call if it is then abandoned.
fn wait_for<F>(future: F, deadline: Duration, call: CallSummary) -> Result<F::Output, Error>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    if IS_BLOCKING_THREAD.get() {
        return Err(Error::new(
            ErrorKind::Configuration,
            "a blocking call was made on the thread that sends blocking requests, from a hook, a \
             `Transport` or a `Deserialize`, which would deadlock; nothing was sent. Await the \
             request in a separate task, and do not wait for that task there",
        ));
    }
    let (sender, receiver) = mpsc::sync_channel(1);
    let runtime = &blocking_runtime()?.handle;
    let task = runtime.spawn(async move {
        let mut future = pin!(future);
        let outcome = poll_fn(|cx| {
            // What a panic leaves behind is not looked at again: the future is dropped.
            let poll = catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx)));
            poll.map_or_else(|panic| Poll::Ready(Err(panic)), |poll| poll.map(Ok))
        });
        // The receiver is there until it has received.
        let _ = sender.send(outcome.await);
    });
    loop {
        match receiver.recv_timeout(deadline.max(SHORTEST_DEADLINE)) {
            Ok(Ok(output)) => return Ok(output),
            Ok(Err(panic)) => resume_unwind(panic),
            Err(RecvTimeoutError::Timeout) if is_blocked(runtime, deadline) => {
                task.abort();
                return Err(Error::new(
                    ErrorKind::Timeout,
                    "the thread that sends blocking requests is blocked by a hook, a `Transport` \
                     or a `Deserialize`; do not block in them",
                )
                .with_call(call));
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(stopped()),
        }
    }
}

/// Minimum deadline: even if a deadline is zero, a future that completes immediately should be run.
const SHORTEST_DEADLINE: Duration = Duration::from_millis(100);

/// Whether the runtime polls nothing for a duration.
fn is_blocked(runtime: &Handle, deadline: Duration) -> bool {
    let (sender, receiver) = mpsc::sync_channel(1);
    runtime.spawn(async move {
        let _ = sender.send(());
    });
    receiver.recv_timeout(deadline.max(SHORTEST_DEADLINE)) == Err(RecvTimeoutError::Timeout)
}

#[cold]
fn stopped() -> Error {
    Error::new(
        ErrorKind::Configuration,
        "the runtime for blocking requests has stopped; the request may have been sent",
    )
}

thread_local! {
    /// Whether this is the thread of the runtime for blocking requests.
    static IS_BLOCKING_THREAD: Cell<bool> = const { Cell::new(false) };
}

/// A runtime on a thread of its own.
struct BlockingRuntime {
    handle: Handle,
    /// Handle of the task that runs forever. Aborting it ends the thread.
    running: AbortHandle,
}

impl Drop for BlockingRuntime {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// The runtime for blocking requests: one thread in each process, started when it is first needed.
fn blocking_runtime() -> Result<&'static BlockingRuntime, Error> {
    static RUNTIME: PerProcess<BlockingRuntime> = PerProcess::new();
    RUNTIME.get_or_try_make(BlockingRuntime::start).map_err(|error| {
        Error::new(ErrorKind::Configuration, "cannot start the runtime for blocking requests")
            .because(error)
    })
}

impl BlockingRuntime {
    fn start() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        let running = handle.spawn(pending::<()>());
        let abort = running.abort_handle();
        thread::Builder::new().name("stripe-blocking".to_owned()).spawn(move || {
            IS_BLOCKING_THREAD.set(true);
            let _ = runtime.block_on(running);
        })?;
        Ok(Self { handle, running: abort })
    }
}
