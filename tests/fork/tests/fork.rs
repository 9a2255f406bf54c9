//! Parent and children of a `fork` share no random numbers, threads, locks or connections.

#[cfg(unix)]
fn main() {
    forked::no_random_number_is_handed_out_twice();
    forked::a_blocking_call_works_in_a_child();
    forked::a_child_uses_no_connection_of_its_parent();
    forked::no_lock_is_left_locked_in_a_child();
    forked::a_child_does_not_write_the_usage_of_its_parent();
    forked::a_child_neither_records_nor_reports_the_usage_of_its_parent();
}

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod forked {
    use std::collections::HashSet;
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::UnixStream;
    use std::path::PathBuf;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::{Duration, SystemTime};

    use stripe_core::transport::{Body, Transport, TransportFuture};
    use stripe_core::{Client, Timestamp};
    use stripe_local::LocalTransport;
    use stripe_usage::reporter::{CellKey, HourKey};
    use stripe_usage::store::committer::Committer;
    use stripe_usage::store::embedded::{EmbeddedStore, Owner};
    use stripe_usage::store::{Changes, NewFact, UsageStore as _};
    use stripe_usage::{Amount, Fact, RecordError, StartError, StoreError, Usage, UsageStatus};
    use tests::{KEY, Reply, ScriptedServer, meter};

    /// Maximum duration of a child, in seconds.
    const PATIENCE: u32 = 20;

    struct Child {
        id: libc::pid_t,
        output: UnixStream,
    }

    impl Child {
        /// Runs code in a child, which is killed if it hangs.
        fn fork(work: impl FnOnce(&mut UnixStream)) -> Self {
            let (output, mut input) = UnixStream::pair().expect("a pair of sockets");
            // SAFETY: the child runs `work` and ends. It has a copy of the memory and one thread, so
            // `work` relies on no lock that another thread may hold but the allocator's, which the
            // C library frees in the child: whether that holds is what these tests are about.
            match unsafe { libc::fork() } {
                -1 => panic!("cannot fork"),
                0 => {
                    // SAFETY: sets a timer that kills this process.
                    unsafe { libc::alarm(PATIENCE) };
                    let worked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                        work(&mut input);
                    }));
                    // SAFETY: ends the process at once, without the parent's clean-up.
                    unsafe { libc::_exit(i32::from(worked.is_err())) }
                }
                id => Self { id, output },
            }
        }

        /// Returns the output of the child after it has exited successfully.
        #[track_caller]
        fn finish(mut self) -> String {
            let mut written = String::new();
            self.output.read_to_string(&mut written).expect("children write text");
            let mut status = 0;
            // SAFETY: waits for a child of this process.
            let waited = unsafe { libc::waitpid(self.id, &raw mut status, 0) };
            assert_eq!(waited, self.id);
            assert!(!libc::WIFSIGNALED(status), "a child hung; it had written `{written}`");
            assert_eq!(libc::WEXITSTATUS(status), 0, "a child failed");
            written
        }
    }

    /// A transport that responds without a network.
    #[derive(Debug)]
    struct Echo;

    impl Transport for Echo {
        fn send(&self, request: http::Request<Body>, _: Duration) -> TransportFuture {
            let body = serde_json::json!({ "path": request.uri().path() }).to_string();
            Box::pin(async move {
                tokio::task::yield_now().await;
                Ok(http::Response::new(body.into()))
            })
        }
    }

    fn echo() -> Client {
        Client::builder(KEY).transport(Echo).build().expect("a client")
    }

    fn path(client: &Client, path: &str) -> String {
        let response = client.request(http::Method::GET, path, &[]).send_blocking();
        response.expect("a response").data["path"].to_string()
    }

    fn usage_of(customer: &str) -> NewFact {
        let hour = HourKey { hour: 472_222, meter: 0, customer: customer.into() };
        NewFact { cell: CellKey { hour, minute: 0 }, value: Amount::from(1), key: None }
    }

    pub(crate) fn a_child_does_not_write_the_usage_of_its_parent() {
        let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
        let [path, other] = ["fork.redb", "fork_direct.redb"].map(|name| directory.join(name));
        let owner = Owner { account: "acct_1".to_owned(), livemode: false };
        let open = |path: &PathBuf| {
            EmbeddedStore::open(path, &owner, &["requests".to_owned()]).expect("it can be opened")
        };
        let changes =
            |customer: &str| Changes { facts: vec![usage_of(customer)], ..Changes::default() };
        for path in [&path, &other] {
            let _ = std::fs::remove_file(path);
        }
        let committer = Committer::start(open(&path), |_| ()).expect("there is a thread");
        committer.record(usage_of("cus_1")).wait().expect("the parent records");
        let mut store = open(&other);
        store.commit(&changes("cus_1")).expect("the parent commits");
        let content = || [&path, &other].map(|path| std::fs::read(path).expect("it is there"));
        let before = content();

        let (kept, mut dropped) = (committer, store);
        let child = Child::fork(|output| {
            let refused = kept.record(usage_of("cus_2")).wait();
            assert!(matches!(refused, Err(StoreError::Forked)), "{refused:?}");
            let refused = kept.hour(usage_of("cus_1").cell.hour).wait();
            assert!(matches!(refused, Err(StoreError::Forked)), "{refused:?}");
            assert!(matches!(kept.failure(), Some(StoreError::Forked)));
            let refused = dropped.commit(&changes("cus_2"));
            assert!(matches!(refused, Err(StoreError::Forked)), "{refused:?}");
            // What they do when they are dropped is the parent's business as well.
            // SAFETY: reads two values that the child leaves without dropping them again.
            let (kept, dropped) = unsafe { (std::ptr::read(&kept), std::ptr::read(&dropped)) };
            drop((kept, dropped));
            // The file is in use as long as the parent has it.
            assert!(matches!(
                EmbeddedStore::open(&path, &owner, &[]),
                Err(StartError::InUse { .. })
            ));
            output.write_all(b"done").expect("the parent reads");
        });
        assert_eq!(child.finish(), "done");
        assert_eq!(content(), before, "the child wrote nothing");

        kept.record(usage_of("cus_1")).wait().expect("the parent goes on");
        kept.close();
        dropped.commit(&changes("cus_1")).expect("the parent goes on");
        drop(dropped);
        for path in [&path, &other] {
            let hour = open(path).hour(&usage_of("cus_1").cell.hour).expect("it can be read");
            assert_eq!(hour.cells[&0].total, Amount::from(2));
        }
    }

    pub(crate) fn a_child_neither_records_nor_reports_the_usage_of_its_parent() {
        // Without sockets, which parent and child would share.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
        let runtime = runtime.expect("a runtime");
        let stripe = LocalTransport::builder().billing().transport().expect("a local Stripe");
        let client = stripe.client().expect("a client");
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fork_usage.redb");
        let _ = std::fs::remove_file(&path);
        let now = Timestamp::from(SystemTime::now()).unix();
        let past = || Fact::new("requests", "cus_1", 1).at(now - 600);
        let sent = || stripe.requests().iter().filter(|it| it.method == http::Method::POST).count();
        let usage = runtime.block_on(async {
            meter(&client, "requests", "sum").await;
            let usage = Usage::embedded(&path).meter("requests").start(&client).await;
            let usage = usage.expect("it starts");
            usage.record(past()).await.expect("the parent records");
            usage
        });
        let before = sent();

        let child = Child::fork(|output| {
            runtime.block_on(async {
                let refused = usage.record(past()).await;
                let refused = refused.expect_err("the child records nothing");
                assert!(matches!(refused, RecordError::Store(StoreError::Forked)), "{refused}");
                // Its copy of the task that reports has its turn.
                tokio::time::sleep(Duration::from_millis(50)).await;
                let open = usage.open().await;
                assert!(matches!(open, Err(StoreError::Forked)), "{open:?}");
            });
            let status = usage.health().status;
            assert!(matches!(status, UsageStatus::Broken(StoreError::Forked)), "{status}");
            assert_eq!(sent(), before, "the child reports nothing");
            output.write_all(b"done").expect("the parent reads");
        });
        assert_eq!(child.finish(), "done");

        runtime.block_on(async {
            usage.record(past()).await.expect("the parent goes on");
            let health = usage.drain(Duration::from_secs(20)).await;
            assert!(health.oldest_unreported.is_none(), "{health:?}");
        });
        assert!(sent() > before, "the parent reports");
    }

    pub(crate) fn no_random_number_is_handed_out_twice() {
        const DRAWN: usize = 100;
        let client = echo();
        let draw = |client: &Client| {
            let drawn = (0..DRAWN).map(|_| client.random_uuid().expect("there is randomness"));
            drawn.collect::<Vec<_>>().join("\n")
        };
        // One is drawn before the fork: what is fetched ahead is there to be copied.
        let mut all = vec![client.random_uuid().expect("there is randomness")];
        let children: Vec<Child> = (0..4)
            .map(|_| {
                Child::fork(|output| {
                    output.write_all(draw(&client.clone()).as_bytes()).expect("the parent reads");
                })
            })
            .collect();
        let copies = std::thread::scope(|scope| {
            let others: Vec<_> = (0..2).map(|_| scope.spawn(|| draw(&client))).collect();
            others.into_iter().map(|other| other.join().expect("no panic")).collect::<Vec<_>>()
        });
        for drawn in children.into_iter().map(Child::finish).chain(copies) {
            assert_eq!(drawn.lines().count(), DRAWN);
            all.extend(drawn.lines().map(str::to_owned));
        }
        let count = all.len();
        assert_eq!(all.into_iter().collect::<HashSet<_>>().len(), count);
    }

    pub(crate) fn a_blocking_call_works_in_a_child() {
        let client = echo();
        assert_eq!(path(&client, "/v1/parent"), r#""/v1/parent""#);
        let child = Child::fork(|output| {
            write!(output, "{} ", path(&client, "/v1/child")).expect("the parent reads");
            let grandchild = Child::fork(|output| {
                let response = path(&client, "/v1/grandchild");
                output.write_all(response.as_bytes()).expect("the child reads");
            });
            output.write_all(grandchild.finish().as_bytes()).expect("the parent reads");
        });
        assert_eq!(child.finish(), r#""/v1/child" "/v1/grandchild""#);
        assert_eq!(path(&client, "/v1/parent"), r#""/v1/parent""#);
    }

    pub(crate) fn a_child_uses_no_connection_of_its_parent() {
        let server = ScriptedServer::start(vec![Reply::json(200, "{}"); 4]);
        let client = Client::builder(KEY).base_url(server.url()).build().expect("a client");
        let get = |path| client.request(http::Method::GET, path, &[]);
        get("/v1/parent").send_blocking().expect("a response");
        let blocking = Child::fork(|_| {
            get("/v1/child/blocking").send_blocking().expect("a response");
        });
        blocking.finish();
        let awaiting = Child::fork(|_| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            runtime.block_on(async { get("/v1/child/awaiting").await.expect("a response") });
        });
        awaiting.finish();
        get("/v1/parent").send_blocking().expect("a response");
        let connections: Vec<_> =
            server.received().into_iter().map(|request| request.connection).collect();
        assert_eq!(connections, [0, 1, 2, 0]);
    }

    pub(crate) fn no_lock_is_left_locked_in_a_child() {
        let client = echo();
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    while !done.load(Ordering::Relaxed) {
                        path(&client, "/v1/busy");
                    }
                });
            }
            for _ in 0..50 {
                Child::fork(|_| drop(path(&client, "/v1/child"))).finish();
            }
            done.store(true, Ordering::Relaxed);
        });
    }
}
