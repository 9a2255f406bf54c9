//! The clients that are measured, except async-stripe, which is a program of its own.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Uri};
use http_body_util::{BodyExt as _, Full};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::RootCertStore;
use rustls::crypto::ring;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use stripe_core::Client;

use super::meter_event::{KEY, MeterEvent, PARAMS};
use super::{HYPER_UTIL, OURS, REQWEST, REQWEST_BY_HAND, work};

const PATH: &str = "/v1/billing/meter_events";

pub(super) fn run(name: &str, url: &str) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match name {
            OURS => ours(url).await,
            REQWEST => reqwest(url).await,
            REQWEST_BY_HAND => reqwest_by_hand(url).await,
            HYPER_UTIL => hyper_util(url).await,
            _ => Err(format!("there is no client `{name}`").into()),
        }
    })
}

/// The client as users call it: each call encodes its params and decodes its response.
async fn ours(url: &str) -> Result<(), Box<dyn Error>> {
    let client = Client::builder(KEY).base_url(url).build()?;
    work::run(move || {
        let client = client.clone();
        async move { MeterEvent::create(&client, PARAMS).await.map(drop) }
    })
    .await
}

/// The request that the other clients send unchanged: our headers and body, encoded once.
fn made_once() -> Result<(HeaderMap, Bytes), Box<dyn Error>> {
    let request = MeterEvent::create(&Client::new(KEY)?, PARAMS).prepare()?;
    let body = request.body().as_bytes().ok_or("the body is not a stream")?.clone();
    Ok((request.headers().clone(), body))
}

/// Sends the bytes and reads the response bytes.
async fn reqwest(url: &str) -> Result<(), Box<dyn Error>> {
    let client =
        reqwest::Client::builder().tls_backend_preconfigured(tls()?).tcp_nodelay(true).build()?;
    let url: reqwest::Url = format!("{url}{PATH}").parse()?;
    let (headers, body) = made_once()?;
    work::run(move || {
        let request = client.post(url.clone()).headers(headers.clone()).body(body.clone());
        async move { request.send().await?.error_for_status()?.bytes().await.map(drop) }
    })
    .await
}

/// A program with only reqwest and serde, which sends the same request, decodes the same response,
/// and has the same timeout. It does not retry, and stores nothing for its errors.
async fn reqwest_by_hand(url: &str) -> Result<(), Box<dyn Error>> {
    let (mut headers, _) = made_once()?;
    headers.remove("idempotency-key");
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls()?)
        .tcp_nodelay(true)
        .default_headers(headers)
        .timeout(Duration::from_secs(80))
        .read_timeout(Duration::from_secs(60))
        .build()?;
    let url: reqwest::Url = format!("{url}{PATH}").parse()?;
    let random = Client::new(KEY)?;
    work::run(move || {
        let (client, url, random) = (client.clone(), url.clone(), random.clone());
        async move {
            let body = serde_qs::to_string(&PARAMS)?;
            let key = random.random_uuid()?;
            let request = client.post(url).header("idempotency-key", key).body(body);
            let response = request.send().await?.error_for_status()?.bytes().await?;
            drop(serde_json::from_slice::<MeterEvent>(&response)?);
            Ok::<(), Box<dyn Error + Send + Sync>>(())
        }
    })
    .await
}

/// A program with hyper-util, the layer below [`reqwest()`].
async fn hyper_util(url: &str) -> Result<(), Box<dyn Error>> {
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls()?)
        .https_or_http()
        .enable_http1()
        .wrap_connector(tcp);
    let client = hyper_util::client::legacy::Client::builder(TokioExecutor::new())
        .build::<_, Full<Bytes>>(connector);
    let uri: Uri = format!("{url}{PATH}").parse()?;
    let (headers, body) = made_once()?;
    work::run(move || {
        let (client, uri) = (client.clone(), uri.clone());
        let (headers, body) = (headers.clone(), body.clone());
        async move {
            let mut request = Request::new(Full::new(body));
            *request.method_mut() = Method::POST;
            *request.uri_mut() = uri;
            *request.headers_mut() = headers;
            let response = client.request(request).await.map_err(|error| error.to_string())?;
            if !response.status().is_success() {
                return Err(response.status().to_string());
            }
            response.into_body().collect().await.map(drop).map_err(|error| error.to_string())
        }
    })
    .await
}

/// TLS configuration that trusts the server's authority. Our client finds the authority by the same
/// variable as those of the platform.
fn tls() -> Result<rustls::ClientConfig, Box<dyn Error>> {
    let file = std::env::var("SSL_CERT_FILE")?;
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(file)?)?;
    Ok(rustls::ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth())
}
