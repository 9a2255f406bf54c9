//! A connection to the database.

use std::collections::HashMap;

use tokio::runtime::Runtime;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Row, Statement};

use super::failure::{lacks_privileges, store_error};
use super::target::{PostgresTarget, PostgresTls};
use crate::store_error::StoreError;

/// Numbers of the advisory locks, in the database: the bytes of `strp` and `usge`.
pub(super) const LOCK: (i32, i32) = (0x7374_7270, 0x7573_6765);
/// Settings of the connection, which override those of the role and the database. A commit waits
/// until synchronous standbys, if there are any, have applied it, since one of them may become the
/// server. If the machine of an instance vanishes, the server ends its connection, and with it the lock of
/// the reporter, after half a minute. By default, that takes more than two hours.
const SETTINGS: &str = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; \
    SET tcp_keepalives_count = 4; SET tcp_user_timeout = '30s'; SET synchronous_commit = remote_apply; SET statement_timeout = 0; \
    SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'; \
    SET default_transaction_isolation = 'read committed'; SET default_transaction_read_only = off; \
    SET client_min_messages = warning; SET TIME ZONE 'UTC'";

/// Parameters of a statement.
pub(super) type Values<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A connection with its prepared statements.
pub(super) struct PostgresSession {
    client: Client,
    statements: HashMap<&'static str, Statement>,
    /// The epoch of this reporter, while it holds the lock.
    pub(super) epoch: Option<i64>,
}

fn only(rows: Vec<Row>) -> Result<Row, StoreError> {
    rows.into_iter().next().ok_or_else(|| StoreError::damaged("a row is missing"))
}

impl PostgresSession {
    /// Connects. The connection works while the runtime is driven.
    pub(super) async fn connect(
        runtime: &Runtime,
        target: &PostgresTarget,
        tls: &PostgresTls,
    ) -> Result<Self, tokio_postgres::Error> {
        let (client, connection) = target.config.connect(tls.clone()).await?;
        // Its error is also returned by the next statement.
        runtime.spawn(connection);
        client.batch_execute(SETTINGS).await?;
        Ok(Self { client, statements: HashMap::new(), epoch: None })
    }

    pub(super) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Runs statements without parameters.
    pub(super) async fn run(&self, sql: &str) -> Result<(), tokio_postgres::Error> {
        self.client.batch_execute(sql).await
    }

    /// Runs a statement, which is prepared on first use.
    pub(super) async fn query(
        &mut self,
        sql: &'static str,
        values: Values<'_>,
    ) -> Result<Vec<Row>, tokio_postgres::Error> {
        let statement = if let Some(statement) = self.statements.get(sql) {
            statement.clone()
        } else {
            let statement = self.client.prepare(sql).await?;
            self.statements.insert(sql, statement.clone());
            statement
        };
        self.client.query(&statement, values).await
    }

    /// Like [`query`](Self::query), with the errors of an open store.
    pub(super) async fn rows(
        &mut self,
        sql: &'static str,
        values: Values<'_>,
    ) -> Result<Vec<Row>, StoreError> {
        self.query(sql, values).await.map_err(store_error)
    }

    /// Like [`rows`](Self::rows), for a statement that returns exactly one row.
    pub(super) async fn row(
        &mut self,
        sql: &'static str,
        values: Values<'_>,
    ) -> Result<Row, StoreError> {
        only(self.rows(sql, values).await?)
    }

    /// Like [`row`](Self::row), for a statement that needs the named privileges.
    pub(super) async fn row_by_privilege(
        &mut self,
        sql: &'static str,
        values: Values<'_>,
        needed: &str,
    ) -> Result<Row, StoreError> {
        let rows = self.query(sql, values).await;
        only(rows.map_err(|error| lacks_privileges(error, needed))?)
    }

    /// Locks the setup of the schema until the end of the transaction, so that only one instance
    /// performs it.
    pub(super) async fn lock_schema(&mut self) -> Result<(), tokio_postgres::Error> {
        let (class, number) = (LOCK.0, LOCK.1 + 1);
        self.query("SELECT pg_advisory_xact_lock($1, $2)", &[&class, &number]).await.map(drop)
    }

    /// Becomes the reporter. Returns `false` if another instance is the reporter. From then on,
    /// commits of an earlier reporter fail.
    pub(super) async fn lead(&mut self) -> Result<bool, StoreError> {
        if self.epoch.is_some() {
            return Ok(true);
        }
        let lock = "SELECT pg_try_advisory_lock($1, $2)";
        if !self.row(lock, &[&LOCK.0, &LOCK.1]).await?.get::<_, bool>(0) {
            return Ok(false);
        }
        let raise = "UPDATE stripe_usage.reporter SET epoch = epoch + 1 RETURNING epoch";
        let needed = "as no instance reports, the role needs `SELECT, INSERT, UPDATE, DELETE` on all tables of \
            the schema `stripe_usage`";
        let row = self.row_by_privilege(raise, &[], needed).await?;
        self.epoch = Some(row.get(0));
        Ok(true)
    }

    /// Begins a transaction of the reporter, during which no other reporter can begin one.
    pub(super) async fn begin_leading(&mut self) -> Result<(), StoreError> {
        let Some(epoch) = self.epoch else { return Err(StoreError::StandBy) };
        self.run("BEGIN").await.map_err(store_error)?;
        let current = "SELECT epoch FROM stripe_usage.reporter FOR UPDATE";
        if self.row(current, &[]).await?.get::<_, i64>(0) == epoch {
            return Ok(());
        }
        // The server ended the connection that held the lock, or an administrator released it.
        self.epoch = None;
        self.run("ROLLBACK; SELECT pg_advisory_unlock_all()").await.map_err(store_error)?;
        Err(StoreError::StandBy)
    }

    pub(super) async fn commit(&mut self) -> Result<(), StoreError> {
        self.run("COMMIT").await.map_err(store_error)
    }
}
