//! Updates of the health by the worker, and the end of the worker.

use std::sync::Arc;
use std::time::Duration;

use super::UsageWorker;
use crate::health::{ReportCounts, WorkEnd, oldest_unreported};
use crate::reporter::Blocked;
use crate::reporter::time::StripeTime;
use crate::store_error::StoreError;
use crate::telemetry;
use crate::usage::UsageShared;

/// Interval between snapshots of the health while there is work.
const SNAPSHOT_EVERY: Duration = Duration::from_secs(1);

impl UsageWorker {
    /// Updates the snapshot that [`Usage::health`](crate::Usage::health) returns.
    pub(crate) fn tell_health(&mut self) {
        let unverified = self.is_refused.then_some(Blocked::Unverified);
        let blocked = unverified.or_else(|| self.reporter.blocked());
        if blocked != self.blocked {
            telemetry::blocked(blocked);
            self.blocked = blocked;
        }
        let elapsed = self.clock().elapsed();
        let is_recent = elapsed.saturating_sub(self.snapshot_at) < SNAPSHOT_EVERY;
        let is_busy = self.in_flight > 0 && self.now().is_some_and(|now| self.has_work(now.lo));
        if self.is_changed && !(is_recent && is_busy) {
            self.is_changed = false;
            self.snapshot_at = elapsed;
            let (mut oldest, mut counts) = (None, ReportCounts::default());
            for hour in self.reporter.hours() {
                counts.add(hour);
                let unreported = oldest_unreported(hour);
                let since = unreported.map(|cell| self.reporter.unreported_since(&cell));
                oldest = earliest(oldest, since);
            }
            self.in_memory = (oldest, counts);
        }
        let (oldest, counts) = self.in_memory;
        let oldest = earliest(oldest, self.backlog.oldest());
        let in_flight = u64::try_from(self.in_flight).unwrap_or(u64::MAX);
        let now = self.clock().at_least();
        telemetry::gauges(oldest.map_or(0, |oldest| now.since(oldest)), counts, in_flight);
        let suspected = self.suspected();
        let discrepancies = u64::try_from(self.reporter.differences().count()).unwrap_or(u64::MAX);
        telemetry::audit_gauges(suspected, discrepancies);
        telemetry::recording(true);
        let mut snapshot = self.shared.snapshot();
        snapshot.total_count = self.total_count;
        snapshot.oldest = oldest;
        snapshot.in_flight = in_flight;
        snapshot.counts = counts;
        snapshot.suspected = suspected;
        snapshot.discrepancies = discrepancies;
        snapshot.blocked = blocked;
        snapshot.waits = None;
        snapshot.last_failure.clone_from(&self.last_failure);
    }
}

/// Closes the inbox when the worker ends, even after a panic or when its runtime is shut down.
pub(super) struct WorkerEnd {
    pub(super) shared: Arc<UsageShared>,
    pub(super) reason: Option<WorkEnd>,
}

impl Drop for WorkerEnd {
    fn drop(&mut self) {
        if self.shared.inbox.is_forked() {
            // In a forked child, nothing ends: the worker belongs to the parent.
            return;
        }
        let reason = self.reason.take().unwrap_or_else(|| {
            if std::thread::panicking() {
                WorkEnd::Broken(StoreError::damaged("the task that reports panicked"))
            } else {
                WorkEnd::Stopped
            }
        });
        telemetry::recording(false);
        if let WorkEnd::Broken(failure) = &reason {
            // Facts that are recorded from now on would not be reported.
            self.shared.committer.fail(failure.clone());
        }
        self.shared.snapshot().ended = Some(reason);
        self.shared.inbox.close();
    }
}

fn earliest(one: Option<StripeTime>, other: Option<StripeTime>) -> Option<StripeTime> {
    [one, other].into_iter().flatten().min()
}
