#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    impl TaxId {
        ///The name of the object on the wire: `tax_id`.
        const OBJECT_NAME: &'static ::core::primitive::str = "tax_id";
        ///The value of the field `object` on the wire: `tax_id`.
        #[must_use]
        const fn object_name() -> &'static ::core::primitive::str {
            Self::OBJECT_NAME
        }
        /// The declaration as data: object, path, operations and fields.
        const DESCRIPTOR: __stripe::ResourceDescriptor = <Self as __stripe::Resource>::DESCRIPTOR;
        /**Creates a `tax_id`.

`POST /v1/customers/{customer}/tax_ids`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        fn create(
            client: &__stripe::Client,
            customer: impl __stripe::IdOf<Customer>,
            params: C,
        ) -> __stripe::PendingRequest<Self> {
            <Self as __stripe::operations::nested::Create<
                C,
            >>::create(client, customer, params)
        }
        /**Retrieves a `tax_id` by its id.

`GET /v1/customers/{customer}/tax_ids/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        fn retrieve(
            client: &__stripe::Client,
            customer: impl __stripe::IdOf<Customer>,
            id: impl __stripe::IdOf<Self>,
        ) -> __stripe::PendingRequest<Self, __stripe::AnyParams> {
            <Self as __stripe::operations::nested::Retrieve>::retrieve(
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
            client: &__stripe::Client,
            customer: impl __stripe::IdOf<Customer>,
            params: L,
        ) -> __stripe::PendingRequest<__stripe::List<Self>> {
            <Self as __stripe::operations::nested::ListWith<
                L,
            >>::list(client, customer, params)
        }
    }
    #[automatically_derived]
    impl __stripe::Resource for TaxId {
        const DESCRIPTOR: __stripe::ResourceDescriptor = __stripe::ResourceDescriptor::new(
                "/v1/customers/{customer}/tax_ids",
            )
            .object("tax_id")
            .operations(
                &[
                    __stripe::OperationDescriptor::new(
                            "create",
                            __stripe::Method::Post,
                            "/v1/customers/{customer}/tax_ids",
                        )
                        .kind(__stripe::OperationKind::Create)
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<C>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<Self>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "retrieve",
                            __stripe::Method::Get,
                            "/v1/customers/{customer}/tax_ids/{}",
                        )
                        .kind(__stripe::OperationKind::Retrieve)
                        .params(__stripe::ParamsDescriptor::Untyped)
                        .response(__stripe::Probe::<Self>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "list",
                            __stripe::Method::Get,
                            "/v1/customers/{customer}/tax_ids",
                        )
                        .kind(__stripe::OperationKind::List)
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<L>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<__stripe::List<Self>>::SHAPE),
                ],
            )
            .fields(
                &__stripe::params::fields([
                    (
                        "id",
                        !__stripe::Probe::<TaxIdId>::MAY_BE_MISSING,
                        false,
                        __stripe::Probe::<TaxIdId>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe::Object for TaxId {
        const OBJECT_NAME: &'static ::core::primitive::str = "tax_id";
    }
    #[automatically_derived]
    impl __stripe::Identified for TaxId {
        type Id = TaxIdId;
        fn id(&self) -> ::core::option::Option<&TaxIdId> {
            ::core::option::Option::Some(&self.id)
        }
    }
    #[automatically_derived]
    impl __stripe::operations::nested::Nested for TaxId {
        type Parent = Customer;
    }
    #[automatically_derived]
    impl __stripe::Described for TaxId {
        const SHAPE: __stripe::Shape = __stripe::Shape::Resource(|| {
            &<TaxId as __stripe::Resource>::DESCRIPTOR
        });
    }
    #[automatically_derived]
    impl __stripe::operations::nested::Create<C> for TaxId {
        type Output = Self;
        const CREATE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[0];
    }
    #[automatically_derived]
    impl __stripe::operations::nested::Retrieve for TaxId {
        type Params = __stripe::AnyParams;
        type Output = Self;
        const RETRIEVE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[1];
    }
    #[automatically_derived]
    impl __stripe::operations::nested::ListWith<L> for TaxId {
        type Output = __stripe::List<Self>;
        const LIST: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[2];
    }
};
