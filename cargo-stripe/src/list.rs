//! `cargo stripe list`: objects and operations, with the crates that declare them.

use stripe_catalogue::facts::{Facts, ObjectRow, OperationRow};

use crate::arguments::Arguments;
use crate::{Result, crates, input, output};

pub(crate) const OPTIONS: &[&str] = &[input::SPEC];

/// Prints the objects and operations that contain the word, or one line for each object.
pub(crate) fn run(arguments: &Arguments) -> Result {
    let word = arguments.at_most_one("word")?;
    output::print(&listed(&input::facts(arguments)?, word)?)
}

fn listed(facts: &Facts, word: Option<&str>) -> Result<String> {
    let (objects, operations) = (facts.objects(), facts.operations());
    let of = |object: &ObjectRow<'_>| -> Vec<&OperationRow<'_>> {
        operations.iter().filter(|operation| operation.object == object.name).collect()
    };
    let Some(word) = word else {
        let lines = objects.iter().map(|object| heading(object, &of(object)));
        return Ok(lines.collect());
    };
    let wanted = word.to_lowercase();
    // An exact name selects a single object.
    let is_exact = objects.iter().any(|object| object.name == wanted);
    let mut text = String::new();
    for object in &objects {
        let is_named = if is_exact {
            object.name == wanted
        } else {
            object.name.contains(&wanted) || object.class.to_lowercase().contains(&wanted)
        };
        let mut found = of(object);
        let heading = heading(object, &found);
        if !is_named {
            let is_found = |it: &&OperationRow<'_>| {
                !is_exact && (it.name.contains(&wanted) || it.path.contains(&wanted))
            };
            found.retain(is_found);
            if found.is_empty() {
                continue;
            }
        }
        text.push_str(&heading);
        text.extend(found.into_iter().map(line));
    }
    if text.is_empty() {
        let names: Vec<&str> = objects.iter().map(|object| object.name).collect();
        let suggestion = stripe_catalogue::did_you_mean(&wanted, &names);
        return Err(format!("no object and no operation contains `{word}`{suggestion}"));
    }
    Ok(text)
}

fn heading(object: &ObjectRow<'_>, operations: &[&OperationRow<'_>]) -> String {
    let what = match operations.len() {
        0 => "no operations".to_owned(),
        1 => "1 operation".to_owned(),
        count => format!("{count} operations"),
    };
    // An owner of operations is declared where its operations are.
    let of_operation = || operations.iter().find_map(|it| crates::of_operation(it.verb, it.path));
    let of_owner = || if object.is_owner { of_operation() } else { None };
    let krate = crates::of_object(object.name).or_else(of_owner).unwrap_or("-");
    format!("{:44} {what:14} {krate}\n", object.name)
}

fn line(operation: &OperationRow<'_>) -> String {
    let krate = crates::of_operation(operation.verb, operation.path).unwrap_or("-");
    let OperationRow { name, verb, path, since, .. } = operation;
    let since = if since.is_empty() { String::new() } else { format!("  since {since}") };
    format!("    {name:24} {verb:6} {path}  {krate}{since}\n")
}

#[cfg(test)]
mod tests {
    use stripe_catalogue::facts;

    use super::*;

    fn listed(word: Option<&str>) -> Result<String> {
        super::listed(&Facts::committed(), word)
    }

    #[test]
    fn every_object_has_a_line() {
        assert_eq!(listed(None).unwrap().lines().count(), facts::objects().len());
    }

    #[test]
    fn an_object_is_listed_with_its_operations() {
        let listed = listed(Some("coupon")).unwrap();
        let mut lines = listed.lines();
        let heading: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
        assert_eq!(heading, ["coupon", "5", "operations", "stripe-billing"]);
        let create = lines.clone().find(|line| line.trim_start().starts_with("create ")).unwrap();
        let create: Vec<&str> = create.split_whitespace().collect();
        assert_eq!(create, ["create", "POST", "/v1/coupons", "stripe-billing"]);
        assert_eq!(lines.count(), 5);
    }

    #[test]
    fn a_word_is_searched_in_objects_and_operations() {
        let listed = |word| listed(Some(word)).unwrap();
        let of_object = listed("personalization");
        assert!(of_object.contains("issuing.personalization_design"));
        assert!(of_object.lines().any(|line| line.ends_with('-')), "no crate has it");
        let of_operation = listed("void_grant");
        let objects: Vec<&str> = of_operation.lines().filter(|it| !it.starts_with(' ')).collect();
        assert!(matches!(objects.as_slice(), [one] if one.starts_with("billing.credit_grant ")));
    }

    #[test]
    fn an_unknown_word_gets_a_suggestion() {
        assert_eq!(
            listed(Some("cupon")).unwrap_err(),
            "no object and no operation contains `cupon` (did you mean `coupon`?)"
        );
    }
}
