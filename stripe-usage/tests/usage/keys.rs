//! Keys, as the guide describes them.

use stripe_local::Refusal;
use stripe_usage::{Fact, OpenState, Recorded, Resolution};

use crate::bed::{Bed, METER, MINUTE, START, fact, record, until, until_idle};

/// Midnight in UTC before the day of the start.
const DAY_BEFORE: i64 = START - 900 - 86_400;

#[tokio::test]
async fn a_key_names_one_fact_of_a_day_in_utc() {
    let bed = Bed::new().await;
    create_second_meter(&bed).await;
    let usage = bed.start_as(bed.builder().meter("tokens")).await;
    let at = |second: i64| fact(1).at(DAY_BEFORE + second).key("job-1");
    record(&usage, at(0)).await;
    for second in [0, 1, 61, 80_000, 86_399] {
        assert_eq!(usage.record(at(second)).await.unwrap(), Recorded::Duplicate, "{second}");
    }
    // Nothing else is compared.
    for other in [
        Fact::new("tokens", "cus_1", 1),
        Fact::new(METER, "cus_2", 1),
        Fact::new(METER, "cus_1", 2),
    ] {
        let again = usage.record(other.at(DAY_BEFORE).key("job-1")).await;
        assert_eq!(again.unwrap(), Recorded::Duplicate);
    }
    record(&usage, at(86_400)).await;
    record(&usage, at(-1)).await;
}

async fn create_second_meter(bed: &Bed) {
    crate::bed::create_meter(&bed.client, "tokens", "sum").await;
}

#[tokio::test]
async fn usage_of_a_wrong_customer_is_recorded_anew_under_another_key() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let code = "meter_event_customer_not_found";
    bed.stripe.faults().next(1).refuse(Refusal::invalid("no such customer").code(code));
    let wrong = Fact::new(METER, "cus_wrong", 7).at(START).key("job-17");
    record(&usage, wrong).await;
    bed.advance(MINUTE);
    until(&usage, |health| health.refused == 1).await;
    let open = usage.open().await.unwrap().remove(0);
    assert_eq!((open.state, open.code()), (OpenState::Refused, Some(code)));
    assert!(open.to_string().contains("with the same time and another key"), "{open}");

    let right = || Fact::new(METER, "cus_1", 7).at(START);
    let again = usage.record(right().key("job-17")).await.unwrap();
    assert_eq!(again, Recorded::Duplicate, "it would be lost");
    record(&usage, right().key("job-17/corrected")).await;
    usage.resolve(&open.identifier, Resolution::GivenUp).await.unwrap();
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "7");
    assert!(usage.open().await.unwrap().is_empty());
}
