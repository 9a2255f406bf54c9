//! Timelines: clocks with their scheduled work.
//!
//! All accounts follow one clock, except those with a separate clock.

#[cfg(feature = "page")]
use std::collections::BTreeMap;
#[cfg(feature = "page")]
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, Weak};
#[cfg(feature = "page")]
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Engine;
use super::handler_scope::is_in_handler;
use super::request::Straggler;
use crate::account::ScheduledTask;
#[cfg(feature = "page")]
use crate::account_key;
use crate::clock::{Follower, LocalClock};
use crate::schedule::Schedule;
#[cfg(feature = "webhooks")]
use crate::webhooks::{Endpoints, Webhooks};

/// A clock with its scheduled work.
pub(crate) struct Timeline {
    pub(crate) clock: LocalClock,
    pub(crate) schedule: Schedule<ScheduledTask>,
    /// Requests that are delayed by a fault.
    pub(crate) stragglers: Schedule<Straggler>,
    #[cfg(feature = "webhooks")]
    pub(crate) webhooks: Arc<Webhooks>,
    engine: OnceLock<Weak<Engine>>,
}

/// The common timeline, and those of accounts with a separate clock.
pub(crate) struct Timelines {
    main: Arc<Timeline>,
    #[cfg(feature = "page")]
    own: Mutex<BTreeMap<String, Arc<Timeline>>>,
    /// Whether there are separate timelines. It can be read without the lock.
    #[cfg(feature = "page")]
    has_own: AtomicBool,
}

impl Timeline {
    fn new(clock: LocalClock, #[cfg(feature = "webhooks")] endpoints: Arc<Endpoints>) -> Arc<Self> {
        Arc::new(Self {
            clock,
            schedule: Schedule::default(),
            stragglers: Schedule::default(),
            #[cfg(feature = "webhooks")]
            webhooks: Arc::new(Webhooks::new(endpoints)),
            engine: OnceLock::new(),
        })
    }

    /// Sets the engine on which due work runs whenever the clock is moved.
    pub(super) fn belong_to(self: &Arc<Self>, engine: Weak<Engine>) {
        // It always belongs to the same engine.
        let _ = self.engine.set(engine);
        let follower: Weak<Self> = Arc::downgrade(self);
        self.clock.follow(follower);
    }

    /// Returns the time of the first task, late request or call of a webhook handler.
    pub(super) fn next_due(&self) -> Option<i64> {
        #[cfg(feature = "webhooks")]
        let due = [self.schedule.next_due(), self.stragglers.next_due(), self.webhooks.next_call()];
        #[cfg(not(feature = "webhooks"))]
        let due = [self.schedule.next_due(), self.stragglers.next_due()];
        due.into_iter().flatten().min()
    }

    /// Returns the time at which the running server has something to do, in unix seconds.
    #[cfg(feature = "server")]
    pub(crate) fn next_by_itself(&self) -> Option<i64> {
        #[cfg(feature = "webhooks")]
        let due = [self.next_due(), self.webhooks.next_post()];
        #[cfg(not(feature = "webhooks"))]
        let due = [self.next_due()];
        due.into_iter().flatten().min()
    }

    /// Takes the next request that arrives late, unless a task is scheduled before it.
    pub(super) fn due_straggler(&self) -> Option<Straggler> {
        let arrives = self.stragglers.next_due()?;
        if self.schedule.next_due().is_some_and(|task| task <= arrives) {
            return None;
        }
        self.stragglers.take_due(self.clock.unix_seconds()).map(|(_, straggler)| straggler)
    }

    /// Moves work that waits for a duration when the clock is set back.
    pub(super) fn move_back(&self, seconds: i64) {
        self.stragglers.move_back(seconds, |_| true);
        self.schedule.move_back(seconds, |task| task.is_delayed);
        #[cfg(feature = "webhooks")]
        self.webhooks.move_back(seconds);
    }

    /// Drops the scheduled work of an account.
    #[cfg(feature = "page")]
    pub(super) fn forget(&self, account: &str) {
        self.schedule.take_all(|task| account_key::name(&task.account) == account);
        self.stragglers.take_all(|straggler| account_key::name(straggler.account()) == account);
        #[cfg(feature = "webhooks")]
        self.webhooks.take_account(account);
    }

    pub(super) fn clear(&self) {
        self.schedule.clear();
        self.stragglers.clear();
        #[cfg(feature = "webhooks")]
        self.webhooks.clear();
    }
}

impl Follower for Timeline {
    fn next_due(&self) -> Option<i64> {
        if is_in_handler() { None } else { Self::next_due(self) }
    }

    fn settle(&self) {
        let Some(engine) = self.engine.get().and_then(Weak::upgrade) else { return };
        engine.settle();
        #[cfg(feature = "server")]
        engine.alarm.ring();
    }

    fn moved_back(&self, seconds: i64) {
        self.move_back(seconds);
    }
}

impl Timelines {
    pub(crate) fn new(
        clock: LocalClock,
        #[cfg(feature = "webhooks")] endpoints: Arc<Endpoints>,
    ) -> Self {
        Self {
            main: Timeline::new(
                clock,
                #[cfg(feature = "webhooks")]
                endpoints,
            ),
            #[cfg(feature = "page")]
            own: Mutex::default(),
            #[cfg(feature = "page")]
            has_own: AtomicBool::new(false),
        }
    }

    /// Returns the timeline of the accounts without a separate one.
    pub(crate) fn main(&self) -> &Arc<Timeline> {
        &self.main
    }

    /// Returns the timeline of an account.
    #[cfg_attr(not(feature = "page"), expect(unused_variables, reason = "there is one timeline"))]
    pub(crate) fn of(&self, account: &str) -> Arc<Timeline> {
        #[cfg(feature = "page")]
        if self.has_own.load(Ordering::Acquire) {
            if let Some(own) = self.own().get(account_key::name(account)) {
                return Arc::clone(own);
            }
        }
        Arc::clone(&self.main)
    }

    /// Returns all timelines, the common one first.
    pub(crate) fn all(&self) -> Vec<Arc<Timeline>> {
        let mut all = Vec::new();
        self.each(|timeline| all.push(Arc::clone(timeline)));
        all
    }

    /// Calls `visit` with each timeline, the common one first.
    pub(crate) fn each(&self, mut visit: impl FnMut(&Arc<Timeline>)) {
        visit(&self.main);
        #[cfg(feature = "page")]
        if self.has_own.load(Ordering::Acquire) {
            // The lock is not held during a call.
            let own: Vec<_> = self.own().values().cloned().collect();
            own.iter().for_each(visit);
        }
    }
}

#[cfg(feature = "page")]
impl Timelines {
    /// Returns the accounts with separate timelines.
    pub(crate) fn own(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Timeline>>> {
        self.own.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Creates a separate timeline for an account, which starts at the time of the common one, and
    /// returns it. The scheduled work of the account is moved to it.
    pub(super) fn part(
        &self,
        account: &str,
        engine: Weak<Engine>,
        #[cfg(feature = "webhooks")] endpoints: Arc<Endpoints>,
    ) -> Arc<Timeline> {
        let mut own = self.own();
        if let Some(known) = own.get(account) {
            return Arc::clone(known);
        }
        let clock = LocalClock::default();
        clock.restore(self.main.clock.state());
        let new = Timeline::new(
            clock,
            #[cfg(feature = "webhooks")]
            endpoints,
        );
        new.belong_to(engine);
        for (at, task) in
            self.main.schedule.take_all(|task| account_key::name(&task.account) == account)
        {
            new.schedule.add(at, task);
        }
        let late = self
            .main
            .stragglers
            .take_all(|straggler| account_key::name(straggler.account()) == account);
        for (at, straggler) in late {
            new.stragglers.add(at, straggler);
        }
        #[cfg(feature = "webhooks")]
        new.webhooks.put(self.main.webhooks.take_account(account));
        own.insert(account.to_owned(), Arc::clone(&new));
        self.has_own.store(true, Ordering::Release);
        new
    }
}
