//! Recognition of deleted objects, in JSON and in messages.

use serde_json::Value;

/// End of the message about a deleted object.
pub(super) const IS_DELETED: &str =
    "is deleted; decode it as `MaybeDeleted`, or give the struct a field `deleted`";

/// Whether a message is about a deleted object. It contains only its name and id.
pub(crate) fn tells_of_deletion(message: &str) -> bool {
    message.starts_with("the ") && message.ends_with(IS_DELETED)
}

pub(crate) fn is_deleted(json: &Value) -> bool {
    json.get("deleted").and_then(Value::as_bool) == Some(true)
}
