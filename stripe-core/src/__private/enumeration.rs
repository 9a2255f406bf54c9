//! Conversion and decoding of enum values.
//!
//! [`derive(StripeEnum)`](derive@crate::StripeEnum) expands to it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserializer, Visitor};

use crate::{StripeEnum, UnknownValue};

/// An enum that keeps unknown values.
pub trait OpenEnum: StripeEnum {
    /// Keeps an unknown value.
    fn unknown(text: String) -> Self;
}

/// Converts any text to a value of an open enum.
pub fn from_str<E: OpenEnum>(text: &str) -> E {
    E::known(text).unwrap_or_else(|| E::unknown(text.to_owned()))
}

/// Converts any text to a value of an open enum, without copying an unknown one.
pub fn from_string<E: OpenEnum>(text: String) -> E {
    match E::known(&text) {
        Some(value) => value,
        None => E::unknown(text),
    }
}

/// Converts a text to a value of a closed enum.
///
/// # Errors
/// Returns an error if it is not one of the values.
pub fn parse<E: StripeEnum>(text: &str) -> Result<E, UnknownValue> {
    E::known(text).ok_or_else(|| UnknownValue { value: text.to_owned(), expected: E::VALUES })
}

/// Decodes a value of an open enum.
pub fn deserialize_open<'de, E: OpenEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<E, D::Error> {
    Ok(match text(deserializer)? {
        Cow::Borrowed(text) => from_str(text),
        Cow::Owned(text) => from_string(text),
    })
}

/// Decodes a value of a closed enum.
pub fn deserialize_closed<'de, E: StripeEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<E, D::Error> {
    parse(&text(deserializer)?).map_err(de::Error::custom)
}

/// Decodes a text, without a copy if the input allows it. Not generic over the enum, so that it is
/// compiled only once for a format.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    struct Text;

    impl<'de> Visitor<'de> for Text {
        type Value = Cow<'de, str>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
            Ok(Cow::Borrowed(text))
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
            Ok(Cow::Owned(text.to_owned()))
        }

        fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
            Ok(Cow::Owned(text))
        }
    }

    deserializer.deserialize_str(Text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[derive(Debug, PartialEq)]
    enum Status {
        Active,
        Unknown(String),
    }

    impl StripeEnum for Status {
        const VALUES: &'static [&'static str] = &["active"];

        fn as_str(&self) -> &str {
            match self {
                Self::Active => "active",
                Self::Unknown(text) => text,
            }
        }

        fn from_index(index: usize) -> Option<Self> {
            (index == 0).then_some(Self::Active)
        }
    }

    impl OpenEnum for Status {
        fn unknown(text: String) -> Self {
            Self::Unknown(text)
        }
    }

    #[test]
    fn known_text_is_never_kept_as_unknown() {
        assert_eq!(from_str::<Status>("active"), Status::Active);
        assert_eq!(from_string::<Status>("active".into()), Status::Active);
        assert_eq!(from_str::<Status>("odd"), Status::Unknown("odd".into()));
        assert_eq!(from_string::<Status>("odd".into()), Status::Unknown("odd".into()));
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn a_closed_enum_names_the_value_and_the_known_ones() {
        let error = parse::<Status>("odd").unwrap_err();
        expect!["unknown value `odd`; expected one of `active`"].assert_eq(&error.to_string());
    }

    #[test]
    fn text_is_borrowed_where_it_can_be() {
        let mut plain = serde_json::Deserializer::from_str(r#""active""#);
        assert!(matches!(text(&mut plain), Ok(Cow::Borrowed("active"))));
        let mut escaped = serde_json::Deserializer::from_str(r#""a\u0063tive""#);
        assert!(matches!(text(&mut escaped), Ok(Cow::Owned(text)) if text == "active"));
        let mut number = serde_json::Deserializer::from_str("5");
        let error = text(&mut number).unwrap_err().to_string();
        assert_eq!(error, "invalid type: integer `5`, expected a string at line 1 column 1");
    }
}
