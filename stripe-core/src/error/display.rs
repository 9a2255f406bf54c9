//! Formatting of errors.

use std::fmt;

use super::Error;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if let (Some(method), Some(path)) = (&inner.call.method, &inner.call.path_template) {
            write!(f, "{method} {path}: ")?;
        }
        if let Some(response) = &inner.response {
            write!(f, "{}", response.status.as_u16())?;
            if let Some(api) = &inner.api {
                api.write_facts(f)?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&inner.message)?;
        let mut notes = Vec::new();
        if let Some(id) = self.request_id() {
            notes.push(format!("request {id}"));
        }
        if inner.call.attempts > 1 {
            notes.push(format!("{} attempts", inner.call.attempts));
        }
        if let Some(url) = self.request_log_url().or_else(|| self.doc_url()) {
            notes.push(format!("see {url}"));
        }
        if notes.is_empty() { Ok(()) } else { write!(f, " ({})", notes.join(", ")) }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut debug = f.debug_struct("Error");
        debug.field("kind", &inner.kind).field("message", &inner.message);
        if let (Some(method), Some(path)) = (&inner.call.method, &inner.call.path_template) {
            debug.field("call", &format_args!("{method} {path}"));
        }
        debug.field("attempts", &inner.call.attempts);
        if let Some(key) = inner.call.idempotency_key() {
            debug.field("idempotency_key", &key);
        }
        if let Some(response) = &inner.response {
            debug.field("status", &response.status).field("request_id", &self.request_id());
        }
        if let Some(api) = &inner.api {
            debug.field("api", api);
        }
        if let Some(source) = &inner.source {
            debug.field("source", source);
        }
        debug.finish()
    }
}
