//! A row of the table `removed.tsv`.

/// Something that the API had and no longer has: an object, an operation, a field, a parameter, or
/// a value of an enum. What is empty does not apply.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// The object.
    pub object: String,
    /// The operation, by its verb and its path without the names of the ids.
    pub operation: String,
    /// The field or parameter, as in [`MemberRow::name`](super::MemberRow::name).
    pub name: String,
    /// The value of the enum.
    pub value: String,
    /// The version that it came with; empty if it is as old as history.
    pub since: String,
    /// The first version without it.
    pub until: String,
}

impl Removed {
    /// The first line of the table.
    pub const HEADING: &str = "object\toperation\tname\tvalue\tsince\tuntil\n";

    /// The line of the table.
    #[must_use]
    pub fn row(&self) -> String {
        let Self { object, operation, name, value, since, until } = self;
        format!("{object}\t{operation}\t{name}\t{value}\t{since}\t{until}\n")
    }

    /// Reads a line of the table; `None` if it is none.
    #[must_use]
    pub fn from_row(row: &str) -> Option<Self> {
        let cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let [object, operation, name, value, since, until] = cells.try_into().ok()?;
        Some(Self { object, operation, name, value, since, until })
    }
}
