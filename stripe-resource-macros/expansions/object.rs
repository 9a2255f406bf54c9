#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__private::{self as __stripe, OpaqueFallback as _};
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
            entries: __stripe::object::Entries<A>,
        ) -> ::core::result::Result<Self, A::Error> {
            let mut __interval: ::core::option::Option<Interval> = ::core::option::Option::None;
            let mut __meter: ::core::option::Option<Option<MeterId>> = ::core::option::Option::None;
            let mut __lines: ::core::option::Option<Vec<Line>> = ::core::option::Option::None;
            let mut __type: ::core::option::Option<String> = ::core::option::Option::None;
            let mut __usage: ::core::option::Option<Option<Box<Usage>>> = ::core::option::Option::None;
            entries
                .decode(
                    Self::NAMES,
                    &mut [
                        &mut __interval,
                        &mut __meter,
                        &mut __lines,
                        &mut __type,
                        &mut __usage,
                    ],
                )?;
            ::core::result::Result::Ok(Self {
                interval: __stripe::object::present::<A, _>(__interval, "interval")?,
                meter: ::core::option::Option::flatten(__meter),
                lines: __stripe::object::present::<A, _>(__lines, "lines")?,
                r#type: __stripe::object::present::<A, _>(__type, "type")?,
                usage: ::core::option::Option::flatten(__usage),
            })
        }
    }
    #[automatically_derived]
    impl<'de> __stripe::Deserialize<'de> for Recurring {
        fn deserialize<D: __stripe::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __stripe::object::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __stripe::Serialize for Recurring {
        fn serialize<S: __stripe::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe::params::serialize(
                serializer,
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
