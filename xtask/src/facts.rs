//! The facts table: the names of every operation, parameter and field of Stripe's API.
//!
//! `facts/operations.tsv`, `facts/fields.tsv` and `facts/events.tsv` are drawn from a catalogue of
//! the API by `cargo xtask facts FOLDER` and committed, so that what checks against them needs
//! nothing else.

mod drawing;

pub use drawing::draw;

/// The tables as they are committed.
const OPERATIONS: &str = include_str!("../../facts/operations.tsv");
const FIELDS: &str = include_str!("../../facts/fields.tsv");

/// One operation of Stripe's API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// The object that owns it; empty where only the public specification lists it.
    pub object: &'static str,
    /// Its name in Stripe's SDKs; empty where only the public specification lists it.
    pub name: &'static str,
    /// What it is in the SDKs, such as `create`, `list_nested` or `instance_post`.
    pub kind: &'static str,
    /// The HTTP verb.
    pub verb: &'static str,
    /// The path with `{name}` for each id.
    pub path: &'static str,
    /// The host.
    pub host: &'static str,
    /// `query`, `form`, `json` or `multipart`.
    pub encoding: &'static str,
    /// What it answers, such as `list<customer>`; empty where it is not known.
    pub response: &'static str,
    /// The parameters in the API's order.
    pub params: Vec<Param>,
}

/// A parameter of an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Param {
    /// Its name on the wire.
    pub name: &'static str,
    /// Whether a request without it is refused.
    pub required: bool,
}

/// The fields of one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// The object.
    pub object: &'static str,
    /// The field names in the API's order.
    pub names: Vec<&'static str>,
}

/// Every operation of the table.
#[must_use]
pub fn operations() -> Vec<Operation> {
    rows(OPERATIONS)
        .map(|[object, name, kind, verb, path, host, encoding, response, params]| Operation {
            object,
            name,
            kind,
            verb,
            path,
            host,
            encoding,
            response,
            params: params
                .split(',')
                .filter(|param| !param.is_empty())
                .map(|param| Param {
                    name: param.trim_end_matches('!'),
                    required: param.ends_with('!'),
                })
                .collect(),
        })
        .collect()
}

/// The fields of every object of the table.
#[must_use]
pub fn fields() -> Vec<Fields> {
    rows(FIELDS)
        .map(|[object, names]| Fields {
            object,
            names: names.split(',').filter(|name| !name.is_empty()).collect(),
        })
        .collect()
}

/// The rows behind the heading. A row of another width is left out: the tests count them.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(1).filter_map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        cells.try_into().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_is_lost() {
        assert_eq!(operations().len(), OPERATIONS.lines().count() - 1);
        assert_eq!(operations().len(), 704);
        assert_eq!(fields().len(), FIELDS.lines().count() - 1);
    }

    #[test]
    fn a_row_says_what_an_operation_is() {
        let create = operations().into_iter().find(|operation| {
            operation.object == "billing.meter_event" && operation.name == "create"
        });
        let create = create.unwrap();
        assert_eq!((create.verb, create.path), ("POST", "/v1/billing/meter_events"));
        assert_eq!((create.host, create.encoding), ("api.stripe.com", "form"));
        let required: Vec<&str> =
            create.params.iter().filter(|param| param.required).map(|param| param.name).collect();
        assert_eq!(required, ["event_name", "payload"]);
        assert!(create.params.iter().any(|param| param.name == "identifier" && !param.required));
    }
}
