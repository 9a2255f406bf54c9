#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl MeterEventStream {
    /// The declaration as data: object, path, operations and fields.
    pub const DESCRIPTOR: ::stripe_core::descriptor::ResourceDescriptor = <Self as ::stripe_core::__private::Resource>::DESCRIPTOR;
    /**Creates a `MeterEventStream`.

`POST /v2/billing/meter_event_stream`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn create(
        client: &::stripe_core::Client,
        session_token: impl ::stripe_core::__private::AsRef<::core::primitive::str>,
        params: P,
    ) -> ::stripe_core::PendingRequest<Empty> {
        ::stripe_core::PendingRequest::new(client, &Self::DESCRIPTOR.operations[0], &[])
            .session_token(session_token)
            .extra_params(&params)
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__private::{self as __stripe, OpaqueFallback as _};
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
