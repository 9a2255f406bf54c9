//! Tests of the wording check.

use super::*;

#[test]
fn a_name_said_again_is_refused() {
    for (comment, name, owner) in [
        ("The status of the meter.", "status", "Meter"),
        ("When it was created.", "created", "Meter"),
        ("Time of creation", "created", "Meter"),
        ("The unique identifier of this object.", "id", "Meter"),
        ("The event name.", "event_name", "MeterEvent"),
        ("A meter event.", "MeterEvent", "MeterEvent"),
        ("Customer mappings for the meter.", "customer_mapping", "Meter"),
    ] {
        assert!(says_nothing(comment, name, owner), "{comment}");
    }
}

#[test]
fn informative_comments_are_accepted() {
    for (comment, name, owner) in [
        ("When the meter was last changed.", "updated", "Meter"),
        ("Always `billing.meter`.", "object", "Meter"),
        ("Begins with `mtr_`.", "id", "Meter"),
        ("In cents.", "amount", "Charge"),
        ("", "status", "Meter"),
    ] {
        assert!(!says_nothing(comment, name, owner), "{comment}");
    }
}

#[test]
fn comments_are_found_wherever_they_stand() {
    let source = r#"
/// A widget.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "widget",
    ops(
        create(WidgetCreateParams),
        /// Updates a widget.
        update(WidgetUpdateParams),
        /// Paints over what is there.
        action(paint, WidgetPaintParams),
        /// Polishes a widget.
        action(
            polish,
            path = "shine",
        ),
        action(weigh, ()),
    )
)]
pub struct Widget {
    pub id: WidgetId,
    /// The status.
    pub status: WidgetStatus,
    /// The type of
    /// the widget.
    pub r#type: String,
    pub color: Option<String>,
}

/// Whether it can be sold.
pub enum WidgetStatus {
    /// It can.
    Active,
    /// An unknown one.
    Unknown(String),
}

/// Parameters for [`Widget::create`].
#[derive(Debug, Clone, StripeParams)]
pub struct WidgetCreateParams {
    metadata: Option<Metadata>,
    nick: String,
    /// Amount that the customer pays.
    unit_amount: Option<i64>,
    /// Those of the customer.
    colours: Vec<String>,
}

#[derive(Debug, Clone, StripeParams)]
pub struct WidgetSize {
    /// Fee for the size, in the smallest currency
    /// unit.
    fee: i64,
}
"#;
    assert_eq!(
        faults(source),
        [
            "the comment on `Widget.update` only says its name again",
            "the comment on `Widget.polish` only says its name again",
            "`Widget.weigh` is not documented",
            "the comment on `Widget` only says its name again",
            "the comment on `Widget.status` only says its name again",
            "the comment on `Widget.type` only says its name again",
            "`Widget.color` is not documented",
            "`WidgetCreateParams.nick` is not documented",
            "the comment on `WidgetCreateParams.unit_amount` does not say the unit of the amount",
            "`WidgetSize` is not documented",
        ]
    );
}
