//! Changes of an object: updates, actions and deletion.

use serde_json::{Value, json};
use stripe_core::descriptor::OperationKind;

use super::{Expected, Walk};
use crate::Result;
use crate::objects::fixtures;
use crate::operations::params::ParamSelection;

impl Walk<'_> {
    /// Performs an operation on an object that is there. If its state does not allow it, the object
    /// is put into a state that does.
    pub(super) fn act(&mut self, at: usize) -> Result<Option<Value>> {
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

    /// Deletes an object of its own, which nothing else refers to.
    pub(super) fn delete(&mut self, at: usize) -> Result<()> {
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
}

/// The field and the state that an error says the object would have to be in.
fn wanted_state(error: &Value) -> Option<(String, String)> {
    let (_, rest) = error["message"].as_str()?.split_once("is possible while its `")?;
    let (field, rest) = rest.split_once('`')?;
    let state = rest.split('`').nth(1)?;
    Some((field.to_owned(), state.to_owned()))
}
