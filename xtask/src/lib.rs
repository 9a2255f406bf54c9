//! What is true of Stripe's API, as far as this project is checked against it.

pub mod catalogue;
pub mod facts;
