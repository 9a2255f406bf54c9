//! Conversion of failures of the database.

use std::error::Error as _;

use tokio_postgres::error::{DbError, SqlState};

use super::target::PostgresTarget;
use crate::store_error::{StartError, StoreError};

/// Describes an error with its causes.
pub(super) fn describe(error: &tokio_postgres::Error) -> String {
    if let Some(error) = error.as_db_error() {
        return format!("{} ({})", error.message(), error.code().code());
    }
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let cause = error.to_string();
        if !text.contains(&cause) {
            text = format!("{text}: {cause}");
        }
        source = error.source();
    }
    text
}

/// Converts an error of an open store.
#[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
pub(super) fn store_error(error: tokio_postgres::Error) -> StoreError {
    StoreError::Database(describe(&error).into())
}

/// Like [`store_error`], with the privileges that a statement needs.
#[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
pub(super) fn lacks_privileges(error: tokio_postgres::Error, needed: &str) -> StoreError {
    let mut what = describe(&error);
    if error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE) {
        what = format!("{what}; {needed}");
    }
    StoreError::Database(what.into())
}

impl PostgresTarget {
    /// Creates an error of the start, with a statement that solves the problem.
    pub(super) fn refused(&self, problem: impl Into<String>, run: Option<String>) -> StartError {
        StartError::Database { database: self.to_string(), problem: problem.into(), run }
    }

    /// Converts an error of the first connection.
    #[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
    pub(super) fn connect_error(&self, error: tokio_postgres::Error) -> StartError {
        let (database, role) = (self.database().map(quoted), self.role().map(quoted));
        let code = error.code();
        let run = if code == Some(&SqlState::INVALID_CATALOG_NAME) {
            database.map(|database| format!("CREATE DATABASE {database}"))
        } else if code == Some(&SqlState::INSUFFICIENT_PRIVILEGE) {
            self.grant_on_database("CONNECT")
        } else if code == Some(&SqlState::TOO_MANY_CONNECTIONS) {
            // The code does not show whose limit it is.
            match error.as_db_error().and_then(DbError::routine) {
                Some("InitializeSessionUserId") => {
                    role.map(|role| format!("ALTER ROLE {role} CONNECTION LIMIT -1"))
                }
                Some("CheckMyDatabase") => database
                    .map(|database| format!("ALTER DATABASE {database} CONNECTION LIMIT -1")),
                _ => Some("ALTER SYSTEM SET max_connections = …".to_owned()),
            }
        } else {
            None
        };
        let mut problem = describe(&error);
        let is_wrong = [SqlState::INVALID_PASSWORD, SqlState::INVALID_AUTHORIZATION_SPECIFICATION];
        if code.is_some_and(|code| is_wrong.contains(code)) {
            problem.push_str("; check the role and the password, in the URL or in `PGPASSWORD`");
        } else if code.is_none() && problem.contains("password missing") {
            problem.push_str("; set it in the URL or in the environment variable `PGPASSWORD`");
        }
        self.refused(problem, run)
    }

    /// Converts an error of a statement at the start.
    #[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
    pub(super) fn start_error(&self, error: tokio_postgres::Error) -> StartError {
        let lacks_rights = error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE);
        let run = if lacks_rights { self.grant_tables() } else { None };
        self.refused(describe(&error), run)
    }

    /// Converts an error of the statements that create the schema.
    pub(super) fn migration_error(&self, error: tokio_postgres::Error) -> StartError {
        if error.code() != Some(&SqlState::INSUFFICIENT_PRIVILEGE) {
            return self.start_error(error);
        }
        let problem = format!(
            "the role may not create the schema `stripe_usage`: {}; let it, or have another role run \
             `stripe_usage::POSTGRES_SCHEMA` and grant the rights on it",
            describe(&error)
        );
        self.refused(problem, self.grant_on_database("CREATE"))
    }

    /// Converts an error of the statements that update an older schema.
    pub(super) fn upgrade_error(&self, error: tokio_postgres::Error) -> StartError {
        if error.code() != Some(&SqlState::INSUFFICIENT_PRIVILEGE) {
            return self.start_error(error);
        }
        let problem = format!(
            "the role may not change the tables of the schema `stripe_usage`, which an older version of \
             stripe-usage has made: {}; start once with the role that owns them",
            describe(&error)
        );
        self.refused(problem, None)
    }

    fn grant_on_database(&self, privilege: &str) -> Option<String> {
        let (database, role) = (quoted(self.database()?), quoted(self.role()?));
        Some(format!("GRANT {privilege} ON DATABASE {database} TO {role}"))
    }

    /// Returns the statement that grants the missing privileges.
    pub(super) fn grant_tables(&self) -> Option<String> {
        let (role, rights) = (quoted(self.role()?), self.rights);
        Some(format!(
            "GRANT USAGE ON SCHEMA stripe_usage TO {role}; GRANT {rights} ON ALL TABLES IN SCHEMA \
             stripe_usage TO {role}"
        ))
    }
}

/// Returns a name, quoted for a statement.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
