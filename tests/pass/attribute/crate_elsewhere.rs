mod vendor {
    pub extern crate stripe_core as stripe;
}

#[derive(serde::Deserialize, vendor::stripe::StripeResource)]
#[stripe_resource(crate = crate::vendor::stripe, object = "widget", path = "/v1/widgets", ops(list))]
struct Widget {}

fn main() {
    assert_eq!(Widget::OBJECT_NAME, "widget");
    let _ = Widget {};
}
