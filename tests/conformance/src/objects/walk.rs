//! A walk over every served operation with an SDK.

mod changes;
mod objects;
mod reads;
mod refusals;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use stripe_catalogue::model::{Catalogue, Operation};
use stripe_core::descriptor::{
    ApiMode, Authentication, FieldDescriptor, OperationDescriptor, OperationKind,
    ResourceDescriptor, Shape,
};
use stripe_local::LocalStripe;

use super::params::IdPool;
use super::shapes::Shapes;
use crate::Result;
use crate::operations::random::Random;
use crate::operations::unnamed;
use crate::sdk::SdkDriver;

const TEST_KEY: &str = "sk_test_conformance";
const LIVE_KEY: &str = "sk_live_conformance";

/// A served operation, as declared and as in the catalogue.
struct Served<'a> {
    object: &'static str,
    declared: &'static OperationDescriptor,
    operation: &'a Operation,
    /// The verb and the path without names.
    request: String,
}

impl Served<'_> {
    fn path(&self) -> &str {
        self.request.split_once(' ').map_or("", |(_, path)| path)
    }

    fn fields(&self) -> &'static [FieldDescriptor] {
        self.declared.params.fields().unwrap_or_default()
    }

    fn is_v2(&self) -> bool {
        self.declared.api_mode() == ApiMode::V2
    }

    fn name(&self) -> String {
        format!("{} {}", self.object, self.operation.name)
    }
}

pub(super) struct Walk<'a> {
    sdk: SdkDriver,
    local: &'a LocalStripe,
    catalogue: &'a Catalogue,
    served: Vec<Served<'a>>,
    random: Random,
    shapes: Shapes<'a>,
    /// Ids by object name.
    pool: IdPool,
    /// Ids in paths, by the path before the last of them.
    chains: BTreeMap<String, Vec<Vec<String>>>,
    /// Collections that are being filled, so that two do not wait for each other.
    under_way: BTreeSet<String>,
    number: usize,
    /// The identifier of the last meter event.
    last_event: String,
    pub(super) calls: usize,
    pub(super) succeeded: BTreeSet<String>,
    /// Refusals by the state of an object.
    pub(super) by_state: BTreeSet<String>,
    pub(super) problems: Vec<String>,
}

/// A reply of an SDK.
type SdkResponse = Result<Value, Value>;

impl<'a> Walk<'a> {
    pub(super) fn new(
        sdk: SdkDriver,
        local: &'a LocalStripe,
        catalogue: &'a Catalogue,
        resources: &[&'static ResourceDescriptor],
        seed: u64,
    ) -> Self {
        let mut served: Vec<Served<'a>> = Vec::new();
        let mut problems = Vec::new();
        for resource in resources {
            for declared in resource.operations {
                let request = format!("{} {}", declared.method.as_str(), unnamed(declared.path));
                if served.iter().any(|known| known.request == request) {
                    continue;
                }
                let known = catalogue.resources.iter().find_map(|of| {
                    let is_it =
                        |it: &&Operation| request == format!("{} {}", it.verb, unnamed(&it.path));
                    Some((of, of.operations.iter().find(is_it)?))
                });
                match known {
                    Some((_, operation)) => served.push(Served {
                        object: resource.object.unwrap_or_default(),
                        declared,
                        operation,
                        request,
                    }),
                    None => problems.push(format!("{request} is not in the catalogue")),
                }
            }
        }
        Self {
            sdk,
            local,
            catalogue,
            served,
            random: Random::new(seed),
            shapes: Shapes::new(catalogue),
            pool: IdPool::default(),
            chains: BTreeMap::new(),
            under_way: BTreeSet::new(),
            number: 0,
            last_event: String::new(),
            calls: 0,
            succeeded: BTreeSet::new(),
            by_state: BTreeSet::new(),
            problems,
        }
    }

    /// Calls every operation.
    pub(super) fn run(&mut self, only: Option<&str>) -> Result<()> {
        if only.is_none() {
            self.worlds()?;
        }
        let order = [
            OperationKind::Create,
            OperationKind::Retrieve,
            OperationKind::Update,
            OperationKind::List,
            OperationKind::Search,
            OperationKind::Action,
            OperationKind::Delete,
        ];
        let mut all: Vec<usize> = (0..self.served.len()).collect();
        all.sort_by_key(|at| order.iter().position(|kind| *kind == self.served[*at].declared.kind));
        all.retain(|at| only.is_none_or(|object| self.served[*at].object == object));
        if let Some(meter) = self.index("POST /v1/billing/meters") {
            self.create(meter)?;
        }
        for at in all {
            self.operation(at)?;
        }
        Ok(())
    }

    /// Reports usage to the stream, with the token of a session.
    fn stream(&mut self, at: usize) -> Result<()> {
        let (request, name) = (self.served[at].request.clone(), self.served[at].name());
        let session = self.call("POST /v2/billing/meter_event_session", &[], &json!({}))?;
        let Ok(session) = session else {
            self.problem(&name, "there is no session");
            return Ok(());
        };
        let customer = self.chain("/v1/customers")?.unwrap_or_default();
        let payload = json!({ "stripe_customer_id": customer.last(), "value": "1" });
        let event = json!({ "event_name": "event", "payload": payload });
        let key = session["authentication_token"].as_str().unwrap_or_default().to_owned();
        let params = json!({ "events": [event] });
        match self.call_with(&key, &request, &[], &params, false)? {
            Ok(_) => drop(self.succeeded.insert(request)),
            Err(error) => self.problem(&name, &format!("refused: {error}")),
        }
        Ok(())
    }

    /// The operations that never succeeded.
    pub(super) fn never(&self) -> Vec<String> {
        let all = self.served.iter().map(|served| &served.request);
        all.filter(|request| !self.succeeded.contains(*request)).cloned().collect()
    }

    pub(super) fn operations(&self) -> usize {
        self.served.len()
    }

    fn operation(&mut self, at: usize) -> Result<()> {
        let served = &self.served[at];
        if served.declared.authentication == Authentication::SessionToken {
            return self.stream(at);
        }
        match served.declared.kind {
            OperationKind::Create => {
                self.refusals(at)?;
                for _ in 0..3 {
                    self.create(at)?;
                }
            }
            OperationKind::Retrieve => {
                if let Some(found) = self.act(at)? {
                    self.expand(at, &found)?;
                }
                self.missing(at)?;
            }
            OperationKind::List => self.list(at)?,
            OperationKind::Search => self.search(at)?,
            OperationKind::Delete => self.delete(at)?,
            _ => {
                self.act(at)?;
            }
        }
        Ok(())
    }

    fn call(&mut self, request: &str, ids: &[String], params: &Value) -> Result<SdkResponse> {
        self.call_with(TEST_KEY, request, ids, params, false)
    }

    fn call_with(
        &mut self,
        key: &str,
        request: &str,
        ids: &[String],
        params: &Value,
        all: bool,
    ) -> Result<SdkResponse> {
        self.calls += 1;
        let line = json!({
            "key": key, "request": request, "ids": ids, "params": params, "all": all,
        });
        let mut reply = self.sdk.exchange(&line)?;
        Ok(match reply.get_mut("error") {
            Some(error) => Err(error.take()),
            None => Ok(reply["ok"].take()),
        })
    }

    fn problem(&mut self, place: &str, what: &str) {
        self.problems.push(format!("{place}: {what}"));
    }

    /// Compares a response with the catalogue.
    fn check(&mut self, at: usize, found: &Value) {
        let served = &self.served[at];
        let name = served.name();
        self.succeeded.insert(served.request.clone());
        self.shapes.response(&served.operation.response.clone(), found);
        let differences = std::mem::take(&mut self.shapes.differences);
        for difference in differences {
            self.problem(&name, &difference);
        }
    }

    /// Compares the shape of an error with Stripe's.
    fn check_error(&mut self, place: &str, error: &Value, expected: &Expected<'_>) {
        let is_v2 = expected.is_v2;
        let mut wrong = Vec::new();
        let mut want = |what: &str, is_right: bool| {
            if !is_right {
                wrong.push(what.to_owned());
            }
        };
        want("status", error["status"] == expected.status);
        want("type", error["type"] == "invalid_request_error");
        if let Some(code) = expected.code {
            want("code", error["code"] == code);
        }
        if let (Some(param), false) = (expected.param, is_v2) {
            want("param", error["param"] == param);
        }
        let has_text = |field: &str| error[field].as_str().is_some_and(|text| !text.is_empty());
        want("message", has_text("message"));
        want("request id", error["request_id"].as_str().is_some_and(|id| id.starts_with("req_")));
        if !wrong.is_empty() {
            let what =
                format!("the error has another {} than {expected:?}: {error}", wrong.join(", "));
            self.problem(place, &what);
        }
    }

    fn index(&self, request: &str) -> Option<usize> {
        self.served.iter().position(|served| served.request == request)
    }
}

/// Expected properties of an error.
#[derive(Debug, Default)]
struct Expected<'e> {
    status: u16,
    code: Option<&'e str>,
    param: Option<&'e str>,
    is_v2: bool,
}

/// The name of the object that an operation returns.
fn created(operation: &OperationDescriptor) -> Option<&'static str> {
    match operation.response {
        Shape::Resource(resource) => resource().object,
        _ => None,
    }
}
