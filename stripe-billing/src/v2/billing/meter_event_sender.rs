//! Reporting usage by the stream without minding sessions, batches and repetitions.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use stripe_core::{Client, Error, ErrorKind, Secret};
use tokio::sync::Mutex;

use super::{
    MeterEventSession, MeterEventStream, MeterEventStreamCreateParams, MeterEventStreamEventParams,
};

/// How many events Stripe takes in one request.
const BATCH: usize = 100;

/// How long before its end a session is given up, so that no request sets out with a token that
/// ends on the way.
const MARGIN: Duration = Duration::from_secs(60);

/// How often a batch is sent again with a new session because the one it had was refused.
const MOST_RENEWALS: u32 = 2;

/// Reports usage by the [`MeterEventStream`]: it keeps a session, splits what is too much for one
/// request, and gives each event an identifier, so that nothing counts twice however often it is
/// sent.
///
/// Clones share the session. When it ends, one of them asks for a new one and the others wait.
///
/// ```no_run
/// use stripe_billing::Client;
/// use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
///
/// # async fn report(client: &Client) {
/// let stream = MeterEventSender::new(client);
/// let mut events = vec![MeterEventStreamEventParams::new(
///     "api_requests",
///     [("stripe_customer_id", "cus_123"), ("value", "25")],
/// )];
/// while let Err(failure) = stream.send(events).await {
///     eprintln!("{failure}");
///     if !failure.error().is_retryable() {
///         break;
///     }
///     // Each event has its identifier by now: what Stripe has already does not count again.
///     events = failure.into_remaining();
/// }
/// # }
/// ```
#[derive(Clone)]
pub struct MeterEventSender {
    client: Client,
    session: Arc<Mutex<Option<Session>>>,
}

/// A session while it lasts.
struct Session {
    token: Secret,
    /// On the client's clock.
    renew_at: Duration,
    /// Tells it from those before and after.
    number: u64,
}

impl MeterEventSender {
    /// A sender that acts for whom the client acts. The first session is asked for when the first
    /// events are sent.
    #[must_use]
    pub fn new(client: &Client) -> Self {
        Self { client: client.clone(), session: Arc::default() }
    }

    /// Reports usage, 100 events in a request, and gives the identifier of each event.
    ///
    /// An event without an identifier is given a random one before anything is sent. A request that
    /// fails for a while is sent again, as the client is set up; so is one whose session has ended,
    /// with a new session.
    ///
    /// Being accepted is not yet being counted: an event that no meter wants turns up later in the
    /// event `v1.billing.meter.error_report_triggered`, by its identifier.
    ///
    /// # Errors
    /// [`SendError`] when a request fails for good: which events were accepted until then, which
    /// were not sent, and of which it is not known. Those that remain can be sent again as they are.
    pub async fn send(
        &self,
        events: impl IntoIterator<Item = MeterEventStreamEventParams>,
    ) -> Result<Vec<String>, SendError> {
        let mut remaining: Vec<_> = events.into_iter().collect();
        let mut accepted = Vec::with_capacity(remaining.len());
        if let Err(error) = self.identify(&mut remaining) {
            return Err(SendError::new(error, accepted, Vec::new(), remaining));
        }
        while !remaining.is_empty() {
            let batch: Vec<_> = remaining.drain(..remaining.len().min(BATCH)).collect();
            let identifiers = batch.iter().filter_map(|event| event.identity().map(str::to_owned));
            let identifiers: Vec<String> = identifiers.collect();
            match self.send_batch(&batch).await {
                Ok(()) => accepted.extend(identifiers),
                Err(error) if error.may_have_been_applied() => {
                    return Err(SendError::new(error, accepted, batch, remaining));
                }
                Err(error) => {
                    let unsent = batch.into_iter().chain(remaining).collect();
                    return Err(SendError::new(error, accepted, Vec::new(), unsent));
                }
            }
        }
        Ok(accepted)
    }

    fn identify(&self, events: &mut [MeterEventStreamEventParams]) -> Result<(), Error> {
        for event in events.iter_mut().filter(|event| event.identity().is_none()) {
            event.identify(self.client.random_uuid()?);
        }
        Ok(())
    }

    async fn send_batch(&self, batch: &[MeterEventStreamEventParams]) -> Result<(), Error> {
        let params = MeterEventStreamCreateParams::new(batch.iter().cloned());
        let mut refused = None;
        for renewals in 0.. {
            let (token, number) = self.token(refused).await?;
            let sent = MeterEventStream::create(&self.client, token.expose(), params.clone()).await;
            match sent {
                Ok(_) => return Ok(()),
                Err(error) if is_expired(&error) && renewals < MOST_RENEWALS => {
                    refused = Some(number);
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// The token of a session that is not the refused one. Whoever comes while a session is being
    /// asked for waits for it.
    async fn token(&self, refused: Option<u64>) -> Result<(Secret, u64), Error> {
        let mut kept = self.session.lock().await;
        let now = self.client.clock().elapsed();
        if let Some(session) = &*kept {
            if refused != Some(session.number) && now < session.renew_at {
                return Ok((session.token.clone(), session.number));
            }
        }
        let number = kept.as_ref().map_or(0, |session| session.number + 1);
        let session = MeterEventSession::create(&self.client).await?;
        // Both moments are Stripe's, so a computer whose clock is wrong does not matter.
        let seconds = session.expires_at.unix().saturating_sub(session.created.unix());
        let lifetime = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
        let renew_at = now + lifetime.saturating_sub(MARGIN.min(lifetime / 2));
        let token = session.authentication_token.clone();
        *kept = Some(Session { token: session.authentication_token, renew_at, number });
        Ok((token, number))
    }
}

/// Stripe's documentation says 401, its SDKs expect 400: the type tells.
fn is_expired(error: &Error) -> bool {
    error.kind() == ErrorKind::TemporarySessionExpired
}

impl fmt::Debug for MeterEventSender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MeterEventSender").field("client", &self.client).finish_non_exhaustive()
    }
}

/// Why [`MeterEventSender::send`] stopped, and what became of the events.
#[derive(Debug)]
pub struct SendError(Box<Outcome>);

#[derive(Debug)]
struct Outcome {
    error: Error,
    accepted: Vec<String>,
    unknown: Vec<MeterEventStreamEventParams>,
    unsent: Vec<MeterEventStreamEventParams>,
}

impl SendError {
    fn new(
        error: Error,
        accepted: Vec<String>,
        unknown: Vec<MeterEventStreamEventParams>,
        unsent: Vec<MeterEventStreamEventParams>,
    ) -> Self {
        Self(Box::new(Outcome { error, accepted, unknown, unsent }))
    }

    /// What went wrong.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.0.error
    }

    /// The identifiers of the events that Stripe accepted.
    #[must_use]
    pub fn accepted(&self) -> &[String] {
        &self.0.accepted
    }

    /// The events that were sent, with an answer that was lost or could not be read: Stripe may
    /// have them. Each tells its identifier by
    /// [`identity`](MeterEventStreamEventParams::identity).
    #[must_use]
    pub fn unknown(&self) -> &[MeterEventStreamEventParams] {
        &self.0.unknown
    }

    /// The events that Stripe does not have: refused, or never sent.
    #[must_use]
    pub fn unsent(&self) -> &[MeterEventStreamEventParams] {
        &self.0.unsent
    }

    /// All events that were not accepted, in order, each with its identifier. Sending them again
    /// within 24 hours counts none of them twice.
    #[must_use]
    pub fn into_remaining(self) -> Vec<MeterEventStreamEventParams> {
        let Outcome { mut unknown, unsent, .. } = *self.0;
        unknown.extend(unsent);
        unknown
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Outcome { accepted, unknown, unsent, .. } = &*self.0;
        write!(
            f,
            "{} meter events were accepted, {} were not sent, {} may have been",
            accepted.len(),
            unsent.len(),
            unknown.len()
        )
    }
}

impl std::error::Error for SendError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0.error)
    }
}
