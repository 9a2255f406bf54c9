//! Search queries: `name:"x" AND created>1700000000`.

use serde_json::{Map, Value};
use stripe_core::descriptor::{FieldDescriptor, Shape};

use crate::json::{compare, same, text};
use crate::params::declared;
use crate::refusal::Refusal;
use crate::store::{Bound, IndexKey, ScanCondition};

/// Minimum length of a part of a text that is searched for, in characters.
const SHORTEST: usize = 3;
/// The field with the number of objects on all pages. It is returned only if it is expanded.
pub(crate) const TOTAL_COUNT: &str = "total_count";
/// The maximum number of clauses of a query.
const MOST_CLAUSES: usize = 10;

/// A search query, whose clauses are joined either by `AND` or by `OR`.
#[derive(Debug, PartialEq)]
pub(crate) struct Query {
    clauses: Vec<Clause>,
    any: bool,
}

#[derive(Debug, PartialEq)]
struct Clause {
    negated: bool,
    /// Field, followed by nested fields.
    path: Vec<String>,
    operator: Operator,
    /// Value, or `None` for `null`.
    value: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Operator {
    Is,
    Contains,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

impl Query {
    /// Parses a query.
    pub(crate) fn parse(query: &str) -> Result<Self, Refusal> {
        let mut parser = Parser { query, rest: query };
        let mut clauses = vec![parser.clause()?];
        let mut joined_by = None;
        loop {
            let is_apart = parser.rest.starts_with(char::is_whitespace);
            parser.skip_space();
            if parser.rest.is_empty() {
                break;
            }
            if !is_apart {
                return Err(parser.expected("a space, `AND` or `OR`"));
            }
            // Clauses with only a space between them are joined by `AND`.
            let any = !parser.word("AND") && parser.word("OR");
            if joined_by.is_some_and(|before| before != any) {
                return Err(problem("a query may contain `AND` or `OR`, not both"));
            }
            joined_by = Some(any);
            clauses.push(parser.clause()?);
            if clauses.len() > MOST_CLAUSES {
                return Err(problem(&format!("a query may have up to {MOST_CLAUSES} clauses")));
            }
        }
        Ok(Self { clauses, any: joined_by == Some(true) })
    }

    /// Refuses a query with an undeclared field, or with an operator or value that the field does
    /// not support.
    pub(crate) fn check(&self, fields: &[FieldDescriptor]) -> Result<(), Refusal> {
        self.clauses.iter().try_for_each(|clause| {
            let field = clause.path.join(".");
            let Some(kind) = kind_of_field(fields, &clause.path) else {
                return Err(problem(&format!("`{field}` is not a field that can be searched by")));
            };
            clause.check(kind).map_err(|lack| problem(&format!("`{field}` {lack}")))
        })
    }

    /// Whether an object matches the query.
    pub(crate) fn matches(&self, object: &Map<String, Value>) -> bool {
        let mut clauses = self.clauses.iter();
        if self.any {
            clauses.any(|clause| clause.matches(object))
        } else {
            clauses.all(|clause| clause.matches(object))
        }
    }

    /// Returns the index condition of the query.
    pub(crate) fn conditions(&self) -> Vec<ScanCondition> {
        if !self.any {
            return self.clauses.iter().filter_map(Clause::condition).collect();
        }
        let mut either = Vec::new();
        for clause in &self.clauses {
            let Some(ScanCondition::Is(values)) = clause.condition() else { return Vec::new() };
            either.extend(values);
        }
        vec![ScanCondition::Is(either)]
    }
}

/// The kind of a field, which determines its operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FieldKind {
    Number,
    Text,
    /// Text that can only be searched for as a whole, such as an id.
    Token,
    /// The field is not declared.
    Any,
}

/// Returns the kind of the field at a path, if there is one.
fn kind_of_field(fields: &[FieldDescriptor], path: &[String]) -> Option<FieldKind> {
    let Some((name, rest)) = path.split_first() else { return Some(FieldKind::Any) };
    match declared::field(fields, name) {
        Some(field) => kind_at(&field.shape, rest),
        None => declared::is_open(fields).then_some(FieldKind::Any),
    }
}

/// Returns the kind of the value at a path in a shape, or `None` if there is none.
fn kind_at(shape: &Shape, path: &[String]) -> Option<FieldKind> {
    match shape {
        Shape::Optional(inner) | Shape::MaybeDeleted(inner) => kind_at(inner, path),
        Shape::Map(inner) if !path.is_empty() => {
            let kind = kind_at(inner, path.get(1..).unwrap_or_default())?;
            Some(if kind == FieldKind::Text { FieldKind::Token } else { kind })
        }
        Shape::Struct(fields) if !path.is_empty() => kind_of_field(fields(), path),
        Shape::Resource(resource) if !path.is_empty() => kind_of_field(resource().fields, path),
        Shape::Union(_) | Shape::Opaque => Some(FieldKind::Any),
        _ if !path.is_empty() => None,
        Shape::Integer | Shape::Timestamp | Shape::Float | Shape::Decimal => {
            Some(FieldKind::Number)
        }
        Shape::String => Some(FieldKind::Text),
        Shape::Boolean
        | Shape::Currency
        | Shape::Enum(_)
        | Shape::Expandable(_)
        | Shape::Id(_)
        | Shape::Literal(_)
        | Shape::Secret => Some(FieldKind::Token),
        _ => Some(FieldKind::Any),
    }
}

impl Clause {
    /// Returns the reason why the field of a clause does not support its operator or value.
    fn check(&self, kind: FieldKind) -> Result<(), &'static str> {
        let is_number = |value: &String| value.parse::<f64>().is_ok_and(f64::is_finite);
        match (kind, self.operator) {
            (FieldKind::Any, _)
            | (FieldKind::Text, Operator::Is | Operator::Contains)
            | (FieldKind::Token, Operator::Is) => Ok(()),
            (FieldKind::Token, Operator::Contains) => Err("cannot be searched by `~`, but by `:`"),
            (FieldKind::Number, Operator::Contains) => {
                Err("is a number, and cannot be searched by `~`")
            }
            (FieldKind::Number, _) if self.value.as_ref().is_none_or(is_number) => Ok(()),
            (FieldKind::Number, _) => Err("is a number, and is compared with something else"),
            (FieldKind::Text | FieldKind::Token, _) => {
                Err("is not a number, and cannot be searched by `>`, `<`, `>=` or `<=`")
            }
        }
    }

    fn condition(&self) -> Option<ScanCondition> {
        let value = self.value.as_deref().filter(|_| !self.negated)?;
        let bound = match self.operator {
            Operator::Is => {
                return Some(ScanCondition::Is(vec![(self.path.clone(), IndexKey::of(value))]));
            }
            Operator::Contains => return None,
            Operator::Greater => "gt",
            Operator::GreaterOrEqual => "gte",
            Operator::Less => "lt",
            Operator::LessOrEqual => "lte",
        };
        let bounds = vec![Bound::new(bound, &Value::from(value))];
        Some(ScanCondition::Within { path: self.path.clone(), bounds, absent_too: false })
    }

    fn matches(&self, object: &Map<String, Value>) -> bool {
        let mut steps = self.path.iter();
        let first = steps.next().and_then(|step| object.get(step));
        let value = steps.try_fold(first, |value, step| Some(value?.get(step))).flatten();
        self.holds(value.filter(|value| !value.is_null())) != self.negated
    }

    fn holds(&self, value: Option<&Value>) -> bool {
        let (value, wanted) = match (value, &self.value) {
            (value, None) => return value.is_none(),
            (None, Some(_)) => return false,
            (Some(value), Some(wanted)) => (value, wanted),
        };
        let ordering = || compare(value, &Value::from(wanted.as_str()));
        match self.operator {
            // Stripe's text fields are found whatever their case.
            Operator::Is => {
                same(value, &Value::from(wanted.as_str()))
                    || text(value).is_some_and(|text| text.to_lowercase() == wanted.to_lowercase())
            }
            Operator::Contains => {
                text(value).is_some_and(|text| text.to_lowercase().contains(&wanted.to_lowercase()))
            }
            Operator::Greater => ordering().is_some_and(std::cmp::Ordering::is_gt),
            Operator::GreaterOrEqual => ordering().is_some_and(std::cmp::Ordering::is_ge),
            Operator::Less => ordering().is_some_and(std::cmp::Ordering::is_lt),
            Operator::LessOrEqual => ordering().is_some_and(std::cmp::Ordering::is_le),
        }
    }
}

struct Parser<'a> {
    query: &'a str,
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn clause(&mut self) -> Result<Clause, Refusal> {
        self.skip_space();
        let negated = self.eat("-");
        let path = self.path()?;
        let operators = [
            (":", Operator::Is),
            ("~", Operator::Contains),
            (">=", Operator::GreaterOrEqual),
            ("<=", Operator::LessOrEqual),
            (">", Operator::Greater),
            ("<", Operator::Less),
        ];
        let operator = operators.iter().find(|(sign, _)| self.eat(sign));
        let Some((_, operator)) = operator else {
            return Err(self.expected("`:`, `~`, `>`, `<`, `>=` or `<=`"));
        };
        let value = self.value()?;
        if *operator == Operator::Contains
            && value.as_ref().is_some_and(|value| value.chars().count() < SHORTEST)
        {
            return Err(problem(&format!("`~` takes at least {SHORTEST} characters")));
        }
        Ok(Clause { negated, path, operator: *operator, value })
    }

    fn path(&mut self) -> Result<Vec<String>, Refusal> {
        let mut path = vec![self.name()?.to_owned()];
        loop {
            if self.eat(".") {
                path.push(self.name()?.to_owned());
            } else if self.eat("[") {
                path.push(self.quoted()?);
                if !self.eat("]") {
                    return Err(self.expected("`]`"));
                }
            } else {
                return Ok(path);
            }
        }
    }

    fn name(&mut self) -> Result<&'a str, Refusal> {
        let name = self.take_while(|c| c.is_alphanumeric() || c == '_');
        if name.is_empty() { Err(self.expected("the name of a field")) } else { Ok(name) }
    }

    fn value(&mut self) -> Result<Option<String>, Refusal> {
        if self.rest.starts_with(['"', '\'']) {
            return self.quoted().map(Some);
        }
        let bare = self.take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '+'));
        match bare {
            "" => Err(self.expected("a value")),
            "null" | "NULL" => Ok(None),
            bare => Ok(Some(bare.to_owned())),
        }
    }

    fn quoted(&mut self) -> Result<String, Refusal> {
        let Some(quote @ ('"' | '\'')) = self.rest.chars().next() else {
            return Err(self.expected("text in quotes"));
        };
        let mut text = String::new();
        let mut characters = self.rest.char_indices().skip(1);
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
                end if end == quote => {
                    self.rest = &self.rest[at + quote.len_utf8()..];
                    return Ok(text);
                }
                other => text.push(other),
            }
        }
        Err(problem("a quote is opened and never closed"))
    }

    fn take_while(&mut self, matches: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !matches(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn eat(&mut self, sign: &str) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Parses a word followed by white space, ignoring case.
    fn word(&mut self, word: &str) -> bool {
        let Some((head, rest)) = self.rest.split_once(char::is_whitespace) else { return false };
        let found = head.eq_ignore_ascii_case(word);
        if found {
            self.rest = rest;
        }
        found
    }

    fn expected(&self, what: &str) -> Refusal {
        let at = self.query.len() - self.rest.len();
        let found = match self.rest.chars().next() {
            Some(_) => format!("`{}`", self.rest.chars().take(20).collect::<String>()),
            None => "the end".to_owned(),
        };
        problem(&format!("expected {what} at byte {at}, found {found}"))
    }
}

fn problem(message: &str) -> Refusal {
    Refusal::invalid(format!("the search query is malformed: {message}")).param("query")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use serde_json::json;
    use stripe_core::descriptor::EnumDescriptor;

    use super::*;

    #[test]
    fn queries_find_objects() {
        let object = json!({
            "name": "Jenny \"J\" Rosen", "active": true, "created": 100, "note": null,
            "metadata": { "order id": "6735", "k": "v" }, "size": { "unit": "cm" },
        });
        let Value::Object(object) = object else { unreachable!("an object was given") };
        for (query, expected) in [
            (r#"active:"true""#, true),
            ("active:true", true),
            (r#"name:"jenny \"j\" rosen""#, true),
            (r#"name~"rose""#, true),
            ("name~'rosa'", false),
            (r#"metadata["order id"]:"6735""#, true),
            (r#"-metadata["k"]:"v""#, false),
            (r#"metadata["other"]:null"#, true),
            (r#"-metadata["k"]:null"#, true),
            ("note:null", true),
            ("size.unit:'cm'", true),
            ("created>99", true),
            ("created>100", false),
            ("created>=100 AND created<=100", true),
            ("created<100 OR active:'true'", true),
            ("created<100 and active:'true'", false),
            ("created>99 active:'true'", true),
            ("created>99   active:'false'", false),
            ("active:'true' -created:100", false),
            ("missing:'x'", false),
            ("-missing:'x'", true),
        ] {
            assert_eq!(Query::parse(query).unwrap().matches(&object), expected, "{query}");
        }
    }

    #[test]
    fn fields_are_declared() {
        const SIZE: &[FieldDescriptor] = &[FieldDescriptor::new("unit", Shape::String)];
        const FIELDS: &[FieldDescriptor] = &[
            FieldDescriptor::new("name", Shape::String),
            FieldDescriptor::new("size", Shape::Optional(&Shape::Struct(|| SIZE))),
            FieldDescriptor::new("metadata", Shape::Map(&Shape::String)),
        ];
        let checked = |query: &str| Query::parse(query).unwrap().check(FIELDS);
        for query in ["name:'x'", "size.unit:'cm' AND name:'x'", "metadata['any']:'x'"] {
            assert_eq!(checked(query), Ok(()), "{query}");
        }
        for query in ["colour:'red'", "name:'x' size.depth:1", "name.first:'x'", "metadata.a.b:1"] {
            assert!(checked(query).is_err(), "{query}");
        }
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn an_operator_is_for_kinds_of_fields() {
        const KIND: EnumDescriptor = EnumDescriptor::open(&["book", "map"]);
        const FIELDS: &[FieldDescriptor] = &[
            FieldDescriptor::new("id", Shape::Id("book")),
            FieldDescriptor::new("title", Shape::Optional(&Shape::String)),
            FieldDescriptor::new("kind", Shape::Enum(&KIND)),
            FieldDescriptor::new("created", Shape::Timestamp),
            FieldDescriptor::new("price", Shape::Optional(&Shape::Decimal)),
            FieldDescriptor::new("metadata", Shape::Map(&Shape::String)),
            FieldDescriptor::new("note", Shape::Opaque),
        ];
        let checked = |query: &str| Query::parse(query).unwrap().check(FIELDS);
        for query in [
            "title:'x'",
            "title~'xyz'",
            "kind:'book'",
            "created:5",
            "created>='5'",
            "price<1.5",
            "price:null",
            "metadata['k']:'v'",
            "note~'xyz'",
            "note>5",
        ] {
            assert_eq!(checked(query), Ok(()), "{query}");
        }
        for (query, said) in [
            (
                "title>5",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: `title` is not a number, and cannot be searched by `>`, `<`, `>=` or `<=`"],
            ),
            (
                "id~'boo_'",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: `id` cannot be searched by `~`, but by `:`"],
            ),
            (
                "metadata['k']~'value'",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: `metadata.k` cannot be searched by `~`, but by `:`"],
            ),
            (
                "created>yesterday",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: `created` is a number, and is compared with something else"],
            ),
            (
                "created~'170'",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: `created` is a number, and cannot be searched by `~`"],
            ),
        ] {
            said.assert_eq(&checked(query).unwrap_err().to_string());
        }
    }

    #[test]
    fn a_query_has_up_to_ten_clauses() {
        let clauses = |number: usize| vec!["a:1"; number].join(" OR ");
        assert!(Query::parse(&clauses(10)).is_ok());
        let error = Query::parse(&clauses(11)).unwrap_err().to_string();
        assert!(error.ends_with("a query may have up to 10 clauses"), "{error}");
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn malformed_input_is_refused_with_a_reason() {
        for (query, said) in [
            (
                "",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected the name of a field at byte 0, found the end"],
            ),
            (
                "name",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected `:`, `~`, `>`, `<`, `>=` or `<=` at byte 4, found the end"],
            ),
            (
                "name:",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected a value at byte 5, found the end"],
            ),
            (
                "name:'x",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: a quote is opened and never closed"],
            ),
            (
                "a:'1'b:2",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected a space, `AND` or `OR` at byte 5, found `b:2`"],
            ),
            (
                "a:1 b:2 OR c:3",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: a query may contain `AND` or `OR`, not both"],
            ),
            (
                "a~'xy'",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: `~` takes at least 3 characters"],
            ),
            (
                "a:1 AND",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected `:`, `~`, `>`, `<`, `>=` or `<=` at byte 7, found the end"],
            ),
            (
                "a:1 AND b:2 OR c:3",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: a query may contain `AND` or `OR`, not both"],
            ),
            (
                "metadata[k]:1",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected text in quotes at byte 9, found `k]:1`"],
            ),
            (
                "metadata['k':1",
                expect!["400 invalid_request_error, param `query`: the search query is malformed: expected `]` at byte 12, found `:1`"],
            ),
        ] {
            said.assert_eq(&Query::parse(query).unwrap_err().to_string());
        }
    }
}
