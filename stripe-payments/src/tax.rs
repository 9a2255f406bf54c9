//! Stripe's namespace `tax`.

#[cfg(feature = "tax_calculation")]
pub mod calculation;
#[cfg(feature = "tax_calculation")]
pub mod calculation_line_item;
#[cfg(feature = "tax_registration")]
pub mod registration;

#[cfg(feature = "tax_calculation")]
pub use calculation::{Calculation, CalculationCreateParams};
#[cfg(feature = "tax_calculation")]
pub use calculation_line_item::CalculationLineItem;
#[cfg(feature = "tax_registration")]
pub use registration::{
    Registration, RegistrationCreateParams, RegistrationListParams, RegistrationUpdateParams,
};
