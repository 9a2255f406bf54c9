//! Account sessions: <https://docs.stripe.com/api/account_sessions>

#![expect(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "the fields are Stripe's"
)]

use stripe_core::ids::AccountId;
use stripe_core::{ObjectName, Secret, StripeObject, StripeParams, StripeResource, Timestamp};

/// A session in which a page of yours shows Stripe's embedded components for a connected account.
///
/// It belongs to one visit of one user: create it when the page asks for it, and do not store it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account_session",
    path = "/v1/account_sessions",
    ops(
        /// Creates a session. No money moves.
        ///
        /// The components, with their features, are all that a holder of its client secret can do, so
        /// enable those that the user who is logged in may use. Stripe refuses
        /// `disable_stripe_user_authentication` for an account whose requirements it collects itself.
        create(AccountSessionCreateParams),
    )
)]
#[non_exhaustive]
pub struct AccountSession {
    pub object: ObjectName<Self>,
    pub account: AccountId,
    /// For Connect.js in the page of the user. It gives access to the account until `expires_at`.
    pub client_secret: Secret,
    pub components: Components,
    /// Connect.js asks your server for another session before.
    pub expires_at: Timestamp,
    pub livemode: bool,
}

/// The embedded components of a session.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Components {
    /// Account details, to see and to change.
    pub account_management: AccountComponent,
    /// The form of an account link, within your page.
    pub account_onboarding: AccountComponent,
    /// Report on the balance over a period.
    pub balance_report: Option<PlainComponent>,
    /// Balances, with payouts of them.
    pub balances: PayoutsComponent,
    /// All disputes.
    pub disputes_list: Option<PaymentsComponent>,
    /// Documents to download, such as tax invoices of Stripe's.
    pub documents: PlainComponent,
    /// A financial account of Treasury.
    pub financial_account: Option<FinancialAccountComponent>,
    /// Transactions of a financial account of Treasury.
    pub financial_account_transactions: Option<FinancialAccountTransactionsComponent>,
    /// Offer of an instant payout.
    pub instant_payouts_promotion: Option<InstantPayoutsPromotionComponent>,
    /// One card that the account issued.
    pub issuing_card: Option<IssuingCardComponent>,
    /// All cards that the account issued.
    pub issuing_cards_list: Option<IssuingCardsListComponent>,
    /// Banner of what the account has to do, such as providing details that are due.
    pub notification_banner: AccountComponent,
    /// One payment.
    pub payment_details: PaymentsComponent,
    /// Disputes of one payment.
    pub payment_disputes: Option<PaymentDisputesComponent>,
    /// Payment methods that the account accepts.
    pub payment_method_settings: Option<PaymentMethodSettingsComponent>,
    /// All payments, with their refunds and disputes.
    pub payments: PaymentsComponent,
    /// One payout.
    pub payout_details: Option<PlainComponent>,
    /// Report on the transactions in each payout.
    pub payout_reconciliation_report: Option<PlainComponent>,
    /// Balance and payouts, with the schedule.
    pub payouts: PayoutsComponent,
    /// All payouts.
    pub payouts_list: PlainComponent,
    /// Chart of the account's figures.
    pub reporting_chart: Option<PlainComponent>,
    /// Registrations for Stripe Tax.
    pub tax_registrations: Option<PlainComponent>,
    /// Settings of Stripe Tax.
    pub tax_settings: Option<PlainComponent>,
    /// Orders of Terminal readers.
    pub terminal_hardware_orders: Option<PlainComponent>,
    /// Shop for Terminal readers.
    pub terminal_hardware_shop: Option<PlainComponent>,
}

/// Settings of a component that has no features to choose.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PlainComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: PlainFeatures,
}

/// Features of a component that has no features to choose: none so far.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PlainFeatures {}

/// Settings of a component with the account's details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: AccountFeatures,
}

/// Actions of the user in a component with the account's details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountFeatures {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them.
    pub disable_stripe_user_authentication: Option<bool>,
    /// Asks for the account to pay out to, and lets it be changed.
    pub external_account_collection: bool,
}

/// Settings of a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: PayoutsFeatures,
}

/// Actions of the user in a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsFeatures {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them.
    pub disable_stripe_user_authentication: Option<bool>,
    /// Lets the payout schedule be changed.
    pub edit_payout_schedule: bool,
    /// Asks for the account to pay out to, and lets it be changed.
    pub external_account_collection: bool,
    /// Lets the balance be paid out within minutes, for a fee.
    pub instant_payouts: bool,
    /// Lets the balance be paid out by hand.
    pub standard_payouts: bool,
}

/// Settings of a component with payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentsComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: PaymentsFeatures,
}

/// Actions of the user in a component with payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentsFeatures {
    /// Lets authorized payments be captured and cancelled.
    pub capture_payments: bool,
    /// Lets destination charges that were created on behalf of the account be managed as its own.
    pub destination_on_behalf_of_charge_management: bool,
    /// Lets disputes be accepted, and evidence be submitted.
    pub dispute_management: bool,
    /// Lets payments be refunded.
    pub refund_management: bool,
    /// Lets Stripe submit evidence of its own in a dispute.
    pub smart_disputes_management: Option<bool>,
}

/// Settings of a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDisputesComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: PaymentDisputesFeatures,
}

/// Actions of the user in a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDisputesFeatures {
    /// Lets destination charges that were created on behalf of the account be managed as its own.
    pub destination_on_behalf_of_charge_management: bool,
    /// Lets disputes be accepted, and evidence be submitted.
    pub dispute_management: bool,
    /// Lets payments be refunded.
    pub refund_management: bool,
    /// Lets Stripe submit evidence of its own in a dispute.
    pub smart_disputes_management: Option<bool>,
}

/// Settings of a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: FinancialAccountFeatures,
}

/// Actions of the user in a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountFeatures {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them.
    pub disable_stripe_user_authentication: bool,
    /// Asks for the account to pay out to, and lets it be changed.
    pub external_account_collection: bool,
    /// Lets money be sent to others.
    pub send_money: bool,
    /// Lets money be moved between the account's own balances.
    pub transfer_balance: bool,
}

/// Settings of a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: FinancialAccountTransactionsFeatures,
}

/// Actions of the user in a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsFeatures {
    /// Lets payments by issued cards be disputed.
    pub card_spend_dispute_management: bool,
}

/// Settings of a component with the offer of an instant payout.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: InstantPayoutsPromotionFeatures,
}

/// Actions of the user in a component with the offer of an instant payout.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionFeatures {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them.
    pub disable_stripe_user_authentication: bool,
    /// Asks for the account to pay out to, and lets it be changed.
    pub external_account_collection: bool,
    /// Lets the balance be paid out within minutes, for a fee.
    pub instant_payouts: bool,
}

/// Settings of a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: IssuingCardFeatures,
}

/// Actions of the user in a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardFeatures {
    /// Lets cards be created and changed.
    pub card_management: bool,
    /// Lets payments by issued cards be disputed.
    pub card_spend_dispute_management: bool,
    /// Lets cardholders be created and changed.
    pub cardholder_management: bool,
    /// Lets spending limits be changed.
    pub spend_control_management: bool,
}

/// Settings of a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardsListComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: IssuingCardsListFeatures,
}

/// Actions of the user in a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardsListFeatures {
    /// Lets cards be created and changed.
    pub card_management: bool,
    /// Lets payments by issued cards be disputed.
    pub card_spend_dispute_management: bool,
    /// Lets cardholders be created and changed.
    pub cardholder_management: bool,
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them.
    pub disable_stripe_user_authentication: bool,
    /// Lets spending limits be changed.
    pub spend_control_management: bool,
}

/// Settings of a component with a choice of payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodSettingsComponent {
    /// The page may show it.
    pub enabled: bool,
    pub features: PaymentMethodSettingsFeatures,
}

/// Actions of the user in a component with a choice of payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodSettingsFeatures {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them.
    pub disable_stripe_user_authentication: bool,
}

/// Parameters for [`AccountSession::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountSessionCreateParams {
    account: AccountId,
    components: ComponentsParams,
}

/// The embedded components of a session. The page can show those that are enabled here.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentsParams {
    /// Account details, to see and to change.
    account_management: Option<AccountComponentParams>,
    /// The form of an account link, within your page.
    account_onboarding: Option<AccountComponentParams>,
    /// Report on the balance over a period.
    balance_report: Option<PlainComponentParams>,
    /// Balances, with payouts of them.
    balances: Option<PayoutsComponentParams>,
    /// All disputes.
    disputes_list: Option<PaymentsComponentParams>,
    /// Documents to download, such as tax invoices of Stripe's.
    documents: Option<PlainComponentParams>,
    /// A financial account of Treasury.
    financial_account: Option<FinancialAccountComponentParams>,
    /// Transactions of a financial account of Treasury.
    financial_account_transactions: Option<FinancialAccountTransactionsComponentParams>,
    /// Offer of an instant payout.
    instant_payouts_promotion: Option<InstantPayoutsPromotionComponentParams>,
    /// One card that the account issued.
    issuing_card: Option<IssuingCardComponentParams>,
    /// All cards that the account issued.
    issuing_cards_list: Option<IssuingCardsListComponentParams>,
    /// Banner of what the account has to do, such as providing details that are due.
    notification_banner: Option<AccountComponentParams>,
    /// One payment.
    payment_details: Option<PaymentsComponentParams>,
    /// Disputes of one payment.
    payment_disputes: Option<PaymentDisputesComponentParams>,
    /// Payment methods that the account accepts.
    payment_method_settings: Option<PaymentMethodSettingsComponentParams>,
    /// All payments, with their refunds and disputes.
    payments: Option<PaymentsComponentParams>,
    /// One payout.
    payout_details: Option<PlainComponentParams>,
    /// Report on the transactions in each payout.
    payout_reconciliation_report: Option<PlainComponentParams>,
    /// Balance and payouts, with the schedule.
    payouts: Option<PayoutsComponentParams>,
    /// All payouts.
    payouts_list: Option<PlainComponentParams>,
    /// Chart of the account's figures.
    reporting_chart: Option<PlainComponentParams>,
    /// Registrations for Stripe Tax.
    tax_registrations: Option<PlainComponentParams>,
    /// Settings of Stripe Tax.
    tax_settings: Option<PlainComponentParams>,
    /// Orders of Terminal readers.
    terminal_hardware_orders: Option<PlainComponentParams>,
    /// Shop for Terminal readers.
    terminal_hardware_shop: Option<PlainComponentParams>,
}

/// Settings of a component that has no features to choose.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlainComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<PlainFeaturesParams>,
}

/// Features of a component that has no features to choose: none so far.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlainFeaturesParams {}

/// Settings of a component with the account's details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<AccountFeaturesParams>,
}

/// Actions of the user in a component with the account's details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountFeaturesParams {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them. Only for accounts whose requirements your platform collects. Default: the opposite of
    /// `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Asks for the account to pay out to, and lets it be changed. Can only be `false` for accounts
    /// whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
}

/// Settings of a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<PayoutsFeaturesParams>,
}

/// Actions of the user in a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsFeaturesParams {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them. Only for accounts whose requirements your platform collects. Default: the opposite of
    /// `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Lets the payout schedule be changed. Default: `true` if Stripe is liable for the account's
    /// losses, otherwise `false`.
    edit_payout_schedule: Option<bool>,
    /// Asks for the account to pay out to, and lets it be changed. Can only be `false` for accounts
    /// whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
    /// Lets the balance be paid out within minutes, for a fee.
    instant_payouts: Option<bool>,
    /// Lets the balance be paid out by hand. Default: `true` if Stripe is liable for the account's
    /// losses, otherwise `false`.
    standard_payouts: Option<bool>,
}

/// Settings of a component with payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentsComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<PaymentsFeaturesParams>,
}

/// Actions of the user in a component with payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentsFeaturesParams {
    /// Lets authorized payments be captured and cancelled. Default: `true`.
    capture_payments: Option<bool>,
    /// Lets destination charges that were created on behalf of the account be managed as its own.
    /// Default: `false`.
    destination_on_behalf_of_charge_management: Option<bool>,
    /// Lets disputes be accepted, and evidence be submitted. Default: `true`.
    dispute_management: Option<bool>,
    /// Lets payments be refunded. Default: `true`.
    refund_management: Option<bool>,
    /// Lets Stripe submit evidence of its own in a dispute. Default: that of `dispute_management`.
    smart_disputes_management: Option<bool>,
}

/// Settings of a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDisputesComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<PaymentDisputesFeaturesParams>,
}

/// Actions of the user in a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDisputesFeaturesParams {
    /// Lets destination charges that were created on behalf of the account be managed as its own.
    /// Default: `false`.
    destination_on_behalf_of_charge_management: Option<bool>,
    /// Lets disputes be accepted, and evidence be submitted. Default: `true`.
    dispute_management: Option<bool>,
    /// Lets payments be refunded. Default: `true`.
    refund_management: Option<bool>,
    /// Lets Stripe submit evidence of its own in a dispute. Default: that of `dispute_management`.
    smart_disputes_management: Option<bool>,
}

/// Settings of a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<FinancialAccountFeaturesParams>,
}

/// Actions of the user in a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountFeaturesParams {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them. Only for accounts whose requirements your platform collects. Default: the opposite of
    /// `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Asks for the account to pay out to, and lets it be changed. Can only be `false` for accounts
    /// whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
    /// Lets money be sent to others.
    send_money: Option<bool>,
    /// Lets money be moved between the account's own balances.
    transfer_balance: Option<bool>,
}

/// Settings of a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<FinancialAccountTransactionsFeaturesParams>,
}

/// Actions of the user in a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsFeaturesParams {
    /// Lets payments by issued cards be disputed.
    card_spend_dispute_management: Option<bool>,
}

/// Settings of a component with the offer of an instant payout.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<InstantPayoutsPromotionFeaturesParams>,
}

/// Actions of the user in a component with the offer of an instant payout.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionFeaturesParams {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them. Only for accounts whose requirements your platform collects. Default: the opposite of
    /// `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Asks for the account to pay out to, and lets it be changed. Can only be `false` for accounts
    /// whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
    /// Lets the balance be paid out within minutes, for a fee.
    instant_payouts: Option<bool>,
}

/// Settings of a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<IssuingCardFeaturesParams>,
}

/// Actions of the user in a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardFeaturesParams {
    /// Lets cards be created and changed.
    card_management: Option<bool>,
    /// Lets payments by issued cards be disputed.
    card_spend_dispute_management: Option<bool>,
    /// Lets cardholders be created and changed.
    cardholder_management: Option<bool>,
    /// Lets spending limits be changed.
    spend_control_management: Option<bool>,
}

/// Settings of a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardsListComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<IssuingCardsListFeaturesParams>,
}

/// Actions of the user in a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardsListFeaturesParams {
    /// Lets cards be created and changed.
    card_management: Option<bool>,
    /// Lets payments by issued cards be disputed.
    card_spend_dispute_management: Option<bool>,
    /// Lets cardholders be created and changed.
    cardholder_management: Option<bool>,
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them. Only for accounts whose requirements your platform collects.
    disable_stripe_user_authentication: Option<bool>,
    /// Lets spending limits be changed.
    spend_control_management: Option<bool>,
}

/// Settings of a component with a choice of payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodSettingsComponentParams {
    /// The page may show it.
    enabled: bool,
    features: Option<PaymentMethodSettingsFeaturesParams>,
}

/// Actions of the user in a component with a choice of payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodSettingsFeaturesParams {
    /// The user need not log in to Stripe for what is sensitive: your platform has authenticated
    /// them. Only for accounts whose requirements your platform collects. Default: `false`.
    disable_stripe_user_authentication: Option<bool>,
}
