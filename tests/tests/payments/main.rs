//! Tests of stripe-payments: its declarations, and what they decode.

mod payments_decoding;
