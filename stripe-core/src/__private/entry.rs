//! Making an entry of a map out of what was passed to the setter of a map.

use crate::setters::Exactly;

/// An entry of which both were converted.
pub fn converted<K, V>(key: K, value: V) -> (K, V) {
    (key, value)
}

/// An entry whose value is taken as it is.
pub fn exact_value<K, V>(key: K, value: Exactly<V>) -> (K, V) {
    (key, value.0)
}

/// An entry whose key is taken as it is.
pub fn exact_key<K, V>(key: Exactly<K>, value: V) -> (K, V) {
    (key.0, value)
}

/// An entry of which both are taken as they are.
pub fn exact<K, V>(key: Exactly<K>, value: Exactly<V>) -> (K, V) {
    (key.0, value.0)
}
