//! Objects that are there for a call: created, remembered by their ids, and named in params.

use serde_json::{Map, Value, json};
use stripe_catalogue::model::Member;
use stripe_core::descriptor::OperationKind;

use super::{Walk, created};
use crate::Result;
use crate::objects::{fixtures, params};
use crate::operations::params::{ParamSelection, ParamsGenerator};

impl<'a> Walk<'a> {
    /// Returns ids for the placeholders of a path: those of objects that are there.
    pub(super) fn ids(&mut self, path: &str) -> Result<Option<Vec<String>>> {
        let Some((before, _)) = path.rsplit_once("/{}") else { return Ok(Some(Vec::new())) };
        self.chain(before)
    }

    /// Returns ids down to an object of a collection, which is created if there is none.
    pub(super) fn chain(&mut self, collection: &str) -> Result<Option<Vec<String>>> {
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
    pub(super) fn required(&mut self, at: usize) -> Result<Map<String, Value>> {
        let mut params = self.draw(at, ParamSelection::Some)?;
        let fields = self.served[at].fields();
        params.retain(|name, _| fields.iter().any(|it| it.required && it.name == *name));
        Ok(params)
    }

    /// Draws params that the local Stripe accepts.
    pub(super) fn draw(&mut self, at: usize, extent: ParamSelection) -> Result<Map<String, Value>> {
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

    pub(super) fn create(&mut self, at: usize) -> Result<Option<Value>> {
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

    /// Forgets a deleted object.
    pub(super) fn forget(&mut self, id: &str) {
        self.pool.remove(id);
        for chains in self.chains.values_mut() {
            chains.retain(|chain| !chain.iter().any(|step| step == id));
        }
    }

    pub(super) fn is_stored(&self, id: &str) -> bool {
        self.chains.values().flatten().any(|chain| chain.last().is_some_and(|last| last == id))
    }
}
