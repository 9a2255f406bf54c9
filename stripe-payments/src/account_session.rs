//! Account sessions: <https://docs.stripe.com/api/account_sessions>

#![expect(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "the fields are Stripe's"
)]

use stripe_core::ids::AccountId;
use stripe_core::{ObjectName, Secret, StripeObject, StripeParams, StripeResource, Timestamp};

/// A session in which your page shows Stripe's embedded components for a connected account.
///
/// It belongs to a single visit of a user: create it when the page requests it, and do not store
/// it.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account_session",
    path = "/v1/account_sessions",
    ops(
        /// Creates a session. No money moves.
        ///
        /// Anyone who holds the client secret can use all enabled components and features, so
        /// enable only those that the logged-in user may use. Stripe refuses
        /// `disable_stripe_user_authentication` for an account whose requirements it collects
        /// itself.
        create(AccountSessionCreateParams),
    )
)]
#[non_exhaustive]
pub struct AccountSession {
    pub object: ObjectName<Self>,
    pub account: AccountId,
    /// Secret for Connect.js in the browser. It gives access to the account until `expires_at`.
    pub client_secret: Secret,
    pub components: Components,
    /// Expiration time. Connect.js requests another session from your server before it.
    pub expires_at: Timestamp,
    pub livemode: bool,
}

/// Embedded components of a session.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Components {
    /// Account details, for viewing and editing.
    pub account_management: AccountComponent,
    /// Onboarding form of an account link, embedded in your page.
    pub account_onboarding: AccountComponent,
    /// Balance report for a period.
    pub balance_report: Option<PlainComponent>,
    /// Balances and their payouts.
    pub balances: PayoutsComponent,
    /// List of all disputes.
    pub disputes_list: Option<PaymentsComponent>,
    /// Documents for download, such as tax invoices from Stripe.
    pub documents: PlainComponent,
    /// Treasury financial account.
    pub financial_account: Option<FinancialAccountComponent>,
    /// Transactions of a Treasury financial account.
    pub financial_account_transactions: Option<FinancialAccountTransactionsComponent>,
    /// Offer of an instant payout.
    pub instant_payouts_promotion: Option<InstantPayoutsPromotionComponent>,
    /// A card issued by the account.
    pub issuing_card: Option<IssuingCardComponent>,
    /// List of cards issued by the account.
    pub issuing_cards_list: Option<IssuingCardsListComponent>,
    /// Banner with tasks for the account, such as providing required information.
    pub notification_banner: AccountComponent,
    pub payment_details: PaymentsComponent,
    pub payment_disputes: Option<PaymentDisputesComponent>,
    /// Settings for the payment methods that the account accepts.
    pub payment_method_settings: Option<PaymentMethodSettingsComponent>,
    /// List of payments, with their refunds and disputes.
    pub payments: PaymentsComponent,
    pub payout_details: Option<PlainComponent>,
    /// Report of the transactions in each payout.
    pub payout_reconciliation_report: Option<PlainComponent>,
    /// Balance and payouts, with the payout schedule.
    pub payouts: PayoutsComponent,
    pub payouts_list: PlainComponent,
    /// Chart of the account's key figures.
    pub reporting_chart: Option<PlainComponent>,
    /// Tax registrations for Stripe Tax.
    pub tax_registrations: Option<PlainComponent>,
    /// Settings for Stripe Tax.
    pub tax_settings: Option<PlainComponent>,
    pub terminal_hardware_orders: Option<PlainComponent>,
    pub terminal_hardware_shop: Option<PlainComponent>,
}

/// Settings for a plain component, which has no features.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PlainComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: PlainFeatures,
}

/// Features of a plain component. None exist so far.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PlainFeatures {}

/// Settings for a component with account details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: AccountFeatures,
}

/// Features of a component with account details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountFeatures {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them.
    pub disable_stripe_user_authentication: Option<bool>,
    /// Whether the component collects and updates the external account for payouts.
    pub external_account_collection: bool,
}

/// Settings for a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: PayoutsFeatures,
}

/// Features of a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsFeatures {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them.
    pub disable_stripe_user_authentication: Option<bool>,
    /// Whether users can edit the payout schedule.
    pub edit_payout_schedule: bool,
    /// Whether the component collects and updates the external account for payouts.
    pub external_account_collection: bool,
    /// Whether users can request instant payouts, for a fee.
    pub instant_payouts: bool,
    /// Whether users can request payouts manually.
    pub standard_payouts: bool,
}

/// Settings for a component with payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentsComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: PaymentsFeatures,
}

/// Features of a component with payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentsFeatures {
    /// Whether users can capture and cancel authorized payments.
    pub capture_payments: bool,
    /// Whether users can manage destination charges that were created on behalf of the account.
    pub destination_on_behalf_of_charge_management: bool,
    /// Whether users can accept disputes and submit evidence.
    pub dispute_management: bool,
    /// Whether users can refund payments.
    pub refund_management: bool,
    /// Whether users can let Stripe submit evidence in a dispute.
    pub smart_disputes_management: Option<bool>,
}

/// Settings for a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDisputesComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: PaymentDisputesFeatures,
}

/// Features of a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDisputesFeatures {
    /// Whether users can manage destination charges that were created on behalf of the account.
    pub destination_on_behalf_of_charge_management: bool,
    /// Whether users can accept disputes and submit evidence.
    pub dispute_management: bool,
    /// Whether users can refund payments.
    pub refund_management: bool,
    /// Whether users can let Stripe submit evidence in a dispute.
    pub smart_disputes_management: Option<bool>,
}

/// Settings for a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: FinancialAccountFeatures,
}

/// Features of a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountFeatures {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them.
    pub disable_stripe_user_authentication: bool,
    /// Whether the component collects and updates the external account for payouts.
    pub external_account_collection: bool,
    /// Whether users can send money to others.
    pub send_money: bool,
    /// Whether users can move money between the account's own balances.
    pub transfer_balance: bool,
}

/// Settings for a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: FinancialAccountTransactionsFeatures,
}

/// Features of a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsFeatures {
    /// Whether users can dispute payments made with issued cards.
    pub card_spend_dispute_management: bool,
}

/// Settings for a component that offers an instant payout.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: InstantPayoutsPromotionFeatures,
}

/// Features of a component that offers an instant payout.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionFeatures {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them.
    pub disable_stripe_user_authentication: bool,
    /// Whether the component collects and updates the external account for payouts.
    pub external_account_collection: bool,
    /// Whether users can request instant payouts, for a fee.
    pub instant_payouts: bool,
}

/// Settings for a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: IssuingCardFeatures,
}

/// Features of a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardFeatures {
    /// Whether users can create and update cards.
    pub card_management: bool,
    /// Whether users can dispute payments made with issued cards.
    pub card_spend_dispute_management: bool,
    /// Whether users can create and update cardholders.
    pub cardholder_management: bool,
    /// Whether users can change spending limits.
    pub spend_control_management: bool,
}

/// Settings for a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardsListComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: IssuingCardsListFeatures,
}

/// Features of a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardsListFeatures {
    /// Whether users can create and update cards.
    pub card_management: bool,
    /// Whether users can dispute payments made with issued cards.
    pub card_spend_dispute_management: bool,
    /// Whether users can create and update cardholders.
    pub cardholder_management: bool,
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them.
    pub disable_stripe_user_authentication: bool,
    /// Whether users can change spending limits.
    pub spend_control_management: bool,
}

/// Settings for a component in which payment methods are configured.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodSettingsComponent {
    /// Whether the component can be embedded in your page.
    pub enabled: bool,
    pub features: PaymentMethodSettingsFeatures,
}

/// Features of a component with payment method settings.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodSettingsFeatures {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them.
    pub disable_stripe_user_authentication: bool,
}

/// Parameters for [`AccountSession::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountSessionCreateParams {
    account: AccountId,
    components: ComponentsParams,
}

/// Embedded components of a session. Your page can show those that are enabled here.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentsParams {
    /// Account details, for viewing and editing.
    account_management: Option<AccountComponentParams>,
    /// Onboarding form of an account link, embedded in your page.
    account_onboarding: Option<AccountComponentParams>,
    /// Balance report for a period.
    balance_report: Option<PlainComponentParams>,
    /// Balances and their payouts.
    balances: Option<PayoutsComponentParams>,
    /// List of all disputes.
    disputes_list: Option<PaymentsComponentParams>,
    /// Documents for download, such as tax invoices from Stripe.
    documents: Option<PlainComponentParams>,
    /// Treasury financial account.
    financial_account: Option<FinancialAccountComponentParams>,
    /// Transactions of a Treasury financial account.
    financial_account_transactions: Option<FinancialAccountTransactionsComponentParams>,
    /// Offer of an instant payout.
    instant_payouts_promotion: Option<InstantPayoutsPromotionComponentParams>,
    /// A card issued by the account.
    issuing_card: Option<IssuingCardComponentParams>,
    /// List of cards issued by the account.
    issuing_cards_list: Option<IssuingCardsListComponentParams>,
    /// Banner with tasks for the account, such as providing required information.
    notification_banner: Option<AccountComponentParams>,
    payment_details: Option<PaymentsComponentParams>,
    payment_disputes: Option<PaymentDisputesComponentParams>,
    /// Settings for the payment methods that the account accepts.
    payment_method_settings: Option<PaymentMethodSettingsComponentParams>,
    /// List of payments, with their refunds and disputes.
    payments: Option<PaymentsComponentParams>,
    payout_details: Option<PlainComponentParams>,
    /// Report of the transactions in each payout.
    payout_reconciliation_report: Option<PlainComponentParams>,
    /// Balance and payouts, with the payout schedule.
    payouts: Option<PayoutsComponentParams>,
    payouts_list: Option<PlainComponentParams>,
    /// Chart of the account's key figures.
    reporting_chart: Option<PlainComponentParams>,
    /// Tax registrations for Stripe Tax.
    tax_registrations: Option<PlainComponentParams>,
    /// Settings for Stripe Tax.
    tax_settings: Option<PlainComponentParams>,
    terminal_hardware_orders: Option<PlainComponentParams>,
    terminal_hardware_shop: Option<PlainComponentParams>,
}

/// Settings for a plain component, which has no features.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlainComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<PlainFeaturesParams>,
}

/// Features of a plain component. None exist so far.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlainFeaturesParams {}

/// Settings for a component with account details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<AccountFeaturesParams>,
}

/// Features of a component with account details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountFeaturesParams {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them. Allowed only for accounts whose requirements your platform
    /// collects. Default: the opposite of `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Whether the component collects and updates the external account for payouts. `false` is
    /// allowed only for accounts whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
}

/// Settings for a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<PayoutsFeaturesParams>,
}

/// Features of a component with balances or payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsFeaturesParams {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them. Allowed only for accounts whose requirements your platform
    /// collects. Default: the opposite of `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Whether users can edit the payout schedule. Default: `true` if Stripe is liable for the
    /// account's losses, otherwise `false`.
    edit_payout_schedule: Option<bool>,
    /// Whether the component collects and updates the external account for payouts. `false` is
    /// allowed only for accounts whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
    /// Whether users can request instant payouts, for a fee.
    instant_payouts: Option<bool>,
    /// Whether users can request payouts manually. Default: `true` if Stripe is liable for the
    /// account's losses, otherwise `false`.
    standard_payouts: Option<bool>,
}

/// Settings for a component with payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentsComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<PaymentsFeaturesParams>,
}

/// Features of a component with payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentsFeaturesParams {
    /// Whether users can capture and cancel authorized payments. Default: `true`.
    capture_payments: Option<bool>,
    /// Whether users can manage destination charges that were created on behalf of the account.
    /// Default: `false`.
    destination_on_behalf_of_charge_management: Option<bool>,
    /// Whether users can accept disputes and submit evidence. Default: `true`.
    dispute_management: Option<bool>,
    /// Whether users can refund payments. Default: `true`.
    refund_management: Option<bool>,
    /// Whether users can let Stripe submit evidence in a dispute. Default: the value of
    /// `dispute_management`.
    smart_disputes_management: Option<bool>,
}

/// Settings for a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDisputesComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<PaymentDisputesFeaturesParams>,
}

/// Features of a component with the disputes of a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDisputesFeaturesParams {
    /// Whether users can manage destination charges that were created on behalf of the account.
    /// Default: `false`.
    destination_on_behalf_of_charge_management: Option<bool>,
    /// Whether users can accept disputes and submit evidence. Default: `true`.
    dispute_management: Option<bool>,
    /// Whether users can refund payments. Default: `true`.
    refund_management: Option<bool>,
    /// Whether users can let Stripe submit evidence in a dispute. Default: the value of
    /// `dispute_management`.
    smart_disputes_management: Option<bool>,
}

/// Settings for a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<FinancialAccountFeaturesParams>,
}

/// Features of a component with a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountFeaturesParams {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them. Allowed only for accounts whose requirements your platform
    /// collects. Default: the opposite of `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Whether the component collects and updates the external account for payouts. `false` is
    /// allowed only for accounts whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
    /// Whether users can send money to others.
    send_money: Option<bool>,
    /// Whether users can move money between the account's own balances.
    transfer_balance: Option<bool>,
}

/// Settings for a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<FinancialAccountTransactionsFeaturesParams>,
}

/// Features of a component with the transactions of a financial account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsFeaturesParams {
    /// Whether users can dispute payments made with issued cards.
    card_spend_dispute_management: Option<bool>,
}

/// Settings for a component that offers an instant payout.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<InstantPayoutsPromotionFeaturesParams>,
}

/// Features of a component that offers an instant payout.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionFeaturesParams {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them. Allowed only for accounts whose requirements your platform
    /// collects. Default: the opposite of `external_account_collection`.
    disable_stripe_user_authentication: Option<bool>,
    /// Whether the component collects and updates the external account for payouts. `false` is
    /// allowed only for accounts whose requirements your platform collects. Default: `true`.
    external_account_collection: Option<bool>,
    /// Whether users can request instant payouts, for a fee.
    instant_payouts: Option<bool>,
}

/// Settings for a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<IssuingCardFeaturesParams>,
}

/// Features of a component with an issued card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardFeaturesParams {
    /// Whether users can create and update cards.
    card_management: Option<bool>,
    /// Whether users can dispute payments made with issued cards.
    card_spend_dispute_management: Option<bool>,
    /// Whether users can create and update cardholders.
    cardholder_management: Option<bool>,
    /// Whether users can change spending limits.
    spend_control_management: Option<bool>,
}

/// Settings for a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardsListComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<IssuingCardsListFeaturesParams>,
}

/// Features of a component with all issued cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardsListFeaturesParams {
    /// Whether users can create and update cards.
    card_management: Option<bool>,
    /// Whether users can dispute payments made with issued cards.
    card_spend_dispute_management: Option<bool>,
    /// Whether users can create and update cardholders.
    cardholder_management: Option<bool>,
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them. Allowed only for accounts whose requirements your platform
    /// collects.
    disable_stripe_user_authentication: Option<bool>,
    /// Whether users can change spending limits.
    spend_control_management: Option<bool>,
}

/// Settings for a component in which payment methods are configured.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodSettingsComponentParams {
    /// Whether the component can be embedded in your page.
    enabled: bool,
    features: Option<PaymentMethodSettingsFeaturesParams>,
}

/// Features of a component with payment method settings.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodSettingsFeaturesParams {
    /// Whether users can perform sensitive actions without logging in to Stripe, because your
    /// platform has authenticated them. Allowed only for accounts whose requirements your platform
    /// collects. Default: `false`.
    disable_stripe_user_authentication: Option<bool>,
}
