#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    #[automatically_derived]
    impl<'de> __stripe::object::Decode<'de> for Address {
        const NAMES: &'static [&'static ::core::primitive::str] = &["city"];
        fn decode<A: __stripe::MapAccess<'de>>(
            __stripe_entries: __stripe::object::Entries<A>,
        ) -> ::core::result::Result<Self, A::Error> {
            let mut __field_city: ::core::option::Option<Option<String>> = ::core::option::Option::None;
            __stripe_entries
                .decode(
                    <Self as __stripe::object::Decode<'de>>::NAMES,
                    &mut [&mut __field_city],
                )?;
            ::core::result::Result::Ok(Self {
                city: ::core::option::Option::flatten(__field_city),
            })
        }
    }
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for Address {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            __stripe_deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::object::deserialize(__stripe_deserializer)
        }
    }
};
