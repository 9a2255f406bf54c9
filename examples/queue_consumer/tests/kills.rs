//! The consumer and a NATS server are killed again and again while messages come, also twice, and Stripe
//! loses responses: what a local Stripe has counted in the end is what was published, once.
//!
//! ```text
//! QUEUE_MESSAGES=20000 cargo test -p queue-consumer --test kills -- --ignored --nocapture
//! ```
//!
//! A consumer that acknowledges before it records, or that makes a new key for each delivery, does not pass.
//!
//! It needs the program `nats-server`, 2.9 or later, which the lane `nats` of CI installs.
#![cfg(unix)]
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use async_nats::HeaderMap;
use async_nats::jetstream::{self, Context};
use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Client, Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp};
use stripe_local::LocalStripe;

const METER: &str = "jobs";
/// Maximum time until everything is counted.
const PATIENCE: Duration = Duration::from_secs(300);
/// Minutes in which the usage is.
const MINUTES: i64 = 30;
const CUSTOMERS: u64 = 7;

/// Numbers that look random, and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// A process that is killed when dropped.
struct Process(Child);

impl Process {
    /// Kills it as `kill -9` does.
    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    fn terminate(&mut self) -> bool {
        let id = self.0.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.0.wait().unwrap().success()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The server, the consumer, and what they keep.
struct Bed {
    folder: tempfile::TempDir,
    port: u16,
    stripe: LocalStripe,
    /// Output of the consumers.
    said: Arc<Mutex<Vec<String>>>,
}

impl Bed {
    fn nats_url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    fn start_server(&self) -> Process {
        let port = self.port.to_string();
        let mut server = Command::new(nats_server());
        server.args(["-a", "127.0.0.1", "-p", &port, "-js", "-sd"]).arg(self.folder.path());
        Process(server.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("usage.redb")
    }

    fn start_consumer(&self) -> Process {
        let mut child = Command::new(env!("CARGO_BIN_EXE_queue-consumer"))
            .env("STRIPE_SECRET_KEY", "sk_test_local")
            .env("STRIPE_BASE_URL", self.stripe.url())
            .env("USAGE_FILE", self.file())
            .env("NATS_URL", self.nats_url())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = Arc::clone(&self.said);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                said.lock().unwrap().push(line);
            }
        });
        Process(child)
    }

    /// The sum of a count in what the consumers said.
    fn said(&self, count: &str) -> u64 {
        let said = self.said.lock().unwrap();
        let counts = said.iter().filter_map(|line| {
            let (_, rest) = line.split_once(&format!("{count}: "))?;
            rest.split([',', ' ']).next()?.parse::<u64>().ok()
        });
        counts.sum()
    }
}

/// The program, which Debian installs where not every user looks.
fn nats_server() -> &'static str {
    let debian = "/usr/sbin/nats-server";
    if Path::new(debian).exists() { debian } else { "nats-server" }
}

fn number(variable: &str, default: u64) -> u64 {
    env::var(variable).map_or(default, |text| text.parse().unwrap())
}

/// A message, and how it is published.
struct Published {
    id: String,
    customer: String,
    value: u64,
    at: i64,
    /// Whether the producer repeats it in a way that the server does not notice.
    is_repeated: bool,
}

impl Published {
    fn new(number: u64, first_minute: i64) -> Self {
        Self {
            id: format!("job-{number}"),
            customer: format!("cus_{}", number % CUSTOMERS),
            value: 1 + number % 5,
            at: first_minute + 60 * i64::try_from(number % MINUTES.unsigned_abs()).unwrap(),
            is_repeated: number.is_multiple_of(10),
        }
    }

    fn payload(&self) -> String {
        let Self { id, customer, value, at, .. } = self;
        serde_json::json!({ "id": id, "customer": customer, "value": value.to_string(), "at": at })
            .to_string()
    }
}

/// Publishes until the server has confirmed it.
async fn publish(context: &Context, id: Option<&str>, payload: &str) {
    loop {
        let mut headers = HeaderMap::new();
        if let Some(id) = id {
            headers.insert("Nats-Msg-Id", id);
        }
        let payload = payload.to_owned().into();
        let published = context.publish_with_headers("usage.recorded", headers, payload).await;
        if let Ok(confirmed) = published
            && confirmed.await.is_ok()
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn counted(client: &Client, meter: &Meter, customer: &str, from: i64) -> u64 {
    let to = from + 60 * (MINUTES + 10);
    let (from, to) = (Timestamp::from_unix(from), Timestamp::from_unix(to));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(client, meter, params).await.unwrap();
    let sums = summaries.data.iter().map(|summary| summary.aggregated_value);
    sums.fold(0.0, |sum, value| sum + value).to_string().parse().unwrap()
}

#[ignore = "it needs nats-server: the lane `nats`"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_and_nothing_counted_twice_whoever_is_killed() {
    let messages = number("QUEUE_MESSAGES", 6_000);
    let kills = number("QUEUE_KILLS", 12);
    let started = Instant::now();
    let stripe = LocalStripe::start().await.unwrap();
    let client = stripe.client();
    let sum = DefaultAggregationParams::new(Formula::Sum);
    let meter = Meter::create(&client, MeterCreateParams::new(sum, "Jobs", METER)).await.unwrap();
    let now = Timestamp::from(SystemTime::now()).unix();
    let first_minute = now - now.rem_euclid(60) - 60 * (MINUTES + 2);
    // The first reports are lost, or their responses are.
    for _ in 0..5 {
        stripe.faults().next(1).of::<MeterEvent>("create").drop_response();
        stripe.faults().next(1).of::<MeterEvent>("create").timeout();
    }
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let folder = tempfile::tempdir().unwrap();
    let bed = Bed { folder, port, stripe, said: Arc::default() };
    let mut server = bed.start_server();
    let mut consumer = bed.start_consumer();

    let options = async_nats::ConnectOptions::new().retry_on_initial_connect();
    let nats = options.connect(bed.nats_url()).await.unwrap();
    let mut context = jetstream::new(nats);
    context.set_timeout(Duration::from_secs(2));
    // The consumer has created it.
    while context.get_stream("usage").await.is_err() {
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(started.elapsed() < PATIENCE, "the consumer creates no stream: {:?}", bed.said);
    }

    // Eight producers.
    let next = Arc::new(AtomicU64::new(0));
    let mut producers = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let (context, next) = (context.clone(), Arc::clone(&next));
        producers.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= messages {
                    return;
                }
                let message = Published::new(number, first_minute);
                publish(&context, Some(&message.id), &message.payload()).await;
                if message.is_repeated {
                    publish(&context, None, &message.payload()).await;
                }
                // So that they are still at it when the last is killed.
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        });
    }
    publish(&context, Some("no-usage"), "no usage").await;

    let mut numbers = Numbers(1);
    for kill in 0..kills {
        tokio::time::sleep(Duration::from_millis(300 + numbers.below(1_200))).await;
        if kill % 3 == 2 {
            server.kill();
            server = bed.start_server();
        } else {
            consumer.kill();
            consumer = bed.start_consumer();
        }
    }
    let under_way = messages.saturating_sub(next.load(Ordering::Relaxed));
    producers.join_all().await;
    println!("{kills} kills, {under_way} of {messages} messages to come after the last");

    let mut expected: BTreeMap<String, u64> = BTreeMap::new();
    for message in (0..messages).map(|number| Published::new(number, first_minute)) {
        *expected.entry(message.customer).or_default() += message.value;
    }
    // All messages are acknowledged, and all reports accepted.
    let stream = context.get_stream("usage").await.unwrap();
    loop {
        let info = stream.consumer_info("stripe").await;
        let is_consumed = info.is_ok_and(|info| info.num_pending == 0 && info.num_ack_pending == 0);
        let mut sums = BTreeMap::new();
        for customer in expected.keys() {
            sums.insert(customer.clone(), counted(&client, &meter, customer, first_minute).await);
        }
        if is_consumed && sums == expected {
            break;
        }
        assert!(sums.iter().all(|(it, sum)| *sum <= expected[it]), "{sums:?} of {expected:?}");
        assert!(started.elapsed() < PATIENCE, "{sums:?} of {expected:?}, consumed: {is_consumed}");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    assert!(consumer.terminate(), "{:?}", bed.said);
    assert_eq!(bed.said.lock().unwrap().last().unwrap(), "stopped; all usage is reported");
    for (customer, sum) in &expected {
        assert_eq!(counted(&client, &meter, customer, first_minute).await, *sum, "{customer}");
    }
    // What can never be recorded is where a person finds it.
    let mut refused = context.get_stream("usage_refused").await.unwrap();
    assert_eq!(refused.info().await.unwrap().state.messages, 1);

    let (duplicates, redelivered) = (bed.said("duplicates"), bed.said("redelivered"));
    println!(
        "{} counted, {duplicates} duplicates, {redelivered} redelivered, {} s",
        expected.values().sum::<u64>(),
        started.elapsed().as_secs()
    );
    // The repeated ones alone are a tenth, less those that were confirmed by a killed consumer.
    assert!(duplicates > 0 && redelivered > 0, "the test proves nothing");
    drop(server);
}
