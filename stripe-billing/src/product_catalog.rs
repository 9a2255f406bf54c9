//! Stripe's namespace `product_catalog`.

#[cfg(feature = "trial_offer")]
pub mod trial_offer;
