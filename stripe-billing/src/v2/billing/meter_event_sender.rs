//! High-throughput usage reporting by the meter event stream, with sessions, batching and
//! deduplication.

mod doubt;
mod pace;
mod send_error;
mod sending;
mod session;

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use stripe_core::descriptor::OperationDescriptor;
use stripe_core::v2::DateTime;
use stripe_core::{Client, Empty, Error, ErrorKind, PendingRequest};

use crate::v2::{MeterEventStream, MeterEventStreamEventParams};
use doubt::{Doubt, Next};
use pace::Pace;
pub use send_error::{RefusedEvent, SendError};
use sending::PendingEvents;
use session::Sessions;

/// Maximum number of events in a request.
const BATCH: usize = 100;

/// Maximum number of times that a batch is sent with a new session after its session was refused.
const MOST_RENEWALS: u32 = 2;

/// The only operation of the stream.
const CREATE: &OperationDescriptor = &MeterEventStream::DESCRIPTOR.operations[0];

/// A client of the [`MeterEventStream`] for large numbers of events. It manages the session, splits
/// events into requests, backs off when Stripe is overloaded, and assigns an identifier and a time
/// to each event before it is sent, so that an event that is sent again within 24 hours counts once.
///
/// ```no_run
/// use std::time::{Duration, Instant};
///
/// use stripe_billing::Client;
/// use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
///
/// # async fn report(client: &Client) {
/// let sender = MeterEventSender::new(client);
/// let mut events = vec![MeterEventStreamEventParams::new(
///     "api_requests",
///     [("stripe_customer_id", "cus_123"), ("value", "25")],
/// )];
/// let start = Instant::now();
/// while let Err(failure) = sender.send(&mut events).await {
///     eprintln!("{failure}");
///     for refused in failure.refused() {
///         eprintln!("not counted: {:?}: {}", refused.event(), refused.error());
///     }
///     // Events that were not accepted are still in `events`. The next `send` waits first. After 24
///     // hours, an event that Stripe has received would count again.
///     if !failure.is_retryable() || start.elapsed() > Duration::from_secs(22 * 3600) {
///         break;
///     }
/// }
/// # }
/// ```
///
/// # Cancellation
///
/// An event stays in the caller's `Vec` until Stripe has accepted it, or until `send` returns and
/// reports that Stripe refused it. [`send`](Self::send) is therefore cancel-safe, whether by a
/// timeout, by `select!` or by a shutdown: the remaining events are still in the `Vec` and count
/// only once if they are sent again within 24 hours. They can be saved as JSON and read back.
///
/// ```no_run
/// # use std::time::Duration;
/// # use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
/// # async fn report(
/// #     sender: MeterEventSender,
/// #     mut events: Vec<MeterEventStreamEventParams>,
/// # ) -> Result<(), Box<dyn std::error::Error>> {
/// let sent = tokio::time::timeout(Duration::from_secs(10), sender.send(&mut events)).await;
/// if !events.is_empty() {
///     std::fs::write("unsent.json", serde_json::to_vec(&events)?)?;
/// }
/// // After the restart, each has the identifier and the time that it had. Send them within 24 hours:
/// let saved: Vec<MeterEventStreamEventParams> =
///     serde_json::from_slice(&std::fs::read("unsent.json")?)?;
/// # Ok(())
/// # }
/// ```
///
/// # Cloning
///
/// Clones share the session and the backoff. Clones that need a session at the same time wait for
/// the same request, and all fail if it fails. Create a new sender in a forked process.
#[derive(Clone)]
pub struct MeterEventSender {
    client: Client,
    shared: Arc<SharedState>,
}

/// State that clones share.
#[derive(Default)]
struct SharedState {
    sessions: Sessions,
    pace: Pace,
}

/// Body of a request to the stream, without a copy of the events.
#[derive(Serialize)]
struct Batch<'a> {
    events: &'a [MeterEventStreamEventParams],
}

/// Reason why a batch was not accepted.
enum BatchFailure {
    /// At least one of the events is invalid.
    Events(Error),
    /// No batch can be accepted at present.
    Stopped(Arc<Error>),
}

impl MeterEventSender {
    /// Creates a sender with the account and the settings of the client. The first session is
    /// requested when the first events are sent.
    #[must_use]
    pub fn new(client: &Client) -> Self {
        Self { client: client.clone(), shared: Arc::default() }
    }

    /// Assigns a random identifier to each event that has none, and the current time of the
    /// client's [clock](Client::clock) to each event without a timestamp.
    ///
    /// [`send`](Self::send) does this before it sends anything. Call it yourself at the time of the
    /// usage if events are stored or queued before they are sent.
    ///
    /// An event that is sent again within 24 hours then counts at the same time and only once. If
    /// the computer's clock is more than 5 minutes fast, Stripe would not count the event: set the
    /// timestamp yourself in that case.
    ///
    /// # Errors
    /// Returns an error of kind [`ErrorKind::Configuration`] if the system has no source of
    /// randomness.
    pub fn identify(&self, events: &mut [MeterEventStreamEventParams]) -> Result<(), Error> {
        let mut now = None;
        for event in events {
            if event.identity().is_none() {
                event.set_identity(self.client.random_uuid()?);
            }
            if event.occurred_at().is_none() {
                now = now.or_else(|| self.now());
                event.set_occurred_at(now);
            }
        }
        Ok(())
    }

    /// Reports usage in requests of up to 100 events, and returns the identifiers of the events.
    ///
    /// Accepted events are removed from the `Vec`, and so are refused ones when the call returns.
    /// The events that remain in it, even if the future is dropped, can be sent again unchanged.
    ///
    /// Events without an identifier or a timestamp get them before anything is sent, as by
    /// [`identify`](Self::identify). Requests with a transient failure are retried according to the
    /// settings of the client. If the session is refused, the request is sent again with a new one.
    ///
    /// A batch that is refused as invalid (400, 413, 422) is halved until the invalid event is
    /// found; the others are sent. An event counts as refused only if the event itself is known to
    /// be the cause: Stripe accepted another event of the same `send`, or the error refers to the
    /// event by its [`param`](Error::param), such as `events[0].payload`, or by its
    /// [`code`](Error::code), such as `no_meter`. If Stripe accepts neither any event of a batch
    /// nor other events that are sent alone as probes, the request as a whole is invalid, for
    /// example because of an unknown API version. `send` then stops after a few requests, and the
    /// events stay in the `Vec`. The same happens to a single invalid event if the error does not
    /// refer to it. Fix the cause that [`SendError::error`] reports, or remove the event, before
    /// sending the rest again.
    ///
    /// After a failure that stopped a `send`, and after every 8 consecutive refusals, the next
    /// request of this sender and its clones waits: for the time in `Retry-After`, at most 10
    /// minutes, or else according to the [retry policy](stripe_core::retry) of the client, by
    /// default from 0.5 s to 5 s after several consecutive failures.
    ///
    /// An accepted event is not necessarily counted: an event without a meter is reported later, by
    /// its identifier, in the event `v1.billing.meter.error_report_triggered`.
    ///
    /// # Errors
    /// Returns a [`SendError`] if events were refused or a request failed permanently. It lists the
    /// events that were accepted until then, those that were refused with their errors, and those
    /// with an unknown outcome.
    pub async fn send(
        &self,
        events: &mut Vec<MeterEventStreamEventParams>,
    ) -> Result<Vec<String>, SendError> {
        let identified = self.identify(events);
        let mut sending = PendingEvents::new(events);
        let stopped = match identified {
            Ok(()) => self.send_all(&mut sending).await.err(),
            Err(error) => Some(Arc::new(error)),
        };
        sending.finish(stopped)
    }

    /// Sends all batches, halving each refused batch until the invalid event is found.
    async fn send_all(&self, sending: &mut PendingEvents<'_>) -> Result<(), Arc<Error>> {
        let mut doubt = Doubt::default();
        let mut end = 0;
        while let Some(batch) = sending.next_unsettled(end..sending.len(), BATCH) {
            end = batch.end;
            doubt.is_cleared = false;
            let mut parts: Vec<Range<usize>> = std::iter::once(batch).collect();
            while let Some(part) = parts.pop() {
                // An event that was a probe splits the part that it is in.
                let Some(unsettled) = sending.next_unsettled(part.clone(), BATCH) else { continue };
                if unsettled.end < part.end {
                    parts.push(unsettled.end..part.end);
                }
                let part = unsettled;
                let error = match self.send_at_pace(sending, part.clone()).await {
                    Ok(()) => {
                        sending.set_accepted(part);
                        doubt.clear();
                        continue;
                    }
                    Err(BatchFailure::Stopped(error)) => return Err(error),
                    Err(BatchFailure::Events(error)) => Arc::new(error),
                };
                if part.len() == 1 {
                    let is_certain = doubt.is_cleared || names_event(&error);
                    sending.set_refused(part.start, Arc::clone(&error), is_certain);
                } else {
                    let middle = part.start + part.len() / 2;
                    parts.extend([middle..part.end, part.start..middle]);
                }
                match doubt.refused(part.len()) {
                    Next::GoOn => {}
                    Next::Probe(place) => parts.extend(sending.unsettled_at(place)),
                    Next::Stop => {
                        self.shared.pace.failed(&self.client, &error);
                        return Err(error);
                    }
                }
            }
        }
        match sending.settle_doubtful() {
            None => Ok(()),
            Some(error) => {
                self.shared.pace.failed(&self.client, &error);
                Err(error)
            }
        }
    }

    async fn send_at_pace(
        &self,
        sending: &mut PendingEvents<'_>,
        part: Range<usize>,
    ) -> Result<(), BatchFailure> {
        let pace = &self.shared.pace;
        pace.wait(&self.client).await;
        let start = self.client.clock().elapsed();
        let sent = self.send_part(sending, part).await;
        match &sent {
            Ok(()) => pace.succeeded(),
            Err(BatchFailure::Events(error)) => pace.refused(&self.client, start, error),
            Err(BatchFailure::Stopped(error)) => pace.failed_since(&self.client, start, error),
        }
        sent
    }

    async fn send_part(
        &self,
        sending: &mut PendingEvents<'_>,
        part: Range<usize>,
    ) -> Result<(), BatchFailure> {
        let mut renewals = 0;
        loop {
            let session = self.shared.sessions.get(&self.client).await;
            let session = session.map_err(BatchFailure::Stopped)?;
            let request = PendingRequest::<Empty>::new(&self.client, CREATE, &[])
                .session_token(session.token.expose())
                .extra_params(&Batch { events: sending.events(part.clone()) });
            let Err(error) = request.await else { return Ok(()) };
            // What a later request comes to does not undo it.
            if error.may_have_been_applied() {
                sending.set_unknown(part.clone());
            }
            if is_session_refused(&error) {
                self.shared.sessions.forget(&session);
                if renewals < MOST_RENEWALS {
                    renewals += 1;
                    continue;
                }
            }
            return Err(if is_about_events(&error) {
                BatchFailure::Events(error)
            } else {
                BatchFailure::Stopped(Arc::new(error))
            });
        }
    }

    /// Current time, with the precision of Stripe's timestamps.
    fn now(&self) -> Option<DateTime> {
        // Beyond the year 9999 it is left to Stripe.
        let now = DateTime::try_from(self.client.clock().now()).ok()?;
        DateTime::from_unix(now.unix(), now.subsec_nanos() / 1_000_000 * 1_000_000).ok()
    }
}

/// Stripe's documentation specifies status 401, whereas its SDKs expect 400; the type is decisive.
/// No other 401 succeeds with the same token either.
fn is_session_refused(error: &Error) -> bool {
    error.kind() == ErrorKind::TemporarySessionExpired || status(error) == Some(401)
}

/// Whether a request with fewer events can succeed.
fn is_about_events(error: &Error) -> bool {
    match status(error) {
        Some(400) => error.kind() == ErrorKind::InvalidRequest,
        // Has no kind of its own. Of another server, it says nothing of the events.
        Some(422) => error.kind() == ErrorKind::Api && error.api_error().is_some(),
        status => status == Some(413),
    }
}

/// Error codes that only an invalid event can cause.
const EVENT_CODES: [&str; 10] = [
    "archived_meter",
    "meter_event_customer_not_found",
    "meter_event_invalid_value",
    "meter_event_no_customer_defined",
    "no_meter",
    "payload_invalid_value",
    "payload_no_customer_defined",
    "payload_no_value_defined",
    "timestamp_in_future",
    "timestamp_too_far_in_past",
];

/// Whether the error of a request with a single event refers to that event.
fn names_event(error: &Error) -> bool {
    if error.code().is_some_and(|code| EVENT_CODES.contains(&code)) {
        return true;
    }
    let Some(param) = error.param() else { return false };
    let is_field =
        |name: &str| matches!(name, "event_name" | "identifier" | "payload" | "timestamp");
    // `payload[value]`, `events[0].payload`, `events[0][payload]`, `events.0.payload`.
    let mut names = param.split(['[', ']', '.']).filter(|name| !name.is_empty());
    match names.next() {
        Some("events") => names.next().is_some_and(|name| name == "0" || is_field(name)),
        first => first.is_some_and(is_field),
    }
}

fn status(error: &Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}

impl fmt::Debug for MeterEventSender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MeterEventSender").field("client", &self.client).finish_non_exhaustive()
    }
}
