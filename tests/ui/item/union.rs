use stripe_core::StripeResource;

#[derive(StripeResource)]
#[stripe_resource(object = "charge", path = "/v1/charges", ops(create))]
union Charge {
    id: u8,
}

fn main() {}
