//! Text that `Debug` hides.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::descriptor::{Described, Shape};

/// A secret, such as the token of a session.
///
/// [`Debug`](fmt::Debug) hides it, and there is no `Display`; [`expose`](Self::expose) returns it.
/// `Serialize` writes it in full, for caching the object. Use the `Debug` form for logs.
///
/// ```
/// use stripe_core::Secret;
///
/// let token = Secret::from("token_123");
/// assert_eq!(format!("{token:?}"), "Secret(…)");
/// assert_eq!(token.expose(), "token_123");
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Returns the secret.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Described for Secret {
    const SHAPE: Shape = Shape::Secret;
}
