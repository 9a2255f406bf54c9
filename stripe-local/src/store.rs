//! In-memory objects of an account.
//!
//! An object is stored as JSON text, which needs its length and a few words: a page of a list is
//! assembled without parsing, and a response shares the text with the store. Objects are numbered
//! in the order of their creation, and lists iterate over the numbers, so that the cost of a page
//! grows little with the number of objects. A filter skips objects that [`secondary_indexes`]
//! exclude. The others are read [in portions](scan), between which other requests proceed.

mod collection;
mod index;
mod scan;
mod secondary_indexes;
mod zones;

use std::collections::HashMap;
use std::sync::Arc;

pub(crate) use collection::{Collection, Tombstone};
pub(crate) use index::{FieldPath, IndexKey};
pub(crate) use scan::{Cursor, Scan, ScanPage, ScanSelection};
pub(crate) use secondary_indexes::ScanCondition;
pub(crate) use zones::Bound;

use crate::json::{JsonObject, parse};

/// Objects of an account.
#[derive(Debug, Clone, Default)]
pub(crate) struct Store {
    collections: HashMap<Box<str>, Collection>,
}

impl Store {
    /// Whether nothing was ever stored.
    pub(crate) fn is_empty(&self) -> bool {
        self.collections.is_empty()
    }

    /// Returns the object names with their numbers of objects.
    #[cfg(feature = "page")]
    pub(crate) fn counts(&self) -> impl Iterator<Item = (&str, usize)> {
        let counts = self.collections.iter().map(|(name, kept)| (&**name, kept.count()));
        counts.filter(|(_, count)| *count > 0)
    }

    /// Returns the objects with the given name.
    pub(crate) fn collection(&self, object: &str) -> Option<&Collection> {
        self.collections.get(object)
    }

    /// Returns the objects with the given name, for lookups.
    pub(crate) fn collection_mut(&mut self, object: &str) -> Option<&mut Collection> {
        self.collections.get_mut(object)
    }

    /// Adds an object with its id, if it has one, and its parent.
    pub(crate) fn add(
        &mut self,
        object: &str,
        id: Option<&str>,
        parent: Option<&str>,
        json: Arc<str>,
    ) {
        match self.collections.get_mut(object) {
            Some(collection) => collection.add(id, parent, json),
            None => self.collections.entry(object.into()).or_default().add(id, parent, json),
        }
    }

    /// Returns the JSON text of an object.
    pub(crate) fn get(&self, object: &str, id: &str) -> Option<&Arc<str>> {
        self.collection(object)?.get(id)
    }

    /// Returns a parsed object.
    pub(crate) fn parsed(&self, object: &str, id: &str) -> Option<JsonObject> {
        self.get(object, id).and_then(|json| parse(json))
    }

    /// Replaces the text of an object.
    pub(crate) fn replace(&mut self, object: &str, id: &str, json: Arc<str>) -> bool {
        self.collections.get_mut(object).is_some_and(|collection| collection.replace(id, json))
    }

    /// Removes an object.
    pub(crate) fn remove(&mut self, object: &str, id: &str) -> bool {
        self.collections.get_mut(object).is_some_and(|collection| collection.remove(id))
    }

    /// Returns the tombstone of a removed object, or `None` if no object with the id was removed.
    pub(crate) fn removed(&self, object: &str, id: &str) -> Option<&Tombstone> {
        self.collection(object)?.removed(id)
    }

    /// Returns the object name of a removed object.
    pub(crate) fn name_of_removed(&self, id: &str) -> Option<&str> {
        let removed = self.collections.iter().find(|(_, kept)| kept.removed(id).is_some());
        removed.map(|(name, _)| &**name)
    }

    /// Adds an alternative key for an object, such as for the only child of a parent.
    pub(crate) fn alias(&mut self, object: &str, id: &str, key: &str) {
        if let Some(collection) = self.collections.get_mut(object) {
            collection.alias(id, key);
        }
    }

    /// Returns the object with the given id, regardless of its name.
    pub(crate) fn find(&self, id: &str) -> Option<&Arc<str>> {
        self.collections.values().find_map(|collection| collection.get(id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_found_changed_and_removed() {
        let mut store = Store::default();
        store.add("book", Some("boo_1"), None, r#"{"id":"boo_1"}"#.into());
        assert_eq!(&**store.get("book", "boo_1").unwrap(), r#"{"id":"boo_1"}"#);
        assert_eq!(&**store.find("boo_1").unwrap(), r#"{"id":"boo_1"}"#);
        assert!(store.get("shelf", "boo_1").is_none());
        assert!(store.replace("book", "boo_1", r#"{"id":"boo_1","a":2}"#.into()));
        assert_eq!(store.parsed("book", "boo_1").unwrap()["a"], 2);
        assert!(store.remove("book", "boo_1"));
        assert!(!store.remove("book", "boo_1"));
        assert!(store.get("book", "boo_1").is_none());
    }
}
