//! Reads: retrieval with expansion, lists and searches.

use serde_json::{Map, Value, json};

use super::{Expected, TEST_KEY, Walk};
use crate::Result;
use crate::objects::fixtures;
use crate::operations::params::ParamSelection;

impl Walk<'_> {
    /// Retrieves with each field expanded that can be, and one that cannot.
    pub(super) fn expand(&mut self, at: usize, found: &Value) -> Result<()> {
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

    /// Retrieves an object that is not there.
    pub(super) fn missing(&mut self, at: usize) -> Result<()> {
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
    pub(super) fn list(&mut self, at: usize) -> Result<()> {
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

    pub(super) fn search(&mut self, at: usize) -> Result<()> {
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
}
