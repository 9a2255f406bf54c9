//! Reading of stored data, by the hour.

use std::iter::Peekable;
use std::ops::Bound;
use std::sync::Arc;

use redb::{Database, ReadTransaction, ReadableDatabase};

use super::codec::{self, CellBytes, HourBytes, ReportBytes};
use super::failure::store_error;
use super::tables::{CELL, CUSTOMER, CUSTOMER_NUMBER, DIFFERENCE, HOUR, REPORT, REPORT_HOUR};
use crate::reporter::{Hour, HourKey, Seq};
use crate::store_error::StoreError;

/// A consistent view of the stored data.
pub(super) struct StoreSnapshot {
    transaction: ReadTransaction,
}

impl StoreSnapshot {
    pub(super) fn begin(database: &Database) -> Result<Self, StoreError> {
        Ok(Self { transaction: database.begin_read().map_err(store_error)? })
    }

    pub(super) fn hour(&self, key: &HourKey) -> Result<Hour, StoreError> {
        let numbers = self.transaction.open_table(CUSTOMER_NUMBER).map_err(store_error)?;
        let number = numbers.get(&*key.customer).map_err(store_error)?;
        let Some(number) = number.map(|number| number.value()) else {
            return Ok(Hour::new(key.clone()));
        };
        let bytes = codec::hour_bytes(key, number);
        let mut hour = Hour::new(key.clone());
        let cells = self.transaction.open_table(CELL).map_err(store_error)?;
        let (from, to) = (codec::cell_bytes(bytes, 0), codec::cell_bytes(bytes, u8::MAX));
        for row in cells.range::<&CellBytes>(&from..=&to).map_err(store_error)? {
            let (cell, value) = row.map_err(store_error)?;
            add_cell(&mut hour, *cell.value(), value.value())?;
        }
        let reports = self.transaction.open_table(REPORT).map_err(store_error)?;
        let from = codec::report_bytes(bytes, Seq(0));
        let to = codec::report_bytes(bytes, Seq(u64::MAX));
        for row in reports.range::<&ReportBytes>(&from..=&to).map_err(store_error)? {
            let (report, value) = row.map_err(store_error)?;
            add_report(&mut hour, *report.value(), value.value())?;
        }
        self.add_folded(&mut hour, bytes)?;
        Ok(hour)
    }

    pub(super) fn hour_of(&self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        let index = self.transaction.open_table(REPORT_HOUR).map_err(store_error)?;
        match index.get(seq.0).map_err(store_error)? {
            Some(hour) => self.key(*hour.value()).map(Some),
            None => Ok(None),
        }
    }

    /// Calls a function for each hour with a cell, a report or a difference.
    pub(super) fn scan(&self, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        self.visit(None, None, false, |hour| {
            visit(hour);
            true
        })
    }

    /// Collects stored hours.
    pub(super) fn walk(
        &self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, StoreError> {
        let after = match after {
            Some(key) => {
                let numbers = self.transaction.open_table(CUSTOMER_NUMBER).map_err(store_error)?;
                let number = numbers.get(&*key.customer).map_err(store_error)?;
                let number = number.ok_or_else(|| StoreError::damaged("a customer is missing"))?;
                Some(codec::hour_bytes(key, number.value()))
            }
            None => None,
        };
        let mut hours = Vec::new();
        if most > 0 {
            self.visit(after, Some(before), true, |hour| {
                hours.push(hour);
                hours.len() < most
            })?;
        }
        Ok(hours)
    }

    /// Calls a function for each hour, in the common order of all tables, until it returns `false`.
    fn visit(
        &self,
        after: Option<HourBytes>,
        before: Option<u32>,
        with_folded: bool,
        mut visit: impl FnMut(Hour) -> bool,
    ) -> Result<(), StoreError> {
        let cells = self.transaction.open_table(CELL).map_err(store_error)?;
        let reports = self.transaction.open_table(REPORT).map_err(store_error)?;
        let folded = self.transaction.open_table(HOUR).map_err(store_error)?;
        let differing = self.transaction.open_table(DIFFERENCE).map_err(store_error)?;
        let end = before.map(codec::first_of_hour);
        let from = after.map(|hour| codec::cell_bytes(hour, u8::MAX));
        let to = end.map(|hour| codec::cell_bytes(hour, 0));
        let cells =
            cells.range::<&CellBytes>(between(from.as_ref(), to.as_ref())).map_err(store_error)?;
        let cells = cells.map(|row| {
            let (cell, value) = row.map_err(store_error)?;
            let (hour, _) = codec::minute_of(*cell.value());
            Ok((hour, (*cell.value(), value.value().to_vec())))
        });
        let from = after.map(|hour| codec::report_bytes(hour, Seq(u64::MAX)));
        let to = end.map(|hour| codec::report_bytes(hour, Seq(0)));
        let reports = reports
            .range::<&ReportBytes>(between(from.as_ref(), to.as_ref()))
            .map_err(store_error)?;
        let reports = reports.map(|row| {
            let (report, value) = row.map_err(store_error)?;
            let (hour, _) = codec::seq_of(*report.value());
            Ok((hour, (*report.value(), value.value().to_vec())))
        });
        let (mut folded_rows, mut differing_rows) = (None, None);
        if with_folded {
            let rows = folded
                .range::<&HourBytes>(between(after.as_ref(), end.as_ref()))
                .map_err(store_error)?;
            folded_rows = Some(rows);
        } else {
            let rows = differing.range::<&HourBytes>(between(after.as_ref(), end.as_ref()));
            differing_rows = Some(rows.map_err(store_error)?);
        }
        let folded_rows = folded_rows.into_iter().flatten().map(|row| {
            let (hour, _) = row.map_err(store_error)?;
            Ok((*hour.value(), ()))
        });
        let differing_rows = differing_rows.into_iter().flatten().map(|row| {
            let (hour, _) = row.map_err(store_error)?;
            Ok((*hour.value(), ()))
        });
        let folded = folded_rows.chain(differing_rows);
        let (mut cells, mut reports) = (cells.peekable(), reports.peekable());
        let mut folded = folded.peekable();
        loop {
            let next = [next_hour(&mut cells)?, next_hour(&mut reports)?, next_hour(&mut folded)?];
            let Some(bytes) = next.into_iter().flatten().min() else { return Ok(()) };
            let mut hour = Hour::new(self.key(bytes)?);
            while let Some((cell, value)) = next_of(&mut cells, bytes) {
                add_cell(&mut hour, cell, &value)?;
            }
            while let Some((report, value)) = next_of(&mut reports, bytes) {
                add_report(&mut hour, report, &value)?;
            }
            while next_of(&mut folded, bytes).is_some() {}
            self.add_folded(&mut hour, bytes)?;
            if !visit(hour) {
                return Ok(());
            }
        }
    }

    fn key(&self, bytes: HourBytes) -> Result<HourKey, StoreError> {
        let (hour, meter, number) = codec::hour_of(bytes);
        let customers = self.transaction.open_table(CUSTOMER).map_err(store_error)?;
        let customer = customers.get(number).map_err(store_error)?;
        let customer = customer.ok_or_else(|| StoreError::damaged("a customer is missing"))?;
        Ok(HourKey { hour, meter, customer: Arc::from(customer.value()) })
    }

    fn add_folded(&self, hour: &mut Hour, bytes: HourBytes) -> Result<(), StoreError> {
        let hours = self.transaction.open_table(HOUR).map_err(store_error)?;
        if let Some(value) = hours.get(&bytes).map_err(store_error)? {
            hour.folded = codec::take_folded(value.value())?;
        }
        Ok(())
    }
}

/// Returns the rows after one key and before another.
fn between<'a, K>(after: Option<&'a K>, before: Option<&'a K>) -> (Bound<&'a K>, Bound<&'a K>) {
    (
        after.map_or(Bound::Unbounded, Bound::Excluded),
        before.map_or(Bound::Unbounded, Bound::Excluded),
    )
}

fn add_cell(hour: &mut Hour, bytes: CellBytes, value: &[u8]) -> Result<(), StoreError> {
    let (_, minute) = codec::minute_of(bytes);
    if minute >= 60 {
        return Err(codec::unreadable());
    }
    hour.cells.insert(minute, codec::take_cell(value)?);
    Ok(())
}

fn add_report(hour: &mut Hour, bytes: ReportBytes, value: &[u8]) -> Result<(), StoreError> {
    let (_, seq) = codec::seq_of(bytes);
    let report = codec::take_report(value, &hour.key)?;
    hour.reports.insert(seq, report);
    Ok(())
}

/// Returns the hour of the next row.
fn next_hour<T>(
    rows: &mut Peekable<impl Iterator<Item = Result<(HourBytes, T), StoreError>>>,
) -> Result<Option<HourBytes>, StoreError> {
    match rows.peek() {
        Some(Ok((hour, _))) => Ok(Some(*hour)),
        Some(Err(error)) => Err(error.clone()),
        None => Ok(None),
    }
}

/// Takes the next row if it belongs to the hour.
fn next_of<T>(
    rows: &mut Peekable<impl Iterator<Item = Result<(HourBytes, T), StoreError>>>,
    hour: HourBytes,
) -> Option<T> {
    let row = rows.next_if(|row| matches!(row, Ok((of, _)) if *of == hour))?;
    row.ok().map(|(_, row)| row)
}
