//! `cargo stripe update`: takes a version of the API into the declarations of a crate.
//!
//! Text is only inserted, except for the value of the constant with the version.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use stripe_catalogue::facts::Facts;
use stripe_catalogue::model::Catalogue;
use stripe_catalogue::{Change, ChangeKind, Diff, Draft, Effect, diff};
use syn::spanned::Spanned as _;

use crate::add::write;
use crate::arguments::Arguments;
use crate::declaration::Declaration;
use crate::diff::DeclaredObjects;
use crate::growth::{Addition, Drafts, Growth, Index};
use crate::insertion::{Insertions, indented};
use crate::merging::{self, imported, is_test_module, name_of, words};
use crate::source::{self, Place, Source};
use crate::{Result, input, package};

pub(crate) const OPTIONS: &[&str] = &["from", "path", input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let version = arguments
        .at_most_one("version")?
        .ok_or("no version given: `cargo stripe update 2026-10-28.endive`")?;
    let new = match arguments.option(input::SPEC) {
        Some(file) => input::of_file(Path::new(file))?,
        None => Facts::of_version(version).map_err(|error| {
            format!("{error}; a newer one is taken from Stripe's OpenAPI file, with `--spec FILE`")
        })?,
    };
    if new.version() != version {
        return Err(format!("the file is of version {}, not of {version}", new.version()));
    }
    let path = Path::new(arguments.option("path").unwrap_or("."));
    let mut folders: Vec<PathBuf> =
        package::at(path)?.into_iter().map(|package| package.folder).collect();
    folders.sort();
    for line in updated(path, &folders, arguments.option("from"), &new)? {
        println!("{line}");
    }
    Ok(())
}

/// Updates the packages in these folders: a line for each file that was written, and for each thing
/// that a person has to decide.
pub(crate) fn updated(
    root: &Path,
    folders: &[PathBuf],
    from: Option<&str>,
    new: &Facts,
) -> Result<Vec<String>> {
    let mut sources = Vec::new();
    for folder in folders {
        sources.extend(source::under(&folder.join("src"))?);
    }
    let constants = constants(&sources);
    let old = old_version(&constants, from)?;
    if old == new.version() {
        return Ok(vec![format!("this is of version {old} already")]);
    }
    let old = input::of_version(&old)?;
    let changes = diff(&old, new);

    let items = Index::new(&sources);
    let declarations = source::declarations(&items.items);
    let catalogues = (Catalogue::new(&old), Catalogue::new(new));
    let mut decisions = Vec::new();
    let touched: BTreeSet<&str> = changes.changes.iter().map(|it| it.object.as_str()).collect();
    let drafts: Vec<Option<(Source, Source)>> = declarations
        .iter()
        .map(|(declaration, _)| {
            let object = object_of(declaration, &old).or_else(|| object_of(declaration, new))?;
            let is_touched = touched.contains(object.as_str());
            is_touched.then(|| drafted(declaration, &object, (&catalogues.0, &catalogues.1)))?
        })
        .collect();
    let mut growths = Vec::new();
    for ((declaration, place), drafts) in declarations.iter().zip(&drafts) {
        let Some((before, after)) = drafts else { continue };
        let (before, after) = (index(before), index(after));
        let mut growth = Growth::default();
        let drafts = Drafts { old: &before, new: &after };
        growth.of_resource((declaration, place), &items, drafts);
        decisions.append(&mut growth.by_hand);
        growths.push((declaration.ident.to_string(), growth, after));
    }

    let mut writing = Writing::new(&sources, new.version());
    let mut left_out = Vec::new();
    for (class, growth, after) in &growths {
        writing.add(class, &growth.additions, &after.items)?;
        left_out.extend(growth.left_out.iter());
    }
    let added = writing.added.clone();
    let mut lines = Vec::new();
    for (path, text) in writing.finish() {
        write(&path, &text)?;
        lines.push(format!("added to {}", path.display()));
    }
    lines.extend(new_operations(&declarations, (&catalogues.0, &catalogues.1), &mut decisions)?);
    for constant in &constants {
        if constant.version == old.version() {
            lines.push(constant.set(new.version())?);
        }
    }
    lines.extend(facts_written(root, &old, new, &changes)?);
    let declared = DeclaredObjects::new(&declarations, [&old, new]);
    let of_declared: Vec<&Change> =
        changes.changes.iter().filter(|it| declared.named(it).is_some()).collect();
    lines.push(changelog(root, new.version(), &added, &of_declared)?);
    decisions.extend(to_decide(&of_declared, &left_out));
    if !decisions.is_empty() {
        lines.push("to be decided by a person:".to_owned());
        lines.extend(decisions.into_iter().map(|line| format!("  {line}")));
    }
    Ok(lines)
}

fn index(source: &Source) -> Index<'_> {
    Index::new(std::slice::from_ref(source))
}

/// The drafts of a declared object in both versions; `None` if one of them does not have it.
fn drafted(
    declaration: &Declaration,
    object: &str,
    catalogues: (&Catalogue, &Catalogue),
) -> Option<(Source, Source)> {
    let of = |catalogue: &Catalogue| {
        let draft = Draft::new(catalogue, object).ok()?.class(&declaration.ident.to_string());
        Source::parse(Path::new("the draft"), draft.source()).ok()
    };
    Some((of(catalogues.0)?, of(catalogues.1)?))
}

fn object_of(declaration: &Declaration, facts: &Facts) -> Option<String> {
    declaration.object.clone().or_else(|| {
        let path = declaration.path.as_deref()?;
        let objects = facts.objects();
        Some(objects.iter().find(|it| it.is_owner && it.path == path)?.name.to_owned())
    })
}

/// A constant with an API version.
struct Constant {
    file: PathBuf,
    name: String,
    version: String,
    /// The literal in the text.
    range: std::ops::Range<usize>,
}

impl Constant {
    fn set(&self, version: &str) -> Result<String> {
        let source = Source::read(&self.file)?;
        // What was inserted may have moved it.
        let found = constants(std::slice::from_ref(&source));
        let range =
            found.iter().find(|it| it.name == self.name).map_or(&self.range, |it| &it.range);
        let mut text = source.text.clone();
        if text.get(range.clone()).is_some_and(|it| it.contains(&self.version)) {
            text.replace_range(range.clone(), &format!("\"{version}\""));
        }
        write(&self.file, &text)?;
        Ok(format!("set `{}` in {}", self.name, self.file.display()))
    }
}

/// The constants whose name says that they are a version, and whose value is one of Stripe's.
fn constants(sources: &[Source]) -> Vec<Constant> {
    let mut constants = Vec::new();
    for place in source::items(sources) {
        let syn::Item::Const(item) = place.item else { continue };
        let syn::Expr::Lit(literal) = &*item.expr else { continue };
        let syn::Lit::Str(text) = &literal.lit else { continue };
        let name = item.ident.to_string();
        let version = text.value();
        let date: Vec<&str> = version.split(['-', '.']).collect();
        let is_date = date.len() >= 3
            && date.iter().take(3).all(|it| it.bytes().all(|it| it.is_ascii_digit()))
            && !version.ends_with(".preview");
        if name.contains("VERSION") && is_date {
            let range = place.source.range(text.span());
            constants.push(Constant { file: place.source.path.clone(), name, version, range });
        }
    }
    constants
}

fn old_version(constants: &[Constant], from: Option<&str>) -> Result<String> {
    if let Some(from) = from {
        return Ok(from.to_owned());
    }
    let versions: BTreeSet<&str> = constants.iter().map(|it| it.version.as_str()).collect();
    let versions: Vec<&str> = versions.into_iter().collect();
    match versions.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err("no constant says which API version this is of: give it with `--from \
                   2026-09-30.endive`"
            .to_owned()),
        several => Err(format!(
            "the constants say several API versions, {}: give the one with `--from`",
            several.join(", ")
        )),
    }
}

/// The texts to be inserted into the sources.
struct Writing<'s> {
    sources: &'s [Source],
    version: &'s str,
    /// By the place of the source.
    insertions: BTreeMap<usize, Insertions<'s>>,
    /// The additions for a person, in their order.
    added: Vec<String>,
    /// Items that have something already, by source, item and name.
    done: BTreeSet<(usize, String, String)>,
    /// Types that were added, by source and module.
    types: BTreeMap<(usize, Vec<String>), BTreeMap<String, String>>,
    imports: BTreeMap<(usize, Vec<String>), BTreeMap<String, BTreeSet<String>>>,
}

impl<'s> Writing<'s> {
    fn new(sources: &'s [Source], version: &'s str) -> Self {
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

    fn mark(&self) -> String {
        format!("/// TODO: document; new in {}.\n", self.version)
    }

    fn add(&mut self, class: &str, additions: &[Addition<'_>], draft: &[Place<'_>]) -> Result {
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
            let marked = format!("{}{text}", self.mark());
            self.insert(at, addition, &marked)?;
            self.added.push(addition.name.clone());
        }
        Ok(())
    }

    /// Inserts a field at the end of a struct, or a variant in front of that for any other text.
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

    /// Notes the types and the imports that an addition needs. Returns what has to be renamed.
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
        // A name that is taken by something else is made longer.
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
                // A type of the crate that stands for the same.
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

    /// The texts of the files that change.
    fn finish(mut self) -> Vec<(PathBuf, String)> {
        let mark = self.mark();
        for ((at, modules), types) in std::mem::take(&mut self.types) {
            let Some(source) = self.sources.get(at).filter(|_| !types.is_empty()) else { continue };
            let insertions =
                self.insertions.entry(at).or_insert_with(|| Insertions::new(&source.text));
            let indent = "    ".repeat(modules.len());
            let text: String = types
                .values()
                .map(|text| format!("\n{}\n", indented(&format!("{mark}{text}"), &indent)))
                .collect();
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
            let lines = stripe_catalogue::__private::imports(&imports, modules.len());
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

/// The items of an inline module, or of the file.
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

/// Whether a type of the crate is what the draft has under the same name: a struct with the same fields
/// or an enum with the same values.
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

/// A text with a word replaced.
fn with_word(text: &str, from: &str, to: &str) -> String {
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

/// Adds the operations that are new to the declarations that have all of the older ones.
fn new_operations(
    declarations: &[(Declaration, Place<'_>)],
    (old, new): (&Catalogue, &Catalogue),
    decisions: &mut Vec<String>,
) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for (declaration, place) in declarations {
        let Some(object) = &declaration.object else { continue };
        let (Ok(before), Ok(draft)) = (Draft::new(old, object), Draft::new(new, object)) else {
            continue;
        };
        let before = before.operation_names();
        let is_declared = |name: &String| declaration.entries.iter().any(|it| it.name == *name);
        let came: Vec<String> = draft
            .operation_names()
            .into_iter()
            .filter(|name| !before.contains(name) && !is_declared(name))
            .collect();
        if came.is_empty() {
            continue;
        }
        if !before.iter().all(is_declared) {
            decisions.push(format!("{object}: new operations: {}", came.join(", ")));
            continue;
        }
        let draft = draft.class(&declaration.ident.to_string());
        let draft = draft.operations(came.clone())?.fields(Vec::<String>::new())?;
        let existing = Source::read(&place.source.path)?;
        let drafted = Source::parse(Path::new("the draft"), draft.source())?;
        match merging::merged(&existing, &drafted, object) {
            Ok(Some(text)) => {
                write(&existing.path, &text)?;
                lines.push(format!("added {} to {}", came.join(", "), existing.path.display()));
            }
            Ok(None) => {}
            Err(error) => decisions.push(error),
        }
    }
    Ok(lines)
}

/// Writes the tables of the crate with Stripe's API as data, if it stands in this workspace.
fn facts_written(root: &Path, old: &Facts, new: &Facts, changes: &Diff) -> Result<Vec<String>> {
    let folder = root.join("stripe-catalogue/facts");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    let tables = stripe_catalogue::__private::tables(old, new, changes, &read);
    for (name, text) in &tables {
        write(&folder.join(name), text)?;
    }
    Ok(vec![format!("wrote {} tables in {}", tables.len(), folder.display())])
}

/// Writes the section of the changelog.
fn changelog(root: &Path, version: &str, added: &[String], changes: &[&Change]) -> Result<String> {
    let file = root.join("CHANGELOG.md");
    let text =
        fs::read_to_string(&file).unwrap_or_else(|_| "# Changelog\n\n## Unreleased\n".to_owned());
    let mut section = format!("\n### Stripe's API {version}\n\n");
    if added.is_empty() {
        section.push_str("- Nothing was added to what is declared.\n");
    } else {
        let mut by_object: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in added {
            let end = name.find([' ', ':']).unwrap_or(name.len());
            let objects = changes.iter().map(|it| it.object.as_str());
            let object = objects
                .filter(|object| {
                    let rest = name.strip_prefix(object);
                    rest.is_some_and(|rest| rest.starts_with(['.', ' ', ':']))
                })
                .max_by_key(|object| object.len())
                .unwrap_or_else(|| name.get(..end).unwrap_or_default());
            let rest = name.strip_prefix(object).unwrap_or(name);
            by_object.entry(object).or_default().push(rest.trim_start_matches(['.', ' ']));
        }
        for (object, names) in by_object {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let _ = writeln!(section, "- `{object}`: added {}.", names.join(", "));
        }
    }
    for change in changes.iter().filter(|it| it.effect != Effect::Additive && !it.follows) {
        let _ = writeln!(section, "- {change} ({}).", change.effect);
    }
    let heading = "## Unreleased\n";
    let text = match text.find(heading) {
        Some(at) => {
            let (before, behind) = text.split_at(at + heading.len());
            format!("{before}{section}{behind}")
        }
        None => match text.find("\n## ") {
            Some(at) => {
                let (before, behind) = text.split_at(at);
                format!("{before}\n{heading}{section}{behind}")
            }
            None => format!("{}\n\n{heading}{section}", text.trim_end()),
        },
    };
    write(&file, &text)?;
    Ok(format!("wrote the section of {version} in {}", file.display()))
}

/// Lines for the decisions that are left to a person.
fn to_decide(changes: &[&Change], left_out: &[&String]) -> Vec<String> {
    let mut lines: Vec<String> = changes
        .iter()
        .filter(|it| it.effect != Effect::Additive && !it.follows)
        .filter(|it| !matches!(it.kind, ChangeKind::ValueRemoved(_)) || it.operation.is_empty())
        .map(|it| format!("{}: {it}", it.effect))
        .collect();
    for name in left_out {
        lines.push(format!("left out: {name}"));
    }
    lines
}

#[cfg(test)]
mod repository_tests;
#[cfg(test)]
mod tests;
