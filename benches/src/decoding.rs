//! Cost of decoding the same structs by `StripeObject` and by serde's own derive.

mod objects;

use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

use crate::arguments::Arguments;
use crate::counter;
use crate::report::{Summary, Table, environment, median, ratio_text};

pub(crate) const ABOUT: &str = "\
Time and allocations to decode a subscription and a list of prices: StripeObject and serde's derive
--rounds N          rounds of each decoder, interleaved (default 300); medians are printed";

/// Number of decodings that are timed together. A single one is too short for the clock.
const BATCH: u32 = 100;

/// Program that counts allocations: a counting allocator would slow down the timed code.
const COUNTER: &str = "decoding-allocations";

struct DecoderBench {
    object: &'static str,
    name: &'static str,
    decode: fn() -> serde_json::Result<()>,
    nanoseconds: Vec<f64>,
}

impl DecoderBench {
    fn batch(&mut self) -> serde_json::Result<()> {
        let start = Instant::now();
        for _ in 0..BATCH {
            black_box((self.decode)()?);
        }
        self.nanoseconds.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(BATCH));
        Ok(())
    }
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let rounds = arguments.count("--rounds", 300)?;
    arguments.finish()?;

    same_objects()?;
    let mut decoders = objects::DECODERS.map(|(object, name, decode)| DecoderBench {
        object,
        name,
        decode,
        nanoseconds: Vec::new(),
    });
    for _ in 0..rounds {
        for decoder in &mut decoders {
            decoder.batch()?;
        }
    }

    let printed = counter::run(COUNTER)?;
    println!("{}; {rounds} rounds of {BATCH}\n", environment()?);
    let mut table = Table::new(&["object", "derive", "ns", "allocations", "bytes"]);
    for decoder in &decoders {
        let [allocations, bytes] =
            counter::counts(&printed, &format!("{} {}", decoder.object, decoder.name))?;
        table.row(
            decoder.object,
            [
                decoder.name.to_owned(),
                format!("{:.0}", median(&decoder.nanoseconds)),
                allocations.to_string(),
                bytes.to_string(),
            ],
        );
    }
    println!("{table}");

    let mut summary = Summary::default();
    let (mut time, mut allocations) = (0.0_f64, 0.0_f64);
    for pair in decoders.chunks_exact(2) {
        let [ours, theirs] = pair else { continue };
        let ratio = median(&ours.nanoseconds) / median(&theirs.nanoseconds);
        println!("{}: StripeObject / serde {}", ours.object, ratio_text(ratio));
        let count = |decoder: &DecoderBench| -> Result<f64, String> {
            let name = format!("{} {}", decoder.object, decoder.name);
            counter::counts::<2>(&printed, &name).map(|[count, _]| f64::from(count))
        };
        time = time.max(ratio);
        allocations = allocations.max(count(ours)? / count(theirs)?);
    }
    // The worse of the two objects.
    summary.ratio("vs_serde", time);
    summary.ratio("allocations_vs_serde", allocations);
    println!("\n{summary}");
    Ok(())
}

/// Returns an error unless all decoders read the same objects, since others cannot be compared.
fn same_objects() -> Result<(), Box<dyn Error>> {
    for [ours, theirs] in objects::again()? {
        if ours != theirs {
            return Err(format!("other objects were decoded:\n{ours}\n{theirs}").into());
        }
    }
    Ok(())
}
