//! Dispatch of operations to their handlers, or to their default behavior.

use crate::incoming::Guard;
use crate::operation_context::{OperationContext, OperationHandler};
use crate::refusal::Refusal;
use crate::response::{Response, ResponseContent};
use crate::routes::{Route, Routes};

/// Handlers and guards of all routes, by the index of the route.
pub(crate) struct Handlers(Vec<RouteHandlers>);

struct RouteHandlers {
    handler: Option<OperationHandler>,
    /// Guards that run before the operation.
    guards: Vec<Guard>,
}

impl Handlers {
    pub(crate) fn new(
        routes: &Routes,
        handler_of: impl Fn(&Route) -> Option<OperationHandler>,
    ) -> Self {
        let of_route = |route| RouteHandlers { handler: handler_of(route), guards: Vec::new() };
        Self(routes.all().map(of_route).collect())
    }

    /// Adds a guard to the operations selected by `applies`.
    pub(crate) fn guard(
        &mut self,
        routes: &Routes,
        guard: &Guard,
        applies: impl Fn(&Route) -> bool,
    ) {
        for (route, handled) in routes.all().zip(&mut self.0) {
            if applies(route) {
                handled.guards.push(Guard::clone(guard));
            }
        }
    }

    /// Returns the guards of an operation.
    pub(super) fn guards(&self, route: usize) -> &[Guard] {
        self.0.get(route).map_or(&[], |handled| &handled.guards)
    }

    /// Whether an operation has a handler.
    pub(super) fn has_handler(&self, route: usize) -> bool {
        self.handler(route).is_some()
    }

    /// Performs an operation.
    pub(super) fn dispatch(
        &self,
        route: usize,
        cx: &mut OperationContext<'_>,
    ) -> Result<ResponseContent, Refusal> {
        let response = match self.handler(route) {
            Some(handler) => handler(cx),
            None => cx.proceed(),
        };
        response.map(|Response(content)| content)
    }

    fn handler(&self, route: usize) -> Option<&OperationHandler> {
        self.0.get(route)?.handler.as_ref()
    }
}
