#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    #[automatically_derived]
    impl<'de, T> __stripe::object::Decode<'de> for PaymentMethod<T>
    where
        T: __stripe::Deserialize<'de>,
    {
        const NAMES: &'static [&'static ::core::primitive::str] = &["id", "data"];
        const KEEPS: ::core::primitive::bool = true;
        fn decode<A: __stripe::MapAccess<'de>>(
            __stripe_entries: __stripe::object::Entries<A>,
        ) -> ::core::result::Result<Self, A::Error> {
            let mut __field_id: ::core::option::Option<String> = ::core::option::Option::None;
            let mut __field_data: ::core::option::Option<T> = ::core::option::Option::None;
            let __stripe_rest = __stripe_entries
                .decode_keeping(
                    <Self as __stripe::object::Decode<'de>>::NAMES,
                    &mut [&mut __field_id, &mut __field_data],
                    __stripe::object::knows_deletion::<BTreeMap<String, Value>>,
                )?;
            ::core::result::Result::Ok(Self {
                id: __stripe::object::present::<A, _>(__field_id, "id")?,
                data: __stripe::object::present::<A, _>(__field_data, "data")?,
                others: __stripe::object::Rest::decode(__stripe_rest)?,
            })
        }
    }
    #[automatically_derived]
    impl<'de, T> __stripe::Deserialize<'de> for PaymentMethod<T>
    where
        T: __stripe::Deserialize<'de>,
    {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            __stripe_deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::object::deserialize(__stripe_deserializer)
        }
    }
    #[automatically_derived]
    impl<T> __stripe::Serialize for PaymentMethod<T>
    where
        T: __stripe::Serialize,
    {
        fn serialize<S: __stripe::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe::params::serialize_flattening(
                __stripe_serializer,
                &[
                    ("id", &self.id),
                    ("data", &self.data),
                    ("others", &__stripe::params::Flattened(&self.others)),
                ],
            )
        }
    }
};
