//! Random UUIDs.

use std::io;

use crate::clock::Randomness;

/// A UUID as text. It is stored inline, so that creating one does not allocate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Uuid([u8; 36]);

impl Uuid {
    /// Creates a random UUID (version 4, variant 1).
    pub(crate) fn random(randomness: &dyn Randomness) -> io::Result<Self> {
        let random = randomness.next_u128()?;
        let mut digits = random & !(0xf << 76 | 0xc << 60) | 0x4 << 76 | 0x8 << 60;
        // By hand: nearly every request has one, and five formatted numbers take ten times as long.
        let mut text = [b'-'; 36];
        for (at, character) in text.iter_mut().enumerate() {
            if !matches!(at, 8 | 13 | 18 | 23) {
                digits = digits.rotate_left(4);
                *character = b"0123456789abcdef"[(digits & 0xf) as usize];
            }
        }
        Ok(Self(text))
    }

    pub(crate) fn as_str(&self) -> &str {
        // Digits and hyphens are always text.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Fixed(u64);

    impl Randomness for Fixed {
        fn next_u64(&self) -> io::Result<u64> {
            Ok(self.0)
        }
    }

    #[test]
    fn version_and_variant_are_set_and_the_rest_is_random() {
        for (bits, text) in [
            (0, "00000000-0000-4000-8000-000000000000"),
            (u64::MAX, "ffffffff-ffff-4fff-bfff-ffffffffffff"),
            (0x0123_4567_89ab_cdef, "01234567-89ab-4def-8123-456789abcdef"),
        ] {
            assert_eq!(Uuid::random(&Fixed(bits)).unwrap().as_str(), text);
        }
    }
}
