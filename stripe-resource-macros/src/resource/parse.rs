//! From tokens to the model. A mistake is recorded, and reading goes on with the next item.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::{Data, DeriveInput, Fields, LitStr, Type};

use super::model::{Declaration, Field, ItemShape, Kind, Operation};
use super::symbols as symbol;
use crate::errors::Errors;
use crate::items::{self, Item, Once, Value};
use crate::krate::CratePath;
use crate::lints::Allowed;
use crate::names::{self, Names, Unfit};
use crate::serde_attributes::{SerdeContainer, SerdeField};
use crate::suggest::{nearest, one_of};

/// Reads the item that the derive stands on, with its attributes.
pub(super) fn declaration<'a>(errors: &Errors, input: &'a DeriveInput) -> Declaration<'a> {
    let (shape, fields) = shape(input);
    let has_attribute =
        input.attrs.iter().any(|attribute| attribute.path().is_ident(symbol::STRIPE_RESOURCE));
    let before = errors.len();
    let items =
        items::of_attributes(errors, &input.attrs, symbol::STRIPE_RESOURCE, symbol::EXAMPLE);
    let mut declaration = Declaration {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        shape,
        fields,
        has_attribute,
        is_legible: has_attribute && errors.len() == before,
        krate: CratePath::default(),
        allowed: Allowed::of(input),
        names: Names::of(input),
        object: Once::default(),
        path: Once::default(),
        parent: Once::default(),
        id: Once::default(),
        version: Once::default(),
        operations: Once::default(),
    };
    for item in items::known(errors, items, "key", symbol::KEYS) {
        key(errors, &mut declaration, &item);
    }
    declaration
}

/// Reads one key of the attribute.
fn key(errors: &Errors, declaration: &mut Declaration<'_>, item: &Item) {
    item.refuse_attributes(errors);
    let key = &item.key;
    match item.name().as_str() {
        symbol::OBJECT => {
            declaration.object.set(errors, key, item.text(errors, "object = \"charge\""));
        }
        symbol::PATH => {
            declaration.path.set(errors, key, item.text(errors, "path = \"/v1/charges\""));
        }
        symbol::PARENT => {
            declaration.parent.set(errors, key, item.ty(errors, "parent = Customer"));
        }
        symbol::ID => declaration.id.set(errors, key, item.ty(errors, "id = ChargeId")),
        symbol::VERSION => {
            let example = "version = \"2026-10-28.preview\"";
            declaration.version.set(errors, key, item.text(errors, example));
        }
        symbol::OPS => {
            let entries = item
                .list(errors, "ops(create, retrieve)")
                .map(|(tokens, _)| operations(errors, tokens));
            declaration.operations.set(errors, key, entries);
        }
        symbol::CRATE => declaration.krate.set(errors, item),
        _ => {}
    }
}

fn shape(input: &DeriveInput) -> (ItemShape<'_>, Vec<Field<'_>>) {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => {
                let container = SerdeContainer::read(&input.attrs);
                let fields =
                    named.named.iter().filter_map(|field| read_field(&container, field)).collect();
                (ItemShape::NamedFields, fields)
            }
            Fields::Unit => (ItemShape::Unit, Vec::new()),
            Fields::Unnamed(fields) => (ItemShape::TupleStruct(fields), Vec::new()),
        },
        Data::Enum(_) if input.attrs.iter().any(|it| it.path().is_ident("stripe_union")) => {
            (ItemShape::Union, Vec::new())
        }
        Data::Enum(data) => (ItemShape::Enum(&data.enum_token), Vec::new()),
        Data::Union(data) => (ItemShape::RustUnion(&data.union_token), Vec::new()),
    }
}

/// A field, if it is one on the wire.
fn read_field<'a>(container: &SerdeContainer, field: &'a syn::Field) -> Option<Field<'a>> {
    let ident = field.ident.as_ref()?;
    let serde = SerdeField::read(&field.attrs);
    if serde.skipped || container.converted {
        return None;
    }
    Some(Field {
        ident,
        ty: &field.ty,
        wire_name: serde.field_name(ident, container.rename_all),
        opaque: serde.custom,
        optional: serde.default || container.default,
        flattened: serde.flattened,
    })
}

/// Reads the entries of `ops(…)`.
fn operations(errors: &Errors, tokens: TokenStream) -> Vec<Operation> {
    items::split(errors, tokens)
        .into_iter()
        .filter_map(|entry| Item::read(errors, entry))
        .map(|entry| operation(errors, entry))
        .collect()
}

fn operation(errors: &Errors, entry: Item) -> Operation {
    let name = entry.name();
    let known = kind(&name);
    if known.is_none() {
        unknown_operation(errors, &entry.key, &name);
    }
    // What was probably meant is generated, so that no call of it is an error as well.
    let meant = nearest(&name, symbol::OPERATIONS).and_then(kind).filter(|it| *it != Kind::Action);
    let kind = known.or(meant).unwrap_or(Kind::Action);
    let mut operation = Operation::new(entry.key.clone(), kind, entry.attributes);
    if known.is_none() && kind == Kind::Action {
        operation.action = match names::fit(&entry.key) {
            Ok(name) | Err(Unfit::Keyword(name)) => Some(name),
            Err(Unfit::Never) => None,
        };
    }
    match &entry.value {
        Value::None if known == Some(Kind::Action) => {
            errors.at(&entry.key, "an `action` needs its name: `action(cancel)`");
        }
        Value::None => {}
        Value::List(group) => options(errors, &mut operation, group),
        Value::Assigned(tokens) | Value::Malformed(tokens) => {
            let message = format!("`{name}` takes its options in parentheses: `{name}(Params)`");
            if tokens.is_empty() {
                errors.at(&entry.key, message);
            } else {
                errors.at(tokens, message);
            }
        }
    }
    operation
}

fn kind(word: &str) -> Option<Kind> {
    Some(match word {
        symbol::CREATE => Kind::Create,
        symbol::RETRIEVE => Kind::Retrieve,
        symbol::UPDATE => Kind::Update,
        symbol::DELETE => Kind::Delete,
        symbol::LIST => Kind::List,
        symbol::SEARCH => Kind::Search,
        symbol::ACTION => Kind::Action,
        _ => return None,
    })
}

fn unknown_operation(errors: &Errors, word: &Ident, name: &str) {
    let expected = one_of(symbol::OPERATIONS);
    let hint = match nearest(name, symbol::OPERATIONS) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => match names::fit(word) {
            Ok(_) => format!("any other verb is an action: `action({name})`"),
            Err(Unfit::Keyword(name)) => format!("any other verb is an action: `action({name})`"),
            Err(Unfit::Never) => "any other verb is an action: `action(cancel)`".to_owned(),
        },
    };
    errors.at(word, format!("unknown operation `{name}`; expected {expected} ({hint})"));
}

/// Reads what stands in the parentheses of an entry: an action's name, the params type, options.
fn options(errors: &Errors, operation: &mut Operation, group: &Group) {
    let mut items = items::split(errors, group.stream());
    if operation.kind == Kind::Action && operation.action.is_none() {
        operation.action = action_name(errors, &mut items, group);
    }
    let mut options = Vec::new();
    for (at, tokens) in items.into_iter().enumerate() {
        if looks_like_type(&tokens) {
            params_type(errors, operation, &tokens, at == 0);
        } else if let Some(item) = Item::read(errors, tokens) {
            item.refuse_attributes(errors);
            options.push(item);
        }
    }
    for item in items::known(errors, options, "option", symbol::OPTIONS) {
        option(errors, operation, &item);
    }
}

/// Takes the name of an action from its items, or what was probably meant to be it.
fn action_name(errors: &Errors, items: &mut Vec<TokenStream>, group: &Group) -> Option<Ident> {
    let Some(first) = items.first().cloned() else {
        errors.at(group, "an `action` needs its name: `action(cancel)`");
        return None;
    };
    if looks_like_type(&first) {
        let params = items::written(&first);
        let name = items.get(1).and_then(|tokens| syn::parse2::<Ident>(tokens.clone()).ok());
        let example = name.as_ref().map_or("cancel".to_owned(), ToString::to_string);
        errors.at(&first, format!("an action begins with its name: `action({example}, {params})`"));
        if name.is_some() {
            items.remove(1);
        }
        return name;
    }
    items.remove(0);
    if let Ok(word) = Ident::parse_any.parse2(first.clone()) {
        return function_name(errors, &word, |name| format!("action({name})"));
    }
    if let Ok(text) = syn::parse2::<LitStr>(first.clone()) {
        if let Ok(name) = text.parse::<Ident>() {
            errors.at(text, format!("a name has no quotes; write `action({name})`"));
            return Some(name);
        }
    }
    let found = items::written(&first);
    errors.at(&first, format!("expected the name of the action, found `{found}`"));
    None
}

/// The name of a function, or what was probably meant to be it. `written` shows how it is given.
fn function_name(errors: &Errors, word: &Ident, written: impl Fn(&str) -> String) -> Option<Ident> {
    match names::fit(word) {
        Ok(name) => Some(name),
        Err(Unfit::Keyword(name)) => {
            let correct = written(&name.to_string());
            errors.at(word, format!("`{word}` is a keyword; write `{correct}`"));
            Some(name)
        }
        Err(Unfit::Never) => {
            let correct = written("cancel");
            errors.at(
                word,
                format!("`{word}` cannot name a function; give another name, as in `{correct}`"),
            );
            None
        }
    }
}

/// Whether an item is the params type and not an option: it is neither a lower-case word nor a
/// word followed by `=` or `(…)`.
fn looks_like_type(tokens: &TokenStream) -> bool {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Ident(word)), None) => {
            word.unraw().to_string().trim_start_matches('_').starts_with(char::is_uppercase)
        }
        (Some(TokenTree::Ident(_)), Some(TokenTree::Punct(punct))) => {
            matches!(punct.as_char(), ':' | '<')
        }
        (Some(TokenTree::Punct(punct)), _) => punct.as_char() != '#',
        (Some(TokenTree::Group(_)), _) => true,
        _ => false,
    }
}

fn params_type(errors: &Errors, operation: &mut Operation, tokens: &TokenStream, is_first: bool) {
    let Ok(params) = syn::parse2::<Type>(tokens.clone()) else {
        let found = items::written(tokens);
        errors.at(tokens, format!("expected the params type, found `{found}`"));
        return;
    };
    if operation.params.is_some() {
        errors.at(&params, "an operation has one params type; remove this second one");
        return;
    }
    if !is_first {
        let (word, params) = (&operation.word, items::written(tokens));
        let example = match &operation.action {
            Some(action) => format!("{word}({action}, {params}, …)"),
            None => format!("{word}({params}, …)"),
        };
        errors.at(&params, format!("the params type comes before the options: `{example}`"));
    }
    operation.params = Some(params);
}

/// Reads one option of an entry.
fn option(errors: &Errors, operation: &mut Operation, item: &Item) {
    let key = &item.key;
    let flag = |errors: &Errors| {
        item.flag(errors);
        Some(key.clone())
    };
    match item.name().as_str() {
        symbol::REQUIRED => operation.required.set(errors, key, flag(errors)),
        symbol::SINGLETON => operation.singleton.set(errors, key, flag(errors)),
        symbol::STATIC => operation.is_static.set(errors, key, flag(errors)),
        symbol::NO_REFRESH => operation.no_refresh.set(errors, key, flag(errors)),
        symbol::TEST_HELPER => operation.test_helper.set(errors, key, flag(errors)),
        symbol::GET | symbol::POST | symbol::DELETE => method(errors, operation, item),
        symbol::NAME => {
            let name = item
                .word(errors, "name = cancel")
                .and_then(|word| function_name(errors, &word, |name| format!("name = {name}")));
            operation.name.set(errors, key, name);
        }
        symbol::PATH => operation.path.set(errors, key, item.text(errors, "path = \"void\"")),
        symbol::IDS => operation.ids.set(errors, key, ids(errors, item)),
        symbol::RETURNS => {
            operation.returns.set(errors, key, item.ty(errors, "returns = List<Charge>"));
        }
        symbol::HOST => operation.host.set(errors, key, item.choice(errors, symbol::HOSTS)),
        symbol::ENCODING => {
            operation.encoding.set(errors, key, item.choice(errors, symbol::ENCODINGS));
        }
        symbol::AUTH => operation.auth.set(errors, key, item.choice(errors, symbol::AUTHS)),
        symbol::VERSION => {
            let example = "version = \"2026-10-28.preview\"";
            operation.version.set(errors, key, item.text(errors, example));
        }
        _ => {}
    }
}

/// Reads `get`, `post` or `delete`, of which an operation has one.
fn method(errors: &Errors, operation: &mut Operation, item: &Item) {
    item.flag(errors);
    match operation.method.key() {
        Some(first) if !names::same(first, &item.key) => {
            let message = format!(
                "an operation has one method, and `{first}` is given; remove `{}`",
                item.key
            );
            errors.at(&item.key, message);
        }
        _ => operation.method.set(errors, &item.key, Some(item.key.unraw())),
    }
}

/// Reads `ids(customer = Customer)`: what the named placeholders of a path are the ids of.
fn ids(errors: &Errors, item: &Item) -> Option<Vec<(Ident, Type)>> {
    let (tokens, span) = item.list(errors, "ids(customer = Customer)")?;
    let entries = items::split(errors, tokens);
    if entries.is_empty() {
        errors.at_span(span, "`ids` is empty; write `ids(customer = Customer)`");
    }
    let typed = entries.into_iter().filter_map(|tokens| {
        let item = Item::read(errors, tokens)?;
        item.refuse_attributes(errors);
        let ty = item.ty(errors, &format!("{} = Customer", item.name()))?;
        Some((item.key, ty))
    });
    Some(typed.collect())
}
