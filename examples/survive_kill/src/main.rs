//! Records usage in a process that is killed, starts it again, and compares the sums.
//!
//! ```text
//! cargo run -p survive-kill
//! ```
//!
//! This process serves a local Stripe that loses responses, and plays the part of a queue: it delivers jobs
//! to a worker until the worker has confirmed them. The worker, the same program as another process, does
//! the jobs and records their usage. It is killed in the middle by `kill -9`, and a second one goes on.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Client, Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp};
use stripe_local::LocalStripe;
use stripe_usage::{Fact, Usage};

const METER: &str = "pages";
const CUSTOMERS: [&str; 3] = ["cus_anna", "cus_ben", "cus_cleo"];
const JOBS: u64 = 600;
/// The worker is killed when it has confirmed that many.
const KILLED_AFTER: usize = 250;

/// A job as the queue delivers it: pages to be printed for a customer.
struct PrintJob {
    number: u64,
    customer: &'static str,
    pages: u64,
    /// The time of the usage comes with the job, so that a repeated job has the same one.
    queued_at: i64,
}

impl PrintJob {
    fn new(number: u64, latest: i64) -> Self {
        // Any number has a customer.
        let customer =
            usize::try_from(number).ok().and_then(|at| CUSTOMERS.get(at % CUSTOMERS.len()));
        let minutes_ago = i64::try_from(number % 30).unwrap_or_default();
        Self {
            number,
            customer: customer.unwrap_or(&CUSTOMERS[0]),
            pages: 1 + number % 7,
            queued_at: latest - 60 * minutes_ago,
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [] => runtime.block_on(queue()),
        [url, file, from, latest] => {
            runtime.block_on(worker(url, Path::new(file), from.parse()?, latest.parse()?))
        }
        _ => Err("it takes no arguments".into()),
    }
}

/// The worker: it does each job, records its usage, and confirms it by a line of its output.
async fn worker(url: &str, file: &Path, from: u64, latest: i64) -> Result<(), Box<dyn Error>> {
    let client = Client::builder("sk_test_local").base_url(url).build()?;
    let usage = Usage::embedded(file).meter(METER).start(&client).await?;
    for number in from..JOBS {
        let job = PrintJob::new(number, latest);
        let fact = Fact::new(METER, job.customer, job.pages);
        // A job that was done and not confirmed comes again; by its key it is recorded once.
        let fact = fact.at(job.queued_at).key(format!("job-{}", job.number));
        usage.record(fact).await?;
        println!("{number}");
    }
    let health = usage.drain(Duration::from_secs(10)).await;
    if health.oldest_unreported.is_some() {
        return Err("not all is reported".into());
    }
    Ok(())
}

async fn queue() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::start().await?;
    let client = stripe.client();
    let sum = DefaultAggregationParams::new(Formula::Sum);
    let meter = Meter::create(&client, MeterCreateParams::new(sum, "Pages printed", METER)).await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("usage.redb");
    // Of the first reports, every second response is lost.
    for _ in 0..3 {
        stripe.faults().next(1).of::<MeterEvent>("create").drop_response();
        stripe.faults().next(1).of::<MeterEvent>("create").delay(Duration::from_millis(100));
    }

    let latest = Timestamp::from(SystemTime::now()).unix() - 120;
    let start = |from: usize| start_worker(&stripe, &file, from, latest);
    let mut worker = start(0)?;
    let confirmed = confirmations(&mut worker)?.take(KILLED_AFTER).count();
    worker.kill()?;
    worker.wait()?;
    println!("the worker was killed after {confirmed} of {JOBS} jobs");
    let mut worker = start(confirmed)?;
    let confirmed = confirmed + confirmations(&mut worker)?.count();
    println!("the second one went on to job {confirmed}, and ended: {}\n", worker.wait()?);

    let mut recorded: BTreeMap<&str, u64> = BTreeMap::new();
    for job in (0..JOBS).map(|number| PrintJob::new(number, latest)) {
        *recorded.entry(job.customer).or_default() += job.pages;
    }
    println!("{:10} {:>8} {:>8}", "customer", "recorded", "counted");
    let mut differences = 0;
    for (customer, recorded) in recorded {
        let counted = counted(&client, &meter, customer).await?;
        println!("{customer:10} {recorded:>8} {counted:>8}");
        differences += u32::from(counted.to_string() != recorded.to_string());
    }
    if differences == 0 { Ok(()) } else { Err("usage was lost or counted twice".into()) }
}

fn start_worker(
    stripe: &LocalStripe,
    file: &Path,
    from: usize,
    latest: i64,
) -> Result<Child, Box<dyn Error>> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(stripe.url()).arg(file).args([from.to_string(), latest.to_string()]);
    Ok(command.stdout(Stdio::piped()).spawn()?)
}

/// The lines by which a worker confirms jobs.
fn confirmations(worker: &mut Child) -> Result<impl Iterator<Item = String>, Box<dyn Error>> {
    let output = worker.stdout.take().ok_or("a worker has no output")?;
    Ok(BufReader::new(output).lines().map_while(Result::ok))
}

/// Usage of a customer as Stripe bills it.
async fn counted(client: &Client, meter: &Meter, customer: &str) -> Result<f64, Box<dyn Error>> {
    let minute = Timestamp::from(SystemTime::now()).unix() / 60 * 60;
    let (from, to) = (Timestamp::from_unix(minute - 3_600), Timestamp::from_unix(minute));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(client, meter, params).await?;
    Ok(summaries.data.iter().map(|summary| summary.aggregated_value).sum())
}
