#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl Meter {
    ///The name of the object on the wire: `billing.meter`.
    pub const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter";
    ///The value of the field `object` on the wire: `billing.meter`.
    #[must_use]
    pub const fn object_name() -> &'static ::core::primitive::str {
        Self::OBJECT_NAME
    }
    /// The declaration as data: object, path, operations and fields.
    pub const DESCRIPTOR: ::stripe_billing::descriptor::ResourceDescriptor = <Self as ::stripe_billing::__private::Resource>::DESCRIPTOR;
    /**Stops counting.

`POST /v1/billing/meters/{}/deactivate`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    #[deprecated]
    pub fn deactivate(
        client: &::stripe_billing::Client,
        id: impl ::stripe_billing::IdOf<Self>,
    ) -> ::stripe_billing::PendingRequest<Self, ::stripe_billing::AnyParams> {
        ::stripe_billing::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[0],
            &[::stripe_billing::__private::IdOf::id_str(&id)],
        )
    }
    /**Calls `preview` on the collection of `billing.meter`.

`POST /v1/billing/meters/preview`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    #[cfg(feature = "preview")]
    pub fn preview(
        client: &::stripe_billing::Client,
    ) -> ::stripe_billing::PendingRequest<Self> {
        ::stripe_billing::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[1],
            &[],
        )
    }
    /**Calls `line` on a `billing.meter`.

`GET /v1/billing/meters/{}/lines/{line}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn line(
        client: &::stripe_billing::Client,
        id: impl ::stripe_billing::IdOf<Self>,
        line: impl ::stripe_billing::IdOf<Line>,
        params: Params,
    ) -> ::stripe_billing::PendingRequest<Line> {
        ::stripe_billing::PendingRequest::new(
                client,
                &Self::DESCRIPTOR
                    .operations[1
                    + ::core::cfg!(all(feature = "preview"))
                        as ::core::primitive::usize],
                &[
                    ::stripe_billing::__private::IdOf::id_str(&id),
                    ::stripe_billing::__private::IdOf::id_str(&line),
                ],
            )
            .extra_params(&params)
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_billing::__private::{self as __stripe, OpaqueFallback as _};
    #[automatically_derived]
    impl __stripe::Resource for Meter {
        const DESCRIPTOR: __stripe::ResourceDescriptor = __stripe::ResourceDescriptor::new(
                "/v1/billing/meters",
            )
            .object("billing.meter")
            .operations(
                &[
                    __stripe::OperationDescriptor::new(
                            "deactivate",
                            __stripe::Method::Post,
                            "/v1/billing/meters/{}/deactivate",
                        )
                        .params(__stripe::ParamsDescriptor::Untyped)
                        .response(__stripe::Probe::<Self>::SHAPE),
                    #[cfg(feature = "preview")]
                    __stripe::OperationDescriptor::new(
                            "preview",
                            __stripe::Method::Post,
                            "/v1/billing/meters/preview",
                        )
                        .response(__stripe::Probe::<Self>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "line",
                            __stripe::Method::Get,
                            "/v1/billing/meters/{}/lines/{line}",
                        )
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<Params>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<Line>::SHAPE),
                ],
            )
            .fields(
                &__stripe::params::fields([
                    (
                        "id",
                        !__stripe::Probe::<MeterId>::MAY_BE_MISSING,
                        false,
                        __stripe::Probe::<MeterId>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe::Object for Meter {
        const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter";
    }
    #[automatically_derived]
    impl __stripe::Identified for Meter {
        type Id = MeterId;
        fn id(&self) -> ::core::option::Option<&MeterId> {
            ::core::option::Option::Some(&self.id)
        }
    }
    #[automatically_derived]
    impl __stripe::Described for Meter {
        const SHAPE: __stripe::Shape = __stripe::Shape::Resource(|| {
            &<Meter as __stripe::Resource>::DESCRIPTOR
        });
    }
};
