//! Sizes of the types of a crate of resources.

use std::mem;

use crate::rust_files;

/// An `Option` of a larger nested object is boxed.
const LARGE: usize = 500;

/// File and name of each struct, with its size: `"price" stripe_billing::price { Price, Tier }`.
#[macro_export]
macro_rules! sizes {
    ($($module:literal $path:path { $($name:ident),+ $(,)? })+) => {
        &[$($({
            use $path as module;
            (concat!($module, ".rs ", stringify!($name)), std::mem::size_of::<module::$name>())
        }),+),+]
    };
}

/// Asserts that no type takes 2,000 bytes but these, which are held in a box or a list, and prints the
/// ten largest.
pub fn assert_small(sizes: &[(&str, usize)], boxed: &[&str]) {
    let mut sizes = sizes.to_vec();
    sizes.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in sizes.iter().take(10) {
        println!("{size:6} {name}");
    }
    let large: Vec<&str> =
        sizes.iter().filter(|(_, size)| *size >= 2000).map(|(name, _)| *name).collect();
    for name in boxed {
        assert!(large.contains(name), "`{name}` is no longer large");
    }
    sizes.retain(|(name, _)| !boxed.contains(name));
    let (largest, size) = sizes[0];
    assert!(size < 2000, "a `{largest}` takes {size} bytes; box what is large in it");
}

/// Asserts that large optional types are boxed.
pub fn assert_boxed(sources: &str, sizes: &[(&str, usize)]) {
    let files = rust_files(sources);
    for (name, size) in sizes.iter().filter(|(_, size)| *size > LARGE) {
        let (home, name) = name.split_once(' ').expect("a file and a name");
        for (file, source) in &files {
            // Another file may have a type of its own under the same name.
            if file != home && source.contains(&format!("struct {name} ")) {
                continue;
            }
            let inline = format!(": Option<{name}>,");
            assert!(!source.contains(&inline), "{file}: a `{name}` takes {size} bytes; box it");
        }
    }
}

/// Asserts that the table has every struct that derives `StripeObject`.
pub fn assert_complete(sources: &str, sizes: &[(&str, usize)]) {
    let mut declared = Vec::new();
    for (file, source) in rust_files(sources) {
        let mut is_object = false;
        for line in source.lines() {
            is_object |= line.starts_with("#[derive(") && line.contains("StripeObject");
            if let Some(name) = line.strip_prefix("pub struct ") {
                let name = name.split([' ', ';', '(']).next().unwrap_or_default();
                if mem::take(&mut is_object) {
                    declared.push(format!("{file} {name}"));
                }
            }
        }
    }
    declared.sort();
    let mut listed: Vec<&str> = sizes.iter().map(|(name, _)| *name).collect();
    listed.sort_unstable();
    assert_eq!(listed, declared);
}
