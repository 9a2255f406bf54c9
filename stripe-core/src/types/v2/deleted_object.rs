//! What v2 answers to a deletion.

use serde::{Deserialize, Serialize};

use crate::descriptor::{Described, FieldDescriptor, Shape};

/// What v2 answers to a deletion: `{"id": "ed_1", "object": "v2.core.event_destination"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedObject {
    /// The id that it had.
    pub id: String,
    /// The name of the object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
}

fn fields() -> &'static [FieldDescriptor] {
    const FIELDS: &[FieldDescriptor] = &[
        FieldDescriptor::new("id", Shape::String),
        FieldDescriptor::new("object", Shape::Optional(&Shape::String)),
    ];
    FIELDS
}

impl Described for DeletedObject {
    const SHAPE: Shape = Shape::Struct(fields);
}
