//! Numbers as Stripe writes them.

use serde::Serializer;

/// Up to here every whole number has an `f64` of its own.
const LARGEST: f64 = 9_007_199_254_740_992.0;

/// Writes a whole number without a fraction: `10`, where serde writes `10.0`.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
pub(crate) fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 && number.abs() <= LARGEST {
        #[allow(clippy::cast_possible_truncation, reason = "it has no fraction and is in range")]
        return serializer.serialize_i64(*number as i64);
    }
    serializer.serialize_f64(*number)
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_a_fraction_is_written_as_one() {
        for (number, text) in [(10.0, "10"), (-3.0, "-3"), (0.5, "0.5")] {
            let mut json = Vec::new();
            super::serialize(&number, &mut serde_json::Serializer::new(&mut json)).unwrap();
            assert_eq!(String::from_utf8(json).unwrap(), text);
        }
    }
}
