//! Each module of stripe-local uses only lower layers of the table in ARCHITECTURE.md.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use tests::use_graph::{circles, read, uses};

/// Modules that may use each other: a builder makes a transport, and a transport has a builder.
const PAIR: [&str; 2] = ["builder", "transport"];

#[test]
fn a_module_uses_what_is_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = std::fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let (_, table) = text.split_once("## Module layers of stripe-local\n").unwrap();
    let mut layers = BTreeMap::new();
    for row in table.lines().take_while(|line| !line.starts_with("## ")) {
        let cells: Vec<&str> = row.split('|').collect();
        let Some(Ok(layer)) = cells.get(1).map(|cell| cell.trim().parse::<u32>()) else { continue };
        for module in cells[2].split('`').skip(1).step_by(2) {
            assert_eq!(layers.insert(module.to_owned(), layer), None, "`{module}` stands twice");
        }
    }
    let mut modules = read("stripe-local/src");
    modules.retain(|module, _| !["lib", "main", "program"].contains(&module[0].as_str()));
    let known: BTreeSet<&String> = modules.keys().map(|module| &module[0]).collect();
    assert_eq!(known, layers.keys().collect(), "the modules, and those of ARCHITECTURE.md's table");

    let uses = uses(&modules);
    let mut wrong = Vec::new();
    for (module, targets) in &uses {
        for target in targets.iter().filter(|target| target[0] != module[0]) {
            let is_pair = [&module[0], &target[0]].iter().all(|one| PAIR.contains(&one.as_str()));
            if !is_pair && layers[&target[0]] >= layers[&module[0]] {
                wrong.push(format!("{} uses {}", module.join("/"), target.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "these use what is not below them:\n{}", wrong.join("\n"));

    let left = circles(&uses, PAIR);
    assert!(left.is_empty(), "a circle is among {}", left.join(", "));
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 200, "few uses were found");
}
