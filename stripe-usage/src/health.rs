//! Health of a running usage.

use std::fmt;
use std::time::Duration;

use crate::amount::Amount;
use crate::reporter::time::StripeTime;
use crate::reporter::{Blocked, CellKey, Hour, State};
use crate::store_error::StoreError;

/// Health of a running usage, as [`Usage::health`](crate::Usage::health) returns it.
///
/// The counts are of a moment ago, from memory: what was recorded just now may not be in them yet.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Health {
    /// The state in one word.
    pub status: UsageStatus,
    /// Age of the oldest usage that is recorded and waits to be sent or sent again, from the beginning of
    /// its minute. `None` if there is none: everything is accepted, listed by
    /// [`Usage::open`](crate::Usage::open), or [`ambiguous`](Self::ambiguous).
    ///
    /// Usage of the minute that is running counts, so up to a minute or two is normal under traffic.
    pub oldest_unreported: Option<Duration>,
    /// Number of requests with a report that are under way.
    pub in_flight: u64,
    /// Number of reports that had no response for 22 hours. Only Stripe's summary can tell whether they
    /// were counted; it is read a day after the last attempt. What is missing there is sent again some
    /// 47 hours after the first attempt, which may be after the grace period.
    pub ambiguous: u64,
    /// Number of reports that Stripe refused. [`Usage::open`](crate::Usage::open) lists them.
    pub refused: u64,
    /// Number of reports that Stripe accepted and did not count. [`Usage::open`](crate::Usage::open)
    /// lists them.
    pub rejected: u64,
    /// Number of reports that a person has to decide on. [`Usage::open`](crate::Usage::open) lists
    /// them.
    pub held: u64,
    /// Number of reports that are too old for Stripe. [`Usage::open`](crate::Usage::open) lists them.
    pub expired: u64,
    /// Number of hours of customers that are audited before others, since an error report counted more
    /// errors than it named meter events. Without an audit: the number of such errors since the start.
    pub suspected: u64,
    /// Number of hours of customers in which Stripe has counted something else than it has accepted.
    /// [`Usage::discrepancies`](crate::Usage::discrepancies) lists them.
    pub discrepancies: u64,
    /// The last failure of a request since the last success, without secrets.
    pub last_failure: Option<String>,
}

impl Health {
    /// The health in a forked child, of which nothing else is known.
    pub(crate) fn of_a_forked_child() -> Self {
        Self {
            status: UsageStatus::Broken(StoreError::Forked),
            oldest_unreported: None,
            in_flight: 0,
            ambiguous: 0,
            refused: 0,
            rejected: 0,
            held: 0,
            expired: 0,
            suspected: 0,
            discrepancies: 0,
            last_failure: None,
        }
    }
}

/// State of a running usage.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum UsageStatus {
    /// No usage waits to be sent. Usage can still be [ambiguous](Health::ambiguous), or listed by
    /// [`Usage::open`](crate::Usage::open).
    Idle,
    /// Usage waits to be reported, and none of it is late.
    Reporting,
    /// Usage waits for longer than [`late_after`](crate::UsageBuilder::late_after). It is reported as
    /// soon as Stripe takes it; [`last_failure`](Health::last_failure) says what is in the way.
    Behind,
    /// No usage is reported until a person does something. Recording goes on.
    Blocked(Blocked),
    /// The store failed: nothing is recorded and nothing reported until the process starts anew.
    Broken(StoreError),
    /// Another instance reports the usage of this database. Recording goes on, and this instance reports
    /// when the other one has ended.
    StandBy,
    /// The database failed, or cannot be reached. It is connected to again every second.
    Disconnected(StoreError),
    /// No usage is reported: it was drained, or its runtime was shut down. What is recorded is
    /// reported after the next start.
    Stopped,
}

impl UsageStatus {
    /// Whether facts can be recorded, for a readiness check: in every status but
    /// [`Broken`](Self::Broken), [`Disconnected`](Self::Disconnected) and [`Stopped`](Self::Stopped).
    #[must_use]
    pub const fn can_record(&self) -> bool {
        !matches!(self, Self::Broken(_) | Self::Disconnected(_) | Self::Stopped)
    }
}

impl fmt::Display for UsageStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Idle => f.write_str("nothing to report"),
            Self::Reporting => f.write_str("reporting"),
            Self::Behind => f.write_str("behind: usage is late, and may miss its invoice"),
            Self::Blocked(blocked) => write!(f, "blocked: {blocked}"),
            Self::Broken(error) => write!(f, "broken: {error}"),
            Self::StandBy => f.write_str("standing by: another instance reports"),
            Self::Disconnected(error) => write!(f, "disconnected: {error}"),
            Self::Stopped => f.write_str("stopped: what is left is reported after the next start"),
        }
    }
}

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied(401) => {
                f.write_str("Stripe does not accept the API key (401); start with a valid one")
            }
            Self::Denied(403) => f.write_str(
                "the API key lacks a permission (403); it has to write meter events and to read \
                 meters",
            ),
            Self::Denied(404) => f.write_str(
                "Stripe does not have the endpoint for meter events (404); check the base URL, or \
                 choose the other API",
            ),
            Self::Denied(status) => write!(f, "Stripe refuses all requests ({status})"),
            Self::Unverified => f.write_str(
                "the account or a meter did not pass the check of the start; the last failure says why",
            ),
            Self::UnexpectedDuplicate => f.write_str(
                "Stripe has a meter event that this store never sent; the file was restored or \
                 copied. `open` lists it; see \"never restore a backup\" in the guide",
            ),
        }
    }
}

/// The part of the health that only the worker knows.
#[derive(Debug, Clone, Default)]
pub(crate) struct HealthSnapshot {
    /// Number of commits with totals that it takes into account.
    pub(crate) total_count: u64,
    /// The beginning of the oldest minute with unreported usage.
    pub(crate) oldest: Option<StripeTime>,
    pub(crate) in_flight: u64,
    pub(crate) counts: ReportCounts,
    pub(crate) suspected: u64,
    pub(crate) discrepancies: u64,
    pub(crate) blocked: Option<Blocked>,
    pub(crate) last_failure: Option<String>,
    /// Reason why this instance does not report at the moment.
    pub(crate) waits: Option<StoreError>,
    pub(crate) ended: Option<WorkEnd>,
}

/// Reason why the worker ended.
#[derive(Debug, Clone)]
pub(crate) enum WorkEnd {
    Stopped,
    Broken(StoreError),
}

/// Numbers of reports by state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct ReportCounts {
    pub(crate) ambiguous: u64,
    pub(crate) refused: u64,
    pub(crate) rejected: u64,
    pub(crate) held: u64,
    pub(crate) expired: u64,
}

impl ReportCounts {
    pub(crate) fn add(&mut self, hour: &Hour) {
        for report in hour.reports.values() {
            match report.state {
                State::Ambiguous => self.ambiguous += 1,
                State::Refused => self.refused += 1,
                State::Rejected => self.rejected += 1,
                State::Held => self.held += 1,
                State::Expired => self.expired += 1,
                _ => {}
            }
        }
    }
}

/// The oldest cell of an hour whose usage is not reported: recorded, and neither settled
/// nor listed nor ambiguous.
pub(crate) fn oldest_unreported(hour: &Hour) -> Option<CellKey> {
    let is_unreported = |minute: u8| {
        let cell = hour.cells.get(&minute)?;
        let mut told = hour.reports.values().filter(|report| {
            report.cell.minute == minute
                && (report.state.is_listed() || report.state == State::Ambiguous)
        });
        let told = told.try_fold(Amount::ZERO, |sum, report| sum.checked_add(report.value))?;
        let rest = cell.total.checked_sub(cell.settled)?.checked_sub(told)?;
        (!rest.is_zero()).then_some(minute)
    };
    let minute = hour.cells.keys().copied().find_map(is_unreported)?;
    Some(hour.cell_key(minute))
}
