//! The place of a data file, which one program uses at a time.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A data file that is locked by a file beside it.
///
/// The system releases the lock when the program ends, in whatever way. The file of the lock stays: if
/// one program deleted it while another one waits for it, a third could lock a new one. It is not the
/// data file itself, which is replaced when it is rewritten.
#[derive(Debug)]
pub(super) struct LockedPlace {
    /// The path as it was given.
    given: PathBuf,
    /// The path without symbolic links: a program that was given another one finds the same lock.
    path: PathBuf,
    lock: Mutex<Option<File>>,
}

impl LockedPlace {
    /// Locks the file at a path, which is created if there is none.
    ///
    /// # Errors
    /// Returns a description of the problem if the path is not a data file, or another program uses
    /// it.
    pub(super) fn new(given: &Path) -> Result<Self, String> {
        let shown = given.display();
        let failed = |error: io::Error| format!("the file `{shown}`: {error}");
        match fs::metadata(given) {
            Ok(known) if known.is_file() => {}
            Ok(_) => return Err(format!("`{shown}` is not a file")),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                private().append(true).create(true).open(given).map_err(failed)?;
            }
            Err(error) => return Err(failed(error)),
        }
        let path = given.canonicalize().map_err(failed)?;
        let lock_path = beside(&path, ".lock");
        let lock = lock(&lock_path).map_err(|error| match error.kind() {
            io::ErrorKind::WouldBlock => {
                let user = fs::read_to_string(&lock_path).unwrap_or_default();
                let user = match user.parse::<u32>() {
                    Ok(process) => format!(" (process {process})"),
                    Err(_) => String::new(),
                };
                format!(
                    "the file `{shown}` is in use by another local Stripe{user}: stop that one, or \
                     name another file"
                )
            }
            _ => format!(
                "the file `{shown}` cannot be locked by `{}`: {error}; name a file in a folder that \
                 can be written to, of a file system with locks",
                lock_path.display()
            ),
        })?;
        Ok(Self { given: given.to_owned(), path, lock: Mutex::new(Some(lock)) })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Lets another program use the file.
    pub(super) fn unlock(&self) {
        drop(self.held().take());
    }

    pub(super) fn is_unlocked(&self) -> bool {
        self.held().is_none()
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<File>> {
        self.lock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Describes an error of the operating system.
    pub(super) fn failed(&self, error: &io::Error) -> String {
        format!("the file {self}: {error}")
    }
}

impl fmt::Display for LockedPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.given.display())
    }
}

/// Locks a file, which is created if there is none. The error is
/// [`WouldBlock`](io::ErrorKind::WouldBlock) if another program has locked it.
#[cfg(unix)]
fn lock(path: &Path) -> io::Result<File> {
    use rustix::fs::{FlockOperation, flock};

    let mut file = private().write(true).create(true).truncate(false).open(path)?;
    flock(&file, FlockOperation::NonBlockingLockExclusive)?;
    // For the message of a program that finds it locked.
    file.set_len(0)?;
    io::Write::write_all(&mut file, std::process::id().to_string().as_bytes())?;
    Ok(file)
}

/// Opens a file, which is created if there is none, so that no other program can open it. The error is
/// [`WouldBlock`](io::ErrorKind::WouldBlock) if another program has opened it.
#[cfg(windows)]
fn lock(path: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;

    const SHARING_VIOLATION: i32 = 32;
    let mut options = private();
    options.write(true).create(true).truncate(false).share_mode(0);
    options.open(path).map_err(|error| match error.raw_os_error() {
        Some(SHARING_VIOLATION) => io::ErrorKind::WouldBlock.into(),
        _ => error,
    })
}

/// Returns options for a file that only its owner may read: it holds the secrets of webhooks.
pub(super) fn private() -> OpenOptions {
    #[cfg_attr(not(unix), allow(unused_mut))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Returns the path with something after its name.
pub(super) fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(extension);
    name.into()
}
