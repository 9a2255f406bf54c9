//! Ingestion of meter events by v1, v2 and the stream.

use serde_json::{Value, json};
use stripe_billing::{MeterEvent, v2};
use stripe_core::v2::DateTime;

use super::customers::Customers;
use super::error_reports::Uncounted;
use super::ledger::{Counted, Ledger};
use super::meter_event::{CountingError, Reported};
use super::{alerts, error_reports};
use crate::account::AccountState;
use crate::builder::LocalStripeBuilder;
use crate::faults::{Faults, RejectionCode};
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

/// Maximum length of identifiers and event names.
const LONGEST: usize = 100;
/// Maximum number of events in a request to the stream.
const BATCH: usize = 100;
/// Maximum time in unix milliseconds, with enough distance to the limit of `i64` for counting
/// windows.
const FARTHEST: i64 = 1 << 60;

/// Context of the ingestion.
#[derive(Debug, Clone)]
struct Ingestion {
    customers: Customers,
    faults: Faults,
}

pub(super) fn serve(builder: LocalStripeBuilder, customers: &Customers) -> LocalStripeBuilder {
    let ingestion = Ingestion { customers: customers.clone(), faults: builder.faults.clone() };
    let [v1, v2, stream] = std::array::from_fn(|_| ingestion.clone());
    builder
        .on::<MeterEvent>("create", move |cx| create(cx, &v1))
        .on::<v2::MeterEvent>("create", move |cx| create_v2(cx, &v2))
        .on::<v2::MeterEventStream>("create", move |cx| stream_batch(cx, &stream))
}

/// Creates an event in v1, which checks the meter, the timestamp and the length of the value before
/// it responds, and the rest of the event afterwards.
fn create(cx: &mut OperationContext<'_>, ingestion: &Ingestion) -> Result<Response, Refusal> {
    let (identifier, object) = begin(cx)?;
    let now = cx.now();
    if cx.memory::<Ledger>().knows(&identifier, now) {
        // Without a code, as at Stripe; clients go by how the message begins.
        return Err(Refusal::invalid(already_exists(&identifier))
            .param("identifier")
            .should_retry(false));
    }
    let seconds = object.get("timestamp").and_then(Value::as_i64).unwrap_or(now);
    let event = reported(&object, seconds.saturating_mul(1000));
    ingestion.take(&mut cx.account(), &identifier, event, |fault| {
        match fault.kind.v1_param() {
            // No codes are documented.
            Some(param) => Err(Refusal::invalid(fault.message.as_str()).param(param)),
            None => Ok(()),
        }
    })?;
    cx.build::<MeterEvent>(object).map(Into::into)
}

/// Creates an event in v2, which validates it before it responds.
fn create_v2(cx: &mut OperationContext<'_>, ingestion: &Ingestion) -> Result<Response, Refusal> {
    let (identifier, object) = begin(cx)?;
    let now = cx.now();
    let at = moment(object.get("timestamp"), now)?;
    let event = reported(&object, at);
    if cx.memory::<Ledger>().knows(&identifier, now) {
        return Err(Refusal::invalid(already_exists(&identifier)).code("duplicate_meter_event"));
    }
    ingestion.take(&mut cx.account(), &identifier, event, |fault| {
        Err(Refusal::invalid(fault.message.as_str()).code(fault.kind.v2_code()))
    })?;
    cx.build::<v2::MeterEvent>(object).map(Into::into)
}

/// Creates events through the stream, which checks only their form before it responds.
fn stream_batch(cx: &mut OperationContext<'_>, ingestion: &Ingestion) -> Result<Response, Refusal> {
    let Some(Value::Array(events)) = cx.take("events") else {
        return Ok(json!({}).into());
    };
    if events.len() > BATCH {
        return Err(Refusal::invalid(format!(
            "the stream takes {BATCH} events at once, not {}",
            events.len()
        )));
    }
    let now = cx.now();
    let mut moments = Vec::with_capacity(events.len());
    for event in &events {
        check_lengths(|param| event.get(param))?;
        moments.push(moment(event.get("timestamp"), now)?);
    }
    for (event, at) in events.iter().filter_map(Value::as_object).zip(moments) {
        let made_up;
        let identifier = if let Some(sent) = event.get("identifier").and_then(Value::as_str) {
            sent
        } else {
            made_up = cx.new_id("identifier");
            &made_up
        };
        if !cx.memory::<Ledger>().knows(identifier, now) {
            ingestion.take(&mut cx.account(), identifier, reported(event, at), |_| Ok(()))?;
        }
    }
    Ok(json!({}).into())
}

/// Returns the params, with an identifier and a timestamp if none were sent.
fn begin(cx: &mut OperationContext<'_>) -> Result<(String, JsonObject), Refusal> {
    check_lengths(|param| cx.params().get(param))?;
    let mut object = cx.params().clone();
    let identifier = match cx.text("identifier") {
        Some(identifier) => identifier.to_owned(),
        None => cx.new_id("identifier"),
    };
    object.insert("identifier".to_owned(), identifier.as_str().into());
    object.entry("timestamp").or_insert_with(|| cx.timestamp());
    Ok((identifier, object))
}

fn check_lengths<'e>(sent: impl Fn(&str) -> Option<&'e Value>) -> Result<(), Refusal> {
    for param in ["identifier", "event_name"] {
        let text = sent(param).and_then(Value::as_str).unwrap_or_default();
        let length = text.chars().count();
        if length > LONGEST {
            return Err(Refusal::invalid(format!(
                "`{param}` must be {LONGEST} characters long at most, not {length}"
            ))
            .param(param));
        }
    }
    Ok(())
}

fn reported(event: &JsonObject, at: i64) -> Reported<'_> {
    Reported {
        event_name: event.get("event_name").and_then(Value::as_str).unwrap_or_default(),
        payload: event.get("payload").and_then(Value::as_object),
        at: at.clamp(-FARTHEST, FARTHEST),
    }
}

impl Ingestion {
    /// Counts an event, or reports the reason why it cannot be counted, unless `refuse` returns an
    /// error for that reason.
    fn take(
        &self,
        account: &mut AccountState<'_>,
        identifier: &str,
        event: Reported<'_>,
        refuse: impl FnOnce(&CountingError) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let now = account.now();
        let (ledger, store) = (account.memory.of::<Ledger>(), &*account.store);
        match event.check(ledger, now, |id| self.customers.knows(store, id)) {
            Ok(counted) => self.count(account, identifier, counted),
            Err(fault) => {
                refuse(&fault)?;
                ledger.note(identifier, now, event.at);
                let (code, message) = (fault.kind.report_code(), fault.message);
                let uncounted = Uncounted { identifier, code, message, meter: fault.meter };
                error_reports::add(account, &self.faults, uncounted);
            }
        }
        Ok(())
    }

    /// Counts an event now or, because of a fault, later or not at all.
    fn count(&self, account: &mut AccountState<'_>, identifier: &str, event: Counted<'_>) {
        let now = account.now();
        let ledger = account.memory.of::<Ledger>();
        if let Some(code) = self.faults.usage().take_rejection(account.effects.account) {
            ledger.note(identifier, now, event.at);
            let meter = match code {
                RejectionCode::NoMeter => None,
                _ => ledger.id_of(event.meter),
            };
            let message = "the event was rejected by an injected fault".to_owned();
            let uncounted = Uncounted { identifier, code: code.as_str(), message, meter };
            return error_reports::add(account, &self.faults, uncounted);
        }
        match self.faults.usage().summary_lag(account.effects.account) {
            0 => {
                let triggered = ledger.count(identifier, now, event);
                alerts::tell(account, triggered);
            }
            lag => {
                let Some(number) = ledger.set_aside(identifier, now, event) else { return };
                account.schedule_after(lag, move |account| {
                    let triggered = account.memory.of::<Ledger>().count_set_aside(number);
                    alerts::tell(account, triggered);
                });
            }
        }
    }
}

/// Returns the unix milliseconds of RFC 3339 text, or the current time if there is none.
fn moment(timestamp: Option<&Value>, now: i64) -> Result<i64, Refusal> {
    let Some(text) = timestamp.and_then(Value::as_str) else {
        return Ok(now.saturating_mul(1000));
    };
    match text.parse::<DateTime>() {
        Ok(time) => {
            let millis = i64::from(time.subsec_nanos() / 1_000_000);
            Ok(time.unix().saturating_mul(1000).saturating_add(millis))
        }
        Err(_) => Err(Refusal::invalid(format!(
            "`timestamp` must be an RFC 3339 date and time, not `{}`",
            text.chars().take(60).collect::<String>()
        ))
        .param("timestamp")),
    }
}

fn already_exists(identifier: &str) -> String {
    format!("An event already exists with identifier {identifier}.")
}
