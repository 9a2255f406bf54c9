//! Calls of users.

use tokio::sync::oneshot;

use super::{Draining, UsageWorker, damaged};
use crate::calls::{self, CallResult, FoundReport, ReportedErrors, ReporterCall};
use crate::inbox::{Caller, WorkerCommand};
use crate::open::Open;
use crate::reporter::{HourKey, Seq};
use crate::store_error::StoreError;

impl UsageWorker {
    pub(super) async fn call(&mut self, command: WorkerCommand) -> Result<(), StoreError> {
        match command {
            WorkerCommand::Open(result) => {
                let open = self.open();
                self.after_commit(result, open);
            }
            WorkerCommand::Discrepancies(result) => {
                let discrepancies = self.discrepancies();
                self.after_commit(result, discrepancies);
            }
            WorkerCommand::Call(call, caller) => {
                let result = self.carry_out(call).await?;
                match caller {
                    Caller::Handle(sender) => self.after_commit(sender, result),
                    Caller::Store(number) => {
                        let waits = result != CallResult::Reported;
                        let result = waits.then(|| result.to_json().into_boxed_str());
                        self.stored_results.insert(number, result);
                    }
                }
            }
            WorkerCommand::Drain(timeout, result) => {
                let until = self.clock().elapsed().saturating_add(timeout);
                let draining = self.draining.get_or_insert(Draining {
                    until,
                    waiting: Vec::new(),
                    has_collected: false,
                });
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
                Open::of(self.shared.store_id, *seq, report, &self.stripe.names)
            })
            .collect();
        open.sort_by_key(|open| open.minute);
        open
    }

    async fn carry_out(&mut self, call: ReporterCall) -> Result<CallResult, StoreError> {
        Ok(match call {
            ReporterCall::Retry(seqs) => {
                // The cause may have been a meter that has changed since.
                self.stripe.doubt_meters();
                let found = self.load_reports(&seqs).await?;
                calls::retry(&mut self.reporter, &found)
            }
            ReporterCall::Resolve(seqs, resolution) => {
                let found = self.load_reports(&seqs).await?;
                calls::resolve(&mut self.reporter, &found, resolution).map_err(damaged)?
            }
            ReporterCall::Settle(discrepancy) => {
                CallResult::Settled(self.settle_discrepancy(&discrepancy).await?)
            }
            ReporterCall::ErrorReport(reported) => {
                self.take_error_report(reported).await?;
                CallResult::Reported
            }
        })
    }

    async fn take_error_report(&mut self, reported: ReportedErrors) -> Result<(), StoreError> {
        let mut meters = Vec::new();
        for (seq, code) in reported.named {
            let Some(hour) = self.load_report(seq).await? else { continue };
            self.reporter.error_report(&hour, seq, &code, reported.until).map_err(damaged)?;
            meters.push(hour.meter);
        }
        if !meters.is_empty() {
            self.stripe.doubt_meters();
        }
        self.suspect(&meters, reported.from, reported.unnamed);
        Ok(())
    }

    /// Loads the hours of reports into memory.
    async fn load_reports(&mut self, seqs: &[Seq]) -> Result<Vec<FoundReport>, StoreError> {
        let mut found = Vec::new();
        for seq in seqs {
            found.push((*seq, self.load_report(*seq).await?));
        }
        Ok(found)
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
