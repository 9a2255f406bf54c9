//! The types that a draft declares, before they have names.

use super::ids::{self, IdFacts};
use super::shared;
use crate::model::{CatalogueResource, Member, Operation, Type};
use crate::rust_names::{pascal, singular};

/// Index of a declared type in [`Types::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NodeId(pub(super) usize);

/// Text of a value's type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ty {
    /// A type of stripe-core or of Rust.
    Core(&'static str),
    /// An id, by its path.
    Id(String),
    Expandable(Box<Ty>),
    Vec(Box<Ty>),
    /// A map, with the type of its keys.
    Map(&'static str, Box<Ty>),
    List(Box<Ty>),
    Range(Box<Ty>),
    /// A type that the draft declares.
    Own(NodeId),
}

/// A type that the draft declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DraftKind {
    /// A nested object of a response.
    Object(Vec<DraftField>),
    /// Nested parameters.
    Params(Vec<DraftField>),
    /// Nested parameters of a list, which filter it.
    Filter(Vec<DraftField>),
    /// An enum, with its values.
    Enum(Vec<String>),
    /// A value or a keyword.
    Keyword(Vec<String>, Ty),
}

#[derive(Debug, Clone)]
pub(super) struct DraftField {
    pub(super) name: String,
    pub(super) ty: Ty,
    pub(super) optional: bool,
    pub(super) clearable: bool,
    /// The version that introduced it.
    pub(super) since: Option<String>,
}

/// Fields are compared without their versions, so that older and newer fields can share a type.
impl PartialEq for DraftField {
    fn eq(&self, other: &Self) -> bool {
        let parts = |it: &Self| (it.optional, it.clearable);
        self.name == other.name && self.ty == other.ty && parts(self) == parts(other)
    }
}

impl Eq for DraftField {}

#[derive(Debug)]
pub(super) struct DraftType {
    pub(super) kind: DraftKind,
    /// The module of the type, if it differs from that of the resource.
    pub(super) module: Option<String>,
    /// The path of names that leads to it, in the singular and in the spelling of types. The first
    /// is the class or the operation.
    pub(super) path: Vec<String>,
    is_in_response: bool,
}

#[cfg(test)]
impl DraftType {
    pub(super) fn new(kind: DraftKind, path: Vec<String>) -> Self {
        Self { kind, module: None, path, is_in_response: true }
    }
}

/// Location of a type: its module, its path and its operation.
#[derive(Clone)]
pub(super) struct DraftLocation {
    module: Option<String>,
    path: Vec<String>,
    /// The operation that accepts it, or `None` in a response.
    operation: Option<ParamsUse>,
}

/// Use of params by an operation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ParamsUse {
    /// The operation creates an object.
    Create,
    /// The operation updates an object: `metadata` is merged into the existing entries.
    Change,
    /// The operation filters a list.
    Filter,
}

/// The types of one draft.
pub(super) struct Types<'c> {
    resource: &'c CatalogueResource,
    ids: &'c IdFacts<'c>,
    pub(super) nodes: Vec<DraftType>,
}

impl<'c> Types<'c> {
    pub(super) fn new(resource: &'c CatalogueResource, ids: &'c IdFacts<'c>) -> Self {
        Self { resource, ids, nodes: Vec::new() }
    }

    /// The fields of the resource.
    pub(super) fn of_resource(&mut self) -> Vec<DraftField> {
        let path = vec![self.resource.class.clone()];
        let place = DraftLocation { module: None, path, operation: None };
        self.fields(&self.resource.fields, &place)
    }

    /// Returns the operation's own parameters.
    pub(super) fn of_params(
        &mut self,
        operation: &Operation,
        method: &str,
        own: &[Member],
    ) -> Vec<DraftField> {
        let is_new = operation.name == "create" || operation.kind.starts_with("static");
        let effect = match operation.verb.as_str() {
            "GET" => ParamsUse::Filter,
            _ if is_new => ParamsUse::Create,
            _ => ParamsUse::Change,
        };
        let place =
            DraftLocation { module: None, path: vec![pascal(method)], operation: Some(effect) };
        self.fields(own, &place)
    }

    fn fields(&mut self, members: &[Member], place: &DraftLocation) -> Vec<DraftField> {
        let mut fields: Vec<DraftField> =
            members.iter().map(|member| self.field(member, members, place)).collect();
        if place.operation.is_some() {
            // The arguments of `new` are in the order of the struct.
            fields.sort_by_key(|field| field.optional);
        }
        fields
    }

    fn field(&mut self, member: &Member, siblings: &[Member], place: &DraftLocation) -> DraftField {
        let ty = self.ty(member, &member.ty, siblings, place);
        // An absent `metadata` is decoded as an empty one.
        let is_plain = match place.operation {
            Some(_) => member.required,
            None => member.always || ty == Ty::Core("Metadata"),
        };
        DraftField {
            name: member.name.clone(),
            ty,
            optional: !is_plain,
            clearable: member.emptyable && place.operation.is_some(),
            since: member.since.clone(),
        }
    }

    fn ty(&mut self, member: &Member, ty: &Type, siblings: &[Member], place: &DraftLocation) -> Ty {
        let is_param = place.operation.is_some();
        match ty {
            Type::Plain(kind) if kind == "string" => self.text(member, ty, siblings, place),
            Type::Plain(kind)
                if kind == "metadata" && place.operation == Some(ParamsUse::Change) =>
            {
                Ty::Core("MetadataUpdate")
            }
            Type::Plain(kind) => plain(kind),
            Type::Constant(_) if member.name == "object" && !is_param && place.path.len() == 1 => {
                Ty::Core("ObjectName<Self>")
            }
            Type::Constant(_) => Ty::Core("String"),
            Type::Enum(values) => match shared::of_values(values) {
                Some(name) => Ty::Core(name),
                None => self.declare(DraftKind::Enum(values.clone()), member, place),
            },
            Type::Array(inner) => Ty::Vec(Box::new(self.ty(member, inner, siblings, place))),
            Type::List(inner) => Ty::List(Box::new(self.ty(member, inner, siblings, place))),
            Type::Map(inner) => {
                let keys = if member.name.contains("currency") { "Currency" } else { "String" };
                Ty::Map(keys, Box::new(self.ty(member, inner, siblings, place)))
            }
            Type::Range(bounds) => Ty::Range(Box::new(plain(bounds))),
            Type::Expandable(objects) => {
                let id = self.ids.of_objects(objects).map_or(Ty::Core("String"), Ty::Id);
                Ty::Expandable(Box::new(id))
            }
            // Kept undecoded, since its type is in another module or crate.
            Type::Reference(objects) => match self.ids.of_objects(objects) {
                Some(id) => Ty::Expandable(Box::new(Ty::Id(id))),
                None => Ty::Core("serde_json::Value"),
            },
            Type::Object(members) => self.object(member, members, place),
            Type::Either(types) => self.either(member, types, siblings, place),
        }
    }

    fn text(&self, member: &Member, ty: &Type, siblings: &[Member], place: &DraftLocation) -> Ty {
        let is_array = !std::ptr::eq(ty, &raw const member.ty);
        let is_own_id = member.name == "id" && place.path.len() == 1 && place.operation.is_none();
        let name = ids::name_of_one(&member.name, is_array);
        let has = |name: &str| siblings.iter().any(|member| member.name == name);
        if ids::is_secret(&self.resource.object, &name, has) {
            Ty::Core("Secret")
        } else if ids::is_currency(&name) {
            Ty::Core("Currency")
        } else if is_own_id {
            let id = self.ids.of_object(&self.resource.object);
            id.map_or(Ty::Core("String"), Ty::Id)
        } else {
            self.ids.of_name(self.resource, &name).map_or(Ty::Core("String"), Ty::Id)
        }
    }

    fn object(&mut self, member: &Member, members: &[Member], place: &DraftLocation) -> Ty {
        if let Some(name) = shared::of_members(members, place.operation.is_some()) {
            return Ty::Core(name);
        }
        let mut within = place.clone();
        within.path.push(segment(member));
        if shared::is_per_payment_method(&member.name, members) {
            within.module = Some(member.name.clone());
            within.path.truncate(1);
        }
        let fields = self.fields(members, &within);
        let kind = match place.operation {
            None => DraftKind::Object(fields),
            Some(ParamsUse::Filter) => DraftKind::Filter(fields),
            Some(_) => DraftKind::Params(fields),
        };
        self.declare(kind, member, place)
    }

    fn either(
        &mut self,
        member: &Member,
        types: &[Type],
        siblings: &[Member],
        place: &DraftLocation,
    ) -> Ty {
        let words: Vec<&String> = types
            .iter()
            .filter_map(|ty| if let Type::Enum(words) = ty { Some(words) } else { None })
            .flatten()
            .collect();
        let values: Vec<&Type> = types.iter().filter(|ty| !matches!(ty, Type::Enum(_))).collect();
        match values.as_slice() {
            [value @ Type::Plain(_)] if !words.is_empty() && place.operation.is_some() => {
                let value = self.ty(member, value, siblings, place);
                let words = words.into_iter().cloned().collect();
                self.declare(DraftKind::Keyword(words, value), member, place)
            }
            _ => Ty::Core("serde_json::Value"),
        }
    }

    /// Returns the type of this kind at a location: the existing one, if it has the same name and
    /// shape.
    fn declare(&mut self, kind: DraftKind, member: &Member, place: &DraftLocation) -> Ty {
        let mut path = place.path.clone();
        path.push(segment(member));
        let known = self.nodes.iter().position(|node| {
            node.kind == kind && node.module == place.module && node.path.last() == path.last()
        });
        let is_in_response = place.operation.is_none();
        let at = known.unwrap_or_else(|| {
            let module = place.module.clone();
            self.nodes.push(DraftType { kind, module, path: path.clone(), is_in_response });
            self.nodes.len() - 1
        });
        // The shortest path determines the name, and a path in a response takes precedence over
        // parameters.
        let is_better = |node: &&mut DraftType| {
            node.path.len() > path.len() && node.is_in_response == is_in_response
        };
        if let Some(node) = self.nodes.get_mut(at).filter(is_better) {
            node.path = path;
        }
        Ty::Own(NodeId(at))
    }
}

/// Returns the name of a member as a part of a type name.
fn segment(member: &Member) -> String {
    match member.ty {
        Type::Array(_) | Type::Map(_) | Type::List(_) => pascal(&singular(&member.name)),
        _ => pascal(&member.name),
    }
}

fn plain(kind: &str) -> Ty {
    Ty::Core(match kind {
        "string" => "String",
        "integer" => "i64",
        "float" => "f64",
        "boolean" => "bool",
        "timestamp" => "Timestamp",
        "datetime" => "DateTime",
        "decimal" => "Decimal",
        "int64_string" => "Int64",
        "metadata" => "Metadata",
        "file" => "FileUpload",
        _ => "serde_json::Value",
    })
}
