#[allow(
    clippy::cfg_not_test,
    clippy::impl_trait_in_params,
    clippy::same_name_method,
    deprecated
)]
const _: () = {
    use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe;
    use __stripe::OpaqueFallback as _;
    impl<'a, T> InvoiceListParams<'a, T> {
        /// Creates params with the required values: `customer`, `more`.
        #[must_use]
        pub(crate) fn new(customer: &'a str, more: T) -> Self {
            Self {
                page: ::core::option::Option::None,
                customer: ::core::option::Option::Some(customer),
                more: more,
            }
        }
        /// Sets `page`.
        #[must_use]
        pub(crate) fn page<M>(
            mut self,
            page: impl __stripe::setters::IntoParam<PageParams, M>,
        ) -> Self {
            __stripe::setters::IntoParam::set(page, &mut self.page);
            self
        }
    }
    #[automatically_derived]
    impl<'a, T> __stripe::Serialize for InvoiceListParams<'a, T>
    where
        T: __stripe::Serialize,
    {
        fn serialize<S: __stripe::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe::params::serialize_flattening(
                __stripe_serializer,
                &[
                    ("page", &__stripe::params::Flattened(&self.page)),
                    ("customer", &__stripe::params::Optional(&self.customer)),
                    ("more", &self.more),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<'a, T> __stripe::Described for InvoiceListParams<'a, T>
    where
        T: __stripe::Serialize,
    {
        const SHAPE: __stripe::Shape = __stripe::params::shape::<Self>();
    }
    #[automatically_derived]
    impl<'a, T> __stripe::StripeParams for InvoiceListParams<'a, T>
    where
        T: __stripe::Serialize,
    {
        const FIELDS: &'static [__stripe::FieldDescriptor] = &__stripe::params::fields([
            ("page", false, true, __stripe::Probe::<PageParams>::SHAPE),
            ("customer", false, false, __stripe::Probe::<&'a str>::SHAPE),
            (
                "more",
                !__stripe::Probe::<T>::MAY_BE_MISSING,
                false,
                __stripe::params::present(__stripe::Probe::<T>::SHAPE),
            ),
        ]);
    }
};
