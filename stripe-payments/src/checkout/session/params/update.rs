//! Parameters for updating a session.

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
    /// Information that you collected from the customer. Allowed only if `permissions` let your
    /// server update it.
    collected_information: Option<CollectedInformationParams>,
    /// Items in their new order, replacing all existing ones: an item without `id` is added, an
    /// item with `id` is kept or updated, and any other item is removed.
    line_items: Option<Vec<UpdateLineItemParams>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    payment_intent_data: Option<UpdatePaymentIntentDataParams>,
    /// Shipping rates that the customer can choose from, at most five. Replaces the existing ones.
    shipping_options: Option<Clearable<Vec<UpdateShippingOptionParams>>>,
}

/// Information that you collected from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CollectedInformationParams {
    shipping_details: Option<ShippingDetailsParams>,
}

/// Recipient and shipping address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingDetailsParams {
    address: ShippingDetailsAddressParams,
    /// Name of the recipient.
    name: String,
}

/// Address with a country.
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

/// An item to keep, update or add.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    /// Limits for a quantity that the customer can change.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    /// Item to keep or update. Leave it unset to add one.
    id: Option<LineItemId>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Price of the item. Cannot be combined with `price_data`.
    price: Option<PriceId>,
    /// Price to create for this item only.
    price_data: Option<UpdatePriceDataParams>,
    quantity: Option<i64>,
    /// Tax rates of this item. Cannot be combined with automatic tax.
    tax_rates: Option<Clearable<Vec<TaxRateId>>>,
}

/// A price to create for one item, with its product. Stripe requires one of `product` and
/// `product_data`, and one of `unit_amount` and `unit_amount_decimal`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePriceDataParams {
    currency: Currency,
    product: Option<ProductId>,
    /// Product to create with the price.
    product_data: Option<UpdateProductDataParams>,
    /// Billing interval. Leave it unset for a one-time price.
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Price of one unit in the smallest currency unit. 0 for a free item.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// A product to create with a price.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateProductDataParams {
    /// Name shown to customers.
    name: String,
    /// Description shown to customers.
    description: Option<String>,
    /// URLs of images, at most eight.
    images: Option<Vec<String>>,
    metadata: Option<MetadataUpdate>,
    /// Tax code, which determines the tax if it is calculated automatically.
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    /// Label for one unit on invoices and receipts, such as `seat`.
    unit_label: Option<String>,
}

/// Settings for the payment intent.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentIntentDataParams {
    /// Description in the dashboard and on receipts.
    description: Option<Clearable<String>>,
    /// Metadata of the payment intent. It does not inherit the metadata of the session.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Intended future use of the payment method.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<Clearable<String>>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<Clearable<String>>,
}

/// A shipping rate that the customer can choose. Stripe requires one of `shipping_rate` and
/// `shipping_rate_data`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateShippingOptionParams {
    /// Existing shipping rate. Cannot be combined with `shipping_rate_data`.
    shipping_rate: Option<ShippingRateId>,
    /// Shipping rate to create for this session.
    shipping_rate_data: Option<UpdateShippingRateDataParams>,
}

/// A shipping rate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateShippingRateDataParams {
    /// Name shown to customers, at most 100 characters.
    display_name: String,
    delivery_estimate: Option<DeliveryEstimateParams>,
    /// Fixed price. Required if `type` is [`ShippingRateType::FixedAmount`].
    fixed_amount: Option<FixedAmountParams>,
    metadata: Option<MetadataUpdate>,
    tax_behavior: Option<TaxBehavior>,
    /// Tax code of the shipping, such as Stripe's `txcd_92010001`.
    tax_code: Option<TaxCodeId>,
    /// Calculation method of the price. Default: [`ShippingRateType::FixedAmount`].
    r#type: Option<ShippingRateType>,
}
