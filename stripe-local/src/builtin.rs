//! What every local Stripe serves, whatever is declared.

pub(crate) mod events;
