//! Items of nested lists that are objects of their own, such as those of a subscription.

use std::sync::Arc;

use serde_json::Value;

use super::Execution;
use crate::json::{self, JsonObject};
use crate::params::tree;
use crate::refusal::Refusal;
use crate::routes::NestedList;

/// Items, or the params of items, with the list that they are of.
type Items<'a> = Vec<(&'a NestedList, Vec<Value>)>;

impl<'a> Execution<'a> {
    /// Returns the id of the object that lists a new one, by the field that names it.
    pub(super) fn owner<'g>(&self, name: &str, given: &'g JsonObject) -> Option<&'g str> {
        self.routes.owners(name).find_map(|field| given.get(field)?.as_str())
    }

    /// Sets the URLs of the lists of a new object, and removes the items that are stored apart.
    pub(super) fn take_items(&self, name: &str, object: &mut JsonObject) -> Items<'a> {
        let id = object.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut items = Vec::new();
        for list in self.routes.nested(name) {
            let Some(Value::Object(page)) = object.get_mut(list.field) else { continue };
            page.insert("url".to_owned(), list.url(&id).into());
            if let (true, Some(Value::Array(data))) = (list.is_stored, page.get_mut("data")) {
                items.push((list, std::mem::take(data)));
            }
        }
        items
    }

    /// Stores the items of a new object. Lists have the newest first, so the first is the last to
    /// be stored.
    pub(super) fn add_items(&mut self, owner: &str, items: Items<'_>) {
        for (list, data) in items {
            for item in data.into_iter().rev() {
                if let Value::Object(item) = item {
                    self.add_item(list, owner, item);
                }
            }
        }
    }

    fn add_item(&mut self, list: &NestedList, owner: &str, mut item: JsonObject) {
        let [resource] = list.items.as_slice() else { return };
        if resource.fields.iter().any(|field| field.name == list.owner) {
            item.insert(list.owner.to_owned(), owner.into());
        }
        let id = item.get("id").and_then(Value::as_str);
        let name = resource.object.unwrap_or_default();
        self.store.add(name, id, Some(owner), json::serialize(&item));
    }

    /// Removes params that are items of a list from those of an update.
    pub(super) fn take_item_params(&self, name: &str, params: &mut JsonObject) -> Items<'a> {
        let stored = self.routes.nested(name).iter().filter(|list| list.is_stored);
        stored
            .filter_map(|list| match params.remove(list.field)? {
                Value::Array(given) => Some((list, given)),
                Value::Object(given) => tree::elements(given).ok().map(|given| (list, given)),
                _ => None,
            })
            .collect()
    }

    /// Adds items to the lists of an object, and changes or deletes those whose id is given.
    pub(super) fn update_items(&mut self, owner: &str, items: Items<'_>) -> Result<(), Refusal> {
        for (list, given) in items {
            let [resource] = list.items.as_slice() else { continue };
            let name = resource.object.unwrap_or_default();
            for (at, given) in given.into_iter().enumerate() {
                let Value::Object(mut given) = given else { continue };
                let id = given.remove("id");
                let Some(id) = id.as_ref().and_then(Value::as_str) else {
                    let item = self.object_builder().object(resource, None, given)?;
                    self.add_item(list, owner, item);
                    continue;
                };
                let belongs =
                    self.store.collection(name).and_then(|items| items.parent(id)) == Some(owner);
                let Some(mut item) = self.store.parsed(name, id).filter(|_| belongs) else {
                    let param = format!("{}[{at}][id]", list.field);
                    return Err(Refusal::no_such(name, id, param));
                };
                let is_deleted = given.remove("deleted");
                if is_deleted.is_some_and(|deleted| deleted == true || deleted == "true") {
                    self.store.remove(name, id);
                    continue;
                }
                self.object_builder().update(resource, &mut item, given)?;
                let json: Arc<str> = json::serialize(&item);
                self.store.replace(name, id, json);
            }
        }
        Ok(())
    }
}
