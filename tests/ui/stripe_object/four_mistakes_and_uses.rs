use stripe_core::StripeObject;

#[derive(StripeObject)]
#[stripe_object(krate = stripe_core)]
struct Address {
    #[stripe_object(renamed = "town")]
    city: Option<String>,
    #[serde(default)]
    lines: Vec<String>,
    #[stripe_object(rename = "city")]
    place: Option<String>,
}

fn main() {
    // What did parse is there: no use of it is an error as well.
    let address: Address = serde_json::from_str("{}").unwrap();
    let _ = serde_json::to_string(&address);
    let _ = (address.city, address.lines, address.place);
}
