//! ARCHITECTURE.md's table of floors is true: a module of stripe-local uses only what is below it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use tests::rust_files;

/// The two that know each other: a builder makes a transport, and a transport gives a builder.
const PAIR: [&str; 2] = ["builder", "transport"];

/// A module or an item by the steps to it from the crate: `engine`, `admit`.
type Steps = Vec<String>;

/// Finds the paths of two steps or more, those of `use` spelt out, except what `pub use` hands on
/// and what tests name.
fn paths(tokens: TokenStream, prefix: &[String], found: &mut Vec<Steps>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.to_string() == text);
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if word == "mod" && is(at + 1, "tests") => at += 2,
            TokenTree::Ident(word) if word == "pub" => {
                let is_limited = matches!(tokens.get(at + 1), Some(TokenTree::Group(_)));
                if is(at + 1 + usize::from(is_limited), "use") {
                    at += tokens[at..].iter().take_while(|token| token.to_string() != ";").count();
                }
            }
            TokenTree::Ident(word) => {
                let mut path = [prefix, &[word.to_string()]].concat();
                let mut is_group = false;
                while is(at + 1, ":") && is(at + 2, ":") && !is_group {
                    at += 3;
                    match tokens.get(at) {
                        Some(TokenTree::Ident(step)) => path.push(step.to_string()),
                        Some(TokenTree::Group(group)) => {
                            is_group = true;
                            paths(group.stream(), &path, found);
                        }
                        _ => break,
                    }
                }
                if path.len() > 1 && !is_group {
                    found.push(path);
                }
            }
            TokenTree::Group(group) => paths(group.stream(), &[], found),
            _ => {}
        }
        at += 1;
    }
}

/// The modules of a folder, each with the paths that its file names.
fn read(folder: &str) -> BTreeMap<Steps, Vec<Steps>> {
    let modules = rust_files(folder).into_iter().map(|(path, text)| {
        let mut named = Vec::new();
        paths(text.parse().unwrap(), &[], &mut named);
        let steps = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        (steps, named)
    });
    modules.collect()
}

/// The file in which a path ends, seen from another one.
fn target(modules: &BTreeMap<Steps, Vec<Steps>>, from: &Steps, path: &Steps) -> Option<Steps> {
    let mut steps = match path[0].as_str() {
        "crate" => Vec::new(),
        "super" | "self" => from.clone(),
        child => [from.as_slice(), &[child.to_owned()]].concat(),
    };
    let rest = if modules.contains_key(&steps) && steps != *from { &path[1..] } else { &path[..] };
    for step in rest {
        match step.as_str() {
            "super" => drop(steps.pop()),
            "crate" | "self" => {}
            step => steps.push(step.to_owned()),
        }
    }
    while !steps.is_empty() && !modules.contains_key(&steps) {
        steps.pop();
    }
    (!steps.is_empty() && steps != *from).then_some(steps)
}

#[test]
fn a_module_uses_what_is_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let (_, table) = text.split_once("## The floors of stripe-local\n").unwrap();
    let mut floors = BTreeMap::new();
    for row in table.lines().take_while(|line| !line.starts_with("## ")) {
        let cells: Vec<&str> = row.split('|').collect();
        let Some(Ok(floor)) = cells.get(1).map(|cell| cell.trim().parse::<u32>()) else { continue };
        for module in cells[2].split('`').skip(1).step_by(2) {
            assert_eq!(floors.insert(module.to_owned(), floor), None, "`{module}` stands twice");
        }
    }
    let mut modules = read("stripe-local/src");
    modules.retain(|module, _| !["lib", "main", "program"].contains(&module[0].as_str()));
    let known: BTreeSet<&String> = modules.keys().map(|module| &module[0]).collect();
    assert_eq!(known, floors.keys().collect(), "the modules, and those of ARCHITECTURE.md's table");

    let mut uses: BTreeMap<&Steps, BTreeSet<Steps>> = BTreeMap::new();
    for (module, paths) in &modules {
        let targets = paths.iter().filter_map(|path| target(&modules, module, path));
        uses.insert(module, targets.collect());
    }
    let mut wrong = Vec::new();
    for (module, targets) in &uses {
        for target in targets.iter().filter(|target| target[0] != module[0]) {
            let is_pair = [&module[0], &target[0]].iter().all(|one| PAIR.contains(&one.as_str()));
            if !is_pair && floors[&target[0]] >= floors[&module[0]] {
                wrong.push(format!("{} uses {}", module.join("/"), target.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "these use what is not below them:\n{}", wrong.join("\n"));

    // What uses nothing that is left can go, and so can what nothing uses: circles are left.
    let mut left = uses.clone();
    let is_done = |left: &BTreeMap<&Steps, BTreeSet<Steps>>, module: &Steps| {
        let is_pair = |one: &Steps| PAIR.contains(&one[0].as_str());
        left[module].iter().all(|used| !left.contains_key(used) || is_pair(module) && is_pair(used))
    };
    while let Some(done) = left.keys().copied().find(|module| is_done(&left, module)) {
        left.remove(done);
    }
    let is_unused = |left: &BTreeMap<&Steps, BTreeSet<Steps>>, module: &Steps| {
        !left.values().any(|used| used.contains(module))
    };
    while let Some(top) = left.keys().copied().find(|module| is_unused(&left, module)) {
        left.remove(top);
    }
    let left: Vec<String> = left.keys().map(|module| module.join("/")).collect();
    assert!(left.is_empty(), "a circle is among {}", left.join(", "));
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 200, "few uses were found");
}
