//! Lists and searches, in pages.

use std::sync::Arc;

use serde_json::Value;
use stripe_core::descriptor::{ApiMode, OperationDescriptor, OperationKind};

use super::Execution;
use crate::filter;
use crate::json::{self, JsonObject};
use crate::refusal::Refusal;
use crate::routes::Task;
use crate::search::{Query, TOTAL_COUNT};
use crate::store::{self, Cursor, IndexKey, ScanCondition, ScanPage, ScanSelection};

const DEFAULT_LIMIT: usize = 10;
const DEFAULT_LIMIT_V2: usize = 20;
const LARGEST_LIMIT: usize = 100;

/// Number of objects to read before other requests can proceed: about a millisecond of work.
const PORTION: usize = 2000;

/// Condition for an object of the page.
enum PageCondition {
    Filters {
        filters: JsonObject,
        /// Field that refers to the parent in the path.
        parent: Option<(String, Value)>,
    },
    Query(Query),
}

impl PageCondition {
    fn holds(&self, object: &JsonObject) -> bool {
        match self {
            Self::Filters { filters, parent } => {
                let is_of_parent = |(field, id): &(String, Value)| {
                    object.get(field).is_some_and(|value| json::same(value, id))
                };
                filter::matches(object, filters) && parent.as_ref().is_none_or(is_of_parent)
            }
            Self::Query(query) => query.matches(object),
        }
    }
}

impl Execution<'_> {
    /// Scans for the requested page up to a budget, and returns whether it is complete. Otherwise
    /// other requests can proceed.
    pub(crate) fn approach_page(&mut self) -> bool {
        if self.check_parent().is_err() {
            return true;
        }
        match self.wanted() {
            // The error is part of the response.
            Err(_) | Ok(None) => true,
            Ok(Some((wanted, test))) => self.scan(&wanted, &test, PORTION),
        }
    }

    fn scan(&mut self, wanted: &ScanSelection, test: &PageCondition, budget: usize) -> bool {
        let collection = self.route.item.object.and_then(|name| self.store.collection_mut(name));
        collection.is_none_or(|collection| {
            collection.scan(wanted, self.scan, budget, |object| test.holds(object))
        })
    }

    /// Returns the requested page as JSON text.
    pub(super) fn page(&mut self) -> Result<String, Refusal> {
        match (self.route.task, self.mode) {
            (Task::Search, _) => self.search(),
            (_, ApiMode::V1) => self.list(),
            (_, ApiMode::V2) => self.list_v2(),
        }
    }

    fn list(&mut self) -> Result<String, Refusal> {
        let (cursor, limit) = (self.list_cursor()?, self.limit(DEFAULT_LIMIT)?);
        let page = self.objects(cursor, limit)?;
        Ok(self.listed(&page))
    }

    fn list_cursor(&self) -> Result<Cursor, Refusal> {
        self.cursor(|id| {
            let stored = self.collection().and_then(|collection| collection.number(id));
            stored.or_else(|| place(&self.embedded()?, id))
        })
    }

    /// Returns a page of values that a handler provides.
    pub(crate) fn cut<T>(
        &self,
        items: &[T],
        id: impl Fn(&T) -> Option<&str>,
        text: impl Fn(&T) -> Arc<str>,
    ) -> Result<String, Refusal> {
        let place = |wanted: &str| {
            let numbered = (1..).zip(items);
            numbered.filter(|(_, item)| id(item) == Some(wanted)).map(|(number, _)| number).next()
        };
        if self.mode == ApiMode::V2 {
            let cursor = self.cursor_of_page()?;
            let page = sliced(items, cursor, self.limit(DEFAULT_LIMIT_V2)?, text);
            return Ok(self.listed_v2(cursor, &page));
        }
        let (cursor, limit) = (self.cursor(place)?, self.limit(DEFAULT_LIMIT)?);
        Ok(self.listed(&sliced(items, cursor, limit, text)))
    }

    fn listed(&self, page: &ScanPage) -> String {
        format!(
            r#"{{"object":"list","data":[{}],"has_more":{},"url":{}}}"#,
            joined(page),
            page.has_more,
            Value::from(self.path),
        )
    }

    /// Returns the start of the page. `place` returns the number of the object with an id.
    fn cursor(&self, place: impl Fn(&str) -> Option<u64>) -> Result<Cursor, Refusal> {
        let at = |param: &str, id: &str| {
            place(id).ok_or_else(|| {
                let object = self.route.item.object.unwrap_or("object");
                Refusal::invalid(format!("there is no {object} `{id}` to begin at"))
                    .code("resource_missing")
                    .param(param)
            })
        };
        match (self.paging("starting_after"), self.paging("ending_before")) {
            (Some(_), Some(_)) => Err(Refusal::invalid(
                "`starting_after` and `ending_before` cannot be used together",
            )
            .param("ending_before")),
            (Some(id), None) => at("starting_after", id).map(Cursor::After),
            (None, Some(id)) => at("ending_before", id).map(Cursor::Before),
            (None, None) => Ok(Cursor::Newest),
        }
    }

    fn search(&mut self) -> Result<String, Refusal> {
        let (cursor, limit) = (self.cursor_of_page()?, self.limit(DEFAULT_LIMIT)?);
        let mut page = self.objects(cursor, limit)?;
        let mut total = String::new();
        if self.is_counted() {
            total = format!(r#","total_count":{}"#, page.objects.len());
            page = part(page, cursor, limit);
        }
        let next = page.objects.last().filter(|_| page.has_more);
        let next = next.map(|(number, _)| token(Cursor::After(*number)));
        Ok(format!(
            r#"{{"object":"search_result","data":[{}],"has_more":{},"next_page":{}{total},"url":{}}}"#,
            joined(&page),
            page.has_more,
            Value::from(next),
            Value::from(self.path),
        ))
    }

    /// Whether all results of a search are counted.
    fn is_counted(&self) -> bool {
        self.paging.contains_key(TOTAL_COUNT)
    }

    fn query(&self) -> Result<Query, Refusal> {
        let query = self.paging("query").ok_or_else(|| {
            Refusal::invalid("`query` is required and missing")
                .code("parameter_missing")
                .param("query")
        })?;
        let query = Query::parse(query)?;
        // An object whose params are not declared may have fields that are not.
        let is_untyped = |operation: &OperationDescriptor| {
            matches!(operation.kind, OperationKind::Create | OperationKind::Update)
                && operation.params.fields().is_none()
        };
        if !self.route.item.operations.iter().any(is_untyped) {
            query.check(self.route.item.fields)?;
        }
        Ok(query)
    }

    fn list_v2(&mut self) -> Result<String, Refusal> {
        let (cursor, limit) = (self.cursor_of_page()?, self.limit(DEFAULT_LIMIT_V2)?);
        let page = self.objects(cursor, limit)?;
        Ok(self.listed_v2(cursor, &page))
    }

    fn cursor_of_page(&self) -> Result<Cursor, Refusal> {
        self.paging("page").map_or(Ok(Cursor::Newest), parse_token)
    }

    fn listed_v2(&self, cursor: Cursor, page: &ScanPage) -> String {
        let (newer, older) = match cursor {
            Cursor::Newest => (false, page.has_more),
            Cursor::After(_) => (true, page.has_more),
            Cursor::Before(_) => (page.has_more, true),
        };
        let first = page.objects.first().filter(|_| newer);
        let last = page.objects.last().filter(|_| older);
        format!(
            r#"{{"data":[{}],"next_page_url":{},"previous_page_url":{}}}"#,
            joined(page),
            Value::from(last.map(|(number, _)| self.page_url(Cursor::After(*number)))),
            Value::from(first.map(|(number, _)| self.page_url(Cursor::Before(*number)))),
        )
    }

    /// Returns the path of the request with the query of a different page.
    fn page_url(&self, cursor: Cursor) -> String {
        let mut url = format!("{}?", self.path);
        for pair in self.query.split('&') {
            if !pair.is_empty() && pair != "page" && !pair.starts_with("page=") {
                url.push_str(pair);
                url.push('&');
            }
        }
        url.push_str("page=");
        url.push_str(&token(cursor));
        url
    }

    fn objects(&mut self, cursor: Cursor, limit: usize) -> Result<ScanPage, Refusal> {
        let Some((wanted, test)) = self.wanted()? else {
            let data = self.embedded().unwrap_or_default();
            return Ok(sliced(&data, cursor, limit, json_text));
        };
        // There is nothing left to do if the page was prepared before.
        if let Some(page) = self.scan.take() {
            return Ok(page);
        }
        self.scan(&wanted, &test, usize::MAX);
        Ok(self.scan.take().unwrap_or_default())
    }

    /// Returns the part of the collection for the page, or `None` if the parent contains the list
    /// itself.
    fn wanted(&self) -> Result<Option<(ScanSelection, PageCondition)>, Refusal> {
        if self.route.task == Task::Search {
            let query = self.query()?;
            let (cursor, limit) = if self.is_counted() {
                (Cursor::Newest, usize::MAX)
            } else {
                (self.cursor_of_page()?, self.limit(DEFAULT_LIMIT)?)
            };
            let wanted = ScanSelection {
                parent: None,
                cursor,
                limit,
                conditions: query.conditions(),
                is_filtered: true,
            };
            return Ok(Some((wanted, PageCondition::Query(query))));
        }
        let Some(collection) = self.collection() else { return Ok(None) };
        let parent = self.parent_id();
        let children = parent.filter(|parent| collection.has_children(parent));
        if parent.is_some() && children.is_none() && self.embedded().is_some() {
            return Ok(None);
        }
        let mut conditions = filter::conditions(&self.params, self.route.item.fields);
        // Objects that were not created under the parent may still name it in a field.
        let by_field = match (parent, children) {
            (Some(parent), None) => {
                let field = self.route.parent_field().unwrap_or("parent");
                conditions
                    .push(ScanCondition::Is(vec![(vec![field.to_owned()], IndexKey::of(parent))]));
                Some((field.to_owned(), Value::from(parent)))
            }
            _ => None,
        };
        let (cursor, limit) = match self.mode {
            ApiMode::V1 => (self.list_cursor()?, self.limit(DEFAULT_LIMIT)?),
            ApiMode::V2 => (self.cursor_of_page()?, self.limit(DEFAULT_LIMIT_V2)?),
        };
        let wanted = ScanSelection {
            parent: children.map(str::to_owned),
            cursor,
            limit,
            conditions,
            is_filtered: by_field.is_some() || !self.params.is_empty(),
        };
        Ok(Some((
            wanted,
            PageCondition::Filters { filters: self.params.clone(), parent: by_field },
        )))
    }

    /// Returns the list that the parent contains in the field with which the path ends, such as
    /// `lines`.
    fn embedded(&self) -> Option<Vec<Value>> {
        let (_, object) = self.route.parent?;
        let mut parent = self.store.parsed(object?, self.parent_id()?)?;
        let field = self.route.operation.path.rsplit('/').next()?;
        match parent.get_mut(field)?.get_mut("data")?.take() {
            Value::Array(data) => Some(data),
            _ => None,
        }
    }

    fn collection(&self) -> Option<&store::Collection> {
        self.store.collection(self.route.item.object?)
    }

    fn limit(&self, default: usize) -> Result<usize, Refusal> {
        let Some(given) = self.paging.get("limit") else { return Ok(default) };
        let text = json::text(given).unwrap_or_default();
        match text.parse::<i64>().map(usize::try_from) {
            Ok(Ok(limit @ 1..=LARGEST_LIMIT)) => Ok(limit),
            Ok(_) => Err(Refusal::invalid(format!(
                "`limit` must be from 1 to {LARGEST_LIMIT}, not {text}"
            ))
            .code("parameter_invalid_integer")
            .param("limit")),
            Err(_) => {
                Err(Refusal::invalid(format!("`limit` must be a whole number, not `{text}`"))
                    .code("parameter_invalid_integer")
                    .param("limit"))
            }
        }
    }

    fn paging(&self, name: &str) -> Option<&str> {
        self.paging.get(name).and_then(Value::as_str).filter(|value| !value.is_empty())
    }
}

/// Returns the number of the value with an id, starting at 1.
fn place(data: &[Value], id: &str) -> Option<u64> {
    let has_id = |value: &&Value| value.get("id").and_then(Value::as_str) == Some(id);
    (1..).zip(data).find(|(_, value)| has_id(value)).map(|(number, _)| number)
}

/// Returns a page of sorted values.
fn sliced<T>(data: &[T], cursor: Cursor, limit: usize, text: impl Fn(&T) -> Arc<str>) -> ScanPage {
    let index = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).min(data.len());
    let (start, end, has_more) = match cursor {
        Cursor::Newest | Cursor::After(_) => {
            let start = if let Cursor::After(number) = cursor { index(number) } else { 0 };
            let end = start.saturating_add(limit).min(data.len());
            (start, end, end < data.len())
        }
        Cursor::Before(number) => {
            let end = index(number.saturating_sub(1));
            let start = end.saturating_sub(limit);
            (start, end, start > 0)
        }
    };
    let numbered = (1..).zip(data).take(end).skip(start);
    let objects = numbered.map(|(number, value)| (number, text(value))).collect();
    ScanPage { objects, has_more }
}

/// Returns one page of all objects, newest first.
fn part(all: ScanPage, cursor: Cursor, limit: usize) -> ScanPage {
    let mut objects = all.objects;
    let skipped = match cursor {
        Cursor::Newest => 0,
        Cursor::After(last) => objects.partition_point(|(number, _)| *number >= last),
        Cursor::Before(first) => {
            objects.truncate(objects.partition_point(|(number, _)| *number > first));
            objects.len().saturating_sub(limit)
        }
    };
    let has_more = match cursor {
        Cursor::Before(_) => skipped > 0,
        _ => objects.len() - skipped > limit,
    };
    ScanPage { objects: objects.into_iter().skip(skipped).take(limit).collect(), has_more }
}

fn json_text(value: &Value) -> Arc<str> {
    value.to_string().into()
}

fn joined(page: &ScanPage) -> String {
    let texts: Vec<&str> = page.objects.iter().map(|(_, json)| &**json).collect();
    texts.join(",")
}

/// Returns the text of a cursor that identifies a page.
fn token(cursor: Cursor) -> String {
    match cursor {
        Cursor::Newest => "newest".to_owned(),
        Cursor::After(number) => format!("after_{number:x}"),
        Cursor::Before(number) => format!("before_{number:x}"),
    }
}

fn parse_token(token: &str) -> Result<Cursor, Refusal> {
    let number = |hex: &str| u64::from_str_radix(hex, 16).ok();
    let cursor = match token.split_once('_') {
        Some(("after", hex)) => number(hex).map(Cursor::After),
        Some(("before", hex)) => number(hex).map(Cursor::Before),
        _ => (token == "newest").then_some(Cursor::Newest),
    };
    cursor.ok_or_else(|| {
        Refusal::invalid(format!("`page` must be a token from a response, not `{token}`"))
            .param("page")
    })
}
