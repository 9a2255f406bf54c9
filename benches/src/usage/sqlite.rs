//! A store of stripe-usage on SQLite, to compare the embedded one with. It passes the same suite
//! (`benches/tests/sqlite_store.rs`).
//!
//! It is set up as an embedded ledger would be: a write-ahead log that is synced at each commit
//! (`synchronous = FULL`), one process, the same memory for pages, and rows clustered by their key.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::Path;
use std::sync::Arc;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, TransactionBehavior, params};
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{
    Cell, CellKey, Folded, Hour, HourDifference, HourKey, Seq, State, UsageReport, WindowTotal,
};
use stripe_usage::store::{
    CellChange, Changes, Committed, NewFact, StoreHead, StoredFact, UsageStore,
};
use stripe_usage::{Amount, StoreError};

const SET_UP: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
";

const TABLES: &str = "
    CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS customer (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
    CREATE TABLE IF NOT EXISTS cell (
        hour INTEGER, meter INTEGER, customer INTEGER, minute INTEGER,
        total NOT NULL, settled NOT NULL, open INTEGER,
        PRIMARY KEY (hour, meter, customer, minute)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS report (
        hour INTEGER, meter INTEGER, customer INTEGER, seq INTEGER,
        minute INTEGER NOT NULL, value NOT NULL, state INTEGER NOT NULL, maybe INTEGER NOT NULL,
        round INTEGER NOT NULL, first_attempt INTEGER NOT NULL, last_attempt INTEGER NOT NULL,
        absent_since INTEGER, suspect INTEGER NOT NULL, folded INTEGER NOT NULL, code TEXT,
        window_sum, window_number INTEGER,
        PRIMARY KEY (hour, meter, customer, seq)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX IF NOT EXISTS report_seq ON report (seq);
    CREATE TABLE IF NOT EXISTS folded (
        hour INTEGER, meter INTEGER, customer INTEGER,
        settled NOT NULL, minutes INTEGER NOT NULL, audited INTEGER,
        ours, stripe, read INTEGER, totals INTEGER NOT NULL,
        PRIMARY KEY (hour, meter, customer)
    ) WITHOUT ROWID;
    INSERT OR IGNORE INTO meta VALUES ('store_id', random()), ('next_seq', 1), ('keys_from', 0);
";

/// A store in a file of SQLite.
#[derive(Debug)]
pub(crate) struct SqliteStore {
    connection: Connection,
    head: StoreHead,
    keys_from: u32,
    customers: HashMap<Arc<str>, i64>,
    failed: bool,
}

impl SqliteStore {
    /// Opens a file, or creates it.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let opened = || {
            let connection = Connection::open(path)?;
            connection.set_prepared_statement_cache_capacity(64);
            connection.execute_batch(SET_UP)?;
            connection.execute_batch(TABLES)?;
            let number = |name: &str| {
                let sql = "SELECT number FROM meta WHERE name = ?";
                connection.query_row(sql, [name], |row| row.get::<_, i64>(0))
            };
            let head = StoreHead {
                store_id: number("store_id")?.cast_unsigned(),
                next_seq: Seq(number("next_seq")?.cast_unsigned()),
                keys_from: u32::try_from(number("keys_from")?).unwrap_or(u32::MAX),
                rebuilt: number("rebuilt").optional()?.map(StripeTime),
            };
            Ok((connection, head))
        };
        let (connection, head) = opened().map_err(store_error)?;
        let (keys_from, customers) = (head.keys_from, HashMap::new());
        Ok(Self { connection, head, keys_from, customers, failed: false })
    }

    fn usable(&self) -> Result<&Connection, StoreError> {
        if self.failed { Err(StoreError::Closed) } else { Ok(&self.connection) }
    }

    fn try_commit(&mut self, changes: &Changes) -> rusqlite::Result<Committed> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut writing = Writing {
            transaction: &transaction,
            customers: &mut self.customers,
            keys_from: self.keys_from,
            key_days: BTreeSet::new(),
            cells: HashMap::new(),
        };
        let committed = writing.apply(changes)?;
        let put = |name: &str, number: i64| {
            let sql = "INSERT OR REPLACE INTO meta VALUES (?, ?)";
            transaction.prepare_cached(sql)?.execute(params![name, number])
        };
        if let Some(Seq(seq)) = changes.next_seq {
            put("next_seq", seq.cast_signed())?;
        }
        if let Some(StripeTime(rebuilt)) = changes.rebuilt {
            put("rebuilt", rebuilt)?;
        }
        let keys_from = changes.keys_from.unwrap_or(self.keys_from).max(self.keys_from);
        if keys_from > self.keys_from {
            put("keys_from", keys_from.into())?;
            for name in key_tables(&transaction)? {
                let day = name.strip_prefix("key_").and_then(|day| day.parse::<u32>().ok());
                if day.is_some_and(|day| day < keys_from) {
                    transaction.execute_batch(&format!("DROP TABLE {name}"))?;
                }
            }
        }
        transaction.commit()?;
        self.keys_from = keys_from;
        Ok(committed)
    }
}

impl UsageStore for SqliteStore {
    type Error = StoreError;

    fn head(&self) -> StoreHead {
        self.head
    }

    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), StoreError> {
        let connection = self.usable()?;
        let mut scanned = || {
            let mut hours = connection.prepare_cached(
                "SELECT hour, meter, customer, id FROM (
                    SELECT hour, meter, customer FROM cell
                    UNION SELECT hour, meter, customer FROM report
                    UNION SELECT hour, meter, customer FROM folded WHERE read IS NOT NULL
                ) JOIN customer ON number = customer ORDER BY hour, meter, customer",
            )?;
            let mut rows = hours.query([])?;
            while let Some(row) = rows.next()? {
                visit(hour_of_row(connection, row)?);
            }
            Ok(())
        };
        scanned().map_err(store_error)
    }

    fn hour(&mut self, key: &HourKey) -> Result<Hour, StoreError> {
        let connection = self.usable()?;
        let read = || match customer_number(connection, &key.customer)? {
            Some(number) => hour_of_customer(connection, key, number),
            None => Ok(Hour::new(key.clone())),
        };
        read().map_err(store_error)
    }

    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, StoreError> {
        let connection = self.usable()?;
        let walked = || {
            let after = match after {
                Some(key) => {
                    let number = customer_number(connection, &key.customer)?.unwrap_or(-1);
                    (i64::from(key.hour), i64::from(key.meter), number)
                }
                None => (-1, -1, -1),
            };
            let mut hours = connection.prepare_cached(
                "SELECT hour, meter, customer, id FROM (
                    SELECT hour, meter, customer FROM cell
                    UNION SELECT hour, meter, customer FROM report
                    UNION SELECT hour, meter, customer FROM folded
                ) JOIN customer ON number = customer
                WHERE (hour, meter, customer) > (?, ?, ?) AND hour < ?
                ORDER BY hour, meter, customer LIMIT ?",
            )?;
            let most = i64::try_from(most).unwrap_or(i64::MAX);
            let mut rows = hours.query(params![after.0, after.1, after.2, before, most])?;
            let mut walked = Vec::new();
            while let Some(row) = rows.next()? {
                walked.push(hour_of_row(connection, row)?);
            }
            Ok(walked)
        };
        walked().map_err(store_error)
    }

    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        let connection = self.usable()?;
        let read = || {
            let mut report = connection.prepare_cached(
                "SELECT hour, meter, id FROM report JOIN customer ON number = customer WHERE seq = ?",
            )?;
            let row = report.query_row([seq.0.cast_signed()], |row| {
                let customer: String = row.get(2)?;
                Ok(HourKey { hour: row.get(0)?, meter: row.get(1)?, customer: Arc::from(customer) })
            });
            row.optional()
        };
        read().map_err(store_error)
    }

    fn commit(&mut self, changes: &Changes) -> Result<Committed, StoreError> {
        self.usable()?;
        let committed = self.try_commit(changes);
        self.failed = committed.is_err();
        committed.map_err(store_error)
    }
}

/// A commit that is being written.
struct Writing<'t> {
    transaction: &'t Transaction<'t>,
    customers: &'t mut HashMap<Arc<str>, i64>,
    keys_from: u32,
    /// Days whose table of keys is known to be there.
    key_days: BTreeSet<u32>,
    cells: HashMap<CellKey, ChangedCell>,
}

struct ChangedCell {
    customer: i64,
    cell: Cell,
    has_new_total: bool,
}

impl Writing<'_> {
    fn apply(&mut self, changes: &Changes) -> rusqlite::Result<Committed> {
        let mut committed = Committed::default();
        for fact in &changes.facts {
            committed.facts.push(self.add(fact)?);
        }
        for (key, CellChange { add_to_total, settled, open }) in &changes.cells {
            let cell = &mut self.cell(key)?.cell;
            let total = cell.total.checked_add(*add_to_total);
            let total = total.ok_or_else(|| damaged("a sum is beyond all bounds"))?;
            *cell = Cell { total, settled: *settled, open: *open };
            self.cell(key)?.has_new_total |= !add_to_total.is_zero();
        }
        for ((key, seq), report) in &changes.reports {
            self.put_report(key, *seq, report.as_ref())?;
        }
        for (key, folded) in &changes.hours {
            self.put_folded(key, folded.as_ref())?;
        }
        let mut cells: Vec<_> = std::mem::take(&mut self.cells).into_iter().collect();
        cells.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        for (key, ChangedCell { customer, cell, has_new_total }) in cells {
            self.put_cell(&key, customer, &cell)?;
            if has_new_total {
                committed.totals.push((key, cell.total));
            }
        }
        Ok(committed)
    }

    fn add(&mut self, fact: &NewFact) -> rusqlite::Result<StoredFact> {
        if let Some(key) = fact.key {
            if key.day < self.keys_from {
                return Ok(StoredFact::KeyForgotten);
            }
            if self.key_days.insert(key.day) {
                self.transaction.execute_batch(&format!(
                    "CREATE TABLE IF NOT EXISTS key_{} (hash BLOB PRIMARY KEY) WITHOUT ROWID",
                    key.day
                ))?;
            }
            let sql = format!("INSERT OR IGNORE INTO key_{} VALUES (?)", key.day);
            if self.transaction.prepare_cached(&sql)?.execute([&key.hash[..]])? == 0 {
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
            let sql = format!("DELETE FROM key_{} WHERE hash = ?", key.day);
            self.transaction.prepare_cached(&sql)?.execute([&key.hash[..]])?;
        }
        Ok(StoredFact::SumTooLarge)
    }

    fn cell(&mut self, key: &CellKey) -> rusqlite::Result<&mut ChangedCell> {
        if !self.cells.contains_key(key) {
            let customer = self.customer(&key.hour.customer)?;
            let mut stored = self.transaction.prepare_cached(
                "SELECT total, settled, open FROM cell
                WHERE hour = ? AND meter = ? AND customer = ? AND minute = ?",
            )?;
            let keys = params![key.hour.hour, key.hour.meter, customer, key.minute];
            let cell = stored.query_row(keys, |row| read_cell(row, 0)).optional()?;
            let cell = cell.unwrap_or_default();
            self.cells.insert(key.clone(), ChangedCell { customer, cell, has_new_total: false });
        }
        self.cells.get_mut(key).ok_or_else(|| damaged("a cell is gone"))
    }

    /// Returns the number of a customer. A new one gets the next.
    fn customer(&mut self, id: &Arc<str>) -> rusqlite::Result<i64> {
        if let Some(number) = self.customers.get(id) {
            return Ok(*number);
        }
        let number = if let Some(number) = customer_number(self.transaction, id)? {
            number
        } else {
            let sql = "INSERT INTO customer (id) VALUES (?)";
            self.transaction.prepare_cached(sql)?.insert([&**id])?
        };
        self.customers.insert(Arc::clone(id), number);
        Ok(number)
    }

    fn put_cell(&self, key: &CellKey, customer: i64, cell: &Cell) -> rusqlite::Result<()> {
        let (hour, meter, minute) = (key.hour.hour, key.hour.meter, key.minute);
        if *cell == Cell::default() {
            let sql =
                "DELETE FROM cell WHERE hour = ? AND meter = ? AND customer = ? AND minute = ?";
            let keys = params![hour, meter, customer, minute];
            self.transaction.prepare_cached(sql)?.execute(keys)?;
        } else {
            let sql = "INSERT OR REPLACE INTO cell VALUES (?, ?, ?, ?, ?, ?, ?)";
            self.transaction.prepare_cached(sql)?.execute(params![
                hour,
                meter,
                customer,
                minute,
                Units(cell.total.units()),
                Units(cell.settled.units()),
                cell.open.map(|Seq(seq)| seq.cast_signed()),
            ])?;
        }
        Ok(())
    }

    fn put_report(
        &mut self,
        key: &HourKey,
        Seq(seq): Seq,
        report: Option<&UsageReport>,
    ) -> rusqlite::Result<()> {
        let customer = self.customer(&key.customer)?;
        let seq = seq.cast_signed();
        let Some(report) = report else {
            let sql =
                "DELETE FROM report WHERE hour = ? AND meter = ? AND customer = ? AND seq = ?";
            let keys = params![key.hour, key.meter, customer, seq];
            self.transaction.prepare_cached(sql)?.execute(keys)?;
            return Ok(());
        };
        let sql = "INSERT OR REPLACE INTO report
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        self.transaction.prepare_cached(sql)?.execute(params![
            key.hour,
            key.meter,
            customer,
            seq,
            report.cell.minute,
            Units(report.value.units()),
            (0_u8..).zip(State::ALL).find(|(_, it)| *it == report.state).map(|(number, _)| number),
            report.maybe,
            report.round,
            report.first_attempt.0,
            report.last_attempt.0,
            report.absent_since.map(|time| time.0),
            report.suspect,
            report.folded,
            report.code.as_deref(),
            report.total.map(|total| Units(total.sum.units())),
            report.total.map(|total| total.number),
        ])?;
        Ok(())
    }

    fn put_folded(&mut self, key: &HourKey, folded: Option<&Folded>) -> rusqlite::Result<()> {
        let customer = self.customer(&key.customer)?;
        if let Some(folded) = folded {
            let sql = "INSERT OR REPLACE INTO folded VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
            self.transaction.prepare_cached(sql)?.execute(params![
                key.hour,
                key.meter,
                customer,
                Units(folded.settled.units()),
                folded.minutes.cast_signed(),
                folded.audited.map(|time| time.0),
                folded.difference.map(|it| Units(it.ours.units())),
                folded.difference.map(|it| Units(it.stripe.units())),
                folded.difference.map(|it| it.read.0),
                folded.totals,
            ])?;
        } else {
            let sql = "DELETE FROM folded WHERE hour = ? AND meter = ? AND customer = ?";
            let keys = params![key.hour, key.meter, customer];
            self.transaction.prepare_cached(sql)?.execute(keys)?;
        }
        Ok(())
    }
}

fn key_tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'key\\_%' ESCAPE '\\'";
    connection.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
}

fn customer_number(connection: &Connection, id: &str) -> rusqlite::Result<Option<i64>> {
    let mut number = connection.prepare_cached("SELECT number FROM customer WHERE id = ?")?;
    number.query_row([id], |row| row.get(0)).optional()
}

/// Reads the hour that a row names by hour, meter, and the customer's number and id.
fn hour_of_row(connection: &Connection, row: &Row<'_>) -> rusqlite::Result<Hour> {
    let customer: String = row.get(3)?;
    let key = HourKey { hour: row.get(0)?, meter: row.get(1)?, customer: Arc::from(customer) };
    hour_of_customer(connection, &key, row.get(2)?)
}

fn hour_of_customer(
    connection: &Connection,
    key: &HourKey,
    customer: i64,
) -> rusqlite::Result<Hour> {
    let mut hour = Hour::new(key.clone());
    let keys = params![key.hour, key.meter, customer];
    let mut cells = connection.prepare_cached(
        "SELECT minute, total, settled, open FROM cell
        WHERE hour = ? AND meter = ? AND customer = ?",
    )?;
    let mut rows = cells.query(keys)?;
    while let Some(row) = rows.next()? {
        hour.cells.insert(row.get(0)?, read_cell(row, 1)?);
    }
    let mut reports = connection.prepare_cached(
        "SELECT seq, minute, value, state, maybe, round, first_attempt, last_attempt,
            absent_since, suspect, folded, code, window_sum, window_number
        FROM report WHERE hour = ? AND meter = ? AND customer = ?",
    )?;
    let mut rows = reports.query(keys)?;
    while let Some(row) = rows.next()? {
        let seq = Seq(row.get::<_, i64>(0)?.cast_unsigned());
        hour.reports.insert(seq, read_report(row, key)?);
    }
    let mut folded = connection.prepare_cached(
        "SELECT settled, minutes, audited, ours, stripe, read, totals FROM folded
        WHERE hour = ? AND meter = ? AND customer = ?",
    )?;
    let folded = folded.query_row(keys, |row| {
        Ok(Folded {
            settled: amount(row, 0)?,
            minutes: row.get::<_, i64>(1)?.cast_unsigned(),
            audited: row.get::<_, Option<i64>>(2)?.map(StripeTime),
            difference: match row.get::<_, Option<i64>>(5)? {
                Some(read) => Some(HourDifference {
                    ours: amount(row, 3)?,
                    stripe: amount(row, 4)?,
                    read: StripeTime(read),
                }),
                None => None,
            },
            totals: row.get(6)?,
        })
    });
    hour.folded = folded.optional()?.unwrap_or_default();
    Ok(hour)
}

fn read_cell(row: &Row<'_>, first: usize) -> rusqlite::Result<Cell> {
    let open: Option<i64> = row.get(first + 2)?;
    Ok(Cell {
        total: amount(row, first)?,
        settled: amount(row, first + 1)?,
        open: open.map(|seq| Seq(seq.cast_unsigned())),
    })
}

fn read_report(row: &Row<'_>, key: &HourKey) -> rusqlite::Result<UsageReport> {
    let state = State::ALL.get(usize::from(row.get::<_, u8>(3)?));
    Ok(UsageReport {
        cell: CellKey { hour: key.clone(), minute: row.get(1)? },
        value: amount(row, 2)?,
        total: match row.get(13)? {
            Some(number) => Some(WindowTotal { sum: amount(row, 12)?, number }),
            None => None,
        },
        state: *state.ok_or_else(|| damaged("a state is unknown"))?,
        maybe: row.get(4)?,
        round: row.get(5)?,
        first_attempt: StripeTime(row.get(6)?),
        last_attempt: StripeTime(row.get(7)?),
        absent_since: row.get::<_, Option<i64>>(8)?.map(StripeTime),
        suspect: row.get(9)?,
        folded: row.get(10)?,
        code: row.get::<_, Option<String>>(11)?.map(Into::into),
    })
}

fn amount(row: &Row<'_>, column: usize) -> rusqlite::Result<Amount> {
    Ok(Amount::from_units(row.get::<_, Units>(column)?.0))
}

/// The units of an amount: an integer of SQLite where it fits, else 16 bytes.
struct Units(i128);

impl ToSql for Units {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match i64::try_from(self.0) {
            Ok(small) => Value::Integer(small),
            Err(_) => Value::Blob(self.0.to_be_bytes().to_vec()),
        };
        Ok(ToSqlOutput::Owned(value))
    }
}

impl FromSql for Units {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Integer(small) => Ok(Self(small.into())),
            ValueRef::Blob(bytes) => {
                let bytes = bytes.try_into().map_err(|_| FromSqlError::InvalidType)?;
                Ok(Self(i128::from_be_bytes(bytes)))
            }
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

fn damaged(what: &str) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(what.into())
}

fn store_error(error: rusqlite::Error) -> StoreError {
    StoreError::Io(Arc::new(io::Error::other(error)))
}
