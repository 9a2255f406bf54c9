//! The control endpoints: a test in any language does what the Rust API does.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use stripe_core::webhook::WebhookVerifier;
use stripe_local::{LocalStripe, WebhookEndpoint};
use tests::unix;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::wire::{call, get, host, post, send};

async fn start() -> LocalStripe {
    LocalStripe::builder().billing().payments().control_endpoints().start().await.unwrap()
}

/// A webhook that takes every event and passes it on, with its signature.
async fn receiver() -> (String, mpsc::UnboundedReceiver<(String, String)>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let (sender, received) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut text = String::new();
            let mut buffer = [0; 4096];
            loop {
                let read = stream.read(&mut buffer).await.unwrap();
                text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
                let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
                let header = |name: &str| {
                    let line = head.lines().find(|line| line.to_lowercase().starts_with(name));
                    line.unwrap()[name.len()..].trim().to_owned()
                };
                if body.len() < header("content-length:").parse().unwrap() {
                    continue;
                }
                sender.send((header("stripe-signature:"), body.to_owned())).unwrap();
                break;
            }
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.unwrap();
        }
    });
    (url, received)
}

/// Endpoint that does the same as a function of the Rust API; `Err` holds the reason why there is none.
type Counterpart = Result<&'static str, &'static str>;

const HERE: Counterpart = Err("it is how a program in Rust gets at the rest");

/// Each public function of the types by which a test steers a local Stripe.
const TABLE: &[(&str, &[(&str, Counterpart)])] = &[
    (
        "handle.rs",
        &[
            ("faults", HERE),
            ("clock", HERE),
            ("requests", Ok("GET requests")),
            ("clear_requests", Ok("POST requests/clear")),
            ("with_account", HERE),
            ("emit", Ok("POST events")),
            ("deliveries", Ok("GET deliveries")),
            ("reset", Ok("POST reset")),
        ],
    ),
    (
        "server.rs",
        &[
            ("builder", HERE),
            ("start", HERE),
            ("address", HERE),
            ("url", HERE),
            ("client", HERE),
            ("client_builder", HERE),
            ("wait_for_deliveries", Ok("POST deliveries/wait")),
            ("has_restored", Err("the program prints it")),
            ("restored", Err("the program prints it")),
            ("seed", Err("each line is a request, which another process makes itself")),
            ("shut_down", Err("a process is ended by its signal")),
            ("serve_forever", HERE),
            ("listen_on", Err("an option of the program")),
            ("observe", Err("the program prints it")),
            ("page", Err("an option of the program")),
            ("control_endpoints", HERE),
            ("data", Err("an option of the program")),
            ("allow_host", Err("an option of the program")),
        ],
    ),
    (
        "clock.rs",
        &[
            ("now", Ok("GET clock")),
            ("unix_seconds", Ok("GET clock")),
            ("set", Ok("POST clock")),
            ("resume", Ok("POST clock")),
            ("is_paused", Ok("GET clock")),
            ("advance", Ok("POST clock")),
        ],
    ),
    (
        "faults.rs",
        &[
            ("next", Ok("POST faults")),
            ("of_account", Ok("POST faults")),
            ("clear", Ok("POST faults/clear")),
            ("pending", Ok("GET faults")),
            ("set_summary_lag", Ok("POST faults summary_lag")),
            ("reject_next_events", Ok("POST faults reject_events")),
            ("next_error_reports", Ok("POST faults error_reports")),
            ("of", Ok("POST faults")),
            ("timeout", Ok("POST faults timeout")),
            ("reset", Ok("POST faults reset")),
            ("drop_response", Ok("POST faults drop_response")),
            ("delay", Ok("POST faults delay")),
            ("truncate_response", Ok("POST faults truncate_response")),
            ("stall_response", Ok("POST faults stall_response")),
            ("straggle", Ok("POST faults straggle")),
            ("fail_before_effect", Ok("POST faults fail_before_effect")),
            ("fail_after_effect", Ok("POST faults fail_after_effect")),
            ("respond_with", Ok("POST faults respond_with")),
            ("status", Ok("POST faults status")),
            ("rate_limited", Ok("POST faults rate_limited")),
            ("refuse", Ok("POST faults status")),
        ],
    ),
    (
        "account/state.rs",
        &[
            ("now", Ok("GET clock")),
            ("get", Ok("GET objects")),
            ("all", Ok("GET objects")),
            ("put", Ok("POST objects")),
            ("remove", Ok("POST objects/delete")),
            ("build", Ok("POST objects")),
            ("memory", Err("it is of types of Rust")),
            ("new_id", Err("an object that is stored without an id gets one")),
            ("emit", Ok("POST events")),
            ("schedule", Err("a task is code of Rust")),
            ("livemode", Err("it is that of the account")),
        ],
    ),
    ("billing/credits/transactions.rs", &[("apply_credit", Ok("POST credits/apply"))]),
    (
        "requests.rs",
        &[
            ("total", Ok("GET state")),
            ("of_account", Ok("GET requests")),
            ("len", Ok("GET requests")),
            ("is_empty", Ok("GET requests")),
            ("last", Ok("GET requests")),
            ("iter", Ok("GET requests")),
            ("expect", Ok("POST requests/expect")),
            ("assert", Ok("POST requests/expect")),
        ],
    ),
    (
        "webhooks/endpoint.rs",
        &[
            ("handler", Err("a handler is code of Rust")),
            ("url", Ok("POST webhooks")),
            ("types", Ok("POST webhooks/update")),
            ("thin", Ok("POST webhooks")),
            ("account", Ok("POST webhooks")),
            ("sign_with_system_time", Ok("POST webhooks")),
            ("retries", Ok("POST webhooks")),
            ("timeout", Ok("POST webhooks")),
            ("allow_remote", Ok("POST webhooks")),
        ],
    ),
    (
        "events/local_event.rs",
        &[
            ("snapshot", Ok("POST events")),
            ("thin", Ok("POST events")),
            ("previous_attributes", Ok("POST events")),
            ("related_object", Ok("POST events")),
            ("data", Ok("POST events")),
            ("account", Ok("POST events")),
        ],
    ),
];

#[tokio::test]
async fn each_function_of_the_rust_api_has_an_endpoint() {
    let stripe = start().await;
    let document = get(&stripe, "/_local").await.ok();
    let known: BTreeSet<String> = document["endpoints"]
        .as_array()
        .unwrap()
        .iter()
        .map(|endpoint| {
            let path = endpoint["path"].as_str().unwrap();
            let rest = path.trim_start_matches("/_local").trim_start_matches('/');
            format!("{} {rest}", endpoint["method"].as_str().unwrap())
        })
        .collect();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("../stripe-local/src");
    for (file, table) in TABLE {
        let text = std::fs::read_to_string(sources.join(file)).unwrap();
        let functions: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| {
                let line = line.strip_prefix("    pub ")?;
                let name = line.trim_start_matches("async ").strip_prefix("fn ")?;
                name.split(['(', '<']).next()
            })
            .collect();
        let listed: BTreeSet<&str> = table.iter().map(|(function, _)| *function).collect();
        let unlisted: Vec<_> = functions.difference(&listed).collect();
        assert!(unlisted.is_empty(), "{file}: which endpoint does what {unlisted:?} do?");
        for (function, counterpart) in *table {
            let Ok(endpoint) = counterpart else { continue };
            let mut words = endpoint.split(' ');
            let path = format!("{} {}", words.next().unwrap(), words.next().unwrap());
            assert!(known.contains(&path), "{file}: {function}: there is no `{path}`");
            if let Some(effect) = words.next() {
                assert!(document["effects"][effect].is_object(), "{file}: {function}: {effect}");
            }
        }
    }
}

#[tokio::test]
async fn the_document_describes_what_is_read() {
    let stripe = start().await;
    let document = get(&stripe, "/_local").await.ok();
    assert_eq!(get(&stripe, "/_local/").await.ok(), document);
    for endpoint in document["endpoints"].as_array().unwrap() {
        let path = endpoint["path"].as_str().unwrap();
        let fields = &endpoint[if endpoint["method"] == "GET" { "query" } else { "body" }];
        let required = fields.as_object().unwrap().values().any(|field| field["required"] == true);
        let response = match endpoint["method"].as_str().unwrap() {
            "GET" if path.ends_with("NUMBER") => continue,
            "GET" => get(&stripe, path).await,
            _ => post(&stripe, path, &json!({})).await,
        };
        let needs_more = required || path == "/_local/clock" && endpoint["method"] == "POST";
        let expected = if needs_more { 400 } else { 200 };
        assert_eq!(response.status, expected, "{path}: {}", response.body);
        assert!(!endpoint["about"].as_str().unwrap().is_empty(), "{path}");
    }
    for (name, effect) in document["effects"].as_object().unwrap() {
        let fields = effect["body"].as_object().unwrap();
        assert!(fields.contains_key("requests") || fields.len() <= 5, "{name}");
    }
    let health = send(&stripe, "GET", "/_local/health", "host: anything\r\n", "").await;
    assert_eq!(health.ok()["status"], "ok");
}

#[tokio::test]
async fn unknown_names_change_nothing_and_are_reported() {
    let stripe = start().await;
    let made = call(&stripe, "POST", "/v1/customers", "acct_B", "name=Ada").await.ok();
    stripe.faults().next(1).of::<stripe_billing::Meter>("create").status(500);
    stripe.clock().set(unix(1_700_000_000));
    let before = get(&stripe, "/_local/state").await.ok();
    for (path, body, said) in [
        ("reset", json!({ "acount": "acct_B" }), "has no `acount`; did you mean `account`?"),
        (
            "reset",
            json!({ "account": 1 }),
            "`account` must be text of ASCII characters, as in a header, not `1`",
        ),
        (
            "reset",
            json!({ "account": null }),
            "`account` must be text of ASCII characters, as in a header, not `null`",
        ),
        ("clock", json!({ "advance": 5, "acc": "a" }), "`/_local/clock` has no `acc`"),
        ("clock", json!({ "forward": 5 }), "it has `account`, `set`, `advance` and `resume`"),
        (
            "faults",
            json!({ "effect": "timeout", "requests": 1, "resource": "/v1/customers" }),
            "send `resource` and `operation` together",
        ),
        (
            "faults",
            json!({ "effect": "timeout", "requests": 1, "operations": "create" }),
            "the effect `timeout` of `/_local/faults` has no `operations`; did you mean `operation`?",
        ),
        (
            "faults",
            json!({ "effect": "timeout", "requests": 1, "resource": "/v1/customers", "operation": "creat" }),
            "the operations of `/v1/customers` are `create`, ",
        ),
        ("faults", json!({ "effect": "timeuot", "requests": 1 }), "did you mean `timeout`?"),
        ("faults", json!({ "requests": 1 }), "`effect` is required: one of `timeout`, "),
        ("faults", json!({ "effect": "status", "requests": 1 }), "`status` is required"),
        (
            "faults",
            json!({ "effect": "status", "requests": 1, "status": 700 }),
            "`status` must be a number from 400 to 599, not `700`",
        ),
        (
            "faults",
            json!({ "effect": "respond_with", "requests": 1, "status": 200, "headers": { "a b": "" } }),
            "`headers` must be names of headers with their values as text",
        ),
        ("faults/clear", json!({ "effect": "timeout" }), "has no `effect`; it has `account`"),
        ("events", json!({ "type": "a.b" }), "a snapshot event has an `object`; send it"),
        (
            "events",
            json!({ "type": "a.b", "object": {}, "data": {} }),
            "a snapshot event has no `data`",
        ),
        ("objects", json!({ "object": "custmer", "fields": {} }), "did you mean `customer`?"),
        (
            "objects",
            json!({ "object": "customer", "fields": { "colour": "red" } }),
            "`colour` is not a declared field",
        ),
        (
            "objects/delete",
            json!({ "object": "customer", "id": "cus_0" }),
            "there is no `customer`",
        ),
        ("clock", json!({ "set": "2024-01-01T00:00:00Z" }), "`set` must be a whole number, not"),
        ("webhooks", json!({ "url": "https://localhost/" }), "without TLS"),
        ("webhooks", json!({ "url": "http://example.com/" }), "points to another computer"),
        ("webhooks", json!({ "url": "http://localhost/", "type": ["a"] }), "did you mean `types`?"),
        ("webhooks/remove", json!({ "id": 7 }), "there is no webhook 7; no webhook was added"),
        (
            "snapshots/restore",
            json!({ "name": "base" }),
            "there is no snapshot `base` of all accounts; none was taken",
        ),
        ("requests/expect", json!({ "requests": [{ "method": "GET" }] }), "`path` is required"),
        ("resets", json!({}), "nothing can be changed at `/_local/resets`, but at `clock`, "),
    ] {
        let response = post(&stripe, &format!("/_local/{path}"), &body).await;
        assert!(response.error().contains(said), "{path} {body}: {}", response.error());
    }
    for (path, said) in [
        ("state?afer=1", "`/_local/state` has no `afer`; did you mean `after`?"),
        ("requests?limit=0", "`limit` must be a number from 1 to 1000, not `0`"),
        ("objects", "`object` is required"),
        ("objects?object=custmer", "what is served has no `custmer`; did you mean `customer`?"),
        ("nothing", "there is no `/_local/nothing`; `/_local` lists what there is"),
    ] {
        assert_eq!(get(&stripe, &format!("/_local/{path}")).await.error(), said);
    }
    let now = get(&stripe, "/_local/state").await.ok();
    for field in ["version", "accounts", "faults", "clock", "requests"] {
        assert_eq!(now[field], before[field], "{field}");
    }
    let path = format!("/v1/customers/{}", made["id"].as_str().unwrap());
    call(&stripe, "GET", &path, "acct_B", "").await.ok();
}

#[tokio::test]
async fn faults_have_bodies_codes_and_headers_and_are_for_one_account() {
    let stripe = start().await;
    let fault = json!({
        "effect": "status", "status": 402, "code": "card_declined", "message": "No.", "param": "source",
        "type": "card_error", "headers": { "Stripe-Should-Retry": "false" }, "requests": 1,
        "account": "acct_A", "resource": "/v1/customers", "operation": "create",
    });
    post(&stripe, "/_local/faults", &fault).await.ok();
    let list = get(&stripe, "/_local/faults?account=acct_A").await.ok();
    assert_eq!(list["faults"][0]["account"], "acct_A");
    assert_eq!(get(&stripe, "/_local/faults?account=acct_B").await.ok()["faults"], json!([]));
    call(&stripe, "POST", "/v1/customers", "", "").await.ok();
    call(&stripe, "POST", "/v1/customers", "acct_B", "").await.ok();
    call(&stripe, "GET", "/v1/customers", "acct_A", "").await.ok();
    let refused = call(&stripe, "POST", "/v1/customers", "acct_A", "").await;
    assert_eq!(refused.status, 402);
    assert!(refused.head.contains("stripe-should-retry: false"), "{}", refused.head);
    let error = json!({ "code": "card_declined", "message": "No.", "param": "source", "type": "card_error" });
    assert_eq!(refused.json()["error"], error);

    let fault = json!({
        "effect": "respond_with", "status": 502, "body": "<h1>Bad Gateway</h1>", "requests": 1,
        "headers": { "content-type": "text/html" },
    });
    post(&stripe, "/_local/faults", &fault).await.ok();
    let response = call(&stripe, "GET", "/v1/customers", "", "").await;
    assert_eq!((response.status, response.body.as_str()), (502, "<h1>Bad Gateway</h1>"));
    let fault =
        json!({ "effect": "respond_with", "status": 200, "body": { "a": [1] }, "requests": 1 });
    post(&stripe, "/_local/faults", &fault).await.ok();
    assert_eq!(call(&stripe, "GET", "/v1/customers", "", "").await.ok(), json!({ "a": [1] }));

    for account in ["acct_A", "acct_B"] {
        let fault = json!({ "effect": "status", "status": 500, "requests": 2, "account": account });
        post(&stripe, "/_local/faults", &fault).await.ok();
    }
    post(&stripe, "/_local/faults/clear", &json!({ "account": "acct_A" })).await.ok();
    assert_eq!(stripe.faults().pending(), 2);
    assert_eq!(stripe.faults().of_account("acct_B").pending(), 2);
}

#[tokio::test]
async fn webhooks_are_added_filtered_and_removed() {
    let stripe = start().await;
    let (url, mut received) = receiver().await;
    let webhook =
        json!({ "url": url, "types": ["invoice.*"], "account": "acct_A", "secret": "whsec_a" });
    let added = post(&stripe, "/_local/webhooks", &webhook).await.ok();
    assert_eq!(added, json!({ "id": 1, "secret": "whsec_a" }));
    let list = get(&stripe, "/_local/webhooks").await;
    assert!(!list.body.contains("whsec_a"), "{}", list.body);
    assert_eq!(list.ok()["webhooks"][0]["types"], json!(["invoice.*"]));

    let emit = async |r#type: &str, account: &str| {
        let object = json!({ "id": "in_1", "object": "invoice" });
        let event = json!({ "type": r#type, "object": object, "account": account });
        let id = post(&stripe, "/_local/events", &event).await.ok()["id"].clone();
        id.as_str().unwrap().to_owned()
    };
    let wait = async || {
        let wait =
            post(&stripe, "/_local/deliveries/wait", &json!({ "account": "acct_A" })).await.ok();
        assert_eq!(wait["complete"], true);
        wait["deliveries"].as_array().unwrap().len()
    };
    emit("invoice.paid", "acct_B").await;
    emit("customer.created", "acct_A").await;
    let paid = emit("invoice.paid", "acct_A").await;
    assert_eq!(wait().await, 1);
    let (signature, body) = received.recv().await.unwrap();
    let verifier = WebhookVerifier::new("whsec_a");
    let event = verifier.construct_event(body.as_bytes(), &signature).unwrap();
    assert_eq!((event.id.as_str(), event.r#type.as_str()), (paid.as_str(), "invoice.paid"));

    let again = json!({ "event": paid, "account": "acct_A" });
    let again = post(&stripe, "/_local/events/redeliver", &again).await.ok();
    assert_eq!(again, json!({ "deliveries": 1 }));
    assert_eq!(wait().await, 2);
    assert!(received.recv().await.unwrap().1.contains(&paid));

    let change = json!({ "id": 1, "types": ["customer.created"], "secret": "whsec_b" });
    post(&stripe, "/_local/webhooks/update", &change).await.ok();
    emit("invoice.paid", "acct_A").await;
    emit("customer.created", "acct_A").await;
    assert_eq!(wait().await, 3);
    let (signature, body) = received.recv().await.unwrap();
    WebhookVerifier::new("whsec_b").construct_event(body.as_bytes(), &signature).unwrap();
    let list = get(&stripe, "/_local/deliveries?type=customer.*&state=delivered").await.ok();
    assert_eq!(list["deliveries"].as_array().unwrap().len(), 1);

    post(&stripe, "/_local/webhooks/remove", &json!({ "id": 1 })).await.ok();
    emit("customer.created", "acct_A").await;
    assert_eq!(wait().await, 3);
    assert!(received.try_recv().is_err());
}

#[tokio::test]
async fn a_wait_for_deliveries_ends() {
    let stripe = start().await;
    // It accepts connections and never responds.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    post(&stripe, "/_local/webhooks", &json!({ "url": url, "timeout": 600 })).await.ok();
    let event = json!({ "type": "a.b", "object": {} });
    post(&stripe, "/_local/events", &event).await.ok();
    let wait = post(&stripe, "/_local/deliveries/wait", &json!({ "seconds": 1 })).await.ok();
    assert_eq!(
        (&wait["complete"], wait["deliveries"].as_array().unwrap().len()),
        (&json!(false), 1)
    );
    // What is in progress does not keep a webhook that is removed.
    post(&stripe, "/_local/webhooks/remove", &json!({ "id": 1 })).await.ok();
    drop(listener);
    let wait = post(&stripe, "/_local/deliveries/wait", &json!({ "seconds": 60 })).await.ok();
    assert_eq!(wait["complete"], true);
}

#[tokio::test]
async fn scheduled_work_survives_a_clock_that_is_set_back() {
    let stripe = start().await;
    let (url, mut received) = receiver().await;
    let webhook = json!({ "url": url, "secret": "whsec_a", "sign_with_system_time": true });
    post(&stripe, "/_local/webhooks", &webhook).await.ok();
    // The first attempt fails: nothing listens there.
    let unused = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nowhere = format!("http://{}/", unused.local_addr().unwrap());
    drop(unused);
    post(&stripe, "/_local/webhooks", &json!({ "url": nowhere })).await.ok();
    stripe.clock().set(unix(1_900_000_000));
    post(&stripe, "/_local/events", &json!({ "type": "a.b", "object": {} })).await.ok();
    // The event may be waiting still.
    stripe.clock().set(unix(1_000_000_000));
    post(&stripe, "/_local/deliveries/wait", &json!({ "seconds": 60 })).await.ok();
    let (signature, body) = received.recv().await.unwrap();
    // A handler with the clock of the system accepts it.
    WebhookVerifier::new("whsec_a").construct_event(body.as_bytes(), &signature).unwrap();
    let failed = |stripe: &LocalStripe| {
        let all = stripe.deliveries();
        all.iter().find(|delivery| delivery.endpoint == nowhere).unwrap().attempts.len()
    };
    assert_eq!(failed(&stripe), 1);
    stripe.clock().advance(Duration::from_secs(300));
    stripe.wait_for_deliveries().await;
    assert_eq!(failed(&stripe), 2, "the retry is five minutes later, whatever the clock was");
}

#[tokio::test]
async fn requests_are_searched_compared_and_cleared_by_account() {
    let stripe = start().await;
    call(&stripe, "POST", "/v1/customers", "acct_A", "name=Ada&metadata[a]=1").await.ok();
    call(&stripe, "POST", "/v1/customers", "acct_B", "name=Bea").await.ok();
    call(&stripe, "GET", "/v1/customers/cus_0", "acct_A", "").await;
    let found = async |query: &str| {
        let found = get(&stripe, &format!("/_local/requests?{query}")).await.ok();
        found["requests"].as_array().unwrap().clone()
    };
    assert_eq!(found("").await.len(), 3);
    assert_eq!(found("account=acct_A").await.len(), 2);
    assert_eq!(found("status=404&path=/v1/customers/*").await.len(), 1);
    assert_eq!(found("method=POST&text=Bea").await.len(), 1);
    assert_eq!(found("limit=1").await[0]["path"], "/v1/customers/cus_0");
    let full = found("text=Ada&full=true").await;
    assert_eq!(full[0]["params"], json!([["metadata[a]", "1"], ["name", "Ada"]]));

    let expected = |name: &str| {
        json!({ "account": "acct_A", "requests": [
            { "method": "POST", "path": "/v1/customers", "params": { "name": name, "metadata[a]": 1 } },
            { "method": "GET", "path": "/v1/customers/cus_0", "headers": { "stripe-account": "acct_A" } },
        ] })
    };
    let same = post(&stripe, "/_local/requests/expect", &expected("Ada")).await.ok();
    assert_eq!(same, json!({ "matches": true }));
    let differs = post(&stripe, "/_local/requests/expect", &expected("Eve")).await.ok();
    let difference = differs["difference"].as_str().unwrap();
    assert!(difference.contains("-   name=Eve\n+   name=Ada"), "{difference}");

    post(&stripe, "/_local/requests/clear", &json!({ "account": "acct_A" })).await.ok();
    assert_eq!(stripe.requests().len(), 1);
    assert_eq!(found("").await.len(), 1);
}

#[tokio::test]
async fn objects_are_stored_and_deleted_without_a_request() {
    let stripe = start().await;
    let ada = json!({ "object": "customer", "fields": { "id": "cus_1", "name": "Ada" } });
    let stored = post(&stripe, "/_local/objects", &ada).await.ok();
    assert_eq!((&stored["name"], &stored["livemode"]), (&json!("Ada"), &json!(false)));
    assert_eq!(call(&stripe, "GET", "/v1/customers/cus_1", "", "").await.ok(), stored);
    assert_eq!(call(&stripe, "GET", "/v1/customers/cus_1", "acct_A", "").await.status, 404);
    let odd = json!({ "object": "customer", "as_is": true, "fields": { "id": "cus_1", "colour": "red" } });
    post(&stripe, "/_local/objects", &odd).await.ok();
    let found = get(&stripe, "/_local/objects?object=customer&id=cus_1").await.ok();
    let text = found["objects"][0]["json"].as_str().unwrap();
    assert!(text.contains(r#""colour":"red""#), "{text}");
    post(&stripe, "/_local/objects/delete", &json!({ "object": "customer", "id": "cus_1" }))
        .await
        .ok();
    assert_eq!(get(&stripe, "/_local/objects?object=customer").await.ok()["objects"], json!([]));

    let grant = "amount[type]=monetary&amount[monetary][currency]=usd&amount[monetary][value]=500\
                 &applicability_config[scope][price_type]=metered&customer=cus_9";
    let customer = json!({ "object": "customer", "fields": { "id": "cus_9" } });
    post(&stripe, "/_local/objects", &customer).await.ok();
    let grant = call(&stripe, "POST", "/v1/billing/credit_grants", "", grant).await.ok();
    let use_up = |value| json!({ "grant": grant["id"], "value": value, "invoice": "in_1", "line_item": "il_1" });
    post(&stripe, "/_local/credits/apply", &use_up(200)).await.ok();
    let left = post(&stripe, "/_local/credits/apply", &use_up(301)).await.error();
    assert!(left.contains("300 are left"), "{left}");
}

#[tokio::test]
async fn both_modes_of_an_account_are_steered() {
    let stripe = start().await;
    let with_key = async |key: &str, path: &str| {
        let headers =
            format!("{}authorization: Bearer {key}\r\nstripe-account: acct_A\r\n", host(&stripe));
        send(&stripe, "GET", path, &headers, "").await
    };
    let live = |mut body: Value| {
        body["account"] = json!("acct_A");
        body["livemode"] = json!(true);
        body
    };
    let ada = json!({ "object": "customer", "fields": { "id": "cus_1", "name": "Ada" } });
    let stored = post(&stripe, "/_local/objects", &live(ada)).await.ok();
    assert_eq!(stored["livemode"], true);
    let customer = "/v1/customers/cus_1";
    assert_eq!(with_key("sk_live_1", customer).await.ok(), stored);
    assert_eq!(with_key("sk_test_1", customer).await.status, 404);
    let found = async |query: &str| {
        let path = format!("/_local/objects?object=customer&account=acct_A{query}");
        get(&stripe, &path).await.ok()["objects"].as_array().unwrap().len()
    };
    assert_eq!((found("&livemode=true").await, found("").await), (1, 0));

    let event = json!({ "type": "a.b", "object": { "id": "x_1" } });
    let event = post(&stripe, "/_local/events", &live(event)).await.ok();
    let emitted = format!("/v1/events/{}", event["id"].as_str().unwrap());
    assert_eq!(with_key("sk_live_1", &emitted).await.ok()["livemode"], true);
    let again = json!({ "event": event["id"] });
    post(&stripe, "/_local/events/redeliver", &live(again.clone())).await.ok();
    let of_test = json!({ "account": "acct_A", "event": event["id"] });
    let error = post(&stripe, "/_local/events/redeliver", &of_test).await.error();
    assert!(error.ends_with("in test mode"), "{error}");

    // A fault, a snapshot and a reset are for both.
    let fault = json!({ "effect": "status", "status": 503, "requests": 2, "account": "acct_A" });
    post(&stripe, "/_local/faults", &fault).await.ok();
    for key in ["sk_live_1", "sk_test_1"] {
        assert_eq!(with_key(key, customer).await.status, 503, "{key}");
    }
    let base = json!({ "name": "base", "account": "acct_A" });
    post(&stripe, "/_local/snapshots", &base).await.ok();
    post(&stripe, "/_local/reset", &json!({ "account": "acct_A" })).await.ok();
    assert_eq!(with_key("sk_live_1", customer).await.status, 404);
    post(&stripe, "/_local/snapshots/restore", &base).await.ok();
    assert_eq!(with_key("sk_live_1", customer).await.status, 200);

    let gone = json!({ "object": "customer", "id": "cus_1" });
    let error = post(&stripe, "/_local/objects/delete", &gone).await.error();
    assert_eq!(error, "there is no `customer` with the id `cus_1` in test mode");
    post(&stripe, "/_local/objects/delete", &live(gone)).await.ok();
    assert_eq!(with_key("sk_live_1", customer).await.ok()["deleted"], true);

    // A mode is named where it makes a difference, and as a boolean.
    let error = post(&stripe, "/_local/reset", &live(json!({}))).await.error();
    assert_eq!(error, "`/_local/reset` has no `livemode`; it has `account`");
    let text = json!({ "object": "customer", "fields": {}, "livemode": "yes" });
    let error = post(&stripe, "/_local/objects", &text).await.error();
    assert_eq!(error, "`livemode` must be a boolean, not `\"yes\"`");
}

#[tokio::test]
async fn values_that_say_nothing_are_refused() {
    let stripe = start().await;
    for (path, body, said) in [
        ("events", json!({ "type": "", "object": {} }), "`type` must be text that is not empty"),
        ("snapshots", json!({ "name": "" }), "`name` must be text that is not empty"),
        (
            "objects",
            json!({ "object": "customer", "fields": { "id": "" } }),
            "`fields.id` is empty",
        ),
        (
            "objects",
            json!({ "object": "customer", "fields": { "livemode": true } }),
            "`fields.livemode` is not that of the account, which is false",
        ),
        ("webhooks", json!({ "url": "http://127.0.0.1:99999/" }), "is not a webhook URL"),
        ("webhooks", json!({ "url": "http://example.com/" }), "`--allow-remote-webhooks`"),
        ("reset?account=acct_A", json!({}), "`account` is in the query; send the fields as"),
    ] {
        let error = post(&stripe, &format!("/_local/{path}"), &body).await.error();
        assert!(error.contains(said), "{path}: {error}");
    }
    for (path, said) in [
        (
            "deliveries?state=done",
            "`state` must be one of `scheduled`, `in progress`, `delivered` and `failed`, not `done`",
        ),
        ("requests?limit=1001", "`limit` must be a number from 1 to 1000, not `1001`"),
        ("requests?full=1", "`full` must be a boolean, not `1`"),
        ("objects?object=", "`object` must be text that is not empty, not ``"),
    ] {
        assert_eq!(get(&stripe, &format!("/_local/{path}")).await.error(), said);
    }
    assert_eq!(call(&stripe, "GET", "/v1/customers", "", "").await.ok()["data"], json!([]));
    let health = send(&stripe, "HEAD", "/_local/health", &host(&stripe), "").await;
    assert_eq!((health.status, health.body.as_str()), (200, ""));
}

#[tokio::test]
async fn an_account_has_a_name_that_fits_into_a_header() {
    let stripe = start().await;
    let live = json!({ "account": "acct_A", "livemode": true, "object": "customer", "fields": { "id": "cus_1" } });
    post(&stripe, "/_local/objects", &live).await.ok();
    // Neither of them leads to the live mode of another account.
    for account in ["acct_A·live", " acct_A", "acct_A\n"] {
        for (path, mut body) in [
            ("objects/delete", json!({ "object": "customer", "id": "cus_1" })),
            ("reset", json!({})),
            ("clock", json!({ "set": 0 })),
            ("faults", json!({ "effect": "timeout", "requests": 1 })),
            ("snapshots", json!({ "name": "base" })),
        ] {
            body["account"] = json!(account);
            let error = post(&stripe, &format!("/_local/{path}"), &body).await.error();
            let begins = "`account` must be text of ASCII characters, as in a header, not ";
            assert!(error.starts_with(begins), "{path}: {error}");
        }
    }
    let error =
        get(&stripe, "/_local/objects?object=customer&account=acct_A%C2%B7live").await.error();
    assert!(error.starts_with("`account` must be text"), "{error}");
    let path = "/_local/objects?object=customer&account=acct_A&livemode=true";
    assert_eq!(get(&stripe, path).await.ok()["objects"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn snapshots_of_two_accounts_may_have_one_name() {
    let stripe = start().await;
    let names = async |account: &str| {
        let list = call(&stripe, "GET", "/v1/customers", account, "").await.ok();
        let all = list["data"].as_array().unwrap();
        all.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let accounts = ["acct_A", "acct_B"];
    for account in accounts {
        call(&stripe, "POST", "/v1/customers", account, &format!("name={account}")).await.ok();
        let base = json!({ "name": "base", "account": account });
        post(&stripe, "/_local/snapshots", &base).await.ok();
    }
    let known = get(&stripe, "/_local/snapshots").await.ok();
    let expected = accounts.map(|account| json!({ "name": "base", "account": account }));
    assert_eq!(known["snapshots"], json!(expected));
    for account in accounts {
        post(&stripe, "/_local/reset", &json!({ "account": account })).await.ok();
    }
    let base = |account: &str| json!({ "name": "base", "account": account });
    post(&stripe, "/_local/snapshots/restore", &base("acct_A")).await.ok();
    assert_eq!((names("acct_A").await, names("acct_B").await), (vec!["acct_A".to_owned()], vec![]));

    // Without an account, it is one of all accounts.
    let error =
        post(&stripe, "/_local/snapshots/restore", &json!({ "name": "base" })).await.error();
    assert_eq!(
        error,
        "there is no snapshot `base` of all accounts; those that were taken are `base` of the account \
         `acct_A` and `base` of the account `acct_B`"
    );
    post(&stripe, "/_local/snapshots/remove", &base("acct_A")).await.ok();
    let error = post(&stripe, "/_local/snapshots/restore", &base("acct_A")).await.error();
    assert_eq!(
        error,
        "there is no snapshot `base` of the account `acct_A`; those that were taken are `base` of the \
         account `acct_B`"
    );
    post(&stripe, "/_local/snapshots/restore", &base("acct_B")).await.ok();
    assert_eq!(names("acct_B").await, ["acct_B"]);
}

#[tokio::test]
async fn a_snapshot_is_returned_to() {
    let stripe = start().await;
    stripe.clock().set(unix(1_700_000_000));
    let count = async |account: &str| {
        let list = call(&stripe, "GET", "/v1/customers", account, "").await.ok();
        list["data"].as_array().unwrap().len()
    };
    for account in ["", "acct_A"] {
        call(&stripe, "POST", "/v1/customers", account, "name=Ada").await.ok();
    }
    post(&stripe, "/_local/snapshots", &json!({ "name": "base" })).await.ok();
    let of_account = json!({ "name": "a", "account": "acct_A" });
    post(&stripe, "/_local/snapshots", &of_account).await.ok();
    for _ in 0..3 {
        for account in ["", "acct_A"] {
            call(&stripe, "POST", "/v1/customers", account, "name=Bea").await.ok();
        }
        stripe.clock().advance(Duration::from_secs(3600));
        post(&stripe, "/_local/snapshots/restore", &of_account).await.ok();
        assert_eq!((count("").await, count("acct_A").await), (2, 1));
        assert_eq!(stripe.clock().unix_seconds(), 1_700_003_600, "it is that of the others too");
        post(&stripe, "/_local/snapshots/restore", &json!({ "name": "base" })).await.ok();
        assert_eq!((count("").await, count("acct_A").await), (1, 1));
        assert_eq!(stripe.clock().unix_seconds(), 1_700_000_000);
    }
    let names = get(&stripe, "/_local/snapshots").await.ok();
    assert_eq!(names["snapshots"].as_array().unwrap().len(), 2);
    post(&stripe, "/_local/snapshots/remove", &of_account).await.ok();
    post(&stripe, "/_local/reset", &json!({})).await.ok();
    assert_eq!(get(&stripe, "/_local/snapshots").await.ok()["snapshots"], json!([]));
}

#[tokio::test]
async fn a_snapshot_has_keys_usage_and_what_is_planned() {
    let stripe = start().await;
    stripe.clock().set(unix(1_700_000_040));
    let meter = "display_name=T&event_name=tokens&default_aggregation[formula]=sum";
    call(&stripe, "POST", "/v1/billing/meters", "", meter).await.ok();
    let report = async |identifier: &str| {
        let event = format!(
            "event_name=tokens&identifier={identifier}&payload[value]=5&payload[stripe_customer_id]=cus_1"
        );
        call(&stripe, "POST", "/v1/billing/meter_events", "", &event).await.status
    };
    let total = async || {
        let usage = get(&stripe, "/_local/usage").await.ok();
        usage["meters"][0]["total"].as_str().unwrap().to_owned()
    };
    let lag = json!({ "effect": "summary_lag", "seconds": 3600 });
    post(&stripe, "/_local/faults", &lag).await.ok();
    assert_eq!(report("a").await, 200);
    post(&stripe, "/_local/snapshots", &json!({ "name": "base" })).await.ok();
    for _ in 0..2 {
        assert_eq!(total().await, "0");
        assert_eq!((report("a").await, report("b").await), (400, 200));
        stripe.clock().advance(Duration::from_secs(3600));
        assert_eq!(total().await, "10");
        post(&stripe, "/_local/snapshots/restore", &json!({ "name": "base" })).await.ok();
    }
}

/// Requests of a test suite in its own account, regardless of other suites.
async fn suite(stripe: &LocalStripe, account: &str, time: i64) {
    let reset = json!({ "account": account });
    for round in 1..20_u32 {
        post(stripe, "/_local/reset", &reset).await.ok();
        post(stripe, "/_local/clock", &json!({ "account": account, "set": time })).await.ok();
        for _ in 0..3 {
            let made = call(stripe, "POST", "/v1/customers", account, "name=Ada").await.ok();
            assert_eq!(made["created"], time);
        }
        let fault =
            json!({ "account": account, "effect": "status", "status": 503, "requests": round });
        post(stripe, "/_local/faults", &fault).await.ok();
        for _ in 0..round {
            assert_eq!(call(stripe, "GET", "/v1/customers", account, "").await.status, 503);
        }
        let clock = json!({ "account": account, "advance": round });
        assert_eq!(
            post(stripe, "/_local/clock", &clock).await.ok(),
            json!({ "now": time + i64::from(round), "paused": true })
        );
        let list = call(stripe, "GET", "/v1/customers", account, "").await.ok();
        assert_eq!(list["data"].as_array().unwrap().len(), 3);
        let requests = get(stripe, &format!("/_local/requests?account={account}")).await.ok();
        assert_eq!(requests["requests"].as_array().unwrap().len(), 4 + round as usize);
    }
}

#[tokio::test]
async fn two_suites_at_once_do_not_see_each_other() {
    let stripe = start().await;
    let mine = call(&stripe, "POST", "/v1/customers", "", "name=Ada").await.ok();
    tokio::join!(
        suite(&stripe, "acct_A", 1_600_000_000),
        suite(&stripe, "acct_B", 1_900_000_000),
        suite(&stripe, "acct_C", 1_700_000_000),
    );
    assert!(!stripe.clock().is_paused());
    let path = format!("/v1/customers/{}", mine["id"].as_str().unwrap());
    call(&stripe, "GET", &path, "", "").await.ok();
}

#[tokio::test]
async fn an_account_with_a_clock_of_its_own_takes_along_what_was_planned() {
    let builder = LocalStripe::builder().billing().control_endpoints();
    let hook = WebhookEndpoint::handler("whsec_a", |_| http::StatusCode::INTERNAL_SERVER_ERROR);
    let stripe =
        builder.webhook(hook.retries([Duration::from_secs(60)].to_vec())).start().await.unwrap();
    stripe.clock().set(unix(1_700_000_000));
    for account in ["acct_A", "acct_B"] {
        let event = json!({ "type": "a.b", "object": {}, "account": account });
        post(&stripe, "/_local/events", &event).await.ok();
    }
    post(&stripe, "/_local/clock", &json!({ "account": "acct_A", "advance": 60 })).await.ok();
    let attempts = |account: &str| {
        let all = stripe.deliveries();
        all.iter().find(|delivery| delivery.account == account).unwrap().attempts.len()
    };
    assert_eq!((attempts("acct_A"), attempts("acct_B")), (2, 1));
    stripe.clock().advance(Duration::from_secs(60));
    assert_eq!((attempts("acct_A"), attempts("acct_B")), (2, 2));
    assert_eq!(get(&stripe, "/_local/clock?account=acct_A").await.ok()["now"], 1_700_000_060);
}

#[tokio::test]
async fn other_sites_use_no_operation() {
    let stripe = LocalStripe::builder()
        .billing()
        .control_endpoints()
        .allow_host("stripe")
        .start()
        .await
        .unwrap();
    let key = "authorization: Bearer sk_test_local\r\n";
    let here = host(&stripe);
    for headers in [
        "host: example.com\r\n".to_owned(),
        "host: stripe.example.com\r\n".to_owned(),
        format!("{here}origin: http://example.com\r\n"),
        format!("{here}origin: null\r\n"),
    ] {
        for path in ["/v1/customers", "/v2/core/events", "/_local/state"] {
            let response = send(&stripe, "GET", path, &format!("{headers}{key}"), "").await;
            assert_eq!(response.status, 403, "{headers}{path}");
        }
    }
    let refused =
        send(&stripe, "POST", "/v1/customers", &format!("host: other:80\r\n{key}"), "").await;
    let message = refused.json()["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.ends_with("or start it with `--allow-host other`"), "{message}");
    for headers in ["host: stripe:12111\r\n", "host: STRIPE\r\n", "host: localhost:1\r\n"] {
        let response = send(&stripe, "GET", "/v1/customers", &format!("{headers}{key}"), "").await;
        assert_eq!(response.status, 200, "{headers}{}", response.body);
        assert_eq!(send(&stripe, "GET", "/_local/state", headers, "").await.status, 200);
    }
    let list = send(&stripe, "GET", "/v1/customers", &format!("{here}{key}"), "").await.ok();
    assert_eq!(list["data"], Value::Array(Vec::new()));
}
