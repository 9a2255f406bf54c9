//! Any input is encoded as a form of ASCII pairs, as the same JSON as by serde_json, and as an id
//! that remains one segment of a path, without a panic.
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
            let expected = if value.is_null() { "{}".to_owned() } else { value.to_string() };
            assert_eq!(String::from_utf8_lossy(&encoded), expected);
        }
    }
    if let Ok(id) = std::str::from_utf8(input) {
        if let Ok(rendered) = path::render("/v1/things/{}/act", &[id]) {
            assert_eq!(rendered.matches('/').count(), 4, "{rendered}");
        }
    }
});
