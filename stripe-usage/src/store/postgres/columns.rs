//! Conversion of column values.

use std::borrow::Cow;
use std::sync::Arc;

use tokio_postgres::Row;

use crate::amount::Amount;
use crate::reporter::time::StripeTime;
use crate::reporter::{
    Cell, CellKey, Folded, HourDifference, HourKey, MeterNumber, Seq, State, UsageReport,
    WindowTotal,
};
use crate::store_error::StoreError;

/// Returns text without NUL characters, which PostgreSQL cannot store.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if text.contains(['\0', '\\']) {
        Cow::Owned(text.replace('\\', "\\\\").replace('\0', "\\0"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Reverses [`escaped`].
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => plain.push(match characters.next() {
                Some('0') => '\0',
                _ => '\\',
            }),
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}

/// Keys of hours, as arrays.
#[derive(Default)]
pub(super) struct HourColumns {
    pub(super) hours: Vec<i32>,
    pub(super) meters: Vec<i32>,
    pub(super) customers: Vec<String>,
}

impl HourColumns {
    pub(super) fn push(&mut self, key: &HourKey) {
        self.hours.push(hour_number(key.hour));
        self.meters.push(key.meter.into());
        self.customers.push(escaped(&key.customer).into_owned());
    }
}

pub(super) fn hour_number(hour: u32) -> i32 {
    i32::try_from(hour).unwrap_or(i32::MAX)
}

/// Reads the key of an hour from the first three columns.
pub(super) fn hour_key(row: &Row) -> Result<HourKey, StoreError> {
    Ok(HourKey {
        hour: u32::try_from(row.get::<_, i32>(0)).map_err(|_| unreadable())?,
        meter: MeterNumber::try_from(row.get::<_, i32>(1)).map_err(|_| unreadable())?,
        customer: Arc::from(plain(row.get(2))),
    })
}

/// Reads a cell: minute, total, settled sum, open report.
pub(super) fn cell(row: &Row, first: usize) -> Result<(u8, Cell), StoreError> {
    let cell = Cell {
        total: amount(row.get(first + 1))?,
        settled: amount(row.get(first + 2))?,
        open: row.get::<_, Option<i64>>(first + 3).map(seq),
    };
    Ok((minute(row.get(first))?, cell))
}

/// Reads a report in the order of its columns.
pub(super) fn report(row: &Row, hour: &HourKey) -> Result<(Seq, UsageReport), StoreError> {
    let state: &str = row.get(6);
    let state = State::ALL.into_iter().find(|known| known.name() == state);
    let total = match (row.get::<_, Option<&str>>(15), row.get::<_, Option<i64>>(16)) {
        (Some(sum), Some(number)) => Some(WindowTotal {
            sum: amount(sum)?,
            number: u32::try_from(number).map_err(|_| unreadable())?,
        }),
        _ => None,
    };
    let report = UsageReport {
        cell: CellKey { hour: hour.clone(), minute: minute(row.get(4))? },
        value: amount(row.get(5))?,
        total,
        state: state.ok_or_else(unreadable)?,
        maybe: u32::try_from(row.get::<_, i64>(7)).map_err(|_| unreadable())?,
        round: u32::try_from(row.get::<_, i64>(8)).map_err(|_| unreadable())?,
        first_attempt: StripeTime(row.get(9)),
        last_attempt: StripeTime(row.get(10)),
        absent_since: row.get::<_, Option<i64>>(11).map(StripeTime),
        suspect: row.get(12),
        folded: row.get(13),
        code: row.get::<_, Option<&str>>(14).map(|code| plain(code).into()),
    };
    Ok((seq(row.get(3)), report))
}

/// Reads a folded sum in the order of its columns.
pub(super) fn folded(row: &Row) -> Result<Folded, StoreError> {
    let difference = match row.get::<_, Option<i64>>(8) {
        None => None,
        Some(read) => Some(HourDifference {
            ours: amount(row.get(6))?,
            stripe: amount(row.get(7))?,
            read: StripeTime(read),
        }),
    };
    Ok(Folded {
        settled: amount(row.get(3))?,
        minutes: row.get::<_, i64>(4).cast_unsigned(),
        audited: row.get::<_, Option<i64>>(5).map(StripeTime),
        difference,
        totals: u32::try_from(row.get::<_, i64>(9)).map_err(|_| unreadable())?,
    })
}

/// Reads an amount: a whole number of 10⁻¹².
pub(super) fn amount(units: &str) -> Result<Amount, StoreError> {
    units.parse().map(Amount::from_units).map_err(|_| unreadable())
}

/// Returns the number of an amount as text.
pub(super) fn units(amount: Amount) -> String {
    amount.units().to_string()
}

pub(super) fn minute(minute: i32) -> Result<u8, StoreError> {
    u8::try_from(minute).ok().filter(|minute| *minute < 60).ok_or_else(unreadable)
}

fn seq(number: i64) -> Seq {
    Seq(number.cast_unsigned())
}

pub(super) fn unreadable() -> StoreError {
    StoreError::damaged("a value cannot be decoded")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_any_characters_comes_back() {
        for text in ["", "cus_1", "\\", "\\0", "ü\0\n", "a\\\0\\\\0b"] {
            let escaped = escaped(text);
            assert!(!escaped.contains('\0'));
            assert_eq!(plain(&escaped), text);
        }
    }
}
