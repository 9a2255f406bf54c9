//! Refusals of `start`, and the statement that each names.

use std::time::{Duration, Instant};

use stripe_usage::StartError;
use stripe_usage::store::UsageStore as _;
use stripe_usage::store::embedded::Owner;
use stripe_usage::store::postgres::PostgresStore;

use crate::conforming::{meters, open_leading, owner};
use crate::server::{Server, connect};
use crate::{Result, block_on};

pub(crate) fn run() -> Result {
    let server = Server::start()?;
    rights(&server)?;
    versions(&server)?;
    owners(&server)?;
    vanished_machines(&server)?;
    passwords(&server)?;
    drop(server);
    servers()?;
    sockets()?;
    tls()
}

fn refused(url: &str) -> Result<StartError> {
    match PostgresStore::open(url, &owner(), &meters()) {
        Ok(_) => Err("the database was opened".into()),
        Err(error) => Ok(error),
    }
}

/// The statement that an error names.
fn statement(error: &StartError) -> Result<String> {
    let StartError::Database { run: Some(run), .. } = error else {
        return Err(format!("no statement: {error}").into());
    };
    assert!(error.to_string().ends_with(&format!("; run `{run}`")), "{error}");
    Ok(run.clone())
}

/// A role gets what it lacks by the statements that the errors name.
fn rights(server: &Server) -> Result {
    let database = block_on(server.create())?;
    let admin = server.url(&database);
    let role = admin.replace("postgres@", "usage@");
    let run = |sql: &str| block_on(async { Ok(connect(&admin).await?.batch_execute(sql).await?) });
    run("CREATE ROLE usage LOGIN")?;
    let error = refused(&role)?;
    assert!(error.to_string().contains("may not create the schema `stripe_usage`"), "{error}");
    assert!(error.to_string().contains("POSTGRES_SCHEMA"), "{error}");
    let grant = statement(&error)?;
    // Another role creates the schema instead.
    run(&format!("BEGIN; {}; COMMIT", stripe_usage::POSTGRES_SCHEMA))?;
    let error = refused(&role)?;
    run(&statement(&error)?)?;
    drop(PostgresStore::open(&role, &owner(), &meters())?);
    run("REVOKE DELETE ON stripe_usage.fact FROM usage")?;
    let error = refused(&role)?;
    assert!(error.to_string().contains("lacks rights on the tables"), "{error}");
    run(&statement(&error)?)?;
    drop(PostgresStore::open(&role, &owner(), &meters())?);
    // Or this one is let to.
    run("DROP SCHEMA stripe_usage CASCADE")?;
    run(&grant)?;
    drop(open_leading(&role)?);

    let error = refused(&server.url("missing"))?;
    assert_eq!(statement(&error)?, "CREATE DATABASE \"missing\"");
    run(&format!("REVOKE CONNECT ON DATABASE {database} FROM PUBLIC"))?;
    run(&statement(&refused(&role)?)?)?;
    drop(PostgresStore::open(&role, &owner(), &meters())?);
    run("ALTER ROLE usage CONNECTION LIMIT 0")?;
    let error = refused(&role)?;
    assert!(!error.to_string().contains("max_connections"), "{error}");
    run(&statement(&error)?)?;
    drop(PostgresStore::open(&role, &owner(), &meters())?);
    // Whoever only looks needs no more than `SELECT`.
    run("CREATE ROLE looks LOGIN")?;
    run(&format!("GRANT CONNECT ON DATABASE {database} TO looks"))?;
    let looks = admin.replace("postgres@", "looks@");
    let error = PostgresStore::open_to_look(&looks).err().ok_or("it was opened")?;
    run(&statement(&error)?)?;
    assert!(PostgresStore::open_to_look(&looks)?.is_some());
    let granted = "SELECT bool_or(has_table_privilege('looks', 'stripe_usage.cell', p)) \
        FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) AS p";
    let row = block_on(async { Ok(connect(&admin).await?.query_one(granted, &[]).await?) })?;
    assert!(!row.get::<_, bool>(0), "{error}");
    // Without a role in the URL, it is the user of the system.
    let user = std::process::Command::new("id").arg("-un").output()?.stdout;
    let user = String::from_utf8(user)?.trim().to_owned();
    run(&format!(
        "CREATE ROLE \"{user}\" LOGIN; GRANT CONNECT ON DATABASE {database} TO \"{user}\""
    ))?;
    let nameless = admin.replace("postgres@", "");
    run(&statement(&refused(&nameless)?)?)?;
    drop(PostgresStore::open(&nameless, &owner(), &meters())?);
    println!("rights: each error names the statement that helps");
    Ok(())
}

/// Nobody is to change the password of a role that others use.
fn passwords(server: &Server) -> Result {
    let database = block_on(server.create())?;
    let admin = server.url(&database);
    let rules = server.folder().join("data/pg_hba.conf");
    let set = format!(
        "CREATE ROLE secretive LOGIN PASSWORD 'right'; \
         COPY (VALUES ('host all secretive 127.0.0.1/32 scram-sha-256'), \
            ('host all all 127.0.0.1/32 trust')) TO '{}'; \
         SELECT pg_reload_conf()",
        rules.display()
    );
    block_on(async { Ok(connect(&admin).await?.batch_execute(&set).await?) })?;
    for (role, text) in [
        (
            "secretive:wrong@",
            "(28P01); check the role and the password, in the URL or in `PGPASSWORD`",
        ),
        (
            "secretive@",
            "password missing; set it in the URL or in the environment variable `PGPASSWORD`",
        ),
    ] {
        // The server has read its rules soon.
        let since = Instant::now();
        loop {
            let error = refused(&admin.replace("postgres@", role))?.to_string();
            if error.ends_with(text) {
                break;
            }
            if since.elapsed() > Duration::from_secs(10) {
                return Err(format!("{role}: {error}").into());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    println!("passwords: a wrong one is to be corrected in the URL, not on the server");
    Ok(())
}

fn versions(server: &Server) -> Result {
    let url = server.url(&block_on(server.create())?);
    let run = |sql: &str| block_on(async { Ok(connect(&url).await?.batch_execute(sql).await?) });
    drop(open_leading(&url)?);
    // Schema 1 has no windows.
    run("ALTER TABLE stripe_usage.meter DROP COLUMN window_hours; \
        ALTER TABLE stripe_usage.report DROP COLUMN total, DROP COLUMN total_number; \
        ALTER TABLE stripe_usage.hour DROP COLUMN totals; \
        DROP TABLE stripe_usage.call; \
        CREATE OR REPLACE FUNCTION stripe_usage.record(meter text, customer text, value numeric, \
            at timestamptz DEFAULT NULL, key text DEFAULT NULL) RETURNS boolean LANGUAGE sql \
            AS 'SELECT false'; \
        REVOKE EXECUTE ON FUNCTION stripe_usage.record FROM PUBLIC; \
        UPDATE stripe_usage.setting SET schema = 1")?;
    drop(open_leading(&url)?);
    run("DO $$ BEGIN ASSERT stripe_usage.record('requests', 'cus_1', 1); \
        ASSERT (SELECT count(*) FROM stripe_usage.call) = 0; \
        ASSERT NOT has_function_privilege('public', \
            'stripe_usage.record(text, text, numeric, timestamptz, text)', 'EXECUTE'); END $$")?;
    run("DO $$ BEGIN ASSERT (SELECT schema FROM stripe_usage.setting) = 2; \
        ASSERT (SELECT bool_and(window_hours = 0) FROM stripe_usage.meter); END $$")?;
    run("UPDATE stripe_usage.setting SET schema = 3")?;
    let error = refused(&url)?;
    assert!(matches!(error, StartError::Newer { schema: 3, .. }), "{error}");
    assert!(error.to_string().contains("newer version"), "{error}");
    run("DROP SCHEMA stripe_usage CASCADE; CREATE SCHEMA stripe_usage")?;
    let error = refused(&url)?;
    assert!(matches!(error, StartError::Foreign { .. }), "{error}");
    // A schema is created as a whole, by one of many that start at once.
    run("DROP SCHEMA stripe_usage")?;
    std::thread::scope(|scope| {
        let starts: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| PostgresStore::open(&url, &owner(), &meters()).map(|it| it.head()))
            })
            .collect();
        let mut ids = std::collections::BTreeSet::new();
        for start in starts {
            ids.insert(start.join().map_err(|_| "a start panicked")??.store_id);
        }
        assert_eq!(ids.len(), 1, "all have one store");
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
    })?;
    println!("versions: a newer schema and a foreign one are refused; 8 starts at once share one");
    Ok(())
}

fn owners(server: &Server) -> Result {
    let url = server.url(&block_on(server.create())?);
    drop(open_leading(&url)?);
    let other = Owner { account: "mtr_2".to_owned(), livemode: false };
    let live = Owner { livemode: true, ..owner() };
    let error = PostgresStore::open(&url, &other, &meters()).err().ok_or("it was opened")?;
    assert!(matches!(error, StartError::OtherAccount { .. }), "{error}");
    let error = PostgresStore::open(&url, &live, &meters()).err().ok_or("it was opened")?;
    assert!(matches!(error, StartError::OtherMode { livemode: false, .. }), "{error}");
    let text = error.to_string();
    assert!(text.contains("postgres://127.0.0.1:") && !text.contains("postgres@"), "{text}");
    // Without Stripe the owner is taken from the database.
    let store = PostgresStore::open_unverified(&url, &meters())?.ok_or("it is known")?;
    drop(store);
    assert!(PostgresStore::open_unverified(&url, &["new".to_owned()])?.is_none());
    println!("owners: another account and another mode are refused");
    Ok(())
}

/// Servers with the wrong settings.
fn servers() -> Result {
    let server = Server::start_with(&["fsync=off"], &[])?;
    let live = Owner { livemode: true, ..owner() };
    let url = server.url(&block_on(server.create())?);
    let error = PostgresStore::open(&url, &live, &meters()).err().ok_or("it was opened")?;
    assert!(statement(&error)?.starts_with("ALTER SYSTEM SET fsync = on"), "{error}");
    drop(PostgresStore::open(&url, &owner(), &meters())?);
    block_on(async {
        let create = "CREATE DATABASE ascii ENCODING 'SQL_ASCII' TEMPLATE template0";
        Ok(connect(&url).await?.batch_execute(create).await?)
    })?;
    let error = refused(&server.url("ascii"))?;
    assert!(statement(&error)?.contains("ENCODING 'UTF8'"), "{error}");
    let port = server.port();
    drop(server);
    let error = refused(&format!("postgres://me:secret@127.0.0.1:{port}/app"))?;
    let text = error.to_string();
    assert!(text.contains("refused") && !text.contains("secret"), "{text}");
    println!("servers: wrong settings, a wrong encoding and no server at all are named");
    Ok(())
}

/// A socket of the machine, which never uses TLS, whatever `sslmode` says.
fn sockets() -> Result {
    let server = Server::start()?;
    let database = block_on(server.create())?;
    let (folder, port) = (server.folder().display().to_string(), server.port());
    for mode in ["prefer", "require", "verify-full"] {
        let options = format!("host={folder}&port={port}&user=postgres&sslmode={mode}");
        drop(PostgresStore::open(
            &format!("postgres:///{database}?{options}"),
            &owner(),
            &meters(),
        )?);
    }
    // One of several hosts.
    let hosts = format!("host={folder},127.0.0.1 port=1,{port} user=postgres dbname={database}");
    drop(PostgresStore::open(&hosts, &owner(), &meters())?);
    println!("sockets: connected without TLS");
    Ok(())
}

/// The server notices within a minute that the machine of an instance is gone, which holds the lock.
fn vanished_machines(server: &Server) -> Result {
    let store = open_leading(&server.url(&block_on(server.create())?))?;
    let started = Instant::now();
    loop {
        let timers = keep_alive_timers(server.port())?;
        // Hundredths of a second.
        if timers.iter().any(|ticks| *ticks <= 3_000) {
            break;
        }
        // While the last response is not acknowledged, the socket has another timer.
        assert!(started.elapsed() < Duration::from_secs(20), "{timers:?}");
        std::thread::sleep(Duration::from_millis(50));
    }
    drop(store);
    println!("keep-alive: the server checks its connection to the instance that reports");
    Ok(())
}

/// The keep-alive timers of a server's connections, as the kernel lists them.
fn keep_alive_timers(port: u16) -> Result<Vec<u64>> {
    let port = format!(":{port:04X}");
    let sockets = std::fs::read_to_string("/proc/net/tcp")?;
    let timers = sockets.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let (local, state, timer) = (fields.get(1)?, fields.get(3)?, fields.get(5)?);
        let ticks = u64::from_str_radix(timer.strip_prefix("02:")?, 16).ok()?;
        (local.ends_with(&port) && *state == "01").then_some(ticks)
    });
    Ok(timers.collect())
}

/// Each `sslmode` against a server with TLS, and one without.
fn tls() -> Result {
    let mut authority = rcgen::CertificateParams::new(Vec::<String>::new())?;
    authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let authority_key = rcgen::KeyPair::generate()?;
    let root = authority.self_signed(&authority_key)?;
    let issuer = rcgen::Issuer::new(authority, authority_key);
    let key = rcgen::KeyPair::generate()?;
    let certificate =
        rcgen::CertificateParams::new(["localhost".to_owned()])?.signed_by(&key, &issuer)?;
    let other = rcgen::CertificateParams::new(["other".to_owned()])?;
    let other = other.self_signed(&rcgen::KeyPair::generate()?)?;

    let files = [
        ("server.crt", certificate.pem()),
        ("server.key", key.serialize_pem()),
        ("root.crt", root.pem()),
        ("other.crt", other.pem()),
    ];
    let files = files.each_ref().map(|(name, content)| (*name, content.as_str()));
    let options = ["ssl=on", "ssl_cert_file=../server.crt", "ssl_key_file=../server.key"];
    let server = Server::start_with(&options, &files)?;
    let database = block_on(server.create())?;
    let (port, folder) = (server.port(), server.folder().display().to_string());
    for (host, options, expected) in [
        ("localhost", "sslmode=disable", Ok(false)),
        ("localhost", "sslmode=prefer", Ok(true)),
        ("localhost", "sslmode=require", Ok(true)),
        ("127.0.0.1", "sslmode=verify-ca&sslrootcert=DIR/root.crt", Ok(true)),
        ("localhost", "sslmode=verify-full&sslrootcert=DIR/root.crt", Ok(true)),
        ("127.0.0.1", "sslmode=verify-full&sslrootcert=DIR/root.crt", Err("not valid for name")),
        (
            "localhost",
            "sslmode=verify-ca&sslrootcert=DIR/other.crt",
            Err("invalid peer certificate"),
        ),
        ("localhost", "sslmode=require&sslrootcert=DIR/other.crt", Err("invalid peer certificate")),
        ("localhost", "sslmode=verify-full", Err("certificate")),
        ("localhost", "sslmode=verify-ca&sslrootcert=DIR/none.crt", Err("cannot be used")),
        ("localhost", "sslmode=on", Err("`on` is not a valid `sslmode`")),
    ] {
        let options = options.replace("DIR", &folder);
        let url = format!("postgres://postgres@{host}:{port}/{database}?{options}");
        match (PostgresStore::open(&url, &owner(), &meters()), expected) {
            (Ok(store), Ok(is_encrypted)) => {
                let ssl = "SELECT bool_or(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
                    WHERE application_name = 'stripe-usage'";
                let row = block_on(async {
                    let client = connect(&server.url(&database)).await?;
                    Ok(client.query_one(ssl, &[]).await?)
                })?;
                assert_eq!(row.get::<_, Option<bool>>(0), Some(is_encrypted), "{options}");
                drop(store);
                // Its connection must not be seen by the next.
                std::thread::sleep(Duration::from_millis(300));
            }
            (Err(error), Err(text)) => {
                let error = error.to_string();
                assert!(error.contains(text), "{host} {options}: {error}");
            }
            (Ok(_), Err(_)) => return Err(format!("{host} {options}: opened").into()),
            (Err(error), Ok(_)) => return Err(format!("{host} {options}: {error}").into()),
        }
    }
    drop(server);
    let server = Server::start()?;
    let database = block_on(server.create())?;
    let plain = format!("postgres://postgres@localhost:{}/{database}", server.port());
    drop(PostgresStore::open(&plain, &owner(), &meters())?);
    let error = refused(&format!("{plain}?sslmode=require"))?;
    assert!(error.to_string().contains("TLS"), "{error}");
    println!("sslmode: each does what it does in libpq");
    Ok(())
}
