#[derive(Debug, Default, PartialEq, serde::Deserialize)]
struct Nested(Vec<u8>);

#[derive(Debug, serde::Deserialize, stripe_core::StripeResource)]
#[stripe_resource(object = "widget", path = "/v1/widgets", ops(create))]
struct Widget {
    #[serde(rename = "type")]
    kind: Nested,
    #[serde(default)]
    more: Option<Nested>,
}

fn main() {
    let names: Vec<_> = Widget::DESCRIPTOR.fields.iter().map(|field| field.name).collect();
    assert_eq!(names, ["type", "more"]);
    let widget: Widget = serde_json::from_str(r#"{"type": [1]}"#).unwrap();
    assert_eq!((widget.kind, widget.more), (Nested(vec![1]), None));
}
