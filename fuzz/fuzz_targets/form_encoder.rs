//! Whatever is encoded as a form is decoded to the same pairs, and nothing panics.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stripe_core::encoding::{form, json, path};

fuzz_target!(|input: &[u8]| {
    if let Ok(value) = serde_json::from_slice::<Value>(input) {
        if let Ok(encoded) = form::to_string(&value) {
            assert!(encoded.is_ascii(), "{encoded}");
            assert!(encoded.is_empty() || encoded.split('&').all(|pair| pair.contains('=')));
        }
        if let Ok(encoded) = json::to_vec(&value) {
            let again: Value = serde_json::from_slice(&encoded).expect("it is JSON");
            assert!(again == value || value.is_null(), "{value}");
        }
    }
    if let Ok(id) = std::str::from_utf8(input) {
        if let Ok(rendered) = path::render("/v1/things/{}/act", &[id]) {
            assert_eq!(rendered.matches('/').count(), 4, "{rendered}");
        }
    }
});
