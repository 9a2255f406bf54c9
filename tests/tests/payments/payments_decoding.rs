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
use tests::decoding::Decoding;
use tests::{decoding_tests, objects};

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

decoding_tests!(3_000);
