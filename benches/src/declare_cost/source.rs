//! The crates that are built: 150 resources with params, declared and with serde's derives.

/// Number of resources in each crate.
pub(super) const RESOURCES: usize = 150;

/// Derives on the structs of a crate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum DeriveKind {
    /// `Deserialize` on resources, `Serialize` on params, and nothing else.
    Serde,
    /// As `Serde`, and params that are not set are omitted, as Stripe requires: `null` would clear
    /// them.
    SerdeSkipping,
    /// `StripeObject` and `StripeResource` on resources, `StripeParams` on params. Unlike those of
    /// the peers, resources serialize as well.
    Declared,
}

impl DeriveKind {
    pub(super) const ALL: [Self; 3] = [Self::Serde, Self::SerdeSkipping, Self::Declared];

    /// The name of the crate.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Serde => "with-serde",
            Self::SerdeSkipping => "with-serde-skipping",
            Self::Declared => "declared",
        }
    }

    fn attribute(self, number: usize) -> String {
        match self {
            Self::Serde | Self::SerdeSkipping => "#[derive(Deserialize)]".to_owned(),
            Self::Declared => format!(
                "#[derive(StripeObject, StripeResource)]\n\
                 #[stripe_resource(\n\
                 \x20   object = \"bench.thing_{number}\",\n\
                 \x20   path = \"/v1/bench/things_{number}\",\n\
                 \x20   ops(create(CreateParams), retrieve, update(UpdateParams), delete(()), \
                 list(ListParams), action(finish, ()))\n\
                 )]"
            ),
        }
    }

    fn object_derive(self) -> &'static str {
        match self {
            Self::Serde | Self::SerdeSkipping => "#[derive(Deserialize)]",
            Self::Declared => "#[derive(StripeObject)]",
        }
    }

    fn params_derive(self) -> &'static str {
        match self {
            Self::Serde | Self::SerdeSkipping => "#[derive(Serialize)]",
            Self::Declared => "#[derive(StripeParams)]",
        }
    }

    /// The fields of params, with the attributes that each needs.
    fn params_fields(self, fields: &str) -> String {
        let skip = "#[serde(skip_serializing_if = \"Option::is_none\")]\n    pub ";
        let optional = |line: &str| self == Self::SerdeSkipping && line.contains(": Option<");
        fields
            .split_inclusive('\n')
            .map(
                |line| {
                    if optional(line) { line.replacen("pub ", skip, 1) } else { line.to_owned() }
                },
            )
            .collect()
    }

    fn imports(self) -> &'static str {
        match self {
            Self::Serde | Self::SerdeSkipping => "use serde::{Deserialize, Serialize};",
            Self::Declared => "use stripe_core::{StripeObject, StripeParams, StripeResource};",
        }
    }
}

/// The manifest of the crate. Both crates take the shared types from `stripe-core`, so that both
/// compile it.
pub(super) fn manifest(kind: DeriveKind, core: &str) -> String {
    format!(
        "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\
         serde_json = \"1\"\nstripe-core = {{ path = {core:?}, default-features = false }}\n",
        kind.name()
    )
}

/// The source of the crate: a module for each resource.
pub(super) fn library(kind: DeriveKind) -> String {
    (0..RESOURCES).map(|number| module(kind, number)).collect()
}

fn module(kind: DeriveKind, number: usize) -> String {
    let imports = kind.imports();
    let attribute = kind.attribute(number);
    let (object, params) = (kind.object_derive(), kind.params_derive());
    let [create, update, list, detail_params] =
        [CREATE, UPDATE, LIST, DETAIL].map(|fields| kind.params_fields(fields));
    // What both do with their types is the same: it gives a debug build something to compile.
    format!(
        "pub mod thing_{number} {{
use std::collections::HashMap;
{imports}
use stripe_core::Timestamp;

{attribute}
pub struct Thing {{
{THING}}}

{object}
pub struct Detail {{
{DETAIL}}}

{params}
pub struct CreateParams {{
{create}}}

{params}
pub struct UpdateParams {{
{update}}}

{params}
pub struct ListParams {{
{list}}}

{params}
pub struct DetailParams {{
{detail_params}}}

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
    use super::{CREATE, DeriveKind, LIST, RESOURCES, THING, UPDATE, library};

    #[test]
    fn every_struct_has_twelve_fields() {
        for fields in [THING, CREATE, UPDATE, LIST] {
            assert_eq!(fields.lines().count(), 12, "{fields}");
        }
    }

    #[test]
    fn the_crates_differ_by_their_attributes_alone() {
        let fields = |kind| {
            let library = library(kind);
            let fields =
                library.lines().filter(|line| line.ends_with(',') && line.contains("pub "));
            fields.map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        };
        let declared = fields(DeriveKind::Declared);
        // Thousands of lines, which no failure should print.
        assert!(fields(DeriveKind::Serde) == declared);
        assert!(fields(DeriveKind::SerdeSkipping) == declared);
        let skipping = library(DeriveKind::SerdeSkipping);
        let optional = [CREATE, UPDATE, LIST].concat().matches(": Option<").count();
        // One more in the struct within the params.
        let skipped = skipping.matches("skip_serializing_if").count();
        assert_eq!(skipped, RESOURCES * (optional + 1));
    }
}
