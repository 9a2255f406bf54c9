use stripe_core::{Empty, StripeResource};

#[derive(StripeResource)]
#[stripe_resource(path = "/v2/billing/meter_event_stream", ops(create(returns = Empty)))]
struct Stream;

fn main() {
    let client = stripe_core::Client::new("sk_test_123").unwrap();
    let events = serde_json::json!({ "events": [] });
    let request = Stream::create(&client, events).prepare().unwrap();
    assert_eq!(request.body().as_bytes().unwrap(), r#"{"events":[]}"#);
    let _ = Stream;
}
