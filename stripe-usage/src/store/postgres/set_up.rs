//! Setup of the schema, and checks of the owner of a database.

use std::collections::HashSet;

use tokio_postgres::error::SqlState;

use super::session::PostgresSession;
use super::target::PostgresTarget;
use crate::reporter::time::StripeTime;
use crate::reporter::{MeterNumber, Seq, TotalWindow, TotalWindows};
use crate::store::embedded::Owner;
use crate::store::{MeterWindows, StoreHead, StoredMeters};
use crate::store_error::{StartError, StoreError};

/// The SQL statements that create the schema for [`Usage::postgres`](crate::Usage::postgres). Run them
/// in one transaction if the role of the program may not create schemas.
///
/// Otherwise [`start`](crate::UsageBuilder::start) applies it.
#[cfg_attr(docsrs, doc(cfg(feature = "postgres")))]
pub const POSTGRES_SCHEMA: &str = include_str!("schema.sql");

/// Version of the schema.
const SCHEMA: i32 = 2;
/// The update from schema 1, in which meters have no windows. The oldest ones have no calls either.
const FROM_SCHEMA_1: &str = "\
    CREATE TABLE IF NOT EXISTS stripe_usage.call ( \
        number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, \
        made timestamptz NOT NULL DEFAULT now(), waits boolean NOT NULL, content text NOT NULL, \
        result text); \
    ALTER TABLE stripe_usage.meter ADD COLUMN window_hours integer; \
    UPDATE stripe_usage.meter SET window_hours = 0; \
    ALTER TABLE stripe_usage.report ADD COLUMN total numeric, ADD COLUMN total_number bigint; \
    ALTER TABLE stripe_usage.hour ADD COLUMN totals bigint NOT NULL DEFAULT 0; \
    UPDATE stripe_usage.setting SET schema = 2";
/// Returns the statement of the schema that defines `record`, for a schema that has an older one. The
/// privileges on it do not change.
fn current_record() -> String {
    let (_, record) = POSTGRES_SCHEMA.split_once("CREATE FUNCTION").unwrap_or_default();
    let (record, _) = record.split_once("\nGRANT ").unwrap_or((record, ""));
    format!("CREATE OR REPLACE FUNCTION{record}")
}

/// The oldest supported version of the server.
const OLDEST_SERVER: i32 = 130_000;

/// Data of a database that passed the checks.
pub(super) struct Prepared {
    pub(super) owner: Owner,
    pub(super) head: StoreHead,
    pub(super) meters: Vec<String>,
    /// The width in minutes, if it was set.
    pub(super) width: Option<u8>,
}

/// The purpose for which a database is opened.
#[derive(Clone, Copy)]
pub(super) enum OpenedFor<'a> {
    /// A start, which sets up missing parts. Without an owner, a new database is not changed.
    Start { owner: Option<&'a Owner>, meters: &'a [String] },
    /// An inspection, which locks nothing.
    Look,
}

/// Checks the server and the schema, and for a start, sets up missing parts. Returns `None` if there is no
/// schema, or if it lacks one of the meters and there is no owner.
pub(super) async fn prepare(
    session: &mut PostgresSession,
    target: &PostgresTarget,
    opening: OpenedFor<'_>,
) -> Result<Option<Prepared>, StartError> {
    let (owner, meters) = match opening {
        OpenedFor::Start { owner, meters } => (owner, meters),
        OpenedFor::Look => {
            check_server(session, target, None).await?;
            return look(session, target).await;
        }
    };
    check_server(session, target, owner).await?;
    let failed = |error| target.start_error(error);
    session.run("BEGIN").await.map_err(failed)?;
    session.lock_schema().await.map_err(failed)?;
    let prepared = prepare_in_transaction(session, target, owner, meters).await;
    let end = if matches!(prepared, Ok(Some(_))) { "COMMIT" } else { "ROLLBACK" };
    match (prepared, session.run(end).await) {
        (Ok(_), Err(error)) => Err(failed(error)),
        (prepared, _) => prepared,
    }
}

async fn check_server(
    session: &mut PostgresSession,
    target: &PostgresTarget,
    owner: Option<&Owner>,
) -> Result<(), StartError> {
    let settings = "SELECT current_setting('server_version_num')::int4, pg_is_in_recovery(), \
        current_setting('server_encoding'), current_setting('fsync')::bool, \
        current_setting('full_page_writes')::bool";
    let rows = session.query(settings, &[]).await.map_err(|error| target.start_error(error))?;
    let Some(row) = rows.first() else { return Ok(()) };
    let (version, is_standby): (i32, bool) = (row.get(0), row.get(1));
    let encoding: &str = row.get(2);
    if version < OLDEST_SERVER {
        let problem =
            format!("the server is PostgreSQL {}; it must be 13 or later", version / 10_000);
        return Err(target.refused(problem, None));
    }
    if is_standby {
        let problem = "the server is a standby, which cannot be written to; connect to the primary, for \
            instance by `target_session_attrs=read-write` and all hosts in the URL";
        return Err(target.refused(problem, None));
    }
    if encoding != "UTF8" {
        let problem = format!("its encoding is {encoding}, and customers may have any name");
        let create = "CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0";
        return Err(target.refused(problem, Some(create.to_owned())));
    }
    // In test mode, the server may lose committed data.
    if owner.is_some_and(|owner| owner.livemode) {
        for (number, name) in [(3, "fsync"), (4, "full_page_writes")] {
            if !row.get::<_, bool>(number) {
                let problem = format!(
                    "the server has `{name} = off`: usage that it confirmed is lost when the machine \
                     stops, and usage that was reported would be reported again"
                );
                let set = format!("ALTER SYSTEM SET {name} = on; SELECT pg_reload_conf()");
                return Err(target.refused(problem, Some(set)));
            }
        }
    }
    Ok(())
}

async fn prepare_in_transaction(
    session: &mut PostgresSession,
    target: &PostgresTarget,
    owner: Option<&Owner>,
    meters: &[String],
) -> Result<Option<Prepared>, StartError> {
    if !has_schema(session, target).await? {
        if owner.is_none() {
            return Ok(None);
        }
        session.run(POSTGRES_SCHEMA).await.map_err(|error| target.migration_error(error))?;
    }
    check_schema(session, target, "SELECT,INSERT,UPDATE,DELETE", true).await?;

    let lock = "SELECT FROM stripe_usage.setting FOR UPDATE";
    session.query(lock, &[]).await.map_err(|error| target.start_error(error))?;
    let Stored { owner: stored, head, width } = read_settings(session, target).await?;
    let may_add = owner.is_some();
    let owner = match (stored, owner) {
        (None, None) => return Ok(None),
        (Some(stored), None) => stored,
        (None, Some(owner)) => {
            let claim = "UPDATE stripe_usage.setting SET account = $1, livemode = $2";
            let values: super::session::Values<'_> = &[&owner.account, &owner.livemode];
            session.query(claim, values).await.map_err(|error| target.start_error(error))?;
            owner.clone()
        }
        (Some(stored), Some(owner)) => {
            let path = target.to_string().into();
            if stored.account != owner.account {
                let (stored, given) = (stored.account, owner.account.clone());
                return Err(StartError::OtherAccount { path, stored, given });
            }
            if stored.livemode != owner.livemode {
                return Err(StartError::OtherMode { path, livemode: stored.livemode });
            }
            stored
        }
    };
    let meters = add_meters(session, target, meters, may_add).await?;
    let Some(meters) = meters else { return Ok(None) };
    Ok(Some(Prepared { owner, head, meters, width }))
}

/// Reads the settings of a schema.
async fn look(
    session: &mut PostgresSession,
    target: &PostgresTarget,
) -> Result<Option<Prepared>, StartError> {
    if !has_schema(session, target).await? {
        return Ok(None);
    }
    check_schema(session, target, "SELECT", false).await?;
    let Stored { owner, head, width } = read_settings(session, target).await?;
    let Some(owner) = owner else { return Ok(None) };
    let meters = add_meters(session, target, &[], false).await?.unwrap_or_default();
    Ok(Some(Prepared { owner, head, meters, width }))
}

async fn has_schema(
    session: &mut PostgresSession,
    target: &PostgresTarget,
) -> Result<bool, StartError> {
    let exists = "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'stripe_usage')";
    let rows = session.query(exists, &[]).await.map_err(|error| target.start_error(error))?;
    Ok(rows.first().is_some_and(|row| row.get(0)))
}

/// The settings of a schema.
struct Stored {
    owner: Option<Owner>,
    head: StoreHead,
    width: Option<u8>,
}

async fn read_settings(
    session: &mut PostgresSession,
    target: &PostgresTarget,
) -> Result<Stored, StartError> {
    let stored = "SELECT account, livemode, store_id, keys_from, rebuilt, \
        (SELECT next_seq FROM stripe_usage.reporter), width FROM stripe_usage.setting";
    let rows = session.query(stored, &[]).await.map_err(|error| target.start_error(error))?;
    let row = rows.first().ok_or_else(|| damaged(target, "its settings are missing"))?;
    let owner = row.get::<_, Option<String>>(0).zip(row.get::<_, Option<bool>>(1));
    Ok(Stored {
        owner: owner.map(|(account, livemode)| Owner { account, livemode }),
        head: StoreHead {
            store_id: row.get::<_, i64>(2).cast_unsigned(),
            next_seq: Seq(row.get::<_, i64>(5).cast_unsigned()),
            keys_from: u32::try_from(row.get::<_, i32>(3)).unwrap_or_default(),
            rebuilt: row.get::<_, Option<i64>>(4).map(StripeTime),
        },
        width: row.get::<_, Option<i32>>(6).and_then(|width| u8::try_from(width).ok()),
    })
}

/// Checks that the schema was created by this crate and has a known version, and that the role has these
/// rights on its tables. An older schema is brought up to date, or refused.
async fn check_schema(
    session: &mut PostgresSession,
    target: &PostgresTarget,
    rights: &str,
    migrates: bool,
) -> Result<(), StartError> {
    let path = || target.to_string().into();
    let version = "SELECT schema FROM stripe_usage.setting WHERE application = 'stripe-usage'";
    let rows = session.query(version, &[]).await.map_err(|error| {
        let is_foreign = [SqlState::UNDEFINED_TABLE, SqlState::UNDEFINED_COLUMN];
        if error.code().is_some_and(|code| is_foreign.contains(code)) {
            return StartError::Foreign { path: path() };
        }
        target.start_error(error)
    })?;
    let Some(row) = rows.first() else { return Err(StartError::Foreign { path: path() }) };
    let schema: i32 = row.get(0);
    if schema > SCHEMA {
        let schema = u32::try_from(schema).unwrap_or_default();
        return Err(StartError::Newer { path: path(), schema });
    }
    if schema < SCHEMA && migrates {
        let upgraded = async {
            session.run(FROM_SCHEMA_1).await?;
            session.run(&current_record()).await
        };
        upgraded.await.map_err(|error| target.upgrade_error(error))?;
    } else if schema < SCHEMA {
        let problem = "an older version of stripe-usage has made its schema; start the usage with this version first";
        return Err(target.refused(problem, None));
    }
    let may = "SELECT bool_and(has_table_privilege(c.oid, r)) FROM pg_class c, \
        unnest(string_to_array($1, ',')) AS r WHERE c.relkind = 'r' AND \
        c.relnamespace = 'stripe_usage'::regnamespace";
    let rows = session.query(may, &[&rights]).await.map_err(|error| target.start_error(error))?;
    if rows.first().is_none_or(|row| row.get::<_, Option<bool>>(0) != Some(true)) {
        let problem = "the role lacks rights on the tables of the schema `stripe_usage`";
        return Err(target.refused(problem, target.grant_tables()));
    }
    Ok(())
}

/// Adds unknown meters, and returns all meters. Returns `None` if meters are missing and may not be
/// added.
async fn add_meters(
    session: &mut PostgresSession,
    target: &PostgresTarget,
    meters: &[String],
    may_add: bool,
) -> Result<Option<Vec<String>>, StartError> {
    let failed = |error| target.start_error(error);
    let all = "SELECT number, name FROM stripe_usage.meter ORDER BY number";
    let mut known = Vec::new();
    for row in session.query(all, &[]).await.map_err(failed)? {
        if usize::try_from(row.get::<_, i32>(0)) != Ok(known.len()) {
            return Err(damaged(target, "the meters are not numbered in order"));
        }
        known.push(row.get::<_, String>(1));
    }
    let mut names: HashSet<String> = known.iter().cloned().collect();
    for meter in meters.iter().filter(|meter| names.insert((*meter).clone())) {
        if !may_add {
            return Ok(None);
        }
        let number = MeterNumber::try_from(known.len());
        let number =
            number.map_err(|_| StartError::TooManyMeters { path: target.to_string().into() })?;
        let add = "INSERT INTO stripe_usage.meter (number, name) VALUES ($1, $2)";
        session.query(add, &[&i32::from(number), meter]).await.map_err(failed)?;
        known.push(meter.clone());
    }
    Ok(Some(known))
}

/// Reads the meters, of which the first `known` ones were there before. A meter whose window is not stored
/// yet is left to the next reporter, and so are those after it.
pub(super) async fn read_meters(
    session: &mut PostgresSession,
    known: usize,
) -> Result<StoredMeters, StoreError> {
    let all = "SELECT name, window_hours FROM stripe_usage.meter ORDER BY number";
    let rows = session.rows(all, &[]).await?;
    let hours: Vec<Option<i32>> = rows.iter().map(|row| row.get(1)).collect();
    let count = hours.iter().take_while(|hours| hours.is_some()).count().max(known);
    let mut windows = TotalWindows::new();
    for (number, hours) in (0..).zip(hours).take(count) {
        let window = hours.map_or(Ok(None), window_of)?;
        windows.extend(window.map(|window| (number, window)));
    }
    Ok(StoredMeters { names: rows.iter().take(count).map(|row| row.get(0)).collect(), windows })
}

/// Reads a stored window.
fn window_of(hours: i32) -> Result<Option<TotalWindow>, StoreError> {
    if hours == 0 {
        return Ok(None);
    }
    let window = u32::try_from(hours).ok().and_then(TotalWindow::of_hours);
    window.map(Some).ok_or_else(|| StoreError::damaged("a window is unknown"))
}

/// Sets the cell width of a new database, returns the width of the database, and sets the key horizon.
pub(super) async fn keep_terms(
    session: &mut PostgresSession,
    minutes: u8,
    key_horizon: i64,
) -> Result<u8, StoreError> {
    let keep = "UPDATE stripe_usage.setting SET width = coalesce(width, $1), key_horizon = $2 \
        RETURNING width";
    let row = session.row(keep, &[&i32::from(minutes), &key_horizon]).await?;
    u8::try_from(row.get::<_, i32>(0)).map_err(|_| StoreError::damaged("the width is wrong"))
}

/// Stores the windows of meters whose window is not stored yet, and returns all stored windows.
pub(super) async fn keep_windows(
    session: &mut PostgresSession,
    given: &MeterWindows,
) -> Result<MeterWindows, StoreError> {
    let (mut numbers, mut hours) = (Vec::new(), Vec::new());
    for (number, window) in given {
        numbers.push(i32::from(*number));
        let window = window.map_or(0, TotalWindow::hours);
        hours.push(i32::try_from(window).unwrap_or_default());
    }
    let keep = "UPDATE stripe_usage.meter m SET window_hours = k.hours \
        FROM unnest($1::int4[], $2::int4[]) AS k (number, hours) \
        WHERE m.number = k.number AND m.window_hours IS NULL";
    // A role that only reads may not update.
    if !numbers.is_empty() {
        session.rows(keep, &[&numbers, &hours]).await?;
    }
    let all = "SELECT number, window_hours FROM stripe_usage.meter WHERE window_hours IS NOT NULL";
    let unknown = || StoreError::damaged("a window is unknown");
    let mut kept = MeterWindows::new();
    for row in session.rows(all, &[]).await? {
        let number = MeterNumber::try_from(row.get::<_, i32>(0)).map_err(|_| unknown())?;
        kept.insert(number, window_of(row.get(1))?);
    }
    Ok(kept)
}

fn damaged(target: &PostgresTarget, what: &str) -> StartError {
    StartError::Damaged { path: target.to_string().into(), what: what.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_of_record_keeps_its_privileges() {
        let record = current_record();
        assert!(record.starts_with("CREATE OR REPLACE FUNCTION stripe_usage.record("));
        assert!(record.ends_with("$$;") && !record.contains("GRANT"), "{record}");
    }
}
