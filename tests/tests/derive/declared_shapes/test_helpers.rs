//! Operations that only work in test mode: paths under `test_helpers`.

use serde::Deserialize;
use stripe_core::ids::{
    ConfirmationTokenId, CustomerCashBalanceTransactionId, issuing, test_helpers, treasury, v2,
};
use stripe_core::{Currency, Money, ObjectName, StripeParams, StripeResource, Timestamp};

use super::calls::{Calls, ID};
use super::top_level::Customer;

#[derive(Debug, Clone, StripeParams)]
struct ExpandParams {
    expand: Option<Vec<String>>,
}

/// An object that exists only in test mode, as its own path shows.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "test_helpers.test_clock",
    path = "/v1/test_helpers/test_clocks",
    ops(
        create(TestClockCreateParams),
        retrieve(ExpandParams),
        delete(()),
        list(TestClockListParams),
        action(advance, TestClockAdvanceParams, required),
    )
)]
struct TestClock {
    id: test_helpers::TestClockId,
    object: ObjectName<Self>,
    frozen_time: Timestamp,
}

#[derive(Debug, Clone, StripeParams)]
struct TestClockCreateParams {
    name: Option<String>,
    frozen_time: Timestamp,
}

#[derive(Debug, Clone, StripeParams)]
struct TestClockListParams {
    limit: Option<u8>,
}

#[derive(Debug, Clone, StripeParams)]
struct TestClockAdvanceParams {
    frozen_time: Timestamp,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "confirmation_token",
    path = "/v1/confirmation_tokens",
    ops(create(ConfirmationTokenCreateParams, test_helper))
)]
struct ConfirmationToken {
    id: ConfirmationTokenId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct ConfirmationTokenCreateParams {
    payment_method: Option<String>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "issuing.authorization",
    path = "/v1/issuing/authorizations",
    ops(
        action(capture, AuthorizationCaptureParams, test_helper),
        action(increment, AuthorizationIncrementParams, test_helper, required),
        action(
            respond,
            AuthorizationRespondParams,
            test_helper,
            path = "fraud_challenges/respond",
            required,
        ),
    )
)]
struct Authorization {
    id: issuing::AuthorizationId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct AuthorizationCaptureParams {
    capture_amount: Option<i64>,
}

#[derive(Debug, Clone, StripeParams)]
struct AuthorizationIncrementParams {
    increment_amount: i64,
}

#[derive(Debug, Clone, StripeParams)]
struct AuthorizationRespondParams {
    confirmed: bool,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "issuing.card",
    path = "/v1/issuing/cards",
    ops(action(deliver_card, ExpandParams, test_helper, path = "shipping/deliver"))
)]
struct Card {
    id: issuing::CardId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "issuing.transaction",
    path = "/v1/issuing/transactions",
    ops(action(
        create_force_capture,
        TransactionCreateForceCaptureParams,
        static,
        test_helper,
        required,
    ))
)]
struct Transaction {
    id: issuing::TransactionId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct TransactionCreateForceCaptureParams {
    currency: Option<Currency>,
    amount: i64,
    card: issuing::CardId,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "treasury.outbound_payment",
    path = "/v1/treasury/outbound_payments",
    ops(
        update(OutboundPaymentUpdateParams, test_helper),
        action(return_outbound_payment, ExpandParams, test_helper, path = "return"),
    )
)]
struct OutboundPayment {
    id: treasury::OutboundPaymentId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct OutboundPaymentUpdateParams {
    tracking_details: TrackingDetailsParams,
}

#[derive(Debug, Clone, StripeParams)]
struct TrackingDetailsParams {
    #[stripe_params(rename = "type")]
    kind: String,
}

/// A transaction that is returned when the customer receives money.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer_cash_balance_transaction",
    path = "/v1/customers/{customer}/cash_balance_transactions",
    parent = Customer,
    ops(action(
        fund_cash_balance,
        FundCashBalanceParams,
        static,
        path = "/v1/test_helpers/customers/{customer}/fund_cash_balance",
        required,
    ))
)]
struct CashBalanceTransaction {
    id: CustomerCashBalanceTransactionId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct FundCashBalanceParams {
    reference: Option<String>,
    amount: i64,
    currency: Currency,
}

/// v2 has one root for all, for which `test_helper` stands, …
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.money_management.recipient_verification",
    path = "/v2/money_management/recipient_verifications",
    ops(create(RecipientVerificationCreateParams, test_helper, name = recipient_verifications))
)]
struct RecipientVerification {
    id: v2::money_management::RecipientVerificationId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct RecipientVerificationCreateParams {
    match_result: String,
    payout_method: String,
}

/// … and one inside a namespace, which is written in full.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.money_management.financial_address_credit_simulation",
    path = "/v2/money_management/test_helpers/financial_addresses",
    id = v2::money_management::FinancialAddressId,
    ops(action(credit, CreditParams, required))
)]
struct CreditSimulation {
    object: ObjectName<Self>,
    status: String,
}

#[derive(Debug, Clone, StripeParams)]
struct CreditParams {
    amount: Money,
    network: String,
}

/// Operations that only Stripe's specification has, without params and without a response.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "issuing.settlement",
    path = "/v1/issuing/settlements",
    ops(create((), test_helper), action(complete, (), test_helper))
)]
struct Settlement {
    id: String,
    object: ObjectName<Self>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || ExpandParams::new().expand(["marked_expand"]);
    let issuing = "POST /v1/test_helpers/issuing";

    calls.add::<TestClock>(
        "POST /v1/test_helpers/test_clocks",
        "create",
        TestClock::create(&client, TestClockCreateParams::new(1_700_000_000).name("marked_name")),
        "name=marked_name&frozen_time=1700000000",
    );
    calls.add::<TestClock>(
        "GET /v1/test_helpers/test_clocks/{}",
        "retrieve",
        TestClock::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<TestClock>(
        "DELETE /v1/test_helpers/test_clocks/{}",
        "delete",
        TestClock::delete(&client, ID),
        "",
    );
    calls.add::<TestClock>(
        "GET /v1/test_helpers/test_clocks",
        "list",
        TestClock::list(&client).params(TestClockListParams::new().limit(100)),
        "limit=100",
    );
    calls.add::<TestClock>(
        "POST /v1/test_helpers/test_clocks/{}/advance",
        "advance",
        TestClock::advance(&client, ID, TestClockAdvanceParams::new(1_700_000_001)),
        "frozen_time=1700000001",
    );
    calls.add::<ConfirmationToken>(
        "POST /v1/test_helpers/confirmation_tokens",
        "create",
        ConfirmationToken::create(
            &client,
            ConfirmationTokenCreateParams::new().payment_method("marked_method"),
        ),
        "payment_method=marked_method",
    );
    calls.add::<Authorization>(
        &format!("{issuing}/authorizations/{{}}/capture"),
        "capture",
        Authorization::capture(&client, ID)
            .params(AuthorizationCaptureParams::new().capture_amount(250)),
        "capture_amount=250",
    );
    calls.add::<Authorization>(
        &format!("{issuing}/authorizations/{{}}/increment"),
        "increment",
        Authorization::increment(&client, ID, AuthorizationIncrementParams::new(50)),
        "increment_amount=50",
    );
    calls.add::<Authorization>(
        &format!("{issuing}/authorizations/{{}}/fraud_challenges/respond"),
        "respond",
        Authorization::respond(&client, ID, AuthorizationRespondParams::new(true)),
        "confirmed=true",
    );
    calls.add::<Card>(
        &format!("{issuing}/cards/{{}}/shipping/deliver"),
        "deliver_card",
        Card::deliver_card(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Transaction>(
        &format!("{issuing}/transactions/create_force_capture"),
        "create_force_capture",
        Transaction::create_force_capture(
            &client,
            TransactionCreateForceCaptureParams::new(700, "marked_card").currency("gbp"),
        ),
        "currency=gbp&amount=700&card=marked_card",
    );
    calls.add::<OutboundPayment>(
        "POST /v1/test_helpers/treasury/outbound_payments/{}",
        "update",
        OutboundPayment::update(
            &client,
            ID,
            OutboundPaymentUpdateParams::new(TrackingDetailsParams::new("marked_type")),
        ),
        "tracking_details[type]=marked_type",
    );
    calls.add::<OutboundPayment>(
        "POST /v1/test_helpers/treasury/outbound_payments/{}/return",
        "return_outbound_payment",
        OutboundPayment::return_outbound_payment(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<CashBalanceTransaction>(
        "POST /v1/test_helpers/customers/{}/fund_cash_balance",
        "fund_cash_balance",
        CashBalanceTransaction::fund_cash_balance(
            &client,
            ID,
            FundCashBalanceParams::new(5000, "eur").reference("marked_reference"),
        ),
        "reference=marked_reference&amount=5000&currency=eur",
    );
    calls.add::<RecipientVerification>(
        "POST /v2/test_helpers/money_management/recipient_verifications",
        "recipient_verifications",
        RecipientVerification::recipient_verifications(
            &client,
            RecipientVerificationCreateParams::new("marked_result", "marked_method"),
        ),
        r#"{"match_result":"marked_result","payout_method":"marked_method"}"#,
    );
    calls.add::<CreditSimulation>(
        "POST /v2/money_management/test_helpers/financial_addresses/{}/credit",
        "credit",
        CreditSimulation::credit(
            &client,
            ID,
            CreditParams::new(Money::new(1250, "usd"), "marked_network"),
        ),
        r#"{"amount":{"value":1250,"currency":"usd"},"network":"marked_network"}"#,
    );
    calls.add::<Settlement>(
        &format!("{issuing}/settlements"),
        "create",
        Settlement::create(&client),
        "",
    );
    calls.add::<Settlement>(
        &format!("{issuing}/settlements/{{}}/complete"),
        "complete",
        Settlement::complete(&client, ID),
        "",
    );
}
