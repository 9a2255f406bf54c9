//! Objects of which there is only one, in the account or under a parent.

use serde::Deserialize;
use stripe_core::{ObjectName, StripeParams, StripeResource};

use super::calls::{Calls, ID};
use super::top_level::Customer;

#[derive(Debug, Clone, StripeParams)]
struct RetrieveParams {
    expand: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "balance_settings",
    path = "/v1/balance_settings",
    ops(retrieve(RetrieveParams, singleton), update(BalanceSettingsUpdateParams, singleton))
)]
struct BalanceSettings {
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct BalanceSettingsUpdateParams {
    payments: Option<PaymentsParams>,
}

#[derive(Debug, Clone, StripeParams)]
struct PaymentsParams {
    debit_negative_balances: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "billing.credit_balance_summary",
    path = "/v1/billing/credit_balance_summary",
    ops(retrieve(CreditBalanceSummaryRetrieveParams, singleton, required))
)]
struct CreditBalanceSummary {
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct CreditBalanceSummaryRetrieveParams {
    customer: Option<String>,
    filter: FilterParams,
}

#[derive(Debug, Clone, StripeParams)]
struct FilterParams {
    #[stripe_params(rename = "type")]
    kind: String,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "cash_balance",
    path = "/v1/customers/{customer}/cash_balance",
    parent = Customer,
    ops(retrieve(RetrieveParams, singleton), update(CashBalanceUpdateParams, singleton))
)]
struct CashBalance {
    object: ObjectName<Self>,
    customer: String,
}

#[derive(Debug, Clone, StripeParams)]
struct CashBalanceUpdateParams {
    settings: Option<CashBalanceSettingsParams>,
}

#[derive(Debug, Clone, StripeParams)]
struct CashBalanceSettingsParams {
    reconciliation_mode: Option<String>,
}

/// The account of the key, at a separate path beside `/v1/accounts`.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "account",
    path = "/v1/accounts",
    ops(action(retrieve_current, RetrieveParams, static, get, path = "/v1/account"))
)]
struct Account {
    object: ObjectName<Self>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || RetrieveParams::new().expand(["marked_expand", "marked.too"]);

    calls.add::<BalanceSettings>(
        "GET /v1/balance_settings",
        "retrieve",
        BalanceSettings::retrieve(&client).params(expand()),
        "expand[0]=marked_expand&expand[1]=marked.too",
    );
    calls.add::<BalanceSettings>(
        "POST /v1/balance_settings",
        "update",
        BalanceSettings::update(
            &client,
            BalanceSettingsUpdateParams::new()
                .payments(PaymentsParams::new().debit_negative_balances(true)),
        ),
        "payments[debit_negative_balances]=true",
    );
    calls.add::<CreditBalanceSummary>(
        "GET /v1/billing/credit_balance_summary",
        "retrieve",
        CreditBalanceSummary::retrieve(
            &client,
            CreditBalanceSummaryRetrieveParams::new(FilterParams::new("marked_type"))
                .customer("marked_customer"),
        ),
        "customer=marked_customer&filter[type]=marked_type",
    );
    calls.add::<CashBalance>(
        "GET /v1/customers/{}/cash_balance",
        "retrieve",
        CashBalance::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand&expand[1]=marked.too",
    );
    calls.add::<CashBalance>(
        "POST /v1/customers/{}/cash_balance",
        "update",
        CashBalance::update(
            &client,
            ID,
            CashBalanceUpdateParams::new()
                .settings(CashBalanceSettingsParams::new().reconciliation_mode("marked_mode")),
        ),
        "settings[reconciliation_mode]=marked_mode",
    );
    calls.add::<Account>(
        "GET /v1/account",
        "retrieve_current",
        Account::retrieve_current(&client).params(expand()),
        "expand[0]=marked_expand&expand[1]=marked.too",
    );
}
