//! OAuth for Connect: <https://docs.stripe.com/connect/oauth-reference>
//!
//! OAuth connects an existing account to your platform, or creates one in the process:
//!
//! 1. Redirect the account holder to [`OAuth::authorize_url`]. Stripe redirects the browser to your
//!    `redirect_uri` with a `code` and the `state`, or with an `error`.
//! 2. Compare the state with the one that you stored for the browser session.
//! 3. Exchange the code for the id of the account with [`OAuth::token`]. Store the id, and pass it to
//!    [`stripe_account`](stripe_core::PendingRequest::stripe_account).
//!
//! [`OAuth::deauthorize`] disconnects an account.
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

/// OAuth for Connect, at `connect.stripe.com`.
///
/// OAuth errors have the kind [`ErrorKind::OAuth`](stripe_core::ErrorKind::OAuth):
/// [`code`](Error::code) is an OAuth error code, such as `invalid_grant`, and the message describes
/// it.
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
    /// Builds the URL at which the holder of a standard account connects it to your platform.
    /// Nothing is sent.
    ///
    /// Prefilled params are part of the URL, and therefore visible in the browser's history.
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
    /// Returns an error if the URL cannot be built: see [`PendingRequest::prepare`].
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn authorize_url(client: &Client, params: OAuthAuthorizeParams) -> Result<String, Error> {
        url(client, AUTHORIZE, &params)
    }

    /// Builds the URL at which a user creates an express account that is connected to your
    /// platform. Nothing is sent.
    ///
    /// # Errors
    ///
    /// Returns an error if the URL cannot be built: see [`PendingRequest::prepare`].
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn express_authorize_url(
        client: &Client,
        params: OAuthAuthorizeParams,
    ) -> Result<String, Error> {
        url(client, EXPRESS_AUTHORIZE, &params)
    }

    /// Exchanges an authorization code for the id of the newly connected account, or a refresh
    /// token for an access token.
    ///
    /// The API key of the client determines the mode, live or test. Stripe accepts a code only once
    /// and only for a few minutes. After that, the error has the code `invalid_grant`, and the
    /// holder must start again. **A code that is used twice also revokes the tokens of its first
    /// use**, so make sure that reloading the page does not send the code again. After an error
    /// that [`may_have_been_applied`](Error::may_have_been_applied), the account may already be
    /// connected: look for it in [`Account::list`](crate::Account::list), or let the holder start
    /// again.
    ///
    /// # Errors
    ///
    /// The returned request fails if Stripe refuses it or cannot be reached.
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn token(client: &Client, params: OAuthTokenParams) -> PendingRequest<Token> {
        PendingRequest::new(client, TOKEN, &[]).extra_params(&params)
    }

    /// Disconnects an account from your platform, which can then no longer act for it. The account
    /// itself is not deleted.
    ///
    /// Stripe refuses an account that is not connected with the code `invalid_client`, even if you
    /// disconnected it yourself in an earlier request.
    ///
    /// # Errors
    ///
    /// The returned request fails if Stripe refuses it or cannot be reached.
    #[allow(clippy::needless_pass_by_value, reason = "as all operations take their params")]
    pub fn deauthorize(
        client: &Client,
        params: OAuthDeauthorizeParams,
    ) -> PendingRequest<Deauthorization> {
        PendingRequest::new(client, DEAUTHORIZE, &[]).extra_params(&params)
    }
}

/// Returns the URL of a request that a browser sends.
fn url(
    client: &Client,
    operation: &'static OperationDescriptor,
    params: &impl Serialize,
) -> Result<String, Error> {
    /// The only supported type of response.
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
    /// Client id from the Connect settings, different for live and test mode.
    client_id: ApplicationId,
    /// Whether to ask the holder even if the account is already connected. Default: `false`.
    always_prompt: Option<bool>,
    /// Redirect URI, identical to one in the Connect settings. It must use `https` in live mode.
    /// Default: the one in the settings.
    redirect_uri: Option<String>,
    /// Access that the platform requests. Default: [`Scope::ReadOnly`].
    scope: Option<Scope>,
    /// Text that is returned with the code. A random value, stored for the browser session,
    /// protects against cross-site request forgery.
    state: Option<String>,
    /// First page for the holder. Default: [`Landing::Login`] for [`Scope::ReadOnly`], otherwise
    /// [`Landing::Register`].
    stripe_landing: Option<Landing>,
    /// Prefilled data for a holder who registers. Stripe ignores invalid values.
    stripe_user: Option<UserParams>,
    /// Capabilities to request for an express account, such as `card_payments` and `transfers`.
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
    /// Login page, for existing accounts.
    Login,
    /// Registration page, for new accounts.
    Register,
    Unknown(String),
}

/// Prefilled data for a holder who registers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UserParams {
    /// Block of the address in kana, for Japan. Requires `country` and `zip`.
    block_kana: Option<String>,
    /// Block of the address in kanji, for Japan. Requires `country` and `zip`.
    block_kanji: Option<String>,
    /// Building of the address in kana, for Japan. Requires `country` and `zip`.
    building_kana: Option<String>,
    /// Building of the address in kanji, for Japan. Requires `country` and `zip`.
    building_kanji: Option<String>,
    /// Legal name of the business.
    business_name: Option<String>,
    business_type: Option<BusinessType>,
    city: Option<String>,
    country: Option<String>,
    /// Currency of the business. Requires `country`.
    currency: Option<Currency>,
    /// Day of birth. Requires month and year.
    dob_day: Option<i64>,
    /// Month of birth. Requires day and year.
    dob_month: Option<i64>,
    /// Four-digit year of birth. Requires day and month.
    dob_year: Option<i64>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, for Japan. Requires `country`.
    first_name_kana: Option<String>,
    /// Given name in kanji, for Japan. Requires `country`.
    first_name_kanji: Option<String>,
    /// Gender, for Japan: `male` or `female`. Requires `country`.
    gender: Option<String>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, for Japan. Requires `country`.
    last_name_kana: Option<String>,
    /// Family name in kanji, for Japan. Requires `country`.
    last_name_kanji: Option<String>,
    /// Phone number with ten digits. Requires `country`.
    phone_number: Option<String>,
    /// Whether the business sells physical goods.
    physical_product: Option<bool>,
    /// Kind of product that the business sells.
    product_description: Option<String>,
    /// Two-letter code of the state. Requires `country`.
    state: Option<String>,
    /// Street of the business.
    street_address: Option<String>,
    /// URL of the website of the business, or of its page on your site.
    url: Option<String>,
    /// ZIP or postal code.
    zip: Option<String>,
}

/// Legal structure of a business.
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
    /// Capabilities that the express account must have, such as `transfers`.
    assert_capabilities: Option<Vec<String>>,
    /// Authorization code. Used with [`GrantType::AuthorizationCode`].
    code: Option<Secret>,
    /// Refresh token. Used with [`GrantType::RefreshToken`].
    refresh_token: Option<Secret>,
    /// Scope of the new token, at most the scope of the refresh token. Default: the scope of the
    /// refresh token. Used with [`GrantType::RefreshToken`].
    scope: Option<Scope>,
}

impl OAuthTokenParams {
    /// Creates params for the authorization code that the browser returned with.
    #[must_use]
    pub fn of_code(code: impl Into<Secret>) -> Self {
        Self::new(GrantType::AuthorizationCode).code(code.into())
    }

    /// Creates params for the refresh token from an earlier response.
    #[must_use]
    pub fn of_refresh_token(refresh_token: impl Into<Secret>) -> Self {
        Self::new(GrantType::RefreshToken).refresh_token(refresh_token.into())
    }
}

/// Kind of grant to exchange for a token.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum GrantType {
    AuthorizationCode,
    RefreshToken,
    Unknown(String),
}

/// A newly connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Token {
    /// API key for the account, valid until its holder disconnects it. Your own key with
    /// [`stripe_account`](stripe_core::PendingRequest::stripe_account) has the same effect, and
    /// does not have to be stored for each account.
    pub access_token: Option<Secret>,
    pub livemode: Option<bool>,
    /// Token that can be exchanged for an access token with another mode or a smaller scope.
    pub refresh_token: Option<Secret>,
    pub scope: Option<Scope>,
    /// Publishable key for the account.
    pub stripe_publishable_key: Option<String>,
    /// Id of the account.
    pub stripe_user_id: AccountId,
    /// Kind of token. Always `bearer`.
    pub token_type: Option<String>,
}

/// Parameters for [`OAuth::deauthorize`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OAuthDeauthorizeParams {
    /// Client id from the Connect settings, for the mode of the API key.
    client_id: ApplicationId,
    /// Id of the account.
    stripe_user_id: AccountId,
}

/// A disconnected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Deauthorization {
    /// Id of the account.
    pub stripe_user_id: AccountId,
}
