//! Pagination: the requests, the order of the items, and the end.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::Method;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use stripe_core::transport::{Body, Transport, TransportFuture};
use stripe_core::{Client, ErrorKind, List, SearchResult, StripeResource, v2};

#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(object = "widget", path = "/v1/widgets", ops(list))]
struct Widget {
    id: String,
}

/// A transport that returns one page after the other and records the requests.
#[derive(Debug, Clone, Default)]
struct Pages {
    responses: Arc<Mutex<VecDeque<String>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

#[derive(Debug, Clone, PartialEq)]
struct Asked {
    address: String,
    account: Option<String>,
    idempotency_key: Option<String>,
}

impl Pages {
    fn new<A: ToString>(responses: impl IntoIterator<Item = A>) -> Self {
        let responses = responses.into_iter().map(|response| response.to_string()).collect();
        Self { responses: Arc::new(Mutex::new(responses)), asked: Arc::default() }
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
        let response = self.responses.lock().unwrap().pop_front();
        Box::pin(async move {
            let body = response.expect("more pages were asked for than there are");
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
async fn backwards_by_params_that_are_added_later() {
    for prefetch in [false, true] {
        let pages = Pages::new([page(&["c", "d"], true), page(&["a", "b"], false)]);
        let params = json!({ "ending_before": "e" });
        let mut widgets = Widget::list(&pages.client()).auto_paging().params(&params);
        if prefetch {
            widgets = widgets.prefetch();
        }
        let mut ids = Vec::new();
        while let Some(widget) = widgets.next().await {
            ids.push(widget.unwrap().id);
        }
        assert_eq!(ids, ["d", "c", "b", "a"]);
        let asked = ["/v1/widgets?ending_before=e", "/v1/widgets?ending_before=c"];
        assert_eq!(pages.addresses(), asked);
    }
}

/// Items that are created in the meantime do not reverse a list.
#[tokio::test]
async fn forwards_whatever_is_added_on_the_way() {
    let pages = Pages::new([page(&["a", "b"], true), page(&["c"], true), page(&["d"], false)]);
    let mut widgets = Widget::list(&pages.client()).auto_paging();
    let mut ids = vec![widgets.next().await.unwrap().unwrap().id];
    widgets = widgets.params(&json!({ "ending_before": "z" }));
    while let Some(widget) = widgets.next().await {
        ids.push(widget.unwrap().id);
    }
    assert_eq!(ids, ["a", "b", "c", "d"]);
    let addresses = pages.addresses();
    let addresses: Vec<_> = addresses.iter().map(|address| sorted(address)).collect();
    assert_eq!(
        addresses,
        [
            sorted("/v1/widgets"),
            sorted("/v1/widgets?starting_after=b&ending_before=z"),
            sorted("/v1/widgets?starting_after=c&ending_before=z"),
        ]
    );
}

#[tokio::test]
async fn a_list_with_more_and_no_url_goes_on_by_its_cursor() {
    let mut first = page(&["a"], true);
    first["next_page_url"] = Value::Null;
    let pages = Pages::new([first, page(&["b"], false)]);
    assert_eq!(ids(&pages.client(), json!({})).await, ["a", "b"]);
    assert_eq!(pages.addresses(), ["/v1/widgets", "/v1/widgets?starting_after=a"]);
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
    assert!(error.to_string().contains("the next page would start at `a` again"), "{error}");
    assert!(widgets.next().await.is_none());
}

/// Number of items received, and the error that ended the iteration.
async fn walk<L: stripe_core::Page + DeserializeOwned>(
    pages: &Pages,
    path: &str,
    params: Value,
) -> (usize, Option<stripe_core::Error>) {
    let mut items = pages
        .client()
        .request(Method::GET, path, &[])
        .params(params)
        .returning::<L>()
        .auto_paging();
    let mut count = 0;
    loop {
        match items.next().await {
            Some(Ok(_)) => count += 1,
            Some(Err(error)) => {
                assert!(items.next().await.is_none());
                return (count, Some(error));
            }
            None => return (count, None),
        }
    }
}

#[tokio::test]
async fn an_id_to_go_on_from_is_one_text() {
    for (item, fault) in [
        (r#"{"id": 5}"#, "is not a string"),
        (r#"{"id": null}"#, "is not a string"),
        (r#"{"id": ["a"]}"#, "is not a string"),
        (r#"{"name": "a"}"#, "is missing"),
        ("5", "is missing"),
        ("null", "is missing"),
        (r#"{"id": ""}"#, "is empty"),
        (r#"{"id": "a", "id": "b"}"#, "comes twice"),
    ] {
        let list = |data: &str| {
            format!(r#"{{"object": "list", "url": "/v1/x", "has_more": true, "data": [{data}]}}"#)
        };
        let pages = Pages::new([list(&format!(r#"{{"id": "x"}}, {item}"#))]);
        let (count, error) = walk::<List<Value>>(&pages, "/v1/x", json!({})).await;
        let error = error.unwrap_or_else(|| panic!("{item} ends in silence"));
        assert_eq!((count, error.kind()), (2, ErrorKind::Pagination), "{item}");
        let message = format!("the `id` of its last item, which the next request needs, {fault}");
        assert!(error.to_string().contains(&message), "{error}");

        let pages = Pages::new([list(&format!(r#"{item}, {{"id": "x"}}"#))]);
        let (count, error) =
            walk::<List<Value>>(&pages, "/v1/x", json!({ "ending_before": "y" })).await;
        let message = format!("the `id` of its first item, which the next request needs, {fault}");
        assert!(error.unwrap().to_string().contains(&message), "{item}");
        assert_eq!(count, 2);

        // Where it is not needed, it need not be one.
        let rest = format!(r#"{{"has_more": false, "data": [{item}]}}"#);
        let pages = Pages::new([list(&format!(r#"{item}, {{"id": "x"}}"#)), rest]);
        let (count, error) = walk::<List<Value>>(&pages, "/v1/x", json!({})).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(count, 3);
    }
}

#[tokio::test]
async fn a_v2_page_with_more_and_no_url_is_an_error() {
    for data in [json!([{ "id": "a" }]), json!([])] {
        let page = json!({ "data": data, "next_page_url": null, "has_more": true });
        let pages = Pages::new([page]);
        let (count, error) = walk::<v2::Page<Value>>(&pages, "/v2/x", json!({})).await;
        let error = error.unwrap();
        assert_eq!(error.kind(), ErrorKind::Pagination);
        assert!(error.to_string().contains("its `next_page_url` is `null`"), "{error}");
        assert_eq!(count, data.as_array().unwrap().len());
        assert_eq!(pages.addresses(), ["/v2/x"]);
    }
}

#[tokio::test]
async fn v2_does_not_look_at_items() {
    for items in [json!([{ "name": "a" }]), json!([5, null]), json!([{ "id": 5 }]), json!([])] {
        let next = json!({ "data": items, "next_page_url": "/v2/x?page=2" });
        let last = json!({ "data": items, "next_page_url": null });
        let pages = Pages::new([next, last]);
        let (count, error) = walk::<v2::Page<Value>>(&pages, "/v2/x", json!({})).await;
        assert!(error.is_none(), "{error:?}");
        assert_eq!(count, 2 * items.as_array().unwrap().len());
        assert_eq!(pages.addresses(), ["/v2/x", "/v2/x?page=2"]);
    }
    let twice = r#"{"data": [{"id": "a", "id": "a"}], "next_page_url": "/v2/x?page=2"}"#.to_owned();
    let pages = Pages::new([twice, r#"{"data": [], "next_page_url": null}"#.to_owned()]);
    let (count, error) = walk::<v2::Page<Value>>(&pages, "/v2/x", json!({})).await;
    assert!(error.is_none() && count == 1, "{error:?}");
}

#[tokio::test]
async fn a_search_with_more_and_no_next_page_is_an_error() {
    for result in [
        json!({ "object": "search_result", "has_more": true, "next_page": null, "data": [{ "id": "a" }] }),
        json!({ "object": "search_result", "has_more": true, "data": [{ "id": "a" }] }),
        json!({ "has_more": true, "next_page": null, "data": [{ "id": "a" }] }),
    ] {
        let pages = Pages::new([result]);
        let (count, error) =
            walk::<SearchResult<Value>>(&pages, "/v1/x/search", json!({ "query": "a" })).await;
        let error = error.expect("it ends in silence");
        assert_eq!((count, error.kind()), (1, ErrorKind::Pagination));
        assert!(error.to_string().contains("contains no `next_page` to continue from"), "{error}");
    }
}

#[tokio::test]
async fn pages_that_lead_in_a_circle_are_an_error_at_the_first_one_again() {
    let pages = Pages::new([
        page(&["a"], true),
        page(&["b"], true),
        page(&["c"], true),
        page(&["a"], true),
    ]);
    let (count, error) = walk::<List<Value>>(&pages, "/v1/x", json!({})).await;
    let error = error.expect("it goes on for ever");
    assert_eq!((count, error.kind()), (4, ErrorKind::Pagination));
    assert!(error.to_string().contains("the next page would start at `a` again"), "{error}");

    let v2 = |next: &str| json!({ "data": [{}], "next_page_url": next });
    let pages = Pages::new([v2("/v2/x?page=b"), v2("/v2/x?page=c"), v2("/v2/x?page=b")]);
    let (count, error) = walk::<v2::Page<Value>>(&pages, "/v2/x", json!({})).await;
    assert_eq!((count, error.unwrap().kind()), (3, ErrorKind::Pagination));

    let search = |next: &str| json!({ "object": "search_result", "has_more": true, "next_page": next, "data": [{}] });
    let pages = Pages::new([search("b"), search("c"), search("b")]);
    let (count, error) = walk::<SearchResult<Value>>(&pages, "/v1/x/search", json!({})).await;
    assert_eq!((count, error.unwrap().kind()), (3, ErrorKind::Pagination));
}

/// A user-defined page, which decodes if [`List`] does not.
#[derive(Debug, Deserialize)]
struct OwnPage {
    data: Vec<Value>,
}

impl stripe_core::Page for OwnPage {
    type Item = Value;

    fn into_items(self) -> Vec<Value> {
        self.data
    }
}

#[tokio::test]
async fn a_page_without_a_valid_cursor_is_an_error() {
    for (response, message) in [
        (json!({ "data": [{}], "has_more": "yes" }), "`has_more` is neither true nor false"),
        (json!({ "data": [{}], "next_page_url": 5 }), "`next_page_url` is not a string"),
        (
            json!({ "data": [{}], "has_more": true, "next_page": 5 }),
            "contains no `next_page` to continue from",
        ),
    ] {
        let pages = Pages::new([response]);
        let (count, error) = walk::<OwnPage>(&pages, "/v1/x", json!({})).await;
        let error = error.expect("it ends in silence");
        assert_eq!((count, error.kind()), (1, ErrorKind::Pagination));
        assert!(error.to_string().contains(message), "{error}");
    }
}

#[tokio::test]
async fn an_empty_list_ends_at_once() {
    let pages = Pages::new([page(&[], false)]);
    assert!(ids(&pages.client(), json!({})).await.is_empty());
    assert_eq!(pages.addresses(), ["/v1/widgets"]);
}

#[tokio::test]
async fn an_empty_page_with_more_pages_is_an_error() {
    let first = vec![page(&[], true)];
    let second = vec![page(&["a"], true), page(&[], true)];
    for (pages, params, needed) in [
        (first, json!({}), "the `id` of the last one"),
        (second.clone(), json!({}), "the `id` of the last one"),
        (second, json!({ "ending_before": "z" }), "the `id` of the first one"),
    ] {
        let before = pages.len() - 1;
        let pages = Pages::new(pages);
        let (count, error) = walk::<List<Value>>(&pages, "/v1/x", params).await;
        let error = error.expect("it ends as if it were complete");
        assert_eq!((count, error.kind()), (before, ErrorKind::Pagination));
        assert!(error.to_string().contains(needed), "{error}");
    }
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
    for (url, fault) in [
        (json!("https://evil.example/v1/widgets"), "is not on the same host"),
        (json!("//evil.example/v1/widgets"), "is not on the same host"),
        (json!(""), "is not on the same host"),
        (Value::Null, "but no `url`"),
    ] {
        let list: List<Widget> = serde_json::from_value(json!({
            "object": "list", "has_more": true, "url": url, "data": [{ "id": "a" }],
        }))
        .unwrap();
        let pages = Pages::new::<Value>([]);
        let mut widgets = list.auto_paging(&pages.client());
        assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
        let error = widgets.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Pagination, "{error}");
        assert!(error.to_string().contains(fault), "{error}");
        assert!(pages.addresses().is_empty());
    }
}

#[tokio::test]
async fn a_list_inside_an_object_is_asked_for_as_the_object_was() {
    let list: List<Widget> = serde_json::from_value(json!({
        "has_more": true, "url": "/v1/parents/par_1/widgets", "data": [{ "id": "a" }],
    }))
    .unwrap();
    let pages = Pages::new([page(&["b"], true), page(&["c"], false)]);
    let mut widgets = list
        .auto_paging(&pages.client())
        .expand("data.customer")
        .expand("data.price")
        .params(&json!({ "status": "active" }))
        .limit(50)
        .limit(100);
    let mut ids = Vec::new();
    while let Some(widget) = widgets.next().await {
        ids.push(widget.unwrap().id);
    }
    assert_eq!(ids, ["a", "b", "c"]);
    let query = |after| {
        format!(
            "/v1/parents/par_1/widgets?starting_after={after}&expand[0]=data.customer\
             &expand[1]=data.price&status=active&limit=100"
        )
    };
    let [first, second] = &pages.addresses()[..] else { panic!("two pages") };
    assert_eq!(*first, query("a"));
    assert_eq!(sorted(second), sorted(&query("b")));
}

/// The pairs of a query, in the order of their names.
fn sorted(address: &str) -> Vec<&str> {
    let mut pairs: Vec<&str> = address.split(['?', '&']).collect();
    pairs.sort_unstable();
    pairs
}

#[tokio::test]
async fn params_that_cannot_be_encoded_are_an_error_in_place_of_the_next_page() {
    let list: List<Widget> = serde_json::from_value(json!({
        "has_more": true, "url": "/v1/widgets", "data": [{ "id": "a" }],
    }))
    .unwrap();
    let pages = Pages::new::<Value>([]);
    let mut widgets = list.auto_paging(&pages.client()).params(&json!({ "x": { "": 1 } }));
    assert_eq!(widgets.next().await.unwrap().unwrap().id, "a");
    assert_eq!(widgets.next().await.unwrap().unwrap_err().kind(), ErrorKind::Encode);
}

/// An object without a guaranteed id.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "preview", path = "/v1/previews")]
struct Preview {
    id: Option<String>,
}

#[tokio::test]
async fn a_list_inside_an_object_does_not_end_in_silence() {
    for (data, count) in [(json!([{ "id": "a" }, { "id": null }]), 2), (json!([{ "id": "" }]), 1)] {
        let list: List<Preview> =
            serde_json::from_value(json!({ "has_more": true, "url": "/v1/x", "data": data }))
                .unwrap();
        let mut items = list.auto_paging(&Pages::new::<Value>([]).client());
        for _ in 0..count {
            items.next().await.unwrap().unwrap();
        }
        let error = items.next().await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Pagination);
        assert!(items.next().await.is_none());
    }
}

#[tokio::test]
async fn an_empty_list_inside_an_object_is_requested_if_it_has_more() {
    for (has_more, addresses) in [(true, &["/v1/x"][..]), (false, &[])] {
        let list = json!({ "has_more": has_more, "url": "/v1/x", "data": [] });
        let list: List<Widget> = serde_json::from_value(list).unwrap();
        let pages = Pages::new([page(&["a"], false)]);
        let mut widgets = list.auto_paging(&pages.client());
        let mut count = 0;
        while let Some(widget) = widgets.next().await {
            widget.unwrap();
            count += 1;
        }
        assert_eq!(pages.addresses(), addresses);
        assert_eq!(count, addresses.len());
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
