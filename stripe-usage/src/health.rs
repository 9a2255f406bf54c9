//! Health of a running usage.

use std::fmt;
use std::time::Duration;

use crate::amount::Amount;
use crate::reporter::time::StripeTime;
use crate::reporter::{Blocked, CellKey, Hour, State};
use crate::store_error::StoreError;

/// The health of a running [`Usage`](crate::Usage), returned by [`Usage::health`](crate::Usage::health).
///
/// It is kept in memory and may be slightly out of date: a fact that was just recorded may not be
/// included yet.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Health {
    /// Status of recording and reporting, such as reporting, behind or blocked.
    pub status: UsageStatus,
    /// Age of the oldest usage that waits to be sent or sent again, measured from the start of its
    /// minute. `None` if no usage waits: all of it is accepted, listed by
    /// [`Usage::open`](crate::Usage::open), or [`ambiguous`](Self::ambiguous).
    ///
    /// Usage of the current minute is included, so an age of up to two minutes is normal under traffic.
    pub oldest_unreported: Option<Duration>,
    /// Number of requests in flight that send a report.
    pub in_flight: u64,
    /// Number of reports that had no response for 22 hours. Only Stripe's summary shows whether they were
    /// counted. It is read a day after the last attempt. Reports that it lacks are sent again some 47
    /// hours after the first attempt, which may be after the grace period.
    pub ambiguous: u64,
    /// Number of reports that Stripe refused. [`Usage::open`](crate::Usage::open) lists them.
    pub refused: u64,
    /// Number of reports that Stripe accepted but did not count. [`Usage::open`](crate::Usage::open)
    /// lists them.
    pub rejected: u64,
    /// Number of reports that require a decision by a person. [`Usage::open`](crate::Usage::open) lists
    /// them.
    pub held: u64,
    /// Number of reports that are too old for Stripe to accept. [`Usage::open`](crate::Usage::open) lists
    /// them.
    pub expired: u64,
    /// Number of hours of customers that are audited first, because an error report counted more errors
    /// than it listed meter events. With the audit disabled, the number of such errors since the start.
    pub suspected: u64,
    /// Number of hours of customers in which the sum that Stripe counted differs from the sum that it
    /// accepted. [`Usage::discrepancies`](crate::Usage::discrepancies) lists them.
    pub discrepancies: u64,
    /// The last failure of a request, without secrets. `None` after a success.
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

/// The status of a running [`Usage`](crate::Usage).
///
/// The [runbook](crate::guide::runbook) describes the effect of each status on billing, and what to do.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum UsageStatus {
    /// No usage waits to be sent. Usage can still be [ambiguous](Health::ambiguous), or listed by
    /// [`Usage::open`](crate::Usage::open).
    Idle,
    /// Usage waits to be reported, and none of it is late.
    Reporting,
    /// Usage has waited for longer than [`late_after`](crate::UsageBuilder::late_after). It is reported
    /// as soon as Stripe accepts it; [`last_failure`](Health::last_failure) contains the reason for the
    /// delay.
    Behind,
    /// No usage is reported until a person intervenes. Facts can still be recorded.
    Blocked(Blocked),
    /// The store failed. Nothing is recorded or reported until the process is restarted.
    Broken(StoreError),
    /// Another instance reports the usage of this database. Facts can still be recorded, and this
    /// instance takes over when the other one ends.
    StandBy,
    /// The database failed or cannot be reached. A new connection is attempted every second.
    Disconnected(StoreError),
    /// No usage is reported, because it was drained or its runtime was shut down. Recorded usage is
    /// reported after the next start, or by another instance that shares the database.
    Stopped,
}

impl UsageStatus {
    /// Whether facts can be recorded, for a readiness check. `true` except for [`Broken`](Self::Broken),
    /// [`Disconnected`](Self::Disconnected) and [`Stopped`](Self::Stopped).
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
            Self::Stopped => f.write_str(
                "stopped: what is left is reported after the next start, or by another instance of the \
                 database",
            ),
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
                "Stripe has a meter event that this store never sent; the file or database was restored or \
                 copied. `open` lists it; see \"Backups\" in the guide",
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

/// The oldest cell of an hour with unreported usage: recorded, and neither settled nor listed nor
/// ambiguous.
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
