//! Resources under a parent: its id is the first argument of every operation.

use serde::Deserialize;
use stripe_core::ids::{
    ApplicationFeeId, ApplicationFeeRefundId, BalanceTransactionId, CustomerBalanceTransactionId,
    TaxIdId, billing,
};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, Range, StripeParams, StripeResource, Timestamp,
};

use super::calls::{Calls, ID, SECOND_ID};
use super::top_level::Customer;

#[derive(Debug, Clone, StripeParams)]
struct RetrieveParams {
    expand: Option<Vec<String>>,
}

/// A transaction whose parent is a resource, given by its id or as a customer.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer_balance_transaction",
    path = "/v1/customers/{customer}/balance_transactions",
    parent = Customer,
    ops(
        create(TransactionCreateParams),
        retrieve(RetrieveParams),
        update(TransactionUpdateParams),
        list(TransactionListParams),
    )
)]
struct CustomerBalanceTransaction {
    id: CustomerBalanceTransactionId,
    object: ObjectName<Self>,
    amount: i64,
    currency: Currency,
}

#[derive(Debug, Clone, StripeParams)]
struct TransactionCreateParams {
    description: Option<String>,
    amount: i64,
    currency: Currency,
}

#[derive(Debug, Clone, StripeParams)]
struct TransactionUpdateParams {
    metadata: Option<Metadata>,
}

#[derive(Debug, Clone, StripeParams)]
struct TransactionListParams {
    limit: Option<u8>,
    created: Option<Range<Timestamp>>,
}

/// A refund whose parent is known only by the type of its id.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "fee_refund",
    path = "/v1/application_fees/{fee}/refunds",
    parent = ApplicationFeeId,
    ops(create(FeeRefundCreateParams), update(FeeRefundUpdateParams))
)]
struct FeeRefund {
    id: ApplicationFeeRefundId,
    object: ObjectName<Self>,
    balance_transaction: Option<Expandable<BalanceTransactionId>>,
}

#[derive(Debug, Clone, StripeParams)]
struct FeeRefundCreateParams {
    amount: Option<i64>,
}

#[derive(Debug, Clone, StripeParams)]
struct FeeRefundUpdateParams {
    metadata: Option<Metadata>,
}

/// A tax id with an undeclared parent: any text is the parent's id.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "tax_id",
    path = "/v1/customers/{}/tax_ids",
    ops(delete(()))
)]
struct TaxId {
    id: TaxIdId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "billing.meter_event_summary",
    path = "/v1/billing/meters/{meter}/event_summaries",
    parent = billing::MeterId,
    ops(list(MeterEventSummaryListParams, required))
)]
struct MeterEventSummary {
    id: String,
    object: ObjectName<Self>,
    aggregated_value: f64,
}

#[derive(Debug, Clone, StripeParams)]
struct MeterEventSummaryListParams {
    value_grouping_window: Option<String>,
    customer: String,
    end_time: Timestamp,
    start_time: Timestamp,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || RetrieveParams::new().expand(["marked_expand"]);
    let path = "/v1/customers/{}/balance_transactions";

    calls.add::<CustomerBalanceTransaction>(
        &format!("POST {path}"),
        "create",
        CustomerBalanceTransaction::create(
            &client,
            ID,
            TransactionCreateParams::new(-500, "eur").description("marked_description"),
        ),
        "description=marked_description&amount=-500&currency=eur",
    );
    calls.add::<CustomerBalanceTransaction>(
        &format!("GET {path}/{{}}"),
        "retrieve",
        CustomerBalanceTransaction::retrieve(&client, ID, SECOND_ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<CustomerBalanceTransaction>(
        &format!("POST {path}/{{}}"),
        "update",
        CustomerBalanceTransaction::update(
            &client,
            ID,
            SECOND_ID,
            TransactionUpdateParams::new().metadata([("marked_key", "marked_value")]),
        ),
        "metadata[marked_key]=marked_value",
    );
    calls.add::<CustomerBalanceTransaction>(
        &format!("GET {path}"),
        "list",
        CustomerBalanceTransaction::list(&client, ID)
            .params(TransactionListParams::new().limit(9).created(Timestamp::from(7))),
        "limit=9&created=7",
    );

    calls.add::<FeeRefund>(
        "POST /v1/application_fees/{}/refunds",
        "create",
        FeeRefund::create(
            &client,
            ApplicationFeeId::from(ID),
            FeeRefundCreateParams::new().amount(100),
        ),
        "amount=100",
    );
    calls.add::<FeeRefund>(
        "POST /v1/application_fees/{}/refunds/{}",
        "update",
        FeeRefund::update(
            &client,
            ID,
            ApplicationFeeRefundId::from(SECOND_ID),
            FeeRefundUpdateParams::new().metadata([("marked_key", "")]),
        ),
        "metadata[marked_key]=",
    );
    calls.add::<TaxId>(
        "DELETE /v1/customers/{}/tax_ids/{}",
        "delete",
        TaxId::delete(&client, ID, SECOND_ID),
        "",
    );
    calls.add::<MeterEventSummary>(
        "GET /v1/billing/meters/{}/event_summaries",
        "list",
        MeterEventSummary::list(
            &client,
            billing::MeterId::from(ID),
            MeterEventSummaryListParams::new("marked_customer", 1_700_086_400, 1_700_000_000)
                .value_grouping_window("marked_window"),
        ),
        "value_grouping_window=marked_window&customer=marked_customer&end_time=1700086400\
         &start_time=1700000000",
    );
}
