//! A client with the test key in `STRIPE_SECRET_KEY`, for examples that create objects.

use std::error::Error;

use stripe_core::Client;

/// Returns a client of Stripe, or `None` if `STRIPE_SECRET_KEY` is not set.
///
/// A live key is refused, since with it the objects and the amounts would be real.
pub(crate) fn client() -> Result<Option<Client>, Box<dyn Error>> {
    let Some(key) = std::env::var_os("STRIPE_SECRET_KEY") else { return Ok(None) };
    if key.to_string_lossy().contains("_live_") {
        return Err(
            "STRIPE_SECRET_KEY is a live key, with which this example would create real objects; \
                    set a test key (`sk_test_…`), or unset it to use a local Stripe"
                .into(),
        );
    }
    Ok(Some(Client::from_env()?))
}
