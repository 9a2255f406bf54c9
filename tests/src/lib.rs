//! Helpers of several tests: a server that follows a script, a clock that does not wait.

mod bed;
mod counting;
pub mod decoding;
mod documented_features;
mod futures;
mod local;
mod manual_clock;
mod process;
mod scripted_server;
mod scripted_transport;
mod sent;
pub mod sizes;
mod sources;
mod tls;
mod told;
pub mod use_graph;

use stripe_core::{Client, ClientBuilder};

pub use bed::{Attempt, Attempts, Bed, KEY_OF_FIRST_CALL, get, post};
pub use counting::CountingRandomness;
pub use documented_features::assert_features_are_documented;
pub use futures::{at_once, poll_once, runtime};
pub use local::{local_at, meter, unix};
pub use manual_clock::ManualClock;
pub use process::in_another_process;
pub use scripted_server::{Received, Reply, ScriptedServer, closed_port};
pub use scripted_transport::{Outcome, ScriptedTransport, response, response_with};
pub use sent::{Sent, path_of, sent};
pub use sources::rust_files;
pub use tls::Authority;
pub use told::{Told, assert_told, causes};

/// The API key that tests send, and that no output may contain.
pub const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

/// Sets up a client of one server, with [`KEY`] and predictable idempotency keys.
pub fn client_of(url: &str) -> ClientBuilder {
    Client::builder(KEY).base_url(url).randomness(CountingRandomness::default())
}

/// The programs of the documents, which compile with what these tests depend on.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../../README.md")]
    mod readme {}
    #[doc = include_str!("../../stripe-core/README.md")]
    mod stripe_core {}
    #[doc = include_str!("../../stripe-billing/README.md")]
    mod stripe_billing {}
    #[doc = include_str!("../../stripe-payments/README.md")]
    mod stripe_payments {}
    #[doc = include_str!("../../stripe-catalogue/README.md")]
    mod stripe_catalogue {}
    #[doc = include_str!("../../stripe-resource-macros/README.md")]
    mod stripe_resource_macros {}
}
