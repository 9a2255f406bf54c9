//! Delivery by HTTP.

use std::io;
use std::time::Duration;

use bytes::Bytes;
use http::uri::Authority;
use http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::request::WebhookRequest;
use super::response::WebhookResponse;

/// Maximum number of bytes to read from a response, of which only the status counts.
const LARGEST_ANSWER: usize = 64 * 1024;

/// Checks a URL.
pub(super) fn check(url: &str, is_remote: bool) -> Result<(), String> {
    let shown = url.split(['?', '#']).next().unwrap_or_default();
    let (uri, authority) = parse(url).ok_or_else(|| {
        format!("`{shown}` is not a webhook URL, such as `http://localhost:3000/hook`")
    })?;
    if uri.scheme_str() == Some("https") {
        return Err(format!("a webhook is called by `http`, without TLS; `{shown}` is `https`"));
    }
    if authority.as_str().contains('@') {
        return Err("a webhook URL with a user name in it is not supported".to_owned());
    }
    let host = authority.host().trim_matches(['[', ']']);
    let is_local = match host.parse::<std::net::IpAddr>() {
        Ok(address) => address.is_loopback(),
        // The addresses of a name are checked at each attempt.
        Err(_) => host == "localhost" || host.ends_with(".localhost"),
    };
    if is_local || is_remote {
        return Ok(());
    }
    Err(format!(
        "the webhook URL `{shown}` points to another computer, unencrypted; use a loopback address, \
         or allow it by `--allow-remote-webhooks` on the command line, `\"allow_remote\": true` at \
         `/_local/webhooks`, or `WebhookEndpoint::allow_remote`"
    ))
}

fn parse(url: &str) -> Option<(Uri, Authority)> {
    let uri: Uri = url.parse().ok()?;
    let is_http = matches!(uri.scheme_str(), Some("http" | "https"));
    let authority = uri.authority().filter(|_| is_http)?.clone();
    // An invalid port is none to `Authority`, and another one would be called.
    let behind = authority.as_str().rsplit(['@', ']']).next().unwrap_or_default();
    if behind.contains(':') && authority.port_u16().is_none_or(|port| port == 0) {
        return None;
    }
    Some((uri, authority))
}

/// Sends an event, and returns the status of the response.
pub(super) async fn post(
    url: &str,
    is_remote: bool,
    timeout: Duration,
    request: WebhookRequest,
) -> WebhookResponse {
    match tokio::time::timeout(timeout, send(url, is_remote, request)).await {
        Ok(Ok(status)) => status.into(),
        Ok(Err(error)) => WebhookResponse::none(&error),
        Err(_) => WebhookResponse::none(&format_args!("no response within {timeout:?}")),
    }
}

async fn send(url: &str, is_remote: bool, event: WebhookRequest) -> io::Result<StatusCode> {
    let (uri, authority) =
        parse(url).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "no webhook URL"))?;
    let stream = connect(&authority, is_remote).await?;
    let (mut sender, connection) =
        http1::handshake::<_, Full<Bytes>>(TokioIo::new(stream)).await.map_err(io::Error::other)?;
    let mut request = Request::new(Full::new(event.body));
    *request.method_mut() = Method::POST;
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    *request.uri_mut() = path.parse().map_err(io::Error::other)?;
    *request.headers_mut() = event.headers;
    let host = HeaderValue::try_from(authority.as_str()).map_err(io::Error::other)?;
    request.headers_mut().insert(header::HOST, host);
    request.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    let mut exchange = std::pin::pin!(async move {
        let response = sender.send_request(request).await?;
        let status = response.status();
        // The body is read so that the endpoint does not see a reset.
        let _ = Limited::new(response.into_body(), LARGEST_ANSWER).collect().await;
        Ok::<_, hyper::Error>(status)
    });
    tokio::select! {
        biased;
        status = &mut exchange => status,
        // The response may have been received before.
        _ = connection => exchange.await,
    }
    .map_err(io::Error::other)
}

async fn connect(authority: &Authority, is_remote: bool) -> io::Result<TcpStream> {
    let host = authority.host().trim_matches(['[', ']']);
    let mut last = None;
    for address in tokio::net::lookup_host((host, authority.port_u16().unwrap_or(80))).await? {
        if !is_remote && !address.ip().is_loopback() {
            continue;
        }
        match TcpStream::connect(address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| io::Error::other("the name does not resolve to a loopback address")))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn only_this_computer_is_called_unless_told_otherwise() {
        for url in [
            "http://localhost/hook",
            "http://localhost:3000/hook?a=b",
            "http://127.0.0.1:3000",
            "http://127.1.2.3/",
            "http://[::1]:3000/hook",
            "http://app.localhost:3000/hook",
        ] {
            assert_eq!(check(url, false), Ok(()), "{url}");
        }
        for url in ["http://192.168.0.1/hook", "http://example.com/hook", "http://[fe80::1]/"] {
            let error = check(url, false).unwrap_err();
            assert!(error.contains("points to another computer"), "{error}");
            assert_eq!(check(url, true), Ok(()), "{url}");
        }
    }

    #[test]
    fn an_invalid_url_is_refused_and_its_query_not_shown() {
        for (url, said) in [
            ("hook?token=secret", "`hook` is not a webhook URL"),
            ("ftp://localhost/?token=secret", "`ftp://localhost/` is not a webhook URL"),
            ("/hook", "`/hook` is not a webhook URL"),
            ("http://localhost:99999/", "`http://localhost:99999/` is not a webhook URL"),
            ("http://[::1]:0/", "`http://[::1]:0/` is not a webhook URL"),
            ("https://localhost/hook?token=secret", "`https://localhost/hook` is `https`"),
            ("http://user:secret@localhost/hook", "user name"),
        ] {
            let error = check(url, true).unwrap_err();
            assert!(error.contains(said) && !error.contains("secret"), "{error}");
        }
    }
}
