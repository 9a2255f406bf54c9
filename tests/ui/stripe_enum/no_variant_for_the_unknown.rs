use stripe_core::StripeEnum;

#[derive(StripeEnum)]
enum Status {
    Active,
}

fn main() {
    let status = Status::from("active");
    println!("{status} {}", status.as_str());
}
