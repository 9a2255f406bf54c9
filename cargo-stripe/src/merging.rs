//! Adding missing parts of a draft to an existing declaration.
//!
//! Text is only inserted. Existing types and fields do not change.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use stripe_catalogue::__private::ImportStyle;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;

use crate::Result;
use crate::crates::unnamed;
use crate::declaration::{self, Declaration, Entry};
use crate::fields;
use crate::insertion::Insertions;
use crate::source::Source;
use crate::staging::shown;
use crate::style;

/// A source with all parts of a draft.
pub(crate) struct Merged {
    /// The text, or `None` if the source is already complete.
    pub(crate) text: Option<String>,
    /// Changes to make manually, since they would change existing lines.
    pub(crate) by_hand: Vec<String>,
}

/// Adds the missing parts of a draft to a source.
pub(crate) fn merged(existing: &Source, draft: &Source, object: &str) -> Result<Merged> {
    let ours = resource(&existing.file.items, object)
        .ok_or_else(|| format!("{} does not declare `{object}`", existing.path.display()))?;
    let drafted = draft
        .file
        .items
        .iter()
        .find_map(|item| Some((Declaration::of(item)?, item)))
        .ok_or("the draft declares no resource")?;
    let mut merging = Merging {
        existing,
        draft,
        insertions: Insertions::new(&existing.text),
        added: Vec::new(),
        by_hand: Vec::new(),
        clashes: Vec::new(),
    };
    merging.resource(&ours, &drafted)?;
    merging.types(&existing.file.items, &draft.file.items, None)?;
    let Merging { insertions, by_hand, clashes, .. } = merging;
    if !clashes.is_empty() {
        return Err(clashes.join("\nerror: "));
    }
    let text = (!insertions.is_empty()).then(|| insertions.finish());
    Ok(Merged { text, by_hand })
}

/// Returns the resource of an object, or of the operations at its path, among the items of a file.
pub(crate) fn resource<'s>(
    items: &'s [syn::Item],
    object: &str,
) -> Option<(Declaration, &'s syn::Item)> {
    let objects = stripe_catalogue::facts::objects();
    let owner = objects.iter().find(|it| it.name == object && it.is_owner);
    // The path of an object can end with its id.
    let path = owner.map(|it| unnamed(it.path).trim_end_matches("/{}").to_owned());
    items.iter().find_map(|item| {
        let declaration = Declaration::of(item)?;
        let is_it = match &declaration.object {
            Some(name) => name == object,
            None => path.is_some() && declaration.path.as_deref().map(unnamed) == path,
        };
        is_it.then_some((declaration, item))
    })
}

struct Merging<'s> {
    existing: &'s Source,
    draft: &'s Source,
    insertions: Insertions<'s>,
    /// The added texts, whose names need types and imports.
    added: Vec<String>,
    by_hand: Vec<String>,
    /// Errors about names to be added that already have another meaning.
    clashes: Vec<String>,
}

impl<'s> Merging<'s> {
    fn resource(
        &mut self,
        (ours, item): &'s (Declaration, &'s syn::Item),
        (drafted, draft): &'s (Declaration, &'s syn::Item),
    ) -> Result {
        self.fields(item, draft)?;
        let is_new = |entry: &&Entry| !ours.entries.iter().any(|it| it.name == entry.name);
        let new: Vec<&Entry> = drafted.entries.iter().filter(is_new).collect();
        self.own_functions(item, new.iter().map(|entry| entry.name.as_str()));
        self.entries(ours, &new)?;
        for entry in &drafted.entries {
            let Some(params) = entry.params.as_deref().filter(|it| *it != "()") else { continue };
            let Some(with_params) = item_named(&self.draft.file.items, params) else { continue };
            let known = ours.entries.iter().find(|it| it.name == entry.name);
            // The struct of a new operation is added with the types in its entry.
            let Some(known) = known else { continue };
            let declared = known.params.as_deref().unwrap_or_default();
            let ours = item_named(&self.existing.file.items, declared).or_else(|| {
                let is_none = ["", "()"].contains(&declared);
                item_named(&self.existing.file.items, params).filter(|_| is_none)
            });
            if ours.is_none() || item_named(&self.existing.file.items, declared).is_none() {
                self.params_by_hand(known, params);
            }
            if let Some(ours) = ours {
                self.fields(ours, with_params)?;
            }
        }
        Ok(())
    }

    /// Records an entry whose params type is not the one that has the additions.
    fn params_by_hand(&mut self, entry: &Entry, params: &str) {
        let declared = entry.params.as_deref().unwrap_or_default();
        let line = entry.at.span().start().line + self.existing.skipped_lines();
        let file = shown(&self.existing.path);
        if declared.is_empty() || declared == "()" {
            // Its struct is added, so that the user can name it there.
            self.added.push(params.to_owned());
            self.by_hand.push(format!(
                "{file}:{line}: `{}` is declared without params: write `{params}` as its first \
                 argument",
                entry.name
            ));
        } else {
            self.by_hand.push(format!(
                "{file}:{line}: the params of `{}`, `{declared}`, are not a struct in this file: add the new params \
                 manually",
                entry.name
            ));
        }
    }

    /// Adds an error for each function of a type that has the name of a function to be generated.
    fn own_functions<'n>(&mut self, item: &syn::Item, names: impl Iterator<Item = &'n str>) {
        let Some(class) = name_of(item) else { return };
        let own = functions_of(&self.existing.file.items, &class);
        for name in names.filter(|name| own.contains(*name)) {
            self.clashes.push(format!(
                "`{class}` of {} already has a function `{name}`, which a generated one would conflict with; rename it, or \
                 omit `{name}`",
                self.existing.path.display()
            ));
        }
    }

    /// Adds the fields that a struct lacks.
    fn fields(&mut self, ours: &'s syn::Item, draft: &'s syn::Item) -> Result {
        let known: Vec<String> = fields::of(ours).into_iter().map(|(name, _)| name).collect();
        let new: Vec<String> = fields::of(draft)
            .into_iter()
            .filter(|(name, _)| !known.contains(name))
            .map(|(_, field)| format!("{},", self.draft.slice(field)))
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        if is_params(ours) {
            let names = fields::of(draft).into_iter().map(|(name, _)| name);
            let names: Vec<String> = names.filter(|name| !known.contains(name)).collect();
            self.own_functions(ours, names.iter().map(String::as_str));
        }
        let named = match ours {
            syn::Item::Struct(item) => match &item.fields {
                syn::Fields::Named(named) => Some(named),
                _ => None,
            },
            _ => None,
        };
        let named = named.ok_or_else(|| {
            format!(
                "{}: fields can only be added to a struct with named fields",
                self.existing.path.display()
            )
        })?;
        let last = named.named.last().filter(|_| !named.named.trailing_punct());
        let comma = last.map(|last| self.existing.range(last.span()).end);
        let bracket = self.existing.range(named.brace_token.span.close()).start;
        self.insertions.insert_before_bracket(bracket, comma, &new);
        self.added.extend(new);
        Ok(())
    }

    /// Adds operations to the attribute.
    fn entries(&mut self, ours: &Declaration, new: &[&'s Entry]) -> Result {
        if new.is_empty() {
            return Ok(());
        }
        self.allow_repetition(ours, new);
        let entries: Vec<String> =
            new.iter().map(|entry| format!("{},", self.entry_text(entry))).collect();
        if let Some((range, text)) = self.laid_out(ours, &entries) {
            self.insertions.replace(range, text);
            self.added.extend(entries);
            return Ok(());
        }
        let end_of = |this: &Self, tokens: &proc_macro2::TokenStream| {
            let last = tokens.clone().into_iter().last();
            let is_open = !declaration::ends_with_comma(tokens);
            last.filter(|_| is_open).map(|token| this.existing.range(token.span()).end)
        };
        match (&ours.operations, &ours.attribute) {
            (Some(group), _) => {
                let comma = end_of(self, &group.stream());
                let bracket = self.existing.range(declaration::close(group)).start;
                self.insertions.insert_before_bracket(bracket, comma, &entries);
            }
            (None, Some((tokens, close))) => {
                let comma = end_of(self, tokens);
                let bracket = self.existing.range(*close).start;
                let body: String = entries
                    .iter()
                    .map(|it| crate::insertion::indented(it, "    ") + "\n")
                    .collect();
                let operations = format!("ops(\n{body})");
                self.insertions.insert_before_bracket(bracket, comma, &[operations]);
            }
            (None, None) => {
                return Err(format!(
                    "{}: `{}` has no attribute `stripe_resource`",
                    self.existing.path.display(),
                    ours.ident
                ));
            }
        }
        self.added.extend(entries);
        Ok(())
    }

    /// Allows clippy's `duplicated_attributes` if entries have the same option, as a draft does.
    fn allow_repetition(&mut self, ours: &Declaration, new: &[&Entry]) {
        const LINT: &str = "duplicated_attributes";
        let mut seen = BTreeSet::new();
        let mut entries = ours.entries.iter().chain(new.iter().copied());
        let is_repeated = entries.any(|entry| {
            let word = entry.at.to_string();
            let mut arguments = entry.arguments().into_iter().filter(|it| it != "()");
            arguments.any(|argument| !seen.insert((word.clone(), argument)))
        });
        let Some(attribute) = ours.attribute_start.filter(|_| is_repeated) else { return };
        if ours.allows.iter().any(|it| it == LINT) {
            return;
        }
        let at = self.existing.range(attribute).start;
        let line = self.insertions.line_start(at);
        let before = self.existing.text.get(line..at).unwrap_or_default();
        if before.trim().is_empty() {
            self.insertions.insert(line, format!("{before}#[allow(clippy::{LINT})]\n"));
        } else {
            self.insertions.insert(at, format!("#[allow(clippy::{LINT})] "));
        }
    }

    /// Returns the attribute with more entries, formatted like `rustfmt` does, or `None` if it is
    /// not formatted like this now.
    fn laid_out(&self, ours: &Declaration, new: &[String]) -> Option<(Range<usize>, String)> {
        let arguments = ours.arguments.as_ref()?;
        let range = self.existing.range(ours.attribute_start?).start
            ..self.existing.range(ours.attribute.as_ref()?.1).end + "]".len();
        let written = self.existing.text.get(range.clone())?;
        let text = |tokens: &[proc_macro2::TokenTree]| {
            let (first, last) = (tokens.first()?, tokens.last()?);
            let range =
                self.existing.range(first.span()).start..self.existing.range(last.span()).end;
            Some(self.existing.text.get(range)?.to_owned())
        };
        let keys = arguments.iter().filter(|it| !declaration::is_operations(it));
        let keys: Vec<String> = keys.map(|it| text(it)).collect::<Option<_>>()?;
        let entries = ours.entries.iter().map(|it| text(&it.tokens));
        let entries: Vec<String> = entries.collect::<Option<_>>()?;
        let of = |new: &[String]| {
            let new = new.iter().map(|it| it.trim_end_matches(','));
            let entries = entries.iter().map(String::as_str).chain(new).map(on_one_line);
            stripe_catalogue::__private::attribute(&keys, &entries.collect::<Vec<_>>())
        };
        let start = self.insertions.line_start(range.start);
        let end = self.insertions.line_end(range.end);
        // A line that `rustfmt` does not change, since it cannot parse the operations.
        let is_line = self.existing.text.get(start..end).map(str::trim_end) == Some(written)
            && !written.contains('\n')
            && !written.contains("/*")
            && arguments.last().is_some_and(|it| declaration::is_operations(it));
        (is_line || of(&[]) == written).then(|| (range, of(new)))
    }

    fn entry_text(&self, entry: &Entry) -> String {
        let spans = entry.tokens.iter().map(|token| self.draft.range(token.span()));
        let (start, end) = spans.fold((usize::MAX, 0), |(start, end), range| {
            (start.min(range.start), end.max(range.end))
        });
        self.draft.text.get(start..end).unwrap_or_default().to_owned()
    }

    /// Adds the types and imports that the additions need, to the file or to an inline module.
    fn types(
        &mut self,
        ours: &'s [syn::Item],
        draft: &'s [syn::Item],
        module: Option<&'s syn::ItemMod>,
    ) -> Result {
        let mut texts: Vec<String> = Vec::new();
        let mut words: BTreeSet<String> = words(&self.added);
        let mut taken: BTreeSet<usize> = BTreeSet::new();
        // An added type can need further types.
        loop {
            let before = texts.len();
            for (at, item) in draft.iter().enumerate() {
                let Some(name) = name_of(item).filter(|name| words.contains(name)) else {
                    continue;
                };
                if !taken.insert(at) {
                    continue;
                }
                if let Some(known) = named(ours, &name, item) {
                    self.known(known, item, &name)?;
                    continue;
                }
                let text = self.draft.slice(item).to_owned();
                words.extend(self::words(std::slice::from_ref(&text)));
                texts.push(text);
            }
            if texts.len() == before {
                break;
            }
        }
        self.imports(ours, draft, module, &words);
        if texts.is_empty() {
            return Ok(());
        }
        let indent = if module.is_some() { "    " } else { "" };
        let text: String = texts
            .iter()
            .map(|text| format!("\n{}\n", crate::insertion::indented(text, indent)))
            .collect();
        if let Some((brace, _)) = module.and_then(|module| module.content.as_ref()) {
            let at = self.existing.range(brace.span.close()).start;
            self.insertions.insert(self.insertions.line_start(at), text);
        } else if let Some(of_tests) = ours.iter().find(|item| is_test_module(item)) {
            // Test modules stay at the end.
            let at = self.existing.range(of_tests.span()).start;
            self.insertions.insert(at, format!("{}\n", text.trim_start_matches('\n')));
        } else {
            let end = self.existing.text.trim_end().len();
            let newline = if self.existing.text.ends_with('\n') { "" } else { "\n" };
            self.insertions.insert(self.insertions.line_end(end), format!("{newline}{text}"));
        }
        Ok(())
    }

    /// Handles an item whose name the draft also declares.
    fn known(&mut self, known: &'s syn::Item, draft: &'s syn::Item, name: &str) -> Result {
        match (known, draft) {
            (syn::Item::Struct(_), syn::Item::Struct(_))
            | (syn::Item::Enum(_), syn::Item::Enum(_))
            | (syn::Item::Macro(_), syn::Item::Macro(_)) => Ok(()),
            (syn::Item::Mod(ours), syn::Item::Mod(drafted)) => {
                match (&ours.content, &drafted.content) {
                    (Some((_, items)), Some((_, draft))) => self.types(items, draft, Some(ours)),
                    _ => Err(format!(
                        "the module `{name}` of {} is in a separate file: add the new items there \
                     manually",
                        self.existing.path.display()
                    )),
                }
            }
            _ => {
                self.clashes.push(format!(
                    "`{name}` of {} differs from the item to be added; rename it",
                    self.existing.path.display()
                ));
                Ok(())
            }
        }
    }

    /// Adds the imports of the draft that are needed and missing.
    fn imports(
        &mut self,
        ours: &'s [syn::Item],
        draft: &'s [syn::Item],
        module: Option<&'s syn::ItemMod>,
        words: &BTreeSet<String>,
    ) {
        let known = imported(ours);
        let mut missing: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (name, path) in imported(draft) {
            if !words.contains(&name) {
                continue;
            }
            let is_own = ours.iter().any(|item| name_of(item).as_deref() == Some(name.as_str()));
            match known.get(&name) {
                Some(known) if *known == path => {}
                None if !is_own => {
                    missing.entry(path).or_default().insert(name);
                }
                _ => self.clashes.push(format!(
                    "`{name}` of {} is not `{path}::{name}`, which is needed; rename it",
                    self.existing.path.display()
                )),
            }
        }
        if missing.is_empty() {
            return;
        }
        let depth = usize::from(module.is_some());
        let style = ImportStyle::of_edition(&style::edition_of(&self.existing.path));
        let lines = stripe_catalogue::__private::imports(&missing, depth, style);
        let last = ours.iter().rev().find(|item| matches!(item, syn::Item::Use(_)));
        if let Some(last) = last {
            let end = self.existing.range(last.span()).end;
            let at = self.insertions.line_end(end);
            self.insertions.insert(at, format!("\n{lines}"));
        } else if let Some(first) = ours.first() {
            let at = self.insertions.line_start(self.existing.range(first.span()).start);
            self.insertions.insert(at, format!("{lines}\n"));
        }
    }
}

/// Returns an entry without line breaks.
fn on_one_line(entry: &str) -> String {
    let words = entry.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("( ", "(").replace(", )", ")").replace(" )", ")")
}

/// Returns the imported names, each with the path of its module.
pub(crate) fn imported(items: &[syn::Item]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for item in items {
        if let syn::Item::Use(item) = item {
            note(&item.tree, "", &mut names);
        }
    }
    names
}

fn note(tree: &syn::UseTree, path: &str, names: &mut BTreeMap<String, String>) {
    match tree {
        syn::UseTree::Path(inner) => {
            let path = if path.is_empty() {
                inner.ident.to_string()
            } else {
                format!("{path}::{}", inner.ident)
            };
            note(&inner.tree, &path, names);
        }
        syn::UseTree::Group(group) => {
            group.items.iter().for_each(|tree| note(tree, path, names));
        }
        syn::UseTree::Name(name) => {
            names.insert(name.ident.to_string(), path.to_owned());
        }
        syn::UseTree::Rename(rename) => {
            names.insert(rename.rename.to_string(), format!("{path} as another name"));
        }
        syn::UseTree::Glob(_) => {}
    }
}

/// Returns the struct with a name, or at the end of a path.
fn item_named<'s>(items: &'s [syn::Item], name: &str) -> Option<&'s syn::Item> {
    let name = name.rsplit("::").next().unwrap_or(name);
    items.iter().find(|item| matches!(item, syn::Item::Struct(item) if item.ident == name))
}

/// Returns the name that an item declares, or for `keyword_or!`, the name of its enum.
pub(crate) fn name_of(item: &syn::Item) -> Option<String> {
    Some(match item {
        syn::Item::Struct(item) => item.ident.to_string(),
        syn::Item::Enum(item) => item.ident.to_string(),
        syn::Item::Type(item) => item.ident.to_string(),
        syn::Item::Trait(item) => item.ident.to_string(),
        syn::Item::Mod(item) => item.ident.to_string(),
        syn::Item::Macro(item) => match item.mac.tokens.clone().into_iter().next() {
            Some(proc_macro2::TokenTree::Ident(ident)) => ident.to_string(),
            _ => return None,
        },
        _ => return None,
    })
}

/// Returns the names of the functions in the inherent `impl` blocks of a type.
fn functions_of(items: &[syn::Item], class: &str) -> BTreeSet<String> {
    let is_of_class = |item: &&syn::ItemImpl| match &*item.self_ty {
        syn::Type::Path(ty) => ty.path.segments.last().is_some_and(|it| it.ident == class),
        _ => false,
    };
    let impls = items.iter().filter_map(|item| match item {
        syn::Item::Impl(item) if item.trait_.is_none() => Some(item),
        _ => None,
    });
    let functions = impls.filter(is_of_class).flat_map(|item| &item.items);
    let name = |item: &syn::ImplItem| match item {
        syn::ImplItem::Fn(function) => Some(function.sig.ident.unraw().to_string()),
        _ => None,
    };
    functions.filter_map(name).collect()
}

/// Whether setters are generated for a struct.
fn is_params(item: &syn::Item) -> bool {
    matches!(item, syn::Item::Struct(item) if declaration::derives(&item.attrs, "StripeParams"))
}

/// Returns the existing item with the same name. For a macro call, it is another call.
fn named<'s>(items: &'s [syn::Item], name: &str, draft: &syn::Item) -> Option<&'s syn::Item> {
    let is_macro = |item: &syn::Item| matches!(item, syn::Item::Macro(_));
    items
        .iter()
        .find(|item| name_of(item).as_deref() == Some(name) && is_macro(item) == is_macro(draft))
}

pub(crate) fn is_test_module(item: &syn::Item) -> bool {
    matches!(item, syn::Item::Mod(module) if module.attrs.iter().any(|it| it.path().is_ident("cfg")))
}

/// Returns the words of texts that can be names, without lines of documentation.
pub(crate) fn words(texts: &[String]) -> BTreeSet<String> {
    texts
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| line.split(|it: char| !it.is_alphanumeric() && it != '_'))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
