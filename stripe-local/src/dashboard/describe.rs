//! The description of the control endpoints, as one JSON document.

use serde_json::{Map, Value, json};

use super::control::{ControlEndpoint, EFFECTS, ENDPOINTS};
use super::fields::ControlField;
use super::views::VIEWS;

/// Returns the description: each endpoint with its fields, and the effects of faults with theirs.
pub(super) fn document() -> String {
    let views = VIEWS.iter().map(|view| {
        json!({
            "method": "GET",
            "path": path(view.path),
            "about": view.about,
            "query": fields(view.query),
        })
    });
    let changes = ENDPOINTS.iter().map(|endpoint: &ControlEndpoint| {
        json!({
            "method": "POST",
            "path": path(endpoint.path),
            "about": endpoint.about,
            "body": fields(endpoint.fields),
        })
    });
    let effects = EFFECTS.iter().map(|effect| {
        let described = json!({ "about": effect.about, "body": fields(effect.fields()) });
        (effect.name.to_owned(), described)
    });
    json!({
        "program": concat!("stripe-local ", env!("CARGO_PKG_VERSION")),
        "about": "Controls the local Stripe. A body is a JSON object, sent as `application/json`. An unknown \
                  field is refused, and nothing is changed then. An error is a 4xx with `error`. An account has \
                  a live mode and a test mode, by the API key: an endpoint with `livemode` is about one \
                  of them, and one without it about both.",
        "endpoints": views.chain(changes).collect::<Vec<_>>(),
        "effects": effects.collect::<Map<_, _>>(),
    })
    .to_string()
}

fn path(rest: &str) -> String {
    if rest.is_empty() { "/_local".to_owned() } else { format!("/_local/{rest}") }
}

fn fields(fields: impl IntoIterator<Item = &'static ControlField>) -> Value {
    let described = fields.into_iter().map(|field| (field.name.to_owned(), field.describe()));
    Value::Object(described.collect())
}
