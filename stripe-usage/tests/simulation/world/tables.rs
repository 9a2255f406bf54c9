//! The guarantees as tables for the documentation.

use std::fmt::Write as _;

use stripe_usage::reporter::Rule;

use super::command::{all, broken};
use super::{Assumption, Findings, Setup, Special, Violation};

const HEAD: &str = "\
# Guarantees of stripe-usage and their assumptions

Printed by `cargo run --release -p stripe-usage --example simulate -- --table`: the reporter against a model of
Stripe in which requests and responses are lost, late or repeated, processes are killed between any two
steps, clocks jump, and error reports and summaries lag behind.

A seed is a history of some days with many of these faults, for a meter and one or two customers, and each fault is many
times as frequent as in practice: the figures tell which assumptions matter and in which direction usage is wrong, not
how often that happens to a program. At the end, the usage that Stripe has counted for each minute of a customer is
compared with what was recorded and is not listed as not billed.
";

/// The assumptions of meters with a window.
fn totals_section(seeds: u64) -> String {
    let totals = |setup| Setup { totals: true, ..setup };
    let kept = all(0..seeds, totals(Setup::default()), |_, _| {});
    let mut text = format!(
        "\n## Meters with an `event_time_window`\n\nThe same for a meter whose window is an hour or a day, in half of \
         the seeds with a Stripe that goes by the timestamps of meter events within a window, and otherwise \
         by their arrival. {seeds} seeds with all assumptions kept: {kept}.\n\nEach assumption broken, of some {} windows \
         of customers with usage:\n\n",
        kept.minutes
    );
    text += "| | broken | counted too much | too little | windows wrong and not seen by the audit | never settled |\n";
    text += "|---|---|---:|---:|---:|---:|\n";
    let rebuilt = Setup { special: Some(Special::Rebuilt), ..Setup::default() };
    let cases = Assumption::ALL.into_iter().map(|it| (it, it.sentences().1, broken(it)));
    let rebuilt =
        (Assumption::A7, "the same, and the store is rebuilt, no negative facts", rebuilt);
    for (assumption, how, setup) in cases.chain([rebuilt]) {
        let found = all(0..seeds, totals(setup), |_, _| {});
        let (more, less) = (found.of(Violation::CountedTwice), found.of(Violation::Lost));
        let (unseen, stuck) = (found.unseen, found.of(Violation::Stuck));
        let _ = writeln!(text, "| {assumption:?} | {how} | {more} | {less} | {unseen} | {stuck} |");
    }
    text
}

/// Tables of what the simulation finds, as Markdown: the assumptions with so many seeds, each rule with the seed
/// that notices its absence.
pub(crate) fn guarantees(seeds: u64, noticed: impl Fn(Rule) -> Option<(u64, Findings)>) -> String {
    let mut text = HEAD.to_owned();
    let kept = all(0..seeds, Setup::default(), |_, _| {});
    let _ = writeln!(text, "\n## All assumptions kept\n\n{seeds} seeds: {kept}.\n");
    let _ = writeln!(
        text,
        "## Each assumption broken\n\nEach row is {seeds} seeds, with some {} minutes of customers with usage. Counted \
         too much and too little are minutes; what is missing in them is billed by nobody. The audit lists the \
         hour of each, except for those of the column after them.\n",
        kept.minutes
    );
    text += "| | assumption | broken | counted too much | too little | hours wrong and not seen by the audit | never settled |\n";
    text += "|---|---|---|---:|---:|---:|---:|\n";
    for assumption in Assumption::ALL {
        let found = all(0..seeds, broken(assumption), |_, _| {});
        let (sentence, how) = assumption.sentences();
        let (more, less) = (found.of(Violation::CountedTwice), found.of(Violation::Lost));
        let (unseen, stuck) = (found.unseen, found.of(Violation::Stuck));
        let _ = writeln!(
            text,
            "| {assumption:?} | {sentence} | {how} | {more} | {less} | {unseen} | {stuck} |",
        );
    }
    let rebuilt = Setup { special: Some(Special::Rebuilt), ..Setup::default() };
    let found = all(0..seeds, rebuilt, |_, _| {});
    let (more, less) = (found.of(Violation::CountedTwice), found.of(Violation::Lost));
    let (unseen, stuck) = (found.unseen, found.of(Violation::Stuck));
    let _ = writeln!(
        text,
        "| A7 | the same, and the store is rebuilt before anything is sent | a backup of up to 20 hours, no \
         negative facts | {more} | {less} | {unseen} | {stuck} |",
    );
    text += &totals_section(seeds);
    text += "\n## Each rule switched off\n\n";
    text += "The simulation notices the absence of every rule; the first seed that does, and the violation:\n\n";
    text += "| rule | | seed | without it |\n|---|---|---:|---|\n";
    for rule in Rule::ALL {
        let (seed, words) = match noticed(*rule) {
            Some((seed, found)) => {
                let words: Vec<&str> = found.violations.keys().map(|it| it.words()).collect();
                (seed.to_string(), words.join(", "))
            }
            None => ("–".to_owned(), "not noticed".to_owned()),
        };
        let _ = writeln!(text, "| {} | {} | {seed} | {words} |", rule.name(), rule.sentence());
    }
    text
}
