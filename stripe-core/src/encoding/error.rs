//! Encoding errors, with the path of the field.

use std::borrow::Cow;
use std::fmt;

/// An error for a value that cannot be encoded: the path of the value, the problem, and a remedy.
///
/// ```
/// # use stripe_core::encoding::form;
/// let error = form::to_string(&serde_json::json!({ "items": [{ "": 1 }] })).unwrap_err();
/// assert_eq!(error.field(), "items[0]");
/// assert!(error.to_string().starts_with("cannot encode `items[0]`: "));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct EncodeError(Box<EncodeErrorDetails>);

// Boxed so that the `Result` of every serializer call stays one word.
#[derive(Clone, PartialEq, Eq)]
struct EncodeErrorDetails {
    field: String,
    reason: Cow<'static, str>,
}

impl EncodeError {
    #[cold]
    pub(crate) fn new(reason: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(EncodeErrorDetails { field: String::new(), reason: reason.into() }))
    }

    /// Returns the path of the value, such as `items[0].price`. For an id in a URL, it is the
    /// placeholder; for an error about the whole value, it is empty.
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// Returns the problem and the remedy, without the path.
    pub fn reason(&self) -> &str {
        &self.0.reason
    }

    /// Returns the same error one level further out. The path grows while the error propagates, so
    /// that a success costs nothing.
    #[cold]
    pub(super) fn in_field(mut self, name: &str) -> Self {
        let inner = &self.0.field;
        let dot = if inner.is_empty() || inner.starts_with('[') { "" } else { "." };
        self.0.field = format!("{name}{dot}{inner}");
        self
    }

    #[cold]
    pub(super) fn in_element(self, index: usize) -> Self {
        self.in_field(&format!("[{index}]"))
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field() {
            "" => write!(f, "cannot encode the request: {}", self.0.reason),
            // The reason says which id it is.
            id if is_number(id) => write!(f, "cannot build the path: {}", self.0.reason),
            field => write!(f, "cannot encode `{field}`: {}", self.0.reason),
        }
    }
}

/// Whether a field is a placeholder without a name, such as `{1}`.
fn is_number(field: &str) -> bool {
    let number = field.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    number.is_some_and(|number| number.parse::<usize>().is_ok())
}

impl fmt::Debug for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EncodeError")
            .field("field", &self.0.field)
            .field("reason", &self.0.reason)
            .finish()
    }
}

impl std::error::Error for EncodeError {}

impl serde::ser::Error for EncodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }
}
