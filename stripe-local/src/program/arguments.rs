//! Command-line arguments.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

/// Default port.
const PORT: u16 = 12111;

pub(crate) const HELP: &str = "\
A local Stripe: serves the resources of Billing, Checkout, payments and Connect, for any client.

Usage: stripe-local [OPTIONS]

Options:
      --port <PORT>        Port to listen on; 0 for any free port [default: 12111]
      --host <ADDRESS>     Address to listen on; anything but a loopback address can be
                           reached from the network [default: 127.0.0.1]
      --allow-host <NAME>  Host name by which clients call it, such as that of a container;
                           may be repeated
      --data <FILE>        Keep the state in this file, and restore it at the start
      --seed <FILE>        Make the requests of this file at the start, unless --data has
                           restored something; one JSON object per line with \"path\" and, as
                           needed, \"method\", \"params\", \"account\", \"key\", \"idempotency_key\" and
                           \"as\", the name for \"{{name.id}}\" in later lines
      --rate-limit <N>     Return 429 to more than N requests per second
      --stripe-rate-limits Return 429 by the rate limits that Stripe documents
      --known-customers-only
                           Count usage only of customers that were created
      --allow-unknown-ids  Accept ids of objects that were not created in params
      --allow-unknown-enum-values
                           Accept values of enums that this version does not know
      --predictable-ids    Make ids the same in each run, by counting up
      --webhook <URL>      Deliver snapshot events to this URL on this computer; may be repeated
      --thin-webhook <URL> Deliver thin events to this URL; may be repeated
      --webhook-secret <S> Secret to sign events with [default: generated and printed]
      --sign-with-system-time
                           Sign events with the time of the system clock, not of the local one,
                           so that SDKs accept them after the local clock was set
      --allow-remote-webhooks
                           Allow URLs of webhooks on other computers, such as containers, also
                           of webhook endpoints that requests create
      --no-page            Do not serve the dashboard at /
      --quiet              Do not log requests
  -h, --help               Print this help
  -V, --version            Print the version

Point a client at http://127.0.0.1:12111 with an API key such as sk_test_local.
Open http://127.0.0.1:12111/ in a browser for the dashboard: requests, objects, usage, the clock and
fault injection. Scripts and tests do the same at http://127.0.0.1:12111/_local, which describes how.
Without --data, all objects are lost when the program ends.
";

/// A command of the program.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Serve(Options),
    Help,
    Version,
}

/// Options for the server.
#[derive(Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub(crate) struct Options {
    pub(crate) address: SocketAddr,
    pub(crate) rate_limit: RateLimit,
    pub(crate) known_customers_only: bool,
    pub(crate) allow_unknown_ids: bool,
    pub(crate) allow_unknown_enum_values: bool,
    pub(crate) predictable_ids: bool,
    pub(crate) webhooks: Vec<WebhookOption>,
    pub(crate) webhook_secret: Option<String>,
    pub(crate) allowed_hosts: Vec<String>,
    pub(crate) data: Option<PathBuf>,
    pub(crate) seed: Option<PathBuf>,
    pub(crate) system_time: bool,
    pub(crate) remote_webhooks: bool,
    pub(crate) quiet: bool,
    pub(crate) page: bool,
}

/// Rate limit.
#[derive(Debug, PartialEq)]
pub(crate) enum RateLimit {
    None,
    /// Requests per second.
    PerSecond(u32),
    /// Stripe's documented limits.
    AsStripe,
}

/// A webhook endpoint.
#[derive(Debug, PartialEq)]
pub(crate) struct WebhookOption {
    pub(crate) url: String,
    pub(crate) is_thin: bool,
}

/// Parses the arguments after the program's name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let mut port = PORT;
    let mut options = Options {
        address: (host, port).into(),
        rate_limit: RateLimit::None,
        known_customers_only: false,
        allow_unknown_ids: false,
        allow_unknown_enum_values: false,
        predictable_ids: false,
        webhooks: Vec::new(),
        webhook_secret: None,
        allowed_hosts: Vec::new(),
        data: None,
        seed: None,
        system_time: false,
        remote_webhooks: false,
        quiet: false,
        page: true,
    };
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let Some(argument) = argument.to_str() else {
            return Err(format!("`{}` is not Unicode", argument.to_string_lossy()));
        };
        let (name, attached) = match argument.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
            _ => (argument, None),
        };
        let mut value = || {
            attached
                .clone()
                .or_else(|| arguments.next().and_then(|value| value.into_string().ok()))
                .ok_or_else(|| format!("`{name}` requires a value"))
        };
        match name {
            "--port" => port = number(name, &value()?)?,
            "--host" => {
                let text = value()?;
                host = text.parse().map_err(|_| format!("`{text}` is not an IP address"))?;
            }
            "--rate-limit" => options.rate_limit = RateLimit::PerSecond(number(name, &value()?)?),
            "--stripe-rate-limits" if attached.is_none() => {
                options.rate_limit = RateLimit::AsStripe;
            }
            "--known-customers-only" if attached.is_none() => options.known_customers_only = true,
            "--allow-unknown-ids" if attached.is_none() => options.allow_unknown_ids = true,
            "--allow-unknown-enum-values" if attached.is_none() => {
                options.allow_unknown_enum_values = true;
            }
            "--predictable-ids" if attached.is_none() => options.predictable_ids = true,
            "--no-page" if attached.is_none() => options.page = false,
            "--quiet" if attached.is_none() => options.quiet = true,
            "--webhook" | "--thin-webhook" => {
                options
                    .webhooks
                    .push(WebhookOption { url: value()?, is_thin: name != "--webhook" });
            }
            "--allow-host" => options.allowed_hosts.push(host_name(value()?)?),
            "--data" => options.data = Some(value()?.into()),
            "--seed" => options.seed = Some(value()?.into()),
            "--sign-with-system-time" if attached.is_none() => options.system_time = true,
            "--allow-remote-webhooks" if attached.is_none() => options.remote_webhooks = true,
            "--webhook-secret" => match value()? {
                secret if secret.is_empty() => return Err(format!("`{name}` requires a value")),
                secret => options.webhook_secret = Some(secret),
            },
            "--help" | "-h" if attached.is_none() => return Ok(Command::Help),
            "--version" | "-V" if attached.is_none() => return Ok(Command::Version),
            _ => return Err(format!("unexpected argument `{argument}`")),
        }
    }
    if options.webhook_secret.is_some() && options.webhooks.is_empty() {
        return Err("`--webhook-secret` requires `--webhook` or `--thin-webhook`".to_owned());
    }
    options.address = (host, port).into();
    Ok(Command::Serve(options))
}

/// Checks a host name, without a port, that is compared with `Host`.
fn host_name(name: String) -> Result<String, String> {
    let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    let is_address = || {
        let address = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        address.is_some_and(|address| address.parse::<std::net::Ipv6Addr>().is_ok())
    };
    if !name.is_empty() && (name.bytes().all(is_of_name) || is_address()) {
        return Ok(name);
    }
    Err(format!("`{name}` is not a host name, such as `stripe`; leave out the scheme and the port"))
}

fn number<N: std::str::FromStr>(name: &str, text: &str) -> Result<N, String> {
    text.parse().map_err(|_| format!("`{name}` must be a number, not `{text}`"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn parse_text(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[track_caller]
    fn options(line: &str) -> Options {
        match parse_text(line) {
            Ok(Command::Serve(options)) => options,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn options_are_read() {
        assert_eq!(options("").address.to_string(), "127.0.0.1:12111");
        assert_eq!(options("--port 80 --host ::1").address.to_string(), "[::1]:80");
        assert_eq!(options("--host=0.0.0.0 --port=0").address.to_string(), "0.0.0.0:0");
        assert_eq!(options("--stripe-rate-limits").rate_limit, RateLimit::AsStripe);
        let hooks = options("--webhook http://a --thin-webhook=http://b --webhook-secret whsec_x");
        let webhook = |url: &str, is_thin| WebhookOption { url: url.to_owned(), is_thin };
        assert_eq!(hooks.webhooks, [webhook("http://a", false), webhook("http://b", true)]);
        assert_eq!(hooks.webhook_secret.as_deref(), Some("whsec_x"));
        let all = options("--rate-limit 25 --predictable-ids --quiet --no-page");
        assert!(all.predictable_ids && all.quiet && !all.page);
        assert_eq!(all.rate_limit, RateLimit::PerSecond(25));
        assert!(options("").page);
        let more = options("--allow-host stripe --allow-host=s --data d --seed s.jsonl");
        assert_eq!(more.allowed_hosts, ["stripe", "s"]);
        assert_eq!(options("--allow-host [fd00::1]").allowed_hosts, ["[fd00::1]"]);
        assert_eq!((more.data, more.seed), (Some("d".into()), Some("s.jsonl".into())));
        let webhooks = options("--sign-with-system-time --allow-remote-webhooks");
        assert!(webhooks.system_time && webhooks.remote_webhooks);
        let lenient =
            options("--known-customers-only --allow-unknown-ids --allow-unknown-enum-values");
        assert!(lenient.known_customers_only && lenient.allow_unknown_ids);
        assert!(lenient.allow_unknown_enum_values && !options("").allow_unknown_ids);
        assert_eq!(parse_text("--port 80 --help"), Ok(Command::Help));
        assert_eq!(parse_text("-V"), Ok(Command::Version));
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn mistakes_are_named() {
        for (line, said) in [
            ("--port", expect!["`--port` requires a value"]),
            ("--port x", expect!["`--port` must be a number, not `x`"]),
            ("--port 65536", expect!["`--port` must be a number, not `65536`"]),
            ("--host localhost", expect!["`localhost` is not an IP address"]),
            (
                "--allow-host http://stripe:12111",
                expect!["`http://stripe:12111` is not a host name, such as `stripe`; leave out the scheme and the port"],
            ),
            (
                "--allow-host=",
                expect!["`` is not a host name, such as `stripe`; leave out the scheme and the port"],
            ),
            ("--webhook http://a --webhook-secret=", expect!["`--webhook-secret` requires a value"]),
            (
                "--webhook-secret whsec_x",
                expect!["`--webhook-secret` requires `--webhook` or `--thin-webhook`"],
            ),
            ("--quiet=yes", expect!["unexpected argument `--quiet=yes`"]),
            ("serve", expect!["unexpected argument `serve`"]),
            ("-p 80", expect!["unexpected argument `-p`"]),
        ] {
            said.assert_eq(&parse_text(line).unwrap_err());
        }
    }
}
