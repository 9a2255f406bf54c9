//! A disk that loses power.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::sync::{Arc, Mutex, MutexGuard};

use redb::StorageBackend;

use super::random::Random;

const SECTOR: usize = 512;

/// A disk with a cache. What is written is in the cache, and on the disk after a sync. When power fails,
/// any subset of the sectors that were written since is on the disk, each as it was after any of the
/// writes, and the file has any length that it had since.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    /// The file as programs see it.
    cache: Vec<u8>,
    /// The file as it is on the disk.
    durable: Vec<u8>,
    /// Contents of sectors that were written since the last sync, oldest first.
    unsynced: BTreeMap<usize, Vec<Vec<u8>>>,
    /// Lengths of the file since the last sync.
    lengths: Vec<usize>,
    /// Number of syncs so far.
    syncs: u64,
    /// Number of operations until power fails.
    power: Option<u64>,
    /// Whether a sync only says that it was one.
    lies: bool,
    /// Number of syncs until one fails, and the sectors that it does not bring to the disk.
    failing_sync: Option<(u64, Random)>,
    /// Largest length of the file.
    capacity: Option<usize>,
}

impl Disk {
    /// Lets power fail in the `operations`-th write, change of the length or sync from now on.
    pub fn fail_power_after(&self, operations: u64) {
        self.state().power = Some(operations);
    }

    /// Lets syncs from now on do nothing and say that all is well.
    pub fn lie(&self) {
        self.state().lies = true;
    }

    /// Lets one sync fail, after that many. As on Linux, what it did not bring to the disk counts as
    /// written afterwards.
    pub fn fail_sync_after(&self, syncs: u64, seed: u64) {
        self.state().failing_sync = Some((syncs, Random::new(seed)));
    }

    /// Limits the length of the file; `None` for no limit.
    pub fn limit(&self, capacity: Option<usize>) {
        self.state().capacity = capacity;
    }

    /// Number of syncs so far.
    pub fn syncs(&self) -> u64 {
        self.state().syncs
    }

    /// Length of the file.
    pub fn size(&self) -> usize {
        self.state().cache.len()
    }

    /// Changes a byte of the file.
    pub fn damage(&self, at: usize) {
        let mut state = self.state();
        if let Some(byte) = state.cache.get_mut(at) {
            *byte ^= 0x55;
        }
        state.sync();
    }

    /// The disk when power is back.
    pub fn after_power_loss(&self, random: &mut Random) -> Self {
        let mut state = self.state();
        state.lose_power(random);
        let durable = state.durable.clone();
        Self(Arc::new(Mutex::new(State { cache: durable.clone(), durable, ..State::default() })))
    }

    /// The disk after the process ended: the cache survives.
    pub fn after_exit(&self) -> Self {
        let state = self.state();
        Self(Arc::new(Mutex::new(State {
            cache: state.cache.clone(),
            durable: state.durable.clone(),
            unsynced: state.unsynced.clone(),
            lengths: state.lengths.clone(),
            ..State::default()
        })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("no test panics in here")
    }
}

impl State {
    /// Counts an operation, and returns whether power fails in it.
    fn fails(&mut self) -> Result<bool> {
        match &mut self.power {
            None => Ok(false),
            Some(0) => Err(Error::other("there is no power")),
            Some(left) => {
                *left -= 1;
                Ok(*left == 0)
            }
        }
    }

    fn set_len(&mut self, length: usize) {
        let before = self.cache.len();
        self.cache.resize(length, 0);
        self.lengths.push(length);
        // What was cut off and comes back is zero, or what it was.
        for sector in before / SECTOR..length.min(self.durable.len()).div_ceil(SECTOR) {
            self.touch(sector);
        }
    }

    fn write(&mut self, offset: usize, data: &[u8]) {
        self.cache[offset..offset + data.len()].copy_from_slice(data);
        for sector in offset / SECTOR..(offset + data.len()).div_ceil(SECTOR) {
            self.touch(sector);
        }
    }

    fn touch(&mut self, sector: usize) {
        let (from, to) = (sector * SECTOR, self.cache.len().min((sector + 1) * SECTOR));
        if from < to {
            let content = self.cache[from..to].to_vec();
            self.unsynced.entry(sector).or_default().push(content);
        }
    }

    fn sync(&mut self) {
        self.durable.resize(self.cache.len(), 0);
        for sector in std::mem::take(&mut self.unsynced).into_keys() {
            let (from, to) = (sector * SECTOR, self.cache.len().min((sector + 1) * SECTOR));
            if from < to {
                self.durable[from..to].copy_from_slice(&self.cache[from..to]);
            }
        }
        self.lengths.clear();
    }

    /// Brings any subset of what was written to the disk.
    fn lose_power(&mut self, random: &mut Random) {
        let lengths = std::mem::take(&mut self.lengths);
        let choice = random.below(lengths.len() as u64 + 1);
        if let Some(length) = usize::try_from(choice).ok().and_then(|choice| lengths.get(choice)) {
            self.durable.resize(*length, 0);
        }
        // All or none of it are likely, and many a mixture is rare without this.
        let kept = random.below(5);
        for (sector, contents) in std::mem::take(&mut self.unsynced) {
            let version = match kept {
                0 => None,
                1 => contents.last(),
                _ => {
                    let choice = random.below(contents.len() as u64 + 1);
                    usize::try_from(choice).ok().and_then(|choice| contents.get(choice))
                }
            };
            let Some(version) = version else { continue };
            let from = sector * SECTOR;
            let to = self.durable.len().min(from + version.len());
            if from < to {
                self.durable[from..to].copy_from_slice(&version[..to - from]);
            }
        }
    }
}

impl StorageBackend for Disk {
    fn len(&self) -> Result<u64> {
        Ok(self.state().cache.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<()> {
        let state = self.state();
        let offset = usize::try_from(offset).map_err(Error::other)?;
        let from = state.cache.get(offset..offset + out.len());
        out.copy_from_slice(from.ok_or(ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, len: u64) -> Result<()> {
        let mut state = self.state();
        let len = usize::try_from(len).map_err(Error::other)?;
        if state.capacity.is_some_and(|capacity| len > capacity) {
            return Err(ErrorKind::StorageFull.into());
        }
        let fails = state.fails()?;
        state.set_len(len);
        if fails { Err(Error::other("power fails")) } else { Ok(()) }
    }

    fn sync_data(&self) -> Result<()> {
        let mut state = self.state();
        // Power fails before the sync is done.
        if state.fails()? {
            return Err(Error::other("power fails"));
        }
        if let Some((left, _)) = &mut state.failing_sync {
            if *left == 0 {
                if let Some((_, mut random)) = state.failing_sync.take() {
                    let cache = state.cache.clone();
                    state.lose_power(&mut random);
                    // The cache is read, and is not written again.
                    state.cache = cache;
                }
                return Err(Error::other("EIO"));
            }
            *left -= 1;
        }
        state.syncs += 1;
        if !state.lies {
            state.sync();
        }
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<()> {
        let mut state = self.state();
        let offset = usize::try_from(offset).map_err(Error::other)?;
        if offset + data.len() > state.cache.len() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let fails = state.fails()?;
        state.write(offset, data);
        if fails { Err(Error::other("power fails")) } else { Ok(()) }
    }
}
