#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    #[automatically_derived]
    impl<'de> __stripe::object::Decode<'de> for Recurring {
        const NAMES: &'static [&'static ::core::primitive::str] = &[
            "interval",
            "meter",
            "lines",
            "type",
            "usage_type",
        ];
        fn decode<A: __stripe::MapAccess<'de>>(
            __stripe_entries: __stripe::object::Entries<A>,
        ) -> ::core::result::Result<Self, A::Error> {
            let mut __field_interval: ::core::option::Option<Interval> = ::core::option::Option::None;
            let mut __field_meter: ::core::option::Option<Option<MeterId>> = ::core::option::Option::None;
            let mut __field_lines: ::core::option::Option<Vec<Line>> = ::core::option::Option::None;
            let mut __field_type: ::core::option::Option<String> = ::core::option::Option::None;
            let mut __field_usage: ::core::option::Option<Option<Box<Usage>>> = ::core::option::Option::None;
            __stripe_entries
                .decode(
                    <Self as __stripe::object::Decode<'de>>::NAMES,
                    &mut [
                        &mut __field_interval,
                        &mut __field_meter,
                        &mut __field_lines,
                        &mut __field_type,
                        &mut __field_usage,
                    ],
                )?;
            ::core::result::Result::Ok(Self {
                interval: __stripe::object::present::<
                    A,
                    _,
                >(__field_interval, "interval")?,
                meter: ::core::option::Option::flatten(__field_meter),
                lines: __stripe::object::present::<A, _>(__field_lines, "lines")?,
                r#type: __stripe::object::present::<A, _>(__field_type, "type")?,
                usage: ::core::option::Option::flatten(__field_usage),
            })
        }
    }
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for Recurring {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            __stripe_deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::object::deserialize(__stripe_deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for Recurring {
        fn serialize<S: __stripe::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe::params::serialize(
                __stripe_serializer,
                "Recurring",
                &[
                    ("interval", &self.interval),
                    ("meter", &__stripe::params::Optional(&self.meter)),
                    ("lines", &self.lines),
                    ("type", &self.r#type),
                    ("usage_type", &__stripe::params::Optional(&self.usage)),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __stripe::Described for Recurring {
        const SHAPE: __stripe::Shape = __stripe::Shape::Struct(|| const {
            &__stripe::params::fields([
                (
                    "interval",
                    !__stripe::Probe::<Interval>::MAY_BE_MISSING,
                    false,
                    __stripe::Probe::<Interval>::SHAPE,
                ),
                ("meter", false, false, __stripe::Probe::<Option<MeterId>>::SHAPE),
                (
                    "lines",
                    !__stripe::Probe::<Vec<Line>>::MAY_BE_MISSING,
                    false,
                    __stripe::Probe::<Vec<Line>>::SHAPE,
                ),
                (
                    "type",
                    !__stripe::Probe::<String>::MAY_BE_MISSING,
                    false,
                    __stripe::Probe::<String>::SHAPE,
                ),
                (
                    "usage_type",
                    false,
                    false,
                    __stripe::Probe::<Option<Box<Usage>>>::SHAPE,
                ),
            ])
        });
    }
};
