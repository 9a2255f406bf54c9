//! Zones: ranges of values in consecutive objects.

use std::cmp::Ordering;

use serde_json::Value;

use super::index::FieldValue;
use crate::json::{self, JsonObject};

/// Number of objects in a zone, of zones in a larger zone, and so on.
const STRETCH: u64 = 16;

/// Minimum and maximum of a field in each range of consecutive objects.
///
/// Fields whose values increase with the number of an object, such as `created`, are found without
/// reading other objects. If the clock was set back, some zones are only wider. A zone never
/// becomes narrower.
#[derive(Debug, Clone, Default)]
pub(super) struct Zones {
    /// Zones of objects, zones of such zones, and so on.
    levels: [Vec<Zone>; 5],
}

#[derive(Debug, Default, Clone, Copy)]
struct Zone {
    numbers: Option<(f64, f64)>,
    /// Prefixes of texts, whose order is the order of the texts unless they are equal.
    texts: Option<(TextPrefix, TextPrefix)>,
    absent: bool,
}

type TextPrefix = [u8; 16];

/// A bound of a range.
#[derive(Debug, Clone)]
pub(crate) struct Bound {
    /// Operator: `gt`, `gte`, `lt` or `lte`.
    name: String,
    limit: ZoneValue,
}

#[derive(Debug, Clone, Copy)]
enum ZoneValue {
    Number(f64),
    Text(TextPrefix),
    /// A value that is neither less nor greater than others.
    Nothing,
}

impl Bound {
    pub(crate) fn new(name: &str, limit: &Value) -> Self {
        let limit = json::text(limit).map_or(ZoneValue::Nothing, |text| ZoneValue::of(&text));
        Self { name: name.to_owned(), limit }
    }
}

impl ZoneValue {
    fn of(text: &str) -> Self {
        text.parse().map_or_else(|_| Self::Text(beginning(text)), Self::Number)
    }
}

impl Zones {
    pub(super) fn add(&mut self, number: u64, object: &JsonObject, path: &[String]) {
        let limit = match FieldValue::of(object, path) {
            FieldValue::Absent => None,
            FieldValue::Text(text) => Some(ZoneValue::of(&text)),
            FieldValue::Other => Some(ZoneValue::Nothing),
        };
        let mut place = number;
        for zones in &mut self.levels {
            place /= STRETCH;
            let Ok(place) = usize::try_from(place) else { return };
            if zones.len() <= place {
                zones.resize(place + 1, Zone::default());
            }
            if let Some(zone) = zones.get_mut(place) {
                zone.add(limit);
            }
        }
    }

    /// Returns the first number, upwards or downwards from a number, whose zone has values within
    /// all bounds.
    pub(super) fn seek(
        &self,
        bounds: &[Bound],
        absent_too: bool,
        from: u64,
        upwards: bool,
    ) -> Option<u64> {
        let fits = |level: usize, place: u64| {
            let place = usize::try_from(place).unwrap_or(usize::MAX);
            self.levels.get(level).and_then(|zones| zones.get(place)).is_some_and(|zone| {
                (absent_too && zone.absent) || bounds.iter().all(|bound| zone.reaches(bound))
            })
        };
        let end = self.levels.first().map_or(0, |zones| zones.len() as u64);
        let start = from / STRETCH;
        let mut place = start;
        while place < end {
            // Larger zones are skipped as a whole if nothing in them matches.
            let edge = if upwards { place } else { place + 1 };
            let mut step = 1;
            for level in (1..self.levels.len()).rev() {
                let width = STRETCH.pow(u32::try_from(level).unwrap_or_default());
                if edge % width == 0 && !fits(level, place / width) {
                    step = width;
                    break;
                }
            }
            if step == 1 && fits(0, place) {
                if place == start {
                    return Some(from);
                }
                return Some(if upwards { place * STRETCH } else { (place + 1) * STRETCH - 1 });
            }
            place = if upwards { place + step } else { place.checked_sub(step)? };
        }
        None
    }
}

impl Zone {
    /// Widens the zone by a value, or by `None` for an object without the field.
    fn add(&mut self, value: Option<ZoneValue>) {
        match value {
            None => self.absent = true,
            Some(ZoneValue::Number(value)) => {
                let (least, greatest) = self.numbers.unwrap_or((value, value));
                self.numbers = Some((least.min(value), greatest.max(value)));
            }
            Some(ZoneValue::Text(value)) => {
                let (least, greatest) = self.texts.unwrap_or((value, value));
                self.texts = Some((least.min(value), greatest.max(value)));
            }
            Some(ZoneValue::Nothing) => {}
        }
    }

    /// Whether the zone can contain a value within the bound.
    fn reaches(&self, bound: &Bound) -> bool {
        let (least, greatest) = match (bound.limit, self.numbers, self.texts) {
            (ZoneValue::Number(limit), Some((least, greatest)), _) => {
                (least.partial_cmp(&limit), greatest.partial_cmp(&limit))
            }
            // Of two texts with the same prefix, either may be the greater one.
            (ZoneValue::Text(limit), _, Some((least, greatest))) => (
                Some(least.cmp(&limit).then(Ordering::Less)),
                Some(greatest.cmp(&limit).then(Ordering::Greater)),
            ),
            _ => return false,
        };
        match bound.name.as_str() {
            "gt" => greatest.is_some_and(Ordering::is_gt),
            "gte" => greatest.is_some_and(Ordering::is_ge),
            "lt" => least.is_some_and(Ordering::is_lt),
            _ => least.is_some_and(Ordering::is_le),
        }
    }
}

fn beginning(text: &str) -> TextPrefix {
    let mut beginning = TextPrefix::default();
    beginning.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
    beginning
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn zones(values: impl IntoIterator<Item = Value>) -> Zones {
        let mut zones = Zones::default();
        for (number, value) in (1..).zip(values) {
            zones.add(
                number,
                &JsonObject::from_iter([("at".to_owned(), value)]),
                &["at".to_owned()],
            );
        }
        zones
    }

    fn bounds(bounds: &[(&str, Value)]) -> Vec<Bound> {
        bounds.iter().map(|(name, limit)| Bound::new(name, limit)).collect()
    }

    #[test]
    fn zones_out_of_bounds_are_skipped() {
        let zones = zones((1..=1000).map(|at| json!(at)));
        for (asked, from, upwards, found) in [
            (bounds(&[("gte", json!(500))]), 1000, false, Some(1000)),
            (bounds(&[("lt", json!("500"))]), 1000, false, Some(511)),
            (bounds(&[("lt", json!(500))]), 499, false, Some(499)),
            (bounds(&[("gt", json!(500))]), 1, true, Some(496)),
            (bounds(&[("gt", json!(1000))]), 1000, false, None),
            (bounds(&[("gt", json!(10)), ("lt", json!(5))]), 1000, false, Some(15)),
            (bounds(&[("gt", json!("text"))]), 1000, false, None),
        ] {
            assert_eq!(zones.seek(&asked, false, from, upwards), found, "{asked:?}");
        }
    }

    #[test]
    fn wide_stretches_are_passed_over_whole() {
        let zones = zones((1..=300_000).map(|at| json!(at)));
        let (early, late) = (bounds(&[("lte", json!(5))]), bounds(&[("gte", json!(290_000))]));
        assert_eq!(zones.seek(&early, false, 300_000, false), Some(15));
        assert_eq!(zones.seek(&late, false, 1, true), Some(290_000));
        assert_eq!(zones.seek(&late, false, 1000, false), None);
        assert_eq!(zones.seek(&early, false, 1000, true), None);
    }

    #[test]
    fn texts_and_absent_values_have_zones_too() {
        let days = (0..28 * 64).map(|at| json!(format!("2026-02-{:02}T12:00:00Z", at / 64 + 1)));
        let mut zones = zones(days);
        let from = bounds(&[("lt", json!("2026-02-03T00:00:00Z"))]);
        assert_eq!(zones.seek(&from, true, 28 * 64, false), Some(143));
        zones.add(1000, &JsonObject::new(), &["at".to_owned()]);
        assert_eq!(zones.seek(&from, true, 28 * 64, false), Some(1007));
        assert_eq!(zones.seek(&from, false, 28 * 64, false), Some(143));
    }
}
