//! Sizes of the types of stripe-payments: large types that are usually absent are boxed.

use tests::sizes;

/// File and name of every struct that derives `StripeObject`, with its size.
const SIZES: &[(&str, usize)] = sizes! {
    "account" stripe_payments::account { Account, BusinessProfile, AnnualRevenue, MonthlyEstimatedRevenue, Capabilities, Company, Declaration, RegistrationDate, CompanyVerification, CompanyDocument, Controller, Fees, Losses, StripeDashboard, Requirements, Groups, TosAcceptance }
    "account_link" stripe_payments::account_link { AccountLink }
    "account_session" stripe_payments::account_session { AccountSession, Components, PlainComponent, PlainFeatures, AccountComponent, AccountFeatures, PayoutsComponent, PayoutsFeatures, PaymentsComponent, PaymentsFeatures, PaymentDisputesComponent, PaymentDisputesFeatures, FinancialAccountComponent, FinancialAccountFeatures, FinancialAccountTransactionsComponent, FinancialAccountTransactionsFeatures, InstantPayoutsPromotionComponent, InstantPayoutsPromotionFeatures, IssuingCardComponent, IssuingCardFeatures, IssuingCardsListComponent, IssuingCardsListFeatures, PaymentMethodSettingsComponent, PaymentMethodSettingsFeatures }
    "balance" stripe_payments::balance { Balance, Funds, SourceTypes, InstantAvailable, NetAvailable, Issuing, RefundAndDisputePrefunding }
    "balance_transaction" stripe_payments::balance_transaction { BalanceTransaction, FeeDetail }
    "bank_account" stripe_payments::bank_account { BankAccount, Requirements,  }
    "capability" stripe_payments::capability { Capability, Requirements }
    "card" stripe_payments::card { Card, Networks }
    "charge" stripe_payments::charge { Charge, BillingDetails, FraudDetails, Level3, LineItem, Outcome, ExpandedRule, PaymentMethodDetails, PresentmentDetails, RadarOptions, TransferData }
    "confirmation_token" stripe_payments::confirmation_token { ConfirmationToken, MandateData, CustomerAcceptance, Online, PaymentMethodOptions, Card, Installments, Plan, PaymentMethodPreview, BillingDetails, Shipping }
    "customer_session" stripe_payments::customer_session { CustomerSession, Components, Component, CustomerSheet, CustomerSheetFeatures, MobilePaymentElement, MobilePaymentElementFeatures, PaymentElement, PaymentElementFeatures }
    "dispute" stripe_payments::dispute { Dispute, Evidence, Appeal, AppealCard, EnhancedEvidence, FeeAcknowledgement, VisaCompellingEvidence3, DisputedTransaction, PriorUndisputedTransaction, EvidenceDetails, EnhancedEligibility, ComplianceEligibility, VisaCompellingEvidence3Eligibility, PaymentMethodDetails }
    "file" stripe_payments::file { File }
    "file_link" stripe_payments::file_link { FileLink }
    "identity" stripe_payments::account { RequirementAlternative, JapaneseAddress }
    "line_item" stripe_payments::line_item { LineItem, AdjustableQuantity, DiscountAmount, TaxAtRate }
    "mandate" stripe_payments::mandate { Mandate, CustomerAcceptance, Offline, Online, MultiUse, PaymentMethodDetails, SingleUse }
    "oauth" stripe_payments::oauth { Token, Deauthorization }
    "payment_intent" stripe_payments::payment_intent { PaymentIntent, AmountDetails, AmountDetailsError, AmountDetailsShipping, AmountDetailsTax, Tip, AutomaticPaymentMethods, Hooks, Inputs, InputsTax, ManagedPayments, PaymentDetails, ConfigurationDetails, PaymentMethodOptions, PresentmentDetails, Processing, ProcessingCard, CustomerNotification, TransferData, PaymentData }
    "payment_intent_amount_details_line_item" stripe_payments::payment_intent_amount_details_line_item { PaymentIntentAmountDetailsLineItem, PaymentMethodOptions, Tax }
    "payment_link" stripe_payments::payment_link { PaymentLink, AfterCompletion, HostedConfirmation, Redirect, AutomaticTax, Liability, ConsentCollection, PaymentMethodReuseAgreement, CustomField, Dropdown, DropdownOption, Label, TextInput, CustomText, CustomMessage, InvoiceCreation, InvoiceData, InvoiceCustomField, Issuer, RenderingOptions, ManagedPayments, NameCollection, NameField, OptionalItem, AdjustableQuantity, PaymentIntentData, PaymentMethodOptions, Card, CardRestrictions, PhoneNumberCollection, Restrictions, CompletedSessions, ShippingAddressCollection, ShippingOption, SubscriptionData, InvoiceSettings, TrialSettings, EndBehavior, TaxIdCollection, TransferData }
    "payment_method" stripe_payments::payment_method { PaymentMethod, Affirm, AmazonPay, Bancontact, BillingDetails, Card, Checks, CardGeneratedFrom, CardGeneratedFromDetails, GeneratedFromCardPresent, Receipt, CardNetworks, ThreeDSecureUsage, CardWallet, AmexExpressCheckout, ApplePay, GooglePay, WalletLink, Masterpass, SamsungPay, VisaCheckout, CardPresent, Offline, CardPresentWallet, Cashapp, Ideal, Klarna, Dob, Link, Paypal, RadarOptions, SepaDebit, SepaDebitGeneratedFrom, UsBankAccount, UsBankAccountNetworks, StatusDetails, Blocked }
    "payout" stripe_payments::payout { Payout, TraceId }
    "person" stripe_payments::person { Person, AdditionalTosAcceptances, TosAcceptance, Dob, Requirements, Relationship, UsCfpbData, EthnicityDetails, RaceDetails, Verification, Document }
    "refund" stripe_payments::refund { Refund, DestinationDetails, NoDetails, Reference, DeclinableReference, Card, Crypto, NextAction, DisplayDetails, EmailSent, PresentmentDetails }
    "requirement_error" stripe_payments::account { RequirementError }
    "setup_intent" stripe_payments::setup_intent { SetupIntent, AutomaticPaymentMethods, ManagedPayments, NextAction, BlikAuthorize, CashappHandleRedirectOrDisplayQrCode, QrCode, PixDisplayQrCode, RedirectToUrl, UpiHandleRedirectOrDisplayQrCode, VerifyWithMicrodeposits, ConfigurationDetails, PaymentMethodOptions }
    "source" stripe_payments::source { Source, AchCreditTransfer, AchDebit, AcssDebit, Alipay, AuBecsDebit, Bancontact, Card, CardPresent, CodeVerification, Eps, Giropay, Ideal, Klarna, Multibanco, Owner, P24, Receiver, Redirect, SepaCreditTransfer, SepaDebit, Sofort, SourceOrder, Item, ThreeDSecure, Wechat }
    "transfer" stripe_payments::transfer { Transfer }
    "transfer_reversal" stripe_payments::transfer_reversal { TransferReversal }
    "webhook_endpoint" stripe_payments::webhook_endpoint { WebhookEndpoint }
    "account/settings" stripe_payments::account { Settings, BacsDebitSettings, Branding, ProductAgreement, ProductTosAcceptance, CardPaymentsSettings, DeclineOn, DashboardSettings, InvoicesSettings, PaymentsSettings, PayoutsSettings, Schedule, PaypaySettings, Site, AccessibleSite, SiteInDevelopment, RestrictedSite, SepaDebitSettings }
    "charge/payment_method_details" stripe_payments::charge::payment_method_details { Affirm, AmazonPay, Funding, FundingCard, Bancontact, Card, Checks, ExtendedAuthorization, IncrementalAuthorization, Installments, Plan, Multicapture, NetworkToken, Overcapture, ThreeDSecure, CardWallet, AmexExpressCheckout, ApplePay, GooglePay, WalletLink, Masterpass, SamsungPay, VisaCheckout, CardPresent, Offline, Receipt, CardPresentWallet, Cashapp, Ideal, Klarna, PayerDetails, PayerDetailsAddress, Link, Paypal, SellerProtection, SepaCreditTransfer, SepaDebit, UsBankAccount }
    "checkout/session" stripe_payments::checkout::session { Session, AdaptivePricing, AfterExpiration, Recovery, AutomaticTax, Liability, CollectedInformation, ShippingDetails, Consent, CurrencyConversion, CustomerDetails, TaxId, Discount, InvoiceCreation, InvoiceData, InvoiceCustomField, Issuer, RenderingOptions, ManagedPayments, OptionalItem, AdjustableQuantity, PaymentMethodConfigurationDetails, PaymentMethodOptions, Permissions, PhoneNumberCollection, PresentmentDetails, ShippingAddressCollection, ShippingCost, ShippingOption, TaxIdCollection, TotalDetails, Breakdown, WalletOptions, WalletLink }
    "checkout/session/page" stripe_payments::checkout::session { BrandingSettings, Image, ConsentCollection, PaymentMethodReuseAgreement, CustomField, Dropdown, DropdownOption, Label, TextInput, CustomText, CustomMessage, NameCollection, NameField, SavedPaymentMethodOptions }
    "checkout/session/payment_method_options" stripe_payments::checkout::session::payment_method_options { Affirm, AmazonPay, Bancontact, Card, Installments, Restrictions, Cashapp, Ideal, Klarna, Link, Paypal, SepaDebit, MandateOptions, UsBankAccount, FinancialConnections, Filters }
    "confirmation_token/payment_method_preview" stripe_payments::confirmation_token::payment_method_preview { Affirm, AmazonPay, Bancontact, Card, Checks, CardGeneratedFrom, GeneratedFromDetails, GeneratedFromCardPresent, Receipt, CardNetworks, ThreeDSecureUsage, CardWallet, AmexExpressCheckout, ApplePay, GooglePay, WalletLink, WalletOwner, SamsungPay, CardPresent, Offline, CardPresentWallet, Cashapp, Ideal, Klarna, Dob, Link, Paypal, SepaDebit, SepaDebitGeneratedFrom, UsBankAccount, UsBankAccountNetworks, StatusDetails, Blocked }
    "dispute/payment_method_details" stripe_payments::dispute::payment_method_details { AmazonPay, Card, Klarna, Paypal }
    "mandate/payment_method_details" stripe_payments::mandate::payment_method_details { AmazonPay, Card, India, Cashapp, Klarna, Link, Paypal, SepaDebit, UsBankAccount }
    "payment_intent/next_action" stripe_payments::payment_intent { NextAction, AlipayHandleRedirect, BlikAuthorize, BoletoDisplayDetails, CardAwaitNotification, CashappHandleRedirectOrDisplayQrCode, QrCode, DisplayBankTransferInstructions, FinancialAddress, Aba, Iban, SortCode, Spei, Swift, Zengin, KlarnaDisplayQrCode, KonbiniDisplayDetails, KonbiniStores, KonbiniStore, MultibancoDisplayDetails, OxxoDisplayDetails, PaynowDisplayQrCode, PixDisplayQrCode, PromptpayDisplayQrCode, RedirectToUrl, SwishHandleRedirectOrDisplayQrCode, SwishQrCode, UpiHandleRedirectOrDisplayQrCode, VerifyWithMicrodeposits, WechatPayDisplayQrCode, WechatPayRedirectToAndroidApp, WechatPayRedirectToIosApp }
    "payment_intent/payment_method_options" stripe_payments::payment_intent::payment_method_options { Affirm, AmazonPay, Bancontact, Card, Installments, Plan, CardMandateOptions, CardPresent, Routing, Cashapp, Ideal, Klarna, Link, Paypal, SepaDebit, SepaDebitMandateOptions, UsBankAccount, FinancialConnections, Filters, UsBankAccountMandateOptions }
    "payment_intent_amount_details_line_item/payment_method_options" stripe_payments::payment_intent_amount_details_line_item::payment_method_options { Card, CardPresent, Klarna, Paypal }
    "setup_intent/payment_method_options" stripe_payments::setup_intent::payment_method_options { AmazonPay, Card, CardMandateOptions, CardPresent, Klarna, Link, Paypal, SepaDebit, SepaDebitMandateOptions, UsBankAccount, FinancialConnections, Filters, UsBankAccountMandateOptions }
    "tax/calculation" stripe_payments::tax::calculation { Calculation, CustomerDetails, TaxId, ShipFromDetails, ShippingCost, LineTaxBreakdown, Jurisdiction, LineTaxRateDetails, TaxBreakdown, TaxRateDetails, FlatAmount }
    "tax/calculation_line_item" stripe_payments::tax::calculation_line_item { CalculationLineItem }
    "tax/registration" stripe_payments::tax::registration { Registration, CountryOptions, StandardWithScheme, Scheme, Standard, Simplified, Eu, EuScheme, Ca, ProvinceStandard, Us, LocalTax, StateSalesTax, Election }
    "v2/core/account" stripe_payments::v2::core::account { Account, Configuration, Customer, AutomaticIndirectTax, Location, Billing, Invoice, InvoiceCustomField, Rendering, CustomerCapabilities, CapabilityState, StatusDetail, Shipping, Merchant, BacsDebitPayments, Branding, MerchantCapabilities, MerchantStripeBalance, CardPayments, DeclineOn, KonbiniPayments, KonbiniSupport, SupportHours, ScriptStatementDescriptor, StatementDescriptor, SepaDebitPayments, MerchantSupport, Recipient, RecipientCapabilities, BankAccounts, RecipientStripeBalance, Defaults, Profile, Responsibilities }
    "v2/core/account_link" stripe_payments::v2::core::account_link { AccountLink, UseCase, AccountOnboarding, CollectionOptions, AccountUpdate }
    "v2/core/account_person" stripe_payments::v2::core::account_person { AccountPerson }
    "v2/core/event_destination" stripe_payments::v2::core::event_destination { EventDestination, AmazonEventbridge, AzureEventGrid, StatusDetails, Disabled, WebhookEndpoint }
    "v2/core/identity" stripe_payments::v2::core::identity { Attestation, TermsOfService, IdentityAddress, DocumentFiles, DocumentSides, FrontBack, CalendarDate, ScriptAddresses, AdditionalPersonAddress, AdditionalName, PersonDocuments, PersonIdNumber, Relationship, PersonScriptNames, ScriptPersonName }
    "v2/core/account/identity" stripe_payments::v2::core::account { Identity, Attestations, PersonsProvided, BusinessDetails, AdditionalBusinessAddress, Revenue, AnnualRevenue, BusinessDocuments, SignedDocument, Signer, BusinessIdNumber, MonthlyEstimatedRevenue, BusinessScriptNames, ScriptRegisteredName, Individual }
    "v2/core/account/requirements" stripe_payments::v2::core::account { FutureRequirements, Alternative, AlternativeOption, AlternativeEntry, OriginalEntry, RequirementEntry, RequirementError, Impact, RestrictsCapability, Deadline, Reference, RequestedReason, Summary, SummaryDeadline, Requirements }
};

#[test]
fn the_largest_types() {
    let boxed = [
        "tax/registration.rs CountryOptions",
        "payment_intent/next_action.rs FinancialAddress",
        "v2/core/account.rs MerchantCapabilities",
    ];
    sizes::assert_small(SIZES, &boxed);
}

#[test]
fn large_optional_fields_are_boxed() {
    sizes::assert_boxed("stripe-payments/src", SIZES);
}

#[test]
fn no_type_is_forgotten() {
    sizes::assert_complete("stripe-payments/src", SIZES);
}
