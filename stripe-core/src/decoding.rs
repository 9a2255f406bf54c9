//! Decoding of JSON, with errors that contain the location and the reason but none of the values.

mod json_path;
mod reason;

use std::fmt;

use serde::de::{DeserializeOwned, Error as _};
use serde_json::Value;
use serde_json::error::Category;

/// Location and reason of a decoding error. It contains no value of the text.
#[derive(Debug)]
pub(crate) struct DecodeError {
    path: Option<String>,
    reason: String,
    source: serde_json::Error,
}

/// Decodes a text.
pub(crate) fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    serde_json::from_str(text)
        .map_err(|error| explain(text, error, &|text| serde_json::from_str::<T>(text).err()))
}

/// Decodes a parsed value. The location of an error is then unknown.
pub(crate) fn from_value<T: DeserializeOwned>(json: &Value) -> Result<T, DecodeError> {
    T::deserialize(json).map_err(|error| {
        let reason = reason::reason(&message(&error), &json.to_string());
        DecodeError { path: None, source: without_values(&error, &reason), reason }
    })
}

/// Returns the reason why a text cannot be decoded as `T`.
#[cfg(feature = "webhooks")]
#[cold]
pub(crate) fn refusal<T: DeserializeOwned>(text: &str, error: serde_json::Error) -> DecodeError {
    explain(text, error, &|text| serde_json::from_str::<T>(text).err())
}

/// Returns the reason why a text cannot be decoded. `decode` decodes another text as the same type.
#[cold]
fn explain(
    text: &str,
    error: serde_json::Error,
    decode: &dyn Fn(&str) -> Option<serde_json::Error>,
) -> DecodeError {
    if text.trim_ascii().is_empty() {
        return DecodeError { path: None, reason: "it is empty".to_owned(), source: error };
    }
    let place = json_path::find(text, error.line(), error.column(), |cut| {
        // The error of a value that is complete stays the same, whatever follows.
        text.get(..cut).and_then(decode).is_some_and(|again| {
            again.classify() == Category::Data && message(&again) == message(&error)
        })
    });
    let seen = text.get(place.value).unwrap_or(text);
    let Some(reason) = reason(&error, seen) else {
        // The path says where; without one, the line and column do.
        let reason = place.path.as_ref().map_or_else(|| error.to_string(), |_| message(&error));
        return DecodeError { path: place.path, reason, source: error };
    };
    let source = without_values(&error, &reason);
    DecodeError { path: place.path, reason, source }
}

/// Returns the same error with a message without values.
#[cold]
fn without_values(error: &serde_json::Error, reason: &str) -> serde_json::Error {
    // `serde_json` takes the place out of the message again.
    let (line, column) = (error.line(), error.column());
    match line {
        0 => serde_json::Error::custom(reason),
        _ => serde_json::Error::custom(format_args!("{reason} at line {line} column {column}")),
    }
}

/// Returns the decoder's message about a value it refused, without the value, or `None` if the text
/// is not JSON, since that message contains no value.
fn reason(error: &serde_json::Error, seen: &str) -> Option<String> {
    match error.classify() {
        Category::Data | Category::Io => Some(reason::reason(&message(error), seen)),
        Category::Syntax | Category::Eof => None,
    }
}

/// Returns the message of an error without line and column.
fn message(error: &serde_json::Error) -> String {
    let mut text = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    if let Some(message) = text.strip_suffix(&place) {
        text.truncate(message.len());
    }
    text
}

impl DecodeError {
    /// Whether the text is valid JSON of an unexpected shape.
    #[cfg(feature = "webhooks")]
    pub(crate) fn is_data(&self) -> bool {
        self.source.is_data()
    }

    /// Returns the error of the decoder, without the values that it quoted.
    pub(crate) fn into_source(self) -> serde_json::Error {
        self.source
    }
}

impl fmt::Display for DecodeError {
    /// Formats the error, for example as "at `data[2]`: missing field `livemode`".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = &self.path {
            write!(f, "at `{path}`: ")?;
        }
        f.write_str(&self.reason)
    }
}
