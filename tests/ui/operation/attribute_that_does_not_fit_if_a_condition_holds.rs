use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        #[cfg_attr(test, deprecated, inline)]
        create,
    )
)]
struct Charge {
    id: String,
}

fn main() {}
