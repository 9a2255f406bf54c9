//! Declares an open enum of event types.

use crate::enumeration::StripeEnum;

/// Each line: the variant, and the type on the wire.
macro_rules! event_types {
    ($(#[$attribute:meta])* $Type:ident $($Variant:ident $text:tt;)+) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, crate::StripeEnum)]
        #[stripe_enum(crate = crate)]
        #[non_exhaustive]
        pub enum $Type {
            $(
                #[doc = concat!("`", $text, "`")]
                #[stripe_enum(rename = $text)]
                $Variant,
            )+
            /// A type that this crate does not know: a newer one, or one in preview.
            Unknown(String),
        }

        impl $Type {
            /// Whether this crate knows the type.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }

        /// An event that does not say its type is of no known one.
        impl Default for $Type {
            fn default() -> Self {
                Self::Unknown(String::new())
            }
        }

        $crate::event::event_types::compared_with_text!($Type);
    };
}
