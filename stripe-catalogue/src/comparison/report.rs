//! The result of a comparison.

use std::fmt;

use stripe_core::descriptor::ResourceDescriptor;

/// A difference between a declaration and Stripe's API.
///
/// It is displayed as one line: `billing.meter create: event_name: missing`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The part that differs: `billing.meter: status` for a field, `billing.meter create:
    /// event_name` for a parameter, or `billing.meter POST /v1/billing/meters` for an operation.
    pub place: String,
    /// Description of the difference.
    pub message: String,
    /// The declaration that differs, if there is one.
    pub declared: Option<Declared>,
}

/// The location of a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Declared {
    /// The name of the resource's object, if it has one.
    pub object: Option<&'static str>,
    /// The path of the resource.
    pub path: &'static str,
    /// The function of the operation; empty for a field of the object.
    pub operation: &'static str,
    /// The name of the field or parameter on the wire, preceded by the names of the nested objects
    /// that contain it: `recurring.interval`. Empty if the difference concerns the whole operation
    /// or resource.
    pub name: String,
}

impl Declared {
    pub(super) fn new(
        resource: &ResourceDescriptor,
        operation: &'static str,
        name: impl Into<String>,
    ) -> Self {
        Self { object: resource.object, path: resource.path, operation, name: name.into() }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Compares the line.
impl PartialEq<&str> for Difference {
    fn eq(&self, line: &&str) -> bool {
        self.to_string() == **line
    }
}

/// The result of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The differences, in the order of the catalogue.
    pub differences: Vec<Difference>,
    /// Number of correctly declared operations, and total number of operations.
    pub operations: (usize, usize),
    /// Number of correctly declared fields, and total number of fields, including nested ones.
    pub fields: (usize, usize),
    /// Number of correctly declared params, and total number of params, including nested ones.
    pub params: (usize, usize),
    /// Number of fields and params that the other counts exclude, because a flattened map keeps
    /// them undecoded: those of payment methods without a type.
    pub undecoded: (usize, usize),
}

/// Formats the counts of correct declarations: `operations 33 of 33, fields 117 of 117, params 120
/// of 120`.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((operations, of_operations), (fields, of_fields), (params, of_params)) =
            (self.operations, self.fields, self.params);
        write!(
            f,
            "operations {operations} of {of_operations}, fields {fields} of {of_fields}, \
             params {params} of {of_params}"
        )?;
        match self.undecoded {
            (0, 0) => Ok(()),
            (fields, params) => write!(
                f,
                "; of other payment methods, kept undecoded: fields {fields}, params {params}"
            ),
        }
    }
}
