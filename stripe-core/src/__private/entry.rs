//! Conversion of the arguments of a map's setter into an entry.

use crate::setters::Exactly;

/// Returns an entry whose key and value are both converted.
pub fn converted<K, V>(key: K, value: V) -> (K, V) {
    (key, value)
}

/// Returns an entry whose value is taken unchanged.
pub fn exact_value<K, V>(key: K, value: Exactly<V>) -> (K, V) {
    (key, value.0)
}

/// Returns an entry whose key is taken unchanged.
pub fn exact_key<K, V>(key: Exactly<K>, value: V) -> (K, V) {
    (key.0, value)
}

/// Returns an entry whose key and value are both taken unchanged.
pub fn exact<K, V>(key: Exactly<K>, value: Exactly<V>) -> (K, V) {
    (key.0, value.0)
}
