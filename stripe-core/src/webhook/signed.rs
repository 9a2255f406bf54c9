//! The text of a `Stripe-Signature` header: `t=1700000000,v1=<hex>,v1=<hex>`.

use super::error::{WebhookError, WebhookErrorKind as Kind};

/// An HMAC-SHA256.
pub(super) type Signature = [u8; 32];

/// Content of a signature header.
#[derive(Debug)]
pub(super) struct ParsedSignature<'h> {
    /// Time in its signed form: digits.
    pub(super) time: &'h str,
    /// Time in seconds since 1970.
    pub(super) unix: i64,
    signatures: &'h str,
}

impl<'h> ParsedSignature<'h> {
    /// Parses a header. Schemes other than `v1` are ignored. If there are two times, the first one
    /// counts.
    pub(super) fn parse(header: &'h str) -> Result<Self, WebhookError> {
        let mut time = None;
        let mut has_signature = false;
        for (name, value) in items(header) {
            match (name, value) {
                ("t", Some(value)) => time = time.or(Some(value)),
                ("v1", Some(_)) => has_signature = true,
                _ => {}
            }
        }
        let (time, unix) = time
            .and_then(|time| {
                let is_number = time.bytes().all(|byte| byte.is_ascii_digit());
                let unix = time.parse().ok().filter(|_| is_number)?;
                Some((time, unix))
            })
            .ok_or_else(|| {
                WebhookError::new(
                    Kind::MalformedHeader,
                    "the `Stripe-Signature` header cannot be read: expected \
                     `t=<unix seconds>,v1=<hex digits>`; pass it as it was received",
                )
            })?;
        if !has_signature {
            return Err(WebhookError::new(
                Kind::NoSignature,
                "the `Stripe-Signature` header has no signature of the scheme `v1`",
            ));
        }
        Ok(Self { time, unix, signatures: header })
    }

    /// Returns the signatures of the scheme `v1` with 64 hex digits; no others can match.
    pub(super) fn signatures(&self) -> impl Iterator<Item = Signature> + use<'h> {
        items(self.signatures)
            .filter(|(name, _)| *name == "v1")
            .filter_map(|(_, value)| from_hex(value?))
    }
}

/// Returns the items between the commas, trimmed.
fn items(header: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    header.split(',').map(|item| match item.trim_matches([' ', '\t']).split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (item, None),
    })
}

/// Parses lower-case hex digits, as Stripe writes them.
fn from_hex(text: &str) -> Option<Signature> {
    let digits: &[u8; 64] = text.as_bytes().try_into().ok()?;
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// Formats a header like Stripe.
pub(super) fn render(time: i64, signatures: impl Iterator<Item = Signature>) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut header = format!("t={time}");
    for signature in signatures {
        header.push_str(",v1=");
        for byte in signature {
            header.push(char::from(DIGITS[usize::from(byte >> 4)]));
            header.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    header
}

#[cfg(test)]
mod tests {
    use super::{Kind, ParsedSignature, render};

    const A: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f9000102030405060708090a0b0c0d0eff";

    #[track_caller]
    fn kind(header: &str) -> Kind {
        ParsedSignature::parse(header).unwrap_err().kind()
    }

    #[test]
    fn time_and_signatures_are_found_wherever_they_stand() {
        for header in [
            format!("t=1700000000,v1={A}"),
            format!("v1={A},t=1700000000"),
            format!("t=1700000000, v1={A}"),
            format!("t=1700000000,v0=feed,v1={A},v2=x=y,,odd"),
            format!("t=1700000000,t=1,v1={A}"),
        ] {
            let signed = ParsedSignature::parse(&header).unwrap();
            assert_eq!((signed.time, signed.unix), ("1700000000", 1_700_000_000), "{header}");
            assert_eq!(signed.signatures().count(), 1, "{header}");
        }
        let two = format!("t=1,v1={A},v1={A}");
        assert_eq!(ParsedSignature::parse(&two).unwrap().signatures().count(), 2);
    }

    #[test]
    fn rendered_signatures_are_parsed() {
        let signature = std::array::from_fn(|i| u8::try_from(i * 8).unwrap());
        let header = render(5, [signature].into_iter());
        assert_eq!(
            header,
            "t=5,v1=0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8"
        );
        assert_eq!(ParsedSignature::parse(&header).unwrap().signatures().next(), Some(signature));
    }

    #[test]
    fn without_a_time_it_is_malformed() {
        for header in [
            "",
            "t",
            "t=",
            "t=x",
            "t=-5",
            "t=+5",
            "t=1_0",
            "t=1.5",
            " ",
            "v1=a",
            "T=1",
            "t=99999999999999999999",
        ] {
            assert_eq!(kind(&format!("{header},v1={A}")), Kind::MalformedHeader, "{header}");
        }
    }

    #[test]
    fn without_v1_there_is_no_signature() {
        for header in ["t=1", "t=1,v0=a", "t=1,v1", "t=1,V1=a", "t=1,v11=a"] {
            assert_eq!(kind(header), Kind::NoSignature, "{header}");
        }
    }

    #[test]
    fn only_64_lower_case_digits_can_match() {
        for signature in
            ["", "v1", "zz", &A[1..], &format!("{A}0"), &A.to_uppercase(), &"é".repeat(32)]
        {
            let header = format!("t=1,v1={signature}");
            assert_eq!(
                ParsedSignature::parse(&header).unwrap().signatures().count(),
                0,
                "{header}"
            );
        }
    }
}
