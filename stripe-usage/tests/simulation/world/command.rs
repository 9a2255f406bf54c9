//! The simulation as a command.

use std::time::Instant;

use stripe_usage::reporter::{Rule, RuleSet};

use super::{Assumption, Findings, Setup, Special, Violation, run};

const HELP: &str = "\
Runs the reporter of stripe-usage against a model of Stripe in which everything goes wrong.

  --seeds N       runs N seeds (default: 1000)
  --from N        begins with seed N (default: 0)
  --mutate RULE   switches a rule off, or each in turn with `all`, and looks for the violation
  --special NAME  runs what happens in no other run: Restored, Rebuilt, ReportsLost, InDoubt, SendsTwice
                  or Stragglers
  --totals        runs a meter with a window
  --break A1      breaks an assumption, or each in turn with `all`, and prints the cost
  --trace         prints every event
  --table         prints the guarantees as Markdown
";

/// The seeds that the table of assumptions in the documentation is made with.
pub(crate) const TABLE_SEEDS: u64 = 400;
/// The seeds among which each rule that is switched off must be noticed.
pub(crate) const NOTICED_WITHIN: u64 = 2_000;

#[derive(Debug)]
enum Job {
    Run,
    Mutate(Vec<Rule>),
    Break(Vec<Assumption>),
    Table,
}

/// Does what the arguments say; whether it found what it should.
pub(crate) fn run_command(mut arguments: impl Iterator<Item = String>) -> Result<bool, String> {
    let (mut from, mut seeds, mut job) = (0, None, Job::Run);
    let (mut special, mut totals, mut trace) = (None, false, false);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("`{argument}` needs a value"));
        let number =
            |text: String| text.parse::<u64>().map_err(|_| format!("`{text}` is not a number"));
        match argument.as_str() {
            "--seeds" => seeds = Some(number(value()?)?),
            "--from" => from = number(value()?)?,
            "--mutate" => {
                let name = value()?;
                let rules = Rule::ALL.iter().copied();
                let rules: Vec<_> =
                    rules.filter(|rule| name == "all" || rule.name() == name).collect();
                if rules.is_empty() {
                    let names: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
                    return Err(format!("no rule `{name}`; there are {}", names.join(", ")));
                }
                job = Job::Mutate(rules);
            }
            "--break" => {
                let name = value()?;
                let all = Assumption::ALL.into_iter();
                let all: Vec<_> =
                    all.filter(|it| name == "all" || format!("{it:?}") == name).collect();
                if all.is_empty() {
                    return Err(format!("no assumption `{name}`; there are A1 to A8"));
                }
                job = Job::Break(all);
            }
            "--special" => {
                let name = value()?;
                let known = Special::ALL.into_iter().find(|it| format!("{it:?}") == name);
                special = Some(known.ok_or(format!("`{name}` is not a run of its own"))?);
            }
            "--totals" => totals = true,
            "--trace" => trace = true,
            "--table" => job = Job::Table,
            "--help" => {
                print!("{HELP}");
                return Ok(true);
            }
            _ => return Err(format!("`{argument}` is not an option\n\n{HELP}")),
        }
    }
    let seeds = seeds.unwrap_or(if matches!(job, Job::Table) { TABLE_SEEDS } else { 1_000 });
    let start = Instant::now();
    let good = match job {
        Job::Run => {
            let setup = Setup { special, totals, trace, ..Setup::default() };
            let found = all(from..from + seeds, setup, |seed, found| {
                if !found.violations.is_empty() {
                    println!("seed {seed}: {found}");
                }
            });
            println!("{seeds} seeds: {found}");
            found.violations.is_empty()
        }
        Job::Mutate(rules) => {
            let mut missed = Vec::new();
            for rule in rules {
                match first_violation(rule, from..from + seeds) {
                    Some((seed, found)) => println!("{:24} seed {seed:5}: {found}", rule.name()),
                    None => missed.push(rule.name()),
                }
            }
            if !missed.is_empty() {
                println!("not noticed in {seeds} seeds: {}", missed.join(", "));
            }
            missed.is_empty()
        }
        Job::Break(assumptions) => {
            for assumption in assumptions {
                let setup = Setup { totals, ..broken(assumption) };
                println!("{assumption:?} {}", all(from..from + seeds, setup, |_, _| {}));
            }
            true
        }
        Job::Table => {
            let noticed = |rule| first_violation(rule, 0..NOTICED_WITHIN);
            print!("{}", super::tables::guarantees(seeds, noticed));
            true
        }
    };
    eprintln!("{:.1} s", start.elapsed().as_secs_f64());
    Ok(good)
}

/// Runs all these seeds.
pub(crate) fn all(
    seeds: std::ops::Range<u64>,
    setup: Setup,
    mut each: impl FnMut(u64, &Findings),
) -> Findings {
    let mut all = Findings::default();
    for seed in seeds {
        let found = run(seed, setup);
        each(seed, &found);
        all.append(&found);
    }
    all
}

/// The setup in which an assumption does not hold.
pub(crate) fn broken(assumption: Assumption) -> Setup {
    let rules = match assumption {
        Assumption::A8 => RuleSet::without(Rule::StripeTime),
        _ => RuleSet::default(),
    };
    Setup { rules, broken: Some(assumption), ..Setup::default() }
}

/// Event without which a rule does not matter, if it does not happen anyway.
fn special(rule: Rule) -> Option<Special> {
    match rule {
        Rule::UnexpectedDuplicate => Some(Special::Restored),
        Rule::CountTransportAttempts => Some(Special::SendsTwice),
        Rule::TotalAwaitsStragglers => Some(Special::Stragglers),
        Rule::RejectAmbiguous | Rule::SumsToValue | Rule::SumsToOpposite => Some(Special::InDoubt),
        Rule::Audit | Rule::AuditAgain | Rule::AuditBeforeForgetting => Some(Special::ReportsLost),
        Rule::RebuildInDoubt
        | Rule::RebuildListed
        | Rule::RebuildSkips
        | Rule::RebuildSettles
        | Rule::RebuildIgnores
        | Rule::RebuildKeys
        | Rule::RebuildReadsTotals => Some(Special::Rebuilt),
        _ => None,
    }
}

/// The first seed that notices that a rule does not hold.
pub(crate) fn first_violation(rule: Rule, seeds: std::ops::Range<u64>) -> Option<(u64, Findings)> {
    let (special, totals) = (special(rule), rule.is_of_totals());
    for seed in seeds {
        let without = RuleSet::without(rule);
        let mut found = run(seed, Setup { rules: without, special, totals, ..Setup::default() });
        if special.is_some() && !found.violations.is_empty() {
            // What it costs with the rule as well is not a violation of the rule.
            let with = run(seed, Setup { special, totals, ..Setup::default() });
            let anyway = |it| match special {
                Some(Special::ReportsLost) => {
                    matches!(it, Violation::Lost | Violation::CountedTwice)
                }
                Some(Special::Rebuilt) => it == Violation::Lost,
                _ => false,
            };
            found.violations.retain(|it, _| with.of(*it) == 0 && !anyway(*it));
        }
        if !found.violations.is_empty() {
            return Some((seed, found));
        }
    }
    None
}
