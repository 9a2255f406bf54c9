//! The reporter in a world in which everything goes wrong that the documentation speaks of.
//!
//! Larger runs: `cargo run --release -p stripe-usage --example simulate -- --seeds 10000`.

mod world;

use stripe_usage::reporter::{Rule, RuleSet};
use world::command::{TABLE_SEEDS, all, first_violation, run_command};
use world::tables::guarantees;
use world::{Setup, Special, Violation};

const COMMITTED: &str = include_str!("../../docs/guarantees.md");

#[test]
fn nothing_is_lost_and_nothing_counted_twice() {
    // Other seeds than those of the table.
    let seeds = 100_000..100_300;
    let found = all(seeds, Setup::default(), |seed, found| {
        assert!(found.violations.is_empty(), "seed {seed}: {found}");
    });
    // A simulation in which nothing goes wrong proves nothing.
    for (what, count) in [
        ("facts", found.facts),
        ("repeated facts", found.repeated),
        ("crashes", found.crashes),
        ("duplicates", found.duplicates),
        ("ambiguous reports", found.ambiguous),
        ("absent reports", found.absent),
        ("held reports", found.held),
        ("expired reports", found.expired),
        ("refused reports", found.refused),
        ("rejected reports", found.rejected),
        ("folded cells", found.folded),
        ("facts for folded cells", found.late_in_folded),
        ("reports given up", found.given_up),
        ("differences listed", found.differences),
    ] {
        assert!(count >= 20, "only {count} {what}: {found}");
    }
}

#[test]
fn totals_of_windows_are_counted_as_they_are_recorded() {
    let totals = Setup { totals: true, ..Setup::default() };
    let found = all(100_000..100_300, totals, |seed, found| {
        assert!(found.violations.is_empty(), "seed {seed}: {found}");
    });
    for (what, count) in [
        ("facts", found.facts),
        ("crashes", found.crashes),
        ("duplicates", found.duplicates),
        ("ambiguous reports", found.ambiguous),
        ("absent reports", found.absent),
        ("expired reports", found.expired),
        ("refused reports", found.refused),
        ("rejected reports", found.rejected),
        ("facts for folded cells", found.late_in_folded),
        ("reports given up", found.given_up),
        ("differences listed", found.differences),
    ] {
        assert!(count >= 20, "only {count} {what}: {found}");
    }
    for special in [Special::InDoubt, Special::SendsTwice, Special::Stragglers] {
        let setup = Setup { special: Some(special), ..totals };
        all(0..200, setup, |seed, found| {
            assert!(found.violations.is_empty(), "{special:?}, seed {seed}: {found}");
        });
    }
    let lost = Setup { special: Some(Special::ReportsLost), ..totals };
    let found = all(0..200, lost, |seed, found| {
        assert_eq!(found.of(Violation::Unseen), 0, "seed {seed}: {found}");
        assert_eq!(found.of(Violation::FalseAlarm), 0, "seed {seed}: {found}");
    });
    assert!(found.of(Violation::Lost) >= 20, "{found}");
    let rebuilt = Setup { special: Some(Special::Rebuilt), ..totals };
    // In the last one, a reading from before a late total is repeated after it.
    for seeds in [0..200, 441..442] {
        all(seeds, rebuilt, |seed, found| {
            let only_lost = found.violations.keys().all(|it| *it == Violation::Lost);
            assert!(only_lost, "seed {seed}: {found}");
        });
    }
}

/// The seed that the committed table names for a rule.
fn committed_seed(rule: Rule) -> u64 {
    let row = COMMITTED.lines().find(|line| line.starts_with(&format!("| {} |", rule.name())));
    let seed = row.and_then(|row| row.split('|').nth(3)).map(str::trim);
    seed.and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| panic!("docs/guarantees.md names no seed for {}", rule.name()))
}

#[test]
fn the_committed_tables_are_what_the_simulation_finds() {
    let noticed = |rule| {
        let seed = committed_seed(rule);
        first_violation(rule, seed..seed + 1)
    };
    let found = guarantees(TABLE_SEEDS, noticed);
    assert!(
        found == COMMITTED,
        "docs/guarantees.md differs; `cargo run --release -p stripe-usage --example simulate -- --table` \
         prints it anew. A rule that is not noticed at its seed any more may be noticed at another.\n{found}",
    );
}

#[test]
fn every_rule_is_noticed_when_it_is_off_and_every_assumption_costs_something() {
    assert!(Rule::ALL.len() >= 35);
    assert!(!COMMITTED.contains("not noticed"));
    for row in COMMITTED.lines().filter(|line| line.starts_with("| A")) {
        let counts = row.split('|').filter_map(|cell| cell.trim().parse::<u64>().ok());
        // Sending a total again does no harm, whether Stripe knows its identifier or not.
        let costs_nothing = row.starts_with("| A1 | 6 hours |");
        assert_eq!(counts.sum::<u64>() == 0, costs_nothing, "{row}");
    }
}

#[test]
fn with_a_restored_backup_the_reporter_stops() {
    let restored = Setup { special: Some(Special::Restored), ..Setup::default() };
    let found = all(0..50, restored, |_, _| {});
    assert!(found.stopped >= 20, "{found}");
    // Where it does not stop, another program's meter events are taken for its own. It cannot notice
    // where the backup was made while a report was being sent.
    let rules = RuleSet::without(Rule::UnexpectedDuplicate);
    let careless = all(0..50, Setup { rules, ..restored }, |_, _| {});
    let (found, careless) = (found.of(Violation::Mistaken), careless.of(Violation::Mistaken));
    assert!(found * 10 < careless, "{found} with the rule, {careless} without");
}

#[test]
fn the_audit_sees_every_report_that_is_lost() {
    let lost = Setup { special: Some(Special::ReportsLost), ..Setup::default() };
    let found = all(0..200, lost, |seed, found| {
        assert_eq!(found.of(Violation::Unseen), 0, "seed {seed}: {found}");
        assert_eq!(found.of(Violation::FalseAlarm), 0, "seed {seed}: {found}");
    });
    assert!(found.of(Violation::Lost) >= 20, "{found}");
}

#[test]
fn a_store_that_is_rebuilt_counts_nothing_twice() {
    let rebuilt = Setup { special: Some(Special::Rebuilt), ..Setup::default() };
    let found = all(0..200, rebuilt, |seed, found| {
        // The facts since the backup are not in the store.
        let only_lost = found.violations.keys().all(|it| *it == Violation::Lost);
        assert!(only_lost, "seed {seed}: {found}");
    });
    assert!(found.of(Violation::Lost) >= 20, "{found}");
}

/// Of 20,000 seeds, those in which usage was counted twice: an error report came after the rebuild, about a
/// report whose value the replaced store had sent again, or after a person had compared sums.
#[test]
fn an_error_report_after_a_rebuild_has_nothing_counted_twice() {
    let rebuilt = Setup { special: Some(Special::Rebuilt), ..Setup::default() };
    for seed in [6_866, 7_195, 16_035] {
        let found = all(seed..seed + 1, rebuilt, |_, _| {});
        assert_eq!(found.of(Violation::CountedTwice), 0, "seed {seed}: {found}");
    }
}

#[test]
fn the_command_refuses_what_it_does_not_know() {
    let run = |words: &[&str]| run_command(words.iter().map(|it| (*it).to_owned()));
    assert_eq!(run(&["--seeds", "2"]), Ok(true));
    assert!(run(&["--seeds", "many"]).is_err_and(|error| error.contains("`many` is not a number")));
    assert!(run(&["--seeds"]).is_err_and(|error| error.contains("needs a value")));
    assert!(run(&["--mutate", "Nothing"]).is_err_and(|error| error.contains("ResendWindow")));
    assert!(run(&["--break", "A9"]).is_err_and(|error| error.contains("A1 to A8")));
    assert!(run(&["--fast"]).is_err_and(|error| error.contains("--mutate RULE")));
}
