//! The example `ordering_service` as it runs: two instances print orders over HTTP, and what they commit is
//! billed.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::{Meter, MeterCreateParams};
use stripe_local::LocalStripe;

use crate::beside::beside_this;
use crate::faults::counted;
use crate::server::{Server, connect};
use crate::{Result, block_on};

const CUSTOMERS: u64 = 3;
/// Tasks that send orders at once.
const SENDERS: u64 = 4;

pub(crate) fn run(orders: u64) -> Result {
    let server = Server::start()?;
    let url = server.url(&block_on(server.create())?);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let (stripe, meter) = runtime.block_on(async {
        let stripe = LocalStripe::start().await?;
        let sum = DefaultAggregationParams::new(Formula::Sum);
        let params = MeterCreateParams::new(sum, "Pages", "pages_printed");
        let meter = Meter::create(&stripe.client(), params).await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>((stripe, meter))
    })?;
    let services = [Service::start(&stripe, &url)?, Service::start(&stripe, &url)?];
    let senders = (0..SENDERS).map(|sender| {
        let addresses = services.each_ref().map(|service| service.address.clone());
        thread::spawn(move || send(&addresses, sender, orders))
    });
    let mut billed: BTreeMap<String, u64> = BTreeMap::new();
    let (mut printed, mut failed) = (0, 0);
    for sender in senders.collect::<Vec<_>>() {
        let sent = sender.join().map_err(|_| "a sender panicked")??;
        for (customer, pages) in sent.pages {
            *billed.entry(customer).or_default() += pages;
        }
        printed += sent.printed;
        failed += sent.failed;
    }
    let [one, other] = services;
    let (status, body) = call(&one.address, "GET", "/health", "")?;
    assert_eq!(status, 200, "{body}");
    // The one that is left reports what the other has recorded.
    one.stop()?;
    let until = Instant::now() + Duration::from_secs(30);
    while call(&other.address, "GET", "/health", "")?.1.starts_with("standing by") {
        assert!(Instant::now() < until, "nobody reports");
        thread::sleep(Duration::from_millis(50));
    }
    let stopped = other.stop()?;
    assert!(stopped.contains("stopped: "), "{stopped}");

    let total: i64 = runtime.block_on(async {
        let orders = "SELECT coalesce(sum(pages), 0)::int8 FROM orders";
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(
            connect(&url).await?.query_one(orders, &[]).await?.get(0),
        )
    })?;
    let mut sum = 0;
    for customer in (0..CUSTOMERS).map(|number| format!("cus_{number}")) {
        let counted = runtime.block_on(counted(&stripe.client(), &meter, &customer))?;
        assert_eq!(Some(&counted), billed.get(&customer), "{customer}");
        sum += counted;
    }
    println!(
        "two axum services with sqlx: {printed} orders with {total} pages, {failed} rolled back: {sum} pages \
         counted"
    );
    if Ok(sum) == u64::try_from(total) { Ok(()) } else { Err("usage was lost or doubled".into()) }
}

/// Orders of a sender.
#[derive(Default)]
struct Sent {
    pages: BTreeMap<String, u64>,
    printed: u64,
    failed: u64,
}

/// Sends orders to both instances. Every fifth one is sent twice, and every seventh fails.
fn send(addresses: &[String; 2], sender: u64, orders: u64) -> Result<Sent> {
    let mut sent = Sent::default();
    let mut at = addresses.iter().cycle();
    let mut next = || at.next().ok_or("no instance");
    for order in 0..orders / SENDERS {
        let (id, customer) = (order * SENDERS + sender, format!("cus_{}", order % CUSTOMERS));
        let pages = if order % 7 == 3 { 5_000 } else { 1 + order % 9 };
        let body = format!(r#"{{"id":{id},"customer":"{customer}","pages":{pages}}}"#);
        let (status, text) = call(next()?, "POST", "/orders", &body)?;
        if pages > 1_000 {
            assert_eq!((status, &*text), (409, "there is not enough paper"));
            sent.failed += 1;
            continue;
        }
        assert_eq!(status, 201, "{text}");
        *sent.pages.entry(customer).or_default() += pages;
        sent.printed += 1;
        if order % 5 == 0 {
            assert_eq!(call(next()?, "POST", "/orders", &body)?.0, 200, "it is printed once");
        }
    }
    let refused = call(next()?, "POST", "/orders", r#"{"id":-1,"customer":" ","pages":1}"#)?;
    assert_eq!(refused.0, 400, "{}", refused.1);
    assert!(refused.1.contains("a fact's `customer` was refused"), "{}", refused.1);
    Ok(sent)
}

/// A running service, killed when dropped.
struct Service {
    child: Child,
    output: BufReader<ChildStdout>,
    address: String,
}

impl Service {
    fn start(stripe: &LocalStripe, url: &str) -> Result<Self> {
        let mut child = Command::new(beside_this("ordering-service")?)
            .env("STRIPE_SECRET_KEY", "sk_test_local")
            .env("STRIPE_BASE_URL", stripe.url())
            .env("DATABASE_URL", url)
            .env("ADDRESS", "127.0.0.1:0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let address = line.trim().strip_prefix("listening at http://").unwrap_or_default();
        let address = address.to_owned();
        assert!(!address.is_empty(), "the service did not start: {line}");
        Ok(Self { child, output, address })
    }

    /// Stops it by `SIGTERM`, and returns what it printed.
    fn stop(mut self) -> Result<String> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", "TERM", &id]).status()?;
        assert!(sent.success(), "the service is gone");
        let mut text = String::new();
        self.output.read_to_string(&mut text)?;
        let status = self.child.wait()?;
        if status.success() { Ok(text) } else { Err(format!("{status}: {text}").into()) }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a request, and returns status and body of the response.
fn call(address: &str, method: &str, path: &str, body: &str) -> Result<(u16, String)> {
    let mut stream = TcpStream::connect(address)?;
    let length = body.len();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )?;
    let mut response = String::new();
    stream.read_to_string(&mut response)?;
    let (head, body) = response.split_once("\r\n\r\n").ok_or("no response")?;
    let status = head.split(' ').nth(1).ok_or("no status")?.parse()?;
    Ok((status, body.to_owned()))
}
