//! Tests with a file that is generated from the committed tables, in the form for SDKs.

use serde_json::json;

use super::*;
use crate::diff;
use crate::facts::FieldsRow;

/// Objects of which the file tells, with lists, unions, expandables, secrets, v2 and what is emptyable.
const OBJECTS: [&str; 10] = [
    "billing.meter",
    "checkout.session",
    "coupon",
    "customer",
    "invoice",
    "price",
    "product",
    "refund",
    "subscription",
    "v2.core.event_destination",
];

/// The schema of a type: `kind` is what is left of that of the first row, within arrays and maps.
fn schema(rows: &[MemberRow], kind: &str, place: &str) -> Value {
    let row = &rows[0];
    let reference = |object: &String| match object.strip_prefix("deleted:") {
        Some(object) => json!({ "$ref": format!("#/components/schemas/deleted_{object}") }),
        None => json!({ "$ref": format!("#/components/schemas/{object}") }),
    };
    let references: Vec<Value> = row.values.iter().map(reference).collect();
    if let Some((outer, inner)) = kind.strip_suffix('>').and_then(|it| it.split_once('<')) {
        let within = |mark: &str| schema(rows, inner, &format!("{place}{mark}"));
        return match outer {
            "array" => json!({ "type": "array", "items": within("[]") }),
            "map" => {
                let mut values = within("{}");
                if row.emptyable_values {
                    values = json!({ "anyOf": [values, { "type": "string", "enum": [""] }] });
                }
                json!({ "type": "object", "additionalProperties": values })
            }
            "list" => json!({ "type": "object", "properties": {
                "object": { "type": "string", "enum": ["list"] },
                "data": { "type": "array", "items": within("[]") },
                "has_more": { "type": "boolean" },
                "url": { "type": "string" },
            } }),
            _ => {
                let bound = if inner == "datetime" {
                    json!({ "type": "string", "format": "date-time" })
                } else {
                    json!({ "type": "integer" })
                };
                let bounds = json!({ "type": "object", "properties": {
                    "gt": bound, "gte": bound, "lt": bound, "lte": bound,
                } });
                if row.bounds_only { bounds } else { json!({ "anyOf": [bounds, bound] }) }
            }
        };
    }
    let nested = |mark: char| {
        let prefix = format!("{place}{mark}");
        let rows = rows.iter().skip(1).take_while(|it| it.name.starts_with(&prefix));
        (rows.cloned().collect::<Vec<_>>(), prefix)
    };
    match kind {
        "string" | "boolean" | "integer" => json!({ "type": kind }),
        "float" => json!({ "type": "number" }),
        "timestamp" => json!({ "type": "integer", "format": "unix-time" }),
        "datetime" => json!({ "type": "string", "format": "date-time" }),
        "decimal" => json!({ "type": "string", "format": "decimal" }),
        "int64_string" => json!({ "type": "string", "format": "int64" }),
        "metadata" => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        "const" => json!({ "type": "string", "enum": row.values }),
        "enum" => {
            let stripe = json!({ "kind": if row.open { "open" } else { "closed" } });
            json!({ "type": "string", "enum": row.values, "x-stripeEnum": stripe })
        }
        "expandable" => {
            let mut any_of = vec![json!({ "type": "string" })];
            any_of.extend(references.clone());
            json!({ "anyOf": any_of, "x-expansionResources": { "oneOf": references } })
        }
        "ref" => references[0].clone(),
        "union" if !references.is_empty() => json!({ "anyOf": references }),
        "union" => {
            let (rows, prefix) = nested('|');
            let is_one = |row: &MemberRow| {
                row.name.strip_prefix(&prefix).is_some_and(|it| it.parse::<usize>().is_ok())
            };
            let starts = rows.iter().enumerate().filter(|(_, row)| is_one(row));
            let any_of: Vec<Value> =
                starts.map(|(at, row)| schema(&rows[at..], &row.kind, &row.name)).collect();
            json!({ "anyOf": any_of })
        }
        "object" => {
            let (rows, prefix) = nested('.');
            properties(&rows, &prefix)
        }
        _ => json!({}),
    }
}

/// The schema of an object of these members.
fn properties(rows: &[MemberRow], prefix: &str) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(name) = row.name.strip_prefix(prefix) else { break };
        if name.contains(['.', '|']) {
            continue;
        }
        if row.required {
            required.push(name.to_owned());
        }
        let mut schema = schema(&rows[at..], &row.kind, &row.name);
        let empty = json!({ "type": "string", "enum": [""] });
        if row.emptyable {
            if let Some(any_of) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
                any_of.push(empty);
            } else if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
                values.insert(0, json!(""));
            } else {
                schema = json!({ "anyOf": [schema, empty] });
            }
        }
        if schema["$ref"].is_string() && row.nullable {
            schema = json!({ "anyOf": [schema] });
        }
        if row.nullable {
            schema["nullable"] = json!(true);
        }
        if row.deprecated {
            schema["deprecated"] = json!(true);
        }
        properties.insert(name.to_owned(), schema);
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

fn response(response: &str) -> Value {
    let reference = |object: &str| match object.strip_prefix("deleted:") {
        Some(object) => json!({ "$ref": format!("#/components/schemas/deleted_{object}") }),
        None => json!({ "$ref": format!("#/components/schemas/{object}") }),
    };
    match response.strip_suffix('>').and_then(|it| it.split_once('<')) {
        Some(("v2_list", inner)) => json!({ "type": "object", "properties": {
            "data": { "type": "array", "items": reference(inner) },
            "next_page_url": { "type": "string", "nullable": true },
        } }),
        Some((page, inner)) => json!({ "type": "object", "properties": {
            "object": { "type": "string", "enum": [page] },
            "data": { "type": "array", "items": reference(inner) },
        } }),
        None if response.contains(" | ") => {
            json!({ "anyOf": response.split(" | ").map(reference).collect::<Vec<_>>() })
        }
        None => reference(response),
    }
}

/// The file in the form for SDKs that tells of these objects, and of those that they refer to by name.
fn file(facts: &Facts, objects: &[&str], version: &str) -> Value {
    let (members, operations) = (facts.members(), facts.operations());
    let of = |object: &str, operation: &str| -> Vec<MemberRow> {
        let its = members.iter().filter(|it| it.object == object && it.operation == operation);
        its.cloned().collect()
    };
    let mut schemas = Map::new();
    let mut paths = Map::new();
    for object in facts.objects().iter().filter(|it| !it.is_owner) {
        let mut schema = json!({ "type": "object", "properties": { "id": { "type": "string" } } });
        if objects.contains(&object.name) {
            schema = properties(&of(object.name, ""), "");
            let mut own = Vec::new();
            for row in operations.iter().filter(|it| it.object == object.name) {
                let verb = row.verb.to_lowercase();
                own.push(json!({
                    "method_name": row.name, "method_on": "service", "operation": verb, "path": row.path,
                }));
                let mut params = of(object.name, row.name);
                params.extend(of(object.name, &format!("{} {}", row.verb, row.path)));
                let mut operation = json!({ "responses": { "200": { "content": {
                    "application/json": { "schema": response(row.response) }
                } } } });
                let body = properties(&params, "");
                if row.encoding == "query" {
                    let required = body["required"].as_array().unwrap();
                    let query: Vec<Value> = body["properties"]
                        .as_object()
                        .unwrap()
                        .iter()
                        .map(|(name, schema)| {
                            let required = required.iter().any(|it| it == name);
                            json!({ "in": "query", "name": name, "schema": schema, "required": required })
                        })
                        .collect();
                    operation["parameters"] = json!(query);
                } else {
                    let kind = match row.encoding {
                        "json" => "application/json",
                        _ => "application/x-www-form-urlencoded",
                    };
                    let content = json!({ kind: { "schema": body } });
                    operation["requestBody"] = json!({ "content": content });
                }
                let item = paths.entry(row.path).or_insert_with(|| json!({}));
                item[verb] = operation;
            }
            schema["x-stripeOperations"] = json!(own);
        }
        schema["x-resourceId"] = json!(object.name);
        let (class, package) = (object.class, object.package);
        schema["x-stripeResource"] = json!({ "class_name": class, "in_package": package });
        schemas.insert(object.name.to_owned(), schema);
        let deleted: Map<String, Value> = object
            .deleted
            .iter()
            .map(|it| ((*it).to_owned(), json!({ "type": "string" })))
            .collect();
        let deleted = json!({ "type": "object", "properties": deleted });
        schemas.insert(format!("deleted_{}", object.name), deleted);
    }
    let deleted = json!({ "type": "object", "properties": { "id": { "type": "string" } } });
    schemas.insert("v2.deleted_object".to_owned(), deleted);
    json!({
        "openapi": "3.0.0",
        "info": { "title": "Stripe API", "version": version },
        "components": { "schemas": schemas },
        "paths": paths,
        "servers": [{ "url": "https://api.stripe.com/" }],
    })
}

fn sorted(members: Vec<MemberRow>) -> Vec<String> {
    let of_ten = |it: &MemberRow| OBJECTS.contains(&it.object.as_str());
    let mut rows: Vec<String> = members
        .into_iter()
        .filter(of_ten)
        .map(|mut row| {
            // No file says what was inferred, and a constant is an enum of one value in it.
            row.inferred = false;
            if row.kind.ends_with("const") && row.name != "object" && !row.name.ends_with(".object")
            {
                row.kind = row.kind.replace("const", "enum");
                row.open = true;
            }
            let mut values: Vec<(String, String)> = row
                .values
                .into_iter()
                .zip(row.values_since)
                .filter(|it| !it.0.is_empty())
                .collect();
            if row.kind.contains("enum") {
                values.sort();
            }
            (row.values, row.values_since) = values.into_iter().unzip();
            row.row()
        })
        .collect();
    rows.sort();
    rows
}

#[test]
fn ten_objects_are_read_as_the_tables_have_them() {
    let committed = Facts::committed();
    let read = Facts::from_spec(&file(&committed, &OBJECTS, NEWEST_VERSION)).unwrap();
    let (expected, found) = (sorted(committed.members()), sorted(read.members()));
    let missing: Vec<&String> = expected.iter().filter(|it| !found.contains(it)).collect();
    let more: Vec<&String> = found.iter().filter(|it| !expected.contains(it)).collect();
    assert!(missing.is_empty() && more.is_empty(), "missing: {missing:#?}\nmore: {more:#?}");
    assert!(expected.len() > 2500, "only {} rows", expected.len());

    for expected in committed.operations().iter().filter(|it| OBJECTS.contains(&it.object)) {
        let found = read.operations();
        let is_it = |it: &&OperationRow<'_>| (it.verb, it.path) == (expected.verb, expected.path);
        let mut found = found.iter().find(is_it).unwrap().clone();
        let mut expected = expected.clone();
        found.params.sort_by_key(|it| it.name);
        expected.params.sort_by_key(|it| it.name);
        assert_eq!(found, expected);
    }
    for expected in committed.objects().iter().filter(|it| OBJECTS.contains(&it.name)) {
        let found = read.objects();
        let mut found = found.iter().find(|it| it.name == expected.name).unwrap().clone();
        let mut expected = expected.clone();
        found.deleted.sort_unstable();
        expected.deleted.sort_unstable();
        assert_eq!(found, expected);
    }
}

#[test]
fn parts_that_a_newer_file_adds_are_as_old_as_the_file() {
    let committed = Facts::committed();
    let mut spec = file(&committed, &["coupon"], "2027-01-27.fern");
    let coupon = &mut spec["components"]["schemas"]["coupon"];
    coupon["properties"]["color"] = json!({ "type": "string" });
    let newer = Facts::from_spec(&spec).unwrap();
    let color = newer.members().into_iter().find(|it| it.name == "color").unwrap();
    assert_eq!(color.row(), "coupon\tcolor\tstring\t\t2027-01-27.fern\t\n");
    let changes = diff(&committed, &newer).changes;
    let of_coupon = changes.iter().filter(|it| it.object == "coupon").map(ToString::to_string);
    assert_eq!(of_coupon.collect::<Vec<_>>(), ["coupon: color: field added"]);
    let catalogue = crate::model::Catalogue::new(&newer);
    let draft = crate::Draft::new(&catalogue, "coupon").unwrap().source();
    assert!(draft.contains("pub color: Option<String>"), "{draft}");
}

#[test]
fn a_file_that_is_none_is_refused_by_place() {
    let spec = file(&Facts::committed(), &["coupon"], NEWEST_VERSION);
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut spec = spec.clone();
        change(&mut spec);
        Facts::from_spec(&spec).unwrap_err().to_string()
    };
    assert_eq!(
        broken(&|it| *it = json!([])),
        "this is not an OpenAPI 3 file, or not all of it: Stripe publishes one as `latest/openapi.spec3.sdk.json` in \
         github.com/stripe/openapi"
    );
    assert_eq!(
        broken(&|it| it["info"]["title"] = json!("Pet Store")),
        "info.title: the API is `Pet Store`, not Stripe's"
    );
    assert_eq!(broken(&|it| it["paths"] = json!({})), "paths: missing: is the file complete?");
    assert_eq!(broken(&|it| it["servers"] = json!([])), "servers: missing: is the file complete?");
    assert_eq!(
        broken(&|it| {
            it["components"]["schemas"].as_object_mut().unwrap().remove("deleted_coupon");
        }),
        "paths./v1/coupons/{coupon}.delete.responses.200: `#/components/schemas/deleted_coupon` is not \
         in the file: is it complete?"
    );
    assert_eq!(
        broken(&|it| {
            it["components"]["schemas"]["coupon"]["properties"]["valid"]["type"] = json!("truth");
        }),
        "components.schemas.coupon.properties.valid: a type `truth` is unknown"
    );
    let read = Facts::from_spec(&spec).unwrap();
    let coupon: Vec<FieldsRow> =
        crate::facts::fields().into_iter().filter(|it| it.object == "coupon").collect();
    let is_top = |it: &MemberRow| it.object == "coupon" && it.operation.is_empty();
    let top = read.members().into_iter().filter(|it| is_top(it) && !it.name.contains('.'));
    assert_eq!(top.count(), coupon[0].names.len());
}
