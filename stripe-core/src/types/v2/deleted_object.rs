//! Deleted objects of v2.

use serde::{Deserialize, Serialize};

use crate::descriptor::{Described, FieldDescriptor, Shape};

/// A deleted object of v2: `{"id": "ed_1", "object": "v2.core.event_destination"}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedObject {
    /// Id of the object.
    pub id: String,
    /// Name of the object.
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
