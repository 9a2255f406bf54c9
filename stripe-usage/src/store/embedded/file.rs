//! Creating and opening the file.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::failure::OpenFailure;
use crate::store_error::StoreError;

/// Whether the file does not exist yet.
pub(super) fn is_absent(path: &Path) -> io::Result<bool> {
    match fs::metadata(path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// Creates a file under a temporary name and then links it, so that a power failure leaves no
/// incomplete file.
pub(super) fn create(
    path: &Path,
    fill: impl FnOnce(&Path) -> Result<(), OpenFailure>,
) -> Result<(), OpenFailure> {
    // A symbolic link may point to a file that does not exist yet.
    let target = fs::read_link(path).map(|target| path.with_file_name(target));
    let path = target.as_deref().unwrap_or(path);
    remove_left_over(path);
    let new = unused_name(path)?;
    let named = fill(&new).and_then(|()| give_name(&new, path).map_err(OpenFailure::Io));
    // It no longer exists if it was renamed.
    let _ = fs::remove_file(&new);
    named?;
    sync_directory(path).map_err(OpenFailure::Io)
}

/// Opens a file that exists.
///
/// An empty file is refused: it may have been truncated, and setting it up again would hide the
/// loss of usage.
pub(super) fn open(path: &Path) -> Result<File, OpenFailure> {
    let file = OpenOptions::new().read(true).write(true).open(path).map_err(OpenFailure::Io)?;
    let metadata = file.metadata().map_err(OpenFailure::Io)?;
    if metadata.is_file() && metadata.len() == 0 {
        let damage = StoreError::damaged("it is empty; remove it if it never held usage");
        return Err(damage.into());
    }
    Ok(file)
}

/// Whether an open file was deleted, so that its contents are lost when it is closed.
pub(super) fn is_removed(file: &File) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata().is_ok_and(|metadata| metadata.nlink() == 0)
    }
    #[cfg(not(unix))]
    {
        // On other systems, an open file cannot be deleted.
        let _ = file;
        false
    }
}

/// Removes files that processes left behind which were killed before they gave them their name.
///
/// One that is younger than an hour may be another process's, which is filling it now.
fn remove_left_over(path: &Path) {
    let prefix = new_prefix(path);
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let entries = fs::read_dir(folder.unwrap_or(Path::new("."))).into_iter().flatten().flatten();
    for entry in entries {
        let is_new = entry.file_name().as_encoded_bytes().starts_with(prefix.as_encoded_bytes());
        let is_left_over = is_new
            && entry
                .metadata()
                .and_then(|metadata| metadata.modified())
                .is_ok_and(|at| at.elapsed().is_ok_and(|age| age > Duration::from_secs(3600)));
        if is_left_over {
            // It is in nobody's way if it stays.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn unused_name(path: &Path) -> Result<PathBuf, OpenFailure> {
    let mut random = [0; 8];
    getrandom::getrandom(&mut random).map_err(|error| OpenFailure::Io(error.into()))?;
    let mut name = new_prefix(path);
    name.push(format!("{:016x}", u64::from_be_bytes(random)));
    Ok(path.with_file_name(name))
}

/// The beginning of the name that a file has until it is filled.
fn new_prefix(path: &Path) -> OsString {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new-");
    name
}

fn give_name(new: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(new, path) {
        Ok(()) => Ok(()),
        // Another process has created it in the meantime.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        // Some file systems do not support links.
        Err(_) => fs::rename(new, path),
    }
}

/// Makes the name of a file durable.
fn sync_directory(path: &Path) -> io::Result<()> {
    // On other systems, a directory cannot be opened.
    if cfg!(not(unix)) {
        return Ok(());
    }
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, SystemTime};

    use super::{OpenFailure, create};

    #[test]
    fn a_file_that_was_left_without_its_name_is_removed() {
        let folder =
            std::env::temp_dir().join(format!("stripe-usage-left-over-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("usage.redb");
        let old = folder.join("usage.redb.new-0123456789abcdef");
        let of_another_process = folder.join("usage.redb.new-fedcba9876543210");
        let two_hours_ago = SystemTime::now() - Duration::from_secs(7200);
        File::create(&old).unwrap().set_modified(two_hours_ago).unwrap();
        File::create(&of_another_process).unwrap();

        create(&path, |new| fs::write(new, "filled").map_err(OpenFailure::Io)).unwrap();

        assert_eq!(fs::read_to_string(&path).unwrap(), "filled");
        assert!(!old.exists());
        assert!(of_another_process.exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
