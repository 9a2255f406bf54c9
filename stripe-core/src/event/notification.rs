//! A thin event as it arrives.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize};

use super::lenient::Fields;
use super::snapshot::check_name;
use super::{EventReason, RelatedObject, ThinEvent, ThinEventType};
use crate::client::Client;
use crate::descriptor::Host;
use crate::header::STRIPE_REQUEST_TRIGGER;
use crate::pending_request::PendingRequest;
use crate::response::FromResponse;
use crate::types::ObjectName;
use crate::types::ids::v2::core::EventId;
use crate::types::v2::DateTime;

/// A thin event as it arrives: what happened and to which object, and no more.
///
/// The object is not in it. [`fetch_related_object`](Self::fetch_related_object) gets it as it is
/// now, [`fetch_event`](Self::fetch_event) gets the data that belongs to the event's type.
///
/// ```no_run
/// # async fn f(client: stripe_core::Client, payload: &[u8], signature: &str) -> Result<(), Box<dyn std::error::Error>> {
/// use stripe_core::event::{MeterErrorReport, ThinEventType};
/// use stripe_core::webhook::Webhook;
///
/// let notification = Webhook::parse_event_notification(payload, signature, "whsec_123")?;
/// if notification.r#type == ThinEventType::V1BillingMeterErrorReportTriggered {
///     let event = notification.fetch_event(&client).await?;
///     let report: MeterErrorReport = event.data()?;
///     println!("{} meter events were not counted", report.reason.error_count);
/// }
/// # Ok(())
/// # }
/// ```
///
/// Whatever says of itself that it is a `v2.core.event` decodes. A field that is null, missing or of
/// another type is told as empty, and does not cost the rest.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct EventNotification {
    /// Unique identifier of the event. One that is delivered twice has the same id. Empty if the
    /// event came without one, as none of Stripe's does: such events cannot be told apart by it.
    pub id: EventId,
    /// Always `v2.core.event`.
    pub object: ObjectName<ThinEvent>,
    /// What happened; [`ThinEventType::Unknown`] with empty text if the event does not say.
    pub r#type: ThinEventType,
    /// When it happened; 1970-01-01 if the event does not say.
    pub created: DateTime,
    /// Whether it happened with real money, and not in a sandbox or in test mode; `false` if the
    /// event does not say.
    pub livemode: bool,
    /// What to send as `Stripe-Context` to get at the event and the object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Why it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<EventReason>,
    /// The object that it happened to; events such as a ping have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related_object: Option<RelatedObject>,
}

impl<'de> Deserialize<'de> for EventNotification {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = Fields::deserialize(deserializer)?;
        Ok(Self {
            object: check_name(&mut fields, ThinEvent::OBJECT_NAME)?,
            id: fields.text("id"),
            r#type: fields.text("type"),
            created: fields.date_time("created").unwrap_or(DateTime::UNIX_EPOCH),
            livemode: fields.flag("livemode"),
            context: fields.optional_text("context"),
            reason: EventReason::read_optional(&mut fields),
            related_object: RelatedObject::read_optional(&mut fields),
        })
    }
}

impl EventNotification {
    /// Retrieves the event with its data, in the context of the event.
    ///
    /// # Errors
    ///
    /// Awaiting it fails if Stripe refuses the request or cannot be reached.
    pub fn fetch_event(&self, client: &Client) -> PendingRequest<ThinEvent> {
        let request = ThinEvent::retrieve(&client.unscoped(), &self.id);
        follow_up(request, &self.id, self.context.as_deref())
    }

    /// Retrieves the object that the event happened to, as it is now: on the client's own host, in
    /// the context of the event. `T` is the resource that the related object's `type` names, or
    /// [`serde_json::Value`].
    ///
    /// # Errors
    ///
    /// Awaiting it fails if the event has no related object or if the object's URL leads to another
    /// host ([`ErrorKind::Encode`](crate::ErrorKind::Encode); nothing is sent then), or if Stripe
    /// refuses the request or cannot be reached.
    pub fn fetch_related_object<T: FromResponse>(&self, client: &Client) -> PendingRequest<T> {
        related_object(client, &self.id, self.context.as_deref(), self.related_object.as_ref())
    }
}

/// A GET of the object that an event happened to.
pub(super) fn related_object<T: FromResponse>(
    client: &Client,
    event: &EventId,
    context: Option<&str>,
    object: Option<&RelatedObject>,
) -> PendingRequest<T> {
    let client = &client.unscoped();
    let refused = |message: String| {
        PendingRequest::refused(client, http::Method::GET, "{related_object.url}", message)
    };
    let Some(object) = object else {
        return refused(format!("the event `{event}` has no related object"));
    };
    let url = object.url.as_str();
    match client.path_on_host(Host::Api, url).filter(|path| !path.contains(['{', '}', '\\'])) {
        Some(path) => {
            let (template, ids) = template(path, object.id.as_deref());
            let request = PendingRequest::raw(client, &http::Method::GET, &template, &ids);
            follow_up(request, event, context)
        }
        None => refused(format!(
            "the related object of the event `{event}` is at no path of the same host: `{url}`; \
             nothing was sent there"
        )),
    }
}

/// Takes the id out of a path, so that errors and metrics show one path for all objects.
fn template<'a>(path: &'a str, id: Option<&'a str>) -> (Cow<'a, str>, Vec<&'a str>) {
    let parts = id.and_then(|id| {
        let (before, after) = path.split_once(id)?;
        let is_segment =
            before.ends_with('/') && (after.is_empty() || after.starts_with(['/', '?']));
        is_segment.then(|| (format!("{before}{{}}{after}").into(), vec![id]))
    });
    parts.unwrap_or((Cow::Borrowed(path), Vec::new()))
}

/// Says to Stripe which event made us ask, and asks in its context.
fn follow_up<T>(
    request: PendingRequest<T>,
    event: &EventId,
    context: Option<&str>,
) -> PendingRequest<T> {
    request
        .header(STRIPE_REQUEST_TRIGGER, format!("event={event}"))
        .stripe_context(context.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::template;

    #[test]
    fn an_id_is_taken_out_where_it_is_a_segment() {
        for (path, id, expected, ids) in [
            ("/v1/meters/mtr_1", Some("mtr_1"), "/v1/meters/{}", &["mtr_1"][..]),
            ("/v1/meters/mtr_1?a=b", Some("mtr_1"), "/v1/meters/{}?a=b", &["mtr_1"]),
            ("/v1/a/1/b", Some("1"), "/v1/a/1/b", &[]),
            ("/v1/meters/mtr_1", Some("mtr"), "/v1/meters/mtr_1", &[]),
            ("/v1/meters/mtr_1", None, "/v1/meters/mtr_1", &[]),
            ("/v1/balance", Some("bal_1"), "/v1/balance", &[]),
        ] {
            let (found, found_ids) = template(path, id);
            assert_eq!((&*found, &*found_ids), (expected, ids));
        }
    }
}
