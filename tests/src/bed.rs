//! A client, its server, and a record of its attempts.

use http::Method;
use serde_json::Value;
use stripe_core::{AnyParams, Client, ClientBuilder, PendingRequest};
use stripe_local::LocalStripe;

use crate::{ManualClock, Outcome, ScriptedServer, ScriptedTransport, client_of};

/// The idempotency key of the first call of a client that [`client_of`] sets up.
pub const KEY_OF_FIRST_CALL: &str = "00000000-0000-4001-8000-000000000002";

/// A client, its server, and the clock of its waits.
pub struct Bed<S> {
    /// The server.
    pub server: S,
    /// The client's clock.
    pub clock: ManualClock,
    /// The client.
    pub client: Client,
}

impl<S> Bed<S> {
    /// A client of the server at that URL.
    pub fn new(server: S, url: &str, setup: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Self {
        let clock = ManualClock::new();
        let client = setup(client_of(url).clock(clock.clone())).build().expect("a client");
        Self { server, clock, client }
    }

    /// A call that is sent with an idempotency key.
    pub fn post(&self) -> PendingRequest<Value, AnyParams> {
        post(&self.client)
    }
}

impl Bed<ScriptedTransport> {
    /// A client whose transport follows a script, without a network.
    pub fn scripted(
        script: impl IntoIterator<Item = Outcome>,
        setup: impl FnOnce(ClientBuilder) -> ClientBuilder,
    ) -> Self {
        let transport = ScriptedTransport::new(script);
        let sent = transport.clone();
        Self::new(transport, "http://nowhere.invalid", |builder| setup(builder.transport(sent)))
    }
}

/// A call that is sent without an idempotency key.
pub fn get(client: &Client) -> PendingRequest<Value, AnyParams> {
    client.request(Method::GET, "/v1/refunds", &[])
}

/// A call that is sent with an idempotency key.
pub fn post(client: &Client) -> PendingRequest<Value, AnyParams> {
    client.request(Method::POST, "/v1/refunds", &[])
}

impl<S: Attempts> Bed<S> {
    /// Asserts the waits between the attempts, and that all attempts have the same key.
    #[track_caller]
    pub fn assert_attempts(&self, waits: &[f64], key: Option<&str>) {
        assert_eq!(self.clock.waits(), waits);
        let attempts = self.server.attempts();
        let keys: Vec<_> = attempts.iter().map(|attempt| attempt.key.as_deref()).collect();
        assert_eq!(keys, vec![key; waits.len() + 1]);
        assert!(attempts.iter().all(|attempt| *attempt == attempts[0]), "{attempts:?}");
    }
}

/// An attempt as received by a server, without the parts that vary.
#[derive(Debug, PartialEq)]
pub struct Attempt {
    /// The verb, the path and the query.
    pub target: String,
    /// The idempotency key.
    pub key: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// Attempts that a server received.
pub trait Attempts {
    /// Returns all attempts, in order.
    fn attempts(&self) -> Vec<Attempt>;
}

impl Attempts for LocalStripe {
    fn attempts(&self) -> Vec<Attempt> {
        let requests = self.requests();
        let attempts = requests.iter().map(|request| Attempt {
            target: format!("{} {}?{}", request.method, request.path, request.query),
            key: request.header("idempotency-key").map(str::to_owned),
            body: request.body.to_vec(),
        });
        attempts.collect()
    }
}

impl Attempts for ScriptedServer {
    fn attempts(&self) -> Vec<Attempt> {
        let received = self.received();
        let attempts = received.iter().map(|request| Attempt {
            target: request.target().to_owned(),
            key: request.header("idempotency-key").map(str::to_owned),
            body: request.body().as_bytes().to_vec(),
        });
        attempts.collect()
    }
}
