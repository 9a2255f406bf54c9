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
    /// Type of a field or parameter: `object`, `array<object>`, …, or `any` if it is unknown. For
    /// an operation, its name in Stripe's SDKs.
    pub kind: String,
    /// Whether a field was present in each response, or a parameter was required.
    pub required: bool,
    /// Whether the value could be null.
    pub nullable: bool,
    /// Whether the field was present and not null in every version that had it.
    pub always: bool,
    /// Version that introduced it. Empty if it is older than the recorded history.
    pub since: String,
    /// First version without it.
    pub until: String,
}

impl Removed {
    /// First line of the table.
    pub const HEADING: &str = "object\toperation\tname\tvalue\tkind\tmarks\tsince\tuntil\n";

    /// Returns the line for the table.
    #[must_use]
    pub fn row(&self) -> String {
        let Self { object, operation, name, value, kind, since, until, .. } = self;
        let marks: Vec<&str> =
            [(self.required, "required"), (self.nullable, "nullable"), (self.always, "always")]
                .into_iter()
                .filter_map(|(is_set, mark)| is_set.then_some(mark))
                .collect();
        let marks = marks.join(",");
        format!("{object}\t{operation}\t{name}\t{value}\t{kind}\t{marks}\t{since}\t{until}\n")
    }

    /// Parses a line of the table. Returns `None` if it is malformed.
    #[must_use]
    pub fn from_row(row: &str) -> Option<Self> {
        let cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let [object, operation, name, value, kind, marks, since, until] = cells.try_into().ok()?;
        let is_marked = |mark: &str| marks.split(',').any(|it| it == mark);
        let (required, nullable) = (is_marked("required"), is_marked("nullable"));
        let always = is_marked("always");
        Some(Self {
            object,
            operation,
            name,
            value,
            kind,
            required,
            nullable,
            always,
            since,
            until,
        })
    }
}
