//! A store in memory: the contract in its shortest form.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use stripe_usage::reporter::{CellKey, Hour, HourKey, Seq};
use stripe_usage::store::{Changes, Committed, FactKey, StoreHead, StoredFact, UsageStore};

#[derive(Clone, Debug)]
pub(crate) struct MemoryStore {
    head: StoreHead,
    hours: BTreeMap<HourKey, Hour>,
    hour_of: BTreeMap<Seq, HourKey>,
    keys: BTreeSet<FactKey>,
}

impl MemoryStore {
    pub(crate) fn new(store_id: u64) -> Self {
        Self {
            head: StoreHead { store_id, next_seq: Seq(1), keys_from: 0, rebuilt: None },
            hours: BTreeMap::new(),
            hour_of: BTreeMap::new(),
            keys: BTreeSet::new(),
        }
    }

    /// Every hour, those of which only a folded sum is left included.
    pub(crate) fn hours(&self) -> impl Iterator<Item = &Hour> {
        self.hours.values()
    }

    fn hour_mut(&mut self, key: &HourKey) -> &mut Hour {
        self.hours.entry(key.clone()).or_insert_with(|| Hour::new(key.clone()))
    }
}

impl UsageStore for MemoryStore {
    type Error = Infallible;

    fn head(&self) -> StoreHead {
        self.head
    }

    fn scan(&mut self, visit: &mut dyn FnMut(Hour)) -> Result<(), Infallible> {
        let hours = self.hours.values();
        let known = |it: &&Hour| {
            let differs = it.folded.difference.is_some();
            !it.cells.is_empty() || !it.reports.is_empty() || differs
        };
        hours.filter(known).cloned().for_each(visit);
        Ok(())
    }

    fn hour(&mut self, key: &HourKey) -> Result<Hour, Infallible> {
        Ok(self.hours.get(key).cloned().unwrap_or_else(|| Hour::new(key.clone())))
    }

    fn walk(
        &mut self,
        after: Option<&HourKey>,
        before: u32,
        most: usize,
    ) -> Result<Vec<Hour>, Infallible> {
        let hours = self.hours.values().filter(|hour| hour.key.hour < before);
        let hours = hours.filter(|hour| **hour != Hour::new(hour.key.clone()));
        let hours = hours.filter(|hour| after.is_none_or(|after| hour.key > *after));
        Ok(hours.take(most).cloned().collect())
    }

    fn hour_of(&mut self, seq: Seq) -> Result<Option<HourKey>, Infallible> {
        Ok(self.hour_of.get(&seq).cloned())
    }

    fn commit(&mut self, changes: &Changes) -> Result<Committed, Infallible> {
        let mut committed = Committed::default();
        let mut totals: BTreeMap<CellKey, _> = BTreeMap::new();
        for fact in &changes.facts {
            let stored = if fact.key.is_some_and(|key| key.day < self.head.keys_from) {
                StoredFact::KeyForgotten
            } else if fact.key.is_some_and(|key| self.keys.contains(&key)) {
                StoredFact::Duplicate
            } else {
                let hour = self.hour_mut(&fact.cell.hour);
                let total = &mut hour.cells.entry(fact.cell.minute).or_default().total;
                match total.checked_add(fact.value) {
                    Some(sum) => {
                        *total = sum;
                        self.keys.extend(fact.key);
                        StoredFact::Added
                    }
                    None => StoredFact::SumTooLarge,
                }
            };
            if stored == StoredFact::Added {
                totals.insert(fact.cell.clone(), ());
            }
            committed.facts.push(stored);
        }
        for (key, change) in &changes.cells {
            let cell = self.hour_mut(&key.hour).cells.entry(key.minute).or_default();
            cell.total = cell.total.checked_add(change.add_to_total).expect("a sum within bounds");
            (cell.settled, cell.open) = (change.settled, change.open);
            if !change.add_to_total.is_zero() {
                totals.insert(key.clone(), ());
            }
        }
        for ((key, seq), report) in &changes.reports {
            if let Some(report) = report {
                self.hour_mut(key).reports.insert(*seq, report.clone());
                self.hour_of.insert(*seq, key.clone());
            } else {
                self.hour_mut(key).reports.remove(seq);
                self.hour_of.remove(seq);
            }
        }
        for (key, folded) in &changes.hours {
            self.hour_mut(key).folded = folded.unwrap_or_default();
        }
        for (cell, ()) in totals {
            let total = self.hours[&cell.hour].cells[&cell.minute].total;
            committed.totals.push((cell, total));
        }
        for key in changes
            .facts
            .iter()
            .map(|fact| &fact.cell.hour)
            .chain(changes.cells.keys().map(|it| &it.hour))
        {
            if let Some(hour) = self.hours.get_mut(key) {
                hour.cells.retain(|_, cell| *cell != stripe_usage::reporter::Cell::default());
            }
        }
        if let Some(next) = changes.next_seq {
            self.head.next_seq = next;
        }
        self.head.rebuilt = changes.rebuilt.or(self.head.rebuilt);
        if let Some(from) = changes.keys_from {
            self.head.keys_from = from;
            self.keys.retain(|key| key.day >= from);
        }
        Ok(committed)
    }
}
