//! State that outlives the program: what changed it is kept in a file, and done again at the start.
//!
//! Kept are requests that were performed, tasks that ran, attempts to deliver events, and changes of
//! the control endpoints, each with the time and the ids that it began with. So the same objects
//! come about, and each response can be compared with the one that was sent.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode, header};
use serde_json::{Value, json};
use stripe_core::__private::header::{
    IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION,
};
use stripe_core::descriptor::ApiMode;

use super::Engine;
use super::handler_scope::HandlerScope;
use super::head::{Arrival, Head};
use crate::account_key;
use crate::clock::Time;
use crate::data_file::{DataFile, checksum_of};
use crate::faults::FailurePoint;
use crate::refusal::Refusal;
#[cfg(feature = "webhooks")]
use crate::webhooks::{LoggedDelivery, WebhookResponse};

/// Headers that change what a request does.
const HEADERS: [HeaderName; 5] =
    [header::CONTENT_TYPE, IDEMPOTENCY_KEY, STRIPE_ACCOUNT, STRIPE_CONTEXT, STRIPE_VERSION];

/// Data that is stored in a file, if there is one.
#[derive(Default)]
pub(crate) struct Data {
    file: std::sync::OnceLock<Arc<DataFile>>,
    /// Whether the entries of a file are being replayed.
    is_replaying: AtomicBool,
    /// Lock that is held while a change is made and stored, so that the entries are in the order of
    /// the changes.
    turn: Mutex<()>,
}

/// State at the beginning of a change that is to be stored.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beginning {
    at: i64,
    ids: u64,
}

impl Data {
    /// Whether the entries of a file are being replayed.
    pub(crate) fn is_replaying(&self) -> bool {
        self.is_replaying.load(Ordering::Acquire)
    }

    pub(crate) fn file(&self) -> Option<&Arc<DataFile>> {
        self.file.get()
    }

    /// Waits until nothing else is being done and kept. Without a file, nothing is waited for.
    pub(super) fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        self.file().map(|_| self.turn.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Refuses what would change the state and could not be kept.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        match self.file().and_then(|file| file.failure()) {
            Some(failure) => Err(unkept(&failure)),
            None => Ok(()),
        }
    }

    /// Does something while nothing else is done and kept.
    pub(crate) fn alone<R>(&self, task: impl FnOnce() -> R) -> R {
        let _turn = self.turn();
        task()
    }

    fn append(&self, head: &Value, body: &[u8]) -> Result<(), String> {
        let Some(file) = self.file() else { return Ok(()) };
        let mut entry = head.to_string().into_bytes();
        entry.push(b'\n');
        entry.extend_from_slice(body);
        file.append(&entry)
    }
}

fn unkept(failure: &str) -> Refusal {
    Refusal::new(
        StatusCode::INTERNAL_SERVER_ERROR,
        format!("the state can no longer be kept, so nothing is changed: {failure}"),
    )
}

/// Keeping.
impl Engine {
    /// Keeps what is done from now on. What was done before is not kept.
    pub(crate) fn keep_in(self: &Arc<Self>, file: Arc<DataFile>) {
        // There is one file.
        let _ = self.data.file.set(file);
        #[cfg(feature = "webhooks")]
        {
            let engine = Arc::downgrade(self);
            self.endpoints.record_attempts(move |attempt| {
                if let Some(engine) = engine.upgrade() {
                    engine.keep_attempt(attempt);
                }
            });
        }
    }

    /// Returns where something begins that is to be kept; `None` if nothing is kept.
    pub(super) fn beginning(&self, at: i64) -> Option<Beginning> {
        if self.data.is_replaying() {
            return None;
        }
        self.data.file().map(|_| Beginning { at, ids: self.ids.position() })
    }

    /// Keeps a request that was performed, and returns its response; an error if it cannot be kept.
    pub(super) fn keep_request(
        &self,
        beginning: Beginning,
        head: &Head,
        failure: Option<FailurePoint>,
        response: Response<Bytes>,
    ) -> Response<Bytes> {
        let kept = json!({
            "kind": "request",
            "at": beginning.at,
            "ids": beginning.ids,
            "account": head.account,
            "number": head.number,
            "failure": failure.map(|failure| match failure {
                FailurePoint::BeforeEffect => "before",
                FailurePoint::AfterEffect => "after",
            }),
            "response": fingerprint(&response),
        });
        match self.data.append(&kept, &encode(head)) {
            Ok(()) => response,
            Err(failure) => self.refused(head, &unkept(&failure)),
        }
    }

    /// Keeps that a task ran. If it cannot be kept, no further request is performed.
    pub(super) fn keep_task(&self, beginning: Beginning, account: &str) {
        let Beginning { at, ids } = beginning;
        let kept = json!({ "kind": "task", "at": at, "ids": ids, "account": account });
        let _ = self.data.append(&kept, &[]);
    }

    #[cfg(feature = "webhooks")]
    fn keep_attempt(&self, attempt: &LoggedDelivery) {
        if self.data.is_replaying() {
            return;
        }
        let since = attempt.at.duration_since(UNIX_EPOCH).unwrap_or_default();
        let kept = json!({
            "kind": "attempt",
            "event": attempt.event,
            "account": attempt.account,
            "endpoint": attempt.endpoint,
            "millis": u64::try_from(since.as_millis()).unwrap_or(u64::MAX),
            "status": attempt.response.status.map(|status| status.as_u16()),
            "error": attempt.response.error,
        });
        let _ = self.data.append(&kept, &[]);
    }

    /// Keeps the state of a clock, and by how many seconds what waits was moved along.
    pub(crate) fn keep_clock(&self, account: Option<&str>, back: i64) -> Result<(), String> {
        if self.data.is_replaying() {
            return Ok(());
        }
        let timeline = self.timeline(account);
        let kept = json!({
            "kind": "clock",
            "account": account,
            "state": state_json(timeline.clock.state()),
            "back": back,
        });
        self.data.append(&kept, &[])
    }

    /// Does something that no request asks for, and keeps it: `change` is called with the time of the
    /// common clock, or that of an account. Nothing is kept if it returns an error.
    ///
    /// # Errors
    /// That of `change`, or that nothing can be kept.
    pub(crate) fn steer<R, E: From<String>>(
        &self,
        account: Option<&str>,
        name: &str,
        body: &[u8],
        change: impl FnOnce(i64) -> Result<R, E>,
    ) -> Result<R, E> {
        self.settle();
        let result = {
            let _turn = self.data.turn();
            if let Some(failure) = self.data.file().and_then(|file| file.failure()) {
                return Err(failure.into());
            }
            let at = self.timeline(account).clock.unix_seconds();
            let beginning = self.beginning(at);
            // What becomes due by it runs afterwards.
            let _handler_scope = HandlerScope::begin();
            let result = change(at)?;
            if let Some(Beginning { at, ids }) = beginning {
                let kept = json!({ "kind": "control", "at": at, "ids": ids, "account": account, "name": name });
                self.data.append(&kept, body)?;
            }
            result
        };
        self.settle();
        Ok(result)
    }
}

/// Doing it again.
impl Engine {
    /// Does again what the entries of a file say.
    ///
    /// # Errors
    /// A description of the problem if an entry cannot be restored.
    pub(crate) fn restore(
        self: &Arc<Self>,
        mut next: impl FnMut() -> Result<Option<Vec<u8>>, String>,
        mut control: impl FnMut(&str, &[u8]) -> Result<(), String>,
    ) -> Result<u64, String> {
        self.data.is_replaying.store(true, Ordering::Release);
        let mut count = 0;
        let result = loop {
            let entry = match next() {
                Ok(Some(entry)) => entry,
                Ok(None) => break Ok(count),
                Err(error) => break Err(error),
            };
            count += 1;
            if let Err(error) = self.replay_entry(&entry, &mut control) {
                break Err(format!("entry {count}: {error}"));
            }
        };
        self.timelines.each(|timeline| timeline.clock.replay(None));
        self.recorder.clear();
        self.data.is_replaying.store(false, Ordering::Release);
        result
    }

    fn replay_entry(
        self: &Arc<Self>,
        entry: &[u8],
        control: &mut impl FnMut(&str, &[u8]) -> Result<(), String>,
    ) -> Result<(), String> {
        let (kept, body) = split(entry)?;
        let text = |name: &str| kept.get(name).and_then(Value::as_str);
        let number = |name: &str| kept.get(name).and_then(Value::as_i64).unwrap_or_default();
        let count = |name: &str| kept.get(name).and_then(Value::as_u64).unwrap_or_default();
        let account = text("account");
        if kept.get("ids").is_some() {
            self.ids.go_to(count("ids"));
            self.timeline(account).clock.replay(Some(number("at")));
        }
        match text("kind") {
            Some("request") => {
                let head = head_of(&kept, body).ok_or("it is not a request")?;
                self.replay_request(head, text("failure"), text("response").unwrap_or_default())
            }
            Some("task") => {
                let due = number("at");
                let account = account.unwrap_or_default();
                let timeline = self.timelines.of(account);
                let planned = timeline.schedule.take_first(due, |task| task.account == account);
                let planned = planned.ok_or("it is a task that was not scheduled")?;
                self.do_planned(due, planned);
                Ok(())
            }
            #[cfg(feature = "webhooks")]
            Some("attempt") => {
                let at = UNIX_EPOCH.checked_add(Duration::from_millis(count("millis")));
                let status = u16::try_from(count("status")).ok();
                let status = status.and_then(|status| StatusCode::from_u16(status).ok());
                let error = text("error").map(str::to_owned);
                let attempt = LoggedDelivery {
                    event: text("event").unwrap_or_default().to_owned(),
                    account: account.unwrap_or_default().to_owned(),
                    endpoint: count("endpoint"),
                    at: at.unwrap_or(UNIX_EPOCH),
                    response: WebhookResponse { status, error },
                };
                self.timelines.of(account.unwrap_or_default()).webhooks.was_tried(attempt);
                Ok(())
            }
            Some("clock") => {
                let timeline = self.timeline(account);
                let state =
                    kept.get("state").and_then(state_of).ok_or("it is not a state of a clock")?;
                timeline.clock.restore(state);
                let back = number("back");
                if back > 0 {
                    timeline.move_back(back);
                }
                Ok(())
            }
            Some("control") => control(text("name").unwrap_or_default(), body),
            Some("ids") => {
                self.ids.had_request(count("requests"));
                Ok(())
            }
            _ => Err("it is of no known kind".to_owned()),
        }
    }

    fn replay_request(
        self: &Arc<Self>,
        head: Head,
        failure: Option<&str>,
        expected: &str,
    ) -> Result<(), String> {
        let shown = format!("{} {}", head.request.method(), head.path());
        self.ids.had_request(head.number);
        let failure = match failure {
            Some("before") => Some(FailurePoint::BeforeEffect),
            Some("after") => Some(FailurePoint::AfterEffect),
            _ => None,
        };
        let response = match self.perform(head, failure) {
            Ok(Some(response)) => response,
            Ok(None) => return Err(format!("`{shown}` was performed before")),
            Err(refusal) => return Err(format!("`{shown}` is refused now: {refusal}")),
        };
        if fingerprint(&response) != expected {
            return Err(format!("the response to `{shown}` differs from the one that was sent"));
        }
        Ok(())
    }

    /// Returns entries that stand for the state after a reset of everything.
    pub(crate) fn fresh_entries(&self) -> Vec<Vec<u8>> {
        let requests = self.ids.next_request();
        let ids = json!({ "kind": "ids", "requests": requests });
        let mut entries = vec![line(&ids)];
        let clock = |account: Option<&str>, state| {
            line(
                &json!({ "kind": "clock", "account": account, "state": state_json(state), "back": 0 }),
            )
        };
        entries.push(clock(None, self.clock.state()));
        for (account, timeline) in &*self.timelines.own() {
            entries.push(clock(Some(account), timeline.clock.state()));
        }
        entries
    }
}

/// Returns a request that was kept.
fn head_of(kept: &Value, body: &[u8]) -> Option<Head> {
    let request = decode(body)?;
    Some(Head {
        number: kept.get("number")?.as_u64()?,
        mode: ApiMode::of_path(request.uri().path()),
        account: kept.get("account")?.as_str()?.to_owned(),
        request,
        arrival: Arrival::Replayed,
    })
}

/// Entries that resets of accounts undid, which do not need to be replayed.
#[derive(Debug, Default)]
pub(crate) struct Undone {
    /// The number of the entry of the last reset of each account.
    last_resets: HashMap<String, u64>,
    /// Bytes of the entries of each account since its last reset, and before it.
    since: HashMap<String, u64>,
    before: u64,
    /// A snapshot has what was there before.
    has_snapshots: bool,
    /// Entries that were looked at, and entries that were passed on or left out.
    seen: u64,
    passed: u64,
}

impl Undone {
    /// Takes note of the next entry.
    pub(crate) fn look_at(&mut self, entry: &[u8]) {
        self.seen += 1;
        let Some((account, name)) = account_and_name(entry) else { return };
        match name.as_deref() {
            Some("reset") => {
                self.before += self.since.remove(&account).unwrap_or_default();
                self.last_resets.insert(account, self.seen);
            }
            Some(name) if name.starts_with("snapshots") => self.has_snapshots = true,
            _ => *self.since.entry(account).or_default() += entry.len() as u64,
        }
    }

    /// Returns the number of bytes of what was undone.
    pub(crate) fn bytes(&self) -> u64 {
        if self.has_snapshots { 0 } else { self.before }
    }

    /// Returns the next entry that was not undone. All were looked at before.
    pub(crate) fn next(
        &mut self,
        mut next: impl FnMut() -> Result<Option<Vec<u8>>, String>,
    ) -> Result<Option<Vec<u8>>, String> {
        while let Some(entry) = next()? {
            self.passed += 1;
            let undone_by = account_and_name(&entry)
                .and_then(|(account, _)| self.last_resets.get(&account))
                .filter(|_| !self.has_snapshots);
            if undone_by.is_none_or(|reset| self.passed >= *reset) {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }
}

/// Returns the account of an entry that a reset of the account undoes, and the name of a change.
fn account_and_name(entry: &[u8]) -> Option<(String, Option<String>)> {
    let (head, _) = split(entry).ok()?;
    let text = |name: &str| head.get(name).and_then(Value::as_str);
    let name = text("name");
    let is_undone = match text("kind")? {
        "request" | "task" | "attempt" => true,
        "control" => matches!(
            name?,
            "reset"
                | "objects"
                | "objects/delete"
                | "events"
                | "events/redeliver"
                | "credits/apply"
        ),
        _ => false,
    };
    if name.is_some_and(|name| name.starts_with("snapshots")) {
        return Some((String::new(), name.map(str::to_owned)));
    }
    // A reset of everything has no account.
    let account = match (name, text("account")) {
        (Some("reset"), None) => return None,
        (_, account) => account_key::name(account.unwrap_or_default()),
    };
    is_undone.then(|| (account.to_owned(), name.map(str::to_owned)))
}

/// Encodes a change that is made at the start.
pub(crate) fn control_entry(name: &str, body: &[u8]) -> Vec<u8> {
    let mut entry = line(&json!({ "kind": "control", "name": name }));
    entry.extend_from_slice(body);
    entry
}

fn line(head: &Value) -> Vec<u8> {
    format!("{head}\n").into_bytes()
}

/// Returns the parts of an entry: JSON, and a body.
fn split(entry: &[u8]) -> Result<(Value, &[u8]), String> {
    let end = entry.iter().position(|byte| *byte == b'\n').ok_or("it has no first line")?;
    let (head, body) = entry.split_at(end);
    let head = serde_json::from_slice(head).map_err(|error| format!("it is not JSON: {error}"))?;
    Ok((head, body.get(1..).unwrap_or_default()))
}

/// Encodes a request as HTTP has it, without its key: only the mode of the key is kept.
fn encode(head: &Head) -> Vec<u8> {
    let request = &head.request;
    let mut text = format!("{} {}\n", request.method(), request.uri());
    text.push_str(if account_key::is_live(&head.account) { "live\n" } else { "test\n" });
    let mut bytes = text.into_bytes();
    for name in &HEADERS {
        for value in request.headers().get_all(name) {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.push(b'\n');
        }
    }
    bytes.push(b'\n');
    bytes.extend_from_slice(request.body());
    bytes
}

fn decode(bytes: &[u8]) -> Option<Request<Bytes>> {
    let mut rest = bytes;
    let mut next_line = || {
        let end = rest.iter().position(|byte| *byte == b'\n')?;
        let (line, behind) = rest.split_at(end);
        rest = behind.get(1..)?;
        Some(line)
    };
    let first = std::str::from_utf8(next_line()?).ok()?;
    let (method, uri) = first.split_once(' ')?;
    let key = format!("Bearer sk_{}_local", std::str::from_utf8(next_line()?).ok()?);
    let mut request = Request::new(Bytes::new());
    *request.method_mut() = Method::from_bytes(method.as_bytes()).ok()?;
    *request.uri_mut() = uri.parse().ok()?;
    request.headers_mut().insert(header::AUTHORIZATION, HeaderValue::try_from(key).ok()?);
    loop {
        let line = next_line()?;
        if line.is_empty() {
            break;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(line.get(..colon)?).ok()?;
        let value = HeaderValue::from_bytes(line.get(colon + 2..)?).ok()?;
        request.headers_mut().append(name, value);
    }
    *request.body_mut() = Bytes::copy_from_slice(rest);
    Some(request)
}

/// Returns what tells two responses apart.
fn fingerprint(response: &Response<Bytes>) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = write!(text, "{} {:016x}", response.status().as_u16(), checksum_of(response.body()));
    text
}

fn state_json(state: Time) -> Value {
    let parts = |duration: Duration| json!([duration.as_secs(), duration.subsec_nanos()]);
    match state {
        Time::Running { ahead } => json!({ "ahead": parts(ahead) }),
        Time::Standing(at) => {
            json!({ "at": parts(at.duration_since(UNIX_EPOCH).unwrap_or_default()) })
        }
    }
}

fn state_of(state: &Value) -> Option<Time> {
    let duration = |name: &str| {
        let parts = state.get(name)?;
        let nanos = u32::try_from(parts.get(1)?.as_u64()?).ok()?;
        Some(Duration::new(parts.get(0)?.as_u64()?, nanos))
    };
    match (duration("ahead"), duration("at")) {
        (Some(ahead), _) => Some(Time::Running { ahead }),
        (None, Some(at)) => SystemTime::UNIX_EPOCH.checked_add(at).map(Time::Standing),
        (None, None) => None,
    }
}
