use stripe_core::{StripeParams, StripeResource};

#[derive(Debug, serde::Deserialize, StripeResource)]
#[stripe_resource(object = "widget", path = "/v1/widgets", ops(create(WidgetCreateParams)))]
struct Widget {}

#[derive(Debug, StripeParams)]
struct WidgetCreateParams {
    name: String,
    size: Option<i64>,
}

fn main() {
    let client = stripe_core::Client::new("sk_test_123").unwrap();
    let params = WidgetCreateParams::new("a b").size(5);
    let request = Widget::create(&client, params).prepare().unwrap();
    assert_eq!(request.body().as_bytes().unwrap(), "name=a+b&size=5");
    let _ = Widget {};
}
