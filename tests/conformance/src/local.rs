//! The lane `conformance-local`: Stripe's Python and Node SDKs and async-stripe use a local Stripe
//! and assert that it behaves like Stripe. See `tests/conformance/local/README.md`.

mod resources;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use stripe_local::{
    LocalClock, LocalStripe, LocalStripeBuilder, OperationContext, Refusal, Response,
};

use super::{Error, Result, script, sdk};
use resources::{
    BalanceTransaction, Coupon, Customer, EventDestination, Invoice, Meter, MeterEvent,
    MeterEventV2, Price, Product, Subscription,
};
use xtask::shell::target_folder;

/// Maximum number of requests per second of a script's second server.
const RATE_LIMIT: u32 = 3;

/// A client that judges a local Stripe.
struct Judge {
    name: &'static str,
    command: Command,
    /// Resources that the local Stripe serves.
    served: LocalStripeBuilder,
    /// A second server, which limits the rate.
    limited: Option<LocalStripeBuilder>,
    /// Minimum number of calls of the client.
    fewest_calls: u32,
}

/// Installs the SDKs and runs a script with each of them, and the program with async-stripe.
///
/// # Errors
/// Returns an error if a client cannot be installed or run, if it finds a difference from Stripe,
/// or if it makes too few calls.
pub(super) fn run() -> Result<()> {
    let folder = super::folder();
    let target = target_folder()?;
    let installed = sdk::install(folder, &target.join("conformance"))?;
    let script = |name, command| Judge {
        name,
        command,
        served: serve(LocalStripe::builder()),
        limited: Some(serve(LocalStripe::builder())),
        fewest_calls: 40,
    };
    let judges = [
        script("python", installed.python_command(&folder.join("local/local.py"))),
        script("node", installed.node_command(&folder.join("local/local.mjs"))?),
        Judge {
            name: "async-stripe",
            command: async_stripe(&folder.join("local/async-stripe"), &target)?,
            served: LocalStripe::builder().billing(),
            limited: None,
            fewest_calls: 25,
        },
    ];
    let calls: Vec<_> = thread::scope(|scope| {
        let threads = judges.map(|judge| scope.spawn(|| judge.run()));
        threads.into_iter().map(thread::ScopedJoinHandle::join).collect()
    });
    let mut said = Vec::new();
    for judged in calls {
        let (name, calls) = judged.map_err(|_| Error::from("a thread of the lane panicked"))??;
        said.push(format!("{calls} calls by {name}"));
    }
    said.push(format!("{} calls by two suites at once", suites(&installed, folder)?));
    readme(&installed, &target)?;
    said.push("the README's snippets".to_owned());
    println!("conformance-local: {}", said.join(", "));
    Ok(())
}

/// Runs a suite of tests with each SDK at once on one local Stripe, each in an account of its own.
/// Returns how many calls they made.
fn suites(installed: &sdk::Installed, folder: &Path) -> Result<u32> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let stripe = runtime.block_on(LocalStripe::builder().billing().control_endpoints().start())?;
    let mut python = installed.python_command(&folder.join("local/suites.py"));
    python.args([&stripe.url(), "acct_python", "1600000000"]);
    let mut node = installed.node_command(&folder.join("local/suites.mjs"))?;
    node.args([&stripe.url(), "acct_node", "1900000000"]);
    let unasked = |wish: &str| Err(format!("a suite wishes `{wish}`, and has no need to").into());
    let (python, node) = thread::scope(|scope| {
        let python = scope.spawn(|| script::run("python's suite", python, unasked));
        let node = scope.spawn(|| script::run("node's suite", node, unasked));
        (python.join(), node.join())
    });
    let panicked = |_| Error::from("a thread of the lane panicked");
    Ok(python.map_err(panicked)?? + node.map_err(panicked)??)
}

/// Runs the snippets of stripe-local's README for Python and Node, each with a call to the meter event
/// stream behind it: that is the call which goes to Stripe if an address is missing.
fn readme(installed: &sdk::Installed, target: &Path) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let text = fs::read_to_string(root.join("stripe-local/README.md"))?;
    let into = target.join("conformance-readme");
    fs::create_dir_all(&into)?;
    for (language, file, more) in
        [("python", "readme.py", PYTHON_STREAM), ("js", "readme.mjs", NODE_STREAM)]
    {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let stripe = runtime.block_on(LocalStripe::builder().billing().start())?;
        let snippet = text
            .split_once(&format!("```{language}\n"))
            .and_then(|(_, rest)| rest.split_once("```"))
            .ok_or_else(|| format!("the README has no snippet of {language}"))?;
        let port = stripe.address().port().to_string();
        let script = into.join(file);
        fs::write(&script, format!("{}\n{more}", snippet.0.replace("12111", &port)))?;
        let command = match language {
            "python" => installed.python_command(&script),
            _ => installed.node_command(&script)?,
        };
        script::run(file, command, |wish| Err(format!("a snippet wishes `{wish}`").into()))?;
        let paths: Vec<String> =
            stripe.requests().iter().map(|request| request.path.clone()).collect();
        let expected =
            ["/v1/customers", "/v2/billing/meter_event_session", "/v2/billing/meter_event_stream"];
        if paths != expected {
            return Err(format!("the snippet of {language} called {paths:?}").into());
        }
    }
    Ok(())
}

const PYTHON_STREAM: &str = r#"
session = client.v2.billing.meter_event_session.create()
stream = stripe.StripeClient(session.authentication_token, base_addresses=hosts)
event = {"event_name": "tokens", "payload": {"stripe_customer_id": "cus_1", "value": "1"}}
stream.v2.billing.meter_event_stream.create({"events": [event]})
print("3 calls ok")
"#;

const NODE_STREAM: &str = r#"
const session = await stripe.v2.billing.meterEventSession.create();
const stream = new Stripe(session.authentication_token, local);
const event = { event_name: 'tokens', payload: { stripe_customer_id: 'cus_1', value: '1' } };
await stream.v2.billing.meterEventStream.create({ events: [event] });
console.log('3 calls ok');
process.exit(0);
"#;

/// Builds the program with async-stripe, which is in a separate workspace.
fn async_stripe(folder: &Path, target: &Path) -> Result<Command> {
    let target = target.join("conformance-async-stripe");
    let build = |bin: &str| {
        let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        build.args(["build", "--locked", "--quiet", "--bin", bin, "--target-dir"]).arg(&target);
        build.arg("--manifest-path").arg(folder.join("Cargo.toml"));
        build
    };
    let name = "conformance-async-stripe";
    let status = build(name).status()?;
    if !status.success() {
        return Err(format!("the program with async-stripe cannot be built: {status}").into());
    }
    let mut forgotten = build("forgotten");
    forgotten.args(["--features", "forgotten", "--message-format", "short"]);
    one_error_for_each_derive(&String::from_utf8_lossy(&forgotten.output()?.stderr))?;
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    Ok(Command::new(target.join("debug").join(name)))
}

/// Checks the errors of the program that lacks `crate = …` beside async-stripe: each of its derives
/// has one, which names what is missing.
fn one_error_for_each_derive(errors: &str) -> Result<()> {
    const DERIVES: usize = 5;
    let errors: Vec<&str> = errors.lines().filter(|line| line.contains(": error")).collect();
    let advice = "__if_renamed_add_crate_to_attributes";
    if errors.len() == DERIVES && errors.iter().all(|error| error.contains(advice)) {
        return Ok(());
    }
    Err(format!(
        "{DERIVES} derives without `crate` have other errors than `{advice}`:\n{}",
        errors.join("\n")
    )
    .into())
}

impl Judge {
    /// Runs the client with its own local Stripes. Returns its name and the number of its calls.
    fn run(self) -> Result<(&'static str, u32)> {
        let Self { name, mut command, served, limited, fewest_calls } = self;
        let runtime =
            tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(1).build()?;
        let stripe = runtime.block_on(served.start())?;
        command.arg(stripe.url());
        let limited = match limited {
            Some(limited) => {
                let still = LocalClock::default();
                still.set(UNIX_EPOCH + Duration::from_secs(1_800_000_000));
                let limited = limited.clock(&still).rate_limit(RATE_LIMIT);
                Some(runtime.block_on(limited.start())?)
            }
            None => None,
        };
        command.args(limited.as_ref().map(LocalStripe::url));
        let calls = script::run(name, command, |wish| grant(&stripe, wish))?;
        if calls < fewest_calls {
            return Err(format!("{name} made {calls} calls, fewer than {fewest_calls}").into());
        }
        Ok((name, calls))
    }
}

/// Grants the wish of a script: a failure of its server, or the number of requests so far.
fn grant(stripe: &LocalStripe, wish: &str) -> Result<String> {
    let next = stripe.faults().next(1);
    match wish {
        "fail" => next.status(500),
        "lose" => next.drop_response(),
        "limit" => next.rate_limited(None),
        "hang" => next.timeout(),
        "requests" => return Ok(stripe.requests().total().to_string()),
        _ => return Err(format!("a script wishes `{wish}`, which is unknown").into()),
    }
    Ok("ok".to_owned())
}

/// The declared resources, and additions that no declaration contains.
fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder
        .id_prefix("price", "price")
        .resource::<Customer>()
        .resource::<BalanceTransaction>()
        .on::<Product>("create", |cx| preset(cx, "active", true))
        .resource::<Price>()
        .on::<Subscription>("create", |cx| preset(cx, "status", "active"))
        .on::<Subscription>("cancel", |cx| change_status(cx, "canceled"))
        .on::<Invoice>("create", |cx| preset(cx, "status", "draft"))
        .on::<Invoice>("finalize_invoice", |cx| change_status(cx, "open"))
        .on::<Invoice>("void_invoice", |cx| change_status(cx, "void"))
        .resource::<Coupon>()
        .on::<Meter>("create", |cx| preset(cx, "status", "active"))
        .on::<Meter>("deactivate", |cx| change_status(cx, "inactive"))
        .on::<Meter>("reactivate", |cx| change_status(cx, "active"))
        .on::<MeterEvent>("create", identify)
        .on::<MeterEventV2>("create", identify)
        .on::<EventDestination>("create", |cx| preset(cx, "status", "enabled"))
        .on::<EventDestination>("disable", |cx| change_status(cx, "disabled"))
        .on::<EventDestination>("enable", |cx| change_status(cx, "enabled"))
}

/// Sets the value of a param that is not sent.
fn preset(
    cx: &mut OperationContext<'_>,
    param: &str,
    value: impl Into<serde_json::Value>,
) -> Result<Response, Refusal> {
    if !cx.params().contains_key(param) {
        cx.set(param, value);
    }
    cx.proceed()
}

fn change_status(cx: &mut OperationContext<'_>, status: &str) -> Result<Response, Refusal> {
    let mut object = cx.object()?;
    object.insert("status".to_owned(), status.into());
    cx.put(&object)
}

/// Sets the identifier of an event without one, and the current time for an event without a
/// timestamp.
fn identify(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    if !cx.params().contains_key("timestamp") {
        let now = cx.timestamp();
        cx.set("timestamp", now);
    }
    let identifier = cx.new_id("identifier");
    preset(cx, "identifier", identifier)
}
