//! Payment methods without types of their own.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use stripe_core::descriptor::{Described, Shape};

/// Nested objects of payment methods without types in this crate, by payment method.
///
/// The twelve most common payment methods have types: `affirm`, `amazon_pay`, `bancontact`, `card`,
/// `card_present`, `cashapp`, `ideal`, `klarna`, `link`, `paypal`, `sepa_debit` and
/// `us_bank_account`. Objects of other payment methods are kept unchanged in responses, and can be
/// added to params. If a payment method has its own field, use that: an entry with the same name
/// here would be sent in addition. In responses, this also holds fields that the crate does not
/// know yet.
///
/// To use another payment method, declare a type for it:
///
/// ```
/// use stripe_core::{StripeObject, StripeParams};
/// use stripe_payments::OtherPaymentMethods;
///
/// #[derive(Debug, StripeParams)]
/// struct BlikParams {
///     code: Option<String>,
/// }
///
/// #[derive(Debug, StripeObject)]
/// struct Blik {
///     code: Option<String>,
/// }
///
/// let mut other = OtherPaymentMethods::new();
/// other.insert("blik", BlikParams::new().code("777123"))?;
///
/// let blik: Option<Blik> = other.get("blik")?;
/// assert_eq!(blik.and_then(|blik| blik.code).as_deref(), Some("777123"));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// `Debug` shows only the names, since the values may contain bank details.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OtherPaymentMethods(Map<String, Value>);

impl OtherPaymentMethods {
    /// Creates an empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Decodes the nested object of a payment method. Returns `None` if it is absent or null.
    ///
    /// # Errors
    /// Returns an error if the object cannot be decoded as `T`.
    pub fn get<T: DeserializeOwned>(&self, payment_method: &str) -> serde_json::Result<Option<T>> {
        self.0.get(payment_method).map_or(Ok(None), Option::<T>::deserialize)
    }

    /// Sets the nested object of a payment method, such as `blik`.
    ///
    /// In params, null unsets the options of the payment method, and an empty object is not sent.
    ///
    /// # Errors
    /// Returns an error if the value cannot be serialized as JSON.
    pub fn insert<T: Serialize>(
        &mut self,
        payment_method: impl Into<String>,
        value: T,
    ) -> serde_json::Result<()> {
        self.0.insert(payment_method.into(), serde_json::to_value(value)?);
        Ok(())
    }

    /// Returns an iterator over the names and the undecoded values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl fmt::Debug for OtherPaymentMethods {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Described for OtherPaymentMethods {
    const SHAPE: Shape = <Map<String, Value>>::SHAPE;
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stripe_core::encoding::form;

    use super::OtherPaymentMethods;

    #[test]
    fn entries_are_written_as_they_were_read() -> serde_json::Result<()> {
        let json = json!({
            "zip": null,
            "alma": { "installments": { "count": 3 }, "deep": [[1, null], []] },
            "blik": {},
            "future": true,
        });
        let other: OtherPaymentMethods = serde_json::from_value(json.clone())?;
        assert_eq!(serde_json::to_value(&other)?, json);
        assert_eq!(other.get::<serde_json::Value>("zip")?, None);
        assert_eq!(format!("{other:?}"), r#"{"alma", "blik", "future", "zip"}"#);
        Ok(())
    }

    #[test]
    fn null_is_sent_and_what_is_empty_is_not() -> Result<(), Box<dyn std::error::Error>> {
        let mut other = OtherPaymentMethods::new();
        assert_eq!(form::to_string(&other)?, "");
        other.insert("alma", json!({ "plans": [{ "count": 3 }, { "count": 4 }], "none": [] }))?;
        other.insert("blik", json!({}))?;
        other.insert("zip", ())?;
        assert_eq!(
            form::to_string(&other)?,
            "alma[plans][0][count]=3&alma[plans][1][count]=4&zip=",
        );
        Ok(())
    }
}
