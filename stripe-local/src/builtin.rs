//! Resources that every local Stripe serves.

pub(crate) mod events;
