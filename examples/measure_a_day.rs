//! Sets up a meter, reports a day's usage of a hundred customers by the meter event stream, and
//! reads the summaries.
//!
//! ```text
//! cargo run --example measure_a_day
//! ```
//!
//! It uses a local Stripe, which it starts. `measure` works in the same way with Stripe: it needs
//! only a client and the ids of your customers.

use std::error::Error;
use std::time::SystemTime;

use stripe_billing::v2::{MeterEventSender, MeterEventStreamEventParams};
use stripe_billing::{
    Client, Meter, MeterCreateParams, MeterEventSummary, MeterEventSummaryListParams, Timestamp,
    billing::{meter, meter_event_summary},
};
use stripe_core::v2::DateTime;
use stripe_local::LocalStripe;

const EVENT_NAME: &str = "api_requests";
const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let stripe = LocalStripe::start().await?;
    let customers: Vec<String> = (1..=100).map(|number| format!("cus_{number:03}")).collect();
    measure(&stripe.client(), &customers).await
}

async fn measure(client: &Client, customers: &[String]) -> Result<(), Box<dyn Error>> {
    let sum = meter::DefaultAggregationParams::new(meter::Formula::Sum);
    let meter =
        Meter::create(client, MeterCreateParams::new(sum, "API requests", EVENT_NAME)).await?;
    println!("set up {}, which adds up the values of `{EVENT_NAME}`", meter.id);

    let midnight = Timestamp::from(SystemTime::now()).unix().div_euclid(DAY) * DAY;
    let yesterday = midnight - DAY;
    let mut events = Vec::new();
    for (number, customer) in (1..).zip(customers) {
        for hour in 0..24 {
            let when = DateTime::from_unix(yesterday + hour * HOUR + HOUR / 2, 0)?;
            let value = used_in_an_hour(number, hour).to_string();
            let payload = [("stripe_customer_id", customer.clone()), ("value", value)];
            events.push(MeterEventStreamEventParams::new(EVENT_NAME, payload).timestamp(when));
        }
    }

    // Each event gets an identifier before it is sent, so that a repetition does not count.
    let stream = MeterEventSender::new(client);
    let accepted = stream.send(&mut events).await?;
    println!("reported {} events of {} customers", accepted.len(), customers.len());

    // Stripe counts an event some time after it accepts it: with a real key, wait a few minutes.
    let mut total = 0;
    for (number, customer) in (1..).zip(customers) {
        let used: i64 = (0..24).map(|hour| used_in_an_hour(number, hour)).sum();
        let counted = summaries(client, &meter, customer, yesterday, None).await?;
        let [counted] = &counted[..] else {
            return Err(format!("{} summaries of {customer}, not one", counted.len()).into());
        };
        if counted.aggregated_value.to_string() != used.to_string() {
            let counted = counted.aggregated_value;
            return Err(format!("{customer} used {used}, and {counted} was counted").into());
        }
        total += used;
    }
    println!("read {} summaries: {total} in all, each what was reported", customers.len());

    let Some(customer) = customers.first() else { return Ok(()) };
    println!("\n{customer}, hour by hour:");
    let hourly = Some(meter_event_summary::ValueGroupingWindow::Hour);
    for summary in summaries(client, &meter, customer, yesterday, hourly).await?.iter().rev() {
        let hour = (summary.start_time.unix() - yesterday) / HOUR;
        let bar = "#".repeat(usize::try_from(used_in_an_hour(1, hour) / 4)?);
        println!("{hour:02}:00 {:>4} {bar}", summary.aggregated_value);
    }
    Ok(())
}

/// Usage in an hour: low at night, high at noon, and different for each customer.
fn used_in_an_hour(customer: i64, hour: i64) -> i64 {
    customer * (1 + hour * (23 - hour))
}

/// Usage of a customer on the day that begins at `midnight`: the total, or by hour, the latest
/// first.
async fn summaries(
    client: &Client,
    meter: &Meter,
    customer: &str,
    midnight: i64,
    window: Option<meter_event_summary::ValueGroupingWindow>,
) -> Result<Vec<MeterEventSummary>, stripe_billing::Error> {
    let (from, to) = (Timestamp::from_unix(midnight), Timestamp::from_unix(midnight + DAY));
    let params = MeterEventSummaryListParams::new(customer, from, to).value_grouping_window(window);
    Ok(Meter::list_event_summaries(client, meter, params).limit(24).await?.data)
}
