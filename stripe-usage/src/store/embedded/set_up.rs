//! Setup of a new file, and checks of its owner.

use std::collections::HashSet;

use redb::{Database, ReadableDatabase, ReadableTable, TableHandle, WriteTransaction};

use super::Owner;
use super::failure::{OpenFailure, store_error};
use super::tables::{
    APPLICATION, CELL, CUSTOMER, CUSTOMER_NUMBER, DIFFERENCE, HOUR, META, METER, METER_WINDOW,
    REPORT, REPORT_HOUR, SCHEMA,
};
use crate::reporter::time::StripeTime;
use crate::reporter::{MeterNumber, Seq, TotalWindow};
use crate::store::{MeterWindows, StoreHead};
use crate::store_error::StoreError;

/// Maximum number of meters.
const METERS: usize = MeterNumber::MAX as usize + 1;

/// Checks the owner of a database, or sets up a new one.
pub(super) fn prepare(
    database: &Database,
    owner: &Owner,
    meters: &[String],
) -> Result<(StoreHead, Vec<String>), OpenFailure> {
    let transaction = database.begin_write().map_err(store_error)?;
    let is_new = transaction.list_tables().map_err(store_error)?.next().is_none();
    let (head, meters, changed) = if is_new {
        let (head, meters) = set_up(&transaction, owner, meters)?;
        (head, meters, true)
    } else {
        let (head, schema) = check_owner(&transaction, owner)?;
        if schema < SCHEMA {
            migrate(&transaction)?;
        }
        let (meters, changed) = add_meters(&transaction, meters)?;
        (head, meters, changed || schema < SCHEMA)
    };
    if changed {
        transaction.commit().map_err(store_error)?;
    } else {
        transaction.abort().map_err(store_error)?;
    }
    Ok((head, meters))
}

fn set_up(
    transaction: &WriteTransaction,
    owner: &Owner,
    meters: &[String],
) -> Result<(StoreHead, Vec<String>), OpenFailure> {
    let mut id = [0; 8];
    getrandom::getrandom(&mut id).map_err(|error| OpenFailure::Io(error.into()))?;
    let head = StoreHead {
        store_id: u64::from_be_bytes(id),
        next_seq: Seq(1),
        keys_from: 0,
        rebuilt: None,
    };
    {
        let mut meta = transaction.open_table(META).map_err(store_error)?;
        for (name, value) in [
            ("application", APPLICATION),
            ("schema", &SCHEMA.to_be_bytes()),
            ("store_id", &id),
            ("account", owner.account.as_bytes()),
            ("livemode", &[u8::from(owner.livemode)]),
            ("next_seq", &1_u64.to_be_bytes()),
            ("keys_from", &0_u32.to_be_bytes()),
        ] {
            meta.insert(name, value).map_err(store_error)?;
        }
    }
    // Reading requires that all tables exist.
    transaction.open_table(CUSTOMER).map_err(store_error)?;
    transaction.open_table(CUSTOMER_NUMBER).map_err(store_error)?;
    transaction.open_table(CELL).map_err(store_error)?;
    transaction.open_table(REPORT).map_err(store_error)?;
    transaction.open_table(REPORT_HOUR).map_err(store_error)?;
    transaction.open_table(HOUR).map_err(store_error)?;
    transaction.open_table(DIFFERENCE).map_err(store_error)?;
    let (meters, _) = add_meters(transaction, meters)?;
    Ok((head, meters))
}

/// Updates tables of version 1, in which meters have no windows.
fn migrate(transaction: &WriteTransaction) -> Result<(), OpenFailure> {
    let meters = transaction.open_table(METER).map_err(store_error)?;
    let mut windows = transaction.open_table(METER_WINDOW).map_err(store_error)?;
    for entry in meters.iter().map_err(store_error)? {
        let (number, _) = entry.map_err(store_error)?;
        windows.insert(number.value(), 0).map_err(store_error)?;
    }
    let mut meta = transaction.open_table(META).map_err(store_error)?;
    meta.insert("schema", &SCHEMA.to_be_bytes()[..]).map_err(store_error)?;
    Ok(())
}

/// Checks the owner of a database, and returns its version.
fn check_owner(
    transaction: &WriteTransaction,
    owner: &Owner,
) -> Result<(StoreHead, u32), OpenFailure> {
    let is_ours = |table: redb::UntypedTableHandle| table.name() == META.name();
    if !transaction.list_tables().map_err(store_error)?.any(is_ours) {
        return Err(OpenFailure::Foreign);
    }
    // Another program may have a table with this name and different types.
    let meta = transaction.open_table(META).map_err(|_| OpenFailure::Foreign)?;
    let value = |name: &str| -> Result<Option<Vec<u8>>, StoreError> {
        Ok(meta.get(name).map_err(store_error)?.map(|value| value.value().to_vec()))
    };
    if value("application")?.as_deref() != Some(APPLICATION) {
        return Err(OpenFailure::Foreign);
    }
    let schema = u32::from_be_bytes(fixed(value("schema")?, "schema")?);
    if schema > SCHEMA {
        return Err(OpenFailure::Newer { schema });
    }
    // An account has different meters in each mode, so the mode is checked first.
    let [livemode] = fixed(value("livemode")?, "livemode")?;
    let livemode = livemode == 1;
    if livemode != owner.livemode {
        return Err(OpenFailure::OtherMode { livemode });
    }
    let stored = value("account")?.and_then(|account| String::from_utf8(account).ok());
    let stored = stored.ok_or_else(|| missing("account"))?;
    if stored != owner.account {
        return Err(OpenFailure::OtherAccount { stored, given: owner.account.clone() });
    }
    let rebuilt = match value("rebuilt")? {
        Some(at) => Some(StripeTime(i64::from_be_bytes(fixed(Some(at), "rebuilt")?))),
        None => None,
    };
    let head = StoreHead {
        rebuilt,
        store_id: u64::from_be_bytes(fixed(value("store_id")?, "store_id")?),
        next_seq: Seq(u64::from_be_bytes(fixed(value("next_seq")?, "next_seq")?)),
        keys_from: u32::from_be_bytes(fixed(value("keys_from")?, "keys_from")?),
    };
    Ok((head, schema))
}

/// Returns the owner of a database, or `None` if the database is new or lacks one of the meters.
pub(super) fn known_owner(
    database: &Database,
    meters: &[String],
) -> Result<Option<Owner>, OpenFailure> {
    let transaction = database.begin_read().map_err(store_error)?;
    let tables: Vec<String> = transaction
        .list_tables()
        .map_err(store_error)?
        .map(|table| table.name().to_owned())
        .collect();
    if tables.is_empty() {
        return Ok(None);
    }
    // Another program may have tables with these names and different types.
    let meta = transaction.open_table(META).map_err(|_| OpenFailure::Foreign)?;
    let known = transaction.open_table(METER).map_err(|_| OpenFailure::Foreign)?;
    let value = |name: &str| -> Result<Option<Vec<u8>>, StoreError> {
        Ok(meta.get(name).map_err(store_error)?.map(|value| value.value().to_vec()))
    };
    let account = value("account")?.and_then(|account| String::from_utf8(account).ok());
    let account = account.ok_or_else(|| missing("account"))?;
    let [livemode] = fixed(value("livemode")?, "livemode")?;
    let mut names = HashSet::new();
    for entry in known.iter().map_err(store_error)? {
        let (_, meter) = entry.map_err(store_error)?;
        names.insert(meter.value().to_owned());
    }
    let has_all = meters.iter().all(|meter| names.contains(meter));
    Ok(has_all.then_some(Owner { account, livemode: livemode == 1 }))
}

/// Returns the width of the cells in minutes, or `None` if no reporter was ever started.
pub(super) fn width(database: &Database) -> Result<Option<u8>, StoreError> {
    let transaction = database.begin_read().map_err(store_error)?;
    let meta = transaction.open_table(META).map_err(store_error)?;
    let stored = meta.get("width").map_err(store_error)?.map(|value| value.value().to_vec());
    let Some(stored) = stored else { return Ok(None) };
    let [width] = fixed(Some(stored), "width")?;
    Ok(Some(width))
}

/// Sets the cell width of a new file, and returns the width of the file.
pub(super) fn keep_width(database: &Database, minutes: u8) -> Result<u8, StoreError> {
    let transaction = database.begin_write().map_err(store_error)?;
    let stored = {
        let mut meta = transaction.open_table(META).map_err(store_error)?;
        let stored = meta.get("width").map_err(store_error)?.map(|value| value.value().to_vec());
        if stored.is_none() {
            meta.insert("width", &[minutes][..]).map_err(store_error)?;
        }
        fixed(stored.or(Some(vec![minutes])), "width")?
    };
    transaction.commit().map_err(store_error)?;
    let [stored] = stored;
    Ok(stored)
}

/// Stores the windows of meters whose window is not stored yet, and returns all stored windows.
pub(super) fn keep_windows(
    database: &Database,
    given: &MeterWindows,
) -> Result<MeterWindows, StoreError> {
    let transaction = database.begin_write().map_err(store_error)?;
    let mut kept = MeterWindows::new();
    {
        let mut table = transaction.open_table(METER_WINDOW).map_err(store_error)?;
        for (number, window) in given {
            if table.get(number).map_err(store_error)?.is_none() {
                let hours = window.map_or(0, TotalWindow::hours);
                table.insert(number, hours).map_err(store_error)?;
            }
        }
        for entry in table.iter().map_err(store_error)? {
            let (number, hours) = entry.map_err(store_error)?;
            let window = match hours.value() {
                0 => None,
                hours => {
                    let window = TotalWindow::of_hours(hours);
                    Some(window.ok_or_else(|| StoreError::damaged("a window is unknown"))?)
                }
            };
            kept.insert(number.value(), window);
        }
    }
    transaction.commit().map_err(store_error)?;
    Ok(kept)
}

fn fixed<const N: usize>(value: Option<Vec<u8>>, name: &str) -> Result<[u8; N], StoreError> {
    value.and_then(|value| value.try_into().ok()).ok_or_else(|| missing(name))
}

fn missing(name: &str) -> StoreError {
    StoreError::damaged(format!("`{name}` is missing"))
}

/// Adds unknown meters. Returns all meters, and whether any were added.
fn add_meters(
    transaction: &WriteTransaction,
    meters: &[String],
) -> Result<(Vec<String>, bool), OpenFailure> {
    let mut table = transaction.open_table(METER).map_err(store_error)?;
    let mut known: Vec<String> = Vec::new();
    for entry in table.iter().map_err(store_error)? {
        let (number, meter) = entry.map_err(store_error)?;
        if usize::from(number.value()) != known.len() {
            return Err(StoreError::damaged("the meters are not numbered in order").into());
        }
        known.push(meter.value().to_owned());
    }
    let mut names: HashSet<&String> = known.iter().collect();
    let new: Vec<String> = meters.iter().filter(|meter| names.insert(meter)).cloned().collect();
    if known.len() + new.len() > METERS {
        return Err(OpenFailure::TooManyMeters);
    }
    let changed = !new.is_empty();
    for meter in new {
        let number = MeterNumber::try_from(known.len()).map_err(|_| OpenFailure::TooManyMeters)?;
        table.insert(number, meter.as_str()).map_err(store_error)?;
        known.push(meter);
    }
    Ok((known, changed))
}
