//! No output of the crates shows a secret: API keys, signing secrets, client secrets, card and bank
//! data. Output is `Debug` of every value, errors with their sources, all that is logged, what hooks
//! get, and the messages of panics.
//!
//! A separate binary, since it records the log and the panics of the whole process.

use std::cell::Cell;
use std::fmt::{Debug, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::Duration;

use http::Method;
use serde_json::{Value, json};
use stripe_core::event::{Event, EventHandler, EventNotification};
use stripe_core::webhook::WebhookVerifier;
use stripe_core::{Client, Error, ErrorKind, FilePart, Secret};
use stripe_local::{LocalEvent, LocalStripe};
use stripe_payments::external_account::{BankAccountParams, CardParams};
use stripe_payments::{
    Charge, ExternalAccountCreateParams, PaymentIntent, PaymentIntentCreateParams,
    PaymentIntentRetrieveParams, PaymentMethod, PaymentMethodCreateParams, PersonCreateParams,
    SetupIntent, SetupIntentCreateParams, Source, WebhookEndpoint, WebhookEndpointCreateParams,
    payment_method,
};
use tests::{KEY, Reply, ScriptedServer, closed_port, runtime};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Metadata, Subscriber};

/// Secrets that the tests send or receive, each with its name.
const SECRETS: [(&str, &str); 11] = [
    ("the API key", KEY),
    ("a live API key", "rk_live_51HqLyjWDarjtT1zdp7dc"),
    ("a session token", "token_51HqLyjWDarjtT1zdp7dc"),
    ("a proxy's password", "cHJveHk6cGFzc3dvcmQ="),
    ("a signing secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
    ("a client secret", "pi_3MtwBwLkdIwHu7ix28a3tqPa_secret_YrKJUKribcBjcG8HVhfZluoGH"),
    ("a card number", "4242424242424242"),
    ("a security code", "cvc-0987"),
    ("an account number", "000123456789"),
    ("an IBAN", "DE89370400440532013000"),
    ("a social security number", "ssn-000000000"),
];

const LIVE_KEY: &str = SECRETS[1].1;
const SESSION_TOKEN: &str = SECRETS[2].1;
const PROXY_PASSWORD: &str = SECRETS[3].1;
const SIGNING_SECRET: &str = SECRETS[4].1;
const CLIENT_SECRET: &str = SECRETS[5].1;
const CARD_NUMBER: &str = SECRETS[6].1;
const SECURITY_CODE: &str = SECRETS[7].1;
const ACCOUNT_NUMBER: &str = SECRETS[8].1;
const IBAN: &str = SECRETS[9].1;
const SSN: &str = SECRETS[10].1;

/// All output since the last [`begin`], each with its source.
static OUTPUT: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

fn output() -> MutexGuard<'static, Vec<(String, String)>> {
    OUTPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

fn print(source: &str, text: String) {
    output().push((source.to_owned(), text));
}

fn print_debug(source: &str, value: &dyn Debug) {
    print(source, format!("{value:?}"));
    print(source, format!("{value:#?}"));
}

/// Prints an error, its sources, and the panic of a program that unwraps it.
fn print_error(source: &str, error: impl std::error::Error) {
    let mut cause: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = cause {
        print(source, format!("{error}"));
        print(source, format!("{error:#}"));
        print_debug(source, &error);
        cause = error.source();
    }
    let results = [error].map(Err::<(), _>);
    print_panic(|| results.into_iter().for_each(|result| result.expect("a response")));
}

thread_local! {
    /// Whether the test itself causes the panics of this thread.
    static EXPECTED: Cell<bool> = const { Cell::new(false) };
}

/// Lets a program panic, with the message in the output.
fn print_panic(program: impl FnOnce()) {
    EXPECTED.set(true);
    catch_unwind(AssertUnwindSafe(program)).unwrap_err();
    EXPECTED.set(false);
}

/// Secrets in the output, each with its source.
fn leaks(secrets: &[(&str, &str)]) -> Vec<String> {
    let mut leaks = Vec::new();
    for (source, text) in &*output() {
        for (name, secret) in secrets {
            if text.contains(secret) {
                leaks.push(format!("{name}, in {source}: {text}"));
            }
        }
    }
    leaks
}

/// Records the log and the panics of the process from now on. The tests do so in turn.
fn begin() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    static INSTALLED: Once = Once::new();
    let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    INSTALLED.call_once(|| {
        tracing::subscriber::set_global_default(Recorder).unwrap();
        log::set_logger(&Recorder).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
        let fail = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            print("a panic", panic.to_string());
            if !EXPECTED.get() {
                fail(panic);
            }
        }));
    });
    output().clear();
    turn
}

/// Records all that is logged at any level, by this crate or by one that it uses.
struct Recorder;

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {}={value:?}", field.name()).unwrap();
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let mut line = Line(attributes.metadata().name().to_owned());
        attributes.record(&mut line);
        print("a span", line.0);
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        let mut line = Line(String::new());
        values.record(&mut line);
        print("a span", line.0);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &tracing::Event<'_>) {
        let mut line = Line(event.metadata().target().to_owned());
        event.record(&mut line);
        print("a trace", line.0);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

impl log::Log for Recorder {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        print("the log", format!("{} {}", record.target(), record.args()));
    }

    fn flush(&self) {}
}

/// A client of a server, whose hooks print all that they get.
fn client_of(url: &str) -> Client {
    let builder = Client::builder(KEY)
        .base_url(url)
        .max_retries(1)
        .on_sending(|sending| print_debug("a hook", sending))
        .on_response(|completed| print_debug("a hook", completed));
    print_debug("a builder", &builder);
    builder.build().unwrap()
}

/// Params with card and bank data, for accounts, persons and payment methods.
fn print_params() {
    let card = CardParams::new(12, 2030, CARD_NUMBER).cvc(SECURITY_CODE);
    let bank = BankAccountParams::new(ACCOUNT_NUMBER, "US");
    print_debug("params", &ExternalAccountCreateParams::new(card));
    print_debug("params", &ExternalAccountCreateParams::new(bank));
    print_debug("params", &card_params());
    print_debug(
        "params",
        &PaymentMethodCreateParams::new()
            .sepa_debit(payment_method::SepaDebitParams::new(IBAN))
            .us_bank_account(
                payment_method::UsBankAccountParams::new().account_number(ACCOUNT_NUMBER),
            ),
    );
    print_debug("params", &PersonCreateParams::new().id_number(SSN).ssn_last_4(SSN));
    print_debug("params", &PaymentIntentRetrieveParams::new().client_secret(CLIENT_SECRET));
    print_debug("params", &Secret::from(CLIENT_SECRET));
}

fn card_params() -> PaymentMethodCreateParams {
    let card = payment_method::CardParams::new().number(CARD_NUMBER).cvc(SECURITY_CODE);
    PaymentMethodCreateParams::new().r#type("card").card(card)
}

/// Requests in each of their forms, with params and credentials.
fn print_requests(client: &Client) {
    print_debug("a client", client);
    print_debug("a client", &client.for_account("acct_1"));
    let request = || PaymentMethod::create(client, card_params());
    print_debug("a request", &request());
    print_debug("a request", &request().api_key(LIVE_KEY));
    print_debug("a request", &request().session_token(SESSION_TOKEN));
    print_debug("a request", &request().header("proxy-authorization", PROXY_PASSWORD));
    print_debug("a request", &request().send());
    print_debug("a request", &request().into_future());
    print_debug("a prepared request", &request().prepare().unwrap());
    print_debug("a prepared request", &request().session_token(SESSION_TOKEN).prepare().unwrap());
    let file = FilePart::from_bytes("id.txt", CARD_NUMBER);
    print_debug("a file", &file);
    print_debug("a list", &PaymentIntent::list(client).auto_paging());
    print_error("an error", request().api_key(format!("{LIVE_KEY}\n")).prepare().unwrap_err());
}

/// Calls of a local Stripe, whose responses have secrets. Returns those.
async fn print_responses() -> Result<Vec<String>, Error> {
    let stripe = LocalStripe::builder().billing().payments().start().await.unwrap();
    let client = client_of(&stripe.url());
    let mut secrets = Vec::new();

    let params = PaymentIntentCreateParams::new(1000, "usd");
    let intent = PaymentIntent::create(&client, params).send().await?;
    print_debug("a response", &intent);
    let secret = intent.data.client_secret.clone().unwrap();
    secrets.push(secret.expose().to_owned());
    print_debug("an object", &PaymentIntent::retrieve(&client, &intent.data).await?);
    print_debug("a page", &PaymentIntent::list(&client).send().await?);

    let setup = SetupIntent::create(&client, SetupIntentCreateParams::new()).send().await?;
    print_debug("a response", &setup);
    secrets.push(setup.data.client_secret.unwrap().expose().to_owned());

    let params = WebhookEndpointCreateParams::new(["*"], "https://example.com/webhook");
    let endpoint = WebhookEndpoint::create(&client, params).send().await?;
    print_debug("a response", &endpoint);
    secrets.push(endpoint.data.secret.unwrap().expose().to_owned());

    let created = serde_json::to_value(&intent.data).unwrap();
    stripe.emit(LocalEvent::snapshot("payment_intent.created", created));
    let events = Event::list(&client).send().await?;
    assert!(!events.data.data.is_empty());
    print_debug("events", &events);

    // The double of Stripe shows params, which is what tests look for, and no keys.
    print_debug("the local Stripe", &stripe);
    print_debug("requests of the local Stripe", &stripe.requests());
    for request in stripe.requests().iter() {
        print_debug("requests of the local Stripe", request);
    }
    Ok(secrets)
}

/// Objects that hold a secret, alone and expanded in another.
fn print_objects() {
    let intent =
        json!({ "id": "pi_1", "object": "payment_intent", "client_secret": CLIENT_SECRET });
    let charge = json!({
        "id": "ch_1", "object": "charge", "amount": 1, "amount_captured": 1, "amount_refunded": 0,
        "billing_details": {}, "captured": true, "created": 1, "currency": "usd", "disputed": false,
        "livemode": false, "metadata": {}, "paid": true, "refunded": false, "status": "succeeded",
        "payment_intent": intent,
    });
    let charge: Charge = serde_json::from_value(charge).unwrap();
    assert!(charge.payment_intent.as_ref().unwrap().id().as_str().starts_with("pi_1"));
    print_debug("an object that is expanded", &charge);
    let source: Source = serde_json::from_value(json!({
        "id": "src_1", "object": "source", "client_secret": CLIENT_SECRET, "created": 1, "flow": "none",
        "livemode": false, "status": "pending", "type": "sepa_debit",
        "ach_credit_transfer": { "account_number": ACCOUNT_NUMBER },
    }))
    .unwrap();
    assert_eq!(source.client_secret.expose(), CLIENT_SECRET);
    print_debug("an object", &source);
}

/// Responses that cause an error, each with a credential of the request in it. A declined payment
/// has the intent with its client secret.
fn failures(credential: &str) -> Vec<Reply> {
    let intent =
        json!({ "id": "pi_1", "object": "payment_intent", "client_secret": CLIENT_SECRET });
    let error = |status: u16, kind: &str, more: Value| {
        let mut error =
            json!({ "type": kind, "message": format!("No {credential}."), "param": credential });
        error.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Reply::json(status, &json!({ "error": error }).to_string())
    };
    let card = json!({
        "code": "card_declined", "decline_code": "generic_decline", "payment_intent": intent,
        "setup_intent": intent, "source": { "object": "card", "number": CARD_NUMBER },
        "payment_method": { "id": "pm_1", "us_bank_account": { "account_number": ACCOUNT_NUMBER } },
    });
    let none = || json!({});
    let refused = json!({ "error": "invalid_grant", "error_description": credential });
    let undecodable = json!({ "id": 1, "client_secret": CLIENT_SECRET, "echo": credential });
    let replies = [
        error(400, "invalid_request_error", none()),
        error(401, "invalid_request_error", none()),
        error(402, "card_error", card),
        error(403, "invalid_request_error", none()),
        error(429, "rate_limit_error", none()),
        error(400, "idempotency_error", none()),
        error(400, "temporary_session_expired", none()),
        Reply::json(400, &refused.to_string()),
        Reply::new(418, "text/html", &format!("<h1>Bearer {credential}</h1>")),
        Reply::json(200, &undecodable.to_string()),
        Reply::json(200, &format!(r#"{{"client_secret": "{CLIENT_SECRET}", "#)),
    ];
    replies.map(|reply| reply.header("stripe-notice", credential)).into()
}

/// Sends requests that fail, with each kind of credential. Returns the kinds of their errors.
async fn print_errors() -> Vec<ErrorKind> {
    type Credential = fn(CreatePaymentMethod) -> CreatePaymentMethod;
    type CreatePaymentMethod = stripe_core::PendingRequest<PaymentMethod>;
    let credentials: [(&str, Credential); 4] = [
        (KEY, |request| request),
        (LIVE_KEY, |request| request.api_key(LIVE_KEY)),
        (SESSION_TOKEN, |request| request.session_token(SESSION_TOKEN)),
        (PROXY_PASSWORD, |request| {
            request.header("proxy-authorization", format!("Basic {PROXY_PASSWORD}"))
        }),
    ];
    let mut kinds = Vec::new();
    for (credential, with) in credentials {
        for reply in failures(credential) {
            let server = ScriptedServer::start([reply.clone(), reply]);
            let client = client_of(&server.url());
            let request = with(PaymentMethod::create(&client, card_params()));
            let error = request.await.unwrap_err();
            kinds.push(error.kind());
            print_debug("headers of an error", &error.headers());
            print_error("an error", error);
        }
    }
    let nobody = client_of(&format!("http://{}", closed_port()));
    let silent = ScriptedServer::start(vec![Reply::nothing().then_stall(); 2]);
    let silent = client_of(&silent.url());
    for request in [
        PaymentMethod::create(&nobody, card_params()),
        PaymentMethod::create(&silent, card_params()).timeout(Duration::from_millis(20)),
    ] {
        let error = request.await.unwrap_err();
        kinds.push(error.kind());
        print_error("an error", error);
    }
    let error = nobody.request(Method::GET, "/v1/things/{}", &["a/b?c"]).params(json!([1])).await;
    let error = error.unwrap_err();
    kinds.push(error.kind());
    print_error("an error", error);
    for builder in [
        Client::builder(LIVE_KEY).base_url("http://proxy.example"),
        Client::builder(KEY).base_url(format!("https://user:{PROXY_PASSWORD}@example.com")),
    ] {
        print_debug("a builder", &builder);
        let error = builder.build().unwrap_err();
        kinds.push(error.kind());
        print_error("an error", error);
    }
    kinds
}

/// Events, their verification, and its errors.
async fn print_webhooks() {
    let verifier = WebhookVerifier::new(SIGNING_SECRET).or_secret("whsec_other");
    print_debug("a verifier", &verifier);
    let client = Client::new(KEY).unwrap();
    let handler = EventHandler::<Event>::builder(&client, verifier.clone())
        .fallback(|context| async move {
            print_debug("the context of a handler", &context);
            Err::<(), _>("refused".into())
        })
        .build()
        .unwrap();
    print_debug("a handler of events", &handler);
    let body = json!({
        "id": "evt_1", "object": "event", "type": "payment_intent.created",
        "data": {
            "object": { "id": "pi_1", "object": "payment_intent", "client_secret": CLIENT_SECRET },
            "previous_attributes": { "client_secret": CLIENT_SECRET },
        },
    })
    .to_string();
    let header = verifier.generate_test_header(&body);
    print_debug("an event", &verifier.construct_event(&body, &header).unwrap());
    print_error("the error of a handler", handler.handle(&body, &header).await.unwrap_err());
    let thin = json!({ "id": "evt_1", "object": "v2.core.event", "type": "v1.billing.meter.no_meter_found",
        "created": "2026-11-30T00:00:00Z", "data": { "secret": CLIENT_SECRET } })
    .to_string();
    let notification: EventNotification =
        verifier.parse_event_notification(&thin, verifier.generate_test_header(&thin)).unwrap();
    print_debug("a notification", &notification);
    let other = WebhookVerifier::new("whsec_wrong").generate_test_header(&body);
    for (body, header) in [(&*body, &*other), (&*body, "t=1"), (&*body, ""), ("{", &*header)] {
        print_error("an error of a webhook", verifier.construct_event(body, header).unwrap_err());
    }
    let signed = format!("[{body}]");
    let header = verifier.generate_test_header(&signed);
    print_error("an error of a webhook", verifier.construct_event(&signed, &header).unwrap_err());
}

#[test]
fn output_shows_no_secret() {
    let _turn = begin();
    print_params();
    print_objects();
    let runtime = runtime();
    let (received, kinds) = runtime.block_on(async {
        print_requests(&client_of("http://127.0.0.1:1"));
        print_webhooks().await;
        (print_responses().await.unwrap(), print_errors().await)
    });

    let received = received.iter().map(|secret| ("a secret of a response", secret.as_str()));
    let secrets: Vec<(&str, &str)> = SECRETS.into_iter().chain(received).collect();
    assert_eq!(leaks(&secrets), [""; 0]);

    // The output is there: of each source, and an error of each kind.
    for source in ["a hook", "a span", "a trace", "the log", "a panic"] {
        assert!(output().iter().any(|(from, _)| from == source), "nothing from {source}");
    }
    for kind in [
        ErrorKind::Api,
        ErrorKind::Authentication,
        ErrorKind::Card,
        ErrorKind::Configuration,
        ErrorKind::Connection,
        ErrorKind::Decode,
        ErrorKind::Encode,
        ErrorKind::Idempotency,
        ErrorKind::InvalidRequest,
        ErrorKind::OAuth,
        ErrorKind::Permission,
        ErrorKind::RateLimit,
        ErrorKind::TemporarySessionExpired,
        ErrorKind::Timeout,
    ] {
        assert!(kinds.contains(&kind), "no error of the kind {kind:?}");
    }
}

/// Each channel with a secret in it: the recording of the other test finds it.
#[test]
fn secret_in_any_channel_is_found() {
    let _turn = begin();
    let channels: [(&str, &dyn Fn()); 7] = [
        ("debug", &|| print_debug("debug", &json!({ "number": CARD_NUMBER }))),
        ("an error", &|| print_error("an error", std::io::Error::other(CARD_NUMBER))),
        ("a panic", &|| print_panic(|| panic!("{CARD_NUMBER}"))),
        ("a trace", &|| tracing::trace!(target: "another_crate", "{CARD_NUMBER}")),
        ("a span", &|| drop(tracing::trace_span!("a", number = CARD_NUMBER))),
        ("the log", &|| log::trace!("{CARD_NUMBER}")),
        ("a hook", &|| {
            let hook = Client::builder(KEY).base_url("http://127.0.0.1:1").on_sending(|sending| {
                print("a hook", format!("{:?}", sending.headers["x-card"].to_str()));
            });
            let client = hook.max_retries(0).build().unwrap();
            let request = client.request(Method::GET, "/v1/balance", &[]);
            runtime().block_on(request.header("x-card", CARD_NUMBER).into_future()).unwrap_err();
        }),
    ];
    for (source, leak) in channels {
        output().clear();
        leak();
        let found = leaks(&SECRETS);
        assert!(
            found.iter().any(|leak| leak.contains(&format!("in {source}"))),
            "{source}: {found:?}"
        );
    }
}
