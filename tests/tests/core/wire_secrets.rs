//! The key is sent to Stripe alone, and no text of the library contains it.

use expect_test::expect;
use std::error::Error as _;
use std::fmt::Debug;
use std::future::IntoFuture;
use std::time::Duration;

use http::Method;
use serde_json::json;
use stripe_core::transport::{
    Body, Transport, TransportError, TransportErrorKind, TransportFuture,
};
use stripe_core::{Client, Error};
use tests::{KEY, Reply, ScriptedServer, client_of, closed_port};

#[track_caller]
fn assert_hidden(what: &impl Debug) {
    for text in [format!("{what:?}"), format!("{what:#?}")] {
        assert!(!text.contains(KEY), "{text}");
    }
}

#[track_caller]
fn assert_error_hides(error: &Error) {
    assert_hidden(error);
    let mut cause: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = cause {
        assert!(!error.to_string().contains(KEY), "{error}");
        cause = error.source();
    }
}

#[tokio::test]
async fn debug_of_client_builder_and_pending_request() {
    let builder = Client::builder(KEY);
    assert_hidden(&builder);
    let client = builder.build().unwrap();
    assert_hidden(&client);
    let request = client.request(Method::POST, "/v1/refunds", &[]).api_key(KEY);
    assert_hidden(&request);
    assert_hidden(&request.clone().send());
    assert_hidden(&request.into_future());
}

#[tokio::test]
async fn a_prepared_request_marks_the_key_sensitive() {
    let client = Client::new("sk_test_of_client").unwrap();
    for request in [
        Client::new(KEY).unwrap().request(Method::GET, "/v1/balance", &[]),
        client.request(Method::GET, "/v1/balance", &[]).api_key(KEY),
        client
            .request(Method::GET, "/v1/balance", &[])
            .header("authorization", format!("Bearer {KEY}")),
    ] {
        let request = request.prepare().unwrap();
        assert_eq!(request.headers()["authorization"], format!("Bearer {KEY}"));
        assert_hidden(&request);
    }
}

#[test]
fn a_key_that_is_refused_is_not_shown() {
    for key in [format!("{KEY}\n"), format!(" {KEY}"), format!("{KEY}é"), format!("{KEY}\0")] {
        let error = Client::new(&key).unwrap_err();
        assert_error_hides(&error);
        assert_hidden(&Client::builder(&key));
        let client = Client::new("sk_test_of_client").unwrap();
        let request = client.request(Method::GET, "/v1/balance", &[]).api_key(&key);
        assert_hidden(&request);
        assert_error_hides(&request.prepare().unwrap_err());
    }
}

#[tokio::test]
async fn debug_of_responses() {
    let server = ScriptedServer::start([Reply::json(200, "{}")]);
    let client = client_of(&server.url()).build().unwrap();
    let response = client.request(Method::GET, "/v1/balance", &[]).send().await.unwrap();
    assert_hidden(&response);
}

/// Secrets in responses: an ephemeral key, a client secret, a session token.
#[tokio::test]
async fn debug_of_a_response_does_not_repeat_the_raw_body() {
    #[derive(Debug, serde::Deserialize)]
    struct Session {
        id: String,
    }
    let body = r#"{"id": "mes_1", "authentication_token": "token_4eC39HqLyjWDarjtT1zdp7dc"}"#;
    let server = ScriptedServer::start([Reply::json(200, body)]);
    let client = client_of(&server.url()).build().unwrap();
    let response = client
        .request(Method::POST, "/v2/billing/meter_event_session", &[])
        .returning::<Session>()
        .send()
        .await
        .unwrap();
    assert_eq!(response.data.id, "mes_1");
    let text = format!("{response:?}");
    assert!(!text.contains("token_4eC39HqLyjWDarjtT1zdp7dc"), "{text}");
}

#[tokio::test]
async fn errors_of_every_kind() {
    let server = ScriptedServer::start([
        Reply::json(401, r#"{"error": {"message": "Invalid API Key provided"}}"#),
        Reply::new(502, "text/html", "<h1>Bad gateway</h1>"),
        Reply::json(200, "[1, 2"),
        Reply::nothing().then_reset(),
        Reply::nothing().then_reset(),
    ]);
    let client = client_of(&server.url()).max_retries(0).build().unwrap();
    for _ in 0..4 {
        let request = client.request(Method::POST, "/v1/refunds", &[]).params(json!({ "a": 1 }));
        assert_error_hides(&request.await.unwrap_err());
    }
    let nobody = format!("http://{}", closed_port());
    let client = client_of(&nobody).max_retries(0).build().unwrap();
    let error = client.request(Method::GET, "/v1/balance", &[]).await.unwrap_err();
    assert_error_hides(&error);
    assert!(error.source().is_some());
}

#[test]
fn a_password_in_a_base_url_is_not_shown() {
    for url in [
        format!("https://user:{KEY}@example.com"),
        format!("ftp://user:{KEY}@example.com"),
        format!("user:{KEY}@example.com"),
        format!("//user:{KEY}@example.com"),
        format!("https://user:{KEY} @example.com"),
        format!("https://user:{KEY}@exa mple.com"),
        format!("https://user:{KEY}@"),
        format!("https://user:{KEY}"),
        format!("https://user:{KEY}%40example.com"),
        format!("https:/user:{KEY}@example.com"),
        format!("https://example.com#user:{KEY}"),
        format!("https://example.com/user:{KEY}@example.com"),
        format!("https://example.com?token={KEY}"),
        format!("{KEY}://example.com"),
    ] {
        assert_hidden(&Client::builder("sk_test_of_client").base_url(&url));
        for builder in [
            Client::builder("sk_test_of_client").base_url(&url),
            Client::builder("sk_test_of_client").files_base_url(&url),
        ] {
            assert_hidden(&builder);
            let error = builder.build().expect_err(&url);
            assert_error_hides(&error);
            assert!(error.to_string().starts_with("the base URL "), "{error}");
        }
    }
}

/// A response of a proxy that contains the request, or an error of a transport that quotes it.
#[tokio::test]
async fn a_credential_that_comes_back_is_not_shown() {
    let escaped = KEY.replace('_', "\\u005f");
    let echo =
        |body: &str| Reply::json(400, body).header("request-id", KEY).header("stripe-notice", KEY);
    let server = ScriptedServer::start([
        echo(&format!("<h1>Bad request</h1>authorization: Bearer {KEY}")),
        echo(&format!("{}Bearer {KEY}", " ".repeat(180))),
        echo(&format!(
            r#"{{"error": {{"type": "{KEY}", "code": "{KEY}", "param": "{KEY}", "message": "No {KEY}.",
                "doc_url": "https://{KEY}", "decline_code": "{escaped}", "a": ["{KEY}"]}}}}"#
        )),
        echo(&format!(r#"{{"error": "{KEY}", "error_description": "{KEY}"}}"#)),
        Reply::json(301, "").header("location", &format!("https://example.com/?key={KEY}")),
    ]);
    let client = client_of(&server.url()).build().unwrap();
    for _ in 0..5 {
        let error = client.request(Method::GET, "/v1/balance", &[]).await.unwrap_err();
        assert_error_hides(&error);
        assert_hidden(&error.headers());
        assert_hidden(&error.request_id());
        assert_hidden(&error.body());
        assert_hidden(&error.api_error().map(|api| api.json().clone()));
        assert!(error.to_string().contains("[redacted]") || error.status().unwrap() == 301);
    }
}

#[tokio::test]
async fn every_credential_is_hidden_not_the_clients_key_alone() {
    let server =
        ScriptedServer::start(vec![Reply::new(407, "text/plain", &format!("who is {KEY}?")); 3]);
    let client = Client::builder("sk_test_of_client").base_url(server.url()).build().unwrap();
    let request = || client.request(Method::GET, "/v1/balance", &[]);
    for request in [
        request().api_key(KEY),
        request().session_token(KEY),
        request().header("proxy-authorization", format!("Basic {KEY}")),
    ] {
        assert_error_hides(&request.await.unwrap_err());
    }
}

#[tokio::test]
async fn a_success_does_not_show_a_credential_in_its_headers() {
    let reply = Reply::json(200, "{}").header("x-debug", &format!("authorization: Bearer {KEY}"));
    let server = ScriptedServer::start([reply]);
    let client = client_of(&server.url()).build().unwrap();
    let response = client.request(Method::GET, "/v1/balance", &[]).send().await.unwrap();
    assert_hidden(&response);
    assert_eq!(response.headers()["x-debug"], "authorization: Bearer [redacted]");
}

/// The error of a list all of whose pages have this body.
async fn paging_error(body: &str) -> Error {
    let server = ScriptedServer::start(vec![Reply::json(200, body); 3]);
    let client = client_of(&server.url()).build().unwrap();
    let call = client.request(Method::GET, "/v2/x", &[]);
    let mut pages = call.returning::<stripe_core::List<serde_json::Value>>().auto_paging();
    loop {
        match pages.next().await {
            Some(item) => {
                if let Err(error) = item {
                    return error;
                }
            }
            None => panic!("the list ended: {body}"),
        }
    }
}

#[tokio::test]
async fn an_error_about_a_page_does_not_show_a_credential() {
    for body in [
        format!(r#"{{"data": [{{"id": "a"}}], "next_page_url": "/v2/x?page={KEY}"}}"#),
        format!(r#"{{"object": "list", "has_more": true, "data": [{{"id": "{KEY}"}}]}}"#),
        format!(
            r#"{{"object": "search_result", "has_more": true, "next_page": "{KEY}", "data": []}}"#
        ),
        format!(r#"{{"data": [], "next_page_url": "/v2/../x?page={KEY}"}}"#),
        format!(r#"{{"data": [], "next_page_url": "https://example.com/?page={KEY}"}}"#),
    ] {
        let error = paging_error(&body).await;
        assert_error_hides(&error);
        assert_hidden(&error.body());
        assert!(error.to_string().contains("[redacted]"), "{error}");
    }
}

#[tokio::test]
async fn an_error_about_a_success_does_not_show_a_credential() {
    async fn error_of<T: serde::de::DeserializeOwned + Debug>(body: String) -> Error {
        let server = ScriptedServer::start([Reply::json(200, &body)]);
        let client = client_of(&server.url()).build().unwrap();
        let call = client.request(Method::GET, "/v1/x", &[]);
        call.returning::<T>().await.unwrap_err()
    }
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        #[serde(rename = "id")]
        _id: i64,
    }
    type Texts = std::collections::BTreeMap<String, String>;
    for error in [
        error_of::<Texts>(format!(r#"{{"{KEY}": 5}}"#)).await,
        error_of::<Strict>(format!(r#"{{"id": 5, "{KEY}": 5}}"#)).await,
        error_of::<Strict>(format!(r#"{{"id": "x", "echo": "{KEY}"}}"#)).await,
        error_of::<Texts>(format!(r#"{{"id": 5, "echo": "{}"}}"#, KEY.replace('_', "\\u005f")))
            .await,
    ] {
        assert_error_hides(&error);
        let body = String::from_utf8_lossy(error.body().unwrap()).into_owned();
        assert!(!body.contains(KEY) && body.contains("[redacted]"), "{body}");
    }
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn a_transport_that_quotes_the_key_is_not_quoted() {
    #[derive(Debug)]
    struct Talkative;
    impl Transport for Talkative {
        fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
            let key = request.headers()["authorization"].to_str().unwrap().to_owned();
            let error =
                TransportError::new(TransportErrorKind::Connect, format!("cannot send {key}"));
            Box::pin(async { Err(error) })
        }
    }
    let client = Client::builder(KEY).transport(Talkative).max_retries(0).build().unwrap();
    let error = client.request(Method::GET, "/v1/balance", &[]).await.unwrap_err();
    assert_error_hides(&error);
    expect!["GET /v1/balance: cannot connect: cannot send Bearer [redacted]"]
        .assert_eq(&error.to_string());
}

#[test]
fn a_path_cannot_lead_to_another_host() {
    let client = Client::new(KEY).unwrap();
    for path in [
        "@example.com/v1/x",
        ".example.com/v1/x",
        "//example.com/v1/x",
        "https://example.com/v1/x",
        ":80/x",
        "",
    ] {
        let error = client.request(Method::GET, path, &[]).prepare().unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "GET {path}: cannot encode the request: the path `{path}` does not begin with exactly one `/`"
            )
        );
    }
}
