//! Requests that are refused: params that do not fit, and keys of another mode.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use stripe_core::descriptor::OperationKind;

use super::{Expected, LIVE_KEY, TEST_KEY, Walk, created};
use crate::Result;
use crate::objects::{fixtures, params};
use crate::operations::params::ParamSelection;

impl Walk<'_> {
    /// Sends what an operation that creates refuses.
    pub(super) fn refusals(&mut self, at: usize) -> Result<()> {
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
    pub(super) fn worlds(&mut self) -> Result<()> {
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
