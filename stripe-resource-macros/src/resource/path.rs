//! Parses path templates: `/v1/customers/{customer}/tax_ids`.

use proc_macro2::Ident;
use syn::LitStr;

use crate::case;
use crate::errors::Errors;
use crate::names::{self, Unfit};

/// The API families, which every absolute path begins with.
const FAMILIES: &[&str] = &["/v1/", "/v2/"];

/// A path as written, and as parsed.
pub(super) struct Path {
    pub(super) literal: LitStr,
    /// The template, or `None` after mistakes, which are recorded.
    pub(super) template: Option<Template>,
}

impl Path {
    /// Parses the path of a resource, which has a placeholder for at most one id, that of a parent.
    pub(super) fn of_resource(errors: &Errors, literal: LitStr) -> Self {
        let template = Template::read(errors, &literal, TemplateKind::Absolute);
        let has_place = |template: &Template| template.placeholders().len() <= 1;
        if template.as_ref().is_some_and(|template| !has_place(template)) {
            errors.at(
                &literal,
                "the path of a resource has at most one placeholder, the id of its parent; give \
                 further ids in the `path` of an operation",
            );
        }
        Self { literal, template: template.filter(has_place) }
    }

    /// Parses the path of an operation. Only the API's own hosts have families of paths.
    pub(super) fn of_operation(errors: &Errors, literal: LitStr, has_families: bool) -> Self {
        let kind = match literal.value().starts_with('/') {
            true if has_families => TemplateKind::Absolute,
            true => TemplateKind::AbsoluteAnywhere,
            false => TemplateKind::Relative,
        };
        let template = Template::read(errors, &literal, kind);
        Self { literal, template }
    }

    /// Whether it begins at the root.
    pub(super) fn is_absolute(&self) -> bool {
        self.literal.value().starts_with('/')
    }
}

/// A path without mistakes.
#[derive(Clone)]
pub(super) struct Template {
    /// The path as written, without a slash at its end.
    text: String,
    placeholders: Vec<Placeholder>,
}

/// `{}` or `{name}`.
#[derive(Clone)]
pub(super) struct Placeholder {
    /// The name, raw if it is a keyword, or `None` for `{}`.
    pub(super) name: Option<Ident>,
}

/// The expected kind of template.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TemplateKind {
    /// A path that begins with `/v1/` or `/v2/`.
    Absolute,
    /// A path that begins with `/`, on a host without families.
    AbsoluteAnywhere,
    /// A path that continues another, and may be empty.
    Relative,
}

impl Template {
    /// Returns an empty continuation.
    pub(super) fn empty() -> Self {
        Self { text: String::new(), placeholders: Vec::new() }
    }

    /// Returns one segment that is known to be well-formed.
    pub(super) fn segment(text: String) -> Self {
        Self { text, placeholders: Vec::new() }
    }

    /// Parses a literal and records every mistake in it.
    fn read(errors: &Errors, literal: &LitStr, kind: TemplateKind) -> Option<Self> {
        let text = literal.value();
        let mut correct = true;
        let mut wrong = |message: String| {
            errors.at(literal, message);
            correct = false;
        };
        match kind {
            TemplateKind::Absolute if !FAMILIES.iter().any(|family| text.starts_with(family)) => {
                let is_bare_family =
                    FAMILIES.iter().any(|family| family.trim_end_matches('/') == text);
                wrong(if is_bare_family {
                    format!("a path must continue after `{text}`; write `{text}/charges`")
                } else {
                    format!("a path must begin with `/v1/` or `/v2/`; write `{}`", in_family(&text))
                });
                return None;
            }
            TemplateKind::Relative if text.is_empty() => return Some(Self::empty()),
            _ => {}
        }
        if text.ends_with('/') && text.len() > 1 {
            let trimmed = text.trim_end_matches('/');
            wrong(format!("a path must not end with `/`; write `{trimmed}`"));
        }
        let mut placeholders: Vec<Placeholder> = Vec::new();
        let segments = text.trim_end_matches('/');
        let segments = segments.strip_prefix('/').unwrap_or(segments);
        for segment in segments.split('/') {
            match read_segment(segment, literal) {
                Ok(None) => {}
                Ok(Some(placeholder)) => {
                    let repeated = placeholder.name.as_ref().is_some_and(|name| {
                        placeholders.iter().any(|earlier| earlier.name.as_ref() == Some(name))
                    });
                    if repeated {
                        wrong(format!("`{segment}` occurs twice; give each its own name"));
                    }
                    placeholders.push(placeholder);
                }
                Err(message) => wrong(message),
            }
        }
        correct.then_some(Self { text, placeholders })
    }

    /// Returns the text for the descriptor.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn placeholders(&self) -> &[Placeholder] {
        &self.placeholders
    }

    /// Returns this path continued by another: `/v1/customers` and `{}` give `/v1/customers/{}`.
    pub(super) fn join(&self, tail: &Self) -> Self {
        let mut joined = self.clone();
        if !tail.text.is_empty() {
            joined.text.push('/');
            joined.text.push_str(&tail.text);
            joined.placeholders.extend(tail.placeholders.iter().cloned());
        }
        joined
    }

    /// Returns the path of the object itself: this path and its id.
    pub(super) fn with_id(&self) -> Self {
        self.join(&Self { text: "{}".to_owned(), placeholders: vec![Placeholder { name: None }] })
    }

    /// Returns the path among the test helpers: `/v1/customers` gives `/v1/test_helpers/customers`.
    pub(super) fn among_test_helpers(&self) -> Self {
        let mut moved = self.clone();
        for family in FAMILIES {
            if let Some(rest) = self.text.strip_prefix(family) {
                moved.text = format!("{family}test_helpers/{rest}");
            }
        }
        moved
    }

    /// Whether it is a path among the test helpers.
    pub(super) fn is_among_test_helpers(&self) -> bool {
        self.text.split('/').any(|segment| segment == "test_helpers")
    }

    /// Whether it belongs to the v2 API.
    pub(super) fn is_v2(&self) -> bool {
        self.text.starts_with("/v2/")
    }
}

/// Suggests a path in place of one that begins with neither `/v1/` nor `/v2/`.
fn in_family(text: &str) -> String {
    let rooted = format!("/{}", text.trim_start_matches('/'));
    match FAMILIES.iter().find_map(|family| rooted.find(family)) {
        Some(at) => rooted[at..].to_owned(),
        None if rooted == "/" => "/v1/charges".to_owned(),
        None => format!("/v1{rooted}"),
    }
}

/// Returns the placeholder in a segment, if it is one, or the mistake in it.
fn read_segment(segment: &str, literal: &LitStr) -> Result<Option<Placeholder>, String> {
    if segment.is_empty() {
        return Err("a path must not contain an empty segment; write one `/` between two segments"
            .to_owned());
    }
    if matches!(segment, "." | "..") {
        return Err(format!(
            "`{segment}` refers to another path, which a server may or may not resolve; write \
             that path instead"
        ));
    }
    if !segment.contains(['{', '}']) {
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || "_-.~".contains(letter);
        return match segment.chars().find(|letter| !allowed(*letter)) {
            None => Ok(None),
            Some('?') => {
                Err("a path must not contain a query; declare it in the params type".to_owned())
            }
            Some(letter) => Err(format!(
                "a path must not contain `{}`; use letters, digits, `_`, `-` and `.`",
                letter.escape_debug()
            )),
        };
    }
    let (open, close) = (segment.matches('{').count(), segment.matches('}').count());
    if open > close {
        return Err(format!("`{{` in `{segment}` is never closed; write `{{}}` or `{{name}}`"));
    }
    if close > open {
        return Err(format!("`}}` in `{segment}` was never opened; write `{{}}` or `{{name}}`"));
    }
    if segment.contains("{{") {
        return Err(format!("braces in `{segment}` are nested; write `{{}}` or `{{name}}`"));
    }
    let Some(name) = segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
        return Err(format!("a placeholder must be a whole segment; split `{segment}` with `/`"));
    };
    if name.contains(['{', '}']) {
        return Err(format!("a placeholder must be a whole segment; split `{segment}` with `/`"));
    }
    if name.is_empty() {
        return Ok(Some(Placeholder { name: None }));
    }
    let is_snake_case = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_'));
    if !is_snake_case {
        let better: String = case::snake(name.trim())
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' })
            .collect();
        let better = better.trim_matches('_');
        return Err(format!(
            "`{segment}` becomes the name of an argument, in snake case; write `{{{}}}`",
            if better.starts_with(|first: char| first.is_ascii_lowercase()) {
                better
            } else {
                "id"
            }
        ));
    }
    let ident = match name {
        "client" | "params" | "session_token" => {
            return Err(format!(
                "`{segment}` would be an argument named `{name}`, which operations already have; \
                 give it another name"
            ));
        }
        name => match names::fit(&Ident::new(name, crate::span::at(literal))) {
            Ok(ident) | Err(Unfit::Keyword(ident)) => ident,
            Err(Unfit::Never) => {
                return Err(format!(
                    "`{name}` cannot name an argument; give `{segment}` another name"
                ));
            }
        },
    };
    Ok(Some(Placeholder { name: Some(ident) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, kind: TemplateKind) -> Result<Template, Vec<String>> {
        let errors = Errors::new();
        let literal = LitStr::new(text, proc_macro2::Span::call_site());
        let template = Template::read(&errors, &literal, kind);
        let messages = errors.into_messages();
        if messages.is_empty() { Ok(template.unwrap()) } else { Err(messages) }
    }

    fn mistakes(text: &str) -> Vec<String> {
        read(text, TemplateKind::Absolute).err().unwrap()
    }

    #[test]
    fn placeholders_are_read() {
        let template = read("/v1/a/{}/b/{customer}/c/{type}", TemplateKind::Absolute).ok().unwrap();
        let names: Vec<Option<String>> = template
            .placeholders()
            .iter()
            .map(|placeholder| placeholder.name.as_ref().map(ToString::to_string))
            .collect();
        assert_eq!(names, [None, Some("customer".to_owned()), Some("r#type".to_owned())]);
    }

    #[test]
    fn paths_are_joined() {
        let base = read("/v1/customers", TemplateKind::Absolute).ok().unwrap();
        let tail = read("tax_ids/{tax_id}", TemplateKind::Relative).ok().unwrap();
        assert_eq!(base.with_id().join(&tail).text(), "/v1/customers/{}/tax_ids/{tax_id}");
        assert_eq!(base.join(&Template::empty()).text(), "/v1/customers");
        assert_eq!(base.among_test_helpers().text(), "/v1/test_helpers/customers");
    }

    #[test]
    fn mistakes_are_named() {
        let expected = [
            ("charges", "a path must begin with `/v1/` or `/v2/`; write `/v1/charges`"),
            ("", "a path must begin with `/v1/` or `/v2/`; write `/v1/charges`"),
            ("v2/charges", "a path must begin with `/v1/` or `/v2/`; write `/v2/charges`"),
            (
                "https://api.stripe.com/v1/charges",
                "a path must begin with `/v1/` or `/v2/`; write `/v1/charges`",
            ),
            ("/v1", "a path must continue after `/v1`; write `/v1/charges`"),
            ("/v1/charges/", "a path must not end with `/`; write `/v1/charges`"),
            (
                "/v1//a",
                "a path must not contain an empty segment; write one `/` between two segments",
            ),
            ("/v1/a?b=1", "a path must not contain a query; declare it in the params type"),
            ("/v1/a b", "a path must not contain ` `; use letters, digits, `_`, `-` and `.`"),
            ("/v1/a#b", "a path must not contain `#`; use letters, digits, `_`, `-` and `.`"),
            ("/v1/a\\b", "a path must not contain `\\\\`; use letters, digits, `_`, `-` and `.`"),
            ("/v1/%2e%2e/a", "a path must not contain `%`; use letters, digits, `_`, `-` and `.`"),
            (
                "/v1/a/../b",
                "`..` refers to another path, which a server may or may not resolve; write that path instead",
            ),
            (
                "/v1/./a",
                "`.` refers to another path, which a server may or may not resolve; write that path instead",
            ),
            ("/v1/{a", "`{` in `{a` is never closed; write `{}` or `{name}`"),
            ("/v1/a}", "`}` in `a}` was never opened; write `{}` or `{name}`"),
            ("/v1/{{a}}", "braces in `{{a}}` are nested; write `{}` or `{name}`"),
            ("/v1/a{b}", "a placeholder must be a whole segment; split `a{b}` with `/`"),
            ("/v1/{a}{b}", "a placeholder must be a whole segment; split `{a}{b}` with `/`"),
            (
                "/v1/{CustomerId}",
                "`{CustomerId}` becomes the name of an argument, in snake case; \
                 write `{customer_id}`",
            ),
            (
                "/v1/{client}",
                "`{client}` would be an argument named `client`, which operations already have; \
                 give it another name",
            ),
            ("/v1/{self}", "`self` cannot name an argument; give `{self}` another name"),
            ("/v1/{a}/{a}", "`{a}` occurs twice; give each its own name"),
        ];
        for (text, message) in expected {
            assert_eq!(mistakes(text), [message], "{text}");
        }
    }

    #[test]
    fn two_mistakes_are_two_errors() {
        assert_eq!(mistakes("/v1/{a/b}").len(), 2);
    }
}
