use stripe_core::{Client, StripeResource};

#[derive(StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(retrieve))]
struct Charge {
    id: String,
}

async fn retrieve(client: &Client) -> Result<Charge, stripe_core::Error> {
    Charge::retrieve(client, "ch_1").await
}

fn main() {}
