#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_billing::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    impl Meter {
        ///The name of the object on the wire: `billing.meter`.
        pub const OBJECT_NAME: &'static ::core::primitive::str = "billing.meter";
        ///The value of the field `object` on the wire: `billing.meter`.
        #[must_use]
        pub const fn object_name() -> &'static ::core::primitive::str {
            Self::OBJECT_NAME
        }
        /// The declaration as data: object, path, operations and fields.
        pub const DESCRIPTOR: __stripe::ResourceDescriptor = <Self as __stripe::Resource>::DESCRIPTOR;
        /**Stops counting.

`POST /v1/billing/meters/{}/deactivate`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        #[deprecated]
        pub fn deactivate(
            client: &__stripe::Client,
            id: impl __stripe::IdOf<Self>,
        ) -> __stripe::PendingRequest<Self, __stripe::AnyParams> {
            __stripe::PendingRequest::new(
                client,
                &Self::DESCRIPTOR.operations[0],
                &[__stripe::IdOf::id_str(&id)],
            )
        }
        /**Calls `preview` on the collection of `billing.meter`.

`POST /v1/billing/meters/preview`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        #[cfg(feature = "preview")]
        pub fn preview(client: &__stripe::Client) -> __stripe::PendingRequest<Self> {
            __stripe::PendingRequest::new(client, &Self::DESCRIPTOR.operations[1], &[])
        }
        /**Calls `line` on a `billing.meter`.

`GET /v1/billing/meters/{}/lines/{line}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn line(
            client: &__stripe::Client,
            id: impl __stripe::IdOf<Self>,
            line: impl __stripe::IdOf<Line>,
            params: Params,
        ) -> __stripe::PendingRequest<Line> {
            __stripe::PendingRequest::new(
                    client,
                    &Self::DESCRIPTOR
                        .operations[1
                        + ::core::cfg!(all(feature = "preview"))
                            as ::core::primitive::usize],
                    &[__stripe::IdOf::id_str(&id), __stripe::IdOf::id_str(&line)],
                )
                .extra_params(&params)
        }
    }
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
