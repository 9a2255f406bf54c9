//! Sending from code that is not async.

use std::future::Future;
use std::sync::mpsc;
use std::sync::{Mutex, PoisonError};
use std::thread;

use tokio::runtime::{Builder, Handle};

use crate::auto_paging::{AutoPaging, Page};
use crate::error::{Error, ErrorKind};
use crate::pending_request::PendingRequest;
use crate::response::{FromResponse, Response};

impl<T: FromResponse + Send + 'static, P> PendingRequest<T, P> {
    /// Sends it and waits for the answer, without an async runtime of the caller's.
    ///
    /// The request runs on a thread of this crate's own, so this works anywhere, inside another
    /// runtime too, where it blocks the thread that calls it.
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
    /// See [`Error`].
    pub fn send_blocking(self) -> Result<Response<T>, Error> {
        wait_for(self.send())?
    }
}

impl<L: Page + 'static> AutoPaging<L>
where
    L::Item: Send,
{
    /// All things as an iterator that waits for each page, without an async runtime of the
    /// caller's.
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

/// What [`AutoPaging::blocking`] gives: an iterator of results. The first error ends it.
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
        let waited = wait_for(async move {
            let item = pages.next().await;
            (pages, item)
        });
        match waited {
            Ok((pages, item)) => {
                self.0 = Some(pages);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}

/// Runs a future on our own runtime and waits for it.
fn wait_for<F>(future: F) -> Result<F::Output, Error>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let (sender, receiver) = mpsc::sync_channel(1);
    runtime()?.spawn(async move {
        // The receiver is there until it has received.
        let _ = sender.send(future.await);
    });
    receiver.recv().map_err(|error| {
        Error::new(ErrorKind::Connection, "the runtime for blocking requests has stopped")
            .because(error)
    })
}

/// The runtime for blocking requests: one thread, started when it is first needed.
fn runtime() -> Result<Handle, Error> {
    static RUNTIME: Mutex<Option<Handle>> = Mutex::new(None);
    let mut running = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*running {
        return Ok(handle.clone());
    }
    let cannot_start = |error| {
        Error::new(ErrorKind::Configuration, "cannot start the runtime for blocking requests")
            .because(error)
    };
    let runtime = Builder::new_current_thread().enable_all().build().map_err(cannot_start)?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("stripe-blocking".to_owned())
        .spawn(move || runtime.block_on(std::future::pending::<()>()))
        .map_err(cannot_start)?;
    *running = Some(handle.clone());
    Ok(handle)
}
