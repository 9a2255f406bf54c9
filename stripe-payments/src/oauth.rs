//! Connect's OAuth: <https://docs.stripe.com/connect/oauth-reference>
//!
//! It connects an account to your platform whose holder has it already, or creates it in passing:
//!
//! 1. [`OAuth::authorize_url`]: redirect the holder to it. Stripe sends the browser back to your
//!    `redirect_uri` with a `code` and the `state`, or with an `error`.
//! 2. Compare the state with the one that you have kept for that browser.
//! 3. [`OAuth::token`]: turns the code into the id of the account. Store that, and name it in
//!    [`stripe_account`](stripe_core::PendingRequest::stripe_account).
//!
//! [`OAuth::deauthorize`] disconnects the account again.
//!
//! ```no_run
//! use stripe_payments::oauth::Scope;
//! use stripe_payments::{
//!     Account, Client, Error, ErrorKind, OAuth, OAuthAuthorizeParams, OAuthTokenParams,
//! };
//!
//! fn begin(client: &Client, state: &str) -> Result<String, Error> {
//!     let params = OAuthAuthorizeParams::new("ca_123").scope(Scope::ReadWrite).state(state);
//!     OAuth::authorize_url(client, params)
//! }
//!
//! async fn finish(client: &Client, state: &str, code: &str) -> Result<(), Error> {
//!     let params = OAuthTokenParams::of_code(code);
//!     match OAuth::token(client, params).idempotency_key(format!("connect-{state}")).await {
//!         Ok(token) => {
//!             let account = Account::retrieve_current(client)
//!                 .stripe_account(token.stripe_user_id.as_str())
//!                 .await?;
//!             println!("{} is connected", account.id);
//!         }
//!         Err(error) if error.kind() == ErrorKind::OAuth => {
//!             println!("{:?}: {error}; begin again", error.code());
//!         }
//!         Err(error) => return Err(error),
//!     }
//!     Ok(())
//! }
//! ```

use serde::Serialize;
use stripe_core::descriptor::{Described, Host, Method, OperationDescriptor, ParamsDescriptor};
use stripe_core::ids::{AccountId, ApplicationId};
use stripe_core::{
    AnyParams, Client, Currency, Error, PendingRequest, Secret, StripeEnum, StripeObject,
    StripeParams,
};

/// Connect's OAuth, at `connect.stripe.com`.
///
/// What is refused there is an error of the kind [`ErrorKind::OAuth`](stripe_core::ErrorKind::OAuth):
/// [`code`](Error::code) is one of OAuth's, such as `invalid_grant`, and the message describes it.
#[derive(Debug)]
#[non_exhaustive]
pub struct OAuth;

// The derive takes paths of the API alone.
const TOKEN: &OperationDescriptor =
    &OperationDescriptor::new("token", Method::Post, "/oauth/token")
        .host(Host::Connect)
        .params(ParamsDescriptor::Typed(OAuthTokenParams::SHAPE))
        .response(Token::SHAPE);
const DEAUTHORIZE: &OperationDescriptor =
    &OperationDescriptor::new("deauthorize", Method::Post, "/oauth/deauthorize")
        .host(Host::Connect)
        .params(ParamsDescriptor::Typed(OAuthDeauthorizeParams::SHAPE))
        .response(Deauthorization::SHAPE);
const AUTHORIZE: &OperationDescriptor =
    &OperationDescriptor::new("authorize", Method::Get, "/oauth/authorize").host(Host::Connect);
const EXPRESS_AUTHORIZE: &OperationDescriptor =
    &OperationDescriptor::new("express_authorize", Method::Get, "/express/oauth/authorize")
        .host(Host::Connect);

impl OAuth {
    /// Builds the URL at which the holder of an account with the full dashboard connects it to your
    /// platform. Nothing is sent.
    ///
    /// Params that are to be filled in for the holder are part of the URL, so of the history of the
    /// browser too.
    ///
    /// ```
    /// use stripe_payments::oauth::{Scope, UserParams};
    /// use stripe_payments::{Client, OAuth, OAuthAuthorizeParams};
    ///
    /// let client = Client::new("sk_test_123")?;
    /// let params = OAuthAuthorizeParams::new("ca_123")
    ///     .scope(Scope::ReadWrite)
    ///     .state("d2f7")
    ///     .stripe_user(UserParams::new().email("jo@example.com"));
    /// assert_eq!(
    ///     OAuth::authorize_url(&client, params)?,
    ///     "https://connect.stripe.com/oauth/authorize?response_type=code&client_id=ca_123\
    ///      &scope=read_write&state=d2f7&stripe_user[email]=jo%40example.com",
    /// );
    /// # Ok::<(), stripe_payments::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the URL cannot be built: see [`PendingRequest::prepare`].
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn authorize_url(client: &Client, params: OAuthAuthorizeParams) -> Result<String, Error> {
        url(client, AUTHORIZE, &params)
    }

    /// Builds the URL at which somebody gets an account with the express dashboard, connected to your
    /// platform. Nothing is sent.
    ///
    /// # Errors
    ///
    /// If the URL cannot be built: see [`PendingRequest::prepare`].
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn express_authorize_url(
        client: &Client,
        params: OAuthAuthorizeParams,
    ) -> Result<String, Error> {
        url(client, EXPRESS_AUTHORIZE, &params)
    }

    /// Turns an authorization code into the id of the account, which is connected from then on, or a
    /// refresh token into another access token.
    ///
    /// The API key of the client has to be of the mode, live or test, that you want. Stripe takes a
    /// code once and within minutes, and refuses it afterwards: the error has the code
    /// `invalid_grant`, and the holder has to begin anew. **A code that is used twice also revokes the
    /// tokens of its first use**, so make sure that reloading the page does not send the code
    /// again. After an error that
    /// [`may_have_been_applied`](Error::may_have_been_applied), the account may be connected already:
    /// look for it in [`Account::list`](crate::Account::list), or let the holder begin anew.
    ///
    /// # Errors
    ///
    /// Awaiting it fails if Stripe refuses the request or cannot be reached.
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn token(client: &Client, params: OAuthTokenParams) -> PendingRequest<Token> {
        PendingRequest::new(client, TOKEN, &[]).extra_params(&params)
    }

    /// Disconnects an account from your platform, which can act for it no more. The account itself
    /// stays.
    ///
    /// Stripe refuses an account that is not connected, with the code `invalid_client`: also where an
    /// earlier request of yours has disconnected it.
    ///
    /// # Errors
    ///
    /// Awaiting it fails if Stripe refuses the request or cannot be reached.
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn deauthorize(
        client: &Client,
        params: OAuthDeauthorizeParams,
    ) -> PendingRequest<Deauthorization> {
        PendingRequest::new(client, DEAUTHORIZE, &[]).extra_params(&params)
    }
}

/// The URL of a request that a browser sends.
fn url(
    client: &Client,
    operation: &'static OperationDescriptor,
    params: &impl Serialize,
) -> Result<String, Error> {
    /// The only type of response that there is.
    #[derive(Serialize)]
    struct ResponseType {
        response_type: &'static str,
    }

    let request = PendingRequest::<serde_json::Value, AnyParams>::new(client, operation, &[])
        .extra_params(&ResponseType { response_type: "code" })
        .extra_params(params);
    Ok(request.prepare()?.uri().to_string())
}

/// Parameters for [`OAuth::authorize_url`] and [`OAuth::express_authorize_url`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OAuthAuthorizeParams {
    /// The client id in the settings of Connect, one for live and one for test mode.
    client_id: ApplicationId,
    /// Asks the holder even if the account is connected already. Default: `false`.
    always_prompt: Option<bool>,
    /// One of the URIs in the settings of Connect, exactly; in live mode with `https`. Default: that
    /// of the settings.
    redirect_uri: Option<String>,
    /// Default: [`Scope::ReadOnly`].
    scope: Option<Scope>,
    /// Text that comes back with the code. If it is random and kept for the browser, nobody else can
    /// make that browser connect another account.
    state: Option<String>,
    /// Default: [`Landing::Login`] for [`Scope::ReadOnly`], otherwise [`Landing::Register`].
    stripe_landing: Option<Landing>,
    /// Data that is filled in for a holder who registers. Stripe ignores what is not valid.
    stripe_user: Option<UserParams>,
    /// Capabilities to request, such as `card_payments` and `transfers`, of an account with the
    /// express dashboard.
    suggested_capabilities: Option<Vec<String>>,
}

/// Access of a platform to an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Scope {
    ReadOnly,
    ReadWrite,
    Unknown(String),
}

/// First page for the holder of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Landing {
    /// For those who have an account.
    Login,
    /// For those who have none.
    Register,
    Unknown(String),
}

/// Data that is filled in for a holder who registers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UserParams {
    /// Block of the address in kana, in Japan. Needs `country` and `zip`.
    block_kana: Option<String>,
    /// Block of the address in kanji, in Japan. Needs `country` and `zip`.
    block_kanji: Option<String>,
    /// Building of the address in kana, in Japan. Needs `country` and `zip`.
    building_kana: Option<String>,
    /// Building of the address in kanji, in Japan. Needs `country` and `zip`.
    building_kanji: Option<String>,
    /// Legal name of the business.
    business_name: Option<String>,
    business_type: Option<BusinessType>,
    city: Option<String>,
    country: Option<String>,
    /// Needs `country`.
    currency: Option<Currency>,
    /// Day of birth. Needs month and year too.
    dob_day: Option<i64>,
    /// Month of birth. Needs day and year too.
    dob_month: Option<i64>,
    /// Year of birth in four digits. Needs day and month too.
    dob_year: Option<i64>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, in Japan. Needs `country`.
    first_name_kana: Option<String>,
    /// Given name in kanji, in Japan. Needs `country`.
    first_name_kanji: Option<String>,
    /// `male` or `female`, in Japan. Needs `country`.
    gender: Option<String>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, in Japan. Needs `country`.
    last_name_kana: Option<String>,
    /// Family name in kanji, in Japan. Needs `country`.
    last_name_kanji: Option<String>,
    /// Ten digits. Needs `country`.
    phone_number: Option<String>,
    /// The business sells goods, not services.
    physical_product: Option<bool>,
    /// Kind of product that the business takes payments for.
    product_description: Option<String>,
    /// Two letters. Needs `country`.
    state: Option<String>,
    /// Street of the business.
    street_address: Option<String>,
    /// Website of the business, or its page on yours.
    url: Option<String>,
    /// ZIP or postal code.
    zip: Option<String>,
}

/// Legal form of a business.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessType {
    Corporation,
    Llc,
    NonProfit,
    Partnership,
    SoleProp,
    Unknown(String),
}

/// Parameters for [`OAuth::token`]: see [`of_code`](Self::of_code) and
/// [`of_refresh_token`](Self::of_refresh_token).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OAuthTokenParams {
    grant_type: GrantType,
    /// Capabilities that the account must have been given, such as `transfers`, with the express
    /// dashboard.
    assert_capabilities: Option<Vec<String>>,
    /// For [`GrantType::AuthorizationCode`].
    code: Option<Secret>,
    /// For [`GrantType::RefreshToken`].
    refresh_token: Option<Secret>,
    /// At most that of the refresh token, which is the default. For [`GrantType::RefreshToken`].
    scope: Option<Scope>,
}

impl OAuthTokenParams {
    /// Creates the params for the code with which the browser came back.
    #[must_use]
    pub fn of_code(code: impl Into<Secret>) -> Self {
        Self::new(GrantType::AuthorizationCode).code(code.into())
    }

    /// Creates the params for the refresh token of an earlier response.
    #[must_use]
    pub fn of_refresh_token(refresh_token: impl Into<Secret>) -> Self {
        Self::new(GrantType::RefreshToken).refresh_token(refresh_token.into())
    }
}

/// The grant that is exchanged for a token.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GrantType {
    AuthorizationCode,
    RefreshToken,
    Unknown(String),
}

/// An account that is connected.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Token {
    /// An API key for the account, until its holder disconnects it. Your own key with
    /// [`stripe_account`](stripe_core::PendingRequest::stripe_account) does the same, and need not be
    /// stored for each account.
    pub access_token: Option<Secret>,
    pub livemode: Option<bool>,
    /// For an access token of the other mode or of a lesser scope.
    pub refresh_token: Option<Secret>,
    pub scope: Option<Scope>,
    /// A publishable key for the account.
    pub stripe_publishable_key: Option<String>,
    /// The account.
    pub stripe_user_id: AccountId,
    /// `bearer`.
    pub token_type: Option<String>,
}

/// Parameters for [`OAuth::deauthorize`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OAuthDeauthorizeParams {
    /// The client id in the settings of Connect, of the mode of the API key.
    client_id: ApplicationId,
    /// The account.
    stripe_user_id: AccountId,
}

/// An account that is disconnected.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Deauthorization {
    /// The account.
    pub stripe_user_id: AccountId,
}
