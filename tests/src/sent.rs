//! The request of a call, which is not sent.

use std::fmt::{self, Display};

use stripe_core::PendingRequest;

/// The request of a call to `api.stripe.com`. Its text is the request line and the body, if any.
#[derive(Debug, PartialEq)]
pub struct Sent {
    /// The verb, the path and the query.
    pub line: String,
    /// The body.
    pub body: String,
}

impl Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(format!("{} {}", self.line, self.body).trim_end())
    }
}

/// Prepares the request of the call.
#[track_caller]
pub fn sent<T, P>(request: PendingRequest<T, P>) -> Sent {
    let request = request.prepare().expect("the request can be sent");
    let uri = request.uri().to_string();
    let target = uri.strip_prefix("https://api.stripe.com").unwrap_or(&uri);
    let body = request.body().as_bytes().map(|bytes| String::from_utf8_lossy(bytes));
    Sent {
        line: format!("{} {target}", request.method()),
        body: body.unwrap_or_default().into_owned(),
    }
}

/// Returns the path and the query of the call's URL.
#[track_caller]
pub fn path_of<T, P>(request: PendingRequest<T, P>) -> String {
    let line = sent(request).line;
    line.split_once(' ').map_or(line.as_str(), |(_, path)| path).to_owned()
}
