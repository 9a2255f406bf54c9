//! An axum service with sqlx that records usage in the transactions of its own work: an order and its usage
//! are both there, or neither is. Any number of instances can run; one of them reports.
//!
//! ```text
//! STRIPE_SECRET_KEY=sk_test_… DATABASE_URL=postgres://app@localhost/app cargo run -p ordering-service
//! ```
//!
//! | variable | |
//! |---|---|
//! | `STRIPE_SECRET_KEY` | API key; a restricted key needs write access to meter events, and read access to meters |
//! | `STRIPE_BASE_URL` | URL of a local Stripe. Default: Stripe's own |
//! | `DATABASE_URL` | PostgreSQL database of the orders and of their usage |
//! | `ADDRESS` | address of the service. Default: `127.0.0.1:8080` |
//!
//! | endpoint | |
//! |---|---|
//! | `POST /orders` | prints an order, billed by the page: `{ "id": 17, "customer": "cus_1", "pages": 12 }` |
//! | `GET /health` | for a load balancer |
//!
//! Left out: what the example `durable_usage` shows, the webhook for error reports and the endpoints for staff.
//! Any instance can serve them.

use std::env;
use std::error::Error;
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use sqlx::PgPool;
use stripe_core::Client;
use stripe_usage::Usage;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// `event_name` of the meter: raw, with the formula `sum`.
const METER: &str = "pages_printed";
/// Time for sending what is left when the service stops. Another instance reports what is not sent then.
const DRAIN: Duration = Duration::from_secs(10);
/// Number of pages for which there is paper.
const PAPER: i32 = 1_000;

type ErrorResponse = (StatusCode, String);

#[derive(Clone)]
struct App {
    database: PgPool,
    usage: Usage,
}

/// An order. Its id is chosen by whoever sends it, and sent again when the order is repeated.
#[derive(Deserialize)]
struct Order {
    id: i64,
    customer: String,
    pages: i32,
}

/// Prints an order. A repeated one is printed and billed once, since its row and its usage are committed
/// together: no key is needed.
async fn print_order(
    State(app): State<App>,
    Json(order): Json<Order>,
) -> Result<StatusCode, ErrorResponse> {
    // Whatever returns before the commit rolls back.
    let mut transaction = app.database.begin().await.map_err(failure)?;
    let insert =
        "INSERT INTO orders (id, customer, pages) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    let inserted = sqlx::query(insert)
        .bind(order.id)
        .bind(&order.customer)
        .bind(order.pages)
        .execute(&mut *transaction)
        .await
        .map_err(failure)?;
    if inserted.rows_affected() == 0 {
        return Ok(StatusCode::OK);
    }
    sqlx::query("SELECT stripe_usage.record($1, $2, $3)")
        .bind(METER)
        .bind(&order.customer)
        .bind(order.pages)
        .execute(&mut *transaction)
        .await
        .map_err(failure)?;
    if order.pages > PAPER {
        return Err((StatusCode::CONFLICT, "there is not enough paper".to_owned()));
    }
    transaction.commit().await.map_err(failure)?;
    Ok(StatusCode::CREATED)
}

/// A fact that is refused, with SQLSTATE 22023, is the fault of the request.
#[expect(clippy::needless_pass_by_value, reason = "it is mapped over an error")]
fn failure(error: sqlx::Error) -> ErrorResponse {
    let code = error.as_database_error().and_then(|error| error.code());
    let status = match code.as_deref() {
        Some("22023") => StatusCode::BAD_REQUEST,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    };
    (status, error.to_string())
}

async fn health(State(app): State<App>) -> (StatusCode, String) {
    let status = app.usage.health().status;
    let code = if status.can_record() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (code, status.to_string())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut client = Client::builder(env::var("STRIPE_SECRET_KEY")?);
    if let Ok(url) = env::var("STRIPE_BASE_URL") {
        client = client.base_url(url);
    }
    let client = client.build()?;
    let url = env::var("DATABASE_URL")?;
    let address = env::var("ADDRESS").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
    let mut terminated = signal(SignalKind::terminate())?;

    // It creates the schema `stripe_usage`, with the function `record`.
    let usage = Usage::postgres(&url).meter(METER).start(&client).await?;
    let database = PgPool::connect(&url).await?;
    let orders = "CREATE TABLE IF NOT EXISTS orders \
        (id bigint PRIMARY KEY, customer text NOT NULL, pages integer NOT NULL)";
    sqlx::query(orders).execute(&database).await?;

    let listener = TcpListener::bind(address).await?;
    println!("listening at http://{}", listener.local_addr()?);
    let app = Router::new()
        .route("/orders", post(print_order))
        .route("/health", get(health))
        .with_state(App { database, usage: usage.clone() });
    axum::serve(listener, app)
        .with_graceful_shutdown(async move {
            terminated.recv().await;
        })
        .await?;

    let health = usage.drain(DRAIN).await;
    println!("stopped: {}", health.status);
    Ok(())
}
