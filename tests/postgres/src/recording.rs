//! `stripe_usage.record` in SQL.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use stripe_usage::Amount;
use stripe_usage::reporter::CellKey;
use stripe_usage::reporter::time::StripeTime;
use stripe_usage::store::postgres::PostgresStore;
use stripe_usage::store::{Changes, FactKey, NewFact, StoredFact, UsageStore};
use tokio_postgres::{Client, SimpleQueryMessage};

use crate::conforming::open_leading;
use crate::server::{Server, connect};
use crate::support::workload::content;
use crate::{Result, block_on};

/// Calls that are refused, and what they are told.
const REFUSED: [(&str, &str, &str); 25] = [
    (
        "'request', 'cus_1', 1",
        "meter",
        "`request` is not a meter of this usage; expected one of `requests`, `tokens`",
    ),
    ("NULL, 'cus_1', 1", "meter", "is not a meter of this usage"),
    ("'requests', '', 1", "customer", "it is empty; expected the id of a customer"),
    ("'requests', E' \\n', 1", "customer", "it is empty"),
    ("'requests', NULL, 1", "customer", "it is empty"),
    ("'requests', E'\\u00a0\\u2003\\x0b', 1", "customer", "it is empty"),
    ("'requests', E'\\u3000', 1", "customer", "it is empty"),
    ("'requests', repeat('x', 256), 1", "customer", "more than 255 bytes"),
    ("'requests', 'cus_1', NULL", "value", "`NULL` is not a number"),
    ("'requests', 'cus_1', 'NaN'", "value", "`NaN` is not a number"),
    (
        "'requests', 'cus_1', 1000000000000000",
        "value",
        "more than 15 digits or more than 12 decimals",
    ),
    ("'requests', 'cus_1', -1000000000000000", "value", "more than 15 digits"),
    ("'requests', 'cus_1', 1234567890.123456", "value", "more than 15 digits"),
    ("'requests', 'cus_1', 0.0000000000001", "value", "more than 12 decimals"),
    ("'requests', 'cus_1', 1, now() + interval '6 min'", "at", "more than 5 minutes ahead"),
    ("'requests', 'cus_1', 1, 'infinity'", "at", "more than 5 minutes ahead"),
    ("'requests', 'cus_1', 1, '-infinity'", "at", "more than 34 days before"),
    ("'requests', 'cus_1', 1, now() - interval '35 days'", "at", "more than 34 days before"),
    ("'requests', 'cus_1', 1, '0001-01-01'", "at", "more than 34 days before"),
    (
        "'requests', 'cus_1', 1, key => 'job-17'",
        "at",
        "a fact with a key needs the time of the usage",
    ),
    ("'requests', 'cus_1', 1, now(), ''", "key", "it is empty; leave it out or name the fact"),
    ("'requests', 'cus_1', 1, now() - interval '73 hours', 'a'", "key", "the last 72 hours"),
    ("'requests', 'cus_1', 1, now() - interval '2 days', 'a'", "key", "the last 72 hours"),
    (
        "'requests', 'cus_1', 1, now() - interval '1 hour', 'b'",
        "key",
        "rebuilt from a backup after",
    ),
    ("'tokens', 'cus_1', 'Infinity'::float8::numeric", "value", "nfinity"),
];

/// Calls that are accepted, with what they add.
const ACCEPTED: [(&str, &str); 9] = [
    ("'requests', 'cus_1', 25", "25"),
    ("'requests', 'cus_1', -0.5", "-0.5"),
    ("'requests', 'cus_1', 123456789012345", "123456789012345"),
    ("'requests', 'cus_1', -999999999999999.000", "-999999999999999"),
    ("'requests', 'cus_1', 0.000000000001", "0.000000000001"),
    ("'requests', 'cus_1', 100.10", "100.1"),
    ("'requests', 'cus_1', 1, now() + interval '4 min'", "1"),
    ("'requests', 'cus_1', 1, at => now() - interval '33 days 23 hours'", "1"),
    ("'requests', 'cus_1', 1, now(), 'job-17'", "1"),
];

pub(crate) fn run() -> Result {
    let server = Server::start()?;
    let database = block_on(server.create())?;
    let url = server.url(&database);
    // As on a server where an administrator has made it the default.
    let revoke = "ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC";
    block_on(async { Ok(connect(&url).await?.batch_execute(revoke).await?) })?;
    let mut store = open_leading(&url)?;
    block_on(refuse(&url))?;
    let count = block_on(accept(&url))?;
    while store.collect()?.totals.is_empty() {}
    let mut sum = Amount::ZERO;
    for hour in content(&mut store).values() {
        for cell in hour.cells.values() {
            sum = sum.checked_add(cell.total).ok_or("too much")?;
        }
    }
    let mut expected: Amount = "0".parse()?;
    for (_, value) in ACCEPTED {
        expected = expected.checked_add(value.parse()?).ok_or("too much")?;
    }
    assert_eq!(sum, expected, "what was accepted is in cells");
    println!("{} calls refused, {count} accepted, {sum} folded", REFUSED.len());
    block_on(keep_apart(&server, &database))?;
    block_on(move_outbox(&url))?;
    block_on(count_once(&url))?;
    keys_of_open_transactions(&mut store, &url)?;
    drop(store);
    cells_are_those_of_rust(&server)
}

async fn refuse(url: &str) -> Result {
    let client = connect(url).await?;
    // As after a rebuild half an hour ago, and with keys that are forgotten.
    let set = "UPDATE stripe_usage.setting SET rebuilt = extract(epoch FROM now()) - 1800, \
        keys_from = extract(epoch FROM now())::int8 / 86400 - 1";
    client.batch_execute(set).await?;
    for (call, field, text) in REFUSED {
        let error = client.query(&format!("SELECT stripe_usage.record({call})"), &[]).await;
        let error = error.err().ok_or_else(|| format!("`{call}` was accepted"))?;
        let error = error.as_db_error().ok_or("no error of the database")?;
        let message = error.message();
        assert!(message.contains(text), "{call}: {message}");
        // What PostgreSQL itself refuses has no column.
        if text != "nfinity" || error.column().is_some() {
            assert_eq!(error.column(), Some(field), "{call}: {message}");
            assert!(message.starts_with(&format!("a fact's `{field}` was refused: ")), "{message}");
        }
    }
    client.batch_execute("UPDATE stripe_usage.setting SET rebuilt = NULL, keys_from = 0").await?;
    Ok(())
}

async fn accept(url: &str) -> Result<usize> {
    let client = connect(url).await?;
    for (call, _) in ACCEPTED {
        assert!(record(&client, call).await?, "{call}");
    }
    Ok(ACCEPTED.len())
}

/// A role needs nothing but USAGE on the schema, and sees nothing; what is rolled back is not recorded.
async fn keep_apart(server: &Server, database: &str) -> Result {
    let admin = connect(&server.url(database)).await?;
    admin
        .batch_execute(
            "CREATE ROLE app LOGIN; GRANT USAGE ON SCHEMA stripe_usage TO app; \
             CREATE TABLE orders (id int); GRANT ALL ON orders TO app",
        )
        .await?;
    let app = connect(&server.url(database).replace("postgres@", "app@")).await?;
    app.batch_execute(
        "BEGIN; INSERT INTO orders VALUES (1); SELECT stripe_usage.record('tokens', 'cus_2', 1); \
         ROLLBACK; \
         BEGIN; INSERT INTO orders VALUES (2); SELECT stripe_usage.record('tokens', 'cus_2', 2); \
         COMMIT",
    )
    .await?;
    for sql in ["SELECT * FROM stripe_usage.fact", "DELETE FROM stripe_usage.key"] {
        let error = app.batch_execute(sql).await.err().ok_or("a role may do too much")?;
        assert!(error.as_db_error().is_some_and(|error| error.code().code() == "42501"), "{error}");
    }
    // Parameters of a driver are of the types that the statement gives them.
    let typed = "SELECT stripe_usage.record($1, $2, $3::bigint, $4), \
        stripe_usage.record($1, $2, ($5::text)::numeric, $4)";
    let (value, at) = (3_i64, SystemTime::now());
    app.query_one(typed, &[&"tokens", &"cus_typed", &value, &at, &"0.5"]).await?;
    let revoke = "REVOKE EXECUTE ON FUNCTION stripe_usage.record FROM PUBLIC";
    admin.batch_execute(revoke).await?;
    let refused = app.query_one(typed, &[&"tokens", &"cus_typed", &value, &at, &"0.5"]).await;
    let refused = refused.err().and_then(|error| error.code().cloned());
    assert_eq!(refused.map(|code| code.code().to_owned()).as_deref(), Some("42501"));
    admin.batch_execute("GRANT EXECUTE ON FUNCTION stripe_usage.record TO app").await?;
    let row = app.query_one(typed, &[&"tokens", &"cus_typed", &value, &at, &"0.5"]).await?;
    assert_eq!((row.get(0), row.get(1)), (true, true));
    // What shadows a function of the system changes nothing.
    app.batch_execute("CREATE TEMP TABLE setting (width int)").await?;
    let facts = "SELECT count(*), sum(value)::text FROM stripe_usage.fact WHERE customer = 'cus_2'";
    let row = admin.query_one(facts, &[]).await?;
    let (count, sum): (i64, &str) = (row.get(0), row.get(1));
    assert_eq!((count, sum), (1, "2"));
    println!("a role with USAGE alone records in its transactions, and reads nothing");
    Ok(())
}

/// The statements of the guide record all rows of an outbox, and list those that are too old.
async fn move_outbox(url: &str) -> Result {
    let guide = include_str!("../../../stripe-usage/docs/from_outbox.md");
    let statements: Vec<&str> =
        guide.split("```sql\n").skip(1).filter_map(|block| block.split("```").next()).collect();
    let [moved, too_old] = statements[..] else {
        return Err(format!("the guide has {} statements", statements.len()).into());
    };
    let moved = moved.replace("'api_requests'", "'tokens'");
    let client = connect(url).await?;
    // Stripe no longer accepts the usage of the last row. The two before it are older than any key.
    client
        .batch_execute(
            "CREATE TABLE outbox (id bigint, customer text, value numeric, used_at timestamptz, \
             sent_at timestamptz); \
             INSERT INTO outbox SELECT n, 'cus_outbox', 0.5, now() - n * interval '1 minute' \
             FROM generate_series(1, 100) AS n; \
             INSERT INTO outbox \
             SELECT 100 + n, 'cus_outbox', 0.5, now() - day * interval '24 hours' \
             FROM unnest(ARRAY[4, 33, 35]) WITH ORDINALITY AS late (day, n)",
        )
        .await?;
    let refused =
        client.query_one(&moved, &[]).await.err().ok_or("a row of 35 days is recorded")?;
    let refused = refused.as_db_error().ok_or("no error of the database")?;
    assert!(refused.message().contains("more than 34 days before"), "{refused}");
    let row = client.query_one(too_old, &[]).await?;
    assert_eq!(row.get::<_, i64>(0), 103);
    client.execute("UPDATE outbox SET sent_at = now() WHERE id = 103", &[]).await?;
    for count in [102_i64, 0] {
        assert_eq!(client.query_one(&moved, &[]).await?.get::<_, i64>(0), count);
    }
    let sum = "SELECT sum(value)::text FROM stripe_usage.fact WHERE customer = 'cus_outbox'";
    assert_eq!(client.query_one(sum, &[]).await?.get::<_, &str>(0), "51.0");
    println!("the statements of the guide record an outbox, once and without a gap");
    Ok(())
}

/// A key counts once, whoever comes first, and not at all if the first one is rolled back.
async fn count_once(url: &str) -> Result {
    let (one, other) = (connect(url).await?, connect(url).await?);
    let call = |key: &str| format!("'tokens', 'cus_3', 1, date_trunc('hour', now()), '{key}'");
    assert!(record(&one, &call("a")).await?);
    assert!(!record(&other, &call("a")).await?);
    for (end, added) in [("COMMIT", false), ("ROLLBACK", true)] {
        one.batch_execute("BEGIN").await?;
        assert!(record(&one, &call(end)).await?);
        let waiting = call(end);
        let (second, ended) = tokio::join!(record(&other, &waiting), async {
            tokio::time::sleep(Duration::from_millis(200)).await;
            one.batch_execute(end).await
        });
        ended?;
        assert_eq!(second?, added, "{end}");
    }
    println!("a key counts once, in whatever order transactions end");
    Ok(())
}

/// A fact whose key an open transaction has recorded is refused, by the instance that reports and by others,
/// and delays no other fact for long. Which of them counts is decided by the end of the transaction.
fn keys_of_open_transactions(store: &mut PostgresStore, url: &str) -> Result {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
    let (meters, owner) = (crate::conforming::meters(), crate::conforming::owner());
    let mut standing_by = PostgresStore::open(url, &owner, &meters)?;
    assert!(!standing_by.lead()?, "the other one leads");
    let cell = CellKey::at(1, "cus_4".into(), StripeTime(now), 1).ok_or("no cell")?;
    let fact = |key: &str| {
        let key = Some(FactKey::new(key, StripeTime(now)));
        NewFact { cell: cell.clone(), value: Amount::from(1), key }
    };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let client = runtime.block_on(connect(url))?;
    for (number, store) in [store, &mut standing_by].into_iter().enumerate() {
        for (end, after) in [("COMMIT", StoredFact::Duplicate), ("ROLLBACK", StoredFact::Added)] {
            let key = format!("open-{number}-{end}");
            let begin = format!(
                "BEGIN; SELECT stripe_usage.record('tokens', 'cus_4', 1, to_timestamp({now}), '{key}')"
            );
            runtime.block_on(client.batch_execute(&begin))?;
            let facts = vec![fact(&key), fact(&format!("{key}-other"))];
            let started = Instant::now();
            let committed = store.commit(&Changes { facts, ..Changes::default() })?;
            assert_eq!(committed.facts, [StoredFact::KeyInUse, StoredFact::Added], "{key}");
            // Far more than on an idle machine.
            assert!(started.elapsed() < Duration::from_secs(15), "{:?}", started.elapsed());
            runtime.block_on(client.batch_execute(end))?;
            let again = store.commit(&Changes { facts: vec![fact(&key)], ..Changes::default() })?;
            assert_eq!(again.facts, [after], "{key}");
        }
    }
    println!(
        "the key of an open transaction is refused until that one ends, and delays no other fact"
    );
    Ok(())
}

async fn record(client: &Client, arguments: &str) -> Result<bool> {
    let messages = client.simple_query(&format!("SELECT stripe_usage.record({arguments})")).await?;
    let value = messages.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0),
        _ => None,
    });
    Ok(value == Some("t"))
}

/// A fact goes into the same cell from SQL as from Rust, and its key is the same.
fn cells_are_those_of_rust(server: &Server) -> Result {
    let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
    let mut count = 0;
    for width in [1, 5, 15, 60] {
        let url = server.url(&block_on(server.create())?);
        let mut store = open_leading(&url)?;
        let mut expected = std::collections::BTreeSet::new();
        let mut changes = Changes::default();
        block_on(async {
            let client = connect(&url).await?;
            let set = "UPDATE stripe_usage.setting SET width = $1";
            client.execute(set, &[&i32::from(width)]).await?;
            for (number, ago) in (0_i64..).zip([0, 59, 61, 3_599, 3_601, 86_399, 200_000]) {
                let (at, key) = (now - ago, format!("schlüssel-{number}"));
                let arguments = format!("'tokens', 'cus\\_ü', 1, to_timestamp({at}), '{key}'");
                assert!(record(&client, &arguments).await?);
                let cell =
                    CellKey::at(1, "cus\\_ü".into(), StripeTime(at), width).ok_or("no cell")?;
                let key = Some(FactKey::new(&key, StripeTime(at)));
                changes.facts.push(NewFact { cell: cell.clone(), value: Amount::from(1), key });
                expected.insert(cell);
                count += 1;
            }
            Ok(())
        })?;
        let folded = store.collect()?.totals.into_iter().map(|(cell, _)| cell);
        assert_eq!(folded.collect::<std::collections::BTreeSet<_>>(), expected, "{width}");
        let again = store.commit(&changes)?.facts;
        assert!(again.iter().all(|stored| *stored == StoredFact::Duplicate), "{again:?}");
    }
    println!("{count} facts from SQL are in the cells of Rust, under the same keys");
    Ok(())
}
