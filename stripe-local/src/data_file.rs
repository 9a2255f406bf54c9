//! A file of entries that grows at its end.
//!
//! The first line names the program and what its entries depend on. Each entry is its length, the
//! complement of the length, a checksum, and its bytes. An entry is handed to the system before
//! [`append`](DataFile::append) returns, so it outlives the program; it is on the disk a second later
//! at most, so a power failure can take the last second. What it leaves at the end is cut off at the
//! next start. Damage elsewhere is an error.

mod place;

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::ids::Seed;
use place::LockedPlace;

/// First words of a file.
const MAGIC: &str = "stripe-local data 1";
/// Longest first line.
const LONGEST_HEADER: u64 = 1024;
/// Bytes before an entry.
const PREFIX: usize = 16;
/// Maximum size of an entry: a body and what is around it.
const LARGEST_ENTRY: u32 = 4 * 1024 * 1024;
/// Time after which entries are on the disk.
const SYNC_EVERY: Duration = Duration::from_secs(1);

/// Header of a file, with the settings that its entries depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) seed: Seed,
    /// Settings of the program that change what a request does.
    pub(crate) settings: String,
}

/// A file that is open for appending.
#[derive(Debug)]
pub(crate) struct DataFile {
    place: Arc<LockedPlace>,
    header: Header,
    appender: Mutex<Appender>,
}

#[derive(Debug)]
struct Appender {
    file: Arc<File>,
    size: u64,
    is_dirty: bool,
    /// Reason why no more entries are appended.
    failure: Option<String>,
}

/// A file that is being read.
pub(crate) struct FileEntries {
    place: Arc<LockedPlace>,
    header: Header,
    reader: BufReader<File>,
    /// Bytes that were read.
    at: u64,
    size: u64,
}

impl FileEntries {
    /// Opens a file, which is created if there is none, and locks it.
    ///
    /// # Errors
    /// Returns a description of the problem if the file cannot be read, does not match or is in
    /// use.
    pub(crate) fn open(path: &Path, settings: &str) -> Result<Self, String> {
        let place = LockedPlace::new(path)?;
        let known = std::fs::metadata(place.path()).map_err(|error| place.failed(&error))?;
        if known.len() == 0 {
            let header = Header { seed: Seed::default(), settings: settings.to_owned() };
            write_new(place.path(), &header, []).map_err(|error| place.failed(&error))?;
        }
        Self::read_from_start(Arc::new(place), settings)
    }

    /// Goes back to the first entry.
    ///
    /// # Errors
    /// Returns the same errors as [`open`](Self::open).
    pub(crate) fn restart(self) -> Result<Self, String> {
        Self::read_from_start(self.place, &self.header.settings)
    }

    fn read_from_start(place: Arc<LockedPlace>, settings: &str) -> Result<Self, String> {
        let failed = |error: io::Error| place.failed(&error);
        let file = File::open(place.path()).map_err(failed)?;
        let size = file.metadata().map_err(failed)?.len();
        let mut reader = BufReader::new(file);
        let mut line = Vec::new();
        (&mut reader).take(LONGEST_HEADER).read_until(b'\n', &mut line).map_err(failed)?;
        let at = line.len() as u64;
        let header = Header::parse(&line)
            .map_err(|why| format!("the file {place} {why}; name another one, or delete it"))?;
        if header.settings != settings {
            return Err(format!(
                "the file {place} was written with {}, and the program was started with {}; use the \
                 same options, or name another file",
                options(&header.settings),
                options(settings)
            ));
        }
        Ok(Self { place, header, reader, at, size })
    }

    /// Returns the path as it was given, for messages.
    pub(crate) fn shown_path(&self) -> String {
        self.place.to_string()
    }

    pub(crate) fn header(&self) -> &Header {
        &self.header
    }

    /// Returns the next entry.
    ///
    /// # Errors
    /// Returns an error if the file is damaged, except at its end.
    pub(crate) fn next(&mut self) -> Result<Option<Vec<u8>>, String> {
        let left = self.size - self.at;
        if left < PREFIX as u64 {
            return Ok(None);
        }
        let mut prefix = [0; PREFIX];
        self.read(&mut prefix)?;
        let [length, complement] =
            [0, 4].map(|at| u32::from_le_bytes([0, 1, 2, 3].map(|byte| prefix[at + byte])));
        let checksum = u64::from_le_bytes(std::array::from_fn(|byte| prefix[8 + byte]));
        if length != !complement || length > LARGEST_ENTRY {
            return self.torn_or_damaged();
        }
        let size = PREFIX as u64 + u64::from(length);
        if left < size {
            return Ok(None);
        }
        let mut entry = vec![0; length as usize];
        self.read(&mut entry)?;
        if checksum_of(&entry) != checksum {
            return self.torn_or_damaged();
        }
        self.at += size;
        Ok(Some(entry))
    }

    /// Cuts off what a crash left at the end, and goes on at the end. Returns the file and the number
    /// of bytes that were cut off.
    ///
    /// # Errors
    /// Returns an error if the file cannot be written.
    pub(crate) fn finish(self) -> Result<(DataFile, u64), String> {
        let failed = |error: io::Error| self.place.failed(&error);
        let cut = self.size - self.at;
        let file = OpenOptions::new().append(true).open(self.place.path()).map_err(failed)?;
        if cut > 0 {
            file.set_len(self.at).map_err(failed)?;
            file.sync_all().map_err(failed)?;
        }
        let appender =
            Appender { file: Arc::new(file), size: self.at, is_dirty: false, failure: None };
        let file =
            DataFile { place: self.place, header: self.header, appender: Mutex::new(appender) };
        Ok((file, cut))
    }

    fn read(&mut self, buffer: &mut [u8]) -> Result<(), String> {
        self.reader.read_exact(buffer).map_err(|error| self.place.failed(&error))
    }

    /// The last entry may be there in part, with zeros in its place and behind it.
    fn torn_or_damaged(&mut self) -> Result<Option<Vec<u8>>, String> {
        let mut buffer = [0; 4096];
        loop {
            match self.reader.read(&mut buffer) {
                Ok(0) => return Ok(None),
                Ok(read) if buffer.iter().take(read).all(|byte| *byte == 0) => {}
                _ => return Err(self.damaged()),
            }
        }
    }

    fn damaged(&self) -> String {
        format!(
            "the file {} is damaged at byte {}; restore it from a copy, or delete it",
            self.place, self.at
        )
    }
}

impl DataFile {
    /// Reads it from its first entry.
    ///
    /// # Errors
    /// Returns the error of the operating system.
    pub(crate) fn entries(&self) -> Result<FileEntries, String> {
        FileEntries::read_from_start(Arc::clone(&self.place), &self.header.settings)
    }

    /// Appends nothing more, and lets another program use the file.
    pub(crate) fn close(&self) {
        self.sync();
        self.lock().failure = Some(format!("the file {} is closed", self.place));
        self.place.unlock();
    }

    /// Returns the size in bytes.
    pub(crate) fn size(&self) -> u64 {
        self.lock().size
    }

    /// Returns why nothing more can be appended.
    pub(crate) fn failure(&self) -> Option<String> {
        self.lock().failure.clone()
    }

    /// Appends an entry. After an error, nothing more is appended.
    ///
    /// # Errors
    /// Returns the error of the operating system.
    pub(crate) fn append(&self, entry: &[u8]) -> Result<(), String> {
        let mut appender = self.lock();
        if let Some(failure) = &appender.failure {
            return Err(failure.clone());
        }
        let bytes = encoded(entry);
        match (&*appender.file).write_all(&bytes) {
            Ok(()) => {
                appender.size += bytes.len() as u64;
                appender.is_dirty = true;
                Ok(())
            }
            Err(error) => {
                // A part of it may be there.
                let _ = appender.file.set_len(appender.size);
                let failure = self.place.failed(&error);
                appender.failure = Some(failure.clone());
                Err(failure)
            }
        }
    }

    /// Replaces all entries.
    ///
    /// # Errors
    /// Returns the error of the operating system. The file is then unchanged.
    pub(crate) fn rewrite(&self, entries: impl IntoIterator<Item = Vec<u8>>) -> Result<(), String> {
        let mut appender = self.lock();
        if self.place.is_unlocked() {
            return Err(format!("the file {} is closed", self.place));
        }
        let failed = |error: io::Error| self.place.failed(&error);
        let size = write_new(self.place.path(), &self.header, entries).map_err(failed)?;
        let file = OpenOptions::new().append(true).open(self.place.path()).map_err(failed)?;
        *appender = Appender { file: Arc::new(file), size, is_dirty: false, failure: None };
        Ok(())
    }

    /// Writes entries to the disk once a second, on a thread of its own, as long as the file is used.
    pub(crate) fn keep_synced(self: &Arc<Self>) -> io::Result<()> {
        let file = Arc::downgrade(self);
        thread::Builder::new().name("stripe-local data".to_owned()).spawn(move || {
            loop {
                thread::sleep(SYNC_EVERY);
                let Some(file) = file.upgrade() else { break };
                file.sync();
            }
        })?;
        Ok(())
    }

    fn sync(&self) {
        let file = {
            let mut appender = self.lock();
            if !std::mem::take(&mut appender.is_dirty) {
                return;
            }
            Arc::clone(&appender.file)
        };
        // It is not locked meanwhile. An error is told by the next write.
        let _ = file.sync_data();
    }

    fn lock(&self) -> MutexGuard<'_, Appender> {
        self.appender.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for DataFile {
    fn drop(&mut self) {
        self.sync();
    }
}

impl Header {
    fn parse(line: &[u8]) -> Result<Self, String> {
        let foreign = || "was not written by this program".to_owned();
        let line = std::str::from_utf8(line).map_err(|_| foreign())?;
        let line = line.strip_suffix('\n').ok_or_else(foreign)?;
        let rest = line.strip_prefix("stripe-local data ").ok_or_else(foreign)?;
        let mut words = rest.splitn(4, ' ');
        let (format, version) = (words.next(), words.next().unwrap_or_default());
        if format != Some("1") || version != env!("CARGO_PKG_VERSION") {
            return Err(format!(
                "was written by stripe-local {}, and this is {}",
                version.escape_debug(),
                env!("CARGO_PKG_VERSION")
            ));
        }
        let seed = words.next().filter(|seed| seed.len() == 32).ok_or_else(foreign)?;
        let word = |at: usize| {
            let digits = seed.get(at..at + 16).ok_or_else(foreign)?;
            u64::from_str_radix(digits, 16).map_err(|_| foreign())
        };
        let seed = Seed([word(0)?, word(16)?]);
        Ok(Self { seed, settings: words.next().unwrap_or_default().to_owned() })
    }
}

impl fmt::Display for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Seed([one, two]) = self.seed;
        let version = env!("CARGO_PKG_VERSION");
        writeln!(f, "{MAGIC} {version} {one:016x}{two:016x} {}", self.settings)
    }
}

impl fmt::Debug for FileEntries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FileEntries").field("place", &self.place).finish_non_exhaustive()
    }
}

/// Writes a file beside the old one, and puts it in its place. Returns its size.
fn write_new(
    path: &Path,
    header: &Header,
    entries: impl IntoIterator<Item = Vec<u8>>,
) -> io::Result<u64> {
    let beside = place::beside(path, ".new");
    let mut options = place::private();
    options.write(true).create(true).truncate(true);
    let mut writer = BufWriter::new(options.open(&beside)?);
    write!(writer, "{header}")?;
    for entry in entries {
        writer.write_all(&encoded(&entry))?;
    }
    let mut file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    let size = file.seek(SeekFrom::End(0))?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&beside, path)?;
    Ok(size)
}

fn encoded(entry: &[u8]) -> Vec<u8> {
    let length = u32::try_from(entry.len()).unwrap_or(u32::MAX);
    let mut bytes = Vec::with_capacity(PREFIX + entry.len());
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&(!length).to_le_bytes());
    bytes.extend_from_slice(&checksum_of(entry).to_le_bytes());
    bytes.extend_from_slice(entry);
    bytes
}

/// FNV-1a, of 64 bits.
pub(crate) fn checksum_of(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn options(settings: &str) -> String {
    if settings.is_empty() { "no such option".to_owned() } else { format!("`{settings}`") }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path =
                std::env::temp_dir().join(format!("stripe-local-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn file(&self) -> PathBuf {
            self.0.join("data")
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn read(path: &Path) -> Result<(Vec<Vec<u8>>, DataFile, u64), String> {
        let mut entries = FileEntries::open(path, "")?;
        let mut all = Vec::new();
        while let Some(entry) = entries.next()? {
            all.push(entry);
        }
        let (file, cut) = entries.finish()?;
        Ok((all, file, cut))
    }

    fn three(folder: &Folder) -> Vec<u8> {
        let (none, file, _) = read(&folder.file()).unwrap();
        assert!(none.is_empty());
        for entry in ["one", "", "three"] {
            file.append(entry.as_bytes()).unwrap();
        }
        drop(file);
        fs::read(folder.file()).unwrap()
    }

    #[test]
    fn entries_are_kept_in_order() {
        let folder = Folder::new("kept");
        let whole = three(&folder);
        let (all, file, cut) = read(&folder.file()).unwrap();
        assert_eq!((all.len(), cut, file.size()), (3, 0, whole.len() as u64));
        assert_eq!(all, [&b"one"[..], b"", b"three"]);
        file.rewrite([b"two".to_vec()]).unwrap();
        file.append(b"four").unwrap();
        drop(file);
        assert_eq!(read(&folder.file()).unwrap().0, [&b"two"[..], b"four"]);
    }

    #[test]
    fn a_file_is_locked_until_it_is_closed() {
        let folder = Folder::new("locked");
        let (_, file, _) = read(&folder.file()).unwrap();
        let mut paths = vec![folder.file()];
        #[cfg(unix)]
        {
            let link = folder.0.join("link");
            std::os::unix::fs::symlink(folder.file(), &link).unwrap();
            paths.push(link);
        }
        for path in &paths {
            let error = read(path).unwrap_err();
            let said = format!("the file `{}` is in use by another local Stripe", path.display());
            assert!(error.starts_with(&said), "{error}");
        }
        // It is another file now, and locked all the same.
        file.rewrite([b"one".to_vec()]).unwrap();
        assert!(read(&folder.file()).is_err());
        file.close();
        for path in &paths {
            assert_eq!(read(path).unwrap().0, [b"one"]);
        }
        let closed = format!("the file `{}` is closed", folder.file().display());
        assert_eq!(file.append(b"two"), Err(closed.clone()));
        assert_eq!(file.rewrite([]), Err(closed));
        assert_eq!(read(&folder.file()).unwrap().0, [b"one"]);
    }

    #[test]
    fn a_torn_end_is_cut_off_wherever_it_is_torn() {
        let folder = Folder::new("torn");
        let whole = three(&folder);
        let last = whole.len() - PREFIX - "three".len();
        for end in last..whole.len() {
            fs::write(folder.file(), &whole[..end]).unwrap();
            let (all, file, cut) = read(&folder.file()).unwrap();
            assert_eq!((all.len(), cut), (2, (end - last) as u64), "{end}");
            file.append(b"again").unwrap();
            drop(file);
            assert_eq!(read(&folder.file()).unwrap().0.len(), 3);

            // Space that was reserved and not written.
            let mut zeros = whole[..end].to_vec();
            zeros.resize(whole.len(), 0);
            fs::write(folder.file(), &zeros).unwrap();
            assert_eq!(read(&folder.file()).unwrap().0.len(), 2, "{end}");
        }
        let mut zeros = whole.clone();
        zeros.resize(whole.len() + 10_000, 0);
        fs::write(folder.file(), &zeros).unwrap();
        let (all, _, cut) = read(&folder.file()).unwrap();
        assert_eq!((all.len(), cut), (3, 10_000));
    }

    #[test]
    fn damage_before_the_end_is_an_error() {
        let folder = Folder::new("damaged");
        let whole = three(&folder);
        let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let last = whole.len() - PREFIX - "three".len();
        for at in first..last {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x40;
            fs::write(folder.file(), &damaged).unwrap();
            let error = read(&folder.file()).unwrap_err();
            assert!(error.contains("is damaged at byte "), "{at}: {error}");
            assert_eq!(fs::read(folder.file()).unwrap(), damaged, "it is left as it is");
        }
    }

    #[test]
    fn other_files_are_refused_and_left_alone() {
        let folder = Folder::new("foreign");
        for (content, said) in [
            (&b"hello"[..], "was not written by this program"),
            (b"\xff\xfe\n", "was not written by this program"),
            (b"stripe-local data 1 0.0.9 00 \n", "was written by stripe-local 0.0.9, and this is "),
            (b"stripe-local data 2 0.1.0 00 \n", "was written by stripe-local 0.1.0, and this is "),
        ] {
            fs::write(folder.file(), content).unwrap();
            let error = read(&folder.file()).unwrap_err();
            assert!(error.contains(said), "{error}");
            assert_eq!(fs::read(folder.file()).unwrap(), content);
        }
        assert!(FileEntries::open(&folder.0, "").unwrap_err().contains("is not a file"));
        fs::remove_file(folder.file()).unwrap();
        three(&folder);
        let error = FileEntries::open(&folder.file(), "--predictable-ids").unwrap_err();
        assert!(error.contains("was written with no such option, and the program was started with `--predictable-ids`"), "{error}");
    }
}
