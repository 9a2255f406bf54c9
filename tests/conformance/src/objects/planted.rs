//! Faults of a local Stripe that the walk has to find.

use serde_json::{Value, json};
use stripe_billing::{Coupon, Customer, Price, Product, PromotionCode, TaxRate};
use stripe_local::{LocalStripeBuilder, OperationContext, Refusal, Response};

/// A fault.
pub(super) struct Planted {
    pub(super) name: &'static str,
    pub(super) plant: fn(LocalStripeBuilder) -> LocalStripeBuilder,
    /// The object whose operations show it.
    pub(super) object: &'static str,
    /// Part of the problem that shows it.
    pub(super) shows: &'static str,
}

pub(super) const PLANTED: &[Planted] = &[
    Planted {
        name: "a missing field",
        plant: |builder| {
            builder.on::<Product>("retrieve", |cx| {
                changed(cx, |product| drop(product.as_object_mut().map(|it| it.remove("images"))))
            })
        },
        object: "product",
        shows: "product.images is missing",
    },
    Planted {
        name: "an unknown field",
        plant: |builder| {
            builder.on::<Customer>("retrieve", |cx| changed(cx, |it| it["colour"] = json!("red")))
        },
        object: "customer",
        shows: "customer has the unknown field `colour`",
    },
    Planted {
        name: "a field of another kind",
        plant: |builder| {
            builder.on::<Price>("retrieve", |cx| changed(cx, |it| it["created"] = json!("today")))
        },
        object: "price",
        shows: "price.created is not of type `timestamp`",
    },
    Planted {
        name: "a field that is null",
        plant: |builder| {
            builder.on::<Coupon>("retrieve", |cx| changed(cx, |it| it["valid"] = Value::Null))
        },
        object: "coupon",
        shows: "coupon.valid is null",
    },
    Planted {
        name: "an update without effect",
        plant: |builder| {
            builder.on::<TaxRate>("update", |cx| {
                let object = cx.object()?;
                cx.put(&object)
            })
        },
        object: "tax_rate",
        shows: "tax_rate update: the change is not in the response",
    },
    Planted {
        name: "a list in another order",
        plant: |builder| {
            builder.on::<TaxRate>("list", |cx| {
                let all: Vec<_> = cx.all("tax_rate").collect();
                cx.page(&all)
            })
        },
        object: "tax_rate",
        shows: "are listed, not",
    },
    Planted {
        name: "a deletion without effect",
        plant: |builder| {
            builder.on::<Coupon>("delete", |cx| {
                let id = cx.object()?["id"].clone();
                Ok(Response::from(json!({ "id": id, "object": "coupon", "deleted": true })))
            })
        },
        object: "coupon",
        shows: "the deleted object is retrieved as",
    },
    Planted {
        name: "an error of another param",
        plant: |builder| {
            builder.guard::<PromotionCode>("create", |request| {
                if request.sent().contains_key("no_such_param") {
                    return Err(Refusal::invalid("no").code("parameter_unknown").param("code"));
                }
                Ok(())
            })
        },
        object: "promotion_code",
        shows: "promotion_code create: the error has another param",
    },
    Planted {
        name: "ids that are not checked",
        plant: LocalStripeBuilder::allow_unknown_ids,
        object: "subscription",
        shows: "resource_missing of",
    },
];

/// Performs the operation and changes its response.
fn changed(
    cx: &mut OperationContext<'_>,
    change: impl Fn(&mut Value),
) -> Result<Response, Refusal> {
    let mut json = cx.proceed()?.json();
    change(&mut json);
    Ok(json.into())
}
