use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[serde(flatten)]
    page: Option<Page>,
}

#[derive(StripeParams)]
struct Page {}

fn main() {}
