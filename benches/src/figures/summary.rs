//! The summary of the README: what is ours as a share of a peer's.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::output::Output;

const START: &str = "<!-- figures -->\n";
pub(super) const END: &str = "<!-- end -->";

/// A ratio of the last line of a figure.
struct Ratio {
    figure: &'static str,
    key: &'static str,
    measured: &'static str,
    peer: &'static str,
    /// Whether the figure divides theirs by ours.
    is_inverse: bool,
    /// Whether a higher ratio is better.
    higher_is_better: bool,
}

const fn lower(
    figure: &'static str,
    key: &'static str,
    measured: &'static str,
    peer: &'static str,
) -> Ratio {
    Ratio { figure, key, measured, peer, is_inverse: false, higher_is_better: false }
}

const fn higher(
    figure: &'static str,
    key: &'static str,
    measured: &'static str,
    peer: &'static str,
) -> Ratio {
    Ratio { higher_is_better: true, ..lower(figure, key, measured, peer) }
}

const RATIOS: &[Ratio] = &[
    lower(
        "build-cost",
        "six_check_vs_async_stripe",
        "CPU time of `cargo check`, six objects",
        "async-stripe",
    ),
    lower(
        "build-cost",
        "six_release_vs_async_stripe",
        "CPU time of a release build, six objects",
        "async-stripe",
    ),
    lower(
        "build-cost",
        "six_size_vs_async_stripe",
        "size of the program, six objects",
        "async-stripe",
    ),
    higher(
        "throughput",
        "https_c64_vs_async_stripe",
        "calls per second, 64 at once by HTTPS",
        "async-stripe",
    ),
    lower("throughput", "cpu_vs_async_stripe", "CPU time of a call", "async-stripe"),
    lower("throughput", "cpu_vs_reqwest", "CPU time of a call", "plain reqwest"),
    Ratio {
        figure: "encoding",
        key: "vs_serde_qs",
        measured: "time to encode nested params",
        peer: "serde_qs",
        is_inverse: true,
        higher_is_better: false,
    },
    lower("decoding", "vs_serde", "time to decode an object", "serde's derive"),
    lower("webhooks", "vs_python", "time to verify and decode a webhook", "stripe-python"),
    lower("webhooks", "vs_node", "time to verify and decode a webhook", "stripe-node"),
    higher(
        "local",
        "creates_vs_bare_hyper",
        "creates per second of the local Stripe",
        "a bare hyper server",
    ),
];

/// Returns the text with the summary between its two marks.
///
/// # Errors
/// If the text has no marks, or a figure has no such ratio.
pub(super) fn replaced_in(
    text: &str,
    outputs: &[Output],
    versions: &str,
) -> Result<String, String> {
    let parts = text.split_once(START).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or_else(|| format!("there is no `{}`", START.trim()))?;
    let table = table(outputs)?;
    let machines: BTreeSet<&str> =
        RATIOS.iter().filter_map(|ratio| found(outputs, ratio)?.environment()).collect();
    let machines = machines.into_iter().collect::<Vec<_>>().join("; ");
    Ok(format!("{before}{START}{table}\nMachine: {machines}. {versions}\n{END}{after}"))
}

fn table(outputs: &[Output]) -> Result<String, String> {
    let mut table =
        "| measured | compared with | ours / theirs | better if |\n|---|---|--:|---|\n".to_owned();
    for ratio in RATIOS {
        let number = found(outputs, ratio).and_then(|output| output.number(ratio.key));
        let number = number.ok_or_else(|| format!("`{}` has no `{}`", ratio.figure, ratio.key))?;
        let number = if ratio.is_inverse { 1.0 / number } else { number };
        let better = if ratio.higher_is_better { "higher" } else { "lower" };
        let _ = writeln!(table, "| {} | {} | {number:.2} | {better} |", ratio.measured, ratio.peer);
    }
    Ok(table)
}

fn found<'a>(outputs: &'a [Output], ratio: &Ratio) -> Option<&'a Output> {
    outputs.iter().find(|output| output.name == ratio.figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs() -> Vec<Output> {
        let mut outputs: Vec<Output> = Vec::new();
        for ratio in RATIOS {
            if !outputs.iter().any(|output| output.name == ratio.figure) {
                outputs.push(Output::parse(ratio.figure, "a machine; a table\n\n{}").unwrap());
            }
            let output = outputs.iter_mut().find(|output| output.name == ratio.figure).unwrap();
            output.summary.insert(ratio.key.to_owned(), 0.4.into());
        }
        outputs
    }

    #[test]
    fn summary_stands_between_its_marks() {
        let text = "# Title\n<!-- figures -->\nold\n<!-- end -->\nrest\n";
        let text = replaced_in(text, &outputs(), "Versions.").unwrap();
        assert!(text.starts_with("# Title\n<!-- figures -->\n| measured |"), "{text}");
        assert!(
            text.ends_with("|\n\nMachine: a machine. Versions.\n<!-- end -->\nrest\n"),
            "{text}"
        );
        assert!(
            text.contains("| time to encode nested params | serde_qs | 2.50 | lower |\n"),
            "{text}"
        );
        assert!(text.contains("| CPU time of a call | async-stripe | 0.40 | lower |\n"), "{text}");
        let again = replaced_in(&text, &outputs(), "Versions.").unwrap();
        assert_eq!(again, text);
    }

    #[test]
    fn missing_marks_and_ratios_are_errors() {
        assert_eq!(
            replaced_in("# Title\n", &outputs(), "").unwrap_err(),
            "there is no `<!-- figures -->`"
        );
        let missing = replaced_in("<!-- figures -->\n<!-- end -->", &[], "").unwrap_err();
        assert_eq!(missing, "`build-cost` has no `six_check_vs_async_stripe`");
    }
}
