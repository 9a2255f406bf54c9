//! A row of the table: one field or one param.

/// A field of an object, or a param of one of its operations.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark in the table")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The object.
    pub object: String,
    /// The operation that takes it; empty for a field.
    pub operation: String,
    /// Its name on the wire behind those that it is nested in: `usage_threshold.filters[].customer`.
    pub name: String,
    /// What it is: `string`, `timestamp`, `enum`, `array<object>`, …
    pub kind: String,
    /// Whether it is always there, or has to be sent.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether it may be sent empty, which clears what is there.
    pub emptyable: bool,
    /// Whether values may arrive that are not listed.
    pub open: bool,
    /// The values of an enum, the text of a constant, or the objects that are referred to.
    pub values: Vec<String>,
}

impl Entry {
    /// The first line of a table.
    pub const HEADING: &str = "object\toperation\tname\tkind\tmarks\tvalues\n";

    /// The entry as a line of the table.
    #[must_use]
    pub fn row(&self) -> String {
        let marks: Vec<&str> = [
            (self.required, "required"),
            (self.nullable, "nullable"),
            (self.emptyable, "emptyable"),
            (self.open, "open"),
        ]
        .into_iter()
        .filter_map(|(is_set, mark)| is_set.then_some(mark))
        .collect();
        format!(
            "{}\t{}\t{}\t{}\t{}\t{}\n",
            self.object,
            self.operation,
            self.name,
            self.kind,
            marks.join(","),
            self.values.join(",")
        )
    }

    /// Reads a line of the table; `None` if it is none.
    #[must_use]
    pub fn from_row(row: &str) -> Option<Self> {
        let cells: Vec<&str> = row.split('\t').collect();
        let [object, operation, name, kind, marks, values] = cells.try_into().ok()?;
        let is_marked = |mark: &str| marks.split(',').any(|it| it == mark);
        Some(Self {
            object: object.to_owned(),
            operation: operation.to_owned(),
            name: name.to_owned(),
            kind: kind.to_owned(),
            required: is_marked("required"),
            nullable: is_marked("nullable"),
            emptyable: is_marked("emptyable"),
            open: is_marked("open"),
            values: values.split(',').filter(|it| !it.is_empty()).map(str::to_owned).collect(),
        })
    }

    /// The names that lead to it, without the marks of arrays.
    pub(super) fn path(&self) -> impl Iterator<Item = &str> {
        self.name.split('.').map(|name| name.trim_end_matches("[]"))
    }

    /// How messages name it.
    pub(super) fn place(&self) -> String {
        place(&self.object, &self.operation, &self.name)
    }
}

/// `billing.meter: status` for a field, `billing.meter create: event_name` for a param.
pub(super) fn place(object: &str, operation: &str, name: &str) -> String {
    match operation {
        "" => format!("{object}: {name}"),
        operation => format!("{object} {operation}: {name}"),
    }
}
