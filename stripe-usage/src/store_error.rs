//! Errors of a store: when it is opened, and afterwards.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// An error from starting usage reporting.
///
/// Nothing was sent.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The file is already open, in this or in another process; or an instance reports the usage of the
    /// database, and must end before a [`rebuild`](crate::UsageBuilder::rebuild).
    #[non_exhaustive]
    InUse {
        /// The path of the file, or the database without role and password.
        path: PathBuf,
        /// A description of the connection of the instance that reports, for a database.
        reporter: Option<String>,
    },
    /// The usage in the file belongs to another Stripe account. An account is identified by its
    /// oldest meter.
    #[non_exhaustive]
    OtherAccount {
        /// Path of the file.
        path: PathBuf,
        /// Id of the oldest meter of the account that the file belongs to.
        stored: String,
        /// Id of the oldest meter of the account of the API key.
        given: String,
    },
    /// The usage in the file belongs to the other mode: it belongs to live mode and the API key to
    /// test mode, or vice versa.
    #[non_exhaustive]
    OtherMode {
        /// Path of the file.
        path: PathBuf,
        /// Whether the usage in the file belongs to live mode.
        livemode: bool,
    },
    /// A newer version of this crate wrote the file.
    #[non_exhaustive]
    Newer {
        /// Path of the file.
        path: PathBuf,
        /// Version of the schema in the file.
        schema: u32,
    },
    /// The file was not written by this crate.
    #[non_exhaustive]
    Foreign {
        /// Path of the file.
        path: PathBuf,
    },
    /// The file is damaged, or was changed by another program.
    #[non_exhaustive]
    Damaged {
        /// Path of the file.
        path: PathBuf,
        /// Description of the damage.
        what: String,
    },
    /// This process has no permission to read and write the file, or to create it in its directory.
    #[non_exhaustive]
    Permission {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
    /// The disk is full.
    #[non_exhaustive]
    Full {
        /// Path of the file.
        path: PathBuf,
    },
    /// The directory of the file does not exist.
    #[non_exhaustive]
    NoDirectory {
        /// Path of the file.
        path: PathBuf,
    },
    /// There are more than 65,536 meters, the maximum for a store.
    #[non_exhaustive]
    TooManyMeters {
        /// Path of the file.
        path: PathBuf,
    },
    /// The file was created with a different cell width.
    #[non_exhaustive]
    OtherWidth {
        /// The file.
        path: PathBuf,
        /// Width in the file, in minutes.
        stored: u8,
        /// Requested width, in minutes.
        given: u8,
    },
    /// No meter was set.
    NoMeter,
    /// Stripe has no meter with this `event_name`.
    #[non_exhaustive]
    UnknownMeter {
        /// The `event_name`.
        meter: String,
        /// The `event_name`s of the existing meters.
        known: Vec<String>,
    },
    /// The meter is inactive.
    #[non_exhaustive]
    InactiveMeter {
        /// The `event_name`.
        meter: String,
        /// Id of the meter.
        id: String,
    },
    /// Usage cannot be reported to the meter because of how it aggregates events.
    #[non_exhaustive]
    UnfitMeter {
        /// The `event_name`.
        meter: String,
        /// Description of the reason.
        problem: String,
    },
    /// An option is out of range.
    #[non_exhaustive]
    Option {
        /// Name of the option.
        option: &'static str,
        /// Description of the allowed range.
        expected: &'static str,
    },
    /// `start` was not called in a tokio runtime, or the runtime is shutting down.
    NoRuntime,
    /// The meters could not be fetched from Stripe.
    Stripe(Box<stripe_core::Error>),
    /// The database cannot be used: it cannot be reached, or the server or the role does not meet the
    /// requirements.
    #[non_exhaustive]
    Database {
        /// The database, without role and password.
        database: String,
        /// Description of the problem.
        problem: String,
        /// An SQL statement that solves the problem, if there is one.
        run: Option<String>,
    },
    /// The file cannot be opened, read or written for another reason.
    #[non_exhaustive]
    Io {
        /// Path of the file.
        path: PathBuf,
        /// Error of the operating system.
        source: io::Error,
    },
}

const NO_METER: &str =
    "no meter is named; name each one by its `event_name`: `.meter(\"api_requests\")`";
const NO_RUNTIME: &str =
    "usage is reported by a task of a tokio runtime; call `start` in one that is running";

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mode = |livemode| if livemode { "live mode" } else { "test mode" };
        match self {
            Self::InUse { path, reporter } => in_use(f, path, reporter.as_deref()),
            Self::OtherAccount { path, stored, given } => write!(
                f,
                "`{}` holds usage of the Stripe account whose oldest meter is `{stored}`, and that of the \
                 API key's account is `{given}`; use the key of that account, or another file for this \
                 one",
                path.display()
            ),
            Self::OtherMode { path, livemode } => write!(
                f,
                "`{}` holds usage of {}, and the API key is of {}; use another file for each mode",
                path.display(),
                mode(*livemode),
                mode(!livemode)
            ),
            Self::Newer { path, schema } => write!(
                f,
                "`{}` was written by a newer version of stripe-usage (schema {schema}); use that \
                 version or a later one",
                path.display()
            ),
            Self::Foreign { path } => write!(
                f,
                "`{}` is not a file of stripe-usage; name another file. If it should be one, its \
                 beginning is damaged: keep it, and start with a new file",
                path.display()
            ),
            Self::Damaged { path, what } => write!(
                f,
                "`{}` is damaged: {what}. Nothing is sent from it. Keep it, start with a new file, and \
                 compare with Stripe's summaries; a backup must not be restored, since its usage would \
                 be reported again",
                path.display()
            ),
            Self::Permission { path, source } => write!(
                f,
                "`{}` cannot be read and written: {source}; give this process the right to do so, and \
                 to create files in its directory",
                path.display()
            ),
            Self::Full { path } => {
                write!(
                    f,
                    "there is no space left for `{}`; free some, and start again",
                    path.display()
                )
            }
            Self::NoDirectory { path } => write!(
                f,
                "the directory of `{}` does not exist; create it on a disk that is kept",
                path.display()
            ),
            Self::TooManyMeters { path } => write!(
                f,
                "`{}` cannot number more than 65,536 meters; use another file for new ones",
                path.display()
            ),
            Self::OtherWidth { path, stored, given } => write!(
                f,
                "`{}` was made with cells of {stored} min, not {given} min; use that width, or another \
                 file",
                path.display()
            ),
            Self::NoMeter => f.write_str(NO_METER),
            Self::UnknownMeter { meter, known } => {
                write!(f, "Stripe has no meter `{meter}`; ")?;
                if known.is_empty() {
                    f.write_str("create it, or use the API key of the account that has it")
                } else {
                    write!(f, "expected one of `{}`", known.join("`, `"))
                }
            }
            Self::InactiveMeter { meter, id } => write!(
                f,
                "the meter `{meter}` (`{id}`) is inactive, and Stripe refuses its events; reactivate it"
            ),
            Self::UnfitMeter { meter, problem } => {
                write!(f, "usage cannot be reported to the meter `{meter}`: {problem}")
            }
            Self::Option { option, expected } => {
                write!(f, "the option `{option}` is out of range; expected {expected}")
            }
            Self::NoRuntime => f.write_str(NO_RUNTIME),
            Self::Stripe(error) => write!(f, "the meters cannot be read from Stripe: {error}"),
            Self::Database { database, problem, run } => {
                let run = run.as_ref().map(|run| format!("; run `{run}`")).unwrap_or_default();
                write!(f, "the database `{database}` cannot be used: {problem}{run}")
            }
            Self::Io { path, source } => {
                write!(f, "`{}` cannot be opened: {source}", path.display())
            }
        }
    }
}

fn in_use(f: &mut fmt::Formatter<'_>, path: &Path, reporter: Option<&str>) -> fmt::Result {
    let path = path.display();
    match reporter {
        Some(reporter) => write!(
            f,
            "an instance reports the usage of the database `{path}`: {reporter}. End all instances first, so \
             that no other one takes over"
        ),
        None => write!(
            f,
            "`{path}` is in use, by this or another process; give each process a file of its own, and \
             clone the `Usage` within a process. If another process is about to end, start again then"
        ),
    }
}

impl Error for StartError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Permission { source, .. } | Self::Io { source, .. } => Some(source),
            Self::Stripe(error) => error.source(),
            _ => None,
        }
    }
}

/// An error of an open store.
///
/// It is unknown whether the last changes are on disk. A file stays closed until the process is
/// restarted, since a later success would prove nothing. For a database, a new connection is opened.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum StoreError {
    /// The disk is full.
    Full,
    /// The file cannot be read or written.
    Io(Arc<io::Error>),
    /// The file is damaged.
    Damaged(Arc<str>),
    /// The store was closed, by this process or by an earlier failure.
    Closed,
    /// The store was opened by a parent process, before a fork.
    Forked,
    /// The database failed or cannot be reached. The next call opens a new connection.
    Database(Arc<str>),
    /// Another instance reports, and only that instance can perform the operation.
    StandBy,
    /// The instance that reports did not execute a call of this instance in time. The call was withdrawn,
    /// and nothing was changed. Contains a description of the connection of that instance.
    Unresponsive(Arc<str>),
}

impl StoreError {
    /// Whether the same can be asked for again without a restart.
    pub(crate) fn passes(&self) -> bool {
        matches!(self, Self::Database(_) | Self::StandBy)
    }

    /// Creates an error about damage.
    pub(crate) fn damaged(what: impl Into<Arc<str>>) -> Self {
        Self::Damaged(what.into())
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str(
                "there is no space left on the disk of the usage; free some, and restart the process",
            ),
            Self::Io(error) => write!(
                f,
                "the usage cannot be read or written: {error}; check the disk and restart the machine, not \
                 only the process, since its memory may show what is not on the disk"
            ),
            Self::Damaged(what) => write!(
                f,
                "the file of the usage is damaged: {what}; restart the process, and start with a new \
                 file if it is refused"
            ),
            Self::Closed => f.write_str(
                "the file of the usage is closed, on request or by an earlier failure; restart the \
                 process",
            ),
            Self::Forked => f.write_str(
                "the file of the usage was opened before this process was forked; only the parent \
                 writes it: open a file of its own after the fork",
            ),
            Self::Database(what) => write!(f, "the database of the usage failed: {what}"),
            Self::StandBy => f.write_str(
                "another instance reports the usage of this database; ask that one",
            ),
            Self::Unresponsive(reporter) => write!(
                f,
                "the instance that reports has not carried this out within 30 s, and nothing was changed; it \
                 is {reporter}. See why it does not respond, or end it, so that another one takes over"
            ),
        }
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io(error) => Some(&**error),
            _ => None,
        }
    }
}
