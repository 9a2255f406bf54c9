//! Recording of changes as they are made.

use std::sync::Arc;
#[cfg(feature = "webhooks")]
use std::time::UNIX_EPOCH;

use bytes::Bytes;
use http::{Response, StatusCode};
use serde_json::json;

use super::entry::{encode_request, fingerprint, line, state_json};
use super::{made_in_vain, not_made};
use crate::data_file::DataFile;
use crate::engine::Engine;
use crate::engine::handler_scope::HandlerScope;
use crate::engine::head::Head;
use crate::faults::FailurePoint;
use crate::refusal::Refusal;
#[cfg(feature = "webhooks")]
use crate::webhooks::LoggedDelivery;

/// State at the beginning of a change that is to be stored.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beginning {
    at: i64,
    ids: u64,
}

impl Engine {
    /// Stores all changes from now on. Earlier changes are not stored.
    pub(crate) fn keep_in(self: &Arc<Self>, file: Arc<DataFile>) {
        // There is only one file.
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

    /// Returns the state before a change that is to be stored, or `None` if there is no file.
    pub(in crate::engine) fn beginning(&self, at: i64) -> Option<Beginning> {
        if self.data.is_replaying() {
            return None;
        }
        self.data.file().map(|_| Beginning { at, ids: self.ids.position() })
    }

    /// Stores a performed request, and returns its response, or an error if it cannot be stored.
    pub(in crate::engine) fn keep_request(
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
        match self.data.append(&kept, &encode_request(head)) {
            Ok(()) => response,
            Err(failure) => {
                let status = StatusCode::INTERNAL_SERVER_ERROR;
                self.refused(head, &Refusal::new(status, made_in_vain(&failure)))
            }
        }
    }

    /// Stores the execution of a task. If it cannot be stored, no further requests are performed.
    pub(in crate::engine) fn keep_task(&self, beginning: Beginning, account: &str) {
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

    /// Refuses a change if nothing can be stored.
    ///
    /// # Errors
    /// Returns the reason why nothing can be stored.
    pub(crate) fn check_kept(&self) -> Result<(), String> {
        match self.data.file().and_then(|file| file.failure()) {
            Some(failure) => Err(not_made(&failure)),
            None => Ok(()),
        }
    }

    /// Stores the state of a clock, and the number of seconds by which waiting work was moved.
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
        self.data.append(&kept, &[]).map_err(|failure| made_in_vain(&failure))
    }

    /// Makes a change that is not a request, and stores it. `change` is called with the time of the
    /// common clock, or of an account. Nothing is stored if it returns an error.
    ///
    /// # Errors
    /// Returns the error of `change`, or an error if the change cannot be stored.
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
            self.check_kept()?;
            let at = self.timeline(account).clock.unix_seconds();
            let beginning = self.beginning(at);
            // Tasks that become due because of it run afterwards.
            let _handler_scope = HandlerScope::begin();
            let result = change(at)?;
            if let Some(Beginning { at, ids }) = beginning {
                let kept = json!({ "kind": "control", "at": at, "ids": ids, "account": account, "name": name });
                self.data.append(&kept, body).map_err(|failure| made_in_vain(&failure))?;
            }
            result
        };
        self.settle();
        Ok(result)
    }

    /// Returns the entries that describe the state after a full reset.
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
