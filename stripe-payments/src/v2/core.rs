//! Stripe's namespace `v2.core`.

#[cfg(feature = "v2_account")]
pub mod account;
#[cfg(feature = "v2_account_link")]
pub mod account_link;
#[cfg(feature = "v2_account_person")]
pub mod account_person;
#[cfg(feature = "v2_event_destination")]
pub mod event_destination;
#[cfg(any(feature = "v2_account", feature = "v2_account_person"))]
pub mod identity;
