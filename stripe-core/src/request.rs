//! Requests before they have headers: method, host, path, params. Building one does no I/O.

mod invalid;
mod options;

use std::borrow::Cow;
use std::collections::HashSet;
use std::mem::take;

use http::HeaderValue;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::descriptor::{ApiMode, Authentication, Encoding, Host, OperationDescriptor, Shape};
use crate::encoding::{EncodeError, form, json, path};
use crate::error::CallSummary;
#[cfg(feature = "multipart")]
use crate::multipart::FilePart;
use crate::transport::Body;
pub(crate) use invalid::InvalidRequest;
pub(crate) use options::{RequestOptions, RetryLimit};

/// A request before it has headers.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) method: http::Method,
    pub(crate) host: Host,
    pub(crate) path_template: Cow<'static, str>,
    pub(crate) mode: ApiMode,
    pub(crate) authentication: Authentication,
    /// The `Stripe-Version` that the operation requires.
    pub(crate) version: Option<&'static str>,
    /// Name of the object that the operation returns, for errors.
    pub(crate) expected: Option<&'static str>,
    path: String,
    encoding: Encoding,
    /// Query string or form.
    pairs: String,
    /// A JSON object, or empty.
    json: Vec<u8>,
    /// Encoded params that were set. Setting params again replaces them.
    set: Vec<u8>,
    /// Fields to expand, in addition to `expand` in the params.
    expanded: Vec<String>,
    #[cfg(feature = "multipart")]
    files: Vec<(String, FilePart)>,
}

impl Request {
    /// Creates a declared operation on the objects with these ids.
    pub(crate) fn of_operation(
        operation: &'static OperationDescriptor,
        ids: &[&str],
    ) -> Result<Self, EncodeError> {
        if operation.encoding == Encoding::Multipart && !cfg!(feature = "multipart") {
            let message = "an upload needs the feature `multipart` of stripe-core";
            return Err(EncodeError::new(message));
        }
        Ok(Self {
            method: operation.method.into(),
            host: operation.host,
            path_template: Cow::Borrowed(operation.path),
            mode: operation.api_mode(),
            authentication: operation.authentication,
            version: operation.version,
            expected: object_name(&operation.response),
            path: path::render(operation.path, ids)?,
            encoding: operation.encoding,
            pairs: String::new(),
            json: Vec::new(),
            set: Vec::new(),
            expanded: Vec::new(),
            #[cfg(feature = "multipart")]
            files: Vec::new(),
        })
    }

    /// Creates a request with any method and path.
    pub(crate) fn raw(
        method: http::Method,
        path_template: &str,
        ids: &[&str],
    ) -> Result<Self, EncodeError> {
        // `//host/path` would be another host's.
        if !path_template.starts_with('/') || path_template.starts_with("//") {
            return Err(EncodeError::new(format!(
                "the path `{path_template}` does not begin with exactly one `/`"
            )));
        }
        let mode = ApiMode::of_path(path_template);
        let in_query = [http::Method::GET, http::Method::DELETE, http::Method::HEAD];
        let encoding = match mode {
            _ if in_query.contains(&method) => Encoding::Query,
            ApiMode::V1 => Encoding::Form,
            ApiMode::V2 => Encoding::Json,
        };
        Ok(Self {
            method,
            host: Host::Api,
            path: path::render(path_template, ids)?,
            path_template: Cow::Owned(path_template.to_owned()),
            mode,
            authentication: Authentication::ApiKey,
            version: None,
            expected: None,
            encoding,
            pairs: String::new(),
            json: Vec::new(),
            set: Vec::new(),
            expanded: Vec::new(),
            #[cfg(feature = "multipart")]
            files: Vec::new(),
        })
    }

    /// Sets the params, replacing all that were set before, and others with the same names.
    pub(crate) fn set_params<P: Serialize + ?Sized>(
        &mut self,
        params: &P,
    ) -> Result<(), EncodeError> {
        if self.encoding == Encoding::Json {
            let added = json::to_vec(params)?;
            if self.json.is_empty() {
                self.json.clone_from(&added);
            } else {
                let mut object = parsed(&self.json);
                for name in parsed(&self.set).keys() {
                    object.remove(name);
                }
                object.extend(parsed(&added));
                self.json = Value::Object(object).to_string().into_bytes();
            }
            self.set = added;
            return Ok(());
        }
        let added = form::to_string(params)?;
        if self.pairs.is_empty() {
            self.pairs.clone_from(&added);
        } else {
            let earlier = std::str::from_utf8(&self.set).unwrap_or_default();
            let replaced: HashSet<&str> = pairs(earlier).chain(pairs(&added)).map(group).collect();
            let mut all: Vec<&str> =
                pairs(&self.pairs).filter(|pair| !replaced.contains(group(pair))).collect();
            all.extend(pairs(&added));
            let replaces_expand = replaced.contains(EXPAND);
            self.pairs = all.join("&");
            if replaces_expand {
                for field in take(&mut self.expanded) {
                    self.add_expand(&field)?;
                }
            }
        }
        self.set = added.into_bytes();
        Ok(())
    }

    /// Appends params. Existing ones with the same name are replaced.
    pub(crate) fn add_params<P: Serialize + ?Sized>(
        &mut self,
        params: &P,
    ) -> Result<(), EncodeError> {
        if self.encoding == Encoding::Json {
            let added = json::to_vec(params)?;
            self.json = if self.json.is_empty() { added } else { merged(&self.json, &added) };
            return Ok(());
        }
        if self.pairs.is_empty() {
            return form::append(&mut self.pairs, params);
        }
        let added = form::to_string(params)?;
        let names: HashSet<&str> = pairs(&added).map(name).collect();
        let mut all: Vec<&str> =
            pairs(&self.pairs).filter(|pair| !names.contains(name(pair))).collect();
        all.extend(pairs(&added));
        self.pairs = all.join("&");
        Ok(())
    }

    /// Adds a file, which makes the request an upload.
    #[cfg(feature = "multipart")]
    pub(crate) fn add_file(&mut self, name: &str, file: FilePart) {
        self.encoding = Encoding::Multipart;
        self.files.push((name.to_owned(), file));
    }

    pub(crate) fn is_upload(&self) -> bool {
        self.encoding == Encoding::Multipart
    }

    /// Expands a field, in addition to `expand` in the params.
    pub(crate) fn add_expand(&mut self, field: &str) -> Result<(), EncodeError> {
        if self.mode == ApiMode::V2 {
            let message = "v2 has no `expand`; some operations have a param `include` instead";
            return Err(EncodeError::new(message));
        }
        let asked = pairs(&self.pairs).filter(|pair| group(pair) == EXPAND).count();
        form::push_pair(&mut self.pairs, &format!("{EXPAND}[{asked}]"), field);
        self.expanded.push(field.to_owned());
        Ok(())
    }

    /// Takes the summary for errors out of a request that has not been sent.
    pub(crate) fn take_summary(&mut self) -> CallSummary {
        CallSummary {
            method: Some(self.method.clone()),
            path_template: Some(take(&mut self.path_template)),
            ..CallSummary::default()
        }
    }

    pub(crate) fn has_pair(&self, name: &str) -> bool {
        pairs(&self.pairs).any(|pair| self::name(pair) == name)
    }

    /// Sets a pair, replacing one with the same name.
    pub(crate) fn set_pair(&mut self, name: &str, value: &str) {
        let others: Vec<&str> =
            pairs(&self.pairs).filter(|pair| self::name(pair) != name).collect();
        self.pairs = others.join("&");
        form::push_pair(&mut self.pairs, name, value);
    }

    /// Changes the path, including its query string.
    pub(crate) fn set_path(&mut self, path: &str) {
        path.clone_into(&mut self.path);
        self.pairs.clear();
    }

    /// Returns the path with its query string.
    pub(crate) fn path_and_query(&self) -> Cow<'_, str> {
        match self.encoding {
            Encoding::Query if !self.pairs.is_empty() => {
                let separator = if self.path.contains('?') { '&' } else { '?' };
                Cow::Owned(format!("{}{separator}{}", self.path, self.pairs))
            }
            _ => Cow::Borrowed(&self.path),
        }
    }

    /// Takes the body out, with its content type. Must be called only once. `boundary` separates
    /// the parts of an upload.
    #[cfg_attr(not(feature = "multipart"), expect(unused_variables))]
    pub(crate) fn take_body(&mut self, boundary: &str) -> (Option<HeaderValue>, Body) {
        match self.encoding {
            Encoding::Query => (None, Body::default()),
            #[cfg(feature = "multipart")]
            Encoding::Multipart => (
                HeaderValue::try_from(format!("multipart/form-data; boundary={boundary}")).ok(),
                crate::multipart::body(&self.pairs, &self.files, boundary),
            ),
            Encoding::Json => {
                let json = if self.json.is_empty() { b"{}".to_vec() } else { take(&mut self.json) };
                (Some(HeaderValue::from_static("application/json")), json.into())
            }
            _ => (
                Some(HeaderValue::from_static("application/x-www-form-urlencoded")),
                take(&mut self.pairs).into(),
            ),
        }
    }
}

const EXPAND: &str = "expand";

/// Returns the pairs of a query string or form.
fn pairs(text: &str) -> impl Iterator<Item = &str> {
    text.split('&').filter(|pair| !pair.is_empty())
}

/// Returns the name of a pair, including its brackets.
fn name(pair: &str) -> &str {
    pair.split('=').next().unwrap_or(pair)
}

/// Returns the name of the param that a pair belongs to.
fn group(pair: &str) -> &str {
    pair.split(['=', '[']).next().unwrap_or(pair)
}

/// Returns the name of the object in a shape.
fn object_name(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::Resource(resource) => resource().object,
        Shape::List(item) | Shape::SearchResult(item) => object_name(item).map(|_| "list"),
        Shape::Deleted(item) | Shape::MaybeDeleted(item) => object_name(item),
        _ => None,
    }
}

/// Merges two JSON objects from the encoder of this crate.
fn merged(first: &[u8], second: &[u8]) -> Vec<u8> {
    let mut object = parsed(first);
    object.append(&mut parsed(second));
    Value::Object(object).to_string().into_bytes()
}

fn parsed(object: &[u8]) -> Map<String, Value> {
    serde_json::from_slice(object).unwrap_or_default()
}
