#![doc = include_str!("../docs/guide.md")]

#[doc = include_str!("../docs/backups.md")]
#[doc(alias("backup", "restore"))]
pub mod backups {}

#[doc = include_str!("../docs/error_reports.md")]
#[doc(alias("webhook", "v1.billing.meter.error_report_triggered"))]
pub mod error_reports {}

#[doc = include_str!("../docs/from_meter_events.md")]
#[doc(alias("migration", "meter event"))]
pub mod from_meter_events {}

#[doc = include_str!("../docs/from_outbox.md")]
#[doc(alias("outbox", "transactional outbox"))]
pub mod from_outbox {}

#[doc = include_str!("../docs/grace_period.md")]
#[doc(alias("deadline", "invoice finalization", "late usage"))]
pub mod grace_period {}

#[doc = include_str!("../docs/guarantees.md")]
#[doc(alias("exactly once", "double billing", "lost usage"))]
pub mod guarantees {}

#[doc = include_str!("../docs/health.md")]
#[doc(alias("alert", "monitoring", "readiness"))]
pub mod health {}

#[doc = include_str!("../docs/instances.md")]
#[doc(alias("scaling", "deployment"))]
pub mod instances {}

#[doc = include_str!("../docs/keys.md")]
#[doc(alias("crash", "deduplication", "double billing", "idempotency key"))]
pub mod keys {}

#[doc = include_str!("../docs/meters.md")]
#[doc(alias("event_time_window", "deactivated meter"))]
pub mod meters {}

#[doc = include_str!("../docs/metronome.md")]
#[doc(alias = "usage-based billing")]
pub mod metronome {}

#[cfg(feature = "postgres")]
#[cfg_attr(docsrs, doc(cfg(feature = "postgres")))]
#[doc = include_str!("../docs/postgres.md")]
#[doc(alias("PostgreSQL", "database", "transaction"))]
pub mod postgres {}

#[doc = include_str!("../docs/program.md")]
#[doc(alias("command line", "CLI"))]
pub mod program {}

#[doc = include_str!("../docs/queues.md")]
#[doc(alias("Kafka", "NATS", "at-least-once"))]
pub mod queues {}

#[doc = include_str!("../docs/runbook.md")]
#[doc(alias("on call", "outage", "incident"))]
pub mod runbook {}

#[doc = include_str!("../docs/sizing.md")]
#[doc(alias("throughput", "performance", "rate limit", "disk space"))]
pub mod sizing {}

#[doc = include_str!("../docs/testing.md")]
#[doc(alias("test", "mock", "test clock"))]
pub mod testing {}
