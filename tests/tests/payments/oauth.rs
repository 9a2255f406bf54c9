//! Connect's OAuth on the wire.

use stripe_core::{Client, ErrorKind};
use stripe_payments::oauth::Scope;
use stripe_payments::{OAuth, OAuthAuthorizeParams, OAuthDeauthorizeParams, OAuthTokenParams};
use tests::{Reply, ScriptedServer, client_of};

const TOKEN: &str = r#"{
    "access_token": "sk_test_of_the_account",
    "livemode": false,
    "refresh_token": "rt_1",
    "scope": "read_write",
    "stripe_publishable_key": "pk_test_1",
    "stripe_user_id": "acct_1",
    "token_type": "bearer"
}"#;

#[tokio::test]
async fn a_code_is_sent_as_a_form_and_becomes_an_account() {
    let server = ScriptedServer::start([Reply::json(200, TOKEN), Reply::json(200, TOKEN)]);
    let client = client_of(&server.url()).build().unwrap();

    let params = OAuthTokenParams::of_code("ac_1").assert_capabilities(["transfers"]);
    assert!(!format!("{params:?}").contains("ac_1"), "{params:?}");
    let token = OAuth::token(&client, params).idempotency_key("connect-ac_1").await.unwrap();
    assert_eq!(token.stripe_user_id.as_str(), "acct_1");
    assert_eq!(token.scope, Some(Scope::ReadWrite));
    assert_eq!(token.access_token.as_ref().unwrap().expose(), "sk_test_of_the_account");
    let shown = format!("{token:?}");
    assert!(!shown.contains("of_the_account") && !shown.contains("rt_1"), "{shown}");

    let refresh = OAuthTokenParams::of_refresh_token(token.refresh_token.unwrap());
    OAuth::token(&client, refresh.scope(Scope::ReadOnly)).await.unwrap();

    let received = server.received();
    assert_eq!(received[0].target(), "POST /oauth/token");
    assert_eq!(received[0].header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(received[0].header("idempotency-key"), Some("connect-ac_1"));
    assert!(received[0].header("authorization").unwrap().starts_with("Bearer sk_test_"));
    assert_eq!(
        received[0].body(),
        "grant_type=authorization_code&assert_capabilities[0]=transfers&code=ac_1"
    );
    assert_eq!(received[1].body(), "grant_type=refresh_token&refresh_token=rt_1&scope=read_only");
}

#[tokio::test]
async fn a_token_may_have_little_more_than_its_account() {
    let server = ScriptedServer::start([Reply::json(200, r#"{"stripe_user_id": "acct_1"}"#)]);
    let client = client_of(&server.url()).build().unwrap();
    let token = OAuth::token(&client, OAuthTokenParams::of_code("ac_1")).await.unwrap();
    assert_eq!((token.access_token, token.livemode), (None, None));
}

#[tokio::test]
async fn an_account_is_disconnected() {
    let server = ScriptedServer::start([Reply::json(200, r#"{"stripe_user_id": "acct_1"}"#)]);
    let client = client_of(&server.url()).build().unwrap();
    let params = OAuthDeauthorizeParams::new("ca_1", "acct_1");
    let account = OAuth::deauthorize(&client, params).await.unwrap();
    assert_eq!(account.stripe_user_id.as_str(), "acct_1");
    let received = server.received();
    assert_eq!(received[0].target(), "POST /oauth/deauthorize");
    assert_eq!(received[0].body(), "client_id=ca_1&stripe_user_id=acct_1");
}

#[tokio::test]
async fn a_refusal_says_its_code_and_why() {
    let body = r#"{
        "error": "invalid_grant",
        "error_description": "Authorization code expired: ac_1"
    }"#;
    let server = ScriptedServer::start([Reply::json(400, body)]);
    let client = client_of(&server.url()).build().unwrap();
    let error = OAuth::token(&client, OAuthTokenParams::of_code("ac_1")).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::OAuth, Some("invalid_grant")));
    assert_eq!(
        error.to_string(),
        "POST /oauth/token: 400, code `invalid_grant`: Authorization code expired: ac_1"
    );
    assert!(!error.may_have_been_applied());
    assert_eq!(server.received().len(), 1, "it is not sent again");
}

#[test]
fn urls_are_those_of_connect() {
    let client = Client::builder("sk_test_1").api_base_url("http://127.0.0.1:1").build().unwrap();
    let params = OAuthAuthorizeParams::new("ca_1")
        .redirect_uri("https://example.com/connected")
        .suggested_capabilities(["card_payments", "transfers"]);
    assert_eq!(
        OAuth::express_authorize_url(&client, params.clone()).unwrap(),
        "https://connect.stripe.com/express/oauth/authorize?response_type=code&client_id=ca_1\
         &redirect_uri=https%3A%2F%2Fexample.com%2Fconnected\
         &suggested_capabilities[0]=card_payments&suggested_capabilities[1]=transfers"
    );
    let own = Client::builder("sk_test_1").connect_base_url("http://127.0.0.1:1").build().unwrap();
    let url = OAuth::authorize_url(&own, params).unwrap();
    assert!(url.starts_with("http://127.0.0.1:1/oauth/authorize?response_type=code&"), "{url}");

    let request = OAuth::token(&client, OAuthTokenParams::of_code("ac_1")).prepare().unwrap();
    assert_eq!(request.uri(), "https://connect.stripe.com/oauth/token");
}
