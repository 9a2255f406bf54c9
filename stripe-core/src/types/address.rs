//! A postal address.

use crate::{StripeObject, StripeParams};

/// A postal address, in responses and in params.
///
/// ```
/// use stripe_core::Address;
///
/// let address = Address::new().line1("Unter den Linden 1").city("Berlin").country("DE");
/// assert_eq!(address.country.as_deref(), Some("DE"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeObject, StripeParams)]
#[stripe_object(params, crate = crate)]
#[stripe_params(crate = crate)]
#[non_exhaustive]
pub struct Address {
    /// City, district, suburb, town or village.
    pub city: Option<String>,
    /// Two-letter country code (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// First line: street, post office box or company.
    pub line1: Option<String>,
    /// Second line: apartment, suite, unit or building.
    pub line2: Option<String>,
    /// ZIP or postal code.
    pub postal_code: Option<String>,
    /// State, county, province or region.
    pub state: Option<String>,
}
