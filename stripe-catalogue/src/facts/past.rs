//! The tables of older versions.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::{self, Write as _};

use super::{
    COMMITTED, Changed, FIELDS, Facts, MemberRow, NEWEST_VERSION, OBJECTS, OPERATIONS, Removed,
    changed, removed, rows, unnamed, versions,
};
use crate::rust_names::pascal;

/// An error for a version that the catalogue does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownVersion {
    version: String,
}

impl UnknownVersion {
    /// Whether the text begins like a version: `2026-10`.
    fn is_date(&self) -> bool {
        let is_digit = |at| matches!(at, 0..=3 | 5..=6);
        let fits = |(at, byte): (usize, u8)| {
            if is_digit(at) { byte.is_ascii_digit() } else { byte == b'-' }
        };
        self.version.len() >= 7 && self.version.bytes().take(7).enumerate().all(fits)
    }

    fn month(&self) -> &str {
        self.version.get(..7).unwrap_or(&self.version)
    }
}

impl fmt::Display for UnknownVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = versions();
        let name = |it: Option<&super::VersionRow>| it.map_or("", |it| &it.version).to_owned();
        write!(
            f,
            "no API version `{}`: {} are known, from {} to {}",
            self.version.escape_debug(),
            known.len(),
            name(known.first()),
            name(known.last())
        )?;
        let near = known.iter().find(|it| it.version.starts_with(self.month()));
        if let Some(near) = near.filter(|_| self.is_date()) {
            return write!(f, "; did you mean `{}`?", near.version);
        }
        let before = known.iter().rev().find(|it| *it.version < *self.version);
        let after = known.iter().find(|it| *it.version > *self.version);
        match (before, after) {
            (Some(before), Some(after)) if self.is_date() => {
                write!(f, "; it would be between {} and {}", before.version, after.version)
            }
            _ => Ok(()),
        }
    }
}

impl Error for UnknownVersion {}

/// The key of an object or of one of its operations, by its method and its path with `{}` for ids.
type OwnerKey = (String, String);

pub(super) fn of_version(version: &str) -> Result<Facts, UnknownVersion> {
    if version == NEWEST_VERSION {
        return Ok(Facts::committed());
    }
    if !versions().iter().any(|it| it.version == version) {
        return Err(UnknownVersion { version: version.to_owned() });
    }
    let removed: Vec<Removed> = removed().into_iter().filter(|it| it.is_in(version)).collect();
    let members = Past::new(version, &removed).members();
    let mut fields = MemberRow::FIELDS.to_owned();
    let mut params = MemberRow::PARAMS.to_owned();
    for member in &members {
        let table = if member.operation.is_empty() { &mut fields } else { &mut params };
        table.push_str(&member.row());
    }
    Ok(Facts {
        version: Cow::Owned(version.to_owned()),
        objects: Cow::Owned(objects(version, &removed)),
        operations: Cow::Owned(operations(version, &removed, &members)),
        fields: Cow::Owned(fields),
        params: Cow::Owned(params),
    })
}

impl Removed {
    fn is_in(&self, version: &str) -> bool {
        *self.since <= *version && *version < *self.until
    }
}

/// Returns the heading and the rows that are at least as old as the version.
fn objects(version: &str, removed: &[Removed]) -> String {
    let mut table = String::new();
    for (at, line) in OBJECTS.lines().enumerate() {
        let since = line.split('\t').nth(5).unwrap_or_default();
        if at == 0 || since <= version {
            table.push_str(line);
            table.push('\n');
        }
    }
    for gone in removed.iter().filter(|it| it.operation.is_empty() && it.name.is_empty()) {
        let class = pascal(gone.object.rsplit('.').next().unwrap_or_default());
        let _ = writeln!(table, "{}\t{class}\t\t\t\t{}\t", gone.object, gone.since);
    }
    table
}

fn operations(version: &str, removed: &[Removed], members: &[MemberRow]) -> String {
    let mut params: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for member in members.iter().filter(|it| !it.name.contains(['.', '|'])) {
        let mark = if member.required { "!" } else { "" };
        let names = params.entry((&member.object, &member.operation)).or_default();
        names.push(format!("{}{mark}", member.name));
    }
    let of = |object: &str, name: &str, verb: &str, path: &str| {
        let whole = format!("{verb} {path}");
        let of_name = params.get(&(object, name)).or_else(|| params.get(&(object, &whole)));
        of_name.map(|names| names.join(",")).unwrap_or_default()
    };
    let mut table = String::new();
    let _ = writeln!(table, "{}", OPERATIONS.lines().next().unwrap_or_default());
    for cells in rows::<10>(OPERATIONS) {
        let [object, name, kind, verb, path, host, encoding, response, since, all] = cells;
        if since > version {
            continue;
        }
        // The history does not contain operations that only the public specification lists.
        let params = if object.is_empty() { all.to_owned() } else { of(object, name, verb, path) };
        let _ = writeln!(
            table,
            "{object}\t{name}\t{kind}\t{verb}\t{path}\t{host}\t{encoding}\t{response}\t{since}\t{params}"
        );
    }
    let gone = removed.iter().filter(|it| !it.operation.is_empty() && it.name.is_empty());
    for Removed { object, operation, kind: name, since, .. } in gone {
        let Some((verb, path)) = operation.split_once(' ') else { continue };
        let response = if name == "list" { format!("list<{object}>") } else { object.clone() };
        let encoding = if verb == "POST" { "form" } else { "query" };
        // The names of placeholders are not recorded.
        let path = path.replace("{}", "{id}");
        let _ = writeln!(
            table,
            "{object}\t{name}\t{name}\t{verb}\t{path}\tapi.stripe.com\t{encoding}\t{response}\t{since}\t"
        );
    }
    table
}

/// The members of an older version, under construction.
struct Past<'r> {
    version: &'r str,
    /// Removed members by object and operation.
    removed: BTreeMap<OwnerKey, Vec<&'r Removed>>,
    changed: BTreeMap<OwnerKey, BTreeMap<&'static str, Vec<Changed>>>,
    /// The versions that introduced each object, and each field by name.
    since: BTreeMap<(String, String), String>,
}

impl<'r> Past<'r> {
    fn new(version: &'r str, removed: &'r [Removed]) -> Self {
        let mut by_owner: BTreeMap<OwnerKey, Vec<&Removed>> = BTreeMap::new();
        for row in removed.iter().filter(|it| !it.name.is_empty()) {
            by_owner.entry((row.object.clone(), row.operation.clone())).or_default().push(row);
        }
        let mut changes: BTreeMap<OwnerKey, BTreeMap<&'static str, Vec<Changed>>> = BTreeMap::new();
        for row in changed() {
            let owner = (row.object.to_owned(), row.operation.to_owned());
            changes.entry(owner).or_default().entry(row.name).or_default().push(row);
        }
        let objects = COMMITTED.objects();
        let mut since: BTreeMap<(String, String), String> = objects
            .iter()
            .map(|it| ((it.name.to_owned(), String::new()), it.since.to_owned()))
            .collect();
        for [object, name, _, _, came, _] in rows::<6>(FIELDS) {
            since.insert((object.to_owned(), known_name(name)), came.to_owned());
        }
        Self { version, removed: by_owner, changed: changes, since }
    }

    fn members(mut self) -> Vec<MemberRow> {
        let objects: BTreeSet<&str> = COMMITTED
            .objects()
            .iter()
            .filter(|it| it.since <= self.version)
            .map(|it| it.name)
            .collect();
        let operations = COMMITTED.operations();
        let mut groups: Vec<((String, String), Vec<MemberRow>)> = Vec::new();
        for row in COMMITTED.members() {
            let owner = (row.object.clone(), row.operation.clone());
            match groups.last_mut() {
                Some((last, rows)) if *last == owner => rows.push(row),
                _ => groups.push((owner, vec![row])),
            }
        }
        let mut members = Vec::new();
        for ((object, operation), rows) in groups {
            if !objects.contains(object.as_str()) {
                continue;
            }
            let mut key = String::new();
            if !operation.is_empty() {
                let is_it =
                    |it: &&super::OperationRow<'_>| it.object == object && it.is_named(&operation);
                let Some(found) = operations.iter().find(is_it) else { continue };
                if found.since > self.version {
                    continue;
                }
                key = format!("{} {}", found.verb, unnamed(found.path));
            }
            let gone = self.removed.remove(&(object.clone(), key.clone())).unwrap_or_default();
            members.extend(self.group(&(object, key), &operation, rows, &gone));
        }
        // Operations that now have no params, and removed objects.
        for ((object, key), gone) in std::mem::take(&mut self.removed) {
            let named = operations.iter().find(|it| {
                it.object == object && format!("{} {}", it.verb, unnamed(it.path)) == key
            });
            let operation = named.map_or_else(|| key.clone(), |it| it.name.to_owned());
            let owner = (object, key);
            members.extend(self.group(&owner, &operation, Vec::new(), &gone));
        }
        members
    }

    /// Returns the members of one object or operation.
    fn group(
        &self,
        owner: &OwnerKey,
        operation: &str,
        rows: Vec<MemberRow>,
        gone: &[&Removed],
    ) -> Vec<MemberRow> {
        let mut left_out: Vec<String> = Vec::new();
        let mut members: Vec<MemberRow> = Vec::new();
        // The current types of the variants of a union.
        let variants: Vec<(String, String)> =
            rows.iter().map(|row| (row.name.clone(), row.kind.clone())).collect();
        for mut row in rows {
            if left_out.iter().any(|outer| is_within(&row.name, outer)) {
                continue;
            }
            let name = known_name(&row.name);
            let changes = self.changes(owner, &name);
            let is_absent = changes.iter().any(|it| it.is_absent_in(self.version));
            if *row.since > *self.version || is_absent {
                left_out.push(row.name);
                continue;
            }
            if is_variant(&row.name) {
                self.values(&mut row, owner, gone);
                members.push(row);
                continue;
            }
            self.state(&mut row, owner, &name, changes);
            if let Some(kind) = self.kind(changes, &row, &variants) {
                left_out.push(row.name.clone());
                if !kind.contains("enum") {
                    row.values.clear();
                    row.values_since.clear();
                }
                row.kind = kind;
            }
            self.values(&mut row, owner, gone);
            members.push(row);
        }
        for removed in gone.iter().filter(|it| it.value.is_empty()) {
            let changes = self.changes(owner, &removed.name);
            let mut row = MemberRow {
                object: removed.object.clone(),
                operation: operation.to_owned(),
                name: removed.name.clone(),
                kind: removed.kind.clone(),
                required: removed.required,
                nullable: removed.nullable,
                always: removed.always,
                since: removed.since.clone(),
                ..MemberRow::default()
            };
            self.state(&mut row, owner, &removed.name, changes);
            self.values(&mut row, owner, gone);
            add_removed(&mut members, row);
        }
        members
    }

    fn changes(&self, owner: &OwnerKey, name: &str) -> &[Changed] {
        let known = self.changed.get(owner).and_then(|names| names.get(name));
        known.map(Vec::as_slice).unwrap_or_default()
    }

    /// Sets whether it was required and could be null, and whether it was always present.
    fn state(&self, row: &mut MemberRow, owner: &OwnerKey, name: &str, changes: &[Changed]) {
        for change in changes {
            match (change.what, change.at(self.version)) {
                ("required", Some(required)) => row.required = required == "true",
                ("state", Some(state)) => {
                    row.required = !state.starts_with("optional");
                    row.nullable = state.contains("nullable");
                }
                _ => {}
            }
        }
        if owner.1.is_empty() && !row.always {
            row.always = self.was_always(row, owner, name, changes);
        }
    }

    /// Whether a field that is now not always present had always been present until then.
    fn was_always(
        &self,
        row: &MemberRow,
        owner: &OwnerKey,
        name: &str,
        changes: &[Changed],
    ) -> bool {
        let Some(states) = changes.iter().find(|it| it.what == "state") else { return false };
        let outer = name.rsplit_once('.').map_or("", |(outer, _)| outer);
        let came_with_outer = self
            .since
            .get(&(owner.0.clone(), outer.trim_end_matches(['[', ']', '{', '}']).to_owned()))
            .is_some_and(|outer| row.since <= *outer);
        let was_absent = changes
            .iter()
            .filter(|it| it.what == "absent")
            .any(|it| it.changes.iter().any(|(absent, _)| *absent <= self.version));
        let is_plain = |(_, state): &(&str, &str)| *state == "required";
        let mut known = states.changes.iter().filter(|(since, _)| *since <= self.version);
        came_with_outer && !was_absent && known.all(is_plain)
    }

    /// Returns the former type, if it differs.
    fn kind(
        &self,
        changes: &[Changed],
        row: &MemberRow,
        variants: &[(String, String)],
    ) -> Option<String> {
        let types = changes.iter().find(|it| it.what == "type")?;
        let kind = types.at(self.version)?;
        if types.changes.last().is_some_and(|(since, _)| *since <= self.version) {
            return None;
        }
        let prefix = format!("{}|", row.name);
        let is_time =
            variants.iter().any(|(name, kind)| name.starts_with(&prefix) && kind == "timestamp");
        Some(match kind {
            "integer" if is_time => "timestamp".to_owned(),
            // Its former parts are not recorded.
            union if union.contains('|') => "any".to_owned(),
            kind => kind.to_owned(),
        })
    }

    /// Removes values that were introduced later, and adds values that have been removed since
    /// then.
    fn values(&self, row: &mut MemberRow, owner: &OwnerKey, gone: &[&Removed]) {
        if !row.kind.contains("enum") {
            return;
        }
        let both = row.values.iter().cloned().zip(row.values_since.iter().cloned());
        let (mut values, mut since): (Vec<String>, Vec<String>) =
            both.filter(|(_, since)| **since <= *self.version).unzip();
        let name = known_name(&row.name);
        for removed in gone.iter().filter(|it| !it.value.is_empty()) {
            if removed.name.trim_end_matches(['[', ']', '{', '}']) == name
                && owner.0 == removed.object
            {
                values.push(removed.value.clone());
                since.push(removed.since.clone());
            }
        }
        (row.values, row.values_since) = (values, since);
    }
}

/// Inserts a removed member as the last one of its parent. Does nothing if the parent does not
/// exist.
fn add_removed(members: &mut Vec<MemberRow>, row: MemberRow) {
    let at = match row.name.rsplit_once('.') {
        None => members.len(),
        Some((outer, _)) => {
            let outer = outer.trim_end_matches(['[', ']', '{', '}']);
            let Some(start) = members.iter().position(|it| it.name == outer) else { return };
            let inner = members.iter().skip(start + 1);
            start + 1 + inner.take_while(|it| is_within(&it.name, outer)).count()
        }
    };
    members.insert(at, row);
}

/// Whether a member is nested in another, or one of its types.
fn is_within(name: &str, outer: &str) -> bool {
    name.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '|', '[', '{']))
}

/// Whether the name refers to one of several types of a member.
pub(crate) fn is_variant(name: &str) -> bool {
    name.rsplit_once('|').is_some_and(|(_, number)| number.bytes().all(|it| it.is_ascii_digit()))
}

/// Returns the name in the history, which does not distinguish variants.
pub(crate) fn known_name(name: &str) -> String {
    let mut parts = name.split('|');
    let mut known = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        known.push_str(part.trim_start_matches(|it: char| it.is_ascii_digit()));
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_without_variants() {
        assert_eq!(known_name("a{}.b[]|2.c|1"), "a{}.b[].c");
        assert!(is_variant("a|12") && !is_variant("a|1.b") && !is_variant("a"));
        assert!(is_within("a.b", "a") && is_within("a|1", "a") && !is_within("ab", "a"));
    }

    #[test]
    fn an_older_version_has_what_it_had() {
        let facts = Facts::of_version("2025-02-24.acacia").unwrap();
        let operations = facts.operations();
        let upcoming = operations.iter().find(|it| it.path == "/v1/invoices/upcoming").unwrap();
        assert_eq!((upcoming.object, upcoming.name), ("invoice", "upcoming"));
        assert!(facts.objects().iter().any(|it| it.name == "usage_record"));
        let members = facts.members();
        let find = |object: &str, operation: &str, name: &str| {
            members
                .iter()
                .find(|it| it.object == object && it.operation == operation && it.name == name)
        };
        // It was removed a month later.
        let aggregate = find("price", "", "recurring.aggregate_usage").unwrap();
        assert!(aggregate.required && aggregate.nullable && !aggregate.always);
        assert!(find("price", "create", "recurring.aggregate_usage").is_some());
        // It was a plain string before.
        assert_eq!(
            find("charge", "", "payment_method_details.card.mandate").unwrap().kind,
            "string"
        );
        // It was absent in the next two versions.
        assert!(find("subscription", "", "billing_thresholds").is_some());
        let next = Facts::of_version("2025-03-31.basil").unwrap().members();
        let is_it = |it: &MemberRow| {
            it.object == "subscription" && it.known().starts_with("billing_thresholds")
        };
        assert!(!next.iter().any(is_it));
    }

    #[test]
    fn nested_rows_stand_behind_the_row_around_them() {
        for version in ["2024-04-10", "2025-03-31.basil", "2026-09-30.endive"] {
            let facts = Facts::of_version(version).unwrap();
            let members = facts.members();
            let fields = members.iter().filter(|it| it.operation.is_empty()).count();
            assert_eq!(fields, facts.fields.lines().count() - 1, "a row is lost");
            assert_eq!(facts.operations().len(), facts.operations.lines().count() - 1);
            for (before, row) in members.iter().zip(members.iter().skip(1)) {
                let is_its = (&before.object, &before.operation) == (&row.object, &row.operation);
                let Some((outer, _)) = row.name.rsplit_once('.') else { continue };
                let outer = outer.trim_end_matches(['[', ']', '{', '}']);
                assert!(
                    is_its && (before.name == outer || is_within(&before.name, outer)),
                    "{version} {} {}: {} stands behind {}",
                    row.object,
                    row.operation,
                    row.name,
                    before.name
                );
            }
        }
    }

    #[test]
    fn an_unknown_version_is_refused_by_name() {
        let error = Facts::of_version("2025-03-31").unwrap_err().to_string();
        assert_eq!(
            error,
            "no API version `2025-03-31`: 28 are known, from 2024-04-10 to 2026-10-28.endive; did you \
             mean `2025-03-31.basil`?"
        );
        let end = |version: &str| {
            let error = Facts::of_version(version).unwrap_err().to_string();
            error.split_once(".endive").unwrap().1.to_owned()
        };
        assert_eq!(end("2025-03-31.acacia"), "; did you mean `2025-03-31.basil`?");
        assert_eq!(end("2025-03-30.basil"), "; did you mean `2025-03-31.basil`?");
        assert_eq!(end("2024-05-01"), "; it would be between 2024-04-10 and 2024-06-20");
        for version in ["2023-10-16", "2031-01-01.fern", "endive", "20251030", ""] {
            assert_eq!(end(version), "", "{version}");
        }
    }
}
