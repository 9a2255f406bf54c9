//! Uses of modules by other modules of a crate, read from its sources.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};

use crate::rust_files;

/// A module or an item, as the steps to it from the crate: `engine`, `admit`.
pub type Steps = Vec<String>;

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

/// The modules in a folder of the repository, with the paths in their files.
///
/// # Panics
///
/// If the folder cannot be read.
pub fn read(folder: &str) -> BTreeMap<Steps, Vec<Steps>> {
    let modules = rust_files(folder).into_iter().map(|(path, text)| {
        let mut named = Vec::new();
        paths(text.parse().expect("a source is Rust"), &[], &mut named);
        let steps = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        (steps, named)
    });
    modules.collect()
}

/// The file to which a path in another file leads.
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

/// The modules that each module uses.
pub fn uses(modules: &BTreeMap<Steps, Vec<Steps>>) -> BTreeMap<&Steps, BTreeSet<Steps>> {
    let of = |(module, paths)| {
        let paths: &Vec<Steps> = paths;
        (module, paths.iter().filter_map(|path| target(modules, module, path)).collect())
    };
    modules.iter().map(of).collect()
}

/// The modules in a cycle of uses, or between two of them, except for one permitted pair.
pub fn circles(uses: &BTreeMap<&Steps, BTreeSet<Steps>>, pair: [&str; 2]) -> Vec<String> {
    // What uses nothing that is left can go, and so can what nothing uses: circles are left.
    let mut left = uses.clone();
    let is_done = |left: &BTreeMap<&Steps, BTreeSet<Steps>>, module: &Steps| {
        let is_pair = |one: &Steps| pair.contains(&one[0].as_str());
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
    left.keys().map(|module| module.join("/")).collect()
}
