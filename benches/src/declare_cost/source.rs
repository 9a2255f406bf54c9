//! The two crates that are built: 150 resources with params, declared and with serde's derives.

/// How many resources each crate has.
pub(super) const RESOURCES: usize = 150;

/// How the structs of a crate are derived.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `Deserialize` on resources, `Serialize` on params, and nothing else.
    Serde,
    /// The same with `StripeResource` on resources, and `StripeParams` on params.
    Declared,
}

impl Kind {
    pub(super) const ALL: [Self; 2] = [Self::Serde, Self::Declared];

    /// The name of the crate.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Serde => "with-serde",
            Self::Declared => "declared",
        }
    }

    fn attribute(self, number: usize) -> String {
        match self {
            Self::Serde => "#[derive(Deserialize)]".to_owned(),
            Self::Declared => format!(
                "#[derive(Deserialize, StripeResource)]\n\
                 #[stripe_resource(\n\
                 \x20   object = \"bench.thing_{number}\",\n\
                 \x20   path = \"/v1/bench/things_{number}\",\n\
                 \x20   ops(create(CreateParams), retrieve, update(UpdateParams), delete(()), \
                 list(ListParams), action(finish, ()))\n\
                 )]"
            ),
        }
    }

    fn params_derive(self) -> &'static str {
        match self {
            Self::Serde => "#[derive(Serialize)]",
            Self::Declared => "#[derive(StripeParams)]",
        }
    }

    fn imports(self) -> &'static str {
        match self {
            Self::Serde => "use serde::{Deserialize, Serialize};",
            Self::Declared => {
                "use serde::Deserialize;\nuse stripe_core::{StripeParams, StripeResource};"
            }
        }
    }
}

/// Both crates take the shared types from `stripe-core`, so that both read it.
pub(super) fn manifest(kind: Kind, core: &str) -> String {
    format!(
        "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = \"1\"\nstripe-core = {{ path = {core:?}, default-features = false }}\n",
        kind.name()
    )
}

/// The source of the crate: a module for each resource.
pub(super) fn library(kind: Kind) -> String {
    (0..RESOURCES).map(|number| module(kind, number)).collect()
}

fn module(kind: Kind, number: usize) -> String {
    let imports = kind.imports();
    let attribute = kind.attribute(number);
    let params = kind.params_derive();
    // What both do with their types is the same: it gives a debug build something to compile.
    format!(
        "pub mod thing_{number} {{
use std::collections::HashMap;
{imports}
use stripe_core::Timestamp;

{attribute}
pub struct Thing {{
{THING}}}

#[derive(Deserialize)]
pub struct Detail {{
{DETAIL}}}

{params}
pub struct CreateParams {{
{CREATE}}}

{params}
pub struct UpdateParams {{
{UPDATE}}}

{params}
pub struct ListParams {{
{LIST}}}

{params}
pub struct DetailParams {{
{DETAIL_PARAMS}}}

pub fn decode(json: &[u8]) -> serde_json::Result<Thing> {{
    serde_json::from_slice(json)
}}

pub fn encode(
    create: &CreateParams,
    update: &UpdateParams,
    list: &ListParams,
) -> serde_json::Result<[String; 3]> {{
    Ok([
        serde_json::to_string(create)?,
        serde_json::to_string(update)?,
        serde_json::to_string(list)?,
    ])
}}
}}

"
    )
}

const THING: &str = "\
    pub id: String,
    pub object: String,
    pub amount: i64,
    pub created: Timestamp,
    pub description: Option<String>,
    pub detail: Detail,
    pub ended_at: Option<Timestamp>,
    pub livemode: bool,
    pub metadata: HashMap<String, String>,
    pub name: String,
    pub quantity: Option<i64>,
    pub tags: Vec<String>,
";

const DETAIL: &str = "\
    pub city: Option<String>,
    pub count: i64,
    pub label: String,
";

const DETAIL_PARAMS: &str = DETAIL;

const CREATE: &str = "\
    pub amount: i64,
    pub name: String,
    pub active: Option<bool>,
    pub currency: Option<String>,
    pub description: Option<String>,
    pub detail: Option<DetailParams>,
    pub email: Option<String>,
    pub expand: Option<Vec<String>>,
    pub metadata: Option<HashMap<String, String>>,
    pub quantity: Option<i64>,
    pub starts_at: Option<Timestamp>,
    pub tags: Option<Vec<String>>,
";

const UPDATE: &str = "\
    pub active: Option<bool>,
    pub amount: Option<i64>,
    pub currency: Option<String>,
    pub description: Option<String>,
    pub detail: Option<DetailParams>,
    pub email: Option<String>,
    pub expand: Option<Vec<String>>,
    pub metadata: Option<HashMap<String, String>>,
    pub name: Option<String>,
    pub quantity: Option<i64>,
    pub starts_at: Option<Timestamp>,
    pub tags: Option<Vec<String>>,
";

const LIST: &str = "\
    pub active: Option<bool>,
    pub created: Option<Timestamp>,
    pub currency: Option<String>,
    pub email: Option<String>,
    pub ending_before: Option<String>,
    pub expand: Option<Vec<String>>,
    pub ids: Option<Vec<String>>,
    pub labels: Option<HashMap<String, String>>,
    pub limit: Option<i64>,
    pub name: Option<String>,
    pub starting_after: Option<String>,
    pub within: Option<DetailParams>,
";

#[cfg(test)]
mod tests {
    use super::{CREATE, LIST, THING, UPDATE};

    #[test]
    fn every_struct_has_twelve_fields() {
        for fields in [THING, CREATE, UPDATE, LIST] {
            assert_eq!(fields.lines().count(), 12, "{fields}");
        }
    }
}
