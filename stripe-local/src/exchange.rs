//! One request and what became of it, to be logged.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode};

/// Is told of each exchange.
pub(crate) type ExchangeObserver = Arc<dyn Fn(&Exchange) + Send + Sync>;

/// One request and what became of it. Its [`Display`](fmt::Display) is one line.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Exchange {
    /// The HTTP verb.
    pub method: Method,
    /// The path, without the query.
    pub path: String,
    /// The status; `None` if a failure kept the answer back.
    pub status: Option<StatusCode>,
    /// The id of the request.
    pub request_id: Option<String>,
    /// From the last byte of the request to the first of the answer.
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
