//! Data for verifying the identity of persons and businesses, and results of the verification.

use stripe_core::{StripeObject, StripeParams};

pub use crate::requirement_error::{RequirementError, RequirementErrorCode};

/// Fields that can be provided instead of those that are due.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RequirementAlternative {
    /// Fields that, provided together, fulfill the requirement.
    pub alternative_fields_due: Vec<String>,
    /// Fields that are due and that can be satisfied with the alternative fields instead.
    pub original_fields_due: Vec<String>,
}

/// A Japanese address in kana or kanji, in responses and in params.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeObject, StripeParams)]
#[stripe_object(params)]
#[non_exhaustive]
pub struct JapaneseAddress {
    /// City or ward.
    pub city: Option<String>,
    /// Two-letter country code (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Block and building number.
    pub line1: Option<String>,
    /// Building details.
    pub line2: Option<String>,
    pub postal_code: Option<String>,
    /// Prefecture.
    pub state: Option<String>,
    /// Town or cho-me.
    pub town: Option<String>,
}
