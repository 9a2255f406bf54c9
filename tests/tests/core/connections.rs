//! The connection of a request: an existing one of the runtime, a new one after a failure, or that
//! of a proxy.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use stripe_core::transport::TransportErrorKind;
use stripe_core::{AnyParams, Client, ClientBuilder, ErrorKind, PendingRequest};
use tests::{
    KEY, ManualClock, Reply, ScriptedServer, client_of, get, in_another_process, post, runtime,
};

fn unavailable() -> Reply {
    Reply::json(503, "{}")
}

/// The connection number of each request.
fn connections(server: &ScriptedServer) -> Vec<usize> {
    server.received().into_iter().map(|request| request.connection).collect()
}

/// A client that makes one attempt, so that a connection that hangs causes an error instead of a
/// second attempt.
fn once(server: &ScriptedServer) -> Client {
    client_of(&server.url()).timeout(Duration::from_secs(5)).single_attempt().build().unwrap()
}

// A connection is used only on the runtime that drives it.

#[tokio::test]
async fn a_blocking_call_after_an_awaited_one_has_a_connection_of_its_own() {
    let server = ScriptedServer::start(vec![Reply::ok(); 3]);
    let client = once(&server);
    get(&client).await.unwrap();
    post(&client).send_blocking().unwrap();
    get(&client).await.unwrap();
    assert_eq!(connections(&server), [0, 1, 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_blocking_call_in_a_task_of_several_threads_has_a_connection_of_its_own() {
    let server = ScriptedServer::start(vec![Reply::ok(); 20]);
    let client = once(&server);
    for _ in 0..10 {
        let client = client.clone();
        let task = tokio::spawn(async move {
            get(&client).await.unwrap();
            post(&client).send_blocking().unwrap();
        });
        task.await.unwrap();
    }
    assert_eq!(connections(&server), [0, 1].repeat(10));
}

#[test]
fn one_client_on_two_runtimes_in_turn() {
    let server = ScriptedServer::start(vec![Reply::ok(); 6]);
    let client = once(&server);
    let runtimes = [runtime(), runtime()];
    for _ in 0..2 {
        for runtime in &runtimes {
            runtime.block_on(async { post(&client).await }).unwrap();
        }
    }
    assert_eq!(connections(&server), [0, 1, 0, 1]);
    drop(runtimes);
    runtime().block_on(async { post(&client).await }).unwrap();
    post(&client).send_blocking().unwrap();
    assert_eq!(connections(&server)[4..], [2, 3]);
}

#[test]
fn a_reqwest_client_that_the_user_configures_has_a_pool_for_each_runtime_too() {
    let server = ScriptedServer::start(vec![Reply::ok(); 3]);
    let client = client_of(&server.url())
        .timeout(Duration::from_secs(5))
        .single_attempt()
        .configure_http_client(|reqwest| reqwest.pool_max_idle_per_host(1))
        .build()
        .unwrap();
    let runtime = runtime();
    runtime.block_on(async {
        get(&client).await.unwrap();
        post(&client).send_blocking().unwrap();
        get(&client).await.unwrap();
    });
    assert_eq!(connections(&server), [0, 1, 0]);
}

#[tokio::test]
async fn a_redirect_is_not_followed_whatever_the_user_configures() {
    let elsewhere = ScriptedServer::start([Reply::ok()]);
    let redirect = Reply::json(307, "{}").header("location", &elsewhere.url());
    let server = ScriptedServer::start([redirect]);
    let client = client_of(&server.url())
        .configure_http_client(|reqwest| reqwest.redirect(reqwest::redirect::Policy::limited(3)))
        .build()
        .unwrap();
    assert_eq!(get(&client).await.unwrap_err().status().unwrap(), 307);
    assert_eq!(elsewhere.connections(), 0);
}

// A retry goes over a connection that was not there before.

/// A client with this number of idle connections that no longer respond: the next request gets no
/// response.
async fn with_silent_connections(count: usize, replies: &[Reply]) -> (ScriptedServer, Client) {
    let mut script = vec![Reply::ok(); count];
    script.push(Reply::nothing().then_stall());
    script.extend_from_slice(replies);
    let server = ScriptedServer::start(script);
    let client = client_of(&server.url()).clock(ManualClock::new()).build().unwrap();
    let runtime = tokio::runtime::Handle::current();
    let calls: Vec<_> = (0..count).map(|_| runtime.spawn(get(&client).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    (server, client)
}

#[tokio::test]
async fn after_a_silent_connection_neither_the_retry_nor_a_later_call_uses_an_idle_one() {
    let (server, client) =
        with_silent_connections(4, &[Reply::ok(), Reply::ok(), Reply::ok()]).await;
    let idle = server.connections();
    let response = get(&client).timeout(Duration::from_secs(2)).send().await.unwrap();
    assert_eq!(response.attempts(), 2);
    post(&client).await.unwrap();
    post(&client).await.unwrap();
    let used = connections(&server);
    assert!(used[4] < idle, "{used:?}");
    // The retry has one to itself; what comes after is kept as ever.
    assert_eq!(used[5..], [idle, idle + 1, idle + 1]);
    server.wait_for_closed_connections(idle + 1).await;
}

#[tokio::test]
async fn a_request_on_its_way_is_not_disturbed_by_a_broken_connection_beside_it() {
    let slow = Reply::json(200, r#"{"slow": true}"#).after(Duration::from_millis(1500));
    let server =
        ScriptedServer::start([slow, Reply::ok(), Reply::nothing().then_close(), Reply::ok()]);
    let client = client_of(&server.url()).clock(ManualClock::new()).build().unwrap();
    let on_its_way = tokio::spawn(get(&client).into_future());
    server.wait_for_requests(1).await;
    get(&client).await.unwrap();
    // Closes the second connection, and its retry succeeds.
    assert_eq!(post(&client).send().await.unwrap().attempts(), 2);
    assert_eq!(on_its_way.await.unwrap().unwrap()["slow"], true);
    assert_eq!(connections(&server), [0, 1, 1, 2]);
}

#[tokio::test]
async fn each_attempt_after_a_503_goes_over_a_connection_of_its_own() {
    let server = ScriptedServer::start([
        Reply::ok(),
        unavailable(),
        unavailable(),
        Reply::ok(),
        Reply::ok(),
    ]);
    let client = client_of(&server.url()).clock(ManualClock::new()).build().unwrap();
    get(&client).await.unwrap();
    assert_eq!(post(&client).send().await.unwrap().attempts(), 3);
    // The connection that brought the 503 is not broken.
    get(&client).await.unwrap();
    assert_eq!(connections(&server), [0, 0, 1, 2, 0]);
}

#[tokio::test]
async fn a_storm_of_503s_costs_one_connection_for_each_retry() {
    const CALLS: usize = 64;
    let mut script = vec![unavailable(); 2 * CALLS];
    script.extend(vec![Reply::ok(); CALLS]);
    let server = ScriptedServer::start(script);
    let client = client_of(&server.url()).clock(ManualClock::new()).build().unwrap();
    let calls: Vec<_> =
        (0..CALLS).map(|_| tokio::spawn(post(&client).max_retries(9).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let retries = server.received().len() - CALLS;
    assert_eq!(retries, 2 * CALLS);
    assert!(server.connections() <= CALLS + retries, "{}", server.connections());
}

#[tokio::test]
async fn a_retry_after_a_refusal_uses_the_kept_connection() {
    let locked = r#"{"error": {"code": "lock_timeout"}}"#;
    let server = ScriptedServer::start([Reply::json(429, locked), Reply::ok()]);
    let client = client_of(&server.url()).clock(ManualClock::new()).build().unwrap();
    assert_eq!(post(&client).send().await.unwrap().attempts(), 2);
    assert_eq!(connections(&server), [0, 0]);
}

// How many connections are kept, and how long.

#[tokio::test]
async fn an_idle_connection_is_kept_as_long_as_the_builder_says() {
    let of_idle_timeout = |timeout: Option<Duration>| async move {
        let server = ScriptedServer::start(vec![Reply::ok(); 2]);
        let client = client_of(&server.url()).pool_idle_timeout(timeout).build().unwrap();
        get(&client).await.unwrap();
        tokio::time::sleep(Duration::from_millis(400)).await;
        get(&client).await.unwrap();
        connections(&server)
    };
    assert_eq!(of_idle_timeout(Some(Duration::from_millis(100))).await, [0, 1]);
    assert_eq!(of_idle_timeout(None).await, [0, 0]);
}

#[tokio::test]
async fn no_more_idle_connections_are_kept_than_the_builder_says() {
    let server = ScriptedServer::start(vec![Reply::ok(); 2]);
    let client = client_of(&server.url()).pool_max_idle_per_host(0).build().unwrap();
    get(&client).await.unwrap();
    get(&client).await.unwrap();
    assert_eq!(connections(&server), [0, 1]);
}

// How often a request is sent.

/// Outcome of a request whose connection closes before a response: the attempts, the failure of the
/// first, and the number of requests that the server has seen.
async fn on_close(
    kept_alive: bool,
    set_up: impl FnOnce(ClientBuilder) -> ClientBuilder,
    options: impl FnOnce(PendingRequest<Value, AnyParams>) -> PendingRequest<Value, AnyParams>,
) -> (u32, TransportErrorKind, usize) {
    let mut script = if kept_alive { vec![Reply::ok()] } else { Vec::new() };
    script.extend([Reply::nothing().then_close(), Reply::ok()]);
    let server = ScriptedServer::start(script);
    let failures = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&failures);
    let builder = client_of(&server.url()).clock(ManualClock::new()).on_response(move |attempt| {
        if let Err(kind) = attempt.outcome {
            noted.lock().unwrap().push(kind);
        }
    });
    let client = set_up(builder).build().unwrap();
    if kept_alive {
        get(&client).await.unwrap();
    }
    let attempts = match options(post(&client)).send().await {
        Ok(response) => response.attempts(),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Connection);
            assert!(error.may_have_been_applied());
            error.attempts()
        }
    };
    let failure = failures.lock().unwrap()[0];
    (attempts, failure, server.received().len() - usize::from(kept_alive))
}

#[tokio::test]
async fn the_attempt_that_is_free_is_for_a_reused_connection_only() {
    let no_retries = |builder: ClientBuilder| builder.max_retries(0);
    let closed = on_close(false, no_retries, |request| request).await;
    assert_eq!(closed, (1, TransportErrorKind::Closed, 1));
    let stale = on_close(true, no_retries, |request| request).await;
    assert_eq!(stale, (2, TransportErrorKind::Stale, 2));
}

#[tokio::test]
async fn a_single_attempt_is_one_on_the_wire() {
    let of_client = on_close(true, ClientBuilder::single_attempt, |request| request).await;
    assert_eq!(of_client, (1, TransportErrorKind::Stale, 1));
    let of_request = on_close(true, |builder| builder, PendingRequest::single_attempt).await;
    assert_eq!(of_request, (1, TransportErrorKind::Stale, 1));
    let last_counts =
        on_close(true, ClientBuilder::single_attempt, |request| request.max_retries(0)).await;
    assert_eq!(last_counts, (2, TransportErrorKind::Stale, 2));
    let first_counts =
        on_close(true, |builder| builder, |request| request.max_retries(2).single_attempt());
    assert_eq!(first_counts.await, (1, TransportErrorKind::Stale, 1));
}

#[tokio::test]
async fn a_single_attempt_is_not_repeated_after_a_503_either() {
    let server = ScriptedServer::start([unavailable(), Reply::ok()]);
    let client = client_of(&server.url()).build().unwrap();
    let error = post(&client).single_attempt().await.unwrap_err();
    assert_eq!((error.attempts(), server.received().len()), (1, 1));
}

// Proxies.

const PROXY_OF_PARENT: &str = "STRIPE_TEST_SERVER";

#[tokio::test]
#[ignore = "the part of `the_environments_proxies_need_the_feature` that has a process to itself"]
async fn the_client_in_another_process() {
    let url = std::env::var(PROXY_OF_PARENT).unwrap();
    let client = Client::builder(KEY).base_url(url).single_attempt().build().unwrap();
    get(&client).await.unwrap();
}

#[tokio::test]
async fn the_environments_proxies_need_the_feature() {
    let proxy = ScriptedServer::start(vec![Reply::ok(); 3]);
    let server = ScriptedServer::start(vec![Reply::ok(); 3]);
    in_another_process("connections::the_client_in_another_process", |process| {
        for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
            process.env(name, proxy.url());
        }
        process.env_remove("no_proxy").env_remove("NO_PROXY").env_remove("REQUEST_METHOD");
        process.env(PROXY_OF_PARENT, server.url());
    });
    assert_eq!(server.received().len(), 1);
    assert_eq!(proxy.connections(), 0);
}

#[tokio::test]
async fn a_proxy_that_is_set_by_hand_needs_no_feature() {
    let proxy = ScriptedServer::start([Reply::ok()]);
    let client = client_of("http://stripe.invalid")
        .proxy(reqwest::Proxy::all(proxy.url()).unwrap())
        .build()
        .unwrap();
    get(&client).await.unwrap();
    assert_eq!(proxy.received()[0].target(), "GET http://stripe.invalid/v1/refunds");
}
