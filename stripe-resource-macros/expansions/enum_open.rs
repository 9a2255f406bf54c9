#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl Locale {
    /// Returns the value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::Auto => "auto",
            Self::EnGb => "en-GB",
            Self::Unknown(__stripe_text) => {
                ::core::convert::AsRef::<::core::primitive::str>::as_ref(__stripe_text)
            }
        }
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    #[automatically_derived]
    impl __stripe::StripeEnum for Locale {
        const VALUES: &'static [&'static ::core::primitive::str] = &["auto", "en-GB"];
        fn as_str(&self) -> &::core::primitive::str {
            self.as_str()
        }
        fn from_index(
            __stripe_index: ::core::primitive::usize,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match __stripe_index {
                    0usize => Self::Auto,
                    1usize => Self::EnGb,
                    _ => return ::core::option::Option::None,
                },
            )
        }
    }
    #[automatically_derived]
    impl __stripe::enumeration::OpenEnum for Locale {
        fn unknown(__stripe_text: __stripe::String) -> Self {
            Self::Unknown(
                <String as ::core::convert::From<__stripe::String>>::from(__stripe_text),
            )
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&::core::primitive::str> for Locale {
        fn from(__stripe_text: &::core::primitive::str) -> Self {
            __stripe::enumeration::from_str(__stripe_text)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<__stripe::String> for Locale {
        fn from(__stripe_text: __stripe::String) -> Self {
            __stripe::enumeration::from_string(__stripe_text)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Locale {
        fn fmt(
            &self,
            __stripe_f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __stripe_f.pad(self.as_str())
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for Locale {
        fn serialize<S: __stripe::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe_serializer.serialize_str(self.as_str())
        }
    }
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for Locale {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            __stripe_deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::enumeration::deserialize_open(__stripe_deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Described for Locale {
        const SHAPE: __stripe::Shape = __stripe::Shape::Enum(
            &__stripe::EnumDescriptor::open(<Self as __stripe::StripeEnum>::VALUES),
        );
    }
};
