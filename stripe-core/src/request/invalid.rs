//! A request that cannot be sent.

use crate::error::{CallSummary, Error, ErrorKind};

/// A request that cannot be sent, with the available information about it.
#[derive(Debug, Clone)]
pub(crate) struct InvalidRequest {
    pub(crate) method: http::Method,
    pub(crate) path_template: String,
    pub(crate) message: String,
}

impl From<InvalidRequest> for Error {
    fn from(invalid: InvalidRequest) -> Self {
        Self::new(ErrorKind::Encode, invalid.message).with_call(CallSummary {
            method: Some(invalid.method),
            path_template: Some(invalid.path_template.into()),
            ..CallSummary::default()
        })
    }
}
