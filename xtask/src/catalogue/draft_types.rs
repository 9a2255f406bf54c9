//! The types of a draft.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::draft::singular_pascal;
use super::json::{Catalogue, Member, Operation, Resource, Type};

const KEYWORDS: &[&str] = &["type", "in", "return", "match", "use", "mod", "for", "move", "ref"];

/// Types that are imported when they are used, and from where.
const IMPORTS: &[(&str, &[&str])] = &[
    ("stripe_core::v2", &["DateTime", "Int64", "Page"]),
    (
        "stripe_core",
        &[
            "Clearable",
            "Currency",
            "Decimal",
            "Download",
            "Empty",
            "Expandable",
            "List",
            "Metadata",
            "MetadataUpdate",
            "Money",
            "ObjectName",
            "Range",
            "StripeEnum",
            "StripeParams",
            "StripeResource",
            "Timestamp",
        ],
    ),
];

/// The types that a draft needs beside the resource itself, as they come up.
pub(super) struct Types<'c> {
    catalogue: &'c Catalogue,
    resource: &'c Resource,
    /// The source of each type by its name.
    sources: BTreeMap<String, String>,
    /// Those that are not written yet.
    unwritten: BTreeSet<String>,
    /// Ids that are used, with where they are.
    ids: BTreeSet<String>,
    /// What `described!` has to say.
    described: Vec<String>,
    /// Hashes in answers that params take as they are.
    shared: BTreeSet<String>,
}

/// Where a type stands, which decides how it is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side<'o> {
    Answer,
    /// In an answer and in params.
    Both,
    Params(&'o str),
}

impl<'c> Types<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, resource: &'c Resource) -> Self {
        let mut types = Self {
            catalogue,
            resource,
            sources: BTreeMap::new(),
            unwritten: BTreeSet::new(),
            ids: BTreeSet::new(),
            described: Vec::new(),
            shared: BTreeSet::new(),
        };
        let mut answered = BTreeMap::new();
        types.hashes(&resource.class_name, &resource.fields, &mut answered);
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for operation in &resource.ops {
            types.hashes(&resource.class_name, &operation.params, &mut taken);
        }
        types.shared = answered
            .into_iter()
            .filter(|(name, shape)| taken.get(name) == Some(shape))
            .map(|(name, _)| name)
            .collect();
        types
    }

    /// The shape of each hash by the name of its type.
    fn hashes(&self, prefix: &str, members: &[Member], found: &mut BTreeMap<String, String>) {
        for member in members.iter().filter(|member| !member.ty.innermost().fields.is_empty()) {
            let fields = &member.ty.innermost().fields;
            let name = self.joined(prefix, member);
            found.insert(name.clone(), shape(fields));
            self.hashes(&name, fields, found);
        }
    }

    /// The struct of the resource, and the types that its fields need.
    pub(super) fn of_resource(&mut self) -> String {
        let name = &self.resource.class_name;
        if self.resource.pseudo {
            return format!("pub struct {name};\n");
        }
        let fields = self.fields(name, &self.resource.fields, Side::Answer);
        format!("pub struct {name} {{\n{fields}}}\n{}", self.take())
    }

    /// The params of an operation, and the types that they need.
    pub(super) fn of_params(&mut self, operation: &Operation, method: &str) -> String {
        let class = &self.resource.class_name;
        let name = format!("{class}{}Params", pascal(method));
        let method = raw(method);
        // What is required comes first: the arguments of `new` are in the order of the struct.
        let fields = self.fields(class, &operation.params, Side::Params(&operation.name));
        format!(
            "\n/// What [`{class}::{method}`] takes.\n\
             #[derive(Debug, Clone, PartialEq, StripeParams)]\n#[non_exhaustive]\n\
             pub struct {name} {{\n{fields}}}\n{}",
            self.take()
        )
    }

    /// The sources of the types that came up since the last call.
    fn take(&mut self) -> String {
        let unwritten = std::mem::take(&mut self.unwritten);
        unwritten.iter().filter_map(|name| self.sources.get(name)).cloned().collect()
    }

    fn insert(&mut self, name: String, source: String) {
        self.unwritten.insert(name.clone());
        self.sources.insert(name, source);
    }

    /// A call of `described!` for the hashes that only come in answers.
    pub(super) fn described(&self) -> String {
        if self.described.is_empty() {
            return String::new();
        }
        format!("\ndescribed! {{\n{}}}\n", self.described.concat())
    }

    /// What the source uses of elsewhere.
    pub(super) fn imports(&self, source: &str) -> String {
        let uses = |name: &str| {
            source.split(|it: char| !it.is_alphanumeric() && it != '_').any(|word| word == name)
        };
        let mut text = String::new();
        if uses("BTreeMap") {
            text.push_str("use std::collections::BTreeMap;\n\n");
        }
        if uses("Deserialize") {
            text.push_str("use serde::Deserialize;\n");
        }
        for id in &self.ids {
            let _ = writeln!(text, "use {id};");
        }
        for (module, names) in IMPORTS {
            let imported: Vec<&str> = names.iter().copied().filter(|name| uses(name)).collect();
            match imported.as_slice() {
                [] => {}
                [one] => drop(writeln!(text, "use {module}::{one};")),
                more => drop(writeln!(text, "use {module}::{{{}}};", more.join(", "))),
            }
        }
        if !self.described.is_empty() {
            text.push_str("\nuse crate::described::described;\n");
        }
        text
    }

    fn fields(&mut self, owner: &str, members: &[Member], side: Side<'_>) -> String {
        let is_optional = |member: &Member| match side {
            Side::Params(_) => !member.required,
            Side::Answer | Side::Both => !member.required || member.nullable,
        };
        let mut members: Vec<&Member> = members.iter().collect();
        if side != Side::Answer {
            members.sort_by_key(|member| is_optional(member));
        }
        let mut text = String::new();
        for member in members {
            let mut ty = self.of_member(owner, member, side);
            if let (Side::Params(_), true) = (side, member.ty.emptyable) {
                ty = format!("Clearable<{ty}>");
            }
            let is_metadata = ty == "Metadata" && side == Side::Answer;
            if is_optional(member) && !is_metadata {
                ty = format!("Option<{ty}>");
            }
            if ty == "ObjectName<Self>" {
                let _ = writeln!(text, "    /// Always `{}`.", self.resource.object);
            }
            if side == Side::Answer && ty.starts_with("Option<") {
                text.push_str("    #[serde(skip_serializing_if = \"Option::is_none\")]\n");
            }
            if side == Side::Answer && ty == "f64" {
                text.push_str(
                    "    #[cfg_attr(feature = \"serialize\", \
                     serde(serialize_with = \"crate::number::serialize\"))]\n",
                );
            }
            let visibility = if matches!(side, Side::Params(_)) { "" } else { "pub " };
            let _ = writeln!(text, "    {visibility}{}: {ty},", raw(&member.name));
        }
        text
    }

    fn of_member(&mut self, owner: &str, member: &Member, side: Side<'_>) -> String {
        let ty = &member.ty;
        match (member.name.as_str(), ty.r#type.as_str(), side) {
            ("object", "const", Side::Answer) if owner == self.resource.class_name => {
                "ObjectName<Self>".to_owned()
            }
            ("metadata", "metadata", Side::Params("update")) => "MetadataUpdate".to_owned(),
            ("currency", "string", _) => "Currency".to_owned(),
            (name, "string", _) => {
                let id = self.id_of(owner, name);
                id.unwrap_or_else(|| "String".to_owned())
            }
            _ => self.of_type(owner, member, ty, side),
        }
    }

    fn of_type(&mut self, owner: &str, member: &Member, ty: &Type, side: Side<'_>) -> String {
        let mut inner = || match ty.inner() {
            Some(inner) => self.of_type(owner, member, inner, side),
            None => "serde_json::Value".to_owned(),
        };
        match ty.r#type.as_str() {
            "string" | "const" => "String".to_owned(),
            "integer" => "i64".to_owned(),
            "float" => "f64".to_owned(),
            "boolean" => "bool".to_owned(),
            "timestamp" => "Timestamp".to_owned(),
            "datetime" => "DateTime".to_owned(),
            "decimal" => "Decimal".to_owned(),
            "int64_string" => "Int64".to_owned(),
            "metadata" => "Metadata".to_owned(),
            "array" => format!("Vec<{}>", inner()),
            "map" => format!("BTreeMap<String, {}>", inner()),
            "list" => format!("List<{}>", inner()),
            "v2_list" => format!("Page<{}>", inner()),
            "range" => "Range<Timestamp>".to_owned(),
            "expandable" => self.expandable(ty),
            "enum" => self.enumeration(owner, member, ty, side),
            "object" if is_money(&ty.fields) => "Money".to_owned(),
            "object" => self.hash(owner, member, ty, side),
            _ => "serde_json::Value".to_owned(),
        }
    }

    fn expandable(&mut self, ty: &Type) -> String {
        let mut targets: Vec<&str> = ty
            .targets
            .iter()
            .filter(|it| !it.starts_with("deleted:"))
            .map(String::as_str)
            .collect();
        targets.dedup();
        let id = match targets.as_slice() {
            [object] => self.id(object),
            _ => None,
        };
        format!("Expandable<{}>", id.unwrap_or_else(|| "String".to_owned()))
    }

    /// The type of the id of an object, which is imported from now on.
    fn id(&mut self, object: &str) -> Option<String> {
        let resource = self.catalogue.resource(object).ok()?;
        resource.fields.iter().find(|field| field.name == "id")?;
        let name = format!("{}Id", resource.class_name);
        let namespace = match object.rsplit_once('.') {
            Some((namespace, _)) => format!("{}::", namespace.replace('.', "::")),
            None => String::new(),
        };
        let path = format!("stripe_core::ids::{namespace}{name}");
        // Two accounts have ids of one name.
        let is_taken = |used: &String| *used != path && used.ends_with(&format!("::{name}"));
        if self.ids.iter().any(is_taken) {
            return Some(path);
        }
        self.ids.insert(path);
        Some(name)
    }

    /// The id that a text holds, by what it is called.
    fn id_of(&mut self, owner: &str, name: &str) -> Option<String> {
        let own = self.resource.object.clone();
        match name {
            "id" if owner == self.resource.class_name => self.id(&own),
            "starting_after" | "ending_before" => self.id(&own),
            "customer_account" => self.id("v2.core.account"),
            name => {
                let is_named = |object: &str| object.rsplit('.').next() == Some(name);
                let objects = self.catalogue.resources.iter().map(|it| it.object.as_str());
                let mut named = objects.filter(|object| is_named(object));
                match (self.catalogue.resource(name), named.next(), named.next()) {
                    (Ok(_), _, _) => self.id(name),
                    (_, Some(only), None) => self.id(only),
                    _ => None,
                }
            }
        }
    }

    fn enumeration(&mut self, owner: &str, member: &Member, ty: &Type, side: Side<'_>) -> String {
        let mut variants = String::new();
        // An empty value clears; that it may be sent is said by the param.
        for value in ty.values.iter().filter(|value| !value.is_empty()) {
            let variant = variant(value);
            if snake(&variant) != *value {
                let _ = writeln!(variants, "    #[stripe_enum(rename = \"{value}\")]");
            }
            let _ = writeln!(variants, "    {variant},");
        }
        let unknown = if ty.values.iter().any(|it| it == "unknown") { "Other" } else { "Unknown" };
        let body = format!(
            " {{\n{variants}    /// A value that this crate does not know.\n    {unknown}(String),\n}}\n"
        );
        let head = "\n#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]\n\
                    #[non_exhaustive]\npub enum ";
        self.add(owner, member, side, "", &|name| format!("{head}{name}{body}"))
    }

    fn hash(&mut self, owner: &str, member: &Member, ty: &Type, side: Side<'_>) -> String {
        let own = self.joined(owner, member);
        if self.shared.contains(&own) {
            if !self.sources.contains_key(&own) {
                let fields = self.fields(&own, &ty.fields, Side::Both);
                let source = format!(
                    "\n#[derive(Debug, Clone, PartialEq, Deserialize, StripeParams)]\n\
                     #[non_exhaustive]\npub struct {own} {{\n{fields}}}\n"
                );
                self.insert(own.clone(), source);
            }
            return own;
        }
        let fields = self.fields(&own, &ty.fields, side);
        if let Side::Params(_) = side {
            return self.add(owner, member, side, "Params", &|name| {
                format!(
                    "\n#[derive(Debug, Clone, PartialEq, StripeParams)]\n#[non_exhaustive]\n\
                     pub struct {name} {{\n{fields}}}\n"
                )
            });
        }
        let names: Vec<String> = ty.fields.iter().map(|field| raw(&field.name)).collect();
        self.described.push(format!("    {own} {{ {} }}\n", names.join(", ")));
        let source = format!(
            "\n#[derive(Debug, Clone, PartialEq, Deserialize)]\n\
             #[cfg_attr(feature = \"serialize\", derive(serde::Serialize))]\n\
             #[non_exhaustive]\npub struct {own} {{\n{fields}}}\n"
        );
        self.insert(own.clone(), source);
        own
    }

    /// Keeps a type under a name that is free or stands for the same type already.
    fn add(
        &mut self,
        owner: &str,
        member: &Member,
        side: Side<'_>,
        suffix: &str,
        source: &dyn Fn(&str) -> String,
    ) -> String {
        let own = self.joined(owner, member);
        let mut name = format!("{own}{suffix}");
        if self.sources.get(&name).is_some_and(|known| *known != source(&name)) {
            let class = &self.resource.class_name;
            let operation = match side {
                Side::Params(operation) => pascal(operation),
                Side::Answer | Side::Both => "Other".to_owned(),
            };
            let rest = own.strip_prefix(class.as_str()).unwrap_or(&own);
            name = format!("{class}{operation}{rest}{suffix}");
        }
        if !self.sources.contains_key(&name) {
            self.insert(name.clone(), source(&name));
        }
        name
    }

    /// The name of the type of a member: `MeterStatus`, and `AlertType` for an alert's `alert_type`.
    fn joined(&self, owner: &str, member: &Member) -> String {
        let name = match member.ty.r#type.as_str() {
            "array" => singular_pascal(&member.name),
            _ => pascal(&member.name),
        };
        if owner == self.resource.class_name && name.starts_with(owner) && name != owner {
            name
        } else {
            format!("{owner}{name}")
        }
    }
}

/// What tells two hashes apart.
fn shape(members: &[Member]) -> String {
    let mut parts: Vec<String> = members
        .iter()
        .map(|member| {
            let inner = member.ty.innermost();
            let optional = !member.required || member.nullable;
            let (kind, within) = (&member.ty.r#type, shape(&inner.fields));
            let (name, emptyable) = (&member.name, member.ty.emptyable);
            let (values, inner) = (&inner.values, &inner.r#type);
            format!("{name} {kind} {inner} {optional} {emptyable} {values:?} {within};")
        })
        .collect();
    parts.sort();
    format!("({})", parts.concat())
}

fn is_money(fields: &[Member]) -> bool {
    let is = |at: usize, name: &str, kind: &str| {
        fields.get(at).is_some_and(|it| it.name == name && it.ty.r#type == kind && it.required)
    };
    fields.len() == 2 && is(0, "currency", "string") && is(1, "value", "integer")
}

/// `void_grant` as `VoidGrant`.
pub(super) fn pascal(name: &str) -> String {
    name.split(['.', '_'])
        .map(|word| {
            let (first, rest) = word.split_at(word.len().min(1));
            format!("{}{rest}", first.to_uppercase())
        })
        .collect()
}

/// A value of an enum as a variant.
fn variant(value: &str) -> String {
    let words: String = value
        .split(|it: char| !it.is_ascii_alphanumeric())
        .map(|word| pascal(&word.to_lowercase()))
        .collect();
    match words.as_str() {
        // The one keyword that begins with a capital.
        "Self" => "SelfValue".to_owned(),
        _ if words.starts_with(|it: char| it.is_ascii_digit()) => format!("V{words}"),
        _ => words,
    }
}

/// `CreditsApplied` as `credits_applied`, as the derive does it.
fn snake(variant: &str) -> String {
    let mut text = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}

/// `filters` as `filter`, as far as that is certain.
pub(super) fn snake_singular(name: &str) -> String {
    if let Some(stem) = name.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let stem = name.strip_suffix('s').filter(|stem| !stem.ends_with(['s', 'u']));
    stem.unwrap_or(name).to_owned()
}

/// A name as an identifier.
pub(super) fn raw(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("r#{name}") } else { name.to_owned() }
}
