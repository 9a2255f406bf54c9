//! The sources of a crate, for tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// The Rust files below a folder of the repository, by their path from there with `/`, and sorted.
///
/// # Panics
///
/// If the folder cannot be read.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let (mut files, mut folders) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("a folder can be read") {
            let path = folder.join(entry.expect("a folder can be read").file_name());
            if root.join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(root.join(&path)).expect("a source is text");
                files.push((path.display().to_string().replace('\\', "/"), text));
            }
        }
    }
    files.sort();
    files
}
