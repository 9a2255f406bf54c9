//! Filters by value or by bounds.

use std::ops;

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::SerializeMap as _};
use serde_json::Value;

use crate::descriptor::{Described, Shape};

/// A filter of a list: a single value, or bounds that are sent as `{gt, gte, lt, lte}`.
///
/// ```
/// use stripe_core::types::{Range, Timestamp};
///
/// let january = Timestamp::from_unix(1_767_225_600);
/// let february = Timestamp::from_unix(1_769_904_000);
///
/// let created: Range<Timestamp> = Range::new().gte(january).lt(february);
/// assert_eq!(created, (january..february).into());
/// assert_eq!(serde_json::to_string(&created)?, r#"{"gte":1767225600,"lt":1769904000}"#);
/// assert_eq!(serde_json::to_string(&Range::from(january))?, "1767225600");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Setting a bound replaces a single value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range<T>(Filter<T>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Filter<T> {
    Value(T),
    Bounds { gt: Option<T>, gte: Option<T>, lt: Option<T>, lte: Option<T> },
}

macro_rules! bounds {
    ($($(#[$doc:meta])* $bound:ident;)+) => {$(
        $(#[$doc])*
        pub fn $bound(mut self, bound: impl Into<T>) -> Self {
            if matches!(self.0, Filter::Value(_)) {
                self = Self::new();
            }
            if let Filter::Bounds { $bound, .. } = &mut self.0 {
                *$bound = Some(bound.into());
            }
            self
        }
    )+};
}

impl<T> Range<T> {
    /// Creates a range without bounds, which matches everything.
    pub const fn new() -> Self {
        Self(Filter::Bounds { gt: None, gte: None, lt: None, lte: None })
    }

    bounds! {
        /// Matches values greater than the bound.
        gt;
        /// Matches values greater than or equal to the bound.
        gte;
        /// Matches values less than the bound.
        lt;
        /// Matches values less than or equal to the bound.
        lte;
    }
}

impl<T> Default for Range<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Matches only this value.
impl<T> From<T> for Range<T> {
    fn from(value: T) -> Self {
        Self(Filter::Value(value))
    }
}

impl<T> From<ops::Range<T>> for Range<T> {
    fn from(range: ops::Range<T>) -> Self {
        Self::new().gte(range.start).lt(range.end)
    }
}

impl<T> From<ops::RangeInclusive<T>> for Range<T> {
    fn from(range: ops::RangeInclusive<T>) -> Self {
        let (start, end) = range.into_inner();
        Self::new().gte(start).lte(end)
    }
}

impl<T> From<ops::RangeFrom<T>> for Range<T> {
    fn from(range: ops::RangeFrom<T>) -> Self {
        Self::new().gte(range.start)
    }
}

impl<T> From<ops::RangeTo<T>> for Range<T> {
    fn from(range: ops::RangeTo<T>) -> Self {
        Self::new().lt(range.end)
    }
}

impl<T> From<ops::RangeToInclusive<T>> for Range<T> {
    fn from(range: ops::RangeToInclusive<T>) -> Self {
        Self::new().lte(range.end)
    }
}

impl<T: Serialize> Serialize for Range<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Filter::Value(value) => value.serialize(serializer),
            Filter::Bounds { gt, gte, lt, lte } => {
                let bounds = [("gt", gt), ("gte", gte), ("lt", lt), ("lte", lte)];
                let set = bounds.iter().filter(|(_, bound)| bound.is_some()).count();
                let mut map = serializer.serialize_map(Some(set))?;
                for (name, bound) in bounds {
                    if let Some(bound) = bound {
                        map.serialize_entry(name, bound)?;
                    }
                }
                map.end()
            }
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Range<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Bounds<T> {
            gt: Option<T>,
            gte: Option<T>,
            lt: Option<T>,
            lte: Option<T>,
        }

        let json = Value::deserialize(deserializer)?;
        if json.is_object() {
            let Bounds { gt, gte, lt, lte } =
                Bounds::deserialize(json).map_err(D::Error::custom)?;
            Ok(Self(Filter::Bounds { gt, gte, lt, lte }))
        } else {
            T::deserialize(json).map(Self::from).map_err(D::Error::custom)
        }
    }
}

impl<T: Described> Described for Range<T> {
    const SHAPE: Shape = Shape::Range(&T::SHAPE);
}
