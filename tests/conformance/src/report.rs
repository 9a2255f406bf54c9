//! The printed report of a comparison.

use std::collections::{BTreeMap, BTreeSet};

use super::Result;
use super::call_comparison::{Compared, Gap};
use super::cases::{Cases, ExpectedDifference};

/// Prints each unexplained difference, the table of those that are explained, and the summary.
///
/// # Errors
/// Returns an error if a difference is unexplained, or if an explanation has no difference.
pub(super) fn print(cases: &Cases, compared: &[Compared<'_>]) -> Result<()> {
    let failed = print_differences(compared);
    let explained = print_explanations(cases);
    let equal = |sdk| compared.iter().filter(|one| one.sdk == sdk && one.equal).count();
    println!(
        "conformance: {} cases, {} equal to python, {} equal to node, {explained} differences \
         explained",
        cases.cases.len(),
        equal("python"),
        equal("node"),
    );
    if failed > 0 {
        return Err(format!("{failed} comparisons differ from what the cases file says").into());
    }
    Ok(())
}

/// Prints each unexplained difference, and returns the number of comparisons that have one.
pub(super) fn print_differences(compared: &[Compared<'_>]) -> usize {
    let mut failed = 0;
    for one in compared {
        if one.unexplained.is_empty() && one.missing.is_empty() {
            continue;
        }
        failed += 1;
        println!("{} ({})", one.case.name, one.sdk);
        print_gap("", &one.unexplained, one.sdk);
        print_gap("expected, and not there: ", &one.missing, one.sdk);
        for (who, told) in ["ours", one.sdk].iter().zip(one.told) {
            if let Some(told) = told {
                println!("  {who} said: {told}");
            }
        }
    }
    failed
}

fn print_gap(prefix: &str, gap: &Gap, sdk: &str) {
    for (who, facts) in [("ours", &gap.ours), (sdk, &gap.theirs)] {
        for fact in facts {
            println!("  {prefix}only {who}: {fact}");
        }
    }
}

/// Prints each explanation once, with its cases, and returns the number of differences that it
/// covers.
fn print_explanations(cases: &Cases) -> usize {
    let everywhere = cases.everywhere.iter().map(|rule| (&rule.differs, "every such request"));
    let in_cases = cases
        .cases
        .iter()
        .flat_map(|case| case.differs.iter().map(|difference| (difference, case.name.as_str())));
    let mut explanations = BTreeMap::<_, BTreeSet<_>>::new();
    let mut count = 0;
    for (difference, place) in everywhere.chain(in_cases) {
        let ExpectedDifference { from, follows, why, .. } = difference;
        explanations.entry((from, follows, why)).or_default().insert(place);
        count += 1;
    }
    println!("| differs from | follows | why | where |\n|---|---|---|---|");
    for ((from, follows, why), places) in explanations {
        let places = places.into_iter().collect::<Vec<_>>().join("; ");
        println!("| {from} | {follows} | {why} | {places} |");
    }
    count
}
