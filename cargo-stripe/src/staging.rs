//! Files that a command writes: either all of them or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::Result;
use crate::source::Source;

/// The texts that a command is about to write, by file. Reading a file returns its new text.
#[derive(Debug, Default)]
pub(crate) struct Staging {
    texts: BTreeMap<PathBuf, String>,
}

/// A complete temporary file, next to the file that it will replace.
struct Replacement {
    written: PathBuf,
    file: PathBuf,
}

impl Staging {
    pub(crate) fn put(&mut self, file: &Path, text: String) {
        self.texts.insert(resolved(file), text);
    }

    pub(crate) fn exists(&self, file: &Path) -> bool {
        self.texts.contains_key(&resolved(file)) || file.exists()
    }

    pub(crate) fn read(&self, file: &Path) -> Result<String> {
        match self.texts.get(&resolved(file)) {
            Some(text) => Ok(text.clone()),
            None => fs::read_to_string(file)
                .map_err(|error| format!("cannot read {}: {error}", file.display())),
        }
    }

    /// Parses a file. A newline is added to the last line if it lacks one, so that lines can be
    /// appended.
    pub(crate) fn source(&self, file: &Path) -> Result<Source> {
        let mut text = self.read(file)?;
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        Source::parse(file, text)
    }

    /// The files that will be written.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.texts.keys().map(PathBuf::as_path)
    }

    /// Writes the files. All of them are complete before the first is replaced, so that an error or
    /// an interruption leaves no incomplete file.
    pub(crate) fn commit(self) -> Result {
        let mut replacements = Vec::new();
        for (file, text) in &self.texts {
            match replacement(file, text) {
                Ok(Some(replacement)) => replacements.push(replacement),
                Ok(None) => {}
                Err(error) => {
                    // The temporary files are no longer needed.
                    for it in &replacements {
                        drop(fs::remove_file(&it.written));
                    }
                    return Err(format!(
                        "cannot write {}: {error}; no file was changed",
                        file.display()
                    ));
                }
            }
        }
        for Replacement { written, file } in replacements {
            fs::rename(&written, &file)
                .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
        }
        Ok(())
    }
}

/// Writes a text to a temporary file next to its file. Returns `None` if the file already has this
/// text.
fn replacement(file: &Path, text: &str) -> io::Result<Option<Replacement>> {
    // A symbolic link remains one.
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let mut text = text.to_owned();
    let mut permissions = None;
    if file.exists() {
        let existing = fs::read_to_string(&file)?;
        text = with_endings_of(&existing, text);
        if text == existing {
            return Ok(None);
        }
        let known = fs::metadata(&file)?.permissions();
        if known.readonly() {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is read-only"));
        }
        permissions = Some(known);
    }
    let name = file.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let written = file.with_file_name(format!(".{name}.{}~", std::process::id()));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let complete = || {
        fs::write(&written, &text)?;
        permissions.map_or(Ok(()), |permissions| fs::set_permissions(&written, permissions))
    };
    if let Err(error) = complete() {
        drop(fs::remove_file(&written));
        return Err(error);
    }
    Ok(Some(Replacement { written, file }))
}

/// Returns the text with the line endings of the file that it replaces, if all of them are Windows
/// line endings.
fn with_endings_of(existing: &str, text: String) -> String {
    let is_windows = existing.contains("\r\n")
        && existing.matches('\n').count() == existing.matches("\r\n").count();
    if is_windows { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text }
}

/// Returns the absolute path of a file, which may not exist yet, with its folder resolved.
pub(crate) fn resolved(file: &Path) -> PathBuf {
    let absolute = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    let mut path = PathBuf::new();
    for component in absolute.components() {
        if component == Component::ParentDir {
            path.pop();
        } else {
            path.push(component);
        }
    }
    let known = path.ancestors().find_map(|it| Some((it, it.canonicalize().ok()?)));
    match known.and_then(|(known, real)| Some((real, path.strip_prefix(known).ok()?))) {
        Some((real, rest)) if rest.as_os_str().is_empty() => real,
        Some((real, rest)) => real.join(rest),
        None => path,
    }
}

/// Returns a path relative to the current folder.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let inside = path.strip_prefix(&here).ok();
    let inside = inside.or_else(|| path.strip_prefix(here.canonicalize().ok()?).ok());
    inside.unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let name = format!("cargo-stripe-{}-staging-{name}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).unwrap();
        folder.canonicalize().unwrap()
    }

    fn staged(files: &[(&Path, &str)]) -> Staging {
        let mut staging = Staging::default();
        for (file, text) in files {
            staging.put(file, (*text).to_owned());
        }
        staging
    }

    #[test]
    fn texts_are_read_back_before_they_are_written() {
        let folder = folder("read");
        let file = folder.join("a").join("..").join("b.rs");
        let staging = staged(&[(&file, "mod c;")]);
        assert!(staging.exists(&folder.join("b.rs")) && !folder.join("b.rs").exists());
        assert_eq!(staging.read(&folder.join("b.rs")).unwrap(), "mod c;");
        staging.commit().unwrap();
        assert_eq!(fs::read_to_string(folder.join("b.rs")).unwrap(), "mod c;");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn no_file_is_changed_if_one_cannot_be() {
        let folder = folder("all");
        let [first, second] = ["a.rs", "b.rs"].map(|name| folder.join(name));
        fs::write(&first, "1").unwrap();
        fs::write(&second, "2").unwrap();
        let writable = fs::metadata(&second).unwrap().permissions();
        let mut readonly = writable.clone();
        readonly.set_readonly(true);
        fs::set_permissions(&second, readonly).unwrap();
        let error = staged(&[(&first, "new"), (&second, "new")]).commit().unwrap_err();
        assert!(error.ends_with("b.rs: it is read-only; no file was changed"), "{error}");
        assert_eq!(fs::read_to_string(&first).unwrap(), "1");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing is left beside them");
        fs::set_permissions(&second, writable).unwrap();
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn line_endings_are_those_of_the_file() {
        let text = || "a\r\nb\nc\n".to_owned();
        assert_eq!(with_endings_of("a\r\nc\r\n", text()), "a\r\nb\r\nc\r\n");
        // Of both kinds: no line is touched.
        assert_eq!(with_endings_of("a\r\nc\n", text()), text());
        assert_eq!(with_endings_of("a\n", "b\n".to_owned()), "b\n");
    }
}
