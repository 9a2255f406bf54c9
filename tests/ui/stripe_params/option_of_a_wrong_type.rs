use stripe_core::StripeParams;

#[derive(StripeParams)]
struct Params {
    email: Option<String>,
    expand: Option<Vec<String>>,
}

fn main() {
    let _params = Params::new().email(Some(5)).expand(Some(vec![5]));
}
