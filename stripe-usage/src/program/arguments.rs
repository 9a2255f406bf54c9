//! Command-line arguments.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use stripe_core::Timestamp;
use stripe_usage::{Open, OpenState, Resolution};

pub(crate) const HELP: &str = "\
Shows and changes the usage in a file or database of stripe-usage, for whoever is on call.

Usage: stripe-usage <COMMAND> (--file <FILE> | --database <URL>) [OPTIONS]
       stripe-usage schema

Commands:
  health           Print the state of the usage; exit status 4 if a person is required
  open             List usage that is recorded and not billed, with the reason and what to do
  discrepancies    List hours in which Stripe has counted something else than it has accepted
  retry [ID]...    Report refused and rejected usage again: that of these identifiers, or all that
                   --meter, --customer, --code and --state choose, or --all
  resolve <ID>...  Decide on usage that is not billed:
                     --as counted      Stripe has it; held usage only
                     --as not-counted  Stripe does not have it, report it anew; held usage only
                     --as given-up     not to be billed here, such as after an invoice item
                   A wrong decision bills the amount twice or not at all
  settle           Take Stripe's sum of an hour for what was accepted, which ends a discrepancy;
                   requires --meter, --customer and --hour
  rebuild          Make usage that was restored from a backup fit for use; requires --yes, and the
                   API key in the environment variable STRIPE_SECRET_KEY
  export           Print the sums of each hour, customer and meter, or with --reports each meter
                   event that is remembered, as comma-separated values
  schema           Print the statements that create the schema of a database, without options

Options:
      --file <FILE>            File of stripe-usage
      --database <URL>         PostgreSQL database of stripe-usage, as `Usage::postgres` takes it; the
                               password may be in the environment variable PGPASSWORD instead
      --json                   Print JSON: one object, or for lists one per line
      --meter <EVENT_NAME>     Only of this meter; for rebuild: check these meters, may be repeated
                               [default: all]
      --customer <ID>          Only of this customer
      --code <CODE>            Only with this code, such as archived_meter (open, retry)
      --state <STATE>          Only refused, rejected, held or expired usage (open, retry)
      --all                    Everything that can be retried (retry)
      --as <RESOLUTION>        The decision (resolve)
      --hour <TIME>            The beginning of the hour, as `discrepancies` prints it (settle)
      --from <TIME>            Only hours that begin at this time or later (export)
      --to <TIME>              Only hours that begin before this time (export)
      --reports                Meter events instead of sums (export)
      --late-after <MINUTES>   Age from which on unreported usage is late [default: 45, or 75 with
                               cells of one hour] (health)
      --stripe-account <ACCT>  Connected account of the usage (rebuild)
      --yes                    The usage was restored from a backup, and whatever reported from
                               the other file or database has ended (rebuild)
  -h, --help                   Print this help
  -V, --version                Print the version

Times are in RFC 3339, such as 2026-11-30T00:00:00Z.

A file belongs to one process at a time. While a reporter has it open, this program is refused with exit
status 3: stop the reporter first, or let it serve `Usage::open`, `Usage::retry` and `Usage::resolve`
itself. What is changed here is reported after its next start.

A database can be looked at and changed beside its reporter, which then carries the changes out itself and
at once. Only `rebuild` is refused while an instance reports.

STRIPE_BASE_URL is the URL of a local Stripe, for `rebuild`.

Exit status: 0 done; 1 failed, nothing was changed; 2 invalid arguments; 3 the file is in use by another
process, or for rebuild the database by a reporter; 4 `health` has found something that requires a person.
";

/// Parsed arguments of the program.
#[derive(Debug, PartialEq)]
pub(crate) enum ParsedArguments {
    Run(Box<Invocation>),
    Schema,
    Help,
    Version,
}

/// A command with its options.
#[derive(Debug, PartialEq)]
pub(crate) struct Invocation {
    pub(crate) action: Action,
    pub(crate) source: UsageSource,
    pub(crate) json: bool,
}

/// The location of the usage.
#[derive(PartialEq)]
pub(crate) enum UsageSource {
    File(PathBuf),
    /// The URL, with its password.
    Database(String),
}

impl fmt::Debug for UsageSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Database(_) => f.debug_tuple("Database").finish_non_exhaustive(),
        }
    }
}

/// A command.
#[derive(Debug, PartialEq)]
pub(crate) enum Action {
    Health { late_after: Option<Duration> },
    Open(Choice),
    Discrepancies(Choice),
    Retry { identifiers: Vec<String>, choice: Choice },
    Resolve { identifiers: Vec<String>, resolution: Resolution },
    Settle { meter: String, customer: String, hour: Timestamp },
    Rebuild { meters: Vec<String>, account: Option<String> },
    Export { reports: bool, choice: Choice, from: Option<Timestamp>, to: Option<Timestamp> },
}

/// The usage that a command selects.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Choice {
    pub(crate) meter: Option<String>,
    pub(crate) customer: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) state: Option<OpenState>,
}

impl Choice {
    pub(crate) fn has(&self, open: &Open) -> bool {
        self.has_owner(&open.meter, &open.customer)
            && self.code.as_deref().is_none_or(|code| open.code() == Some(code))
            && self.state.is_none_or(|state| open.state == state)
    }

    pub(crate) fn has_owner(&self, meter: &str, customer: &str) -> bool {
        self.meter.as_deref().is_none_or(|it| it == meter)
            && self.customer.as_deref().is_none_or(|it| it == customer)
    }
}

/// The given options, before they are checked against those of the command.
#[derive(Default)]
struct GivenOptions {
    given: Vec<&'static str>,
    source: Option<UsageSource>,
    json: bool,
    meters: Vec<String>,
    choice: Choice,
    resolution: Option<Resolution>,
    hour: Option<Timestamp>,
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    late_after: Option<Duration>,
    account: Option<String>,
    words: Vec<String>,
}

/// Options with a value.
const VALUES: &[&str] = &[
    "--file",
    "--database",
    "--meter",
    "--customer",
    "--code",
    "--state",
    "--as",
    "--hour",
    "--from",
    "--to",
    "--late-after",
    "--stripe-account",
];
/// Options without a value.
const SWITCHES: &[&str] = &["--json", "--all", "--reports", "--yes"];

/// The options of a command in addition to `--file`, `--database` and `--json`, and whether it accepts
/// identifiers.
fn options_of(command: &str) -> Option<(&'static [&'static str], bool)> {
    Some(match command {
        "health" => (&["--late-after"], false),
        "open" => (&["--meter", "--customer", "--code", "--state"], false),
        "discrepancies" => (&["--meter", "--customer"], false),
        "retry" => (&["--meter", "--customer", "--code", "--state", "--all"], true),
        "resolve" => (&["--as"], true),
        "settle" => (&["--meter", "--customer", "--hour"], false),
        "rebuild" => (&["--meter", "--stripe-account", "--yes"], false),
        "export" => (&["--meter", "--customer", "--reports", "--from", "--to"], false),
        "schema" => (&[], false),
        _ => return None,
    })
}

/// Parses the arguments after the program's name.
pub(crate) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<ParsedArguments, String> {
    let mut arguments = arguments.into_iter();
    let mut options = GivenOptions::default();
    while let Some(argument) = arguments.next() {
        let Some(argument) = argument.to_str() else {
            return Err(format!("`{}` is not Unicode", argument.to_string_lossy()));
        };
        match argument {
            "--help" | "-h" => return Ok(ParsedArguments::Help),
            "--version" | "-V" => return Ok(ParsedArguments::Version),
            _ => {}
        }
        let (name, attached) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(OsString::from(value))),
            _ => (argument, None),
        };
        let known = |names: &[&'static str]| names.iter().copied().find(|it| *it == name);
        if let Some(name) = known(VALUES) {
            let value = attached.or_else(|| arguments.next());
            let value = value.ok_or_else(|| format!("`{name}` requires a value"))?;
            options.set(name, value)?;
        } else if let Some(name) = known(SWITCHES).filter(|_| attached.is_none()) {
            options.json |= name == "--json";
            options.given.push(name);
        } else if argument.starts_with('-') {
            return Err(format!("unexpected argument `{argument}`"));
        } else {
            options.words.push(argument.to_owned());
        }
    }
    options.finish()
}

impl GivenOptions {
    fn set(&mut self, name: &'static str, value: OsString) -> Result<(), String> {
        let is_repeated = self.given.contains(&name);
        if is_repeated && name != "--meter" {
            return Err(format!("`{name}` is given twice"));
        }
        self.given.push(name);
        if matches!(name, "--file" | "--database") && self.source.is_some() {
            return Err("`--file` and `--database` are both given".to_owned());
        }
        if name == "--file" {
            self.source = Some(UsageSource::File(value.into()));
            return Ok(());
        }
        let text = value
            .into_string()
            .map_err(|value| format!("`{}` is not Unicode", value.to_string_lossy()))?;
        match name {
            "--database" => self.source = Some(UsageSource::Database(text)),
            "--meter" => self.meters.push(text),
            "--customer" => self.choice.customer = Some(text),
            "--code" => self.choice.code = Some(text),
            "--state" => self.choice.state = Some(state(&text)?),
            "--as" => self.resolution = Some(resolution(&text)?),
            "--hour" => self.hour = Some(time(name, &text)?),
            "--from" => self.from = Some(time(name, &text)?),
            "--to" => self.to = Some(time(name, &text)?),
            "--late-after" => {
                let minutes: u32 = text
                    .parse()
                    .map_err(|_| format!("`{name}` must be a number of minutes, not `{text}`"))?;
                self.late_after = Some(Duration::from_secs(u64::from(minutes) * 60));
            }
            _ => self.account = Some(text),
        }
        Ok(())
    }

    fn finish(self) -> Result<ParsedArguments, String> {
        let Some((command, identifiers)) = self.words.split_first() else {
            return Err("a command is required".to_owned());
        };
        let Some((has, takes_identifiers)) = options_of(command) else {
            return Err(format!("there is no command `{command}`"));
        };
        if command == "schema" {
            let given = self.given.first().map(|name| format!("`schema` has no option `{name}`"));
            let word = identifiers.first().map(|word| format!("unexpected argument `{word}`"));
            return given.or(word).map_or(Ok(ParsedArguments::Schema), Err);
        }
        let is_of_all = |name: &str| matches!(name, "--file" | "--database" | "--json");
        if let Some(name) = self.given.iter().find(|it| !is_of_all(it) && !has.contains(it)) {
            return Err(format!("`{command}` has no option `{name}`"));
        }
        if let (false, Some(word)) = (takes_identifiers, identifiers.first()) {
            return Err(format!("unexpected argument `{word}`"));
        }
        let one_meter = match (&self.meters[..], command.as_str()) {
            ([] | [_], _) | (_, "rebuild") => self.meters.first().cloned(),
            _ => return Err("`--meter` is given twice".to_owned()),
        };
        let identifiers = identifiers.to_vec();
        let is_given = |name: &str| self.given.contains(&name);
        let required = |name: &str| format!("`{command}` requires `{name}`");
        let action = match command.as_str() {
            "health" => Action::Health { late_after: self.late_after },
            "open" => Action::Open(Choice { meter: one_meter, ..self.choice }),
            "discrepancies" => Action::Discrepancies(Choice { meter: one_meter, ..self.choice }),
            "retry" => {
                let choice = Choice { meter: one_meter, ..self.choice };
                let is_chosen = choice != Choice::default();
                let ways = [is_chosen, is_given("--all"), !identifiers.is_empty()];
                match ways.iter().filter(|way| **way).count() {
                    0 => {
                        return Err("`retry` requires identifiers, `--all`, or one of `--meter`, \
                                    `--customer`, `--code` and `--state`"
                            .to_owned());
                    }
                    1 => Action::Retry { identifiers, choice },
                    _ => {
                        return Err(
                            "`retry` takes either identifiers, or `--all`, or options that \
                                    choose"
                                .to_owned(),
                        );
                    }
                }
            }
            "resolve" => {
                if identifiers.is_empty() {
                    return Err("`resolve` requires an identifier that `open` lists".to_owned());
                }
                let resolution = self.resolution.ok_or_else(|| required("--as"))?;
                Action::Resolve { identifiers, resolution }
            }
            "settle" => Action::Settle {
                meter: one_meter.ok_or_else(|| required("--meter"))?,
                customer: self.choice.customer.ok_or_else(|| required("--customer"))?,
                hour: self.hour.ok_or_else(|| required("--hour"))?,
            },
            "rebuild" => {
                if !is_given("--yes") {
                    return Err("`rebuild` is for a file that was restored from a backup: whatever is \
                                not settled in it waits a day for Stripe's summaries. Stop whatever \
                                had the other file open, then pass `--yes`"
                        .to_owned());
                }
                Action::Rebuild { meters: self.meters, account: self.account }
            }
            _ => Action::Export {
                reports: is_given("--reports"),
                choice: Choice { meter: one_meter, ..self.choice },
                from: self.from,
                to: self.to,
            },
        };
        let source = self.source.ok_or_else(|| required("--file` or `--database"))?;
        Ok(ParsedArguments::Run(Box::new(Invocation { action, source, json: self.json })))
    }
}

fn state(text: &str) -> Result<OpenState, String> {
    let states = [OpenState::Refused, OpenState::Rejected, OpenState::Held, OpenState::Expired];
    states.into_iter().find(|state| state.to_string() == text).ok_or_else(|| {
        format!("`--state` must be `refused`, `rejected`, `held` or `expired`, not `{text}`")
    })
}

fn resolution(text: &str) -> Result<Resolution, String> {
    Ok(match text {
        "counted" => Resolution::Counted,
        "not-counted" => Resolution::NotCounted,
        "given-up" => Resolution::GivenUp,
        _ => {
            return Err(format!(
                "`--as` must be `counted`, `not-counted` or `given-up`, not `{text}`"
            ));
        }
    })
}

fn time(name: &str, text: &str) -> Result<Timestamp, String> {
    Timestamp::from_str(text)
        .map_err(|_| format!("`{name}` must be a time such as 2026-11-30T00:00:00Z, not `{text}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<ParsedArguments, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[track_caller]
    fn action(line: &str) -> Action {
        match parsed(&format!("{line} --file f")) {
            Ok(ParsedArguments::Run(invocation)) => invocation.action,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn commands_are_read() {
        let Ok(ParsedArguments::Run(health)) = parsed("health --json --file=usage.redb") else {
            panic!()
        };
        let file = UsageSource::File("usage.redb".into());
        assert_eq!((health.source, health.json), (file, true));
        let Ok(ParsedArguments::Run(open)) = parsed("open --database postgres://u:secret@h/d")
        else {
            panic!()
        };
        assert!(!format!("{open:?}").contains("secret"));
        assert_eq!(open.source, UsageSource::Database("postgres://u:secret@h/d".to_owned()));
        assert_eq!(health.action, Action::Health { late_after: None });
        let late_after = Some(Duration::from_secs(90 * 60));
        assert_eq!(action("health --late-after 90"), Action::Health { late_after });
        let choice = Choice {
            meter: Some("m".to_owned()),
            customer: Some("cus_1".to_owned()),
            code: Some("archived_meter".to_owned()),
            state: Some(OpenState::Refused),
        };
        let words = "--meter m --customer cus_1 --code archived_meter --state refused";
        assert_eq!(action(&format!("open {words}")), Action::Open(choice));
        let retry = |identifiers: &[&str]| Action::Retry {
            identifiers: identifiers.iter().map(|it| (*it).to_owned()).collect(),
            choice: Choice::default(),
        };
        assert_eq!(action("retry --all"), retry(&[]));
        assert_eq!(action("retry a-1 a-2"), retry(&["a-1", "a-2"]));
        let resolve =
            |resolution| Action::Resolve { identifiers: vec!["a-1".to_owned()], resolution };
        assert_eq!(action("resolve a-1 --as counted"), resolve(Resolution::Counted));
        assert_eq!(action("resolve a-1 --as not-counted"), resolve(Resolution::NotCounted));
        assert_eq!(action("resolve --as given-up a-1"), resolve(Resolution::GivenUp));
        assert_eq!(
            action("settle --meter m --customer c --hour 2023-11-15T00:00:00Z"),
            Action::Settle {
                meter: "m".to_owned(),
                customer: "c".to_owned(),
                hour: Timestamp::from_unix(1_700_006_400),
            }
        );
        assert_eq!(
            action("rebuild --meter m --meter n --stripe-account acct_1 --yes"),
            Action::Rebuild {
                meters: vec!["m".to_owned(), "n".to_owned()],
                account: Some("acct_1".to_owned()),
            }
        );
        let Action::Export { reports: true, from: None, to: Some(_), .. } =
            action("export --reports --to 2023-11-15T00:00:00Z")
        else {
            panic!()
        };
        assert_eq!(parsed("schema"), Ok(ParsedArguments::Schema));
        assert_eq!(parsed("open -h"), Ok(ParsedArguments::Help));
        assert_eq!(parsed("--version"), Ok(ParsedArguments::Version));
    }

    #[test]
    fn mistakes_are_named() {
        for (line, said) in [
            ("", "a command is required"),
            ("--file f", "a command is required"),
            ("opn --file f", "there is no command `opn`"),
            ("open", "`open` requires `--file` or `--database`"),
            ("open --file f --database d", "`--file` and `--database` are both given"),
            ("open --file", "`--file` requires a value"),
            ("open --file f --file g", "`--file` is given twice"),
            ("open --file f --meter a --meter b", "`--meter` is given twice"),
            ("open --file f --verbose", "unexpected argument `--verbose`"),
            ("open --file f --json=yes", "unexpected argument `--json=yes`"),
            ("open f", "unexpected argument `f`"),
            ("open --file f --all", "`open` has no option `--all`"),
            (
                "open --file f --state lost",
                "`--state` must be `refused`, `rejected`, `held` or `expired`, not `lost`",
            ),
            (
                "retry --file f",
                "`retry` requires identifiers, `--all`, or one of `--meter`, `--customer`, `--code` and \
                 `--state`",
            ),
            (
                "retry a-1 --all --file f",
                "`retry` takes either identifiers, or `--all`, or options that choose",
            ),
            ("resolve --as counted", "`resolve` requires an identifier that `open` lists"),
            ("resolve a-1 --file f", "`resolve` requires `--as`"),
            (
                "resolve a-1 --as paid",
                "`--as` must be `counted`, `not-counted` or `given-up`, not `paid`",
            ),
            ("settle --meter m --customer c --file f", "`settle` requires `--hour`"),
            (
                "export --from yesterday",
                "`--from` must be a time such as 2026-11-30T00:00:00Z, not `yesterday`",
            ),
            ("schema --database d", "`schema` has no option `--database`"),
            ("schema app", "unexpected argument `app`"),
            ("health --late-after 1h", "`--late-after` must be a number of minutes, not `1h`"),
        ] {
            assert_eq!(parsed(line).unwrap_err(), said, "{line}");
        }
        assert!(parsed("rebuild --file f").unwrap_err().contains("pass `--yes`"));
    }
}
