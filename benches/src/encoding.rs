//! Time and allocations of encoding params as a form body.

mod params;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use stripe_core::encoding::form;

use crate::arguments::Arguments;
use crate::counter;
use crate::report::{Summary, Table, environment, median, ratio_text};

pub(crate) const ABOUT: &str = "\
Time and allocations to encode params as a form: a nested subscription and a flat customer
--rounds N          rounds of each encoder, interleaved (default 300); medians are printed";

/// Number of encodings that are timed together. A single one is too short for the clock.
const BATCH: u32 = 500;

/// Program that counts allocations: a counting allocator would slow down the peers that allocate
/// more, to our advantage.
const COUNTER: &str = "encoding-allocations";

struct EncoderBench<'a> {
    name: &'static str,
    encode: Box<dyn Fn() -> Result<String, Box<dyn Error>> + 'a>,
    nanoseconds: Vec<f64>,
}

impl<'a> EncoderBench<'a> {
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
        EncoderBench::new("ours", || form::to_string(black_box(&subscription))),
        EncoderBench::new("serde_qs", || serde_qs::to_string(black_box(&subscription))),
        EncoderBench::new("serde_html_form", || serde_html_form::to_string(black_box(&flattened))),
    ];
    let mut flat = [
        EncoderBench::new("ours", || form::to_string(black_box(&customer))),
        EncoderBench::new("serde_qs", || serde_qs::to_string(black_box(&customer))),
        EncoderBench::new("serde_html_form", || serde_html_form::to_string(black_box(&customer))),
    ];
    same_pairs(&nested)?;
    same_pairs(&flat)?;

    for _ in 0..rounds {
        for encoder in nested.iter_mut().chain(&mut flat) {
            encoder.batch()?;
        }
    }

    let printed = counter::run(COUNTER)?;
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
                    count(&printed, params, encoder.name)?.to_string(),
                ],
            );
        }
    }
    println!("{table}");

    let [ours, serde_qs, serde_html_form] = nested.map(|encoder| median(&encoder.nanoseconds));
    let mut summary = Summary::default();
    summary.ratio("vs_serde_qs", serde_qs / ours);
    summary.ratio("vs_serde_html_form", serde_html_form / ours);
    summary.count("allocations", count(&printed, "subscription", "ours")?);
    println!("{summary}");
    Ok(())
}

/// Returns an error unless all encoders produce the same pairs, since others cannot be compared.
fn same_pairs(encoders: &[EncoderBench<'_>]) -> Result<(), Box<dyn Error>> {
    let pairs = |encoder: &EncoderBench<'_>| -> Result<_, Box<dyn Error>> {
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

/// Returns the count of an encoder. The counting program's lines are `params encoder count`.
fn count(printed: &str, params: &str, encoder: &str) -> Result<u32, String> {
    let [count] = counter::counts(printed, &format!("{params} {encoder}"))?;
    Ok(count)
}
