//! The command-line program `stripe-usage`, which inspects and changes a file or database of
//! stripe-usage.

#[path = "program/arguments.rs"]
mod arguments;
#[path = "program/print.rs"]
mod print;

use std::error::Error;
use std::io::{self, Write};
use std::ops::Range;
use std::process::ExitCode;
use std::time::SystemTime;

use arguments::{Action, Choice, Invocation, ParsedArguments, UsageSource};
use print::HealthReport;
use serde_json::{Value, json};
use stripe_core::{Client, ClientBuilder, Timestamp};
use stripe_usage::stored_usage::{CarriedOutBy, StoredUsage, discrepancy_text, open_text};
use stripe_usage::{Open, OpenState, Rebuilt, Resolution, StartError, UsageBuilder};

/// Exit status for a failure. Nothing was changed.
const FAILED: u8 = 1;
/// Exit status for invalid arguments.
const INVALID: u8 = 2;
/// The exit status for a file that another process has open, or for a database that an instance
/// reports.
const IN_USE: u8 = 3;
/// Exit status of `health` if a person must act.
const PERSON_REQUIRED: u8 = 4;

type Result<T = (), E = Box<dyn Error>> = std::result::Result<T, E>;

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os().skip(1)) {
        Ok(ParsedArguments::Help) => say(arguments::HELP.trim_end()),
        Ok(ParsedArguments::Version) => say(&format!("stripe-usage {}", env!("CARGO_PKG_VERSION"))),
        #[cfg(feature = "postgres")]
        Ok(ParsedArguments::Schema) => say(stripe_usage::POSTGRES_SCHEMA.trim_end()),
        #[cfg(not(feature = "postgres"))]
        Ok(ParsedArguments::Schema) => {
            complain(NO_DATABASES);
            return ExitCode::from(FAILED);
        }
        Ok(ParsedArguments::Run(invocation)) => return run(*invocation),
        Err(mistake) => {
            complain(&format!("{mistake}; `stripe-usage --help` lists commands and options"));
            return ExitCode::from(INVALID);
        }
    }
    ExitCode::SUCCESS
}

fn run(Invocation { action, source, json }: Invocation) -> ExitCode {
    match (Output { json }).perform(&source, action) {
        Ok(code) => code,
        Err(error) => {
            complain(&describe(&*error));
            let is_in_use =
                error.downcast_ref().is_some_and(|error| matches!(error, StartError::InUse { .. }));
            if is_in_use && matches!(source, UsageSource::File(_)) {
                complain(
                    "while a reporter runs, it alone knows the state: stop it first (what is recorded \
                     stays in the file, and is reported after its next start), or ask it, if it serves \
                     `Usage::open`, `Usage::retry` and `Usage::resolve` itself",
                );
            }
            ExitCode::from(if is_in_use { IN_USE } else { FAILED })
        }
    }
}

impl UsageSource {
    fn open(&self) -> Result<StoredUsage> {
        let usage = match self {
            Self::File(file) => StoredUsage::embedded(file)?,
            #[cfg(feature = "postgres")]
            Self::Database(url) => StoredUsage::postgres(url)?,
            #[cfg(not(feature = "postgres"))]
            Self::Database(_) => return Err(NO_DATABASES.into()),
        };
        usage.ok_or_else(|| self.is_empty())
    }

    fn builder(&self, meters: &[String]) -> Result<UsageBuilder> {
        let builder = match self {
            Self::File(file) => StoredUsage::builder(file, meters)?,
            #[cfg(feature = "postgres")]
            Self::Database(url) => StoredUsage::postgres_builder(url, meters)?,
            #[cfg(not(feature = "postgres"))]
            Self::Database(_) => return Err(NO_DATABASES.into()),
        };
        builder.ok_or_else(|| self.is_empty())
    }

    fn is_empty(&self) -> Box<dyn Error> {
        match self {
            Self::File(file) => format!(
                "`{}` does not exist or is empty; name the file that `Usage::embedded` was given",
                file.display()
            ),
            Self::Database(_) => {
                "the database has no usage; name the one that `Usage::postgres` was given, or start the \
                 reporter once"
                    .to_owned()
            }
        }
        .into()
    }
}

#[cfg(not(feature = "postgres"))]
const NO_DATABASES: &str = "this program was built without databases; install it with `cargo install \
    stripe-usage --features cli,postgres`";

/// The time at which a change takes effect.
fn acted_on(by: CarriedOutBy) -> &'static str {
    match by {
        CarriedOutBy::Itself => " after the next start",
        CarriedOutBy::Reporter => "",
    }
}

/// Printing of results.
struct Output {
    json: bool,
}

impl Output {
    fn perform(&self, source: &UsageSource, action: Action) -> Result<ExitCode> {
        match action {
            Action::Health { late_after } => {
                let health = source.open()?.health()?;
                let now = Timestamp::from(SystemTime::now());
                let health = HealthReport::new(health, now, late_after);
                say(&if self.json { health.json().to_string() } else { health.text() });
                if health.requires_person() {
                    return Ok(ExitCode::from(PERSON_REQUIRED));
                }
            }
            Action::Open(choice) => {
                let open = source.open()?.open()?;
                let chosen = open.iter().filter(|open| choice.has(open));
                self.list(chosen, "no usage is listed as not billed", open_text, print::open_json);
            }
            Action::Discrepancies(choice) => {
                let all = source.open()?.discrepancies()?;
                let chosen = all.iter().filter(|it| choice.has_owner(&it.meter, &it.customer));
                self.list(chosen, "no discrepancies", discrepancy_text, print::discrepancy_json);
            }
            Action::Retry { identifiers, choice } => {
                self.retry(&mut source.open()?, &identifiers, &choice)?;
            }
            Action::Resolve { identifiers, resolution } => {
                let by = source.open()?.resolve(&identifiers, resolution);
                let by = by.map_err(|error| print::resolve_error(&error))?;
                let done = match resolution {
                    Resolution::Counted => "settled as counted",
                    Resolution::NotCounted => &format!("reported anew{}", acted_on(by)),
                    _ => "given up",
                };
                let count = identifiers.len();
                self.tell(&format!("{count} resolved: {done}"), &json!({ "resolved": count }));
            }
            Action::Settle { meter, customer, hour } => {
                self.settle(&mut source.open()?, &meter, &customer, hour)?;
            }
            Action::Rebuild { meters, account } => {
                self.rebuild(source, &meters, account.as_deref())?;
            }
            Action::Export { reports, choice, from, to } => {
                self.export(&mut source.open()?, reports, &choice, from..to)?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn settle(
        &self,
        usage: &mut StoredUsage,
        meter: &str,
        customer: &str,
        hour: Timestamp,
    ) -> Result {
        let all = usage.discrepancies()?;
        let found =
            all.iter().find(|it| it.meter == meter && it.customer == customer && it.hour == hour);
        let Some(found) = found else {
            return Err(format!(
                "no discrepancy of `{meter}` for `{customer}` in the hour from {hour} is listed; \
                 `stripe-usage discrepancies` prints them"
            )
            .into());
        };
        usage.settle(found)?;
        let sum = found.stripe.to_string();
        self.tell(&format!("settled: {sum}, as Stripe has counted"), &json!({ "settled": sum }));
        Ok(())
    }

    fn export(
        &self,
        usage: &mut StoredUsage,
        reports: bool,
        choice: &Choice,
        Range { start: from, end: to }: Range<Option<Timestamp>>,
    ) -> Result {
        let is_chosen = |at: Timestamp, meter: &str, customer: &str| {
            let hour = Timestamp::from_unix(at.unix() - at.unix().rem_euclid(3_600));
            from.is_none_or(|from| hour >= from)
                && to.is_none_or(|to| hour < to)
                && choice.has_owner(meter, customer)
        };
        if !self.json {
            say(if reports { print::REPORTS_HEADER } else { print::HOURS_HEADER });
        }
        if reports {
            usage.reports(|report| {
                !is_chosen(report.minute, &report.meter, &report.customer)
                    || self.row(|| print::report_row(&report), || print::report_json(&report))
            })?;
        } else {
            usage.hours(|sums| {
                !is_chosen(sums.hour, &sums.meter, &sums.customer)
                    || self.row(|| print::hour_row(&sums), || print::hour_json(&sums))
            })?;
        }
        Ok(())
    }

    fn retry(&self, usage: &mut StoredUsage, named: &[String], choice: &Choice) -> Result {
        let open = usage.open()?;
        let can_retry =
            |open: &Open| matches!(open.state, OpenState::Refused | OpenState::Rejected);
        for identifier in named {
            match open.iter().find(|open| open.identifier == *identifier) {
                Some(open) if can_retry(open) => {}
                Some(open) => {
                    return Err(format!(
                        "`{identifier}` is {}, and only refused and rejected usage can be retried; \
                         `stripe-usage resolve` decides on it",
                        open.state
                    )
                    .into());
                }
                None => {
                    return Err(format!(
                        "`{identifier}` is not listed; `stripe-usage open` prints identifiers"
                    )
                    .into());
                }
            }
        }
        let chosen = open.iter().filter(|open| can_retry(open)).filter(|open| {
            if named.is_empty() { choice.has(open) } else { named.contains(&open.identifier) }
        });
        let chosen: Vec<String> = chosen.map(|open| open.identifier.clone()).collect();
        let (count, by) = if chosen.is_empty() {
            (0, CarriedOutBy::Itself)
        } else {
            usage.retry(&chosen).map_err(|error| print::resolve_error(&error))?
        };
        let text = match count {
            0 => "nothing to retry".to_owned(),
            1 => format!("1 report is sent again{}", acted_on(by)),
            _ => format!("{count} reports are sent again{}", acted_on(by)),
        };
        self.tell(&text, &json!({ "retried": count }));
        Ok(())
    }

    fn rebuild(&self, source: &UsageSource, meters: &[String], account: Option<&str>) -> Result {
        let builder = source.builder(meters)?;
        let client = client(account)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let Rebuilt { reports, .. } = runtime.block_on(builder.rebuild(&client))?;
        let text = format!(
            "rebuilt: {reports} reports wait for Stripe's summaries, which are read a day after the next \
             start"
        );
        self.tell(&text, &json!({ "ambiguous": reports }));
        Ok(())
    }

    fn list<'a, T: 'a>(
        &self,
        items: impl Iterator<Item = &'a T>,
        none: &str,
        text: impl Fn(&T) -> String,
        json: impl Fn(&T) -> Value,
    ) {
        let mut is_empty = true;
        for item in items {
            is_empty = false;
            if !self.row(|| text(item), || json(item)) {
                return;
            }
        }
        if is_empty && !self.json {
            say(none);
        }
    }

    /// Prints a row. Returns `false` if the reader has closed the pipe.
    fn row(&self, text: impl FnOnce() -> String, json: impl FnOnce() -> Value) -> bool {
        let line = if self.json { json().to_string() } else { text() };
        writeln!(io::stdout(), "{line}").is_ok()
    }

    fn tell(&self, text: &str, json: &Value) {
        say(&if self.json { json.to_string() } else { text.to_owned() });
    }
}

/// Returns a client with the API key in the environment.
fn client(account: Option<&str>) -> Result<Client> {
    let mut builder = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("STRIPE_BASE_URL") {
        builder = builder.base_url(url);
    }
    if let Some(account) = account {
        builder = builder.stripe_account(account);
    }
    Ok(builder.build()?)
}

/// Writes a line. An error means that the reader has closed the pipe, and is ignored.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "stripe-usage: {line}");
}

/// Returns the text of an error and its sources.
fn describe(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(&format!(": {error}"));
        source = error.source();
    }
    text
}
