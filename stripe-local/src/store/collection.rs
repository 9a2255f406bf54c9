//! The objects of one name, in the order of their creation.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// The objects of one name.
#[derive(Debug, Default)]
pub(crate) struct Collection {
    /// The object of number 1, that of number 2… A removed one leaves its place empty.
    records: Vec<Option<Record>>,
    numbers: HashMap<Box<str>, u64>,
    children: HashMap<Arc<str>, BTreeSet<u64>>,
}

#[derive(Debug)]
struct Record {
    json: Arc<str>,
    parent: Option<Arc<str>>,
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cursor {
    /// With the newest object.
    Newest,
    /// Behind that object: with the next older one.
    After(u64),
    /// It ends just before that object: with the next newer one.
    Before(u64),
}

/// A page of objects, newest first, each with its number.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Page {
    pub(crate) objects: Vec<(u64, Arc<str>)>,
    /// Whether there are more in the direction in which the page was taken.
    pub(crate) has_more: bool,
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
        }
        self.records.push(Some(Record { json, parent }));
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
        let index = self.numbers.get(id).and_then(|number| index(*number));
        let record = index.and_then(|index| self.records.get_mut(index)?.as_mut());
        record.map(|record| record.json = json).is_some()
    }

    pub(super) fn remove(&mut self, id: &str) -> bool {
        let Some(number) = self.numbers.remove(id) else { return false };
        let place = index(number).and_then(|index| self.records.get_mut(index));
        let Some(record) = place.and_then(Option::take) else { return false };
        if let Some(parent) = record.parent {
            if let Some(children) = self.children.get_mut(&parent) {
                children.remove(&number);
            }
        }
        true
    }

    fn record(&self, number: u64) -> Option<&Record> {
        self.records.get(index(number)?)?.as_ref()
    }

    /// The number of an object, to begin a page at.
    pub(crate) fn number(&self, id: &str) -> Option<u64> {
        self.numbers.get(id).copied()
    }

    /// The parent that an object was created under.
    pub(crate) fn parent(&self, id: &str) -> Option<&str> {
        self.record(*self.numbers.get(id)?)?.parent.as_deref()
    }

    /// Whether objects were created under this parent.
    pub(crate) fn has_children(&self, parent: &str) -> bool {
        self.children.contains_key(parent)
    }

    /// All objects, oldest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Arc<str>> {
        self.records.iter().flatten().map(|record| &record.json)
    }

    /// At most `limit` objects, of one parent if it is given, for which `keep` holds.
    pub(crate) fn page(
        &self,
        parent: Option<&str>,
        cursor: Cursor,
        limit: usize,
        mut keep: impl FnMut(&str) -> bool,
    ) -> Page {
        let end = self.records.len() as u64 + 1;
        let range: Range<u64> = match cursor {
            Cursor::Newest => 1..end,
            Cursor::After(number) => 1..number.min(end),
            Cursor::Before(number) => number.saturating_add(1).min(end)..end,
        };
        let numbers: Box<dyn DoubleEndedIterator<Item = u64> + '_> = match parent {
            None => Box::new(range),
            Some(parent) => match self.children.get(parent) {
                Some(_) if range.is_empty() => return Page::default(),
                Some(children) => Box::new(children.range(range).copied()),
                None => return Page::default(),
            },
        };
        let backwards = matches!(cursor, Cursor::Before(_));
        let walk: Box<dyn Iterator<Item = u64> + '_> =
            if backwards { numbers } else { Box::new(numbers.rev()) };
        let mut page = Page::default();
        for number in walk {
            let Some(record) = self.record(number) else { continue };
            if !keep(&record.json) {
                continue;
            }
            if page.objects.len() == limit {
                page.has_more = true;
                break;
            }
            page.objects.push((number, Arc::clone(&record.json)));
        }
        if backwards {
            page.objects.reverse();
        }
        page
    }
}

fn index(number: u64) -> Option<usize> {
    usize::try_from(number.checked_sub(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ten() -> Collection {
        let mut collection = Collection::default();
        for number in 1..=10 {
            let parent = if number % 2 == 0 { "even" } else { "odd" };
            let id = format!("boo_{number}");
            collection.add(Some(&id), Some(parent), number.to_string().into());
        }
        collection
    }

    #[track_caller]
    fn assert_page(page: &Page, objects: &[u64], has_more: bool) {
        let numbers: Vec<_> = page.objects.iter().map(|(number, _)| *number).collect();
        assert_eq!((numbers.as_slice(), page.has_more), (objects, has_more));
    }

    #[test]
    fn pages_come_newest_first_in_both_directions() {
        let ten = ten();
        let page = |cursor, limit| ten.page(None, cursor, limit, |_| true);
        assert_page(&page(Cursor::Newest, 3), &[10, 9, 8], true);
        assert_page(&page(Cursor::After(3), 3), &[2, 1], false);
        assert_page(&page(Cursor::After(4), 3), &[3, 2, 1], false);
        assert_page(&page(Cursor::Before(3), 3), &[6, 5, 4], true);
        assert_page(&page(Cursor::Before(8), 3), &[10, 9], false);
    }

    #[test]
    fn pages_can_be_of_one_parent_and_of_what_matches() {
        let mut ten = ten();
        assert_page(&ten.page(Some("even"), Cursor::After(8), 2, |_| true), &[6, 4], true);
        assert_page(&ten.page(Some("none"), Cursor::Newest, 2, |_| true), &[], false);
        let keep = |json: &str| json.len() == 1;
        assert_page(&ten.page(None, Cursor::Newest, 8, keep), &[9, 8, 7, 6, 5, 4, 3, 2], true);
        assert!(ten.remove("boo_6"));
        assert_page(&ten.page(Some("even"), Cursor::After(8), 2, |_| true), &[4, 2], false);
    }
}
