//! Scans of a collection for a page.

use std::sync::Arc;

use super::collection::Collection;
use super::secondary_indexes::ScanCondition;
use crate::json::{JsonObject, parse};

/// Start of a page.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cursor {
    /// Page that starts with the newest object.
    #[default]
    Newest,
    /// Page that starts with the next older object.
    After(u64),
    /// Page that starts with the next newer object.
    Before(u64),
}

/// A page of objects, newest first, each with its number.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct ScanPage {
    pub(crate) objects: Vec<(u64, Arc<str>)>,
    /// Whether there are more in the direction of the page.
    pub(crate) has_more: bool,
}

/// Selection of objects for a page.
#[derive(Debug, Default)]
pub(crate) struct ScanSelection {
    /// Parent under which the objects must have been created.
    pub(crate) parent: Option<String>,
    pub(crate) cursor: Cursor,
    pub(crate) limit: usize,
    /// Conditions that must all hold for an object of the page.
    pub(crate) conditions: Vec<ScanCondition>,
    /// Whether objects must be inspected.
    pub(crate) is_filtered: bool,
}

/// Progress of a scan.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    next: Option<u64>,
    page: ScanPage,
    is_done: bool,
}

impl Scan {
    /// Returns the page, once the scan is complete.
    pub(crate) fn take(&mut self) -> Option<ScanPage> {
        self.is_done.then(|| std::mem::take(&mut self.page))
    }
}

impl Collection {
    /// Continues a scan until it has read `budget` objects, and returns whether it is complete.
    /// `keep` returns whether an object belongs to the page.
    pub(crate) fn scan(
        &mut self,
        wanted: &ScanSelection,
        scan: &mut Scan,
        mut budget: usize,
        keep: impl Fn(&JsonObject) -> bool,
    ) -> bool {
        if !wanted.conditions.iter().all(|condition| self.prepare(condition, &mut budget)) {
            return false;
        }
        let newest = self.newest();
        let upwards = matches!(wanted.cursor, Cursor::Before(_));
        let mut next = scan.next.take().or(match wanted.cursor {
            Cursor::Newest => Some(newest),
            Cursor::After(number) => Some(number.saturating_sub(1).min(newest)),
            Cursor::Before(number) => number.checked_add(1),
        });
        while let Some(number) = next.and_then(|from| self.seek(wanted, from, upwards)) {
            next = if upwards { number.checked_add(1) } else { number.checked_sub(1) };
            let Some(json) = self.by_number(number) else { continue };
            if wanted.is_filtered {
                if budget == 0 {
                    scan.next = Some(number);
                    return false;
                }
                budget -= 1;
                if !parse(json).is_some_and(|object| keep(&object)) {
                    continue;
                }
            }
            if scan.page.objects.len() == wanted.limit {
                scan.page.has_more = true;
                break;
            }
            scan.page.objects.push((number, Arc::clone(json)));
        }
        if upwards {
            scan.page.objects.reverse();
        }
        scan.is_done = true;
        true
    }

    /// Returns the first number, upwards or downwards from a number, of an object that can belong
    /// to the page. Each condition skips to the next number that it allows, until all of them allow
    /// it.
    fn seek(&self, wanted: &ScanSelection, from: u64, upwards: bool) -> Option<u64> {
        let mut at = from;
        loop {
            if at == 0 || at > self.newest() {
                return None;
            }
            let mut agreed = at;
            if let Some(parent) = &wanted.parent {
                agreed = self.seek_child(parent, agreed, upwards)?;
            }
            for condition in &wanted.conditions {
                agreed = self.indexes.seek(condition, agreed, upwards)?;
            }
            if agreed == at {
                return Some(at);
            }
            at = agreed;
        }
    }
}
