//! Parsing of the URL of a database, and TLS according to its `sslmode`.

use std::fmt;
use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres::tls::{ChannelBinding, MakeTlsConnect, TlsConnect};
use tokio_rustls::TlsConnector;

use super::session::PostgresSession;

/// Directory of the server's socket on Debian, used if the URL contains no host.
const SOCKETS: &str = "/var/run/postgresql";
/// Timeout of a connection.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A database that is identified by a URL.
#[derive(Clone)]
pub(super) struct PostgresTarget {
    pub(super) config: tokio_postgres::Config,
    /// Privileges on the tables that the role needs.
    pub(super) rights: &'static str,
    mode: VerifiedMode,
    /// File with root certificates, or `None` for those of the system.
    roots: Option<PathBuf>,
}

/// Verification of the server's certificate, for an `sslmode` that uses TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum VerifiedMode {
    Nothing,
    Authority,
    AuthorityAndName,
}

impl PostgresTarget {
    /// Parses a URL or a string of `keyword=value` pairs.
    pub(super) fn parse(url: &str) -> Result<Self, String> {
        let (rest, options) = take_tls_options(url);
        let mut config: tokio_postgres::Config = rest.parse().map_err(|error| {
            // The text of the error never contains the URL.
            format!("the URL cannot be parsed: {}", super::failure::describe(&error))
        })?;
        let mut mode = (SslMode::Prefer, VerifiedMode::Nothing);
        let mut roots = None;
        for (name, value) in options {
            match (name, value.as_str()) {
                ("sslmode", "disable") => mode = (SslMode::Disable, VerifiedMode::Nothing),
                ("sslmode", "allow" | "prefer") => mode = (SslMode::Prefer, VerifiedMode::Nothing),
                ("sslmode", "require") => mode = (SslMode::Require, VerifiedMode::Nothing),
                ("sslmode", "verify-ca") => mode = (SslMode::Require, VerifiedMode::Authority),
                ("sslmode", "verify-full") => {
                    mode = (SslMode::Require, VerifiedMode::AuthorityAndName);
                }
                ("sslmode", other) => {
                    return Err(format!(
                        "`{other}` is not a valid `sslmode`; expected one of `disable`, `allow`, `prefer`, `require`, \
                         `verify-ca` and `verify-full`"
                    ));
                }
                (_, "system") => mode = (SslMode::Require, VerifiedMode::AuthorityAndName),
                _ => roots = Some(PathBuf::from(value)),
            }
        }
        if roots.is_some() && mode == (SslMode::Require, VerifiedMode::Nothing) {
            // The same as in libpq.
            mode.1 = VerifiedMode::Authority;
        }
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            config.host(SOCKETS);
        }
        // There is no TLS on a socket of the machine, whatever the mode.
        let is_local = !config.get_hosts().is_empty()
            && config.get_hosts().iter().all(|host| !matches!(host, Host::Tcp(_)));
        config.ssl_mode(if is_local { SslMode::Disable } else { mode.0 });
        if config.get_password().is_none()
            && let Ok(password) = std::env::var("PGPASSWORD")
        {
            config.password(password);
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_TIMEOUT);
        }
        if config.get_application_name().is_none() {
            config.application_name("stripe-usage");
        }
        config.keepalives_idle(Duration::from_secs(30));
        Ok(Self { config, rights: "SELECT, INSERT, UPDATE, DELETE", mode: mode.1, roots })
    }

    /// The role. `None` if the URL does not name it, and there was no connection yet.
    pub(super) fn role(&self) -> Option<&str> {
        self.config.get_user()
    }

    /// The name of the database. `None` if the URL names neither the database nor the role, and there was
    /// no connection yet.
    pub(super) fn database(&self) -> Option<&str> {
        self.config.get_dbname().or(self.config.get_user())
    }

    /// Takes the role and the database from a connection, if the URL does not name them.
    pub(super) async fn learn(
        &mut self,
        session: &mut PostgresSession,
    ) -> Result<(), tokio_postgres::Error> {
        if self.config.get_user().is_some() {
            return Ok(());
        }
        let names = "SELECT current_user::text, current_database()::text";
        if let Some(row) = session.query(names, &[]).await?.first() {
            self.config.user(row.get::<_, &str>(0)).dbname(row.get::<_, &str>(1));
        }
        Ok(())
    }

    /// Builds the TLS connector.
    pub(super) fn tls(&self) -> Result<PostgresTls, String> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let authority: Option<Arc<dyn ServerCertVerifier>> = match (self.mode, &self.roots) {
            (VerifiedMode::Nothing, _) => None,
            (_, Some(path)) => {
                let wrong = |error: &dyn fmt::Display| {
                    format!("the root certificates in `{}` cannot be used: {error}", path.display())
                };
                let mut roots = RootCertStore::empty();
                for certificate in
                    CertificateDer::pem_file_iter(path).map_err(|error| wrong(&error))?
                {
                    let certificate = certificate.map_err(|error| wrong(&error))?;
                    roots.add(certificate).map_err(|error| wrong(&error))?;
                }
                let verifier = WebPkiServerVerifier::builder_with_provider(
                    Arc::new(roots),
                    Arc::clone(&provider),
                );
                Some(verifier.build().map_err(|error| wrong(&error))?)
            }
            (_, None) => {
                let verifier = rustls_platform_verifier::Verifier::new(Arc::clone(&provider));
                Some(Arc::new(verifier.map_err(|error| {
                    format!("the root certificates of the system cannot be used: {error}")
                })?))
            }
        };
        let verifier = PostgresVerifier {
            provider: Arc::clone(&provider),
            authority,
            verifies_name: self.mode == VerifiedMode::AuthorityAndName,
        };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        Ok(PostgresTls(TlsConnector::from(Arc::new(config))))
    }
}

/// Returns the server and the database, without role and password.
impl fmt::Display for PostgresTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres://")?;
        let ports = self.config.get_ports();
        for (number, host) in self.config.get_hosts().iter().enumerate() {
            let separator = if number > 0 { "," } else { "" };
            match host {
                Host::Tcp(host) if host.contains(':') => write!(f, "{separator}[{host}]")?,
                Host::Tcp(host) => write!(f, "{separator}{host}")?,
                #[cfg(unix)]
                Host::Unix(path) => write!(f, "{separator}{}", path.display())?,
            }
            if let Some(port) = ports.get(number).or(ports.first()) {
                write!(f, ":{port}")?;
            }
        }
        write!(f, "/{}", self.database().unwrap_or_default())
    }
}

/// Removes `sslmode` and `sslrootcert` from a URL, since tokio-postgres does not support all of
/// their values.
fn take_tls_options(url: &str) -> (String, Vec<(&'static str, String)>) {
    let mut options = Vec::new();
    let mut take = |pair: &str| {
        let Some((name, value)) = pair.split_once('=') else { return false };
        let names = ["sslmode", "sslrootcert"];
        let Some(name) = names.into_iter().find(|known| *known == name) else { return false };
        options.push((name, decoded(value)));
        true
    };
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        let pairs: Vec<&str> = url.split_whitespace().filter(|pair| !take(pair)).collect();
        return (if options.is_empty() { url.to_owned() } else { pairs.join(" ") }, options);
    }
    let Some((base, query)) = url.split_once('?') else { return (url.to_owned(), options) };
    let pairs: Vec<&str> = query.split('&').filter(|pair| !take(pair)).collect();
    let rest =
        if pairs.is_empty() { base.to_owned() } else { [base, "?", &pairs.join("&")].concat() };
    (rest, options)
}

/// Decodes percent-encoding, such as `%2F`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let (b'%', Some(byte)) = (first, byte) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Verifies a certificate according to the `sslmode`.
#[derive(Debug)]
struct PostgresVerifier {
    provider: Arc<CryptoProvider>,
    authority: Option<Arc<dyn ServerCertVerifier>>,
    verifies_name: bool,
}

impl ServerCertVerifier for PostgresVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let Some(authority) = &self.authority else { return Ok(ServerCertVerified::assertion()) };
        let verified = authority.verify_server_cert(
            end_entity,
            intermediates,
            server_name,
            ocsp_response,
            now,
        );
        match verified {
            // The name is verified last, after the chain.
            Err(rustls::Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if !self.verifies_name => Ok(ServerCertVerified::assertion()),
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// TLS connections by rustls.
#[derive(Clone)]
pub(super) struct PostgresTls(TlsConnector);

/// A pending handshake.
pub(super) struct TlsHandshake {
    connector: TlsConnector,
    /// `None` for a socket of the machine, which is not encrypted.
    name: Option<ServerName<'static>>,
}

/// An encrypted connection.
pub(super) struct EncryptedStream<S>(tokio_rustls::client::TlsStream<S>);

impl<S> MakeTlsConnect<S> for PostgresTls
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = EncryptedStream<S>;
    type TlsConnect = TlsHandshake;
    type Error = io::Error;

    fn make_tls_connect(&mut self, domain: &str) -> io::Result<TlsHandshake> {
        let name = match domain {
            "" => None,
            domain => Some(ServerName::try_from(domain.to_owned()).map_err(io::Error::other)?),
        };
        Ok(TlsHandshake { connector: self.0.clone(), name })
    }
}

impl<S> TlsConnect<S> for TlsHandshake
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    type Stream = EncryptedStream<S>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<EncryptedStream<S>>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move {
            let name = self.name.ok_or_else(|| io::Error::other("the host has no name"))?;
            self.connector.connect(name, stream).await.map(EncryptedStream)
        })
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> tokio_postgres::tls::TlsStream for EncryptedStream<S> {
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for EncryptedStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for EncryptedStream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(url: &str) -> (SslMode, VerifiedMode, Option<PathBuf>) {
        let target = PostgresTarget::parse(url).unwrap();
        (target.config.get_ssl_mode(), target.mode, target.roots)
    }

    #[test]
    fn a_mode_means_what_it_means_to_libpq() {
        use VerifiedMode::{Authority, AuthorityAndName, Nothing};
        let root = Some(PathBuf::from("/etc/root.crt"));
        for (options, expected) in [
            ("", (SslMode::Prefer, Nothing, None)),
            ("?sslmode=disable", (SslMode::Disable, Nothing, None)),
            ("?sslmode=require&connect_timeout=3", (SslMode::Require, Nothing, None)),
            (
                "?connect_timeout=3&sslmode=require&sslrootcert=%2Fetc/root.crt",
                (SslMode::Require, Authority, root.clone()),
            ),
            ("?sslrootcert=/etc/root.crt&sslmode=verify-ca", (SslMode::Require, Authority, root)),
            ("?sslmode=verify-full", (SslMode::Require, AuthorityAndName, None)),
            ("?sslrootcert=system", (SslMode::Require, AuthorityAndName, None)),
        ] {
            assert_eq!(
                mode(&format!("postgres://me:secret@db/app{options}")),
                expected,
                "{options}"
            );
        }
        assert_eq!(mode("host=db sslmode=verify-full").1, AuthorityAndName);
        for url in ["postgres:///app?sslmode=require", "host=/tmp sslmode=verify-full"] {
            assert_eq!(mode(url).0, SslMode::Disable, "{url}");
        }
        assert_eq!(mode("host=/tmp,db sslmode=require").0, SslMode::Require);
        let error = PostgresTarget::parse("postgres://me:secret@db/app?sslmode=on").err().unwrap();
        assert!(
            error.contains("`on` is not a valid `sslmode`; expected one of `disable`"),
            "{error}"
        );
    }

    #[test]
    fn a_target_shows_no_role_and_no_password() {
        for (url, shown) in [
            ("postgres://me:secret@db:5433/app", "postgres://db:5433/app"),
            ("postgres://me:secret@a,b:1/app?sslmode=disable", "postgres://a:5432,b:1/app"),
            ("postgres:///app", "postgres:///var/run/postgresql/app"),
            ("host=db user=me password=secret", "postgres://db/me"),
            ("postgres://me@[::1]:5433/app", "postgres://[::1]:5433/app"),
            ("postgres://db:5433", "postgres://db:5433/"),
        ] {
            assert_eq!(PostgresTarget::parse(url).unwrap().to_string(), shown);
        }
        for (url, named) in [
            ("postgres://me:secret@db/app?foo=1", "postgres://db:5432/app"),
            ("postgres://me:secret@db:port/app?foo=1", "postgres://…"),
        ] {
            assert_eq!(super::super::shown(url), named);
        }
        let error = PostgresTarget::parse("postgres://me:secret@db:port/app").err().unwrap();
        assert!(error.contains("cannot be parsed") && !error.contains("secret"), "{error}");
    }
}
