//! Calls of users.

use tokio::sync::oneshot;

use super::{Draining, UsageWorker, damaged};
use crate::inbox::WorkerCommand;
use crate::open::{Open, Resolution, ResolveError};
use crate::reporter::{HourKey, Identifier, Seq, State};
use crate::store_error::StoreError;

impl UsageWorker {
    pub(super) async fn call(&mut self, command: WorkerCommand) -> Result<(), StoreError> {
        match command {
            WorkerCommand::Open(result) => {
                let open = self.open();
                self.after_commit(result, open);
            }
            WorkerCommand::Retry(chosen, result) => {
                // The cause may have been a meter that has changed since.
                self.stripe.doubt_meters();
                let mut count = 0;
                for identifier in chosen {
                    let Some(hour) = self.load_report(identifier.seq).await? else { continue };
                    count += usize::from(self.reporter.retry(&hour, identifier.seq));
                }
                self.after_commit(result, count);
            }
            WorkerCommand::Resolve(identifier, resolution, result) => {
                let resolved = self.resolve(identifier, resolution).await?;
                self.after_commit(result, resolved);
            }
            WorkerCommand::GiveUp(identifier, result) => {
                let given_up = self.give_up(identifier).await?;
                self.after_commit(result, given_up);
            }
            WorkerCommand::Discrepancies(result) => {
                let discrepancies = self.discrepancies();
                self.after_commit(result, discrepancies);
            }
            WorkerCommand::SettleDiscrepancy(discrepancy, result) => {
                let settled = self.settle_discrepancy(&discrepancy).await?;
                self.after_commit(result, settled);
            }
            WorkerCommand::ErrorReport(reported, result) => {
                let mut meters = Vec::new();
                for (seq, code) in reported.named {
                    let Some(hour) = self.load_report(seq).await? else { continue };
                    self.reporter
                        .error_report(&hour, seq, &code, reported.until)
                        .map_err(damaged)?;
                    meters.push(hour.meter);
                }
                if !meters.is_empty() {
                    self.stripe.doubt_meters();
                }
                self.suspect(&meters, reported.from, reported.unnamed);
                self.after_commit(result, ());
            }
            WorkerCommand::Drain(timeout, result) => {
                let until = self.clock().elapsed().saturating_add(timeout);
                let draining = self.draining.get_or_insert(Draining { until, waiting: Vec::new() });
                draining.until = until;
                draining.waiting.push(result);
            }
        }
        Ok(())
    }

    fn after_commit<T: Send + 'static>(&mut self, result: oneshot::Sender<T>, value: T) {
        self.results.push(Box::new(move || {
            // The caller may have dropped its future.
            let _ = result.send(value);
        }));
    }

    /// Returns the usage that is not billed, oldest first.
    fn open(&self) -> Vec<Open> {
        let reports = self.reporter.hours().flat_map(|hour| &hour.reports);
        let mut open: Vec<Open> = reports
            .filter_map(|(seq, report)| {
                Open::of(self.shared.store_id, *seq, report, &self.shared.terms.numbered)
            })
            .collect();
        open.sort_by_key(|open| open.minute);
        open
    }

    async fn resolve(
        &mut self,
        identifier: Identifier,
        resolution: Resolution,
    ) -> Result<Result<(), ResolveError>, StoreError> {
        let unknown = || ResolveError::Unknown { identifier: identifier.to_string() };
        let Some(key) = self.load_report(identifier.seq).await? else { return Ok(Err(unknown())) };
        let mut hours = self.reporter.hours();
        let hour = hours.find(|hour| hour.key == key);
        let report = hour.and_then(|hour| hour.reports.get(&identifier.seq));
        let Some(state) = report.map(|report| report.state) else { return Ok(Err(unknown())) };
        drop(hours);
        if state != State::Held {
            let (identifier, state) = (identifier.to_string(), state.name());
            return Ok(Err(ResolveError::NotHeld { identifier, state }));
        }
        let counted = resolution == Resolution::Counted;
        self.reporter.resolve(&key, identifier.seq, counted).map_err(damaged)?;
        Ok(Ok(()))
    }

    async fn give_up(
        &mut self,
        identifier: Identifier,
    ) -> Result<Result<(), ResolveError>, StoreError> {
        let unknown = || ResolveError::Unknown { identifier: identifier.to_string() };
        let Some(key) = self.load_report(identifier.seq).await? else { return Ok(Err(unknown())) };
        let listed = self.reporter.give_up(&key, identifier.seq).map_err(damaged)?;
        Ok(if listed { Ok(()) } else { Err(unknown()) })
    }

    /// Loads the hour of a report into memory. Returns `None` if the report is unknown.
    async fn load_report(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        let Some(key) = self.shared.committer.hour_of(seq).await? else { return Ok(None) };
        self.load_hour(&key).await?;
        Ok(Some(key))
    }

    /// Loads an hour into memory.
    pub(super) async fn load_hour(&mut self, key: &HourKey) -> Result<(), StoreError> {
        if !self.reporter.has(key) {
            let hour = self.shared.committer.hour(key.clone()).await?;
            self.is_changed = true;
            self.backlog.remove(key);
            self.reporter.load(hour);
        }
        Ok(())
    }
}
