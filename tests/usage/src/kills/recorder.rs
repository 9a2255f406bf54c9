//! The process that is killed: it records facts of many tasks, and reports them.

use std::io::{BufRead as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use stripe_core::Client;
use stripe_usage::{Fact, Usage};
use usage_proofs::is_settled;

use super::{CUSTOMERS, Line, METER, MINUTES, customer};
use crate::Result;

const TASKS: usize = 32;
/// Maximum time for what is left to report at the end.
const PATIENCE: Duration = Duration::from_secs(120);

/// Runs with the words that `Recorder::spawn` gives it.
pub(crate) fn record(words: impl Iterator<Item = String>) -> Result {
    let words: Vec<String> = words.collect();
    let [url, file, latest, task, first, plant] = words.as_slice() else {
        return Err("a recorder was started by a stranger".into());
    };
    let (latest, first) = (latest.parse()?, first.parse()?);
    let repeated: Option<Vec<Line>> =
        std::io::stdin().lock().lines().map(|line| Line::read(&line.ok()?)).collect();
    let repeated = repeated.ok_or("a fact to be repeated cannot be read")?;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let client = Client::builder("sk_test_local").base_url(url).build()?;
        let usage = Usage::embedded(file).meter(METER).pace(1_000).start(&client).await?;
        for fact in repeated {
            usage.record(fact_of(&fact)).await?;
            say(&format!("confirmed {}", fact.number))?;
        }
        if task == "records" {
            record_all(&usage, first, latest, plant).await
        } else {
            report(&usage).await
        }
    })
}

/// Records until it is killed.
async fn record_all(usage: &Usage, first: u64, latest: i64, plant: &str) -> Result {
    let next = Arc::new(AtomicU64::new(first));
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..TASKS {
        let (usage, next, plant) = (usage.clone(), Arc::clone(&next), plant.to_owned());
        tasks.spawn(async move {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let minutes = i64::try_from(number / 7)? % (MINUTES - 5);
                let fact = Line {
                    number,
                    customer: customer(number % CUSTOMERS),
                    value: 1 + number % 9,
                    at: latest - minutes * 60,
                };
                say(&format!("begun {fact}"))?;
                let confirmed = format!("confirmed {number}");
                match plant.as_str() {
                    "early-confirmation" => {
                        say(&confirmed)?;
                        usage.record(fact_of(&fact)).await?;
                    }
                    "repeated-fact" if !fact.is_keyed() => {
                        usage.record(fact_of(&fact)).await?;
                        usage.record(fact_of(&fact)).await?;
                        say(&confirmed)?;
                    }
                    _ => {
                        usage.record(fact_of(&fact)).await?;
                        say(&confirmed)?;
                    }
                }
            }
        });
    }
    match tasks.join_next().await {
        Some(ended) => ended?,
        None => Ok(()),
    }
}

/// Waits until nothing is left to report.
async fn report(usage: &Usage) -> Result {
    let begin = Instant::now();
    while !is_settled(usage) {
        if begin.elapsed() > PATIENCE {
            return Err(format!("not all is reported: {:?}", usage.health()).into());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    say(&format!("open {}", usage.open().await?.len()))?;
    usage.drain(Duration::from_secs(10)).await;
    Ok(())
}

fn fact_of(line: &Line) -> Fact {
    let fact = Fact::new(METER, &line.customer, line.value).at(line.at);
    if line.is_keyed() { fact.key(format!("job-{}", line.number)) } else { fact }
}

/// Writes a line in one piece, so that it is read whole or not at all.
fn say(line: &str) -> std::io::Result<()> {
    std::io::stdout().lock().write_all(format!("{line}\n").as_bytes())
}
