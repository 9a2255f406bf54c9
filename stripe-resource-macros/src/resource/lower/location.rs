//! Lowers the path of an operation: the whole path, and the ids that it takes.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;

use super::operation::ResourceParts;
use crate::resource::declaration::{OpsEntry, OpsKind};
use crate::resource::model::{Argument, Form, OperationLocation};
use crate::resource::path::{Path, Placeholder, Template};
use crate::resource::symbols as symbol;
use crate::span;

impl<'a> ResourceParts<'a> {
    pub(super) fn location(&self, entry: &'a OpsEntry, form: Form) -> OperationLocation<'a> {
        let mut location = match entry.path.get() {
            Some(path) if path.is_absolute() => self.absolute(entry, form, path),
            path => self.relative(entry, form, path),
        };
        location.repeated = rename_repeated(&mut location.arguments);
        location
    }

    /// Returns a path that continues that of the resource or of the object.
    fn relative(
        &self,
        entry: &'a OpsEntry,
        form: Form,
        path: Option<&Path>,
    ) -> OperationLocation<'a> {
        let base = self.path.cloned().unwrap_or_else(Template::empty);
        let is_moved = entry.test_helper.is_given() && !base.is_among_test_helpers();
        let base = if is_moved { base.among_test_helpers() } else { base };
        let tail = match path {
            Some(path) => path.template.clone().unwrap_or_else(Template::empty),
            None => match (entry.kind, &entry.action) {
                (OpsKind::Action, Some(action)) => Template::segment(action.unraw().to_string()),
                (OpsKind::Search, _) => Template::segment("search".to_owned()),
                _ => Template::empty(),
            },
        };
        let mut arguments = Vec::new();
        if self.has_parent() {
            arguments.push(Argument::Parent(self.parent_name()));
        }
        let target = match form {
            Form::Object => {
                arguments.push(self.own());
                base.with_id()
            }
            Form::Collection | Form::Singleton => base,
        };
        let mut has_unknown_placeholder = false;
        for placeholder in tail.placeholders() {
            match &placeholder.name {
                Some(name) => arguments.push(other(entry, name)),
                None => has_unknown_placeholder = true,
            }
        }
        let path = target.join(&tail);
        OperationLocation { path, arguments, has_unknown_placeholder, repeated: Vec::new() }
    }

    /// Returns a path that begins at the root: `{}` is the object's own id, or its parent's.
    fn absolute(&self, entry: &'a OpsEntry, form: Form, path: &Path) -> OperationLocation<'a> {
        let Some(path) = path.template.clone() else {
            // What the arguments would have been is unknown; those of the usual path are as good.
            let own = (form == Form::Object).then(|| self.own());
            return OperationLocation {
                path: Template::empty(),
                arguments: own.into_iter().collect(),
                has_unknown_placeholder: false,
                repeated: Vec::new(),
            };
        };
        let mut unnamed = path.placeholders().iter().filter(|it| it.name.is_none()).count();
        let mut arguments = Vec::new();
        let mut has_unknown_placeholder = false;
        for placeholder in path.placeholders() {
            let argument = match &placeholder.name {
                Some(name) if form == Form::Object && *name == symbol::ID => self.own(),
                Some(name) if self.has_parent() && *name == self.parent_name() => {
                    Argument::Parent(name.clone())
                }
                Some(name) => other(entry, name),
                None => {
                    unnamed -= 1;
                    match (form, unnamed) {
                        (Form::Object, 0) => self.own(),
                        (Form::Object, 1) | (Form::Collection | Form::Singleton, 0)
                            if self.has_parent() =>
                        {
                            Argument::Parent(self.parent_name())
                        }
                        _ => {
                            has_unknown_placeholder = true;
                            continue;
                        }
                    }
                }
            };
            arguments.push(argument);
        }
        OperationLocation { path, arguments, has_unknown_placeholder, repeated: Vec::new() }
    }

    /// The name of the argument for the parent: as in the path, or `parent`.
    fn parent_name(&self) -> Ident {
        match self.path.and_then(|path| path.placeholders().first()) {
            Some(Placeholder { name: Some(name) }) => name.clone(),
            _ => Ident::new(symbol::PARENT, span::call_site()),
        }
    }

    /// Returns the object's own id. With a field `id`, `id = Type` is the type in the field.
    fn own(&self) -> Argument<'a> {
        Argument::Own(self.declaration.id.get().filter(|_| self.id_field.is_none()))
    }
}

/// Returns a further id in the path of an entry, with its type from `ids(…)`, if any.
fn other<'a>(entry: &'a OpsEntry, name: &Ident) -> Argument<'a> {
    let typed = entry.ids.get().into_iter().flatten();
    let ty = typed.filter(|(typed, _)| typed.unraw() == name.unraw()).map(|(_, ty)| ty).next();
    Argument::Other(name.clone(), ty)
}

/// Renames placeholders that would be the same argument. Returns the repeated names.
fn rename_repeated(arguments: &mut [Argument<'_>]) -> Vec<Ident> {
    let mut repeated = Vec::new();
    let mut taken: Vec<String> = Vec::new();
    if arguments.iter().any(|argument| matches!(argument, Argument::Own(_))) {
        taken.push(symbol::ID.to_owned());
    }
    for name in arguments.iter_mut().filter_map(Argument::name_mut) {
        let given = name.unraw().to_string();
        if taken.contains(&given) {
            repeated.push(name.unraw());
            *name = Ident::new(&format!("{given}_{}", taken.len()), name.span());
        }
        taken.push(given);
    }
    repeated
}
