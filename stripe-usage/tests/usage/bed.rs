//! A local Stripe, a client of it, a clock and a disk.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::Method;
use stripe_billing::billing::meter::DefaultAggregationParams;
use stripe_billing::{Client, Meter, MeterCreateParams};
use stripe_core::clock::{Clock, SleepFuture};
use stripe_core::event::{MeterErrorReport, ThinEvent};
use stripe_local::{LocalClock, LocalTransport, RecordedRequest};
use stripe_usage::{Fact, Health, Recorded, Usage, UsageBuilder, UsageStatus};

use crate::support::disk::Disk;

/// A quarter past an hour.
pub(crate) const START: i64 = 1_700_007_300;
pub(crate) const MINUTE: u64 = 60;
pub(crate) const HOUR: u64 = 60 * MINUTE;
pub(crate) const METER: &str = "requests";
pub(crate) const V1: &str = "/v1/billing/meter_events";
pub(crate) const V2: &str = "/v2/billing/meter_events";

/// Where a usage is tested.
pub(crate) struct Bed {
    pub(crate) stripe: LocalTransport,
    pub(crate) client: Client,
    pub(crate) meter: Meter,
    pub(crate) clock: TestClock,
    pub(crate) disk: Disk,
}

impl Bed {
    pub(crate) async fn new() -> Self {
        let stripe = LocalTransport::builder().billing().transport().unwrap();
        stripe.clock().set(UNIX_EPOCH + Duration::from_secs(START.unsigned_abs()));
        let client = stripe.client_builder().max_retries(0).build().unwrap();
        let meter = create_meter(&client, METER, "sum").await;
        let clock = TestClock::new(stripe.clock());
        Self { stripe, client, meter, clock, disk: Disk::default() }
    }

    pub(crate) fn builder(&self) -> UsageBuilder {
        Usage::embedded("unused").meter(METER).clock(self.clock.clone())
    }

    pub(crate) async fn start(&self) -> Usage {
        self.start_as(self.builder()).await
    }

    pub(crate) async fn start_as(&self, builder: UsageBuilder) -> Usage {
        builder.start_on(&self.client, self.disk.clone()).await.unwrap()
    }

    /// Lets time go on, for Stripe and for the usage.
    pub(crate) fn advance(&self, seconds: u64) {
        self.stripe.clock().advance(Duration::from_secs(seconds));
    }

    /// Lets time go on in steps, with time for the usage to act in between.
    pub(crate) async fn pass(&self, usage: &Usage, seconds: u64, step: u64) {
        let mut left = seconds;
        while left > 0 {
            let now = step.min(left);
            left -= now;
            self.advance(now);
            quiet(usage).await;
        }
    }

    /// The usage that Stripe has counted for `cus_1`, as text.
    pub(crate) async fn counted(&self) -> String {
        let url = format!(
            "/v1/billing/meters/{}/event_summaries?customer=cus_1&start_time={}&end_time={}",
            self.meter.id,
            START - 900 - 40 * 86_400,
            START - 900 + 40 * 86_400
        );
        let list = self.client.request(Method::GET, &url, &[]).await.unwrap();
        list["data"]
            .get(0)
            .map_or("0".to_owned(), |summary| summary["aggregated_value"].to_string())
    }

    /// The requests with meter events.
    pub(crate) fn sent(&self) -> Vec<RecordedRequest> {
        let requests = self.stripe.requests();
        requests.iter().filter(|it| it.path == V1 || it.path == V2).cloned().collect()
    }

    /// The error reports so far, the oldest first.
    pub(crate) async fn error_reports(&self) -> Vec<MeterErrorReport> {
        let events = ThinEvent::list(&self.client).await.unwrap().data;
        let of_meters = events.into_iter().rev().filter(|event| {
            let name = event.r#type.as_str();
            name.ends_with("error_report_triggered") || name.ends_with("no_meter_found")
        });
        of_meters.map(|it| serde_json::from_value(it.data.unwrap()).unwrap()).collect()
    }
}

pub(crate) async fn create_meter(client: &Client, event_name: &str, formula: &str) -> Meter {
    let aggregation = DefaultAggregationParams::new(formula);
    let params = MeterCreateParams::new(aggregation, "A meter", event_name);
    Meter::create(client, params).await.unwrap()
}

pub(crate) fn fact(value: i64) -> Fact {
    Fact::new(METER, "cus_1", value)
}

pub(crate) async fn record(usage: &Usage, fact: Fact) {
    assert_eq!(usage.record(fact).await.unwrap(), Recorded::Added);
}

/// Waits until the health is as wanted.
pub(crate) async fn until(usage: &Usage, wanted: impl Fn(&Health) -> bool) -> Health {
    for _ in 0..10_000 {
        let health = usage.health();
        if wanted(&health) {
            return health;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    panic!("the health stays {:?}", usage.health());
}

pub(crate) async fn until_idle(usage: &Usage) -> Health {
    quiet(usage).await;
    until(usage, |health| matches!(health.status, UsageStatus::Idle)).await
}

/// Waits until the usage has acted on the time that it is: a call passes through its worker after
/// whatever was due.
pub(crate) async fn quiet(usage: &Usage) {
    for _ in 0..3 {
        usage.open().await.unwrap();
        until(usage, |health| health.in_flight == 0).await;
    }
}

/// A clock that goes with that of a local Stripe.
#[derive(Debug, Clone)]
pub(crate) struct TestClock {
    stripe: LocalClock,
    state: Arc<Mutex<ClockState>>,
}

#[derive(Debug, Default)]
struct ClockState {
    /// Seconds by which the wall clock is wrong.
    wrong: i64,
    is_broken: bool,
}

impl TestClock {
    fn new(stripe: &LocalClock) -> Self {
        Self { stripe: stripe.clone(), state: Arc::default() }
    }

    /// Sets the wall clock wrong by that much.
    pub(crate) fn set_wrong(&self, seconds: i64) {
        self.state.lock().unwrap().wrong = seconds;
    }
}

impl TestClock {
    /// Lets whoever waits by the clock panic from now on.
    #[allow(dead_code, reason = "for the tests of one program")]
    pub(crate) fn break_down(&self) {
        self.state.lock().unwrap().is_broken = true;
    }

    #[allow(dead_code, reason = "for the tests of one program")]
    pub(crate) fn repair(&self) {
        self.state.lock().unwrap().is_broken = false;
    }
}

impl Clock for TestClock {
    fn elapsed(&self) -> Duration {
        self.stripe.elapsed()
    }

    fn now(&self) -> SystemTime {
        let wrong = self.state.lock().unwrap().wrong;
        let by = Duration::from_secs(wrong.unsigned_abs());
        if wrong < 0 { self.stripe.now() - by } else { self.stripe.now() + by }
    }

    fn sleep(&self, duration: Duration) -> SleepFuture {
        let is_broken = self.state.lock().unwrap().is_broken;
        assert!(!is_broken, "the clock is broken");
        self.stripe.sleep(duration)
    }
}
