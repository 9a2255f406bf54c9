//! Reporters and recorders are processes of their own, and are killed at any moment, while Stripe fails.
//!
//! Two processes report, and three record by SQL, each fact under a key, in a transaction with a row of
//! work. A recorder writes a line before it begins a fact, and one when the fact is confirmed. What was not
//! confirmed when a recorder was killed is in flight, until its successor repeats it.
//!
//! All the time: counted ≤ recorded + in flight, for each customer. At the end nothing is in flight, and
//! what is counted is what was recorded.

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Meter, MeterCreateParams};
use stripe_core::Client;
use stripe_local::LocalStripe;
use stripe_usage::Usage;
use tokio_postgres::Client as Database;

use crate::faults::{METER, counted, now, transaction};
use crate::numbers::Numbers;
use crate::server::{Server, connect};
use crate::{Result, block_on};

/// The commands of the processes that are killed.
pub(crate) const REPORTER: &str = "kills-reporter";
pub(crate) const RECORDER: &str = "kills-recorder";

const REPORTERS: usize = 2;
const RECORDERS: u64 = 3;
const CUSTOMERS: u64 = 6;
/// Far more than on an idle machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A fact that was begun.
#[derive(Clone, Debug)]
struct BegunFact {
    customer: String,
    value: u64,
    at: i64,
}

/// The known facts of a recorder.
#[derive(Default)]
struct RecorderLog {
    in_flight: BTreeMap<u64, BegunFact>,
    recorded: BTreeMap<String, u64>,
    facts: u64,
    next: u64,
}

impl RecorderLog {
    fn take(&mut self, line: &str) -> Result {
        let wrong = || format!("a recorder wrote `{line}`");
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["begun", number, customer, value, at] => {
                let (number, customer) = (number.parse()?, (*customer).to_owned());
                let fact = BegunFact { customer, value: value.parse()?, at: at.parse()? };
                self.in_flight.insert(number, fact);
                self.next = self.next.max(number + 1);
            }
            ["recorded", number] => {
                let fact = self.in_flight.remove(&number.parse()?).ok_or_else(wrong)?;
                *self.recorded.entry(fact.customer).or_default() += fact.value;
                self.facts += 1;
            }
            _ => return Err(wrong().into()),
        }
        Ok(())
    }
}

/// A recorder, of which one process after another is killed.
struct KilledRecorder {
    number: u64,
    process: Process,
    log: RecorderLog,
}

/// A process that is killed when dropped.
struct Process {
    child: Child,
    lines: Receiver<String>,
}

impl Process {
    fn start(words: &[&str], input: &str) -> Result<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        child.stdin.take().ok_or("no input")?.write_all(input.as_bytes())?;
        let output = child.stdout.take().ok_or("no output")?;
        let (sender, lines) = mpsc::channel();
        // It must not wait for us.
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(io::Result::ok) {
                let _ = sender.send(line);
            }
        });
        Ok(Self { child, lines })
    }

    /// Kills it by `SIGKILL`.
    fn kill(&mut self) -> Result {
        if let Some(status) = self.child.try_wait()? {
            return Err(format!("a process ended by itself: {status}").into());
        }
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl KilledRecorder {
    fn start(number: u64, url: &str, log: RecorderLog, mode: &str) -> Result<Self> {
        // What is in flight is done first.
        let input: String = log
            .in_flight
            .iter()
            .map(|(number, fact)| {
                format!("{number} {} {} {}\n", fact.customer, fact.value, fact.at)
            })
            .collect();
        let (seed, next) = (number.to_string(), log.next.to_string());
        let process = Process::start(&[RECORDER, url, &seed, &next, mode], &input)?;
        Ok(Self { number, process, log })
    }

    /// Takes what it has written so far.
    fn read(&mut self) -> Result {
        self.process.lines.try_iter().try_for_each(|line| self.log.take(&line))
    }

    /// Kills its process, and returns what is known.
    fn kill(mut self) -> Result<(u64, RecorderLog)> {
        self.process.kill()?;
        self.rest()?;
        Ok((self.number, self.log))
    }

    /// Waits until it has recorded what was in flight.
    fn finish(mut self) -> Result<RecorderLog> {
        self.rest()?;
        let status = self.process.child.wait()?;
        if status.success() { Ok(self.log) } else { Err(format!("a recorder: {status}").into()) }
    }

    /// Takes what it writes until its end.
    fn rest(&mut self) -> Result {
        self.process.lines.iter().try_for_each(|line| self.log.take(&line))
    }
}

pub(crate) fn run(seconds: u64, seed: u64) -> Result {
    let server = Server::start()?;
    let url = server.url(&block_on(server.create())?);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let (stripe, meter) = runtime.block_on(async {
        let stripe = LocalStripe::start().await?;
        let sum = DefaultAggregationParams::new(Formula::Sum);
        let meter = MeterCreateParams::new(sum, "Requests", METER);
        let meter = Meter::create(&stripe.client(), meter).await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>((stripe, meter))
    })?;
    let reporter = || Process::start(&[REPORTER, &url, &stripe.url()], "");
    let mut reporters = Vec::new();
    for _ in 0..REPORTERS {
        let process = reporter()?;
        // The schema is there from then on.
        process.lines.recv_timeout(PATIENCE)?;
        reporters.push(process);
    }
    runtime.block_on(async {
        let work = "CREATE TABLE work (key text PRIMARY KEY)";
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(
            connect(&url).await?.batch_execute(work).await?,
        )
    })?;
    let mut recorders = Vec::new();
    for number in 0..RECORDERS {
        recorders.push(KilledRecorder::start(number, &url, RecorderLog::default(), "records")?);
    }

    let mut numbers = Numbers::new(seed);
    let (mut reporter_kills, mut recorder_kills, mut faults, mut checks) = (0, 0, 0, 0);
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(seconds) {
        faults += add_faults(&stripe, &mut numbers);
        stripe.clock().advance(Duration::from_secs(numbers.below(30)));
        thread::sleep(Duration::from_millis(100 + numbers.below(900)));
        if numbers.once_in(2) {
            let at = usize::try_from(numbers.below(RECORDERS))?;
            let (number, log) = recorders.swap_remove(at).kill()?;
            recorders.push(KilledRecorder::start(number, &url, log, "records")?);
            recorder_kills += 1;
        }
        if numbers.once_in(2) {
            let at = usize::try_from(numbers.below(REPORTERS.try_into()?))?;
            reporters.swap_remove(at).kill()?;
            reporters.push(reporter()?);
            reporter_kills += 1;
        }
        if numbers.once_in(4) {
            runtime.block_on(check(&stripe, &meter, &mut recorders))?;
            checks += 1;
        }
    }
    stripe.faults().clear();
    let mut recorded: BTreeMap<String, u64> = BTreeMap::new();
    let (mut facts, mut in_flight) = (0, 0);
    for recorder in recorders {
        let (number, log) = recorder.kill()?;
        in_flight += log.in_flight.len();
        let log = KilledRecorder::start(number, &url, log, "finishes")?.finish()?;
        assert!(log.in_flight.is_empty(), "nothing is in flight");
        for (customer, sum) in log.recorded {
            *recorded.entry(customer).or_default() += sum;
        }
        facts += log.facts;
    }
    runtime.block_on(until_reported(&stripe, &url))?;
    let mut wrong = Vec::new();
    for customer in (0..CUSTOMERS).map(|number| format!("cus_{number}")) {
        let counted = runtime.block_on(counted(&stripe.client(), &meter, &customer))?;
        let expected = recorded.get(&customer).copied().unwrap_or_default();
        if counted != expected {
            wrong.push(format!("{customer}: {expected} recorded, {counted} counted"));
        }
    }
    let rows: i64 = runtime.block_on(async {
        let rows = "SELECT count(*) FROM work";
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(
            connect(&url).await?.query_one(rows, &[]).await?.get(0),
        )
    })?;
    assert_eq!(u64::try_from(rows), Ok(facts), "a row of work for each fact");
    println!(
        "{seconds} s: {reporter_kills} kills of {REPORTERS} reporters, {recorder_kills} of {RECORDERS} recorders, \
         {faults} faults of Stripe: {facts} facts recorded, {in_flight} of them in flight at the end; \
         counted ≤ recorded + in flight in {checks} checks, {} of {CUSTOMERS} customers wrong",
        wrong.len(),
    );
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}

/// Checks that no more is counted than was begun.
async fn check(stripe: &LocalStripe, meter: &Meter, recorders: &mut [KilledRecorder]) -> Result {
    let mut sums = Vec::new();
    for customer in (0..CUSTOMERS).map(|number| format!("cus_{number}")) {
        let counted = counted(&stripe.client(), meter, &customer).await?;
        sums.push((customer, counted));
    }
    // What was begun before it was counted is written, and may not be read yet.
    tokio::time::sleep(Duration::from_millis(100)).await;
    for recorder in &mut *recorders {
        recorder.read()?;
    }
    for (customer, counted) in sums {
        let (mut recorded, mut in_flight) = (0, 0);
        for KilledRecorder { log, .. } in &*recorders {
            recorded += log.recorded.get(&customer).copied().unwrap_or_default();
            let begun = log.in_flight.values().filter(|fact| fact.customer == customer);
            in_flight += begun.map(|fact| fact.value).sum::<u64>();
        }
        if counted > recorded + in_flight {
            return Err(format!(
                "{customer}: {counted} counted, {recorded} recorded, {in_flight} in flight"
            )
            .into());
        }
    }
    Ok(())
}

/// Lets time go on until nothing is left to report.
async fn until_reported(stripe: &LocalStripe, url: &str) -> Result {
    let database = connect(url).await?;
    let left = "SELECT (SELECT count(*) FROM stripe_usage.fact) + \
        (SELECT count(*) FROM stripe_usage.cell WHERE total <> settled OR open IS NOT NULL) + \
        (SELECT count(*) FROM stripe_usage.report WHERE state NOT IN ('accepted', 'absent'))";
    let started = Instant::now();
    loop {
        let left: i64 = database.query_one(left, &[]).await?.get(0);
        if left == 0 {
            return Ok(());
        }
        if started.elapsed() > PATIENCE {
            return Err(format!("{left} rows are not reported").into());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
        stripe.clock().advance(Duration::from_secs(5));
    }
}

/// Adds faults for the next reports, and returns their number.
fn add_faults(stripe: &LocalStripe, numbers: &mut Numbers) -> u64 {
    let kinds = numbers.below(4);
    for _ in 0..kinds {
        let reports = u32::try_from(1 + numbers.below(3)).unwrap_or(1);
        let fault = stripe.faults().next(reports).of::<MeterEvent>("create");
        match numbers.below(8) {
            0 | 1 => fault.drop_response(),
            2 => fault.truncate_response(),
            3 => fault.fail_after_effect(),
            4 => fault.delay(Duration::from_millis(300)),
            5 => fault.status(503),
            6 => fault.status(429),
            _ => fault.reset(),
        }
    }
    kinds
}

/// Reports until it is killed, with the words that [`run`] gives it.
pub(crate) fn report(words: &[String]) -> Result {
    let [url, stripe] = words else { return Err("a reporter was started by a stranger".into()) };
    block_on(async {
        let client = Client::builder("sk_test_local").base_url(stripe).max_retries(0).build()?;
        let started = Instant::now();
        // Stripe may fail at this moment as well.
        let _usage = loop {
            match Usage::postgres(url).meter(METER).pace(1_000).start(&client).await {
                Ok(usage) => break usage,
                Err(error) if started.elapsed() > PATIENCE => return Err(error.into()),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        println!("started");
        std::future::pending::<Result>().await
    })
}

/// Records until it is killed, with the words that a [`KilledRecorder`] gives it.
pub(crate) fn record(words: &[String]) -> Result {
    let [url, number, next, mode] = words else {
        return Err("a recorder was started by a stranger".into());
    };
    let (number, mut next): (u64, u64) = (number.parse()?, next.parse()?);
    let repeated: Vec<String> = io::stdin().lock().lines().collect::<io::Result<_>>()?;
    let mut numbers = Numbers::new(number + 100 * next);
    block_on(async {
        let mut database = None;
        for line in repeated {
            let words: Vec<&str> = line.split(' ').collect();
            let [of, customer, value, at] = words.as_slice() else {
                return Err(format!("`{line}` cannot be repeated").into());
            };
            let fact = BegunFact {
                customer: (*customer).to_owned(),
                value: value.parse()?,
                at: at.parse()?,
            };
            record_one(&mut database, url, &format!("job-{number}-{of}"), &fact).await?;
            say(&format!("recorded {of}"))?;
        }
        if mode == "finishes" {
            return Ok(());
        }
        loop {
            let (customer, value) = (numbers.below(CUSTOMERS), 1 + numbers.below(9));
            let at = now() - 600 - i64::try_from(numbers.below(1_200))?;
            let fact = BegunFact { customer: format!("cus_{customer}"), value, at };
            say(&format!("begun {next} {} {} {}", fact.customer, fact.value, fact.at))?;
            record_one(&mut database, url, &format!("job-{number}-{next}"), &fact).await?;
            say(&format!("recorded {next}"))?;
            next += 1;
            tokio::time::sleep(Duration::from_millis(numbers.below(4))).await;
        }
    })
}

/// Records a fact, and repeats it until that is confirmed.
async fn record_one(
    database: &mut Option<Database>,
    url: &str,
    key: &str,
    fact: &BegunFact,
) -> Result {
    let BegunFact { customer, value, at } = fact;
    let call = format!(
        "SELECT stripe_usage.record('{METER}', '{customer}', {value}, to_timestamp({at}), '{key}')"
    );
    let started = Instant::now();
    loop {
        let connected = match database.take() {
            Some(connected) => Ok(connected),
            None => connect(url).await,
        };
        let done = match connected {
            Ok(connected) => {
                let done = transaction(&connected, &call, key).await;
                *database = done.is_ok().then_some(connected);
                done
            }
            Err(error) => Err(error),
        };
        match done {
            Ok(_) => return Ok(()),
            Err(error) if started.elapsed() > PATIENCE => return Err(error),
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

/// Writes a line in one piece, so that it is read whole or not at all.
fn say(line: &str) -> io::Result<()> {
    io::stdout().lock().write_all(format!("{line}\n").as_bytes())
}
