//! Discounts: <https://docs.stripe.com/api/discounts>

use stripe_core::ids::{
    self, CouponId, CustomerId, DiscountId, InvoiceId, PromotionCodeId, SubscriptionId,
    SubscriptionItemId,
};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp};

/// The application of a coupon or a promotion code to a customer, a subscription or an invoice.
///
/// It is created with what it applies to, and comes in place of its id where it is expanded.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "discount")]
#[non_exhaustive]
pub struct Discount {
    pub id: DiscountId,
    pub object: ObjectName<Self>,
    /// The checkout session that it was given in.
    pub checkout_session: Option<ids::checkout::SessionId>,
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Absent if it does not end.
    pub end: Option<Timestamp>,
    /// Present if it applies to one invoice alone.
    pub invoice: Option<InvoiceId>,
    /// Present if it applies to one invoice item alone, or to one line of an invoice, whose id is here
    /// then.
    pub invoice_item: Option<String>,
    /// Present if a promotion code was used.
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
    /// Present since the API version 2025-09-30.clover.
    pub source: Option<Source>,
    /// Time from which it applies.
    pub start: Timestamp,
    /// Present if it applies to one subscription.
    pub subscription: Option<SubscriptionId>,
    /// Present if it applies to one item of a subscription.
    pub subscription_item: Option<SubscriptionItemId>,
}

/// Origin of a discount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Source {
    /// Present if `type` is [`SourceType::Coupon`].
    pub coupon: Option<Expandable<CouponId>>,
    pub r#type: SourceType,
}

/// Kind of origin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    Coupon,
    Unknown(String),
}
