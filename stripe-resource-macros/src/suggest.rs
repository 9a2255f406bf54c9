//! "did you mean": the nearest of the valid names.

/// Returns the candidate of which `given` is probably a misspelling, if one is near enough.
pub(crate) fn nearest<'a>(given: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let given = given.to_lowercase();
    candidates
        .iter()
        .map(|candidate| (distance(&given, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= candidate.chars().count().div_ceil(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Returns `` (did you mean `list`?)`` with its leading space, or empty text.
pub(crate) fn did_you_mean(given: &str, candidates: &[&str]) -> String {
    nearest(given, candidates).map_or_else(String::new, |name| format!(" (did you mean `{name}`?)"))
}

/// Returns `` one of `a`, `b` `` or, for a single name, `` `a` ``.
pub(crate) fn one_of(names: &[&str]) -> String {
    match names {
        [single] => format!("`{single}`"),
        _ => format!("one of `{}`", names.join("`, `")),
    }
}

/// Returns the number of letters inserted, removed, replaced or swapped with their neighbor.
fn distance(from: &str, to: &str) -> usize {
    let from: Vec<char> = from.chars().collect();
    let to: Vec<char> = to.chars().collect();
    let mut before_last = vec![0; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for i in 1..=from.len() {
        let mut row = vec![i; to.len() + 1];
        for j in 1..=to.len() {
            let replaced = last[j - 1] + usize::from(from[i - 1] != to[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        before_last = last;
        last = row;
    }
    last[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised() {
        let operations = ["create", "retrieve", "list"];
        assert_eq!(nearest("lst", &operations), Some("list"));
        assert_eq!(nearest("Create", &operations), Some("create"));
        assert_eq!(nearest("retreive", &operations), Some("retrieve"));
        assert_eq!(nearest("frobnicate", &operations), None);
    }

    #[test]
    fn the_sentence() {
        assert_eq!(did_you_mean("objct", &["object", "path"]), " (did you mean `object`?)");
        assert_eq!(did_you_mean("x", &["object", "path"]), "");
        assert_eq!(one_of(&["form", "json"]), "one of `form`, `json`");
        assert_eq!(one_of(&["session_token"]), "`session_token`");
    }
}
