//! Patterns of event types with `*`.

/// Whether a type matches a pattern, in which `*` stands for any text.
pub(crate) fn fits(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut left) = text.strip_prefix(start) else { return false };
    // What stands between two stars is found as early as can be; what stands at the end, at the end.
    let (between, end) = rest.rsplit_once('*').unwrap_or(("", rest));
    for part in between.split('*') {
        match left.find(part) {
            Some(at) => left = &left[at + part.len()..],
            None => return false,
        }
    }
    left.ends_with(end)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_star_stands_for_any_text() {
        for (pattern, text, expected) in [
            ("*", "invoice.paid", true),
            ("*", "", true),
            ("invoice.paid", "invoice.paid", true),
            ("invoice.paid", "invoice.paid_out", false),
            ("invoice.*", "invoice.paid", true),
            ("invoice.*", "invoiceitem.created", false),
            ("*.created", "billing.meter.created", true),
            ("*.created", "billing.meter.created_at", false),
            ("billing.*.created", "billing.meter.created", true),
            ("billing.*.created", "billing.created", false),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "a-c-b", false),
            ("aa*a", "aa", false),
            ("", "", true),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
