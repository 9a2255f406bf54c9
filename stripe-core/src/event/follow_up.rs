//! Requests triggered by an event: for the event itself and for its object.

use std::borrow::Cow;

use super::envelope::RelatedObject;
use crate::client::Client;
use crate::descriptor::Host;
use crate::header::STRIPE_REQUEST_TRIGGER;
use crate::pending_request::PendingRequest;
use crate::response::FromResponse;
use crate::types::ids::v2::core::EventId;

/// Creates a GET of the object that an event concerns.
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
    match client
        .settings
        .path_on_host(Host::Api, url)
        .filter(|path| !path.contains(['{', '}', '\\']))
    {
        Some(path) => {
            let (template, ids) = template(path, object.id.as_deref());
            let request = PendingRequest::raw(client, &http::Method::GET, &template, &ids);
            follow_up(request, event, context)
        }
        None => refused(format!(
            "the related object of the event `{event}` is not on the same host: `{url}`; \
             nothing was sent there"
        )),
    }
}

/// Removes the id from a path, so that errors and metrics show the same path for all objects.
fn template<'a>(path: &'a str, id: Option<&'a str>) -> (Cow<'a, str>, Vec<&'a str>) {
    let parts = id.and_then(|id| {
        let (before, after) = path.split_once(id)?;
        let is_segment =
            before.ends_with('/') && (after.is_empty() || after.starts_with(['/', '?']));
        is_segment.then(|| (format!("{before}{{}}{after}").into(), vec![id]))
    });
    parts.unwrap_or((Cow::Borrowed(path), Vec::new()))
}

/// Sets the header that identifies the triggering event, and the context of that event.
pub(super) fn follow_up<T>(
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
