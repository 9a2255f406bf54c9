//! The HTTP request of an attempt.

use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Method};

use super::headers::headers;
use crate::error::{Error, ErrorKind};
use crate::request::{Request, RequestOptions};
use crate::settings::Settings;
use crate::transport::Body;

/// The part of a request that is the same for all attempts, prepared once.
pub(crate) struct PreparedBody {
    content_type: Option<HeaderValue>,
    pub(super) body: Body,
}

impl PreparedBody {
    /// Prepares what must not differ between attempts: the body and the idempotency key.
    pub(crate) fn fix(
        settings: &Settings,
        request: &mut Request,
        options: &mut RequestOptions,
    ) -> Result<Self, Error> {
        options.idempotency_key.settle()?;
        // What is to stand between the parts of an upload.
        let boundary = if request.is_upload() { settings.random_uuid()? } else { String::new() };
        let (content_type, body) = request.take_body(&boundary);
        Ok(Self { content_type, body })
    }
}

/// Makes the HTTP request of an attempt. Most are sent only once, and one kept for a second attempt
/// would be copied for the first, so each has its own.
pub(crate) fn prepare(
    settings: &Settings,
    request: &Request,
    options: &RequestOptions,
    content: &PreparedBody,
) -> Result<http::Request<Body>, Error> {
    let uri = settings.shared.base_urls.of(request.host).join(&request.path_and_query());
    let mut prepared = http::Request::new(content.body.clone());
    *prepared.method_mut() = request.method.clone();
    *prepared.uri_mut() = uri.map_err(|error| {
        Error::new(ErrorKind::Encode, "path and params make no URL").because(error)
    })?;
    *prepared.headers_mut() = headers(settings, request, options, content.content_type.as_ref())?;
    if request.method == Method::POST && prepared.body().is_empty() {
        // An HTTP stack may leave it out, and some proxies refuse a POST without it.
        prepared.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    Ok(prepared)
}
