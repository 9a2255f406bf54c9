//! Program for the local Stripe: `stripe-local --port 12111`.

#[path = "program/arguments.rs"]
mod arguments;
#[path = "program/log.rs"]
mod log;

use std::error::Error;
use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use arguments::{Command, Options, RateLimit};
use log::Log;
use stripe_local::{LocalStripe, LocalStripeBuilder, WebhookEndpoint};

/// Warning about an address that is not a loopback address.
const REACHABLE: &str = "it can be reached from the network, and accepts any API key; leave `--host` out \
                         to keep it to this computer";

/// Exit code for invalid arguments.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match arguments::parse(std::env::args_os().skip(1)) {
        Ok(Command::Help) => say(arguments::HELP.trim_end()),
        Ok(Command::Version) => say(&format!("stripe-local {}", env!("CARGO_PKG_VERSION"))),
        Ok(Command::Serve(options)) => match serve(&options) {
            Ok(never) => match never {},
            Err(error) => {
                complain(&describe(&*error));
                return ExitCode::FAILURE;
            }
        },
        Err(mistake) => {
            complain(&format!("{mistake}; `stripe-local --help` lists the options"));
            return ExitCode::from(USAGE);
        }
    }
    ExitCode::SUCCESS
}

fn serve(options: &Options) -> Result<std::convert::Infallible, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut builder = LocalStripe::builder().billing().payments().listen_on(options.address);
        builder = match options.rate_limit {
            RateLimit::None => builder,
            RateLimit::PerSecond(limit) => builder.rate_limit(limit),
            RateLimit::AsStripe => builder.stripe_rate_limits(),
        };
        if options.known_customers_only {
            builder = builder.known_customers_only();
        }
        if options.allow_unknown_ids {
            builder = builder.allow_unknown_ids();
        }
        if options.allow_unknown_enum_values {
            builder = builder.allow_unknown_enum_values();
        }
        if options.predictable_ids {
            builder = builder.predictable_ids();
        }
        if options.remote_webhooks {
            builder = builder.allow_remote_webhooks();
        }
        if options.system_time {
            builder = builder.sign_webhooks_with_system_time();
        }
        builder = builder.control_endpoints();
        if options.page {
            builder = builder.page();
        }
        builder = options.allowed_hosts.iter().fold(builder, LocalStripeBuilder::allow_host);
        if let Some(data) = &options.data {
            builder = builder.data(data);
        }
        if !options.quiet {
            let log = Log::start()?;
            let of_deliveries = log.clone();
            builder = builder
                .observe(move |exchange| log.add(exchange))
                .observe_deliveries(move |delivery| of_deliveries.add(delivery));
        }
        let secret = options.webhook_secret.clone().unwrap_or_else(new_secret);
        for webhook in &options.webhooks {
            let mut endpoint = WebhookEndpoint::url(&webhook.url, &secret);
            if webhook.is_thin {
                endpoint = endpoint.thin();
            }
            if options.system_time {
                endpoint = endpoint.sign_with_system_time();
            }
            if options.remote_webhooks {
                endpoint = endpoint.allow_remote();
            }
            builder = builder.webhook(endpoint);
        }
        let seed = match &options.seed {
            Some(file) => Some(read(file)?),
            None => None,
        };
        let stripe = builder.start().await?;
        let sown = match seed.filter(|_| !stripe.has_restored()) {
            Some(seed) => match stripe.seed(&seed) {
                Ok(sown) => Some(sown),
                Err(error) => {
                    drop(stripe);
                    // With a part of the seed in it, the next start would leave out the rest.
                    if let Some(data) = &options.data {
                        fs::write(data, "")?;
                    }
                    return Err(error.into());
                }
            },
            None => None,
        };
        say(&format!("stripe-local {} listens on {}", env!("CARGO_PKG_VERSION"), stripe.url()));
        if options.page {
            say(&format!("open {}/ in a browser for the dashboard", stripe.url()));
        }
        if let (true, Some(restored), Some(data)) =
            (stripe.has_restored(), stripe.restored(), &options.data)
        {
            say(&format!("restored from {}: {restored}", data.display()));
            if let Some(seed) = &options.seed {
                let seed = seed.display();
                say(&format!("left out the seed {seed}, since the state was restored"));
            }
        }
        if let Some(sown) = sown {
            let requests = if sown == 1 { "request" } else { "requests" };
            say(&format!("made {sown} {requests} of the seed"));
        }
        if !options.webhooks.is_empty() && options.webhook_secret.is_none() {
            say(&format!("events are signed with {secret}"));
        }
        if !stripe.address().ip().is_loopback() {
            complain(REACHABLE);
        }
        Ok(stripe.serve_forever().await)
    })
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("the file `{}`: {error}", file.display()))
}

/// Returns a random signing secret.
fn new_secret() -> String {
    let word = || RandomState::new().build_hasher().finish();
    format!("whsec_{:016x}{:016x}", word(), word())
}

/// Writes a line. An error means that the reader is gone, and is ignored.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "stripe-local: {line}");
}

/// Returns the text of an error and its sources.
fn describe(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(&format!(": {error}"));
        source = error.source();
    }
    text
}
