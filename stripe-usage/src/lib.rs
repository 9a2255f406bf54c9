//! Durable usage reporting to Stripe meters.

mod amount;
mod fact;
// Both are public for the tests of this crate alone.
#[doc(hidden)]
pub mod reporter;
#[doc(hidden)]
pub mod store;

pub use amount::{Amount, AmountError};
pub use fact::{Fact, FactError, Recorded};
