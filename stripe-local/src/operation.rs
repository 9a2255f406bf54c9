//! Default behavior of operations.

mod items;
mod list;
mod references;

use std::sync::Arc;

use bytes::Bytes;
use serde_json::Value;
use stripe_core::descriptor::{ApiMode, Shape};

use crate::ids::IdGenerator;
use crate::json::{self, JsonObject};
use crate::object::{ObjectBuilder, ValueSource, resource_of};
use crate::refusal::Refusal;
use crate::response::ResponseContent;
use crate::routes::{Route, Routes, Task};
use crate::store::{Scan, Store};

/// Execution of an operation on the objects of an account.
pub(crate) struct Execution<'a> {
    pub(crate) route: &'a Route,
    pub(crate) routes: &'a Routes,
    pub(crate) mode: ApiMode,
    /// Whether it is performed in live mode.
    pub(crate) is_live: bool,
    /// Whether a param may be the id of no stored object.
    pub(crate) any_id: bool,
    /// Decoded ids in the path.
    pub(crate) ids: &'a [String],
    pub(crate) params: JsonObject,
    pub(crate) paging: &'a JsonObject,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) store: &'a mut Store,
    /// Progress of the scan for the requested page.
    pub(crate) scan: &'a mut Scan,
    pub(crate) id_maker: &'a IdGenerator,
    /// Unix seconds.
    pub(crate) now: i64,
}

impl Execution<'_> {
    /// Performs the operation.
    pub(crate) fn proceed(&mut self) -> Result<ResponseContent, Refusal> {
        let response = &self.route.operation.response;
        self.check_references()?;
        let content = match self.route.task {
            Task::Create => self.create()?,
            Task::Retrieve => self.retrieve()?,
            Task::Update => self.update()?,
            Task::Delete => self.delete()?,
            Task::List | Task::Search => {
                self.check_parent()?;
                self.page()?.into()
            }
            Task::Act => self.act()?,
        };
        Ok(match response {
            Shape::Bytes => ResponseContent::Bytes(Bytes::new()),
            Shape::Empty => ResponseContent::Json("{}".into()),
            _ => ResponseContent::Json(content),
        })
    }

    pub(crate) fn object_builder(&self) -> ObjectBuilder<'_> {
        ObjectBuilder {
            ids: self.id_maker,
            store: self.store,
            now: self.now,
            mode: self.mode,
            is_live: self.is_live,
            source: match self.route.operation.params.fields() {
                Some(_) => ValueSource::DeclaredParams,
                None => ValueSource::UndeclaredParams,
            },
        }
    }

    fn create(&mut self) -> Result<Arc<str>, Refusal> {
        self.check_parent()?;
        let item = &self.route.item;
        let Some(name) = item.object else { return Ok("{}".into()) };
        let mut given = std::mem::take(&mut self.params);
        let parent = self.parent_id();
        if let (Some(field), Some(parent)) = (self.route.parent_field(), parent) {
            if item.fields.iter().any(|known| known.name == field) {
                given.entry(field).or_insert_with(|| parent.into());
            }
        }
        let id = self.new_id(name, &given)?;
        let parent = parent.or_else(|| self.owner(name, &given)).map(str::to_owned);
        let mut object = self.object_builder().object(item, id, given)?;
        let items = self.take_items(name, &mut object);
        let id = object.get("id").and_then(Value::as_str);
        let json = json::serialize(&object);
        self.store.add(name, id, parent.as_deref(), Arc::clone(&json));
        if let Some(id) = id {
            self.add_items(id, items);
        }
        Ok(json)
    }

    /// Returns the given id, or a new one if the object has an id.
    fn new_id(&self, object: &str, given: &JsonObject) -> Result<Option<String>, Refusal> {
        match given.get("id").and_then(Value::as_str) {
            Some(id) if !id.is_empty() => {
                if self.store.get(object, id).is_some() {
                    return Err(Refusal::invalid(format!("there is a {object} `{id}` already"))
                        .code("resource_already_exists")
                        .param("id"));
                }
                Ok(None)
            }
            _ if self.route.addressed => Ok(Some(self.id_maker.next(object))),
            _ => Ok(None),
        }
    }

    fn retrieve(&mut self) -> Result<Arc<str>, Refusal> {
        let (name, key) = self.target()?;
        match self.stored(name, &key) {
            Ok(json) => Ok(Arc::clone(json)),
            Err(_) if self.is_retrieved_as_deleted(name, &key) => {
                Ok(json::serialize(&deleted(key.into(), name.into())))
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// Whether the path refers to a deleted object, and the declaration of the response allows one.
    fn is_retrieved_as_deleted(&self, name: &str, key: &str) -> bool {
        matches!(self.route.operation.response, Shape::MaybeDeleted(_))
            && self
                .store
                .removed(name, key)
                .is_some_and(|removed| !self.is_elsewhere(removed.parent.as_deref()))
    }

    fn update(&mut self) -> Result<Arc<str>, Refusal> {
        let (name, key) = self.target()?;
        let mut object = json::parse(self.stored(name, &key)?).unwrap_or_default();
        let mut params = std::mem::take(&mut self.params);
        let items = self.take_item_params(name, &mut params);
        self.object_builder().update(&self.route.item, &mut object, params)?;
        self.update_items(&key, items)?;
        let json = json::serialize(&object);
        self.store.replace(name, &key, Arc::clone(&json));
        Ok(json)
    }

    fn delete(&mut self) -> Result<Arc<str>, Refusal> {
        let (name, key) = self.target()?;
        let json = Arc::clone(self.stored(name, &key)?);
        // If the response is the whole object, it is kept, as a cancelled one is.
        if matches!(self.route.operation.response, Shape::Resource(_)) {
            return Ok(json);
        }
        self.store.remove(name, &key);
        let object = json::parse(&json).unwrap_or_default();
        let text = |field: &str| object.get(field).cloned().unwrap_or_default();
        let mut left = deleted(text("id"), text("object"));
        if self.mode == ApiMode::V2 {
            left.remove("deleted");
        }
        left.retain(|_, value| !value.is_null());
        Ok(json::serialize(&left))
    }

    fn act(&mut self) -> Result<Arc<str>, Refusal> {
        let response = resource_of(&self.route.operation.response);
        if self.route.key.is_some() && self.route.item.object.is_some() {
            let (name, key) = self.target()?;
            return self.stored(name, &key).cloned();
        }
        // An object that is returned and not stored, such as a preview.
        match response {
            Some(_) => {
                let given = std::mem::take(&mut self.params);
                let id = None;
                let object = self.object_builder().object(&self.route.item, id, given)?;
                Ok(json::serialize(&object))
            }
            None => Ok("{}".into()),
        }
    }

    /// Returns the object name and key of the object in the path. The only object of a parent has a
    /// key derived from the parent, and is created when it is first requested.
    fn target(&mut self) -> Result<(&'static str, String), Refusal> {
        let Some(name) = self.route.item.object else {
            return Err(Refusal::invalid("this path names no object"));
        };
        if let Some(id) = self.key() {
            return Ok((name, id.to_owned()));
        }
        self.check_parent()?;
        let parent = self.parent_id().unwrap_or_default().to_owned();
        // A list of accounts does not contain the account itself.
        let is_apart = self.route.addressed && self.route.parent.is_none();
        let name = if is_apart { self.route.operation.path } else { name };
        // No id begins with a slash.
        let key = format!("/{parent}");
        if self.store.get(name, &key).is_none() {
            let given = match self.route.parent_field() {
                Some(field) => {
                    JsonObject::from_iter([(field.to_owned(), Value::from(parent.clone()))])
                }
                None => JsonObject::new(),
            };
            let object = self.object_builder().object(&self.route.item, None, given)?;
            let json = json::serialize(&object);
            match object.get("id").and_then(Value::as_str) {
                Some(id) => {
                    self.store.add(name, Some(id), Some(&parent), json);
                    self.store.alias(name, id, &key);
                }
                None => self.store.add(name, Some(&key), Some(&parent), json),
            }
        }
        Ok((name, key))
    }

    /// Returns a stored object that belongs to the parent in the path.
    fn stored(&self, name: &str, key: &str) -> Result<&Arc<str>, Refusal> {
        let created_under = self.store.collection(name).and_then(|known| known.parent(key));
        self.store
            .get(name, key)
            .filter(|_| !self.is_elsewhere(created_under))
            .ok_or_else(|| Refusal::missing(name, key.trim_start_matches('/')))
    }

    /// Whether an object belongs to a different parent than the one in the path.
    fn is_elsewhere(&self, created_under: Option<&str>) -> bool {
        match (created_under, self.parent_id()) {
            (Some(created_under), Some(parent)) => created_under != parent,
            _ => false,
        }
    }

    /// Returns the id of the object in the path.
    pub(crate) fn key(&self) -> Option<&str> {
        self.ids.get(self.route.key?).map(String::as_str)
    }

    /// Returns the id of the parent in the path.
    fn parent_id(&self) -> Option<&str> {
        self.ids.get(self.route.parent?.0).map(String::as_str)
    }

    /// Refuses the operation if its parent is served but does not exist.
    pub(crate) fn check_parent(&self) -> Result<(), Refusal> {
        let (Some((_, Some(object))), Some(id)) = (self.route.parent, self.parent_id()) else {
            return Ok(());
        };
        match self.store.get(object, id) {
            Some(_) => Ok(()),
            None => {
                Err(Refusal::missing(object, id).param(object.rsplit('.').next().unwrap_or("id")))
            }
        }
    }
}

/// Returns a deleted object.
fn deleted(id: Value, object: Value) -> JsonObject {
    let fields = [("id", id), ("object", object), ("deleted", Value::Bool(true))];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
