//! Tests of stripe-local: its operations, the handlers of Billing, its server and dashboard.

mod local_alerts;
mod local_billing;
mod local_checks;
mod local_control;
mod local_credits;
mod local_data;
mod local_deliveries;
mod local_events;
mod local_fixtures;
mod local_layers;
mod local_operations;
mod local_page;
mod local_server;
mod local_serves;
mod local_state;
mod local_usage;
mod local_usage_faults;
mod local_usage_limits;
mod local_usage_properties;
mod local_values;
mod wire;
