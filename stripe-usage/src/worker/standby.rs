//! The life of a usage across workers: with a database, one instance reports, and the others stand by.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;

use super::resting::either;
use super::telling::WorkerEnd;
use super::{Backlog, UsageWorker, WorkerParts};
use crate::clock::LocalSeconds;
use crate::health::{HealthSnapshot, WorkEnd};
use crate::inbox::{WorkerCommand, WorkerMessage};
use crate::reporter::{Hour, Reporter, ReporterSettings};
use crate::store::{LoadError, StoredMeters, UsageStore, load_visiting};
use crate::store_error::StoreError;
use crate::telemetry;
use crate::usage::UsageShared;

/// Interval between attempts to become the reporter.
const LEAD_EVERY: Duration = Duration::from_secs(1);

/// A reporter that was loaded from its store.
pub(crate) struct LoadedReporter {
    pub(crate) reporter: Reporter,
    pub(crate) backlog: Backlog,
}

impl LoadedReporter {
    /// Loads a reporter from a store that is the leader.
    pub(crate) fn load<S>(
        store: &mut S,
        settings: ReporterSettings,
    ) -> Result<Self, LoadError<S::Error>>
    where
        S: UsageStore + ?Sized,
    {
        let mut backlog = Backlog::default();
        let terms = settings.clone();
        let reporter = load_visiting(store, settings, &mut |hour: &Hour| {
            backlog.restore(hour, |cell| terms.unreported_since(cell));
        })?;
        backlog.keep(|hour| !reporter.has(hour));
        Ok(Self { reporter, backlog })
    }
}

/// Reports or stands by until the usage is drained or dropped, or its store fails permanently.
pub(crate) async fn run(
    shared: Arc<UsageShared>,
    mut parts: WorkerParts,
    mut worker: Option<UsageWorker>,
) {
    let mut end = WorkerEnd { shared: Arc::clone(&shared), reason: None };
    let (ended, waiting) = loop {
        match worker.take() {
            Some(worker) => match worker.run().await {
                // Whoever drains does not want it to report again.
                (Err(failure), waiting) if failure.passes() && !waiting.is_empty() => {
                    break (Ok(()), waiting);
                }
                (Err(failure), _) if failure.passes() => {
                    telemetry::stands_by(&failure);
                    stand_by(&shared, failure);
                }
                ended => break ended,
            },
            None => match wait(&shared, &parts).await {
                Standby::Leads(mut loaded, meters) => {
                    telemetry::leads();
                    if let Some(meters) = meters {
                        parts.add_meters(meters);
                    }
                    if let Some(last) = shared.terms.clock.last() {
                        let LocalSeconds { monotonic, wall } = last.local;
                        loaded.reporter.observe(last.date, monotonic, wall);
                    }
                    let next = UsageWorker::new(Arc::clone(&shared), parts.clone(), *loaded);
                    worker = Some(next);
                }
                Standby::Waits => {}
                Standby::Ended(ended, waiting) => break (ended, waiting),
            },
        }
    };
    match ended {
        Ok(()) => {
            end.reason = Some(WorkEnd::Stopped);
            drop(end);
            // Loading blocks on the disk.
            let closed = tokio::task::spawn_blocking(move || shared.committer.close());
            let _ = closed.await;
        }
        Err(failure) => {
            telemetry::broken(&failure);
            end.reason = Some(WorkEnd::Broken(failure));
            drop(end);
        }
    }
    for waiting in waiting {
        let _ = waiting.send(());
    }
}

/// The result of standing by for one interval.
enum Standby {
    /// The meters are those of the store, to which other instances may have added some.
    Leads(Box<LoadedReporter>, Option<StoredMeters>),
    Waits,
    Ended(Result<(), StoreError>, Vec<oneshot::Sender<()>>),
}

/// Waits for one interval, and then attempts to become the reporter.
async fn wait(shared: &UsageShared, parts: &WorkerParts) -> Standby {
    let ended = |ended| Standby::Ended(ended, Vec::new());
    let clock = &shared.terms.clock;
    let until = clock.elapsed().saturating_add(LEAD_EVERY);
    loop {
        if let Some(failure) = shared.committer.failure() {
            return ended(Err(failure));
        }
        let mut waiting = Vec::new();
        for message in shared.inbox.take_messages() {
            if let WorkerMessage::Command(WorkerCommand::Drain(_, result)) = message {
                waiting.push(result);
            }
            // Callers of other functions get the error that this instance stands by.
        }
        if !waiting.is_empty() || shared.inbox.is_stopping() {
            return Standby::Ended(Ok(()), waiting);
        }
        let left = until.saturating_sub(clock.elapsed());
        if left.is_zero() {
            break;
        }
        either(shared.inbox.arrival(), clock.sleep(left)).await;
    }
    let (sender, receiver) = oneshot::channel();
    let (inbox, settings) = (Arc::clone(&shared.inbox), parts.settings.clone());
    shared.committer.run(move |store| {
        let loaded = match store.lead() {
            Ok(true) => {
                // From now on, totals are those of commits after the loaded state.
                inbox.begin_anew();
                let meters = store.shared_meters();
                let settings = match &meters {
                    Some(meters) => {
                        ReporterSettings { windows: meters.windows.clone(), ..settings }
                    }
                    None => settings,
                };
                LoadedReporter::load(store, settings).map(|loaded| Some((loaded, meters)))
            }
            Ok(false) => Ok(None),
            Err(failure) => Err(LoadError::Store(failure)),
        };
        let _ = sender.send(loaded);
    });
    match receiver.await {
        Ok(Ok(Some((loaded, meters)))) => Standby::Leads(Box::new(loaded), meters),
        Ok(Ok(None)) => {
            stand_by(shared, StoreError::StandBy);
            Standby::Waits
        }
        Ok(Err(LoadError::Store(failure))) if failure.passes() => {
            stand_by(shared, failure);
            Standby::Waits
        }
        Ok(Err(LoadError::Store(failure))) => ended(Err(failure)),
        Ok(Err(LoadError::Damaged(damage))) => ended(Err(StoreError::damaged(damage.to_string()))),
        Err(_) => ended(Err(shared.committer.failure().unwrap_or(StoreError::Closed))),
    }
}

/// Records in the health why this instance does not report.
pub(crate) fn stand_by(shared: &UsageShared, why: StoreError) {
    telemetry::recording(matches!(why, StoreError::StandBy));
    telemetry::reset_gauges();
    let mut snapshot = shared.snapshot();
    let last_failure = match &why {
        StoreError::StandBy => None,
        failure => Some(failure.to_string()),
    };
    // The instance that reports knows the rest.
    *snapshot = HealthSnapshot {
        waits: Some(why),
        last_failure,
        ended: snapshot.ended.take(),
        ..HealthSnapshot::default()
    };
}
