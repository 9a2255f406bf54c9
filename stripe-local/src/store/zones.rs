//! Between which values the objects of a stretch lie.

use std::cmp::Ordering;

use serde_json::Value;

use super::Object;
use super::index::field;
use crate::filter;

/// How many neighbours share a zone.
const STRETCH: u64 = 64;

/// The least and the greatest value of one field in each stretch of objects.
///
/// What rises with the number of an object, as `created` does, is found by it without a look at the
/// others; a clock that was set back only makes some zones wider. A zone never gets narrower.
#[derive(Debug, Default)]
pub(super) struct Zones(Vec<Zone>);

#[derive(Debug, Default, Clone, Copy)]
struct Zone {
    numbers: Option<(f64, f64)>,
    /// The beginnings of texts, which order as they do unless they are the same.
    texts: Option<(Beginning, Beginning)>,
    absent: bool,
}

type Beginning = [u8; 16];

/// The bounds of a range, such as `gte` and `100`.
pub(crate) type Bounds = Vec<(String, Value)>;

impl Zones {
    pub(super) fn add(&mut self, number: u64, object: &Object, path: &[String]) {
        let Ok(place) = usize::try_from(number / STRETCH) else { return };
        if self.0.len() <= place {
            self.0.resize(place + 1, Zone::default());
        }
        let Some(zone) = self.0.get_mut(place) else { return };
        let Some(value) = field(object, path) else {
            zone.absent = true;
            return;
        };
        let Some(text) = value.and_then(filter::text) else { return };
        match text.parse::<f64>() {
            Ok(value) => {
                let (least, greatest) = zone.numbers.unwrap_or((value, value));
                zone.numbers = Some((least.min(value), greatest.max(value)));
            }
            Err(_) => {
                let value = beginning(&text);
                let (least, greatest) = zone.texts.unwrap_or((value, value));
                zone.texts = Some((least.min(value), greatest.max(value)));
            }
        }
    }

    /// The first number from that one on, upwards or downwards, whose zone has values within all
    /// bounds.
    pub(super) fn seek(
        &self,
        bounds: &Bounds,
        absent_too: bool,
        from: u64,
        upwards: bool,
    ) -> Option<u64> {
        let start = usize::try_from(from / STRETCH).ok()?;
        let fits = |place: &usize| {
            self.0.get(*place).is_some_and(|zone| {
                (absent_too && zone.absent) || bounds.iter().all(|bound| zone.reaches(bound))
            })
        };
        let place = if upwards {
            (start..self.0.len()).find(fits)?
        } else {
            (0..=start).rev().find(fits)?
        };
        if place == start {
            return Some(from);
        }
        let first = u64::try_from(place).ok()?.checked_mul(STRETCH)?;
        Some(if upwards { first } else { first + STRETCH - 1 })
    }
}

impl Zone {
    /// Whether some value may be within the bound.
    fn reaches(&self, (bound, limit): &(String, Value)) -> bool {
        let Some(limit) = filter::text(limit) else { return false };
        let (least, greatest) = match limit.parse::<f64>() {
            Ok(limit) => match self.numbers {
                Some((least, greatest)) => {
                    (least.partial_cmp(&limit), greatest.partial_cmp(&limit))
                }
                None => return false,
            },
            Err(_) => match self.texts {
                // Of two that begin alike either may be the greater one.
                Some((least, greatest)) => {
                    let limit = beginning(&limit);
                    let less = least.cmp(&limit).then(Ordering::Less);
                    let greater = greatest.cmp(&limit).then(Ordering::Greater);
                    (Some(less), Some(greater))
                }
                None => return false,
            },
        };
        match bound.as_str() {
            "gt" => greatest.is_some_and(Ordering::is_gt),
            "gte" => greatest.is_some_and(Ordering::is_ge),
            "lt" => least.is_some_and(Ordering::is_lt),
            _ => least.is_some_and(Ordering::is_le),
        }
    }
}

fn beginning(text: &str) -> Beginning {
    let mut beginning = Beginning::default();
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
            zones.add(number, &Object::from_iter([("at".to_owned(), value)]), &["at".to_owned()]);
        }
        zones
    }

    fn bounds(bounds: &[(&str, Value)]) -> Bounds {
        bounds.iter().map(|(bound, limit)| ((*bound).to_owned(), limit.clone())).collect()
    }

    #[test]
    fn what_is_out_of_bounds_is_passed_over() {
        let zones = zones((1..=1000).map(|at| json!(at)));
        for (asked, from, upwards, found) in [
            (bounds(&[("gte", json!(500))]), 1000, false, Some(1000)),
            (bounds(&[("lt", json!("500"))]), 1000, false, Some(511)),
            (bounds(&[("lt", json!(500))]), 499, false, Some(499)),
            (bounds(&[("gt", json!(500))]), 1, true, Some(448)),
            (bounds(&[("gt", json!(1000))]), 1000, false, None),
            (bounds(&[("gt", json!(10)), ("lt", json!(5))]), 1000, false, Some(63)),
            (bounds(&[("gt", json!("text"))]), 1000, false, None),
        ] {
            assert_eq!(zones.seek(&asked, false, from, upwards), found, "{asked:?}");
        }
    }

    #[test]
    fn texts_and_absent_values_have_zones_too() {
        let days = (0..28 * 64).map(|at| json!(format!("2026-02-{:02}T12:00:00Z", at / 64 + 1)));
        let mut zones = zones(days);
        let from = bounds(&[("lt", json!("2026-02-03T00:00:00Z"))]);
        assert_eq!(zones.seek(&from, true, 28 * 64, false), Some(191));
        zones.add(1000, &Object::new(), &["at".to_owned()]);
        assert_eq!(zones.seek(&from, true, 28 * 64, false), Some(1023));
        assert_eq!(zones.seek(&from, false, 28 * 64, false), Some(191));
    }
}
