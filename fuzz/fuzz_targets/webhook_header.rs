//! No header is accepted without a valid signature, and none causes a panic.
#![no_main]

use std::time::{Duration, UNIX_EPOCH};

use libfuzzer_sys::fuzz_target;
use stripe_core::webhook::WebhookVerifier;

const SIGNATURE: &str = "d95c6b7477fbd7e9f90b1b0ef5f9c7ac25abca5382460e0d988c2b2a5b71b990";
const BODY: &str = r#"{"id":"evt_test_webhook","object":"event"}"#;

fuzz_target!(|header: &str| {
    let verifier = WebhookVerifier::new("whsec_test_secret")
        .at(UNIX_EPOCH + Duration::from_secs(1_700_000_000));
    if verifier.verify(BODY, header).is_ok() {
        assert!(header.contains("t=1700000000"), "{header}");
        assert!(header.contains(SIGNATURE), "{header}");
    }
});
