//! An endpoint's secret, which is never shown.

use std::fmt;

use hmac::digest::CtOutput;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::signed::Signature;

/// A secret that is ready for signing. The secret itself is not stored.
#[derive(Clone)]
pub(super) struct SigningKey {
    /// Key, or `None` if the secret is empty.
    key: Option<Hmac<Sha256>>,
    /// A suspicious property of the secret, reported if no signature matches.
    oddity: Option<&'static str>,
}

impl SigningKey {
    pub(super) fn new(secret: &str) -> Self {
        let oddity = if secret.contains(char::is_whitespace) {
            Some("the secret contains white space or a line feed: was it read without trimming?")
        } else if !secret.starts_with("whsec_") {
            Some("the secret does not begin with `whsec_`: is it an API key or an id?")
        } else {
            None
        };
        // An HMAC takes keys of any length.
        let key = Hmac::new_from_slice(secret.as_bytes()).ok();
        Self { key: key.filter(|_| !secret.trim().is_empty()), oddity }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.key.is_none()
    }

    pub(super) fn oddity(&self) -> Option<&'static str> {
        self.oddity
    }

    /// Whether one of the signatures belongs to the body at the time. The comparison takes the same
    /// time for all signatures.
    pub(super) fn matches(
        &self,
        time: &str,
        body: &[u8],
        mut signatures: impl Iterator<Item = Signature>,
    ) -> bool {
        self.mac(time, body)
            .is_some_and(|mac| signatures.any(|signature| mac == CtOutput::new(signature.into())))
    }

    pub(super) fn sign(&self, time: &str, body: &[u8]) -> Option<Signature> {
        self.mac(time, body).map(|mac| mac.into_bytes().into())
    }

    fn mac(&self, time: &str, body: &[u8]) -> Option<CtOutput<Hmac<Sha256>>> {
        let mut mac = self.key.clone()?;
        mac.update(time.as_bytes());
        mac.update(b".");
        mac.update(body);
        Some(mac.finalize())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
