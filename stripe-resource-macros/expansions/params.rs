use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_params_MeterEventCreateParams;
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl MeterEventCreateParams {
    /// Creates params with the required values: `event_name`, `payload`.
    #[must_use]
    pub fn new(
        event_name: impl ::core::convert::Into<String>,
        payload: impl ::core::iter::IntoIterator<
            Item = (
                impl ::core::convert::Into<String>,
                impl ::core::convert::Into<String>,
            ),
        >,
    ) -> Self {
        Self {
            event_name: ::core::convert::Into::into(event_name),
            payload: __stripe_params_MeterEventCreateParams::params::map(payload),
            identifier: ::core::option::Option::None,
            kind: ::core::option::Option::None,
        }
    }
    /// A unique identifier.
    #[must_use]
    pub fn identifier<M>(
        mut self,
        identifier: impl __stripe_params_MeterEventCreateParams::setters::IntoParam<
            String,
            M,
        >,
    ) -> Self {
        __stripe_params_MeterEventCreateParams::setters::IntoParam::set(
            identifier,
            &mut self.identifier,
        );
        self
    }
    /// Sets `type`.
    #[must_use]
    pub fn kind<M>(
        mut self,
        kind: impl __stripe_params_MeterEventCreateParams::setters::IntoParam<
            Clearable<Kind>,
            __stripe_params_MeterEventCreateParams::setters::Clearing<M>,
        >,
    ) -> Self {
        __stripe_params_MeterEventCreateParams::setters::IntoParam::set(
            kind,
            &mut self.kind,
        );
        self
    }
    /// Clears `type`: removes the value at Stripe.
    #[must_use]
    pub fn clear_kind(mut self) -> Self {
        self.kind = ::core::option::Option::Some(<Clearable<Kind>>::Clear);
        self
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use __stripe_params_MeterEventCreateParams::OpaqueFallback as _;
    #[automatically_derived]
    impl __stripe_params_MeterEventCreateParams::Serialize for MeterEventCreateParams {
        fn serialize<S: __stripe_params_MeterEventCreateParams::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe_params_MeterEventCreateParams::params::serialize(
                __stripe_serializer,
                "MeterEventCreateParams",
                &[
                    ("event_name", &self.event_name),
                    ("payload", &self.payload),
                    (
                        "identifier",
                        &__stripe_params_MeterEventCreateParams::params::Optional(
                            &self.identifier,
                        ),
                    ),
                    (
                        "type",
                        &__stripe_params_MeterEventCreateParams::params::Optional(
                            &self.kind,
                        ),
                    ),
                ],
            )
        }
    }
    #[automatically_derived]
    impl __stripe_params_MeterEventCreateParams::Described for MeterEventCreateParams {
        const SHAPE: __stripe_params_MeterEventCreateParams::Shape = __stripe_params_MeterEventCreateParams::params::shape::<
            Self,
        >();
    }
    #[automatically_derived]
    impl __stripe_params_MeterEventCreateParams::StripeParams
    for MeterEventCreateParams {
        const FIELDS: &'static [__stripe_params_MeterEventCreateParams::FieldDescriptor] = &__stripe_params_MeterEventCreateParams::params::fields([
            (
                "event_name",
                !__stripe_params_MeterEventCreateParams::Probe::<String>::MAY_BE_MISSING,
                false,
                __stripe_params_MeterEventCreateParams::params::present(
                    __stripe_params_MeterEventCreateParams::Probe::<String>::SHAPE,
                ),
            ),
            (
                "payload",
                !__stripe_params_MeterEventCreateParams::Probe::<
                    BTreeMap<String, String>,
                >::MAY_BE_MISSING,
                false,
                __stripe_params_MeterEventCreateParams::params::present(
                    __stripe_params_MeterEventCreateParams::Probe::<
                        BTreeMap<String, String>,
                    >::SHAPE,
                ),
            ),
            (
                "identifier",
                false,
                false,
                __stripe_params_MeterEventCreateParams::Probe::<String>::SHAPE,
            ),
            (
                "type",
                false,
                false,
                __stripe_params_MeterEventCreateParams::Probe::<Clearable<Kind>>::SHAPE,
            ),
        ]);
    }
};
