//! The types that a response is decoded as.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::RawResponse;
use crate::descriptor::{Described, Shape};
use crate::error::Error;

/// What an operation can answer: every type that implements [`serde::Deserialize`], [`Download`]
/// and [`Empty`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made of an answer",
    label = "an operation answers something that implements `serde::Deserialize`, a `Download` or `Empty`",
    note = "add `#[derive(serde::Deserialize)]` to `{Self}`"
)]
pub trait FromResponse: Sized {
    #[doc(hidden)]
    fn from_response(raw: &RawResponse) -> Result<Self, Error>;
}

impl<T: DeserializeOwned> FromResponse for T {
    fn from_response(raw: &RawResponse) -> Result<Self, Error> {
        raw.decode().inspect_err(|error| raw.tell(error))
    }
}

/// A file, as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download(Bytes);

impl Download {
    /// The content of the file.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.0
    }
}

impl AsRef<[u8]> for Download {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl FromResponse for Download {
    fn from_response(raw: &RawResponse) -> Result<Self, Error> {
        Ok(Self(raw.response.body.clone()))
    }
}

impl Described for Download {
    const SHAPE: Shape = Shape::Bytes;
}

/// No content: the operation answers with its status alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Empty;

impl FromResponse for Empty {
    fn from_response(_: &RawResponse) -> Result<Self, Error> {
        Ok(Self)
    }
}

impl Described for Empty {
    const SHAPE: Shape = Shape::Empty;
}
