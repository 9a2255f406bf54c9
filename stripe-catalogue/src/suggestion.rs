//! Suggestions of similar names for errors.

/// Returns `` (did you mean `coupon`?)`` with a leading space if one of the names is similar to the
/// given one, or an empty string.
///
/// ```
/// let names = ["coupon", "customer"];
/// assert_eq!(stripe_catalogue::did_you_mean("cupon", &names), " (did you mean `coupon`?)");
/// assert_eq!(stripe_catalogue::did_you_mean("widget", &names), "");
/// ```
#[must_use]
pub fn did_you_mean(given: &str, names: &[&str]) -> String {
    let of_namespaces = in_namespaces(given, names);
    let meant = if of_namespaces.len() > 1 {
        of_namespaces
    } else {
        nearest(given, names).into_iter().collect()
    };
    let meant: Vec<String> = meant.iter().map(|name| format!("`{name}`")).collect();
    if meant.is_empty() {
        String::new()
    } else {
        format!(" (did you mean {}?)", meant.join(" or "))
    }
}

/// Returns the names that are equal to the given name within a namespace.
fn in_namespaces<'a>(given: &str, names: &[&'a str]) -> Vec<&'a str> {
    let given = given.to_lowercase();
    let is_it = |name: &&&str| name.rsplit_once('.').is_some_and(|(_, last)| last == given);
    names.iter().filter(is_it).copied().collect()
}

/// Returns the most similar name, if it is similar enough: if a few letters differ, or the
/// namespace is missing.
pub(crate) fn nearest<'a>(given: &str, names: &[&'a str]) -> Option<&'a str> {
    let given = given.to_lowercase().replace(['-', ' '], "_");
    let near = |name: &str| {
        let distance = distance(&given, name);
        (distance <= name.chars().count().div_ceil(3)).then_some(distance)
    };
    names
        .iter()
        .filter_map(|name| {
            let without_namespace = name.rsplit('.').next().and_then(near);
            Some((near(name).into_iter().chain(without_namespace).min()?, *name))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Returns the number of inserted, removed, replaced or swapped letters.
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
    fn all_namespaces_of_a_name_are_said() {
        let names = ["coupon", "tax.location", "terminal.location"];
        assert_eq!(
            did_you_mean("Location", &names),
            " (did you mean `tax.location` or `terminal.location`?)"
        );
        assert_eq!(did_you_mean("locations", &names), " (did you mean `tax.location`?)");
    }

    #[test]
    fn slips_are_recognised() {
        let names = ["coupon", "issuing.card", "billing.meter_event"];
        assert_eq!(nearest("Cupon", &names), Some("coupon"));
        assert_eq!(nearest("card", &names), Some("issuing.card"));
        assert_eq!(nearest("cards", &names), Some("issuing.card"));
        assert_eq!(nearest("meter event", &names), Some("billing.meter_event"));
        assert_eq!(nearest("isuing.card", &names), Some("issuing.card"));
        assert_eq!(nearest("frobnicate", &names), None);
    }
}
