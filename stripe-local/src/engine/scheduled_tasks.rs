//! Work without a request: scheduled tasks, and events that tests emit.

use std::cell::Cell;

use stripe_core::descriptor::ApiMode;

use super::{Engine, Straggler};
use crate::account::{AccountState, ScheduledTask, SideEffects};
use crate::clock::Follower;
use crate::events::LocalEvent;

thread_local! {
    /// Whether a handler or a scheduled task runs on this thread. An account is then locked, so a
    /// change of the clock must not run other tasks before it returns.
    static IN_HANDLER: Cell<bool> = const { Cell::new(false) };
}

/// Marks the thread as running a handler.
pub(super) struct HandlerScope(bool);

impl HandlerScope {
    pub(super) fn begin() -> Self {
        Self(IN_HANDLER.replace(true))
    }
}

impl Drop for HandlerScope {
    fn drop(&mut self) {
        IN_HANDLER.set(self.0);
    }
}

impl Engine {
    /// Runs all tasks that are due.
    pub(crate) fn settle(&self) {
        if IN_HANDLER.get() {
            return;
        }
        while self.next_due().is_some() {
            if let Some(straggler) = self.due_straggler() {
                straggler.arrive();
                continue;
            }
            if let Some((at, planned)) = self.schedule.take_due(self.clock.unix_seconds()) {
                self.do_planned(at, planned);
                continue;
            }
            #[cfg(feature = "webhooks")]
            if self.webhooks.call_handlers(&self.clock) {
                continue;
            }
            break;
        }
        #[cfg(feature = "server")]
        self.alarm.set(self.next_by_itself());
    }

    /// Takes the next delayed request, unless a task is scheduled before it.
    fn due_straggler(&self) -> Option<Straggler> {
        let arrives = self.stragglers.next_due()?;
        if self.schedule.next_due().is_some_and(|task| task <= arrives) {
            return None;
        }
        self.stragglers.take_due(self.clock.unix_seconds()).map(|(_, straggler)| straggler)
    }

    /// Returns the time at which the running server has work to do, in unix seconds.
    #[cfg(feature = "server")]
    pub(crate) fn next_by_itself(&self) -> Option<i64> {
        #[cfg(feature = "webhooks")]
        let due = [
            self.schedule.next_due(),
            self.stragglers.next_due(),
            self.webhooks.next_call(),
            self.webhooks.next_post(),
        ];
        #[cfg(not(feature = "webhooks"))]
        let due = [self.schedule.next_due(), self.stragglers.next_due()];
        due.into_iter().flatten().min()
    }

    fn do_planned(&self, at: i64, planned: ScheduledTask) {
        let ScheduledTask { account, mode, task } = planned;
        self.work_on(&account, at, mode, task);
    }

    /// Runs a task on an account without a request.
    fn work_on<R>(
        &self,
        name: &str,
        now: i64,
        mode: ApiMode,
        task: impl FnOnce(&mut AccountState<'_>) -> R,
    ) -> R {
        let mut accounts = self.accounts();
        let account = accounts.entry(name.to_owned()).or_default();
        let _handler_scope = HandlerScope::begin();
        task(&mut AccountState {
            store: &mut account.store,
            memory: &mut account.memory,
            ids: &self.ids,
            now,
            mode,
            effects: SideEffects {
                account: name,
                cause: None,
                log: &mut account.events,
                schedule: &self.schedule,
                #[cfg(feature = "webhooks")]
                webhooks: &self.webhooks,
            },
        })
    }

    /// Runs a closure of a test on an account, and the tasks that are then due.
    pub(crate) fn with_account<R>(
        &self,
        account: &str,
        task: impl FnOnce(&mut AccountState<'_>) -> R,
    ) -> R {
        self.settle();
        let result = self.work_on(account, self.clock.unix_seconds(), ApiMode::V1, task);
        self.settle();
        result
    }

    /// Emits an event without a request, and returns its id.
    pub(crate) fn emit(&self, event: LocalEvent) -> String {
        let account = event.account.clone().unwrap_or_default();
        self.with_account(&account, |account| account.emit(event))
    }
}

impl Follower for Engine {
    fn next_due(&self) -> Option<i64> {
        if IN_HANDLER.get() {
            return None;
        }
        #[cfg(feature = "webhooks")]
        let due = [self.schedule.next_due(), self.stragglers.next_due(), self.webhooks.next_call()];
        #[cfg(not(feature = "webhooks"))]
        let due = [self.schedule.next_due(), self.stragglers.next_due()];
        due.into_iter().flatten().min()
    }

    fn settle(&self) {
        Self::settle(self);
        #[cfg(feature = "server")]
        self.alarm.ring();
    }
}
