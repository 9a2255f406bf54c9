//! Findings of a run.

use std::collections::BTreeMap;
use std::fmt;

/// Something that must not happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Violation {
    /// Stripe counted more than is recorded and not listed.
    CountedTwice,
    /// Stripe counted less than is recorded and not listed.
    Lost,
    /// A recorded fact is in no cell.
    Unrecorded,
    /// A fact was added twice under one key.
    KeyTwice,
    /// The store contradicts itself.
    Damaged,
    /// A report is still open, or usage unreported, long after all is well.
    Stuck,
    /// The reporter stopped although nothing was restored.
    Stopped,
    /// A report counts as accepted although Stripe has something else under its identifier.
    Mistaken,
    /// A meter event went out that is too old for Stripe.
    TooOld,
    /// A meter event went out with more than 15 digits.
    TooManyDigits,
    /// A report was sent again within half a minute.
    Hammered,
    /// Reports were sent right after Stripe had refused the key.
    SentWhileDenied,
    /// A request went out under an idempotency key of which Stripe keeps a 5xx.
    StoredFailure,
    /// A report is ambiguous, or held, although no attempt was in doubt.
    NeedlessDoubt,
    /// An error report named a report for sure, and it is not listed with that reason.
    Unlisted,
    /// A refusal whose cause is gone is still listed.
    NotRetried,
    /// A difference of an hour is listed, and there is none.
    FalseAlarm,
    /// The sum of an hour is wrong, and the audit does not show it.
    Unseen,
    /// A person has decided on everything, and something is listed.
    StillListed,
    /// Usage is no longer counted that was when a backup was restored.
    TakenBack,
}

impl Violation {
    /// The violation in words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::CountedTwice => "usage counted twice",
            Self::Lost => "usage lost",
            Self::Unrecorded => "fact in no cell",
            Self::KeyTwice => "fact added twice despite its key",
            Self::Damaged => "contradictory store",
            Self::Stuck => "usage never settled",
            Self::Stopped => "reporting stopped without a cause",
            Self::Mistaken => "meter event of another program taken for a report",
            Self::TooOld => "report sent that is too old",
            Self::TooManyDigits => "report sent with too many digits",
            Self::Hammered => "report sent again without a pause",
            Self::SentWhileDenied => "report sent while Stripe refuses the API key",
            Self::StoredFailure => "stored 5xx received again",
            Self::NeedlessDoubt => "report ambiguous or held without a cause",
            Self::Unlisted => "reason of Stripe not listed",
            Self::NotRetried => "refused usage not retried",
            Self::FalseAlarm => "correct hour listed by the audit",
            Self::Unseen => "wrong hour not listed by the audit",
            Self::StillListed => "usage listed after the decision about it",
            Self::TakenBack => "counted usage replaced by less",
        }
    }
}

/// Violations and events, counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    pub(crate) violations: BTreeMap<Violation, u64>,
    /// Minutes of customers with usage.
    pub(crate) minutes: u64,
    pub(crate) facts: u64,
    pub(crate) repeated: u64,
    pub(crate) sends: u64,
    pub(crate) crashes: u64,
    pub(crate) duplicates: u64,
    pub(crate) ambiguous: u64,
    pub(crate) absent: u64,
    pub(crate) held: u64,
    pub(crate) expired: u64,
    pub(crate) rejected: u64,
    pub(crate) refused: u64,
    pub(crate) reports: u64,
    pub(crate) folded: u64,
    pub(crate) late_in_folded: u64,
    pub(crate) given_up: u64,
    /// Differences of hours that were listed, of which some were gone later.
    pub(crate) differences: u64,
    /// Hours whose sum is wrong and that the audit does not show.
    pub(crate) unseen: u64,
    /// Runs in which the reporter stopped.
    pub(crate) stopped: u64,
}

impl Findings {
    pub(crate) fn add(&mut self, violation: Violation) {
        *self.violations.entry(violation).or_default() += 1;
    }

    pub(crate) fn of(&self, violation: Violation) -> u64 {
        self.violations.get(&violation).copied().unwrap_or_default()
    }

    pub(crate) fn append(&mut self, other: &Self) {
        for (violation, count) in &other.violations {
            *self.violations.entry(*violation).or_default() += count;
        }
        self.minutes += other.minutes;
        self.facts += other.facts;
        self.repeated += other.repeated;
        self.sends += other.sends;
        self.crashes += other.crashes;
        self.duplicates += other.duplicates;
        self.ambiguous += other.ambiguous;
        self.absent += other.absent;
        self.held += other.held;
        self.expired += other.expired;
        self.rejected += other.rejected;
        self.refused += other.refused;
        self.reports += other.reports;
        self.folded += other.folded;
        self.late_in_folded += other.late_in_folded;
        self.given_up += other.given_up;
        self.differences += other.differences;
        self.unseen += other.unseen;
        self.stopped += other.stopped;
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let violations: Vec<String> =
            self.violations.iter().map(|(it, count)| format!("{} ({count})", it.words())).collect();
        let violations =
            if violations.is_empty() { "no violation".to_owned() } else { violations.join(", ") };
        write!(
            f,
            "{violations}; {} facts ({} more were repeated), {} reports, {} attempts, {} crashes, {} duplicates, \
             {} ambiguous, {} absent, {} held, {} expired, {} refused, {} rejected, {} cells folded, \
             {} facts for folded cells, {} given up, {} hours listed by the audit",
            self.facts,
            self.repeated,
            self.reports,
            self.sends,
            self.crashes,
            self.duplicates,
            self.ambiguous,
            self.absent,
            self.held,
            self.expired,
            self.refused,
            self.rejected,
            self.folded,
            self.late_in_folded,
            self.given_up,
            self.differences,
        )
    }
}
