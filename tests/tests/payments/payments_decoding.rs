//! Every resource of stripe-payments decodes all JSON that Stripe may send, and serializes it
//! again.
//!
//! The JSON is built from the facts table, so that no field is forgotten.

use stripe_payments::{
    Account, AccountLink, AccountSession, Balance, BalanceTransaction, BankAccount, Capability,
    Card, Charge, CheckoutSession, ConfirmationToken, CustomerSession, Dispute, File, FileLink,
    LineItem, Mandate, PaymentIntent, PaymentIntentAmountDetailsLineItem, PaymentLink,
    PaymentMethod, Payout, Person, Refund, SetupIntent, Source, TaxCalculation,
    TaxCalculationLineItem, TaxRegistration, Transfer, TransferReversal, WebhookEndpoint, v2,
};
use tests::decoding::{Decoding, JsonForm};
use tests::objects;

objects! {
    "account": Account,
    "account_link": AccountLink,
    "account_session": AccountSession,
    "balance": Balance,
    "balance_transaction": BalanceTransaction,
    "bank_account": BankAccount,
    "capability": Capability,
    "card": Card,
    "charge": Charge,
    "checkout.session": CheckoutSession,
    "confirmation_token": ConfirmationToken,
    "customer_session": CustomerSession,
    "dispute": Dispute,
    "file": File,
    "file_link": FileLink,
    "item": LineItem,
    "mandate": Mandate,
    "payment_intent": PaymentIntent,
    "payment_intent_amount_details_line_item": PaymentIntentAmountDetailsLineItem,
    "payment_link": PaymentLink,
    "payment_method": PaymentMethod,
    "payout": Payout,
    "person": Person,
    "refund": Refund,
    "setup_intent": SetupIntent,
    "source": Source,
    "tax.calculation": TaxCalculation,
    "tax.calculation_line_item": TaxCalculationLineItem,
    "tax.registration": TaxRegistration,
    "transfer": Transfer,
    "transfer_reversal": TransferReversal,
    "v2.core.account": v2::Account,
    "v2.core.account_link": v2::AccountLink,
    "v2.core.account_person": v2::AccountPerson,
    "v2.core.event_destination": v2::EventDestination,
    "webhook_endpoint": WebhookEndpoint,
}

fn decoding() -> Decoding {
    Decoding::new(stripe_payments::DESCRIPTORS, OBJECTS, IN_EVENTS)
}

#[test]
fn every_object_is_tried() {
    decoding().assert_complete(&[]);
}

#[test]
fn a_full_object() {
    decoding().assert_written_again(JsonForm::Full);
}

#[test]
fn an_object_of_nulls() {
    decoding().assert_written_again(JsonForm::Nulls);
}

#[test]
fn a_minimal_object() {
    decoding().assert_written_again(JsonForm::Absent);
}

#[test]
fn an_object_of_an_older_version() {
    decoding().assert_written_again(JsonForm::OlderNulls);
    decoding().assert_written_again(JsonForm::OlderAbsent);
}

#[test]
fn values_of_tomorrow() {
    decoding().assert_written_again(JsonForm::NewValues);
}

#[test]
fn fields_of_tomorrow() {
    decoding().assert_written_again(JsonForm::NewFields);
}

#[test]
fn expanded_references() {
    decoding().assert_written_again(JsonForm::Expanded);
}

#[test]
fn references_to_deleted_objects() {
    decoding().assert_written_again(JsonForm::Deleted);
}

#[test]
fn missing_required_fields_are_named() {
    decoding().assert_required_fields_are_named();
}

#[test]
fn each_field_alone_that_is_null_or_absent() {
    let cases = decoding().assert_each_field_may_lack();
    assert!(cases > 3_000, "{cases}");
}

#[test]
fn values_at_their_limits() {
    decoding().assert_limits();
}

#[test]
fn each_list_or_map_alone_that_is_empty() {
    decoding().assert_each_list_or_map_may_be_empty();
}
