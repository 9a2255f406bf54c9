//! Objects with the same name, in the order of their creation.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::secondary_indexes::{ScanCondition, SecondaryIndexes};

/// Returns the objects with the given name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Collection {
    /// Objects by number, starting at 1. A removed object leaves an empty place.
    records: Vec<Option<StoredObject>>,
    /// Number of empty places.
    removed: usize,
    /// Removed objects by id.
    tombstones: HashMap<Box<str>, Tombstone>,
    numbers: HashMap<Box<str>, u64>,
    children: HashMap<Arc<str>, BTreeSet<u64>>,
    pub(super) indexes: SecondaryIndexes,
}

#[derive(Debug, Clone)]
struct StoredObject {
    json: Arc<str>,
    parent: Option<Arc<str>>,
}

/// A removed object.
#[derive(Debug, Clone)]
pub(crate) struct Tombstone {
    pub(crate) parent: Option<Arc<str>>,
}

impl Collection {
    pub(super) fn add(&mut self, id: Option<&str>, parent: Option<&str>, json: Arc<str>) {
        let number = self.records.len() as u64 + 1;
        let parent = parent.map(|parent| match self.children.get_key_value(parent) {
            Some((shared, _)) => Arc::clone(shared),
            None => parent.into(),
        });
        if let Some(parent) = &parent {
            self.children.entry(Arc::clone(parent)).or_default().insert(number);
        }
        if let Some(id) = id {
            self.numbers.insert(id.into(), number);
            self.tombstones.remove(id);
        }
        self.indexes.add(number, &json);
        self.records.push(Some(StoredObject { json, parent }));
    }

    pub(super) fn alias(&mut self, id: &str, key: &str) {
        if let Some(number) = self.numbers.get(id) {
            self.numbers.insert(key.into(), *number);
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<&Arc<str>> {
        self.record(*self.numbers.get(id)?).map(|record| &record.json)
    }

    pub(super) fn replace(&mut self, id: &str, json: Arc<str>) -> bool {
        let Some(number) = self.numbers.get(id).copied() else { return false };
        let place = index(number).and_then(|index| self.records.get_mut(index)?.as_mut());
        let Some(record) = place else { return false };
        self.indexes.replace(number, &record.json, Some(&json));
        record.json = json;
        true
    }

    pub(super) fn remove(&mut self, id: &str) -> bool {
        let Some((id, number)) = self.numbers.remove_entry(id) else { return false };
        let place = index(number).and_then(|index| self.records.get_mut(index));
        let Some(record) = place.and_then(Option::take) else { return false };
        self.removed += 1;
        self.indexes.replace(number, &record.json, None);
        if let Some(parent) = &record.parent {
            if let Some(children) = self.children.get_mut(parent) {
                children.remove(&number);
            }
        }
        self.tombstones.insert(id, Tombstone { parent: record.parent });
        true
    }

    fn record(&self, number: u64) -> Option<&StoredObject> {
        self.records.get(index(number)?)?.as_ref()
    }

    /// Returns the number of an object, at which a page can start.
    pub(crate) fn number(&self, id: &str) -> Option<u64> {
        self.numbers.get(id).copied()
    }

    /// Returns the parent under which an object was created.
    pub(crate) fn parent(&self, id: &str) -> Option<&str> {
        self.record(*self.numbers.get(id)?)?.parent.as_deref()
    }

    /// Returns the tombstone of a removed object.
    pub(super) fn removed(&self, id: &str) -> Option<&Tombstone> {
        self.tombstones.get(id)
    }

    /// Whether objects were created under a parent.
    pub(crate) fn has_children(&self, parent: &str) -> bool {
        self.children.contains_key(parent)
    }

    /// Returns the objects that were created under a parent, newest first.
    pub(crate) fn children(&self, parent: &str) -> impl Iterator<Item = &Arc<str>> {
        let numbers = self.children.get(parent).into_iter().flatten().rev();
        numbers.filter_map(|number| self.by_number(*number))
    }

    /// Returns the number of objects.
    #[cfg(feature = "page")]
    pub(super) fn count(&self) -> usize {
        self.records.len() - self.removed
    }

    /// Returns all objects, oldest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Arc<str>> {
        self.records.iter().flatten().map(|record| &record.json)
    }

    /// Returns the number of the newest object, or 0 if there is none.
    pub(super) fn newest(&self) -> u64 {
        self.records.len() as u64
    }

    pub(super) fn by_number(&self, number: u64) -> Option<&Arc<str>> {
        self.record(number).map(|record| &record.json)
    }

    /// Returns the first number, upwards or downwards from a number, of an object with the given
    /// parent.
    pub(super) fn seek_child(&self, parent: &str, from: u64, upwards: bool) -> Option<u64> {
        let children = self.children.get(parent)?;
        let found = if upwards {
            children.range(from..).next()
        } else {
            children.range(..=from).next_back()
        };
        found.copied()
    }

    /// Builds the indexes for a condition, as far as the budget allows, and returns whether they
    /// are complete.
    pub(super) fn prepare(&mut self, condition: &ScanCondition, budget: &mut usize) -> bool {
        let (records, newest) = (&self.records, self.newest());
        self.indexes.prepare(condition, newest, budget, |number| {
            records.get(index(number)?)?.as_ref().map(|record| &record.json)
        })
    }
}

fn index(number: u64) -> Option<usize> {
    usize::try_from(number.checked_sub(1)?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::index::IndexKey;
    use super::super::scan::{Cursor, Scan, ScanPage, ScanSelection};
    use super::super::zones::Bound;
    use super::*;

    fn ten() -> Collection {
        let mut collection = Collection::default();
        for number in 1..=10 {
            let parent = if number % 2 == 0 { "even" } else { "odd" };
            let id = format!("boo_{number}");
            let colour = if number % 3 == 0 { "Red" } else { "blue" };
            let json = json!({ "id": id, "created": number * 10, "colour": colour });
            collection.add(Some(&id), Some(parent), json.to_string().into());
        }
        collection
    }

    fn page(collection: &mut Collection, wanted: &ScanSelection) -> (Vec<u64>, bool) {
        let mut scan = Scan::default();
        while !collection.scan(wanted, &mut scan, 3, |object| object["id"] != "boo_9") {}
        let ScanPage { objects, has_more } = scan.take().unwrap();
        (objects.into_iter().map(|(number, _)| number).collect(), has_more)
    }

    fn is(field: &str, value: &str) -> ScanCondition {
        ScanCondition::Is(vec![(vec![field.to_owned()], IndexKey::of(value))])
    }

    #[test]
    fn pages_come_newest_first_in_both_directions() {
        for (cursor, limit, numbers, has_more) in [
            (Cursor::Newest, 3, vec![10, 9, 8], true),
            (Cursor::After(3), 3, vec![2, 1], false),
            (Cursor::After(4), 3, vec![3, 2, 1], false),
            (Cursor::After(1), 3, vec![], false),
            (Cursor::Before(3), 3, vec![6, 5, 4], true),
            (Cursor::Before(8), 3, vec![10, 9], false),
            (Cursor::Before(10), 3, vec![], false),
        ] {
            let wanted = ScanSelection { cursor, limit, ..ScanSelection::default() };
            assert_eq!(page(&mut ten(), &wanted), (numbers, has_more), "{cursor:?}");
        }
    }

    #[test]
    fn pages_can_be_of_one_parent() {
        let mut ten = ten();
        let of = |parent: &str| ScanSelection {
            parent: Some(parent.to_owned()),
            cursor: Cursor::After(8),
            limit: 2,
            ..ScanSelection::default()
        };
        assert_eq!(page(&mut ten, &of("even")), (vec![6, 4], true));
        assert_eq!(page(&mut ten, &of("none")), (vec![], false));
        assert!(ten.remove("boo_6"));
        assert_eq!(page(&mut ten, &of("even")), (vec![4, 2], false));
        #[cfg(feature = "page")]
        assert_eq!(ten.count(), ten.all().count());
    }

    #[test]
    fn pages_can_be_of_what_conditions_hold_for() {
        let mut ten = ten();
        let wanted = |cursor, conditions: &[ScanCondition]| ScanSelection {
            cursor,
            limit: 2,
            conditions: conditions.to_vec(),
            is_filtered: true,
            ..ScanSelection::default()
        };
        let until = |limit: u32| ScanCondition::Within {
            path: vec!["created".to_owned()],
            bounds: vec![Bound::new("lte", &Value::from(limit))],
            absent_too: false,
        };
        // The ninth object is not included.
        let red = wanted(Cursor::Newest, &[is("colour", "red")]);
        assert_eq!(page(&mut ten, &red), (vec![6, 3], false));
        let back = wanted(Cursor::Before(3), &[is("colour", "red")]);
        assert_eq!(page(&mut ten, &back), (vec![6], false));
        assert_eq!(page(&mut ten, &wanted(Cursor::Newest, &[is("size", "x")])), (vec![], false));

        ten.add(Some("boo_11"), None, r#"{"id":"boo_11","colour":"red"}"#.into());
        assert!(ten.replace("boo_6", r#"{"id":"boo_6","colour":"green"}"#.into()));
        assert_eq!(page(&mut ten, &red), (vec![11, 3], false));
        assert!(ten.remove("boo_3"));
        assert_eq!(page(&mut ten, &red), (vec![11], false));
        let green = wanted(Cursor::Newest, &[is("colour", "green"), until(1000)]);
        assert_eq!(page(&mut ten, &green), (vec![6], false));
        let either = ScanCondition::Is(vec![
            (vec!["colour".to_owned()], IndexKey::of("green")),
            (vec!["created".to_owned()], IndexKey::of("10")),
            (vec!["created".to_owned()], IndexKey::ABSENT),
        ]);
        assert_eq!(page(&mut ten, &wanted(Cursor::Newest, &[either])), (vec![11, 6], true));
    }
}
