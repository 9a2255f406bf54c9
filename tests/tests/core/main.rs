//! Tests of stripe-core: requests, the life cycle of a call, responses, pages, events, webhooks.

mod auto_paging;
mod blocking;
mod circles;
mod connections;
mod decoding_properties;
mod documented;
mod documented_dependencies;
mod documents;
mod encoding_properties;
mod errors;
mod events;
mod faults;
mod faults_on_the_wire;
mod language;
mod life_cycle;
mod request_options;
mod runtimes;
mod shared_types;
mod signatures;
mod timeouts;
mod transport_own;
mod uploads;
mod webhooks;
mod wire;
mod wire_secrets;
