//! Responses: status, headers and body.

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use stripe_core::__private::header::{
    IDEMPOTENCY_KEY, IDEMPOTENT_REPLAYED, ORIGINAL_REQUEST, REQUEST_ID, STRIPE_ACCOUNT,
    STRIPE_CONTEXT, STRIPE_VERSION,
};
use stripe_core::API_VERSION;

use super::Engine;
use super::head::Head;
use crate::clock::END_OF_9999;
use crate::idempotency::Replay;
use crate::refusal::Refusal;
use crate::response::ResponseContent;

impl Engine {
    /// Builds the response to a request.
    pub(super) fn respond(
        &self,
        head: &Head,
        status: StatusCode,
        content: &ResponseContent,
    ) -> Response<Bytes> {
        let (kind, body) = match content {
            ResponseContent::Json(json) => {
                ("application/json", Bytes::from_owner(SharedJson(Arc::clone(json))))
            }
            ResponseContent::Bytes(bytes) => ("application/octet-stream", bytes.clone()),
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        *headers = HeaderMap::with_capacity(7);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        if let Some(date) = http_date(self.clock.unix_seconds()) {
            headers.insert(header::DATE, date);
        }
        headers.insert(REQUEST_ID, self.request_id(head.number));
        let sent = head.request.headers();
        let version = sent.get(STRIPE_VERSION).cloned();
        headers.insert(
            STRIPE_VERSION,
            version.unwrap_or_else(|| HeaderValue::from_static(API_VERSION)),
        );
        for name in [STRIPE_ACCOUNT, STRIPE_CONTEXT, IDEMPOTENCY_KEY] {
            if let Some(value) = sent.get(&name) {
                headers.insert(name, value.clone());
            }
        }
        response
    }

    /// Returns the id of a request as a header.
    fn request_id(&self, number: u64) -> HeaderValue {
        // It consists of letters and digits.
        HeaderValue::try_from(self.ids.request_id(number))
            .unwrap_or_else(|_| HeaderValue::from_static(""))
    }

    pub(super) fn refused(&self, head: &Head, refusal: &Refusal) -> Response<Bytes> {
        let body = ResponseContent::Json(refusal.body(head.mode).into());
        let mut response = self.respond(head, refusal.status(), &body);
        for (name, value) in refusal.headers() {
            response.headers_mut().insert(name, value.clone());
        }
        response
    }

    /// Returns the response of an earlier request.
    pub(super) fn replay(&self, head: &Head, replay: Replay) -> Response<Bytes> {
        let mut response = self.respond(head, replay.status, &ResponseContent::Json(replay.body));
        let headers = response.headers_mut();
        headers.insert(ORIGINAL_REQUEST, self.request_id(replay.request_number));
        headers.insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
        response
    }
}

/// Formats a time as a header value. Returns `None` if the format cannot represent it.
fn http_date(unix_seconds: i64) -> Option<HeaderValue> {
    let seconds = u64::try_from(unix_seconds).ok().filter(|seconds| *seconds <= END_OF_9999)?;
    let date = httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(seconds));
    HeaderValue::try_from(date).ok()
}

/// JSON text that the response shares with the store.
struct SharedJson(Arc<str>);

impl AsRef<[u8]> for SharedJson {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::http_date;

    #[test]
    fn a_date_is_the_local_clocks_where_http_can_express_it() {
        let date = |seconds| http_date(seconds).map(|date| date.to_str().map(str::to_owned).ok());
        let text = |text: &str| Some(Some(text.to_owned()));
        assert_eq!(date(1_700_000_000), text("Tue, 14 Nov 2023 22:13:20 GMT"));
        assert_eq!(date(0), text("Thu, 01 Jan 1970 00:00:00 GMT"));
        assert_eq!(date(253_402_300_799), text("Fri, 31 Dec 9999 23:59:59 GMT"));
        assert_eq!((date(-1), date(253_402_300_800), date(i64::MAX)), (None, None, None));
    }
}
