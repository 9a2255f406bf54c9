//! Params that are a value, or a word in its place.

/// Implements what the type of a param needs that is a value or one of some words, such as a number
/// or `"inf"`: `Serialize`, `From` of the value, and
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
/// The words stand before the value. Each variant with a word has no fields, and that with the value
/// has one.
#[macro_export]
macro_rules! keyword_or {
    ($Type:ident { $($word:literal => $Word:ident,)+ $Value:ident($value:ty) $(,)? }) => {
        impl ::core::convert::From<$value> for $Type {
            fn from(value: $value) -> Self {
                Self::$Value(value)
            }
        }

        impl $crate::__private::Serialize for $Type {
            fn serialize<S: $crate::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$Word => $crate::__private::Serialize::serialize($word, serializer),)+
                    Self::$Value(value) => {
                        $crate::__private::Serialize::serialize(value, serializer)
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
