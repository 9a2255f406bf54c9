//! Secondary indexes of objects by the values of fields.

use std::sync::Arc;

use super::index::{FieldIndex, FieldPath, IndexKey};
use super::zones::{Bound, Zones};
use crate::json::{JsonObject, parse};

/// Maximum number of indexes. Further filters read all objects.
const MOST: usize = 32;

/// A condition that narrows a scan.
#[derive(Debug, Clone)]
pub(crate) enum ScanCondition {
    /// One of the fields has its value.
    Is(Vec<(FieldPath, IndexKey)>),
    /// A field is within bounds, or absent if `absent_too` is set.
    Within { path: FieldPath, bounds: Vec<Bound>, absent_too: bool },
}

/// Indexes of objects by the values of fields.
///
/// An index is built incrementally when a list is first filtered by a field, and kept up to date
/// from then on. A collection that is never filtered has none.
#[derive(Debug, Clone, Default)]
pub(super) struct SecondaryIndexes(Vec<SecondaryIndex>);

#[derive(Debug, Clone)]
struct SecondaryIndex {
    path: FieldPath,
    /// Highest number of the indexed objects.
    reach: u64,
    kind: IndexKind,
}

#[derive(Debug, Clone)]
enum IndexKind {
    FieldIndex(FieldIndex),
    Zones(Zones),
}

impl SecondaryIndexes {
    /// Adds a new object.
    pub(super) fn add(&mut self, number: u64, json: &str) {
        let mut complete = self.0.iter_mut().filter(|known| known.reach + 1 == number).peekable();
        if complete.peek().is_some() {
            let object = parse(json).unwrap_or_default();
            complete.for_each(|lookup| {
                lookup.add(number, &object);
                lookup.reach = number;
            });
        }
    }

    /// Replaces an object.
    pub(super) fn replace(&mut self, number: u64, before: &str, after: Option<&str>) {
        let mut concerned = self.0.iter_mut().filter(|known| number <= known.reach).peekable();
        if concerned.peek().is_some() {
            let before = parse(before).unwrap_or_default();
            let after = after.and_then(parse);
            concerned.for_each(|lookup| {
                if let IndexKind::FieldIndex(index) = &mut lookup.kind {
                    index.remove(number, &before, &lookup.path);
                }
                if let Some(after) = &after {
                    lookup.add(number, after);
                }
            });
        }
    }

    /// Builds the indexes of a condition, as far as reading `budget` objects allows, and returns
    /// whether they are complete. `json` returns the text of an object, and `newest` is the number
    /// of the newest object.
    pub(super) fn prepare<'j>(
        &mut self,
        condition: &ScanCondition,
        newest: u64,
        budget: &mut usize,
        json: impl Fn(u64) -> Option<&'j Arc<str>>,
    ) -> bool {
        let wanted: Vec<(&FieldPath, bool)> = match condition {
            ScanCondition::Is(values) => values.iter().map(|(path, _)| (path, true)).collect(),
            ScanCondition::Within { path, .. } => vec![(path, false)],
        };
        wanted.into_iter().all(|(path, is_index)| {
            let Some(lookup) = self.get_or_insert(path, is_index) else { return true };
            while lookup.reach < newest && *budget > 0 {
                *budget -= 1;
                let number = lookup.reach + 1;
                if let Some(object) = json(number).and_then(|json| parse(json)) {
                    lookup.add(number, &object);
                }
                lookup.reach = number;
            }
            lookup.reach == newest
        })
    }

    fn get_or_insert(&mut self, path: &FieldPath, is_index: bool) -> Option<&mut SecondaryIndex> {
        let is_wanted = |known: &SecondaryIndex| {
            known.path == *path && matches!(known.kind, IndexKind::FieldIndex(_)) == is_index
        };
        let at = match self.0.iter().position(is_wanted) {
            Some(at) => at,
            None if self.0.len() == MOST => return None,
            None => {
                let kind = if is_index {
                    IndexKind::FieldIndex(FieldIndex::default())
                } else {
                    IndexKind::Zones(Zones::default())
                };
                self.0.push(SecondaryIndex { path: path.clone(), reach: 0, kind });
                self.0.len() - 1
            }
        };
        self.0.get_mut(at)
    }

    /// Returns the first number, upwards or downwards from a number, for which a condition can
    /// hold.
    pub(super) fn seek(&self, condition: &ScanCondition, from: u64, upwards: bool) -> Option<u64> {
        match condition {
            ScanCondition::Is(values) => {
                let found = values.iter().filter_map(|(path, key)| {
                    let indexes = self.0.iter().filter(|known| known.path == *path);
                    let mut indexes = indexes.filter_map(|known| match &known.kind {
                        IndexKind::FieldIndex(index) => Some(index),
                        IndexKind::Zones(_) => None,
                    });
                    indexes.next().map_or(Some(from), |index| index.seek(*key, from, upwards))
                });
                if upwards { found.min() } else { found.max() }
            }
            ScanCondition::Within { path, bounds, absent_too } => {
                let all = self.0.iter().filter(|known| known.path == *path);
                let mut all = all.filter_map(|known| match &known.kind {
                    IndexKind::Zones(zones) => Some(zones),
                    IndexKind::FieldIndex(_) => None,
                });
                let zones = all.next();
                zones.map_or(Some(from), |zones| zones.seek(bounds, *absent_too, from, upwards))
            }
        }
    }
}

impl SecondaryIndex {
    fn add(&mut self, number: u64, object: &JsonObject) {
        match &mut self.kind {
            IndexKind::FieldIndex(index) => index.add(number, object, &self.path),
            IndexKind::Zones(zones) => zones.add(number, object, &self.path),
        }
    }
}
