//! Snapshots: copies of the state that can be restored.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Engine;
use super::request::Straggler;
use super::timelines::Timeline;
use crate::account::{Account, ScheduledTask};
use crate::account_key;
use crate::clock::Time;

/// Snapshots by name. Each account has separate names, so that test suites do not affect each
/// other.
#[derive(Default)]
pub(crate) struct Snapshots(Mutex<BTreeMap<SnapshotName, Snapshot>>);

/// The name of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SnapshotName {
    pub(crate) name: String,
    /// The account in the snapshot, or `None` for all accounts.
    pub(crate) account: Option<String>,
}

/// The objects, events, idempotency keys, tasks and clocks of all accounts, or of one.
struct Snapshot {
    accounts: Vec<(String, Account)>,
    timelines: Vec<TimelineCopy>,
}

struct TimelineCopy {
    /// The account of this clock, or `None` for the common clock.
    account: Option<String>,
    clock: Time,
    tasks: Vec<(i64, ScheduledTask)>,
    stragglers: Vec<(i64, Straggler)>,
}

impl TimelineCopy {
    fn of(account: Option<&str>, timeline: &Timeline, only: Option<&str>) -> Self {
        let is_wanted = |key: &str| only.is_none_or(|only| only == account_key::name(key));
        Self {
            account: account.map(str::to_owned),
            clock: timeline.clock.state(),
            tasks: timeline.schedule.copies(|task| is_wanted(&task.account)),
            stragglers: timeline.stragglers.copies(|late| is_wanted(late.account())),
        }
    }
}

impl Snapshots {
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    /// Returns the names.
    pub(crate) fn names(&self) -> Vec<SnapshotName> {
        self.lock().keys().cloned().collect()
    }

    /// Removes a snapshot, and returns whether there was one.
    pub(crate) fn remove(&self, name: &SnapshotName) -> bool {
        self.lock().remove(name).is_some()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<SnapshotName, Snapshot>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine {
    /// Takes a snapshot of all accounts, or of one. It replaces a snapshot with the same name.
    pub(crate) fn take_snapshot(&self, name: SnapshotName) {
        let only = name.account.as_deref();
        let accounts = {
            let accounts = self.accounts();
            let wanted = accounts
                .iter()
                .filter(|(key, _)| only.is_none_or(|only| only == account_key::name(key)));
            wanted.map(|(account, state)| (account.clone(), state.copy())).collect()
        };
        let own = self.timelines.own();
        let common = || TimelineCopy::of(None, self.timelines.main(), only);
        let timelines = if let Some(only) = only {
            let own = own.get(only);
            vec![own.map_or_else(common, |own| TimelineCopy::of(Some(only), own, Some(only)))]
        } else {
            let others =
                own.iter().map(|(account, own)| TimelineCopy::of(Some(account), own, None));
            std::iter::once(common()).chain(others).collect()
        };
        drop(own);
        self.snapshots.lock().insert(name, Snapshot { accounts, timelines });
    }

    /// Restores a snapshot, and returns whether it exists. Pending deliveries of events are
    /// dropped.
    pub(crate) fn restore_snapshot(self: &Arc<Self>, name: &SnapshotName) -> bool {
        let snapshots = self.snapshots.lock();
        let Some(snapshot) = snapshots.get(name) else { return false };
        let only = name.account.as_deref();
        {
            let mut accounts = self.accounts();
            accounts.retain(|key, _| only.is_some_and(|only| only != account_key::name(key)));
            let copies = snapshot.accounts.iter();
            accounts.extend(copies.map(|(account, state)| (account.clone(), state.copy())));
        }
        match only {
            Some(only) => self.timelines.of(only).forget(only),
            None => self.timelines.each(|timeline| timeline.clear()),
        }
        for copy in &snapshot.timelines {
            // The account may have received a separate clock since then.
            let timeline = match (&copy.account, only) {
                (Some(account), _) => self.part(account),
                (None, Some(only)) => self.timelines.of(only),
                (None, None) => Arc::clone(self.timelines.main()),
            };
            // The common clock does not belong to a single account.
            if copy.account.is_some() || only.is_none() {
                timeline.clock.restore(copy.clock);
            }
            for (at, task) in &copy.tasks {
                timeline.schedule.add(*at, task.clone());
            }
            for (at, straggler) in &copy.stragglers {
                timeline.stragglers.add(*at, straggler.clone());
            }
        }
        #[cfg(feature = "server")]
        self.alarm.ring();
        true
    }
}
