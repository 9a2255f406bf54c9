#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl Locale {
    /// Returns the value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::Auto => "auto",
            Self::EnGb => "en-GB",
            Self::Unknown(text) => {
                ::core::convert::AsRef::<::core::primitive::str>::as_ref(text)
            }
        }
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__private as __stripe;
    #[automatically_derived]
    impl __stripe::StripeEnum for Locale {
        const VALUES: &'static [&'static ::core::primitive::str] = &["auto", "en-GB"];
        fn as_str(&self) -> &::core::primitive::str {
            self.as_str()
        }
        fn from_index(index: ::core::primitive::usize) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match index {
                    0usize => Self::Auto,
                    1usize => Self::EnGb,
                    _ => return ::core::option::Option::None,
                },
            )
        }
    }
    #[automatically_derived]
    impl __stripe::enumeration::Open for Locale {
        fn unknown(text: __stripe::String) -> Self {
            Self::Unknown(
                <String as ::core::convert::From<__stripe::String>>::from(text),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&::core::primitive::str> for Locale {
        fn from(text: &::core::primitive::str) -> Self {
            __stripe::enumeration::from_str(text)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<__stripe::String> for Locale {
        fn from(text: __stripe::String) -> Self {
            __stripe::enumeration::from_string(text)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Locale {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.pad(self.as_str())
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for Locale {
        fn serialize<S: __stripe::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for Locale {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::enumeration::deserialize_open(deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Described for Locale {
        const SHAPE: __stripe::Shape = __stripe::Shape::Enum(
            &__stripe::EnumDescriptor::open(<Self as __stripe::StripeEnum>::VALUES),
        );
    }
};
