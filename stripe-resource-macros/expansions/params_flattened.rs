use ::stripe_core::__if_renamed_add_crate_to_attributes as __stripe_params_InvoiceListParams;
#[allow(
    clippy::cfg_not_test,
    clippy::impl_trait_in_params,
    clippy::same_name_method,
    deprecated
)]
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
        page: impl __stripe_params_InvoiceListParams::setters::IntoParam<PageParams, M>,
    ) -> Self {
        __stripe_params_InvoiceListParams::setters::IntoParam::set(page, &mut self.page);
        self
    }
}
#[allow(
    clippy::cfg_not_test,
    clippy::impl_trait_in_params,
    clippy::same_name_method,
    deprecated
)]
const _: () = {
    use __stripe_params_InvoiceListParams::OpaqueFallback as _;
    #[automatically_derived]
    impl<'a, T> __stripe_params_InvoiceListParams::Serialize for InvoiceListParams<'a, T>
    where
        T: __stripe_params_InvoiceListParams::Serialize,
    {
        fn serialize<S: __stripe_params_InvoiceListParams::Serializer>(
            &self,
            __stripe_serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __stripe_params_InvoiceListParams::params::serialize_flattening(
                __stripe_serializer,
                &[
                    (
                        "page",
                        &__stripe_params_InvoiceListParams::params::Flattened(&self.page),
                    ),
                    (
                        "customer",
                        &__stripe_params_InvoiceListParams::params::Optional(
                            &self.customer,
                        ),
                    ),
                    ("more", &self.more),
                ],
            )
        }
    }
    #[automatically_derived]
    impl<'a, T> __stripe_params_InvoiceListParams::Described for InvoiceListParams<'a, T>
    where
        T: __stripe_params_InvoiceListParams::Serialize,
    {
        const SHAPE: __stripe_params_InvoiceListParams::Shape = __stripe_params_InvoiceListParams::params::shape::<
            Self,
        >();
    }
    #[automatically_derived]
    impl<'a, T> __stripe_params_InvoiceListParams::StripeParams
    for InvoiceListParams<'a, T>
    where
        T: __stripe_params_InvoiceListParams::Serialize,
    {
        const FIELDS: &'static [__stripe_params_InvoiceListParams::FieldDescriptor] = &__stripe_params_InvoiceListParams::params::fields([
            (
                "page",
                false,
                true,
                __stripe_params_InvoiceListParams::Probe::<PageParams>::SHAPE,
            ),
            (
                "customer",
                false,
                false,
                __stripe_params_InvoiceListParams::Probe::<&'a str>::SHAPE,
            ),
            (
                "more",
                !__stripe_params_InvoiceListParams::Probe::<T>::MAY_BE_MISSING,
                false,
                __stripe_params_InvoiceListParams::params::present(
                    __stripe_params_InvoiceListParams::Probe::<T>::SHAPE,
                ),
            ),
        ]);
    }
};
