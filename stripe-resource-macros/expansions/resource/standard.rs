use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_resource_Customer;
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
impl Customer {
    ///The name of the object on the wire: `customer`.
    pub const OBJECT_NAME: &'static ::core::primitive::str = "customer";
    ///The value of the field `object` on the wire: `customer`.
    #[must_use]
    pub const fn object_name() -> &'static ::core::primitive::str {
        Self::OBJECT_NAME
    }
    /// The declaration as data: object, path, operations and fields.
    pub const DESCRIPTOR: __stripe_resource_Customer::ResourceDescriptor = <Self as __stripe_resource_Customer::Resource>::DESCRIPTOR;
    /**Creates a `customer`.

`POST /v1/customers`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn create(
        client: &__stripe_resource_Customer::Client,
        params: C,
    ) -> __stripe_resource_Customer::PendingRequest<Self> {
        <Self as __stripe_resource_Customer::operations::Create<
            C,
        >>::create(client, params)
    }
    /**Retrieves a `customer` by its id.

`GET /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn retrieve(
        client: &__stripe_resource_Customer::Client,
        id: impl __stripe_resource_Customer::IdOf<Self>,
    ) -> __stripe_resource_Customer::PendingRequest<Self, R> {
        <Self as __stripe_resource_Customer::operations::Retrieve>::retrieve(client, id)
    }
    /**Updates a `customer`.

`POST /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn update(
        client: &__stripe_resource_Customer::Client,
        id: impl __stripe_resource_Customer::IdOf<Self>,
        params: U,
    ) -> __stripe_resource_Customer::PendingRequest<Self> {
        <Self as __stripe_resource_Customer::operations::Update<
            U,
        >>::update(client, id, params)
    }
    /**Deletes a `customer`.

`DELETE /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn delete(
        client: &__stripe_resource_Customer::Client,
        id: impl __stripe_resource_Customer::IdOf<Self>,
    ) -> __stripe_resource_Customer::PendingRequest<
        __stripe_resource_Customer::Deleted<Self>,
    > {
        __stripe_resource_Customer::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[3],
            &[__stripe_resource_Customer::IdOf::id_str(&id)],
        )
    }
    /**Lists `customer` objects in pages.

`GET /v1/customers`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn list(
        client: &__stripe_resource_Customer::Client,
    ) -> __stripe_resource_Customer::PendingRequest<
        __stripe_resource_Customer::List<Self>,
        L,
    > {
        <Self as __stripe_resource_Customer::operations::List>::list(client)
    }
    /**Searches `customer` objects in pages.

`GET /v1/customers/search`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn search(
        client: &__stripe_resource_Customer::Client,
        params: impl ::core::convert::Into<S>,
    ) -> __stripe_resource_Customer::PendingRequest<
        __stripe_resource_Customer::SearchResult<Self>,
    > {
        <Self as __stripe_resource_Customer::operations::Search<
            S,
        >>::search(client, <_ as ::core::convert::Into<S>>::into(params))
    }
    /**Retrieves this object again.

`GET /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
    pub fn refresh(
        &self,
        client: &__stripe_resource_Customer::Client,
    ) -> __stripe_resource_Customer::PendingRequest<Self, R> {
        __stripe_resource_Customer::PendingRequest::new(
            client,
            &Self::DESCRIPTOR.operations[1],
            &[<&Self as __stripe_resource_Customer::IdOf<Self>>::id_str(&self)],
        )
    }
}
#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use __stripe_resource_Customer::OpaqueFallback as _;
    #[automatically_derived]
    impl __stripe_resource_Customer::Resource for Customer {
        const DESCRIPTOR: __stripe_resource_Customer::ResourceDescriptor = __stripe_resource_Customer::ResourceDescriptor::new(
                "/v1/customers",
            )
            .object("customer")
            .operations(
                &[
                    __stripe_resource_Customer::OperationDescriptor::new(
                            "create",
                            __stripe_resource_Customer::Method::Post,
                            "/v1/customers",
                        )
                        .kind(__stripe_resource_Customer::OperationKind::Create)
                        .params(
                            __stripe_resource_Customer::ParamsDescriptor::Typed(
                                __stripe_resource_Customer::Probe::<C>::SHAPE,
                            ),
                        )
                        .response(__stripe_resource_Customer::Probe::<Self>::SHAPE),
                    __stripe_resource_Customer::OperationDescriptor::new(
                            "retrieve",
                            __stripe_resource_Customer::Method::Get,
                            "/v1/customers/{}",
                        )
                        .kind(__stripe_resource_Customer::OperationKind::Retrieve)
                        .params(
                            __stripe_resource_Customer::ParamsDescriptor::Typed(
                                __stripe_resource_Customer::Probe::<R>::SHAPE,
                            ),
                        )
                        .response(__stripe_resource_Customer::Probe::<Self>::SHAPE),
                    __stripe_resource_Customer::OperationDescriptor::new(
                            "update",
                            __stripe_resource_Customer::Method::Post,
                            "/v1/customers/{}",
                        )
                        .kind(__stripe_resource_Customer::OperationKind::Update)
                        .params(
                            __stripe_resource_Customer::ParamsDescriptor::Typed(
                                __stripe_resource_Customer::Probe::<U>::SHAPE,
                            ),
                        )
                        .response(__stripe_resource_Customer::Probe::<Self>::SHAPE),
                    __stripe_resource_Customer::OperationDescriptor::new(
                            "delete",
                            __stripe_resource_Customer::Method::Delete,
                            "/v1/customers/{}",
                        )
                        .kind(__stripe_resource_Customer::OperationKind::Delete)
                        .response(
                            __stripe_resource_Customer::Probe::<
                                __stripe_resource_Customer::Deleted<Self>,
                            >::SHAPE,
                        ),
                    __stripe_resource_Customer::OperationDescriptor::new(
                            "list",
                            __stripe_resource_Customer::Method::Get,
                            "/v1/customers",
                        )
                        .kind(__stripe_resource_Customer::OperationKind::List)
                        .params(
                            __stripe_resource_Customer::ParamsDescriptor::Typed(
                                __stripe_resource_Customer::Probe::<L>::SHAPE,
                            ),
                        )
                        .response(
                            __stripe_resource_Customer::Probe::<
                                __stripe_resource_Customer::List<Self>,
                            >::SHAPE,
                        ),
                    __stripe_resource_Customer::OperationDescriptor::new(
                            "search",
                            __stripe_resource_Customer::Method::Get,
                            "/v1/customers/search",
                        )
                        .kind(__stripe_resource_Customer::OperationKind::Search)
                        .params(
                            __stripe_resource_Customer::ParamsDescriptor::Typed(
                                __stripe_resource_Customer::Probe::<S>::SHAPE,
                            ),
                        )
                        .response(
                            __stripe_resource_Customer::Probe::<
                                __stripe_resource_Customer::SearchResult<Self>,
                            >::SHAPE,
                        ),
                ],
            )
            .fields(
                &__stripe_resource_Customer::params::fields([
                    (
                        "id",
                        !__stripe_resource_Customer::Probe::<CustomerId>::MAY_BE_MISSING,
                        false,
                        __stripe_resource_Customer::Probe::<CustomerId>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::Object for Customer {
        const OBJECT_NAME: &'static ::core::primitive::str = "customer";
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::Identified for Customer {
        type Id = CustomerId;
        fn id(&self) -> ::core::option::Option<&CustomerId> {
            ::core::option::Option::Some(&self.id)
        }
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::Described for Customer {
        const SHAPE: __stripe_resource_Customer::Shape = __stripe_resource_Customer::Shape::Resource(||
        &<Customer as __stripe_resource_Customer::Resource>::DESCRIPTOR);
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::operations::Create<C> for Customer {
        type Output = Self;
        const CREATE: &'static __stripe_resource_Customer::OperationDescriptor = &Self::DESCRIPTOR
            .operations[0];
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::operations::Retrieve for Customer {
        type Params = R;
        type Output = Self;
        const RETRIEVE: &'static __stripe_resource_Customer::OperationDescriptor = &Self::DESCRIPTOR
            .operations[1];
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::operations::Update<U> for Customer {
        type Output = Self;
        const UPDATE: &'static __stripe_resource_Customer::OperationDescriptor = &Self::DESCRIPTOR
            .operations[2];
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::operations::Delete for Customer {
        type Params = __stripe_resource_Customer::NoParams;
        type Output = __stripe_resource_Customer::Deleted<Self>;
        const DELETE: &'static __stripe_resource_Customer::OperationDescriptor = &Self::DESCRIPTOR
            .operations[3];
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::operations::List for Customer {
        type Params = L;
        type Output = __stripe_resource_Customer::List<Self>;
        const LIST: &'static __stripe_resource_Customer::OperationDescriptor = &Self::DESCRIPTOR
            .operations[4];
    }
    #[automatically_derived]
    impl __stripe_resource_Customer::operations::Search<S> for Customer {
        type Output = __stripe_resource_Customer::SearchResult<Self>;
        const SEARCH: &'static __stripe_resource_Customer::OperationDescriptor = &Self::DESCRIPTOR
            .operations[5];
    }
};
