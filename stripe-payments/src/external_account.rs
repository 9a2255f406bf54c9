//! External accounts: <https://docs.stripe.com/api/external_accounts>

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value;
use stripe_core::descriptor::{Described, Shape, UnionDescriptor};
use stripe_core::ids::{ExternalAccountId, FileId};
use stripe_core::{
    Clearable, Currency, Deleted, Metadata, MetadataUpdate, Secret, StripeEnum, StripeParams,
    StripeUnion,
};

use crate::{BankAccount, Card};

/// A bank account or debit card that receives the payouts of a connected account.
///
/// The operations belong to the account, such as
/// [`Account::create_external_account`](crate::Account::create_external_account).
///
/// ```
/// use stripe_payments::ExternalAccount;
///
/// let json = r#"{"id": "ba_1", "object": "bank_account", "country": "US", "currency": "usd",
///     "last4": "6789", "metadata": {}, "status": "new"}"#;
/// let account: ExternalAccount = serde_json::from_str(json)?;
/// assert_eq!(account.id().map(|id| id.to_string()).as_deref(), Some("ba_1"));
/// assert!(matches!(account, ExternalAccount::BankAccount(bank) if bank.last4 == "6789"));
///
/// let account: ExternalAccount = serde_json::from_str(r#"{"id": "w_1", "object": "wallet"}"#)?;
/// assert_eq!(format!("{account:?}"), r#"Unknown("w_1")"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, StripeUnion)]
#[stripe_union(serialize)]
#[non_exhaustive]
pub enum ExternalAccount {
    BankAccount(Box<BankAccount>),
    Card(Box<Card>),
    /// An object of an unknown kind. `Debug` shows only its id.
    Unknown(Value),
}

impl ExternalAccount {
    /// Returns the id, or `None` if an unknown object has none.
    #[must_use]
    pub fn id(&self) -> Option<ExternalAccountId> {
        match self {
            Self::BankAccount(bank_account) => Some(bank_account.id.clone().into()),
            Self::Card(card) => Some(card.id.clone().into()),
            Self::Unknown(json) => json.get("id")?.as_str().map(ExternalAccountId::from),
        }
    }
}

impl fmt::Debug for ExternalAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BankAccount(bank_account) => bank_account.fmt(f),
            Self::Card(card) => card.fmt(f),
            Self::Unknown(json) => unknown(json, f),
        }
    }
}

/// Shows only the id of undecoded JSON, since the rest may be sensitive.
fn unknown(json: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let id = json.get("id").and_then(Value::as_str).unwrap_or_default();
    f.debug_tuple("Unknown").field(&id).finish()
}

/// A deleted bank account or debit card.
#[derive(Clone, PartialEq, StripeUnion)]
#[stripe_union(serialize)]
#[non_exhaustive]
pub enum DeletedExternalAccount {
    #[stripe_union(value = "bank_account")]
    BankAccount(Deleted<BankAccount>),
    #[stripe_union(value = "card")]
    Card(Deleted<Card>),
    /// An object of an unknown kind. `Debug` shows only its id.
    Unknown(Value),
}

impl fmt::Debug for DeletedExternalAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BankAccount(bank_account) => bank_account.fmt(f),
            Self::Card(card) => card.fmt(f),
            Self::Unknown(json) => unknown(json, f),
        }
    }
}

/// Parameters for
/// [`Account::create_external_account`](crate::Account::create_external_account).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ExternalAccountCreateParams {
    external_account: ExternalAccountParams,
    /// Whether the external account becomes the default for payouts in its currency. The first
    /// external account of a currency always does.
    default_for_currency: Option<bool>,
    metadata: Option<Metadata>,
}

/// A bank account or debit card: a token or its details.
///
/// ```
/// use stripe_payments::ExternalAccountCreateParams;
/// use stripe_payments::external_account::BankAccountParams;
/// use stripe_core::encoding::form;
///
/// let params = ExternalAccountCreateParams::new("btok_1");
/// assert_eq!(form::to_string(&params)?, "external_account=btok_1");
///
/// let bank = BankAccountParams::new("000123456789", "US").routing_number("110000000");
/// let params = ExternalAccountCreateParams::new(bank);
/// assert_eq!(
///     form::to_string(&params)?,
///     "external_account[object]=bank_account&external_account[account_number]=000123456789\
///      &external_account[country]=US&external_account[routing_number]=110000000",
/// );
/// assert!(!format!("{params:?}").contains("000123456789"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ExternalAccountParams {
    /// Single-use Stripe.js token, so that the numbers do not pass through your server.
    Token(String),
    BankAccount(BankAccountParams),
    Card(CardParams),
    /// Token for a card, with the currency of its payouts.
    TokenizedCard(TokenizedCardParams),
}

impl From<&str> for ExternalAccountParams {
    fn from(token: &str) -> Self {
        Self::Token(token.to_owned())
    }
}

impl From<String> for ExternalAccountParams {
    fn from(token: String) -> Self {
        Self::Token(token)
    }
}

impl From<BankAccountParams> for ExternalAccountParams {
    fn from(bank_account: BankAccountParams) -> Self {
        Self::BankAccount(bank_account)
    }
}

impl From<CardParams> for ExternalAccountParams {
    fn from(card: CardParams) -> Self {
        Self::Card(card)
    }
}

impl From<TokenizedCardParams> for ExternalAccountParams {
    fn from(card: TokenizedCardParams) -> Self {
        Self::TokenizedCard(card)
    }
}

/// Details of an object, with the name that identifies its kind.
#[derive(Serialize)]
pub(crate) struct Named<'a, P> {
    pub(crate) object: &'static str,
    #[serde(flatten)]
    pub(crate) params: &'a P,
}

impl Serialize for ExternalAccountParams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Token(token) => token.serialize(serializer),
            Self::BankAccount(params) => {
                Named { object: "bank_account", params }.serialize(serializer)
            }
            Self::Card(params) => Named { object: "card", params }.serialize(serializer),
            Self::TokenizedCard(params) => Named { object: "card", params }.serialize(serializer),
        }
    }
}

impl Described for ExternalAccountParams {
    const SHAPE: Shape = Shape::Union(|| {
        const {
            &UnionDescriptor::new(
                "object",
                &[
                    ("token", String::SHAPE),
                    ("bank_account", BankAccountParams::SHAPE),
                    ("card", CardParams::SHAPE),
                    ("card", TokenizedCardParams::SHAPE),
                ],
            )
        }
    });
}

/// Details of a bank account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankAccountParams {
    /// Number of a checking account, or IBAN.
    account_number: Secret,
    country: String,
    /// Person or business that owns the bank account.
    account_holder_name: Option<String>,
    account_holder_type: Option<AccountHolderType>,
    /// Currency of the bank account. Stripe must support payouts in it in the country of the
    /// account.
    currency: Option<Currency>,
    /// Sort code or other bank number. In the USA, use the number for ACH, not for wires. Not
    /// needed with an IBAN.
    routing_number: Option<String>,
}

/// Details of a debit card. Stripe refuses them unless your account may handle card numbers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// Month of expiry, from 1 to 12.
    exp_month: i64,
    /// Four-digit year of expiry.
    exp_year: i64,
    /// Card number, without spaces.
    number: Secret,
    /// City, district, suburb, town or village.
    address_city: Option<String>,
    /// Country of the billing address.
    address_country: Option<String>,
    /// Street, post office box or company.
    address_line1: Option<String>,
    /// Apartment, suite, unit or building.
    address_line2: Option<String>,
    /// State, county, province or region.
    address_state: Option<String>,
    /// ZIP or postal code.
    address_zip: Option<String>,
    /// Currency of payouts. Stripe must support payouts in it in the country of the card.
    currency: Option<Currency>,
    /// Security code.
    cvc: Option<Secret>,
    /// Whether the card becomes the default for payouts in its currency. Allowed only for
    /// [`AccountUpdateParams::external_account`](crate::AccountUpdateParams::external_account):
    /// other params have a field of their own for it.
    default_for_currency: Option<bool>,
    metadata: Option<Metadata>,
    /// Name of the cardholder.
    name: Option<String>,
}

/// Token for a debit card, with the currency of its payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TokenizedCardParams {
    /// Single-use Stripe.js token.
    token: String,
    /// Currency of payouts. Stripe must support payouts in it in the country of the card.
    currency: Option<Currency>,
}

/// Parameters for [`Account::update_external_account`](crate::Account::update_external_account).
/// Fields about the holder apply to bank accounts, fields about the address and expiry to cards,
/// and the others to both.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ExternalAccountUpdateParams {
    /// Person or business that owns the bank account.
    account_holder_name: Option<String>,
    account_holder_type: Option<Clearable<AccountHolderType>>,
    account_type: Option<AccountType>,
    /// City, district, suburb, town or village of the billing address.
    address_city: Option<String>,
    /// Country of the billing address.
    address_country: Option<String>,
    /// Street, post office box or company of the billing address.
    address_line1: Option<String>,
    /// Apartment, suite, unit or building of the billing address.
    address_line2: Option<String>,
    /// State, county, province or region of the billing address.
    address_state: Option<String>,
    /// ZIP or postal code of the billing address.
    address_zip: Option<String>,
    /// Whether the external account becomes the default for payouts in its currency. Only `true`
    /// has an effect.
    default_for_currency: Option<bool>,
    documents: Option<DocumentsParams>,
    /// Two-digit month of expiry.
    exp_month: Option<String>,
    /// Four-digit year of expiry.
    exp_year: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Name of the cardholder.
    name: Option<String>,
}

/// Kind of owner of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

/// Kind of bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    Checking,
    /// An ordinary account in Japan.
    Futsu,
    Savings,
    /// A current account in Japan.
    Toza,
    Unknown(String),
}

/// Documents about a bank account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    bank_account_ownership_verification: Option<BankAccountOwnershipVerificationParams>,
}

/// Statement or check with the last four digits of the account number.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankAccountOwnershipVerificationParams {
    /// Files with the purpose `account_requirement`.
    files: Option<Vec<FileId>>,
}

/// Parameters for
/// [`Account::list_external_accounts`](crate::Account::list_external_accounts).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ExternalAccountListParams {
    /// Kind of external account to return. Default: both.
    object: Option<Object>,
}

/// Kind of external account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Object {
    BankAccount,
    Card,
    Unknown(String),
}
