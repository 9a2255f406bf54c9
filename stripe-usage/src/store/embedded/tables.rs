//! The tables of the file.

use redb::{Table, TableDefinition};

use super::codec::{CellBytes, HourBytes, ReportBytes};

pub(super) type Bytes = &'static [u8];

pub(super) const META: TableDefinition<'_, &str, Bytes> = TableDefinition::new("meta");
pub(super) const METER: TableDefinition<'_, u16, &str> = TableDefinition::new("meter");
/// The length of the window of a meter in hours; 0 without a window.
pub(super) const METER_WINDOW: TableDefinition<'_, u16, u32> = TableDefinition::new("meter_window");
pub(super) const CUSTOMER: TableDefinition<'_, u32, &str> = TableDefinition::new("customer");
pub(super) const CUSTOMER_NUMBER: TableDefinition<'_, &str, u32> =
    TableDefinition::new("customer_number");
pub(super) const CELL: TableDefinition<'_, &'static CellBytes, Bytes> =
    TableDefinition::new("cell");
pub(super) const REPORT: TableDefinition<'_, &'static ReportBytes, Bytes> =
    TableDefinition::new("report");
pub(super) const REPORT_HOUR: TableDefinition<'_, u64, &'static HourBytes> =
    TableDefinition::new("report_hour");
pub(super) const HOUR: TableDefinition<'_, &'static HourBytes, Bytes> =
    TableDefinition::new("hour");
/// The hours whose audit found a difference.
pub(super) const DIFFERENCE: TableDefinition<'_, &'static HourBytes, ()> =
    TableDefinition::new("difference");
/// Prefix of the tables of keys.
pub(super) const KEYS: &str = "key_";

pub(super) type CellTable<'t> = Table<'t, &'static CellBytes, Bytes>;
pub(super) type KeyTable<'t> = Table<'t, &'static [u8; 16], ()>;

/// The version of the tables above. Version 1 has no windows.
pub(super) const SCHEMA: u32 = 2;
/// Value of `application` in the meta table.
pub(super) const APPLICATION: &[u8] = b"stripe-usage";
