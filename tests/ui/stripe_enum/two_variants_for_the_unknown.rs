use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Status {
    Active,
    Unknown(String),
    Other(String),
}

fn main() {
    let _status = Status::from("active");
}
