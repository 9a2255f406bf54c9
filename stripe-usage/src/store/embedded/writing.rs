//! A commit.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use redb::{ReadableTable, Table, TableDefinition, TableHandle, WriteTransaction};

use super::codec::{self, CellBytes, HourBytes};
use super::failure::{panicked, store_error};
use super::tables::{
    CELL, CUSTOMER, CUSTOMER_NUMBER, CellTable, DIFFERENCE, HOUR, KEYS, KeyTable, META, REPORT,
    REPORT_HOUR,
};
use crate::reporter::{Cell, CellKey, Folded, HourKey, Seq, UsageReport};
use crate::store::{CellChange, Changes, Committed, NewFact, StoredFact};
use crate::store_error::StoreError;

/// A commit that is being written.
pub(super) struct CommitWriter<'t, 'c> {
    transaction: &'t WriteTransaction,
    customer: Table<'t, u32, &'static str>,
    customer_number: Table<'t, &'static str, u32>,
    cell: CellTable<'t>,
    keys: HashMap<u32, KeyTable<'t>>,
    customers: &'c mut HashMap<Arc<str>, u32>,
    keys_from: u32,
    /// The cells that change.
    cells: HashMap<CellKey, ChangedCell>,
}

struct ChangedCell {
    bytes: CellBytes,
    cell: Cell,
    /// Whether a fact was added.
    has_new_total: bool,
}

impl<'t, 'c> CommitWriter<'t, 'c> {
    pub(super) fn begin(
        transaction: &'t WriteTransaction,
        customers: &'c mut HashMap<Arc<str>, u32>,
        keys_from: u32,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            transaction,
            customer: transaction.open_table(CUSTOMER).map_err(store_error)?,
            customer_number: transaction.open_table(CUSTOMER_NUMBER).map_err(store_error)?,
            cell: transaction.open_table(CELL).map_err(store_error)?,
            keys: HashMap::new(),
            customers,
            keys_from,
            cells: HashMap::new(),
        })
    }

    pub(super) fn apply(&mut self, changes: &Changes) -> Result<Committed, StoreError> {
        let mut committed = Committed::default();
        for fact in &changes.facts {
            committed.facts.push(self.add(fact)?);
        }
        for (key, CellChange { add_to_total, settled, open }) in &changes.cells {
            let cell = &mut self.cell(key)?.cell;
            let total = cell.total.checked_add(*add_to_total);
            let total = total.ok_or_else(|| StoreError::damaged("a sum is beyond all bounds"))?;
            *cell = Cell { total, settled: *settled, open: *open };
            self.cell(key)?.has_new_total |= !add_to_total.is_zero();
        }
        self.put_reports(&changes.reports)?;
        self.put_hours(&changes.hours)?;
        let mut cells: Vec<_> = std::mem::take(&mut self.cells).into_iter().collect();
        cells.sort_unstable_by_key(|(_, changed)| changed.bytes);
        for (key, ChangedCell { bytes, cell, has_new_total }) in cells {
            if cell == Cell::default() {
                self.cell.remove(&bytes).map_err(store_error)?;
            } else {
                self.cell.insert(&bytes, &codec::put_cell(&cell)[..]).map_err(store_error)?;
            }
            if has_new_total {
                committed.totals.push((key, cell.total));
            }
        }
        Ok(committed)
    }

    fn add(&mut self, fact: &NewFact) -> Result<StoredFact, StoreError> {
        if let Some(key) = fact.key {
            if key.day < self.keys_from {
                return Ok(StoredFact::KeyForgotten);
            }
            if self.keys(key.day)?.insert(&key.hash, ()).map_err(store_error)?.is_some() {
                return Ok(StoredFact::Duplicate);
            }
        }
        let changed = self.cell(&fact.cell)?;
        if let Some(total) = changed.cell.total.checked_add(fact.value) {
            changed.cell.total = total;
            changed.has_new_total = true;
            return Ok(StoredFact::Added);
        }
        if let Some(key) = fact.key {
            self.keys(key.day)?.remove(&key.hash).map_err(store_error)?;
        }
        Ok(StoredFact::SumTooLarge)
    }

    fn keys(&mut self, day: u32) -> Result<&mut KeyTable<'t>, StoreError> {
        match self.keys.entry(day) {
            Entry::Occupied(entry) => Ok(entry.into_mut()),
            Entry::Vacant(entry) => {
                let name = format!("{KEYS}{day}");
                let table = self.transaction.open_table(TableDefinition::new(&name));
                Ok(entry.insert(table.map_err(store_error)?))
            }
        }
    }

    fn cell(&mut self, key: &CellKey) -> Result<&mut ChangedCell, StoreError> {
        // Looked up twice, since most cells exist and a new entry costs a clone of the key.
        if !self.cells.contains_key(key) {
            let bytes = codec::cell_bytes(self.hour(&key.hour)?, key.minute);
            let cell = match self.cell.get(&bytes).map_err(store_error)? {
                Some(stored) => codec::take_cell(stored.value())?,
                None => Cell::default(),
            };
            self.cells.insert(key.clone(), ChangedCell { bytes, cell, has_new_total: false });
        }
        self.cells.get_mut(key).ok_or_else(panicked)
    }

    /// Returns the key of an hour. A new customer gets a number.
    fn hour(&mut self, key: &HourKey) -> Result<HourBytes, StoreError> {
        if let Some(number) = self.customers.get(&key.customer) {
            return Ok(codec::hour_bytes(key, *number));
        }
        let customer = &*key.customer;
        let stored = self.customer_number.get(customer).map_err(store_error)?;
        let stored = stored.map(|number| number.value());
        let number = if let Some(number) = stored {
            number
        } else {
            let last = self.customer.last().map_err(store_error)?;
            let number = match last.map(|(number, _)| number.value()) {
                Some(last) => last
                    .checked_add(1)
                    .ok_or_else(|| StoreError::damaged("there are no more customer numbers"))?,
                None => 0,
            };
            self.customer.insert(number, customer).map_err(store_error)?;
            self.customer_number.insert(customer, number).map_err(store_error)?;
            number
        };
        self.customers.insert(Arc::clone(&key.customer), number);
        Ok(codec::hour_bytes(key, number))
    }

    fn put_reports(
        &mut self,
        reports: &BTreeMap<(HourKey, Seq), Option<UsageReport>>,
    ) -> Result<(), StoreError> {
        if reports.is_empty() {
            return Ok(());
        }
        let mut table = self.transaction.open_table(REPORT).map_err(store_error)?;
        let mut index = self.transaction.open_table(REPORT_HOUR).map_err(store_error)?;
        for ((key, seq), report) in reports {
            let hour = self.hour(key)?;
            let bytes = codec::report_bytes(hour, *seq);
            if let Some(report) = report {
                let value = codec::put_report(report);
                table.insert(&bytes, &value[..]).map_err(store_error)?;
                index.insert(seq.0, &hour).map_err(store_error)?;
            } else {
                table.remove(&bytes).map_err(store_error)?;
                index.remove(seq.0).map_err(store_error)?;
            }
        }
        Ok(())
    }

    fn put_hours(&mut self, hours: &BTreeMap<HourKey, Option<Folded>>) -> Result<(), StoreError> {
        if hours.is_empty() {
            return Ok(());
        }
        let mut table = self.transaction.open_table(HOUR).map_err(store_error)?;
        let mut differences = self.transaction.open_table(DIFFERENCE).map_err(store_error)?;
        for (key, folded) in hours {
            let bytes = self.hour(key)?;
            if folded.is_some_and(|folded| folded.difference.is_some()) {
                differences.insert(&bytes, ()).map_err(store_error)?;
            } else {
                differences.remove(&bytes).map_err(store_error)?;
            }
            if let Some(folded) = folded {
                let value = codec::put_folded(folded);
                table.insert(&bytes, &value[..]).map_err(store_error)?;
            } else {
                table.remove(&bytes).map_err(store_error)?;
            }
        }
        Ok(())
    }
}

pub(super) fn put_meta<const N: usize>(
    transaction: &WriteTransaction,
    name: &str,
    value: Option<[u8; N]>,
) -> Result<(), StoreError> {
    if let Some(value) = value {
        let mut meta = transaction.open_table(META).map_err(store_error)?;
        meta.insert(name, &value[..]).map_err(store_error)?;
    }
    Ok(())
}

/// Drops the tables of keys of earlier days.
pub(super) fn forget_keys(transaction: &WriteTransaction, from: u32) -> Result<(), StoreError> {
    let tables = transaction.list_tables().map_err(store_error)?;
    let day = |name: &str| name.strip_prefix(KEYS)?.parse::<u32>().ok();
    let old: Vec<String> = tables
        .map(|table| table.name().to_owned())
        .filter(|name| day(name).is_some_and(|day| day < from))
        .collect();
    for name in old {
        let table: TableDefinition<'_, &'static [u8; 16], ()> = TableDefinition::new(&name);
        transaction.delete_table(table).map_err(store_error)?;
    }
    Ok(())
}
