#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__private::{self as __stripe, OpaqueFallback as _};
    #[automatically_derived]
    impl __stripe::union::Union for PaymentSource {
        const TAG: &'static ::core::primitive::str = "object";
        const VARIANTS: __stripe::union::Variants = &[
            (
                <Card as __stripe::union::Named>::NAME,
                __stripe::Probe::<Box<Card>>::SHAPE,
            ),
            ("bank_account", __stripe::Probe::<BankAccount>::SHAPE),
        ];
        fn decode<'de, A: __stripe::MapAccess<'de>>(
            at: ::core::option::Option<::core::primitive::usize>,
            object: __stripe::union::Object<'de, A>,
        ) -> ::core::result::Result<Self, A::Error> {
            match at {
                ::core::option::Option::Some(0usize) => {
                    __stripe::union::variant(object, Self::Card)
                }
                ::core::option::Option::Some(1usize) => {
                    __stripe::union::variant(object, Self::BankAccount)
                }
                _ => {
                    __stripe::union::unknown(
                        object,
                        |value| Self::Unknown(
                            <serde_json::Value as ::core::convert::From<_>>::from(value),
                        ),
                    )
                }
            }
        }
    }
    const _: () = __stripe::union::assert_distinct(
        <PaymentSource as __stripe::union::Union>::VARIANTS,
    );
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for PaymentSource {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::union::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for PaymentSource {
        fn serialize<S: __stripe::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            match self {
                Self::Card(object) => {
                    __stripe::union::serialize(
                        object,
                        "object",
                        <Card as __stripe::union::Named>::NAME,
                        serializer,
                    )
                }
                Self::BankAccount(object) => {
                    __stripe::union::serialize(
                        object,
                        "object",
                        "bank_account",
                        serializer,
                    )
                }
                Self::Unknown(object) => {
                    __stripe::Serialize::serialize(object, serializer)
                }
            }
        }
    }
    #[automatically_derived]
    impl __stripe::Described for PaymentSource {
        const SHAPE: __stripe::Shape = __stripe::union::shape::<Self>();
    }
};
