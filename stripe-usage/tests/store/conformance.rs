//! The suite that each store must pass.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

use stripe_usage::Amount;
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::reporter::{
    Cell, CellKey, Folded, Hour, HourDifference, HourKey, ReporterSettings, Seq, State,
    UsageReport, WindowTotal,
};
use stripe_usage::store::StoredFact::{Added, Duplicate, KeyForgotten, SumTooLarge};
use stripe_usage::store::{
    CellChange, Changes, Committed, FactKey, NewFact, StoreHead, UsageStore, load,
};

use super::support::workload::content;

/// A place that a store is kept at.
pub(crate) trait Place {
    type Store: UsageStore<Error: Debug>;

    /// A new one.
    fn new(name: &str) -> Self;

    /// Opens the store there, which is new at first. The one opened before was dropped.
    fn open(&self) -> Self::Store;
}

/// The suite as tests of one place, or as a list of their names and functions.
macro_rules! suite {
    (list $place:ty) => {
        $crate::conformance::suite! { @all list $place: }
    };
    ($place:ty) => {
        $crate::conformance::suite! { @all tests $place: }
    };
    (@all $form:ident $place:ty:) => {
        $crate::conformance::suite! { @$form $place:
            a_new_store_is_empty,
            facts_add_up,
            a_cell_that_comes_to_nothing_is_gone,
            a_key_counts_once,
            keys_of_a_day_are_forgotten,
            a_sum_has_bounds,
            a_cell_changes_by_differences,
            reports_are_found_by_hour_and_by_number,
            folded_sums_are_kept_apart,
            customers_may_have_any_name,
            an_hour_is_visited_once_and_whole,
            hours_are_walked_in_pieces,
            counters_are_durable,
            a_contradiction_is_found,
        }
    };
    (@list $place:ty: $($test:ident,)+) => {
        [$((stringify!($test), $crate::conformance::$test::<$place> as fn()),)+]
    };
    (@tests $place:ty: $($test:ident,)+) => {
        $(#[test] fn $test() { $crate::conformance::$test::<$place>(); })+
    };
}
pub(crate) use suite;

fn hour(hour: u32, meter: u16, customer: &str) -> HourKey {
    HourKey { hour, meter, customer: Arc::from(customer) }
}

fn cell(minute: u8) -> CellKey {
    CellKey { hour: hour(472_222, 0, "cus_1"), minute }
}

fn fact(cell: &CellKey, value: i64, key: Option<(u32, &str)>) -> NewFact {
    let key = key.map(|(day, key)| FactKey { day, ..FactKey::new(key, StripeTime(0)) });
    NewFact { cell: cell.clone(), value: Amount::from(value), key }
}

fn facts(facts: impl IntoIterator<Item = NewFact>) -> Changes {
    Changes { facts: facts.into_iter().collect(), ..Changes::default() }
}

fn report(cell: &CellKey, state: State, value: i64) -> UsageReport {
    UsageReport {
        cell: cell.clone(),
        value: Amount::from(value),
        total: None,
        state,
        maybe: 2,
        round: 3,
        first_attempt: StripeTime(1_700_000_000),
        last_attempt: StripeTime(1_700_000_100),
        absent_since: Some(StripeTime(1_700_000_200)),
        suspect: true,
        folded: false,
        code: Some("archived_meter".into()),
    }
}

fn total<S: UsageStore<Error: Debug>>(store: &mut S, key: &CellKey) -> Amount {
    let hour = store.hour(&key.hour).unwrap();
    hour.cells.get(&key.minute).copied().unwrap_or_default().total
}

pub(crate) fn a_new_store_is_empty<P: Place>() {
    let place = P::new("new");
    let mut store = place.open();
    let head = store.head();
    assert_eq!(head.keys_from, 0);
    assert!(content(&mut store).is_empty());
    assert_eq!(store.hour(&cell(0).hour).unwrap(), Hour::new(cell(0).hour));
    assert_eq!(store.hour_of(head.next_seq).unwrap(), None);
    assert_eq!(store.commit(&Changes::default()).unwrap(), Committed::default());
    drop(store);
    assert_eq!(place.open().head(), head, "its id stays the same");
}

pub(crate) fn facts_add_up<P: Place>() {
    let place = P::new("add_up");
    let mut store = place.open();
    let (first, second) = (cell(0), cell(59));
    let changes = facts([fact(&first, 5, None), fact(&second, -7, None), fact(&first, 20, None)]);
    let mut committed = store.commit(&changes).unwrap();
    committed.totals.sort();
    assert_eq!(committed.facts, [Added; 3]);
    let totals = [(first.clone(), Amount::from(25)), (second.clone(), Amount::from(-7))];
    assert_eq!(committed.totals, totals);
    drop(store);
    let mut store = place.open();
    assert_eq!(total(&mut store, &first), Amount::from(25));
    let committed = store.commit(&facts([fact(&second, 10, None)])).unwrap();
    assert_eq!(committed.totals, [(second.clone(), Amount::from(3))]);
    assert_eq!(total(&mut store, &second), Amount::from(3));
}

pub(crate) fn a_cell_that_comes_to_nothing_is_gone<P: Place>() {
    let place = P::new("nothing");
    let mut store = place.open();
    let committed = store.commit(&facts([fact(&cell(0), 5, None), fact(&cell(0), -5, None)]));
    assert_eq!(committed.unwrap().totals, [(cell(0), Amount::ZERO)]);
    store.commit(&facts([fact(&cell(1), 5, None)])).unwrap();
    store.commit(&facts([fact(&cell(1), -5, None)])).unwrap();
    assert!(store.hour(&cell(0).hour).unwrap().cells.is_empty());
    drop(store);
    assert!(content(&mut place.open()).is_empty());
}

pub(crate) fn a_key_counts_once<P: Place>() {
    let place = P::new("keys");
    let mut store = place.open();
    let other = CellKey { hour: hour(472_300, 1, "cus_2"), minute: 3 };
    let changes = facts([
        fact(&cell(0), 1, Some((19_675, "a"))),
        fact(&cell(0), 1, Some((19_675, "a"))),
        fact(&other, 1, Some((19_675, "a"))),
        fact(&cell(0), 1, Some((19_676, "a"))),
        fact(&cell(0), 1, Some((19_675, "b"))),
        fact(&cell(0), 1, None),
    ]);
    let committed = store.commit(&changes).unwrap();
    assert_eq!(committed.facts, [Added, Duplicate, Duplicate, Added, Added, Added]);
    assert_eq!(committed.totals, [(cell(0), Amount::from(4))], "only what was added to");
    drop(store);
    let mut store = place.open();
    let committed = store.commit(&changes).unwrap();
    let again = [Duplicate, Duplicate, Duplicate, Duplicate, Duplicate, Added];
    assert_eq!(committed.facts, again);
    assert_eq!(total(&mut store, &cell(0)), Amount::from(5));
    assert_eq!(total(&mut store, &other), Amount::ZERO);
}

pub(crate) fn keys_of_a_day_are_forgotten<P: Place>() {
    let place = P::new("forgotten");
    let mut store = place.open();
    let days = [19_675, 19_676, 19_677];
    let changes = facts(days.map(|day| fact(&cell(0), 1, Some((day, "a")))));
    store.commit(&changes).unwrap();
    store.commit(&Changes { keys_from: Some(19_676), ..Changes::default() }).unwrap();
    for _ in 0..2 {
        let committed = store.commit(&changes).unwrap();
        assert_eq!(committed.facts, [KeyForgotten, Duplicate, Duplicate]);
        assert!(committed.totals.is_empty());
        drop(store);
        store = place.open();
        assert_eq!(store.head().keys_from, 19_676);
    }
    assert_eq!(total(&mut store, &cell(0)), Amount::from(3));
    // Nothing of the days comes back, whatever else is recorded.
    store.commit(&Changes { keys_from: Some(19_678), ..Changes::default() }).unwrap();
    let committed = store.commit(&changes).unwrap();
    assert_eq!(committed.facts, [KeyForgotten; 3]);
}

pub(crate) fn a_sum_has_bounds<P: Place>() {
    let place = P::new("bounds");
    let mut store = place.open();
    let most = |key| NewFact { value: Amount::from_units(i128::MAX), ..fact(&cell(0), 0, key) };
    let changes = facts([
        most(None),
        fact(&cell(0), 1, Some((19_675, "a"))),
        fact(&cell(0), -1, Some((19_675, "b"))),
        fact(&cell(0), 1, Some((19_675, "a"))),
        fact(&cell(0), 1, Some((19_675, "c"))),
        fact(&cell(0), 1, Some((19_675, "a"))),
    ]);
    let committed = store.commit(&changes).unwrap();
    let expected = [Added, SumTooLarge, Added, Added, SumTooLarge, Duplicate];
    assert_eq!(committed.facts, expected, "what was refused left no key");
    assert_eq!(committed.totals, [(cell(0), Amount::from_units(i128::MAX))]);
    drop(store);
    assert_eq!(total(&mut place.open(), &cell(0)), Amount::from_units(i128::MAX));
}

pub(crate) fn a_cell_changes_by_differences<P: Place>() {
    let place = P::new("cells");
    let mut store = place.open();
    store.commit(&facts([fact(&cell(0), 25, None)])).unwrap();
    let change = |add_to_total: i64, settled: i64, open| CellChange {
        add_to_total: Amount::from(add_to_total),
        settled: Amount::from(settled),
        open,
    };
    let with = |fact: NewFact, change| Changes {
        facts: vec![fact],
        cells: BTreeMap::from([(cell(0), change)]),
        ..Changes::default()
    };
    let committed = store.commit(&with(fact(&cell(0), 5, None), change(0, 0, Some(Seq(9)))));
    assert_eq!(committed.unwrap().totals, [(cell(0), Amount::from(30))]);
    drop(store);
    let mut store = place.open();
    let expected = Cell { total: Amount::from(30), settled: Amount::ZERO, open: Some(Seq(9)) };
    assert_eq!(store.hour(&cell(0).hour).unwrap().cells[&0], expected);
    // Folding takes away what is settled, while another fact arrives.
    let committed = store.commit(&with(fact(&cell(0), 1, None), change(-30, 0, None)));
    assert_eq!(committed.unwrap().totals, [(cell(0), Amount::from(1))]);
    let only =
        |change| Changes { cells: BTreeMap::from([(cell(0), change)]), ..Changes::default() };
    let committed = store.commit(&only(change(-1, 4, None))).unwrap();
    assert_eq!(committed.totals, [(cell(0), Amount::ZERO)], "the change altered it");
    let expected = Cell { total: Amount::ZERO, settled: Amount::from(4), open: None };
    assert_eq!(store.hour(&cell(0).hour).unwrap().cells[&0], expected);
    let committed = store.commit(&only(change(0, 0, None))).unwrap();
    assert!(committed.totals.is_empty(), "no fact was added, and the total is as it was");
    assert!(content(&mut store).is_empty());
}

pub(crate) fn reports_are_found_by_hour_and_by_number<P: Place>() {
    let place = P::new("reports");
    let mut store = place.open();
    let other = CellKey { hour: hour(472_222, 0, "cus_10"), minute: 0 };
    let mut changes = Changes::default();
    let mut expected = BTreeMap::new();
    for (number, state) in State::ALL.into_iter().enumerate() {
        let seq = Seq(u64::MAX / 2 + number as u64);
        let sum = Amount::from_units(if number % 2 == 0 { -1 } else { i128::MAX });
        let total = WindowTotal { sum, number: u32::MAX };
        let report = UsageReport {
            total: (number % 3 == 1).then_some(total),
            suspect: number % 2 == 0,
            folded: number % 3 == 0,
            absent_since: (number % 2 == 0).then_some(StripeTime(-1)),
            code: (number % 4 == 0).then(|| "ü".into()),
            ..report(&cell(u8::try_from(number).unwrap()), state, -5)
        };
        expected.insert(seq, report.clone());
        changes.reports.insert((cell(0).hour, seq), Some(report));
    }
    let strange = report(&other, State::Held, 1);
    changes.reports.insert((other.hour.clone(), Seq(3)), Some(strange.clone()));
    store.commit(&changes).unwrap();
    drop(store);
    let mut store = place.open();
    assert_eq!(store.hour(&cell(0).hour).unwrap().reports, expected);
    let of_other = store.hour(&other.hour).unwrap().reports;
    assert_eq!(of_other, BTreeMap::from([(Seq(3), strange)]));
    for seq in expected.keys() {
        assert_eq!(store.hour_of(*seq).unwrap(), Some(cell(0).hour));
    }
    assert_eq!(store.hour_of(Seq(3)).unwrap(), Some(other.hour.clone()));
    assert_eq!(store.hour_of(Seq(4)).unwrap(), None);

    let accepted = report(&cell(7), State::Accepted, 2);
    let first = Seq(u64::MAX / 2);
    let changes = BTreeMap::from([
        ((cell(0).hour, first), Some(accepted.clone())),
        ((other.hour.clone(), Seq(3)), None),
    ]);
    store.commit(&Changes { reports: changes, ..Changes::default() }).unwrap();
    assert_eq!(store.hour(&cell(0).hour).unwrap().reports[&first], accepted);
    assert_eq!(store.hour_of(Seq(3)).unwrap(), None);
    assert!(!content(&mut store).contains_key(&other.hour));
}

pub(crate) fn folded_sums_are_kept_apart<P: Place>() {
    let place = P::new("folded");
    let mut store = place.open();
    let folded = Folded {
        settled: Amount::from(40),
        minutes: 1 << 59 | 1,
        audited: Some(StripeTime(1_700_000_000)),
        difference: None,
        totals: u32::MAX,
    };
    let changes =
        |folded| Changes { hours: BTreeMap::from([(cell(0).hour, folded)]), ..Changes::default() };
    store.commit(&changes(Some(folded))).unwrap();
    assert!(content(&mut store).is_empty(), "an hour with a folded sum alone is not visited");
    drop(store);
    let mut store = place.open();
    assert_eq!(store.hour(&cell(0).hour).unwrap().folded, folded);
    store.commit(&facts([fact(&cell(3), 1, None)])).unwrap();
    assert_eq!(content(&mut store)[&cell(0).hour].folded, folded);
    store.commit(&changes(None)).unwrap();
    assert_eq!(store.hour(&cell(0).hour).unwrap().folded, Folded::default());

    // One that differs is visited, so that it is listed after a restart.
    let difference = HourDifference {
        ours: Amount::from(40),
        stripe: Amount::from(-1),
        read: StripeTime(1_700_000_000),
    };
    let other = hour(472_223, 0, "cus_1");
    for difference in [Some(difference), None] {
        let folded = Some(Folded { difference, ..folded });
        let hours = BTreeMap::from([(other.clone(), folded)]);
        store.commit(&Changes { hours, ..Changes::default() }).unwrap();
        drop(store);
        store = place.open();
        let content = content(&mut store);
        let found = content.get(&other).and_then(|hour| hour.folded.difference);
        assert_eq!(found, difference);
    }
}

pub(crate) fn customers_may_have_any_name<P: Place>() {
    let place = P::new("names");
    let mut store = place.open();
    let names = [" ", "cus_1", "cus_10", "CUS_1", "ü\0\n", &"x".repeat(5_000)].map(str::to_owned);
    let cells = names.map(|name| CellKey { hour: hour(472_222, 0, &name), minute: 0 });
    for (number, cell) in (1..).zip(&cells) {
        store.commit(&facts([fact(cell, number, None)])).unwrap();
    }
    drop(store);
    let mut store = place.open();
    for (number, cell) in (1..).zip(&cells) {
        assert_eq!(total(&mut store, cell), Amount::from(number));
    }
    assert_eq!(content(&mut store).len(), cells.len());
}

pub(crate) fn an_hour_is_visited_once_and_whole<P: Place>() {
    let place = P::new("scan");
    let mut store = place.open();
    let mut changes = Changes::default();
    let mut expected = BTreeMap::new();
    for number in 0..40_u32 {
        let key = hour(
            472_222 + number % 3,
            u16::try_from(number % 2).unwrap(),
            &format!("cus_{number}"),
        );
        let mut hour = Hour::new(key.clone());
        if number % 4 != 0 {
            for minute in [0, 31, 59] {
                let cell = CellKey { hour: key.clone(), minute };
                changes.facts.push(fact(&cell, 5, None));
                hour.cells.insert(minute, Cell { total: Amount::from(5), ..Cell::default() });
            }
        }
        if number % 3 != 0 {
            for seq in [1, 1_000].map(|seq| Seq(seq + u64::from(number))) {
                let cell = CellKey { hour: key.clone(), minute: 31 };
                let report = report(&cell, State::Refused, 1);
                changes.reports.insert((key.clone(), seq), Some(report.clone()));
                hour.reports.insert(seq, report);
            }
        }
        if number % 5 == 0 {
            let folded = Folded { settled: Amount::from(1), minutes: 1, ..Folded::default() };
            changes.hours.insert(key.clone(), Some(folded));
            hour.folded = folded;
        }
        if !hour.cells.is_empty() || !hour.reports.is_empty() {
            expected.insert(key, hour);
        }
    }
    store.commit(&changes).unwrap();
    assert_eq!(content(&mut store), expected);
    drop(store);
    assert_eq!(content(&mut place.open()), expected);
    for (key, hour) in expected {
        assert_eq!(place.open().hour(&key).unwrap(), hour);
    }
}

pub(crate) fn hours_are_walked_in_pieces<P: Place>() {
    let place = P::new("walk");
    let mut store = place.open();
    let mut changes = Changes::default();
    let mut expected = BTreeMap::new();
    for number in 0..60_u32 {
        let customer = format!("cus_{}", 70 - number % 7);
        let key = hour(472_222 + number / 6, u16::try_from(number % 2).unwrap(), &customer);
        let cell = CellKey { hour: key.clone(), minute: 31 };
        let known = expected.entry(key.clone()).or_insert_with(|| Hour::new(key.clone()));
        match number % 4 {
            0 => {
                changes.facts.push(fact(&cell, 5, None));
                known.cells.entry(31).or_insert_with(Cell::default).total = Amount::from(5);
            }
            1 => {
                let (seq, report) = (Seq(number.into()), report(&cell, State::Refused, 1));
                changes.reports.insert((key, seq), Some(report.clone()));
                known.reports.insert(seq, report);
            }
            _ => {
                let folded = Folded { settled: Amount::from(1), minutes: 1, ..Folded::default() };
                changes.hours.insert(key, Some(folded));
                known.folded = folded;
            }
        }
    }
    store.commit(&changes).unwrap();
    drop(store);
    let mut store = place.open();
    assert!(store.walk(None, u32::MAX, 0).unwrap().is_empty());
    assert!(store.walk(None, 472_222, 10).unwrap().is_empty());
    let mut walk = |before: u32, most: usize| {
        let mut all: Vec<Hour> = Vec::new();
        loop {
            let piece = store.walk(all.last().map(|hour| &hour.key), before, most).unwrap();
            assert!(piece.len() <= most);
            if piece.is_empty() {
                return all;
            }
            all.extend(piece);
        }
    };
    for most in [1, 7, 1_000] {
        for before in [472_223, 472_227, u32::MAX] {
            let hours = walk(before, most);
            assert!(hours.is_sorted_by_key(|hour| hour.key.hour), "the oldest first");
            let number = hours.len();
            let found: BTreeMap<_, _> =
                hours.into_iter().map(|hour| (hour.key.clone(), hour)).collect();
            assert_eq!(found.len(), number, "each once");
            let expected: BTreeMap<_, _> =
                expected.clone().into_iter().filter(|(key, _)| key.hour < before).collect();
            assert_eq!(found, expected, "by {most}, before {before}");
        }
    }
}

pub(crate) fn counters_are_durable<P: Place>() {
    let place = P::new("counters");
    let mut store = place.open();
    let id = store.head().store_id;
    let rebuilt = Some(StripeTime(1_700_000_000));
    let changes =
        Changes { next_seq: Some(Seq(70)), keys_from: Some(5), rebuilt, ..Changes::default() };
    store.commit(&changes).unwrap();
    store.commit(&facts([fact(&cell(0), 1, None)])).unwrap();
    drop(store);
    let expected = StoreHead { store_id: id, next_seq: Seq(70), keys_from: 5, rebuilt };
    assert_eq!(place.open().head(), expected);
}

pub(crate) fn a_contradiction_is_found<P: Place>() {
    let sound = [(
        cell(0),
        CellChange { settled: Amount::from(3), open: Some(Seq(2)), ..CellChange::default() },
    )];
    let reports = [
        ((cell(0).hour, Seq(1)), Some(report(&cell(0), State::Accepted, 3))),
        ((cell(0).hour, Seq(2)), Some(report(&cell(0), State::Planned, 4))),
    ];
    let changes = Changes {
        cells: BTreeMap::from(sound),
        reports: BTreeMap::from(reports),
        ..Changes::default()
    };
    let place = P::new("contradiction");
    let mut store = place.open();
    store.commit(&changes).unwrap();
    assert!(load(&mut store, ReporterSettings::default()).is_ok());
    for wrong in [
        CellChange { settled: Amount::from(4), open: Some(Seq(2)), ..CellChange::default() },
        CellChange { settled: Amount::from(3), open: None, ..CellChange::default() },
        CellChange { settled: Amount::from(3), open: Some(Seq(1)), ..CellChange::default() },
    ] {
        let cells = BTreeMap::from([(cell(0), wrong)]);
        store.commit(&Changes { cells, ..Changes::default() }).unwrap();
        drop(store);
        store = place.open();
        assert!(load(&mut store, ReporterSettings::default()).is_err(), "{wrong:?}");
    }
}
