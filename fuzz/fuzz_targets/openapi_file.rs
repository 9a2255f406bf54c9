//! Any JSON in place of Stripe's OpenAPI file results in facts, or in an error that names a place.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stripe_catalogue::Facts;

fuzz_target!(|input: &[u8]| {
    let Ok(spec) = serde_json::from_slice(input) else { return };
    if let Err(error) = Facts::from_spec(&spec) {
        assert!(!format!("{error}{error:?}").is_empty());
    }
});
