//! `cargo stripe check` finds mistakes in declarations: 200 of them, drawn by a seed, at least 20 of each
//! kind, in at least 60 objects. It names the line of each, and nothing else.
//!
//! It takes minutes, so it is a lane of CI, which runs `cargo test -p cargo-stripe --test mutations --
//! --ignored --nocapture`. With `MUTATIONS=5` it makes five of each kind.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use stripe_catalogue::Draft;
use stripe_catalogue::facts::{self, MemberRow, OperationRow};
use stripe_catalogue::model::Catalogue;

use support::{Draws, Result, Workspace, printed, read, run, write};

const LIBRARY: &str = "//! Objects of Stripe's API.\n#![allow(dead_code, unused_imports)]\n
#[cfg(test)]
mod tests {
    #[test]
    fn declarations_agree_with_stripe() -> Result<(), stripe_catalogue::Disagreement> {
        stripe_catalogue::check(super::STRIPE)
    }
}
";

static MEMBERS: LazyLock<Vec<MemberRow>> = LazyLock::new(facts::members);
static OPERATIONS: LazyLock<Vec<OperationRow<'static>>> = LazyLock::new(facts::operations);

/// Mistakes of each kind, unless `MUTATIONS` is set.
const OF_EACH: usize = 20;
/// No object gets more than this.
const OF_AN_OBJECT: usize = 4;
/// Larger declarations are left alone, for the time that they take.
const LINES: usize = 1000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    RenamedField,
    RenamedParam,
    WrongVerb,
    WrongPath,
    /// A field that may be absent, and is not an `Option`.
    PlainField,
    /// An enum of a response without a variant for other values.
    ClosedEnum,
    PrintedSecret,
    /// A required param that the params lack.
    MissingParam,
    /// A number for a text, and the like.
    OtherType,
    /// A value that Stripe does not have.
    UnknownValue,
}

const KINDS: &[Kind] = &[
    // What there is least of comes first.
    Kind::PrintedSecret,
    Kind::WrongVerb,
    Kind::ClosedEnum,
    Kind::MissingParam,
    Kind::WrongPath,
    Kind::RenamedParam,
    Kind::UnknownValue,
    Kind::PlainField,
    Kind::RenamedField,
    Kind::OtherType,
];

/// A mistake in a declaration.
#[derive(Debug, Clone)]
struct Mutation {
    kind: Kind,
    /// The line that is changed, from 0, and what it becomes.
    line: usize,
    changed: String,
    /// Another line that is removed, or that is put in front.
    also: Option<(usize, String)>,
    /// The lines that the report may name; it names at least one of them.
    lines: Vec<usize>,
    /// A part of the message in the report.
    message: &'static str,
}

/// A declaration, line by line.
struct Declared<'s> {
    object: &'s str,
    lines: Vec<&'s str>,
}

/// A field of a struct.
struct Field<'s> {
    line: usize,
    name: &'s str,
    ty: &'s str,
    /// Whether it is one of params.
    is_param: bool,
    /// The line of the struct, and whether that is the resource or the params of an operation.
    of: usize,
    is_outermost: bool,
}

#[test]
#[ignore = "builds crates of many objects"]
fn every_mistake_is_found() -> Result {
    let catalogue = Catalogue::committed();
    let mut sources = BTreeMap::new();
    for resource in &catalogue.resources {
        let source = Draft::new(&catalogue, &resource.object)?.with_versions().source();
        if source.lines().count() <= LINES {
            sources.insert(resource.object.as_str(), source);
        }
    }
    let of_each = match std::env::var("MUTATIONS").ok() {
        None => OF_EACH,
        Some(text) => text
            .parse()
            .ok()
            .filter(|count| (1..=OF_EACH).contains(count))
            .ok_or_else(|| format!("no number from 1 to {OF_EACH}: `{text}`"))?,
    };
    let chosen = drawn(&sources, of_each, 2026);
    let mut of_kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    for mutation in chosen.values().flatten() {
        *of_kinds.entry(mutation.kind).or_default() += 1;
    }
    let count: usize = of_kinds.values().sum();
    if of_kinds.len() != KINDS.len() || of_kinds.values().any(|count| *count < of_each) {
        return Err(format!("there are too few mistakes: {of_kinds:?}"));
    }
    if of_each == OF_EACH && (count < 200 || chosen.len() < 60) {
        return Err(format!("{count} mistakes in {} objects are too few", chosen.len()));
    }

    let mut workspace = Workspace::new("mutations", LIBRARY, "")?;
    let mut expected: Vec<(String, &Mutation, &str)> = Vec::new();
    for (object, mutations) in &chosen {
        let file = workspace.add(object)?;
        let source = read(&file)?;
        if source != sources[object] {
            return Err(format!("`cargo stripe add {object}` wrote another declaration"));
        }
        write(&file, &mutated(&source, mutations))?;
        let name = file.strip_prefix(&workspace.folder).map_err(|error| error.to_string())?;
        for mutation in mutations {
            expected.push((name.display().to_string(), mutation, object));
        }
    }
    // So that a mistake that does not compile is told as such.
    run(&mut workspace.cargo("test --workspace --lib --quiet --no-run"))?;
    let (is_fine, report) = printed(&mut workspace.check())?;
    let mut wrong = Vec::new();
    if is_fine {
        wrong.push("the command succeeds".to_owned());
    }
    let mut reported: Vec<(&str, usize, &str)> = Vec::new();
    for line in report.lines().filter(|line| line.starts_with("part-")) {
        let mut parts = line.splitn(3, ':');
        let at = (parts.next(), parts.next().and_then(|line| line.parse().ok()), parts.next());
        let (Some(file), Some(number), Some(message)) = at else { continue };
        reported.push((file, number, message));
    }
    let mut explained: BTreeSet<(&str, usize, &str)> = BTreeSet::new();
    for (file, mutation, object) in &expected {
        let shift = shifts(&chosen[object]);
        let lines: Vec<usize> = mutation.lines.iter().map(|line| shift(*line) + 1).collect();
        let found: Vec<&(&str, usize, &str)> = reported
            .iter()
            .filter(|(its, line, message)| {
                its == file && lines.contains(line) && message.contains(mutation.message)
            })
            .collect();
        if found.is_empty() {
            let (kind, changed) = (mutation.kind, mutation.changed.trim());
            wrong.push(format!("not found: {file}:{lines:?}: {kind:?}: `{changed}`"));
        }
        explained.extend(found);
    }
    for one in reported.iter().filter(|one| !explained.contains(*one)) {
        wrong.push(format!("not made: {}:{}:{}", one.0, one.1, one.2));
    }
    println!(
        "{count} mistakes of {} kinds in {} objects, {} crates: {} lines reported",
        KINDS.len(),
        chosen.len(),
        workspace.crates(),
        reported.len()
    );
    for line in &wrong {
        println!("{line}");
    }
    if wrong.is_empty() { Ok(()) } else { Err("the report is not what it should be".to_owned()) }
}

/// Draws mistakes of each kind, over as many objects as there are.
fn drawn<'s>(
    sources: &BTreeMap<&'s str, String>,
    of_each: usize,
    seed: u64,
) -> BTreeMap<&'s str, Vec<Mutation>> {
    let mut draws = Draws::new(seed);
    let mut candidates: BTreeMap<Kind, Vec<(&str, Mutation)>> = BTreeMap::new();
    for (object, source) in sources {
        let declared = Declared { object, lines: source.lines().collect() };
        for mutation in declared.mutations() {
            candidates.entry(mutation.kind).or_default().push((object, mutation));
        }
    }
    let mut chosen: BTreeMap<&str, Vec<Mutation>> = BTreeMap::new();
    for kind in KINDS {
        let mut candidates = candidates.remove(kind).unwrap_or_default();
        draws.shuffle(&mut candidates);
        // An object without a mistake first.
        let mut count = 0;
        for most in 0..OF_AN_OBJECT {
            for (object, mutation) in &candidates {
                let of_object = chosen.entry(object).or_default();
                if count < of_each && of_object.len() <= most && !conflicts(of_object, mutation) {
                    of_object.push(mutation.clone());
                    count += 1;
                }
            }
        }
    }
    chosen.retain(|_, mutations| !mutations.is_empty());
    chosen
}

/// Whether two mistakes concern the same lines, so that one would hide the other.
fn conflicts(others: &[Mutation], mutation: &Mutation) -> bool {
    let touched = |it: &Mutation| -> BTreeSet<usize> {
        let also = it.also.iter().map(|(line, _)| *line);
        it.lines.iter().copied().chain([it.line]).chain(also).collect()
    };
    let lines = touched(mutation);
    others.iter().any(|other| !touched(other).is_disjoint(&lines))
}

fn mutated(source: &str, mutations: &[Mutation]) -> String {
    let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
    for mutation in mutations {
        lines[mutation.line].clone_from(&mutation.changed);
        if let Some((line, text)) = &mutation.also {
            lines[*line].clone_from(text);
        }
    }
    // An empty line stays empty; a removed one is marked.
    let mut text = String::new();
    for line in lines.iter().filter(|line| *line != REMOVED) {
        text.push_str(line);
        text.push('\n');
    }
    text
}

/// Mark of a line that is removed.
const REMOVED: &str = "removed";

/// Where lines of a source are once the mistakes are made.
fn shifts(mutations: &[Mutation]) -> impl Fn(usize) -> usize + use<> {
    let mut moved: Vec<(usize, isize)> = Vec::new();
    for mutation in mutations {
        let also = mutation.also.iter().map(|(line, text)| (*line, text.as_str()));
        for (line, text) in also.chain([(mutation.line, mutation.changed.as_str())]) {
            let more = text.matches('\n').count();
            if text == REMOVED {
                moved.push((line, -1));
            } else if more > 0 {
                moved.push((line, isize::try_from(more).unwrap_or_default()));
            }
        }
    }
    move |line| {
        let before = moved.iter().filter(|(at, _)| *at < line).map(|(_, by)| by).sum::<isize>();
        line.saturating_add_signed(before)
    }
}

impl<'s> Declared<'s> {
    fn mutations(&self) -> Vec<Mutation> {
        let fields = self.fields();
        let mut mutations = Vec::new();
        for field in &fields {
            self.of_field(field, &mut mutations);
        }
        for line in 0..self.lines.len() {
            self.of_entry(line, &mut mutations);
            self.of_enum(line, &fields, &mut mutations);
        }
        mutations
    }

    fn fields(&self) -> Vec<Field<'s>> {
        let mut fields = Vec::new();
        let (mut derive, mut documented) = ("", false);
        let mut of = 0;
        for (line, text) in self.lines.iter().enumerate() {
            let word = text.trim();
            if word.starts_with("#[derive(") {
                derive = word;
                documented = line > 0 && self.lines[line - 1].starts_with("/// Parameters for");
            } else if word.starts_with("pub struct ") {
                of = line;
            } else if let Some((name, ty)) =
                word.strip_suffix(',').and_then(|it| it.split_once(": "))
            {
                let name = name.strip_prefix("pub ").unwrap_or(name);
                let is_word =
                    |it: &str| it.chars().all(|it| it.is_alphanumeric() || it == '_' || it == '#');
                let is_renamed = line > 0 && self.lines[line - 1].contains("rename = ");
                if !is_word(name) || is_renamed || text.trim_start().starts_with('#') {
                    continue;
                }
                let is_param = derive.contains("StripeParams");
                let is_outermost = documented || derive.contains("StripeResource");
                fields.push(Field { line, name, ty, is_param, of, is_outermost });
            }
        }
        fields
    }

    fn of_field(&self, field: &Field<'_>, mutations: &mut Vec<Mutation>) {
        let text = self.lines[field.line];
        let mut push = |kind, changed: String, lines, message| {
            let line = field.line;
            mutations.push(Mutation { kind, line, changed, also: None, lines, message });
        };
        let here = || vec![field.line];
        let inner = field.ty.strip_prefix("Option<").and_then(|ty| ty.strip_suffix('>'));
        let plain = inner.unwrap_or(field.ty);
        let is_scalar = ["String", "bool", "i64", "f64", "Timestamp", "Currency"].contains(&plain);
        let is_named = !["id", "object", "r#type"].contains(&field.name);
        if is_scalar && is_named {
            let kind = if field.is_param { Kind::RenamedParam } else { Kind::RenamedField };
            let changed = text.replacen(field.name, &format!("{}_of_mine", field.name), 1);
            // A required one is missing as well, which is told of the struct.
            let lines = if field.is_param { vec![field.line, field.of] } else { here() };
            push(kind, changed, lines, "declared");
            let other = match plain {
                "String" | "Currency" => "bool",
                "Timestamp" => "String",
                _ => "std::collections::BTreeMap<String, String>",
            };
            push(Kind::OtherType, text.replacen(plain, other, 1), here(), "should be `");
        }
        if plain == "Secret" {
            let changed = text.replacen("Secret", "String", 1);
            push(Kind::PrintedSecret, changed, here(), "would be printed");
        }
        let is_list = ["Vec<", "BTreeMap<", "List<", "Box<"].iter().any(|it| plain.starts_with(it));
        let is_json = plain == "serde_json::Value" || plain == "ApiError";
        if !field.is_param && inner.is_some() && !is_list && !is_json && plain != "Secret" {
            push(Kind::PlainField, text.replacen(field.ty, plain, 1), here(), "absent or null");
        }
        if field.is_param && inner.is_none() && is_scalar && field.is_outermost {
            push(
                Kind::MissingParam,
                REMOVED.to_owned(),
                vec![field.of],
                "required, but not declared",
            );
        }
    }

    /// An entry of an operation without params, which would not be compared.
    fn of_entry(&self, line: usize, mutations: &mut Vec<Mutation>) {
        let text = self.lines[line];
        let Some(entry) = text.strip_prefix("        ").and_then(|it| it.strip_suffix("),")) else {
            return;
        };
        let Some((word, options)) = entry.split_once('(') else { return };
        let also = None;
        let lines = vec![line];
        if word == "action" {
            let has_params = options.split(", ").nth(1) != Some("()");
            let has_verb = options.split(", ").any(|it| ["get", "delete"].contains(&it));
            if has_params || has_verb || self.may_be_deleted(options) {
                return;
            }
            let changed = format!("        {entry}, delete),");
            let (kind, message) = (Kind::WrongVerb, "at this path it has POST");
            mutations.push(Mutation { kind, line, changed, also, lines, message });
        } else if word == "retrieve" && options.starts_with("()") && !options.contains("path") {
            let changed = format!("        {entry}, path = \"of_mine\"),");
            let (kind, message) = (Kind::WrongPath, "not in Stripe's API");
            mutations.push(Mutation { kind, line, changed, also, lines, message });
        }
    }

    /// Whether Stripe has a deletion at the path of an action.
    fn may_be_deleted(&self, options: &str) -> bool {
        let name = options.split(", ").next().unwrap_or_default().trim_start_matches("r#");
        let operations = &OPERATIONS;
        let mut its = operations.iter().filter(|it| it.object == self.object && it.name == name);
        its.any(|it| operations.iter().any(|other| other.verb == "DELETE" && other.path == it.path))
    }

    fn of_enum(&self, line: usize, fields: &[Field<'_>], mutations: &mut Vec<Mutation>) {
        let text = self.lines[line];
        let Some(name) = text.strip_prefix("pub enum ").and_then(|it| it.strip_suffix(" {")) else {
            return;
        };
        let is_open = self.lines[line - 2].contains("StripeEnum");
        let end = self.lines.iter().enumerate().skip(line).find(|(_, it)| **it == "}");
        let Some((end, _)) = end.filter(|_| is_open) else { return };
        let unknown = end - 1;
        let is_it = |ty: &str| ty.split(|it: char| !it.is_alphanumeric()).any(|word| word == name);
        let uses: Vec<&Field<'_>> = fields.iter().filter(|field| is_it(field.ty)).collect();
        let lines: Vec<usize> = uses.iter().map(|field| field.line).collect();
        if lines.is_empty() {
            return;
        }
        mutations.push(Mutation {
            kind: Kind::UnknownValue,
            line: unknown,
            changed: format!("    OfMine,\n{}", self.lines[unknown]),
            also: None,
            lines: lines.clone(),
            message: "has a value `of_mine` that Stripe does not",
        });
        let of_responses = uses.iter().filter(|field| !field.is_param);
        let mut of_responses = of_responses.map(|field| field.name.trim_start_matches("r#"));
        if of_responses.clone().next().is_some() && of_responses.all(|field| self.is_open(field)) {
            mutations.push(Mutation {
                kind: Kind::ClosedEnum,
                line: unknown,
                changed: REMOVED.to_owned(),
                also: Some((line, format!("#[stripe_enum(closed)]\n{text}"))),
                lines,
                message: "is open, but is declared closed",
            });
        }
    }

    /// Whether all enums of that name in the object are open.
    fn is_open(&self, field: &str) -> bool {
        let mut its = MEMBERS.iter().filter(|it| {
            it.object == self.object
                && it.operation.is_empty()
                && it.kind.contains("enum")
                && it.path().last() == Some(field)
        });
        its.clone().next().is_some() && its.all(|it| it.open)
    }
}
