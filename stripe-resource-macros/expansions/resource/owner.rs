use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_resource_MeterEventStream;
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl MeterEventStream {
    /// The declaration as data: object, path, operations and fields.
    pub const DESCRIPTOR: __stripe_resource_MeterEventStream::ResourceDescriptor = <Self as __stripe_resource_MeterEventStream::Resource>::DESCRIPTOR;
    /**Creates a `MeterEventStream`.

`POST /v2/billing/meter_event_stream`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn create(
        client: &__stripe_resource_MeterEventStream::Client,
        session_token: impl __stripe_resource_MeterEventStream::AsRef<
            ::core::primitive::str,
        >,
        params: P,
    ) -> __stripe_resource_MeterEventStream::PendingRequest<Empty> {
        __stripe_resource_MeterEventStream::PendingRequest::new(
                client,
                &Self::DESCRIPTOR.operations[0],
                &[],
            )
            .session_token(session_token)
            .extra_params(&params)
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use __stripe_resource_MeterEventStream::OpaqueFallback as _;
    #[automatically_derived]
    impl __stripe_resource_MeterEventStream::Resource for MeterEventStream {
        const DESCRIPTOR: __stripe_resource_MeterEventStream::ResourceDescriptor = __stripe_resource_MeterEventStream::ResourceDescriptor::new(
                "/v2/billing/meter_event_stream",
            )
            .operations(
                &[
                    __stripe_resource_MeterEventStream::OperationDescriptor::new(
                            "create",
                            __stripe_resource_MeterEventStream::Method::Post,
                            "/v2/billing/meter_event_stream",
                        )
                        .kind(__stripe_resource_MeterEventStream::OperationKind::Create)
                        .host(__stripe_resource_MeterEventStream::Host::MeterEvents)
                        .authentication(
                            __stripe_resource_MeterEventStream::Authentication::SessionToken,
                        )
                        .version("2026-10-28.preview")
                        .params(
                            __stripe_resource_MeterEventStream::ParamsDescriptor::Typed(
                                __stripe_resource_MeterEventStream::Probe::<P>::SHAPE,
                            ),
                        )
                        .response(
                            __stripe_resource_MeterEventStream::Probe::<Empty>::SHAPE,
                        ),
                ],
            )
            .fields(&__stripe_resource_MeterEventStream::params::fields([]));
    }
};
