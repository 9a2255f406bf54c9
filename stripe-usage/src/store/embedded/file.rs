//! The file itself, and how it comes into being.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::failure::OpenFailure;
use crate::store_error::StoreError;

/// Whether there is no file yet.
pub(super) fn is_absent(path: &Path) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// Creates a file under another name and then gives it its own, so that no half of one is left behind
/// when the machine stops meanwhile.
pub(super) fn create(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<(), OpenFailure>,
) -> Result<(), OpenFailure> {
    // A link may name a file that is not there yet.
    let target = fs::read_link(path).map(|target| path.with_file_name(target));
    let path = target.as_deref().unwrap_or(path);
    let new = unused_name(path)?;
    let named = fill(&new).and_then(|()| give_name(&new, path).map_err(OpenFailure::Io));
    // It is there no longer if it was renamed.
    let _ = fs::remove_file(&new);
    named?;
    sync_directory(path).map_err(OpenFailure::Io)
}

/// Opens a file that exists.
///
/// An empty one is refused: whoever filled it anew would say nothing of the usage that was cut off.
pub(super) fn open(path: &Path) -> Result<File, OpenFailure> {
    let file = OpenOptions::new().read(true).write(true).open(path).map_err(OpenFailure::Io)?;
    let metadata = file.metadata().map_err(OpenFailure::Io)?;
    if metadata.is_file() && metadata.len() == 0 {
        let damage = StoreError::damaged("it is empty; remove it if it never held usage");
        return Err(damage.into());
    }
    Ok(file)
}

/// Whether an open file has no name any more: what is written to it is gone when it is closed.
pub(super) fn is_removed(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|metadata| metadata.nlink() == 0)
    }
    #[cfg(not(unix))]
    {
        // There, a file that is open cannot be removed.
        let _ = file;
        false
    }
}

fn unused_name(path: &Path) -> Result<PathBuf, OpenFailure> {
    let mut random = [0; 8];
    getrandom::getrandom(&mut random).map_err(|error| OpenFailure::Io(error.into()))?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".new-{:016x}", u64::from_be_bytes(random)));
    Ok(path.with_file_name(name))
}

fn give_name(new: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(new, path) {
        Ok(()) => Ok(()),
        // Another process was faster.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        // Some file systems have no links.
        Err(_) => fs::rename(new, path),
    }
}

/// Makes the name of a file durable.
fn sync_directory(path: &Path) -> io::Result<()> {
    // Elsewhere a directory cannot be opened.
    if cfg!(not(unix)) {
        return Ok(());
    }
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}
