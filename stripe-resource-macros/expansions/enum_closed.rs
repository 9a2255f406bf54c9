#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl Interval {
    /// Returns the value on the wire.
    #[must_use]
    pub const fn as_str(&self) -> &'static ::core::primitive::str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    #[automatically_derived]
    impl __stripe::StripeEnum for Interval {
        const VALUES: &'static [&'static ::core::primitive::str] = &["day", "week"];
        fn as_str(&self) -> &::core::primitive::str {
            self.as_str()
        }
        fn from_index(
            __stripe_index: ::core::primitive::usize,
        ) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match __stripe_index {
                    0usize => Self::Day,
                    1usize => Self::Week,
                    _ => return ::core::option::Option::None,
                },
            )
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for Interval {
        type Err = __stripe::UnknownValue;
        fn from_str(
            __stripe_text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, Self::Err> {
            __stripe::enumeration::parse(__stripe_text)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Interval {
        fn fmt(
            &self,
            __stripe_f: &mut ::core::fmt::Formatter<'_>,
        ) -> ::core::fmt::Result {
            __stripe_f.pad(self.as_str())
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for Interval {
        fn serialize<S: __stripe::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe_serializer.serialize_str(self.as_str())
        }
    }
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for Interval {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            __stripe_deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::enumeration::deserialize_closed(__stripe_deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Described for Interval {
        const SHAPE: __stripe::Shape = __stripe::Shape::Enum(
            &__stripe::EnumDescriptor::closed(<Self as __stripe::StripeEnum>::VALUES),
        );
    }
};
