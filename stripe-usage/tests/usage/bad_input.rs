//! Facts that are refused, and that nothing of them is stored.

use stripe_usage::{Fact, FactError, RecordError, UsageStatus};

use crate::bed::{Bed, METER, START, fact, record};

#[tokio::test]
async fn a_bad_fact_is_refused_by_its_field_before_anything_is_stored() {
    const DAY: i64 = 86_400;
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let syncs = bed.disk.syncs();
    for (fact, field, text) in [
        (Fact::new(METER, "cus_1", "1234567890123456"), "value", "more than 15 digits"),
        (Fact::new(METER, "cus_1", "many"), "value", "not a decimal number"),
        (Fact::new(METER, "cus_1", "0.0000000000001"), "value", "more than 12 decimals"),
        (fact(1).at(START + 301), "at", "more than 5 minutes ahead"),
        (fact(1).at(START - 34 * DAY - 1), "at", "more than 34 days before"),
        (fact(1).key("job-17"), "at", "needs the time of the usage"),
        (fact(1).at(START - 3 * DAY - 1).key("job-17"), "key", "the last 72 hours"),
        (fact(1).at(START).key(""), "key", "it is empty"),
        (Fact::new("tokens", "cus_1", 1), "meter", "expected one of `requests`"),
        (Fact::new("", "cus_1", 1), "meter", "is not a meter of this usage"),
        (Fact::new(METER, "", 1), "customer", "it is empty"),
        (Fact::new(METER, " ", 1), "customer", "it is empty"),
    ] {
        let shown = format!("{fact:?}");
        let error = usage.record(fact).await.unwrap_err();
        assert_eq!(error.field(), Some(field), "{shown}");
        assert!(matches!(error, RecordError::Fact(_)), "{shown}");
        let message = error.to_string();
        assert!(message.contains(text), "{message}");
        assert!(message.starts_with(&format!("a fact's `{field}` was refused")), "{message}");
    }
    assert_eq!(bed.disk.syncs(), syncs, "nothing was stored");
    assert!(matches!(usage.health().status, UsageStatus::Idle));
    assert!(usage.health().oldest_unreported.is_none());
}

#[tokio::test]
async fn a_meter_of_an_earlier_start_is_refused() {
    let bed = Bed::new().await;
    crate::bed::create_meter(&bed.client, "tokens", "sum").await;
    let usage = bed.start_as(bed.builder().meter("tokens")).await;
    record(&usage, Fact::new("tokens", "cus_1", 1)).await;
    usage.drain(std::time::Duration::ZERO).await;
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let usage = bed.start().await;
    let error = usage.record(Fact::new("tokens", "cus_1", 1)).await.unwrap_err();
    let RecordError::Fact(FactError::UnknownMeter { meter, known, .. }) = &error else {
        panic!("{error:?}")
    };
    assert_eq!((meter.as_str(), &known[..]), ("tokens", &[METER.to_owned()][..]));
}

#[tokio::test]
async fn a_key_is_refused_once_its_day_is_forgotten() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let keyed = || fact(5).at(START).key("job-17");
    record(&usage, keyed()).await;
    assert_eq!(usage.record(keyed()).await.unwrap(), stripe_usage::Recorded::Duplicate);
    bed.pass(&usage, 4 * 86_400, 6 * 3_600).await;
    let error = usage.record(keyed()).await.unwrap_err();
    assert_eq!(error.field(), Some("key"), "{error}");
    assert_eq!(bed.counted().await, "5");
}
