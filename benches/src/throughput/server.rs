//! A bare hyper server that returns the same meter event for every request.

use std::convert::Infallible;
use std::error::Error;
use std::io::{BufRead as _, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::crypto::ring;
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::meter_event::METER_EVENT;

/// The file with the server's authority, for the clients.
pub(super) const AUTHORITY: &str = "authority.pem";

/// Number of connections since the last line of input.
static CONNECTIONS: AtomicU64 = AtomicU64::new(0);

/// Prints its two ports, then responds to each line with the number of connections since the
/// previous line.
pub(super) fn run(directory: &Path) -> Result<(), Box<dyn Error>> {
    let acceptor = TlsAcceptor::from(Arc::new(tls(directory)?));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let http = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let https = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    println!("{} {}", http.local_addr()?.port(), https.local_addr()?.port());
    std::thread::spawn(|| {
        for _ in std::io::stdin().lock().lines() {
            println!("{}", CONNECTIONS.swap(0, Ordering::Relaxed));
            let _ = std::io::stdout().flush();
        }
        // Whoever measured is gone.
        std::process::exit(0);
    });
    runtime.spawn(accept(http, None));
    runtime.block_on(accept(https, Some(acceptor)));
    Ok(())
}

async fn accept(listener: TcpListener, tls: Option<TlsAcceptor>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        CONNECTIONS.fetch_add(1, Ordering::Relaxed);
        let _ = stream.set_nodelay(true);
        let tls = tls.clone();
        tokio::spawn(async move {
            match tls {
                None => serve(stream).await,
                Some(tls) => {
                    if let Ok(stream) = tls.accept(stream).await {
                        serve(stream).await;
                    }
                }
            }
        });
    }
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin) {
    // A client that goes away is not an error of the server.
    let _ = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service_fn(response))
        .await;
}

async fn response(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(Bytes::from_static(METER_EVENT.as_bytes())));
    for (name, value) in [
        ("content-type", "application/json"),
        ("request-id", "req_4eC39HqLyjWDar"),
        ("stripe-version", "2026-10-28.endive"),
        ("idempotency-key", "00000000-0000-4000-8000-000000000000"),
        ("cache-control", "no-cache, no-store"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains; preload"),
    ] {
        response.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    Ok(response)
}

/// A certificate for loopback from a new authority.
fn tls(directory: &Path) -> Result<rustls::ServerConfig, Box<dyn Error>> {
    let key = KeyPair::generate()?;
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    std::fs::write(directory.join(AUTHORITY), params.self_signed(&key)?.pem())?;
    let authority = Issuer::new(params, key);

    let key = KeyPair::generate()?;
    let certificate =
        CertificateParams::new(["127.0.0.1".to_owned()])?.signed_by(&key, &authority)?;
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    Ok(rustls::ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)?)
}
