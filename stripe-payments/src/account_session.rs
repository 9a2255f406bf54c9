//! Account sessions: <https://docs.stripe.com/api/account_sessions>

use stripe_core::ids::AccountId;
use stripe_core::{ObjectName, Secret, StripeObject, StripeParams, StripeResource, Timestamp};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account_session",
    path = "/v1/account_sessions",
    ops(create(AccountSessionCreateParams),)
)]
#[non_exhaustive]
pub struct AccountSession {
    pub object: ObjectName<Self>,
    pub account: AccountId,
    pub client_secret: Secret,
    pub components: Components,
    pub expires_at: Timestamp,
    pub livemode: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Components {
    pub account_management: AccountManagement,
    pub account_onboarding: AccountOnboarding,
    pub balance_report: Option<BalanceReport>,
    pub balances: Balances,
    pub disputes_list: Option<DisputesList>,
    pub documents: Documents,
    pub financial_account: Option<FinancialAccount>,
    pub financial_account_transactions: Option<FinancialAccountTransactions>,
    pub instant_payouts_promotion: Option<InstantPayoutsPromotion>,
    pub issuing_card: Option<IssuingCard>,
    pub issuing_cards_list: Option<IssuingCardsList>,
    pub notification_banner: NotificationBanner,
    pub payment_details: PaymentDetails,
    pub payment_disputes: Option<PaymentDisputes>,
    pub payment_method_settings: Option<PaymentMethodSettings>,
    pub payments: Payments,
    pub payout_details: Option<PayoutDetails>,
    pub payout_reconciliation_report: Option<PayoutReconciliationReport>,
    pub payouts: Payouts,
    pub payouts_list: PayoutsList,
    pub reporting_chart: Option<ReportingChart>,
    pub tax_registrations: Option<TaxRegistrations>,
    pub tax_settings: Option<TaxSettings>,
    pub terminal_hardware_orders: Option<TerminalHardwareOrders>,
    pub terminal_hardware_shop: Option<TerminalHardwareShop>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountManagement {
    pub enabled: bool,
    pub features: AccountManagementFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountManagementFeatures {
    pub disable_stripe_user_authentication: Option<bool>,
    pub external_account_collection: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AccountOnboarding {
    pub enabled: bool,
    pub features: AccountManagementFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BalanceReport {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BalanceReportFeatures {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Balances {
    pub enabled: bool,
    pub features: BalancesFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BalancesFeatures {
    pub disable_stripe_user_authentication: Option<bool>,
    pub edit_payout_schedule: bool,
    pub external_account_collection: bool,
    pub instant_payouts: bool,
    pub standard_payouts: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisputesList {
    pub enabled: bool,
    pub features: DisputesListFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisputesListFeatures {
    pub capture_payments: bool,
    pub destination_on_behalf_of_charge_management: bool,
    pub dispute_management: bool,
    pub refund_management: bool,
    pub smart_disputes_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Documents {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccount {
    pub enabled: bool,
    pub features: FinancialAccountFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountFeatures {
    pub disable_stripe_user_authentication: bool,
    pub external_account_collection: bool,
    pub send_money: bool,
    pub transfer_balance: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountTransactions {
    pub enabled: bool,
    pub features: FinancialAccountTransactionsFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsFeatures {
    pub card_spend_dispute_management: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantPayoutsPromotion {
    pub enabled: bool,
    pub features: InstantPayoutsPromotionFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionFeatures {
    pub disable_stripe_user_authentication: bool,
    pub external_account_collection: bool,
    pub instant_payouts: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCard {
    pub enabled: bool,
    pub features: IssuingCardFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardFeatures {
    pub card_management: bool,
    pub card_spend_dispute_management: bool,
    pub cardholder_management: bool,
    pub spend_control_management: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardsList {
    pub enabled: bool,
    pub features: IssuingCardsListFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct IssuingCardsListFeatures {
    pub card_management: bool,
    pub card_spend_dispute_management: bool,
    pub cardholder_management: bool,
    pub disable_stripe_user_authentication: bool,
    pub spend_control_management: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NotificationBanner {
    pub enabled: bool,
    pub features: AccountManagementFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDetails {
    pub enabled: bool,
    pub features: DisputesListFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDisputes {
    pub enabled: bool,
    pub features: PaymentDisputesFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDisputesFeatures {
    pub destination_on_behalf_of_charge_management: bool,
    pub dispute_management: bool,
    pub refund_management: bool,
    pub smart_disputes_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodSettings {
    pub enabled: bool,
    pub features: PaymentMethodSettingsFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodSettingsFeatures {
    pub disable_stripe_user_authentication: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payments {
    pub enabled: bool,
    pub features: DisputesListFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutDetails {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutReconciliationReport {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payouts {
    pub enabled: bool,
    pub features: BalancesFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PayoutsList {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ReportingChart {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRegistrations {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxSettings {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TerminalHardwareOrders {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TerminalHardwareShop {
    pub enabled: bool,
    pub features: BalanceReportFeatures,
}

/// Parameters for [`AccountSession::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountSessionCreateParams {
    account: AccountId,
    components: ComponentsParams,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ComponentsParams {
    account_management: Option<AccountManagementParams>,
    account_onboarding: Option<AccountOnboardingParams>,
    balance_report: Option<BalanceReportParams>,
    balances: Option<BalancesParams>,
    disputes_list: Option<DisputesListParams>,
    documents: Option<DocumentsParams>,
    financial_account: Option<FinancialAccountParams>,
    financial_account_transactions: Option<FinancialAccountTransactionsParams>,
    instant_payouts_promotion: Option<InstantPayoutsPromotionParams>,
    issuing_card: Option<IssuingCardParams>,
    issuing_cards_list: Option<IssuingCardsListParams>,
    notification_banner: Option<NotificationBannerParams>,
    payment_details: Option<PaymentDetailsParams>,
    payment_disputes: Option<PaymentDisputesParams>,
    payment_method_settings: Option<PaymentMethodSettingsParams>,
    payments: Option<PaymentsParams>,
    payout_details: Option<PayoutDetailsParams>,
    payout_reconciliation_report: Option<PayoutReconciliationReportParams>,
    payouts: Option<PayoutsParams>,
    payouts_list: Option<PayoutsListParams>,
    reporting_chart: Option<ReportingChartParams>,
    tax_registrations: Option<TaxRegistrationsParams>,
    tax_settings: Option<TaxSettingsParams>,
    terminal_hardware_orders: Option<TerminalHardwareOrdersParams>,
    terminal_hardware_shop: Option<TerminalHardwareShopParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountManagementParams {
    enabled: bool,
    features: Option<AccountManagementFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountManagementFeaturesParams {
    disable_stripe_user_authentication: Option<bool>,
    external_account_collection: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountOnboardingParams {
    enabled: bool,
    features: Option<AccountManagementFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BalanceReportParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BalanceReportFeaturesParams {}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BalancesParams {
    enabled: bool,
    features: Option<BalancesFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BalancesFeaturesParams {
    disable_stripe_user_authentication: Option<bool>,
    edit_payout_schedule: Option<bool>,
    external_account_collection: Option<bool>,
    instant_payouts: Option<bool>,
    standard_payouts: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputesListParams {
    enabled: bool,
    features: Option<DisputesListFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputesListFeaturesParams {
    capture_payments: Option<bool>,
    destination_on_behalf_of_charge_management: Option<bool>,
    dispute_management: Option<bool>,
    refund_management: Option<bool>,
    smart_disputes_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountParams {
    enabled: bool,
    features: Option<FinancialAccountFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountFeaturesParams {
    disable_stripe_user_authentication: Option<bool>,
    external_account_collection: Option<bool>,
    send_money: Option<bool>,
    transfer_balance: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsParams {
    enabled: bool,
    features: Option<FinancialAccountTransactionsFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialAccountTransactionsFeaturesParams {
    card_spend_dispute_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionParams {
    enabled: bool,
    features: Option<InstantPayoutsPromotionFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InstantPayoutsPromotionFeaturesParams {
    disable_stripe_user_authentication: Option<bool>,
    external_account_collection: Option<bool>,
    instant_payouts: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardParams {
    enabled: bool,
    features: Option<IssuingCardFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardFeaturesParams {
    card_management: Option<bool>,
    card_spend_dispute_management: Option<bool>,
    cardholder_management: Option<bool>,
    spend_control_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardsListParams {
    enabled: bool,
    features: Option<IssuingCardsListFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IssuingCardsListFeaturesParams {
    card_management: Option<bool>,
    card_spend_dispute_management: Option<bool>,
    cardholder_management: Option<bool>,
    disable_stripe_user_authentication: Option<bool>,
    spend_control_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NotificationBannerParams {
    enabled: bool,
    features: Option<AccountManagementFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDetailsParams {
    enabled: bool,
    features: Option<DisputesListFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDisputesParams {
    enabled: bool,
    features: Option<PaymentDisputesFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDisputesFeaturesParams {
    destination_on_behalf_of_charge_management: Option<bool>,
    dispute_management: Option<bool>,
    refund_management: Option<bool>,
    smart_disputes_management: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodSettingsParams {
    enabled: bool,
    features: Option<PaymentMethodSettingsFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodSettingsFeaturesParams {
    disable_stripe_user_authentication: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentsParams {
    enabled: bool,
    features: Option<DisputesListFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutDetailsParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutReconciliationReportParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsParams {
    enabled: bool,
    features: Option<BalancesFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PayoutsListParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ReportingChartParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxRegistrationsParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxSettingsParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TerminalHardwareOrdersParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TerminalHardwareShopParams {
    enabled: bool,
    features: Option<BalanceReportFeaturesParams>,
}
