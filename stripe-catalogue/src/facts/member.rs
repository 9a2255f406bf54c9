//! A row of the tables `fields.tsv` and `params.tsv`.

/// A field of an object, or a parameter of one of its operations.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark in the table")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberRow {
    /// Name of the object on the wire.
    pub object: String,
    /// Operation that accepts the parameter. Empty for a field. It is identified by its name, or by
    /// its HTTP method and path if the object has several operations with that name.
    pub operation: String,
    /// Name on the wire, after the names of the objects that contain it:
    /// `usage_threshold.filters[].customer`, `currency_options{}.tiers`. `cancel_at|1` is the first
    /// of the types that `cancel_at` can have.
    pub name: String,
    /// Type: `string`, `timestamp`, `enum`, `array<object>`, …
    pub kind: String,
    /// Whether a field is required in the current version, or a parameter is required.
    pub required: bool,
    /// Whether the value can be null.
    pub nullable: bool,
    /// Whether the field was present and not null in every known version in which the nested object
    /// around it exists.
    pub always: bool,
    /// Whether an empty value can be sent to clear the value.
    pub emptyable: bool,
    /// Whether the map can be sent with empty values.
    pub emptyable_values: bool,
    /// Whether values that are not listed can occur.
    pub open: bool,
    /// Whether a range accepts only bounds, not a single value.
    pub bounds_only: bool,
    /// Whether Stripe has deprecated it.
    pub deprecated: bool,
    /// Whether the type was inferred from the name.
    pub inferred: bool,
    /// Version that introduced it. Empty if it is as old as the object that contains it, or older
    /// than the recorded history.
    pub since: String,
    /// Values of an enum, text of a constant, or objects of a reference.
    pub values: Vec<String>,
    /// Versions that introduced the values, by their index in [`values`](Self::values). Empty if a
    /// value is as old as the enum.
    pub values_since: Vec<String>,
}

/// Notation of an empty value of an enum.
const EMPTY: &str = "\"\"";

impl MemberRow {
    /// First line of `fields.tsv`.
    pub const FIELDS: &str = "object\tname\tkind\tmarks\tsince\tvalues\n";
    /// First line of `params.tsv`.
    pub const PARAMS: &str = "object\toperation\tname\tkind\tmarks\tsince\tvalues\n";

    /// Returns the line for `fields.tsv`, or for `params.tsv` if it is a parameter.
    #[must_use]
    pub fn row(&self) -> String {
        let marks: Vec<&str> = [
            (self.required, "required"),
            (self.nullable, "nullable"),
            (self.always, "always"),
            (self.emptyable, "emptyable"),
            (self.emptyable_values, "emptyable_values"),
            (self.open, "open"),
            (self.bounds_only, "bounds_only"),
            (self.deprecated, "deprecated"),
            (self.inferred, "inferred"),
        ]
        .into_iter()
        .filter_map(|(is_set, mark)| is_set.then_some(mark))
        .collect();
        let values: Vec<String> = self
            .values
            .iter()
            .enumerate()
            .map(|(at, value)| {
                let value = if value.is_empty() { EMPTY } else { value };
                match self.values_since.get(at).map(String::as_str) {
                    None | Some("") => value.to_owned(),
                    Some(since) => format!("{value}@{since}"),
                }
            })
            .collect();
        let operation = match self.operation.as_str() {
            "" => String::new(),
            operation => format!("\t{operation}"),
        };
        format!(
            "{}{operation}\t{}\t{}\t{}\t{}\t{}\n",
            self.object,
            self.name,
            self.kind,
            marks.join(","),
            self.since,
            values.join(",")
        )
    }

    /// Parses a line of `fields.tsv` or `params.tsv`. Returns `None` if it is neither.
    #[must_use]
    pub fn from_row(row: &str) -> Option<Self> {
        let cells: Vec<&str> = row.split('\t').collect();
        let (object, operation, rest) = match cells.as_slice() {
            [object, rest @ ..] if rest.len() == 5 => (object, "", rest),
            [object, operation, rest @ ..] if rest.len() == 5 => (object, *operation, rest),
            _ => return None,
        };
        let [name, kind, marks, since, values] = rest else { return None };
        let is_marked = |mark: &str| marks.split(',').any(|it| it == mark);
        let (values, values_since) = values
            .split(',')
            .filter(|value| !value.is_empty())
            .map(|value| value.split_once('@').unwrap_or((value, "")))
            .map(|(value, since)| {
                (if value == EMPTY { String::new() } else { value.to_owned() }, since.to_owned())
            })
            .unzip();
        Some(Self {
            object: (*object).to_owned(),
            operation: operation.to_owned(),
            name: (*name).to_owned(),
            kind: (*kind).to_owned(),
            required: is_marked("required"),
            nullable: is_marked("nullable"),
            always: is_marked("always"),
            emptyable: is_marked("emptyable"),
            emptyable_values: is_marked("emptyable_values"),
            open: is_marked("open"),
            bounds_only: is_marked("bounds_only"),
            deprecated: is_marked("deprecated"),
            inferred: is_marked("inferred"),
            since: (*since).to_owned(),
            values,
            values_since,
        })
    }

    /// Returns the name in the history, which does not distinguish variants.
    pub(crate) fn known(&self) -> String {
        super::past::known_name(&self.name)
    }

    /// Returns the names of the containing objects and of the member, without the marks of arrays,
    /// maps and variants.
    pub fn path(&self) -> impl Iterator<Item = &str> {
        self.name.split('.').map(plain)
    }

    /// Whether it is one of several types of a member, or nested in one.
    #[must_use]
    pub fn is_within_variant(&self) -> bool {
        self.name.contains('|')
    }
}

/// Returns a name without the marks of arrays, maps and variants.
fn plain(name: &str) -> &str {
    name.split(['[', '{', '|']).next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_as_it_was_written() {
        for row in [
            "price\tcurrency_options{}.tiers[].up_to\tinteger\trequired,nullable\t2024-06-20\t\n",
            "price\tupdate\tstatus\tenum\topen\t\t\"\",active,paused@2026-01-28.clover\n",
        ] {
            let member = MemberRow::from_row(row.trim_end_matches('\n')).unwrap();
            assert_eq!(member.row(), row);
        }
        assert_eq!(MemberRow::from_row("price\tname"), None);
    }

    #[test]
    fn a_path_has_names_only() {
        let member = MemberRow { name: "a{}.b[]|2.c".to_owned(), ..MemberRow::default() };
        assert_eq!(member.path().collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
