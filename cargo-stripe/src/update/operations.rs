//! The operations that a version adds.

use std::path::Path;

use stripe_catalogue::Draft;
use stripe_catalogue::model::Catalogue;

use crate::declaration::Declaration;
use crate::source::{Place, Source};
use crate::staging::{Staging, shown};
use crate::{Result, merging};

/// Adds new operations to the declarations that have all older ones.
pub(super) fn new_operations(
    declarations: &[(Declaration, Place<'_>)],
    (old, new): (&Catalogue, &Catalogue),
    decisions: &mut Vec<String>,
    staging: &mut Staging,
) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for (declaration, place) in declarations {
        let Some(object) = &declaration.object else { continue };
        let (Ok(before), Ok(draft)) = (Draft::new(old, object), Draft::new(new, object)) else {
            continue;
        };
        let before = before.operation_names();
        let is_declared = |name: &String| declaration.entries.iter().any(|it| it.name == *name);
        let came: Vec<String> = draft
            .operation_names()
            .into_iter()
            .filter(|name| !before.contains(name) && !is_declared(name))
            .collect();
        if came.is_empty() {
            continue;
        }
        if !before.iter().all(is_declared) {
            decisions.push(format!("{object}: new operations: {}", came.join(", ")));
            continue;
        }
        let draft = draft.class(&declaration.ident.to_string());
        let draft = draft.operations(came.clone())?.fields(Vec::<String>::new())?;
        let existing = staging.source(&place.source.path)?;
        let drafted = Source::parse(Path::new("the draft"), draft.source())?;
        match merging::merged(&existing, &drafted, object) {
            Ok(merged) => {
                if let Some(text) = merged.text {
                    staging.put(&existing.path, text);
                    lines.push(format!("added {} to {}", came.join(", "), shown(&existing.path)));
                }
                decisions.extend(merged.by_hand);
            }
            Err(error) => decisions.push(error),
        }
    }
    Ok(lines)
}
