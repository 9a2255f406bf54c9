//! Pages: what is asked for, in which order things come, and when it ends.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{Client, ErrorKind, List, SearchResult, StripeResource, v2};

#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(object = "widget", path = "/v1/widgets", ops(list))]
struct Widget {
    id: String,
}

/// Answers with one page after the other and keeps what it was asked for.
#[derive(Debug, Clone, Default)]
struct Pages {
    answers: Arc<Mutex<VecDeque<Value>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

#[derive(Debug, Clone, PartialEq)]
struct Asked {
    address: String,
    account: Option<String>,
    idempotency_key: Option<String>,
}

impl Pages {
    fn new(answers: impl IntoIterator<Item = Value>) -> Self {
        let answers = Arc::new(Mutex::new(answers.into_iter().collect()));
        Self { answers, asked: Arc::default() }
    }

    fn client(&self) -> Client {
        Client::builder("sk_test_123").transport(self.clone()).build().unwrap()
    }

    fn addresses(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().map(|asked| asked.address.clone()).collect()
    }
}

impl Transport for Pages {
    fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
        let header = |name: &str| {
            request.headers().get(name).map(|value| value.to_str().unwrap().to_owned())
        };
        self.asked.lock().unwrap().push(Asked {
            address: request.uri().to_string().replace("https://api.stripe.com", ""),
            account: header("stripe-account"),
            idempotency_key: header("idempotency-key"),
        });
        let answer = self.answers.lock().unwrap().pop_front();
        Box::pin(async move {
            let body = answer.expect("more pages were asked for than there are").to_string();
            Ok(http::Response::new(body.into()))
        })
    }
}

fn page(ids: &[&str], has_more: bool) -> Value {
    let data: Vec<Value> = ids.iter().map(|id| json!({ "id": id })).collect();
    json!({ "object": "list", "url": "/v1/widgets", "has_more": has_more, "data": data })
}

async fn ids(client: &Client, params: Value) -> Vec<String> {
    let mut widgets = Widget::list(client).params(params).auto_paging();
    let mut ids = Vec::new();
    while let Some(widget) = widgets.next().await {
        ids.push(widget.unwrap().id);
    }
    ids
}

#[tokio::test]
async fn forwards_from_the_last_id_with_filters() {
    let pages = Pages::new([page(&["a", "b"], true), page(&["c", "d"], true), page(&["e"], false)]);
    let ids = ids(&pages.client(), json!({ "limit": 2, "status": "active" })).await;
    assert_eq!(ids, ["a", "b", "c", "d", "e"]);
    assert_eq!(
        pages.addresses(),
        [
            "/v1/widgets?limit=2&status=active",
            "/v1/widgets?limit=2&status=active&starting_after=b",
            "/v1/widgets?limit=2&status=active&starting_after=d",
        ]
    );
}

#[tokio::test]
async fn from_where_the_caller_begins() {
    let pages = Pages::new([page(&["c"], true), page(&["d"], false)]);
    let ids = ids(&pages.client(), json!({ "starting_after": "b" })).await;
    assert_eq!(ids, ["c", "d"]);
    assert_eq!(pages.addresses(), ["/v1/widgets?starting_after=b", "/v1/widgets?starting_after=c"]);
}

#[tokio::test]
async fn backwards_in_reverse_from_the_first_id() {
    let pages = Pages::new([page(&["c", "d"], true), page(&["a", "b"], false)]);
    let ids = ids(&pages.client(), json!({ "ending_before": "e" })).await;
    assert_eq!(ids, ["d", "c", "b", "a"]);
    assert_eq!(pages.addresses(), ["/v1/widgets?ending_before=e", "/v1/widgets?ending_before=c"]);
}

#[tokio::test]
async fn account_goes_along_and_the_idempotency_key_does_not() {
    let pages = Pages::new([page(&["a"], true), page(&["b"], false)]);
    let mut widgets = Widget::list(&pages.client())
        .stripe_account("acct_1")
        .idempotency_key("only-once")
        .auto_paging();
    while let Some(widget) = widgets.next().await {
        widget.unwrap();
    }
    let asked = pages.asked.lock().unwrap().clone();
    assert!(asked.iter().all(|asked| asked.account.as_deref() == Some("acct_1")), "{asked:?}");
    let keys: Vec<_> = asked.iter().map(|asked| asked.idempotency_key.as_deref()).collect();
    assert_eq!(keys, [Some("only-once"), None]);
}

#[tokio::test]
async fn each_page_that_is_asked_for_by_post_is_a_request_of_its_own() {
    let pages = Pages::new([page(&["a"], true), page(&["b"], true), page(&["c"], false)]);
    let list = pages.client().request(Method::POST, "/v1/widgets", &[]);
    let first = list.get_idempotency_key().map(str::to_owned);
    let mut widgets = list.returning::<List<Widget>>().auto_paging();
    while let Some(widget) = widgets.next().await {
        widget.unwrap();
    }
    let asked = pages.asked.lock().unwrap().clone();
    let keys: Vec<_> = asked.iter().map(|asked| asked.idempotency_key.clone()).collect();
    assert_eq!(keys[0], first);
    assert!(keys.iter().all(Option::is_some), "{keys:?}");
    assert!(keys[0] != keys[1] && keys[1] != keys[2], "{keys:?}");
}

#[tokio::test]
async fn a_search_goes_on_by_its_next_page() {
    let found = |id: &str, next: Value| {
        json!({
            "object": "search_result", "url": "/v1/widgets/search",
            "has_more": next.is_string(), "next_page": next, "data": [{ "id": id }],
        })
    };
    let pages = Pages::new([found("a", json!("p=2")), found("b", Value::Null)]);
    let mut widgets = pages
        .client()
        .request(Method::GET, "/v1/widgets/search", &[])
        .params(json!({ "query": "a b" }))
        .returning::<SearchResult<Widget>>()
        .auto_paging();
    let mut ids = Vec::new();
    while let Some(widget) = widgets.next().await {
        ids.push(widget.unwrap().id);
    }
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(
        pages.addresses(),
        ["/v1/widgets/search?query=a+b", "/v1/widgets/search?query=a+b&page=p%3D2"]
    );
}

async fn v2_ids(pages: &Pages) -> Result<Vec<String>, stripe_core::Error> {
    let mut widgets = pages
        .client()
        .request(Method::GET, "/v2/core/widgets", &[])
        .params(json!({ "limit": 1 }))
        .returning::<v2::Page<Widget>>()
        .auto_paging();
    let mut ids = Vec::new();
    while let Some(widget) = widgets.next().await {
        ids.push(widget?.id);
    }
    Ok(ids)
}

#[tokio::test]
async fn a_v2_page_url_is_used_as_it_comes() {
    for next in [
        "/v2/core/widgets?page=x%2Fy&limit=1",
        "https://api.stripe.com/v2/core/widgets?page=x%2Fy&limit=1",
    ] {
        let pages = Pages::new([
            json!({ "data": [{ "id": "a" }], "next_page_url": next }),
            json!({ "data": [{ "id": "b" }], "next_page_url": null }),
        ]);
        assert_eq!(v2_ids(&pages).await.unwrap(), ["a", "b"]);
        assert_eq!(
            pages.addresses(),
            ["/v2/core/widgets?limit=1", "/v2/core/widgets?page=x%2Fy&limit=1"]
        );
    }
}

#[tokio::test]
async fn nothing_is_sent_to_a_page_url_of_another_host() {
    for next in [
        "https://evil.example/v2/core/widgets",
        "//evil.example/v2/core/widgets",
        "/\\evil.example/v2/core/widgets",
        "https://api.stripe.com.evil.example/v2",
        "https://api.stripe.com@evil.example/v2",
        "http://api.stripe.com/v2/core/widgets",
        "v2/core/widgets",
        "/v2/core/widgets?page=\r\nHost: evil.example",
        "",
    ] {
        let pages = Pages::new([json!({ "data": [{ "id": "a" }], "next_page_url": next })]);
        let error = v2_ids(&pages).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Pagination, "{next}: {error}");
        assert_eq!(pages.addresses().len(), 1, "{next}");
    }
}

#[tokio::test]
async fn a_cursor_that_does_not_move_is_an_error_after_the_things_that_came() {
    let pages = Pages::new([page(&["a"], true), page(&["a"], true)]);
    let mut widgets = Widget::list(&pages.client()).auto_paging();
    assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
    assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
    let error = widgets.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(error.to_string().contains("the next page would begin at `a` again"), "{error}");
    assert!(widgets.next().await.is_none());
}

#[tokio::test]
async fn more_without_an_id_to_go_on_from_is_an_error() {
    let pages = Pages::new([page(&[], true)]);
    let mut widgets = Widget::list(&pages.client()).auto_paging();
    let error = widgets.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Pagination);
    assert!(widgets.next().await.is_none());
}

#[tokio::test]
async fn an_empty_list_ends_at_once() {
    let pages = Pages::new([page(&[], false)]);
    assert!(ids(&pages.client(), json!({})).await.is_empty());
    assert_eq!(pages.addresses(), ["/v1/widgets"]);
}

#[tokio::test]
async fn a_page_that_does_not_decode_ends_it() {
    let pages = Pages::new([
        page(&["a"], true),
        json!({ "object": "list", "has_more": true, "data": [{ "id": 5 }] }),
    ]);
    let mut widgets = Widget::list(&pages.client()).auto_paging();
    assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
    let error = widgets.next().await.unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("at `data[0].id`"), "{error}");
    assert!(widgets.next().await.is_none());
}

#[tokio::test]
async fn a_page_is_fetched_when_it_is_needed_or_ahead_when_asked() {
    for (prefetch, asked_after_the_first) in [(false, 1), (true, 2)] {
        let pages = Pages::new([page(&["a", "b"], true), page(&["c"], false)]);
        let mut widgets = Widget::list(&pages.client()).auto_paging();
        if prefetch {
            widgets = widgets.prefetch();
        }
        assert!(pages.addresses().is_empty());
        assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
        assert_eq!(pages.addresses().len(), asked_after_the_first);
        assert_eq!(widgets.next().await.unwrap().unwrap().id, "b");
        assert_eq!(widgets.next().await.unwrap().unwrap().id, "c");
        assert!(widgets.next().await.is_none());
        assert_eq!(pages.addresses().len(), 2);
    }
}

#[tokio::test]
async fn a_list_inside_an_object_goes_on_from_its_own_url() {
    #[derive(Deserialize)]
    struct Parent {
        widgets: List<Widget>,
    }
    let parent: Parent = serde_json::from_value(json!({
        "widgets": {
            "object": "list", "has_more": true, "url": "/v1/parents/par_1/widgets",
            "data": [{ "id": "a" }],
        }
    }))
    .unwrap();
    let pages = Pages::new([page(&["b"], false)]);
    let mut widgets = parent.widgets.auto_paging(&pages.client());
    assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
    assert!(pages.addresses().is_empty());
    assert_eq!(widgets.next().await.unwrap().unwrap().id, "b");
    assert!(widgets.next().await.is_none());
    assert_eq!(pages.addresses(), ["/v1/parents/par_1/widgets?starting_after=a"]);
}

#[tokio::test]
async fn a_list_inside_an_object_sends_nothing_elsewhere() {
    for url in ["https://evil.example/v1/widgets", "//evil.example/v1/widgets", ""] {
        let list: List<Widget> = serde_json::from_value(json!({
            "object": "list", "has_more": true, "url": url, "data": [{ "id": "a" }],
        }))
        .unwrap();
        let pages = Pages::new([]);
        let mut widgets = list.auto_paging(&pages.client());
        assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
        let error = widgets.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode, "{error}");
        assert!(pages.addresses().is_empty());
    }
}

#[test]
fn pages_as_an_iterator() {
    let pages = Pages::new([page(&["a", "b"], true), page(&["c"], false)]);
    let ids: Vec<String> = Widget::list(&pages.client())
        .auto_paging()
        .blocking()
        .map(|widget| widget.unwrap().id)
        .collect();
    assert_eq!(ids, ["a", "b", "c"]);
}

#[test]
fn an_error_ends_the_iterator() {
    let pages = Pages::new([page(&["a"], true), json!([])]);
    let results: Vec<_> = Widget::list(&pages.client()).auto_paging().blocking().collect();
    assert_eq!(results.len(), 2);
    assert_eq!(results[1].as_ref().unwrap_err().kind(), ErrorKind::Decode);
}
