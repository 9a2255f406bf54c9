use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_resource_MeterEvent;
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl MeterEvent {
    ///The name of the object on the wire: `billing.meter_event`.
    pub const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter_event";
    ///The value of the field `object` on the wire: `billing.meter_event`.
    #[must_use]
    pub const fn object_name() -> &'static ::core::primitive::str {
        Self::OBJECT_NAME
    }
    /// The declaration as data: object, path, operations and fields.
    pub const DESCRIPTOR: __stripe_resource_MeterEvent::ResourceDescriptor = <Self as __stripe_resource_MeterEvent::Resource>::DESCRIPTOR;
    /**Creates a `billing.meter_event`.

`POST /v1/billing/meter_events`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn create(
        client: &__stripe_resource_MeterEvent::Client,
        params: impl __stripe_resource_MeterEvent::Serialize,
    ) -> __stripe_resource_MeterEvent::PendingRequest<Self> {
        <Self as __stripe_resource_MeterEvent::operations::Create<
            _,
        >>::create(client, params)
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use __stripe_resource_MeterEvent::OpaqueFallback as _;
    #[automatically_derived]
    impl __stripe_resource_MeterEvent::Resource for MeterEvent {
        const DESCRIPTOR: __stripe_resource_MeterEvent::ResourceDescriptor = __stripe_resource_MeterEvent::ResourceDescriptor::new(
                "/v1/billing/meter_events",
            )
            .object("billing.meter_event")
            .operations(
                &[
                    __stripe_resource_MeterEvent::OperationDescriptor::new(
                            "create",
                            __stripe_resource_MeterEvent::Method::Post,
                            "/v1/billing/meter_events",
                        )
                        .kind(__stripe_resource_MeterEvent::OperationKind::Create)
                        .params(__stripe_resource_MeterEvent::ParamsDescriptor::Untyped)
                        .response(__stripe_resource_MeterEvent::Probe::<Self>::SHAPE),
                ],
            )
            .fields(
                &__stripe_resource_MeterEvent::params::fields([
                    (
                        "event_name",
                        !__stripe_resource_MeterEvent::Probe::<String>::MAY_BE_MISSING,
                        false,
                        __stripe_resource_MeterEvent::Probe::<String>::SHAPE,
                    ),
                    (
                        "payload",
                        false,
                        false,
                        __stripe_resource_MeterEvent::Probe::<
                            HashMap<String, String>,
                        >::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe_resource_MeterEvent::Object for MeterEvent {
        const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter_event";
    }
    #[automatically_derived]
    impl __stripe_resource_MeterEvent::Described for MeterEvent {
        const SHAPE: __stripe_resource_MeterEvent::Shape = __stripe_resource_MeterEvent::Shape::Resource(||
        &<MeterEvent as __stripe_resource_MeterEvent::Resource>::DESCRIPTOR);
    }
    #[automatically_derived]
    impl<
        P: __stripe_resource_MeterEvent::Serialize,
    > __stripe_resource_MeterEvent::operations::Create<P> for MeterEvent {
        type Output = Self;
        const CREATE: &'static __stripe_resource_MeterEvent::OperationDescriptor = &Self::DESCRIPTOR
            .operations[0];
    }
};
