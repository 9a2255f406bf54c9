//! Random commits, and the whole content of a store.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use stripe_usage::Amount;
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{
    CellKey, Folded, Hour, HourDifference, HourKey, Seq, State, UsageReport, WindowTotal,
};
use stripe_usage::store::{CellChange, Changes, FactKey, NewFact, UsageStore};

use super::random::Random;

const FIRST_HOUR: u32 = 472_222;

/// A source of commits as a reporter and its users make them.
#[derive(Clone, Debug)]
pub struct Workload {
    random: Random,
    customers: u64,
    most_facts: u64,
    next_seq: u64,
    keys_from: u32,
    next_key: u64,
    /// Keys of facts that were made, to be repeated.
    keys: Vec<NewFact>,
    reports: Vec<(HourKey, Seq)>,
}

impl Workload {
    /// Few customers, and small commits.
    pub fn small(seed: u64) -> Self {
        Self::new(seed, 4, 8)
    }

    /// Many customers, so that the file grows with each commit.
    pub fn growing(seed: u64) -> Self {
        Self::new(seed, 1 << 40, 400)
    }

    fn new(seed: u64, customers: u64, most_facts: u64) -> Self {
        Self {
            random: Random::new(seed),
            customers,
            most_facts,
            next_seq: 1,
            keys_from: 0,
            next_key: 0,
            keys: Vec::new(),
            reports: Vec::new(),
        }
    }

    /// The next commit.
    pub fn next(&mut self) -> Changes {
        let mut changes = Changes::default();
        for _ in 0..self.random.below(self.most_facts) {
            let fact = self.fact();
            changes.facts.push(fact);
        }
        for _ in 0..self.random.below(4) {
            let cell = self.cell();
            let change = CellChange {
                add_to_total: Amount::ZERO,
                settled: self.amount(),
                open: self.random.once_in(2).then_some(Seq(self.next_seq)),
            };
            changes.cells.insert(cell, change);
        }
        for _ in 0..self.random.below(3) {
            let seq = Seq(self.next_seq);
            self.next_seq += 1;
            changes.next_seq = Some(Seq(self.next_seq));
            let cell = self.cell();
            self.reports.push((cell.hour.clone(), seq));
            let report = self.report(&cell);
            changes.reports.insert((cell.hour, seq), Some(report));
        }
        if !self.reports.is_empty() && self.random.once_in(3) {
            let at = self.random.below(self.reports.len() as u64);
            let (hour, seq) = self.reports[usize::try_from(at).expect("an index")].clone();
            let report = (!self.random.once_in(3)).then(|| {
                let minute = self.minute();
                self.report(&CellKey { hour: hour.clone(), minute })
            });
            changes.reports.insert((hour, seq), report);
        }
        if self.random.once_in(3) {
            let folded = Folded {
                settled: self.amount(),
                minutes: self.random.next() >> 4,
                audited: self.random.once_in(2).then_some(StripeTime(1_700_000_000)),
                difference: self.random.once_in(2).then_some(HourDifference {
                    ours: Amount::from(7),
                    stripe: Amount::ZERO,
                    read: StripeTime(1_700_000_000),
                }),
                totals: u32::try_from(self.random.below(3)).expect("a few"),
            };
            let folded = (!self.random.once_in(4)).then_some(folded);
            changes.hours.insert(self.cell().hour, folded);
        }
        if self.random.once_in(20) {
            self.keys_from = (self.keys_from + 1).max(FIRST_HOUR / 24 - 2);
            changes.keys_from = Some(self.keys_from);
        }
        changes
    }

    /// The keyed facts so far, whether they were committed or not.
    pub fn keyed(&self) -> &[NewFact] {
        &self.keys
    }

    fn fact(&mut self) -> NewFact {
        let days = self.random.below(4);
        if !self.keys.is_empty() && self.random.once_in(5) {
            let at = self.random.below(self.keys.len() as u64);
            return self.keys[usize::try_from(at).expect("an index")].clone();
        }
        let mut fact = NewFact { cell: self.cell(), value: self.amount(), key: None };
        if self.random.once_in(2) {
            self.next_key += 1;
            let day = FIRST_HOUR / 24 + u32::try_from(days).expect("a few");
            let key = FactKey::new(&self.next_key.to_string(), StripeTime(0));
            fact.key = Some(FactKey { day, ..key });
            self.keys.push(fact.clone());
        }
        fact
    }

    fn cell(&mut self) -> CellKey {
        let customer = format!("cus_{}", self.random.below(self.customers));
        let hour = FIRST_HOUR + u32::try_from(self.random.below(3)).expect("a few");
        let meter = u16::try_from(self.random.below(2)).expect("a few");
        let hour = HourKey { hour, meter, customer: Arc::from(customer) };
        CellKey { hour, minute: self.minute() }
    }

    fn minute(&mut self) -> u8 {
        u8::try_from(self.random.below(3) * 29).expect("a minute")
    }

    fn amount(&mut self) -> Amount {
        match self.random.below(6) {
            0 => Amount::ZERO,
            1 => Amount::from_units(-i128::from(self.random.next())),
            2 => Amount::from_units(i128::from(self.random.next())),
            _ => Amount::from(self.random.below(100)),
        }
    }

    fn report(&mut self, cell: &CellKey) -> UsageReport {
        let state = State::ALL[usize::try_from(self.random.below(9)).expect("an index")];
        UsageReport {
            cell: cell.clone(),
            value: self.amount(),
            total: self.random.once_in(3).then(|| WindowTotal { sum: Amount::from(70), number: 7 }),
            state,
            maybe: u32::try_from(self.random.below(3)).expect("a few"),
            round: u32::try_from(self.random.below(3)).expect("a few"),
            first_attempt: StripeTime(1_700_000_000),
            last_attempt: StripeTime(
                1_700_000_000 + i64::try_from(self.random.below(99)).expect("few"),
            ),
            absent_since: self.random.once_in(2).then_some(StripeTime(1_700_000_100)),
            suspect: self.random.once_in(2),
            folded: self.random.once_in(2),
            code: self.random.once_in(2).then(|| "archived_meter".into()),
        }
    }
}

/// All hours with a cell or a report.
pub fn content<S: UsageStore<Error: Debug>>(store: &mut S) -> BTreeMap<HourKey, Hour> {
    let mut hours = BTreeMap::new();
    store
        .scan(&mut |hour| {
            let key = hour.key.clone();
            assert!(hours.insert(key, hour).is_none(), "an hour is visited twice");
        })
        .expect("the store can be read");
    hours
}
