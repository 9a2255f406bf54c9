//! Which facts only one side has, and which of them were expected.

use std::collections::{BTreeMap, BTreeSet};

use super::Result;
use super::cases::{Case, Cases, Difference};
use super::facts::Account;

/// A case as one SDK and ours went through it.
pub(super) struct Compared<'a> {
    pub(super) case: &'a Case,
    pub(super) sdk: &'static str,
    /// The same but for what differs in every request.
    pub(super) equal: bool,
    pub(super) unexplained: Gap,
    /// Expected differences that are not there.
    pub(super) missing: Gap,
    /// What the callers were told, ours first.
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

pub(super) fn compare<'a>(
    cases: &'a Cases,
    ours: &'a [Account],
    sdks: &[(&'static str, &'a [Account])],
) -> Result<Vec<Compared<'a>>> {
    let mut compared = Vec::new();
    let mut used = BTreeSet::new();
    for (index, case) in cases.cases.iter().enumerate() {
        for &(sdk, theirs) in sdks {
            compared.push(one(cases, case, sdk, (&ours[index], &theirs[index]), &mut used));
        }
        check_follows(case, index, ours, sdks)?;
    }
    match cases.everywhere.iter().enumerate().find(|(index, _)| !used.contains(index)) {
        Some((_, rule)) => {
            Err(format!("no request differs so, though it is said: {}", rule.differs.why).into())
        }
        None => Ok(compared),
    }
}

fn one<'a>(
    cases: &'a Cases,
    case: &'a Case,
    sdk: &'static str,
    (ours, theirs): (&'a Account, &'a Account),
    used: &mut BTreeSet<usize>,
) -> Compared<'a> {
    let mut expected = Gap::default();
    let both = ours.requests.len().min(theirs.requests.len());
    for (index, rule) in cases.everywhere.iter().enumerate() {
        if rule.differs.from != sdk || !rule.applies_to(case) {
            continue;
        }
        for request in (0..both).filter(|&r| ours.tells_all_of(r) && theirs.tells_all_of(r)) {
            used.insert(index);
            let numbered = |facts: &[String]| -> Vec<String> {
                facts.iter().map(|fact| format!("{}: {fact}", request + 1)).collect()
            };
            expected.ours.extend(numbered(&rule.differs.ours));
            expected.theirs.extend(numbered(&rule.differs.theirs));
        }
    }
    let mut equal = true;
    for difference in case.differs.iter().filter(|difference| difference.from == sdk) {
        equal = false;
        expected.ours.extend_from_slice(&difference.ours);
        expected.theirs.extend_from_slice(&difference.theirs);
    }
    let actual = gap(ours, theirs);
    let unexplained = Gap {
        ours: minus(&actual.ours, &expected.ours),
        theirs: minus(&actual.theirs, &expected.theirs),
    };
    let missing = Gap {
        ours: minus(&expected.ours, &actual.ours),
        theirs: minus(&expected.theirs, &actual.theirs),
    };
    equal &= unexplained.is_empty() && missing.is_empty();
    let told = [ours.detail.as_deref(), theirs.detail.as_deref()];
    Compared { case, sdk, equal, unexplained, missing, told }
}

/// An explanation that says ours follows the other SDK must not be at odds with that one.
fn check_follows(
    case: &Case,
    index: usize,
    ours: &[Account],
    sdks: &[(&'static str, &[Account])],
) -> Result<()> {
    for Difference { from, follows, ours: facts, .. } in &case.differs {
        let Some((_, followed)) = sdks.iter().find(|(sdk, _)| sdk == follows) else {
            continue;
        };
        let gap = gap(&ours[index], &followed[index]);
        if let Some(fact) = facts.iter().find(|fact| gap.ours.contains(fact)) {
            return Err(format!(
                "`{}`: it is said that ours follows {follows} where it differs from {from}, \
                 but {follows} lacks `{fact}`",
                case.name
            )
            .into());
        }
    }
    Ok(())
}

fn gap(ours: &Account, theirs: &Account) -> Gap {
    let (ours, theirs) = (ours.lines(), theirs.lines());
    Gap { ours: minus(&ours, &theirs), theirs: minus(&theirs, &ours) }
}

/// The lines of `all` that are left when those of `taken` are struck out one by one.
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
