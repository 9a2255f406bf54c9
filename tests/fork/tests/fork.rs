//! Parent and children of a `fork` share no random number, no thread, no lock and no connection.

#[cfg(unix)]
fn main() {
    forked::no_random_number_is_handed_out_twice();
    forked::a_blocking_call_works_in_a_child();
    forked::a_child_uses_no_connection_of_its_parent();
    forked::no_lock_is_left_locked_in_a_child();
}

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod forked {
    use std::collections::HashSet;
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::UnixStream;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use stripe_core::Client;
    use stripe_core::transport::{Body, Transport, TransportFuture};
    use tests::{KEY, Reply, ScriptedServer};

    /// How long a child may take for what it does at once.
    const PATIENCE: u32 = 20;

    struct Child {
        id: libc::pid_t,
        output: UnixStream,
    }

    impl Child {
        /// Does something in a child, which is killed if it hangs.
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

        /// What it wrote, once it has ended well.
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

    /// Answers without a network.
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
        response.expect("it is answered").data["path"].to_string()
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
                let answered = path(&client, "/v1/grandchild");
                output.write_all(answered.as_bytes()).expect("the child reads");
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
        get("/v1/parent").send_blocking().expect("it is answered");
        let blocking = Child::fork(|_| {
            get("/v1/child/blocking").send_blocking().expect("it is answered");
        });
        blocking.finish();
        let awaiting = Child::fork(|_| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let runtime = runtime.expect("a runtime");
            runtime.block_on(async { get("/v1/child/awaiting").await.expect("it is answered") });
        });
        awaiting.finish();
        get("/v1/parent").send_blocking().expect("it is answered");
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
