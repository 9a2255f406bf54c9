//! The facts that a command uses: those of the tool, of an older version, or of an OpenAPI file.

use std::fs;
use std::path::Path;

use serde_json::Value;
use stripe_catalogue::facts::Facts;

use crate::Result;
use crate::arguments::Arguments;

/// The option for an OpenAPI file.
pub(crate) const SPEC: &str = "spec";

/// Returns the facts in the file of `--spec` or, without it, those of the tool.
pub(crate) fn facts(arguments: &Arguments) -> Result<Facts> {
    match arguments.option(SPEC) {
        Some(file) => of_file(Path::new(file)),
        None => Ok(Facts::committed()),
    }
}

/// Returns the facts of a version, or of a file with this name.
pub(crate) fn of_version(version: &str) -> Result<Facts> {
    let path = Path::new(version);
    let is_file =
        ["json", "yaml", "yml"].iter().any(|it| path.extension().is_some_and(|e| e == *it));
    if is_file || path.is_file() {
        return of_file(path);
    }
    Facts::of_version(version).map_err(|error| error.to_string())
}

/// Returns the facts in an OpenAPI file (JSON or YAML).
pub(crate) fn of_file(path: &Path) -> Result<Facts> {
    let text = fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let spec = parsed(&text).map_err(|error| format!("{}:{error}", path.display()))?;
    Facts::from_spec(&spec).map_err(|error| format!("{}: {error}", path.display()))
}

fn parsed(text: &str) -> Result<Value> {
    // YAML is a superset of JSON, but a JSON parser has better errors for JSON.
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text)
            .map_err(|error| format!("{}:{}: {error}", error.line(), error.column()));
    }
    yaml(text)
}

#[cfg(feature = "yaml")]
fn yaml(text: &str) -> Result<Value> {
    crate::yaml::parsed(text)
}

#[cfg(not(feature = "yaml"))]
fn yaml(_text: &str) -> Result<Value> {
    Err(" this is not JSON, and YAML requires the feature `yaml` of cargo-stripe".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_and_truncated_files_are_refused_by_place() {
        assert_eq!(
            parsed("{\"openapi\": \"3.0.0\",").unwrap_err(),
            "1:20: EOF while parsing a value at line 1 column 20"
        );
        let error = of_version("2031-01-01.fern").unwrap_err();
        assert!(error.starts_with("no API version `2031-01-01.fern`: 28 are known"), "{error}");
        let error = of_version("none.yaml").unwrap_err();
        assert!(error.starts_with("cannot read none.yaml: "), "{error}");
    }
}
