//! The documentation of generated items.

use proc_macro2::Ident;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use crate::resource::declaration::OpsKind;
use crate::resource::model::{Form, OperationModel};

/// The section on errors in the documentation of a method.
pub(super) const ERRORS: &str =
    "# Errors\n\nThe returned request fails if Stripe refuses it or cannot be reached.";

/// Returns the documentation of a method: the user's own or a sentence, then verb and path, and
/// errors.
pub(super) fn method(
    owner: &Ident,
    object: Option<&str>,
    operation: &OperationModel<'_>,
) -> String {
    let own = written(operation.attributes);
    let first = if own.is_empty() { sentence(owner, object, operation) } else { own };
    let mut text = first.clone();
    text.push_str("\n\n`");
    text.push_str(operation.verb.as_str());
    text.push(' ');
    text.push_str(operation.location.path.text());
    text.push('`');
    if !first.contains("# Errors") {
        text.push_str("\n\n");
        text.push_str(ERRORS);
    }
    text
}

/// Describes an operation in one sentence.
fn sentence(owner: &Ident, object: Option<&str>, operation: &OperationModel<'_>) -> String {
    let owner = owner.to_string();
    let object = object.filter(|object| !object.is_empty()).unwrap_or(&owner);
    let article =
        if object.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) { "an" } else { "a" };
    let name = &operation.name;
    match (operation.kind, operation.form) {
        (OpsKind::Create, _) => format!("Creates {article} `{object}`."),
        (OpsKind::List, _) => format!("Lists `{object}` objects in pages."),
        (OpsKind::Search, _) => format!("Searches `{object}` objects in pages."),
        (OpsKind::Retrieve, Form::Object) => format!("Retrieves {article} `{object}` by its id."),
        (OpsKind::Update, Form::Object) => format!("Updates {article} `{object}`."),
        (OpsKind::Delete, Form::Object) => format!("Deletes {article} `{object}`."),
        (OpsKind::Retrieve, _) => format!("Retrieves the `{object}`."),
        (OpsKind::Update, _) => format!("Updates the `{object}`."),
        (OpsKind::Delete, _) => format!("Deletes the `{object}`."),
        (OpsKind::Action, Form::Object) => format!("Calls `{name}` on {article} `{object}`."),
        (OpsKind::Action, _) => format!("Calls `{name}` on the collection of `{object}`."),
    }
}

/// The text of the doc comments among attributes.
fn written(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes {
        if let Some(Expr::Lit(ExprLit { lit: Lit::Str(line), .. })) = doc_value(attribute) {
            let line = line.value();
            lines.push(line.strip_prefix(' ').unwrap_or(&line).to_owned());
        }
    }
    lines.join("\n").trim().to_owned()
}

/// The value of `#[doc = …]`.
fn doc_value(attribute: &Attribute) -> Option<&Expr> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => Some(&meta.value),
        _ => None,
    }
}

/// Whether it is a doc comment that [`method`] includes.
pub(super) fn is_written(attribute: &Attribute) -> bool {
    matches!(doc_value(attribute), Some(Expr::Lit(ExprLit { lit: Lit::Str(_), .. })))
}
