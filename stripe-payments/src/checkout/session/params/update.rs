//! Parameters of the update of a session.

use stripe_core::ids::{LineItemId, PriceId, ProductId, ShippingRateId, TaxCodeId, TaxRateId};
use stripe_core::{Clearable, Currency, Decimal, MetadataUpdate, StripeParams, TaxBehavior};

use crate::checkout::session::{
    AdjustableQuantityParams, DeliveryEstimateParams, FixedAmountParams, RecurringParams,
    SetupFutureUsage, ShippingRateType, TaxDetailsParams,
};

/// Parameters for [`Session::update`](crate::checkout::Session::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SessionUpdateParams {
    /// Only if `permissions` let your server change it.
    collected_information: Option<CollectedInformationParams>,
    /// All items in the new order: one without `id` is added, one with it is kept or changed, and
    /// one that is missing is removed.
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_intent_data: Option<UpdatePaymentIntentDataParams>,
    /// Shipping rates that the customer may choose, in place of those before, at most five.
    shipping_options: Option<Clearable<Vec<UpdateShippingOptionParams>>>,
}

/// Information that you have collected for the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectedInformationParams {
    shipping_details: Option<ShippingDetailsParams>,
}

/// Recipient and address of a delivery.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsParams {
    address: ShippingDetailsAddressParams,
    /// Name of the recipient.
    name: String,
}

/// An address, with its country.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsAddressParams {
    country: String,
    line1: String,
    city: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
}

/// An item to keep, to change or to add.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    /// Lets the customer change the quantity.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    /// The item to keep or to change. Absent to add one.
    id: Option<LineItemId>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// A price for this item alone.
    price_data: Option<UpdatePriceDataParams>,
    quantity: Option<i64>,
    /// Tax rates of this item. Excludes automatic tax.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A price for one item, with its product. Stripe requires one of `product` and `product_data`, and
/// one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    /// A product to create with it.
    product_data: Option<UpdateProductDataParams>,
    /// Absent for a price that is paid once.
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit. 0 for a free item.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A product to create with a price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateProductDataParams {
    /// Shown to customers.
    name: String,
    /// Shown to customers.
    description: Option<String>,
    /// URLs of up to eight images.
    images: Option<Vec<String>>,
    metadata: Option<MetadataUpdate>,
    /// Determines the tax of the product where it is calculated automatically.
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    /// Label of one unit on invoices and receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Settings of the payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentIntentDataParams {
    /// Shown in the dashboard and on receipts.
    description: Option<Clearable<String>>,
    /// Metadata of the payment intent, which does not get that of the session.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Saves the payment method to charge it again.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Text on statements for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<Clearable<String>>,
    /// Text behind the account's prefix on card statements. At most 22 characters together.
    statement_descriptor_suffix: Option<Clearable<String>>,
}

/// A shipping rate that the customer may choose. Stripe requires one of the two.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateShippingOptionParams {
    /// Cannot be combined with `shipping_rate_data`.
    shipping_rate: Option<ShippingRateId>,
    /// A shipping rate to create for this session.
    shipping_rate_data: Option<UpdateShippingRateDataParams>,
}

/// A shipping rate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateShippingRateDataParams {
    /// Shown to customers. At most 100 characters.
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    /// Required if `type` is [`ShippingRateType::FixedAmount`].
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<MetadataUpdate>,
    tax_behavior: Option<TaxBehavior>,
    /// Determines the tax on the shipping: `txcd_92010001` is Stripe's code for it.
    tax_code: Option<TaxCodeId>,
    /// Default: [`ShippingRateType::FixedAmount`].
    r#type: Option<ShippingRateType>,
}
