//! Requests to Stripe: an attempt to send a report, reading a summary, and fetching the meters.

use std::future::{Future, poll_fn};
use std::path::Path;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::{Duration, UNIX_EPOCH};

use http::header::DATE;
use http::{HeaderMap, Method};
use serde_json::Value;
use stripe_billing::{
    Meter, MeterEvent, MeterEventCreateParams, MeterEventSummary, MeterEventSummaryListParams, v2,
};
use stripe_core::v2::DateTime;
use stripe_core::{Client, Error, ErrorKind, List, PendingRequest, Response, Timestamp};

use crate::amount::Amount;
use crate::builder::MeterEventApi;
use crate::clock::{DateReading, UsageClock};
use crate::meters::{AccountMeters, KnownMeter, check_window};
use crate::pace::PaceSignal;
use crate::reporter::time::StripeTime;
use crate::reporter::{MeterNumber, ReportAttempt, SendOutcome, SummaryReading, TotalWindows};
use crate::store::StoredMeters;
use crate::store::embedded::Owner;
use crate::store_error::StartError;

/// Timeout of a request.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Time after which a request is abandoned whose transport does not enforce the timeout.
const GIVEN_UP: Duration = Duration::from_secs(45);
/// Error message of such a request.
const NO_RESPONSE: &str = "the request was given up without a response";
const BEYOND: &str = "the sum of the summaries is beyond all bounds";
/// Payload keys if the meter is no longer known.
const CUSTOMER_KEY: &str = "stripe_customer_id";
const VALUE_KEY: &str = "value";
/// Code of a report that is not sent because the meter that now has its name cannot count it.
const UNFIT_METER: &str = "unfit_meter";
/// Time after which the meters are fetched again before they are used.
const METERS_FOR: Duration = Duration::from_secs(3600);
/// Minimum time for which they are used.
const METERS_AT_LEAST: Duration = Duration::from_secs(60);
/// Message of v1 for an inactive meter, which has no code.
const NO_ACTIVE_METER: &str = "No active meter found";

/// The requests of one usage.
pub(crate) struct StripeRequests {
    pub(crate) client: Client,
    pub(crate) api: MeterEventApi,
    pub(crate) clock: Arc<UsageClock>,
    /// The `event_name`s by number.
    pub(crate) names: Vec<String>,
    /// The windows of the meters when the store was first started with them.
    pub(crate) windows: TotalWindows,
    pub(crate) meters: MeterCache,
}

/// The meters of a store, which can be replaced in Stripe while it is in use.
#[derive(Debug, Default)]
pub(crate) struct MeterCache {
    known: Mutex<Option<FetchedMeters>>,
    /// Lock that is held while they are fetched again.
    fetching: tokio::sync::Mutex<()>,
}

#[derive(Debug)]
struct FetchedMeters {
    /// Meters by number, if Stripe has any with the name.
    by_number: Vec<Option<Arc<KnownMeter>>>,
    /// Time of the last attempt to fetch them, since a fixed point in time.
    attempted: Duration,
    /// Time at which they were fetched.
    fetched: Duration,
    /// Whether there is an indication that they have changed.
    is_doubtful: bool,
}

/// Reason why a summary was not read.
#[derive(Debug)]
pub(crate) struct ReadFailure {
    /// Whether Stripe refuses to return this summary permanently.
    pub(crate) is_refused: bool,
    pub(crate) failure: String,
}

impl ReadFailure {
    /// Creates a transient failure.
    pub(crate) fn passing(failure: impl Into<String>) -> Self {
        Self { is_refused: false, failure: failure.into() }
    }
}

/// The result of an attempt.
#[derive(Debug)]
pub(crate) struct SentReport {
    pub(crate) outcome: SendOutcome,
    /// Number of attempts that the transport made.
    pub(crate) attempts: u32,
    pub(crate) date: Option<DateReading>,
    pub(crate) signal: PaceSignal,
    /// The error as text, without secrets.
    pub(crate) failure: Option<String>,
}

/// Reason why the postponed check failed.
#[derive(Debug)]
pub(crate) struct Unverified {
    /// Whether there is another reason than that Stripe is unreachable.
    pub(crate) is_refused: bool,
    pub(crate) failure: String,
}

impl SentReport {
    /// Creates the result of an attempt with an unknown outcome.
    pub(crate) fn unknown(failure: &str) -> Self {
        Self {
            outcome: SendOutcome::Unknown,
            attempts: 1,
            date: None,
            signal: PaceSignal::Failed,
            failure: Some(failure.to_owned()),
        }
    }
}

impl StripeRequests {
    /// Returns the same requests for a store to which meters were added.
    pub(crate) fn with_meters(&self, StoredMeters { names, windows }: StoredMeters) -> Self {
        let known = Mutex::new(self.known_meters().take());
        Self {
            client: self.client.clone(),
            api: self.api,
            clock: Arc::clone(&self.clock),
            names,
            windows,
            meters: MeterCache { known, fetching: tokio::sync::Mutex::default() },
        }
    }

    /// Sends a report once.
    pub(crate) async fn send(&self, attempt: &ReportAttempt) -> SentReport {
        let number = attempt.cell.hour.meter;
        let Some(name) = self.names.get(usize::from(number)) else {
            // The store has the meter of every cell.
            return SentReport::unknown("the meter is not in the store");
        };
        // If they cannot be fetched, the earlier ones are used, so that usage is not delayed.
        if let Err(failure) = self.refresh_meters().await
            && !self.has_fetched(number)
        {
            return SentReport {
                outcome: SendOutcome::NotSent,
                signal: PaceSignal::Failed,
                ..SentReport::unknown(&failure)
            };
        }
        let meter = self.meter(number);
        if let Some(problem) = meter.as_ref().and_then(|meter| meter.problem.as_ref()) {
            return SentReport {
                outcome: SendOutcome::Refused(UNFIT_METER.into()),
                attempts: 1,
                date: None,
                signal: PaceSignal::Responded,
                failure: Some(format!("the meter `{name}` was replaced: {problem}")),
            };
        }
        let (customer_key, value_key) = match &meter {
            Some(meter) => (meter.customer_key.as_str(), meter.value_key.as_str()),
            None => (CUSTOMER_KEY, VALUE_KEY),
        };
        let value = attempt.value.to_string();
        let payload = [(customer_key, &*attempt.cell.hour.customer), (value_key, value.as_str())];
        let identifier = attempt.identifier.to_string();
        let at = attempt.at.0;
        let key = attempt.identifier.idempotency_key(attempt.round);
        let sent = match self.api {
            MeterEventApi::V1 => {
                let params = MeterEventCreateParams::new(name.as_str(), payload)
                    .identifier(identifier.as_str())
                    .timestamp(Timestamp::from_unix(at));
                self.once(MeterEvent::create(&self.client, params), &key).await
            }
            MeterEventApi::V2 => {
                // v2 can represent the time of any cell.
                let at = DateTime::from_unix(at, 0).unwrap_or(DateTime::UNIX_EPOCH);
                let params = v2::MeterEventCreateParams::new(name.as_str(), payload)
                    .identifier(identifier.as_str())
                    .timestamp(at);
                self.once(v2::MeterEvent::create(&self.client, params), &key).await
            }
        };
        match sent {
            None => SentReport::unknown(NO_RESPONSE),
            Some(Ok(response)) => {
                let date = self.date(response.headers());
                let attempts = response.attempts();
                // A proxy may respond with a success without forwarding the request.
                if response.data["identifier"].as_str() == Some(&identifier) {
                    let (outcome, signal) = (SendOutcome::Accepted, PaceSignal::Responded);
                    SentReport { outcome, attempts, date, signal, failure: None }
                } else {
                    let failure = "the response is a success, but not that of this meter event";
                    SentReport { attempts, date, ..SentReport::unknown(failure) }
                }
            }
            Some(Err(error)) => SentReport {
                outcome: self.outcome_of(&error),
                attempts: error.attempts(),
                date: error.headers().and_then(|headers| self.date(headers)),
                signal: signal_of(&error),
                failure: Some(error.to_string()),
            },
        }
    }

    async fn once<T, P>(
        &self,
        request: PendingRequest<T, P>,
        key: &str,
    ) -> Option<Result<Response<Value>, Error>> {
        let request = request.returning::<Value>().idempotency_key(key).single_attempt();
        within(&self.client, request.timeout(TIMEOUT).deadline(TIMEOUT).send()).await
    }

    fn outcome_of(&self, error: &Error) -> SendOutcome {
        let outcome = outcome_of(error);
        if matches!(outcome, SendOutcome::Refused(_)) {
            // Its meter may have been replaced, with other payload keys.
            self.doubt_meters();
        }
        outcome
    }

    /// Reads the sum of a period, over all meters that may have counted usage in it.
    pub(crate) async fn read(
        &self,
        reading: &SummaryReading,
    ) -> (Result<Amount, ReadFailure>, Option<DateReading>) {
        // Meters that were fetched before a report was sent do not show which meter counted it.
        if let Err(failure) = self.refresh_meters().await {
            return (Err(ReadFailure::passing(failure)), None);
        }
        let Some(meter) = self.meter(reading.hour.meter) else {
            return (Err(ReadFailure::passing("the meter of the summary is not known")), None);
        };
        let Some(ids) = meter.ids_at(reading.start) else {
            let failure = "a meter that has had the name since does not show a sum".to_owned();
            return (Err(ReadFailure { is_refused: true, failure }), None);
        };
        let (mut sum, mut date) = (Amount::ZERO, None);
        for id in ids {
            let read = self.read_of(id, reading).await;
            date = read.1.or(date);
            match read.0.map(|of_meter| sum.checked_add(of_meter)) {
                Ok(Some(more)) => sum = more,
                Ok(None) => return (Err(ReadFailure::passing(BEYOND)), date),
                Err(failure) => return (Err(failure), date),
            }
        }
        (Ok(sum), date)
    }

    async fn read_of(
        &self,
        meter: &str,
        reading: &SummaryReading,
    ) -> (Result<Amount, ReadFailure>, Option<DateReading>) {
        let (start, end) = (reading.start.0, reading.end.0);
        let params = MeterEventSummaryListParams::new(
            &*reading.hour.customer,
            Timestamp::from_unix(start),
            Timestamp::from_unix(end),
        );
        let request = Meter::list_event_summaries(&self.client, meter, params);
        let request = request.single_attempt().timeout(TIMEOUT).deadline(TIMEOUT);
        match within(&self.client, request.send()).await {
            None => (Err(ReadFailure::passing(NO_RESPONSE)), None),
            Some(Ok(response)) => {
                let date = self.date(response.headers());
                (sum(&response.data).map_err(ReadFailure::passing), date)
            }
            Some(Err(error)) => {
                let date = error.headers().and_then(|headers| self.date(headers));
                // Stripe refuses these params, not the key or the endpoint.
                let is_refused = error.kind() == ErrorKind::InvalidRequest
                    && (error.code().is_some() || error.param().is_some());
                (Err(ReadFailure { is_refused, failure: error.to_string() }), date)
            }
        }
    }

    /// Requests Stripe's time with a request that changes nothing.
    pub(crate) async fn time(&self) -> Result<DateReading, String> {
        let request = Meter::list(&self.client).limit(1).single_attempt();
        let asked = within(&self.client, request.timeout(TIMEOUT).deadline(TIMEOUT).send()).await;
        let (date, failure) = match asked {
            None => (None, NO_RESPONSE.to_owned()),
            Some(Ok(response)) => {
                (self.date(response.headers()), "the response has no `Date`".to_owned())
            }
            Some(Err(error)) => {
                (error.headers().and_then(|headers| self.date(headers)), error.to_string())
            }
        };
        date.ok_or(failure)
    }

    /// Whether the meters were fetched.
    pub(crate) fn is_verified(&self) -> bool {
        self.known_meters().is_some()
    }

    /// Stores the fetched meters.
    pub(crate) fn set_meters(&self, meters: &AccountMeters) {
        let known = (0..).zip(&self.names).map(|(number, name)| {
            let window = self.windows.get(&number).copied();
            meters.known(name, window).map(Arc::new)
        });
        let now = self.clock.elapsed();
        *self.known_meters() = Some(FetchedMeters {
            by_number: known.collect(),
            attempted: now,
            fetched: now,
            is_doubtful: false,
        });
    }

    /// Marks the meters to be fetched again before their next use.
    pub(crate) fn doubt_meters(&self) {
        if let Some(known) = &mut *self.known_meters() {
            known.is_doubtful = true;
        }
    }

    /// Fetches the meters again, unless they were fetched recently.
    async fn refresh_meters(&self) -> Result<(), String> {
        let is_current = |since: fn(&FetchedMeters) -> Duration| {
            let now = self.clock.elapsed();
            self.known_meters().as_ref().is_some_and(|known| {
                let longest = if known.is_doubtful { METERS_AT_LEAST } else { METERS_FOR };
                let has_all = known.by_number.len() >= self.names.len();
                has_all && now.saturating_sub(since(known)) < longest
            })
        };
        if is_current(|known| known.fetched) {
            return Ok(());
        }
        let _fetching = self.meters.fetching.lock().await;
        if is_current(|known| known.fetched) {
            return Ok(());
        }
        let now = self.clock.elapsed();
        if let Some(known) = &mut *self.known_meters() {
            if now.saturating_sub(known.attempted) < METERS_AT_LEAST
                && known.attempted > known.fetched
            {
                return Err("the meters could not be fetched a moment ago".to_owned());
            }
            known.attempted = now;
        }
        let fetched = within(&self.client, fetch_pages(&self.client, &self.clock, true)).await;
        let meters = fetched.ok_or(NO_RESPONSE)?.map_err(|error| error.to_string())?;
        self.set_meters(&AccountMeters::new(meters));
        Ok(())
    }

    fn known_meters(&self) -> MutexGuard<'_, Option<FetchedMeters>> {
        self.meters.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Performs the checks of `start`, which were skipped because Stripe was unreachable.
    pub(crate) async fn verify(
        &self,
        path: &Path,
        owner: &Owner,
        started: &[String],
    ) -> Result<(), Unverified> {
        let meters = fetch_meters(&self.client, &self.clock).await.map_err(|error| Unverified {
            is_refused: !error.is_retryable(),
            failure: error.to_string(),
        })?;
        let meters = AccountMeters::new(meters);
        let refused =
            |error: StartError| Unverified { is_refused: true, failure: error.to_string() };
        meters.verify(path, owner).map_err(refused)?;
        for name in started {
            let window = meters.check(name).map_err(refused)?;
            let number = self.names.iter().position(|known| known == name);
            let number = number.and_then(|number| MeterNumber::try_from(number).ok());
            let kept = number.and_then(|number| self.windows.get(&number).copied());
            check_window(name, window, kept).map_err(refused)?;
        }
        self.set_meters(&meters);
        Ok(())
    }

    /// Whether the meter was in the store when the meters were last fetched.
    fn has_fetched(&self, number: MeterNumber) -> bool {
        let known = self.known_meters();
        known.as_ref().is_some_and(|known| usize::from(number) < known.by_number.len())
    }

    fn meter(&self, number: MeterNumber) -> Option<Arc<KnownMeter>> {
        self.known_meters().as_ref()?.by_number.get(usize::from(number))?.clone()
    }

    fn date(&self, headers: &HeaderMap) -> Option<DateReading> {
        date(headers, &self.clock)
    }
}

/// Fetches all meters, and records Stripe's time.
pub(crate) async fn fetch_meters(client: &Client, clock: &UsageClock) -> Result<Vec<Meter>, Error> {
    fetch_pages(client, clock, false).await
}

async fn fetch_pages(client: &Client, clock: &UsageClock, once: bool) -> Result<Vec<Meter>, Error> {
    let mut meters: Vec<Meter> = Vec::new();
    loop {
        let request = Meter::list(client).limit(100);
        let request = match meters.last() {
            Some(last) => request.starting_after(last),
            None => request,
        };
        let request = if once { request.single_attempt() } else { request };
        let response = request.timeout(TIMEOUT).deadline(TIMEOUT).send().await?;
        if let Some(date) = date(response.headers(), clock) {
            clock.observe(date);
        }
        let page = response.into_data();
        let is_last = !page.has_more || page.data.is_empty();
        meters.extend(page.data);
        if is_last {
            return Ok(meters);
        }
    }
}

/// Whether a client acts for a connected account or in another context.
pub(crate) fn acts_for_another_account(client: &Client) -> bool {
    let prepared = client.request(Method::GET, "/v1/billing/meters", &[]).prepare();
    prepared.is_ok_and(|request| {
        ["stripe-account", "stripe-context"]
            .iter()
            .any(|name| request.headers().contains_key(*name))
    })
}

/// Returns the `Date` of a response, if it comes from Stripe.
fn date(headers: &HeaderMap, clock: &UsageClock) -> Option<DateReading> {
    // The clock of a proxy proves nothing.
    headers.get("request-id").filter(|id| !id.is_empty())?;
    let date = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
    let seconds = date.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(DateReading { date: StripeTime(i64::try_from(seconds).ok()?), local: clock.seconds() })
}

/// Returns the sum of the summaries of one period.
fn sum(list: &List<MeterEventSummary>) -> Result<Amount, String> {
    if list.has_more {
        return Err("the summary of one period has several pages".to_owned());
    }
    let mut sum = Amount::ZERO;
    for summary in &list.data {
        // Rounded to the decimals of an amount: further digits are errors of floating-point
        // arithmetic.
        let text = format!("{:.12}", summary.aggregated_value);
        let value: Amount = text.parse().map_err(|error| format!("a summary: {error}"))?;
        sum = sum.checked_add(value).ok_or(BEYOND)?;
    }
    Ok(sum)
}

/// Converts an error to the outcome of the report.
fn outcome_of(error: &Error) -> SendOutcome {
    let Some(status) = error.status().map(|status| status.as_u16()) else {
        let applied = error.may_have_been_applied();
        return if applied { SendOutcome::Unknown } else { SendOutcome::NotSent };
    };
    if MeterEvent::is_already_recorded(error) {
        return SendOutcome::Duplicate;
    }
    if status >= 500 {
        return SendOutcome::Failed;
    }
    let is_key_in_use = error.code() == Some("idempotency_key_in_use");
    // v1 says so by 400, v2 by 409.
    if matches!(status, 400 | 409) && error.kind() == ErrorKind::Idempotency && !is_key_in_use {
        // The key was used with other params: by an earlier version, or by the store that a backup
        // replaced.
        return SendOutcome::KeyReused;
    }
    if status == 409 || error.may_have_been_applied() {
        return SendOutcome::Unknown;
    }
    match status {
        401 | 403 => SendOutcome::Denied(status),
        // The endpoint does not exist for this client, so no other request would be accepted
        // either.
        404 if error.param().is_none() => SendOutcome::Denied(status),
        407 | 429 => SendOutcome::NotSent,
        400..=499 if error.is_rate_limited() => SendOutcome::NotSent,
        400..=499 => SendOutcome::Refused(refusal_code(error, status).into()),
        _ => SendOutcome::Unknown,
    }
}

fn refusal_code(error: &Error, status: u16) -> String {
    match error.code() {
        Some(code) => code.to_owned(),
        None if error.message().starts_with(NO_ACTIVE_METER) => "archived_meter".to_owned(),
        None => status.to_string(),
    }
}

fn signal_of(error: &Error) -> PaceSignal {
    if error.is_rate_limited() {
        return PaceSignal::RateLimited(error.retry_after());
    }
    match error.status() {
        Some(status) if status.is_client_error() => PaceSignal::Responded,
        _ => PaceSignal::Failed,
    }
}

/// Returns the output of a future, or `None` if it may never complete.
async fn within<T>(client: &Client, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut limit = client.clock().sleep(GIVEN_UP);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}
