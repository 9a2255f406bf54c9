//! stripe-local's README and its table of fields agree with its behavior and with the catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use stripe_catalogue::facts;
use stripe_core::descriptor::{ResourceDescriptor, Shape};

fn resources() -> impl Iterator<Item = &'static ResourceDescriptor> {
    stripe_billing::DESCRIPTORS.iter().chain(stripe_payments::DESCRIPTORS)
}

/// Names of the objects that are declared, embedded ones included.
fn objects() -> BTreeSet<&'static str> {
    fn add(resource: &'static ResourceDescriptor, found: &mut BTreeSet<&'static str>) {
        if resource.object.is_none_or(|object| found.insert(object)) {
            resource.fields.iter().for_each(|field| add_shape(&field.shape, found));
        }
    }
    fn add_shape(shape: &'static Shape, found: &mut BTreeSet<&'static str>) {
        match shape {
            Shape::Optional(inner)
            | Shape::Array(inner)
            | Shape::Map(inner)
            | Shape::Expandable(inner)
            | Shape::MaybeDeleted(inner)
            | Shape::List(inner) => add_shape(inner, found),
            Shape::Resource(resource) => add(resource(), found),
            Shape::Struct(fields) => {
                for field in fields() {
                    add_shape(&field.shape, found);
                }
            }
            Shape::Union(union) => {
                for (_, variant) in union().variants {
                    add_shape(variant, found);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    resources().for_each(|resource| add(resource, &mut found));
    found
}

/// Compares a part of a file with what it should be, or writes it with `BLESS=1`.
fn assert_part(file: &str, begins: &str, ends: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(begins).unwrap();
    let end = if ends.is_empty() { rest.len() } else { rest.find(ends).unwrap() };
    let (part, after) = rest.split_at(end);
    if part == expected {
        return;
    }
    assert!(
        std::env::var_os("BLESS").is_some(),
        "{file} says something else; `BLESS=1` writes:\n{expected}"
    );
    std::fs::write(path, format!("{before}{begins}{expected}{after}")).unwrap();
}

#[test]
fn the_readme_lists_what_is_served() {
    let mut operations: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for resource in resources() {
        for operation in resource.operations {
            let object = resource.object.unwrap_or_else(|| {
                resource.path.trim_start_matches('/').rsplit('/').next().unwrap_or_default()
            });
            operations.entry(object).or_default().insert(operation.name);
        }
    }
    let mut table = String::from("\n| object | operations |\n|---|---|\n");
    for (object, operations) in operations {
        let operations: Vec<String> = operations.iter().map(|name| format!("`{name}`")).collect();
        table.push_str(&format!("| `{object}` | {} |\n", operations.join(", ")));
    }
    table.push('\n');
    assert_part("stripe-local/README.md", "<!-- served -->\n", "<!-- end -->", &table);
}

#[test]
fn every_catalogued_operation_of_a_served_object_is_served() {
    let unnamed = |path: &str| -> String {
        let segments = path.split('/');
        let unnamed = segments.map(|it| if it.starts_with('{') { "{}" } else { it });
        unnamed.collect::<Vec<_>>().join("/")
    };
    let served: BTreeSet<String> = resources()
        .flat_map(|resource| resource.operations)
        .map(|operation| format!("{} {}", operation.method.as_str(), unnamed(operation.path)))
        .collect();
    let objects: BTreeSet<&str> = resources().filter_map(|resource| resource.object).collect();
    let missing: Vec<String> = facts::operations()
        .into_iter()
        .filter(|operation| objects.contains(operation.object))
        .map(|operation| format!("{} {}", operation.verb, unnamed(operation.path)))
        .filter(|request| !served.contains(request))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_table_of_fields_is_that_of_the_catalogue() {
    #[derive(Default)]
    struct Field {
        mark: &'static str,
        is_object: bool,
        fields: BTreeMap<String, Self>,
    }
    fn write(fields: &BTreeMap<String, Field>, depth: usize) -> String {
        let lines = fields.iter().map(|(name, field)| {
            let below = write(&field.fields, depth + 1);
            let object = if field.is_object { "+" } else { "" };
            match (field.mark, object, below.as_str()) {
                ("", "", "") => String::new(),
                (mark, ..) => format!("{}{name}{mark}{object}\n{below}", " ".repeat(depth)),
            }
        });
        lines.collect()
    }
    let objects = objects();
    let mut table: BTreeMap<String, Field> = BTreeMap::new();
    for row in facts::members() {
        let is_field = row.operation.is_empty() && objects.contains(row.object.as_str());
        let steps: Vec<&str> = row.name.split('.').collect();
        let is_variant = steps.last().is_some_and(|last| last.contains('|'));
        if !is_field || is_variant {
            continue;
        }
        let mark = match (row.nullable, row.required, row.always) {
            (false, false, _) => "-",
            (false, true, false) => "!",
            _ => "",
        };
        let mut field = table.entry(row.object).or_default();
        let mut is_new = false;
        for step in steps {
            let end = step.find(['[', '{', '|']).unwrap_or(step.len());
            is_new = !field.fields.contains_key(&step[..end]);
            field = field.fields.entry(step[..end].to_owned()).or_default();
        }
        // Variants that differ: nothing is known of the field.
        field.is_object |= matches!(row.kind.as_str(), "ref" | "union") && !row.values.is_empty();
        field.mark = if is_new || field.mark == mark { mark } else { "" };
    }
    assert_part("stripe-local/src/object/presence.txt", "", "", &write(&table, 0));
}
