//! Uploads: the parts of `multipart/form-data`.

use crate::refusal::Refusal;

/// Content of a part.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Text(String),
    /// A file, whose content is not stored.
    File {
        name: String,
        /// Size in bytes.
        size: usize,
    },
}

/// Decodes a body into its parts with their names.
pub(crate) fn decode(content_type: &str, body: &[u8]) -> Result<Vec<(String, Part)>, Refusal> {
    let boundary = content_type
        .split(';')
        .filter_map(|part| part.trim().strip_prefix("boundary="))
        .map(|boundary| boundary.trim_matches('"'))
        .find(|boundary| !boundary.is_empty())
        .ok_or_else(|| malformed("its content type names no boundary"))?;
    let delimiter = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut rest = after(body, delimiter.as_bytes())
        .ok_or_else(|| malformed("it does not begin with its boundary"))?;
    let delimiter = format!("\r\n{delimiter}");
    while !rest.starts_with(b"--") {
        let (part, next) = split(rest, delimiter.as_bytes())
            .ok_or_else(|| malformed("it does not end with its boundary"))?;
        let (head, content) =
            split(part, b"\r\n\r\n").ok_or_else(|| malformed("a part has no head"))?;
        parts.push(named(&String::from_utf8_lossy(head), content)?);
        rest = next;
    }
    Ok(parts)
}

fn named(head: &str, content: &[u8]) -> Result<(String, Part), Refusal> {
    let name = attribute(head, "name").ok_or_else(|| malformed("a part has no name"))?;
    let part = match attribute(head, "filename") {
        Some(file) => Part::File { name: file, size: content.len() },
        None => String::from_utf8(content.to_vec())
            .map(Part::Text)
            .map_err(|_| malformed(&format!("`{name}` is not UTF-8")))?,
    };
    Ok((name, part))
}

/// Returns an attribute of `Content-Disposition: form-data; name="…"; filename="…"`.
fn attribute(head: &str, name: &str) -> Option<String> {
    let line =
        head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let (_, value) = line.split_once(&format!("; {name}=\""))?;
    value.split_once('"').map(|(value, _)| value.to_owned())
}

fn malformed(problem: &str) -> Refusal {
    Refusal::invalid(format!("the multipart body is malformed: {problem}"))
}

fn after<'a>(text: &'a [u8], delimiter: &[u8]) -> Option<&'a [u8]> {
    split(text, delimiter).map(|(_, after)| after)
}

fn split<'a>(text: &'a [u8], delimiter: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = text.windows(delimiter.len()).position(|window| window == delimiter)?;
    Some((&text[..at], &text[at + delimiter.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    const BODY: &str = "--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n\
                        dispute_evidence\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; \
                        filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\u{89}PNG\r\n--b--\r\n";

    #[test]
    fn fields_and_files_are_read() {
        let parts = decode("multipart/form-data; boundary=\"b\"", BODY.as_bytes()).unwrap();
        let expected = [
            ("purpose", Part::Text("dispute_evidence".to_owned())),
            ("file", Part::File { name: "a.png".to_owned(), size: 5 }),
        ];
        assert_eq!(parts, expected.map(|(name, part)| (name.to_owned(), part)));
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn malformed_input_is_refused_with_a_reason() {
        for (kind, body, said) in [
            (
                "multipart/form-data",
                BODY,
                expect!["400 invalid_request_error: the multipart body is malformed: its content type names no boundary"],
            ),
            (
                "multipart/form-data; boundary=b",
                "x",
                expect!["400 invalid_request_error: the multipart body is malformed: it does not begin with its boundary"],
            ),
            (
                "multipart/form-data; boundary=b",
                "--b\r\nx",
                expect!["400 invalid_request_error: the multipart body is malformed: it does not end with its boundary"],
            ),
            (
                "multipart/form-data; boundary=b",
                "--b\r\nx\r\n--b--",
                expect!["400 invalid_request_error: the multipart body is malformed: a part has no head"],
            ),
            (
                "multipart/form-data; boundary=b",
                "--b\r\nx\r\n\r\ny\r\n--b--",
                expect!["400 invalid_request_error: the multipart body is malformed: a part has no name"],
            ),
        ] {
            said.assert_eq(&decode(kind, body.as_bytes()).unwrap_err().to_string());
        }
    }
}
