//! Events for created and updated objects.

use serde_json::Value;

use crate::account::AccountState;
use crate::events::LocalEvent;
use crate::json::JsonObject;

/// Emits a snapshot event and a thin event about an object: `created` or `updated`. `before` is its
/// previous state.
pub(super) fn tell(
    account: &mut AccountState<'_>,
    what: &str,
    object: &JsonObject,
    before: Option<&JsonObject>,
) {
    let (name, id) = (text(object, "object"), text(object, "id"));
    let mut event = LocalEvent::snapshot(format!("{name}.{what}"), object.clone());
    if let Some(before) = before {
        let changed = before.iter().filter(|(field, value)| object.get(*field) != Some(*value));
        let changed: JsonObject =
            changed.map(|(field, value)| (field.clone(), value.clone())).collect();
        event = event.previous_attributes(changed);
    }
    account.emit(event);
    let path = format!("/v1/{}s/{id}", name.replace('.', "/"));
    account.emit(LocalEvent::thin(format!("v1.{name}.{what}")).related_object(name, id, &path));
}

fn text<'o>(object: &'o JsonObject, field: &str) -> &'o str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}
