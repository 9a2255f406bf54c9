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
    /// Customer whose address and tax ids are used.
    customer: Option<CustomerId>,
    /// Address and tax ids of the customer.
    customer_details: Option<CustomerDetailsParams>,
    /// Address from which the goods are shipped.
    ship_from_details: Option<ShipFromDetailsParams>,
    /// Shipping cost and its tax.
    shipping_cost: Option<ShippingCostParams>,
    /// Date that determines the applicable tax rates and rules. Default: now.
    tax_date: Option<Timestamp>,
}

/// A line item of the sale.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Amount for the whole quantity, in the smallest currency unit. It includes tax if
    /// `tax_behavior` is [`TaxBehavior::Inclusive`].
    amount: i64,
    metadata: Option<Metadata>,
    /// Location where the service is performed.
    performance_location: Option<LocationId>,
    /// Product whose tax code is used.
    product: Option<ProductId>,
    /// Quantity. It does not multiply `amount`. Default: 1.
    quantity: Option<i64>,
    /// Custom reference, unique in the calculation. Reversals of a tax transaction refer to it.
    reference: Option<String>,
    /// Whether the amount includes tax. Default: [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    tax_code: Option<TaxCodeId>,
}

/// Address and tax ids of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerDetailsParams {
    /// Address of the customer. In most places, the country and the postal code are sufficient.
    address: Option<AddressParams>,
    /// Kind of address. Required with `address`.
    address_source: Option<AddressSource>,
    /// IP address, from which the location is inferred if there is no `address`.
    ip_address: Option<String>,
    /// Tax ids of the customer, which can cause a reverse charge.
    tax_ids: Option<Vec<TaxIdParams>>,
    /// Tax exemption of the customer. Default: [`TaxabilityOverride::None`].
    taxability_override: Option<TaxabilityOverride>,
}

/// An address. The more fields are set in addition to the country, the more accurate the tax is.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressParams {
    /// Two-letter country code.
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
    /// Tax id number.
    value: String,
}

/// Address from which goods are shipped.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShipFromDetailsParams {
    address: AddressParams,
}

/// Shipping cost: an amount, or a shipping rate.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingCostParams {
    /// Amount in the smallest currency unit. Cannot be combined with `shipping_rate`.
    amount: Option<i64>,
    /// Shipping rate that defines the amount, the tax code and the tax behavior.
    shipping_rate: Option<ShippingRateId>,
    /// Whether the amount includes tax. Default: [`TaxBehavior::Exclusive`].
    tax_behavior: Option<TaxBehavior>,
    /// Tax code of the shipping. Default: the setting of the account.
    tax_code: Option<TaxCodeId>,
}
