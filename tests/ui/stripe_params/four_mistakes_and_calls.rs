use stripe_core::StripeParams;

#[derive(StripeParams)]
#[serde(rename_all = "camelCase")]
struct Params {
    #[stripe_params(new)]
    name: String,
    #[stripe_params(nw)]
    kind: Option<Option<String>>,
}

fn main() {
    let params = Params::new("a").kind(None);
    let _written = serde_json::to_string(&params);
    let _fields = Params::FIELDS;
}
