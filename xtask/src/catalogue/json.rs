//! The files of the catalogue.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::Entry;

/// `full_catalog.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Catalogue {
    pub(super) resources: Vec<Resource>,
}

/// An object with its fields and operations.
#[derive(Debug, Deserialize)]
pub(super) struct Resource {
    pub(super) object: String,
    /// Its name in the SDKs, without the namespace.
    pub(super) class_name: String,
    pub(super) base_path: Option<String>,
    /// Whether it owns operations and is itself no object.
    #[serde(default)]
    pub(super) pseudo: bool,
    pub(super) ops: Vec<Operation>,
    #[serde(default)]
    pub(super) fields: Vec<Member>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Operation {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) http_method: String,
    pub(super) path: String,
    pub(super) host: String,
    pub(super) request_encoding: String,
    pub(super) response: Type,
    pub(super) params: Vec<Member>,
}

/// A field or a param.
#[derive(Debug, Deserialize)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) nullable: bool,
    #[serde(flatten)]
    pub(super) ty: Type,
}

/// What a value is.
#[allow(clippy::struct_field_names, reason = "they are the names in the files")]
#[derive(Debug, Deserialize)]
pub(super) struct Type {
    pub(super) r#type: String,
    /// Of an array or a list.
    pub(super) items: Option<Box<Type>>,
    /// Of a map.
    pub(super) values_type: Option<Box<Type>>,
    /// Of a nested object.
    #[serde(default)]
    pub(super) fields: Vec<Member>,
    /// Of an enum.
    #[serde(default)]
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) open: bool,
    #[serde(default)]
    pub(super) emptyable: bool,
    /// Of a constant.
    pub(super) value: Option<Value>,
    /// Of an expandable: what may be expanded to.
    #[serde(default)]
    pub(super) targets: Vec<String>,
    /// Of a reference.
    pub(super) object: Option<String>,
    /// Of a range: the type of its bounds.
    pub(super) of: Option<Value>,
}

impl Catalogue {
    /// Reads the catalogue in a folder.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let file = folder.join("full_catalog.json");
        let text =
            fs::read(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        serde_json::from_slice(&text)
            .map_err(|error| format!("{} is no catalogue: {error}", file.display()))
    }

    pub(super) fn resource(&self, object: &str) -> Result<&Resource, String> {
        self.resources
            .iter()
            .find(|resource| resource.object == object)
            .ok_or_else(|| format!("the catalogue has no object `{object}`"))
    }
}

impl Resource {
    /// Its fields and the params of its operations, each nested one behind the one that it is in.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        self.add(&mut entries, "", "", &self.fields);
        for operation in &self.ops {
            self.add(&mut entries, &operation.name, "", &operation.params);
        }
        entries
    }

    fn add(&self, entries: &mut Vec<Entry>, operation: &str, prefix: &str, members: &[Member]) {
        for member in members {
            let name = format!("{prefix}{}", member.name);
            let innermost = member.ty.innermost();
            entries.push(Entry {
                object: self.object.clone(),
                operation: operation.to_owned(),
                name: name.clone(),
                kind: member.ty.kind(),
                required: member.required,
                nullable: member.nullable,
                emptyable: member.ty.emptyable,
                open: innermost.open,
                values: innermost.named_values(),
            });
            let arrays = "[]".repeat(member.ty.depth());
            self.add(entries, operation, &format!("{name}{arrays}."), &innermost.fields);
        }
    }
}

impl Type {
    /// `timestamp`, `array<object>`, `map<string>`, …
    fn kind(&self) -> String {
        match (self.inner(), self.r#type.as_str()) {
            (Some(inner), outer) => format!("{outer}<{}>", inner.kind()),
            (None, "range") => match &self.of {
                Some(Value::String(of)) => format!("range<{of}>"),
                _ => "range".to_owned(),
            },
            (None, plain) => plain.to_owned(),
        }
    }

    pub(super) fn inner(&self) -> Option<&Self> {
        self.items.as_deref().or(self.values_type.as_deref())
    }

    /// The type within all arrays and maps.
    pub(super) fn innermost(&self) -> &Self {
        self.inner().map_or(self, Self::innermost)
    }

    /// How many arrays are around the innermost type.
    fn depth(&self) -> usize {
        self.inner().map_or(0, |inner| 1 + inner.depth())
    }

    fn named_values(&self) -> Vec<String> {
        let constant = self.value.as_ref().map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        let named = self.targets.iter().chain(&self.values).chain(&self.object).cloned();
        named.chain(constant).collect()
    }
}
