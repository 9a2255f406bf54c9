//! Replay of the changes of an earlier run.

use std::sync::Arc;
use std::sync::atomic::Ordering;
#[cfg(feature = "webhooks")]
use std::time::{Duration, UNIX_EPOCH};

#[cfg(feature = "webhooks")]
use http::StatusCode;
use serde_json::Value;
use stripe_core::descriptor::ApiMode;

use super::entry::{decode_request, fingerprint, split, state_of};
use crate::engine::Engine;
use crate::engine::head::{Arrival, Head};
use crate::faults::FailurePoint;
#[cfg(feature = "webhooks")]
use crate::webhooks::{LoggedDelivery, WebhookResponse};

impl Engine {
    /// Replays the entries of a file.
    ///
    /// # Errors
    /// Returns a description of the problem if an entry cannot be restored.
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
}

/// Returns a stored request.
fn head_of(kept: &Value, body: &[u8]) -> Option<Head> {
    let request = decode_request(body)?;
    Some(Head {
        number: kept.get("number")?.as_u64()?,
        mode: ApiMode::of_path(request.uri().path()),
        account: kept.get("account")?.as_str()?.to_owned(),
        request,
        arrival: Arrival::Replayed,
    })
}
