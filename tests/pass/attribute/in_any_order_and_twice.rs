#[derive(serde::Deserialize, stripe_core::StripeResource)]
#[stripe_resource(ops(retrieve), path = "/v1/widgets")]
#[stripe_resource(object = "widget")]
struct Widget {
    id: String,
}

fn main() {
    assert_eq!(Widget::DESCRIPTOR.path, "/v1/widgets");
    assert_eq!(Widget::DESCRIPTOR.operations.len(), 1);
    let widget = Widget { id: "wid_1".to_owned() };
    assert_eq!(widget.id, "wid_1");
}
