//! The limit of a response's size, and what exceeds it.

use bytes::Bytes;

use super::{TransportError, TransportErrorKind};
use crate::settings::defaults::MAX_RESPONSE_SIZE;

/// Maximum size of a response body in bytes: an [extension](http::Request::extensions) of a request
/// for which a limit was set. Without it the limit is the default, 64 MiB.
///
/// The client checks each response by it. A transport need only stop reading there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MaxResponseSize(pub usize);

impl Default for MaxResponseSize {
    fn default() -> Self {
        Self(MAX_RESPONSE_SIZE)
    }
}

impl MaxResponseSize {
    /// The response, if it is not too large. The body of one that is no success is cut: what it is
    /// about is said by its status.
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
