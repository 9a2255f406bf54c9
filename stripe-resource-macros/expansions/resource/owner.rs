#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    impl MeterEventStream {
        /// The declaration as data: object, path, operations and fields.
        pub const DESCRIPTOR: __stripe::ResourceDescriptor = <Self as __stripe::Resource>::DESCRIPTOR;
        /**Creates a `MeterEventStream`.

`POST /v2/billing/meter_event_stream`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn create(
            client: &__stripe::Client,
            session_token: impl __stripe::AsRef<::core::primitive::str>,
            params: P,
        ) -> __stripe::PendingRequest<Empty> {
            __stripe::PendingRequest::new(client, &Self::DESCRIPTOR.operations[0], &[])
                .session_token(session_token)
                .extra_params(&params)
        }
    }
    #[automatically_derived]
    impl __stripe::Resource for MeterEventStream {
        const DESCRIPTOR: __stripe::ResourceDescriptor = __stripe::ResourceDescriptor::new(
                "/v2/billing/meter_event_stream",
            )
            .operations(
                &[
                    __stripe::OperationDescriptor::new(
                            "create",
                            __stripe::Method::Post,
                            "/v2/billing/meter_event_stream",
                        )
                        .kind(__stripe::OperationKind::Create)
                        .host(__stripe::Host::MeterEvents)
                        .authentication(__stripe::Authentication::SessionToken)
                        .version("2026-10-28.preview")
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<P>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<Empty>::SHAPE),
                ],
            )
            .fields(&__stripe::params::fields([]));
    }
};
