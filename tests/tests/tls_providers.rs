//! HTTPS: the authorities that the client trusts, and the independence of its TLS provider.
//!
//! A separate binary, since a TLS provider is installed for the whole process.

use http::Method;
use stripe_core::{Client, ClientBuilder, Error, ErrorKind};
use tests::{Authority, ManualClock, Reply, ScriptedServer, causes, client_of, in_another_process};

fn server(authority: &Authority) -> ScriptedServer {
    ScriptedServer::start_tls(vec![Reply::ok(); 3], authority.server_config())
}

async fn call(builder: ClientBuilder) -> Result<(), Error> {
    let client = builder.clock(ManualClock::new()).build()?;
    client.request(Method::POST, "/v1/refunds", &[]).await?;
    client.request(Method::GET, "/v1/refunds", &[]).await.map(drop)
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_refused_and_named() {
    let server = server(&Authority::new());
    let error = call(client_of(&server.url()).max_retries(0)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connection);
    assert_eq!(
        error.to_string(),
        "POST /v1/refunds: cannot connect: invalid peer certificate: UnknownIssuer"
    );
    assert!(!error.may_have_been_applied());
    let causes = causes(&error);
    assert!(causes.iter().any(|cause| cause.contains("certificate")), "{causes:?}");
    assert_eq!(server.received().len(), 0);
}

#[tokio::test]
async fn a_http_client_of_ones_own_brings_its_authority() {
    let authority = Authority::new();
    let server = server(&authority);
    let http_client = reqwest::Client::builder()
        .tls_backend_preconfigured(authority.client_config())
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    call(client_of(&server.url()).http_client(http_client)).await.unwrap();
    assert_eq!(server.received().len(), 2);
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn no_provider_is_installed_for_the_whole_process() {
    let server = server(&Authority::new());
    call(client_of(&server.url()).max_retries(0)).await.unwrap_err();
    assert!(rustls::crypto::CryptoProvider::get_default().is_none());
}

/// If the platform's certificates are files, a variable can name another file.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_authorities_of_the_platform_are_trusted() {
    let authority = Authority::new();
    let server = server(&authority);
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("authority.pem");
    std::fs::write(&file, authority.pem()).unwrap();
    // The variable is read by the process that connects.
    in_another_process("the_client_in_another_process", |process| {
        process.env("SSL_CERT_FILE", &file).env("URL_OF_TEST", server.url());
    });
    assert_eq!(server.received().len(), 2);
}

#[tokio::test]
#[ignore = "the part of `the_authorities_of_the_platform_are_trusted` that has a process to itself"]
async fn the_client_in_another_process() {
    let url = std::env::var("URL_OF_TEST").unwrap();
    call(Client::builder("sk_test_123").base_url(url)).await.unwrap();
}
