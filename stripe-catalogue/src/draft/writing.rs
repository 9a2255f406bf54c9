//! Writes the source of a draft.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use super::attribute::last;
use super::size;
use super::types::{DraftField, DraftKind, DraftType, NodeId, Ty};
use crate::rust_names::{self, raw, unknown_variant, variants};

/// Types of `stripe_core::v2`; the others are at the top of `stripe_core`.
const OF_V2: &[&str] = &["DateTime", "DeletedObject", "Int64", "Page"];

/// Items that an attribute may name.
const IN_ATTRIBUTES: &[&str] = &[
    "Deleted",
    "DeletedObject",
    "Download",
    "Empty",
    "List",
    "MaybeDeleted",
    "Page",
    "SearchParams",
];

/// The source of a draft, under construction.
pub(super) struct DraftWriter<'n> {
    nodes: &'n [DraftType],
    names: &'n [String],
    /// The names of the resource and of the parameters of its operations.
    taken: &'n [String],
    root: Module,
    modules: BTreeMap<String, Module>,
    written: BTreeSet<NodeId>,
    /// Types that are written at a shorter path.
    postponed: VecDeque<NodeId>,
    /// Whether the documentation contains the version that introduced a field.
    says_since: bool,
}

#[derive(Default)]
struct Module {
    source: String,
    /// Names of stripe-core and of `std`.
    core: BTreeSet<String>,
    /// The path of each id by its last segment.
    ids: BTreeMap<String, String>,
}

impl Module {
    /// Returns the text of an id's type. Of several ids with the same name, such as those of the
    /// two accounts, the first is imported.
    fn id(&mut self, path: &str) -> String {
        let imported = self.ids.entry(last(path).to_owned()).or_insert_with(|| path.to_owned());
        if imported == path { last(path).to_owned() } else { path.to_owned() }
    }

    fn core(&mut self, name: &str) {
        self.core.insert(name.to_owned());
    }

    fn imports(&self) -> String {
        let mut text = String::new();
        if self.core.contains("BTreeMap") {
            text.push_str("use std::collections::BTreeMap;\n\n");
        }
        let mut by_module: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for path in self.ids.values() {
            if let Some((module, name)) = path.rsplit_once("::") {
                by_module.entry(module).or_default().push(name);
            }
        }
        for name in self.core.iter().filter(|name| *name != "BTreeMap") {
            let module =
                if OF_V2.contains(&name.as_str()) { "stripe_core::v2" } else { "stripe_core" };
            by_module.entry(module).or_default().push(name);
        }
        for (module, names) in by_module {
            let _ = match names.as_slice() {
                [one] => writeln!(text, "use {module}::{one};"),
                more => writeln!(text, "use {module}::{{{}}};", more.join(", ")),
            };
        }
        text
    }
}

impl<'n> DraftWriter<'n> {
    pub(super) fn new(
        nodes: &'n [DraftType],
        names: &'n [String],
        taken: &'n [String],
        says_since: bool,
    ) -> Self {
        Self {
            says_since,
            nodes,
            names,
            taken,
            root: Module::default(),
            modules: BTreeMap::new(),
            written: BTreeSet::new(),
            postponed: VecDeque::new(),
        }
    }

    /// Writes the derives and the attribute of the resource, which name these ids.
    pub(super) fn head(&mut self, attribute: &str, ids: &[String], is_owner: bool) {
        for id in ids {
            self.root.id(id);
        }
        for name in IN_ATTRIBUTES {
            let is_word = |text: &str| {
                text.split(|it: char| !it.is_alphanumeric() && it != '_').any(|word| word == *name)
            };
            if is_word(attribute) {
                self.root.core(name);
            }
        }
        self.root.core("StripeResource");
        if !is_owner {
            self.root.core("StripeObject");
        }
        self.root.source.push_str(attribute);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.root.source.push_str(text);
    }

    /// Writes the struct of the resource, and the types of its fields.
    pub(super) fn object(&mut self, name: &str, fields: &[DraftField]) {
        let fields_text = self.fields(None, fields, "pub ", self.says_since);
        self.text(&format!("pub struct {name} {{{fields_text}}}\n"));
        self.types_of(fields, 1);
        self.write_postponed();
    }

    /// Writes the struct of an operation's parameters, and the types of its fields.
    pub(super) fn params(&mut self, name: &str, fields: &[DraftField]) {
        self.root.core("StripeParams");
        let fields_text = self.fields(None, fields, "", self.says_since);
        self.text(&format!(
            "#[derive(Debug, Clone, PartialEq, StripeParams)]\n#[non_exhaustive]\n\
             pub struct {name} {{{fields_text}}}\n"
        ));
        self.types_of(fields, 1);
        self.write_postponed();
    }

    /// Returns the whole source.
    pub(super) fn finish(mut self) -> String {
        // So that a crate with a declaration needs only stripe-core.
        for module in std::iter::once(&mut self.root).chain(self.modules.values_mut()) {
            if module.source.contains("serde_json::") {
                module.core("serde_json");
            }
        }
        let mut text = format!("{}\n{}", self.root.imports(), self.root.source);
        for (name, module) in &self.modules {
            let title = name.replace('_', " ");
            let _ = write!(
                text,
                "\n/// The {title}, by payment method.\npub mod {} {{\n{}{}}}\n",
                raw(name),
                module.imports(),
                module.source
            );
        }
        text
    }

    fn module(&mut self, name: Option<&str>) -> &mut Module {
        match name {
            None => &mut self.root,
            Some(name) => self.modules.entry(name.to_owned()).or_default(),
        }
    }

    /// Writes the types of fields that are not written yet. `depth` is the number of names in the
    /// path of the fields.
    fn types_of(&mut self, fields: &[DraftField], depth: usize) {
        for field in fields {
            self.type_of(&field.ty, depth);
        }
    }

    fn type_of(&mut self, ty: &Ty, depth: usize) {
        match ty {
            Ty::Own(id) => {
                let path = self.nodes.get(id.0).map(|node| node.path.len());
                if path.is_some_and(|length| length <= depth) {
                    self.postponed.push_back(*id);
                } else if self.written.insert(*id) {
                    self.node(*id);
                }
            }
            Ty::Vec(inner) | Ty::List(inner) | Ty::Map(_, inner) => self.type_of(inner, depth),
            Ty::Core(_) | Ty::Id(_) | Ty::Expandable(_) | Ty::Range(_) => {}
        }
    }

    fn write_postponed(&mut self) {
        while let Some(id) = self.postponed.pop_front() {
            if self.written.insert(id) {
                self.node(id);
            }
        }
    }

    fn node(&mut self, NodeId(at): NodeId) {
        let nodes = self.nodes;
        let (Some(node), Some(name)) = (nodes.get(at), self.names.get(at)) else { return };
        let module = node.module.as_deref();
        match &node.kind {
            DraftKind::Object(fields) => self.structure(node, name, "StripeObject", fields),
            DraftKind::Params(fields) | DraftKind::Filter(fields) => {
                self.structure(node, name, "StripeParams", fields);
            }
            DraftKind::Enum(values) => {
                self.module(module).core("StripeEnum");
                let text = enumeration(name, values);
                self.module(module).source.push_str(&text);
            }
            DraftKind::Keyword(words, value) => {
                let value = self.written_type(module, value);
                let text = keyword(name, words, &value);
                self.module(module).source.push_str(&text);
            }
        }
    }

    fn structure(&mut self, node: &DraftType, name: &str, derive: &str, fields: &[DraftField]) {
        let module = node.module.as_deref();
        let visibility = if derive == "StripeObject" { "pub " } else { "" };
        // Older and newer fields may have the same type.
        let text = self.fields(module, fields, visibility, false);
        let module = self.module(module);
        module.core(derive);
        let _ = write!(
            module.source,
            "\n#[derive(Debug, Clone, PartialEq, {derive})]\n#[non_exhaustive]\n\
             pub struct {name} {{{text}}}\n"
        );
        // A module restarts the depth: the fields of its types are as deep as their paths.
        self.types_of(fields, node.path.len());
    }

    fn fields(
        &mut self,
        module: Option<&str>,
        fields: &[DraftField],
        visibility: &str,
        says_since: bool,
    ) -> String {
        let mut text = String::new();
        for field in fields {
            let mut ty = self.written_type(module, &field.ty);
            if visibility == "pub " && size::is_boxed(self.nodes, field) {
                ty = format!("Box<{ty}>");
            }
            if field.clearable {
                self.module(module).core("Clearable");
                ty = format!("Clearable<{ty}>");
            }
            if field.optional {
                ty = format!("Option<{ty}>");
            }
            if let Some(since) = field.since.as_ref().filter(|_| says_since) {
                let _ = write!(text, "\n/// Since {since}.");
            }
            let name = field_name(&field.name, visibility);
            let _ = write!(text, "\n{name}: {ty},");
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text
    }

    fn written_type(&mut self, module: Option<&str>, ty: &Ty) -> String {
        let core = |this: &mut Self, name: &str| this.module(module).core(name);
        match ty {
            Ty::Core(name) => {
                let is_built_in = ["String", "bool", "i64", "f64", "serde_json::Value"];
                if self.taken.iter().any(|taken| taken == name) {
                    return format!("stripe_core::{name}");
                }
                if !is_built_in.contains(name) {
                    core(self, name.split('<').next().unwrap_or(name));
                }
                (*name).to_owned()
            }
            Ty::Id(path) => self.module(module).id(path),
            Ty::Expandable(inner) => {
                core(self, "Expandable");
                format!("Expandable<{}>", self.written_type(module, inner))
            }
            Ty::Vec(inner) => format!("Vec<{}>", self.written_type(module, inner)),
            Ty::Map(keys, inner) => {
                core(self, "BTreeMap");
                if *keys != "String" {
                    core(self, keys);
                }
                format!("BTreeMap<{keys}, {}>", self.written_type(module, inner))
            }
            Ty::List(inner) => {
                core(self, "List");
                format!("List<{}>", self.written_type(module, inner))
            }
            Ty::Range(inner) => {
                core(self, "Range");
                format!("Range<{}>", self.written_type(module, inner))
            }
            Ty::Own(NodeId(at)) => {
                let name = self.names.get(*at).cloned().unwrap_or_default();
                match self.nodes.get(*at).and_then(|node| node.module.as_deref()) {
                    Some(other) if Some(other) != module => format!("{}::{name}", raw(other)),
                    _ => name,
                }
            }
        }
    }
}

/// Writes a field with its name on the wire, renamed if it is not a valid identifier.
fn field_name(name: &str, visibility: &str) -> String {
    let (field, is_other) = rust_names::field(name);
    if is_other {
        let derive = if visibility.is_empty() { "stripe_params" } else { "stripe_object" };
        return format!("#[{derive}(rename = \"{name}\")]\n{visibility}{field}");
    }
    format!("{visibility}{field}")
}

fn enumeration(name: &str, values: &[String]) -> String {
    let variants = variants(values);
    let mut text = format!(
        "\n#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]\n#[non_exhaustive]\n\
         pub enum {name} {{\n"
    );
    for (variant, renamed) in &variants {
        if let Some(value) = renamed {
            let _ = writeln!(text, "#[stripe_enum(rename = \"{value}\")]");
        }
        let _ = writeln!(text, "{variant},");
    }
    let _ = writeln!(text, "{}(String),\n}}", unknown_variant(&variants));
    text
}

fn keyword(name: &str, words: &[String], value: &str) -> String {
    let variants = variants(words);
    let of_value = match value {
        "Timestamp" => "At",
        _ => "Value",
    };
    let mut text = format!(
        "\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[non_exhaustive]\npub enum {name} {{\n"
    );
    for (variant, _) in &variants {
        let _ = writeln!(text, "{variant},");
    }
    let _ = writeln!(text, "{of_value}({value}),\n}}");
    let words: Vec<String> = variants
        .iter()
        .zip(words.iter().filter(|word| !word.is_empty()))
        .map(|((variant, _), word)| format!("\"{word}\" => {variant}"))
        .collect();
    let line = format!(
        "stripe_core::keyword_or!({name} {{ {}, {of_value}({value}) }});",
        words.join(", ")
    );
    if line.len() > 100 {
        let words = words.join(",\n    ");
        let _ = writeln!(
            text,
            "\nstripe_core::keyword_or!({name} {{\n    {words},\n    {of_value}({value})\n}});"
        );
    } else {
        let _ = writeln!(text, "\n{line}");
    }
    text
}
