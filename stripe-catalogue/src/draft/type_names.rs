//! The names of the types that a draft declares.
//!
//! A name is the last part of the path of fields that leads to the type. A name that would be
//! ambiguous, or already belongs to another type, gets an additional word.

use std::collections::BTreeMap;

use super::types::{DraftKind, DraftType};

/// Names that are too general, or are names of types that every draft uses.
const AMBIGUOUS: &[&str] = &[
    "Address",
    "ApiError",
    "BTreeMap",
    "Box",
    "Clearable",
    "Clone",
    "Copy",
    "Currency",
    "DateTime",
    "Debug",
    "Decimal",
    "Default",
    "Download",
    "Empty",
    "Eq",
    "Err",
    "Expandable",
    "From",
    "Hash",
    "Int64",
    "Interval",
    "Into",
    "Iterator",
    "List",
    "Metadata",
    "MetadataUpdate",
    "Money",
    "None",
    "ObjectName",
    "Ok",
    "Option",
    "Page",
    "PartialEq",
    "Range",
    "Result",
    "SearchParams",
    "Secret",
    "Self",
    "Send",
    "Shipping",
    "Some",
    "String",
    "Sync",
    "TaxBehavior",
    "Timestamp",
    "Type",
    "Value",
    "Vec",
];

/// Returns the name of each type, in order. `taken` are the names of the resource and of the
/// parameters of its operations.
pub(super) fn names(nodes: &[DraftType], taken: &[String]) -> Vec<String> {
    let mut lengths = vec![1; nodes.len()];
    loop {
        let names: Vec<String> =
            nodes.iter().zip(&lengths).map(|(node, length)| name(node, *length)).collect();
        let longer = to_lengthen(nodes, &lengths, &names, taken);
        if longer.is_empty() {
            return names;
        }
        for at in longer {
            if let Some(length) = lengths.get_mut(at) {
                *length += 1;
            }
        }
    }
}

/// Returns the types that need longer names, or none if no names collide.
fn to_lengthen(
    nodes: &[DraftType],
    lengths: &[usize],
    names: &[String],
    taken: &[String],
) -> Vec<usize> {
    let can_be_longer = |at: &usize| lengths[*at] < nodes[*at].path.len();
    let mut longer = Vec::new();
    let mut by_name: BTreeMap<(Option<&str>, &str), Vec<usize>> = BTreeMap::new();
    for (at, (node, name)) in nodes.iter().zip(names).enumerate() {
        let is_taken = node.module.is_none() && taken.contains(name);
        if (AMBIGUOUS.contains(&name.as_str()) || is_taken) && can_be_longer(&at) {
            longer.push(at);
        } else {
            by_name.entry((node.module.as_deref(), name)).or_default().push(at);
        }
    }
    for group in by_name.into_values().filter(|group| group.len() > 1) {
        // A path without its root identifies one type of the responses or of an operation.
        let has_field_left = |at: &usize| lengths[*at] + 1 < nodes[*at].path.len();
        let nested: Vec<usize> = group.iter().copied().filter(has_field_left).collect();
        if nested.is_empty() {
            longer.extend(group.into_iter().skip(1).filter(can_be_longer));
        } else {
            longer.extend(nested);
        }
    }
    longer
}

fn name(node: &DraftType, length: usize) -> String {
    let path = &node.path[node.path.len() - length.min(node.path.len())..];
    let mut name = String::new();
    for (at, word) in path.iter().enumerate() {
        // `Alert` and `AlertType` are combined to `AlertType`.
        let is_said = path
            .get(at + 1)
            .and_then(|next| next.strip_prefix(word.as_str()))
            .is_some_and(|rest| rest.starts_with(char::is_uppercase));
        if !is_said {
            name.push_str(word);
        }
    }
    if name.starts_with(|it: char| it.is_ascii_digit()) {
        name.insert(0, 'N');
    }
    match node.kind {
        DraftKind::Params(_) => name + "Params",
        DraftKind::Filter(_) => name + "Filter",
        DraftKind::Object(_) | DraftKind::Enum(_) | DraftKind::Keyword(..) => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(kind: DraftKind, path: &[&str]) -> DraftType {
        let path = path.iter().map(|word| (*word).to_owned()).collect();
        DraftType::new(kind, path)
    }

    fn values(value: &str) -> DraftKind {
        DraftKind::Enum(vec![value.to_owned()])
    }

    #[test]
    fn a_name_is_as_short_as_it_can_be() {
        let nodes = [
            node(values("a"), &["Price", "Type"]),
            node(values("b"), &["Price", "Tier", "Mode"]),
            node(values("c"), &["Price", "Recurring", "Mode"]),
            node(values("d"), &["Price", "Mode"]),
            node(values("e"), &["Price", "Recurring", "UsageType"]),
            node(DraftKind::Params(vec![]), &["Update", "Item"]),
            node(DraftKind::Params(vec![]), &["Create", "Item"]),
            node(values("f"), &["Price", "Alert", "AlertType"]),
        ];
        assert_eq!(
            names(&nodes, &["Price".to_owned()]),
            [
                "PriceType",
                "TierMode",
                "RecurringMode",
                "Mode",
                "UsageType",
                "ItemParams",
                "CreateItemParams",
                "AlertType",
            ]
        );
    }
}
