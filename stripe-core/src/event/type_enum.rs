//! The macro that declares an enum of event types.

/// Declares an open enum. Each line consists of a variant and its type on the wire.
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
            /// A type that this crate does not know, because it is newer or in preview.
            Unknown(String),
        }

        impl $Type {
            /// Whether this crate knows the type.
            pub fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }
        }
    };
}

pub(super) use event_types;
