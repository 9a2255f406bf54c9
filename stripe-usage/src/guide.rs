#![doc = include_str!("../docs/guide.md")]

#[doc = include_str!("../docs/backups.md")]
pub mod backups {}

#[doc = include_str!("../docs/error_reports.md")]
pub mod error_reports {}

#[doc = include_str!("../docs/from_meter_events.md")]
pub mod from_meter_events {}

#[doc = include_str!("../docs/from_outbox.md")]
pub mod from_outbox {}

#[doc = include_str!("../docs/grace_period.md")]
pub mod grace_period {}

#[doc = include_str!("../docs/guarantees.md")]
pub mod guarantees {}

#[doc = include_str!("../docs/health.md")]
pub mod health {}

#[doc = include_str!("../docs/instances.md")]
pub mod instances {}

#[doc = include_str!("../docs/keys.md")]
pub mod keys {}

#[doc = include_str!("../docs/meters.md")]
pub mod meters {}

#[doc = include_str!("../docs/metronome.md")]
pub mod metronome {}

#[cfg(feature = "postgres")]
#[cfg_attr(docsrs, doc(cfg(feature = "postgres")))]
#[doc = include_str!("../docs/postgres.md")]
pub mod postgres {}

#[doc = include_str!("../docs/program.md")]
pub mod program {}

#[doc = include_str!("../docs/queues.md")]
pub mod queues {}

#[doc = include_str!("../docs/runbook.md")]
pub mod runbook {}

#[doc = include_str!("../docs/sizing.md")]
pub mod sizing {}

#[doc = include_str!("../docs/testing.md")]
pub mod testing {}
