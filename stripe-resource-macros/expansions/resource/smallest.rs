#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    impl MeterEvent {
        ///The name of the object on the wire: `billing.meter_event`.
        pub const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter_event";
        ///The value of the field `object` on the wire: `billing.meter_event`.
        #[must_use]
        pub const fn object_name() -> &'static ::core::primitive::str {
            Self::OBJECT_NAME
        }
        /// The declaration as data: object, path, operations and fields.
        pub const DESCRIPTOR: __stripe::ResourceDescriptor = <Self as __stripe::Resource>::DESCRIPTOR;
        /**Creates a `billing.meter_event`.

`POST /v1/billing/meter_events`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn create(
            client: &__stripe::Client,
            params: impl __stripe::Serialize,
        ) -> __stripe::PendingRequest<Self> {
            <Self as __stripe::operations::Create<_>>::create(client, params)
        }
    }
    #[automatically_derived]
    impl __stripe::Resource for MeterEvent {
        const DESCRIPTOR: __stripe::ResourceDescriptor = __stripe::ResourceDescriptor::new(
                "/v1/billing/meter_events",
            )
            .object("billing.meter_event")
            .operations(
                &[
                    __stripe::OperationDescriptor::new(
                            "create",
                            __stripe::Method::Post,
                            "/v1/billing/meter_events",
                        )
                        .kind(__stripe::OperationKind::Create)
                        .params(__stripe::ParamsDescriptor::Untyped)
                        .response(__stripe::Probe::<Self>::SHAPE),
                ],
            )
            .fields(
                &__stripe::params::fields([
                    (
                        "event_name",
                        !__stripe::Probe::<String>::MAY_BE_MISSING,
                        false,
                        __stripe::Probe::<String>::SHAPE,
                    ),
                    (
                        "payload",
                        false,
                        false,
                        __stripe::Probe::<HashMap<String, String>>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe::Object for MeterEvent {
        const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter_event";
    }
    #[automatically_derived]
    impl __stripe::Described for MeterEvent {
        const SHAPE: __stripe::Shape = __stripe::Shape::Resource(|| {
            &<MeterEvent as __stripe::Resource>::DESCRIPTOR
        });
    }
    #[automatically_derived]
    impl<P: __stripe::Serialize> __stripe::operations::Create<P> for MeterEvent {
        type Output = Self;
        const CREATE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[0];
    }
};
