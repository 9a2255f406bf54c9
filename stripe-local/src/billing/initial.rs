//! Default fields of new objects, set by Stripe if the request omits them.

use stripe_billing::{
    BillingPortalConfiguration, Coupon, EntitlementsFeature, Invoice, Plan, Price, Product,
    PromotionCode, Quote, TaxRate, TestClock, TrialOffer,
};

use crate::builder::LocalStripeBuilder;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .on::<BillingPortalConfiguration>("create", active)
        .on::<Coupon>("create", |cx| cx.create_with([("valid", true)]))
        .on::<EntitlementsFeature>("create", active)
        .on::<Invoice>("create", |cx| cx.create_with([("status", "draft")]))
        .on::<Plan>("create", active)
        .on::<Price>("create", active)
        .on::<Product>("create", active)
        .on::<PromotionCode>("create", active)
        .on::<Quote>("create", |cx| cx.create_with([("status", "draft")]))
        .on::<TaxRate>("create", active)
        .on::<TestClock>("create", |cx| cx.create_with([("status", "ready")]))
        .on::<TrialOffer>("create", active)
}

fn active(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    cx.create_with([("active", true)])
}
