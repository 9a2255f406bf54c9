//! HTTP requests of attempts.

use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Method};

use super::headers::headers;
use crate::error::{Error, ErrorKind};
use crate::request::{Request, RequestOptions};
use crate::settings::Settings;
use crate::transport::Body;

/// Part of a request that all attempts share, prepared once.
pub(crate) struct PreparedBody {
    content_type: Option<HeaderValue>,
    pub(super) body: Body,
}

impl PreparedBody {
    /// Prepares the parts that must be the same for all attempts: the body and the idempotency key.
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

/// Creates the HTTP request of an attempt. Each attempt has its own, since most requests are sent
/// only once, and keeping one for a second attempt would require a copy.
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
        Error::new(ErrorKind::Encode, "the path and the params do not form a valid URL")
            .because(error)
    })?;
    *prepared.headers_mut() = headers(settings, request, options, content.content_type.as_ref())?;
    if request.method == Method::POST && prepared.body().is_empty() {
        // An HTTP stack may leave it out, and some proxies refuse a POST without it.
        prepared.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    Ok(prepared)
}
