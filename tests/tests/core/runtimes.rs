//! Calls on runtimes that are busy, blocked or shut down: every call ends.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use http::Method;
use serde_json::{Value, json};
use stripe_core::{AutoPaging, Client, ErrorKind, List};
use tests::{Reply, ScriptedServer, client_of, runtime};
use tokio::runtime::Builder;

/// Far longer than any of the timeouts here, even on a slow machine.
const LONG: Duration = Duration::from_secs(60);

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// Returns the result of the work, which must end.
fn ends<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    let thread = thread::spawn(move || {
        let _ = sender.send(work());
    });
    match receiver.recv_timeout(LONG) {
        Ok(output) => output,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("it does not end"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            std::panic::resume_unwind(thread.join().unwrap_err())
        }
    }
}

fn page(ids: &[&str], has_more: bool) -> Reply {
    let data: Vec<Value> = ids.iter().map(|id| json!({ "id": id })).collect();
    let page = json!({ "object": "list", "url": "/v1/x", "has_more": has_more, "data": data });
    Reply::json(200, &page.to_string())
}

fn pages(client: &Client) -> AutoPaging<List<Value>> {
    client.request(Method::GET, "/v1/x", &[]).returning::<List<Value>>().auto_paging().prefetch()
}

#[test]
fn a_timeout_ends_a_call_on_a_runtime_that_is_always_busy() {
    for workers in [None, Some(2)] {
        let kind = ends(move || {
            let server = ScriptedServer::start([Reply::nothing().then_stall()]);
            let client = client_of(&server.url()).timeout(ms(300)).max_retries(0).build().unwrap();
            let runtime = match workers {
                None => runtime(),
                Some(count) => {
                    Builder::new_multi_thread().worker_threads(count).enable_all().build().unwrap()
                }
            };
            let call = runtime.spawn(async move {
                client.request(Method::POST, "/v1/x", &[]).await.unwrap_err().kind()
            });
            let kind = runtime.block_on(async move {
                for _ in 0..3 {
                    tokio::spawn(async {
                        loop {
                            thread::sleep(ms(220));
                            tokio::task::yield_now().await;
                        }
                    });
                }
                call.await.unwrap()
            });
            runtime.shutdown_background();
            kind
        });
        assert_eq!(kind, ErrorKind::Timeout);
    }
}

#[test]
fn a_page_that_was_asked_for_ahead_goes_on_in_blocking_code() {
    let ids: Vec<Value> = ends(|| {
        let replies = [page(&["a"], true), page(&["b"], false).after(ms(100)), page(&["b"], false)];
        let server = ScriptedServer::start(replies);
        let client = client_of(&server.url()).timeout(ms(1000)).build().unwrap();
        runtime().block_on(async move {
            let mut pages = pages(&client);
            let first = pages.next().await.unwrap().unwrap();
            // The runtime on which the page was asked for is blocked from here on.
            [first].into_iter().chain(pages.blocking().map(Result::unwrap)).collect()
        })
    });
    assert_eq!(ids, [json!({ "id": "a" }), json!({ "id": "b" })]);
}

/// A page is requested ahead on one runtime and awaited on another. Meanwhile the first is idle or
/// dropped, and the request has been sent or is waiting for a retry.
#[test]
fn a_call_that_was_begun_on_another_runtime_goes_on() {
    for is_dropped in [false, true] {
        for second in [page(&["b"], false).after(ms(300)), Reply::json(503, "{}")] {
            let ids: Vec<Value> = ends(move || {
                let replies = [page(&["a"], true), second, page(&["b"], false)];
                let server = ScriptedServer::start(replies);
                let client = client_of(&server.url()).timeout(ms(1000)).build().unwrap();
                let first = runtime();
                let mut pages = pages(&client);
                let mut ids = vec![first.block_on(async {
                    let item = pages.next().await.unwrap().unwrap();
                    tokio::time::sleep(ms(150)).await;
                    item
                })];
                let kept = (!is_dropped).then_some(first);
                runtime().block_on(async {
                    while let Some(item) = pages.next().await {
                        ids.push(item.unwrap());
                    }
                });
                drop(kept);
                ids
            });
            assert_eq!(ids, [json!({ "id": "a" }), json!({ "id": "b" })], "{is_dropped}");
        }
    }
}

#[test]
fn a_blocking_call_ends_although_a_hook_blocks_its_thread() {
    let outer = ends(|| {
        let server = ScriptedServer::start([Reply::ok(), Reply::ok()]);
        let builder = || client_of(&server.url()).timeout(ms(500)).deadline(ms(500));
        let inner = builder().build().unwrap();
        let (sender, receiver) = mpsc::channel();
        let client = builder()
            .on_sending(move |_| {
                let inner = inner.clone();
                let sent = thread::spawn(move || {
                    inner.request(Method::POST, "/v1/y", &[]).send_blocking().map(|_| ())
                });
                sender.send(sent.join().unwrap()).unwrap();
            })
            .build()
            .unwrap();
        let outer = client.request(Method::GET, "/v1/x", &[]).send_blocking().map(|_| ());
        let error = receiver.recv().unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        assert!(error.may_have_been_applied() && error.idempotency_key().is_some(), "{error:?}");
        assert!(error.to_string().contains("is blocked by a hook"), "{error}");
        outer
    });
    // It waits as long, or is told the same.
    assert!(outer.is_ok() || outer.unwrap_err().kind() == ErrorKind::Timeout);
}
