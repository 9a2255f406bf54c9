//! Payment methods without types of their own.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use stripe_core::descriptor::{Described, Shape};

/// The nested objects of payment methods that have no types in this crate, by payment method.
///
/// Types are declared for the twelve payment methods that are used most: `affirm`, `amazon_pay`,
/// `bancontact`, `card`, `card_present`, `cashapp`, `ideal`, `klarna`, `link`, `paypal`, `sepa_debit`
/// and `us_bank_account`. What Stripe sends for any other is kept here as it came, and is written back
/// unchanged; what is set here is sent beside them. Set a payment method that has a field of its own in
/// that field: an entry of the same name here is sent in addition. In a response, this also holds fields
/// that the crate does not know yet.
///
/// Declare a type for the payment method that you need:
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
/// `Debug` shows the names alone, since the values may be those of a bank account.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OtherPaymentMethods(Map<String, Value>);

impl OtherPaymentMethods {
    /// Creates an empty collection.
    pub fn new() -> Self {
        Self::default()
    }

    /// Decodes the nested object of a payment method. `None` if it is absent or null.
    ///
    /// # Errors
    /// If it does not decode as `T`.
    pub fn get<T: DeserializeOwned>(&self, payment_method: &str) -> serde_json::Result<Option<T>> {
        self.0.get(payment_method).map_or(Ok(None), Option::<T>::deserialize)
    }

    /// Sets the nested object of a payment method, such as `blik`.
    ///
    /// As a param, null unsets the options of the payment method, and an empty object is not sent.
    ///
    /// # Errors
    /// If the value cannot be written as JSON.
    pub fn insert<T: Serialize>(
        &mut self,
        payment_method: impl Into<String>,
        value: T,
    ) -> serde_json::Result<()> {
        self.0.insert(payment_method.into(), serde_json::to_value(value)?);
        Ok(())
    }

    /// Iterates over the names and the undecoded values.
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
