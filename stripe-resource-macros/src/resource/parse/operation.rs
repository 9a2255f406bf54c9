//! Parses the entries of `ops(…)`.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::Parser as _;
use syn::{LitStr, Type};

use crate::errors::Errors;
use crate::items::{self, Item, ItemValue};
use crate::names::{self, Unfit};
use crate::resource::declaration::{OpsEntry, OpsKind, Verb};
use crate::resource::path::Path;
use crate::resource::symbols as symbol;
use crate::suggest::{nearest, one_of};

/// Reads the entries of `ops(…)`.
pub(super) fn operations(errors: &Errors, tokens: TokenStream) -> Vec<OpsEntry> {
    items::split(errors, tokens)
        .into_iter()
        .filter_map(|tokens| Item::read(errors, tokens))
        .map(|item| operation(errors, item))
        .collect()
}

fn operation(errors: &Errors, item: Item) -> OpsEntry {
    let name = item.name();
    let known = kind(&name);
    if known.is_none() {
        unknown_operation(errors, &item.key, &name);
    }
    // What was probably meant is generated, so that no call of it is an error as well.
    let meant =
        nearest(&name, symbol::OPERATIONS).and_then(kind).filter(|it| *it != OpsKind::Action);
    let kind = known.or(meant).unwrap_or(OpsKind::Action);
    let mut entry = OpsEntry::new(item.key.clone(), kind, item.attributes);
    if known.is_none() && kind == OpsKind::Action {
        entry.action = match names::fit(&item.key) {
            Ok(name) | Err(Unfit::Keyword(name)) => Some(name),
            Err(Unfit::Never) => None,
        };
    }
    match &item.value {
        ItemValue::None if known == Some(OpsKind::Action) => {
            errors.at(&item.key, "an `action` needs its name: `action(cancel)`");
        }
        ItemValue::None => {}
        ItemValue::List(group) => options(errors, &mut entry, group),
        ItemValue::Assigned(tokens) | ItemValue::Malformed(tokens) => {
            let message = format!("`{name}` takes its options in parentheses: `{name}(Params)`");
            if tokens.is_empty() {
                errors.at(&item.key, message);
            } else {
                errors.at(tokens, message);
            }
        }
    }
    entry
}

fn kind(word: &str) -> Option<OpsKind> {
    Some(match word {
        symbol::CREATE => OpsKind::Create,
        symbol::RETRIEVE => OpsKind::Retrieve,
        symbol::UPDATE => OpsKind::Update,
        symbol::DELETE => OpsKind::Delete,
        symbol::LIST => OpsKind::List,
        symbol::SEARCH => OpsKind::Search,
        symbol::ACTION => OpsKind::Action,
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

/// Parses the parentheses of an entry: an action's name, the params type, options.
fn options(errors: &Errors, entry: &mut OpsEntry, group: &Group) {
    let mut items = items::split(errors, group.stream());
    if entry.kind == OpsKind::Action && entry.action.is_none() {
        entry.action = action_name(errors, &mut items, group);
    }
    let mut options = Vec::new();
    for (at, tokens) in items.into_iter().enumerate() {
        if looks_like_type(&tokens) {
            params_type(errors, entry, &tokens, at == 0);
        } else if let Some(item) = Item::read(errors, tokens) {
            item.refuse_attributes(errors);
            options.push(item);
        }
    }
    let mut options = items::known(errors, options, "option", symbol::OPTIONS);
    // The host, wherever it stands, says which paths there may be.
    options.sort_by_key(|item| item.name() == symbol::PATH);
    for item in options {
        option(errors, entry, &item);
    }
}

/// Takes the name of an action from its items, or the item that was probably intended as it.
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

/// Returns the name of a function, or the word that was probably intended as it. `written` is the
/// correct form.
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

fn params_type(errors: &Errors, entry: &mut OpsEntry, tokens: &TokenStream, is_first: bool) {
    let Ok(params) = syn::parse2::<Type>(tokens.clone()) else {
        let found = items::written(tokens);
        errors.at(tokens, format!("expected the params type, found `{found}`"));
        return;
    };
    if entry.params.is_some() {
        errors.at(&params, "an operation has one params type; remove this second one");
        return;
    }
    if !is_first {
        let (word, params) = (&entry.word, items::written(tokens));
        let example = match &entry.action {
            Some(action) => format!("{word}({action}, {params}, …)"),
            None => format!("{word}({params}, …)"),
        };
        errors.at(&params, format!("the params type comes before the options: `{example}`"));
    }
    entry.params = Some(params);
}

/// Reads one option of an entry.
fn option(errors: &Errors, entry: &mut OpsEntry, item: &Item) {
    let key = &item.key;
    match item.name().as_str() {
        symbol::REQUIRED => entry.required.set_flag(errors, item),
        symbol::SINGLETON => entry.singleton.set_flag(errors, item),
        symbol::STATIC => entry.is_static.set_flag(errors, item),
        symbol::NO_REFRESH => entry.no_refresh.set_flag(errors, item),
        symbol::TEST_HELPER => entry.test_helper.set_flag(errors, item),
        symbol::GET => method(errors, entry, item, Verb::Get),
        symbol::POST => method(errors, entry, item, Verb::Post),
        symbol::DELETE => method(errors, entry, item, Verb::Delete),
        symbol::NAME => {
            let name = item
                .word(errors, "name = cancel")
                .and_then(|word| function_name(errors, &word, |name| format!("name = {name}")));
            entry.name.set(errors, key, name);
        }
        symbol::PATH => {
            let has_families = entry.host.get().is_none_or(|host| *host != symbol::CONNECT);
            let literal = item.text(errors, "path = \"void\"");
            let path = literal.map(|it| Path::of_operation(errors, it, has_families));
            entry.path.set(errors, key, path);
        }
        symbol::IDS => entry.ids.set(errors, key, ids(errors, item)),
        symbol::RETURNS => {
            entry.returns.set(errors, key, item.ty(errors, "returns = List<Charge>"));
        }
        symbol::HOST => entry.host.set(errors, key, item.choice(errors, symbol::HOSTS)),
        symbol::ENCODING => {
            entry.encoding.set(errors, key, item.choice(errors, symbol::ENCODINGS));
        }
        symbol::AUTH => entry.auth.set(errors, key, item.choice(errors, symbol::AUTHS)),
        symbol::VERSION => {
            let example = "version = \"2026-10-28.preview\"";
            entry.version.set(errors, key, item.text(errors, example));
        }
        _ => {}
    }
}

/// Reads `get`, `post` or `delete`, of which an operation has one.
fn method(errors: &Errors, entry: &mut OpsEntry, item: &Item, verb: Verb) {
    item.flag(errors);
    match entry.method.key() {
        Some(first) if !names::same(first, &item.key) => {
            let message = format!(
                "an operation has one method, and `{first}` is already set; remove `{}`",
                item.key
            );
            errors.at(&item.key, message);
        }
        _ => entry.method.set(errors, &item.key, Some(verb)),
    }
}

/// Parses `ids(customer = Customer)`: the types of the named placeholders of a path.
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
