//! Discounts: <https://docs.stripe.com/api/discounts>

use stripe_core::ids::{
    self, CouponId, CustomerId, DiscountId, InvoiceId, PromotionCodeId, SubscriptionId,
    SubscriptionItemId,
};
use stripe_core::{Expandable, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp};

/// A coupon or promotion code applied to a customer, a subscription or an invoice.
///
/// It is created with the object that it applies to. Fields that refer to a discount contain its
/// id, or the whole discount if expanded.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "discount")]
#[non_exhaustive]
pub struct Discount {
    pub id: DiscountId,
    pub object: ObjectName<Self>,
    /// Checkout session in which the discount was granted.
    pub checkout_session: Option<ids::checkout::SessionId>,
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Time at which the discount ends. Absent if it does not end.
    pub end: Option<Timestamp>,
    /// Invoice that the discount applies to, if it applies to only one.
    pub invoice: Option<InvoiceId>,
    /// Id of the invoice item or invoice line that the discount applies to, if it applies to only
    /// one.
    pub invoice_item: Option<String>,
    /// Promotion code that was used, if any.
    pub promotion_code: Option<Expandable<PromotionCodeId>>,
    /// Present since API version 2025-09-30.clover.
    pub source: Option<Source>,
    /// Time from which the discount applies.
    pub start: Timestamp,
    /// Subscription that the discount applies to, if it applies to only one.
    pub subscription: Option<SubscriptionId>,
    /// Subscription item that the discount applies to, if it applies to only one.
    pub subscription_item: Option<SubscriptionItemId>,
}

/// Origin of a discount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Source {
    /// Coupon that the discount was created from. Present if `type` is [`SourceType::Coupon`].
    pub coupon: Option<Expandable<CouponId>>,
    pub r#type: SourceType,
}

/// Type of origin.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    Coupon,
    Unknown(String),
}
