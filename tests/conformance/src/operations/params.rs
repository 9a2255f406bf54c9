//! Random params of an operation, by the types that the catalogue gives them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use stripe_catalogue::model::{Member, Type};

use super::random::Random;

/// Selection of the params that are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum ParamSelection {
    /// Every one.
    All,
    /// The required params, and a random selection of the others.
    Some,
}

/// Text that is hard to encode.
const TEXTS: &[&str] = &[
    "a",
    "two words",
    "50% & more = a+b",
    "Zoë Müller",
    "東京",
    "🦀 [x] {y}",
    "line\nbreak\ttab",
    "a/b?c#d;e,f:g@h",
    "\"quoted\" \\ 'text'",
    "~-_.!*()",
];
const CURRENCIES: &[&str] = &["usd", "eur", "jpy"];
const INTEGERS: &[u64] = &[0, 1, 7, 100, 1_999, 4_294_967_295];
const FLOATS: &[f64] = &[0.5, 12.25, 99.9];
const DECIMALS: &[&str] = &["0.5", "12.25", "1000", "0.000000000001"];
const DATE_TIMES: &[&str] = &["2026-01-02T03:04:05Z", "2026-10-28T23:59:59.123Z"];

/// Draws the params of one call.
pub(crate) struct ParamsGenerator<'r> {
    random: &'r mut Random,
    extent: ParamSelection,
    is_json: bool,
    /// The names of the params that were set, as in the catalogue.
    pub(crate) sent: BTreeSet<String>,
}

impl<'r> ParamsGenerator<'r> {
    pub(crate) fn new(random: &'r mut Random, extent: ParamSelection, is_json: bool) -> Self {
        Self { random, extent, is_json, sent: BTreeSet::new() }
    }

    /// Values for these members of the object `prefix`.
    pub(crate) fn of(&mut self, members: &[Member], prefix: &str) -> Map<String, Value> {
        let mut values = Map::new();
        for member in members {
            if member.required || self.extent == ParamSelection::All || self.random.once_in(2) {
                self.set(&mut values, member, prefix);
            }
        }
        values
    }

    /// Values for the members of a nested object: at least one, since an empty object is not sent.
    fn nested(&mut self, members: &[Member], prefix: &str) -> Map<String, Value> {
        let mut values = self.of(members, prefix);
        if values.is_empty() {
            if let Some(member) = self.random.one_of(members) {
                self.set(&mut values, member, prefix);
            }
        }
        values
    }

    fn set(&mut self, values: &mut Map<String, Value>, member: &Member, prefix: &str) {
        let place = format!("{prefix}{}", member.name);
        let value = self.member(member, &place);
        self.sent.insert(place);
        values.insert(member.name.clone(), value);
    }

    fn member(&mut self, member: &Member, place: &str) -> Value {
        let may_clear = member.emptyable && !member.required && self.extent == ParamSelection::Some;
        if may_clear && self.random.once_in(8) {
            return if self.is_json { Value::Null } else { json!("") };
        }
        self.value(&member.name, &member.ty, place)
    }

    fn value(&mut self, name: &str, ty: &Type, place: &str) -> Value {
        match ty {
            Type::Plain(kind) => self.plain(name, kind),
            Type::Constant(text) => json!(text),
            Type::Enum(values) => {
                // An empty value clears.
                let values: Vec<&String> = values.iter().filter(|it| !it.is_empty()).collect();
                json!(self.random.one_of(&values).map_or("", |value| value.as_str()))
            }
            Type::Array(inner) | Type::List(inner) => {
                let place = format!("{place}[]");
                let length = 1 + self.random.below(2);
                (0..length).map(|_| self.value(name, inner, &place)).collect()
            }
            Type::Map(inner) => {
                let place = format!("{place}{{}}");
                let is_currency = name.contains("currency");
                let keys = if is_currency { CURRENCIES } else { &["key", "key_2", "ключ"] };
                let length = 1 + self.random.below(2);
                let value = |key: &&str| ((*key).to_owned(), self.value(name, inner, &place));
                Value::Object(keys.iter().take(length).map(value).collect())
            }
            Type::Range(bound) => {
                if self.random.once_in(2) {
                    return self.plain(name, bound);
                }
                let bounds = [["gt", "lt"], ["gte", "lte"], ["gte", "lt"]];
                let bounds = self.random.one_of(&bounds).copied().unwrap_or_default();
                bounds.iter().map(|it| ((*it).to_owned(), self.plain(name, bound))).collect()
            }
            Type::Expandable(_) | Type::Reference(_) => json!(self.id()),
            Type::Object(members) => Value::Object(self.nested(members, &format!("{place}."))),
            Type::Either(types) => {
                let chosen = self.random.below(types.len());
                let place = format!("{place}|{}", chosen + 1);
                let Some(ty) = types.get(chosen) else { return Value::Null };
                let value = self.value(name, ty, &place);
                self.sent.insert(place);
                value
            }
        }
    }

    fn plain(&mut self, name: &str, kind: &str) -> Value {
        match kind {
            "integer" if name == "limit" => json!(1 + self.random.below(100)),
            "integer" => json!(self.random.one_of(INTEGERS)),
            "float" => json!(self.random.one_of(FLOATS)),
            "boolean" => json!(self.random.once_in(2)),
            "timestamp" => json!(1_700_000_000 + self.random.below(100_000_000)),
            "datetime" => json!(self.random.one_of(DATE_TIMES)),
            "decimal" => json!(self.random.one_of(DECIMALS)),
            "int64_string" => json!(self.random.below(1_000_000).to_string()),
            "metadata" => {
                let text = self.text();
                json!({ "order": text, "käufer_id": "1" })
            }
            "any" => json!({ "key": self.text() }),
            "file" => json!({ "$file": { "name": "receipt.txt", "text": self.text() } }),
            // The name of the only kind of object that may be there.
            "string" if name == "object" => json!("bank_account"),
            "string" if is_currency(name) => json!(self.random.one_of(CURRENCIES)),
            _ => json!(self.text()),
        }
    }

    fn text(&mut self) -> &'static str {
        self.random.one_of(TEXTS).copied().unwrap_or_default()
    }

    /// An id for a path.
    pub(crate) fn id(&mut self) -> String {
        format!("id_{}", 1_000 + self.random.below(9_000))
    }
}

fn is_currency(name: &str) -> bool {
    name == "currency" || name.ends_with("_currency") || name == "currencies"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, required: bool, ty: Type) -> Member {
        Member {
            name: name.to_owned(),
            required,
            nullable: false,
            always: false,
            emptyable: !required,
            since: None,
            ty,
        }
    }

    fn members() -> Vec<Member> {
        let text = || Type::Plain("string".to_owned());
        let parts = vec![member("size", true, text()), member("color", false, text())];
        vec![
            member("name", true, text()),
            member("parts", false, Type::Array(Box::new(Type::Object(parts)))),
            member("until", false, Type::Either(vec![text(), Type::Enum(vec!["now".to_owned()])])),
        ]
    }

    #[test]
    fn a_seed_gives_the_same_params_again() {
        let drawn = |seed| {
            let mut random = Random::new(seed);
            ParamsGenerator::new(&mut random, ParamSelection::Some, false).of(&members(), "")
        };
        assert_eq!(drawn(3), drawn(3));
        assert!((0..20).any(|seed| drawn(seed) != drawn(3)));
    }

    #[test]
    fn required_params_are_always_present() {
        for seed in 0..50 {
            let mut random = Random::new(seed);
            let drawn =
                ParamsGenerator::new(&mut random, ParamSelection::Some, false).of(&members(), "");
            assert!(drawn["name"].is_string());
            for part in drawn.get("parts").and_then(Value::as_array).into_iter().flatten() {
                assert!(part["size"].is_string());
            }
        }
    }

    #[test]
    fn sent_params_have_the_catalogues_names() {
        let mut random = Random::new(1);
        let mut params = ParamsGenerator::new(&mut random, ParamSelection::All, false);
        params.of(&members(), "");
        let sent: Vec<&str> = params.sent.iter().map(String::as_str).collect();
        let (variant, of_all) = (sent[sent.len() - 1], &sent[..sent.len() - 1]);
        assert_eq!(of_all, ["name", "parts", "parts[].color", "parts[].size", "until"]);
        assert!(["until|1", "until|2"].contains(&variant), "{variant}");
    }

    #[test]
    fn null_clears_in_json_and_empty_text_in_a_form() {
        for (is_json, cleared) in [(true, Value::Null), (false, json!(""))] {
            let drawn = |seed| {
                let mut random = Random::new(seed);
                ParamsGenerator::new(&mut random, ParamSelection::Some, is_json).of(&members(), "")
            };
            assert!((0..200).any(|seed| drawn(seed).get("parts") == Some(&cleared)));
        }
    }
}
