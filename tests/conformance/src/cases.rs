//! The cases file.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Result;
use super::call_facts::CallRecord;

/// All calls, and the differences that recur in many of them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cases {
    pub(super) everywhere: Vec<Rule>,
    pub(super) cases: Vec<Case>,
}

/// A call that both SDKs and our client make.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) name: String,
    /// The SDKs' method, such as `v1.customers.create`, or `raw`.
    call: String,
    /// The Node SDK's method if its name differs.
    #[expect(dead_code, reason = "only the script reads it, out of `line`")]
    node_call: Option<String>,
    /// Verb and path template for ours, such as `POST /v1/customers/{}`.
    request: String,
    #[serde(default)]
    pub(super) ids: Vec<String>,
    pub(super) params: Option<Value>,
    /// Fields that are expanded by an option rather than by params.
    #[serde(default)]
    pub(super) expand: Vec<String>,
    #[serde(default)]
    pub(super) client: ClientSettings,
    #[serde(default)]
    pub(super) options: CaseOptions,
    /// Number of calls that one client makes.
    #[serde(default = "once")]
    pub(super) calls: u32,
    /// Responses of the server, one for each attempt. The last one is repeated.
    #[serde(default)]
    responses: Vec<ScriptedResponse>,
    #[serde(default)]
    pub(super) differs: Vec<ExpectedDifference>,
    /// The case as written in the file, for the SDKs' scripts.
    #[serde(skip)]
    pub(super) line: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClientSettings {
    pub(super) account: Option<String>,
    pub(super) context: Option<String>,
    pub(super) version: Option<String>,
    pub(super) app_info: Option<CaseAppInfo>,
    pub(super) telemetry: Option<bool>,
    pub(super) max_retries: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseAppInfo {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) url: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CaseOptions {
    pub(super) account: Option<String>,
    pub(super) api_key: Option<String>,
    pub(super) context: Option<String>,
    pub(super) idempotency_key: Option<String>,
    pub(super) max_retries: Option<u32>,
    pub(super) version: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScriptedResponse {
    /// Status of the response. Without a status, the connection is closed.
    pub(super) status: Option<u16>,
    #[serde(default)]
    pub(super) headers: Map<String, Value>,
    #[serde(default)]
    pub(super) body: Value,
}

/// A difference that is expected between one SDK and us, with its reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExpectedDifference {
    pub(super) from: String,
    /// The behavior that we follow: that of the other SDK, or neither.
    pub(super) follows: String,
    pub(super) why: String,
    /// Facts that only our client has.
    #[serde(default)]
    pub(super) ours: Vec<String>,
    /// Facts that only the SDK has.
    #[serde(default)]
    pub(super) theirs: Vec<String>,
}

/// A difference in every request of a kind.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    #[serde(default)]
    on: RequestKind,
    pub(super) differs: ExpectedDifference,
}

/// A kind of request. Absent properties match any request.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RequestKind {
    verbs: Option<Vec<String>>,
    /// `v1` or `v2`.
    api: Option<String>,
    /// Whether the caller set an idempotency key.
    own_key: Option<bool>,
    /// Whether telemetry is on.
    telemetry: Option<bool>,
    /// Whether it is a retry because of the previous response.
    #[serde(default)]
    retry: bool,
}

impl Cases {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)?;
        let located = |error| format!("{}: {error}", path.display());
        let mut cases: Self = serde_json::from_str(&text).map_err(located)?;
        let source: Value = serde_json::from_str(&text).map_err(located)?;
        for (index, case) in cases.cases.iter_mut().enumerate() {
            case.line = source["cases"][index].to_string();
        }
        let mut names = BTreeSet::new();
        if let Some(case) = cases.cases.iter().find(|case| !names.insert(&case.name)) {
            return Err(format!("two cases are named `{}`", case.name).into());
        }
        let differences = cases.everywhere.iter().map(|rule| &rule.differs);
        for difference in differences.chain(cases.cases.iter().flat_map(|case| &case.differs)) {
            difference.check()?;
        }
        Ok(cases)
    }
}

impl Case {
    /// A case that no file contains.
    pub(super) fn new(json: Value) -> Result<Self> {
        let line = json.to_string();
        Ok(Self { line, ..serde_json::from_value(json)? })
    }

    pub(super) fn verb(&self) -> &str {
        self.request.split_once(' ').map_or("", |(verb, _)| verb)
    }

    pub(super) fn path(&self) -> &str {
        self.request.split_once(' ').map_or("", |(_, path)| path)
    }

    /// Whether this attempt got a response, rather than a closed connection.
    fn got_response(&self, index: usize) -> bool {
        let response = self.responses.get(index).or(self.responses.last());
        response.is_none_or(|response| response.status.is_some())
    }

    pub(super) fn responses(&self) -> Vec<ScriptedResponse> {
        if !self.responses.is_empty() {
            return self.responses.clone();
        }
        let object = match self.call.rsplit('.').next() {
            Some("search") => "search_result",
            Some("list") => "list",
            _ => "thing",
        };
        let body = json!({
            "id": "thing_1",
            "object": object,
            "data": [],
            "has_more": false,
            "url": self.path(),
        });
        vec![ScriptedResponse { status: Some(200), headers: Map::new(), body }]
    }
}

impl Rule {
    /// Whether the rule applies to this request, depending on the course of the call in both
    /// clients.
    pub(super) fn applies_to(
        &self,
        case: &Case,
        index: usize,
        ours: &CallRecord,
        theirs: &CallRecord,
    ) -> bool {
        let on = &self.on;
        let is_kind = if on.retry {
            case.calls == 1 && ours.has_again(index) && case.got_response(index - 1)
        } else {
            ours.has_other(index) && theirs.has_other(index)
        };
        let is = |expected: Option<bool>, actual: bool| expected.is_none_or(|e| e == actual);
        is_kind
            && on.verbs.as_ref().is_none_or(|verbs| verbs.iter().any(|verb| verb == case.verb()))
            && on.api.as_ref().is_none_or(|api| case.path().starts_with(&format!("/{api}/")))
            && is(on.own_key, case.options.idempotency_key.is_some())
            && is(on.telemetry, case.client.telemetry.unwrap_or(true))
    }
}

impl ExpectedDifference {
    fn check(&self) -> Result<()> {
        let other = match self.from.as_str() {
            "python" => "node",
            "node" => "python",
            from => {
                return Err(format!("a difference is from `{from}`, which is not an SDK").into());
            }
        };
        if self.follows != other && self.follows != "neither" {
            return Err(format!("`{}`: ours cannot follow `{}`", self.why, self.follows).into());
        }
        if self.why.is_empty() || (self.ours.is_empty() && self.theirs.is_empty()) {
            return Err("a difference lacks its reason or its facts".into());
        }
        Ok(())
    }
}

fn once() -> u32 {
    1
}
