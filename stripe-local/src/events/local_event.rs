//! Events to emit.

use serde_json::Value;

/// An event to emit, by a [handler](crate::OperationContext::emit) or by a
/// [test](crate::LocalHandle::emit).
///
/// The local Stripe adds the common fields of all events: an id, the time and the request that
/// caused it.
///
/// ```
/// use serde_json::json;
/// use stripe_local::LocalEvent;
///
/// let snapshot = LocalEvent::snapshot(
///     "book.returned",
///     json!({ "id": "boo_1", "object": "book", "lent": false }),
/// )
/// .previous_attributes(json!({ "lent": true }));
/// let thin = LocalEvent::thin("v1.shelf.full")
///     .related_object("shelf", "she_1", "/v1/shelves/she_1")
///     .data(json!({ "books": 40 }));
/// # let _ = (snapshot, thin);
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "an event happens when it is emitted"]
pub struct LocalEvent {
    pub(crate) r#type: String,
    pub(crate) account: Option<String>,
    pub(crate) content: EventContent,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum EventContent {
    Snapshot { object: Value, previous_attributes: Option<Value> },
    Thin { related_object: Option<Value>, data: Option<Value> },
}

impl LocalEvent {
    /// Creates a snapshot event, which contains the current state of the object.
    pub fn snapshot(r#type: impl Into<String>, object: impl Into<Value>) -> Self {
        Self {
            r#type: r#type.into(),
            account: None,
            content: EventContent::Snapshot { object: object.into(), previous_attributes: None },
        }
    }

    /// Creates a thin event, which is delivered without its object and data. Both can be retrieved.
    pub fn thin(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            account: None,
            content: EventContent::Thin { related_object: None, data: None },
        }
    }

    /// Sets the previous values of changed attributes. A thin event has none.
    pub fn previous_attributes(mut self, before: impl Into<Value>) -> Self {
        if let EventContent::Snapshot { previous_attributes, .. } = &mut self.content {
            *previous_attributes = Some(before.into());
        }
        self
    }

    /// Sets the object that the event concerns: its object name, id and path. A snapshot event
    /// contains its object instead.
    pub fn related_object(mut self, object: &str, id: &str, path: &str) -> Self {
        if let EventContent::Thin { related_object, .. } = &mut self.content {
            *related_object = Some(serde_json::json!({ "id": id, "type": object, "url": path }));
        }
        self
    }

    /// Sets the data of the event's type. A snapshot event contains its object instead.
    pub fn data(mut self, json: impl Into<Value>) -> Self {
        if let EventContent::Thin { data, .. } = &mut self.content {
            *data = Some(json.into());
        }
        self
    }

    /// Sets the account in which a test emits the event, identified as in `Stripe-Account` or
    /// `Stripe-Context`. A handler emits events in the account of its request.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }
}
