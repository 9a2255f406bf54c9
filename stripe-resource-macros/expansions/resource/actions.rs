use ::stripe_billing::__if_renamed_add_crate_to_attributes as __stripe_resource_Meter;
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
    pub const DESCRIPTOR: __stripe_resource_Meter::ResourceDescriptor = <Self as __stripe_resource_Meter::Resource>::DESCRIPTOR;
    /**Stops counting.

`POST /v1/billing/meters/{}/deactivate`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    #[deprecated]
    pub fn deactivate(
        client: &__stripe_resource_Meter::Client,
        id: impl __stripe_resource_Meter::IdOf<Self>,
    ) -> __stripe_resource_Meter::PendingRequest<
        Self,
        __stripe_resource_Meter::AnyParams,
    > {
        __stripe_resource_Meter::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[0],
            &[__stripe_resource_Meter::IdOf::id_str(&id)],
        )
    }
    /**Calls `preview` on the collection of `billing.meter`.

`POST /v1/billing/meters/preview`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    #[cfg(feature = "preview")]
    pub fn preview(
        client: &__stripe_resource_Meter::Client,
    ) -> __stripe_resource_Meter::PendingRequest<Self> {
        __stripe_resource_Meter::PendingRequest::new(
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
        client: &__stripe_resource_Meter::Client,
        id: impl __stripe_resource_Meter::IdOf<Self>,
        line: impl __stripe_resource_Meter::IdOf<Line>,
        params: Params,
    ) -> __stripe_resource_Meter::PendingRequest<Line> {
        __stripe_resource_Meter::PendingRequest::new(
                client,
                &Self::DESCRIPTOR
                    .operations[1
                    + ::core::cfg!(all(feature = "preview"))
                        as ::core::primitive::usize],
                &[
                    __stripe_resource_Meter::IdOf::id_str(&id),
                    __stripe_resource_Meter::IdOf::id_str(&line),
                ],
            )
            .extra_params(&params)
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use __stripe_resource_Meter::OpaqueFallback as _;
    #[automatically_derived]
    impl __stripe_resource_Meter::Resource for Meter {
        const DESCRIPTOR: __stripe_resource_Meter::ResourceDescriptor = __stripe_resource_Meter::ResourceDescriptor::new(
                "/v1/billing/meters",
            )
            .object("billing.meter")
            .operations(
                &[
                    __stripe_resource_Meter::OperationDescriptor::new(
                            "deactivate",
                            __stripe_resource_Meter::Method::Post,
                            "/v1/billing/meters/{}/deactivate",
                        )
                        .params(__stripe_resource_Meter::ParamsDescriptor::Untyped)
                        .response(__stripe_resource_Meter::Probe::<Self>::SHAPE),
                    #[cfg(feature = "preview")]
                    __stripe_resource_Meter::OperationDescriptor::new(
                            "preview",
                            __stripe_resource_Meter::Method::Post,
                            "/v1/billing/meters/preview",
                        )
                        .response(__stripe_resource_Meter::Probe::<Self>::SHAPE),
                    __stripe_resource_Meter::OperationDescriptor::new(
                            "line",
                            __stripe_resource_Meter::Method::Get,
                            "/v1/billing/meters/{}/lines/{line}",
                        )
                        .params(
                            __stripe_resource_Meter::ParamsDescriptor::Typed(
                                __stripe_resource_Meter::Probe::<Params>::SHAPE,
                            ),
                        )
                        .response(__stripe_resource_Meter::Probe::<Line>::SHAPE),
                ],
            )
            .fields(
                &__stripe_resource_Meter::params::fields([
                    (
                        "id",
                        !__stripe_resource_Meter::Probe::<MeterId>::MAY_BE_MISSING,
                        false,
                        __stripe_resource_Meter::Probe::<MeterId>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe_resource_Meter::Object for Meter {
        const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter";
    }
    #[automatically_derived]
    impl __stripe_resource_Meter::Identified for Meter {
        type Id = MeterId;
        fn id(&self) -> ::core::option::Option<&MeterId> {
            ::core::option::Option::Some(&self.id)
        }
    }
    #[automatically_derived]
    impl __stripe_resource_Meter::Described for Meter {
        const SHAPE: __stripe_resource_Meter::Shape = __stripe_resource_Meter::Shape::Resource(||
        &<Meter as __stripe_resource_Meter::Resource>::DESCRIPTOR);
    }
};
