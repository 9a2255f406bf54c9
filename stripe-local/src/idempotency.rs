//! Idempotency keys and their responses.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, BuildHasherDefault, Hasher, RandomState};
use std::sync::Arc;

use http::{Method, StatusCode};
use serde_json::Value;
use stripe_core::descriptor::ApiMode;

use crate::json::JsonObject;
use crate::refusal::Refusal;

/// Maximum length of a key at Stripe.
const LONGEST: usize = 255;
/// Maximum number of stored responses. The oldest are dropped first, which limits memory; retries
/// happen much earlier.
const MOST: usize = 450_000;
/// Time for which a response is stored.
const V1_SECONDS: i64 = 24 * 3600;
const V2_SECONDS: i64 = 30 * V1_SECONDS;

/// Idempotency keys of an account, with their responses.
///
/// Keys and requests are stored as hashes, and responses are shared with the store, so that a
/// million creates need little more memory than their objects.
#[derive(Debug, Clone, Default)]
pub(crate) struct Replays {
    known: HashMap<u64, KeyState, BuildHasherDefault<Hashed>>,
    oldest_first: VecDeque<u64>,
    hashing: RandomState,
}

/// A hasher for keys that are already hashes.
#[derive(Debug, Clone, Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[derive(Debug, Clone)]
enum KeyState {
    InFlight,
    Done(Replay),
}

/// A response to be replayed.
#[derive(Debug, Clone)]
pub(crate) struct Replay {
    fingerprint: u64,
    /// Time in unix seconds.
    completed: i64,
    pub(crate) request_number: u64,
    pub(crate) status: StatusCode,
    pub(crate) body: Arc<str>,
}

/// A key in progress, until there is a response or the key is released.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ticket {
    key: u64,
    fingerprint: u64,
}

/// State of a key for a request.
pub(crate) enum KeyLookup {
    New(Ticket),
    Replay(Replay),
}

impl Replays {
    /// Whether there are no keys.
    pub(crate) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Looks up a key, and marks a new one as in progress.
    pub(crate) fn begin(
        &mut self,
        mode: ApiMode,
        key: &str,
        fingerprint: u64,
        now: i64,
    ) -> Result<KeyLookup, Refusal> {
        if key.is_empty() || key.len() > LONGEST {
            return Err(Refusal::invalid(format!(
                "an idempotency key is 1 to {LONGEST} bytes long; this one has {}",
                key.len()
            )));
        }
        let ticket = Ticket { key: self.hashing.hash_one((mode == ApiMode::V2, key)), fingerprint };
        let lifetime = if mode == ApiMode::V2 { V2_SECONDS } else { V1_SECONDS };
        match self.known.get(&ticket.key) {
            Some(KeyState::InFlight) => {
                return Err(Refusal::new(
                    StatusCode::CONFLICT,
                    format!("a request with the idempotency key `{key}` is still in progress"),
                )
                .error_type("idempotency_error")
                .code("idempotency_key_in_use"));
            }
            Some(KeyState::Done(replay)) if now.saturating_sub(replay.completed) < lifetime => {
                if replay.fingerprint != ticket.fingerprint {
                    let status = match mode {
                        ApiMode::V1 => StatusCode::BAD_REQUEST,
                        ApiMode::V2 => StatusCode::CONFLICT,
                    };
                    let message = format!(
                        "the idempotency key `{key}` was used before for another request; use a \
                         new key, or send the same path and params"
                    );
                    let refusal = Refusal::new(status, message).error_type("idempotency_error");
                    return Err(match mode {
                        ApiMode::V1 => refusal,
                        ApiMode::V2 => refusal.code("idempotency_error"),
                    });
                }
                return Ok(KeyLookup::Replay(replay.clone()));
            }
            Some(KeyState::Done(_)) => {}
            None => self.oldest_first.push_back(ticket.key),
        }
        self.known.insert(ticket.key, KeyState::InFlight);
        Ok(KeyLookup::New(ticket))
    }

    /// Stores the response.
    pub(crate) fn finish(
        &mut self,
        ticket: Ticket,
        request_number: u64,
        status: StatusCode,
        body: Arc<str>,
        now: i64,
    ) {
        let replay = Replay {
            fingerprint: ticket.fingerprint,
            completed: now,
            request_number,
            status,
            body,
        };
        self.known.insert(ticket.key, KeyState::Done(replay));
        while self.oldest_first.len() > MOST {
            if let Some(oldest) = self.oldest_first.pop_front() {
                self.known.remove(&oldest);
            }
        }
    }

    /// Releases all keys without a response.
    #[cfg(feature = "page")]
    pub(crate) fn forget_in_flight(&mut self) {
        let known = &mut self.known;
        known.retain(|_, state| matches!(state, KeyState::Done(_)));
        self.oldest_first.retain(|key| known.contains_key(key));
    }

    /// Releases a key without a response.
    pub(crate) fn give_back(&mut self, ticket: Ticket) {
        if let Some(KeyState::InFlight) = self.known.get(&ticket.key) {
            self.known.remove(&ticket.key);
            // The newest entries are at the back, and so is this one.
            if let Some(at) = self.oldest_first.iter().rposition(|key| *key == ticket.key) {
                self.oldest_first.remove(at);
            }
        }
    }
}

/// Encodes the parts of a request that identify it, for hashing.
pub(crate) fn bytes_of(method: &Method, path: &str, params: &JsonObject) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(512);
    add_text(&mut bytes, method.as_str());
    add_text(&mut bytes, path);
    add_object(&mut bytes, params);
    bytes
}

fn add_object(bytes: &mut Vec<u8>, object: &JsonObject) {
    bytes.push(b'{');
    for (name, value) in object {
        add_text(bytes, name);
        add(bytes, value);
    }
    bytes.push(b'}');
}

fn add(bytes: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Object(object) => add_object(bytes, object),
        Value::Array(values) => {
            bytes.push(b'[');
            for value in values {
                add(bytes, value);
            }
            bytes.push(b']');
        }
        Value::String(text) => {
            bytes.push(b'"');
            add_text(bytes, text);
        }
        scalar => {
            bytes.push(b'=');
            add_text(bytes, &scalar.to_string());
        }
    }
}

fn add_text(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend_from_slice(&text.len().to_le_bytes());
    bytes.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn begin(
        replays: &mut Replays,
        key: &str,
        request: u64,
        now: i64,
    ) -> Result<KeyLookup, Refusal> {
        replays.begin(ApiMode::V1, key, request, now)
    }

    #[track_caller]
    fn ticket(known: Result<KeyLookup, Refusal>) -> Ticket {
        match known {
            Ok(KeyLookup::New(ticket)) => ticket,
            Ok(KeyLookup::Replay(_)) => panic!("the key is known"),
            Err(refusal) => panic!("{refusal}"),
        }
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn a_key_has_one_response() {
        let mut replays = Replays::default();
        let (one, two) = (1, 2);
        let first = ticket(begin(&mut replays, "k", one, 0));
        let refusal = begin(&mut replays, "k", one, 0).err().unwrap();
        expect!["409 idempotency_error, code `idempotency_key_in_use`: a request with the idempotency key `k` is still in progress"]
        .assert_eq(&refusal.to_string());
        replays.finish(first, 7, StatusCode::OK, "{}".into(), 0);
        match begin(&mut replays, "k", one, 24 * 3600 - 1) {
            Ok(KeyLookup::Replay(replay)) => {
                assert_eq!((replay.request_number, &*replay.body), (7, "{}"));
            }
            _ => panic!("the key is not known"),
        }
        let refusal = begin(&mut replays, "k", two, 0).err().unwrap();
        expect!["400 idempotency_error: the idempotency key `k` was used before for another request; use a new key, or send the same path and params"]
        .assert_eq(&refusal.to_string());
    }

    #[test]
    fn keys_expire() {
        let mut replays = Replays::default();
        let first = ticket(begin(&mut replays, "k", 1, 0));
        replays.finish(first, 1, StatusCode::OK, "{}".into(), 0);
        ticket(begin(&mut replays, "k", 1, 24 * 3600));
    }

    #[test]
    fn a_key_without_a_response_can_be_used_again() {
        let mut replays = Replays::default();
        let first = ticket(begin(&mut replays, "k", 1, 0));
        replays.give_back(first);
        ticket(begin(&mut replays, "k", 1, 0));
        assert_eq!(replays.oldest_first.len(), 1);
    }

    #[test]
    fn v1_and_v2_do_not_share_keys() {
        let mut replays = Replays::default();
        ticket(begin(&mut replays, "k", 1, 0));
        ticket(replays.begin(ApiMode::V2, "k", 1, 0));
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn keys_have_a_length() {
        let mut replays = Replays::default();
        let refusal = begin(&mut replays, &"k".repeat(256), 1, 0).err().unwrap();
        expect!["400 invalid_request_error: an idempotency key is 1 to 255 bytes long; this one has 256"].assert_eq(&refusal.to_string());
    }
}
