//! State that is kept in a file.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use stripe_local::{LocalStripe, StartError};

use crate::wire::{call, get, host, post, send};

/// A folder that is deleted when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("stripe-local-data-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("data")
    }

    async fn try_start(&self) -> Result<LocalStripe, StartError> {
        let builder = LocalStripe::builder().billing().payments().control_endpoints();
        builder.data(self.file()).start().await
    }

    async fn start(&self) -> LocalStripe {
        self.try_start().await.unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Everything that can be read of an account.
async fn shown(stripe: &LocalStripe, account: &str) -> Vec<Value> {
    let mut all = Vec::new();
    for path in [
        "/v1/customers?limit=100",
        "/v1/products?limit=100",
        "/v1/prices?limit=100",
        "/v1/payment_intents?limit=100",
        "/v1/billing/credit_grants?limit=100",
        "/v1/billing/meters?limit=100",
        "/v1/events?limit=100",
        "/v2/core/events?limit=100",
    ] {
        all.push(call(stripe, "GET", path, account, "").await.ok());
    }
    all.push(get(stripe, &format!("/_local/usage?account={account}")).await.ok());
    all.push(get(stripe, &format!("/_local/clock?account={account}")).await.ok());
    all
}

/// Does a bit of everything.
async fn work(stripe: &LocalStripe, account: &str) {
    let ada = call(stripe, "POST", "/v1/customers", account, "name=Ada&metadata[a]=1").await.ok();
    let ada = ada["id"].as_str().unwrap();
    call(stripe, "POST", &format!("/v1/customers/{ada}"), account, "metadata[b]=2").await.ok();
    let gone = call(stripe, "POST", "/v1/customers", account, "name=Gone").await.ok();
    let gone = format!("/v1/customers/{}", gone["id"].as_str().unwrap());
    call(stripe, "DELETE", &gone, account, "").await.ok();
    call(stripe, "POST", "/v1/products", account, "name=Gold").await.ok();
    let intent = "amount=500&currency=eur";
    call(stripe, "POST", "/v1/payment_intents", account, intent).await.ok();
    let meter = "display_name=T&event_name=tokens&default_aggregation[formula]=sum";
    call(stripe, "POST", "/v1/billing/meters", account, meter).await.ok();
    for identifier in ["a", "b"] {
        let event = format!(
            "event_name=tokens&identifier={identifier}&payload[value]=5&payload[stripe_customer_id]={ada}"
        );
        call(stripe, "POST", "/v1/billing/meter_events", account, &event).await.ok();
    }
    let wrong = format!(
        "event_name=tokens&payload[value]=x&payload[stripe_customer_id]={ada}&identifier=c"
    );
    call(stripe, "POST", "/v1/billing/meter_events", account, &wrong).await;
    let now = get(stripe, &format!("/_local/clock?account={account}")).await.ok()["now"].clone();
    let expires = now.as_i64().unwrap() + 3600;
    let grant = format!(
        "amount[type]=monetary&amount[monetary][currency]=usd&amount[monetary][value]=500\
         &applicability_config[scope][price_type]=metered&customer={ada}&expires_at={expires}"
    );
    call(stripe, "POST", "/v1/billing/credit_grants", account, &grant).await.ok();
    let event = json!({ "type": "a.b", "object": { "id": "x_1" }, "account": account });
    post(stripe, "/_local/events", &event).await.ok();
    let object = json!({ "object": "customer", "fields": { "name": "Put" }, "account": account });
    post(stripe, "/_local/objects", &object).await.ok();
}

#[tokio::test]
async fn a_restart_changes_nothing() {
    let folder = Folder::new();
    let stripe = folder.start().await;
    assert!(!stripe.has_restored());
    post(&stripe, "/_local/clock", &json!({ "set": 1_700_000_000 })).await.ok();
    let lag = json!({ "effect": "reject_events", "events": 1, "code": "archived_meter" });
    post(&stripe, "/_local/faults", &lag).await.ok();
    work(&stripe, "").await;
    post(&stripe, "/_local/clock", &json!({ "account": "acct_A", "set": 1_800_000_000 }))
        .await
        .ok();
    work(&stripe, "acct_A").await;
    post(&stripe, "/_local/snapshots", &json!({ "name": "base" })).await.ok();
    // Tasks run, and one is yet to come.
    post(&stripe, "/_local/clock", &json!({ "account": "acct_A", "advance": 7200 })).await.ok();
    post(&stripe, "/_local/clock", &json!({ "advance": 60 })).await.ok();
    let keyed = format!(
        "{}authorization: Bearer sk_test_local\r\nidempotency-key: once\r\n",
        host(&stripe)
    );
    let once = send(&stripe, "POST", "/v1/customers", &keyed, "name=Once").await.ok();
    let before = (shown(&stripe, "").await, shown(&stripe, "acct_A").await);
    assert!(before.0[6]["data"].as_array().unwrap().len() > 2, "there are events");
    stripe.shut_down().await;

    let stripe = folder.start().await;
    assert!(stripe.has_restored() && stripe.requests().is_empty());
    assert_eq!((shown(&stripe, "").await, shown(&stripe, "acct_A").await), before);
    let keyed = format!(
        "{}authorization: Bearer sk_test_local\r\nidempotency-key: once\r\n",
        host(&stripe)
    );
    let again = send(&stripe, "POST", "/v1/customers", &keyed, "name=Once").await;
    assert!(again.head.contains("idempotent-replayed: true"), "{}", again.head);
    assert_eq!(again.ok(), once);

    // What was planned happens, and a snapshot can be returned to.
    post(&stripe, "/_local/clock", &json!({ "advance": 7200 })).await.ok();
    let events = call(&stripe, "GET", "/v1/events?limit=100", "", "").await.ok();
    let before_events = before.0[6]["data"].as_array().unwrap().len();
    assert!(events["data"].as_array().unwrap().len() > before_events, "the grant has expired");
    post(&stripe, "/_local/snapshots/restore", &json!({ "name": "base" })).await.ok();
    let before = (shown(&stripe, "").await, shown(&stripe, "acct_A").await);
    stripe.shut_down().await;
    let stripe = folder.start().await;
    assert_eq!((shown(&stripe, "").await, shown(&stripe, "acct_A").await), before);
}

#[tokio::test]
async fn a_reset_makes_the_file_small() {
    let folder = Folder::new();
    let stripe = folder.start().await;
    let webhook = json!({ "url": "http://localhost:9/", "types": ["none"], "secret": "whsec_a" });
    post(&stripe, "/_local/webhooks", &webhook).await.ok();
    post(&stripe, "/_local/webhooks/remove", &json!({ "id": 1 })).await.ok();
    post(&stripe, "/_local/webhooks", &webhook).await.ok();
    post(&stripe, "/_local/clock", &json!({ "account": "acct_A", "set": 1_800_000_000 }))
        .await
        .ok();
    let mut ids = std::collections::BTreeSet::new();
    let mut small = 0;
    for round in 0..3 {
        for _ in 0..50 {
            let made = call(&stripe, "POST", "/v1/customers", "", "name=Ada").await.ok();
            ids.insert(made["id"].as_str().unwrap().to_owned());
        }
        let size = fs::metadata(folder.file()).unwrap().len();
        post(&stripe, "/_local/reset", &json!({})).await.ok();
        let now = fs::metadata(folder.file()).unwrap().len();
        assert!(now * 5 < size, "{size} {now}");
        if round > 0 {
            assert!(now.abs_diff(small) < 20, "{small} {now}");
        }
        small = now;
    }
    assert_eq!(ids.len(), 150, "an id is not used again");
    stripe.shut_down().await;
    let stripe = folder.start().await;
    let list = call(&stripe, "GET", "/v1/customers", "", "").await.ok();
    assert_eq!(list["data"], json!([]));
    assert_eq!(get(&stripe, "/_local/clock?account=acct_A").await.ok()["now"], 1_800_000_000);
    let webhooks = get(&stripe, "/_local/webhooks").await.ok();
    assert_eq!(webhooks["webhooks"][0]["id"], 2);
    let added = post(&stripe, "/_local/webhooks", &webhook).await.ok();
    assert_eq!(added["id"], 3);
}

#[tokio::test]
async fn reset_accounts_are_not_restored() {
    let folder = Folder::new();
    let stripe = folder.start().await;
    for account in ["acct_A", "acct_B"] {
        work(&stripe, account).await;
    }
    post(&stripe, "/_local/reset", &json!({ "account": "acct_A" })).await.ok();
    call(&stripe, "POST", "/v1/customers", "acct_A", "name=Ada").await.ok();
    let before = (shown(&stripe, "acct_A").await, shown(&stripe, "acct_B").await);
    let changes = |text: String| text.split(' ').next().unwrap().parse::<u32>().unwrap();
    stripe.shut_down().await;
    let stripe = folder.start().await;
    // The clocks run.
    let but_clocks = |mut all: Vec<Value>| {
        all.pop();
        all
    };
    let after = (shown(&stripe, "acct_A").await, shown(&stripe, "acct_B").await);
    assert_eq!(but_clocks(after.0), but_clocks(before.0));
    assert_eq!(but_clocks(after.1), but_clocks(before.1));
    let restored = changes(stripe.restored().unwrap());
    assert!((15..22).contains(&restored), "{restored}");
}

/// Creates a session of the meter event stream, and reports two events by its token.
async fn stream(stripe: &LocalStripe, key: &str) {
    let headers = |key: &str| {
        format!("{}authorization: Bearer {key}\r\ncontent-type: application/json\r\n", host(stripe))
    };
    let path = "/v2/billing/meter_event_session";
    let session = send(stripe, "POST", path, &headers(key), "{}").await.ok();
    let token = session["authentication_token"].as_str().unwrap();
    let events = ["3", "4"].map(|value| {
        let payload = json!({ "stripe_customer_id": "cus_1", "value": value });
        json!({ "event_name": "tokens", "payload": payload })
    });
    let events = json!({ "events": events }).to_string();
    let path = "/v2/billing/meter_event_stream";
    send(stripe, "POST", path, &headers(token), &events).await.ok();
}

#[tokio::test]
async fn sessions_of_both_modes_are_restored() {
    let folder = Folder::new();
    let stripe = folder.start().await;
    let meter = "display_name=T&event_name=tokens&default_aggregation[formula]=sum";
    for (key, sessions) in [("sk_live_local", 2), ("sk_test_local", 1)] {
        let headers = format!(
            "{}authorization: Bearer {key}\r\ncontent-type: application/x-www-form-urlencoded\r\n",
            host(&stripe)
        );
        send(&stripe, "POST", "/v1/billing/meters", &headers, meter).await.ok();
        for _ in 0..sessions {
            stream(&stripe, key).await;
        }
    }
    let used = async |stripe: &LocalStripe, livemode: bool| {
        let usage = get(stripe, &format!("/_local/usage?livemode={livemode}")).await.ok();
        usage["meters"][0]["customers"].clone()
    };
    let before = (used(&stripe, true).await, used(&stripe, false).await);
    assert!(before.0.to_string().contains("14") && before.1.to_string().contains('7'));
    stripe.shut_down().await;

    let stripe = folder.start().await;
    assert_eq!((used(&stripe, true).await, used(&stripe, false).await), before);
    stream(&stripe, "sk_live_local").await;
    assert!(used(&stripe, true).await.to_string().contains("21"));
    assert_eq!(used(&stripe, false).await, before.1);
}

#[tokio::test]
async fn a_file_is_used_by_one_server_at_a_time() {
    let folder = Folder::new();
    let stripe = folder.start().await;
    let error = folder.try_start().await.unwrap_err().to_string();
    assert!(error.contains("is in use by another local Stripe"), "{error}");
    call(&stripe, "POST", "/v1/customers", "", "name=Ada").await.ok();
    drop(stripe);
    // It is free as soon as the server is gone.
    let stripe = folder.start().await;
    assert!(stripe.has_restored());
}

#[tokio::test]
async fn a_file_that_cannot_be_used_is_refused() {
    let folder = Folder::new();
    fs::write(folder.file(), "hello\n").unwrap();
    let error = folder.try_start().await.unwrap_err().to_string();
    assert!(error.contains("was not written by this program"), "{error}");
    assert_eq!(fs::read(folder.file()).unwrap(), b"hello\n");

    fs::remove_file(folder.file()).unwrap();
    let stripe = folder.start().await;
    work(&stripe, "").await;
    stripe.shut_down().await;
    let options = LocalStripe::builder().billing().predictable_ids().data(folder.file());
    let error = options.start().await.unwrap_err().to_string();
    assert!(error.contains("the program was started with `--predictable-ids`"), "{error}");
    let options = LocalStripe::builder().billing().allow_unknown_ids().known_customers_only();
    let error = options.data(folder.file()).start().await.unwrap_err().to_string();
    let said = "was started with `--allow-unknown-ids --known-customers-only`";
    assert!(error.contains(said), "{error}");
    // Without the resources, the requests are others.
    let others = LocalStripe::builder().data(folder.file()).start().await.unwrap_err().to_string();
    assert!(others.contains("entry 2: `POST /v1/customers` is refused now: 404"), "{others}");
}

#[tokio::test]
async fn deliveries_are_not_made_again() {
    let folder = Folder::new();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let taken = std::sync::Arc::new(AtomicU32::new(0));
    let count = std::sync::Arc::clone(&taken);
    tokio::spawn(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut buffer = vec![0; 65536];
            let _ = stream.read(&mut buffer).await.unwrap();
            count.fetch_add(1, Ordering::SeqCst);
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.unwrap();
        }
    });
    let stripe = folder.start().await;
    post(&stripe, "/_local/webhooks", &json!({ "url": url })).await.ok();
    post(&stripe, "/_local/events", &json!({ "type": "a.b", "object": {} })).await.ok();
    stripe.wait_for_deliveries().await;
    assert_eq!(taken.load(Ordering::SeqCst), 1);
    stripe.shut_down().await;
    let stripe = folder.start().await;
    stripe.wait_for_deliveries().await;
    assert_eq!(stripe.deliveries()[0].statuses(), [Some(200)]);
    post(&stripe, "/_local/events", &json!({ "type": "a.c", "object": {} })).await.ok();
    stripe.wait_for_deliveries().await;
    assert_eq!(taken.load(Ordering::SeqCst), 2);
}
