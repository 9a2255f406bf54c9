//! Whoever is on call looks at a live database and changes it: by the program, and by an instance that
//! stands by. The instance that reports carries it out, and acts on it.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use stripe_billing::billing::meter::{DefaultAggregationParams, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Meter, MeterCreateParams};
use stripe_core::event::MeterErrorReport;
use stripe_local::{LocalStripe, Refusal};
use stripe_usage::calls::{CallResult, CallTable as _, ReporterCall};
use stripe_usage::reporter::Seq;
use stripe_usage::store::postgres::PostgresStore;
use stripe_usage::store::{Changes, UsageStore as _};
use stripe_usage::{Fact, Resolution, ResolveError, StoreError, Usage, UsageStatus};

use crate::conforming::open_leading;
use crate::faults::{METER, counted, now};
use crate::server::{Server, connect};
use crate::{Result, block_on};

/// Far more than on an idle machine.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn run() -> Result {
    let server = Server::start()?;
    withdrawing(&server)?;
    block_on(async {
        let url = server.url(&server.create().await?);
        let stripe = LocalStripe::start().await?;
        let sum = DefaultAggregationParams::new(Formula::Sum);
        let params = MeterCreateParams::new(sum, "Requests", METER);
        let meter = Meter::create(&stripe.client(), params).await?;
        let bed = LiveDatabase { stripe, meter, url };
        bed.refused_while_empty()?;
        let (reporting, standing_by) = (bed.start().await?, bed.start().await?);
        assert!(matches!(standing_by.health().status, UsageStatus::StandBy));
        bed.program(&reporting, &standing_by).await?;
        bed.standing_by(&reporting, &standing_by).await?;
        bed.nothing_is_lost(&reporting, &standing_by).await?;
        bed.draining(reporting, standing_by).await?;
        bed.without_reporter().await
    })
}

/// A call that is withdrawn is not carried out, not even if that happens just then.
fn withdrawing(server: &Server) -> Result {
    let url = server.url(&block_on(server.create())?);
    let mut leader = open_leading(&url)?;
    let mut other = PostgresStore::open_to_look(&url)?.ok_or("it has no usage")?;
    let call = ReporterCall::Retry(vec![Seq(1)]);
    let (first, second) = (other.put(&call)?, other.put(&call)?);
    leader.collect()?;
    assert_eq!(leader.take_found(), [(first, call.clone()), (second, call.clone())]);
    leader.collect()?;
    assert_eq!(leader.take_found(), [], "each is found once");
    assert!(other.withdraw(first)?);
    let results = |number| Changes {
        next_seq: Some(Seq(77)),
        calls: [(number, Some(CallResult::Retried(1).to_json().into()))].into(),
        ..Changes::default()
    };
    let undone = leader.commit(&results(first));
    assert!(matches!(undone, Err(StoreError::Database(_))), "{undone:?}");
    drop(leader);
    let mut leader = open_leading(&url)?;
    assert_ne!(leader.head().next_seq, Seq(77), "nothing of it is there");
    // The next one finds what its predecessor has not carried out.
    leader.collect()?;
    assert_eq!(leader.take_found(), [(second, call)]);
    assert_eq!(other.take_result(second)?, None);
    leader.commit(&results(second))?;
    assert!(!other.withdraw(second)?, "it was carried out");
    assert_eq!(other.take_result(second)?, Some(CallResult::Retried(1)));
    assert_eq!(other.take_result(second)?, None, "it is taken once");
    println!("calls: each is carried out once, and never after it was withdrawn");
    Ok(())
}

struct LiveDatabase {
    stripe: LocalStripe,
    meter: Meter,
    url: String,
}

/// Output of the program.
#[derive(Debug)]
struct ProgramOutput {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

impl LiveDatabase {
    async fn start(&self) -> Result<Usage> {
        let usage = Usage::postgres(&self.url).meter(METER).pace(1_000);
        Ok(usage.clock(self.stripe.clock().clone()).start(&self.stripe.client()).await?)
    }

    /// Runs the program on the database.
    fn run(&self, words: &[&str]) -> Result<ProgramOutput> {
        self.run_at(&self.url, words)
    }

    fn run_at(&self, url: &str, words: &[&str]) -> Result<ProgramOutput> {
        let mut command = Command::new(beside_this("stripe-usage")?);
        command.args(words).args(["--database", url]).stdin(Stdio::null());
        command.env("STRIPE_BASE_URL", self.stripe.url()).env("STRIPE_SECRET_KEY", "sk_test_local");
        let output = command.output()?;
        Ok(ProgramOutput {
            status: output.status.code(),
            stdout: String::from_utf8(output.stdout)?,
            stderr: String::from_utf8(output.stderr)?,
        })
    }

    /// Runs it, which must succeed, and reads its lines of JSON.
    fn json(&self, words: &[&str]) -> Result<Vec<Value>> {
        let output = self.run(&[words, &["--json"]].concat())?;
        assert_eq!((output.status, output.stderr.as_str()), (Some(0), ""), "{words:?}");
        lines_of(&output)
    }

    async fn record(&self, customer: &str, value: i64) -> Result {
        let client = connect(&self.url).await?;
        let at = now() - 1_800;
        let call = format!(
            "SELECT stripe_usage.record('{METER}', '{customer}', {value}, to_timestamp({at}))"
        );
        Ok(client.batch_execute(&call).await?)
    }

    /// Records what Stripe refuses.
    async fn record_refused(&self, usage: &Usage, customer: &str, code: &'static str) -> Result {
        let refused = usage.health().refused;
        let reports = self.stripe.faults().next(1).of::<MeterEvent>("create");
        reports.refuse(Refusal::invalid("refused").code(code));
        self.record(customer, 7).await?;
        self.until("usage is refused", async || Ok(usage.health().refused == refused + 1)).await
    }

    /// Waits until something holds, and lets time go on meanwhile.
    async fn until(&self, what: &str, holds: impl AsyncFn() -> Result<bool>) -> Result {
        let started = Instant::now();
        while !holds().await? {
            if started.elapsed() > PATIENCE {
                return Err(format!("waited in vain until {what}").into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
            self.stripe.clock().advance(Duration::from_secs(1));
        }
        Ok(())
    }

    async fn until_counted(&self, customer: &str, value: u64) -> Result {
        self.until(&format!("{value} of {customer} is counted"), async || {
            Ok(counted(&self.stripe.client(), &self.meter, customer).await? == value)
        })
        .await
    }

    fn refused_while_empty(&self) -> Result {
        let output = self.run(&["health"])?;
        assert_eq!(output.status, Some(1), "{output:?}");
        assert!(output.stderr.contains("the database has no usage"), "{output:?}");
        Ok(())
    }

    /// The program, beside the instance that reports.
    async fn program(&self, reporting: &Usage, standing_by: &Usage) -> Result {
        self.record_refused(reporting, "cus_1", "odd_code").await?;
        self.record_refused(reporting, "cus_2", "other_code").await?;
        let open = reporting.open().await?;
        assert_eq!(standing_by.open().await?, open);
        let listed = self.json(&["open"])?;
        let identifiers: Vec<&str> = open.iter().map(|open| &*open.identifier).collect();
        assert_eq!(
            listed.iter().filter_map(|it| it["identifier"].as_str()).collect::<Vec<_>>(),
            identifiers
        );
        let health = self.run(&["health", "--json"])?;
        assert_eq!(health.status, Some(4), "{health:?}");
        let health: Value = serde_json::from_str(&health.stdout)?;
        let reporter = health["reporter"].as_str().unwrap_or_default();
        assert!(reporter.contains(" of the server, connected from 127.0.0.1 since 2"), "{health}");
        assert_eq!((&health["refused"], &health["status"]), (&2.into(), &"idle".into()));

        // For a change, a role that reads must also call the reporter.
        connect(&self.url)
            .await?
            .batch_execute(
                "CREATE ROLE oncall LOGIN; GRANT USAGE ON SCHEMA stripe_usage TO oncall; \
                 GRANT SELECT ON ALL TABLES IN SCHEMA stripe_usage TO oncall",
            )
            .await?;
        let oncall = self.url.replace("postgres@", "oncall@");
        let refused = self.run_at(&oncall, &["retry", "--code", "odd_code"])?;
        assert_eq!(refused.status, Some(1), "{refused:?}");
        let needed = "the role needs `SELECT, INSERT, DELETE` on `stripe_usage.call`\n";
        assert!(refused.stderr.ends_with(needed), "{refused:?}");
        let grant = "GRANT INSERT, DELETE ON stripe_usage.call TO oncall";
        connect(&self.url).await?.batch_execute(grant).await?;
        let retried = self.run_at(&oncall, &["retry", "--code", "odd_code"])?;
        assert_eq!((retried.status, &*retried.stdout), (Some(0), "1 report is sent again\n"));
        self.until_counted("cus_1", 7).await?;
        let left = reporting.open().await?;
        let [left] = left.as_slice() else { return Err(format!("{left:?}").into()) };
        let mistake = self.run(&["resolve", &left.identifier, "--as", "counted"])?;
        assert_eq!(mistake.status, Some(1), "{mistake:?}");
        assert!(mistake.stderr.contains("only what is held can be counted"), "{mistake:?}");
        let given_up = self.run(&["resolve", &left.identifier, "--as", "given-up"])?;
        assert_eq!((given_up.status, &*given_up.stdout), (Some(0), "1 resolved: given up\n"));
        assert!(reporting.open().await?.is_empty() && standing_by.open().await?.is_empty());

        let rebuild = self.run(&["rebuild", "--yes"])?;
        assert_eq!(rebuild.status, Some(3), "{rebuild:?}");
        assert!(rebuild.stderr.contains("an instance reports the usage"), "{rebuild:?}");
        assert!(rebuild.stderr.contains("process "), "{rebuild:?}");
        println!("program: shows and changes a database beside its reporter");
        Ok(())
    }

    /// An instance that stands by, beside the one that reports.
    async fn standing_by(&self, reporting: &Usage, standing_by: &Usage) -> Result {
        self.record_refused(reporting, "cus_3", "odd_code").await?;
        assert_eq!(standing_by.retry(|open| open.customer == "cus_4").await?, 0);
        assert_eq!(standing_by.retry(|open| open.customer == "cus_3").await?, 1);
        self.until_counted("cus_3", 7).await?;
        self.record_refused(reporting, "cus_4", "odd_code").await?;
        let open = standing_by.open().await?;
        let identifier = &open.first().ok_or("nothing is open")?.identifier;
        let not_held = standing_by.resolve(identifier, Resolution::Counted).await;
        assert!(matches!(not_held, Err(ResolveError::NotHeld { state: "refused", .. })));
        standing_by.resolve(identifier, Resolution::GivenUp).await?;
        let unknown = standing_by.resolve(identifier, Resolution::GivenUp).await;
        assert!(matches!(unknown, Err(ResolveError::Unknown { .. })), "{unknown:?}");

        // A difference as an audit finds it.
        connect(&self.url)
            .await?
            .batch_execute(
                "INSERT INTO stripe_usage.hour (hour, meter, customer, settled, minutes, \
                 difference_ours, difference_stripe, difference_read) \
                 VALUES (extract(epoch FROM now())::int8 / 3600 - 50, 0, 'cus_5', 7, 0, 7, 5, 1)",
            )
            .await?;
        let listed = standing_by.discrepancies().await?;
        let [discrepancy] = listed.as_slice() else { return Err(format!("{listed:?}").into()) };
        assert_eq!((discrepancy.ours, discrepancy.stripe), (7.into(), 5.into()));
        // The one that reports has not loaded it.
        assert!(!standing_by.settle_discrepancy(discrepancy).await?);
        println!("instances that stand by: list usage, and have the reporter change it");
        Ok(())
    }

    /// An error report that reaches any instance, at any time, is acted on.
    async fn nothing_is_lost(&self, reporting: &Usage, standing_by: &Usage) -> Result {
        self.record("cus_6", 7).await?;
        self.until_counted("cus_6", 7).await?;
        let admin = connect(&self.url).await?;
        let accepted = "SELECT lpad(to_hex(store_id), 16, '0') || '-' || seq FROM stripe_usage.report, \
            stripe_usage.setting WHERE customer = 'cus_6' AND state = 'accepted'";
        self.until("it is accepted", async || Ok(admin.query(accepted, &[]).await?.len() == 1))
            .await?;
        let identifier: String = admin.query_one(accepted, &[]).await?.get(0);
        let report: MeterErrorReport = serde_json::from_value(serde_json::json!({
            "developer_message_summary": "1 error",
            "reason": { "error_count": 1, "error_types": [{
                "code": "meter_event_customer_not_found", "error_count": 1,
                "sample_errors": [{
                    "error_message": "no such customer", "request": { "identifier": identifier },
                }],
            }] },
        }))?;

        // Nobody reports when it arrives.
        let lock = connect(&self.url).await?;
        let depose = "SELECT pg_terminate_backend(pid) FROM pg_locks \
            WHERE locktype = 'advisory' AND objsubid = 2 AND granted";
        let take = "SELECT pg_try_advisory_lock(1937011312, 1970497381)";
        self.until("both stand by", async || {
            admin.query(depose, &[]).await?;
            Ok(lock.query_one(take, &[]).await?.get(0))
        })
        .await?;
        let stands_by = |usage: &Usage| matches!(usage.health().status, UsageStatus::StandBy);
        self.until("both know it", async || Ok(stands_by(reporting) && stands_by(standing_by)))
            .await?;
        standing_by.error_report(&report).await?;
        let calls: i64 =
            admin.query_one("SELECT count(*) FROM stripe_usage.call", &[]).await?.get(0);
        assert_eq!(calls, 1, "it is in the database");
        drop(lock);
        self.until("it is acted on", async || {
            let rejected = reporting.health().rejected + standing_by.health().rejected;
            Ok(rejected == 1)
        })
        .await?;
        let open = standing_by.open().await?;
        assert_eq!(open.first().map(|open| &*open.identifier), Some(&*identifier), "{open:?}");
        let left: i64 =
            admin.query_one("SELECT count(*) FROM stripe_usage.call", &[]).await?.get(0);
        assert_eq!(left, 0, "nobody waits for its result");
        println!("error reports: one that arrives while nobody reports is acted on later");
        Ok(())
    }

    /// A drain reports facts that were recorded before, even if no fold is due.
    async fn draining(&self, one: Usage, other: Usage) -> Result {
        let stands_by = |usage: &Usage| matches!(usage.health().status, UsageStatus::StandBy);
        let (reporting, standing_by) = if stands_by(&one) { (other, one) } else { (one, other) };
        let health = standing_by.drain(Duration::from_secs(10)).await;
        assert!(matches!(health.status, UsageStatus::Stopped), "{health:?}");
        for value in 1..=20 {
            self.record("cus_7", value).await?;
        }
        reporting.record(Fact::new(METER, "cus_7", 1_000).at(now() - 1_800)).await?;
        reporting.drain(Duration::from_secs(30)).await;
        let drained = counted(&self.stripe.client(), &self.meter, "cus_7").await?;
        assert_eq!(drained, 1_210, "all that was recorded before");
        println!("drain: reports what was recorded just before");
        Ok(())
    }

    /// Usage of a window that is not folded yet is that of the window, for a role that only reads.
    async fn window(&self) -> Result {
        let admin = connect(&self.url).await?;
        let now = now();
        admin
            .batch_execute(&format!(
                "DELETE FROM stripe_usage.cell; DELETE FROM stripe_usage.report; \
                 DELETE FROM stripe_usage.hour; \
                 INSERT INTO stripe_usage.meter VALUES (1, 'daily', 24); \
                 SELECT stripe_usage.record('daily', 'cus_9', 2, to_timestamp({now})); \
                 SELECT stripe_usage.record('daily', 'cus_9', 1, to_timestamp({}))",
                now / 86_400 * 86_400,
            ))
            .await?;
        let looks = self.url.replace("postgres@", "looks@");
        let exported = lines_of(&self.run_at(&looks, &["export", "--json"])?)?;
        let [hour] = exported.as_slice() else { return Err(format!("{exported:?}").into()) };
        let day = stripe_core::Timestamp::from_unix(now / 86_400 * 86_400);
        assert_eq!((&hour["recorded"], &hour["hour"]), (&"3".into(), &day.to_string().into()));
        let health = self.run_at(&looks, &["health", "--json"])?;
        assert_eq!(health.status, Some(0), "{health:?}");
        println!("windows: usage that is not folded is shown with its window, and is not late");
        Ok(())
    }

    /// The program alone: as with a file.
    async fn without_reporter(&self) -> Result {
        self.record("cus_8", 3).await?;
        let admin = connect(&self.url).await?;
        admin
            .batch_execute(
                "CREATE ROLE looks LOGIN; GRANT USAGE ON SCHEMA stripe_usage TO looks; \
             GRANT SELECT ON ALL TABLES IN SCHEMA stripe_usage TO looks",
            )
            .await?;
        let looks = self.url.replace("postgres@", "looks@");
        let exported = self.run_at(&looks, &["export", "--json", "--customer", "cus_8"])?;
        let exported = lines_of(&exported)?;
        let [hour] = exported.as_slice() else { return Err(format!("{exported:?}").into()) };
        assert_eq!((&hour["recorded"], &hour["waiting"]), (&"3".into(), &"3".into()));
        let health = self.run_at(&looks, &["health", "--late-after", "1000000"])?;
        assert_eq!(health.status, Some(4), "{health:?}");
        assert!(health.stdout.starts_with("status             waiting: usage is reported after"));
        assert!(health.stdout.contains("\nreporter           none"), "{health:?}");
        let refused = self.run_at(&looks, &["retry", "--all"])?;
        assert_eq!(refused.status, Some(1), "{refused:?}");
        let needed =
            "permission denied for table reporter (42501); as no instance reports, the role needs";
        assert!(refused.stderr.contains(needed), "{refused:?}");

        let settled = self.json(&["discrepancies"])?;
        let [hour] = settled.as_slice() else { return Err(format!("{settled:?}").into()) };
        let hour = hour["hour"].as_str().ok_or("no hour")?;
        let settle = ["settle", "--meter", METER, "--customer", "cus_5", "--hour", hour];
        assert_eq!(self.run(&settle)?.stdout, "settled: 5, as Stripe has counted\n");
        assert!(self.json(&["discrepancies"])?.is_empty());
        let retried = self.run(&["retry", "--all"])?;
        assert_eq!(retried.stdout, "1 report is sent again after the next start\n", "{retried:?}");
        let rebuilt = self.run(&["rebuild", "--yes", "--json"])?;
        assert_eq!((rebuilt.status, &*rebuilt.stderr), (Some(0), ""), "{rebuilt:?}");
        // The database that the backup replaced may have reported what is not folded in it.
        let exported = self.json(&["export", "--customer", "cus_8"])?;
        let [hour] = exported.as_slice() else { return Err(format!("{exported:?}").into()) };
        assert_eq!((&hour["ambiguous"], &hour["waiting"]), (&"3".into(), &"0".into()));
        self.window().await?;
        println!(
            "program: changes a database without a reporter, and reads what is not folded yet"
        );
        Ok(())
    }
}

fn lines_of(output: &ProgramOutput) -> Result<Vec<Value>> {
    output.stdout.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// A program that was built beside this one.
pub(crate) fn beside_this(name: &str) -> Result<PathBuf> {
    let program = std::env::current_exe()?.with_file_name(name);
    if program.exists() {
        return Ok(program);
    }
    Err(format!(
        "the program `{name}` is missing; run `cargo build -p postgres-proofs -p ordering-service -p \
         stripe-usage --bins --features stripe-usage/cli`"
    )
    .into())
}
