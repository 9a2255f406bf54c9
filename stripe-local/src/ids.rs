//! Ids of objects and requests.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// A generator of ids in Stripe's format: a prefix for the object, `_`, and 14 letters and digits.
#[derive(Debug, Default)]
pub(crate) struct IdGenerator {
    /// Prefixes by object name. An empty prefix results in ids without one.
    prefixes: HashMap<String, String>,
    /// Number of ids by prefix, if ids are the same in each run.
    counters: Option<Mutex<HashMap<String, u64>>>,
    requests: AtomicU64,
    /// Ids of objects so far.
    objects: AtomicU64,
    /// Seed that makes ids differ from one run to the next.
    seed: Seed,
}

/// Two random words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seed(pub(crate) [u64; 2]);

impl Default for Seed {
    fn default() -> Self {
        let random = RandomState::new();
        Self([0, 1].map(|word: u64| random.hash_one(word)))
    }
}

impl IdGenerator {
    pub(crate) fn set_prefix(&mut self, object: &str, prefix: &str) {
        self.prefixes.insert(object.to_owned(), prefix.to_owned());
    }

    pub(crate) fn make_predictable(&mut self) {
        self.counters = Some(Mutex::default());
    }

    #[cfg(feature = "page")]
    pub(crate) fn is_predictable(&self) -> bool {
        self.counters.is_some()
    }

    /// Returns a new id for an object with the given name.
    pub(crate) fn next(&self, object: &str) -> String {
        let prefix = match self.prefixes.get(object) {
            Some(prefix) => Cow::Borrowed(prefix.as_str()),
            None => Cow::Owned(derived_prefix(object)),
        };
        let unique = match &self.counters {
            Some(counters) => {
                let mut counters = counters.lock().unwrap_or_else(PoisonError::into_inner);
                let counter = counters.entry(prefix.clone().into_owned()).or_default();
                *counter += 1;
                format!("{counter:014}")
            }
            None => self.scramble("", 2, self.objects.fetch_add(1, Ordering::Relaxed)),
        };
        if prefix.is_empty() { unique } else { format!("{prefix}_{unique}") }
    }

    /// Returns 256 bits in hexadecimal digits that are in no other id, even where ids are predictable.
    #[cfg(any(feature = "billing", feature = "page"))]
    pub(crate) fn token(&self) -> String {
        let number = self.objects.fetch_add(1, Ordering::Relaxed);
        (4..8).map(|salt| format!("{:016x}", self.word(number, salt))).collect()
    }

    /// Sets what makes ids differ from one run to the next.
    #[cfg(feature = "page")]
    pub(crate) fn set_seed(&mut self, seed: Seed) {
        self.seed = seed;
    }

    /// Returns the number of ids of objects so far, to [go back](Self::go_to) there.
    #[cfg(feature = "page")]
    pub(crate) fn position(&self) -> u64 {
        self.objects.load(Ordering::Relaxed)
    }

    /// Makes the ids that follow those of a position.
    #[cfg(feature = "page")]
    pub(crate) fn go_to(&self, position: u64) {
        self.objects.store(position, Ordering::Relaxed);
    }

    /// Goes on behind the request of that number.
    #[cfg(feature = "page")]
    pub(crate) fn had_request(&self, number: u64) {
        self.requests.fetch_max(number, Ordering::Relaxed);
    }

    /// Returns the number of a new request.
    pub(crate) fn next_request(&self) -> u64 {
        self.requests.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Returns the id of the request with the given number, which is always the same.
    pub(crate) fn request_id(&self, number: u64) -> String {
        match &self.counters {
            Some(_) => format!("req_{number:014}"),
            None => self.scramble("req_", 0, number),
        }
    }

    /// Creates an id: a prefix, and 14 letters and digits that do not show the number.
    fn scramble(&self, prefix: &str, first_salt: u64, number: u64) -> String {
        const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        let mut text = String::with_capacity(prefix.len() + 14);
        text.push_str(prefix);
        for salt in [first_salt, first_salt + 1] {
            let mut left = self.word(number, salt);
            for _ in 0..7 {
                text.push(char::from(DIGITS[(left % 62) as usize]));
                left /= 62;
            }
        }
        text
    }

    /// Mixes a number with the seed. It is the same in each build of the program: a file of data
    /// depends on it.
    fn word(&self, number: u64, salt: u64) -> u64 {
        let Seed(seed) = self.seed;
        let mix = |word: u64| {
            let word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            word ^ word >> 31
        };
        let salted = salt.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(seed[0]);
        mix(mix(number ^ salted).wrapping_add(seed[1]))
    }
}

/// Derives the prefix of an object without one: the initials of its words, or the first three
/// letters of a single word.
fn derived_prefix(object: &str) -> String {
    let name = object.rsplit('.').next().unwrap_or(object);
    if name.contains('_') {
        name.split('_').filter_map(|word| word.chars().next()).collect()
    } else {
        name.chars().take(3).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_come_from_the_name_unless_they_are_set() {
        let mut ids = IdGenerator::default();
        ids.make_predictable();
        ids.set_prefix("shop.shelf", "sh");
        ids.set_prefix("voucher", "");
        assert_eq!(ids.next("shop.shelf"), "sh_00000000000001");
        assert_eq!(ids.next("shop.shelf"), "sh_00000000000002");
        assert_eq!(ids.next("voucher"), "00000000000001");
        assert_eq!(ids.next("library.book"), "boo_00000000000001");
        assert_eq!(ids.next("library_card_renewal"), "lcr_00000000000001");
    }

    #[test]
    fn ids_are_unique_and_look_like_stripes() {
        let ids = IdGenerator::default();
        let many: std::collections::HashSet<_> = (0..10_000).map(|_| ids.next("book")).collect();
        assert_eq!(many.len(), 10_000);
        let one = many.iter().next().unwrap();
        assert_eq!(one.len(), "boo_".len() + 14);
        assert!(one["boo_".len()..].bytes().all(|byte| byte.is_ascii_alphanumeric()));
    }

    #[test]
    fn a_seed_and_a_position_give_the_same_ids() {
        let mut ids = IdGenerator { seed: Seed([1, 2]), ..IdGenerator::default() };
        assert_eq!(ids.next("book"), "boo_VuxeJXF97lyQXy");
        let first = ids.next("book");
        ids.seed = Seed([1, 3]);
        ids.objects = AtomicU64::new(1);
        assert_ne!(ids.next("book"), first);
        ids.seed = Seed([1, 2]);
        ids.objects = AtomicU64::new(1);
        assert_eq!(ids.next("book"), first);
    }

    #[cfg(feature = "page")]
    #[test]
    fn tokens_are_random_even_with_predictable_ids() {
        let mut ids = IdGenerator::default();
        ids.make_predictable();
        let (one, other) = (ids.token(), ids.token());
        assert_eq!((one.len(), other.len()), (64, 64));
        assert_ne!(one, other);
    }

    #[test]
    fn a_request_keeps_its_id() {
        let ids = IdGenerator::default();
        let number = ids.next_request();
        assert_eq!(ids.request_id(number), ids.request_id(number));
        assert_ne!(ids.request_id(number), ids.request_id(number + 1));
    }
}
