//! The lane `conformance-local`: Stripe's Python and Node SDKs work with a local Stripe and assert
//! that it is one. See `tests/conformance/local/README.md`.

mod resources;

use std::process::Command;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use stripe_local::{Answer, Call, LocalClock, LocalStripe, LocalStripeBuilder, Refusal};

use super::{Error, Result, root, script, sdk, target_folder};
use resources::{
    BalanceTransaction, Coupon, Customer, EventDestination, Invoice, Meter, MeterEvent,
    MeterEventV2, Price, Product, Subscription,
};

/// How many calls a script makes at least.
const FEWEST_CALLS: u32 = 40;
/// Requests in a second that the second server lets through.
const RATE_LIMIT: u32 = 3;

/// Installs the SDKs and runs a script with each of them.
///
/// # Errors
/// If an SDK cannot be installed or run, if a script finds something that is not as Stripe does it,
/// or if it makes fewer calls than it should.
pub(crate) fn run() -> Result<()> {
    let folder = root()?.join("tests/conformance");
    let installed = sdk::install(&folder, &target_folder()?.join("conformance"))?;
    let python = installed.python_command(&folder.join("local/local.py"));
    let node = installed.node_command(&folder.join("local/local.mjs"))?;
    let (python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| judge("python", python));
        (python.join(), judge("node", node))
    });
    let python = python.map_err(|_| Error::from("a thread of the lane panicked"))?;
    println!("conformance-local: {} calls by python, {} by node", python?, node?);
    Ok(())
}

/// Runs a script against local Stripes of its own. Returns how many calls it made.
fn judge(name: &str, mut command: Command) -> Result<u32> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(1).build()?;
    let stripe = runtime.block_on(serve(LocalStripe::builder()).start())?;
    let still = LocalClock::default();
    still.set(UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    let limited = serve(LocalStripe::builder()).clock(&still).rate_limit(RATE_LIMIT);
    let limited = runtime.block_on(limited.start())?;

    command.args([stripe.url(), limited.url()]);
    let calls = script::run(name, command, |wish| grant(&stripe, wish))?;
    if calls < FEWEST_CALLS {
        return Err(
            format!("the {name} script made {calls} calls, fewer than {FEWEST_CALLS}").into()
        );
    }
    Ok(calls)
}

/// Does what a script asks of its server: a failure to come, or the number of requests so far.
fn grant(stripe: &LocalStripe, wish: &str) -> Result<String> {
    let next = stripe.faults().next(1);
    match wish {
        "fail" => next.status(500),
        "lose" => next.lose_answer(),
        "limit" => next.rate_limited(None),
        "requests" => return Ok(stripe.requests().total().to_string()),
        _ => return Err(format!("a script wishes `{wish}`, which is unknown").into()),
    }
    Ok("ok".to_owned())
}

/// The declared resources, and what no declaration says of them.
fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .id_prefix("price", "price")
        .resource::<Customer>()
        .resource::<BalanceTransaction>()
        .on::<Product>("create", |call| preset(call, "active", true))
        .resource::<Price>()
        .on::<Subscription>("create", |call| preset(call, "status", "active"))
        .on::<Subscription>("cancel", |call| change_status(call, "canceled"))
        .on::<Invoice>("create", |call| preset(call, "status", "draft"))
        .on::<Invoice>("finalize_invoice", |call| change_status(call, "open"))
        .on::<Invoice>("void_invoice", |call| change_status(call, "void"))
        .resource::<Coupon>()
        .on::<Meter>("create", |call| preset(call, "status", "active"))
        .on::<Meter>("deactivate", |call| change_status(call, "inactive"))
        .on::<Meter>("reactivate", |call| change_status(call, "active"))
        .on::<MeterEvent>("create", identify)
        .on::<MeterEventV2>("create", identify)
        .on::<EventDestination>("create", |call| preset(call, "status", "enabled"))
        .on::<EventDestination>("disable", |call| change_status(call, "disabled"))
        .on::<EventDestination>("enable", |call| change_status(call, "enabled"))
}

/// A param that is not sent has this value.
fn preset(
    call: &mut Call<'_>,
    param: &str,
    value: impl Into<serde_json::Value>,
) -> Result<Answer, Refusal> {
    if !call.params().contains_key(param) {
        call.set(param, value);
    }
    call.proceed()
}

fn change_status(call: &mut Call<'_>, status: &str) -> Result<Answer, Refusal> {
    let mut object = call.object()?;
    object.insert("status".to_owned(), status.into());
    call.put(&object)
}

/// An event that has no identifier gets one, and one that has no time the present.
fn identify(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    if !call.params().contains_key("timestamp") {
        let now = call.timestamp();
        call.set("timestamp", now);
    }
    let identifier = call.new_id("identifier");
    preset(call, "identifier", identifier)
}
