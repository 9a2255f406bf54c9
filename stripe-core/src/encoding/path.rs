//! Ids in the path of a URL.

use super::EncodeError;
use super::percent::{self, Space};

/// Replaces the `{}` or `{name}` placeholders of `template` with `ids`, in order.
///
/// All characters except letters, digits, `-`, `.`, `_` and `~` are percent-encoded, so that an id
/// cannot change the path.
///
/// ```
/// # use stripe_core::encoding::path;
/// let path = path::render("/v1/customers/{customer}/sources/{}", &["cus_1", "a/b"])?;
/// assert_eq!(path, "/v1/customers/cus_1/sources/a%2Fb");
/// # Ok::<(), stripe_core::encoding::EncodeError>(())
/// ```
///
/// # Errors
/// Returns an error if
///
/// - an id is empty, white space, `.` or `..`, or contains a control character. The error's
///   [`field`](EncodeError::field) is the placeholder in the template, or `{1}` for the first
///   placeholder without a name;
/// - there are more or fewer ids than placeholders, or a placeholder has no `}`;
/// - the path contains a segment `.` or `..` (or their encoding `%2e`), which a server or proxy
///   would resolve to a different path, an empty segment, or a character that is invalid in a path,
///   such as `#`, `\` or a space. A query string after `?` does not change.
pub fn render(template: &str, ids: &[&str]) -> Result<String, EncodeError> {
    let room = ids.iter().map(|id| id.len()).sum::<usize>();
    let mut path = Vec::with_capacity(template.len() + room);
    let mut rest = template;
    let mut count = 0;
    while let Some((literal, after)) = rest.split_once('{') {
        let closed = after.split_once('}').filter(|(name, _)| !name.contains(['/', '{']));
        let Some((name, after)) = closed else {
            return Err(EncodeError::new(format!("the path `{template}` has a `{{` without `}}`")));
        };
        path.extend_from_slice(literal.as_bytes());
        if let Some(id) = ids.get(count) {
            if let Some(fault) = fault(id) {
                return Err(refused(template, count, name, fault));
            }
            percent::push(&mut path, id, Space::Percent);
        }
        count += 1;
        rest = after;
    }
    if count != ids.len() {
        let s = if count == 1 { "" } else { "s" };
        return Err(EncodeError::new(format!(
            "the path `{template}` takes {count} id{s}, {} given; pass one for each placeholder",
            ids.len()
        )));
    }
    path.extend_from_slice(rest.as_bytes());
    let path = String::from_utf8(path).map_err(|error| EncodeError::new(error.to_string()))?;
    match check(&path) {
        Ok(()) => Ok(path),
        Err(fault) => Err(EncodeError::new(format!("the path `{template}` {fault}"))),
    }
}

/// Whether a path arrives unchanged. A query string follows after `?`.
pub(crate) fn check(path: &str) -> Result<(), String> {
    let (route, query) = path.split_once('?').unwrap_or((path, ""));
    if let Some(letter) = route.chars().find(|letter| !is_in_paths(*letter)) {
        let letter = letter.escape_debug();
        return Err(format!(
            "has a `{letter}`, which is invalid in a path; pass variable parts as ids"
        ));
    }
    if let Some(letter) = query.chars().find(|letter| *letter == '#' || !letter.is_ascii_graphic())
    {
        let letter = letter.escape_debug();
        return Err(format!("has a `{letter}` in its query; pass it with `params`"));
    }
    for segment in route.strip_prefix('/').unwrap_or(route).split('/') {
        if segment.is_empty() && !route.is_empty() {
            return Err("has an empty segment; write one `/` between two segments".to_owned());
        }
        if is_step(segment) {
            return Err(format!(
                "has a segment `{segment}`, which would resolve to another path; use that path \
                 instead"
            ));
        }
    }
    Ok(())
}

/// Whether RFC 3986 allows a character in a path: unreserved letters, `%`, sub-delimiters, `:`, `@`
/// and `/`.
fn is_in_paths(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~%!$&'()*+,;=:@/".contains(letter)
}

/// Whether a segment is `.` or `..`, with or without percent-encoding.
fn is_step(segment: &str) -> bool {
    // Most segments are known by their first letter.
    segment.starts_with(['.', '%'])
        && matches!(segment.replace("%2e", ".").replace("%2E", ".").as_str(), "." | "..")
}

fn fault(id: &str) -> Option<&'static str> {
    if id.is_empty() {
        Some("is empty or missing")
    } else if id == "." || id == ".." {
        Some("is a relative path segment")
    } else if id.chars().any(char::is_control) {
        Some("contains a control character")
    } else if id.trim().is_empty() {
        Some("is only white space")
    } else {
        None
    }
}

#[cold]
fn refused(template: &str, index: usize, name: &str, fault: &str) -> EncodeError {
    let number = index + 1;
    let (field, id) = match name {
        "" if template.matches('{').count() > 1 => {
            (format!("{{{number}}}"), format!("id {number}"))
        }
        "" => (format!("{{{number}}}"), "the id".to_owned()),
        name => (format!("{{{name}}}"), "the id".to_owned()),
    };
    let reason =
        format!("{id} for `{template}` {fault}; pass the object's id as Stripe returned it");
    EncodeError::new(reason).in_field(&field)
}

#[cfg(test)]
mod tests {
    use super::render;

    #[test]
    fn ids_take_their_places_in_order() {
        for (template, ids, expected) in [
            ("/v1/prices", &[][..], "/v1/prices"),
            ("/v1/prices/{}", &["price_1"], "/v1/prices/price_1"),
            ("/v1/prices/{price}", &["price_1"], "/v1/prices/price_1"),
            ("/v1/a/{a}/b/{}/close", &["1", "2"], "/v1/a/1/b/2/close"),
        ] {
            assert_eq!(render(template, ids).unwrap(), expected);
        }
    }

    #[test]
    fn an_id_stays_one_segment() {
        for (id, expected) in [
            ("aZ09-._~", "aZ09-._~"),
            ("a/b", "a%2Fb"),
            ("../x", "..%2Fx"),
            ("%2e%2e", "%252e%252e"),
            ("...", "..."),
            ("a?b#c", "a%3Fb%23c"),
            ("a b+c", "a%20b%2Bc"),
            ("{}", "%7B%7D"),
            ("é\u{1F980}", "%C3%A9%F0%9F%A6%80"),
            ("25_5OFF!", "25_5OFF%21"),
        ] {
            assert_eq!(render("/{}", &[id]).unwrap(), format!("/{expected}"));
        }
    }

    #[test]
    fn an_id_that_would_lead_elsewhere_is_refused() {
        for (id, fault) in [
            ("", "is empty or missing"),
            (".", "is a relative path segment"),
            ("..", "is a relative path segment"),
            (" ", "is only white space"),
            ("\u{a0}\u{2003}", "is only white space"),
            ("\n", "contains a control character"),
            ("cus_1\u{0}", "contains a control character"),
            ("cus_1\u{7f}", "contains a control character"),
            ("cus_1\u{85}", "contains a control character"),
        ] {
            let named = render("/v1/a/{}/b/{name}", &["1", id]).unwrap_err();
            assert_eq!(
                named.to_string(),
                format!(
                    "cannot encode `{{name}}`: the id for `/v1/a/{{}}/b/{{name}}` {fault}; pass \
                     the object's id as Stripe returned it"
                )
            );
            let second = render("/v1/a/{}/b/{}", &["1", id]).unwrap_err();
            assert_eq!(second.field(), "{2}");
            let expected = format!("cannot build the path: id 2 for `/v1/a/{{}}/b/{{}}` {fault};");
            assert!(second.to_string().starts_with(&expected), "{second}");
            let only = render("/v1/a/{}", &[id]).unwrap_err().to_string();
            let expected = format!("cannot build the path: the id for `/v1/a/{{}}` {fault};");
            assert!(only.starts_with(&expected), "{only}");
        }
    }

    #[test]
    fn a_path_that_would_arrive_as_another_is_refused() {
        for (template, fault) in [
            ("/v1/a/../b", "has a segment `..`"),
            ("/v1/a/./b", "has a segment `.`"),
            ("/v1/a/..", "has a segment `..`"),
            ("/v1/%2e%2E/b", "has a segment `%2e%2E`"),
            ("/v1/.%2e/b", "has a segment `.%2e`"),
            ("/v1/%2E/b", "has a segment `%2E`"),
            ("/v1/a#b", "has a `#`, which is invalid in a path"),
            ("/v1/a\\..\\b", "has a `\\\\`, which is invalid in a path"),
            ("/v1/a b", "has a ` `, which is invalid in a path"),
            ("/v1/a\tb", "has a `\\t`, which is invalid in a path"),
            ("/v1/a\nHost: b", "has a `\\n`, which is invalid in a path"),
            ("/v1/é", "has a `é`, which is invalid in a path"),
            ("/v1/a//b", "has an empty segment"),
            ("/v1/a/", "has an empty segment"),
            ("/v1/a?b=c#d", "has a `#` in its query"),
            ("/v1/a?b=c d", "has a ` ` in its query"),
        ] {
            let error = render(template, &[]).unwrap_err();
            let expected = format!("the path `{template}` {fault}");
            assert!(error.reason().starts_with(&expected), "{template}: {error}");
        }
    }

    #[test]
    fn a_step_is_not_put_together_either() {
        for (template, id) in [("/v1/.{}", "."), ("/v1/{}.", "."), ("/v1/%2{}", "e")] {
            assert!(render(template, &[id]).is_err(), "{template}");
        }
        assert_eq!(render("/v1/.{}", &["a"]).unwrap(), "/v1/.a");
        assert_eq!(render("/v1/{}", &["%2e"]).unwrap(), "/v1/%252e");
    }

    #[test]
    fn valid_path_characters_are_left_as_they_are() {
        for path in
            ["/v1/a.b/...", "/v1/a%2Fb/c:d@e", "/v1/a?b[c]=/../d&e=..", "/v1/.well-known/~a"]
        {
            assert_eq!(render(path, &[]).unwrap(), path);
        }
    }

    #[test]
    fn the_number_of_ids_must_fit() {
        for (template, ids, expected) in [
            ("/v1/a/{}", &[][..], "the path `/v1/a/{}` takes 1 id, 0 given"),
            ("/v1/a", &["1"], "the path `/v1/a` takes 0 ids, 1 given"),
            ("/v1/a/{}/{}", &["1"], "the path `/v1/a/{}/{}` takes 2 ids, 1 given"),
            ("/v1/a/{}/{}", &["1", "2", "3"], "the path `/v1/a/{}/{}` takes 2 ids, 3 given"),
        ] {
            let error = render(template, ids).unwrap_err();
            assert_eq!(error.reason(), format!("{expected}; pass one for each placeholder"));
            assert_eq!(error.field(), "");
        }
    }

    #[test]
    fn a_template_that_does_not_close_is_an_error() {
        for template in ["/v1/a/{id", "/v1/{a/{id}", "/v1/{a/b}"] {
            assert_eq!(
                render(template, &["1"]).unwrap_err().reason(),
                format!("the path `{template}` has a `{{` without `}}`")
            );
        }
    }
}
