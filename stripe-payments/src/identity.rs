//! Data by which Stripe checks the identity of persons and businesses, and what it says of them.

use stripe_core::{StripeObject, StripeParams};

pub use crate::requirement_error::{RequirementError, RequirementErrorCode};

/// Fields that may be provided instead of those that are due.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RequirementAlternative {
    /// Providing all of these resolves the original fields.
    pub alternative_fields_due: Vec<String>,
    /// Those that are due.
    pub original_fields_due: Vec<String>,
}

/// An address in Japan in one of its scripts, in responses and in params.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeObject, StripeParams)]
#[stripe_object(params)]
#[non_exhaustive]
pub struct JapaneseAddress {
    /// City or ward.
    pub city: Option<String>,
    /// Country by its two letters (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Block and building number.
    pub line1: Option<String>,
    /// Further details of the building.
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    /// Prefecture.
    pub state: Option<String>,
    /// Town, or chome.
    pub town: Option<String>,
}
