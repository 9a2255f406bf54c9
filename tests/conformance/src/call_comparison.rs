//! Facts that only one side has, and whether they were expected.

use std::collections::{BTreeMap, BTreeSet};

use super::Result;
use super::call_facts::CallRecord;
use super::cases::{Case, Cases, ExpectedDifference, Rule};

/// A case as executed by one SDK and by us.
pub(super) struct Compared<'a> {
    pub(super) case: &'a Case,
    pub(super) sdk: &'static str,
    /// Number of facts that are equal, except for those that differ in every request.
    pub(super) equal: bool,
    pub(super) unexplained: Gap,
    /// Expected differences that were not found.
    pub(super) missing: Gap,
    /// Results as seen by the callers, ours first.
    pub(super) told: [Option<&'a str>; 2],
}

/// Facts that only one side has.
#[derive(Default)]
pub(super) struct Gap {
    pub(super) ours: Vec<String>,
    pub(super) theirs: Vec<String>,
}

impl Gap {
    pub(super) fn is_empty(&self) -> bool {
        self.ours.is_empty() && self.theirs.is_empty()
    }
}

/// An expected difference, with the number of its request.
struct ExpectedGap<'a> {
    follows: &'a str,
    gap: Gap,
}

/// Compares each case, and returns the rules that matched no request.
pub(super) fn compare<'a>(
    cases: &'a Cases,
    ours: &'a [CallRecord],
    sdks: &[(&'static str, &'a [CallRecord])],
) -> Result<(Vec<Compared<'a>>, Vec<&'a Rule>)> {
    let mut compared = Vec::new();
    let mut used = BTreeSet::new();
    for (index, case) in cases.cases.iter().enumerate() {
        for &(sdk, theirs) in sdks {
            let expected = expected(cases, case, sdk, (&ours[index], &theirs[index]), &mut used);
            for &(followed, accounts) in sdks {
                let gap = gap(&ours[index], &accounts[index]);
                check_follows(case, &expected, followed, &gap)?;
            }
            compared.push(one(case, sdk, (&ours[index], &theirs[index]), &expected));
        }
    }
    let rules = cases.everywhere.iter().enumerate();
    let unused = rules.filter(|(index, _)| !used.contains(index)).map(|(_, rule)| rule).collect();
    Ok((compared, unused))
}

fn expected<'a>(
    cases: &'a Cases,
    case: &'a Case,
    sdk: &str,
    (ours, theirs): (&CallRecord, &CallRecord),
    used: &mut BTreeSet<usize>,
) -> Vec<ExpectedGap<'a>> {
    let mut expected = Vec::new();
    for (index, rule) in cases.everywhere.iter().enumerate() {
        let ExpectedDifference { from, follows, ours: only_ours, theirs: only_theirs, .. } =
            &rule.differs;
        for request in 0..ours.requests.len() {
            if from == sdk && rule.applies_to(case, request, ours, theirs) {
                used.insert(index);
                let numbered = |facts: &[String]| {
                    facts.iter().map(|fact| format!("{}: {fact}", request + 1)).collect()
                };
                let gap = Gap { ours: numbered(only_ours), theirs: numbered(only_theirs) };
                expected.push(ExpectedGap { follows, gap });
            }
        }
    }
    expected.extend(case.differs.iter().filter(|difference| difference.from == sdk).map(
        |ExpectedDifference { follows, ours, theirs, .. }| ExpectedGap {
            follows,
            gap: Gap { ours: ours.clone(), theirs: theirs.clone() },
        },
    ));
    expected
}

fn one<'a>(
    case: &'a Case,
    sdk: &'static str,
    (ours, theirs): (&'a CallRecord, &'a CallRecord),
    expected: &[ExpectedGap<'_>],
) -> Compared<'a> {
    let mut all = Gap::default();
    for ExpectedGap { gap, .. } in expected {
        all.ours.extend_from_slice(&gap.ours);
        all.theirs.extend_from_slice(&gap.theirs);
    }
    let actual = gap(ours, theirs);
    let unexplained =
        Gap { ours: minus(&actual.ours, &all.ours), theirs: minus(&actual.theirs, &all.theirs) };
    let missing =
        Gap { ours: minus(&all.ours, &actual.ours), theirs: minus(&all.theirs, &actual.theirs) };
    let equal = unexplained.is_empty()
        && missing.is_empty()
        && case.differs.iter().all(|difference| difference.from != sdk);
    let told = [ours.detail.as_deref(), theirs.detail.as_deref()];
    Compared { case, sdk, equal, unexplained, missing, told }
}

/// Refuses an explanation that we follow an SDK if we differ from it.
fn check_follows(case: &Case, expected: &[ExpectedGap<'_>], sdk: &str, gap: &Gap) -> Result<()> {
    for ExpectedGap { gap: said, .. } in expected.iter().filter(|one| one.follows == sdk) {
        if let Some(fact) = said.ours.iter().find(|fact| gap.ours.contains(fact)) {
            return Err(format!(
                "`{}`: it is said that ours follows {sdk}, but {sdk} lacks `{fact}`",
                case.name
            )
            .into());
        }
    }
    Ok(())
}

fn gap(ours: &CallRecord, theirs: &CallRecord) -> Gap {
    let (ours, theirs) = (ours.lines(theirs.requests.len()), theirs.lines(ours.requests.len()));
    Gap { ours: minus(&ours, &theirs), theirs: minus(&theirs, &ours) }
}

/// The lines of `all` without those of `taken`, each removed once.
fn minus(all: &[String], taken: &[String]) -> Vec<String> {
    let mut counts = BTreeMap::new();
    for line in taken {
        *counts.entry(line).or_insert(0_u32) += 1;
    }
    let left = all.iter().filter(|line| match counts.get_mut(line) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
    left.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::minus;

    #[test]
    fn a_line_that_comes_twice_counts_twice() {
        let lines = |text: &str| text.chars().map(String::from).collect::<Vec<_>>();
        assert_eq!(minus(&lines("aabc"), &lines("abd")), lines("ac"));
    }
}
