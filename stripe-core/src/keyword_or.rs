//! Params with a value or a keyword.

/// Implements the traits of a param with a value or a keyword, such as a number or `"inf"`:
/// `Serialize`, `From` of the value, `From<&str>` if the value implements it, and
/// [`Described`](crate::descriptor::Described).
///
/// ```
/// use stripe_core::{StripeParams, Timestamp, keyword_or};
///
/// /// When a trial ends.
/// #[derive(Debug, Clone, Copy, PartialEq, Eq)]
/// #[non_exhaustive]
/// pub enum TrialEnd {
///     /// At once.
///     Now,
///     At(Timestamp),
/// }
///
/// keyword_or!(TrialEnd { "now" => Now, At(Timestamp) });
///
/// #[derive(StripeParams)]
/// pub struct SubscriptionUpdateParams {
///     trial_end: Option<TrialEnd>,
/// }
///
/// let form = |params: SubscriptionUpdateParams| stripe_core::encoding::form::to_string(&params);
/// let params = SubscriptionUpdateParams::new();
/// assert_eq!(form(params.trial_end(TrialEnd::Now))?, "trial_end=now");
/// let params = SubscriptionUpdateParams::new();
/// assert_eq!(form(params.trial_end(Timestamp::from(1_700_000_000)))?, "trial_end=1700000000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Variants with a keyword have no fields. The variant with the value has one, and comes first or
/// last.
#[macro_export]
macro_rules! keyword_or {
    ($Type:ident { $Value:ident($value:ty), $($word:literal => $Word:ident),+ $(,)? }) => {
        $crate::keyword_or!($Type { $($word => $Word,)+ $Value($value) });
    };
    ($Type:ident { $($word:literal => $Word:ident,)+ $Value:ident($value:ty) $(,)? }) => {
        impl ::core::convert::From<$value> for $Type {
            fn from(__stripe_value: $value) -> Self {
                Self::$Value(__stripe_value)
            }
        }

        // Holds for a `String` or an id and not for a number; the lifetime keeps the compiler from
        // asking here which of them it is.
        impl<'a> ::core::convert::From<&'a ::core::primitive::str> for $Type
        where
            $value: ::core::convert::From<&'a ::core::primitive::str>,
        {
            fn from(__stripe_value: &'a ::core::primitive::str) -> Self {
                Self::$Value(::core::convert::From::from(__stripe_value))
            }
        }

        impl $crate::__private::Serialize for $Type {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                __stripe_serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$Word => $crate::__private::Serialize::serialize($word, __stripe_serializer),)+
                    Self::$Value(__stripe_value) => {
                        $crate::__private::Serialize::serialize(
                            __stripe_value,
                            __stripe_serializer,
                        )
                    }
                }
            }
        }

        impl $crate::descriptor::Described for $Type {
            // No shape says "this or that": a local Stripe takes what Stripe would refuse here.
            const SHAPE: $crate::descriptor::Shape = $crate::descriptor::Shape::Opaque;
        }
    };
}
