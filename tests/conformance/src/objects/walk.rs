//! A walk over every served operation with an SDK.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use stripe_catalogue::model::{Catalogue, Member, Operation};
use stripe_core::descriptor::{
    ApiMode, Authentication, FieldDescriptor, OperationDescriptor, OperationKind,
    ResourceDescriptor, Shape,
};
use stripe_local::LocalStripe;

use super::fixtures;
use super::params::{self, IdPool};
use super::shapes::Shapes;
use crate::Result;
use crate::operations::params::{ParamSelection, ParamsGenerator};
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

    /// Returns ids for the placeholders of a path: those of objects that are there.
    fn ids(&mut self, path: &str) -> Result<Option<Vec<String>>> {
        let Some((before, _)) = path.rsplit_once("/{}") else { return Ok(Some(Vec::new())) };
        self.chain(before)
    }

    /// Returns ids down to an object of a collection, which is created if there is none.
    fn chain(&mut self, collection: &str) -> Result<Option<Vec<String>>> {
        let collection = collection.replace("/v1/test_helpers/customers", "/v1/customers");
        let collection = collection.replace("/v1/test_helpers/refunds", "/v1/refunds");
        if let Some(chain) = self.chains.get(&collection).and_then(|chains| chains.last()) {
            return Ok(Some(chain.clone()));
        }
        if !self.under_way.insert(collection.clone()) {
            return Ok(None);
        }
        let fund = "POST /v1/test_helpers/customers/{}/fund_cash_balance";
        let funded = collection.ends_with("/cash_balance_transactions");
        if collection == "/v1/customers/{}/payment_methods" {
            if let Some(customer) = self.chain("/v1/customers")? {
                let params = json!({ "customer": customer[0] });
                let method = self.chain("/v1/payment_methods")?.unwrap_or_default();
                let _ = self.call("POST /v1/payment_methods/{}/attach", &method, &params)?;
            }
        }
        if let Some(create) = self.index(&format!("POST {collection}")) {
            self.create(create)?;
        } else if let (true, Some(fund)) = (funded, self.index(fund)) {
            self.act(fund)?;
            self.first_of_list(&collection)?;
        } else if let Some(parents) = self.ids(&format!("{collection}/")).unwrap_or_default() {
            if let Some((name, id)) = fixtures::put(self.local, &collection, &parents)? {
                let mut chain = parents;
                chain.push(id.clone());
                self.pool.add(name, &id);
                self.chains.entry(collection.clone()).or_default().push(chain);
            } else {
                self.first_of_list(&collection)?;
            }
        }
        self.under_way.remove(&collection);
        Ok(self.chains.get(&collection).and_then(|chains| chains.last()).cloned())
    }

    /// Takes the first object of a list for one of its collection.
    fn first_of_list(&mut self, collection: &str) -> Result<()> {
        let Some(list) = self.index(&format!("GET {collection}")) else { return Ok(()) };
        let Some(ids) = self.ids(&format!("{collection}/"))? else { return Ok(()) };
        let params = self.required(list)?;
        let request = self.served[list].request.clone();
        if let Ok(page) = self.call(&request, &ids, &Value::Object(params))? {
            if let Some(id) = page["data"][0]["id"].as_str() {
                let mut chain = ids;
                chain.push(id.to_owned());
                self.chains.entry(collection.to_owned()).or_default().push(chain);
            }
        }
        Ok(())
    }

    /// Draws the params that an operation requires.
    fn required(&mut self, at: usize) -> Result<Map<String, Value>> {
        let mut params = self.draw(at, ParamSelection::Some)?;
        let fields = self.served[at].fields();
        params.retain(|name, _| fields.iter().any(|it| it.required && it.name == *name));
        Ok(params)
    }

    /// Draws params that the local Stripe accepts.
    fn draw(&mut self, at: usize, extent: ParamSelection) -> Result<Map<String, Value>> {
        let served = &self.served[at];
        let is_json = served.operation.encoding == "json";
        let members: &'a [Member] = &served.operation.params;
        let (fields, name) = (served.fields(), served.name());
        let mut drawn = ParamsGenerator::new(&mut self.random, extent, is_json).of(members, "");
        for name in ["expand", "limit", "starting_after", "ending_before", "page", "query"] {
            drawn.remove(name);
        }
        self.number += 1;
        fixtures::adjust(&name, &mut drawn, self.number);
        for object in params::references(fields, &drawn) {
            if self.pool.newest(&object).is_none() {
                if let Some(create) = self.creator(&object) {
                    let path = self.served[create].path().to_owned();
                    self.chain(&path)?;
                }
            }
        }
        params::use_ids(fields, &mut drawn, &self.pool);
        if self.served[at].declared.kind == OperationKind::Create && drawn.contains_key("id") {
            drawn.insert("id".to_owned(), json!(format!("made_{}", self.number)));
        }
        if name.ends_with("meter_event_adjustment create") {
            let event = self.index("POST /v1/billing/meter_events").unwrap_or_default();
            self.create(event)?;
            let cancel = json!({ "identifier": self.last_event });
            drawn.extend([
                ("event_name".to_owned(), json!("event")),
                ("cancel".to_owned(), cancel),
                ("type".to_owned(), json!("cancel")),
            ]);
        }
        if name.ends_with("meter_event create") {
            if let Some([customer]) = self.chain("/v1/customers")?.as_deref() {
                let payload = json!({ "stripe_customer_id": customer, "value": "1" });
                drawn.insert("payload".to_owned(), payload);
            }
        }
        if name == "billing.alert create" {
            let meter = self.chain("/v1/billing/meters")?.unwrap_or_default();
            let threshold = json!({ "gte": 5, "meter": meter.last(), "recurrence": "one_time" });
            drawn.insert("usage_threshold".to_owned(), threshold);
        }
        if name == "invoice update_lines" || name == "invoice remove_lines" {
            if let Some(line) = self.pool.newest("line_item") {
                let lines = json!([{ "id": line, "behavior": "delete" }]);
                drawn.insert("lines".to_owned(), lines);
            }
            if name == "invoice update_lines" {
                drawn["lines"][0].as_object_mut().map(|line| line.remove("behavior"));
            }
        }
        Ok(drawn)
    }

    /// The operation that creates objects of that name.
    fn creator(&self, object: &str) -> Option<usize> {
        self.served.iter().position(|served| {
            served.declared.kind == OperationKind::Create
                && created(served.declared) == Some(object)
        })
    }

    fn create(&mut self, at: usize) -> Result<Option<Value>> {
        let extent =
            if self.random.once_in(2) { ParamSelection::All } else { ParamSelection::Some };
        let path = self.served[at].path().to_owned();
        let Some(parents) = self.ids(&path)? else {
            // Otherwise the parent needs what is to be created under it.
            if self.under_way.is_empty() {
                let name = self.served[at].name();
                self.problem(&name, "there is no parent to create it under");
            }
            return Ok(None);
        };
        let params = self.draw(at, extent)?;
        let (request, name) = (self.served[at].request.clone(), self.served[at].name());
        match self.call(&request, &parents, &Value::Object(params.clone()))? {
            Ok(found) => {
                self.check(at, &found);
                if let (true, Some(identifier)) =
                    (name.ends_with("meter_event create"), found["identifier"].as_str())
                {
                    identifier.clone_into(&mut self.last_event);
                }
                if let Some(id) = found["id"].as_str() {
                    let mut chain = parents;
                    chain.push(id.to_owned());
                    let object = found["object"].as_str().unwrap_or_default();
                    self.pool.add(object, id);
                    let collection =
                        path.replace("/v1/test_helpers/confirmation", "/v1/confirmation");
                    self.chains.entry(collection).or_default().push(chain);
                }
                Ok(Some(found))
            }
            Err(error) => {
                self.problem(&name, &format!("refused: {error} for {}", Value::Object(params)));
                Ok(None)
            }
        }
    }

    /// Performs an operation on an object that is there. If its state does not allow it, the object
    /// is put into a state that does.
    fn act(&mut self, at: usize) -> Result<Option<Value>> {
        let served = &self.served[at];
        let (request, name, path) =
            (served.request.clone(), served.name(), served.path().to_owned());
        let kind = served.declared.kind;
        let is_update = kind == OperationKind::Update;
        // An action may leave an object in a state that the next one cannot begin in.
        if let (OperationKind::Action, Some((before, _))) = (kind, path.rsplit_once("/{}/")) {
            if let Some(create) = self.index(&format!("POST {before}")) {
                self.create(create)?;
            }
            if name == "invoice update_lines" || name == "invoice remove_lines" {
                self.add_line()?;
            }
            if let ("billing.meter reactivate", Some(ids)) = (name.as_str(), self.ids(&path)?) {
                let deactivate = "POST /v1/billing/meters/{}/deactivate";
                let _ = self.call(deactivate, &ids, &json!({}))?;
            }
        }
        let Some(ids) = self.ids(&path)? else {
            self.problem(&name, "there is no object to perform it on");
            return Ok(None);
        };
        let mut params = self.draw(at, ParamSelection::Some)?;
        let has_metadata = self.served[at].fields().iter().any(|field| field.name == "metadata");
        if is_update && has_metadata {
            params.insert("metadata".to_owned(), json!({ "changed": "yes" }));
        }
        let params = Value::Object(params);
        let mut reply = self.call(&request, &ids, &params)?;
        for _ in 0..2 {
            let Err(error) = &reply else { break };
            if error["message"].as_str().is_some_and(|it| it.starts_with("there is no discount")) {
                fixtures::put_discount(self.local, self.served[at].object, &ids)?;
                reply = self.call(&request, &ids, &params)?;
                continue;
            }
            let Some(state) = wanted_state(error) else { break };
            let expected = Expected { status: 400, ..Expected::default() };
            self.check_error(&name, &error.clone(), &expected);
            self.by_state.insert(name.clone());
            if !self.set_state(at, &ids, &state)? {
                break;
            }
            reply = self.call(&request, &ids, &params)?;
        }
        match reply {
            Ok(found) => {
                self.check(at, &found);
                if found["deleted"] == true && path.ends_with("{}") {
                    self.forget(ids.last().map_or("", String::as_str));
                }
                if is_update && has_metadata && found["metadata"]["changed"] != "yes" {
                    self.problem(&name, "the change is not in the response");
                }
                if let (Some(id), Some(last)) = (found["id"].as_str(), ids.last()) {
                    let is_of_it = matches!(
                        self.served[at].declared.kind,
                        OperationKind::Retrieve | OperationKind::Update
                    );
                    if is_of_it && id != last && path.ends_with("{}") {
                        self.problem(&name, &format!("`{id}` is returned instead of `{last}`"));
                    }
                }
                Ok(Some(found))
            }
            Err(error) => {
                self.problem(&name, &format!("refused: {error} for {ids:?} {params}"));
                Ok(None)
            }
        }
    }

    fn set_state(&self, at: usize, ids: &[String], state: &(String, String)) -> Result<bool> {
        let id = ids.last().map_or("", String::as_str);
        fixtures::set_state(self.local, self.served[at].object, id, state)
    }

    /// Adds a line to the newest invoice.
    fn add_line(&mut self) -> Result<()> {
        let Some(ids) = self.chain("/v1/invoices")? else { return Ok(()) };
        let params = json!({ "lines": [{ "amount": 5 }] });
        let added = self.call("POST /v1/invoices/{}/add_lines", &ids, &params)?;
        if let Some(id) =
            added.ok().and_then(|it| it["lines"]["data"][0]["id"].as_str().map(str::to_owned))
        {
            self.pool.add("line_item", &id);
        }
        Ok(())
    }

    /// Forgets a deleted object.
    fn forget(&mut self, id: &str) {
        self.pool.remove(id);
        for chains in self.chains.values_mut() {
            chains.retain(|chain| !chain.iter().any(|step| step == id));
        }
    }

    /// Retrieves with each field expanded that can be, and one that cannot.
    fn expand(&mut self, at: usize, found: &Value) -> Result<()> {
        let served = &self.served[at];
        if served.is_v2() || served.operation.response.contains('|') && found["deleted"] == true {
            return Ok(());
        }
        let (request, name, path) =
            (served.request.clone(), served.name(), served.path().to_owned());
        if !served.operation.params.iter().any(|param| param.name == "expand") {
            return Ok(());
        }
        let Ok(resource) = self.catalogue.resource(found["object"].as_str().unwrap_or_default())
        else {
            return Ok(());
        };
        let Some(ids) = self.ids(&path)? else { return Ok(()) };
        let required = self.draw(at, ParamSelection::Some)?;
        let with = |field: &str| {
            let mut params = required.clone();
            params.insert("expand".to_owned(), json!([field]));
            Value::Object(params)
        };
        for member in &resource.fields {
            let is_expandable = matches!(&member.ty, stripe_catalogue::model::Type::Expandable(_));
            if !is_expandable {
                continue;
            }
            match self.call(&request, &ids, &with(&member.name))? {
                Ok(expanded) => {
                    let (before, after) = (&found[&member.name], &expanded[&member.name]);
                    let stored = before.as_str().is_some_and(|id| self.is_stored(id));
                    if stored && after["id"] != *before {
                        self.problem(&name, &format!("`{}` is not expanded: {after}", member.name));
                    }
                    self.check(at, &expanded);
                }
                Err(error) => {
                    self.problem(&name, &format!("`{}` is not expanded: {error}", member.name));
                }
            }
        }
        for field in ["object", "no_such_field"] {
            match self.call(&request, &ids, &with(field))? {
                Ok(_) => self.problem(&name, &format!("`{field}` is expanded")),
                Err(error) => {
                    let expected =
                        Expected { status: 400, param: Some("expand[0]"), ..Expected::default() };
                    self.check_error(&name, &error, &expected);
                }
            }
        }
        Ok(())
    }

    fn is_stored(&self, id: &str) -> bool {
        self.chains.values().flatten().any(|chain| chain.last().is_some_and(|last| last == id))
    }

    /// Retrieves an object that is not there.
    fn missing(&mut self, at: usize) -> Result<()> {
        let served = &self.served[at];
        let (request, name, path) =
            (served.request.clone(), served.name(), served.path().to_owned());
        if !path.ends_with("{}") || fixtures::is_on_demand(&path) {
            return Ok(());
        }
        let is_v2 = served.is_v2();
        let Some(mut ids) = self.ids(&path)? else { return Ok(()) };
        if let Some(last) = ids.last_mut() {
            "none_1".clone_into(last);
        }
        match self.call(&request, &ids, &json!({}))? {
            Ok(found) => self.problem(&name, &format!("`none_1` is there: {found}")),
            Err(error) => {
                let code = if is_v2 { "not_found" } else { "resource_missing" };
                let expected = Expected { status: 404, code: Some(code), param: Some("id"), is_v2 };
                self.check_error(&name, &error, &expected);
            }
        }
        Ok(())
    }

    /// Lists forwards and backwards, two at a time.
    fn list(&mut self, at: usize) -> Result<()> {
        let served = &self.served[at];
        let (request, name, path) =
            (served.request.clone(), served.name(), served.path().to_owned());
        let is_v2 = served.is_v2();
        let Some(ids) = self.ids(&format!("{path}/"))? else {
            self.problem(&name, "there is no parent to list under");
            return Ok(());
        };
        // Only the params that are required: another one may leave out what is looked for.
        let mut params = self.required(at)?;
        let page = match self.call(&request, &ids, &Value::Object(params.clone()))? {
            Ok(page) => page,
            Err(error) => {
                self.problem(&name, &format!("refused: {error}"));
                return Ok(());
            }
        };
        self.check(at, &page);
        params.insert("limit".to_owned(), json!(2));
        let all = match self.pages(&request, &ids, &params)? {
            Ok(all) => all,
            Err(error) => {
                self.problem(&name, &format!("the pages are refused: {error}"));
                return Ok(());
            }
        };
        let made = self.chains.get(&path).cloned().unwrap_or_default();
        let expected: Vec<String> = made
            .iter()
            .rev()
            .filter(|chain| chain.len() == ids.len() + 1 && chain.starts_with(&ids))
            .filter_map(|chain| chain.last().cloned())
            .collect();
        let is_filtered = params.len() > 1 || fixtures::is_ordered_otherwise(&path);
        if !is_filtered && all != expected {
            self.problem(&name, &format!("{all:?} are listed, not {expected:?}"));
        }
        if let (false, [.., last]) = (is_v2, all.as_slice()) {
            params.insert("ending_before".to_owned(), json!(last));
            let backwards = self.pages(&request, &ids, &params)?;
            let mut expected: Vec<String> = all[..all.len() - 1].to_vec();
            expected.reverse();
            if backwards.as_ref() != Ok(&expected) {
                self.problem(
                    &name,
                    &format!("{backwards:?} are listed backwards, not {expected:?}"),
                );
            }
            params.remove("ending_before");
            params.insert("starting_after".to_owned(), json!("none_1"));
            match self.call(&request, &ids, &Value::Object(params))? {
                Ok(_) => self.problem(&name, "a page begins after `none_1`"),
                Err(error) => {
                    let expected = Expected {
                        status: 400,
                        code: Some("resource_missing"),
                        param: Some("starting_after"),
                        is_v2,
                    };
                    self.check_error(&name, &error, &expected);
                }
            }
        }
        Ok(())
    }

    fn pages(
        &mut self,
        request: &str,
        ids: &[String],
        params: &Map<String, Value>,
    ) -> Result<Result<Vec<String>, Value>> {
        let params = Value::Object(params.clone());
        let reply = self.call_with(TEST_KEY, request, ids, &params, true)?;
        Ok(reply.map(|ids| {
            let ids = ids.as_array().cloned().unwrap_or_default();
            ids.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }))
    }

    fn search(&mut self, at: usize) -> Result<()> {
        let served = &self.served[at];
        let (request, name, path) =
            (served.request.clone(), served.name(), served.path().to_owned());
        let collection = path.trim_end_matches("/search").to_owned();
        let Some(chain) = self.chain(&collection)? else {
            self.problem(&name, "there is no object to search for");
            return Ok(());
        };
        let id = chain.last().cloned().unwrap_or_default();
        let marked = format!("{:08x}", self.random.below(1 << 30));
        let update = json!({ "metadata": { "marked": marked } });
        if let Err(error) = self.call(&format!("POST {collection}/{{}}"), &chain, &update)? {
            self.problem(&name, &format!("the object cannot be marked: {error}"));
            return Ok(());
        }
        for query in [
            format!("metadata['marked']:'{marked}'"),
            format!("created>0 metadata['marked']:'{marked}'"),
            format!("created>0 AND metadata[\"marked\"]:\"{marked}\""),
        ] {
            match self.call(&request, &[], &json!({ "query": query }))? {
                Ok(found) => {
                    self.check(at, &found);
                    let ids: Vec<&Value> = found["data"]
                        .as_array()
                        .into_iter()
                        .flatten()
                        .map(|it| &it["id"])
                        .collect();
                    if ids != [&json!(id)] {
                        self.problem(&name, &format!("{query} finds {ids:?}, not {id}"));
                    }
                }
                Err(error) => self.problem(&name, &format!("{query} is refused: {error}")),
            }
        }
        match self.call(&request, &[], &json!({ "query": "no_such_field:'x'" }))? {
            Ok(_) => self.problem(&name, "an undeclared field is searched for"),
            Err(error) => {
                let expected =
                    Expected { status: 400, param: Some("query"), ..Expected::default() };
                self.check_error(&name, &error, &expected);
            }
        }
        Ok(())
    }

    /// Deletes an object of its own, which nothing else refers to.
    fn delete(&mut self, at: usize) -> Result<()> {
        let served = &self.served[at];
        let (name, path) = (served.name(), served.path().to_owned());
        let is_v2 = served.is_v2();
        if !path.ends_with("{}") {
            self.act(at)?;
            return Ok(());
        }
        let collection = path.trim_end_matches("/{}").to_owned();
        if let Some(create) = self.index(&format!("POST {collection}")) {
            self.create(create)?;
        }
        let Some(ids) = self.ids(&path)? else {
            self.problem(&name, "there is no object to delete");
            return Ok(());
        };
        let Some(found) = self.act(at)? else { return Ok(()) };
        let id = ids.last().cloned().unwrap_or_default();
        let is_deleted = found["deleted"] == true || is_v2;
        if !is_deleted {
            return Ok(());
        }
        self.forget(&id);
        let Some(retrieve) = self.index(&format!("GET {collection}/{{}}")) else { return Ok(()) };
        let retrieve = &self.served[retrieve];
        let returns_deleted = retrieve.operation.response.contains("deleted:");
        let retrieve = retrieve.request.clone();
        match (self.call(&retrieve, &ids, &json!({}))?, returns_deleted) {
            (Ok(found), true) if found["deleted"] == true => {}
            (Err(error), false) => {
                let code = if is_v2 { "not_found" } else { "resource_missing" };
                let expected = Expected { status: 404, code: Some(code), param: None, is_v2 };
                self.check_error(&name, &error, &expected);
            }
            (reply, _) => {
                self.problem(&name, &format!("the deleted object is retrieved as {reply:?}"));
            }
        }
        if let Some(list) = self.index(&format!("GET {collection}")) {
            if !self.served[list].fields().iter().any(|field| field.required) {
                self.list(list)?;
            }
        }
        Ok(())
    }

    /// Sends what an operation that creates refuses.
    fn refusals(&mut self, at: usize) -> Result<()> {
        let path = self.served[at].path().to_owned();
        let Some(parents) = self.ids(&path)? else { return Ok(()) };
        let (request, name) = (self.served[at].request.clone(), self.served[at].name());
        let (fields, is_v2) = (self.served[at].fields(), self.served[at].is_v2());
        let params = self.draw(at, ParamSelection::All)?;
        let mut cases: Vec<(Map<String, Value>, &str, String)> = Vec::new();
        if !fixtures::takes_any_name(&name) {
            let mut unknown = params.clone();
            unknown.insert("no_such_param".to_owned(), json!("x"));
            cases.push((unknown, "parameter_unknown", "no_such_param".to_owned()));
        }
        let is_drawn = |name: &str| params.contains_key(name) && name != "file";
        for field in fields.iter().filter(|field| field.required && is_drawn(field.name)) {
            let mut without = params.clone();
            if without.remove(field.name).is_some() {
                cases.push((without, "parameter_missing", field.name.to_owned()));
            }
        }
        let is_checked: BTreeSet<&str> = self
            .served
            .iter()
            .filter(|served| served.declared.kind == OperationKind::Create)
            .filter_map(|served| created(served.declared))
            .collect();
        if !fixtures::checks_ids_itself(&name) {
            let mut spoilt = params.clone();
            spoilt.remove("id");
            let is_checked = |object: &str| is_checked.contains(object);
            if let Some(path) = params::spoil_id(fields, &mut spoilt, is_checked) {
                cases.push((spoilt, "resource_missing", path));
            }
        }
        for (params, code, param) in cases {
            match self.call(&request, &parents, &Value::Object(params.clone()))? {
                Ok(_) => {
                    let what =
                        format!("{code} of `{param}` is accepted in {}", Value::Object(params));
                    self.problem(&name, &what);
                }
                Err(error) => {
                    let expected =
                        Expected { status: 400, code: Some(code), param: Some(&param), is_v2 };
                    self.check_error(&name, &error, &expected);
                }
            }
        }
        if fields.iter().any(|field| field.name == "metadata") {
            let mut long = params;
            long.insert("metadata".to_owned(), json!({ "key": "v".repeat(501) }));
            match self.call(&request, &parents, &Value::Object(long))? {
                Ok(_) => self.problem(&name, "a long value of metadata is accepted"),
                Err(error) => {
                    let expected =
                        Expected { status: 400, code: None, param: Some("metadata"), is_v2 };
                    self.check_error(&name, &error, &expected);
                }
            }
        }
        Ok(())
    }

    /// Objects of live mode and of test mode are apart, and keys that are none are refused.
    fn worlds(&mut self) -> Result<()> {
        let (create, retrieve) = ("POST /v1/customers", "GET /v1/customers/{}");
        for (here, there, is_live) in [(TEST_KEY, LIVE_KEY, false), (LIVE_KEY, TEST_KEY, true)] {
            let made = self.call_with(here, create, &[], &json!({ "name": "Jenny" }), false)?;
            let made = match made {
                Ok(made) => made,
                Err(error) => {
                    self.problem("modes", &format!("refused: {error}"));
                    return Ok(());
                }
            };
            if made["livemode"] != is_live {
                self.problem("modes", "a customer is of the other mode");
            }
            let ids = [made["id"].as_str().unwrap_or_default().to_owned()];
            if !is_live {
                self.chains.entry("/v1/customers".to_owned()).or_default().push(ids.to_vec());
                self.pool.add("customer", &ids[0]);
            }
            match self.call_with(there, retrieve, &ids, &json!({}), false)? {
                Ok(_) => self.problem("modes", "a customer is in both modes"),
                Err(error) => {
                    let expected = Expected {
                        status: 404,
                        code: Some("resource_missing"),
                        param: Some("id"),
                        is_v2: false,
                    };
                    self.check_error("modes", &error, &expected);
                    let message = error["message"].as_str().unwrap_or_default();
                    if !message.contains("a similar object exists in") {
                        self.problem("modes", &format!("the error does not tell: {error}"));
                    }
                }
            }
        }
        for (key, code) in
            [("pk_test_conformance", Some("secret_key_required")), ("conformance", None)]
        {
            match self.call_with(key, create, &[], &json!({}), false)? {
                Ok(_) => self.problem("keys", &format!("{key} is accepted")),
                Err(error) => {
                    let expected = Expected { status: 401, code, ..Expected::default() };
                    self.check_error("keys", &error, &expected);
                }
            }
        }
        Ok(())
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

/// The field and the state that an error says the object would have to be in.
fn wanted_state(error: &Value) -> Option<(String, String)> {
    let (_, rest) = error["message"].as_str()?.split_once("is possible while its `")?;
    let (field, rest) = rest.split_once('`')?;
    let state = rest.split('`').nth(1)?;
    Some((field.to_owned(), state.to_owned()))
}
