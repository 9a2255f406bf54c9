//! The fields of objects and the parameters of operations, including nested ones.

use std::collections::BTreeMap;

use super::super::MemberRow as Row;
use super::sources::{
    History, MemberHistory, SourceMember, SourceResource, SourceType, ValueHistory,
};

pub(super) fn fields_table(resources: &[SourceResource], history: &History) -> String {
    let mut table = Row::FIELDS.to_owned();
    for resource in resources {
        let known = history.objects.get(&resource.object);
        let history = MemberHistories {
            members: known.map(|it| &it.fields),
            values: known.map(|it| &it.enums),
        };
        write(&mut table, (&resource.object, ""), &resource.fields, &history);
    }
    table
}

pub(super) fn params_table(resources: &[SourceResource], history: &History) -> String {
    let mut table = Row::PARAMS.to_owned();
    for resource in resources {
        for operation in &resource.ops {
            let (verb, path) = (&operation.http_method, &operation.path);
            let is_only = resource.ops.iter().filter(|it| it.name == operation.name).count() == 1;
            let name = if is_only { operation.name.clone() } else { format!("{verb} {path}") };
            let known = history.objects.get(&resource.object);
            let members = known.and_then(|it| it.params.get(&key(verb, path)));
            let history = MemberHistories { members, values: None };
            write(&mut table, (&resource.object, &name), &operation.params, &history);
        }
    }
    table
}

/// Returns the name of an operation in the history: its method, and its path with `{}` for each id.
pub(super) fn key(verb: &str, path: &str) -> String {
    let path: Vec<&str> = path
        .split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
        .collect();
    format!("{verb} {}", path.join("/"))
}

/// Collects the names of members, including nested ones, as in the history.
pub(super) fn paths(members: &[SourceMember]) -> Vec<String> {
    let mut names = Vec::new();
    for member in members {
        names.push(member.name.clone());
        add_paths(&mut names, &member.name, &member.ty);
    }
    names
}

fn add_paths(names: &mut Vec<String>, name: &str, ty: &SourceType) {
    let innermost = ty.innermost();
    let within = format!("{name}{}", marks_within(ty));
    for field in &innermost.fields {
        let name = format!("{within}.{}", field.name);
        names.push(name.clone());
        add_paths(names, &name, &field.ty);
    }
    for variant in &innermost.variants {
        add_paths(names, &within, variant);
    }
}

/// History of the members of one object or operation.
struct MemberHistories<'h> {
    members: Option<&'h BTreeMap<String, MemberHistory>>,
    /// Versions in which the values of enums were added, if the member does not record them.
    values: Option<&'h BTreeMap<String, BTreeMap<String, ValueHistory>>>,
}

impl MemberHistories<'_> {
    /// Returns the version that introduced a value of an enum.
    fn since(&self, (name, marks): (&str, &str), value: &str) -> String {
        let with_member = || self.members?.get(name)?.values.get(value);
        let of_enum = |name: &str| self.values?.get(name)?.get(value);
        let known =
            of_enum(name).or_else(|| of_enum(&format!("{name}{marks}"))).or_else(with_member);
        known.and_then(|value| value.span().since).unwrap_or_default()
    }
}

fn write(
    table: &mut String,
    owner: (&str, &str),
    members: &[SourceMember],
    history: &MemberHistories<'_>,
) {
    for member in members {
        let name = member.name.clone();
        let flags = (member.required, member.nullable);
        write_type(table, owner, (&name, &name), flags, &member.ty, history);
    }
}

/// Writes the row of a type and the rows of nested members. The names are the name in the table and
/// the name in the history, which does not distinguish variants.
fn write_type(
    table: &mut String,
    owner: (&str, &str),
    (name, known_name): (&str, &str),
    (required, nullable): (bool, bool),
    ty: &SourceType,
    history: &MemberHistories<'_>,
) {
    let known = history.members.and_then(|members| members.get(known_name));
    let innermost = ty.innermost();
    let marks = marks_within(ty);
    let values: Vec<String> = if innermost.values.is_empty() {
        innermost.named().into_iter().map(str::to_owned).collect()
    } else {
        innermost.values.clone()
    };
    let values_since = match innermost.r#type.as_str() {
        "enum" => values.iter().map(|value| history.since((known_name, &marks), value)).collect(),
        _ => vec![String::new(); values.len()],
    };
    let row = Row {
        object: owner.0.to_owned(),
        operation: owner.1.to_owned(),
        name: name.to_owned(),
        kind: ty.kind(),
        required,
        nullable,
        always: known.is_some_and(|it| it.always),
        emptyable: ty.emptyable,
        emptyable_values: ty.values_emptyable,
        open: innermost.open,
        bounds_only: innermost.r#type == "range" && !innermost.or_value,
        deprecated: innermost.deprecated,
        inferred: innermost.inferred,
        since: known.and_then(|it| it.span.since.clone()).unwrap_or_default(),
        values,
        values_since,
    };
    table.push_str(&row.row());

    let (within, known_within) = (format!("{name}{marks}"), format!("{known_name}{marks}"));
    for field in &innermost.fields {
        let name = format!("{within}.{}", field.name);
        let known_name = format!("{known_within}.{}", field.name);
        let flags = (field.required, field.nullable);
        write_type(table, owner, (&name, &known_name), flags, &field.ty, history);
    }
    // References are distinguished only by their objects.
    if innermost.variants.iter().any(|variant| variant.reference().is_none()) {
        for (at, variant) in innermost.variants.iter().enumerate() {
            let name = format!("{within}|{}", at + 1);
            write_type(table, owner, (&name, &known_within), (true, false), variant, history);
        }
    }
}

/// `[]` for each array and `{}` for each map around the innermost type.
fn marks_within(ty: &SourceType) -> String {
    if let Some(items) = &ty.items {
        format!("[]{}", marks_within(items))
    } else if let Some(values) = &ty.values_type {
        format!("{{}}{}", marks_within(values))
    } else {
        String::new()
    }
}
