#[allow(clippy::cfg_not_test, clippy::impl_trait_in_params, clippy::same_name_method)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    impl Customer {
        ///The name of the object on the wire: `customer`.
        pub const OBJECT_NAME: &'static ::core::primitive::str = "customer";
        ///The value of the field `object` on the wire: `customer`.
        #[must_use]
        pub const fn object_name() -> &'static ::core::primitive::str {
            Self::OBJECT_NAME
        }
        /// The declaration as data: object, path, operations and fields.
        pub const DESCRIPTOR: __stripe::ResourceDescriptor = <Self as __stripe::Resource>::DESCRIPTOR;
        /**Creates a `customer`.

`POST /v1/customers`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn create(
            client: &__stripe::Client,
            params: C,
        ) -> __stripe::PendingRequest<Self> {
            <Self as __stripe::operations::Create<C>>::create(client, params)
        }
        /**Retrieves a `customer` by its id.

`GET /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn retrieve(
            client: &__stripe::Client,
            id: impl __stripe::IdOf<Self>,
        ) -> __stripe::PendingRequest<Self, R> {
            <Self as __stripe::operations::Retrieve>::retrieve(client, id)
        }
        /**Updates a `customer`.

`POST /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn update(
            client: &__stripe::Client,
            id: impl __stripe::IdOf<Self>,
            params: U,
        ) -> __stripe::PendingRequest<Self> {
            <Self as __stripe::operations::Update<U>>::update(client, id, params)
        }
        /**Deletes a `customer`.

`DELETE /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn delete(
            client: &__stripe::Client,
            id: impl __stripe::IdOf<Self>,
        ) -> __stripe::PendingRequest<__stripe::Deleted<Self>> {
            __stripe::PendingRequest::new(
                client,
                &Self::DESCRIPTOR.operations[3],
                &[__stripe::IdOf::id_str(&id)],
            )
        }
        /**Lists `customer` objects in pages.

`GET /v1/customers`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn list(
            client: &__stripe::Client,
        ) -> __stripe::PendingRequest<__stripe::List<Self>, L> {
            <Self as __stripe::operations::List>::list(client)
        }
        /**Searches `customer` objects in pages.

`GET /v1/customers/search`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn search(
            client: &__stripe::Client,
            params: impl ::core::convert::Into<S>,
        ) -> __stripe::PendingRequest<__stripe::SearchResult<Self>> {
            <Self as __stripe::operations::Search<
                S,
            >>::search(client, <_ as ::core::convert::Into<S>>::into(params))
        }
        /**Retrieves this object again.

`GET /v1/customers/{}`

# Errors

The returned request fails if Stripe refuses it or cannot be reached.*/
        pub fn refresh(
            &self,
            client: &__stripe::Client,
        ) -> __stripe::PendingRequest<Self, R> {
            __stripe::PendingRequest::new(
                client,
                &Self::DESCRIPTOR.operations[1],
                &[<&Self as __stripe::IdOf<Self>>::id_str(&self)],
            )
        }
    }
    #[automatically_derived]
    impl __stripe::Resource for Customer {
        const DESCRIPTOR: __stripe::ResourceDescriptor = __stripe::ResourceDescriptor::new(
                "/v1/customers",
            )
            .object("customer")
            .operations(
                &[
                    __stripe::OperationDescriptor::new(
                            "create",
                            __stripe::Method::Post,
                            "/v1/customers",
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
                            "/v1/customers/{}",
                        )
                        .kind(__stripe::OperationKind::Retrieve)
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<R>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<Self>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "update",
                            __stripe::Method::Post,
                            "/v1/customers/{}",
                        )
                        .kind(__stripe::OperationKind::Update)
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<U>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<Self>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "delete",
                            __stripe::Method::Delete,
                            "/v1/customers/{}",
                        )
                        .kind(__stripe::OperationKind::Delete)
                        .response(__stripe::Probe::<__stripe::Deleted<Self>>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "list",
                            __stripe::Method::Get,
                            "/v1/customers",
                        )
                        .kind(__stripe::OperationKind::List)
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<L>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<__stripe::List<Self>>::SHAPE),
                    __stripe::OperationDescriptor::new(
                            "search",
                            __stripe::Method::Get,
                            "/v1/customers/search",
                        )
                        .kind(__stripe::OperationKind::Search)
                        .params(
                            __stripe::ParamsDescriptor::Typed(
                                __stripe::Probe::<S>::SHAPE,
                            ),
                        )
                        .response(__stripe::Probe::<__stripe::SearchResult<Self>>::SHAPE),
                ],
            )
            .fields(
                &__stripe::params::fields([
                    (
                        "id",
                        !__stripe::Probe::<CustomerId>::MAY_BE_MISSING,
                        false,
                        __stripe::Probe::<CustomerId>::SHAPE,
                    ),
                ]),
            );
    }
    #[automatically_derived]
    impl __stripe::Object for Customer {
        const OBJECT_NAME: &'static ::core::primitive::str = "customer";
    }
    #[automatically_derived]
    impl __stripe::Identified for Customer {
        type Id = CustomerId;
        fn id(&self) -> ::core::option::Option<&CustomerId> {
            ::core::option::Option::Some(&self.id)
        }
    }
    #[automatically_derived]
    impl __stripe::Described for Customer {
        const SHAPE: __stripe::Shape = __stripe::Shape::Resource(|| {
            &<Customer as __stripe::Resource>::DESCRIPTOR
        });
    }
    #[automatically_derived]
    impl __stripe::operations::Create<C> for Customer {
        type Output = Self;
        const CREATE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[0];
    }
    #[automatically_derived]
    impl __stripe::operations::Retrieve for Customer {
        type Params = R;
        type Output = Self;
        const RETRIEVE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[1];
    }
    #[automatically_derived]
    impl __stripe::operations::Update<U> for Customer {
        type Output = Self;
        const UPDATE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[2];
    }
    #[automatically_derived]
    impl __stripe::operations::Delete for Customer {
        type Params = __stripe::NoParams;
        type Output = __stripe::Deleted<Self>;
        const DELETE: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[3];
    }
    #[automatically_derived]
    impl __stripe::operations::List for Customer {
        type Params = L;
        type Output = __stripe::List<Self>;
        const LIST: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[4];
    }
    #[automatically_derived]
    impl __stripe::operations::Search<S> for Customer {
        type Output = __stripe::SearchResult<Self>;
        const SEARCH: &'static __stripe::OperationDescriptor = &Self::DESCRIPTOR
            .operations[5];
    }
};
