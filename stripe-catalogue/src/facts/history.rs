//! Rows of the tables `history.tsv` and `versions.tsv`.

use super::{HISTORY, VERSIONS};

/// A field or a parameter that changed after it was introduced, or was temporarily absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The object's name on the wire.
    pub object: &'static str,
    /// The operation that takes the parameter, by its verb and its path, with `{}` for ids; empty for
    /// a field.
    pub operation: &'static str,
    /// The field or parameter, as in [`MemberRow::name`](super::MemberRow::name), without the marks
    /// of variants.
    pub name: &'static str,
    /// The property that changed: `state` (`required`, `nullable`, `optional` or
    /// `optional,nullable`), `required` (for a parameter: `true` or `false`), `type`, or `absent`.
    pub what: &'static str,
    /// Versions, each with the value since that version. If `what` is `absent`, the versions
    /// without the field or parameter.
    pub changes: Vec<(&'static str, &'static str)>,
}

impl Changed {
    /// Returns the value in a version, or `None` for a version before the first change.
    #[must_use]
    pub fn at(&self, version: &str) -> Option<&'static str> {
        let known = self.changes.iter().rev().find(|(since, _)| *since <= version);
        known.map(|(_, value)| *value)
    }

    /// Whether the field or parameter was absent in a version.
    #[must_use]
    pub fn is_absent_in(&self, version: &str) -> bool {
        self.what == "absent" && self.changes.iter().any(|(absent, _)| *absent == version)
    }
}

/// Numbers of additions, removals and changes in a version, compared with the version before it.
///
/// Nested fields and parameters are counted, including those of a new object or operation. For a
/// parameter that takes bounds, each bound is counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VersionRow {
    /// The version, such as `2026-10-28.endive`.
    pub version: String,
    /// Numbers of added and of removed objects.
    pub objects: (usize, usize),
    /// Numbers of added and of removed operations.
    pub operations: (usize, usize),
    /// Numbers of added and of removed fields.
    pub fields: (usize, usize),
    /// Number of fields whose type changed.
    pub field_types: usize,
    /// Number of fields that can now be absent or null.
    pub relaxed: usize,
    /// Number of fields that are now always present and not null.
    pub tightened: usize,
    /// Numbers of added and of removed enum values of fields, for enums that are in both versions.
    pub values: (usize, usize),
    /// Numbers of added and of removed parameters.
    pub params: (usize, usize),
    /// Numbers of parameters that became required, and that are no longer required.
    pub params_required: (usize, usize),
    /// Numbers of added and of removed enum values of parameters.
    pub param_values: (usize, usize),
    /// Number of objects with a field that was added, removed or changed.
    pub objects_touched: usize,
    /// Number of removed parameters whose names are unknown, since they were removed together with
    /// their operation.
    pub params_unnamed: usize,
}

impl VersionRow {
    /// The first line of the table.
    pub const HEADING: &str = "version\tobjects\toperations\tfields\tfield_types\trelaxed\ttightened\tvalues\tparams\tparams_required\tparam_values\tobjects_touched\tparams_unnamed\n";

    /// Returns the line of the table.
    #[must_use]
    pub fn row(&self) -> String {
        let two = |(came, went): (usize, usize)| format!("{came},{went}");
        let cells = [
            self.version.clone(),
            two(self.objects),
            two(self.operations),
            two(self.fields),
            self.field_types.to_string(),
            self.relaxed.to_string(),
            self.tightened.to_string(),
            two(self.values),
            two(self.params),
            two(self.params_required),
            two(self.param_values),
            self.objects_touched.to_string(),
            self.params_unnamed.to_string(),
        ];
        cells.join("\t") + "\n"
    }

    fn from_row(row: &str) -> Option<Self> {
        let cells: Vec<&str> = row.split('\t').collect();
        let [version, cells @ ..] = cells.as_slice() else { return None };
        let two = |at: usize| -> Option<(usize, usize)> {
            let (came, went) = cells.get(at)?.split_once(',')?;
            Some((came.parse().ok()?, went.parse().ok()?))
        };
        let one = |at: usize| -> Option<usize> { cells.get(at)?.parse().ok() };
        Some(Self {
            version: (*version).to_owned(),
            objects: two(0)?,
            operations: two(1)?,
            fields: two(2)?,
            field_types: one(3)?,
            relaxed: one(4)?,
            tightened: one(5)?,
            values: two(6)?,
            params: two(7)?,
            params_required: two(8)?,
            param_values: two(9)?,
            objects_touched: one(10)?,
            params_unnamed: one(11)?,
        })
    }
}

/// Returns the fields and parameters that changed after they were introduced, or were temporarily
/// absent.
#[must_use]
pub fn changed() -> Vec<Changed> {
    super::rows(HISTORY)
        .map(|[object, operation, name, what, changes]| Changed {
            object,
            operation,
            name,
            what,
            changes: changes
                .split(' ')
                .map(|change| change.split_once('=').unwrap_or((change, "")))
                .collect(),
        })
        .collect()
}

/// Returns the known versions, oldest first. The oldest version has no earlier one to compare it
/// with.
#[must_use]
pub fn versions() -> Vec<VersionRow> {
    VERSIONS.lines().skip(1).filter_map(VersionRow::from_row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_as_it_was_written() {
        let written: String = versions().iter().map(VersionRow::row).collect();
        assert!(format!("{}{written}", VersionRow::HEADING) == VERSIONS);
    }

    #[test]
    fn state_of_a_version_is_the_last_change_up_to_it() {
        let changed = Changed {
            object: "price",
            operation: "",
            name: "recurring.meter",
            what: "state",
            changes: vec![("2024-04-10", "optional"), ("2024-06-20", "nullable")],
        };
        assert_eq!(changed.at("2024-04-10"), Some("optional"));
        assert_eq!(changed.at("2025-03-31.basil"), Some("nullable"));
        assert_eq!(changed.at("2023-10-16"), None);
    }
}
