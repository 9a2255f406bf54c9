use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Locale<T> {
    Auto,
    Unknown(T),
}

fn main() {}
