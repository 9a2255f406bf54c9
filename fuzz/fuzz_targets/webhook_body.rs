//! No body causes a panic, and an event survives being written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stripe_core::webhook::{Webhook, WebhookVerifier};

fuzz_target!(|body: &[u8]| {
    let verifier = WebhookVerifier::new("whsec_test_secret");
    let header = verifier.generate_test_header(body);
    if let Ok(event) = verifier.construct_event(body, &header) {
        let text = serde_json::to_string(&event).expect("an event can be written");
        let again = Webhook::construct_event_without_verification(text);
        assert_eq!(again.expect("what was written can be read"), event);
    }
    if let Ok(event) = Webhook::parse_event_notification_without_verification(body) {
        let text = serde_json::to_string(&event).expect("an event can be written");
        let again = Webhook::parse_event_notification_without_verification(text);
        assert_eq!(again.expect("what was written can be read"), event);
    }
});
