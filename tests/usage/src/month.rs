//! A month of usage over HTTP, in a minute, while Stripe fails in every way that it can.
//!
//! The clock of the local Stripe is moved by the hour, and that of the reporter is the same one. In between
//! facts are recorded: late ones, negative ones, and repeated ones with keys. At the end Stripe's own
//! Python SDK reads the summaries of each hour and compares them with what was recorded.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant, UNIX_EPOCH};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Meter, MeterCreateParams};
use stripe_core::event::MeterErrorReport;
use stripe_core::{Client, EventNotification};
use stripe_local::{LocalStripe, RejectionCode, WebhookEndpoint};
use stripe_usage::{Fact, Recorded, Usage};
use tokio::task::JoinSet;
use usage_proofs::{CommandOptions, is_settled};
use xtask::install;
use xtask::shell::{root, target_folder};

use crate::Result;
use crate::numbers::Numbers;

const METER: &str = "gigabytes";
const CUSTOMERS: u64 = 12;
const HOUR: i64 = 3_600;
/// The first second of the month, a Monday.
const START: i64 = 1_767_571_200;
/// Hours after the month in which everything must be settled.
const LAST_HOURS: u32 = 24 * 6;
/// Real time for the reporter to begin its work of a quarter of an hour.
const PATIENCE: Duration = Duration::from_millis(10);
/// Maximum time of a request. No fault of this month lets one wait for its timeout.
const REQUEST: Duration = Duration::from_secs(5);

pub(crate) fn run(options: &mut CommandOptions) -> Result {
    let days = u32::try_from(options.number("--days", 30)?)?;
    let seed = options.number("--seed", 1)?;
    options.finish()?;
    let requirements = root().join("tests/conformance/requirements.txt");
    // The folder of the conformance lanes.
    let folder = target_folder()?.join("conformance/python");
    let python = install::python_packages(&requirements, &folder)?.join("python");

    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let begin = Instant::now();
    let month = runtime.block_on(async {
        let mut month = MonthRun::start(seed).await?;
        for hour in 0..days * 24 {
            month.add_faults(hour);
            month.record_hour().await?;
            month.pass_hour().await?;
            if hour % 61 == 60 {
                month.restart().await?;
            }
        }
        month.settle().await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(month)
    })?;
    println!(
        "{days} days in {:.0} s: {} facts, {} of them late, {} negative, {} repeated; {} requests with {} \
         faults of Stripe, {} rejected later, up to {} left to Stripe's summaries at once, {} restarts",
        begin.elapsed().as_secs_f64(),
        month.counts.facts,
        month.counts.late,
        month.counts.negative,
        month.counts.repeated,
        month.stripe.requests().total(),
        month.counts.faults,
        month.counts.rejected,
        month.counts.ambiguous,
        month.counts.restarts,
    );
    month.compare(&python)
}

#[derive(Default)]
struct Counts {
    facts: u64,
    late: u64,
    negative: u64,
    repeated: u64,
    faults: u64,
    rejected: u64,
    restarts: u64,
    /// The most reports at once of which only a summary could tell whether they were counted.
    ambiguous: u64,
}

struct Planned {
    fact: Fact,
    is_keyed: bool,
}

struct MonthRun {
    stripe: LocalStripe,
    client: Client,
    meter: Meter,
    file: PathBuf,
    /// Removed at the end.
    _folder: tempfile::TempDir,
    usage: Usage,
    reports: Receiver<Vec<u8>>,
    numbers: Numbers,
    /// Quarters of the sums, by customer and hour.
    recorded: BTreeMap<(String, i64), i64>,
    counts: Counts,
}

impl MonthRun {
    async fn start(seed: u64) -> Result<Self> {
        let (deliver, reports) = mpsc::channel();
        let endpoint = WebhookEndpoint::handler("whsec_month", move |request| {
            // The month is over if nobody takes it.
            let _ = deliver.send(request.body().to_vec());
        });
        let endpoint = endpoint.thin().types(["v1.billing.meter.error_report_triggered"]);
        let stripe = LocalStripe::builder().billing().webhook(endpoint).start().await?;
        stripe.clock().set(UNIX_EPOCH + Duration::from_secs(START.unsigned_abs()));
        stripe.faults().set_summary_lag(Duration::from_secs(2 * 3_600));
        let client = stripe.client();
        let sum = DefaultAggregationParams::new(Formula::Sum);
        let params = MeterCreateParams::new(sum, "Gigabytes", METER);
        let meter = Meter::create(&client, params).await?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("usage.redb");
        let usage = start(&stripe, &client, &file).await?;
        Ok(Self {
            stripe,
            client,
            meter,
            file,
            _folder: folder,
            usage,
            reports,
            numbers: Numbers::new(seed),
            recorded: BTreeMap::new(),
            counts: Counts::default(),
        })
    }

    /// Adds the faults of an hour: each kind now and then, and three times outages that are longer than
    /// a report may be sent again.
    fn add_faults(&mut self, hour: u32) {
        let faults = self.stripe.faults();
        let next = |reports| faults.next(reports).of::<MeterEvent>("create");
        let in_outage = |from: u32, hours: u32| (from..from + hours).contains(&hour);
        let kind = self.numbers.below(8);
        if in_outage(100, 30) {
            next(50).drop_response();
        } else if in_outage(250, 26) {
            next(50).status(503);
        } else if in_outage(400, 5) {
            next(50).reset();
        } else if [130, 276, 405].contains(&hour) {
            faults.clear();
            faults.set_summary_lag(Duration::from_secs(2 * 3_600));
            return;
        } else {
            match kind {
                0 => next(3).drop_response(),
                1 => next(2).truncate_response(),
                2 => next(2).fail_after_effect(),
                3 => next(2).fail_before_effect(),
                4 => next(3).rate_limited(None),
                5 => {
                    faults.reject_next_events(2, RejectionCode::MeterEventCustomerNotFound);
                    self.counts.rejected += 2;
                }
                _ => return,
            }
        }
        self.counts.faults += 1;
    }

    /// Records facts of the last hour, and a few of before, all at once.
    async fn record_hour(&mut self) -> Result {
        let mut recording = JoinSet::new();
        for customer in 0..CUSTOMERS {
            for _ in 0..3 {
                let (usage, planned) = (self.usage.clone(), self.plan(format!("cus_{customer}"))?);
                recording.spawn(async move {
                    if usage.record(planned.fact.clone()).await? != Recorded::Added {
                        return Err("a fact was not added".into());
                    }
                    if planned.is_keyed && usage.record(planned.fact).await? != Recorded::Duplicate
                    {
                        return Err("a fact was added twice".into());
                    }
                    Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
                });
            }
        }
        while let Some(recorded) = recording.join_next().await {
            recorded??;
        }
        Ok(())
    }

    fn plan(&mut self, customer: String) -> Result<Planned> {
        let now = self.stripe.clock().unix_seconds();
        let mut quarters = i64::try_from(1 + self.numbers.below(400))?;
        // The reporter may be a step behind the clock, where that was moved during a request.
        let mut back = HOUR / 2 + i64::try_from(self.numbers.below(30 * 60))?;
        if self.numbers.once_in(20) {
            back += HOUR * i64::try_from(1 + self.numbers.below(24 * 8))?;
            self.counts.late += 1;
        }
        if self.numbers.once_in(15) {
            quarters = -quarters;
            self.counts.negative += 1;
        }
        let at = (now - back).max(START);
        let mut fact = Fact::new(METER, &customer, Quarters(quarters).to_string()).at(at);
        let is_keyed = now - at < 2 * 24 * HOUR && self.numbers.once_in(4);
        if is_keyed {
            self.counts.repeated += 1;
            fact = fact.key(format!("job-{}", self.counts.repeated));
        }
        *self.recorded.entry((customer, at.div_euclid(HOUR) * HOUR)).or_default() += quarters;
        self.counts.facts += 1;
        Ok(Planned { fact, is_keyed })
    }

    /// Moves the clock by an hour, and lets the reporter work.
    async fn pass_hour(&mut self) -> Result {
        // In steps, so that what is due within the hour is done in its time.
        for _ in 0..4 {
            self.stripe.clock().advance(Duration::from_secs(900));
            let begin = Instant::now();
            while !is_settled(&self.usage) && begin.elapsed() < PATIENCE {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            self.counts.ambiguous = self.counts.ambiguous.max(self.usage.health().ambiguous);
            // A request takes no hours.
            while self.usage.health().in_flight > 0 && begin.elapsed() < REQUEST {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            while let Ok(body) = self.reports.try_recv() {
                let notification: EventNotification = serde_json::from_slice(&body)?;
                let event = notification.fetch_event(&self.client).await?;
                let report: MeterErrorReport = event.data()?;
                self.usage.error_report(&report).await?;
            }
        }
        Ok(())
    }

    /// Ends the reporter wherever it is, and starts it again.
    async fn restart(&mut self) -> Result {
        self.usage.drain(Duration::ZERO).await;
        self.usage = start(&self.stripe, &self.client, &self.file).await?;
        self.counts.restarts += 1;
        Ok(())
    }

    /// Lets time pass until nothing is left to report.
    async fn settle(&mut self) -> Result {
        self.stripe.faults().clear();
        for _ in 0..LAST_HOURS {
            self.pass_hour().await?;
        }
        let open = self.usage.open().await?;
        let begin = Instant::now();
        while !is_settled(&self.usage) && begin.elapsed() < REQUEST {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        if !is_settled(&self.usage) || !open.is_empty() {
            let open: Vec<String> = open.iter().map(ToString::to_string).collect();
            let health = self.usage.health();
            return Err(format!("not all is settled: {health:?}\n{}", open.join("\n")).into());
        }
        Ok(())
    }

    /// Compares by Stripe's Python SDK.
    fn compare(&self, python: &Path) -> Result {
        let end = self.stripe.clock().unix_seconds().div_euclid(HOUR) * HOUR;
        let mut child = Command::new(python)
            .arg(root().join("tests/usage/month.py"))
            .arg(self.stripe.url())
            .arg(self.meter.id.as_str())
            .args([START.to_string(), end.to_string()])
            // Python's SDK would go through the proxy of whoever runs this.
            .envs([("NO_PROXY", "127.0.0.1"), ("no_proxy", "127.0.0.1")])
            .stdin(Stdio::piped())
            .spawn()?;
        let mut input = child.stdin.take().ok_or("the script has no input")?;
        for ((customer, hour), quarters) in &self.recorded {
            writeln!(input, "{customer} {hour} {}", Quarters(*quarters))?;
        }
        drop(input);
        let status = child.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err("the summaries are not what was recorded".into())
        }
    }
}

async fn start(stripe: &LocalStripe, client: &Client, file: &Path) -> Result<Usage> {
    let clock = stripe.clock().clone();
    Ok(Usage::embedded(file).meter(METER).pace(100_000).clock(clock).start(client).await?)
}

/// A number of quarters as a decimal number.
struct Quarters(i64);

impl std::fmt::Display for Quarters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let quarters = self.0.unsigned_abs();
        let decimals = ["", ".25", ".5", ".75"];
        let decimals = usize::try_from(quarters % 4).ok().and_then(|at| decimals.get(at));
        write!(f, "{sign}{}{}", quarters / 4, decimals.copied().unwrap_or_default())
    }
}
