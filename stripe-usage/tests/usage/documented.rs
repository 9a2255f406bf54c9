use std::time::{Duration, UNIX_EPOCH};

use stripe_billing::billing::meter::DefaultAggregationParams;
use stripe_billing::{Meter, MeterCreateParams};
use stripe_local::{LocalTransport, Refusal};
use stripe_usage::{Fact, Health, Usage, UsageStatus};

const MINUTE: Duration = Duration::from_secs(60);

/// Waits until the health is as expected: the reporter acts shortly after the clock was advanced.
async fn until(usage: &Usage, wanted: impl Fn(&Health) -> bool) {
    while !wanted(&usage.health()) {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

/// Advances the clock by hours, in steps of 20 minutes in which the reporter can act.
async fn pass_hours(stripe: &LocalTransport, usage: &Usage, hours: u32) {
    for _ in 0..hours * 3 {
        stripe.clock().advance(20 * MINUTE);
        // The call is processed after all work that was due.
        usage.open().await.unwrap();
        until(usage, |health| health.in_flight == 0).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn usage_counts_once_after_a_day_of_faults() -> Result<(), Box<dyn std::error::Error>> {
    let stripe = LocalTransport::builder().billing().transport()?;
    stripe.clock().set(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
    let client = stripe.client()?;
    let sum = DefaultAggregationParams::new("sum");
    Meter::create(&client, MeterCreateParams::new(sum, "Tokens", "tokens")).await?;

    let file = std::env::temp_dir().join(format!("usage-{}.redb", std::process::id()));
    let usage =
        Usage::embedded(&file).meter("tokens").clock(stripe.clock().clone()).start(&client).await?;
    let idle = |health: &Health| matches!(health.status, UsageStatus::Idle);

    // It is sent when its minute is over.
    usage.record(Fact::new("tokens", "cus_1", 25)).await?;
    assert!(matches!(usage.health().status, UsageStatus::Reporting));
    stripe.clock().advance(MINUTE);
    until(&usage, idle).await;

    // Stripe refuses a meter event.
    stripe.faults().next(1).refuse(Refusal::invalid("no such value").code("odd_value"));
    usage.record(Fact::new("tokens", "cus_1", 7)).await?;
    stripe.clock().advance(MINUTE);
    until(&usage, |health| health.refused == 1).await;
    println!("{}", usage.open().await?[0]);
    usage.retry(|open| open.code() == Some("odd_value")).await?;
    until(&usage, idle).await;

    // The first response is lost, and Stripe is unreachable for a day.
    stripe.faults().next(1).drop_response();
    stripe.faults().next(100_000).timeout();
    usage.record(Fact::new("tokens", "cus_1", 5)).await?;
    pass_hours(&stripe, &usage, 2).await;
    until(&usage, |health| matches!(health.status, UsageStatus::Behind)).await;
    pass_hours(&stripe, &usage, 22).await;
    until(&usage, |health| health.ambiguous == 1).await;
    // Stripe's summary contains the usage.
    stripe.faults().clear();
    pass_hours(&stripe, &usage, 26).await;
    until(&usage, |health| health.ambiguous == 0).await;
    assert!(usage.open().await?.is_empty());

    usage.drain(MINUTE).await;
    std::fs::remove_file(file)?;
    Ok(())
}
