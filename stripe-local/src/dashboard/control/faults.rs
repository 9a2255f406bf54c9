//! Faults.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::{Map, Value, json};

use crate::dashboard::denial::Denial;
use crate::dashboard::fields::{ACCOUNT, ControlField, Fields, Kind, listed, unknown};
use crate::engine::Engine;
#[cfg(feature = "billing")]
use crate::faults::{ErrorReportFault, RejectionCode};
use crate::refusal::Refusal;

/// Maximum delay in seconds; clients time out long before.
const LONGEST_DELAY: u64 = 3_600;
/// Maximum time of the local clock for a fault to last: 30 days.
const LONGEST_WAIT: u64 = 30 * 86_400;
const MOST: u64 = 1_000_000;

pub(super) const FIELDS: &[ControlField] =
    &[ControlField::required("effect", Kind::Text, "what happens; see `effects`"), ACCOUNT];

/// Fields of faults of requests.
const OF_REQUESTS: &[ControlField] = &[
    ControlField::required("requests", Kind::Number(1, MOST), "number of requests that it is for"),
    ControlField::new(
        "resource",
        Kind::Text,
        "path of the resource that it is for, with `operation`",
    ),
    ControlField::new("operation", Kind::Text, "operation that it is for, with `resource`"),
];

const HEADERS: ControlField =
    ControlField::new("headers", Kind::Object, "headers of the response, as text");

/// An effect with its specific fields.
pub(crate) struct EffectFields {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) own: &'static [ControlField],
    is_of_usage: bool,
}

const fn of_requests(
    name: &'static str,
    own: &'static [ControlField],
    about: &'static str,
) -> EffectFields {
    EffectFields { name, about, own, is_of_usage: false }
}

/// All effects.
pub(crate) const EFFECTS: &[EffectFields] = &[
    of_requests(
        "timeout",
        &[],
        "there is no response, and the operation is not performed; nothing is kept for the idempotency key",
    ),
    of_requests("reset", &[], "the connection is reset, and the operation is not performed"),
    of_requests("drop_response", &[], "the operation is performed, and the connection is reset"),
    of_requests("truncate_response", &[], "the connection is reset in the middle of the response"),
    of_requests("stall_response", &[], "nothing more is sent in the middle of the response"),
    of_requests(
        "delay",
        &[ControlField::required(
            "seconds",
            Kind::Number(1, LONGEST_DELAY),
            "delay of the response",
        )],
        "the operation is performed, and the response is delayed",
    ),
    of_requests(
        "straggle",
        &[ControlField::required(
            "seconds",
            Kind::Number(1, LONGEST_WAIT),
            "time of the local clock",
        )],
        "there is no response, and the request arrives late",
    ),
    of_requests(
        "fail_before_effect",
        &[],
        "the operation begins, and fails with a 500 without an effect; v1 keeps the 500 for the idempotency \
         key, and repeats it",
    ),
    of_requests(
        "fail_after_effect",
        &[],
        "the operation is performed, and the response is a 500; v1 keeps the 500 for the idempotency key, and \
         repeats it",
    ),
    of_requests(
        "rate_limited",
        &[ControlField::new(
            "seconds",
            Kind::Number(0, LONGEST_WAIT),
            "`Retry-After`, if it is sent",
        )],
        "the response is a 429",
    ),
    of_requests(
        "status",
        &[
            ControlField::required("status", Kind::Number(400, 599), "status of the response"),
            ControlField::new(
                "type",
                Kind::Text,
                "type of the error; that of the status if left out",
            ),
            ControlField::new("code", Kind::Text, "code of the error"),
            ControlField::new("param", Kind::Text, "param of the error"),
            ControlField::new("message", Kind::Text, "message of the error"),
            HEADERS,
        ],
        "the response is an error, and the operation is not performed; nothing is kept for the idempotency \
         key, so a retry is performed",
    ),
    of_requests(
        "respond_with",
        &[
            ControlField::required("status", Kind::Number(200, 599), "status of the response"),
            ControlField::new(
                "body",
                Kind::Any,
                "body of the response: text as it is, anything else as JSON",
            ),
            HEADERS,
        ],
        "the response is the given one, such as a 402 with a `decline_code`, and the operation is not \
         performed; nothing is kept for the idempotency key",
    ),
    #[cfg(feature = "billing")]
    EffectFields {
        name: "summary_lag",
        about: "usage is in summaries later; 0 ends it",
        own: &[ControlField::required(
            "seconds",
            Kind::Number(0, LONGEST_WAIT),
            "time of the local clock",
        )],
        is_of_usage: true,
    },
    #[cfg(feature = "billing")]
    EffectFields {
        name: "reject_events",
        about: "usage is accepted and not counted, and an error report follows",
        own: &[
            ControlField::required("events", Kind::Number(1, MOST), "number of events"),
            ControlField::required(
                "code",
                Kind::Text,
                "code, such as `meter_event_customer_not_found`",
            ),
        ],
        is_of_usage: true,
    },
    #[cfg(feature = "billing")]
    EffectFields {
        name: "error_reports",
        about: "error reports are lost, late, or say less: either `lost`, or one or more of the others",
        own: &[
            ControlField::required("reports", Kind::Number(1, MOST), "number of error reports"),
            ControlField::new("lost", Kind::Flag, "`true` if they do not arrive"),
            ControlField::new("seconds", Kind::Number(1, LONGEST_WAIT), "time that they are late"),
            ControlField::new("samples", Kind::Number(0, 9), "maximum number of samples"),
            ControlField::new(
                "idempotency_keys_only",
                Kind::Flag,
                "`true` if samples name requests",
            ),
        ],
        is_of_usage: true,
    },
];

impl EffectFields {
    /// Returns the fields in addition to `effect` and `account`.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'static ControlField> {
        let common: &[ControlField] = if self.is_of_usage { &[] } else { OF_REQUESTS };
        common.iter().chain(self.own)
    }
}

/// Checks the fields of a fault.
pub(super) fn read(sent: Map<String, Value>, place: &str) -> Result<Fields, Denial> {
    let name = sent.get("effect").and_then(Value::as_str);
    let names = || EFFECTS.iter().map(|effect| effect.name);
    let Some(effect) = EFFECTS.iter().find(|effect| Some(effect.name) == name) else {
        if let Some(name) = name {
            return Err(unknown(name, names(), "`effect`"));
        }
        let names: Vec<_> = names().collect();
        return Err(Denial::invalid(format!("`effect` is required: one of {}", listed(&names))));
    };
    let common: &[ControlField] = if effect.is_of_usage { &[] } else { OF_REQUESTS };
    let place = format!("the effect `{}` of {place}", effect.name);
    Fields::of(sent, &[FIELDS, common, effect.own], &place)
}

/// Whether a fault changes the effect of later requests on the state.
pub(super) fn is_of_usage(fields: &Fields) -> bool {
    let effect = fields.text("effect");
    EFFECTS.iter().any(|known| Some(known.name) == effect && known.is_of_usage)
}

#[expect(clippy::unnecessary_wraps, reason = "it is in a table with changes that can fail")]
pub(super) fn clear(engine: &Arc<Engine>, fields: &Fields, _: i64) -> Result<Value, Denial> {
    match fields.text("account") {
        Some(account) => engine.faults.of_account(account).clear(),
        None => engine.faults.clear(),
    }
    Ok(json!({}))
}

/// Adds the fault that `effect` names.
pub(super) fn add(engine: &Arc<Engine>, fields: &Fields) -> Result<Value, Denial> {
    #[cfg(feature = "billing")]
    if is_of_usage(fields) {
        return add_usage_fault(engine, fields);
    }
    let faults = match fields.text("account") {
        Some(account) => engine.faults.of_account(account),
        None => engine.faults.clone(),
    };
    let mut fault = faults.next(count(fields, "requests"));
    match (fields.text("resource"), fields.text("operation")) {
        (None, None) => {}
        (Some(resource), Some(operation)) => {
            let route = engine
                .routes
                .all()
                .find(|route| route.resource.path == resource && route.operation.name == operation);
            let route = route.ok_or_else(|| no_operation(engine, resource))?;
            fault = fault.of_operation(route.resource.path, operation);
        }
        _ => {
            let message = "send `resource` and `operation` together, or neither of them";
            return Err(Denial::invalid(message));
        }
    }
    let seconds = fields.seconds("seconds");
    match fields.text("effect").unwrap_or_default() {
        "timeout" => fault.timeout(),
        "reset" => fault.reset(),
        "drop_response" => fault.drop_response(),
        "truncate_response" => fault.truncate_response(),
        "stall_response" => fault.stall_response(),
        "fail_before_effect" => fault.fail_before_effect(),
        "fail_after_effect" => fault.fail_after_effect(),
        "delay" => fault.delay(seconds.unwrap_or_default()),
        "straggle" => fault.straggle(seconds.unwrap_or_default()),
        "rate_limited" => fault.rate_limited(seconds),
        "respond_with" => fault.respond_with(response(fields)?),
        _ => fault.refuse(refusal(fields)?),
    }
    Ok(json!({}))
}

fn no_operation(engine: &Engine, resource: &str) -> Denial {
    let of_resource = engine.routes.all().filter(|route| route.resource.path == resource);
    let names: Vec<&str> = of_resource.map(|route| route.operation.name).collect();
    let resource = resource.chars().take(80).flat_map(char::escape_debug).collect::<String>();
    Denial::invalid(if names.is_empty() {
        format!(
            "there is no resource `{resource}`; `/_local/operations` lists all, with their paths"
        )
    } else {
        format!("the operations of `{resource}` are {}", listed(&names))
    })
}

fn status(fields: &Fields) -> StatusCode {
    let status = fields.number("status").and_then(|status| u16::try_from(status).ok());
    let status = status.and_then(|status| StatusCode::from_u16(status).ok());
    status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn refusal(fields: &Fields) -> Result<Refusal, Denial> {
    let message = fields.text("message").unwrap_or("this error was injected as a fault");
    let mut refusal = Refusal::new(status(fields), message);
    if let Some(error_type) = fields.text("type") {
        refusal = refusal.error_type(error_type.to_owned());
    }
    if let Some(code) = fields.text("code") {
        refusal = refusal.code(code.to_owned());
    }
    if let Some(param) = fields.text("param") {
        refusal = refusal.param(param);
    }
    Ok(headers(fields)?
        .into_iter()
        .fold(refusal, |refusal, (name, value)| refusal.header(name, value)))
}

fn response(fields: &Fields) -> Result<Response<Bytes>, Denial> {
    let (body, kind) = match fields.value("body") {
        None => (String::new(), None),
        Some(Value::String(text)) => (text.clone(), None),
        Some(json) => (json.to_string(), Some(HeaderValue::from_static("application/json"))),
    };
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status(fields);
    response.headers_mut().extend(kind.map(|kind| (header::CONTENT_TYPE, kind)));
    for (name, value) in headers(fields)? {
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

fn headers(fields: &Fields) -> Result<Vec<(HeaderName, HeaderValue)>, Denial> {
    let Some(headers) = fields.object("headers") else { return Ok(Vec::new()) };
    let read = headers.iter().map(|(name, value)| {
        let value = value.as_str().and_then(|value| HeaderValue::try_from(value).ok());
        let name = HeaderName::try_from(name).ok();
        name.zip(value).filter(|(name, _)| {
            // They belong to the connection.
            ![header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::CONNECTION].contains(name)
        })
    });
    read.collect::<Option<_>>().ok_or_else(|| {
        Denial::invalid(
            "`headers` must be names of headers with their values as text; `Content-Length`, \
             `Transfer-Encoding` and `Connection` are set by the server",
        )
    })
}

#[cfg(feature = "billing")]
fn add_usage_fault(engine: &Engine, fields: &Fields) -> Result<Value, Denial> {
    let effect = fields.text("effect").unwrap_or_default();
    if !crate::billing::counts_usage(&engine.routes) {
        return Err(Denial::invalid(format!("`{effect}` needs a local Stripe that counts usage")));
    }
    let faults = match fields.text("account") {
        Some(account) => engine.faults.of_account(account),
        None => engine.faults.clone(),
    };
    match effect {
        "summary_lag" => faults.set_summary_lag(fields.seconds("seconds").unwrap_or_default()),
        "reject_events" => {
            let sent = fields.text("code");
            let code = RejectionCode::ALL.into_iter().find(|code| Some(code.as_str()) == sent);
            let code = code.ok_or_else(|| {
                let known = RejectionCode::ALL.map(RejectionCode::as_str);
                unknown(sent.unwrap_or_default(), known, "`code`")
            })?;
            faults.reject_next_events(count(fields, "events"), code);
        }
        _ => faults.next_error_reports(count(fields, "reports"), error_report_fault(fields)?),
    }
    Ok(json!({}))
}

#[cfg(feature = "billing")]
fn error_report_fault(fields: &Fields) -> Result<ErrorReportFault, Denial> {
    for name in ["lost", "idempotency_keys_only"] {
        if fields.has(name) && !fields.flag(name) {
            return Err(Denial::invalid(format!("`{name}` is `true`, or left out")));
        }
    }
    let others = ["seconds", "samples", "idempotency_keys_only"];
    let has_others = others.iter().any(|name| fields.has(name));
    if fields.has("lost") == has_others {
        return Err(Denial::invalid(
            "send either `lost`, or one or more of `seconds`, `samples` and \
             `idempotency_keys_only`",
        ));
    }
    if fields.has("lost") {
        return Ok(ErrorReportFault::lost());
    }
    let mut fault = ErrorReportFault::default();
    if let Some(seconds) = fields.seconds("seconds") {
        fault = fault.delay(seconds);
    }
    if let Some(samples) = fields.number("samples") {
        fault = fault.max_samples(usize::try_from(samples).unwrap_or_default());
    }
    if fields.flag("idempotency_keys_only") {
        fault = fault.idempotency_keys_only();
    }
    Ok(fault)
}

/// Returns a number of requests, events or error reports.
fn count(fields: &Fields, name: &str) -> u32 {
    fields.number(name).and_then(|count| u32::try_from(count).ok()).unwrap_or_default()
}
