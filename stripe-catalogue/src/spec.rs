//! Facts from the OpenAPI file that Stripe publishes, in the form for SDKs or the public one.
//!
//! The public form contains neither the names of operations nor whether enums are open. Operations
//! in the committed tables keep their names, others are named after method and path, and all enums
//! are open.

mod operations;
mod types;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::{self, Write as _};

use serde_json::{Map, Value};

use crate::facts::{COMMITTED, Facts, MemberRow, NEWEST_VERSION, ObjectRow, OperationRow, unnamed};
use crate::rust_names::pascal;
use operations::SpecOperation;
use types::{SpecMember, SpecType};

/// An error for a file that is not one of Stripe's OpenAPI files, or that is malformed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecError {
    /// Path of the malformed part.
    place: String,
    message: String,
}

impl SpecError {
    fn at(place: &str, message: impl Into<String>) -> Self {
        Self { place: place.to_owned(), message: message.into() }
    }

    /// Returns the path of the malformed part, such as
    /// `components.schemas.customer.properties.email`. It is empty for the file as a whole.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Display for SpecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

impl Error for SpecError {}

type Result<T> = std::result::Result<T, SpecError>;

impl Facts {
    /// Reads the facts from an OpenAPI file that Stripe publishes: `openapi.spec3.sdk.json`, which
    /// is made for SDKs, or `openapi.spec3.json`, the public one, which lacks v2 and other parts.
    ///
    /// The known history of a field is retained: the version that introduced it, and whether it was
    /// ever absent or null.
    ///
    /// # Errors
    /// Returns an error if the file is not an OpenAPI file, describes another API, or is
    /// incomplete. The error contains the place.
    pub fn from_spec(spec: &Value) -> std::result::Result<Self, SpecError> {
        Spec::new(spec)?.facts()
    }
}

/// Knowledge from the committed tables.
struct Known {
    objects: Vec<ObjectRow<'static>>,
    operations: BTreeMap<(String, String), OperationRow<'static>>,
    /// Members by object, operation (verb and path, with `{}` for ids) and name.
    members: BTreeMap<(String, String, String), KnownMember>,
}

struct KnownMember {
    /// Whether it was always present.
    always: bool,
    since: String,
    /// The versions that introduced its newer values.
    values: BTreeMap<String, String>,
}

impl Known {
    fn new() -> Self {
        let mut operations = BTreeMap::new();
        let mut keys: BTreeMap<(&str, String), String> = BTreeMap::new();
        for row in crate::facts::operations() {
            let key = format!("{} {}", row.verb, unnamed(row.path));
            keys.insert((row.object, format!("{} {}", row.verb, row.path)), key.clone());
            keys.entry((row.object, row.name.to_owned())).or_insert(key);
            operations.insert((row.verb.to_owned(), unnamed(row.path)), row);
        }
        let mut members = BTreeMap::new();
        for row in COMMITTED.members() {
            let key = keys.get(&(row.object.as_str(), row.operation.clone()));
            let key = key.cloned().unwrap_or_default();
            let name = row.known();
            let member = members.entry((row.object, key, name)).or_insert(KnownMember {
                always: row.always,
                since: row.since,
                values: BTreeMap::new(),
            });
            member.values.extend(row.values.into_iter().zip(row.values_since));
        }
        Self { objects: crate::facts::objects(), operations, members }
    }
}

struct Spec<'s> {
    version: &'s str,
    schemas: &'s Map<String, Value>,
    paths: &'s Map<String, Value>,
    known: Known,
}

impl<'s> Spec<'s> {
    fn new(spec: &'s Value) -> Result<Self> {
        let is_openapi = spec["openapi"].as_str().is_some_and(|it| it.starts_with("3."));
        if !is_openapi {
            return Err(SpecError::at(
                "",
                "this is not an OpenAPI 3 file, or not all of it: Stripe publishes one as `latest/openapi.spec3.sdk.json` in \
                 github.com/stripe/openapi",
            ));
        }
        let title = spec["info"]["title"].as_str().unwrap_or_default();
        if !title.contains("Stripe") {
            let title = title.escape_debug();
            return Err(SpecError::at("info.title", format!("the API is `{title}`, not Stripe's")));
        }
        let object = |value: &'s Value, place: &str| match value.as_object() {
            Some(found) if !found.is_empty() => Ok(found),
            _ => Err(SpecError::at(place, "missing: is the file complete?")),
        };
        let Some(version) = spec["info"]["version"].as_str() else {
            return Err(SpecError::at("info.version", "missing: the API version"));
        };
        let schemas = object(&spec["components"]["schemas"], "components.schemas")?;
        let paths = object(&spec["paths"], "paths")?;
        // It is the last part of the file: truncated YAML is still valid YAML.
        if spec["servers"].as_array().is_none_or(Vec::is_empty) {
            return Err(SpecError::at("servers", "missing: is the file complete?"));
        }
        Ok(Self { version, schemas, paths, known: Known::new() })
    }

    fn facts(&self) -> Result<Facts> {
        let mut objects: BTreeMap<&str, (&'s str, &'s Value)> = BTreeMap::new();
        for (name, schema) in self.schemas {
            if let Some(object) = object_of(name, schema) {
                objects.entry(object).or_insert((name, schema));
            }
        }
        if objects.is_empty() {
            let message =
                "no schema has an `x-resourceId`: this is not the file that Stripe publishes";
            return Err(SpecError::at("components.schemas", message));
        }
        let mut fields = MemberRow::FIELDS.to_owned();
        for (object, (name, schema)) in &objects {
            let place = format!("components.schemas.{name}");
            let members = self.properties(schema, &place, false, &mut vec![name])?;
            self.write(&mut fields, (object, "", ""), &members);
        }
        let operations = self.operations(&objects.keys().copied().collect())?;
        let mut params = MemberRow::PARAMS.to_owned();
        let mut table = OperationRow::HEADING.to_owned();
        for operation in &operations {
            let SpecOperation { object, name, verb, path, .. } = operation;
            let key = format!("{verb} {}", unnamed(path));
            let same = operations.iter().filter(|it| it.object == *object && it.name == *name);
            let own_name = if same.count() == 1 { name.clone() } else { format!("{verb} {path}") };
            if !object.is_empty() {
                self.write(&mut params, (object, &own_name, &key), &operation.params);
            }
            table.push_str(&operation.row(self.since(object, &key, "")));
        }
        Ok(Facts {
            version: Cow::Owned(self.version.to_owned()),
            objects: Cow::Owned(self.objects_table(&objects, &operations)),
            operations: Cow::Owned(table),
            fields: Cow::Owned(fields),
            params: Cow::Owned(params),
        })
    }

    /// Returns the version that introduced a part. An unknown part is new if the file is newer than
    /// the committed tables.
    fn since(&self, object: &str, operation: &str, name: &str) -> String {
        let known = match (operation, name) {
            ("", "") => {
                let known = self.known.objects.iter().find(|it| it.name == object);
                known.map(|it| it.since.to_owned())
            }
            (_, "") => {
                let (verb, path) = operation.split_once(' ').unwrap_or_default();
                let known = self.known.operations.get(&(verb.to_owned(), path.to_owned()));
                known.map(|it| it.since.to_owned())
            }
            _ => {
                let key = (object.to_owned(), operation.to_owned(), name.to_owned());
                self.known.members.get(&key).map(|it| it.since.clone())
            }
        };
        known.unwrap_or_else(|| {
            if self.version > NEWEST_VERSION { self.version.to_owned() } else { String::new() }
        })
    }

    fn objects_table(
        &self,
        objects: &BTreeMap<&str, (&str, &Value)>,
        operations: &[SpecOperation],
    ) -> String {
        let mut table = ObjectRow::HEADING.to_owned();
        let known = |object: &str| self.known.objects.iter().find(|it| it.name == object);
        for (object, (_, schema)) in objects {
            let sdk = &schema["x-stripeResource"];
            let of_sdk = |key: &str| sdk[key].as_str().map(str::to_owned);
            let (package, last) = object.rsplit_once('.').unwrap_or(("", object));
            let class = of_sdk("class_name")
                .or_else(|| known(object).map(|it| it.class.to_owned()))
                .unwrap_or_else(|| pascal(last));
            let package = of_sdk("in_package")
                .or_else(|| known(object).map(|it| it.package.to_owned()))
                .unwrap_or_else(|| package.to_owned());
            let mut own = operations.iter().filter(|it| it.object == *object);
            let is_embedded_only = known(object).is_some_and(|it| it.is_embedded_only);
            let path = known(object)
                .map(|it| it.path.to_owned())
                .or_else(|| {
                    let base = own.find(|it| matches!(it.name.as_str(), "create" | "list"));
                    base.map(|it| it.path.clone())
                })
                .unwrap_or_default();
            let deleted = self
                .schemas
                .iter()
                .find(|(name, schema)| is_deleted_form(name, schema, object))
                .and_then(|(_, schema)| schema["properties"].as_object())
                .map(|it| it.keys().map(String::as_str).collect::<Vec<_>>().join(","))
                .unwrap_or_default();
            let marks = if is_embedded_only { "embedded_only" } else { "" };
            let since = self.since(object, "", "");
            let _ = writeln!(
                table,
                "{object}\t{class}\t{package}\t{path}\t{marks}\t{since}\t{deleted}"
            );
        }
        let owners: BTreeSet<&str> = operations.iter().map(|it| it.object.as_str()).collect();
        for owner in self.known.objects.iter().filter(|it| it.is_owner && owners.contains(it.name))
        {
            let ObjectRow { name, class, package, path, since, .. } = owner;
            let _ = writeln!(table, "{name}\t{class}\t{package}\t{path}\towner\t{since}\t");
        }
        table
    }

    /// Writes the rows of members, including nested ones.
    fn write(&self, table: &mut String, owner: (&str, &str, &str), members: &[SpecMember]) {
        for member in members {
            let flags = (member.required, member.nullable, member.deprecated);
            self.write_type(table, owner, &member.name, flags, &member.ty);
        }
    }

    fn write_type(
        &self,
        table: &mut String,
        (object, operation, key): (&str, &str, &str),
        name: &str,
        (required, nullable, deprecated): (bool, bool, bool),
        ty: &SpecType,
    ) {
        let innermost = ty.innermost();
        let mut row = MemberRow {
            object: object.to_owned(),
            operation: operation.to_owned(),
            name: name.to_owned(),
            kind: ty.kind(),
            required,
            nullable,
            deprecated,
            emptyable: ty.emptyable,
            emptyable_values: ty.emptyable_values,
            open: innermost.open,
            bounds_only: innermost.bounds_only,
            values: innermost.values.clone(),
            ..MemberRow::default()
        };
        let known = row.known();
        row.since = self.since(object, key, &known);
        let of = (object.to_owned(), key.to_owned(), known);
        let known = self.known.members.get(&of);
        let is_newer = self.version > NEWEST_VERSION;
        let value_since = |value: &String| match known.map(|it| it.values.get(value)) {
            Some(Some(since)) => since.clone(),
            Some(None) if is_newer && innermost.is_enum() => self.version.to_owned(),
            _ => String::new(),
        };
        row.values_since = row.values.iter().map(value_since).collect();
        if operation.is_empty() && required && !nullable {
            row.always = known.is_none_or(|it| it.always);
        }
        table.push_str(&row.row());
        let within = format!("{name}{}", ty.marks());
        let owner = (object, operation, key);
        for field in &innermost.fields {
            let name = format!("{within}.{}", field.name);
            let flags = (field.required, field.nullable, field.deprecated);
            self.write_type(table, owner, &name, flags, &field.ty);
        }
        for (at, variant) in innermost.variants.iter().enumerate() {
            let name = format!("{within}|{}", at + 1);
            self.write_type(table, owner, &name, (true, false, false), variant);
        }
    }
}

/// Returns the object of a schema, or `None` for a deleted or nested object.
fn object_of<'s>(name: &str, schema: &'s Value) -> Option<&'s str> {
    let object = schema["x-resourceId"].as_str()?;
    (!name.starts_with("deleted_") && !object.starts_with("deleted_")).then_some(object)
}

/// Whether a schema is that of a deleted object.
fn is_deleted_form(name: &str, schema: &Value, object: &str) -> bool {
    let Some(rest) = name.strip_prefix("deleted_") else { return false };
    let of_object = &schema["properties"]["object"]["enum"];
    of_object.as_array().is_some_and(|it| it.iter().any(|it| it.as_str() == Some(object)))
        || rest == object
        || rest.replace('.', "_") == object.replace('.', "_")
}

#[cfg(test)]
mod tests;
