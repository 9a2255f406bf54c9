#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__private::{self as __stripe, OpaqueFallback as _};
    #[automatically_derived]
    impl<'de, T> __stripe::object::Decode<'de> for PaymentMethod<T>
    where
        T: __stripe::Deserialize<'de>,
    {
        const NAMES: &'static [&'static ::core::primitive::str] = &["id", "data"];
        fn decode<A: __stripe::MapAccess<'de>>(
            entries: __stripe::object::Entries<A>,
        ) -> ::core::result::Result<Self, A::Error> {
            let mut __id: ::core::option::Option<String> = ::core::option::Option::None;
            let mut __data: ::core::option::Option<T> = ::core::option::Option::None;
            let rest = entries
                .decode_keeping(Self::NAMES, &mut [&mut __id, &mut __data])?;
            ::core::result::Result::Ok(Self {
                id: __stripe::object::present::<A, _>(__id, "id")?,
                data: __stripe::object::present::<A, _>(__data, "data")?,
                others: __stripe::object::Rest::decode(rest)?,
            })
        }
    }
    #[automatically_derived]
    impl<'de, T> __stripe::Deserialize<'de> for PaymentMethod<T>
    where
        T: __stripe::Deserialize<'de>,
    {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::object::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl<T> __stripe::Serialize for PaymentMethod<T>
    where
        T: __stripe::Serialize,
    {
        fn serialize<S: __stripe::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe::params::serialize_flattening(
                serializer,
                &[
                    ("id", &self.id),
                    ("data", &self.data),
                    ("others", &__stripe::params::Flattened(&self.others)),
                ],
            )
        }
    }
};
