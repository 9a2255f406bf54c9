//! Limit of the size of a response.

use bytes::Bytes;

use super::{TransportError, TransportErrorKind};
use crate::settings::defaults::MAX_RESPONSE_SIZE;

/// The maximum size of a response body in bytes: an [extension](http::Request::extensions) of a
/// request with a limit. Without it, the default limit of 64 MiB applies.
///
/// The client checks the size of each response. A transport only needs to stop reading at the
/// limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaxResponseSize(pub usize);

impl Default for MaxResponseSize {
    fn default() -> Self {
        Self(MAX_RESPONSE_SIZE)
    }
}

impl MaxResponseSize {
    /// Returns the response, if it is not too large. The body of an unsuccessful response is
    /// truncated, since its status is more important.
    pub(crate) fn check(
        self,
        mut response: http::Response<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        if response.body().len() > self.0 {
            if response.status().is_success() {
                return Err(self.exceeded(response));
            }
            response.body_mut().truncate(self.0);
        }
        Ok(response)
    }

    pub(crate) fn exceeded<B>(self, response: http::Response<B>) -> TransportError {
        let message = format!("the limit is {} bytes, set by `max_response_size`", self.0);
        let head = response.into_parts().0;
        TransportError::new(TransportErrorKind::TooLarge, message)
            .with_head(head.status, head.headers)
    }
}
