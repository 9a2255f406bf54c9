#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
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
            __stripe_at: ::core::option::Option<::core::primitive::usize>,
            __stripe_object: __stripe::union::TaggedObject<'de, A>,
        ) -> ::core::result::Result<Self, A::Error> {
            match __stripe_at {
                ::core::option::Option::Some(0usize) => {
                    __stripe::union::variant(__stripe_object, Self::Card)
                }
                ::core::option::Option::Some(1usize) => {
                    __stripe::union::variant(__stripe_object, Self::BankAccount)
                }
                _ => {
                    __stripe::union::unknown(
                        __stripe_object,
                        |__stripe_value| Self::Unknown(
                            <serde_json::Value as ::core::convert::From<
                                _,
                            >>::from(__stripe_value),
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
            __stripe_deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::union::deserialize(__stripe_deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for PaymentSource {
        fn serialize<S: __stripe::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            match self {
                Self::Card(__stripe_object) => {
                    __stripe::union::serialize(
                        __stripe_object,
                        "object",
                        <Card as __stripe::union::Named>::NAME,
                        __stripe_serializer,
                    )
                }
                Self::BankAccount(__stripe_object) => {
                    __stripe::union::serialize(
                        __stripe_object,
                        "object",
                        "bank_account",
                        __stripe_serializer,
                    )
                }
                Self::Unknown(__stripe_object) => {
                    __stripe::Serialize::serialize(__stripe_object, __stripe_serializer)
                }
            }
        }
    }
    #[automatically_derived]
    impl __stripe::Described for PaymentSource {
        const SHAPE: __stripe::Shape = __stripe::union::shape::<Self>();
    }
};
