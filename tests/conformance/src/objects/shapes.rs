//! Responses compared with the catalogue: which fields there are, and of which kind.

use serde_json::{Map, Value};
use stripe_catalogue::facts;
use stripe_catalogue::model::{Catalogue, Member, Type};

/// Compares responses with the catalogue.
pub(super) struct Shapes<'a> {
    pub(super) catalogue: &'a Catalogue,
    /// Differences, each with its place.
    pub(super) differences: Vec<String>,
}

impl<'a> Shapes<'a> {
    pub(super) fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, differences: Vec::new() }
    }

    /// Compares a response with the type that the catalogue gives it, such as `list<customer>`.
    pub(super) fn response(&mut self, ty: &str, value: &Value) {
        if ty.is_empty() || ty == "binary" || ty == "empty" {
            return;
        }
        self.of_type(ty, value, ty);
    }

    fn of_type(&mut self, ty: &str, value: &Value, place: &str) {
        let is_frame = ty.ends_with('>');
        let alternatives: Vec<&str> = ty.split(" | ").filter(|_| !is_frame).collect();
        if alternatives.len() > 1 {
            return self.any(value, ty, |shapes, at, value| {
                let ty = alternatives.get(at)?;
                shapes.of_type(ty, value, ty);
                Some(())
            });
        }
        if ty == "v2.deleted_object" {
            if !value["id"].is_string() {
                self.differ(place, "lacks `id`");
            }
            return;
        }
        if let Some((outer, inner)) = ty.strip_suffix('>').and_then(|ty| ty.split_once('<')) {
            let frame: &[&str] = match outer {
                "list" => &["object", "data", "has_more", "url"],
                "search_result" => &["object", "data", "has_more", "next_page", "url"],
                _ => &["data", "next_page_url", "previous_page_url"],
            };
            self.frame(frame, value, place);
            for item in value["data"].as_array().into_iter().flatten() {
                self.of_type(inner, item, inner);
            }
        } else if let Some(object) = ty.strip_prefix("deleted:") {
            self.deleted(object, value);
        } else if ty == "union" || ty.is_empty() {
            self.differ(place, "has no type in the catalogue");
        } else {
            self.object(&[ty.to_owned()], value, place);
        }
    }

    /// The fields of a page, and no other.
    fn frame(&mut self, fields: &[&str], value: &Value, place: &str) {
        let Some(page) = value.as_object() else {
            return self.differ(place, "is not a page");
        };
        for field in fields {
            // The first page of v2 may leave out the one before.
            if !page.contains_key(*field) && *field != "next_page" && !field.ends_with("_url") {
                self.differ(place, &format!("lacks `{field}`"));
            }
        }
        for field in page.keys().filter(|field| !fields.contains(&field.as_str())) {
            self.differ(place, &format!("has the unknown field `{field}`"));
        }
    }

    fn deleted(&mut self, object: &str, value: &Value) {
        let known = facts::objects().into_iter().find(|row| row.name == object);
        let fields = known.map(|row| row.deleted).unwrap_or_default();
        if value["deleted"] != Value::Bool(true) && !object.starts_with("v2.") {
            self.differ(object, "is not `deleted: true`");
        }
        for field in value.as_object().into_iter().flat_map(Map::keys) {
            if !fields.contains(&field.as_str()) && !fields.is_empty() {
                self.differ(object, &format!("has the unknown field `{field}` when deleted"));
            }
        }
        for field in ["id", "object"].iter().filter(|field| fields.contains(field)) {
            if !value[field].is_string() {
                self.differ(object, &format!("lacks `{field}` when deleted"));
            }
        }
    }

    /// Compares with one of several objects.
    fn object(&mut self, objects: &[String], value: &Value, place: &str) {
        let name = value["object"].as_str().unwrap_or_default();
        if value["deleted"] == Value::Bool(true) {
            return self.deleted(name, value);
        }
        let is_allowed =
            |object: &String| object.strip_prefix("deleted:").unwrap_or(object) == name;
        // Some nested objects are named, and have no `object`.
        let unnamed = match objects {
            [one] if name.is_empty() => Some(one.as_str()),
            _ => None,
        };
        let name = if objects.iter().any(is_allowed) { name } else { unnamed.unwrap_or_default() };
        if let (Ok(resource), Some(object)) = (self.catalogue.resource(name), value.as_object()) {
            let members: &'a [Member] = &resource.fields;
            self.members(members, object, name);
        } else {
            let (kinds, shown) = (objects.join(" or "), excerpt(value));
            self.differ(place, &format!("is not an object of type {kinds}, but `{shown}`"));
        }
    }

    fn members(&mut self, members: &'a [Member], object: &Map<String, Value>, place: &str) {
        for member in members {
            let place = format!("{place}.{}", member.name);
            match object.get(&member.name) {
                None if member.required => self.differ(&place, "is missing"),
                Some(Value::Null) if !member.nullable => self.differ(&place, "is null"),
                None | Some(Value::Null) => {}
                Some(value) => self.value(&member.ty, value, &place),
            }
        }
        // Each type of event has fields of its own.
        if place == "v2.core.event" {
            self.differences.retain(|difference| !difference.starts_with("v2.core.event."));
            return;
        }
        for name in object.keys() {
            if !members.iter().any(|member| member.name == *name) {
                self.differ(place, &format!("has the unknown field `{name}`"));
            }
        }
    }

    fn value(&mut self, ty: &'a Type, value: &Value, place: &str) {
        match ty {
            Type::Plain(kind) => {
                if !is_of_kind(kind, value) {
                    self.differ(
                        place,
                        &format!("is not of type `{kind}`, but `{}`", excerpt(value)),
                    );
                }
            }
            Type::Constant(text) if value == text.as_str() => {}
            Type::Enum(_) | Type::Expandable(_) if value.is_string() => {}
            Type::Constant(_) | Type::Enum(_) => {
                self.differ(
                    place,
                    &format!("is not the text it should be, but `{}`", excerpt(value)),
                );
            }
            Type::Array(inner) => match value {
                Value::Array(values) => {
                    for it in values {
                        self.value(inner, it, &format!("{place}[]"));
                    }
                }
                _ => self.differ(place, "is not an array"),
            },
            Type::Map(inner) => match value {
                Value::Object(values) => {
                    for it in values.values() {
                        self.value(inner, it, &format!("{place}{{}}"));
                    }
                }
                _ => self.differ(place, "is not a map"),
            },
            Type::List(inner) => {
                self.frame(&["object", "data", "has_more", "url"], value, place);
                for item in value["data"].as_array().into_iter().flatten() {
                    self.value(inner, item, &format!("{place}[]"));
                }
            }
            Type::Range(_) => self.differ(place, "is a range"),
            Type::Expandable(objects) | Type::Reference(objects) => {
                self.object(objects, value, place);
            }
            Type::Object(members) => match value {
                Value::Object(object) => self.members(members, object, place),
                _ => self.differ(place, "is not an object"),
            },
            Type::Either(types) => self.any(value, place, |shapes, at, value| {
                let ty = types.get(at)?;
                shapes.value(ty, value, place);
                Some(())
            }),
        }
    }

    /// Compares with alternatives until one fits. The differences are those of the first.
    fn any(
        &mut self,
        value: &Value,
        place: &str,
        compare: impl Fn(&mut Self, usize, &Value) -> Option<()>,
    ) {
        let before = self.differences.len();
        let mut first = None;
        for at in 0.. {
            if compare(self, at, value).is_none() {
                break;
            }
            let found = self.differences.split_off(before);
            if found.is_empty() {
                return;
            }
            first.get_or_insert(found);
        }
        match first {
            Some(found) => self.differences.extend(found),
            None => self.differ(place, "has no type"),
        }
    }

    fn differ(&mut self, place: &str, what: &str) {
        self.differences.push(format!("{place} {what}"));
    }
}

fn is_of_kind(kind: &str, value: &Value) -> bool {
    let is_text = |value: &Value| value.is_string();
    match kind {
        "integer" | "timestamp" => value.is_i64() || value.is_u64(),
        "float" => value.is_number(),
        "boolean" => value.is_boolean(),
        // SDKs make a number of it.
        "int64_string" => value.is_string() || value.is_i64(),
        "metadata" => value.as_object().is_some_and(|map| map.values().all(is_text)),
        "object" => value.is_object(),
        "any" => true,
        _ => value.is_string(),
    }
}

fn excerpt(value: &Value) -> String {
    value.to_string().chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn differences(ty: &str, value: &Value) -> Vec<String> {
        let catalogue = Catalogue::committed();
        let mut shapes = Shapes::new(&catalogue);
        shapes.response(ty, value);
        shapes.differences
    }

    #[test]
    fn missing_unknown_and_mistyped_fields_differ() {
        let mut product = json!({
            "id": "prod_1", "object": "product", "active": true, "created": 5, "default_price": null,
            "description": null, "images": [], "livemode": false, "marketing_features": [],
            "metadata": {}, "name": "Gold", "package_dimensions": null, "shippable": null,
            "statement_descriptor": null, "tax_code": null, "tax_details": null, "type": "service", "unit_label": null,
            "updated": 5, "url": null,
        });
        let found = differences("product", &product);
        assert_eq!(found, Vec::<String>::new());
        product["colour"] = json!("red");
        product["name"] = Value::Null;
        product["created"] = json!("5");
        product.as_object_mut().unwrap().remove("livemode");
        let mut found = differences("product", &product);
        found.sort();
        assert_eq!(
            found,
            [
                "product has the unknown field `colour`",
                "product.created is not of type `timestamp`, but `\"5\"`",
                "product.livemode is missing",
                "product.name is null",
            ]
        );
        let page = json!({ "object": "list", "data": [product], "has_more": false, "url": "/v1/products" });
        let found = differences("list<product>", &page);
        assert_eq!(found.len(), 4, "{found:?}");
    }

    #[test]
    fn a_deleted_object_has_its_own_fields() {
        let deleted = json!({ "id": "cus_1", "object": "customer", "deleted": true });
        assert_eq!(differences("deleted:customer", &deleted), Vec::<String>::new());
        assert_eq!(differences("customer | deleted:customer", &deleted), Vec::<String>::new());
        let kept = json!({ "id": "cus_1", "object": "customer", "name": null });
        assert_eq!(differences("deleted:customer", &kept).len(), 2);
    }
}
