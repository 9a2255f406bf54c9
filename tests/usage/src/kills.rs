//! Kills a process that records and reports, again and again, while responses get lost.
//!
//! This process serves a local Stripe. Another one, [`recorder`], records facts of 32 tasks and reports
//! them: it writes a line before it records a fact, and one when the fact is confirmed. It is killed at
//! any moment, and started again on the same file. Facts that have a key and were not confirmed are
//! recorded again by the next one, as a queue would deliver them again.
//!
//! At the end: confirmed ≤ counted ≤ confirmed + without confirmation, for each customer.

mod recorder;

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Meter, MeterCreateParams, MeterEventSummaryListParams, Timestamp};
use stripe_local::LocalStripe;

use crate::Result;
use crate::numbers::Numbers;
pub(crate) use recorder::record;
use usage_proofs::CommandOptions;

/// The command of the process that is killed.
pub(crate) const RECORDER: &str = "kills-recorder";

const METER: &str = "api_requests";
const CUSTOMERS: u64 = 20;
/// Maximum time until a recorder has begun.
const PATIENCE: Duration = Duration::from_secs(120);
/// Minutes in which the usage of a run is.
const MINUTES: i64 = 30;

/// A fault of the recorder that must be found.
const PLANTS: [&str; 2] = ["early-confirmation", "repeated-fact"];

/// A fact as the recorder and this process speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    number: u64,
    customer: String,
    value: u64,
    /// Unix seconds.
    at: i64,
}

impl Line {
    /// Two in three facts have a key.
    fn is_keyed(&self) -> bool {
        !self.number.is_multiple_of(3)
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        Some(Self {
            number: words.next()?.parse().ok()?,
            customer: words.next()?.to_owned(),
            value: words.next()?.parse().ok()?,
            at: words.next()?.parse().ok()?,
        })
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.number, self.customer, self.value, self.at)
    }
}

/// Knowledge about facts.
#[derive(Default)]
struct FactLog {
    /// Facts that were begun and not confirmed.
    begun: BTreeMap<u64, Line>,
    next_number: u64,
    confirmed: BTreeMap<String, u64>,
    facts: u64,
    open: Option<u64>,
}

impl FactLog {
    fn take(&mut self, line: &str) -> Result {
        let wrong = || format!("the recorder wrote `{line}`");
        let (kind, rest) = line.split_once(' ').ok_or_else(wrong)?;
        match kind {
            "begun" => {
                let fact = Line::read(rest).ok_or_else(wrong)?;
                self.next_number = self.next_number.max(fact.number + 1);
                self.begun.insert(fact.number, fact);
            }
            "confirmed" => {
                let number = rest.parse().map_err(|_| wrong())?;
                let fact = self.begun.remove(&number).ok_or_else(wrong)?;
                *self.confirmed.entry(fact.customer).or_default() += fact.value;
                self.facts += 1;
            }
            "open" => self.open = Some(rest.parse().map_err(|_| wrong())?),
            _ => return Err(wrong().into()),
        }
        Ok(())
    }

    fn sum_of(&self, customer: &str) -> (u64, u64) {
        let begun = self.begun.values().filter(|fact| fact.customer == customer);
        let begun = begun.map(|fact| fact.value).sum();
        (self.confirmed.get(customer).copied().unwrap_or_default(), begun)
    }
}

pub(crate) fn run(options: &mut CommandOptions) -> Result {
    let kills = options.number("--kills", 200)?;
    let seed = options.number("--seed", 1)?;
    let plant = options.value("--plant")?;
    options.finish()?;
    if plant.as_deref().is_some_and(|plant| !PLANTS.contains(&plant)) {
        return Err(
            format!("there is no such fault; expected one of `{}`", PLANTS.join("`, `")).into()
        );
    }
    let wrong = kill_and_compare(kills, seed, plant.as_deref())?;
    match (plant, wrong.is_empty()) {
        (None, true) => Ok(()),
        (None, false) => Err(wrong.join("\n").into()),
        (Some(plant), true) => Err(format!("`{plant}` was planted and not found").into()),
        (Some(plant), false) => {
            println!("`{plant}` was found: {}, …", wrong[0]);
            Ok(())
        }
    }
}

/// Returns one line for each customer whose usage is not counted right.
fn kill_and_compare(kills: u64, seed: u64, plant: Option<&str>) -> Result<Vec<String>> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let started = Instant::now();
    let (stripe, meter) = runtime.block_on(async {
        let stripe = LocalStripe::start().await?;
        let sum = DefaultAggregationParams::new(Formula::Sum);
        let params = MeterCreateParams::new(sum, "API requests", METER);
        let meter = Meter::create(&stripe.client(), params).await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>((stripe, meter))
    })?;
    let first_minute = minute_before(&stripe) - MINUTES * 60;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("usage.redb");
    let mut numbers = Numbers::new(seed);
    let mut ledger = FactLog::default();
    let mut faults = 0;
    for _ in 0..kills {
        faults += add_faults(&stripe, &mut numbers);
        let life = Duration::from_millis(20 + numbers.below(300));
        let recorder = RecordingProcess::start(&stripe, &file, &ledger, plant)?;
        recorder.kill_after(life, &mut ledger)?;
        stripe.clock().advance(Duration::from_secs(numbers.below(90)));
    }
    stripe.faults().clear();
    let (unconfirmed, before) = (ledger.begun.len(), ledger.facts);
    let recorder = RecordingProcess::start_last(&stripe, &file, &ledger)?;
    recorder.finish(&mut ledger)?;

    let mut wrong = Vec::new();
    let (mut confirmed_sum, mut counted_sum, mut begun_sum) = (0, 0, 0);
    for customer in (0..CUSTOMERS).map(customer) {
        let (confirmed, begun) = ledger.sum_of(&customer);
        let counted = runtime.block_on(counted(&stripe, &meter, &customer, first_minute))?;
        if !(confirmed..=confirmed + begun).contains(&counted) {
            wrong.push(format!(
                "{customer}: {confirmed} confirmed, {begun} more not confirmed, {counted} counted"
            ));
        }
        confirmed_sum += confirmed;
        counted_sum += counted;
        begun_sum += begun;
    }
    match ledger.open {
        Some(0) => {}
        Some(open) => wrong.push(format!("{open} reports are open")),
        None => wrong.push("the last recorder did not finish".to_owned()),
    }
    let requests = stripe.requests().total();
    println!(
        "{kills} kills with {faults} faults of Stripe in {:.0} s: {} facts confirmed ({before} before the \
         last start, {unconfirmed} without confirmation then), {requests} requests\n\
         confirmed {confirmed_sum} ≤ counted {counted_sum} ≤ {confirmed_sum} + {begun_sum} without \
         confirmation: {} of {CUSTOMERS} customers wrong",
        started.elapsed().as_secs_f64(),
        ledger.facts,
        wrong.len(),
    );
    Ok(wrong)
}

fn customer(number: u64) -> String {
    format!("cus_{number}")
}

/// The last minute that is over, in unix seconds.
fn minute_before(stripe: &LocalStripe) -> i64 {
    stripe.clock().unix_seconds().div_euclid(60) * 60 - 60
}

/// Adds faults for the next reports, and returns their number.
fn add_faults(stripe: &LocalStripe, numbers: &mut Numbers) -> u64 {
    let kinds = numbers.below(4);
    for _ in 0..kinds {
        let reports = u32::try_from(1 + numbers.below(3)).unwrap_or(1);
        let fault = stripe.faults().next(reports).of::<MeterEvent>("create");
        match numbers.below(6) {
            0 | 1 => fault.drop_response(),
            2 => fault.truncate_response(),
            3 => fault.fail_after_effect(),
            4 => fault.status(503),
            _ => fault.reset(),
        }
    }
    kinds
}

async fn counted(
    stripe: &LocalStripe,
    meter: &Meter,
    customer: &str,
    first_minute: i64,
) -> Result<u64> {
    let (from, to) =
        (Timestamp::from_unix(first_minute), Timestamp::from_unix(minute_before(stripe)));
    let params = MeterEventSummaryListParams::new(customer, from, to);
    let summaries = Meter::list_event_summaries(&stripe.client(), meter, params).await?;
    let sum = summaries.data.iter().fold(0.0, |sum, summary| sum + summary.aggregated_value);
    // Sums of small whole numbers.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let sum = sum as u64;
    Ok(sum)
}

/// The process that is killed.
struct RecordingProcess {
    child: Child,
    /// Its output, line by line.
    lines: Receiver<String>,
}

impl RecordingProcess {
    fn start(
        stripe: &LocalStripe,
        file: &Path,
        ledger: &FactLog,
        plant: Option<&str>,
    ) -> Result<Self> {
        let first = ledger.next_number.to_string();
        Self::spawn(stripe, file, ledger, &["records", &first, plant.unwrap_or("nothing")])
    }

    /// Starts one that only reports, and ends when there is nothing to report.
    fn start_last(stripe: &LocalStripe, file: &Path, ledger: &FactLog) -> Result<Self> {
        Self::spawn(stripe, file, ledger, &["reports", "0", "nothing"])
    }

    fn spawn(stripe: &LocalStripe, file: &Path, ledger: &FactLog, words: &[&str]) -> Result<Self> {
        let latest = minute_before(stripe) - 60;
        let mut child = Command::new(std::env::current_exe()?)
            .arg(RECORDER)
            .arg(stripe.url())
            .arg(file)
            .arg(latest.to_string())
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        // Its end is the end of what is to be repeated.
        let mut input = child.stdin.take().ok_or("a recorder has no input")?;
        for fact in ledger.begun.values().filter(|fact| fact.is_keyed()) {
            writeln!(input, "{fact}")?;
        }
        drop(input);
        let output = child.stdout.take().ok_or("a recorder has no output")?;
        let (sender, lines) = mpsc::channel();
        // It must not wait for us.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(io::Result::ok) {
                // Nobody listens any more after an error.
                let _ = sender.send(line);
            }
        });
        Ok(Self { child, lines })
    }

    /// Kills it by `SIGKILL`, so long after its first fact.
    fn kill_after(mut self, life: Duration, ledger: &mut FactLog) -> Result {
        if let Ok(first) = self.lines.recv_timeout(PATIENCE) {
            ledger.take(&first)?;
        } else {
            let _ = self.child.kill();
            return Err(format!("a recorder recorded nothing: {}", self.child.wait()?).into());
        }
        thread::sleep(life);
        if let Some(status) = self.child.try_wait()? {
            return Err(format!("a recorder ended by itself: {status}").into());
        }
        self.child.kill()?;
        self.child.wait()?;
        self.lines.iter().try_for_each(|line| ledger.take(&line))
    }

    fn finish(mut self, ledger: &mut FactLog) -> Result {
        self.lines.iter().try_for_each(|line| ledger.take(&line))?;
        let status = self.child.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("the last recorder failed: {status}").into())
        }
    }
}
