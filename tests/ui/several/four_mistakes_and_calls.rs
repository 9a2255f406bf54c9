use stripe_core::StripeResource;

#[derive(serde::Deserialize, StripeResource)]
#[stripe_resource(
    object = "",
    path = "v1/charges",
    ops(lst, create(), retrieve(cached)),
)]
struct Charge {
    id: String,
}

fn main() {
    let _ = (Charge::list, Charge::OBJECT_NAME);
}
