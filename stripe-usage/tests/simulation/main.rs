//! The reporter in a world in which everything goes wrong that the documentation speaks of.

mod world;

use world::{Findings, Setup, run};

#[test]
fn nothing_is_lost_and_nothing_counted_twice() {
    let mut all = Findings::default();
    for seed in 0..300 {
        let found = run(seed, Setup::default());
        assert!(found.violations.is_empty(), "seed {seed}: {found}");
        all.append(&found);
    }
    println!("{all}");
}
