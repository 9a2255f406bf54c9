//! Commits: of the reporter, which alone changes cells, and of instances that only record.

use std::collections::{BTreeMap, HashSet};

use tokio_postgres::error::SqlState;

use super::columns::{self, HourColumns, escaped, hour_number, units};
use super::failure::store_error;
use super::session::PostgresSession;
use crate::amount::Amount;
use crate::reporter::time::StripeTime;
use crate::reporter::{Cell, CellKey, Folded, HourKey, Seq, TotalWindows, UsageReport};
use crate::store::{CellChange, Changes, Committed, FactKey, NewFact, StoredFact};
use crate::store_error::StoreError;

/// Maximum number of facts that are folded in one transaction.
const FOLDED_AT_ONCE: i64 = 20_000;
/// Maximum number of keys that are deleted at once.
const FORGOTTEN_AT_ONCE: i64 = 10_000;

/// Facts can be taken in any order, so a fact that becomes visible late is taken later.
const FOLD: &str = "\
    WITH taken AS (DELETE FROM stripe_usage.fact WHERE ctid = ANY (ARRAY( \
        SELECT ctid FROM stripe_usage.fact WHERE meter < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)) \
        RETURNING meter, customer, minute, value) \
    SELECT minute / 60, meter, customer, minute % 60, trunc(sum(value) * 1000000000000)::text, count(*) \
    FROM taken GROUP BY 1, 2, 3, 4";
const READ_CELLS: &str = "\
    SELECT c.hour, c.meter, c.customer, c.minute, trunc(c.total * 1000000000000)::text, \
        trunc(c.settled * 1000000000000)::text, c.open \
    FROM unnest($1::int4[], $2::int4[], $3::text[], $4::int4[]) AS k (hour, meter, customer, minute) \
    JOIN stripe_usage.cell c ON c.hour = k.hour AND c.meter = k.meter \
        AND c.customer = k.customer COLLATE \"C\" AND c.minute = k.minute";
const PUT_CELLS: &str = "\
    INSERT INTO stripe_usage.cell (hour, meter, customer, minute, total, settled, open) \
    SELECT hour, meter, customer, minute, total::numeric * 0.000000000001, \
        settled::numeric * 0.000000000001, open \
    FROM unnest($1::int4[], $2::int4[], $3::text[], $4::int4[], $5::text[], $6::text[], $7::int8[]) \
        AS k (hour, meter, customer, minute, total, settled, open) \
    ON CONFLICT (hour, meter, customer, minute) DO UPDATE \
        SET total = excluded.total, settled = excluded.settled, open = excluded.open";
const DELETE_CELLS: &str = "\
    DELETE FROM stripe_usage.cell c \
    USING unnest($1::int4[], $2::int4[], $3::text[], $4::int4[]) AS k (hour, meter, customer, minute) \
    WHERE c.hour = k.hour AND c.meter = k.meter AND c.customer = k.customer COLLATE \"C\" \
        AND c.minute = k.minute";
const PUT_REPORTS: &str = "\
    INSERT INTO stripe_usage.report (hour, meter, customer, seq, minute, value, state, maybe, round, \
        first_attempt, last_attempt, absent_since, suspect, folded, code, total, total_number) \
    SELECT hour, meter, customer, seq, minute, value::numeric * 0.000000000001, state, maybe, round, \
        first_attempt, last_attempt, absent_since, suspect, folded, code, \
        total::numeric * 0.000000000001, total_number \
    FROM unnest($1::int4[], $2::int4[], $3::text[], $4::int8[], $5::int4[], $6::text[], $7::text[], \
        $8::int8[], $9::int8[], $10::int8[], $11::int8[], $12::int8[], $13::bool[], $14::bool[], \
        $15::text[], $16::text[], $17::int8[]) AS k (hour, meter, customer, seq, minute, value, state, \
        maybe, round, first_attempt, last_attempt, absent_since, suspect, folded, code, total, \
        total_number) \
    ON CONFLICT (seq) DO UPDATE SET minute = excluded.minute, value = excluded.value, state = excluded.state, \
        maybe = excluded.maybe, round = excluded.round, first_attempt = excluded.first_attempt, \
        last_attempt = excluded.last_attempt, absent_since = excluded.absent_since, \
        suspect = excluded.suspect, folded = excluded.folded, code = excluded.code, \
        total = excluded.total, total_number = excluded.total_number";
const DELETE_REPORTS: &str = "DELETE FROM stripe_usage.report WHERE seq = ANY ($1)";
const PUT_HOURS: &str = "\
    INSERT INTO stripe_usage.hour (hour, meter, customer, settled, minutes, audited, difference_ours, \
        difference_stripe, difference_read, totals) \
    SELECT hour, meter, customer, settled::numeric * 0.000000000001, minutes, audited, \
        ours::numeric * 0.000000000001, stripe::numeric * 0.000000000001, difference_read, totals \
    FROM unnest($1::int4[], $2::int4[], $3::text[], $4::text[], $5::int8[], $6::int8[], $7::text[], \
        $8::text[], $9::int8[], $10::int8[]) AS k (hour, meter, customer, settled, minutes, audited, \
        ours, stripe, difference_read, totals) \
    ON CONFLICT (hour, meter, customer) DO UPDATE SET settled = excluded.settled, \
        minutes = excluded.minutes, audited = excluded.audited, \
        difference_ours = excluded.difference_ours, difference_stripe = excluded.difference_stripe, \
        difference_read = excluded.difference_read, totals = excluded.totals";
const DELETE_HOURS: &str = "\
    DELETE FROM stripe_usage.hour h \
    USING unnest($1::int4[], $2::int4[], $3::text[]) AS k (hour, meter, customer) \
    WHERE h.hour = k.hour AND h.meter = k.meter AND h.customer = k.customer COLLATE \"C\"";
const PUT_KEYS: &str = "\
    INSERT INTO stripe_usage.key (day, hash) SELECT day, hash \
    FROM unnest($1::int4[], $2::bytea[]) AS k (day, hash) ORDER BY day, hash \
    ON CONFLICT DO NOTHING RETURNING day, hash";
const DELETE_KEYS: &str = "\
    DELETE FROM stripe_usage.key k \
    USING unnest($1::int4[], $2::bytea[]) AS d (day, hash) WHERE k.day = d.day AND k.hash = d.hash";
const PUT_FACTS: &str = "\
    INSERT INTO stripe_usage.fact (meter, customer, minute, value) \
    SELECT meter, customer, minute, value::numeric * 0.000000000001 \
    FROM unnest($1::int4[], $2::text[], $3::int4[], $4::text[]) AS k (meter, customer, minute, value)";
/// Keys of this day and the next one may still be needed according to the clock of the server.
const FORGET_KEYS: &str = "\
    DELETE FROM stripe_usage.key WHERE ctid = ANY (ARRAY( \
        SELECT ctid FROM stripe_usage.key WHERE day < $1 - 1 LIMIT $2 FOR UPDATE SKIP LOCKED)) \
    RETURNING 1";

impl PostgresSession {
    /// Commits the changes of the reporter, including facts.
    pub(super) async fn commit_leading(
        &mut self,
        changes: &Changes,
        keys_from: u32,
    ) -> Result<Committed, StoreError> {
        self.begin_leading().await?;
        let mut keys = self.take_keys(&changes.facts, keys_from).await?;
        let named = changes.facts.iter().map(|fact| &fact.cell).chain(changes.cells.keys());
        let mut cells = self.changed_cells(named).await?;
        let mut committed = Committed::default();
        for fact in &changes.facts {
            committed.facts.push(keys.add(fact, &mut cells)?);
        }
        for (key, CellChange { add_to_total, settled, open }) in &changes.cells {
            let stored = cells.get_mut(key).ok_or_else(columns::unreadable)?;
            let total = stored.cell.total.checked_add(*add_to_total);
            let total = total.ok_or_else(|| StoreError::damaged("a sum is beyond all bounds"))?;
            stored.cell = Cell { total, settled: *settled, open: *open };
            stored.has_new_total |= !add_to_total.is_zero();
        }
        self.give_keys_back(&keys).await?;
        self.put_cells(cells, &mut committed).await?;
        self.put_reports(&changes.reports).await?;
        self.put_hours(&changes.hours).await?;
        self.put_results(&changes.calls).await?;
        if let Some(Seq(next)) = changes.next_seq {
            let put = "UPDATE stripe_usage.reporter SET next_seq = $1";
            self.rows(put, &[&next.cast_signed()]).await?;
        }
        if changes.keys_from.is_some_and(|from| from > keys_from) || changes.rebuilt.is_some() {
            let from = i32::try_from(changes.keys_from.unwrap_or(keys_from).max(keys_from));
            let rebuilt = changes.rebuilt.map(|StripeTime(at)| at);
            let put =
                "UPDATE stripe_usage.setting SET keys_from = $1, rebuilt = coalesce($2, rebuilt)";
            self.rows(put, &[&from.unwrap_or(i32::MAX), &rebuilt]).await?;
        }
        self.commit().await?;
        Ok(committed)
    }

    /// Records facts for the reporting instance.
    pub(super) async fn commit_facts(
        &mut self,
        facts: &[NewFact],
    ) -> Result<Committed, StoreError> {
        self.run("BEGIN").await.map_err(store_error)?;
        let from = self.row("SELECT keys_from FROM stripe_usage.setting", &[]).await?;
        let keys_from = u32::try_from(from.get::<_, i32>(0)).unwrap_or_default();
        let mut keys = self.take_keys(facts, keys_from).await?;
        let mut committed = Committed::default();
        let (mut meters, mut customers) = (Vec::new(), Vec::new());
        let (mut minutes, mut values) = (Vec::new(), Vec::new());
        for fact in facts {
            let stored = keys.of(fact);
            if stored == StoredFact::Added {
                meters.push(i32::from(fact.cell.hour.meter));
                customers.push(escaped(&fact.cell.hour.customer));
                let minute = hour_number(fact.cell.hour.hour).saturating_mul(60);
                minutes.push(minute.saturating_add(fact.cell.minute.into()));
                values.push(units(fact.value));
            }
            committed.facts.push(stored);
        }
        self.rows(PUT_FACTS, &[&meters, &customers, &minutes, &values]).await?;
        self.commit().await?;
        Ok(committed)
    }

    /// Adds the facts that other instances recorded to their cells. The returned number shows
    /// whether more may be left.
    pub(super) async fn fold(
        &mut self,
        meters: usize,
        windows: &TotalWindows,
    ) -> Result<(Committed, bool), StoreError> {
        self.begin_leading().await?;
        let meters = i32::try_from(meters).unwrap_or(i32::MAX);
        let (mut sums, mut count) = (Vec::new(), 0);
        for row in self.rows(FOLD, &[&meters, &FOLDED_AT_ONCE]).await? {
            let (hour, minute) = (columns::hour_key(&row)?, columns::minute(row.get(3))?);
            // `record` does not use windows.
            let window = windows.get(&hour.meter);
            let cell = CellKey { hour, minute };
            let cell = window.map_or(cell.clone(), |window| window.cell(cell));
            sums.push((cell, columns::amount(row.get(4))?));
            count += row.get::<_, i64>(5);
        }
        let mut committed = Committed::default();
        if sums.is_empty() {
            self.run("ROLLBACK").await.map_err(store_error)?;
            return Ok((committed, false));
        }
        let mut cells = self.changed_cells(sums.iter().map(|(cell, _)| cell)).await?;
        for (key, sum) in sums {
            let changed = cells.get_mut(&key).ok_or_else(columns::unreadable)?;
            let total = changed.cell.total.checked_add(sum);
            changed.cell.total =
                total.ok_or_else(|| StoreError::damaged("a sum is beyond all bounds"))?;
            changed.has_new_total = true;
        }
        self.put_cells(cells, &mut committed).await?;
        self.commit().await?;
        Ok((committed, count >= FOLDED_AT_ONCE))
    }

    /// Deletes expired keys. Returns `true` if more may be left.
    pub(super) async fn forget_keys(&mut self, keys_from: u32) -> Result<bool, StoreError> {
        let from = i32::try_from(keys_from).unwrap_or(i32::MAX);
        let deleted = self.rows(FORGET_KEYS, &[&from, &FORGOTTEN_AT_ONCE]).await?.len();
        Ok(i64::try_from(deleted).is_ok_and(|deleted| deleted >= FORGOTTEN_AT_ONCE))
    }

    /// Inserts the keys of facts, if they are new.
    async fn take_keys(
        &mut self,
        facts: &[NewFact],
        keys_from: u32,
    ) -> Result<TakenKeys, StoreError> {
        let mut taken = TakenKeys { keys_from, ..TakenKeys::default() };
        let keys = facts.iter().filter_map(|fact| fact.key).filter(|key| key.day >= keys_from);
        let keys: HashSet<FactKey> = keys.collect();
        if keys.is_empty() {
            return Ok(taken);
        }
        let keys: Vec<FactKey> = keys.into_iter().collect();
        // A user's transaction may have recorded the same key and may stay open for a long time.
        self.run("SAVEPOINT keys; SET LOCAL lock_timeout = '500ms'").await.map_err(store_error)?;
        match self.put_keys(&keys).await {
            Ok(new) => taken.new = new,
            Err(error) if is_locked(&error) => {
                self.run("ROLLBACK TO keys").await.map_err(store_error)?;
                for key in keys {
                    self.run("SAVEPOINT one; SET LOCAL lock_timeout = '20ms'")
                        .await
                        .map_err(store_error)?;
                    match self.put_keys(&[key]).await {
                        Ok(new) => taken.new.extend(new),
                        Err(error) if is_locked(&error) => {
                            taken.locked.insert(key);
                            self.run("ROLLBACK TO one").await.map_err(store_error)?;
                        }
                        Err(error) => return Err(store_error(error)),
                    }
                }
            }
            Err(error) => return Err(store_error(error)),
        }
        self.run("SET LOCAL lock_timeout = '10s'").await.map_err(store_error)?;
        Ok(taken)
    }

    async fn put_keys(
        &mut self,
        keys: &[FactKey],
    ) -> Result<HashSet<FactKey>, tokio_postgres::Error> {
        let (days, hashes) = key_columns(keys.iter());
        let rows = self.query(PUT_KEYS, &[&days, &hashes]).await?;
        let new = rows.iter().filter_map(|row| {
            let day = u32::try_from(row.get::<_, i32>(0)).ok()?;
            Some(FactKey { day, hash: row.get::<_, &[u8]>(1).try_into().ok()? })
        });
        Ok(new.collect())
    }

    /// Deletes the keys of facts that were not added after all.
    async fn give_keys_back(&mut self, keys: &TakenKeys) -> Result<(), StoreError> {
        if !keys.new.is_empty() {
            let (days, hashes) = key_columns(keys.new.iter());
            self.rows(DELETE_KEYS, &[&days, &hashes]).await?;
        }
        Ok(())
    }

    /// Reads the cells that change.
    async fn changed_cells<'a>(
        &mut self,
        keys: impl Iterator<Item = &'a CellKey>,
    ) -> Result<BTreeMap<CellKey, WrittenCell>, StoreError> {
        let mut cells: BTreeMap<CellKey, WrittenCell> = BTreeMap::new();
        let (mut hours, mut minutes) = (HourColumns::default(), Vec::new());
        for key in keys {
            if !cells.contains_key(key) {
                hours.push(&key.hour);
                minutes.push(i32::from(key.minute));
                cells.insert(key.clone(), WrittenCell::default());
            }
        }
        if cells.is_empty() {
            return Ok(cells);
        }
        let HourColumns { hours, meters, customers } = &hours;
        for row in self.rows(READ_CELLS, &[hours, meters, customers, &minutes]).await? {
            let (minute, cell) = columns::cell(&row, 3)?;
            let key = CellKey { hour: columns::hour_key(&row)?, minute };
            cells.insert(key, WrittenCell { cell, is_stored: true, has_new_total: false });
        }
        Ok(cells)
    }

    async fn put_cells(
        &mut self,
        cells: BTreeMap<CellKey, WrittenCell>,
        committed: &mut Committed,
    ) -> Result<(), StoreError> {
        let (mut put, mut put_minutes) = (HourColumns::default(), Vec::new());
        let (mut totals, mut settled, mut open) = (Vec::new(), Vec::new(), Vec::new());
        let (mut deleted, mut deleted_minutes) = (HourColumns::default(), Vec::new());
        for (key, WrittenCell { cell, is_stored, has_new_total }) in cells {
            if cell != Cell::default() {
                put.push(&key.hour);
                put_minutes.push(i32::from(key.minute));
                totals.push(units(cell.total));
                settled.push(units(cell.settled));
                open.push(cell.open.map(|Seq(seq)| seq.cast_signed()));
            } else if is_stored {
                deleted.push(&key.hour);
                deleted_minutes.push(i32::from(key.minute));
            }
            if has_new_total {
                committed.totals.push((key, cell.total));
            }
        }
        if !put_minutes.is_empty() {
            let HourColumns { hours, meters, customers } = &put;
            let values: super::session::Values<'_> =
                &[hours, meters, customers, &put_minutes, &totals, &settled, &open];
            self.rows(PUT_CELLS, values).await?;
        }
        if !deleted_minutes.is_empty() {
            let HourColumns { hours, meters, customers } = &deleted;
            self.rows(DELETE_CELLS, &[hours, meters, customers, &deleted_minutes]).await?;
        }
        Ok(())
    }

    async fn put_reports(
        &mut self,
        reports: &BTreeMap<(HourKey, Seq), Option<UsageReport>>,
    ) -> Result<(), StoreError> {
        let mut deleted = Vec::new();
        let (mut keys, mut seqs, mut minutes) = (HourColumns::default(), Vec::new(), Vec::new());
        let (mut values, mut states) = (Vec::new(), Vec::new());
        let (mut maybe, mut rounds) = (Vec::new(), Vec::new());
        let (mut first, mut last, mut absent) = (Vec::new(), Vec::new(), Vec::new());
        let (mut suspect, mut folded, mut codes) = (Vec::new(), Vec::new(), Vec::new());
        let (mut totals, mut total_numbers) = (Vec::new(), Vec::new());
        for ((hour, Seq(seq)), report) in reports {
            let Some(report) = report else {
                deleted.push(seq.cast_signed());
                continue;
            };
            keys.push(hour);
            seqs.push(seq.cast_signed());
            minutes.push(i32::from(report.cell.minute));
            values.push(units(report.value));
            states.push(report.state.name());
            maybe.push(i64::from(report.maybe));
            rounds.push(i64::from(report.round));
            first.push(report.first_attempt.0);
            last.push(report.last_attempt.0);
            absent.push(report.absent_since.map(|StripeTime(at)| at));
            suspect.push(report.suspect);
            folded.push(report.folded);
            codes.push(report.code.as_deref().map(escaped));
            totals.push(report.total.map(|total| units(total.sum)));
            total_numbers.push(report.total.map(|total| i64::from(total.number)));
        }
        if !deleted.is_empty() {
            self.rows(DELETE_REPORTS, &[&deleted]).await?;
        }
        if !seqs.is_empty() {
            let HourColumns { hours, meters, customers } = &keys;
            let values: super::session::Values<'_> = &[
                hours,
                meters,
                customers,
                &seqs,
                &minutes,
                &values,
                &states,
                &maybe,
                &rounds,
                &first,
                &last,
                &absent,
                &suspect,
                &folded,
                &codes,
                &totals,
                &total_numbers,
            ];
            self.rows(PUT_REPORTS, values).await?;
        }
        Ok(())
    }

    async fn put_hours(
        &mut self,
        hours: &BTreeMap<HourKey, Option<Folded>>,
    ) -> Result<(), StoreError> {
        let (mut put, mut deleted) = (HourColumns::default(), HourColumns::default());
        let (mut settled, mut minutes, mut audited) = (Vec::new(), Vec::new(), Vec::new());
        let (mut ours, mut stripe, mut read) = (Vec::new(), Vec::new(), Vec::new());
        let mut totals = Vec::new();
        for (key, folded) in hours {
            let Some(Folded {
                settled: sum,
                minutes: bits,
                audited: at,
                difference,
                totals: count,
            }) = folded
            else {
                deleted.push(key);
                continue;
            };
            put.push(key);
            settled.push(units(*sum));
            minutes.push(bits.cast_signed());
            audited.push(at.map(|StripeTime(at)| at));
            ours.push(difference.map(|it| units(it.ours)));
            stripe.push(difference.map(|it| units(it.stripe)));
            read.push(difference.map(|it| it.read.0));
            totals.push(i64::from(*count));
        }
        if !settled.is_empty() {
            let HourColumns { hours, meters, customers } = &put;
            let values: super::session::Values<'_> = &[
                hours, meters, customers, &settled, &minutes, &audited, &ours, &stripe, &read,
                &totals,
            ];
            self.rows(PUT_HOURS, values).await?;
        }
        if !deleted.hours.is_empty() {
            let HourColumns { hours, meters, customers } = &deleted;
            self.rows(DELETE_HOURS, &[hours, meters, customers]).await?;
        }
        Ok(())
    }
}

#[derive(Clone, Copy, Default)]
struct WrittenCell {
    cell: Cell,
    is_stored: bool,
    /// Whether a fact was added.
    has_new_total: bool,
}

/// Keys of the facts of a commit.
#[derive(Default)]
struct TakenKeys {
    keys_from: u32,
    /// New keys that no fact of the commit has used yet.
    new: HashSet<FactKey>,
    /// Keys of open transactions.
    locked: HashSet<FactKey>,
}

impl TakenKeys {
    /// Returns the result of the next fact, and marks its key as used.
    fn of(&mut self, fact: &NewFact) -> StoredFact {
        match fact.key {
            Some(key) if key.day < self.keys_from => StoredFact::KeyForgotten,
            Some(key) if self.locked.contains(&key) => StoredFact::KeyInUse,
            Some(key) if !self.new.remove(&key) => StoredFact::Duplicate,
            _ => StoredFact::Added,
        }
    }

    /// Adds the next fact to its cell.
    fn add(
        &mut self,
        fact: &NewFact,
        cells: &mut BTreeMap<CellKey, WrittenCell>,
    ) -> Result<StoredFact, StoreError> {
        let stored = self.of(fact);
        if stored != StoredFact::Added {
            return Ok(stored);
        }
        let changed = cells.get_mut(&fact.cell).ok_or_else(columns::unreadable)?;
        let total: Option<Amount> = changed.cell.total.checked_add(fact.value);
        let Some(total) = total else {
            self.new.extend(fact.key);
            return Ok(StoredFact::SumTooLarge);
        };
        changed.cell.total = total;
        changed.has_new_total = true;
        Ok(StoredFact::Added)
    }
}

fn key_columns<'a>(keys: impl Iterator<Item = &'a FactKey>) -> (Vec<i32>, Vec<&'a [u8]>) {
    keys.map(|key| (i32::try_from(key.day).unwrap_or(i32::MAX), &key.hash[..])).unzip()
}

fn is_locked(error: &tokio_postgres::Error) -> bool {
    let codes = [SqlState::LOCK_NOT_AVAILABLE, SqlState::T_R_DEADLOCK_DETECTED];
    error.code().is_some_and(|code| codes.contains(code))
}
