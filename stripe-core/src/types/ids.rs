//! Ids of all of Stripe's objects.
//!
//! The name is Stripe's class name with the suffix `Id`, in Stripe's namespace:
//!
//! | Stripe's class | its id |
//! |---|---|
//! | `Customer` | [`ids::CustomerId`](CustomerId) |
//! | `Billing::Meter` | [`ids::billing::MeterId`](billing::MeterId) |
//! | `Issuing::Card` | [`ids::issuing::CardId`](issuing::CardId) |
//! | `V2::Core::Event` | [`ids::v2::core::EventId`](v2::core::EventId) |
//!
//! The class name can differ from the name of the object on the wire: `line_item` is Stripe's
//! `InvoiceLineItem`, `item` its `LineItem`, and `fee_refund` its `ApplicationFeeRefund`.
//!
//! [`PaymentSourceId`] and [`ExternalAccountId`] accept the ids of all objects that are allowed
//! there, such as a card.
//!
//! Objects without an id, such as meter events, are not listed. To declare a missing id, use
//! [`id_type!`](crate::id_type).

use super::id::MayBe;

// Each line: the id, the object's name on the wire, and how an id begins.
macro_rules! ids {
    ($($Id:ident $object:literal $($example:literal)?;)+) => {
        crate::id_type! {$(
            #[doc = concat!("The id of `", $object, "` objects" $(, ": `", $example, "`")?, ".")]
            pub type $Id($object);
        )+}
    };
}

ids! {
    AccountId "account" "acct_…";
    ApplePayDomainId "apple_pay_domain";
    ApplicationId "application" "ca_…";
    ApplicationFeeId "application_fee" "fee_…";
    ApplicationFeeRefundId "fee_refund" "fr_…";
    BalanceTransactionId "balance_transaction" "txn_…";
    BankAccountId "bank_account" "ba_…";
    CapabilityId "capability";
    CardId "card" "card_…";
    ChargeId "charge" "ch_…";
    ConfirmationTokenId "confirmation_token" "ctoken_…";
    ConnectCollectionTransferId "connect_collection_transfer";
    CountrySpecId "country_spec";
    CouponId "coupon";
    CreditNoteId "credit_note" "cn_…";
    CreditNoteLineItemId "credit_note_line_item" "cnli_…";
    CustomerId "customer" "cus_…";
    CustomerBalanceTransactionId "customer_balance_transaction" "cbtxn_…";
    CustomerCashBalanceTransactionId "customer_cash_balance_transaction" "ccsbtxn_…";
    DiscountId "discount" "di_…";
    DisputeId "dispute" "dp_…";
    EphemeralKeyId "ephemeral_key" "ephkey_…";
    EventId "event" "evt_…";
    ExchangeRateId "exchange_rate";
    ExternalAccountId "external_account";
    FileId "file" "file_…";
    FileLinkId "file_link" "link_…";
    InvoiceId "invoice" "in_…";
    InvoiceItemId "invoiceitem" "ii_…";
    InvoiceLineItemId "line_item" "il_…";
    InvoicePaymentId "invoice_payment" "inpay_…";
    InvoiceRenderingTemplateId "invoice_rendering_template" "inrtem_…";
    LineItemId "item" "li_…";
    MandateId "mandate" "mandate_…";
    PaymentAttemptRecordId "payment_attempt_record";
    PaymentIntentId "payment_intent" "pi_…";
    PaymentIntentAmountDetailsLineItemId "payment_intent_amount_details_line_item";
    PaymentLinkId "payment_link" "plink_…";
    PaymentMethodId "payment_method" "pm_…";
    PaymentMethodConfigurationId "payment_method_configuration" "pmc_…";
    PaymentMethodDomainId "payment_method_domain" "pmd_…";
    PaymentRecordId "payment_record";
    PaymentSourceId "payment_source";
    PayoutId "payout" "po_…";
    PersonId "person" "person_…";
    PlanId "plan";
    PriceId "price" "price_…";
    ProductId "product" "prod_…";
    ProductFeatureId "product_feature";
    PromotionCodeId "promotion_code" "promo_…";
    QuoteId "quote" "qt_…";
    RefundId "refund" "re_…";
    ReserveTransactionId "reserve_transaction";
    ReviewId "review" "prv_…";
    SetupAttemptId "setup_attempt" "setatt_…";
    SetupIntentId "setup_intent" "seti_…";
    ShippingRateId "shipping_rate" "shr_…";
    SourceId "source" "src_…";
    SourceMandateNotificationId "source_mandate_notification";
    SourceTransactionId "source_transaction";
    SubscriptionId "subscription" "sub_…";
    SubscriptionItemId "subscription_item" "si_…";
    SubscriptionScheduleId "subscription_schedule" "sub_sched_…";
    TaxCodeId "tax_code" "txcd_…";
    TaxDeductedAtSourceId "tax_deducted_at_source";
    TaxIdId "tax_id" "txi_…";
    TaxRateId "tax_rate" "txr_…";
    TokenId "token" "tok_…";
    TopupId "topup" "tu_…";
    TransferId "transfer" "tr_…";
    TransferReversalId "transfer_reversal" "trr_…";
    WebhookEndpointId "webhook_endpoint" "we_…";
}

/// Converts the id of an object to the id of a union of objects.
macro_rules! widen {
    ($($Narrow:ty => $Wide:ty;)+) => {$(
        impl From<$Narrow> for $Wide {
            fn from(id: $Narrow) -> Self {
                String::from(id).into()
            }
        }

        impl From<&$Narrow> for $Wide {
            fn from(id: &$Narrow) -> Self {
                id.as_str().into()
            }
        }

        impl MayBe<$Wide> for $Narrow {}
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
        InstallId "apps.install";
        SecretId "apps.secret";
    }
}

/// Ids of the objects in `billing`.
pub mod billing {
    ids! {
        AlertId "billing.alert";
        CreditBalanceTransactionId "billing.credit_balance_transaction";
        CreditGrantId "billing.credit_grant" "credgr_…";
        FeedbackOptionId "billing.feedback_option";
        MeterId "billing.meter" "mtr_…";
        MeterEventSummaryId "billing.meter_event_summary" "mtrusg_…";
    }
}

/// Ids of the objects in `billing_portal`.
pub mod billing_portal {
    ids! {
        ConfigurationId "billing_portal.configuration" "bpc_…";
        SessionId "billing_portal.session" "bps_…";
    }
}

/// Ids of the objects in `checkout`.
pub mod checkout {
    ids! {
        SessionId "checkout.session" "cs_…";
    }
}

/// Ids of the objects in `climate`.
pub mod climate {
    ids! {
        OrderId "climate.order";
        ProductId "climate.product";
        SupplierId "climate.supplier";
    }
}

/// Ids of the objects in `entitlements`.
pub mod entitlements {
    ids! {
        ActiveEntitlementId "entitlements.active_entitlement" "ent_…";
        FeatureId "entitlements.feature" "feat_…";
    }
}

/// Ids of the objects in `financial_connections`.
pub mod financial_connections {
    ids! {
        AccountId "financial_connections.account" "fca_…";
        AccountOwnerId "financial_connections.account_owner";
        AccountOwnershipId "financial_connections.account_ownership";
        AuthorizationId "financial_connections.authorization";
        SessionId "financial_connections.session" "fcsess_…";
        TransactionId "financial_connections.transaction" "fctxn_…";
    }
}

/// Ids of the objects in `forwarding`.
pub mod forwarding {
    ids! {
        RequestId "forwarding.request" "fwdreq_…";
    }
}

/// Ids of the objects in `identity`.
pub mod identity {
    ids! {
        VerificationReportId "identity.verification_report" "vr_…";
        VerificationSessionId "identity.verification_session" "vs_…";
    }
}

/// Ids of the objects in `issuing`.
pub mod issuing {
    ids! {
        AuthorizationId "issuing.authorization" "iauth_…";
        CardId "issuing.card" "ic_…";
        CardholderId "issuing.cardholder" "ich_…";
        DisputeId "issuing.dispute" "idp_…";
        PersonalizationDesignId "issuing.personalization_design";
        PhysicalBundleId "issuing.physical_bundle";
        TokenId "issuing.token";
        TransactionId "issuing.transaction" "ipi_…";
    }
}

/// Ids of the objects in `product_catalog`.
pub mod product_catalog {
    ids! {
        TrialOfferId "product_catalog.trial_offer";
    }
}

/// Ids of the objects in `radar`.
pub mod radar {
    ids! {
        EarlyFraudWarningId "radar.early_fraud_warning" "issfr_…";
        PaymentEvaluationId "radar.payment_evaluation";
        ValueListId "radar.value_list" "rsl_…";
        ValueListItemId "radar.value_list_item" "rsli_…";
    }
}

/// Ids of the objects in `reporting`.
pub mod reporting {
    ids! {
        ReportRunId "reporting.report_run" "frr_…";
        ReportTypeId "reporting.report_type";
    }
}

/// Ids of the objects in `reserve`.
pub mod reserve {
    ids! {
        HoldId "reserve.hold";
        PlanId "reserve.plan";
        ReleaseId "reserve.release";
    }
}

/// Ids of the objects in `sigma`.
pub mod sigma {
    ids! {
        ScheduledQueryRunId "scheduled_query_run" "sqr_…";
    }
}

/// Ids of the objects in `tax`.
pub mod tax {
    ids! {
        AssociationId "tax.association";
        CalculationId "tax.calculation" "taxcalc_…";
        CalculationLineItemId "tax.calculation_line_item";
        LocationId "tax.location";
        RegistrationId "tax.registration" "taxreg_…";
        TransactionId "tax.transaction" "tax_…";
        TransactionLineItemId "tax.transaction_line_item";
    }
}

/// Ids of the objects in `terminal`.
pub mod terminal {
    ids! {
        ConfigurationId "terminal.configuration" "tmc_…";
        LocationId "terminal.location" "tml_…";
        ReaderId "terminal.reader" "tmr_…";
    }
}

/// Ids of the objects in `test_helpers`.
pub mod test_helpers {
    ids! {
        TestClockId "test_helpers.test_clock" "clock_…";
    }
}

/// Ids of the objects in `three_d_secure`.
pub mod three_d_secure {
    ids! {
        AuthenticationId "three_d_secure.authentication";
    }
}

/// Ids of the objects in `treasury`.
pub mod treasury {
    ids! {
        CreditReversalId "treasury.credit_reversal";
        DebitReversalId "treasury.debit_reversal";
        FinancialAccountId "treasury.financial_account" "fa_…";
        InboundTransferId "treasury.inbound_transfer";
        OutboundPaymentId "treasury.outbound_payment";
        OutboundTransferId "treasury.outbound_transfer";
        ReceivedCreditId "treasury.received_credit";
        ReceivedDebitId "treasury.received_debit";
        TransactionId "treasury.transaction" "trxn_…";
        TransactionEntryId "treasury.transaction_entry";
    }
}

/// Ids of the objects in `v2`.
pub mod v2 {

    /// Ids of the objects in `v2.billing`.
    pub mod billing {
        ids! {
            MeterEventAdjustmentId "v2.billing.meter_event_adjustment";
            MeterEventSessionId "v2.billing.meter_event_session";
        }
    }

    /// Ids of the objects in `v2.commerce`.
    pub mod commerce {
        ids! {
            ProductCatalogImportId "v2.commerce.product_catalog_import";
        }
    }

    /// Ids of the objects in `v2.core`.
    pub mod core {
        ids! {
            AccountId "v2.core.account" "acct_…";
            AccountPersonId "v2.core.account_person";
            AccountPersonTokenId "v2.core.account_person_token";
            AccountTokenId "v2.core.account_token";
            EventId "v2.core.event" "evt_…";
            EventDestinationId "v2.core.event_destination" "ed_…";
        }

        /// Ids of the objects in `v2.core.vault`.
        pub mod vault {
            ids! {
                GbBankAccountId "v2.core.vault.gb_bank_account";
                UsBankAccountId "v2.core.vault.us_bank_account";
            }
        }
    }

    /// Ids of the objects in `v2.money_management`.
    pub mod money_management {
        ids! {
            AdjustmentId "v2.money_management.adjustment";
            FinancialAccountId "v2.money_management.financial_account";
            FinancialAddressId "v2.money_management.financial_address";
            InboundTransferId "v2.money_management.inbound_transfer";
            OutboundPaymentId "v2.money_management.outbound_payment";
            OutboundSetupIntentId "v2.money_management.outbound_setup_intent";
            PayoutIntentId "v2.money_management.payout_intent";
            PayoutMethodId "v2.money_management.payout_method";
            ReceivedCreditId "v2.money_management.received_credit";
            RecipientVerificationId "v2.money_management.recipient_verification";
            TransactionId "v2.money_management.transaction";
            TransactionEntryId "v2.money_management.transaction_entry";
        }
    }
}
