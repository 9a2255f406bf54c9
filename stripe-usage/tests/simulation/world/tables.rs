//! The guarantees as tables for the documentation.

use std::fmt::Write as _;

use stripe_usage::reporter::Rule;

use super::command::{all, broken, first_violation};
use super::{Assumption, Setup, Violation};

/// What the simulation finds with so many seeds, as Markdown.
pub(crate) fn guarantees(seeds: u64) -> String {
    let mut text = String::new();
    let kept = all(0..seeds, Setup::default(), |_, _| {});
    let _ = writeln!(text, "All assumptions kept, {seeds} seeds: {kept}.\n");
    text += "| | assumption | broken | minutes counted too much | too little | not seen by the audit |\n";
    text += "|---|---|---|---|---|---|\n";
    for assumption in Assumption::ALL {
        let found = all(0..seeds, broken(assumption), |_, _| {});
        let (sentence, how) = assumption.sentences();
        let (more, less) = (found.of(Violation::CountedTwice), found.of(Violation::Lost));
        let _ = writeln!(
            text,
            "| {assumption:?} | {sentence} | {how} | {more} | {less} | {} |",
            found.unseen
        );
    }
    text += "\n| rule | without it |\n|---|---|\n";
    for rule in Rule::ALL {
        let found = match first_violation(*rule, 0..seeds) {
            Some((_, found)) => {
                let words: Vec<&str> = found.violations.keys().map(|it| it.words()).collect();
                words.join(", ")
            }
            None => "not noticed".to_owned(),
        };
        let _ = writeln!(text, "| {} | {found} |", rule.sentence());
    }
    text
}
