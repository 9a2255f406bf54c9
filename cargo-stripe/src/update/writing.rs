//! Inserting the additions of a version, with the types and imports that they need.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use stripe_catalogue::__private::ImportStyle;
use syn::spanned::Spanned as _;

use crate::declaration::Declaration;
use crate::growth::Addition;
use crate::insertion::{Insertions, indented};
use crate::merging::{imported, is_test_module, name_of, words};
use crate::source::{Place, Source};
use crate::{Result, style};

/// The texts to insert into the sources.
pub(super) struct Writing<'s> {
    sources: &'s [Source],
    version: &'s str,
    /// By position in the source.
    insertions: BTreeMap<usize, Insertions<'s>>,
    /// The additions to print, in order.
    pub(super) added: Vec<String>,
    /// Parts that items already have, by source, item and name.
    done: BTreeSet<(usize, String, String)>,
    /// Types that were added, by source and module.
    types: BTreeMap<(usize, Vec<String>), BTreeMap<String, String>>,
    imports: BTreeMap<(usize, Vec<String>), BTreeMap<String, BTreeSet<String>>>,
}

impl<'s> Writing<'s> {
    pub(super) fn new(sources: &'s [Source], version: &'s str) -> Self {
        Self {
            sources,
            version,
            insertions: BTreeMap::new(),
            added: Vec::new(),
            done: BTreeSet::new(),
            types: BTreeMap::new(),
            imports: BTreeMap::new(),
        }
    }

    /// A part of the draft that must be documented by hand, without its indentation in the draft.
    fn marked(&self, text: &str) -> String {
        format!("/// TODO: document; new in {}.\n{}", self.version, indented(text, ""))
    }

    pub(super) fn add(
        &mut self,
        class: &str,
        additions: &[Addition<'_>],
        draft: &[Place<'_>],
    ) -> Result {
        for addition in additions {
            let Some(at) = self.sources.iter().position(|it| it.path == addition.place.source.path)
            else {
                continue;
            };
            let item = addition.place.ident().map(ToString::to_string).unwrap_or_default();
            let last = addition.name.rsplit(['.', ' ']).next().unwrap_or_default().to_owned();
            if !self.done.insert((at, item.clone(), last)) {
                continue;
            }
            let modules = addition.place.modules.clone();
            let renamed = self.needed((at, &modules), (class, &item), addition, draft)?;
            let mut text = addition.text.clone();
            for (from, to) in &renamed {
                text = with_word(&text, from, to);
            }
            let marked = self.marked(&text);
            self.insert(at, addition, &marked)?;
            self.added.push(addition.name.clone());
        }
        Ok(())
    }

    /// Inserts a field at the end of a struct, or a variant before the unknown variant.
    fn insert(&mut self, at: usize, addition: &Addition<'_>, text: &str) -> Result {
        let Some(source) = self.sources.get(at) else { return Ok(()) };
        let insertions = self.insertions.entry(at).or_insert_with(|| Insertions::new(&source.text));
        let lines = [text.to_owned()];
        match addition.place.item {
            syn::Item::Struct(item) => {
                let syn::Fields::Named(named) = &item.fields else {
                    return Err(format!(
                        "{}: fields can only be added to a struct with named fields",
                        source.path.display()
                    ));
                };
                let last = named.named.last().filter(|_| !named.named.trailing_punct());
                let comma = last.map(|last| source.range(last.span()).end);
                let bracket = source.range(named.brace_token.span.close()).start;
                insertions.insert_before_bracket(bracket, comma, &lines);
            }
            syn::Item::Enum(item) => {
                let is_other = |it: &&syn::Variant| !matches!(it.fields, syn::Fields::Unit);
                if let Some(other) = item.variants.iter().find(is_other) {
                    let place = insertions.line_start(source.range(other.span()).start);
                    let line = source.text.get(place..).unwrap_or_default();
                    let indent = crate::insertion::indentation(line).to_owned();
                    insertions.insert(place, format!("{}\n", indented(text, &indent)));
                } else {
                    let last = item.variants.last().filter(|_| !item.variants.trailing_punct());
                    let comma = last.map(|last| source.range(last.span()).end);
                    let bracket = source.range(item.brace_token.span.close()).start;
                    insertions.insert_before_bracket(bracket, comma, &lines);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Records the types and imports that an addition needs. Returns the names to replace.
    fn needed(
        &mut self,
        (at, modules): (usize, &[String]),
        (class, item): (&str, &str),
        addition: &Addition<'_>,
        draft: &[Place<'_>],
    ) -> Result<Vec<(String, String)>> {
        let Some(source) = self.sources.get(at) else { return Ok(Vec::new()) };
        let ours = items_in(&source.file.items, modules);
        let inside: Vec<&Place<'_>> =
            draft.iter().filter(|it| it.modules == addition.drafted.modules).collect();
        let find = |name: &str| inside.iter().find(|it| name_of(it.item).as_deref() == Some(name));
        let mut pending: Vec<String> =
            words(std::slice::from_ref(&addition.text)).into_iter().collect();
        let mut types: BTreeMap<String, String> = BTreeMap::new();
        let mut all_words: BTreeSet<String> = BTreeSet::new();
        while let Some(word) = pending.pop() {
            if !all_words.insert(word.clone()) {
                continue;
            }
            let Some(place) = find(&word) else { continue };
            if Declaration::of(place.item).is_some() {
                continue;
            }
            let text = place.source.slice(place.item).to_owned();
            pending.extend(words(std::slice::from_ref(&text)));
            types.insert(word, text);
        }
        // A name that is already used for a different item is extended.
        let mut renamed = Vec::new();
        let mut reused = BTreeSet::new();
        let known_imports = imported(ours);
        let key = (at, modules.to_vec());
        for (name, text) in &types {
            let known = ours.iter().find(|it| name_of(it).as_deref() == Some(name.as_str()));
            if known.is_some_and(|known| is_same(known, find(name).map(|it| it.item))) {
                reused.insert(name.clone());
                continue;
            }
            let of_earlier = self.types.get(&key).and_then(|it| it.get(name));
            if of_earlier.is_some_and(|earlier| earlier == text) {
                reused.insert(name.clone());
                continue;
            }
            let is_taken = |name: &str| {
                known_imports.contains_key(name)
                    || ours.iter().any(|it| name_of(it).as_deref() == Some(name))
                    || self.types.get(&key).is_some_and(|it| it.contains_key(name))
                    || types.contains_key(name)
            };
            let is_free =
                known.is_none() && !known_imports.contains_key(name) && of_earlier.is_none();
            if !is_free {
                let base = item.strip_suffix("Params").unwrap_or(item);
                let longer = [format!("{base}{name}"), format!("{class}{base}{name}")];
                let Some(longer) = longer.into_iter().find(|it| !is_taken(it)) else {
                    return Err(format!("{}: `{name}` is taken; rename it", source.path.display()));
                };
                renamed.push((name.clone(), longer));
            }
        }
        let mut texts = BTreeMap::new();
        for (name, text) in types.iter().filter(|(name, _)| !reused.contains(*name)) {
            let mut text = text.clone();
            for (from, to) in &renamed {
                text = with_word(&text, from, to);
            }
            let name = renamed.iter().find(|(from, _)| from == name).map_or(name, |(_, to)| to);
            texts.insert(name.clone(), text);
        }
        let of_draft =
            draft.first().map(|it| items_in(&it.source.file.items, &addition.drafted.modules));
        let mut missing: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (name, path) in imported(of_draft.unwrap_or_default()) {
            if !all_words.contains(&name) {
                continue;
            }
            match known_imports.get(&name) {
                Some(known) if *known == path => {}
                None if !ours.iter().any(|it| name_of(it).as_deref() == Some(name.as_str())) => {
                    missing.entry(path).or_default().insert(name);
                }
                // An equivalent type of the crate.
                _ => {}
            }
        }
        self.types.entry(key.clone()).or_default().extend(texts);
        let imports = self.imports.entry(key).or_default();
        for (path, names) in missing {
            imports.entry(path).or_default().extend(names);
        }
        Ok(renamed)
    }

    /// Returns the texts of the changed files.
    pub(super) fn finish(mut self) -> Vec<(PathBuf, String)> {
        for ((at, modules), types) in std::mem::take(&mut self.types) {
            let Some(source) = self.sources.get(at).filter(|_| !types.is_empty()) else { continue };
            let indent = "    ".repeat(modules.len());
            let text: String = types
                .values()
                .map(|text| format!("\n{}\n", indented(&self.marked(text), &indent)))
                .collect();
            let insertions =
                self.insertions.entry(at).or_insert_with(|| Insertions::new(&source.text));
            let module = module_at(&source.file.items, &modules);
            match module.and_then(|module| module.content.as_ref()) {
                Some((brace, _)) => {
                    let end = source.range(brace.span.close()).start;
                    let place = insertions.line_start(end);
                    insertions.insert(place, text);
                }
                None => match source.file.items.iter().find(|item| is_test_module(item)) {
                    Some(tests) => {
                        let place = insertions.line_start(source.range(tests.span()).start);
                        insertions.insert(place, format!("{}\n", text.trim_start_matches('\n')));
                    }
                    None => insertions.insert(source.text.len(), text),
                },
            }
        }
        for ((at, modules), imports) in std::mem::take(&mut self.imports) {
            let Some(source) = self.sources.get(at).filter(|_| !imports.is_empty()) else {
                continue;
            };
            let insertions =
                self.insertions.entry(at).or_insert_with(|| Insertions::new(&source.text));
            let items = items_in(&source.file.items, &modules);
            let style = ImportStyle::of_edition(&style::edition_of(&source.path));
            let lines = stripe_catalogue::__private::imports(&imports, modules.len(), style);
            let last = items.iter().rev().find(|item| matches!(item, syn::Item::Use(_)));
            if let Some(last) = last {
                let place = insertions.line_end(source.range(last.span()).end);
                insertions.insert(place, lines);
            } else if let Some(first) = items.first() {
                let place = insertions.line_start(source.range(first.span()).start);
                insertions.insert(place, format!("{lines}\n"));
            }
        }
        let sources = self.sources;
        self.insertions
            .into_iter()
            .filter(|(_, insertions)| !insertions.is_empty())
            .filter_map(|(at, insertions)| {
                Some((sources.get(at)?.path.clone(), insertions.finish()))
            })
            .collect()
    }
}

/// Returns the items of an inline module, or of the file.
fn items_in<'i>(items: &'i [syn::Item], modules: &[String]) -> &'i [syn::Item] {
    match module_at(items, modules).and_then(|module| module.content.as_ref()) {
        Some((_, items)) => items,
        None => items,
    }
}

fn module_at<'i>(items: &'i [syn::Item], modules: &[String]) -> Option<&'i syn::ItemMod> {
    let (first, rest) = modules.split_first()?;
    let module = items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == first.as_str() => Some(module),
        _ => None,
    })?;
    if rest.is_empty() { Some(module) } else { module_at(&module.content.as_ref()?.1, rest) }
}

/// Whether a type of the crate is equivalent to the type with the same name in the draft: a struct with
/// the same fields or an enum with the same values.
fn is_same(ours: &syn::Item, drafted: Option<&syn::Item>) -> bool {
    let names = |item: &syn::Item| -> BTreeSet<String> {
        match item {
            syn::Item::Enum(item) => item
                .variants
                .iter()
                .filter(|it| matches!(it.fields, syn::Fields::Unit))
                .map(|it| it.ident.to_string())
                .collect(),
            item => crate::fields::of(item).into_iter().map(|(name, _)| name).collect(),
        }
    };
    drafted.is_some_and(|drafted| {
        std::mem::discriminant(ours) == std::mem::discriminant(drafted)
            && names(ours) == names(drafted)
    })
}

/// Replaces a word in a text.
pub(super) fn with_word(text: &str, from: &str, to: &str) -> String {
    let is_word = |it: char| it.is_alphanumeric() || it == '_';
    let mut replaced = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, found) = rest.split_at(at);
        let behind = found.get(from.len()..).unwrap_or_default();
        let is_whole = !before.ends_with(is_word) && !behind.starts_with(is_word);
        replaced.push_str(before);
        replaced.push_str(if is_whole { to } else { from });
        rest = behind;
    }
    replaced + rest
}
