//! A consumer of a NATS JetStream stream that bills its messages by usage, each once: a message is
//! acknowledged when its usage is on disk, and is not recorded again if it is delivered again.
//!
//! ```text
//! STRIPE_SECRET_KEY=sk_test_… cargo run -p queue-consumer
//! ```
//!
//! | variable | |
//! |---|---|
//! | `STRIPE_SECRET_KEY` | API key; a restricted key needs write access to meter events and read access to meters |
//! | `STRIPE_BASE_URL` | URL of a local Stripe. Default: Stripe's own |
//! | `USAGE_FILE` | file on a disk that is kept. Default: `usage.redb` |
//! | `NATS_URL` | server with JetStream. Default: `nats://127.0.0.1:4222` |
//!
//! Messages have the subject `usage.recorded`, and JSON such as
//! `{"id": "job-17", "customer": "cus_1", "value": "0.5", "at": 1700000000}`. The producer makes `id` and `at` with
//! the work, and sends the same ones if it repeats a message.
//!
//! A message that is refused, such as usage without a customer, with a time in the future or with an expired key,
//! is moved to the stream `usage_refused`, with the reason in the header `Refused-Because`. Watch that stream: its
//! usage is not billed until somebody acts. The page "Queues" of the guide lists what to do for each reason.

use std::env;
use std::error::Error;
use std::time::Duration;

use async_nats::HeaderMap;
use async_nats::jetstream::consumer::pull::Config as ConsumerConfig;
use async_nats::jetstream::consumer::{AckPolicy, PullConsumer};
use async_nats::jetstream::stream::Config as StreamConfig;
use async_nats::jetstream::{self, Message};
use futures_util::StreamExt;
use serde::Deserialize;
use stripe_core::Client;
use stripe_usage::{Fact, RecordError, Recorded, Usage};
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;

/// `event_name` of the meter: raw, with the formula `sum`.
const METER: &str = "jobs";
/// Time for which keys are remembered.
const KEY_HORIZON: Duration = Duration::from_secs(14 * 24 * 3_600);
/// Time for which the stream keeps a message, and so for which this program may be away. It is shorter than
/// the key horizon by the time from the work to its message, so that no message comes whose key may be
/// forgotten.
const MAX_AGE: Duration = Duration::from_secs(13 * 24 * 3_600);
/// Time after which a message comes again that was not acknowledged. Longer than one write to the disk.
const ACK_WAIT: Duration = Duration::from_secs(5);
/// Maximum number of messages that share a write to the disk.
const BATCH: usize = 500;
/// Time to wait for the server after a failure.
const PAUSE: Duration = Duration::from_millis(500);
/// Time for sending what is left when the program stops. What is not sent then stays in the file.
const DRAIN: Duration = Duration::from_secs(10);

type BoxError = Box<dyn Error + Send + Sync>;

/// A message.
#[derive(Deserialize)]
struct UsageMessage {
    /// The id of the work: the key of its usage.
    id: String,
    customer: String,
    value: String,
    /// When the work was done, in Unix seconds.
    at: i64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), BoxError> {
    let mut client = Client::builder(env::var("STRIPE_SECRET_KEY")?);
    if let Ok(url) = env::var("STRIPE_BASE_URL") {
        client = client.base_url(url);
    }
    let client = client.build()?;
    let file = env::var("USAGE_FILE").unwrap_or_else(|_| "usage.redb".to_owned());
    let url = env::var("NATS_URL").unwrap_or_else(|_| "nats://127.0.0.1:4222".to_owned());
    let mut terminated = signal(SignalKind::terminate())?;

    let usage = Usage::embedded(file).meter(METER).key_horizon(KEY_HORIZON).start(&client).await?;
    // The server may be away at the start, as at any other time.
    let nats = async_nats::ConnectOptions::new().retry_on_initial_connect().connect(url).await?;
    let context = jetstream::new(nats);
    println!("started");

    let stopped = tokio::select! {
        failure = consume(&context, &usage) => failure,
        _ = terminated.recv() => Ok(()),
        // An error means that it cannot be waited for.
        _ = tokio::signal::ctrl_c() => Ok(()),
    };
    // What was recorded and not acknowledged is delivered again, and is a duplicate then.
    let health = usage.drain(DRAIN).await;
    match health.oldest_unreported {
        None => println!("stopped; all usage is reported"),
        Some(_) => println!("stopped; the rest is reported after the next start"),
    }
    stopped
}

/// Consumes for ever, unless the store fails.
async fn consume(context: &jetstream::Context, usage: &Usage) -> Result<(), BoxError> {
    let consumer = loop {
        match consumer(context).await {
            Ok(consumer) => break consumer,
            Err(error) => pause("the stream cannot be opened", &*error).await,
        }
    };
    loop {
        let batch = consumer.batch().max_messages(BATCH).expires(Duration::from_secs(1));
        let mut batch = match batch.messages().await {
            Ok(batch) => batch,
            Err(error) => {
                pause("no messages can be asked for", &error).await;
                continue;
            }
        };
        // Facts that are recorded at once share a write to the disk.
        let mut under_way = JoinSet::new();
        while let Some(message) = batch.next().await {
            match message {
                Ok(message) => {
                    let (context, usage) = (context.clone(), usage.clone());
                    under_way.spawn(async move { bill(&context, &usage, message).await });
                }
                Err(error) => {
                    pause("messages end early", &*error).await;
                    break;
                }
            }
        }
        let mut counts = BatchCounts::default();
        while let Some(billed) = under_way.join_next().await {
            match billed? {
                Ok(billed) => counts.add(&billed),
                // The message comes again.
                Err(NotBilled::Server(error)) => pause("a message is not moved", &*error).await,
                // Nothing can be recorded until the process is restarted.
                Err(NotBilled::Store(error)) => return Err(error.into()),
            }
        }
        if counts != BatchCounts::default() {
            println!("{counts:?}");
        }
    }
}

/// Results of a batch.
#[derive(Debug, Default, PartialEq)]
struct BatchCounts {
    added: u32,
    duplicates: u32,
    refused: u32,
    redelivered: u32,
}

impl BatchCounts {
    fn add(&mut self, billed: &Billed) {
        match billed.recorded {
            Some(Recorded::Duplicate) => self.duplicates += 1,
            Some(_) => self.added += 1,
            None => self.refused += 1,
        }
        self.redelivered += u32::from(billed.is_redelivered);
    }
}

/// Result of a message.
struct Billed {
    /// `None` if it was refused.
    recorded: Option<Recorded>,
    is_redelivered: bool,
}

/// Reason why a message is not acknowledged.
enum NotBilled {
    Server(BoxError),
    Store(RecordError),
}

/// Records the usage of a message, and acknowledges it then. If the process is killed in between, the message
/// comes again and its key is known.
async fn bill(
    context: &jetstream::Context,
    usage: &Usage,
    message: Message,
) -> Result<Billed, NotBilled> {
    let is_redelivered = message.info().is_ok_and(|info| info.delivered > 1);
    let recorded = match serde_json::from_slice::<UsageMessage>(&message.payload) {
        Ok(UsageMessage { id, customer, value, at }) => {
            let fact = Fact::new(METER, customer, value.as_str()).at(at).key(id);
            match usage.record(fact).await {
                Ok(recorded) => Some(recorded),
                Err(RecordError::Fact(reason)) => {
                    refuse(context, &message, &reason.to_string()).await?;
                    None
                }
                Err(error) => return Err(NotBilled::Store(error)),
            }
        }
        Err(reason) => {
            refuse(context, &message, &reason.to_string()).await?;
            None
        }
    };
    // If it is lost, the message comes again.
    let _ = message.ack().await;
    Ok(Billed { recorded, is_redelivered })
}

/// Moves a message that is refused out of the way. Without this it might come for ever.
async fn refuse(
    context: &jetstream::Context,
    message: &Message,
    reason: &str,
) -> Result<(), NotBilled> {
    let mut headers = HeaderMap::new();
    headers.insert("Refused-Because", reason.replace(['\r', '\n'], " ").as_str());
    if let Ok(info) = message.info() {
        // So that a message that is moved twice is there once.
        headers.insert("Nats-Msg-Id", format!("{}-{}", info.stream, info.stream_sequence).as_str());
    }
    let subject = "usage_refused.recorded";
    let moved = async {
        context
            .publish_with_headers(subject, headers, message.payload.clone())
            .await?
            // It is in the stream then.
            .await?;
        Ok::<_, BoxError>(())
    };
    moved.await.map_err(NotBilled::Server)
}

/// Opens the streams and the consumer, or creates them.
async fn consumer(context: &jetstream::Context) -> Result<PullConsumer, BoxError> {
    context
        .get_or_create_stream(StreamConfig {
            name: "usage_refused".to_owned(),
            subjects: vec!["usage_refused.>".to_owned()],
            ..StreamConfig::default()
        })
        .await?;
    let stream = context
        .get_or_create_stream(StreamConfig {
            name: "usage".to_owned(),
            subjects: vec!["usage.>".to_owned()],
            max_age: MAX_AGE,
            ..StreamConfig::default()
        })
        .await?;
    let config = ConsumerConfig {
        durable_name: Some("stripe".to_owned()),
        ack_policy: AckPolicy::Explicit,
        ack_wait: ACK_WAIT,
        max_ack_pending: 10_000,
        ..ConsumerConfig::default()
    };
    Ok(stream.get_or_create_consumer("stripe", config).await?)
}

async fn pause(what: &str, error: &(dyn Error + Send + Sync)) {
    eprintln!("{what}: {error}");
    tokio::time::sleep(PAUSE).await;
}
