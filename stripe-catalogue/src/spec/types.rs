//! Types of fields and parameters.

use serde_json::Value;

use super::{Result, Spec, SpecError, object_of};

/// A field or a parameter.
#[derive(Debug, Clone)]
pub(super) struct SpecMember {
    pub(super) name: String,
    pub(super) required: bool,
    pub(super) nullable: bool,
    pub(super) deprecated: bool,
    pub(super) ty: SpecType,
}

/// The type of a value.
#[allow(clippy::struct_excessive_bools, reason = "each is a mark in the table")]
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct SpecType {
    /// Kind in the notation of the tables, without the inner types.
    kind: String,
    /// The type of the elements of an array, a map or a list.
    inner: Option<Box<SpecType>>,
    pub(super) fields: Vec<SpecMember>,
    pub(super) variants: Vec<SpecType>,
    /// The values of an enum, the text of a constant, or the objects of a reference.
    pub(super) values: Vec<String>,
    pub(super) open: bool,
    pub(super) emptyable: bool,
    pub(super) emptyable_values: bool,
    pub(super) bounds_only: bool,
    nullable: bool,
}

impl PartialEq for SpecMember {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, self.required, &self.ty) == (&other.name, other.required, &other.ty)
    }
}

impl SpecType {
    fn plain(kind: &str) -> Self {
        Self { kind: kind.to_owned(), ..Self::default() }
    }

    fn of_values(kind: &str, values: Vec<String>) -> Self {
        Self { kind: kind.to_owned(), values, ..Self::default() }
    }

    fn around(kind: &str, inner: Self) -> Self {
        Self { kind: kind.to_owned(), inner: Some(Box::new(inner)), ..Self::default() }
    }

    /// `timestamp`, `array<object>`, `map<string>`, …
    pub(super) fn kind(&self) -> String {
        match &self.inner {
            Some(inner) => format!("{}<{}>", self.kind, inner.kind()),
            None => self.kind.clone(),
        }
    }

    /// The type within all arrays and maps.
    pub(super) fn innermost(&self) -> &Self {
        self.inner.as_deref().filter(|_| self.kind != "range").map_or(self, Self::innermost)
    }

    /// `[]` for each array and `{}` for each map around the innermost type.
    pub(super) fn marks(&self) -> String {
        match &self.inner {
            Some(inner) if self.kind == "map" => format!("{{}}{}", inner.marks()),
            Some(inner) if self.kind != "range" => format!("[]{}", inner.marks()),
            _ => String::new(),
        }
    }

    pub(super) fn is_enum(&self) -> bool {
        self.kind == "enum"
    }

    /// The objects of a reference, or of a list of references.
    pub(super) fn references(&self) -> &[String] {
        let innermost = self.innermost();
        if matches!(innermost.kind.as_str(), "ref" | "union") { &innermost.values } else { &[] }
    }
}

impl<'s> Spec<'s> {
    /// The members of a schema of an object.
    pub(super) fn properties(
        &self,
        schema: &'s Value,
        place: &str,
        is_param: bool,
        within: &mut Vec<&'s str>,
    ) -> Result<Vec<SpecMember>> {
        let mut members = Vec::new();
        let Some(properties) = schema["properties"].as_object() else { return Ok(members) };
        let required = schema["required"].as_array();
        for (name, schema) in properties {
            let place = format!("{place}.properties.{name}");
            let is_required = required
                .is_some_and(|required| required.iter().any(|it| it.as_str() == Some(name)));
            members.push(self.member(name, schema, &place, (is_required, is_param), within)?);
        }
        // In the notation of the tables.
        members.sort_by_key(|it| (it.name != "id" || is_param, it.name != "object" || is_param));
        Ok(members)
    }

    pub(super) fn member(
        &self,
        name: &str,
        schema: &'s Value,
        place: &str,
        (required, is_param): (bool, bool),
        within: &mut Vec<&'s str>,
    ) -> Result<SpecMember> {
        let ty = self.ty(name, schema, place, is_param, within)?;
        Ok(SpecMember {
            name: name.to_owned(),
            required,
            nullable: ty.nullable && !is_param,
            deprecated: schema["deprecated"] == true,
            ty,
        })
    }

    pub(super) fn ty(
        &self,
        name: &str,
        schema: &'s Value,
        place: &str,
        is_param: bool,
        within: &mut Vec<&'s str>,
    ) -> Result<SpecType> {
        if !schema.is_object() {
            return Err(SpecError::at(place, "no schema: is the file complete?"));
        }
        let mut ty = if let Some(reference) = schema["$ref"].as_str() {
            self.reference(name, reference, place, is_param, within)?
        } else if let Some(variants) = variants(schema) {
            self.any_of(name, schema, variants, place, is_param, within)?
        } else {
            self.own(name, schema, place, is_param, within)?
        };
        ty.nullable |= schema["nullable"] == true;
        Ok(ty)
    }

    /// The type behind a `$ref`.
    fn reference(
        &self,
        name: &str,
        reference: &'s str,
        place: &str,
        is_param: bool,
        within: &mut Vec<&'s str>,
    ) -> Result<SpecType> {
        let target = reference.strip_prefix("#/components/schemas/");
        let found = target.and_then(|target| Some((target, self.schemas.get(target)?)));
        let Some((target, schema)) = found else {
            let message = format!("`{reference}` is not in the file: is it complete?");
            return Err(SpecError::at(place, message));
        };
        if let Some(object) = self.object_behind(target, schema) {
            return Ok(SpecType::of_values("ref", vec![object]));
        }
        if within.contains(&target) {
            return Ok(SpecType::plain("any"));
        }
        within.push(target);
        let place = format!("components.schemas.{target}");
        let ty = self.ty(name, schema, &place, is_param, within);
        within.pop();
        ty
    }

    /// Returns the object of a schema, or of the schema of its deleted form.
    fn object_behind(&self, name: &str, schema: &Value) -> Option<String> {
        if let Some(object) = object_of(name, schema) {
            return Some(object.to_owned());
        }
        let rest = name.strip_prefix("deleted_")?;
        let whole = self.schemas.get(rest).and_then(|schema| object_of(rest, schema));
        let of_value = schema["properties"]["object"]["enum"][0].as_str();
        Some(format!("deleted:{}", whole.or(of_value)?))
    }

    fn any_of(
        &self,
        name: &str,
        schema: &'s Value,
        variants: &'s [Value],
        place: &str,
        is_param: bool,
        within: &mut Vec<&'s str>,
    ) -> Result<SpecType> {
        let is_empty_value = |it: &&Value| {
            it["enum"].as_array().is_some_and(|it| it.len() == 1 && it[0].as_str() == Some(""))
        };
        let emptyable = is_param && variants.iter().any(|it| is_empty_value(&it));
        let mut types = Vec::new();
        let mut nullable = false;
        for (at, variant) in variants.iter().enumerate() {
            if emptyable && is_empty_value(&variant) {
                continue;
            }
            let place = format!("{place}.anyOf[{at}]");
            let ty = self.ty(name, variant, &place, is_param, within)?;
            nullable |= ty.nullable;
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        let mut ty = one_of(schema, types);
        ty.emptyable |= emptyable;
        ty.nullable |= nullable;
        Ok(ty)
    }

    /// Reads a type that is defined inline.
    fn own(
        &self,
        name: &str,
        schema: &'s Value,
        place: &str,
        is_param: bool,
        within: &mut Vec<&'s str>,
    ) -> Result<SpecType> {
        let format = schema["format"].as_str().unwrap_or_default();
        Ok(match (schema["type"].as_str(), format) {
            (Some("string"), _) => text(name, schema, format, is_param),
            (Some("integer"), "unix-time") => SpecType::plain("timestamp"),
            (Some("integer"), _) => SpecType::plain("integer"),
            (Some("number"), _) => SpecType::plain("float"),
            (Some("boolean"), _) => SpecType::plain("boolean"),
            (Some("array"), _) => {
                let items = &schema["items"];
                let place = format!("{place}.items");
                SpecType::around("array", self.ty(name, items, &place, is_param, within)?)
            }
            (Some("object"), _) => self.object(name, schema, place, is_param, within)?,
            (None, _) => SpecType::plain("any"),
            (Some(unknown), _) => {
                let message = format!("a type `{}` is unknown", unknown.escape_debug());
                return Err(SpecError::at(place, message));
            }
        })
    }

    fn object(
        &self,
        name: &str,
        schema: &'s Value,
        place: &str,
        is_param: bool,
        within: &mut Vec<&'s str>,
    ) -> Result<SpecType> {
        let properties = schema["properties"].as_object().filter(|it| !it.is_empty());
        let Some(properties) = properties else {
            let values = &schema["additionalProperties"];
            if !values.is_object() {
                return Ok(SpecType::plain("object"));
            }
            let place = format!("{place}.additionalProperties");
            let mut inner = self.ty(name, values, &place, is_param, within)?;
            if name == "metadata" && inner.kind == "string" {
                return Ok(SpecType::plain("metadata"));
            }
            let emptyable_values = std::mem::take(&mut inner.emptyable);
            return Ok(SpecType { emptyable_values, ..SpecType::around("map", inner) });
        };
        let is_bound = |name: &String| ["gt", "gte", "lt", "lte"].contains(&name.as_str());
        if is_param && properties.keys().all(is_bound) {
            let bound = properties.values().next().unwrap_or(&Value::Null);
            let inner = self.ty(name, bound, place, is_param, within)?;
            // The file does not mark timestamps, and all integer ranges except one are timestamps.
            let inner = if inner.kind == "integer" { SpecType::plain("timestamp") } else { inner };
            return Ok(SpecType { bounds_only: true, ..SpecType::around("range", inner) });
        }
        let is_page = properties.get("object").is_some_and(|it| it["enum"][0] == "list");
        if let Some(data) = properties.get("data").filter(|_| is_page && !is_param) {
            let place = format!("{place}.properties.data.items");
            let inner = self.ty(name, &data["items"], &place, is_param, within)?;
            return Ok(SpecType::around("list", inner));
        }
        let fields = self.properties(schema, place, is_param, within)?;
        Ok(SpecType { kind: "object".to_owned(), fields, ..SpecType::default() })
    }
}

/// Returns the type of a value with one of several schemas.
fn one_of(schema: &Value, mut types: Vec<SpecType>) -> SpecType {
    let all_objects: Vec<String> =
        types.iter().flat_map(|it| it.references().iter().cloned()).collect();
    let has_id = types.iter().any(|it| it.kind == "string");
    let is_expandable = schema["x-expansionResources"].is_object() && has_id;
    if is_expandable {
        return SpecType::of_values("expandable", all_objects);
    }
    if let Some(at) = types.iter().position(|it| it.kind == "range") {
        let mut range = types.swap_remove(at);
        range.bounds_only = false;
        return range;
    }
    if types.len() == 1 {
        return types.swap_remove(0);
    }
    if types.iter().all(|it| it.kind == "ref") {
        return SpecType::of_values("union", all_objects);
    }
    SpecType { kind: "union".to_owned(), variants: types, ..SpecType::default() }
}

/// Returns the alternative schemas of a value.
fn variants(schema: &Value) -> Option<&[Value]> {
    let variants = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array())?;
    Some(variants)
}

fn text(name: &str, schema: &Value, format: &str, is_param: bool) -> SpecType {
    let values: Option<Vec<String>> = schema["enum"]
        .as_array()
        .map(|it| it.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    match (values, format) {
        (Some(mut values), _) => {
            if name == "object" && values.len() == 1 {
                return SpecType::of_values("const", values);
            }
            let count = values.len();
            values.retain(|value| !value.is_empty());
            values.sort();
            let emptyable = is_param && values.len() < count;
            let open = schema["x-stripeEnum"]["kind"] != "closed";
            SpecType { open, emptyable, ..SpecType::of_values("enum", values) }
        }
        (None, "date-time") => SpecType::plain("datetime"),
        (None, "decimal") => SpecType::plain("decimal"),
        (None, "int64") => SpecType::plain("int64_string"),
        (None, "binary") => SpecType::plain("file"),
        (None, "unix-time") => SpecType::plain("timestamp"),
        (None, _) => SpecType::plain("string"),
    }
}
