//! Calls of other instances and of the program, in the table `call`.

use std::collections::{BTreeMap, BTreeSet};

use super::PostgresStore;
use super::failure::store_error;
use super::session::{LOCK, PostgresSession};
use crate::calls::{CallResult, CallTable, ReporterCall};
use crate::store_error::StoreError;

/// The maximum number of calls to read in one query.
const FOUND_AT_ONCE: i64 = 200;

const PUT: &str = "INSERT INTO stripe_usage.call (waits, content) VALUES ($1, $2) RETURNING number";
const TAKE_RESULT: &str = "\
    DELETE FROM stripe_usage.call WHERE number = $1 AND result IS NOT NULL RETURNING result";
const WITHDRAW: &str = "\
    DELETE FROM stripe_usage.call WHERE number = $1 AND result IS NULL RETURNING 1";
const FIND: &str = "\
    SELECT number, content FROM stripe_usage.call WHERE result IS NULL AND number <> ALL ($1) \
    ORDER BY number LIMIT $2";
const PUT_RESULTS: &str = "\
    UPDATE stripe_usage.call c SET result = r.result \
    FROM unnest($1::int8[], $2::text[]) AS r (number, result) \
    WHERE c.number = r.number AND c.result IS NULL RETURNING 1";
const DELETE_DONE: &str = "DELETE FROM stripe_usage.call WHERE number = ANY ($1)";
/// Deletes results whose callers ended before they read them.
const DELETE_LEFT: &str = "\
    DELETE FROM stripe_usage.call WHERE result IS NOT NULL AND made < now() - interval '1 day'";
const REPORTER: &str = "\
    SELECT l.pid, host(a.client_addr), to_char(a.backend_start AT TIME ZONE 'UTC', \
        'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') \
    FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid \
    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 \
        AND l.classid::int8 = $1::int8 AND l.objid::int8 = $2::int8 \
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) LIMIT 1";

impl CallTable for PostgresStore {
    fn put(&mut self, call: &ReporterCall) -> Result<i64, StoreError> {
        let (waits, content) = (call.waits(), call.to_json());
        self.with_session(async |session| {
            let needed = "the role needs `SELECT, INSERT, DELETE` on `stripe_usage.call`";
            let row = session.row_by_privilege(PUT, &[&waits, &content], needed).await?;
            Ok(row.get(0))
        })
    }

    fn take_result(&mut self, number: i64) -> Result<Option<CallResult>, StoreError> {
        self.with_session(async |session| {
            let rows = session.rows(TAKE_RESULT, &[&number]).await?;
            let Some(row) = rows.first() else { return Ok(None) };
            let result = CallResult::of_json(row.get(0));
            result.map(Some).ok_or_else(|| {
                let what =
                    "the instance that reports is of a newer version; its result cannot be read";
                StoreError::Database(what.into())
            })
        })
    }

    fn withdraw(&mut self, number: i64) -> Result<bool, StoreError> {
        self.with_session(async |session| Ok(!session.rows(WITHDRAW, &[&number]).await?.is_empty()))
    }

    fn take_found(&mut self) -> Vec<(i64, ReporterCall)> {
        std::mem::take(&mut self.found)
    }

    fn reporter(&mut self) -> Result<Option<String>, StoreError> {
        self.with_session(async |session| session.reporter().await)
    }
}

impl PostgresSession {
    /// Returns a description of the connection that holds the reporter's lock.
    pub(super) async fn reporter(&mut self) -> Result<Option<String>, StoreError> {
        let (class, number) = (i64::from(LOCK.0), i64::from(LOCK.1));
        let rows = self.rows(REPORTER, &[&class, &number]).await?;
        Ok(rows.first().map(|row| {
            let mut text = format!("process {} of the server", row.get::<_, i32>(0));
            if let Some(address) = row.get::<_, Option<&str>>(1) {
                text.push_str(&format!(", connected from {address}"));
            }
            if let Some(since) = row.get::<_, Option<&str>>(2) {
                text.push_str(&format!(" since {since}"));
            }
            text
        }))
    }

    /// Reads the calls that wait for the reporter, except those that it has received. Calls written
    /// by a newer version are left to a reporter of that version.
    pub(super) async fn find_calls(
        &mut self,
        known: &mut BTreeSet<i64>,
    ) -> Result<Vec<(i64, ReporterCall)>, StoreError> {
        let had: Vec<i64> = known.iter().copied().collect();
        let rows = self.rows(FIND, &[&had, &FOUND_AT_ONCE]).await?;
        let calls = rows.iter().filter_map(|row| {
            let number = row.get(0);
            known.insert(number);
            Some((number, ReporterCall::of_json(row.get(1))?))
        });
        Ok(calls.collect())
    }

    /// Writes the results of calls in the transaction that executes them.
    pub(super) async fn put_results(
        &mut self,
        results: &BTreeMap<i64, Option<Box<str>>>,
    ) -> Result<(), StoreError> {
        if results.is_empty() {
            return Ok(());
        }
        let (mut numbers, mut texts, mut done) = (Vec::new(), Vec::new(), Vec::new());
        for (number, result) in results {
            match result {
                Some(result) => {
                    numbers.push(*number);
                    texts.push(&**result);
                }
                None => done.push(*number),
            }
        }
        if !done.is_empty() {
            self.rows(DELETE_DONE, &[&done]).await?;
        }
        if !numbers.is_empty()
            && self.rows(PUT_RESULTS, &[&numbers, &texts]).await?.len() < numbers.len()
        {
            let what = "a call was withdrawn while it was carried out, and is undone";
            return Err(StoreError::Database(what.into()));
        }
        self.run(DELETE_LEFT).await.map_err(store_error)
    }
}
