//! Tests of stripe-payments: its declarations, their decoding, a local Stripe with them, and OAuth
//! on the wire.

mod oauth;
mod payments_catalogue;
mod payments_decoding;
mod payments_local;
mod payments_type_sizes;
