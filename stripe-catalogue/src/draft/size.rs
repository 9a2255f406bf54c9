//! Memory size of values of drafted types.

use std::collections::BTreeMap;
use std::mem::size_of;

use serde_json::Value;
use stripe_core::ids::CustomerId;
use stripe_core::v2::{DateTime, Int64};
use stripe_core::{
    Address, ApiError, Currency, Decimal, Expandable, List, Metadata, Money, Shipping, Timestamp,
};

use super::types::{DraftField, DraftKind, DraftType, NodeId, Ty};

/// Size in bytes from which an optional nested object is boxed.
const LARGE: usize = 500;

/// Size of a value in bytes, and of an optional value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) plain: usize,
    pub(super) optional: usize,
}

impl Size {
    fn of<T>() -> Self {
        Self { plain: size_of::<T>(), optional: size_of::<Option<T>>() }
    }
}

/// Whether a field holds an optional nested object that is boxed.
pub(super) fn is_boxed(nodes: &[DraftType], field: &DraftField) -> bool {
    match field.ty {
        Ty::Own(NodeId(at)) => {
            field.optional
                && matches!(nodes.get(at).map(|node| &node.kind), Some(DraftKind::Object(_)))
                && of(nodes, &field.ty).plain > LARGE
        }
        _ => false,
    }
}

/// The size of a type.
pub(super) fn of(nodes: &[DraftType], ty: &Ty) -> Size {
    match ty {
        Ty::Core(name) => of_core(name),
        Ty::Id(_) => Size::of::<CustomerId>(),
        Ty::Expandable(_) => Size::of::<Expandable<CustomerId>>(),
        Ty::Vec(_) => Size::of::<Vec<()>>(),
        Ty::Map(..) => Size::of::<BTreeMap<String, String>>(),
        Ty::List(_) => Size::of::<List<Value>>(),
        Ty::Range(_) => Size::of::<stripe_core::Range<Timestamp>>(),
        Ty::Own(NodeId(at)) => nodes.get(*at).map_or(Size::of::<()>(), |node| of_node(nodes, node)),
    }
}

fn of_core(name: &str) -> Size {
    match name {
        "bool" => Size::of::<bool>(),
        "i64" | "f64" => Size::of::<i64>(),
        "Timestamp" => Size::of::<Timestamp>(),
        "DateTime" => Size::of::<DateTime>(),
        "Decimal" => Size::of::<Decimal>(),
        "Int64" => Size::of::<Int64>(),
        "Currency" => Size::of::<Currency>(),
        "Metadata" => Size::of::<Metadata>(),
        "Money" => Size::of::<Money>(),
        "ObjectName<Self>" => Size { plain: 0, optional: 1 },
        "serde_json::Value" => Size::of::<Value>(),
        "ApiError" => Size::of::<ApiError>(),
        "Address" => Size::of::<Address>(),
        "Shipping" => Size::of::<Shipping>(),
        _ => Size::of::<String>(),
    }
}

fn of_node(nodes: &[DraftType], node: &DraftType) -> Size {
    match &node.kind {
        // The text of an unknown value is the largest variant.
        DraftKind::Enum(_) => Size::of::<String>(),
        DraftKind::Keyword(_, value) => {
            let value = of(nodes, value).optional;
            Size { plain: value, optional: value }
        }
        DraftKind::Object(fields) | DraftKind::Params(fields) | DraftKind::Filter(fields) => {
            of_fields(nodes, fields)
        }
    }
}

pub(super) fn of_fields(nodes: &[DraftType], fields: &[DraftField]) -> Size {
    let mut bytes = 0;
    // Absence is encoded in unused bits of a field, if there are any.
    let mut has_unused = false;
    for field in fields {
        let size = of(nodes, &field.ty);
        bytes += match (field.optional, is_boxed(nodes, field)) {
            (_, true) => size_of::<Option<Box<()>>>(),
            (true, false) => size.optional,
            (false, false) => size.plain,
        };
        has_unused |= size.plain == size.optional || field.optional;
    }
    let plain = bytes.next_multiple_of(align_of::<u64>());
    let tag = if has_unused { 0 } else { align_of::<u64>() };
    Size { plain, optional: plain + tag }
}
