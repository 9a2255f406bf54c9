//! Shipping recipients and addresses.

use super::Address;
use crate::StripeObject;

/// The recipient and address of a shipment, in responses.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeObject)]
#[stripe_object(crate = crate)]
#[non_exhaustive]
pub struct Shipping {
    /// Address of the recipient.
    pub address: Option<Address>,
    /// Shipping carrier, such as `UPS` or `FedEx`.
    pub carrier: Option<String>,
    /// Name of the recipient.
    pub name: Option<String>,
    /// Phone number of the recipient, including its extension.
    pub phone: Option<String>,
    /// Tracking numbers, separated by commas.
    pub tracking_number: Option<String>,
}
