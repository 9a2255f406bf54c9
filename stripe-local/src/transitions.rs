//! Actions that change the state of an object, as Stripe documents it: a quote is accepted, an invoice
//! voided. What else happens at Stripe, such as payments and invoices, does not happen.

use std::sync::Arc;

use serde_json::Value;
use stripe_core::descriptor::ResourceDescriptor;

use crate::builder::LocalStripeBuilder;
use crate::json::{self, JsonObject};
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

/// An action and the change of state that it makes.
pub(crate) struct Transition {
    /// The object name.
    pub(crate) object: &'static str,
    /// The name of the operation.
    pub(crate) operation: &'static str,
    /// The field of the state, and the states from which the action is possible. Any, if there are
    /// none.
    pub(crate) from: (&'static str, &'static [&'static str]),
    /// The fields that it sets, nested ones with a dot.
    pub(crate) to: &'static [(&'static str, Set)],
    /// The code of the error in any other state.
    pub(crate) code: Option<&'static str>,
}

/// A new value of a field.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "payments"), allow(dead_code))]
pub(crate) enum Set {
    Text(&'static str),
    Boolean(bool),
    Integer(i64),
    Null,
    /// The time.
    Now,
    /// The value of another field.
    Field(&'static str),
}

/// Creates a transition of the field `status` from some states to another.
pub(crate) const fn status(
    object: &'static str,
    operation: &'static str,
    from: &'static [&'static str],
    to: &'static [(&'static str, Set)],
) -> Transition {
    Transition { object, operation, from: ("status", from), to, code: None }
}

impl Transition {
    /// Sets the code of the error in another state.
    #[cfg_attr(not(feature = "payments"), allow(dead_code))]
    pub(crate) const fn code(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }
}

/// Serves the transitions of resources.
pub(crate) fn serve(
    builder: LocalStripeBuilder,
    resources: &'static [ResourceDescriptor],
    transitions: &'static [Transition],
) -> LocalStripeBuilder {
    transitions.iter().fold(builder, |builder, transition| {
        let resource = resources.iter().find(|it| it.object == Some(transition.object));
        match resource {
            Some(resource) => builder.on_descriptor(
                *resource,
                transition.operation,
                Arc::new(|cx: &mut OperationContext<'_>| make(cx, transition)),
            ),
            None => builder,
        }
    })
}

/// Changes the object in the path, by the params that are fields and by the transition.
fn make(cx: &mut OperationContext<'_>, transition: &Transition) -> Result<Response, Refusal> {
    let mut object = changed(cx, transition)?;
    for (field, value) in transition.to {
        set(cx, &mut object, field, *value);
    }
    cx.put(&object)
}

/// Returns the object in the path with the params that are fields, if its state allows the action.
pub(crate) fn changed(
    cx: &mut OperationContext<'_>,
    transition: &Transition,
) -> Result<JsonObject, Refusal> {
    let mut object = cx.object()?;
    let (field, states) = transition.from;
    let state = object.get(field).and_then(json::text).unwrap_or_default();
    if !states.is_empty() && !states.contains(&&*state) {
        let refusal = Refusal::invalid(format!(
            "`{}` of a {} is possible while its `{field}` is {}, and it is `{state}`",
            transition.operation,
            transition.object,
            alternatives(states),
        ));
        return Err(match transition.code {
            Some(code) => refusal.code(code),
            None => refusal,
        });
    }
    cx.execution.check_references()?;
    cx.apply_own_params(&mut object)?;
    Ok(object)
}

/// Sets a field, which is within another one if there is a dot.
pub(crate) fn set(cx: &OperationContext<'_>, object: &mut JsonObject, field: &str, value: Set) {
    let value = match value {
        Set::Text(text) => Value::from(text),
        Set::Boolean(value) => Value::Bool(value),
        Set::Integer(value) => Value::from(value),
        Set::Null => Value::Null,
        Set::Now => cx.timestamp(),
        Set::Field(field) => object.get(field).cloned().unwrap_or_default(),
    };
    match field.split_once('.') {
        None => drop(object.insert(field.to_owned(), value)),
        Some((outer, inner)) => {
            let outer = object.entry(outer).or_insert(Value::Null);
            if outer.is_null() {
                *outer = Value::Object(JsonObject::new());
            }
            if let Value::Object(outer) = outer {
                outer.insert(inner.to_owned(), value);
            }
        }
    }
}

fn alternatives(states: &[&str]) -> String {
    let quoted: Vec<String> = states.iter().map(|state| format!("`{state}`")).collect();
    match quoted.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => quoted.concat(),
    }
}
