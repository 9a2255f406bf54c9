//! Currency codes.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::descriptor::{Described, Shape};

/// A currency code in lower case: three letters (ISO 4217), or the code of a stablecoin such as
/// `usdc`.
///
/// Any code is accepted, since Stripe adds new ones. Upper case is converted to lower case.
///
/// ```
/// use stripe_core::types::Currency;
///
/// assert_eq!(Currency::from("EUR"), Currency::EUR);
/// assert_eq!(Currency::EUR, "eur");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(Cow<'static, str>);

macro_rules! currencies {
    ($($NAME:ident $code:literal $name:literal;)+) => {
        impl Currency {
            $(
                #[doc = concat!($name, ".")]
                pub const $NAME: Self = Self(Cow::Borrowed($code));
            )+
        }
    };
}

currencies! {
    AED "aed" "UAE dirham";
    AUD "aud" "Australian dollar";
    BRL "brl" "Brazilian real";
    CAD "cad" "Canadian dollar";
    CHF "chf" "Swiss franc";
    CNY "cny" "Chinese renminbi";
    CZK "czk" "Czech koruna";
    DKK "dkk" "Danish krone";
    EUR "eur" "Euro";
    GBP "gbp" "Pound sterling";
    HKD "hkd" "Hong Kong dollar";
    HUF "huf" "Hungarian forint";
    IDR "idr" "Indonesian rupiah";
    ILS "ils" "Israeli new shekel";
    INR "inr" "Indian rupee";
    JPY "jpy" "Japanese yen, which has no smaller unit";
    KRW "krw" "South Korean won, which has no smaller unit";
    MXN "mxn" "Mexican peso";
    MYR "myr" "Malaysian ringgit";
    NOK "nok" "Norwegian krone";
    NZD "nzd" "New Zealand dollar";
    PHP "php" "Philippine peso";
    PLN "pln" "Polish złoty";
    RON "ron" "Romanian leu";
    SEK "sek" "Swedish krona";
    SGD "sgd" "Singapore dollar";
    THB "thb" "Thai baht";
    TRY "try" "Turkish lira";
    TWD "twd" "New Taiwan dollar";
    USD "usd" "United States dollar";
    ZAR "zar" "South African rand";
}

impl Currency {
    /// Returns the code in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Currency {
    fn from(mut code: String) -> Self {
        code.make_ascii_lowercase();
        Self(Cow::Owned(code))
    }
}

impl From<&str> for Currency {
    fn from(code: &str) -> Self {
        code.to_owned().into()
    }
}

/// Clones the value, so that a param accepts the currency of an object by reference.
impl From<&Self> for Currency {
    fn from(currency: &Self) -> Self {
        currency.clone()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.0.into_owned()
    }
}

impl FromStr for Currency {
    type Err = Infallible;

    fn from_str(code: &str) -> Result<Self, Infallible> {
        Ok(code.into())
    }
}

impl AsRef<str> for Currency {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Currency {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Currency {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

impl Described for Currency {
    const SHAPE: Shape = Shape::Currency;
}
