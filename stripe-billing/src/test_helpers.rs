//! Stripe's namespace `test_helpers`.

#[cfg(feature = "test_clock")]
pub mod test_clock;
