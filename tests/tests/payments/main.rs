//! Tests of stripe-payments: its declarations, what they decode, and OAuth on the wire.

mod oauth;
mod payments_catalogue;
mod payments_decoding;
mod payments_type_sizes;
