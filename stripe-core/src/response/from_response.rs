//! Types that a response can be decoded as.

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::RawResponse;
use crate::descriptor::{Described, Shape};
use crate::error::Error;

/// A type that a response can be decoded as: every type that implements [`serde::Deserialize`],
/// [`Download`] and [`Empty`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be decoded from a response",
    label = "an operation returns a type that implements `serde::Deserialize`, `Download` or `Empty`",
    note = "add `#[derive(StripeObject)]` to `{Self}`, or `serde::Deserialize`"
)]
pub trait FromResponse: Sized {
    #[doc(hidden)]
    fn from_response(raw: &RawResponse) -> Result<Self, Error>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> FromResponse for T {
    fn from_response(raw: &RawResponse) -> Result<Self, Error> {
        raw.decode().inspect_err(|error| raw.tell(error))
    }
}

/// A downloaded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download(Bytes);

impl Download {
    /// Returns the content of the file.
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

/// An empty response: only its status is relevant.
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
