//! Instances that stand by, take over, and no longer report.

use std::time::{Duration, Instant};

use stripe_billing::billing::meter::{DefaultAggregationParams, EventTimeWindow, Formula};
use stripe_billing::v2::MeterEvent;
use stripe_billing::{Meter, MeterCreateParams};
use stripe_local::LocalStripe;
use stripe_usage::{Fact, Usage, UsageStatus};

use crate::faults::{METER, counted, now};
use crate::server::{Server, connect};
use crate::support::metric_values::MetricValues;
use crate::{Result, block_on};

/// A meter of a newer version, with a window of an hour.
const ADDED: &str = "added";
/// Far more than on an idle machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// An instance of a version that lacks a meter stays ready, and takes over with the meter.
pub(crate) fn added_meter() -> Result {
    let server = Server::start()?;
    block_on(async {
        let url = server.url(&server.create().await?);
        let stripe = LocalStripe::start().await?;
        create_meter(&stripe, METER, None).await?;
        let meter = create_meter(&stripe, ADDED, Some(EventTimeWindow::Hour)).await?;
        let client = stripe.client();
        let start = |meters: &'static [&str]| {
            let usage = meters.iter().fold(Usage::postgres(&url), |it, meter| it.meter(*meter));
            usage.pace(1_000).clock(stripe.clock().clone()).start(&client)
        };
        let reporting = start(&[METER]).await?;
        let standing_by = start(&[METER]).await?;
        let newer = start(&[METER, ADDED]).await?;
        // It attempts to take over every second.
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(3) {
            let status = standing_by.health().status;
            assert!(matches!(status, UsageStatus::StandBy), "{status}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        standing_by.record(Fact::new(METER, "cus_1", 1)).await?;
        // The newer version is rolled back, and the reporter ends.
        newer.drain(Duration::from_secs(10)).await;
        let at = now() - 7_200;
        let record = |at: i64| {
            format!("SELECT stripe_usage.record('{ADDED}', 'cus_1', 7, to_timestamp({at}));")
        };
        let admin = connect(&url).await?;
        admin
            .batch_execute(&(record(at / 3_600 * 3_600) + &record(at / 3_600 * 3_600 + 600)))
            .await?;
        reporting.drain(Duration::from_secs(10)).await;
        until(&stripe, "the other version reports its meter", async || {
            Ok(counted(&stripe.client(), &meter, "cus_1").await? == 14)
        })
        .await?;
        let health = standing_by.health();
        assert!(!matches!(health.status, UsageStatus::StandBy), "{health:?}");
        assert!(standing_by.open().await?.is_empty());
        println!("meters: an instance that lacks an added meter stands by, and takes over with it");
        Ok(())
    })
}

/// Health and metrics of an instance are reset when it no longer reports.
pub(crate) fn deposed() -> Result {
    let server = Server::start()?;
    let values = MetricValues::default();
    metrics::set_global_recorder(values.clone()).map_err(|_| "there is a recorder already")?;
    block_on(async {
        let url = server.url(&server.create().await?);
        let stripe = LocalStripe::start().await?;
        create_meter(&stripe, METER, None).await?;
        let usage = Usage::postgres(&url).meter(METER).clock(stripe.clock().clone());
        let usage = usage.start(&stripe.client()).await?;
        stripe.faults().next(1_000_000).of::<MeterEvent>("create").status(401);
        usage.record(Fact::new(METER, "cus_1", 1).at(now() - 1_800)).await?;
        until(&stripe, "it is blocked", async || {
            Ok(matches!(usage.health().status, UsageStatus::Blocked(_)))
        })
        .await?;
        let before = values.now();
        for name in ["stripe_usage_blocked", "stripe_usage_oldest_unreported_seconds"] {
            assert!(before.get(name).is_some_and(|value| *value > 0.0), "{name}: {before:?}");
        }

        let (admin, lock) = (connect(&url).await?, connect(&url).await?);
        let depose = "SELECT pg_terminate_backend(pid) FROM pg_locks \
            WHERE locktype = 'advisory' AND objsubid = 2 AND granted";
        let take = "SELECT pg_try_advisory_lock(1937011312, 1970497381)";
        until(&stripe, "another one has the lock", async || {
            admin.query(depose, &[]).await?;
            Ok(lock.query_one(take, &[]).await?.get(0))
        })
        .await?;
        until(&stripe, "it stands by", async || {
            Ok(matches!(usage.health().status, UsageStatus::StandBy))
        })
        .await?;
        assert!(usage.health().oldest_unreported.is_none());
        let after = values.now();
        assert_eq!(after.get("stripe_usage_recording"), Some(&1.0), "{after:?}");
        for (name, value) in &after {
            let is_counter = name.starts_with("stripe_usage_facts_total")
                || name.starts_with("stripe_usage_attempts_total");
            let is_reset = name == "stripe_usage_recording" || is_counter || *value == 0.0;
            assert!(is_reset, "{name}: {after:?}");
        }
        println!("metrics: those of an instance that no longer reports are reset");
        Ok(())
    })
}

async fn create_meter(
    stripe: &LocalStripe,
    name: &str,
    window: Option<EventTimeWindow>,
) -> Result<Meter> {
    let sum = DefaultAggregationParams::new(Formula::Sum);
    let params = MeterCreateParams::new(sum, name, name);
    let params = match window {
        Some(window) => params.event_time_window(window),
        None => params,
    };
    Ok(Meter::create(&stripe.client(), params).await?)
}

/// Waits until something holds, and lets time go on meanwhile.
async fn until(stripe: &LocalStripe, what: &str, holds: impl AsyncFn() -> Result<bool>) -> Result {
    let started = Instant::now();
    while !holds().await? {
        if started.elapsed() > PATIENCE {
            return Err(format!("waited in vain until {what}").into());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
        stripe.clock().advance(Duration::from_secs(1));
    }
    Ok(())
}
