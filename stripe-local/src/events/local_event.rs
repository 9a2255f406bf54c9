//! An event to be emitted.

use serde_json::Value;

/// An event that is to happen: emitted by a [behaviour](crate::OperationContext::emit), or by a test of your own
/// webhook handler.
///
/// The local Stripe adds what every event has: an id, the time, the request that caused it.
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
    /// A snapshot event, which holds the object as it is now.
    pub fn snapshot(r#type: impl Into<String>, object: impl Into<Value>) -> Self {
        Self {
            r#type: r#type.into(),
            account: None,
            content: EventContent::Snapshot { object: object.into(), previous_attributes: None },
        }
    }

    /// A thin event, which is delivered without an object and without its data; both are there to be
    /// fetched.
    pub fn thin(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            account: None,
            content: EventContent::Thin { related_object: None, data: None },
        }
    }

    /// The values that changed attributes had before. A thin event has none.
    pub fn previous_attributes(mut self, before: impl Into<Value>) -> Self {
        if let EventContent::Snapshot { previous_attributes, .. } = &mut self.content {
            *previous_attributes = Some(before.into());
        }
        self
    }

    /// The object that it happened to: its name, its id, and its path. A snapshot event holds its
    /// object instead.
    pub fn related_object(mut self, object: &str, id: &str, path: &str) -> Self {
        if let EventContent::Thin { related_object, .. } = &mut self.content {
            *related_object = Some(serde_json::json!({ "id": id, "type": object, "url": path }));
        }
        self
    }

    /// The data that belongs to its type. A snapshot event holds its object instead.
    pub fn data(mut self, json: impl Into<Value>) -> Self {
        if let EventContent::Thin { data, .. } = &mut self.content {
            *data = Some(json.into());
        }
        self
    }

    /// The account that a test lets it happen in, as `Stripe-Account` or `Stripe-Context` names it.
    /// What a behaviour emits happens in the account of its request.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }
}
