use stripe_core::StripeEnum;

#[derive(StripeEnum)]
#[derive(Debug)]
#[stripe_enum(closed)]
enum Status {
    Active,
}

fn main() {
    let _status = Status::from("active");
}
