//! Declared fields of the control endpoints, by which requests are checked and endpoints described.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::denial::Denial;
use crate::account_key;

/// A field of a request.
#[derive(Debug, Clone, Copy)]
pub(super) struct ControlField {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) is_required: bool,
    pub(super) about: &'static str,
}

pub(super) const ACCOUNT: ControlField = ControlField::new(
    "account",
    Kind::Account,
    "the account that `Stripe-Account` or `Stripe-Context` names; empty text for that of requests \
     without them",
);

/// The mode of an account, for endpoints that concern a single mode.
pub(super) const LIVEMODE: ControlField =
    ControlField::new("livemode", Kind::Flag, "`true` for live mode; test mode if it is left out");

/// Type of a field.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Text,
    /// Text that is not empty.
    Name,
    /// Text that a header can contain, such as `Stripe-Account`.
    Account,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A whole number within these bounds.
    Number(u64, u64),
    /// A whole number.
    Whole,
    Flag,
    Object,
    /// An array of text.
    Texts,
    /// An array of whole numbers.
    Numbers,
    /// An array of objects.
    Objects,
    /// Text or any JSON.
    Any,
}

impl ControlField {
    pub(super) const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { name, kind, is_required: false, about }
    }

    pub(super) const fn required(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { name, kind, is_required: true, about }
    }

    /// Returns the error for a value of another type.
    fn misfit(&self, shown: &str) -> Denial {
        let kind = with_article(&self.kind.name());
        Denial::invalid(format!("`{}` must be {kind}, not {shown}", self.name))
    }

    /// Checks the value of a param of a query.
    pub(super) fn check_text(&self, text: &str) -> Result<(), Denial> {
        let fits = match self.kind {
            Kind::Number(..) => text.parse::<u64>().is_ok_and(|it| self.kind.takes(&it.into())),
            Kind::Whole => text.parse::<i64>().is_ok(),
            Kind::Flag => text == "true" || text == "false",
            kind => kind.takes(&text.into()),
        };
        if fits { Ok(()) } else { Err(self.misfit(&quoted(text))) }
    }

    pub(super) fn describe(&self) -> Value {
        json!({ "type": self.kind.name(), "required": self.is_required, "about": self.about })
    }
}

impl Kind {
    fn name(self) -> String {
        match self {
            Self::Text => "text".to_owned(),
            Self::Name => "text that is not empty".to_owned(),
            Self::Account => "text of ASCII characters, as in a header".to_owned(),
            Self::OneOf(texts) => format!("one of {}", listed(texts)),
            Self::Number(least, most) => format!("number from {least} to {most}"),
            Self::Whole => "whole number".to_owned(),
            Self::Flag => "boolean".to_owned(),
            Self::Object => "object".to_owned(),
            Self::Texts => "array of text".to_owned(),
            Self::Numbers => "array of numbers".to_owned(),
            Self::Objects => "array of objects".to_owned(),
            Self::Any => "any".to_owned(),
        }
    }

    fn takes(self, value: &Value) -> bool {
        let all = |is: fn(&Value) -> bool| value.as_array().is_some_and(|all| all.iter().all(is));
        match self {
            Self::Text => value.is_string(),
            Self::Name => value.as_str().is_some_and(|text| !text.is_empty()),
            Self::Account => value.as_str().is_some_and(account_key::is_name),
            Self::OneOf(texts) => value.as_str().is_some_and(|text| texts.contains(&text)),
            Self::Number(least, most) => {
                value.as_u64().is_some_and(|number| (least..=most).contains(&number))
            }
            Self::Whole => value.is_u64() || value.is_i64(),
            Self::Flag => value.is_boolean(),
            Self::Object => value.is_object(),
            Self::Texts => all(Value::is_string),
            Self::Numbers => all(Value::is_u64),
            Self::Objects => all(Value::is_object),
            Self::Any => true,
        }
    }
}

/// The fields of a request that passed the check.
#[derive(Debug)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// Checks the fields of a body. `place` is used in errors, such as `/_local/clock`.
    pub(super) fn of(
        sent: Map<String, Value>,
        known: &[&[ControlField]],
        place: &str,
    ) -> Result<Self, Denial> {
        let all = || known.iter().flat_map(|fields| fields.iter());
        for (name, value) in &sent {
            let Some(field) = all().find(|field| field.name == name) else {
                return Err(unknown(name, all().map(|field| field.name), place));
            };
            if !field.kind.takes(value) {
                return Err(field.misfit(&shown(value)));
            }
        }
        match all().find(|field| field.is_required && !sent.contains_key(field.name)) {
            Some(missing) => Err(Denial::invalid(format!("`{}` is required", missing.name))),
            None => Ok(Self(sent)),
        }
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// Returns the key of the selected account and mode.
    pub(super) fn account_key(&self) -> String {
        account_key::key(self.text("account").unwrap_or_default(), self.flag("livemode"))
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        self.0.get(name)?.as_u64()
    }

    pub(super) fn seconds(&self, name: &str) -> Option<Duration> {
        self.number(name).map(Duration::from_secs)
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.0.get(name) == Some(&Value::Bool(true))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(super) fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    pub(super) fn object(&self, name: &str) -> Option<&Map<String, Value>> {
        self.0.get(name)?.as_object()
    }

    /// Returns the text in an array.
    pub(super) fn texts(&self, name: &str) -> Option<Vec<&str>> {
        Some(self.0.get(name)?.as_array()?.iter().filter_map(Value::as_str).collect())
    }

    pub(super) fn array(&self, name: &str) -> Option<&Vec<Value>> {
        self.0.get(name)?.as_array()
    }
}

/// Returns the error for an unknown name.
pub(super) fn unknown<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    place: &str,
) -> Denial {
    let known: Vec<&str> = known.into_iter().collect();
    let shown = name.chars().take(80).flat_map(char::escape_debug).collect::<String>();
    let nearest = known
        .iter()
        .map(|known| (distance(name, known), *known))
        .filter(|(distance, known)| *distance <= known.len().max(name.len()) / 3 + 1)
        .min();
    let mut message = format!("{place} has no `{shown}`");
    match (nearest, known.is_empty()) {
        (Some((_, nearest)), _) => message.push_str(&format!("; did you mean `{nearest}`?")),
        (None, true) => message.push_str("; it has no fields"),
        (None, false) => message.push_str(&format!("; it has {}", listed(&known))),
    }
    Denial::invalid(message)
}

/// Formats names for a sentence.
pub(super) fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// Returns the number of letters to add, remove or replace to get from one word to the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().take(80).enumerate() {
        let mut before = index;
        let mut left = index + 1;
        for (place, known) in row.iter_mut().skip(1).zip(&other) {
            let best = (before + usize::from(letter != *known)).min(left + 1).min(*place + 1);
            before = *place;
            *place = best;
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

fn with_article(kind: &str) -> String {
    match kind {
        _ if kind.starts_with("text") || kind.starts_with("one of") => kind.to_owned(),
        _ if kind.starts_with(['a', 'o']) => format!("an {kind}"),
        _ => format!("a {kind}"),
    }
}

fn shown(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 60 {
        return format!("`{text}`");
    }
    format!("`{}…`", text.chars().take(60).collect::<String>())
}

fn quoted(text: &str) -> String {
    let mut shown = text.chars().take(60).flat_map(char::escape_debug).collect::<String>();
    if text.chars().count() > 60 {
        shown.push('…');
    }
    format!("`{shown}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_recognized() {
        let known = ["account", "advance", "resume", "set"];
        for (name, said) in [
            ("acount", "/_local/clock has no `acount`; did you mean `account`?"),
            ("advanced", "/_local/clock has no `advanced`; did you mean `advance`?"),
            (
                "forwards",
                "/_local/clock has no `forwards`; it has `account`, `advance`, `resume` and `set`",
            ),
        ] {
            assert_eq!(unknown(name, known, "/_local/clock").1, said);
        }
        assert_eq!(unknown("a\n", [], "/_local/x").1, "/_local/x has no `a\\n`; it has no fields");
        assert_eq!(
            (distance("abc", "abc"), distance("", "ab"), distance("kitten", "sitting")),
            (0, 2, 3)
        );
    }
}
