//! Calls that a client makes on command.
//!
//! The input is `CONCURRENCY MILLISECONDS`, and the output `CALLS SECONDS CPU_SECONDS`, one line
//! each. `calls NUMBER` makes this number of calls one after the other: a profiler counts the
//! instructions of one call as the difference between two numbers of calls.

use std::error::Error;
use std::future::Future;
use std::io::BufRead as _;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;

/// Executes commands until the end of the input.
pub(crate) async fn run<C, F, E>(call: C) -> Result<(), Box<dyn Error>>
where
    C: Fn() -> F + Clone + Send + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: ToString,
{
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (concurrency, milliseconds) = line.split_once(' ').ok_or("two numbers are needed")?;
        if concurrency == "calls" {
            for _ in 0..milliseconds.parse::<u64>()? {
                call().await.map_err(|error| error.to_string())?;
            }
            continue;
        }
        let concurrency = concurrency.parse()?;
        let length = Duration::from_millis(milliseconds.parse()?);
        // Connections that idled through the turns of others come back to life outside the count.
        calls(&call, concurrency, length / 4).await?;
        let (start, cpu) = (Instant::now(), ProcessTime::now());
        let calls = calls(&call, concurrency, length).await?;
        let (elapsed, cpu) = (start.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64());
        println!("{calls} {elapsed} {cpu}");
    }
    Ok(())
}

/// Calls for a given time, and counts the calls.
async fn calls<C, F, E>(
    call: &C,
    concurrency: usize,
    length: Duration,
) -> Result<u64, Box<dyn Error>>
where
    C: Fn() -> F + Clone + Send + 'static,
    F: Future<Output = Result<(), E>> + Send,
    E: ToString,
{
    let end = Instant::now() + length;
    let tasks: Vec<_> = (0..concurrency)
        .map(|_| {
            let call = call.clone();
            tokio::spawn(async move {
                let mut count = 0;
                while Instant::now() < end {
                    call().await.map_err(|error| error.to_string())?;
                    count += 1;
                }
                Ok::<u64, String>(count)
            })
        })
        .collect();
    let mut sum = 0;
    for task in tasks {
        sum += task.await??;
    }
    Ok(sum)
}
