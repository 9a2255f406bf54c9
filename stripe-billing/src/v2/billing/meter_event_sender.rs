//! Reporting usage by the stream without minding sessions, batches and repetitions.

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

/// Largest number of events in one request.
const BATCH: usize = 100;

/// Number of times that a batch is sent again with a new session because its own was refused.
const MOST_RENEWALS: u32 = 2;

/// The only operation of the stream.
const CREATE: &OperationDescriptor = &MeterEventStream::DESCRIPTOR.operations[0];

/// Reports usage by the [`MeterEventStream`]: it keeps a session, splits what is too much for one
/// request, waits when Stripe does not keep up, and fixes identifier and time of each event before
/// it is sent, so that nothing counts twice however often it is sent.
///
/// ```no_run
/// use stripe_billing::Client;
/// use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
///
/// # async fn report(client: &Client) {
/// let sender = MeterEventSender::new(client);
/// let mut events = vec![MeterEventStreamEventParams::new(
///     "api_requests",
///     [("stripe_customer_id", "cus_123"), ("value", "25")],
/// )];
/// while let Err(failure) = sender.send(&mut events).await {
///     eprintln!("{failure}");
///     for refused in failure.refused() {
///         eprintln!("not counted: {:?}: {}", refused.event(), refused.error());
///     }
///     // What was not accepted is still in `events`. The next `send` waits first.
///     if !failure.is_retryable() {
///         break;
///     }
/// }
/// # }
/// ```
///
/// # Cancellation
///
/// An event stays in the caller's `Vec` until Stripe has accepted it, or until `send` returns and
/// reports that Stripe refused it. So a [`send`](Self::send) may be dropped at any time, by a timeout,
/// `select!` or a shutdown: the events that are left are in the `Vec`, and count once when they are
/// sent again within 24 hours. They can be saved as JSON and read back.
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
/// // After the restart, each has the identifier and the time that it had:
/// let saved: Vec<MeterEventStreamEventParams> =
///     serde_json::from_slice(&std::fs::read("unsent.json")?)?;
/// # Ok(())
/// # }
/// ```
///
/// # Cloning
///
/// Clones share the session and the waits. While a session is being asked for, all wait for the
/// same response, and fail with it if it fails. A forked child makes a sender of its own.
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

/// Why a batch was not accepted.
enum BatchFailure {
    /// Something is wrong with one of its events.
    Events(Error),
    /// No batch would be accepted now.
    Stopped(Arc<Error>),
}

impl MeterEventSender {
    /// A sender that acts for whom the client acts. The first session is asked for when the first
    /// events are sent.
    #[must_use]
    pub fn new(client: &Client) -> Self {
        Self { client: client.clone(), shared: Arc::default() }
    }

    /// Gives each event that has no identifier a random one, and each that has no timestamp the time
    /// now, by the [clock](Client::clock) of the client.
    ///
    /// [`send`](Self::send) does so before it sends anything. Call it yourself, when the usage
    /// takes place, if events wait before they are sent or are saved first.
    ///
    /// An event that is sent again counts at the same time and at most once. On a computer whose
    /// clock is more than 5 minutes ahead, Stripe would not count it at all: set the timestamp
    /// yourself there.
    ///
    /// # Errors
    /// [`ErrorKind::Configuration`] if there is no randomness to be had.
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

    /// Reports usage, 100 events in a request, and returns the identifiers of the events.
    ///
    /// Accepted events leave the `Vec`, and so do refused ones when this returns and reports them.
    /// What is left in it afterwards, or when the future is dropped, can be sent again as it is.
    ///
    /// An event without identifier or timestamp gets them before anything is sent, as by
    /// [`identify`](Self::identify). A request that fails for a while is sent again, as the client is
    /// set up; so is one whose session was refused, with a new session.
    ///
    /// A batch that is refused as invalid (400, 413, 422) is halved until the event is known that
    /// something is wrong with; the others are sent. An event counts as refused only if there is
    /// reason to say that it is the event: Stripe accepted another event of the same `send`, or the
    /// error is of the event by its [`param`](Error::param), such as `events[0].payload`, or by its
    /// [`code`](Error::code), such as `no_meter`. If Stripe accepts no event
    /// of a batch, nor others that are sent to probe, each for itself, then the request as a whole
    /// is refused, as for an API version that Stripe does not know. Then `send` stops after a few
    /// requests, and the events stay in the `Vec`. So does a bad event that is sent alone, if the
    /// error does not say that it is of the event. Mend what [`SendError::error`] says, or take the event out,
    /// before sending them again.
    ///
    /// After a failure that stopped a `send`, and after every 8 refusals in a row, the next request of this sender and its clones waits
    /// first: as long as Stripe asked for by `Retry-After`, at most 10 minutes; otherwise as the
    /// [retry policy](stripe_core::retry) of the client says, by default 0.5 s at first and 5 s
    /// after several failures in a row.
    ///
    /// Being accepted is not yet being counted: an event that no meter wants turns up later in the
    /// event `v1.billing.meter.error_report_triggered`, by its identifier.
    ///
    /// # Errors
    /// [`SendError`] when events were refused, or a request failed for good: which events were
    /// accepted until then, which were refused and why, and of which it is not known.
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

    /// Sends batch after batch, each halved until what is wrong with it is one event.
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

    /// The time of day, as precise as Stripe says it.
    fn now(&self) -> Option<DateTime> {
        // Beyond the year 9999 it is left to Stripe.
        let now = DateTime::try_from(self.client.clock().now()).ok()?;
        DateTime::from_unix(now.unix(), now.subsec_nanos() / 1_000_000 * 1_000_000).ok()
    }
}

/// Stripe's documentation says 401, its SDKs expect 400: the type tells. No other 401 gets better
/// with the same token either.
fn is_session_refused(error: &Error) -> bool {
    error.kind() == ErrorKind::TemporarySessionExpired || status(error) == Some(401)
}

/// Whether a request with fewer events may be accepted.
fn is_about_events(error: &Error) -> bool {
    match status(error) {
        Some(400) => error.kind() == ErrorKind::InvalidRequest,
        // Has no kind of its own. Of another server, it says nothing of the events.
        Some(422) => error.kind() == ErrorKind::Api && error.api_error().is_some(),
        status => status == Some(413),
    }
}

/// The codes of what can only be wrong with an event.
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

/// Whether the error of a request with one event says that it is about that event.
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
