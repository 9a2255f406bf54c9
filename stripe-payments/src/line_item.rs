//! Line items: <https://docs.stripe.com/api/line_items>

use stripe_core::ids::checkout::SessionId;
use stripe_core::ids::{DiscountId, LineItemId, PaymentLinkId, PriceId, QuoteId, TaxRateId};
use stripe_core::{
    Currency, Expandable, List, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "item",
    path = "/v1/quotes/{quote}/line_items",
    parent = QuoteId,
    ops(
        list(()),
        action(
            list_computed_upfront_line_items,
            (),
            static,
            get,
            path = "/v1/quotes/{quote}/computed_upfront_line_items",
            returns = List<Self>,
        ),
        action(
            list_for_payment_link,
            (),
            static,
            get,
            path = "/v1/payment_links/{payment_link}/line_items",
            ids(payment_link = PaymentLinkId),
            returns = List<Self>,
        ),
        action(
            list_for_session,
            (),
            static,
            get,
            path = "/v1/checkout/sessions/{session}/line_items",
            ids(session = SessionId),
            returns = List<Self>,
        ),
    )
)]
#[non_exhaustive]
pub struct LineItem {
    pub id: LineItemId,
    pub object: ObjectName<Self>,
    pub adjustable_quantity: Option<AdjustableQuantity>,
    pub amount_discount: i64,
    pub amount_subtotal: i64,
    pub amount_tax: i64,
    pub amount_total: i64,
    pub currency: Currency,
    pub description: Option<String>,
    pub discounts: Option<Vec<Discount>>,
    pub metadata: Metadata,
    pub price: Option<Expandable<PriceId>>,
    pub quantity: Option<i64>,
    pub taxes: Option<Vec<Tax>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustableQuantity {
    pub enabled: bool,
    pub maximum: Option<i64>,
    pub minimum: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Discount {
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub amount: i64,
    pub rate: Expandable<TaxRateId>,
    pub taxability_reason: Option<TaxabilityReason>,
    pub taxable_amount: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    NotCollecting,
    NotSubjectToTax,
    NotSupported,
    PortionProductExempt,
    PortionReducedRated,
    PortionStandardRated,
    ProductExempt,
    ProductExemptHoliday,
    ProportionallyRated,
    ReducedRated,
    ReverseCharge,
    StandardRated,
    TaxableBasisReduced,
    ZeroRated,
    Unknown(String),
}
