//! The ids of all of Stripe's objects.
//!
//! The name is that of Stripe's class with `Id` at its end, under Stripe's own namespace:
//!
//! | Stripe's class | its id |
//! |---|---|
//! | `Customer` | [`ids::CustomerId`](CustomerId) |
//! | `Billing::Meter` | [`ids::billing::MeterId`](billing::MeterId) |
//! | `Issuing::Card` | [`ids::issuing::CardId`](issuing::CardId) |
//! | `V2::Core::Event` | [`ids::v2::core::EventId`](v2::core::EventId) |
//!
//! The class is not always called as the object on the wire is: `line_item` is Stripe's
//! `InvoiceLineItem`, `item` its `LineItem`, `fee_refund` its `ApplicationFeeRefund`.
//!
//! Objects without an id, such as meter events, are not here. An id that is missing is declared by
//! [`id_type!`](crate::id_type).

// Each line: the id, its marker, the object's name on the wire, and how an id begins.
macro_rules! ids {
    ($($Id:ident $Of:ident $object:literal $($example:literal)?;)+) => {
        crate::id_type! {$(
            #[doc = concat!("The id of a `", $object, "`" $(, ": `", $example, "`")?, ".")]
            pub type $Id = $Of($object);
        )+}
    };
}

ids! {
    AccountId OfAccount "account" "acct_…";
    ApplePayDomainId OfApplePayDomain "apple_pay_domain";
    ApplicationId OfApplication "application" "ca_…";
    ApplicationFeeId OfApplicationFee "application_fee" "fee_…";
    ApplicationFeeRefundId OfApplicationFeeRefund "fee_refund" "fr_…";
    BalanceTransactionId OfBalanceTransaction "balance_transaction" "txn_…";
    BankAccountId OfBankAccount "bank_account" "ba_…";
    CapabilityId OfCapability "capability";
    CardId OfCard "card" "card_…";
    ChargeId OfCharge "charge" "ch_…";
    ConfirmationTokenId OfConfirmationToken "confirmation_token" "ctoken_…";
    ConnectCollectionTransferId OfConnectCollectionTransfer "connect_collection_transfer";
    CountrySpecId OfCountrySpec "country_spec";
    CouponId OfCoupon "coupon";
    CreditNoteId OfCreditNote "credit_note" "cn_…";
    CreditNoteLineItemId OfCreditNoteLineItem "credit_note_line_item" "cnli_…";
    CustomerId OfCustomer "customer" "cus_…";
    CustomerBalanceTransactionId OfCustomerBalanceTransaction "customer_balance_transaction" "cbtxn_…";
    CustomerCashBalanceTransactionId OfCustomerCashBalanceTransaction "customer_cash_balance_transaction" "ccsbtxn_…";
    DiscountId OfDiscount "discount" "di_…";
    DisputeId OfDispute "dispute" "dp_…";
    EphemeralKeyId OfEphemeralKey "ephemeral_key" "ephkey_…";
    EventId OfEvent "event" "evt_…";
    ExchangeRateId OfExchangeRate "exchange_rate";
    ExternalAccountId OfExternalAccount "external_account";
    FileId OfFile "file" "file_…";
    FileLinkId OfFileLink "file_link" "link_…";
    InvoiceId OfInvoice "invoice" "in_…";
    InvoiceItemId OfInvoiceItem "invoiceitem" "ii_…";
    InvoiceLineItemId OfInvoiceLineItem "line_item" "il_…";
    InvoicePaymentId OfInvoicePayment "invoice_payment" "inpay_…";
    InvoiceRenderingTemplateId OfInvoiceRenderingTemplate "invoice_rendering_template" "inrtem_…";
    LineItemId OfLineItem "item" "li_…";
    MandateId OfMandate "mandate" "mandate_…";
    PaymentAttemptRecordId OfPaymentAttemptRecord "payment_attempt_record";
    PaymentIntentId OfPaymentIntent "payment_intent" "pi_…";
    PaymentIntentAmountDetailsLineItemId OfPaymentIntentAmountDetailsLineItem "payment_intent_amount_details_line_item";
    PaymentLinkId OfPaymentLink "payment_link" "plink_…";
    PaymentMethodId OfPaymentMethod "payment_method" "pm_…";
    PaymentMethodConfigurationId OfPaymentMethodConfiguration "payment_method_configuration" "pmc_…";
    PaymentMethodDomainId OfPaymentMethodDomain "payment_method_domain" "pmd_…";
    PaymentRecordId OfPaymentRecord "payment_record";
    PaymentSourceId OfPaymentSource "payment_source";
    PayoutId OfPayout "payout" "po_…";
    PersonId OfPerson "person" "person_…";
    PlanId OfPlan "plan";
    PriceId OfPrice "price" "price_…";
    ProductId OfProduct "product" "prod_…";
    ProductFeatureId OfProductFeature "product_feature";
    PromotionCodeId OfPromotionCode "promotion_code" "promo_…";
    QuoteId OfQuote "quote" "qt_…";
    RefundId OfRefund "refund" "re_…";
    ReserveTransactionId OfReserveTransaction "reserve_transaction";
    ReviewId OfReview "review" "prv_…";
    SetupAttemptId OfSetupAttempt "setup_attempt" "setatt_…";
    SetupIntentId OfSetupIntent "setup_intent" "seti_…";
    ShippingRateId OfShippingRate "shipping_rate" "shr_…";
    SourceId OfSource "source" "src_…";
    SourceMandateNotificationId OfSourceMandateNotification "source_mandate_notification";
    SourceTransactionId OfSourceTransaction "source_transaction";
    SubscriptionId OfSubscription "subscription" "sub_…";
    SubscriptionItemId OfSubscriptionItem "subscription_item" "si_…";
    SubscriptionScheduleId OfSubscriptionSchedule "subscription_schedule" "sub_sched_…";
    TaxCodeId OfTaxCode "tax_code" "txcd_…";
    TaxDeductedAtSourceId OfTaxDeductedAtSource "tax_deducted_at_source";
    TaxIdId OfTaxId "tax_id" "txi_…";
    TaxRateId OfTaxRate "tax_rate" "txr_…";
    TokenId OfToken "token" "tok_…";
    TopupId OfTopup "topup" "tu_…";
    TransferId OfTransfer "transfer" "tr_…";
    TransferReversalId OfTransferReversal "transfer_reversal" "trr_…";
    WebhookEndpointId OfWebhookEndpoint "webhook_endpoint" "we_…";
}

/// The id of one object where the id of any of several is wanted.
macro_rules! widen {
    ($($Narrow:ty => $Wide:ty;)+) => {$(
        impl From<$Narrow> for $Wide {
            fn from(id: $Narrow) -> Self {
                String::from(id).into()
            }
        }
    )+};
}

widen! {
    BankAccountId => ExternalAccountId;
    CardId => ExternalAccountId;
    AccountId => PaymentSourceId;
    BankAccountId => PaymentSourceId;
    CardId => PaymentSourceId;
    SourceId => PaymentSourceId;
}

/// Ids of the objects in `apps`.
pub mod apps {
    ids! {
        InstallId OfAppsInstall "apps.install";
        SecretId OfAppsSecret "apps.secret";
    }
}

/// Ids of the objects in `billing`.
pub mod billing {
    ids! {
        AlertId OfBillingAlert "billing.alert";
        CreditBalanceTransactionId OfBillingCreditBalanceTransaction "billing.credit_balance_transaction";
        CreditGrantId OfBillingCreditGrant "billing.credit_grant" "credgr_…";
        FeedbackOptionId OfBillingFeedbackOption "billing.feedback_option";
        MeterId OfBillingMeter "billing.meter" "mtr_…";
        MeterEventSummaryId OfBillingMeterEventSummary "billing.meter_event_summary" "mtrusg_…";
    }
}

/// Ids of the objects in `billing_portal`.
pub mod billing_portal {
    ids! {
        ConfigurationId OfBillingPortalConfiguration "billing_portal.configuration" "bpc_…";
        SessionId OfBillingPortalSession "billing_portal.session" "bps_…";
    }
}

/// Ids of the objects in `checkout`.
pub mod checkout {
    ids! {
        SessionId OfCheckoutSession "checkout.session" "cs_…";
    }
}

/// Ids of the objects in `climate`.
pub mod climate {
    ids! {
        OrderId OfClimateOrder "climate.order";
        ProductId OfClimateProduct "climate.product";
        SupplierId OfClimateSupplier "climate.supplier";
    }
}

/// Ids of the objects in `entitlements`.
pub mod entitlements {
    ids! {
        ActiveEntitlementId OfEntitlementsActiveEntitlement "entitlements.active_entitlement" "ent_…";
        FeatureId OfEntitlementsFeature "entitlements.feature" "feat_…";
    }
}

/// Ids of the objects in `financial_connections`.
pub mod financial_connections {
    ids! {
        AccountId OfFinancialConnectionsAccount "financial_connections.account" "fca_…";
        AccountOwnerId OfFinancialConnectionsAccountOwner "financial_connections.account_owner";
        AccountOwnershipId OfFinancialConnectionsAccountOwnership "financial_connections.account_ownership";
        AuthorizationId OfFinancialConnectionsAuthorization "financial_connections.authorization";
        SessionId OfFinancialConnectionsSession "financial_connections.session" "fcsess_…";
        TransactionId OfFinancialConnectionsTransaction "financial_connections.transaction" "fctxn_…";
    }
}

/// Ids of the objects in `forwarding`.
pub mod forwarding {
    ids! {
        RequestId OfForwardingRequest "forwarding.request" "fwdreq_…";
    }
}

/// Ids of the objects in `identity`.
pub mod identity {
    ids! {
        VerificationReportId OfIdentityVerificationReport "identity.verification_report" "vr_…";
        VerificationSessionId OfIdentityVerificationSession "identity.verification_session" "vs_…";
    }
}

/// Ids of the objects in `issuing`.
pub mod issuing {
    ids! {
        AuthorizationId OfIssuingAuthorization "issuing.authorization" "iauth_…";
        CardId OfIssuingCard "issuing.card" "ic_…";
        CardholderId OfIssuingCardholder "issuing.cardholder" "ich_…";
        DisputeId OfIssuingDispute "issuing.dispute" "idp_…";
        PersonalizationDesignId OfIssuingPersonalizationDesign "issuing.personalization_design";
        PhysicalBundleId OfIssuingPhysicalBundle "issuing.physical_bundle";
        TokenId OfIssuingToken "issuing.token";
        TransactionId OfIssuingTransaction "issuing.transaction" "ipi_…";
    }
}

/// Ids of the objects in `product_catalog`.
pub mod product_catalog {
    ids! {
        TrialOfferId OfProductCatalogTrialOffer "product_catalog.trial_offer";
    }
}

/// Ids of the objects in `radar`.
pub mod radar {
    ids! {
        EarlyFraudWarningId OfRadarEarlyFraudWarning "radar.early_fraud_warning" "issfr_…";
        PaymentEvaluationId OfRadarPaymentEvaluation "radar.payment_evaluation";
        ValueListId OfRadarValueList "radar.value_list" "rsl_…";
        ValueListItemId OfRadarValueListItem "radar.value_list_item" "rsli_…";
    }
}

/// Ids of the objects in `reporting`.
pub mod reporting {
    ids! {
        ReportRunId OfReportingReportRun "reporting.report_run" "frr_…";
        ReportTypeId OfReportingReportType "reporting.report_type";
    }
}

/// Ids of the objects in `reserve`.
pub mod reserve {
    ids! {
        HoldId OfReserveHold "reserve.hold";
        PlanId OfReservePlan "reserve.plan";
        ReleaseId OfReserveRelease "reserve.release";
    }
}

/// Ids of the objects in `sigma`.
pub mod sigma {
    ids! {
        ScheduledQueryRunId OfSigmaScheduledQueryRun "scheduled_query_run" "sqr_…";
    }
}

/// Ids of the objects in `tax`.
pub mod tax {
    ids! {
        AssociationId OfTaxAssociation "tax.association";
        CalculationId OfTaxCalculation "tax.calculation" "taxcalc_…";
        CalculationLineItemId OfTaxCalculationLineItem "tax.calculation_line_item";
        LocationId OfTaxLocation "tax.location";
        RegistrationId OfTaxRegistration "tax.registration" "taxreg_…";
        TransactionId OfTaxTransaction "tax.transaction" "tax_…";
        TransactionLineItemId OfTaxTransactionLineItem "tax.transaction_line_item";
    }
}

/// Ids of the objects in `terminal`.
pub mod terminal {
    ids! {
        ConfigurationId OfTerminalConfiguration "terminal.configuration" "tmc_…";
        LocationId OfTerminalLocation "terminal.location" "tml_…";
        ReaderId OfTerminalReader "terminal.reader" "tmr_…";
    }
}

/// Ids of the objects in `test_helpers`.
pub mod test_helpers {
    ids! {
        TestClockId OfTestHelpersTestClock "test_helpers.test_clock" "clock_…";
    }
}

/// Ids of the objects in `three_d_secure`.
pub mod three_d_secure {
    ids! {
        AuthenticationId OfThreeDSecureAuthentication "three_d_secure.authentication";
    }
}

/// Ids of the objects in `treasury`.
pub mod treasury {
    ids! {
        CreditReversalId OfTreasuryCreditReversal "treasury.credit_reversal";
        DebitReversalId OfTreasuryDebitReversal "treasury.debit_reversal";
        FinancialAccountId OfTreasuryFinancialAccount "treasury.financial_account" "fa_…";
        InboundTransferId OfTreasuryInboundTransfer "treasury.inbound_transfer";
        OutboundPaymentId OfTreasuryOutboundPayment "treasury.outbound_payment";
        OutboundTransferId OfTreasuryOutboundTransfer "treasury.outbound_transfer";
        ReceivedCreditId OfTreasuryReceivedCredit "treasury.received_credit";
        ReceivedDebitId OfTreasuryReceivedDebit "treasury.received_debit";
        TransactionId OfTreasuryTransaction "treasury.transaction" "trxn_…";
        TransactionEntryId OfTreasuryTransactionEntry "treasury.transaction_entry";
    }
}

/// Ids of the objects in `v2`.
pub mod v2 {

    /// Ids of the objects in `v2.billing`.
    pub mod billing {
        ids! {
            MeterEventAdjustmentId OfV2BillingMeterEventAdjustment "v2.billing.meter_event_adjustment";
            MeterEventSessionId OfV2BillingMeterEventSession "v2.billing.meter_event_session";
        }
    }

    /// Ids of the objects in `v2.commerce`.
    pub mod commerce {
        ids! {
            ProductCatalogImportId OfV2CommerceProductCatalogImport "v2.commerce.product_catalog_import";
        }
    }

    /// Ids of the objects in `v2.core`.
    pub mod core {
        ids! {
            AccountId OfV2CoreAccount "v2.core.account" "acct_…";
            AccountPersonId OfV2CoreAccountPerson "v2.core.account_person";
            AccountPersonTokenId OfV2CoreAccountPersonToken "v2.core.account_person_token";
            AccountTokenId OfV2CoreAccountToken "v2.core.account_token";
            EventId OfV2CoreEvent "v2.core.event" "evt_…";
            EventDestinationId OfV2CoreEventDestination "v2.core.event_destination" "ed_…";
        }

        /// Ids of the objects in `v2.core.vault`.
        pub mod vault {
            ids! {
                GbBankAccountId OfV2CoreVaultGbBankAccount "v2.core.vault.gb_bank_account";
                UsBankAccountId OfV2CoreVaultUsBankAccount "v2.core.vault.us_bank_account";
            }
        }
    }

    /// Ids of the objects in `v2.money_management`.
    pub mod money_management {
        ids! {
            AdjustmentId OfV2MoneyManagementAdjustment "v2.money_management.adjustment";
            FinancialAccountId OfV2MoneyManagementFinancialAccount "v2.money_management.financial_account";
            FinancialAddressId OfV2MoneyManagementFinancialAddress "v2.money_management.financial_address";
            InboundTransferId OfV2MoneyManagementInboundTransfer "v2.money_management.inbound_transfer";
            OutboundPaymentId OfV2MoneyManagementOutboundPayment "v2.money_management.outbound_payment";
            OutboundSetupIntentId OfV2MoneyManagementOutboundSetupIntent "v2.money_management.outbound_setup_intent";
            PayoutIntentId OfV2MoneyManagementPayoutIntent "v2.money_management.payout_intent";
            PayoutMethodId OfV2MoneyManagementPayoutMethod "v2.money_management.payout_method";
            ReceivedCreditId OfV2MoneyManagementReceivedCredit "v2.money_management.received_credit";
            RecipientVerificationId OfV2MoneyManagementRecipientVerification "v2.money_management.recipient_verification";
            TransactionId OfV2MoneyManagementTransaction "v2.money_management.transaction";
            TransactionEntryId OfV2MoneyManagementTransactionEntry "v2.money_management.transaction_entry";
        }
    }
}
