//! Payment intent amount details line items: <https://docs.stripe.com/api/amount_details_line_items>

use stripe_core::ids::{PaymentIntentAmountDetailsLineItemId, PaymentIntentId};
use stripe_core::{ObjectName, StripeObject, StripeResource};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_intent_amount_details_line_item",
    path = "/v1/payment_intents/{intent}/amount_details_line_items",
    parent = PaymentIntentId,
    ops(
        list(()),
    )
)]
#[non_exhaustive]
pub struct PaymentIntentAmountDetailsLineItem {
    pub id: PaymentIntentAmountDetailsLineItemId,
    pub object: ObjectName<Self>,
    pub discount_amount: Option<i64>,
    pub payment_method_options: Option<PaymentMethodOptions>,
    pub product_code: Option<String>,
    pub product_name: String,
    pub quantity: i64,
    pub tax: Option<Tax>,
    pub unit_cost: i64,
    pub unit_of_measure: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub card: Option<payment_method_options::Card>,
    pub card_present: Option<payment_method_options::CardPresent>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub paypal: Option<payment_method_options::Paypal>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    pub total_tax_amount: i64,
}

/// The payment method options, by payment method.
pub mod payment_method_options {
    use stripe_core::{StripeEnum, StripeObject};

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub commodity_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct CardPresent {
        pub commodity_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Klarna {
        pub image_url: Option<String>,
        pub product_url: Option<String>,
        pub reference: Option<String>,
        pub subscription_reference: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub category: Option<Category>,
        pub description: Option<String>,
        pub sold_by: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum Category {
        DigitalGoods,
        Donation,
        PhysicalGoods,
        Unknown(String),
    }
}
