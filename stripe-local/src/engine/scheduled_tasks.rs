//! Work without a request: scheduled tasks, and events that tests emit.

use stripe_core::descriptor::ApiMode;

use super::Engine;
use super::handler_scope::{HandlerScope, is_in_handler};
use super::timelines::Timeline;
use crate::account::{AccountState, ScheduledTask, SideEffects};
use crate::events::LocalEvent;

impl Engine {
    /// Runs all tasks that are due.
    pub(crate) fn settle(&self) {
        if is_in_handler() {
            return;
        }
        #[cfg(feature = "page")]
        if self.data.is_replaying() {
            return;
        }
        self.timelines.each(|timeline| self.settle_timeline(timeline));
        #[cfg(feature = "server")]
        self.alarm.set(self.alarm_time());
    }

    fn settle_timeline(&self, timeline: &Timeline) {
        while timeline.next_due().is_some() {
            if let Some(straggler) = timeline.due_straggler() {
                straggler.arrive();
                continue;
            }
            if self.run_due_task(timeline) {
                continue;
            }
            #[cfg(feature = "webhooks")]
            if timeline.webhooks.call_handlers(&timeline.clock) {
                continue;
            }
            break;
        }
    }

    /// Returns a number that changes when the time of the next work of the server changes.
    #[cfg(feature = "server")]
    fn alarm_time(&self) -> Option<i64> {
        let mut mixed = None;
        self.timelines.each(|timeline| {
            let next = timeline.next_by_itself();
            mixed = match mixed {
                None => next,
                Some(mixed) => Some(i64::rotate_left(mixed, 7) ^ next.unwrap_or(i64::MAX)),
            };
        });
        mixed
    }

    /// Runs the first task if it is due, and returns whether it was.
    fn run_due_task(&self, timeline: &Timeline) -> bool {
        #[cfg(feature = "page")]
        let _turn = self.data.turn();
        let due = timeline.schedule.take_due(timeline.clock.unix_seconds());
        let is_due = due.is_some();
        if let Some((at, planned)) = due {
            self.do_planned(at, planned);
        }
        is_due
    }

    pub(super) fn do_planned(&self, at: i64, planned: ScheduledTask) {
        let ScheduledTask { account, mode, task, .. } = planned;
        #[cfg(feature = "page")]
        let beginning = self.beginning(at);
        self.work_on(&account, at, mode, |account| task.run(account));
        #[cfg(feature = "page")]
        if let Some(beginning) = beginning {
            self.keep_task(beginning, &account);
        }
    }

    /// Runs a task on an account without a request.
    pub(crate) fn work_on<R>(
        &self,
        name: &str,
        now: i64,
        mode: ApiMode,
        task: impl FnOnce(&mut AccountState<'_>) -> R,
    ) -> R {
        let timeline = self.timelines.of(name);
        let mut accounts = self.accounts();
        let account = accounts.entry(name.to_owned()).or_default();
        let _handler_scope = HandlerScope::begin();
        let result = task(&mut AccountState {
            store: &mut account.store,
            memory: &mut account.memory,
            ids: &self.ids,
            now,
            mode,
            effects: SideEffects {
                account: name,
                cause: None,
                log: &mut account.events,
                schedule: &timeline.schedule,
                #[cfg(feature = "webhooks")]
                webhooks: &timeline.webhooks,
            },
        });
        // An empty account is not stored.
        if account.is_unused() {
            accounts.remove(name);
        }
        result
    }

    /// Runs a closure of a test on an account, and the tasks that are then due.
    pub(crate) fn with_account<R>(
        &self,
        account: &str,
        task: impl FnOnce(&mut AccountState<'_>) -> R,
    ) -> R {
        self.settle();
        let result = self.work_on(account, self.now_of(account), ApiMode::V1, task);
        self.settle();
        result
    }

    /// Emits an event without a request, and returns its id.
    pub(crate) fn emit(&self, event: LocalEvent) -> String {
        let account = event.account.clone().unwrap_or_default();
        self.with_account(&account, |account| account.emit(event))
    }
}
