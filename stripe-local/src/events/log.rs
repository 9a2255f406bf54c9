//! Events of an account.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use stripe_core::API_VERSION;

use super::local_event::{EventContent, LocalEvent};
use crate::ids::IdGenerator;
use crate::json::{self, JsonObject};
use crate::{account_key, clock};

/// Object name for the ids of events of both kinds.
pub(crate) const ID: &str = "v2.core.event";

/// Maximum number of events of an account. The oldest are dropped first.
const MOST: usize = 10_000;

/// The request that caused an event.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cause<'a> {
    pub(crate) number: u64,
    pub(crate) idempotency_key: Option<&'a str>,
}

/// Events of an account, oldest first.
#[derive(Debug, Clone, Default)]
pub(crate) struct EventLog {
    events: VecDeque<Arc<StoredEvent>>,
}

/// An emitted event.
#[derive(Debug)]
pub(crate) struct StoredEvent {
    pub(crate) id: String,
    pub(crate) r#type: String,
    pub(crate) is_thin: bool,
    #[cfg(feature = "webhooks")]
    pub(crate) account: String,
    /// All fields except the number of pending webhooks.
    json: Arc<str>,
    /// Number of endpoints to which it has not been delivered yet.
    pub(crate) pending: AtomicUsize,
}

impl EventLog {
    pub(crate) fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Adds an event.
    pub(crate) fn add(
        &mut self,
        event: &LocalEvent,
        ids: &IdGenerator,
        now: i64,
        account: &str,
        cause: Option<Cause<'_>>,
    ) -> Arc<StoredEvent> {
        let kept = Arc::new(StoredEvent::new(event, ids, now, account, cause));
        if self.events.len() == MOST {
            self.events.pop_front();
        }
        self.events.push_back(Arc::clone(&kept));
        kept
    }

    pub(crate) fn get(&self, id: &str, is_thin: bool) -> Option<&StoredEvent> {
        let fits = |kept: &&Arc<StoredEvent>| kept.is_thin == is_thin && kept.id == id;
        self.events.iter().rev().find(fits).map(|kept| &**kept)
    }

    /// Returns an event of either kind.
    #[cfg(all(feature = "page", feature = "webhooks"))]
    pub(crate) fn find(&self, id: &str) -> Option<Arc<StoredEvent>> {
        self.events.iter().rev().find(|kept| kept.id == id).cloned()
    }

    /// Returns all events, newest first.
    pub(crate) fn all(&self, is_thin: bool) -> impl Iterator<Item = &StoredEvent> {
        self.events.iter().rev().map(|kept| &**kept).filter(move |kept| kept.is_thin == is_thin)
    }
}

impl StoredEvent {
    fn new(
        event: &LocalEvent,
        ids: &IdGenerator,
        now: i64,
        account: &str,
        cause: Option<Cause<'_>>,
    ) -> Self {
        let id = ids.next(ID);
        let mut json = JsonObject::new();
        let mut set = |name: &str, value: Value| json.insert(name.to_owned(), value);
        set("id", Value::from(id.as_str()));
        set("type", Value::from(event.r#type.as_str()));
        set("livemode", Value::Bool(account_key::is_live(account)));
        let account = account_key::name(account);
        let request = json!({
            "id": cause.map(|cause| ids.request_id(cause.number)),
            "idempotency_key": cause.and_then(|cause| cause.idempotency_key),
        });
        match &event.content {
            EventContent::Snapshot { object, previous_attributes } => {
                set("object", Value::from("event"));
                set("api_version", Value::from(API_VERSION));
                set("created", Value::from(now));
                let mut data = json!({ "object": object });
                if let Some(before) = previous_attributes {
                    data["previous_attributes"] = before.clone();
                }
                set("data", data);
                set("request", request);
                if account.starts_with("acct_") {
                    set("account", Value::from(account));
                }
            }
            EventContent::Thin { related_object, data } => {
                set("object", Value::from("v2.core.event"));
                set("created", Value::from(clock::rfc3339(now)));
                set("context", Some(account).filter(|account| !account.is_empty()).into());
                let reason = cause.map(|_| json!({ "type": "request", "request": request }));
                set("reason", reason.into());
                if let Some(related_object) = related_object {
                    set("related_object", related_object.clone());
                }
                if let Some(data) = data {
                    set("data", data.clone());
                }
            }
        }
        Self {
            id,
            r#type: event.r#type.clone(),
            is_thin: matches!(event.content, EventContent::Thin { .. }),
            #[cfg(feature = "webhooks")]
            account: account.to_owned(),
            json: json::serialize(&json),
            pending: AtomicUsize::new(0),
        }
    }

    /// Returns the text to deliver. For a thin event, it contains the URL of the rest.
    #[cfg(feature = "webhooks")]
    pub(crate) fn payload(&self) -> String {
        let mut json = self.json();
        if self.is_thin {
            json.remove("data");
        }
        json::serialize(&json).to_string()
    }

    /// Returns the event in the form of the API.
    pub(crate) fn json(&self) -> JsonObject {
        let mut json = json::parse(&self.json).unwrap_or_default();
        if !self.is_thin {
            let pending = self.pending.load(Ordering::Relaxed);
            json.insert("pending_webhooks".to_owned(), Value::from(pending));
        }
        json
    }
}
