//! How fast params become a form body, and with how many allocations.

mod params;

use std::error::Error;
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use stripe_core::encoding::form;

use crate::arguments::Arguments;
use crate::report::{Summary, Table, environment, median, ratio_text};

pub(crate) const ABOUT: &str = "\
Time and allocations to encode params as a form: a nested subscription and a flat customer
--rounds N          rounds of each encoder, interleaved (default 300); medians are printed";

/// Encodings timed together. One alone is shorter than the clock can tell.
const BATCH: u32 = 500;

/// Counts in a process of its own: a counting allocator would slow down the peers that allocate
/// more, and so flatter us.
const COUNTER: &str = "encoding-allocations";

struct Encoder<'a> {
    name: &'static str,
    encode: Box<dyn Fn() -> Result<String, Box<dyn Error>> + 'a>,
    nanoseconds: Vec<f64>,
}

impl<'a> Encoder<'a> {
    fn new<E: Into<Box<dyn Error>>>(
        name: &'static str,
        encode: impl Fn() -> Result<String, E> + 'a,
    ) -> Self {
        Self { name, encode: Box::new(move || encode().map_err(Into::into)), nanoseconds: vec![] }
    }

    fn batch(&mut self) -> Result<(), Box<dyn Error>> {
        let start = Instant::now();
        for _ in 0..BATCH {
            black_box((self.encode)()?);
        }
        self.nanoseconds.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(BATCH));
        Ok(())
    }
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let rounds = arguments.count("--rounds", 300)?;
    arguments.finish()?;

    let (subscription, customer) = (params::subscription(), params::customer());
    // It cannot nest, so it is spared the nesting: this is its best case.
    let flattened = params::pairs(&form::to_string(&subscription)?)?;

    let mut nested = [
        Encoder::new("ours", || form::to_string(black_box(&subscription))),
        Encoder::new("serde_qs", || serde_qs::to_string(black_box(&subscription))),
        Encoder::new("serde_html_form", || serde_html_form::to_string(black_box(&flattened))),
    ];
    let mut flat = [
        Encoder::new("ours", || form::to_string(black_box(&customer))),
        Encoder::new("serde_qs", || serde_qs::to_string(black_box(&customer))),
        Encoder::new("serde_html_form", || serde_html_form::to_string(black_box(&customer))),
    ];
    same_pairs(&nested)?;
    same_pairs(&flat)?;

    for _ in 0..rounds {
        for encoder in nested.iter_mut().chain(&mut flat) {
            encoder.batch()?;
        }
    }

    let counts = allocations()?;
    println!("{}; {rounds} rounds of {BATCH}\n", environment()?);
    let mut table = Table::new(&["params", "encoder", "ns", "theirs / ours", "allocations"]);
    for (params, encoders) in [("subscription", &nested), ("customer", &flat)] {
        for encoder in encoders {
            let time = median(&encoder.nanoseconds);
            table.row(
                params,
                [
                    encoder.name.to_owned(),
                    format!("{time:.0}"),
                    ratio_text(time / median(&encoders[0].nanoseconds)),
                    count(&counts, params, encoder.name)?.to_string(),
                ],
            );
        }
    }
    println!("{table}");

    let [ours, serde_qs, serde_html_form] = nested.map(|encoder| median(&encoder.nanoseconds));
    let mut summary = Summary::default();
    summary.ratio("vs_serde_qs", serde_qs / ours);
    summary.ratio("vs_serde_html_form", serde_html_form / ours);
    summary.count("allocations", count(&counts, "subscription", "ours")?);
    println!("{summary}");
    Ok(())
}

/// Only encoders that tell a server the same can be compared.
fn same_pairs(encoders: &[Encoder<'_>]) -> Result<(), Box<dyn Error>> {
    let pairs = |encoder: &Encoder<'_>| -> Result<_, Box<dyn Error>> {
        Ok(params::pairs(&(encoder.encode)()?)?)
    };
    let ours = pairs(&encoders[0])?;
    for encoder in encoders {
        if pairs(encoder)? != ours {
            return Err(format!("`{}` sends other pairs than ours", encoder.name).into());
        }
    }
    Ok(())
}

/// The lines of the counting program: `params encoder count`.
fn allocations() -> Result<String, Box<dyn Error>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--release", "--bin", COUNTER, "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .map_err(|error| format!("cannot run `{COUNTER}`: {error}"))?;
    if !output.status.success() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`{COUNTER}` failed ({})\n{stderr}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn count(counts: &str, params: &str, encoder: &str) -> Result<u32, Box<dyn Error>> {
    let line = counts.lines().find_map(|line| {
        line.strip_prefix(params)?.trim_start().strip_prefix(encoder)?.strip_prefix(' ')
    });
    let count = line.ok_or_else(|| format!("`{COUNTER}` did not count {params} of {encoder}"))?;
    Ok(count.parse()?)
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn a_count_is_found_by_params_and_encoder() {
        let counts = "subscription ours 1\nsubscription serde_qs 46\ncustomer serde_qs 8\n";
        assert_eq!(count(counts, "subscription", "serde_qs").unwrap(), 46);
        assert_eq!(count(counts, "customer", "serde_qs").unwrap(), 8);
        assert_eq!(
            count(counts, "customer", "ours").unwrap_err().to_string(),
            "`encoding-allocations` did not count customer of ours"
        );
    }
}
