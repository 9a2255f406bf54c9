//! Ids of objects and requests.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};
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
    random: RandomState,
}

impl IdGenerator {
    pub(crate) fn set_prefix(&mut self, object: &str, prefix: &str) {
        self.prefixes.insert(object.to_owned(), prefix.to_owned());
    }

    pub(crate) fn make_predictable(&mut self) {
        self.counters = Some(Mutex::default());
    }

    /// Returns a new id for an object with a name.
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
            None => self.scramble("", self.requests.fetch_add(1, Ordering::Relaxed)),
        };
        if prefix.is_empty() { unique } else { format!("{prefix}_{unique}") }
    }

    /// Returns the number of a new request.
    pub(crate) fn next_request(&self) -> u64 {
        self.requests.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Returns the id of the request with a number, which is always the same.
    pub(crate) fn request_id(&self, number: u64) -> String {
        match &self.counters {
            Some(_) => format!("req_{number:014}"),
            None => self.scramble("req_", number),
        }
    }

    /// Creates an id: a prefix, and 14 letters and digits that cannot be guessed from the number.
    fn scramble(&self, prefix: &str, number: u64) -> String {
        const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        let word = |salt: u8| {
            let mut hasher = self.random.build_hasher();
            hasher.write_u64(number);
            hasher.write_u8(salt);
            hasher.finish()
        };
        let mut text = String::with_capacity(prefix.len() + 14);
        text.push_str(prefix);
        for salt in 0..2 {
            let mut left = word(salt);
            for _ in 0..7 {
                text.push(char::from(DIGITS[(left % 62) as usize]));
                left /= 62;
            }
        }
        text
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
    fn a_request_keeps_its_id() {
        let ids = IdGenerator::default();
        let number = ids.next_request();
        assert_eq!(ids.request_id(number), ids.request_id(number));
        assert_ne!(ids.request_id(number), ids.request_id(number + 1));
    }
}
