//! Durable usage reporting to Stripe meters: a fact that was recorded is billed once, or is listed with its
//! amount and the reason.
//!
//! This crate is in the making: [`Fact`] and [`Amount`] are its public part so far.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod amount;
mod fact;
// Both are public for the tests of this crate alone.
#[doc(hidden)]
pub mod reporter;
#[doc(hidden)]
pub mod store;
mod store_error;

pub use amount::{Amount, AmountError};
pub use fact::{Fact, FactError, Recorded};
pub use store_error::{StartError, StoreError};
