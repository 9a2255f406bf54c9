//! `Debug` output of undecoded JSON.

use std::fmt;

use serde_json::{Map, Value};

/// Shows only the name and the id of undecoded JSON, since an invoice or a payment intent contains
/// its client secret.
#[cfg(feature = "webhooks")]
pub(crate) struct Undecoded<'a>(pub(crate) &'a Value);

#[cfg(feature = "webhooks")]
impl fmt::Debug for Undecoded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Value::Object(fields) = self.0 else {
            return f.write_str(if self.0.is_null() { "null" } else { "…" });
        };
        let mut debug = f.debug_struct("Undecoded");
        for name in ["id", "object"] {
            if let Some(text) = fields.get(name).and_then(Value::as_str) {
                debug.field(name, &text);
            }
        }
        debug.finish_non_exhaustive()
    }
}

/// Shows the names of undecoded fields.
pub(crate) struct UndecodedNames<'a>(pub(crate) &'a Map<String, Value>);

impl fmt::Debug for UndecodedNames<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
