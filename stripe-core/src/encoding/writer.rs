//! Output of both formats. Nothing here is generic over user types, so that it is compiled only
//! once, in this crate.

use std::fmt::{self, Display};
use std::io::Write;

use super::EncodeError;
use super::percent::{self, Space};

/// Initial capacity, enough for nearly every body, so that a body needs only one allocation.
const TYPICAL_BODY: usize = 1024;

/// Maximum depth. Deeper nesting is an error, so that hostile input cannot exhaust the stack.
const DEEPEST: u16 = 128;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Form,
    Json,
}

/// Position of the next value.
///
/// It is part of the writer, so that the code compiled for each field passes only one pointer. A
/// name is stored here until a value is written under it: `None` leaves no trace.
struct WritePosition {
    place: PathSegment,
    /// Form: number of bytes of the current pair's key that name the container.
    prefix: usize,
    depth: u16,
    text: StringKind,
    /// Whether an empty list clears the field in this position.
    clearable: bool,
}

/// Kind of string in a position.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum StringKind {
    Plain,
    /// A number, kept digit for digit.
    Number,
    /// JSON, sent unchanged in a JSON body and rewritten as pairs in a form.
    Json,
}

#[derive(Clone, Copy)]
enum PathSegment {
    Root,
    Field(&'static str),
    Element(usize),
    /// The key has already been written: map keys do not outlive the call that passes them.
    Keyed,
}

/// A container that has been started.
#[derive(Clone, Copy, Default)]
pub(super) struct Container {
    prefix: usize,
    depth: u16,
}

/// A map key that has been written.
#[derive(Clone, Copy)]
pub(super) struct WrittenKey {
    /// JSON: position of the comma before the key. Form: length of the container's prefix.
    start: usize,
    /// JSON: start of the value. Form: length of the prefix with the key.
    end: usize,
    depth: u16,
}

/// A writer of both formats. A form needs no key stack, since the output serves as one: a key
/// starts with the bytes of the previous key up to their common container, and is copied from
/// there.
pub(super) struct Writer {
    out: Vec<u8>,
    position: WritePosition,
    format: Format,
    /// Length of the output before this value.
    start: usize,
    /// Form: length of the output before the current pair and its separator.
    pair: usize,
    /// Form: start of the current pair's key.
    key: usize,
    /// Form: whether the current pair has no value yet, so that its key can still change.
    open: bool,
}

impl WritePosition {
    const ROOT: Self = Self {
        place: PathSegment::Root,
        prefix: 0,
        depth: 0,
        text: StringKind::Plain,
        clearable: false,
    };

    fn is_element(&self) -> bool {
        matches!(self.place, PathSegment::Element(_))
    }

    fn is_root(&self) -> bool {
        matches!(self.place, PathSegment::Root)
    }

    fn deepen(&mut self) -> Result<(), EncodeError> {
        if self.depth == DEEPEST {
            return Err(EncodeError::new("nested more than 128 levels deep; send a flatter value"));
        }
        self.depth += 1;
        Ok(())
    }
}

impl Writer {
    pub(super) fn new(format: Format) -> Self {
        Self::onto(Vec::with_capacity(TYPICAL_BODY), format)
    }

    pub(super) fn onto(mut out: Vec<u8>, format: Format) -> Self {
        if out.is_empty() {
            out.reserve(TYPICAL_BODY);
        }
        let end = out.len();
        Self {
            out,
            position: WritePosition::ROOT,
            format,
            start: end,
            pair: end,
            key: end,
            open: false,
        }
    }

    pub(super) fn is_form(&self) -> bool {
        self.format == Format::Form
    }

    /// Removes a key without a value or, after an error, everything that was written.
    pub(super) fn finish(mut self, ok: bool) -> Vec<u8> {
        if !ok {
            self.out.truncate(self.start);
        } else if self.open {
            self.out.truncate(self.pair);
        }
        self.out
    }

    // Where the next value goes.

    pub(super) fn at_field(&mut self, container: Container, name: &'static str) {
        self.at(PathSegment::Field(name), container);
    }

    pub(super) fn at_element(&mut self, container: Container, index: usize) {
        self.at(PathSegment::Element(index), container);
    }

    pub(super) fn at_value(&mut self, key: WrittenKey) {
        self.at(PathSegment::Keyed, Container { prefix: key.end, depth: key.depth });
    }

    fn at(&mut self, place: PathSegment, container: Container) {
        self.position = WritePosition {
            place,
            prefix: container.prefix,
            depth: container.depth,
            text: StringKind::Plain,
            clearable: false,
        };
    }

    /// Counts an option or a newtype, since these can nest like containers.
    pub(super) fn deepen(&mut self) -> Result<(), EncodeError> {
        self.position.deepen()
    }

    /// Sets the kind of the next string. Any other position resets it to plain.
    pub(super) fn expect(&mut self, text: StringKind) {
        self.position.text = text;
    }

    pub(super) fn expected(&self) -> StringKind {
        self.position.text
    }

    /// Marks the next value as one that can clear the field.
    pub(super) fn set_clearable(&mut self) {
        self.position.clearable = true;
    }

    pub(super) fn is_clearable(&self) -> bool {
        self.position.clearable
    }

    // Containers.

    pub(super) fn begin_object(&mut self) -> Result<Container, EncodeError> {
        self.begin(b'{')
    }

    /// Starts the object of an externally tagged variant.
    pub(super) fn begin_variant(&mut self, variant: &'static str) -> Result<(), EncodeError> {
        let container = self.begin_object()?;
        self.at_field(container, variant);
        Ok(())
    }

    pub(super) fn begin_array(&mut self) -> Result<Container, EncodeError> {
        if self.position.is_root() {
            return Err(not_a_body());
        }
        self.begin(b'[')
    }

    fn begin(&mut self, bracket: u8) -> Result<Container, EncodeError> {
        self.position.deepen()?;
        let prefix = self.write_place()?;
        if self.format == Format::Json {
            self.out.push(bracket);
        }
        Ok(Container { prefix, depth: self.position.depth })
    }

    /// Ends an object. An empty container is omitted from a form, as in Stripe's Python and Node
    /// libraries: `key=` would clear the field, which is reserved for `()` and for clearable lists.
    pub(super) fn end_object(&mut self) {
        if self.format == Format::Json {
            self.out.push(b'}');
        }
    }

    pub(super) fn end_array(&mut self) {
        if self.format == Format::Json {
            self.out.push(b']');
        }
    }

    /// Writes `key=` for an empty list that clears the field.
    #[cold]
    pub(super) fn cleared(&mut self, container: Container) {
        if self.format == Format::Form {
            self.form_reopen(container.prefix);
            self.out.push(b'=');
            self.open = false;
        }
    }

    // Names.

    /// Writes the name of the position and returns the length of the key in a form.
    #[inline]
    fn write_place(&mut self) -> Result<usize, EncodeError> {
        if self.format == Format::Json {
            match self.position.place {
                PathSegment::Root | PathSegment::Keyed => {}
                PathSegment::Element(_) => self.json_comma(),
                PathSegment::Field(name) => self.json_key(name)?,
            }
            return Ok(0);
        }
        match self.position.place {
            PathSegment::Root => return Ok(0),
            PathSegment::Keyed => return Ok(self.position.prefix),
            PathSegment::Field(name) => self.form_name(self.position.prefix, name)?,
            PathSegment::Element(index) => {
                self.form_reopen(self.position.prefix);
                self.out.push(b'[');
                self.digits(index as u64);
                self.out.push(b']');
            }
        }
        Ok(self.out.len() - self.key)
    }

    pub(super) fn write_key(
        &mut self,
        container: Container,
        key: &str,
    ) -> Result<WrittenKey, EncodeError> {
        if self.format == Format::Json {
            let start = self.out.len();
            self.json_key(key)?;
            return Ok(WrittenKey { start, end: self.out.len(), depth: container.depth });
        }
        self.form_name(container.prefix, key)?;
        Ok(WrittenKey {
            start: container.prefix,
            end: self.out.len() - self.key,
            depth: container.depth,
        })
    }

    /// Removes a JSON key whose value is `None`.
    pub(super) fn end_value(&mut self, key: WrittenKey) {
        if self.format == Format::Json && self.out.len() == key.end {
            self.out.truncate(key.start);
        }
    }

    /// Reads a key back from the output, for an error about its value.
    #[cold]
    pub(super) fn key_text(&self, key: WrittenKey) -> String {
        if self.format == Format::Json {
            let written = self.out.get(key.start..key.end).unwrap_or_default();
            let written = written.strip_prefix(b",").unwrap_or(written);
            let written = written.strip_suffix(b":").unwrap_or(written);
            return serde_json::from_slice(written).unwrap_or_default();
        }
        let written = self.out.get(self.key + key.start..self.key + key.end).unwrap_or_default();
        let inner = written.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]"));
        percent::decode_form(inner.unwrap_or(written))
    }

    /// Truncates the current pair's key to its first `prefix` bytes.
    #[inline]
    fn form_reopen(&mut self, prefix: usize) {
        if self.open {
            self.out.truncate(self.key + prefix);
            return;
        }
        self.pair = self.out.len();
        // `?` lets a query string be appended to the path it belongs to.
        if !matches!(self.out.last(), None | Some(b'&' | b'?')) {
            self.out.push(b'&');
        }
        let from = self.key;
        self.key = self.out.len();
        if prefix > 0 {
            self.out.extend_from_within(from..from + prefix);
        }
        self.open = true;
    }

    #[inline]
    fn form_name(&mut self, prefix: usize, name: &str) -> Result<(), EncodeError> {
        if name.is_empty() {
            return Err(EncodeError::new(
                "an empty key cannot be sent in a form, where `a[]=` appends to an array; use a \
                 non-empty key",
            ));
        }
        self.form_reopen(prefix);
        if prefix == 0 {
            percent::push(&mut self.out, name, Space::Plus);
        } else {
            self.out.push(b'[');
            percent::push(&mut self.out, name, Space::Plus);
            self.out.push(b']');
        }
        Ok(())
    }

    fn json_comma(&mut self) {
        // No value ends with an opening bracket, so this is the first of its container.
        if !matches!(self.out.last(), Some(b'{' | b'[')) {
            self.out.push(b',');
        }
    }

    fn json_key(&mut self, key: &str) -> Result<(), EncodeError> {
        self.json_comma();
        self.json(key)?;
        self.out.push(b':');
        Ok(())
    }

    // Scalars.

    #[inline]
    fn begin_scalar(&mut self) -> Result<(), EncodeError> {
        if self.position.is_root() {
            return Err(not_a_body());
        }
        self.write_place()?;
        if self.format == Format::Form {
            self.out.push(b'=');
            self.open = false;
        }
        Ok(())
    }

    /// Writes text that is the same in both formats.
    pub(super) fn bare(&mut self, text: &str) -> Result<(), EncodeError> {
        self.begin_scalar()?;
        self.out.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// Writes a number in text form, digit for digit.
    pub(super) fn number(&mut self, text: &str) -> Result<(), EncodeError> {
        if self.format == Format::Json {
            return self.bare(text);
        }
        self.text(text)
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), EncodeError> {
        self.begin_scalar()?;
        if self.format == Format::Json {
            return self.json(text);
        }
        percent::push(&mut self.out, text, Space::Plus);
        Ok(())
    }

    pub(super) fn display(&mut self, value: fmt::Arguments<'_>) -> Result<(), EncodeError> {
        let refused =
            |fmt::Error| EncodeError::new("its `Display` returned an error; send the text itself");
        if self.format == Format::Json {
            let mut text = String::new();
            fmt::write(&mut text, value).map_err(refused)?;
            return self.text(&text);
        }
        self.begin_scalar()?;
        fmt::write(&mut FormText(&mut self.out), value).map_err(refused)
    }

    /// Writes JSON unchanged.
    pub(super) fn raw_json(&mut self, json: &str) -> Result<(), EncodeError> {
        if !self.position.is_root() {
            return self.bare(json);
        }
        match json.trim_start().as_bytes().first() {
            Some(b'{') => self.out.extend_from_slice(json.as_bytes()),
            Some(b'n') => self.out.extend_from_slice(b"{}"),
            _ => return Err(not_a_body()),
        }
        Ok(())
    }

    pub(super) fn none(&mut self) -> Result<(), EncodeError> {
        if self.position.is_element() {
            return Err(EncodeError::new(
                "`None` cannot be sent in an array, since leaving it out would renumber the \
                 following items; remove it first",
            ));
        }
        self.empty_body();
        Ok(())
    }

    pub(super) fn unit(&mut self) -> Result<(), EncodeError> {
        if self.position.is_root() {
            self.empty_body();
            return Ok(());
        }
        let null = if self.is_form() { "" } else { "null" };
        self.bare(null)
    }

    /// Writes an empty body: `{}` for a v2 call, and nothing for a v1 call.
    fn empty_body(&mut self) {
        if self.position.is_root() && self.format == Format::Json {
            self.out.extend_from_slice(b"{}");
        }
    }

    pub(super) fn unsigned(&mut self, value: u64) -> Result<(), EncodeError> {
        self.begin_scalar()?;
        self.digits(value);
        Ok(())
    }

    pub(super) fn signed(&mut self, value: i64) -> Result<(), EncodeError> {
        self.begin_scalar()?;
        if value < 0 {
            self.out.push(b'-');
        }
        self.digits(value.unsigned_abs());
        Ok(())
    }

    pub(super) fn wide(&mut self, value: &dyn Display) -> Result<(), EncodeError> {
        self.begin_scalar()?;
        self.write(value)
    }

    pub(super) fn float<T: Copy + Display + Into<f64> + serde::Serialize>(
        &mut self,
        value: T,
    ) -> Result<(), EncodeError> {
        if !value.into().is_finite() {
            return Err(EncodeError::new(format!(
                "`{value}` is not a number that Stripe accepts; send a finite number"
            )));
        }
        self.begin_scalar()?;
        if self.format == Format::Json {
            return self.json(&value);
        }
        // `Display` never shows an exponent, however large the number.
        self.write(&value)
    }

    fn write(&mut self, value: &dyn Display) -> Result<(), EncodeError> {
        // Writing to a `Vec` does not fail.
        write!(self.out, "{value}").map_err(|error| EncodeError::new(error.to_string()))
    }

    fn digits(&mut self, mut value: u64) {
        let last_digit = |value: u64| b'0' + (value % 10) as u8;
        // Nearly every index is one digit.
        if value < 10 {
            self.out.push(last_digit(value));
            return;
        }
        let mut buffer = [0; 20];
        let mut start = buffer.len();
        while value > 0 {
            start -= 1;
            buffer[start] = last_digit(value);
            value /= 10;
        }
        self.out.extend_from_slice(&buffer[start..]);
    }

    fn json<T: serde::Serialize + ?Sized>(&mut self, scalar: &T) -> Result<(), EncodeError> {
        serde_json::to_writer(&mut self.out, scalar)
            .map_err(|error| EncodeError::new(error.to_string()))
    }
}

#[cold]
fn not_a_body() -> EncodeError {
    EncodeError::new("params need names; pass a struct or a map")
}

struct FormText<'w>(&'w mut Vec<u8>);

impl fmt::Write for FormText<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        percent::push(self.0, text, Space::Plus);
        Ok(())
    }
}
