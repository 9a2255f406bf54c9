use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    #[stripe_params(flatten, rename = "page")]
    page: Option<Page>,
}

#[derive(StripeParams)]
struct Page {}

fn main() {}
