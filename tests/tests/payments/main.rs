//! Tests of stripe-payments: its declarations, what they decode, how a local Stripe serves them, and
//! OAuth on the wire.

mod oauth;
mod payments_catalogue;
mod payments_decoding;
mod payments_local;
mod payments_type_sizes;
