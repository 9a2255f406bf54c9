//! The client names its own TLS provider: with two providers in one dependency tree rustls chooses
//! none by default, and a program that requests its default panics.

use http::Method;
use stripe_core::ErrorKind;
use tests::{Authority, Reply, ScriptedServer, client_of};

#[test]
fn rustls_alone_cannot_choose() {
    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
    let chosen = std::panic::catch_unwind(rustls::ClientConfig::builder);
    assert!(chosen.is_err());
}

#[tokio::test]
async fn the_client_needs_no_default() {
    let authority = Authority::new();
    let server = ScriptedServer::start_tls([Reply::json(200, "{}")], authority.server_config());
    let client = client_of(&server.url()).max_retries(0).build().unwrap();
    let error = client.request(Method::GET, "/v1/balance", &[]).await.unwrap_err();
    // The handshake went as far as the certificate, so there was a provider.
    assert_eq!(error.kind(), ErrorKind::Connection);
    let mut cause: &dyn std::error::Error = &error;
    while let Some(deeper) = cause.source() {
        cause = deeper;
    }
    assert!(cause.to_string().contains("certificate"), "{cause}");
}
