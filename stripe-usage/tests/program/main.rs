//! Tests of the program, on files that the library made.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

#[allow(dead_code, reason = "other tests need the rest")]
#[path = "../usage/bed.rs"]
mod bed;
#[path = "../support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use stripe_billing::billing::meter::{DefaultAggregationParams, EventTimeWindow};
use stripe_billing::{Meter, MeterCreateParams};
use stripe_core::Timestamp;
use stripe_local::{LocalStripe, Refusal, RejectionCode};
use stripe_usage::{CellWidth, Fact, Usage, UsageBuilder, UsageStatus, stored_usage};

use crate::bed::{Bed, HOUR, METER, MINUTE, START, fact, record, until, until_idle};

/// A file in a folder of its own, which is removed at the end.
struct UsageFile(PathBuf);

impl UsageFile {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("stripe-usage-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder.join("usage.redb"))
    }

    fn builder(&self, bed: &Bed) -> UsageBuilder {
        Usage::embedded(&self.0).meter(METER).clock(bed.clock.clone())
    }

    async fn start(&self, bed: &Bed) -> Usage {
        self.builder(bed).start(&bed.client).await.unwrap()
    }

    /// Runs the program on the file.
    fn run(&self, arguments: &[&str]) -> Ended {
        run_on(&self.0, arguments)
    }

    /// Runs the program on the file, which must succeed, and reads its lines of JSON.
    #[track_caller]
    fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let ended = self.run(&[arguments, &["--json"]].concat());
        assert_eq!((ended.status, ended.stderr.as_str()), (0, ""), "{arguments:?}");
        ended.json()
    }
}

impl Drop for UsageFile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.parent().unwrap());
    }
}

/// Output of the program.
#[derive(Debug)]
struct Ended {
    status: i32,
    stdout: String,
    stderr: String,
}

impl Ended {
    fn json(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn run_on(file: &Path, arguments: &[&str]) -> Ended {
    ended(program(arguments).arg("--file").arg(file))
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stripe-usage"));
    command.args(arguments).stdin(Stdio::null());
    command.env_remove("STRIPE_SECRET_KEY").env_remove("STRIPE_BASE_URL");
    command
}

fn ended(command: &mut Command) -> Ended {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { status: status.code().unwrap(), stdout: text(stdout), stderr: text(stderr) }
}

/// Closes the file without sending what is left.
async fn close(usage: Usage) {
    usage.drain(Duration::ZERO).await;
}

/// Refuses the next reports by a code.
fn refuse(bed: &Bed, count: u32, code: &'static str) {
    // Not the request for the meters, which is made after a refusal.
    let reports = bed.stripe.faults().next(count).of::<stripe_billing::v2::MeterEvent>("create");
    reports.refuse(Refusal::invalid("refused").code(code));
}

#[tokio::test]
async fn refused_usage_is_listed_and_retried() {
    let (bed, file) = (Bed::new().await, UsageFile::new("refused"));
    let usage = file.start(&bed).await;
    for (customer, code) in [("cus_1", "payload_invalid_value"), ("cus_2", "odd_code")] {
        refuse(&bed, 1, code);
        record(&usage, Fact::new(METER, customer, 7)).await;
        bed.pass(&usage, MINUTE, 10).await;
    }
    until(&usage, |health| health.refused == 2).await;
    let listed = usage.open().await.unwrap();
    close(usage).await;

    let shown = file.run(&["open"]);
    let expected: Vec<String> = listed.iter().map(stored_usage::open_text).collect();
    let retry = format!("run `stripe-usage retry {}` within", listed[0].identifier);
    assert!(expected[0].contains(&retry), "{expected:?}");
    assert_eq!(
        (shown.status, shown.stdout.lines().collect::<Vec<_>>()),
        (0, expected.iter().map(|it| &**it).collect())
    );
    let open = file.json(&["open"]);
    assert_eq!(open.len(), 2);
    assert_eq!(open[0]["identifier"], listed[0].identifier);
    assert_eq!((&open[0]["amount"], &open[0]["state"]), (&"7".into(), &"refused".into()));
    assert_eq!(open[0]["minute"], listed[0].minute.to_string());
    for (choice, count) in [
        (["--customer", "cus_2"], 1),
        (["--code", "odd_code"], 1),
        (["--state", "held"], 0),
        (["--meter", METER], 2),
        (["--meter", "tokens"], 0),
    ] {
        assert_eq!(file.json(&[&["open"][..], &choice].concat()).len(), count, "{choice:?}");
    }
    assert_eq!(file.run(&["open", "--state", "held"]).stdout, "no usage is listed as not billed\n");

    let health = file.run(&["health", "--json", "--late-after", "100000000"]);
    assert_eq!(health.status, 4, "{health:?}");
    let health = &health.json()[0];
    assert_eq!((&health["status"], &health["refused"]), (&"idle".into(), &2.into()));
    assert_eq!((&health["requires_person"], &health["livemode"]), (&true.into(), &false.into()));

    // A mistake changes nothing.
    let own = &*listed[0].identifier;
    let other = "0123456789abcdef-1";
    let mistake = file.run(&["retry", own, other]);
    assert_eq!(mistake.status, 1);
    assert!(mistake.stderr.contains(&format!("`{other}` is not listed")), "{mistake:?}");
    assert_eq!(file.json(&["open"]).len(), 2);

    assert_eq!(file.run(&["retry", "--customer", "cus_3"]).stdout, "nothing to retry\n");
    assert_eq!(file.run(&["retry", own]).stdout, "1 report is sent again after the next start\n");
    assert_eq!(file.json(&["retry", "--code", "odd_code"]), [serde_json::json!({ "retried": 1 })]);
    assert_eq!(file.json(&["retry", "--all"]), [serde_json::json!({ "retried": 0 })]);
    assert!(file.json(&["open"]).is_empty());
    let health = file.run(&["health", "--late-after", "100000000"]);
    assert_eq!(health.status, 0, "{health:?}");
    assert!(health.stdout.starts_with("status             waiting: usage is reported after"));

    // The reporter does as it was told, once.
    assert_eq!(bed.sent().len(), 2);
    let usage = file.start(&bed).await;
    bed.pass(&usage, MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!((bed.counted().await.as_str(), bed.sent().len()), ("7", 4));
    bed.pass(&usage, 3 * HOUR, HOUR / 4).await;
    assert_eq!((bed.counted().await.as_str(), bed.sent().len()), ("7", 4));
    close(usage).await;
    let health = file.run(&["health"]);
    assert_eq!(health.status, 0, "{health:?}");
    assert!(health.stdout.starts_with("status             idle"), "{health:?}");
}

#[tokio::test]
async fn usage_of_a_window_is_late_only_after_its_end() {
    let (bed, file) = (Bed::new().await, UsageFile::new("window"));
    // The program uses the clock of the system.
    bed.stripe.clock().set(SystemTime::now());
    let daily = MeterCreateParams::new(DefaultAggregationParams::new("sum"), "A meter", "daily");
    let daily = daily.event_time_window(EventTimeWindow::Day);
    Meter::create(&bed.client, daily).await.unwrap();
    let builder = Usage::embedded(&file.0).meter("daily").clock(bed.clock.clone());
    let usage = builder.width(CellWidth::QuarterHour).start(&bed.client).await.unwrap();
    let now = Timestamp::from(SystemTime::now()).unix();
    record(&usage, Fact::new("daily", "cus_1", 5).at(now)).await;
    close(usage.clone()).await;
    let health = file.run(&["health", "--json"]);
    assert_eq!(health.status, 0, "{health:?}");
    let health = &health.json()[0];
    assert_eq!(health["status"], "waiting");
    let last_cell = Timestamp::from_unix((now / 86_400 + 1) * 86_400 - 900);
    assert_eq!(health["oldest_unreported"], last_cell.to_string());

    let builder = Usage::embedded(&file.0).meter("daily").clock(bed.clock.clone());
    let usage = builder.width(CellWidth::QuarterHour).start(&bed.client).await.unwrap();
    // Nothing is reported before the file is closed.
    let outage = bed.stripe.faults().next(1_000).of::<stripe_billing::v2::MeterEvent>("create");
    outage.drop_response();
    record(&usage, Fact::new("daily", "cus_1", 5).at(now - 2 * 86_400)).await;
    close(usage).await;
    let health = file.run(&["health", "--json"]);
    assert_eq!((health.status, &health.json()[0]["status"]), (4, &"behind".into()), "{health:?}");
}

#[tokio::test]
async fn the_width_of_the_cells_decides_when_usage_is_late() {
    let bed = Bed::new().await;
    for (width, minutes) in [(CellWidth::QuarterHour, 45), (CellWidth::Hour, 75)] {
        let file = UsageFile::new(&format!("late-{minutes}"));
        let usage = file.builder(&bed).width(width).start(&bed.client).await.unwrap();
        close(usage).await;
        let health =
            stored_usage::StoredUsage::embedded(&file.0).unwrap().unwrap().health().unwrap();
        assert_eq!(health.late_after, Duration::from_secs(minutes * 60));
    }
}

#[tokio::test]
async fn held_usage_is_resolved() {
    for (resolution, counted) in [("counted", "321"), ("not-counted", "341"), ("given-up", "321")] {
        let (bed, file) = (Bed::new().await, UsageFile::new(&format!("held-{resolution}")));
        let usage = file.start(&bed).await;
        record(&usage, fact(1)).await;
        bed.advance(MINUTE);
        until_idle(&usage).await;
        // The next identifier is used by a copy of the file.
        let key = bed.sent()[0].header("idempotency-key").unwrap().to_owned();
        let identifier = format!("{}-2", key.split_once('-').unwrap().0);
        let payload = serde_json::json!({ "stripe_customer_id": "cus_1", "value": "20" });
        let event = serde_json::json!({
            "event_name": METER, "payload": payload, "identifier": identifier,
        });
        bed.client.request(http::Method::POST, bed::V2, &[]).params(event).await.unwrap();
        record(&usage, fact(20)).await;
        bed.advance(MINUTE);
        until(&usage, |health| health.held == 1).await;
        record(&usage, fact(300)).await;
        close(usage).await;

        let health = file.run(&["health", "--json"]);
        assert_eq!((health.status, &health.json()[0]["status"]), (4, &"blocked".into()));
        let open = file.json(&["open"]);
        assert_eq!(
            (&open[0]["identifier"], &open[0]["code"]),
            (&identifier[..].into(), &"unexpected_duplicate".into())
        );
        let message = open[0]["message"].as_str().unwrap();
        assert!(message.contains("and run `stripe-usage rebuild --yes`"), "{message}");
        assert_eq!(file.run(&["open"]).stdout, format!("{message}\n"));
        let refused = file.run(&["retry", &identifier]);
        assert!(refused.stderr.contains("is held, and only refused and rejected"), "{refused:?}");
        // The first one is accepted, so that nothing of the call is done.
        let first = identifier.replace("-2", "-1");
        let refused = file.run(&["resolve", &identifier, &first, "--as", resolution]);
        assert_eq!((refused.status, refused.stdout.as_str()), (1, ""), "{refused:?}");
        assert_eq!(file.json(&["open"]).len(), 1);

        let done = file.json(&["resolve", &identifier, "--as", resolution]);
        assert_eq!(done, [serde_json::json!({ "resolved": 1 })]);
        assert!(file.json(&["open"]).is_empty());
        let again = file.run(&["resolve", &identifier, "--as", resolution]);
        assert_eq!(again.status, 1, "{again:?}");
        assert!(again.stderr.contains("`stripe-usage "), "{again:?}");
        assert_eq!(bed.counted().await, "21", "nothing is sent");

        let usage = file.start(&bed).await;
        bed.pass(&usage, 2 * MINUTE, 10).await;
        let health = until_idle(&usage).await;
        assert!(matches!(health.status, UsageStatus::Idle));
        assert_eq!(bed.counted().await, counted, "{resolution}");
        close(usage).await;
    }
}

#[tokio::test]
async fn a_discrepancy_is_shown_and_settled() {
    let (bed, file) = (Bed::new().await, UsageFile::new("discrepancy"));
    let usage = file.start(&bed).await;
    bed.stripe.faults().reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    bed.pass(&usage, 26 * HOUR, HOUR / 2).await;
    until(&usage, |health| health.discrepancies == 1).await;
    let listed = usage.discrepancies().await.unwrap();
    close(usage).await;

    let hour = listed[0].hour.to_string();
    let text = file.run(&["discrepancies"]).stdout;
    assert_eq!(text, format!("{}\n", stored_usage::discrepancy_text(&listed[0])));
    let settle =
        format!("`stripe-usage settle --meter {METER} --customer cus_1 --hour {hour}` takes");
    assert!(text.contains(&settle), "{text}");
    let shown = file.json(&["discrepancies", "--customer", "cus_1"]);
    assert_eq!((&shown[0]["ours"], &shown[0]["stripe"]), (&"5".into(), &"0".into()));
    assert_eq!(shown[0]["hour"], hour);
    assert!(file.json(&["discrepancies", "--customer", "cus_2"]).is_empty());
    assert_eq!(file.run(&["health"]).status, 4);
    let exported = file.json(&["export"]);
    assert_eq!((&exported[0]["accepted"], &exported[0]["stripe"]), (&"5".into(), &"0".into()));

    let settle = |customer: &'static str, hour: &str| {
        file.run(&["settle", "--meter", METER, "--customer", customer, "--hour", hour])
    };
    let wrong = settle("cus_2", &hour);
    assert!(
        wrong.status == 1 && wrong.stderr.contains("no discrepancy of `requests`"),
        "{wrong:?}"
    );
    assert_eq!(settle("cus_1", &hour).stdout, "settled: 0, as Stripe has counted\n");
    assert_eq!(file.run(&["discrepancies"]).stdout, "no discrepancies\n");
    assert_eq!(file.run(&["health"]).status, 0);

    // A person bills it anew.
    let usage = file.start(&bed).await;
    record(&usage, fact(5).at(START)).await;
    bed.pass(&usage, 27 * HOUR, HOUR / 2).await;
    let health = until_idle(&usage).await;
    assert_eq!((bed.counted().await.as_str(), health.discrepancies), ("5", 0));
    close(usage).await;
}

#[tokio::test]
async fn an_export_has_every_hour_once_and_its_sums_add_up() {
    let (bed, file) = (Bed::new().await, UsageFile::new("export"));
    let usage = file.builder(&bed).pace(10_000).start(&bed.client).await.unwrap();
    record(&usage, fact(40)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    // Folded.
    bed.pass(&usage, 30 * HOUR, HOUR).await;
    refuse(&bed, 1, "odd_code");
    record(&usage, Fact::new(METER, "cus, 2", "0.5")).await;
    bed.pass(&usage, MINUTE, 10).await;
    until(&usage, |health| health.refused == 1).await;
    // More than are read at once, and none of them reported.
    let mut waiting = tokio::task::JoinSet::new();
    for number in 0..1_100 {
        let usage = usage.clone();
        waiting.spawn(async move {
            usage.record(Fact::new(METER, format!("cus_w{number:04}"), 3)).await.unwrap();
        });
    }
    waiting.join_all().await;
    close(usage).await;

    let exported = file.json(&["export"]);
    assert_eq!(exported.len(), 1_102);
    let mut hours: Vec<&str> = exported.iter().map(|it| it["hour"].as_str().unwrap()).collect();
    assert!(hours.is_sorted());
    hours.dedup();
    assert_eq!(hours.len(), 2);
    let first = &exported[0];
    let sums = |it: &Value| {
        ["recorded", "accepted", "not_billed", "ambiguous", "waiting"]
            .map(|name| it[name].as_str().unwrap().to_owned())
    };
    assert_eq!(sums(first), ["40", "40", "0", "0", "0"]);
    let of = |customer: &str| file.json(&["export", "--customer", customer]);
    assert_eq!(sums(&of("cus, 2")[0]), ["0.5", "0", "0.5", "0", "0"]);
    assert_eq!(sums(&of("cus_w1099")[0]), ["3", "0", "0", "0", "3"]);
    let mut customers: Vec<&str> =
        exported.iter().map(|it| it["customer"].as_str().unwrap()).collect();
    customers.sort_unstable();
    customers.dedup();
    assert_eq!(customers.len(), 1_102);

    let table = file.run(&["export", "--customer", "cus, 2"]).stdout;
    let expected = format!(
        "hour,meter,customer,recorded,accepted,not_billed,ambiguous,waiting,stripe\n\
         {},requests,\"cus, 2\",0.5,0,0.5,0,0,\n",
        hours[1]
    );
    assert_eq!(table, expected);
    let within = |from: &str, to: &str| file.json(&["export", "--from", from, "--to", to]).len();
    assert_eq!(within(hours[0], hours[1]), 1);
    assert_eq!(within(hours[1], "2100-01-01T00:00:00Z"), 1_101);

    let reports = file.json(&["export", "--reports", "--customer", "cus_1"]);
    assert_eq!((&reports[0]["state"], &reports[0]["amount"]), (&"accepted".into(), &"40".into()));
    let table = file.run(&["export", "--reports", "--customer", "cus, 2"]).stdout;
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(
        lines[0],
        "identifier,meter,customer,minute,amount,state,code,attempts,last_attempt"
    );
    assert!(
        lines[1].contains(",requests,\"cus, 2\",") && lines[1].contains(",0.5,refused,odd_code,")
    );
    // To look at something is to change nothing.
    assert_eq!(file.json(&["export"]), exported);
}

#[tokio::test]
async fn a_file_in_use_is_refused_and_that_of_a_killed_process_is_read() {
    let (bed, file) = (Bed::new().await, UsageFile::new("in-use"));
    let usage = file.start(&bed).await;
    record(&usage, fact(5)).await;
    for command in
        [&["health"][..], &["open"], &["export"], &["retry", "--all"], &["rebuild", "--yes"]]
    {
        let refused = file.run(command);
        assert_eq!((refused.status, refused.stdout.as_str()), (3, ""), "{command:?}");
        assert!(refused.stderr.contains("is in use, by this or another process"), "{refused:?}");
        assert!(refused.stderr.contains("stop it first"), "{refused:?}");
    }
    // What a process leaves behind that is killed now.
    let killed = UsageFile::new("killed");
    fs::copy(&file.0, &killed.0).unwrap();
    let exported = killed.json(&["export"]);
    assert_eq!((exported.len(), &exported[0]["waiting"]), (1, &"5".into()));
    let health = killed.run(&["health"]);
    assert_eq!(health.status, 4, "{health:?}");
    assert!(health.stdout.starts_with("status             behind: usage is late"), "{health:?}");
    // The reporter noticed nothing.
    bed.advance(MINUTE);
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
    close(usage).await;
}

#[test]
fn a_file_that_is_not_of_usage_is_refused_and_left_as_it_is() {
    let file = UsageFile::new("foreign");
    for command in [&["health"][..], &["retry", "--all"], &["rebuild", "--yes"]] {
        let absent = file.run(command);
        assert_eq!(absent.status, 1);
        assert!(absent.stderr.contains("does not exist or is empty"), "{absent:?}");
        assert!(!file.0.exists());
        for content in ["", "a text of another program, and quite a long one"] {
            fs::write(&file.0, content).unwrap();
            let refused = file.run(command);
            assert_eq!(refused.status, 1, "{refused:?}");
            let said =
                if content.is_empty() { "is empty" } else { "is not a file of stripe-usage" };
            assert!(refused.stderr.contains(said), "{refused:?}");
            assert_eq!(fs::read_to_string(&file.0).unwrap(), content);
        }
        fs::remove_file(&file.0).unwrap();
    }
    let folder = run_on(file.0.parent().unwrap(), &["open"]);
    assert!(folder.status == 1 && !folder.stderr.is_empty(), "{folder:?}");
}

async fn meter_of(stripe: &LocalStripe) {
    let params = MeterCreateParams::new(DefaultAggregationParams::new("sum"), "A meter", METER);
    Meter::create(&stripe.client(), params).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_rebuilt_with_the_key_of_the_environment() {
    let stripe = LocalStripe::start().await.unwrap();
    meter_of(&stripe).await;
    let (file, client) = (UsageFile::new("rebuild"), stripe.client());
    let start = |path: PathBuf| {
        let usage = Usage::embedded(path).meter(METER).width(CellWidth::FiveMinutes);
        let client = client.clone();
        async move { usage.start(&client).await.unwrap() }
    };
    let past = Timestamp::from(SystemTime::now()).unix() - 3_600;
    let usage = start(file.0.clone()).await;
    record(&usage, Fact::new(METER, "cus_1", 5).at(past)).await;
    until_idle(&usage).await;
    stripe.faults().next(1_000).timeout();
    record(&usage, Fact::new(METER, "cus_2", 7).at(past)).await;
    close(usage).await;
    let backup = UsageFile::new("backup");
    fs::copy(&file.0, &backup.0).unwrap();
    stripe.faults().clear();

    let rebuild = |url: &str, key: Option<&str>| {
        let mut command = program(&["rebuild", "--yes", "--json", "--file"]);
        command.arg(&backup.0).env("STRIPE_BASE_URL", url);
        key.map(|key| command.env("STRIPE_SECRET_KEY", key));
        ended(&mut command)
    };
    let without_key = rebuild(&stripe.url(), None);
    assert_eq!(without_key.status, 1);
    assert!(without_key.stderr.contains("STRIPE_SECRET_KEY is not set"), "{without_key:?}");
    // Another account has another oldest meter.
    let other = LocalStripe::start().await.unwrap();
    meter_of(&other).await;
    let key = "sk_test_of_nobody_else";
    let refused = rebuild(&other.url(), Some(key));
    assert_eq!(refused.status, 1);
    assert!(refused.stderr.contains("use the key of that account"), "{refused:?}");
    assert!(!refused.stderr.contains(key), "{refused:?}");

    let done = rebuild(&stripe.url(), Some("sk_test_local"));
    assert_eq!((done.status, done.stderr.as_str()), (0, ""), "{done:?}");
    assert_eq!(done.json(), [serde_json::json!({ "ambiguous": 1 })]);
    let health = &backup.json(&["health"])[0];
    assert_eq!((&health["status"], &health["ambiguous"]), (&"idle".into(), &1.into()));
    assert!(health["rebuilt"].is_string(), "{health}");
    // It has the width that it was made with.
    let usage = start(backup.0.clone()).await;
    assert_eq!(until_idle(&usage).await.ambiguous, 1);
    close(usage).await;
}

#[test]
fn help_and_mistakes_have_statuses() {
    let help = ended(&mut program(&["--help"]));
    assert_eq!((help.status, help.stderr.as_str()), (0, ""));
    for command in
        ["health", "open", "discrepancies", "retry", "resolve", "settle", "rebuild", "export"]
    {
        assert!(help.stdout.contains(&format!("\n  {command} ")), "{command}");
        let without_file = ended(&mut program(&[command]));
        assert_eq!((without_file.status, without_file.stdout.as_str()), (2, ""), "{command}");
        assert!(without_file.stderr.contains("`stripe-usage --help` lists commands"));
    }
    let schema = ended(&mut program(&["schema"]));
    #[cfg(feature = "postgres")]
    assert_eq!(schema.stdout.trim_end(), stripe_usage::POSTGRES_SCHEMA.trim_end());
    #[cfg(not(feature = "postgres"))]
    assert!(schema.stderr.contains("was built without databases"), "{schema:?}");
    let version = ended(&mut program(&["--version"]));
    assert_eq!(version.stdout, concat!("stripe-usage ", env!("CARGO_PKG_VERSION"), "\n"));
    // An API key is no argument.
    let key = run_on(Path::new("f"), &["rebuild", "--yes", "--api-key", "sk_test_1"]);
    assert_eq!(key.status, 2);
}

/// Each command that the guide and the README name is one that the program takes.
#[test]
fn the_commands_of_the_documentation_are_known() {
    let pages = [
        include_str!("../../README.md"),
        include_str!("../../docs/backups.md"),
        include_str!("../../docs/program.md"),
        include_str!("../../docs/runbook.md"),
        include_str!("../../docs/sizing.md"),
    ];
    let in_code = pages.iter().flat_map(|page| page.split('`').skip(1).step_by(2));
    let in_blocks = pages.iter().flat_map(|page| page.lines());
    let commands: std::collections::BTreeSet<&str> = in_code
        .chain(in_blocks)
        .filter_map(|command| command.trim().strip_prefix("stripe-usage "))
        .filter(|command| command.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter(|command| !command.contains('`'))
        .collect();
    assert!(commands.len() >= 12, "{commands:?}");
    for command in &commands {
        let absent = UsageFile::new("documented");
        let words = command.split_whitespace().map(|word| match word {
            "HOUR" => "2026-11-30T00:00:00Z",
            "usage.redb" | "/var/lib/app/usage.redb" => absent.0.to_str().unwrap(),
            // Where no server is.
            url if url.starts_with("postgres://") => "postgres://127.0.0.1:1/app",
            word => word,
        });
        let words: Vec<&str> = words.collect();
        // Of a sentence about a command, such as "`stripe-usage export` has the sums".
        let of_database = words.contains(&"--database");
        let is_whole = words.contains(&"--file") || of_database;
        let words = if is_whole { words } else { [&words[..], &["--file", "absent"]].concat() };
        let ended = ended(&mut program(&words));
        assert_ne!(ended.status, 2, "`stripe-usage {command}`: {}", ended.stderr);
        let said = if of_database { "database" } else { "does not exist or is empty" };
        assert!(ended.stderr.contains(said), "{command}: {ended:?}");
    }
}
