use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(action(self), action(crate), action(super), action(_), update(name = self))
)]
struct Charge {
    id: String,
}

fn main() {}
