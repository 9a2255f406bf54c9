//! Tests of `Series` and its windows.

use super::*;

fn value(text: &str) -> DecimalValue {
    DecimalValue::parse(text).unwrap()
}

fn written(windows: Vec<(i64, DecimalSum)>) -> Vec<(i64, String)> {
    windows.into_iter().map(|(begin, amount)| (begin, amount.to_string())).collect()
}

#[test]
fn sums_and_counts_are_kept_by_the_minute() {
    let counting = UsageAggregation { formula: Formula::Sum, window: None };
    let mut series = Series::new(counting);
    for (number, (at, text)) in [(0, "1"), (59_999, "2.5"), (HOUR, "4")].into_iter().enumerate() {
        series.add(counting, (at, number as u64), value(text));
    }
    let by_hour = series.windows(counting, 0, DAY, HOUR);
    assert_eq!(written(by_hour), [(0, "3.5".to_owned()), (HOUR, "4".to_owned())]);
    assert_eq!(series.total(counting, 0, HOUR).unwrap().to_string(), "3.5");
    let count = UsageAggregation { formula: Formula::Count, window: None };
    assert_eq!(series.total(count, 0, DAY).unwrap().to_string(), "3");
    series.take_back(counting, (HOUR, 2), value("4"));
    assert_eq!(series.total(counting, HOUR, DAY), None);
}

#[test]
fn the_last_value_comes_back_when_a_later_one_is_cancelled() {
    let counting = UsageAggregation { formula: Formula::Last, window: None };
    let mut series = Series::new(counting);
    let to = |text| UsageChange::To(value(text).amount());
    assert_eq!(series.add(counting, (10, 0), value("5")), to("5"));
    assert_eq!(series.add(counting, (20, 1), value("7")), to("7"));
    assert_eq!(series.add(counting, (20, 2), value("6")), to("6"));
    assert_eq!(series.add(counting, (5, 3), value("9")), UsageChange::By(DecimalSum::default()));
    assert_eq!(series.total(counting, 0, MINUTE).unwrap().to_string(), "6");
    assert_eq!(series.take_back(counting, (20, 2), value("6")), to("7"));
    assert_eq!(series.total(counting, 0, MINUTE).unwrap().to_string(), "7");
}

#[test]
fn only_what_can_still_matter_is_kept() {
    let counting = UsageAggregation { formula: Formula::Last, window: None };
    let mut series = Series::new(counting);
    for at in [(0, 0), (1, 1), (2, 2), (3, 3)] {
        series.add(counting, at, value("1"));
    }
    series.fold(counting, (0, 0), 1);
    series.fold(counting, (1, 1), 2);
    series.fold(counting, (2, 2), 3);
    let Series::Events(events) = &series else { panic!("events are kept") };
    let kept: Vec<_> = events.keys().copied().collect();
    assert_eq!(kept, [(2, 2), (3, 3)]);
}

#[test]
fn in_an_event_time_window_the_event_counts_that_was_received_last() {
    let counting = UsageAggregation { formula: Formula::Sum, window: Some(HOUR) };
    let mut series = Series::new(counting);
    let by = |text| UsageChange::By(value(text).amount());
    assert_eq!(series.add(counting, (MINUTE, 0), value("5")), by("5"));
    assert_eq!(series.add(counting, (3 * MINUTE, 1), value("9")), by("4"));
    assert_eq!(series.add(counting, (2 * MINUTE, 2), value("8")), by("-1"));
    assert_eq!(series.add(counting, (HOUR, 3), value("1")), by("1"));
    assert_eq!(series.total(counting, 0, DAY).unwrap().to_string(), "9");
    assert_eq!(series.total(counting, 0, 2 * MINUTE), None);
    assert_eq!(series.total(counting, 2 * MINUTE, HOUR).unwrap().to_string(), "8");

    // After a cancellation, the event that was received before it counts.
    assert_eq!(series.take_back(counting, (2 * MINUTE, 2), value("8")), by("1"));
    assert_eq!(series.total(counting, 0, DAY).unwrap().to_string(), "10");
    assert_eq!(series.take_back(counting, (MINUTE, 0), value("5")), by("0"));
    assert_eq!(series.take_back(counting, (3 * MINUTE, 1), value("9")), by("-9"));
    assert_eq!(series.total(counting, 0, DAY).unwrap().to_string(), "1");
}

#[test]
fn of_a_last_meter_the_latest_event_time_window_decides() {
    let counting = UsageAggregation { formula: Formula::Last, window: Some(HOUR) };
    let mut series = Series::new(counting);
    let to = |text| UsageChange::To(value(text).amount());
    assert_eq!(series.add(counting, (HOUR + 2, 0), value("5")), to("5"));
    assert_eq!(series.add(counting, (HOUR + 1, 1), value("7")), to("7"));
    assert_eq!(series.add(counting, (9, 2), value("2")), UsageChange::By(DecimalSum::default()));
    assert_eq!(series.total(counting, 0, DAY).unwrap().to_string(), "7");
    let by_hour = series.windows(counting, 0, DAY, HOUR);
    assert_eq!(written(by_hour), [(0, "2".to_owned()), (HOUR, "7".to_owned())]);
    assert_eq!(series.take_back(counting, (HOUR + 1, 1), value("7")), to("5"));
    assert_eq!(series.take_back(counting, (HOUR + 2, 0), value("5")), to("2"));
    assert_eq!(series.take_back(counting, (9, 2), value("2")), to("0"));
    assert_eq!(series.total(counting, 0, DAY), None);
}

#[test]
fn of_a_window_what_can_still_count_is_kept() {
    let counting = UsageAggregation { formula: Formula::Sum, window: Some(HOUR) };
    let mut series = Series::new(counting);
    for at in [(30, 0), (10, 1), (HOUR, 2), (20, 3)] {
        series.add(counting, at, value("1"));
    }
    series.fold(counting, (30, 0), 1);
    series.fold(counting, (10, 1), 2);
    series.fold(counting, (HOUR, 2), 3);
    let Series::Windows(events) = &series else { panic!("events are kept") };
    let kept: Vec<_> = events.keys().copied().collect();
    assert_eq!(kept, [(0, 1), (0, 3), (HOUR, 2)]);
}
