//! Encoding of recorded requests.
//!
//! Thousands are stored but few are inspected. In a single piece of memory, a request is cheap to
//! store and drop, and does not keep its original buffers alive.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};

use super::recorded::RecordedRequest;

/// Method, path, query and body, followed by names and values of headers, each with its length
/// before it.
#[derive(Debug)]
pub(super) struct EncodedRequest(Box<[u8]>);

impl EncodedRequest {
    /// Encodes a request without its key.
    pub(super) fn of(request: &Request<Bytes>) -> Self {
        let path = request.uri().path();
        let query = request.uri().query().unwrap_or_default();
        let parts = 4 + 2 * request.headers().len();
        let headers: usize =
            request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
        let length = request.method().as_str().len() + path.len() + query.len();
        let capacity = length + request.body().len() + headers + parts * size_of::<usize>();
        let mut bytes = Vec::with_capacity(capacity);
        let mut add = |part: &[u8]| {
            bytes.extend_from_slice(&part.len().to_le_bytes());
            bytes.extend_from_slice(part);
        };
        for part in [request.method().as_str().as_bytes(), path.as_bytes(), query.as_bytes()] {
            add(part);
        }
        add(request.body());
        for (name, value) in request.headers() {
            add(name.as_str().as_bytes());
            add(if name == header::AUTHORIZATION { redacted(value) } else { value.as_bytes() });
        }
        Self(bytes.into())
    }

    /// Returns the size in bytes.
    pub(super) fn size(&self) -> usize {
        self.0.len()
    }

    /// Decodes the request.
    pub(super) fn request(&self) -> RecordedRequest {
        let mut rest = &*self.0;
        let mut next = || {
            let (length, behind) = rest.split_first_chunk()?;
            let (part, behind) = behind.split_at_checked(usize::from_le_bytes(*length))?;
            rest = behind;
            Some(part)
        };
        let text =
            |part: Option<&[u8]>| String::from_utf8_lossy(part.unwrap_or_default()).into_owned();
        let method = next().and_then(|name| Method::from_bytes(name).ok()).unwrap_or_default();
        let (path, query) = (text(next()), text(next()));
        let body = Bytes::copy_from_slice(next().unwrap_or_default());
        let mut headers = HeaderMap::new();
        while let (Some(name), Some(value)) = (next(), next()) {
            if let (Ok(name), Ok(value)) =
                (HeaderName::from_bytes(name), HeaderValue::from_bytes(value))
            {
                headers.append(name, value);
            }
        }
        RecordedRequest { method, path, query, headers, body }
    }
}

/// Returns the scheme, which is the part of a key that is stored.
fn redacted(authorization: &HeaderValue) -> &'static [u8] {
    let scheme = authorization.to_str().ok().and_then(|value| value.split(' ').next());
    match scheme {
        Some("Bearer") => b"Bearer [redacted]",
        Some("Basic") => b"Basic [redacted]",
        _ => b"[redacted]",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_the_key_is_kept() {
        let request = Request::delete("/v1/books/boo_1?expand[0]=shelf")
            .header("authorization", "Basic c2tfdGVzdF8xOg==")
            .header("x", "1")
            .header("x", HeaderValue::from_bytes(b"\xff").unwrap())
            .body(Bytes::from_static(b"\0\xff"))
            .unwrap();
        let record = EncodedRequest::of(&request);
        let recorded = record.request();
        assert_eq!(
            (recorded.method, recorded.path.as_str(), recorded.query.as_str()),
            (Method::DELETE, "/v1/books/boo_1", "expand[0]=shelf")
        );
        assert_eq!(&*recorded.body, b"\0\xff");
        assert_eq!(recorded.headers.len(), 3);
        assert_eq!(recorded.headers["authorization"], "Basic [redacted]");
        let values: Vec<_> = recorded.headers.get_all("x").iter().collect();
        assert_eq!(values, ["1".as_bytes(), b"\xff"]);
    }
}
