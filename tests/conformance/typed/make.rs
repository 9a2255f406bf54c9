//! Values of our types from the JSON of Stripe's SDKs.
//!
//! A copy of a crate of resources has this module. Each params struct in it has an implementation
//! of [`Make`] that calls its `new` and its setters.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// Reason why a value was not made.
pub type Result<T> = std::result::Result<T, String>;

/// A type whose values can be made from JSON.
pub trait Make: Sized {
    /// Makes the value that a user would write for this JSON.
    fn make(json: &Value) -> Result<Self>;
}

/// A resource, whose operations can be called.
pub trait Calls {
    /// Calls the operation with this verb and path, if the resource has it.
    fn call(
        client: &stripe_core::Client,
        request: &str,
        ids: &[String],
        params: &Value,
    ) -> Option<Result<stripe_core::SendFuture<Value>>>;
}

/// Decodes a type that responses contain too.
pub fn decoded<T: DeserializeOwned>(json: &Value) -> Result<T> {
    T::deserialize(json).map_err(|error| format!("`{json}`: {error}"))
}

macro_rules! decoded {
    ($($ty:ty),+ $(,)?) => {
        $(impl Make for $ty {
            fn make(json: &Value) -> Result<Self> {
                decoded(json)
            }
        })+
    };
}

decoded!(
    String,
    bool,
    f64,
    i64,
    u32,
    u64,
    Value,
    stripe_core::Address,
    stripe_core::Currency,
    stripe_core::Decimal,
    stripe_core::EventType,
    stripe_core::Interval,
    stripe_core::Metadata,
    stripe_core::Money,
    stripe_core::Secret,
    stripe_core::Shipping,
    stripe_core::TaxBehavior,
    stripe_core::Timestamp,
    stripe_core::v2::DateTime,
    stripe_core::v2::Int64,
);

impl<K: stripe_core::types::IdKind> Make for stripe_core::types::StripeId<K> {
    fn make(json: &Value) -> Result<Self> {
        decoded(json)
    }
}

impl<T: Make + DeserializeOwned> Make for stripe_core::Range<T> {
    fn make(json: &Value) -> Result<Self> {
        let Value::Object(bounds) = json else { return T::make(json).map(Self::from) };
        let mut range = Self::new();
        for (name, bound) in bounds {
            let bound = T::make(bound)?;
            range = match name.as_str() {
                "gt" => range.gt(bound),
                "gte" => range.gte(bound),
                "lt" => range.lt(bound),
                "lte" => range.lte(bound),
                _ => return Err(format!("a range has no bound `{name}`")),
            };
        }
        Ok(range)
    }
}

impl Make for stripe_core::MetadataUpdate {
    fn make(json: &Value) -> Result<Self> {
        let entries: BTreeMap<String, String> = decoded(json)?;
        Ok(entries.into_iter().fold(Self::new(), |update, (key, value)| {
            if value.is_empty() { update.unset(key) } else { update.set(key, value) }
        }))
    }
}

impl<T: Make> Make for Vec<T> {
    fn make(json: &Value) -> Result<Self> {
        let items = json.as_array().ok_or_else(|| format!("no list: `{json}`"))?;
        items.iter().map(T::make).collect()
    }
}

impl<K: From<String> + Ord, V: Make> Make for BTreeMap<K, V> {
    fn make(json: &Value) -> Result<Self> {
        let entries = json.as_object().ok_or_else(|| format!("no map: `{json}`"))?;
        entries.iter().map(|(key, value)| Ok((K::from(key.clone()), V::make(value)?))).collect()
    }
}

impl<T: Make> Make for Box<T> {
    fn make(json: &Value) -> Result<Self> {
        T::make(json).map(Self::new)
    }
}

/// The members of a JSON object, from which a struct is made.
pub struct Fields<'a> {
    left: BTreeMap<&'a str, &'a Value>,
}

impl<'a> Fields<'a> {
    pub fn of(json: &'a Value) -> Result<Self> {
        let members = json.as_object().ok_or_else(|| format!("no nested object: `{json}`"))?;
        Ok(Self { left: members.iter().map(|(name, value)| (name.as_str(), value)).collect() })
    }

    /// Takes a required member.
    pub fn required<T: Make>(&mut self, name: &str) -> Result<T> {
        let value = self.left.remove(name).ok_or_else(|| format!("`{name}` is required"))?;
        T::make(value).map_err(|error| format!("{name}: {error}"))
    }

    /// Takes an optional member.
    pub fn optional<T: Make>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(value) = self.left.remove(name) else { return Ok(None) };
        T::make(value).map(Some).map_err(|error| format!("{name}: {error}"))
    }

    /// Takes a member that clears its value.
    pub fn clears(&mut self, name: &str) -> bool {
        let clears = self.left.get(name).is_some_and(|it| it.is_null() || **it == "");
        if clears {
            self.left.remove(name);
        }
        clears
    }

    /// Takes all remaining members, for a flattened map.
    pub fn rest<T: DeserializeOwned>(&mut self) -> Result<Option<T>> {
        let left = std::mem::take(&mut self.left);
        if left.is_empty() {
            return Ok(None);
        }
        let rest = left.into_iter().map(|(name, value)| (name.to_owned(), value.clone()));
        decoded(&Value::Object(rest.collect())).map(Some)
    }

    /// Refuses members for which the struct has no field.
    pub fn end(self) -> Result<()> {
        match self.left.keys().next() {
            None => Ok(()),
            Some(name) => Err(format!("there is no param `{name}`")),
        }
    }
}

/// A nested object without the name of its kind.
pub fn without_object(json: &Value) -> Value {
    let mut json = json.clone();
    if let Value::Object(members) = &mut json {
        members.remove("object");
    }
    json
}

/// Divides the params of an operation into those of its struct and those that are set on the request.
/// A struct with a flattened map takes all that no request has.
pub fn divided(json: &Value, own: &[&str], takes_rest: bool) -> (Value, Map<String, Value>) {
    let members = json.as_object().cloned().unwrap_or_default();
    let (own, options): (Map<_, _>, Map<_, _>) = members.into_iter().partition(|(name, _)| {
        own.contains(&name.as_str()) || takes_rest && name != "expand"
    });
    (Value::Object(own), options)
}

/// Takes an option of the request.
pub fn option<T: DeserializeOwned>(
    options: &mut Map<String, Value>,
    name: &str,
) -> Result<Option<T>> {
    options.remove(name).map(|value| decoded(&value)).transpose()
}

/// Takes the file of an upload.
pub fn file(options: &mut Map<String, Value>) -> Result<Option<stripe_core::FilePart>> {
    let Some(file) = options.remove("file") else { return Ok(None) };
    let text = |name: &str| file["$file"][name].as_str().map(str::to_owned);
    let (Some(name), Some(text)) = (text("name"), text("text")) else {
        return Err(format!("no file: `{file}`"));
    };
    Ok(Some(stripe_core::FilePart::from_bytes(name, text.into_bytes())))
}

/// Refuses remaining options.
pub fn none_left(options: &Map<String, Value>) -> Result<()> {
    match options.keys().next() {
        None => Ok(()),
        Some(name) => Err(format!("the operation takes no param `{name}`")),
    }
}

/// Returns the id in a place.
pub fn id(ids: &[String], place: usize) -> Result<&str> {
    ids.get(place).map(String::as_str).ok_or_else(|| format!("id {place} is missing"))
}

impl Make for stripe_core::SearchParams {
    fn make(json: &Value) -> Result<Self> {
        let mut fields = Fields::of(json)?;
        let params = Self::new(fields.required::<String>("query")?);
        fields.end()?;
        Ok(params)
    }
}
