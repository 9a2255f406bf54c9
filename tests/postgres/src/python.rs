//! A Python program records by SQL, beside an instance that reports.

use std::path::PathBuf;
use std::process::Command;

use stripe_billing::Meter;
use stripe_usage::Usage;
use xtask::install;
use xtask::shell::target_folder;

use crate::faults::{METER, counted, local_stripe, settle};
use crate::server::Server;
use crate::{Result, block_on};

pub(crate) fn run(orders: u64) -> Result {
    let source = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = target_folder()?.join("postgres-python");
    let requirements = source.join("requirements.txt");
    let python = install::python_packages(&requirements, &folder)?.join("python");
    let server = Server::start()?;
    block_on(async {
        let url = server.url(&server.create().await?);
        let (stripe, client, meter): (_, _, Meter) = local_stripe().await?;
        let usage = Usage::postgres(&url).meter(METER).pace(1_000);
        let usage = usage.clock(stripe.clock().clone()).start(&client).await?;
        let mut script = Command::new(python);
        script.arg(source.join("record.py")).args([&url, METER, &orders.to_string()]);
        let output = tokio::task::spawn_blocking(move || script.output()).await??;
        let text = String::from_utf8(output.stdout)?;
        if !output.status.success() {
            return Err(format!("{text}{}", String::from_utf8_lossy(&output.stderr)).into());
        }
        assert!(
            text.starts_with("customer a fact's `customer` was refused: it is empty"),
            "{text}"
        );
        let billed: u64 = text.lines().last().ok_or("no output")?.parse()?;
        settle(&stripe, &[usage], &url).await?;
        let mut sum = 0;
        for customer in ["cus_0", "cus_1", "cus_2"] {
            sum += counted(&client, &meter, customer).await?;
        }
        println!("{orders} orders of a Python program: {billed} units to bill, {sum} counted");
        if sum == billed { Ok(()) } else { Err("usage was lost or doubled".into()) }
    })
}
