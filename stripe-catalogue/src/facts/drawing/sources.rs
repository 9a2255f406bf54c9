//! The files from which the tables are generated.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

/// All known facts about the API.
pub(super) struct Sources {
    pub(super) resources: Vec<SourceResource>,
    pub(super) operations: Vec<ListedOperation>,
    pub(super) events: Events,
    pub(super) history: History,
}

/// `full_catalog.json`.
#[derive(Deserialize)]
struct SourceCatalogue {
    resources: Vec<SourceResource>,
}

/// An object with its fields and operations.
#[derive(Deserialize)]
pub(super) struct SourceResource {
    pub(super) object: String,
    pub(super) class_name: String,
    pub(super) package: String,
    pub(super) base_path: Option<String>,
    #[serde(default)]
    pub(super) pseudo: bool,
    #[serde(default)]
    pub(super) embedded_only: bool,
    #[serde(default)]
    pub(super) deleted_fields: Vec<SourceMember>,
    pub(super) ops: Vec<SourceOperation>,
    #[serde(default)]
    pub(super) fields: Vec<SourceMember>,
}

#[derive(Deserialize)]
pub(super) struct SourceOperation {
    pub(super) name: String,
    pub(super) http_method: String,
    pub(super) path: String,
    pub(super) params: Vec<SourceMember>,
}

/// A field or a param.
#[derive(Deserialize)]
pub(super) struct SourceMember {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) nullable: bool,
    #[serde(flatten)]
    pub(super) ty: SourceType,
}

/// The type of a value.
#[allow(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "the marks and names in the files"
)]
#[derive(Deserialize)]
pub(super) struct SourceType {
    pub(super) r#type: String,
    /// The type of the elements of an array or a list.
    pub(super) items: Option<Box<SourceType>>,
    /// The type of the values of a map.
    pub(super) values_type: Option<Box<SourceType>>,
    #[serde(default)]
    pub(super) values_emptyable: bool,
    #[serde(default)]
    pub(super) fields: Vec<SourceMember>,
    /// The values of an enum.
    #[serde(default)]
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) open: bool,
    #[serde(default)]
    pub(super) emptyable: bool,
    #[serde(default)]
    pub(super) deprecated: bool,
    #[serde(default)]
    pub(super) inferred: bool,
    /// The text of a constant.
    pub(super) value: Option<Value>,
    /// The objects that an expandable field can be expanded to.
    #[serde(default)]
    pub(super) targets: Vec<String>,
    /// The object of a reference.
    pub(super) object: Option<String>,
    /// The type of the bounds of a range.
    pub(super) of: Option<String>,
    /// Whether a range is also sent as one value.
    #[serde(default)]
    pub(super) or_value: bool,
    #[serde(default)]
    pub(super) variants: Vec<SourceType>,
}

/// A line of `ops_catalog.json`.
#[derive(Deserialize)]
pub(super) struct ListedOperation {
    pub(super) object: Option<String>,
    pub(super) name: Option<String>,
    pub(super) kind: String,
    pub(super) http_method: String,
    pub(super) path: String,
    pub(super) host: String,
    pub(super) request_encoding: String,
    pub(super) response: Option<String>,
    #[serde(default)]
    pub(super) params: Vec<String>,
    #[serde(default)]
    pub(super) required_params: Vec<String>,
}

/// `events_catalog.json`.
#[derive(Deserialize)]
pub(super) struct Events {
    pub(super) snapshot: Vec<SnapshotEvent>,
    pub(super) thin: Vec<SourceThinEvent>,
}

#[derive(Deserialize)]
pub(super) struct SnapshotEvent {
    pub(super) r#type: String,
    pub(super) data_object: Option<OneOrMore>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMore {
    One(String),
    More(Vec<String>),
}

#[derive(Deserialize)]
pub(super) struct SourceThinEvent {
    pub(super) r#type: String,
    /// Name, type and whether it is always present.
    pub(super) data: Option<Vec<(String, String, bool)>>,
    pub(super) related_object: bool,
}

/// `history.json`.
#[derive(Deserialize)]
pub(super) struct History {
    pub(super) versions: Vec<SourceVersion>,
    pub(super) months: Vec<Month>,
    pub(super) objects: BTreeMap<String, ObjectHistory>,
}

#[derive(Deserialize)]
pub(super) struct SourceVersion {
    pub(super) version: String,
}

/// Numbers of additions, removals and changes in a version.
#[derive(Deserialize)]
pub(super) struct Month {
    pub(super) version: String,
    pub(super) objects: (usize, usize),
    pub(super) operations: (usize, usize),
    pub(super) fields: (usize, usize),
    pub(super) field_types: usize,
    pub(super) relaxed: usize,
    pub(super) tightened: usize,
    pub(super) values: (usize, usize),
    pub(super) params: (usize, usize),
    pub(super) params_required: (usize, usize),
    pub(super) param_values: (usize, usize),
    pub(super) objects_touched: usize,
}

#[derive(Default, Deserialize)]
pub(super) struct ObjectHistory {
    #[serde(flatten)]
    pub(super) span: RecordedSpan,
    #[serde(default)]
    pub(super) fields: BTreeMap<String, MemberHistory>,
    /// Versions in which each later value was added or removed, by the path of the field.
    #[serde(default)]
    pub(super) enums: BTreeMap<String, BTreeMap<String, ValueHistory>>,
    /// Histories of the operations, by verb and path.
    #[serde(default)]
    pub(super) ops: BTreeMap<String, OperationHistory>,
    #[serde(default)]
    pub(super) params: BTreeMap<String, BTreeMap<String, MemberHistory>>,
}

/// The versions that contain an object, a member or a value.
#[derive(Clone, Default, Deserialize)]
pub(super) struct RecordedSpan {
    pub(super) since: Option<String>,
    pub(super) removed: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct OperationHistory {
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) span: RecordedSpan,
}

#[derive(Default, Deserialize)]
pub(super) struct MemberHistory {
    #[serde(flatten)]
    pub(super) span: RecordedSpan,
    #[serde(default)]
    pub(super) always: bool,
    /// Versions in this range without it.
    #[serde(default)]
    pub(super) absent: Vec<String>,
    pub(super) state: Option<OneOrChanges<String>>,
    pub(super) required: Option<OneOrChanges<bool>>,
    #[serde(default)]
    pub(super) types: Vec<(String, String)>,
    #[serde(default)]
    pub(super) values: BTreeMap<String, ValueHistory>,
}

/// A value that never changed, or values with the first version of each.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrChanges<T> {
    One(T),
    Changes(Vec<(String, T)>),
}

impl<T> OneOrChanges<T> {
    /// The last value.
    pub(super) fn last(&self) -> Option<&T> {
        match self {
            Self::One(one) => Some(one),
            Self::Changes(changes) => changes.last().map(|(_, value)| value),
        }
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum ValueHistory {
    Since(String),
    RecordedSpan(RecordedSpan),
}

impl ValueHistory {
    pub(super) fn span(&self) -> RecordedSpan {
        match self {
            Self::Since(version) => RecordedSpan { since: Some(version.clone()), removed: None },
            Self::RecordedSpan(span) => span.clone(),
        }
    }
}

impl Sources {
    /// Reads the files in a folder.
    pub(super) fn read(folder: &Path) -> Result<Self, String> {
        let resources = read::<SourceCatalogue>(&folder.join("full_catalog.json"))?.resources;
        let mut history: History = read(&folder.join("history.json"))?;
        super::completion::complete(&resources, &mut history);
        Ok(Self {
            resources,
            operations: read(&folder.join("ops_catalog.json"))?,
            events: read(&folder.join("events_catalog.json"))?,
            history,
        })
    }
}

impl SourceType {
    /// `timestamp`, `array<object>`, `map<string>`, …
    pub(super) fn kind(&self) -> String {
        match (self.inner(), &self.of) {
            (Some(inner), _) => format!("{}<{}>", self.r#type, inner.kind()),
            (None, Some(bounds)) => format!("{}<{bounds}>", self.r#type),
            (None, None) => self.r#type.clone(),
        }
    }

    fn inner(&self) -> Option<&Self> {
        self.items.as_deref().or(self.values_type.as_deref())
    }

    /// The type within all arrays and maps.
    pub(super) fn innermost(&self) -> &Self {
        self.inner().map_or(self, Self::innermost)
    }

    /// Returns the names in a type: the text of a constant, or the objects of a reference.
    pub(super) fn named(&self) -> Vec<&str> {
        let constant = self.value.as_ref().and_then(Value::as_str);
        let texts = self.targets.iter().chain(&self.object).map(String::as_str);
        texts.chain(constant).chain(self.variants.iter().filter_map(Self::reference)).collect()
    }

    /// Returns the object that it refers to.
    pub(super) fn reference(&self) -> Option<&str> {
        self.object.as_deref().filter(|_| self.r#type == "ref")
    }
}

fn read<T: for<'de> Deserialize<'de>>(file: &Path) -> Result<T, String> {
    let text =
        fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    serde_json::from_slice(&text)
        .map_err(|error| format!("{} is no such file: {error}", file.display()))
}
