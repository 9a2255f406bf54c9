//! Reading of stored data, by the hour.

use std::collections::BTreeMap;

use super::columns::{self, HourColumns, hour_key};
use super::failure::store_error;
use super::session::{PostgresSession, Values};
use crate::reporter::{Hour, HourKey, Seq};
use crate::store_error::StoreError;

/// Number of hours that a scan reads at once.
pub(super) const PAGE: usize = 2_000;

/// Facts that were not yet added to their cells, with the hour and the minute of the cell.
macro_rules! fact_hours {
    () => {
        "(SELECT i.meter, i.customer, i.value, \
            i.minute / 60 - i.minute / 60 % greatest(m.window_hours, 1) AS hour, \
            CASE WHEN m.window_hours > 0 THEN 0 ELSE i.minute % 60 END AS minute \
            FROM stripe_usage.fact i JOIN stripe_usage.meter m ON m.number = i.meter)"
    };
}

/// Query for the keys of stored hours after a given one: all with a cell, a report or a fact, and others for
/// which the condition holds.
macro_rules! hours_after {
    ($condition:literal) => {
        concat!(
            "SELECT hour, meter, customer FROM ( \
            (SELECT DISTINCT hour, meter, customer FROM stripe_usage.cell \
                WHERE (hour, meter, customer) > ($1, $2, $3) AND hour < $4 ORDER BY 1, 2, 3 LIMIT $5) UNION \
            (SELECT DISTINCT hour, meter, customer FROM stripe_usage.report \
                WHERE (hour, meter, customer) > ($1, $2, $3) AND hour < $4 ORDER BY 1, 2, 3 LIMIT $5) UNION \
            (SELECT hour, meter, customer FROM stripe_usage.hour \
                WHERE ",
            $condition,
            " AND (hour, meter, customer) > ($1, $2, $3) AND hour < $4 \
                ORDER BY 1, 2, 3 LIMIT $5) UNION \
            (SELECT DISTINCT f.hour, f.meter, f.customer COLLATE \"C\" FROM ",
            fact_hours!(),
            " AS f WHERE $6 AND (f.hour, f.meter, f.customer COLLATE \"C\") > ($1, $2, $3) AND f.hour < $4 \
                ORDER BY 1, 2, 3 LIMIT $5)) AS known ORDER BY 1, 2, 3 LIMIT $5"
        )
    };
}

/// Of those that a scan visits: others have a difference.
const VISITED: &str = hours_after!("difference_read IS NOT NULL");
/// Of all that are stored.
const WALKED: &str = hours_after!("true");
/// The keys of hours after a given hour that have a listed report or a difference.
const LISTED: &str = "\
    SELECT hour, meter, customer FROM ( \
    (SELECT DISTINCT hour, meter, customer FROM stripe_usage.report \
        WHERE state IN ('refused', 'rejected', 'held', 'expired') \
        AND (hour, meter, customer) > ($1, $2, $3) AND hour < $4 ORDER BY 1, 2, 3 LIMIT $5) UNION \
    (SELECT hour, meter, customer FROM stripe_usage.hour \
        WHERE difference_read IS NOT NULL AND (hour, meter, customer) > ($1, $2, $3) AND hour < $4 \
        ORDER BY 1, 2, 3 LIMIT $5)) AS known ORDER BY 1, 2, 3 LIMIT $5";
const CELLS: &str = "\
    SELECT c.hour, c.meter, c.customer, c.minute, trunc(c.total * 1000000000000)::text, \
        trunc(c.settled * 1000000000000)::text, c.open \
    FROM unnest($1::int4[], $2::int4[], $3::text[]) AS k (hour, meter, customer) \
    JOIN stripe_usage.cell c ON c.hour = k.hour AND c.meter = k.meter \
        AND c.customer = k.customer COLLATE \"C\"";
const REPORTS: &str = "\
    SELECT r.hour, r.meter, r.customer, r.seq, r.minute, trunc(r.value * 1000000000000)::text, r.state, \
        r.maybe, r.round, r.first_attempt, r.last_attempt, r.absent_since, r.suspect, r.folded, r.code, \
        trunc(r.total * 1000000000000)::text, r.total_number \
    FROM unnest($1::int4[], $2::int4[], $3::text[]) AS k (hour, meter, customer) \
    JOIN stripe_usage.report r ON r.hour = k.hour AND r.meter = k.meter \
        AND r.customer = k.customer COLLATE \"C\"";
const FOLDED: &str = "\
    SELECT h.hour, h.meter, h.customer, trunc(h.settled * 1000000000000)::text, h.minutes, h.audited, \
        trunc(h.difference_ours * 1000000000000)::text, \
        trunc(h.difference_stripe * 1000000000000)::text, h.difference_read, h.totals \
    FROM unnest($1::int4[], $2::int4[], $3::text[]) AS k (hour, meter, customer) \
    JOIN stripe_usage.hour h ON h.hour = k.hour AND h.meter = k.meter \
        AND h.customer = k.customer COLLATE \"C\"";
/// Facts that were not yet added to their cells.
const FACTS: &str = concat!(
    "SELECT f.hour, f.meter, f.customer, f.minute, trunc(sum(f.value) * 1000000000000)::text \
    FROM unnest($1::int4[], $2::int4[], $3::text[]) AS k (hour, meter, customer) JOIN ",
    fact_hours!(),
    " AS f ON f.hour = k.hour AND f.meter = k.meter AND f.customer = k.customer GROUP BY 1, 2, 3, 4"
);
const HOUR_OF: &str = "SELECT hour, meter, customer FROM stripe_usage.report WHERE seq = $1";

/// Selection of hours to read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ReadHours {
    /// Hours that a scan visits.
    Visited,
    /// Hours with a listed report or a difference.
    Listed,
    /// All hours.
    All,
}

impl PostgresSession {
    /// Reads hours in the order of their keys.
    pub(super) async fn hours(&mut self, keys: &[HourKey]) -> Result<Vec<Hour>, StoreError> {
        self.hours_with(false, keys).await
    }

    /// Like [`hours`](Self::hours), with or without facts that were not yet added to their cells.
    async fn hours_with(&mut self, facts: bool, keys: &[HourKey]) -> Result<Vec<Hour>, StoreError> {
        let mut columns = HourColumns::default();
        let mut hours = BTreeMap::new();
        for key in keys {
            columns.push(key);
            hours.insert(key.clone(), Hour::new(key.clone()));
        }
        let HourColumns { hours: numbers, meters, customers } = &columns;
        for row in self.rows(CELLS, &[numbers, meters, customers]).await? {
            let (minute, cell) = columns::cell(&row, 3)?;
            if let Some(hour) = hours.get_mut(&hour_key(&row)?) {
                hour.cells.insert(minute, cell);
            }
        }
        let rows =
            if facts { self.rows(FACTS, &[numbers, meters, customers]).await? } else { Vec::new() };
        for row in rows {
            let (minute, sum) = (columns::minute(row.get(3))?, columns::amount(row.get(4))?);
            if let Some(hour) = hours.get_mut(&hour_key(&row)?) {
                let cell = hour.cells.entry(minute).or_default();
                let total = cell.total.checked_add(sum);
                cell.total =
                    total.ok_or_else(|| StoreError::damaged("a sum is beyond all bounds"))?;
            }
        }
        for row in self.rows(REPORTS, &[numbers, meters, customers]).await? {
            let key = hour_key(&row)?;
            let (seq, report) = columns::report(&row, &key)?;
            if let Some(hour) = hours.get_mut(&key) {
                hour.reports.insert(seq, report);
            }
        }
        for row in self.rows(FOLDED, &[numbers, meters, customers]).await? {
            if let Some(hour) = hours.get_mut(&hour_key(&row)?) {
                hour.folded = columns::folded(&row)?;
            }
        }
        // A walk continues in the order of the database.
        Ok(keys.iter().filter_map(|key| hours.remove(key)).collect())
    }

    /// Reads up to `most` hours after one hour and before another, each in the state of one commit.
    pub(super) async fn hours_after(
        &mut self,
        which: ReadHours,
        facts: bool,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, StoreError> {
        let (hour, meter, customer) = match after {
            Some(key) => {
                let customer = columns::escaped(&key.customer);
                (columns::hour_number(key.hour), i32::from(key.meter), customer)
            }
            None => (-1, 0, "".into()),
        };
        let sql = match which {
            ReadHours::Visited => VISITED,
            ReadHours::Listed => LISTED,
            ReadHours::All => WALKED,
        };
        let (before, most) =
            (columns::hour_number(before), i64::try_from(most).unwrap_or(i64::MAX));
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        self.run(begin).await.map_err(store_error)?;
        let values: Values<'_> = &[&hour, &meter, &customer, &before, &most, &facts];
        let values = if which == ReadHours::Listed { &values[..5] } else { values };
        let rows = self.rows(sql, values).await?;
        let keys = rows.iter().map(hour_key).collect::<Result<Vec<_>, _>>()?;
        let hours =
            if keys.is_empty() { Vec::new() } else { self.hours_with(facts, &keys).await? };
        self.commit().await?;
        Ok(hours)
    }

    pub(super) async fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, StoreError> {
        let rows = self.rows(HOUR_OF, &[&seq.0.cast_signed()]).await?;
        rows.first().map(hour_key).transpose()
    }
}
