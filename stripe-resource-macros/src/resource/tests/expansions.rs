//! Snapshots of expansions.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::{messages, with_operations};
use crate::resource::derive;
use crate::snapshot::assert_expansion;

#[test]
fn refresh_can_be_left_out() {
    let has_refresh = |operations| {
        let expansion = derive(&with_operations(&operations)).to_string();
        assert!(!expansion.contains("compile_error"), "{expansion}");
        expansion.matches("fn refresh").count()
    };
    assert_eq!(has_refresh(quote!(retrieve)), 1);
    assert_eq!(has_refresh(quote!(retrieve(Params, no_refresh))), 0);
    assert_eq!(has_refresh(quote!(retrieve(no_refresh), action(refresh))), 1);
    assert_eq!(
        has_refresh(quote!(
            #[cfg(a)]
            retrieve,
            #[cfg(not(a))]
            retrieve(Params)
        )),
        2
    );
    assert_eq!(has_refresh(quote!(retrieve, retrieve(name = fetch, path = "fetch"))), 1);
    assert_eq!(
        messages(&with_operations(&quote!(create(no_refresh), action(pay, no_refresh)))),
        [
            "`no_refresh` is only for `retrieve`; remove it, since `create` generates no `refresh`",
            "`no_refresh` is only for `retrieve`; remove it, since `action` generates no `refresh`",
        ]
    );
}

/// Derives a declaration without mistakes.
fn derived(input: &DeriveInput) -> TokenStream {
    assert_eq!(messages(input), Vec::<String>::new());
    derive(input)
}

#[test]
fn expansion_of_the_smallest_resource() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "billing.meter_event",
            path = "/v1/billing/meter_events",
            ops(create)
        )]
        pub struct MeterEvent {
            pub event_name: String,
            #[serde(default)]
            pub payload: HashMap<String, String>,
        }
    };
    assert_expansion("resource/smallest", derived(&input));
}

#[test]
fn expansion_of_the_standard_operations() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "customer",
            path = "/v1/customers",
            ops(create(C), retrieve(R), update(U), delete(()), list(L), search(S))
        )]
        pub struct Customer { pub id: CustomerId }
    };
    assert_expansion("resource/standard", derived(&input));
}

#[test]
fn expansion_of_a_nested_resource() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "tax_id",
            path = "/v1/customers/{customer}/tax_ids",
            parent = Customer,
            ops(create(C), retrieve, list(L, required))
        )]
        struct TaxId { id: TaxIdId }
    };
    assert_expansion("resource/nested", derived(&input));
}

#[test]
fn expansion_of_actions() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            object = "billing.meter",
            path = "/v1/billing/meters",
            crate = ::stripe_billing,
            ops(
                /// Stops counting.
                #[deprecated]
                action(deactivate),
                #[cfg(feature = "preview")]
                action(preview, (), static),
                action(
                    line, Params, required, get,
                    path = "lines/{line}", ids(line = Line), returns = Line
                ),
            )
        )]
        pub struct Meter { pub id: MeterId }
    };
    assert_expansion("resource/actions", derived(&input));
}

#[test]
fn expansion_of_an_owner_that_is_no_object() {
    let input = syn::parse_quote! {
        #[stripe_resource(
            path = "/v2/billing/meter_event_stream",
            version = "2026-10-28.preview",
            ops(create(P, returns = Empty, host = meter_events, auth = session_token))
        )]
        pub struct MeterEventStream;
    };
    assert_expansion("resource/owner", derived(&input));
}
