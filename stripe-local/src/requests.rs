//! Recorded requests.

mod expected;
mod record;
mod recorded;

use std::collections::VecDeque;
use std::ops::Index;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, Request};
use stripe_core::__private::header::{STRIPE_ACCOUNT, STRIPE_CONTEXT};

pub use expected::{ExpectedRequest, RequestMismatch};
pub use recorded::RecordedRequest;

use record::EncodedRequest;

/// Maximum number of requests, and of bytes of bodies, that are stored.
const MOST: usize = 10_000;
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// Received requests, oldest first.
///
/// ```
/// # fn f(stripe: &stripe_local::LocalTransport) -> Result<(), stripe_local::RequestMismatch> {
/// use stripe_local::ExpectedRequest;
///
/// stripe.requests().expect(&[
///     ExpectedRequest::post("/v1/books").param("title", "Momo"),
///     ExpectedRequest::get("/v1/books"),
/// ])?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Requests {
    kept: Vec<Arc<StoredRequest>>,
    total: u64,
}

/// A recorded request, which is decoded when it is accessed.
#[derive(Debug)]
struct StoredRequest {
    record: EncodedRequest,
    request: OnceLock<Box<RecordedRequest>>,
}

impl StoredRequest {
    fn request(&self) -> &RecordedRequest {
        self.request.get_or_init(|| Box::new(self.record.request()))
    }
}

impl Requests {
    /// Returns the number of requests since the start, or since they were cleared. The last 10,000
    /// are stored, or fewer if their bodies are large.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Returns the number of stored requests.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    /// Whether there are no requests.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Returns the requests of one account, identified as in `Stripe-Account` or `Stripe-Context`.
    /// An empty string selects the default account, which is used by requests without these
    /// headers.
    #[must_use]
    pub fn of_account(&self, account: &str) -> Self {
        let is_wanted = |kept: &&Arc<StoredRequest>| account_of(&kept.request().headers) == account;
        let kept: Vec<_> = self.kept.iter().filter(is_wanted).cloned().collect();
        Self { total: kept.len() as u64, kept }
    }

    /// Returns the newest request.
    #[must_use]
    pub fn last(&self) -> Option<&RecordedRequest> {
        self.kept.last().map(|kept| kept.request())
    }

    /// Returns an iterator over the requests, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &RecordedRequest> + ExactSizeIterator {
        self.kept.iter().map(|kept| kept.request())
    }

    /// Compares the requests with the expected ones, in order.
    ///
    /// # Errors
    /// Returns the [`RequestMismatch`], line by line.
    pub fn expect(&self, expected: &[ExpectedRequest]) -> Result<(), RequestMismatch> {
        expected::compare(expected, &self.iter().collect::<Vec<_>>())
    }

    /// Panics with the difference, if [`expect`](Self::expect) finds any.
    ///
    /// # Panics
    /// Panics if there is a difference.
    #[track_caller]
    pub fn assert(&self, expected: &[ExpectedRequest]) {
        if let Err(difference) = self.expect(expected) {
            panic!("{difference}");
        }
    }
}

impl Index<usize> for Requests {
    type Output = RecordedRequest;

    fn index(&self, index: usize) -> &RecordedRequest {
        self.kept[index].request()
    }
}

/// Decodes a request, without the key.
#[cfg(feature = "page")]
pub(crate) fn recorded(request: &Request<Bytes>) -> RecordedRequest {
    EncodedRequest::of(request).request()
}

/// Returns the account of a request, as `Stripe-Context` or `Stripe-Account` names it.
pub(crate) fn account_of(headers: &HeaderMap) -> &str {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let context = text(STRIPE_CONTEXT).filter(|context| !context.is_empty());
    context.or(text(STRIPE_ACCOUNT)).unwrap_or_default()
}

/// Recorder of requests.
#[derive(Default)]
pub(crate) struct Recorder {
    records: Mutex<Records>,
    /// Callback for clearing the requests: all, or those of an account.
    #[cfg(feature = "page")]
    follower: OnceLock<ClearCallback>,
}

/// Callback for clearing requests.
#[cfg(feature = "page")]
type ClearCallback = Box<dyn Fn(Option<&str>) + Send + Sync>;

#[derive(Debug, Default)]
struct Records {
    kept: VecDeque<Arc<StoredRequest>>,
    bytes: usize,
    total: u64,
}

impl Recorder {
    pub(crate) fn record(&self, request: &Request<Bytes>) {
        let record = EncodedRequest::of(request);
        let mut records = self.lock();
        records.total += 1;
        records.bytes += record.size();
        records.kept.push_back(Arc::new(StoredRequest { record, request: OnceLock::new() }));
        while records.kept.len() > MOST || records.bytes > MOST_BYTES {
            let Some(oldest) = records.kept.pop_front() else { break };
            records.bytes -= oldest.record.size();
        }
    }

    pub(crate) fn requests(&self) -> Requests {
        let records = self.lock();
        Requests { kept: records.kept.iter().cloned().collect(), total: records.total }
    }

    /// Clears the requests.
    pub(crate) fn clear(&self) {
        *self.lock() = Records::default();
        #[cfg(feature = "page")]
        if let Some(follower) = self.follower.get() {
            follower(None);
        }
    }

    /// Drops the requests of an account.
    #[cfg(feature = "page")]
    pub(crate) fn forget(&self, account: &str) {
        let mut records = self.lock();
        let before = records.kept.len();
        records.kept.retain(|kept| account_of(&kept.record.request().headers) != account);
        records.bytes = records.kept.iter().map(|kept| kept.record.size()).sum();
        records.total -= (before - records.kept.len()) as u64;
        drop(records);
        if let Some(follower) = self.follower.get() {
            follower(Some(account));
        }
    }

    /// Sets a callback for when the requests are cleared. There can be only one.
    #[cfg(feature = "page")]
    pub(crate) fn on_clear(&self, follower: impl Fn(Option<&str>) + Send + Sync + 'static) {
        // There is one site, which is set up once.
        let _ = self.follower.set(Box::new(follower));
    }

    fn lock(&self) -> MutexGuard<'_, Records> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(body: impl Into<Bytes>) -> Request<Bytes> {
        Request::post("/v1/books?expand[0]=shelf")
            .header("authorization", "Bearer sk_test_secret")
            .body(body.into())
            .unwrap()
    }

    #[test]
    fn the_key_is_not_kept() {
        let recorder = Recorder::default();
        recorder.record(&request("title=Momo"));
        let requests = recorder.requests();
        let first = &requests[0];
        assert_eq!(first.header("authorization"), Some("Bearer [redacted]"));
        assert!(!format!("{requests:?}").contains("sk_test_secret"));
        assert!(!format!("{first:?}").contains("sk_test_secret"));
        assert_eq!(first.to_string(), "POST /v1/books\n  expand[0]=shelf\n  title=Momo");
        assert_eq!(first.param("title").as_deref(), Some("Momo"));
    }

    #[test]
    fn memory_has_a_bound() {
        let recorder = Recorder::default();
        for _ in 0..MOST + 5 {
            recorder.record(&request(""));
        }
        assert_eq!(recorder.requests().len(), MOST);
        assert_eq!(recorder.requests().total(), MOST as u64 + 5);
        for _ in 0..40 {
            recorder.record(&request(vec![b'a'; 1024 * 1024]));
        }
        assert_eq!(recorder.requests().len(), 15);
        recorder.clear();
        assert!(recorder.requests().is_empty());
    }
}
