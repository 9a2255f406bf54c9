//! Errors of values.

use std::borrow::Cow;

use crate::refusal::Refusal;

/// An error of a value. Its path is added step by step while it propagates.
#[derive(Debug)]
pub(crate) struct ValueError(Box<ProblemDetails>);

#[derive(Debug)]
struct ProblemDetails {
    /// Path from the inside out: `price`, `0`, `items`.
    steps: Vec<Cow<'static, str>>,
    text: String,
    code: Option<&'static str>,
}

impl ValueError {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(Box::new(ProblemDetails { steps: Vec::new(), text: text.into(), code: None }))
    }

    pub(super) fn code(mut self, code: &'static str) -> Self {
        self.0.code = Some(code);
        self
    }

    /// Adds a name or index to the path.
    pub(crate) fn within(mut self, step: impl Into<Cow<'static, str>>) -> Self {
        self.0.steps.push(step.into());
        self
    }
}

impl From<ValueError> for Refusal {
    fn from(problem: ValueError) -> Self {
        let ProblemDetails { steps, text, code } = *problem.0;
        let mut steps = steps.iter().rev();
        let mut name = steps.next().map(ToString::to_string).unwrap_or_default();
        for step in steps {
            name.push('[');
            name.push_str(step);
            name.push(']');
        }
        let refusal = Self::invalid(format!("`{name}` {text}")).param(name).of_validation();
        match code {
            Some(code) => refusal.code(code),
            None => refusal,
        }
    }
}
