//! A row of the table `removed.tsv`.

/// A part that was removed from the API: an object, an operation, a field, a parameter, or a value
/// of an enum. Parts of the name that do not apply are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// Name of the object on the wire.
    pub object: String,
    /// Operation, by its HTTP method and its path, with `{}` for ids.
    pub operation: String,
    /// Field or parameter, in the form of [`MemberRow::name`](super::MemberRow::name).
    pub name: String,
    /// Value of the enum.
    pub value: String,
    /// Version that introduced it. Empty if it is older than the recorded history.
    pub since: String,
    /// First version without it.
    pub until: String,
}

impl Removed {
    /// First line of the table.
    pub const HEADING: &str = "object\toperation\tname\tvalue\tsince\tuntil\n";

    /// Returns the line for the table.
    #[must_use]
    pub fn row(&self) -> String {
        let Self { object, operation, name, value, since, until } = self;
        format!("{object}\t{operation}\t{name}\t{value}\t{since}\t{until}\n")
    }

    /// Parses a line of the table. Returns `None` if it is malformed.
    #[must_use]
    pub fn from_row(row: &str) -> Option<Self> {
        let cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let [object, operation, name, value, since, until] = cells.try_into().ok()?;
        Some(Self { object, operation, name, value, since, until })
    }
}
