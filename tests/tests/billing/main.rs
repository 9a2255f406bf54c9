//! Tests of stripe-billing: its declarations, their requests and decoding, and the sender of usage.

mod billing_catalogue;
mod billing_decoding;
mod billing_recorded;
mod billing_requests;
mod meter_event_sender;
mod stream_through_faults;
mod subscription;
mod type_sizes;
