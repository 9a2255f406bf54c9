//! Credit balance transactions, which change the balance of a grant.

use serde_json::{Value, json};
use stripe_billing::CreditBalanceTransaction;

use super::fields::{GRANT, amount, at, check_is_going_on, integer, text};
use crate::account::AccountState;
use crate::billing::life_cycle::tell;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) const TRANSACTION: &str = "billing.credit_balance_transaction";

pub(super) fn list(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let params = cx.params().clone();
    let account = cx.account();
    let is_wanted = |entry: &JsonObject| {
        let id = text(entry, "credit_grant");
        let is_whose = |grant: &JsonObject| {
            ["customer", "customer_account"]
                .iter()
                .all(|who| params.get(*who).is_none_or(|wanted| grant.get(*who) == Some(wanted)))
        };
        params.get("credit_grant").is_none_or(|wanted| wanted == id)
            && account.get(GRANT, id).is_none_or(|grant| is_whose(&grant))
    };
    let mut wanted: Vec<JsonObject> = account.all(TRANSACTION).filter(is_wanted).collect();
    wanted.reverse();
    cx.page(&wanted)
}

impl AccountState<'_> {
    /// Applies an amount of a credit grant, as invoices do at Stripe: stores a debit transaction
    /// `credits_applied` and returns it. The local Stripe has no invoices, so credit is used only
    /// by this method.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use serde_json::json;
    /// use stripe_local::LocalTransport;
    ///
    /// let stripe = LocalTransport::builder().billing().transport()?;
    /// # let client = stripe.client()?;
    /// # let grant = client.request(http::Method::POST, "/v1/billing/credit_grants", &[]).params(json!({
    /// #     "amount": { "type": "monetary", "monetary": { "currency": "usd", "value": 1000 } },
    /// #     "applicability_config": { "scope": { "price_type": "metered" } },
    /// #     "customer": "cus_1",
    /// # })).await?;
    /// # let grant_id = grant["id"].as_str().unwrap_or_default();
    /// stripe.with_account(|account| account.apply_credit(grant_id, 250, "in_1", "il_1"))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Returns an error if the grant does not exist, is not effective yet, has ended, or has an
    /// insufficient balance.
    pub fn apply_credit(
        &mut self,
        grant: &str,
        value: i64,
        invoice: &str,
        line_item: &str,
    ) -> Result<Response, Refusal> {
        let found = self.get(GRANT, grant).ok_or_else(|| Refusal::missing(GRANT, grant))?;
        check_is_going_on(&found, self.now(), "used")?;
        if integer(&found, "effective_at") > Some(self.now()) {
            return Err(Refusal::invalid(format!(
                "the credit grant `{grant}` is not effective yet"
            )));
        }
        let left = left_of(self, grant);
        if !(1..=left).contains(&value) {
            return Err(Refusal::invalid(format!(
                "{left} are left of the credit grant `{grant}`; {value} cannot be used"
            )));
        }
        let debit = json!({ "debit": {
            "amount": amount(&found, value),
            "credits_applied": { "invoice": invoice, "invoice_line_item": line_item },
            "type": "credits_applied",
        } });
        let now = self.now();
        enter(self, &found, "debit", debit, now)
    }
}

pub(super) fn take_rest(
    account: &mut AccountState<'_>,
    grant: &JsonObject,
    why: &str,
) -> Result<(), Refusal> {
    let left = left_of(account, text(grant, "id"));
    if left == 0 {
        return Ok(());
    }
    let debit = json!({ "debit": { "amount": amount(grant, left), "type": why } });
    // Of a grant that was not effective yet nothing was there to be taken before.
    let effective_at = integer(grant, "effective_at").unwrap_or_default().max(account.now());
    enter(account, grant, "debit", debit, effective_at).map(|_| ())
}

/// Stores a transaction.
pub(super) fn enter(
    account: &mut AccountState<'_>,
    grant: &JsonObject,
    r#type: &str,
    mut content: Value,
    effective_at: i64,
) -> Result<Response, Refusal> {
    content["credit_grant"] = text(grant, "id").into();
    content["effective_at"] = effective_at.into();
    content["type"] = r#type.into();
    let Value::Object(given) = content else { return Err(Refusal::invalid("no transaction")) };
    let entry = account.build::<CreditBalanceTransaction>(given)?;
    let response = account.put(&entry)?;
    tell(account, "created", &entry, None);
    Ok(response)
}

/// Returns the balance of a grant: the sum of its transactions.
fn left_of(account: &AccountState<'_>, grant: &str) -> i64 {
    transactions(account, grant).map(|entry| change(&entry)).sum()
}

/// Returns the change of the balance by a transaction.
pub(super) fn change(entry: &JsonObject) -> i64 {
    let value = |side| at(entry, side)["amount"]["monetary"]["value"].as_i64().unwrap_or_default();
    value("credit") - value("debit")
}

pub(super) fn transactions<'a>(
    account: &'a AccountState<'_>,
    grant: &'a str,
) -> impl Iterator<Item = JsonObject> + 'a {
    account.all(TRANSACTION).filter(move |entry| text(entry, "credit_grant") == grant)
}
