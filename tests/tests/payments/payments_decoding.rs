//! Every resource of stripe-payments decodes whatever Stripe may send of it, and writes it again.
//!
//! The JSON is made from the facts table, so no field is forgotten.

use stripe_payments::{
    Account, AccountLink, AccountSession, Balance, BalanceTransaction, BankAccount, Capability,
    Card, Charge, CheckoutSession, ConfirmationToken, CustomerSession, Dispute, File, FileLink,
    LineItem, Mandate, PaymentIntent, PaymentIntentAmountDetailsLineItem, PaymentLink,
    PaymentMethod, Payout, Person, Refund, SetupIntent, Source, TaxCalculation,
    TaxCalculationLineItem, TaxRegistration, Transfer, TransferReversal, WebhookEndpoint, v2,
};
use tests::decoding::{Again, Decoding, Form, again};

const OBJECTS: &[(&str, Again)] = &[
    ("account", again::<Account>),
    ("account_link", again::<AccountLink>),
    ("account_session", again::<AccountSession>),
    ("balance", again::<Balance>),
    ("balance_transaction", again::<BalanceTransaction>),
    ("bank_account", again::<BankAccount>),
    ("capability", again::<Capability>),
    ("card", again::<Card>),
    ("charge", again::<Charge>),
    ("checkout.session", again::<CheckoutSession>),
    ("confirmation_token", again::<ConfirmationToken>),
    ("customer_session", again::<CustomerSession>),
    ("dispute", again::<Dispute>),
    ("file", again::<File>),
    ("file_link", again::<FileLink>),
    ("item", again::<LineItem>),
    ("mandate", again::<Mandate>),
    ("payment_intent", again::<PaymentIntent>),
    ("payment_intent_amount_details_line_item", again::<PaymentIntentAmountDetailsLineItem>),
    ("payment_link", again::<PaymentLink>),
    ("payment_method", again::<PaymentMethod>),
    ("payout", again::<Payout>),
    ("person", again::<Person>),
    ("refund", again::<Refund>),
    ("setup_intent", again::<SetupIntent>),
    ("source", again::<Source>),
    ("tax.calculation", again::<TaxCalculation>),
    ("tax.calculation_line_item", again::<TaxCalculationLineItem>),
    ("tax.registration", again::<TaxRegistration>),
    ("transfer", again::<Transfer>),
    ("transfer_reversal", again::<TransferReversal>),
    ("v2.core.account", again::<v2::Account>),
    ("v2.core.account_link", again::<v2::AccountLink>),
    ("v2.core.account_person", again::<v2::AccountPerson>),
    ("v2.core.event_destination", again::<v2::EventDestination>),
    ("webhook_endpoint", again::<WebhookEndpoint>),
];

fn decoding() -> Decoding {
    Decoding::new(stripe_payments::DESCRIPTORS, OBJECTS)
}

#[test]
fn every_object_is_tried() {
    decoding().assert_complete(&[]);
}

#[test]
fn a_full_object() {
    decoding().assert_written_again(Form::Full);
}

#[test]
fn an_object_of_nulls() {
    decoding().assert_written_again(Form::Nulls);
}

#[test]
fn a_minimal_object() {
    decoding().assert_written_again(Form::Absent);
}

#[test]
fn an_object_of_an_older_version() {
    decoding().assert_written_again(Form::OlderNulls);
    decoding().assert_written_again(Form::OlderAbsent);
}

#[test]
fn values_of_tomorrow() {
    decoding().assert_written_again(Form::NewValues);
}

#[test]
fn fields_of_tomorrow() {
    decoding().assert_written_again(Form::NewFields);
}

#[test]
fn expanded_references() {
    decoding().assert_written_again(Form::Expanded);
}

#[test]
fn references_to_deleted_objects() {
    decoding().assert_written_again(Form::Deleted);
}

#[test]
fn what_is_required_is_named_where_it_lacks() {
    decoding().assert_required_fields_are_named();
}
