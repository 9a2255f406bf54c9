use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_resource_TaxId;
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl TaxId {
    ///The name of the object on the wire: `tax_id`.
    const OBJECT_NAME: &'static ::core::primitive::str = "tax_id";
    ///The value of the field `object` on the wire: `tax_id`.
    #[must_use]
    const fn object_name() -> &'static ::core::primitive::str {
        Self::OBJECT_NAME
    }
    /// The declaration as data: object, path, operations and fields.
    const DESCRIPTOR: __stripe_resource_TaxId::ResourceDescriptor = <Self as __stripe_resource_TaxId::Resource>::DESCRIPTOR;
    /**Creates a `tax_id`.

`POST /v1/customers/{customer}/tax_ids`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    fn create(
        client: &__stripe_resource_TaxId::Client,
        customer: impl __stripe_resource_TaxId::IdOf<Customer>,
        params: C,
    ) -> __stripe_resource_TaxId::PendingRequest<Self> {
        <Self as __stripe_resource_TaxId::operations::nested::Create<
            C,
        >>::create(client, customer, params)
    }
    /**Retrieves a `tax_id` by its id.

`GET /v1/customers/{customer}/tax_ids/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    fn retrieve(
        client: &__stripe_resource_TaxId::Client,
        customer: impl __stripe_resource_TaxId::IdOf<Customer>,
        id: impl __stripe_resource_TaxId::IdOf<Self>,
    ) -> __stripe_resource_TaxId::PendingRequest<
        Self,
        __stripe_resource_TaxId::AnyParams,
    > {
        <Self as __stripe_resource_TaxId::operations::nested::Retrieve>::retrieve(
            client,
            customer,
            id,
        )
    }
    /**Lists `tax_id` objects in pages.

`GET /v1/customers/{customer}/tax_ids`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    fn list(
        client: &__stripe_resource_TaxId::Client,
        customer: impl __stripe_resource_TaxId::IdOf<Customer>,
        params: L,
    ) -> __stripe_resource_TaxId::PendingRequest<__stripe_resource_TaxId::List<Self>> {
        <Self as __stripe_resource_TaxId::operations::nested::ListWith<
            L,
        >>::list(client, customer, params)
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use __stripe_resource_TaxId::OpaqueFallback as _;
    #[automatically_derived]
    impl __stripe_resource_TaxId::Resource for TaxId {
        const DESCRIPTOR: __stripe_resource_TaxId::ResourceDescriptor = __stripe_resource_TaxId::ResourceDescriptor::new(
                "/v1/customers/{customer}/tax_ids",
            )
            .object("tax_id")
            .operations(
                &[
                    __stripe_resource_TaxId::OperationDescriptor::new(
                            "create",
                            __stripe_resource_TaxId::Method::Post,
                            "/v1/customers/{customer}/tax_ids",
                        )
                        .kind(__stripe_resource_TaxId::OperationKind::Create)
                        .params(
                            __stripe_resource_TaxId::ParamsDescriptor::Typed(
                                __stripe_resource_TaxId::Probe::<C>::SHAPE,
                            ),
                        )
                        .response(__stripe_resource_TaxId::Probe::<Self>::SHAPE),
                    __stripe_resource_TaxId::OperationDescriptor::new(
                            "retrieve",
                            __stripe_resource_TaxId::Method::Get,
                            "/v1/customers/{customer}/tax_ids/{}",
                        )
                        .kind(__stripe_resource_TaxId::OperationKind::Retrieve)
                        .params(__stripe_resource_TaxId::ParamsDescriptor::Untyped)
                        .response(__stripe_resource_TaxId::Probe::<Self>::SHAPE),
                    __stripe_resource_TaxId::OperationDescriptor::new(
                            "list",
                            __stripe_resource_TaxId::Method::Get,
                            "/v1/customers/{customer}/tax_ids",
                        )
                        .kind(__stripe_resource_TaxId::OperationKind::List)
                        .params(
                            __stripe_resource_TaxId::ParamsDescriptor::Typed(
                                __stripe_resource_TaxId::Probe::<L>::SHAPE,
                            ),
                        )
                        .response(
                            __stripe_resource_TaxId::Probe::<
                                __stripe_resource_TaxId::List<Self>,
                            >::SHAPE,
                        ),
                ],
            )
            .fields(
                &__stripe_resource_TaxId::params::fields([
                    (
                        "id",
                        !__stripe_resource_TaxId::Probe::<TaxIdId>::MAY_BE_MISSING,
                        false,
                        __stripe_resource_TaxId::Probe::<TaxIdId>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::Object for TaxId {
        const OBJECT_NAME: &'static ::core::primitive::str = "tax_id";
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::Identified for TaxId {
        type Id = TaxIdId;
        fn id(&self) -> ::core::option::Option<&TaxIdId> {
            ::core::option::Option::Some(&self.id)
        }
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::operations::nested::Nested for TaxId {
        type Parent = Customer;
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::Described for TaxId {
        const SHAPE: __stripe_resource_TaxId::Shape = __stripe_resource_TaxId::Shape::Resource(||
        &<TaxId as __stripe_resource_TaxId::Resource>::DESCRIPTOR);
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::operations::nested::Create<C> for TaxId {
        type Output = Self;
        const CREATE: &'static __stripe_resource_TaxId::OperationDescriptor = &Self::DESCRIPTOR
            .operations[0];
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::operations::nested::Retrieve for TaxId {
        type Params = __stripe_resource_TaxId::AnyParams;
        type Output = Self;
        const RETRIEVE: &'static __stripe_resource_TaxId::OperationDescriptor = &Self::DESCRIPTOR
            .operations[1];
    }
    #[automatically_derived]
    impl __stripe_resource_TaxId::operations::nested::ListWith<L> for TaxId {
        type Output = __stripe_resource_TaxId::List<Self>;
        const LIST: &'static __stripe_resource_TaxId::OperationDescriptor = &Self::DESCRIPTOR
            .operations[2];
    }
};
