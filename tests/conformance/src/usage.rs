//! The lane `conformance-usage`: Stripe's Python and Node SDKs set up meters on a local Stripe,
//! report usage by every ingestion path, adjust it, and check the summaries. See
//! `tests/conformance/usage/README.md`.

use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::json;
use stripe_local::{LocalStripe, WebhookEndpoint};

use super::{Error, Result, script, sdk};
use xtask::shell::target_folder;

const SECRET: &str = "whsec_conformance";
/// Minimum number of calls that a script makes.
const FEWEST_CALLS: u32 = 500;
/// Maximum time that a script waits for a webhook.
const DELIVERY_TIMEOUT: Duration = Duration::from_secs(10);

/// Installs the SDKs and runs a script with each of them.
///
/// # Errors
/// If an SDK cannot be installed or run, or if a script finds that something is not counted right.
pub(super) fn run() -> Result<()> {
    let folder = super::folder();
    let installed = sdk::install(folder, &target_folder()?.join("conformance"))?;
    let python = installed.python_command(&folder.join("usage/usage.py"));
    let node = installed.node_command(&folder.join("usage/usage.mjs"))?;
    let (python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| judge("python", python));
        (python.join(), judge("node", node))
    });
    let python = python.map_err(|_| Error::from("a thread of the lane panicked"))?;
    println!("conformance-usage: {} calls by python, {} by node", python?, node?);
    Ok(())
}

/// Runs a script with its own local Stripe. Returns the number of its calls.
fn judge(name: &str, mut command: Command) -> Result<u32> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(1).build()?;
    let (deliver, delivered) = mpsc::channel();
    let reports = WebhookEndpoint::handler(SECRET, move |request| {
        let body = String::from_utf8_lossy(request.body());
        let delivery = json!({ "body": body, "signature": request.signature(), "secret": SECRET });
        // The script has ended if nobody takes it.
        let _ = deliver.send(delivery.to_string());
    });
    let reports = reports.thin().types(["v1.billing.meter.error_report_triggered"]);
    let stripe = runtime.block_on(LocalStripe::builder().billing().webhook(reports).start())?;
    command.arg(stripe.url());
    let calls = script::run(name, command, |wish| match wish.split_once(' ') {
        Some(("advance", seconds)) => {
            stripe.clock().advance(Duration::from_secs(seconds.parse()?));
            Ok("ok".to_owned())
        }
        None if wish == "delivery" => Ok(delivered.recv_timeout(DELIVERY_TIMEOUT)?),
        _ => Err(format!("a script wishes `{wish}`, which is unknown").into()),
    })?;
    if calls < FEWEST_CALLS {
        return Err(
            format!("the {name} script made {calls} calls, fewer than {FEWEST_CALLS}").into()
        );
    }
    Ok(calls)
}
