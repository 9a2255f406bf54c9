//! `derive(StripeEnum)`: conversion between text and values.

use expect_test::expect;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use serde::Deserialize;
use stripe_core::descriptor::{Described, Shape};
use stripe_core::encoding::form;
use stripe_core::{StripeEnum, UnknownValue};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, StripeEnum)]
#[non_exhaustive]
enum Locale {
    Auto,
    #[stripe_enum(rename = "en-GB")]
    EnGb,
    ZhHant,
    r#Type,
    /// A value that this crate does not know yet.
    Unknown(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StripeEnum)]
#[stripe_enum(closed)]
enum Interval {
    Day,
    Week,
    #[stripe_enum(rename = "1.0.2")]
    Odd,
}

#[derive(Debug, Deserialize)]
struct Session {
    locale: Option<Locale>,
    #[serde(default)]
    counts: BTreeMap<Locale, u8>,
}

#[test]
fn known_values() {
    for (text, value) in [
        ("auto", Locale::Auto),
        ("en-GB", Locale::EnGb),
        ("zh_hant", Locale::ZhHant),
        ("type", Locale::Type),
    ] {
        assert_eq!(Locale::from(text), value);
        assert_eq!(Locale::from(text.to_owned()), value);
        assert_eq!(value.as_str(), text);
        assert_eq!(value.to_string(), text);
        let json = format!("\"{text}\"");
        assert_eq!(serde_json::from_str::<Locale>(&json).unwrap(), value);
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
    }
    assert_eq!(format!("{:>6}|{:<6}|", Locale::Auto, Locale::EnGb), "  auto|en-GB |");
    assert_eq!(Locale::VALUES, ["auto", "en-GB", "zh_hant", "type"]);
}

#[test]
fn unknown_values_are_kept_and_written_back() {
    for text in ["de", "", "AUTO", "en-gb", "d\u{e9}", "\"quoted\"\n"] {
        let json = serde_json::to_string(text).unwrap();
        let value: Locale = serde_json::from_str(&json).unwrap();
        assert_eq!(value, Locale::Unknown(text.to_owned()));
        assert_eq!(value, Locale::from(text));
        assert_eq!(value.as_str(), text);
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
    }
}

#[test]
fn an_escaped_value_is_known_too() {
    assert_eq!(serde_json::from_str::<Locale>(r#""\u0061uto""#).unwrap(), Locale::Auto);
    let value = serde_json::json!("en-GB");
    assert_eq!(Locale::deserialize(&value).unwrap(), Locale::EnGb);
    assert_eq!(serde_json::from_value::<Locale>(value).unwrap(), Locale::EnGb);
    let reader = r#""zh_hant""#.as_bytes();
    assert_eq!(serde_json::from_reader::<_, Locale>(reader).unwrap(), Locale::ZhHant);
}

#[test]
fn values_in_objects_keys_and_forms() {
    let session: Session =
        serde_json::from_str(r#"{"locale":null,"counts":{"auto":1,"xx":2}}"#).unwrap();
    assert_eq!(session.locale, None);
    let counts = BTreeMap::from([(Locale::Auto, 1), (Locale::Unknown("xx".into()), 2)]);
    assert_eq!(session.counts, counts);
    assert_eq!(form::to_string(&counts).unwrap(), "auto=1&xx=2");
    let error = serde_json::from_str::<Session>(r#"{"locale":5}"#).unwrap_err().to_string();
    assert_eq!(error, "invalid type: integer `5`, expected a string at line 1 column 11");
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_closed_enum_refuses_what_it_does_not_know() {
    const WEEK: &str = Interval::Week.as_str();
    assert_eq!(WEEK, "week");
    assert_eq!("1.0.2".parse(), Ok(Interval::Odd));
    assert_eq!(serde_json::from_str::<Interval>(r#""day""#).unwrap(), Interval::Day);
    let error: UnknownValue = "month".parse::<Interval>().unwrap_err();
    assert_eq!(error.value, "month");
    expect!["unknown value `month`; expected one of `day`, `week`, `1.0.2`"]
        .assert_eq(&error.to_string());
    let error = serde_json::from_str::<Interval>(r#""month""#).unwrap_err().to_string();
    assert_eq!(error, "unknown value `month`; expected one of `day`, `week`, `1.0.2`");
}

#[test]
fn enums_are_described() {
    let Shape::Enum(locale) = Locale::SHAPE else { panic!("it is an enum") };
    assert_eq!(locale.values, ["auto", "en-GB", "zh_hant", "type"]);
    assert!(locale.open);
    let Shape::Enum(interval) = Interval::SHAPE else { panic!("it is an enum") };
    assert_eq!(interval.values, ["day", "week", "1.0.2"]);
    assert!(!interval.open);
}

/// Countries, with values in capitals.
#[derive(Debug, Clone, PartialEq, StripeEnum)]
#[stripe_enum(rename_all = "UPPERCASE")]
enum Country {
    De,
    #[stripe_enum(rename = "zz")]
    Zz,
    Unknown(Box<str>),
}

/// An enum that keeps unknown text in any type that can be made from a `String`.
#[derive(Debug, Clone, PartialEq, StripeEnum)]
enum Shared {
    Other(Arc<str>),
    Known,
}

#[derive(Debug, Clone, PartialEq, StripeEnum)]
enum Borrowed {
    Other(Cow<'static, str>),
}

/// A payload with a private constructor keeps known text out of the variant for unknown text.
mod opaque {
    use stripe_core::StripeEnum;

    #[derive(Debug, Clone, PartialEq)]
    pub(super) struct Text(String);

    impl From<String> for Text {
        fn from(text: String) -> Self {
            Self(text)
        }
    }

    impl AsRef<str> for Text {
        fn as_ref(&self) -> &str {
            &self.0
        }
    }

    #[derive(Debug, Clone, PartialEq, StripeEnum)]
    pub(super) enum Status {
        Active,
        Unknown(Text),
    }
}

#[test]
fn spellings_and_payloads() {
    assert_eq!(Country::from("DE"), Country::De);
    assert_eq!(Country::from("zz"), Country::Zz);
    assert_eq!(Country::from("ZZ"), Country::Unknown("ZZ".into()));
    assert_eq!(Shared::from("x"), Shared::Other("x".into()));
    assert_eq!(Shared::from("known").as_str(), "known");
    assert_eq!(Borrowed::from("x".to_owned()), Borrowed::Other("x".into()));
    assert_eq!(opaque::Status::from("odd").as_str(), "odd");
    assert_eq!(opaque::Status::from("active"), opaque::Status::Active);
}

macro_rules! large {
    ($($name:ident)*) => {
        #[derive(Debug, Clone, PartialEq, StripeEnum)]
        enum Large { $($name,)* Unknown(String) }
    };
}

// As many as Stripe's largest enum has, less one.
large! {
    V0 V1 V2 V3 V4 V5 V6 V7 V8 V9 V10 V11 V12 V13 V14 V15 V16 V17 V18 V19 V20 V21 V22 V23 V24
    V25 V26 V27 V28 V29 V30 V31 V32 V33 V34 V35 V36 V37 V38 V39 V40 V41 V42 V43 V44 V45 V46 V47
    V48 V49 V50 V51 V52 V53 V54 V55 V56 V57 V58 V59 V60 V61 V62 V63 V64 V65 V66 V67 V68 V69 V70
    V71 V72 V73 V74 V75 V76 V77 V78 V79 V80 V81 V82 V83 V84 V85 V86 V87 V88 V89 V90 V91 V92 V93
    V94 V95 V96 V97 V98 V99 V100 V101 V102 V103 V104 V105 V106 V107 V108 V109 V110 V111 V112
    V113 V114 V115 V116 V117 V118 V119 V120 V121 V122 V123 V124 V125 V126 V127 V128 V129 V130
    V131 V132 V133 V134 V135 V136 V137 V138 V139 V140 V141 V142 V143 V144 V145 V146 V147 V148
    V149 V150 V151 V152 V153 V154 V155 V156 V157 V158 V159 V160 V161 V162 V163 V164 V165 V166
    V167 V168 V169 V170 V171 V172 V173 V174 V175 V176 V177 V178 V179 V180 V181 V182 V183 V184
    V185 V186 V187 V188 V189 V190 V191 V192 V193 V194 V195 V196 V197 V198 V199 V200 V201 V202
    V203 V204 V205 V206 V207 V208 V209 V210 V211 V212 V213 V214 V215 V216 V217 V218 V219 V220
    V221 V222 V223 V224 V225 V226 V227 V228 V229 V230 V231 V232 V233 V234 V235 V236 V237 V238
    V239 V240 V241 V242 V243 V244 V245 V246 V247 V248 V249 V250 V251 V252 V253 V254 V255 V256
    V257 V258 V259 V260 V261 V262 V263 V264 V265 V266 V267 V268 V269 V270 V271 V272 V273 V274
    V275 V276 V277 V278 V279 V280 V281 V282 V283 V284 V285 V286 V287 V288 V289 V290 V291 V292
    V293 V294 V295 V296 V297 V298 V299 V300 V301 V302 V303 V304 V305 V306 V307 V308 V309 V310
    V311 V312 V313 V314 V315 V316 V317 V318 V319 V320 V321 V322 V323 V324 V325 V326 V327 V328
    V329 V330 V331 V332 V333 V334 V335 V336 V337 V338 V339 V340 V341 V342 V343 V344 V345 V346
    V347 V348 V349 V350 V351 V352 V353 V354 V355 V356 V357 V358 V359 V360 V361 V362 V363 V364
    V365 V366 V367 V368 V369 V370 V371 V372 V373 V374 V375 V376 V377 V378 V379 V380 V381 V382
    V383 V384 V385 V386 V387 V388 V389 V390 V391 V392 V393 V394 V395 V396 V397 V398 V399 V400
    V401 V402 V403 V404 V405 V406 V407 V408 V409 V410 V411 V412 V413 V414 V415 V416 V417 V418
    V419 V420 V421 V422 V423 V424 V425 V426 V427 V428 V429 V430 V431 V432 V433 V434 V435 V436
    V437 V438 V439 V440 V441 V442 V443 V444 V445 V446 V447 V448 V449 V450 V451 V452 V453 V454
    V455 V456 V457 V458 V459 V460 V461 V462 V463 V464 V465 V466 V467 V468 V469 V470 V471 V472
    V473 V474 V475 V476 V477 V478 V479 V480 V481 V482 V483 V484 V485 V486 V487 V488 V489 V490
    V491 V492 V493 V494 V495 V496 V497 V498 V499 V500 V501 V502 V503 V504 V505 V506 V507 V508
    V509 V510 V511 V512 V513 V514 V515 V516 V517 V518 V519 V520 V521 V522 V523 V524 V525 V526
    V527 V528 V529 V530 V531 V532 V533 V534 V535 V536 V537 V538 V539 V540 V541 V542 V543 V544
    V545 V546 V547 V548 V549 V550 V551 V552 V553 V554 V555 V556 V557 V558 V559 V560 V561 V562
    V563 V564 V565 V566 V567 V568 V569 V570 V571 V572 V573 V574 V575 V576 V577 V578 V579 V580
    V581 V582 V583 V584 V585 V586 V587 V588 V589 V590 V591 V592 V593 V594 V595 V596 V597
}

/// Maximum stack size of decoding the largest enum in a debug build.
const STACK: usize = 64 * 1024;

#[test]
fn the_largest_enum_needs_little_stack() {
    assert_eq!(Large::VALUES.len(), 598);
    let decode = || {
        let mut read = String::new();
        for text in Large::VALUES.iter().chain(&["unheard_of"]) {
            let value: Large = serde_json::from_str(&format!("\"{text}\"")).unwrap();
            write!(read, "{}", value.as_str().len()).unwrap();
            assert_eq!(value.to_string(), *text);
        }
        read.len()
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(decode).unwrap();
    assert!(thread.join().unwrap() > 598);
}

/// A deprecated value causes a warning only where it is named.
#[deny(deprecated)]
mod deprecated {
    #[derive(Debug, Clone, PartialEq, stripe_core::StripeEnum)]
    pub(super) enum Network {
        #[deprecated]
        Old,
        New,
        Unknown(String),
    }
}

/// No names are in scope except those that the declaration itself uses.
#[no_implicit_prelude]
mod without_prelude {
    #[derive(::stripe_core::StripeEnum)]
    pub(super) enum Open {
        Known,
        Unknown(::std::string::String),
    }

    #[derive(::stripe_core::StripeEnum)]
    #[stripe_enum(closed)]
    pub(super) enum Closed {
        Known,
    }
}

/// Every name on which an expansion might depend has another meaning.
mod shadowed {
    #![allow(dead_code, non_camel_case_types)]

    pub(super) struct Result;
    pub(super) struct Option;
    pub(super) struct String;
    pub(super) struct str;
    pub(super) struct usize;
    pub(super) trait From {}
    pub(super) trait FromStr {}
    pub(super) trait Display {}
    pub(super) trait Serialize {}
    pub(super) trait Deserialize {}
    pub(super) trait StripeEnum {}
    pub(super) mod core {}
    pub(super) mod std {}
    pub(super) mod serde {}
    pub(super) mod stripe_core {}

    #[derive(::stripe_core::StripeEnum)]
    pub(super) enum Open {
        Known,
        Some,
        None,
        Ok,
        Unknown(::std::string::String),
    }

    #[derive(::stripe_core::StripeEnum)]
    #[stripe_enum(closed)]
    pub(super) enum Closed {
        Known,
    }
}

mod vendored {
    pub(super) use stripe_core as payments;

    #[derive(payments::StripeEnum)]
    #[stripe_enum(crate = payments)]
    pub(super) enum Kind {
        Known,
        Unknown(String),
    }
}

#[test]
fn in_odd_surroundings() {
    assert_eq!(deprecated::Network::from("old").as_str(), "old");
    assert_eq!(without_prelude::Open::from("known").as_str(), "known");
    assert_eq!(without_prelude::Closed::Known.as_str(), "known");
    assert_eq!(shadowed::Open::from("none").as_str(), "none");
    assert_eq!(shadowed::Closed::Known.as_str(), "known");
    assert_eq!(vendored::Kind::from("known").as_str(), "known");
}
