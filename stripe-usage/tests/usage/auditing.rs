//! The audit of hours, what a person gives up, and a file that was restored from a backup.

use std::time::Duration;

use stripe_local::{ErrorReportFault, RejectionCode};
use stripe_usage::{
    Amount, Audit, Blocked, Fact, OpenState, RecordError, Resolution, ResolveError, UsageStatus,
};

use crate::bed::{Bed, HOUR, METER, MINUTE, START, fact, quiet, record, until, until_idle};

#[tokio::test]
async fn a_report_that_is_lost_without_a_word_is_listed_and_cleared_when_it_is_known() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, Fact::new(METER, "cus_2", 3)).await;
    bed.stripe.faults().reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    assert!(usage.open().await.unwrap().is_empty());
    // The error report does not reach the program.
    bed.pass(&usage, 23 * HOUR, HOUR).await;
    assert!(usage.discrepancies().await.unwrap().is_empty());
    bed.pass(&usage, 3 * HOUR, HOUR / 4).await;
    let missing = if bed.counted().await == "5" { "cus_2" } else { "cus_1" };
    let ours = if missing == "cus_1" { 5 } else { 3 };
    assert_eq!(until(&usage, |health| health.discrepancies > 0).await.discrepancies, 1);
    let listed = usage.discrepancies().await.unwrap();
    let [discrepancy] = &listed[..] else { panic!("{listed:?}") };
    assert_eq!((discrepancy.meter.as_str(), discrepancy.customer.as_str()), (METER, missing));
    assert_eq!(discrepancy.hour.unix(), START - 900);
    assert_eq!((discrepancy.ours, discrepancy.stripe), (Amount::from(ours), Amount::ZERO));
    let shown = discrepancy.to_string();
    assert!(shown.contains("check the webhook"), "{shown}");
    assert_eq!(bed.sent().len(), 2, "nothing is corrected");

    // A restart does not forget it.
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    drop(usage);
    let usage = bed.start().await;
    assert_eq!(usage.discrepancies().await.unwrap(), listed);

    // It does in the end.
    let reports = bed.error_reports().await;
    usage.error_report(&reports[0]).await.unwrap();
    let open = usage.open().await.unwrap();
    assert_eq!((open.len(), open[0].state), (1, OpenState::Rejected));
    bed.pass(&usage, 26 * HOUR, HOUR).await;
    until(&usage, |health| health.discrepancies == 0).await;
    assert!(usage.discrepancies().await.unwrap().is_empty());
    assert!(!usage.settle_discrepancy(&listed[0]).await.unwrap());

    // Nothing else is to come of it.
    usage.resolve(&open[0].identifier, Resolution::GivenUp).await.unwrap();
    assert!(usage.open().await.unwrap().is_empty());
    let again = usage.resolve(&open[0].identifier, Resolution::GivenUp).await;
    assert!(matches!(again, Err(ResolveError::Unknown { .. })), "{again:?}");
    bed.pass(&usage, HOUR, 10 * MINUTE).await;
    assert_eq!(bed.sent().len(), 2);
}

#[tokio::test]
async fn a_discrepancy_is_settled_by_taking_the_sum_of_stripe() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    bed.stripe.faults().reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    bed.pass(&usage, 26 * HOUR, HOUR / 2).await;
    until(&usage, |health| health.discrepancies == 1).await;
    let listed = usage.discrepancies().await.unwrap();
    assert!(usage.settle_discrepancy(&listed[0]).await.unwrap());
    assert!(usage.discrepancies().await.unwrap().is_empty());
    // A person bills it anew.
    record(&usage, fact(5).at(START)).await;
    bed.pass(&usage, 27 * HOUR, HOUR / 2).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
    assert_eq!(usage.health().discrepancies, 0);
}

/// An error report that comes after all was put right by a person must not have it billed again.
#[tokio::test]
async fn an_error_report_about_a_settled_discrepancy_changes_nothing() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    bed.stripe.faults().reject_next_events(1, RejectionCode::MeterEventCustomerNotFound);
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    bed.pass(&usage, 26 * HOUR, HOUR / 2).await;
    until(&usage, |health| health.discrepancies == 1).await;
    let listed = usage.discrepancies().await.unwrap();
    assert!(usage.settle_discrepancy(&listed[0]).await.unwrap());
    assert!(!usage.settle_discrepancy(&listed[0]).await.unwrap(), "once");
    record(&usage, fact(5).at(START)).await;
    bed.pass(&usage, HOUR, HOUR / 2).await;
    assert_eq!(bed.counted().await, "5");
    // The same after a restart.
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    drop(usage);
    let usage = bed.start().await;
    let reports = bed.error_reports().await;
    for _ in 0..2 {
        usage.error_report(&reports[0]).await.unwrap();
        assert!(usage.open().await.unwrap().is_empty());
    }
    bed.pass(&usage, 28 * HOUR, HOUR / 2).await;
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "5");
    assert_eq!(usage.health().discrepancies, 0);
}

#[tokio::test]
async fn a_discrepancy_that_an_error_report_explains_is_not_settled_as_well() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    bed.stripe.faults().reject_next_events(1, RejectionCode::MeterEventInvalidValue);
    record(&usage, fact(5)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    bed.pass(&usage, 26 * HOUR, HOUR / 2).await;
    until(&usage, |health| health.discrepancies == 1).await;
    let listed = usage.discrepancies().await.unwrap();
    let reports = bed.error_reports().await;
    usage.error_report(&reports[0]).await.unwrap();
    assert!(!usage.settle_discrepancy(&listed[0]).await.unwrap());
    let open = usage.open().await.unwrap();
    assert_eq!((open.len(), open[0].state), (1, OpenState::Rejected));
    assert_eq!(usage.retry(|_| true).await.unwrap(), 1);
    bed.pass(&usage, 28 * HOUR, HOUR / 2).await;
    assert_eq!((bed.counted().await.as_str(), usage.health().discrepancies), ("5", 0));
}

#[tokio::test]
async fn hours_that_agree_are_read_once_at_the_rate_that_was_set() {
    for (audit, expected) in [(Audit::daily(), 12), (Audit::off(), 0)] {
        let bed = Bed::new().await;
        let usage = bed.start_as(bed.builder().audit(audit)).await;
        for number in 0..12 {
            record(&usage, Fact::new(METER, format!("cus_{number}"), 1)).await;
        }
        bed.pass(&usage, 2 * MINUTE, 10).await;
        until_idle(&usage).await;
        bed.pass(&usage, 23 * HOUR, HOUR).await;
        let readings = || {
            let requests = bed.stripe.requests();
            requests.iter().filter(|request| request.path.ends_with("/event_summaries")).count()
        };
        assert_eq!(readings(), 0);
        bed.pass(&usage, 30 * HOUR, HOUR / 4).await;
        assert_eq!(readings(), expected);
        assert_eq!(usage.health().discrepancies, 0);
    }
}

#[tokio::test]
async fn errors_without_a_name_have_the_hours_of_their_meter_audited_first() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    let faults = bed.stripe.faults();
    faults.reject_next_events(2, RejectionCode::MeterEventInvalidValue);
    faults.next_error_reports(1, ErrorReportFault::default().max_samples(1));
    for customer in ["cus_1", "cus_2", "cus_3"] {
        record(&usage, Fact::new(METER, customer, 5)).await;
    }
    bed.advance(MINUTE);
    until_idle(&usage).await;
    bed.advance(10);
    let reports = bed.error_reports().await;
    usage.error_report(reports.last().unwrap()).await.unwrap();
    // One is named, and the other is one of two.
    until(&usage, |health| health.suspected == 2).await;
    bed.pass(&usage, 26 * HOUR, HOUR / 4).await;
    let health = until(&usage, |health| health.discrepancies == 1).await;
    assert_eq!(health.suspected, 1, "the one that is missing");
}

#[tokio::test]
async fn a_file_that_was_restored_is_rebuilt_and_counts_nothing_twice() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(3)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    record(&usage, fact(5)).await;
    record(&usage, Fact::new(METER, "cus_2", 1)).await;
    let backup = bed.disk.after_exit();
    // The rest is not in the backup.
    record(&usage, fact(2)).await;
    bed.pass(&usage, 2 * MINUTE, 10).await;
    until_idle(&usage).await;
    record(&usage, fact(20)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "30");
    drop(usage);

    // Whoever starts it as it is, is stopped.
    let wrong = Bed { disk: backup.after_exit(), ..bed };
    let usage = wrong.start().await;
    wrong.pass(&usage, MINUTE, 10).await;
    let stopped = |health: &stripe_usage::Health| {
        matches!(health.status, UsageStatus::Blocked(Blocked::UnexpectedDuplicate))
    };
    until(&usage, stopped).await;
    let open = usage.open().await.unwrap();
    assert!(open[0].to_string().contains("call `rebuild`"), "{}", open[0]);
    assert_eq!(wrong.counted().await, "30");
    drop(usage);

    let bed = Bed { disk: wrong.disk.after_exit(), ..wrong };
    let rebuilt = bed.builder().rebuild_on(&bed.client, bed.disk.clone()).await.unwrap();
    // The other one was the same again, and Stripe said so.
    assert_eq!(rebuilt.reports, 1);
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let usage = bed.start().await;
    assert_eq!(until_idle(&usage).await.ambiguous, 1);
    // What is recorded now is reported at once.
    record(&usage, fact(100)).await;
    bed.advance(MINUTE);
    until_idle(&usage).await;
    assert_eq!(bed.counted().await, "130");
    // What has a key and is older may have been recorded before.
    let keyed = fact(1).at(START).key("job-17");
    let refused = usage.record(keyed).await.unwrap_err();
    assert!(matches!(&refused, RecordError::Fact(_)) && refused.field() == Some("key"));

    bed.pass(&usage, 28 * HOUR, HOUR / 2).await;
    let health = until_idle(&usage).await;
    assert_eq!((health.ambiguous, health.held, health.discrepancies), (0, 0, 0), "{health:?}");
    assert_eq!(bed.counted().await, "130", "nothing is lost that was counted, and nothing twice");
    assert!(usage.open().await.unwrap().is_empty());
    assert!(matches!(health.status, UsageStatus::Idle));
    usage.drain(Duration::ZERO).await;
}

#[tokio::test]
async fn usage_that_a_rebuild_finds_missing_is_reported_or_listed() {
    let bed = Bed::new().await;
    let usage = bed.start().await;
    record(&usage, fact(5)).await;
    let backup = bed.disk.after_exit();
    drop(usage);
    // Nothing of it was ever reported.
    let bed = Bed { disk: backup, ..bed };
    assert_eq!(bed.builder().rebuild_on(&bed.client, bed.disk.clone()).await.unwrap().reports, 1);
    let bed = Bed { disk: bed.disk.after_exit(), ..bed };
    let usage = bed.start().await;
    bed.pass(&usage, 23 * HOUR, HOUR).await;
    assert_eq!(bed.sent().len(), 0);
    bed.pass(&usage, 3 * HOUR, HOUR / 4).await;
    quiet(&usage).await;
    assert_eq!(bed.counted().await, "5");
}
