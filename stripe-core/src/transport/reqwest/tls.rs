//! TLS of the built-in transport.

use std::sync::{Arc, OnceLock};

use rustls::crypto::CryptoProvider;
use rustls_platform_verifier::Verifier;

use crate::error::BoxError;

pub(super) fn tls_config() -> Result<rustls::ClientConfig, BoxError> {
    let provider = Arc::new(provider());
    let verifier = platform_verifier(&provider)?;
    Ok(rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        // Dangerous is the door's name, not what comes through it: this verifier asks the platform.
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

/// Returns the platform's verifier, created once per process: on some platforms it parses more than
/// a hundred certificates, which takes milliseconds.
fn platform_verifier(provider: &Arc<CryptoProvider>) -> Result<Arc<Verifier>, rustls::Error> {
    static VERIFIER: OnceLock<Arc<Verifier>> = OnceLock::new();
    if let Some(verifier) = VERIFIER.get() {
        return Ok(Arc::clone(verifier));
    }
    // Two threads at once may both make one. A failure is not kept.
    let verifier = Arc::new(Verifier::new(Arc::clone(provider))?);
    Ok(Arc::clone(VERIFIER.get_or_init(|| verifier)))
}

#[cfg(feature = "ring")]
fn provider() -> CryptoProvider {
    rustls::crypto::ring::default_provider()
}

#[cfg(all(feature = "aws-lc-rs", not(feature = "ring")))]
fn provider() -> CryptoProvider {
    rustls::crypto::aws_lc_rs::default_provider()
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
compile_error!(
    "stripe-core's feature `reqwest` needs a TLS provider: enable `ring` or `aws-lc-rs`; to use \
     your own `Transport`, disable `reqwest` (`default-features = false`)"
);
