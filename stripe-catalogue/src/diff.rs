//! Changes between two versions of Stripe's API.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::facts::{Facts, MemberRow, VersionRow, is_variant, unnamed};

/// The changes from one version to another.
///
/// ```
/// use stripe_catalogue::facts::Facts;
/// use stripe_catalogue::{Effect, diff};
///
/// let old = Facts::of_version("2025-02-24.acacia")?;
/// let new = Facts::of_version("2025-03-31.basil")?;
/// let diff = diff(&old, &new);
/// let gone = diff.changes.iter().find(|it| it.to_string().contains("aggregate_usage")).unwrap();
/// assert_eq!(gone.to_string(), "plan: aggregate_usage: field removed");
/// assert_eq!(gone.effect, Effect::Behaviour);
/// # Ok::<(), stripe_catalogue::facts::UnknownVersion>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diff {
    /// Changes by object: those to its fields, then those to its operations.
    pub changes: Vec<Change>,
}

/// A change to an object, an operation, a field, a parameter or a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The object's name on the wire.
    pub object: String,
    /// The operation, by its verb and its path, with `{}` for ids; empty for an object and its fields.
    pub operation: String,
    /// The field or parameter: `usage_threshold.filters[].customer`, `currency_options{}.tiers`; empty
    /// for an object or an operation.
    pub name: String,
    /// The kind of the change.
    pub kind: ChangeKind,
    /// The effect of the change on existing code.
    pub effect: Effect,
    /// Whether the change follows from another one, because the part that contains it was added or
    /// removed.
    pub follows: bool,
}

/// The kind of a change to the API.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ChangeKind {
    /// An object, an operation, a field or a parameter was added.
    Added {
        /// Whether a parameter is required.
        required: bool,
    },
    /// An object, an operation, a field or a parameter was removed.
    Removed,
    /// A field that was always present and not null may be absent or null.
    Relaxed {
        /// State in the newer version: `nullable`, `optional` or `optional,nullable`.
        to: String,
    },
    /// A field that could be absent or null is always present and not null.
    Tightened,
    /// A field that could be absent can now be null instead, or vice versa.
    Absence {
        /// State in the older version: `nullable`, `optional` or `optional,nullable`.
        from: String,
        /// State in the newer version, in the same form.
        to: String,
    },
    /// A parameter became required.
    Required,
    /// A parameter is no longer required.
    Optional,
    /// The type changed.
    Retyped {
        /// Type in the older version.
        from: String,
        /// Type in the newer version.
        to: String,
    },
    /// A value was added to an enum.
    ValueAdded(String),
    /// A value was removed from an enum.
    ValueRemoved(String),
}

/// The effect of a change on existing code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Effect {
    /// No effect: code for the older version works with the newer one.
    Additive,
    /// Changed behavior: existing code does not fail, but a value that it received before is
    /// missing or is sent differently.
    Behaviour,
    /// Broken decoding: code that decodes responses may fail, since a type that matched no longer
    /// does.
    BreaksDecoder,
    /// Broken requests: requests of existing code may be refused.
    BreaksCaller,
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Additive => "additive",
            Self::Behaviour => "behaviour",
            Self::BreaksDecoder => "breaks a decoder",
            Self::BreaksCaller => "breaks a caller",
        })
    }
}

/// `price create: tax_behavior: value removed: exclusive`
impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { object, operation, name, kind, .. } = self;
        let what = match (operation.as_str(), name.as_str()) {
            ("", "") => "object",
            (_, "") => "operation",
            ("", _) => "field",
            _ => "parameter",
        };
        match (operation.as_str(), name.as_str()) {
            ("", "") => write!(f, "{object}: ")?,
            ("", name) => write!(f, "{object}: {name}: ")?,
            (operation, "") => write!(f, "{object}: {operation}: ")?,
            (operation, name) => write!(f, "{object}: {operation}: {name}: ")?,
        }
        match kind {
            ChangeKind::Added { required: true } => write!(f, "required {what} added"),
            ChangeKind::Added { required: false } => write!(f, "{what} added"),
            ChangeKind::Removed => write!(f, "{what} removed"),
            ChangeKind::Relaxed { to } => write!(f, "was always present, is {to}"),
            ChangeKind::Tightened => f.write_str("always present"),
            ChangeKind::Absence { from, to } => write!(f, "was {from}, is {to}"),
            ChangeKind::Required => f.write_str("required"),
            ChangeKind::Optional => f.write_str("no longer required"),
            ChangeKind::Retyped { from, to } => write!(f, "was of type {from}, is {to}"),
            ChangeKind::ValueAdded(value) => write!(f, "value added: {}", shown(value)),
            ChangeKind::ValueRemoved(value) => write!(f, "value removed: {}", shown(value)),
        }
    }
}

fn shown(value: &str) -> &str {
    if value.is_empty() { "the empty one" } else { value }
}

/// A field or a parameter in one version, with its variants combined.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark in the table")]
#[derive(Debug, Clone, Default)]
struct VersionedMember {
    kind: String,
    required: bool,
    nullable: bool,
    is_enum: bool,
    open: bool,
    values: BTreeSet<String>,
}

/// Members of one object or operation by name, without the marks of variants.
type Parts = BTreeMap<String, VersionedMember>;

/// The compared data of one version.
struct Version {
    objects: BTreeSet<String>,
    operations: BTreeSet<(String, String)>,
    /// Parts by object and operation.
    parts: BTreeMap<(String, String), Parts>,
}

impl Version {
    fn new(facts: &Facts) -> Self {
        let objects = facts.objects().iter().map(|it| it.name.to_owned()).collect();
        let rows = facts.operations();
        let key = |it: &crate::facts::OperationRow<'_>| {
            (it.object.to_owned(), format!("{} {}", it.verb, unnamed(it.path)))
        };
        let operations = rows.iter().map(key).collect();
        // By the name of the operation in its members.
        let mut names: BTreeMap<(&str, String), (String, String)> = BTreeMap::new();
        for row in &rows {
            names.insert((row.object, format!("{} {}", row.verb, row.path)), key(row));
            names.entry((row.object, row.name.to_owned())).or_insert_with(|| key(row));
        }
        let mut parts: BTreeMap<(String, String), Parts> = BTreeMap::new();
        for member in facts.members() {
            let owner = if member.operation.is_empty() {
                (member.object.clone(), String::new())
            } else {
                let known = names.get(&(member.object.as_str(), member.operation.clone()));
                let Some(known) = known else { continue };
                known.clone()
            };
            add(parts.entry(owner).or_default(), &member);
        }
        Self { objects, operations, parts }
    }
}

fn add(parts: &mut Parts, member: &MemberRow) {
    let name = member.known();
    let is_enum = member.kind.ends_with("enum") || member.kind.contains("enum>");
    if is_variant(&member.name) {
        // One of several types: only its values add information to the member itself.
        if let Some(part) = parts.get_mut(name.as_str()).filter(|_| is_enum) {
            part.is_enum = true;
            part.open |= member.open;
            part.values.extend(member.values.iter().cloned());
        }
        return;
    }
    if member.kind.starts_with("range<") && !member.operation.is_empty() {
        for bound in ["gt", "gte", "lt", "lte"] {
            let kind = member.kind.trim_start_matches("range<").trim_end_matches('>').to_owned();
            let part = VersionedMember { kind, ..VersionedMember::default() };
            parts.entry(format!("{name}.{bound}")).or_insert(part);
        }
    }
    parts.entry(name).or_insert_with(|| VersionedMember {
        kind: member.kind.clone(),
        required: member.required,
        nullable: member.nullable,
        is_enum,
        open: member.open,
        values: if is_enum { member.values.iter().cloned().collect() } else { BTreeSet::new() },
    });
}

/// Returns the changes from one version to another.
///
/// The names of the 439 parameters that `2025-03-31.basil` removed together with their operations
/// are not recorded. For that version, the changes include the operations but not their parameters.
#[must_use]
pub fn diff(old: &Facts, new: &Facts) -> Diff {
    between(&Version::new(old), &Version::new(new))
}

fn between(old: &Version, new: &Version) -> Diff {
    let mut changes = Vec::new();
    let none = Parts::new();
    for object in old.objects.union(&new.objects) {
        let presence = (old.objects.contains(object), new.objects.contains(object));
        let owner = (object.clone(), String::new());
        changes.extend(whole(&owner, presence, Effect::BreaksCaller, false));
        let parts = |version: &Version| version.parts.get(&owner).cloned().unwrap_or_default();
        changes.extend(members(&owner, &parts(old), &parts(new), presence.0 != presence.1));
    }
    let operations: BTreeSet<&(String, String)> = old.operations.union(&new.operations).collect();
    for owner in operations {
        let presence = (old.operations.contains(owner), new.operations.contains(owner));
        let follows = old.objects.contains(&owner.0) != new.objects.contains(&owner.0);
        changes.extend(whole(owner, presence, Effect::BreaksCaller, follows));
        let (old, new) =
            (old.parts.get(owner).unwrap_or(&none), new.parts.get(owner).unwrap_or(&none));
        changes.extend(members(owner, old, new, presence.0 != presence.1));
    }
    changes.sort();
    Diff { changes }
}

/// Returns the change of an object or an operation as a whole.
fn whole(
    (object, operation): &(String, String),
    presence: (bool, bool),
    effect: Effect,
    follows: bool,
) -> Option<Change> {
    let (kind, effect) = match presence {
        (false, true) => (ChangeKind::Added { required: false }, Effect::Additive),
        (true, false) => (ChangeKind::Removed, effect),
        _ => return None,
    };
    let (object, operation) = (object.clone(), operation.clone());
    Some(Change { object, operation, name: String::new(), kind, effect, follows })
}

/// Changes to the fields of an object or the parameters of an operation. Parts nested in one that
/// was itself added or removed follow from that.
fn members(owner: &(String, String), old: &Parts, new: &Parts, is_whole: bool) -> Vec<Change> {
    let is_param = !owner.1.is_empty();
    let mut changes = Vec::new();
    let mut push = |name: &str, kind: ChangeKind, effect: Effect, follows: bool| {
        changes.push(Change {
            object: owner.0.clone(),
            operation: owner.1.clone(),
            name: name.to_owned(),
            kind,
            effect,
            follows,
        });
    };
    let has_outer =
        |parts: &Parts, name: &str| outer(name).is_none_or(|outer| parts.contains_key(outer));
    for (name, part) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        let follows = is_whole || !has_outer(old, name);
        let required = is_param && part.required;
        // Existing requests send the object that contains it without it.
        let breaks = required && !follows;
        let effect = if breaks { Effect::BreaksCaller } else { Effect::Additive };
        push(name, ChangeKind::Added { required }, effect, follows);
    }
    for (name, part) in old {
        let Some(newer) = new.get(name) else {
            let effect = match (is_param, part.required && !part.nullable) {
                (true, _) => Effect::BreaksCaller,
                (false, true) => Effect::BreaksDecoder,
                (false, false) => Effect::Behaviour,
            };
            push(name, ChangeKind::Removed, effect, is_whole || !has_outer(new, name));
            continue;
        };
        for (kind, effect) in changed(is_param, part, newer) {
            push(name, kind, effect, false);
        }
    }
    changes
}

/// Returns the changes of a field or a parameter that is in both versions.
fn changed(
    is_param: bool,
    old: &VersionedMember,
    new: &VersionedMember,
) -> Vec<(ChangeKind, Effect)> {
    let mut changes = Vec::new();
    let is_plain = |part: &VersionedMember| part.required && !part.nullable;
    match (is_param, old.required, new.required) {
        (true, false, true) => changes.push((ChangeKind::Required, Effect::BreaksCaller)),
        (true, true, false) => changes.push((ChangeKind::Optional, Effect::Additive)),
        (true, ..) => {}
        (false, ..) => match (is_plain(old), is_plain(new)) {
            (true, false) => {
                changes.push((ChangeKind::Relaxed { to: state(new) }, Effect::BreaksDecoder));
            }
            (false, true) => changes.push((ChangeKind::Tightened, Effect::Additive)),
            _ if (old.required, old.nullable) != (new.required, new.nullable) => {
                let (from, to) = (state(old), state(new));
                changes.push((ChangeKind::Absence { from, to }, Effect::Behaviour));
            }
            _ => {}
        },
    }
    if old.kind != new.kind {
        let (from, to) = (old.kind.clone(), new.kind.clone());
        let is_wider = match (old.kind.as_str(), new.kind.as_str()) {
            // An enum is a text, and an expandable field is an id unless it is expanded.
            ("string", "enum" | "expandable") => !is_param,
            ("string", "currency") => true,
            // Values that were accepted before are still accepted.
            (_, "union" | "any") => is_param,
            _ => false,
        };
        let effect = match (is_wider, is_param) {
            (true, _) => Effect::Additive,
            (false, true) => Effect::BreaksCaller,
            (false, false) => Effect::BreaksDecoder,
        };
        changes.push((ChangeKind::Retyped { from, to }, effect));
    }
    if old.is_enum && new.is_enum {
        for value in new.values.difference(&old.values) {
            let breaks = !is_param && !old.open;
            let effect = if breaks { Effect::BreaksDecoder } else { Effect::Additive };
            changes.push((ChangeKind::ValueAdded(value.clone()), effect));
        }
        for value in old.values.difference(&new.values) {
            let effect = if is_param { Effect::BreaksCaller } else { Effect::Behaviour };
            changes.push((ChangeKind::ValueRemoved(value.clone()), effect));
        }
    }
    changes
}

fn state(part: &VersionedMember) -> String {
    match (part.required, part.nullable) {
        (true, true) => "nullable",
        (true, false) => "required",
        (false, true) => "optional,nullable",
        (false, false) => "optional",
    }
    .to_owned()
}

/// Returns the name of the member that contains another.
fn outer(name: &str) -> Option<&str> {
    let (outer, _) = name.rsplit_once('.')?;
    Some(outer.trim_end_matches(['[', ']', '{', '}']))
}

impl Diff {
    /// Returns the numbers of added, removed and changed parts, counted as in [`VersionRow`]. Its
    /// version is empty.
    #[must_use]
    pub fn counts(&self) -> VersionRow {
        let mut counts = VersionRow::default();
        let mut touched = BTreeSet::new();
        for change in &self.changes {
            let is_param = !change.operation.is_empty();
            let is_whole = change.name.is_empty();
            let pair = match (is_param, is_whole) {
                (false, true) => &mut counts.objects,
                (true, true) => &mut counts.operations,
                (false, false) => &mut counts.fields,
                (true, false) => &mut counts.params,
            };
            if !is_param && !is_whole {
                touched.insert(&change.object);
            }
            match (&change.kind, is_param) {
                (ChangeKind::Added { .. }, _) => pair.0 += 1,
                (ChangeKind::Removed, _) => pair.1 += 1,
                (ChangeKind::Relaxed { .. }, _) => counts.relaxed += 1,
                (ChangeKind::Tightened, _) => counts.tightened += 1,
                (ChangeKind::Required, _) => counts.params_required.0 += 1,
                (ChangeKind::Optional, _) => counts.params_required.1 += 1,
                (ChangeKind::Retyped { .. }, false) => counts.field_types += 1,
                (ChangeKind::ValueAdded(_), false) => counts.values.0 += 1,
                (ChangeKind::ValueRemoved(_), false) => counts.values.1 += 1,
                (ChangeKind::ValueAdded(_), true) => counts.param_values.0 += 1,
                (ChangeKind::ValueRemoved(_), true) => counts.param_values.1 += 1,
                (ChangeKind::Retyped { .. } | ChangeKind::Absence { .. }, _) => {}
            }
        }
        counts.objects_touched = touched.len();
        counts
    }

    /// Returns the number of changes with each effect, without changes that follow from others.
    #[must_use]
    pub fn effects(&self) -> BTreeMap<Effect, usize> {
        let mut effects = BTreeMap::new();
        for change in self.changes.iter().filter(|change| !change.follows) {
            *effects.entry(change.effect).or_default() += 1;
        }
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;

    #[test]
    fn each_step_of_the_history_has_its_numbers() {
        let versions = facts::versions();
        assert_eq!(versions.len(), 28);
        let (mut wrong, mut unnamed) = (Vec::new(), Vec::new());
        let of = |version: &str| Version::new(&Facts::of_version(version).unwrap());
        let mut older = of(&versions[0].version);
        for expected in &versions[1..] {
            let newer = of(&expected.version);
            let mut found = between(&older, &newer).counts();
            found.version.clone_from(&expected.version);
            // One number is taken from the table: for the params that were removed with their
            // operations in one version, the history contains only their number.
            if expected.params_unnamed != 0 {
                unnamed.push((expected.version.as_str(), expected.params_unnamed));
                found.params_unnamed = expected.params_unnamed;
                found.params.1 += expected.params_unnamed;
            }
            if found != *expected {
                wrong.push(format!("{}{}", expected.row(), found.row()));
            }
            older = newer;
        }
        assert!(wrong.is_empty(), "expected and found:\n{}", wrong.join("\n"));
        assert_eq!(unnamed, [("2025-03-31.basil", 439)]);
    }

    #[test]
    fn nothing_changed_between_a_version_and_itself() {
        let facts = Facts::committed();
        assert_eq!(diff(&facts, &facts).changes, []);
    }
}
