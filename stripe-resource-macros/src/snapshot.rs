//! Expansions stored as files, to be read and reviewed as Rust.
//!
//! After a change, `BLESS=1 cargo test -p stripe-resource-macros` updates them.

use std::path::Path;
use std::{env, fs};

use proc_macro2::TokenStream;

/// Compares an expansion with `expansions/<name>.rs`.
pub(crate) fn assert_expansion(name: &str, expansion: TokenStream) {
    let found = prettyplease::unparse(&syn::parse2(expansion).unwrap());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansions").join(name);
    let file = file.with_extension("rs");
    if env::var_os("BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &found).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        found == expected,
        "the expansion of `{name}` is not the one kept; look at it, and if it is meant, run again \
         with `BLESS=1`:\n{found}"
    );
}
