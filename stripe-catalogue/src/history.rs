//! The versions that contain a part of the API.

use std::collections::BTreeMap;
use std::fmt;

use stripe_core::descriptor::{OperationDescriptor, ResourceDescriptor};

use crate::declared;
use crate::facts::{self, COMMITTED, unnamed};

/// The range of versions that contain a part of the API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// The version that introduced the part. `None` if it is older than the recorded history, which
    /// begins with `2024-04-10`.
    pub since: Option<String>,
    /// The first version without the part. `None` if the newest version contains it.
    pub until: Option<String>,
}

/// `since 2024-06-20, until 2025-03-31.basil`
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.since, &self.until) {
            (None, None) => f.write_str("in every recorded version"),
            (Some(since), None) => write!(f, "since {since}"),
            (None, Some(until)) => write!(f, "until {until}"),
            (Some(since), Some(until)) => write!(f, "since {since}, until {until}"),
        }
    }
}

/// The history of the object that a resource declares, with its operations, fields, parameters and
/// values.
///
/// Names are paths, with or without the marks of arrays and maps: `recurring.meter`,
/// `tiers[].up_to`, `tiers.up_to`. A part that was never in the API, as far as its history is
/// recorded, has no span.
///
/// ```
/// use stripe_catalogue::ResourceHistory;
/// use stripe_core::descriptor::ResourceDescriptor;
///
/// const PRICE: ResourceDescriptor = ResourceDescriptor::new("/v1/prices").object("price");
/// let history = ResourceHistory::of(&PRICE).unwrap();
/// let usage = history.field("recurring.aggregate_usage").unwrap();
/// assert_eq!(usage.to_string(), "until 2025-03-31.basil");
/// ```
#[derive(Debug, Clone)]
pub struct ResourceHistory {
    span: Span,
    /// Operations by verb and path, with `{}` for ids.
    operations: BTreeMap<String, Span>,
    /// Members by operation, which is empty for a field, and path.
    members: BTreeMap<(String, String), MemberSpans>,
}

#[derive(Debug, Clone, Default)]
struct MemberSpans {
    span: Span,
    values: BTreeMap<String, Span>,
}

impl ResourceHistory {
    /// Returns the history of the object of a resource, or `None` if the API never had such an
    /// object.
    #[must_use]
    pub fn of(resource: &ResourceDescriptor) -> Option<Self> {
        let operations = COMMITTED.operations();
        let objects = COMMITTED.objects();
        let is_its = |it: &&facts::ObjectRow<'_>| {
            let declared = declared::resource(std::slice::from_ref(resource), &operations, it.name);
            declared.is_some()
        };
        match resource.object {
            Some(object) => Self::of_object(object),
            None => Self::of_object(objects.iter().find(is_its)?.name),
        }
    }

    /// Returns the history of an object, or `None` if the API never had it.
    #[must_use]
    pub fn of_object(object: &str) -> Option<Self> {
        let objects = COMMITTED.objects();
        let gone = facts::removed();
        let known = objects.iter().find(|it| it.name == object);
        let removed = gone
            .iter()
            .find(|it| it.object == object && it.operation.is_empty() && it.name.is_empty());
        let span = match (known, removed) {
            (Some(known), _) => Span { since: some(known.since), until: None },
            (None, Some(gone)) => Span { since: some(&gone.since), until: some(&gone.until) },
            (None, None) => return None,
        };
        let mut history = Self { span, operations: BTreeMap::new(), members: BTreeMap::new() };
        let mut keys: BTreeMap<String, String> = BTreeMap::new();
        let rows = COMMITTED.operations();
        for row in rows.iter().filter(|it| it.object == object) {
            let key = format!("{} {}", row.verb, unnamed(row.path));
            keys.insert(format!("{} {}", row.verb, row.path), key.clone());
            keys.entry(row.name.to_owned()).or_insert_with(|| key.clone());
            let span = history.within(row.since, "", &history.span.clone());
            history.operations.insert(key, span);
        }
        for gone in gone.iter().filter(|it| it.object == object && it.name.is_empty()) {
            if !gone.operation.is_empty() {
                let span = history.within(&gone.since, &gone.until, &history.span.clone());
                history.operations.insert(gone.operation.clone(), span);
            }
        }
        for row in facts::members().into_iter().filter(|it| it.object == object) {
            let key = keys.get(&row.operation).cloned().unwrap_or_default();
            let member = history.member(&key, &row.known(), (&row.since, ""));
            let outer = member.span.clone();
            let since = row.values.iter().zip(&row.values_since);
            let values: Vec<(String, Span)> = since
                .map(|(value, since)| (value.clone(), history.within(since, "", &outer)))
                .collect();
            history.add_values(&key, &row.known(), values);
        }
        for gone in gone.iter().filter(|it| it.object == object && !it.name.is_empty()) {
            if gone.value.is_empty() {
                history.member(&gone.operation, &gone.name, (&gone.since, &gone.until));
            } else {
                let path = (gone.operation.clone(), plain(&gone.name));
                let outer = history.members.get(&path).map(|it| it.span.clone());
                let span = history.within(&gone.since, &gone.until, &outer.unwrap_or_default());
                history.add_values(&gone.operation, &gone.name, vec![(gone.value.clone(), span)]);
            }
        }
        Some(history)
    }

    /// Returns the versions that contain the object.
    #[must_use]
    pub fn span(&self) -> &Span {
        &self.span
    }

    /// Returns the versions that contain an operation of the object.
    #[must_use]
    pub fn operation(&self, operation: &OperationDescriptor) -> Option<&Span> {
        self.operations.get(&key(operation))
    }

    /// Returns the versions that contain a field.
    #[must_use]
    pub fn field(&self, path: &str) -> Option<&Span> {
        Some(&self.members.get(&(String::new(), plain(path)))?.span)
    }

    /// Returns the versions in which an enum field can have a value.
    #[must_use]
    pub fn field_value(&self, path: &str, value: &str) -> Option<&Span> {
        self.members.get(&(String::new(), plain(path)))?.values.get(value)
    }

    /// Returns the versions in which an operation accepts a parameter.
    #[must_use]
    pub fn param(&self, operation: &OperationDescriptor, path: &str) -> Option<&Span> {
        Some(&self.members.get(&(key(operation), plain(path)))?.span)
    }

    /// Returns the versions in which an enum parameter accepts a value.
    #[must_use]
    pub fn param_value(
        &self,
        operation: &OperationDescriptor,
        path: &str,
        value: &str,
    ) -> Option<&Span> {
        self.members.get(&(key(operation), plain(path)))?.values.get(value)
    }

    /// Adds a member, limited to the versions of the member that contains it.
    fn member(
        &mut self,
        operation: &str,
        name: &str,
        (since, until): (&str, &str),
    ) -> &MemberSpans {
        let path = plain(name);
        let outer = match path.rsplit_once('.') {
            Some((outer, _)) => {
                let outer = self.members.get(&(operation.to_owned(), outer.to_owned()));
                outer.map(|it| it.span.clone())
            }
            None if operation.is_empty() => Some(self.span.clone()),
            None => self.operations.get(operation).cloned(),
        };
        let span = self.within(since, until, &outer.unwrap_or_default());
        let member = self.members.entry((operation.to_owned(), path)).or_default();
        member.span = span;
        member
    }

    fn add_values(&mut self, operation: &str, name: &str, values: Vec<(String, Span)>) {
        let path = (operation.to_owned(), plain(name));
        if let Some(member) = self.members.get_mut(&path) {
            member.values.extend(values);
        }
    }

    #[allow(clippy::unused_self, reason = "reads as what it is at its calls")]
    fn within(&self, since: &str, until: &str, outer: &Span) -> Span {
        let since = some(since).max(outer.since.clone());
        let until = match (some(until), outer.until.clone()) {
            (Some(own), Some(outer)) => Some(own.min(outer)),
            (own, outer) => own.or(outer),
        };
        Span { since, until }
    }
}

fn some(version: &str) -> Option<String> {
    Some(version.to_owned()).filter(|version| !version.is_empty())
}

fn key(operation: &OperationDescriptor) -> String {
    format!("{} {}", operation.method.as_str(), unnamed(operation.path))
}

/// A path without the marks of arrays and maps.
fn plain(name: &str) -> String {
    name.replace(['[', ']', '{', '}'], "")
}

#[cfg(test)]
mod tests {
    use stripe_core::descriptor::{Method, OperationDescriptor};

    use super::*;

    fn span(since: &str, until: &str) -> Span {
        Span { since: some(since), until: some(until) }
    }

    #[test]
    fn fields_and_values_have_spans() {
        let account = ResourceHistory::of_object("account").unwrap();
        assert_eq!(*account.span(), Span::default());
        assert_eq!(account.field("groups"), Some(&span("2024-10-28.acacia", "")));
        // It was introduced with the object that contains it.
        assert_eq!(account.field("groups.payments_pricing"), account.field("groups"));
        assert_eq!(account.field("group"), None);
        let days = "settings.payouts.schedule.weekly_payout_days";
        assert_eq!(
            account.field_value(days, "saturday"),
            Some(&span("2025-06-30.basil", "2025-09-30.clover"))
        );
        assert_eq!(account.field_value(days, "monday"), Some(&span("2025-06-30.basil", "")));
    }

    #[test]
    fn operations_and_params_have_spans() {
        const fn operation(name: &'static str, path: &'static str) -> OperationDescriptor {
            OperationDescriptor::new(name, Method::Post, path)
        }
        let attach = operation("attach_payment", "/v1/invoices/{}/attach_payment");
        let invoice = ResourceHistory::of_object("invoice").unwrap();
        let since = span("2025-05-28.basil", "");
        assert_eq!(invoice.operation(&attach), Some(&since));
        // It is as old as its operation.
        assert_eq!(invoice.param(&attach, "payment_intent"), Some(&since));
        let update = operation("update", "/v1/invoices/{}");
        let types = "payment_settings.payment_method_types";
        assert_eq!(
            invoice.param_value(&update, types, "sequra"),
            Some(&span("2026-10-28.endive", ""))
        );
        let resource = ResourceDescriptor::new("/v1/invoices").object("invoice");
        assert_eq!(ResourceHistory::of(&resource).unwrap().operation(&attach), Some(&since));
        assert!(ResourceHistory::of_object("gadget").is_none());
        let gone = ResourceHistory::of_object("usage_record").unwrap();
        assert_eq!(gone.span().to_string(), "until 2025-03-31.basil");
        assert_eq!(gone.field("quantity").unwrap().to_string(), "until 2025-03-31.basil");
    }
}
