//! Cost of verifying a webhook and reading its event, beside the bare minimum and Stripe's SDKs.

mod sdk;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use hmac::{Hmac, Mac as _};
use serde::Deserialize;
use sha2::Sha256;
use stripe_core::StripeResource;
use stripe_core::webhook::WebhookVerifier;

use crate::arguments::Arguments;
use crate::report::{Summary, Table, environment, median, ratio_text};
use sdk::Sdk;

pub(crate) const ABOUT: &str = "\
Time to verify a webhook and decode its event, beside a bare HMAC-SHA256 with one pass of serde_json
and beside Stripe's Python and Node SDKs, which are installed into the target folder
--rounds N          rounds of each program, interleaved (default 400); medians are printed";

/// Number of events that are timed together: few, so that the programs of one round run under the
/// same conditions.
const BATCH: u32 = 25;

const SECRET: &str = "whsec_4eC39HqLyjWDarjtT1zdp7dc";

/// An `invoice.paid` of the size that Stripe sends.
const BODY: &str = include_str!("webhooks/invoice_paid.json");

/// The few fields of an invoice that a program needs.
#[derive(Deserialize, StripeResource)]
#[stripe_resource(object = "invoice", path = "/v1/invoices", ops(retrieve))]
struct Invoice {
    id: String,
    customer: String,
    amount_paid: i64,
    currency: String,
    status: Option<String>,
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let rounds = arguments.count("--rounds", 400)?;
    arguments.finish()?;

    // No tolerance: the run may take longer than five minutes.
    let verifier = WebhookVerifier::new(SECRET).any_age();
    let header = verifier.generate_test_header(BODY);
    let mut python = Sdk::python(BODY, &header, SECRET)?;
    let mut node = Sdk::node(BODY, &header, SECRET)?;
    let [mut bare, mut ours, mut event_alone] = [const { Vec::new() }; 3];
    let [mut with_python, mut with_node] = [const { Vec::new() }; 2];
    for _ in 0..rounds {
        bare.push(batch(|| bare_event(&header))?);
        ours.push(batch(|| {
            let event = verifier.construct_event(black_box(BODY), black_box(&header))?;
            let invoice: Invoice = event.object()?;
            black_box((invoice.customer, invoice.currency, invoice.status));
            Ok(black_box(invoice.id).len() + usize::try_from(invoice.amount_paid)?)
        })?);
        event_alone.push(batch(|| {
            let event = verifier.construct_event(black_box(BODY), black_box(&header))?;
            Ok(event.id.as_str().len())
        })?);
        with_python.push(python.batch(BATCH)?);
        with_node.push(node.batch(BATCH)?);
    }

    println!("{}; {rounds} rounds of {BATCH}; {} bytes\n", environment()?, BODY.len());
    let mut table = Table::new(&["program", "us per event", "ours / theirs"]);
    for (name, nanoseconds) in [
        ("ours, event and typed invoice", &ours),
        ("ours, event with its object undecoded", &event_alone),
        ("bare HMAC-SHA256 and serde_json::Value", &bare),
        ("stripe-python", &with_python),
        ("stripe-node", &with_node),
    ] {
        let median = median(nanoseconds);
        table.row(name, [format!("{:.2}", median / 1e3), ratio_text(ratio(&ours, nanoseconds))]);
    }
    println!("{table}");
    let mut summary = Summary::default();
    // Our time by theirs.
    summary.ratio("vs_bare", ratio(&ours, &bare));
    summary.ratio("vs_python", ratio(&ours, &with_python));
    summary.ratio("vs_node", ratio(&ours, &with_node));
    println!("{summary}");
    Ok(())
}

/// The median of each round's ratio, since a disturbance of a round affects both programs.
fn ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect();
    median(&ratios)
}

/// Nanoseconds for each event of a batch.
fn batch(mut one: impl FnMut() -> Result<usize, Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let start = Instant::now();
    for _ in 0..BATCH {
        black_box(one()?);
    }
    Ok(start.elapsed().as_secs_f64() * 1e9 / f64::from(BATCH))
}

/// The bare minimum: the HMAC, and the body as JSON.
fn bare_event(header: &str) -> Result<usize, Box<dyn Error>> {
    let (time, signature) = black_box(header)
        .strip_prefix("t=")
        .and_then(|header| header.split_once(",v1="))
        .ok_or("the header is another")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(black_box(SECRET).as_bytes())?;
    mac.update(time.as_bytes());
    mac.update(b".");
    mac.update(black_box(BODY).as_bytes());
    let mut expected = [0; 32];
    for (byte, digits) in expected.iter_mut().zip(signature.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits)?, 16)?;
    }
    mac.verify_slice(&expected)?;
    let event: serde_json::Value = serde_json::from_str(black_box(BODY))?;
    Ok(event["id"].as_str().map_or(0, str::len))
}
