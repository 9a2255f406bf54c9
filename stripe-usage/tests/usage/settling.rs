//! Unknown outcomes, error reports and readings.

use std::time::Duration;

use serde_json::json;
use stripe_core::event::MeterErrorReport;
use stripe_local::{ErrorReportFault, Refusal, RejectionCode};
use stripe_usage::{Blocked, MeterEventApi, OpenState, Resolution, UsageStatus};

use crate::bed::{Bed, HOUR, METER, MINUTE, fact, record, until, until_idle};

#[tokio::test]
async fn an_outcome_that_stays_unknown_is_settled_by_summaries() {
    for arrives in [false, true] {
        let bed = Bed::new().await;
        let usage = bed.start().await;
        record(&usage, fact(3)).await;
        bed.advance(MINUTE);
        until_idle(&usage).await;
        if arrives {
            // The first is performed although nobody ever learns of it.
            bed.stripe.faults().next(1).drop_response();
        }
        bed.stripe.faults().next(1_000).of::<stripe_billing::v2::MeterEvent>("create").timeout();
        record(&usage, fact(5)).await;
        bed.pass(&usage, 24 * HOUR, 20 * MINUTE).await;
        let health = until(&usage, |health| health.ambiguous == 1).await;
        assert!(matches!(health.status, UsageStatus::Idle), "{health:?}");
        bed.stripe.faults().clear();
        let sent = bed.sent().len();
        bed.pass(&usage, 26 * HOUR, 20 * MINUTE).await;
        let health = until_idle(&usage).await;
        assert_eq!((health.ambiguous, health.held), (0, 0), "{health:?}");
        assert_eq!(bed.counted().await, "8", "{arrives}");
        assert_eq!(bed.sent().len() - sent, usize::from(!arrives));
        let requests = bed.stripe.requests();
        let readings = requests.iter().filter(|request| {
            request.path.ends_with("/event_summaries")
                && request.param("end_time").zip(request.param("start_time")).is_some_and(
                    |(end, start)| {
                        end.parse::<i64>().unwrap() - start.parse::<i64>().unwrap() == 60
                    },
                )
        });
        assert_eq!(readings.count(), if arrives { 1 } else { 2 }, "an absence is read twice");
    }
}

#[tokio::test]
async fn error_reports_take_back_what_was_accepted() {
    for by_key in [false, true] {
        let bed = Bed::new().await;
        let usage = bed.start().await;
        let faults = bed.stripe.faults();
        faults.reject_next_events(1, RejectionCode::MeterEventCustomerNotFound);
        if by_key {
            faults.next_error_reports(1, ErrorReportFault::default().idempotency_keys_only());
        }
        record(&usage, fact(5)).await;
        bed.advance(MINUTE);
        until_idle(&usage).await;
        bed.advance(10);
        let reports = bed.error_reports().await;
        assert_eq!(reports.len(), 1);
        for _ in 0..2 {
            usage.error_report(&reports[0]).await.unwrap();
        }
        let open = usage.open().await.unwrap();
        assert_eq!((open.len(), open[0].state), (1, OpenState::Rejected));
        assert_eq!(open[0].code(), Some("meter_event_customer_not_found"));
        assert_eq!(usage.health().suspected, 0);
        // Of an unknown customer, it is tried again by itself.
        bed.pass(&usage, 2 * HOUR, 10 * MINUTE).await;
        until_idle(&usage).await;
        assert_eq!((usage.open().await.unwrap().len(), bed.counted().await.as_str()), (0, "5"));
    }
}

#[tokio::test]
async fn error_reports_of_others_are_ignored_and_what_they_do_not_name_is_suspected() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let faults = bed.stripe.faults();
    faults.reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    let payload = serde_json::json!({ "stripe_customer_id": "cus_1", "value": "5" });
    let event = serde_json::json!({
        "event_name": METER, "payload": payload, "identifier": "of-another-program",
    });
    let request = bed.client.request(http::Method::POST, crate::bed::V2, &[]).params(event);
    request.await.unwrap();
    bed.advance(10);
    let reports = bed.error_reports().await;
    usage.error_report(&reports[0]).await.unwrap();
    assert!(usage.open().await.unwrap().is_empty());
    assert_eq!(usage.health().suspected, 0);

    faults.reject_next_events(2, RejectionCode::MeterEventInvalidValue);
    faults.next_error_reports(1, ErrorReportFault::default().max_samples(1));
    record(&usage, fact(5)).await;
    record(&usage, stripe_usage::Fact::new(METER, "cus_2", 5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    bed.advance(10);
    let reports = bed.error_reports().await;
    usage.error_report(reports.last().unwrap()).await.unwrap();
    assert_eq!(usage.open().await.unwrap().len(), 1);
    until(&usage, |health| health.suspected == 1).await;
}

/// An error report with one error of a code, about a meter event.
fn error_report(code: &str, count: i64, request: &serde_json::Value) -> MeterErrorReport {
    let sample = json!({ "error_message": "A message", "request": request });
    let kind = json!({ "code": code, "error_count": count, "sample_errors": [sample] });
    let reason = json!({ "error_count": count, "error_types": [kind] });
    serde_json::from_value(json!({ "reason": reason })).unwrap()
}

/// Stripe may tell of a duplicate later. It has a meter event of that identifier, so that the usage must not be
/// sent under another one.
#[tokio::test]
async fn a_duplicate_that_an_error_report_tells_of_is_held() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    let identifier = bed.sent()[0].param("identifier").unwrap();
    let request = json!({ "identifier": identifier });
    let report = error_report("duplicate_meter_event", 1, &request);
    usage.error_report(&report).await.unwrap();
    usage.error_report(&report).await.unwrap();
    let open = usage.open().await.unwrap();
    assert_eq!((open.len(), open[0].state), (1, OpenState::Held), "{open:?}");
    assert_eq!(open[0].code(), Some("unexpected_duplicate"));
    let stopped = |health: &stripe_usage::Health| {
        matches!(health.status, UsageStatus::Blocked(Blocked::UnexpectedDuplicate))
    };
    until(&usage, stopped).await;
    record(&usage, fact(20)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    assert_eq!(bed.counted().await, "5", "nothing is sent");
    usage.resolve(&identifier, Resolution::Counted).await.unwrap();
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "25");
}

#[tokio::test]
async fn an_error_report_is_read_by_any_name_and_counted_where_it_has_none() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    record(&usage, stripe_usage::Fact::new(METER, "cus_2", 7)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    let key = bed.sent()[0].header("idempotency-key").unwrap().to_owned();
    // The identifier says nothing, and the key does.
    let request = json!({ "identifier": "", "idempotency_key": key });
    let report = error_report("meter_event_invalid_value", 1, &request);
    usage.error_report(&report).await.unwrap();
    assert_eq!(usage.open().await.unwrap().len(), 1);
    assert_eq!(usage.health().suspected, 0);
    // A sample that names nothing.
    usage.error_report(&error_report("meter_event_invalid_value", 1, &json!({}))).await.unwrap();
    until(&usage, |health| health.suspected == 1).await;

    // A number of errors alone.
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    let report = serde_json::from_value(json!({ "reason": { "error_count": 3 } })).unwrap();
    usage.error_report(&report).await.unwrap();
    until(&usage, |health| health.suspected == 1).await;
}

/// A summary that Stripe refuses, as of a customer that was deleted, never tells.
#[tokio::test]
async fn an_unknown_outcome_is_held_if_stripe_refuses_its_summary() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    bed.stripe.faults().next(1).drop_response();
    bed.stripe.faults().next(1_000).of::<stripe_billing::v2::MeterEvent>("create").timeout();
    record(&usage, fact(5)).await;
    bed.pass(&usage, 24 * HOUR, 20 * MINUTE).await;
    until(&usage, |health| health.ambiguous == 1).await;
    bed.stripe.faults().clear();
    let refusal = Refusal::invalid("No such customer: 'cus_1'").code("resource_missing");
    let readings = bed.stripe.faults().next(1_000);
    readings.of::<stripe_billing::Meter>("list_event_summaries").refuse(refusal);
    bed.pass(&usage, 26 * HOUR, 20 * MINUTE).await;
    let health = until(&usage, |health| health.held == 1).await;
    assert_eq!(health.ambiguous, 0);
    let failure = health.last_failure.unwrap();
    assert!(failure.contains("No such customer"), "{failure}");
    let open = usage.open().await.unwrap();
    assert_eq!((open[0].state, open[0].code()), (OpenState::Held, Some("unexplained")));
    usage.resolve(&open[0].identifier, Resolution::Counted).await.unwrap();
    bed.stripe.faults().clear();
    assert_eq!(bed.counted().await, "5");
}

#[tokio::test]
async fn held_usage_is_resolved_by_a_person() {
    for resolution in [Resolution::Counted, Resolution::NotCounted] {
        let bed = Bed::new().await;
        let usage = bed.start().await;
        record(&usage, fact(1)).await;
        bed.advance(MINUTE);
        until_idle(&usage).await;
        let key = bed.sent()[0].header("idempotency-key").unwrap().to_owned();
        let store = key.split_once('-').unwrap().0;
        let identifier = format!("{store}-2");
        let payload = serde_json::json!({ "stripe_customer_id": "cus_1", "value": "20" });
        let event = serde_json::json!({
            "event_name": METER, "payload": payload, "identifier": identifier,
        });
        let path = crate::bed::V2;
        bed.client.request(http::Method::POST, path, &[]).params(event).await.unwrap();
        record(&usage, fact(20)).await;
        bed.advance(MINUTE);
        until(&usage, |health| health.held == 1).await;
        record(&usage, fact(300)).await;
        bed.pass(&usage, 2 * MINUTE, 10).await;
        assert_eq!(bed.counted().await, "21", "nothing is sent");
        assert!(matches!(usage.health().status, UsageStatus::Blocked(_)));
        // A restart does not change that.
        let disk = bed.disk.after_exit();
        drop(usage);
        let usage = bed.builder().start_on(&bed.client, disk).await.unwrap();
        until(&usage, |health| matches!(health.status, UsageStatus::Blocked(_))).await;
        usage.resolve(&identifier, resolution).await.unwrap();
        bed.pass(&usage, 2 * MINUTE, 10).await;
        until_idle(&usage).await;
        let expected = if resolution == Resolution::Counted { "321" } else { "341" };
        assert_eq!(bed.counted().await, expected);
    }
}

#[tokio::test]
async fn folding_is_no_delay() {
    let bed = Bed::new().await;
    let usage = bed.start_as(bed.builder().pace(10_000)).await;
    let facts = (0..700).map(|customer| {
        record(&usage, stripe_usage::Fact::new(METER, format!("cus_{customer}"), 5))
    });
    for fact in facts {
        fact.await;
    }
    bed.pass(&usage, 2 * MINUTE, 1).await;
    until_idle(&usage).await;
    assert_eq!(bed.sent().len(), 700);
    for _ in 0..30 {
        bed.advance(HOUR);
        for _ in 0..50 {
            tokio::task::yield_now().await;
            let health = usage.health();
            assert!(health.oldest_unreported.is_none(), "{health:?}");
        }
        crate::bed::quiet(&usage).await;
    }
    assert_eq!(bed.sent().len(), 700);
}

#[tokio::test]
async fn late_facts_for_a_folded_minute_are_reported_once() {
    for api in [MeterEventApi::V1, MeterEventApi::V2] {
        let bed = Bed::new().await;
        let usage = bed.start_as(bed.builder().api(api)).await;
        record(&usage, fact(5)).await;
        bed.pass(&usage, 30 * HOUR, HOUR).await;
        record(&usage, fact(7).at(crate::bed::START)).await;
        until_idle(&usage).await;
        assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (2, "12"));
        bed.pass(&usage, 30 * HOUR, HOUR).await;
        assert_eq!((bed.sent().len(), bed.counted().await.as_str()), (2, "12"));
        usage.drain(Duration::ZERO).await;
    }
}
