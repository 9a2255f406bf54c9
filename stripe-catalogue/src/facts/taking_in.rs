//! Updating the tables to a newer version.

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, MemberRow, Removed, VersionRow};
use crate::diff::{Change, ChangeKind, Diff};

/// Returns the tables of the newer version, and the updated history, each by the name of its file.
/// `read` returns the current tables of the history.
pub(crate) fn tables(
    old: &Facts,
    new: &Facts,
    diff: &Diff,
    read: &dyn Fn(&str) -> String,
) -> Vec<(&'static str, String)> {
    let mut counts = diff.counts();
    new.version().clone_into(&mut counts.version);
    let members = old.members();
    let known = KnownMembers::new(&members, old);
    vec![
        ("objects.tsv", new.objects.to_string()),
        ("operations.tsv", new.operations.to_string()),
        ("fields.tsv", new.fields.to_string()),
        ("params.tsv", new.params.to_string()),
        ("versions.tsv", begun(&read("versions.tsv"), VersionRow::HEADING) + &counts.row()),
        ("removed.tsv", removed(&read("removed.tsv"), new.version(), diff, &known)),
        ("history.tsv", history(&read("history.tsv"), new.version(), diff, &known)),
    ]
}

fn begun(table: &str, heading: &str) -> String {
    if table.is_empty() { heading.to_owned() } else { table.to_owned() }
}

/// Members of the older version, by object, operation and name.
struct KnownMembers<'m> {
    members: BTreeMap<(String, String, String), &'m MemberRow>,
    /// Names of operations, by object, method and path.
    operations: BTreeMap<(String, String), String>,
    /// Values that are older than the recorded history start with it.
    first: String,
}

impl<'m> KnownMembers<'m> {
    fn new(members: &'m [MemberRow], old: &Facts) -> Self {
        let rows = old.operations();
        let key = |verb: &str, path: &str| format!("{verb} {}", super::unnamed(path));
        let mut keys: BTreeMap<(&str, String), String> = BTreeMap::new();
        let mut operations = BTreeMap::new();
        for row in &rows {
            let key = key(row.verb, row.path);
            keys.insert((row.object, format!("{} {}", row.verb, row.path)), key.clone());
            keys.entry((row.object, row.name.to_owned())).or_insert_with(|| key.clone());
            operations.insert((row.object.to_owned(), key), row.name.to_owned());
        }
        let mut by_name = BTreeMap::new();
        for member in members {
            let key = keys.get(&(member.object.as_str(), member.operation.clone()));
            let key = key.cloned().unwrap_or_default();
            by_name.entry((member.object.clone(), key, member.known())).or_insert(member);
        }
        let first = super::versions().first().map(|it| it.version.clone()).unwrap_or_default();
        Self { members: by_name, operations, first }
    }

    fn of(&self, change: &Change) -> Option<&'m MemberRow> {
        let key = (change.object.clone(), change.operation.clone(), change.name.clone());
        self.members.get(&key).copied()
    }
}

fn removed(table: &str, version: &str, diff: &Diff, known: &KnownMembers<'_>) -> String {
    let mut table = begun(table, Removed::HEADING);
    for change in &diff.changes {
        let value = match &change.kind {
            ChangeKind::Removed => String::new(),
            ChangeKind::ValueRemoved(value) => value.clone(),
            _ => continue,
        };
        let member = known.of(change);
        let operation = (change.object.clone(), change.operation.clone());
        let mut row = Removed {
            object: change.object.clone(),
            operation: change.operation.clone(),
            name: change.name.clone(),
            value,
            until: version.to_owned(),
            ..Removed::default()
        };
        match member {
            Some(member) if row.value.is_empty() => {
                row.kind.clone_from(&member.kind);
                (row.required, row.nullable) = (member.required, member.nullable);
                row.always = member.always;
                row.since.clone_from(&member.since);
            }
            Some(member) => {
                let at = member.values.iter().position(|it| *it == row.value);
                let since = at.and_then(|at| member.values_since.get(at));
                row.since = since.cloned().unwrap_or_default();
            }
            None => row.kind = known.operations.get(&operation).cloned().unwrap_or_default(),
        }
        table.push_str(&row.row());
    }
    table
}

fn history(table: &str, version: &str, diff: &Diff, known: &KnownMembers<'_>) -> String {
    let mut lines: Vec<String> = begun(table, "object\toperation\tname\twhat\tchanges\n")
        .lines()
        .map(str::to_owned)
        .collect();
    let mut seen = BTreeSet::new();
    for change in &diff.changes {
        let Some(member) = known.of(change) else { continue };
        let plain = "required".to_owned();
        let (what, from, to) = match &change.kind {
            ChangeKind::Relaxed { to } => ("state", plain, to.clone()),
            ChangeKind::Tightened => ("state", state(member), plain),
            ChangeKind::Absence { from, to } => ("state", from.clone(), to.clone()),
            ChangeKind::Required => ("required", "false".to_owned(), "true".to_owned()),
            ChangeKind::Optional => ("required", "true".to_owned(), "false".to_owned()),
            ChangeKind::Retyped { from, to } => ("type", from.clone(), to.clone()),
            _ => continue,
        };
        let key = format!("{}\t{}\t{}\t{what}\t", change.object, change.operation, change.name);
        if !seen.insert(key.clone()) {
            continue;
        }
        let since = if member.since.is_empty() { &known.first } else { &member.since };
        match lines.iter_mut().find(|line| line.starts_with(&key)) {
            Some(line) => line.push_str(&format!(" {version}={to}")),
            None => lines.push(format!("{key}{since}={from} {version}={to}")),
        }
    }
    lines.join("\n") + "\n"
}

fn state(member: &MemberRow) -> String {
    match (member.required, member.nullable) {
        (true, true) => "nullable",
        (true, false) => "required",
        (false, true) => "optional,nullable",
        (false, false) => "optional",
    }
    .to_owned()
}
