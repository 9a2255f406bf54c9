//! Parameters of the operations on tax calculations.

use stripe_core::ids::tax::LocationId;
use stripe_core::ids::{CustomerId, ProductId, ShippingRateId, TaxCodeId};
use stripe_core::{Clearable, Currency, Metadata, StripeParams, Timestamp};

use super::{AddressSource, TaxBehavior, TaxIdType, TaxabilityOverride};

/// Parameters for [`Calculation::create`](super::Calculation::create). Stripe requires `customer`
/// or an address in `customer_details`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CalculationCreateParams {
    currency: Currency,
    /// Line items of the sale.
    line_items: Vec<LineItemParams>,
    /// The customer whose address and tax ids are used.
    customer: Option<CustomerId>,
    /// Address and tax ids of the customer.
    customer_details: Option<CustomerDetailsParams>,
    /// Address that the goods are sent from.
    ship_from_details: Option<ShipFromDetailsParams>,
    /// Amount and tax of the shipping.
    shipping_cost: Option<ShippingCostParams>,
    /// Time whose rates and rules apply. Default: now.
    tax_date: Option<Timestamp>,
}

/// A product to buy.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// For the whole quantity, in the smallest currency unit. It contains tax if `tax_behavior` is
    /// [`TaxBehavior::Inclusive`].
    amount: i64,
    metadata: Option<Metadata>,
    /// Place where the service is performed.
    performance_location: Option<LocationId>,
    /// The product whose tax code is used.
    product: Option<ProductId>,
    /// Default: 1. It does not multiply `amount`.
    quantity: Option<i64>,
    /// Your name for the line, unique in the calculation. Reversals of a tax transaction refer to
    /// it.
    reference: Option<String>,
    /// Default: [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<TaxCodeId>,
}

/// Address and tax ids of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsParams {
    /// Country and postal code suffice in most places.
    address: Option<AddressParams>,
    /// Required with `address`.
    address_source: Option<AddressSource>,
    /// Address on the network, from which the place is concluded if there is no `address`.
    ip_address: Option<String>,
    /// Tax ids of the customer, which may make a sale reverse charged.
    tax_ids: Option<Vec<TaxIdParams>>,
    /// Default: [`TaxabilityOverride::None`].
    taxability_override: Option<TaxabilityOverride>,
}

/// An address. What is given beside the country makes the tax more exact.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressParams {
    /// By its two letters.
    country: String,
    city: Option<Clearable<String>>,
    line1: Option<Clearable<String>>,
    line2: Option<Clearable<String>>,
    postal_code: Option<Clearable<String>>,
    state: Option<Clearable<String>>,
}

/// A tax id of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxIdParams {
    r#type: TaxIdType,
    /// The number.
    value: String,
}

/// Address that goods are sent from.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShipFromDetailsParams {
    address: AddressParams,
}

/// Cost of a shipment: an amount, or a shipping rate that has one.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    /// Amount in the smallest currency unit. Cannot be combined with `shipping_rate`.
    amount: Option<i64>,
    /// The shipping rate to take amount, tax code and tax behavior from.
    shipping_rate: Option<ShippingRateId>,
    /// Default: [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    /// Default: that of the account's settings.
    tax_code: Option<TaxCodeId>,
}
