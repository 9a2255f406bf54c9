//! Faults of a run, and their frequency.

use stripe_usage::reporter::time::{DAY, HOUR, MINUTE};
use stripe_usage::reporter::{RuleSet, TotalWindow};

use super::random::Random;

/// An assumption that the guarantees rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Assumption {
    /// An identifier is refused for 24 hours.
    A1,
    /// A request works within an hour of being sent, or never.
    A2,
    /// Summaries have everything that was counted a day ago; one reading may lag, but not the next.
    A3,
    /// Nobody else reports to the same meter and customer.
    A4,
    /// Error reports arrive within 72 hours.
    A5,
    /// Everything is there after a crash that the disk said it had written.
    A6,
    /// A store is never restored from a backup.
    A7,
    /// The time is Stripe's.
    A8,
}

impl Assumption {
    pub(crate) const ALL: [Self; 8] =
        [Self::A1, Self::A2, Self::A3, Self::A4, Self::A5, Self::A6, Self::A7, Self::A8];

    /// The assumption, and how it is broken.
    pub(crate) const fn sentences(self) -> (&'static str, &'static str) {
        match self {
            Self::A1 => ("Stripe refuses an identifier for at least 24 hours", "6 hours"),
            Self::A2 => {
                ("a request has its effect within an hour of being sent, or never", "40 hours")
            }
            Self::A3 => (
                "counted usage is in summaries within `settle` (24 h) of the last attempt",
                "up to 5 days",
            ),
            Self::A4 => (
                "nobody else reports to the same meter and customer",
                "other programs do, in the same minutes",
            ),
            Self::A5 => ("error reports arrive, within 72 hours", "half of them never arrive"),
            Self::A6 => (
                "data that the disk confirmed is there after a crash",
                "a crash loses up to 3 commits",
            ),
            Self::A7 => (
                "a store is never restored from a backup, nor copied",
                "a backup of up to 20 hours is restored once",
            ),
            Self::A8 => {
                ("the current time is that of Stripe's `Date` header", "the local clock is used")
            }
        }
    }
}

/// Something that happens in no other run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Special {
    /// A backup is restored, and nothing else goes wrong.
    Restored,
    /// A backup is restored and the store is rebuilt, while everything goes wrong that may.
    Rebuilt,
    /// Half of the error reports never come.
    ReportsLost,
    /// Many reports are in doubt, and many are dropped.
    InDoubt,
    /// The transport sends some requests twice, and Stripe tells of duplicates at once.
    SendsTwice,
    /// Many requests arrive late, when Stripe has forgotten their identifier.
    Stragglers,
}

impl Special {
    pub(crate) const ALL: [Self; 6] = [
        Self::Restored,
        Self::Rebuilt,
        Self::ReportsLost,
        Self::InDoubt,
        Self::SendsTwice,
        Self::Stragglers,
    ];
}

/// Setup of a run, beside its seed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Setup {
    /// The rules of the reporter.
    pub(crate) rules: RuleSet,
    /// The assumption that does not hold.
    pub(crate) broken: Option<Assumption>,
    /// Something that does not happen otherwise.
    pub(crate) special: Option<Special>,
    /// Whether the meter has a window.
    pub(crate) totals: bool,
    /// Whether to print every event.
    pub(crate) trace: bool,
}

/// A meter with a window, and what Stripe takes for the last of its meter events.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WindowedMeter {
    pub(crate) window: TotalWindow,
    /// The latest timestamp decides, and of several with the same one the first that was received.
    pub(crate) by_timestamp: bool,
}

/// Frequencies of the faults in one run. Chances are in percent.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each switches something of its own")]
pub(crate) struct Scenario {
    pub(crate) facts: i64,
    pub(crate) customers: i64,
    /// Minutes of a customer's hour in which facts lie.
    pub(crate) minutes: i64,
    /// The end of the time in which things go wrong.
    pub(crate) calm_from: i64,
    pub(crate) crash: i64,
    pub(crate) request_lost: i64,
    pub(crate) response_lost: i64,
    pub(crate) straggler: i64,
    pub(crate) straggler_delay: i64,
    pub(crate) twice: i64,
    pub(crate) rate_limited: i64,
    pub(crate) failed: i64,
    pub(crate) conflict: i64,
    pub(crate) refused: i64,
    pub(crate) dropped: i64,
    /// Stripe tells of a duplicate, or of an unknown customer, only by an error report.
    pub(crate) told_later: i64,
    /// Stripe keeps a response for its idempotency key.
    pub(crate) keeps_responses: bool,
    pub(crate) identifier_kept: (i64, i64),
    pub(crate) lag: i64,
    pub(crate) stale: i64,
    pub(crate) error_report_delay: i64,
    pub(crate) error_report_lost: i64,
    pub(crate) foreign: i64,
    pub(crate) clock_jumps: i64,
    pub(crate) suspensions: i64,
    pub(crate) outages: i64,
    pub(crate) denials: i64,
    pub(crate) archivals: i64,
    pub(crate) late_customers: i64,
    pub(crate) old_responses: i64,
    pub(crate) commits_lost: i64,
    pub(crate) restored: bool,
    /// The store is rebuilt when a backup was restored.
    pub(crate) rebuild: bool,
    /// The first seconds of the run, in which the key may not read summaries of hours.
    pub(crate) unreadable: i64,
    /// A person gives up what is listed.
    pub(crate) gives_up: bool,
    pub(crate) negative: i64,
    pub(crate) large: i64,
    /// Facts that are almost as old as Stripe takes.
    pub(crate) old: i64,
    /// Facts that lie in minutes of their own.
    pub(crate) spread: i64,
    /// Whether most values are the same.
    pub(crate) alike: bool,
    pub(crate) shortest_outage: i64,
    /// Whether half of the facts come when the cells of the others have been folded.
    pub(crate) late: bool,
    pub(crate) meter: Option<WindowedMeter>,
}

impl Scenario {
    pub(crate) fn draw(random: &mut Random, setup: Setup) -> Self {
        let broken = |assumption| setup.broken == Some(assumption);
        let mut scenario = Self {
            facts: random.between(8, 40),
            customers: random.between(1, 2),
            minutes: random.between(1, 3),
            calm_from: random.between(2, 6) * DAY,
            crash: random.one_of(&[0, 1, 3, 10, 25]),
            request_lost: random.one_of(&[0, 2, 10]),
            response_lost: random.one_of(&[0, 5, 15, 30]),
            straggler: random.one_of(&[0, 2, 10]),
            straggler_delay: if broken(Assumption::A2) { 40 * HOUR } else { HOUR },
            twice: if setup.special == Some(Special::SendsTwice) { 20 } else { 0 },
            rate_limited: random.one_of(&[0, 5, 30]),
            failed: random.one_of(&[0, 2, 15]),
            conflict: random.one_of(&[0, 0, 5]),
            refused: random.one_of(&[0, 0, 5]),
            dropped: random.one_of(&[0, 3, 15]),
            told_later: random.one_of(&[0, 20, 100]),
            keeps_responses: random.percent(50),
            identifier_kept: if broken(Assumption::A1) {
                (6 * HOUR, 6 * HOUR)
            } else {
                (24 * HOUR, 30 * HOUR)
            },
            lag: random.one_of(&[MINUTE, HOUR, 22 * HOUR]),
            stale: random.one_of(&[0, 10]),
            error_report_delay: random.one_of(&[MINUTE, HOUR, 40 * HOUR, 70 * HOUR]),
            error_report_lost: if broken(Assumption::A5)
                || setup.special == Some(Special::ReportsLost)
            {
                50
            } else {
                0
            },
            foreign: if broken(Assumption::A4) { 6 } else { 0 },
            clock_jumps: random.between(0, 4),
            suspensions: random.between(0, 2),
            outages: random.between(0, 3),
            denials: random.one_of(&[0, 0, 1]),
            archivals: random.one_of(&[0, 0, 1]),
            late_customers: random.one_of(&[0, 0, 50]),
            old_responses: random.one_of(&[0, 50]),
            commits_lost: if broken(Assumption::A6) { 3 } else { 0 },
            restored: broken(Assumption::A7),
            rebuild: false,
            unreadable: 0,
            gives_up: false,
            negative: random.one_of(&[0, 0, 30]),
            large: random.one_of(&[0, 0, 5]),
            old: random.one_of(&[0, 0, 20]),
            spread: 50,
            alike: false,
            shortest_outage: MINUTE,
            late: false,
            meter: None,
        };
        if random.percent(40) {
            // Many reports of the same few values are about the same minutes.
            scenario.customers = 1;
            scenario.minutes = random.between(1, 2);
            scenario.spread = random.one_of(&[0, 10]);
            scenario.alike = true;
        }
        if random.percent(40) {
            // What was in doubt when an outage began is ambiguous when it ends.
            scenario.outages = random.between(1, 3);
            scenario.shortest_outage = 12 * HOUR;
            scenario.response_lost = random.one_of(&[15, 30, 60]);
            scenario.dropped = random.one_of(&[3, 15, 30]);
        }
        if random.percent(20) {
            scenario.late = true;
            scenario.calm_from = 7 * DAY;
            scenario.customers = 1;
            scenario.minutes = random.between(2, 3);
            scenario.spread = 0;
            scenario.alike = true;
            scenario.response_lost = random.one_of(&[30, 60]);
            scenario.request_lost = random.one_of(&[10, 40]);
        }
        scenario.unreadable = random.one_of(&[0, 0, 0, 10 * DAY]);
        scenario.gives_up = random.percent(30);
        if broken(Assumption::A3) {
            scenario.lag = 120 * HOUR;
        }
        if let Some(special) = setup.special {
            scenario.specialize(special, random);
        }
        if setup.totals {
            let window = random.one_of(&[TotalWindow::Hour, TotalWindow::Day]);
            scenario.meter = Some(WindowedMeter { window, by_timestamp: random.percent(50) });
        }
        scenario
    }

    /// Makes a run one of those that are like no other.
    fn specialize(&mut self, special: Special, random: &mut Random) {
        if special == Special::InDoubt {
            self.customers = 1;
            self.minutes = random.between(1, 2);
            self.spread = 0;
            self.alike = true;
            self.outages = 3;
            self.shortest_outage = 12 * HOUR;
            self.response_lost = 60;
            self.dropped = 30;
            self.error_report_delay = random.one_of(&[HOUR, 40 * HOUR, 70 * HOUR]);
            self.crash = random.one_of(&[0, 1]);
        }
        if special == Special::Rebuilt {
            self.restored = true;
            self.rebuild = true;
            // What a person decided since the backup is not in the store.
            self.gives_up = false;
            self.negative = 0;
        }
        if special == Special::Stragglers {
            self.customers = 1;
            self.minutes = 1;
            self.spread = 0;
            self.straggler = 50;
            self.identifier_kept = (1, HOUR / 2);
            self.told_later = 0;
        }
        if special == Special::SendsTwice {
            self.told_later = 0;
        }
        if special == Special::Restored {
            *self = Self {
                facts: self.facts,
                customers: self.customers,
                minutes: self.minutes,
                calm_from: self.calm_from,
                identifier_kept: self.identifier_kept,
                lag: MINUTE,
                restored: true,
                ..Self::nothing()
            };
        }
    }

    /// A run in which nothing goes wrong.
    const fn nothing() -> Self {
        Self {
            facts: 0,
            customers: 1,
            minutes: 1,
            calm_from: DAY,
            crash: 0,
            request_lost: 0,
            response_lost: 0,
            straggler: 0,
            straggler_delay: 0,
            twice: 0,
            rate_limited: 0,
            failed: 0,
            conflict: 0,
            refused: 0,
            dropped: 0,
            told_later: 0,
            keeps_responses: false,
            identifier_kept: (24 * HOUR, 24 * HOUR),
            lag: 0,
            stale: 0,
            error_report_delay: MINUTE,
            error_report_lost: 0,
            foreign: 0,
            clock_jumps: 0,
            suspensions: 0,
            outages: 0,
            denials: 0,
            archivals: 0,
            late_customers: 0,
            old_responses: 0,
            commits_lost: 0,
            restored: false,
            rebuild: false,
            unreadable: 0,
            gives_up: false,
            negative: 0,
            large: 0,
            old: 0,
            spread: 50,
            alike: false,
            shortest_outage: MINUTE,
            late: false,
            meter: None,
        }
    }
}
