//! What several tests need: a server that follows a script, a clock that does not wait.

mod bed;
mod counting;
mod manual_clock;
mod scripted_server;
mod scripted_transport;
mod tls;
mod told;

use stripe_core::{Client, ClientBuilder};

pub use bed::{Attempt, Attempts, Bed, KEY_OF_FIRST_CALL};
pub use counting::Counting;
pub use manual_clock::ManualClock;
pub use scripted_server::{Received, Reply, ScriptedServer, closed_port};
pub use scripted_transport::{Outcome, ScriptedTransport, answer, answer_with};
pub use tls::Authority;
pub use told::{Told, assert_told};

/// The key that tests send and that nothing may show.
pub const KEY: &str = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";

/// Sets up a client of one server, with [`KEY`] and foreseeable idempotency keys.
pub fn client_of(url: &str) -> ClientBuilder {
    Client::builder(KEY).base_url(url).randomness(Counting::default())
}
