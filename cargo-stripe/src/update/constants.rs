//! The constants of a crate that contain its API version.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::Result;
use crate::source::{self, Source};
use crate::staging::{Staging, shown};

/// A constant with an API version.
pub(super) struct Constant {
    file: PathBuf,
    name: String,
    pub(super) version: String,
    /// The literal in the text.
    range: std::ops::Range<usize>,
}

impl Constant {
    pub(super) fn set(&self, version: &str, staging: &mut Staging) -> Result<String> {
        let source = staging.source(&self.file)?;
        // Insertions may have moved it.
        let found = constants(std::slice::from_ref(&source));
        let range =
            found.iter().find(|it| it.name == self.name).map_or(&self.range, |it| &it.range);
        let mut text = source.text.clone();
        if text.get(range.clone()).is_some_and(|it| it.contains(&self.version)) {
            text.replace_range(range.clone(), &format!("\"{version}\""));
        }
        staging.put(&self.file, text);
        Ok(format!("set `{}` in {}", self.name, shown(&self.file)))
    }
}

/// Returns the constants whose name contains `VERSION` and whose value is a version of Stripe's
/// API.
pub(super) fn constants(sources: &[Source]) -> Vec<Constant> {
    let mut constants = Vec::new();
    for place in source::items(sources) {
        let syn::Item::Const(item) = place.item else { continue };
        let syn::Expr::Lit(literal) = &*item.expr else { continue };
        let syn::Lit::Str(text) = &literal.lit else { continue };
        let name = item.ident.to_string();
        let version = text.value();
        let date: Vec<&str> = version.split(['-', '.']).collect();
        let is_date = date.len() >= 3
            && date.iter().take(3).all(|it| it.bytes().all(|it| it.is_ascii_digit()))
            && !version.ends_with(".preview");
        if name.contains("VERSION") && is_date {
            let range = place.source.range(text.span());
            constants.push(Constant { file: place.source.path.clone(), name, version, range });
        }
    }
    constants
}

pub(super) fn old_version(constants: &[Constant], from: Option<&str>) -> Result<String> {
    if let Some(from) = from {
        return Ok(from.to_owned());
    }
    let versions: BTreeSet<&str> = constants.iter().map(|it| it.version.as_str()).collect();
    let versions: Vec<&str> = versions.into_iter().collect();
    match versions.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err("no constant contains the API version: pass it with `--from \
                   2026-09-30.endive`"
            .to_owned()),
        several => Err(format!(
            "the constants contain several API versions, {}: pass one with `--from`",
            several.join(", ")
        )),
    }
}
