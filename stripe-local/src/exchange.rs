//! Requests and their responses, for logs.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};

/// Callback after each exchange.
pub(crate) type ExchangeObserver = Arc<dyn Fn(&Exchange) + Send + Sync>;

/// A summary of a request and its response. Its [`Display`](fmt::Display) is a single line.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Exchange {
    /// HTTP method.
    pub method: Method,
    /// Path, without the query.
    pub path: String,
    /// Status, or `None` if there was no response.
    pub status: Option<StatusCode>,
    /// Id of the request.
    pub request_id: Option<String>,
    /// Time from the last byte of the request to the first byte of the response.
    pub duration: Duration,
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Some(status) => write!(f, "{}", status.as_u16())?,
            None => f.write_str("---")?,
        }
        // Paths come from outside: no control character reaches a terminal.
        write!(f, " {} {}", self.method, self.path.escape_debug())?;
        if let Some(id) = &self.request_id {
            write!(f, " {id}")?;
        }
        write!(f, " {:.1} ms", self.duration.as_secs_f64() * 1000.0)
    }
}
