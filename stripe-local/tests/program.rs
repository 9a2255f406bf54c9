//! Tests of the program.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use stripe_core::webhook::Webhook;

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stripe-local"));
    command.args(arguments).stdin(Stdio::null());
    command
}

fn ended(arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = program(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

/// A running program, which is stopped when dropped.
struct Serving {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
    address: String,
}

impl Serving {
    fn start(arguments: &[&str]) -> Self {
        Self::spawn(program(arguments), arguments)
    }

    fn spawn(mut command: Command, arguments: &[&str]) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        let (said, address) = line.trim().split_once(" listens on http://").unwrap();
        assert_eq!(said, concat!("stripe-local ", env!("CARGO_PKG_VERSION")));
        let address = address.to_owned();
        if !arguments.contains(&"--no-page") {
            line.clear();
            lines.read_line(&mut line).unwrap();
            assert_eq!(line, format!("open http://{address}/ in a browser for the dashboard\n"));
        }
        Self { child, lines, address }
    }

    fn exchange(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line
    }
}

/// A connection that stays open.
struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
}

impl Connection {
    fn to(address: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream), host: address.to_owned() })
    }

    /// Sends a request, and returns the status and body of the response; an error if the connection
    /// ends before.
    fn call(
        &mut self,
        method: &str,
        path: &str,
        headers: &str,
        body: &str,
    ) -> std::io::Result<(u16, String)> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer sk_test_local\r\n{headers}\
             content-length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let ended = || std::io::Error::other("the connection has ended");
        let (mut status, mut length) = (None, 0);
        loop {
            let mut line = String::new();
            if self.stream.read_line(&mut line)? == 0 {
                return Err(ended());
            }
            let line = line.trim();
            if let Some(rest) = line.strip_prefix("HTTP/1.1 ") {
                status = rest.split(' ').next().and_then(|status| status.parse().ok());
            } else if let Some(rest) = line.strip_prefix("content-length: ") {
                length = rest.parse().unwrap();
            } else if line.is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok((status.ok_or_else(ended)?, String::from_utf8(body).unwrap()))
    }
}

/// A folder that is deleted when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("stripe-local-program-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn help_and_version_are_printed() {
    let (code, help, errors) = ended(&["--help"]);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    assert!(help.contains("Usage: stripe-local [OPTIONS]\n"), "{help}");
    assert!(help.contains("--port <PORT>"), "{help}");
    assert!(help.contains("Open http://127.0.0.1:12111/ in a browser"), "{help}");
    let version = format!("stripe-local {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(ended(&["--version"]), (Some(0), version, String::new()));
}

#[test]
fn a_mistaken_command_line_is_exit_code_2() {
    assert_eq!(
        ended(&["--prot", "80"]),
        (
            Some(2),
            String::new(),
            "stripe-local: unexpected argument `--prot`; `stripe-local --help` lists the \
             options\n"
                .to_owned()
        )
    );
}

#[test]
fn a_port_in_use_is_exit_code_1() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, output, errors) = ended(&["--port", &port]);
    assert_eq!((code, output.as_str()), (Some(1), ""));
    let said = format!("stripe-local: port {port} is in use: stop the program that listens there");
    assert!(errors.starts_with(&said), "{errors}");
}

#[test]
fn it_serves_and_logs() {
    let mut serving = Serving::start(&["--port", "0", "--predictable-ids"]);
    assert!(serving.address.starts_with("127.0.0.1:"), "{}", serving.address);
    let body = "display_name=Requests&event_name=api_requests&default_aggregation[formula]=sum";
    let response = serving.exchange(&format!(
        "POST /v1/billing/meters HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\
         authorization: Bearer sk_test_local\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
    assert!(response.contains(r#""object":"billing.meter""#), "{response}");
    let line = serving.line();
    let (time, rest) = line.split_once(' ').unwrap();
    assert_eq!(time.len(), "12:34:56".len());
    assert!(rest.starts_with("200 POST /v1/billing/meters req_00000000000001 "), "{rest}");
    assert!(rest.ends_with(" ms\n"), "{rest}");
}

#[test]
fn events_are_delivered_and_signed_with_the_printed_secret() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let mut serving = Serving::start(&["--port", "0", "--webhook", &url]);
    let line = serving.line();
    let secret = line.trim().strip_prefix("events are signed with ").unwrap();
    assert!(secret.starts_with("whsec_"), "{secret}");

    let body = "amount[type]=monetary&amount[monetary][currency]=usd&amount[monetary][value]=5\
                &applicability_config[scope][price_type]=metered&customer=cus_1";
    let response = serving.exchange(&format!(
        "POST /v1/billing/credit_grants HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
         Authorization: Bearer sk_test_local\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert!(response.starts_with("HTTP/1.1 200"), "{response}");

    let (mut stream, _) = listener.accept().unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        head.push(line.trim().to_owned());
    }
    assert_eq!(head[0], "POST /hook HTTP/1.1");
    let header = |name: &str| head.iter().find_map(|line| line.strip_prefix(name)).unwrap();
    let mut body = vec![0; header("content-length: ").parse().unwrap()];
    reader.read_exact(&mut body).unwrap();
    let event = Webhook::construct_event(&body, header("stripe-signature: "), secret).unwrap();
    // There are two, and they come in no order.
    let r#type = event.r#type.as_str();
    assert!(r#type.starts_with("billing.credit_") && r#type.ends_with(".created"), "{type}");
    stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").unwrap();

    // The log has the request and the delivery, in whatever order.
    let lines = [serving.line(), serving.line()].concat();
    let delivered = format!("204 webhook {url} {} {type}", event.id);
    assert!(lines.contains(&delivered), "{lines}");
}

/// Returns the value of a field of JSON, if it is text.
fn field(json: &str, name: &str) -> String {
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    json[name].as_str().unwrap_or_default().to_owned()
}

/// Creates customers on several connections until the program is killed, which happens when most of
/// `writes` have a response. Returns the names of the customers with a response, by id.
fn write_until_killed(serving: &mut Serving, writes: u32) -> HashMap<String, String> {
    let next = AtomicU32::new(0);
    let answered = Mutex::new(HashMap::new());
    let address = serving.address.clone();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                let mut connection = Connection::to(&address).unwrap();
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= writes {
                        break;
                    }
                    let body = format!("name=Customer {number}&metadata[number]={number}");
                    let key = format!("idempotency-key: {number}\r\n");
                    let called = connection.call("POST", "/v1/customers", &key, &body);
                    let Ok((200, response)) = called else { break };
                    let name = field(&response, "name");
                    answered.lock().unwrap().insert(field(&response, "id"), name);
                }
            });
        }
        while answered.lock().unwrap().len() < writes as usize * 9 / 10 {
            thread::sleep(Duration::from_millis(1));
        }
        // On Unix, that is SIGKILL.
        serving.child.kill().unwrap();
    });
    serving.child.wait().unwrap();
    answered.into_inner().unwrap()
}

/// Returns the ids of the customers that had a response and are not there with the same name.
fn lost(address: &str, answered: &HashMap<String, String>) -> Vec<String> {
    let mut connection = Connection::to(address).unwrap();
    let mut found = HashMap::new();
    let mut after = String::new();
    loop {
        let path = format!("/v1/customers?limit=100{after}");
        let (status, list) = connection.call("GET", &path, "", "").unwrap();
        assert_eq!(status, 200, "{list}");
        let list: serde_json::Value = serde_json::from_str(&list).unwrap();
        for customer in list["data"].as_array().unwrap() {
            let [id, name] = ["id", "name"].map(|name| customer[name].as_str().unwrap().to_owned());
            after = format!("&starting_after={id}");
            found.insert(id, name);
        }
        if list["has_more"] == false {
            break;
        }
    }
    let is_lost = |(id, name): &(&String, &String)| found.get(*id) != Some(name);
    answered.iter().filter(is_lost).map(|(id, _)| id.clone()).collect()
}

/// Removes the entry in which some text is, and returns the file without it.
fn without_entry(file: &[u8], text: &str) -> Vec<u8> {
    let mut at = file.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut rest = file[..at].to_vec();
    let mut removed = 0;
    while at < file.len() {
        let length = u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
        let entry = &file[at..at + 16 + length];
        at += entry.len();
        if entry.windows(text.len()).any(|window| window == text.as_bytes()) {
            removed += 1;
        } else {
            rest.extend_from_slice(entry);
        }
    }
    assert_eq!(removed, 1);
    rest
}

/// To run it with another number of writes:
///
/// ```text
/// STRIPE_LOCAL_WRITES=10000 cargo test -p stripe-local --features cli --test program kill -- --nocapture
/// ```
#[test]
fn responses_survive_a_kill() {
    let writes =
        std::env::var("STRIPE_LOCAL_WRITES").map_or(2_000, |writes| writes.parse().unwrap());
    let folder = Folder::new();
    let data = folder.file("data");
    let arguments = ["--port", "0", "--quiet", "--no-page", "--data", &data];
    let mut serving = Serving::start(&arguments);
    let answered = write_until_killed(&mut serving, writes);
    assert!(answered.len() >= writes as usize * 9 / 10);

    let size = fs::metadata(&data).unwrap().len();
    let started = Instant::now();
    let mut serving = Serving::start(&arguments);
    let took = started.elapsed();
    let line = serving.line();
    assert!(line.starts_with(&format!("restored from {data}: ")), "{line}");
    println!(
        "{} of {writes} writes were answered, {size} bytes; started in {took:?}: {line}",
        answered.len()
    );
    assert_eq!(lost(&serving.address, &answered), Vec::<String>::new());
    // A retry of an answered request gets the response again, and the rest can go on.
    let mut connection = Connection::to(&serving.address).unwrap();
    let again = "name=Customer 7&metadata[number]=7";
    let again = connection.call("POST", "/v1/customers", "idempotency-key: 7\r\n", again);
    assert!(answered.contains_key(&field(&again.unwrap().1, "id")));
    drop(serving);

    // The check finds a customer that is missing.
    let missing = answered.iter().find(|(_, name)| *name == "Customer 100").unwrap().0;
    let whole = fs::read(&data).unwrap();
    fs::write(&data, without_entry(&whole, "name=Customer 100&")).unwrap();
    let serving = Serving::start(&arguments);
    assert_eq!(lost(&serving.address, &answered), std::slice::from_ref(missing));
}

#[test]
fn a_data_file_in_use_is_exit_code_1() {
    let folder = Folder::new();
    let data = folder.file("data");
    let arguments = ["--port", "0", "--quiet", "--no-page", "--data", &data];
    let serving = Serving::start(&arguments);
    let (code, output, errors) = ended(&arguments);
    assert_eq!((code, output.as_str()), (Some(1), ""));
    let process =
        if cfg!(unix) { format!(" (process {})", serving.child.id()) } else { String::new() };
    assert_eq!(
        errors,
        format!(
            "stripe-local: the file `{data}` is in use by another local Stripe{process}: stop that one, \
             or name another file\n"
        )
    );
    // The first one is not disturbed, and leaves no lock when it is killed.
    let mut connection = Connection::to(&serving.address).unwrap();
    assert_eq!(connection.call("POST", "/v1/customers", "", "name=Ada").unwrap().0, 200);
    drop(serving);
    let mut serving = Serving::start(&arguments);
    assert!(serving.line().starts_with(&format!("restored from {data}: ")));
}

/// A limit on the size of files is in the place of a full disk.
#[cfg(unix)]
#[test]
fn changes_that_cannot_be_kept_are_errors() {
    let folder = Folder::new();
    let data = folder.file("data");
    let arguments = ["--port", "0", "--quiet", "--no-page", "--data", &data];
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\""]);
    limited.arg(env!("CARGO_BIN_EXE_stripe-local")).args(arguments).stdin(Stdio::null());
    let serving = Serving::spawn(limited, &arguments);
    let mut connection = Connection::to(&serving.address).unwrap();
    let body = format!("description={}", "x".repeat(1_000));
    let mut create = || connection.call("POST", "/v1/customers", "", &body).unwrap();
    let mut kept = 0;
    let (status, first) = loop {
        match create() {
            (200, _) => kept += 1,
            refused => break refused,
        }
    };
    assert!(kept > 1);
    assert_eq!(status, 500, "{first}");
    // The first one was made before it could not be written.
    assert!(first.contains("this change is lost when the program ends"), "{first}");
    let (status, next) = create();
    assert_eq!(status, 500, "{next}");
    assert!(next.contains("so nothing is changed"), "{next}");
    let json = "content-type: application/json\r\n";
    for (path, body) in [("reset", "{}"), ("clock", r#"{"set":5}"#)] {
        let path = format!("/_local/{path}");
        let (status, changed) = connection.call("POST", &path, json, body).unwrap();
        assert_eq!(status, 500, "{path}: {changed}");
        assert!(changed.contains("so nothing is changed"), "{path}: {changed}");
    }
    let clock = connection.call("GET", "/_local/clock", "", "").unwrap().1;
    assert!(!clock.contains(r#""now":5,"#), "{clock}");
    let count = |connection: &mut Connection| {
        let list = connection.call("GET", "/v1/customers?limit=100", "", "").unwrap().1;
        list.matches("\"object\":\"customer\"").count()
    };
    assert_eq!(count(&mut connection), kept + 1);
    drop(serving);
    let serving = Serving::start(&arguments);
    assert_eq!(count(&mut Connection::to(&serving.address).unwrap()), kept);
}

#[test]
fn a_seed_that_is_refused_leaves_nothing() {
    let folder = Folder::new();
    let (data, seed) = (folder.file("data"), folder.file("seed.jsonl"));
    let arguments = ["--port", "0", "--quiet", "--no-page", "--data", &data, "--seed", &seed];
    let ada = r#"{"path": "/v1/customers", "params": {"name": "Ada"}}"#;
    fs::write(&seed, format!("{ada}\n{}\n", ada.replace("name", "nme"))).unwrap();
    let (code, output, errors) = ended(&arguments);
    assert_eq!((code, output.as_str()), (Some(1), ""));
    assert!(errors.contains("line 2: `POST /v1/customers` was refused with 400"), "{errors}");

    // With the line mended, all of it is made.
    fs::write(&seed, format!("{ada}\n{ada}\n")).unwrap();
    let serving = Serving::start(&arguments);
    let mut connection = Connection::to(&serving.address).unwrap();
    let list = connection.call("GET", "/v1/customers", "", "").unwrap().1;
    assert_eq!(list.matches("\"name\":\"Ada\"").count(), 2, "{list}");
}

#[test]
fn a_data_file_of_another_program_is_exit_code_1() {
    let folder = Folder::new();
    let file = folder.file("notes");
    fs::write(&file, "milk, eggs\n").unwrap();
    let (code, output, errors) = ended(&["--port", "0", "--data", &file]);
    assert_eq!((code, output.as_str()), (Some(1), ""));
    assert!(errors.contains("was not written by this program"), "{errors}");
    assert_eq!(fs::read(&file).unwrap(), b"milk, eggs\n");
}

#[test]
fn a_log_that_nobody_reads_holds_up_no_response() {
    let mut serving = Serving::start(&["--port", "0", "--no-page"]);
    let mut connection = Connection::to(&serving.address).unwrap();
    // More than a pipe and the queue of the log hold.
    for number in 0..6_000 {
        let (status, _) = connection.call("GET", "/v1/customers", "", "").unwrap();
        assert_eq!(status, 200, "request {number}");
    }
    let left_out = (0..6_000).map(|_| serving.line()).find_map(|line| {
        let (count, rest) = line.split_once(" lines of the log were left out, ")?;
        Some((count.parse::<u32>().unwrap(), rest.to_owned()))
    });
    let (count, reason) = left_out.unwrap();
    assert!((1..6_000).contains(&count), "{count}");
    assert_eq!(reason, "since nobody read them in time\n");
}

#[test]
fn a_seed_is_sown_once() {
    let folder = Folder::new();
    let (seed, data) = (folder.file("seed.jsonl"), folder.file("data"));
    let lines = r#"
# A customer with a price.
{"path": "/v1/customers", "params": {"name": "Ada", "metadata": {"tier": "a&b=c"}}, "as": "ada"}
{"path": "/v1/products", "params": {"id": "gold", "name": "Gold"}}
{"path": "/v1/prices", "params": {"product": "gold", "currency": "eur", "unit_amount": 500}}
{"path": "/v1/customers/{{ada.id}}", "params": {"description": "{{ada.name}} {{ada.metadata.tier}}"}}
{"path": "/v2/billing/meter_event_session"}
{"path": "/_local/clock", "params": {"set": 1700000000}}
"#;
    fs::write(&seed, lines).unwrap();
    let arguments = ["--port", "0", "--quiet", "--no-page", "--data", &data, "--seed", &seed];
    for is_first in [true, false] {
        let mut serving = Serving::start(&arguments);
        let line = serving.line();
        if is_first {
            assert_eq!(line, "made 6 requests of the seed\n");
        } else {
            assert!(line.starts_with("restored from "), "{line}");
            let left_out = format!("left out the seed {seed}, since the state was restored\n");
            assert_eq!(serving.line(), left_out);
        }
        let mut connection = Connection::to(&serving.address).unwrap();
        let list = connection.call("GET", "/v1/customers", "", "").unwrap().1;
        let list: serde_json::Value = serde_json::from_str(&list).unwrap();
        assert_eq!(list["data"].as_array().unwrap().len(), 1);
        assert_eq!(list["data"][0]["description"], "Ada a&b=c");
        let clock = connection.call("GET", "/_local/clock", "", "").unwrap().1;
        assert!(clock.contains("1700000000"), "{clock}");
    }

    for (lines, said) in [
        ("\n{\"path\": \"/v1/nothing\"}", "line 2: `POST /v1/nothing` was refused with 404: "),
        ("{\"pth\": 1}", "line 1: a request has no `pth`; did you mean `path`?"),
        ("{\"path\": \"/v1/customers/{{ada.id}}\"}", "line 1: no earlier response has `ada.id`"),
        ("[]", "line 1: not a JSON object"),
    ] {
        fs::write(&seed, lines).unwrap();
        let (code, _, errors) = ended(&["--port", "0", "--no-page", "--seed", &seed]);
        assert_eq!(code, Some(1));
        assert!(errors.contains(said), "{errors}");
    }
    let (code, _, errors) = ended(&["--port", "0", "--seed", &folder.file("none")]);
    assert_eq!(code, Some(1));
    assert!(errors.contains(&folder.file("none")), "{errors}");
}

#[test]
fn hosts_are_checked_and_allowed() {
    let serving = Serving::start(&["--port", "0", "--no-page", "--allow-host", "stripe"]);
    let call = |host: &str| {
        serving.exchange(&format!(
            "GET /v1/customers HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\
             authorization: Bearer sk_test_local\r\n\r\n"
        ))
    };
    assert!(call("stripe:12111").starts_with("HTTP/1.1 200 "));
    let refused = call("payments:12111");
    assert!(refused.starts_with("HTTP/1.1 403 "), "{refused}");
    assert!(refused.contains("start it with `--allow-host payments`"), "{refused}");
}

#[test]
fn without_the_page_the_control_endpoints_are_there() {
    let serving = Serving::start(&["--port", "0", "--no-page", "--quiet"]);
    let mut connection = Connection::to(&serving.address).unwrap();
    assert_eq!(connection.call("GET", "/", "", "").unwrap().0, 404);
    assert_eq!(connection.call("GET", "/_local/main.js", "", "").unwrap().0, 404);
    assert_eq!(connection.call("GET", "/_local/health", "", "").unwrap().0, 200);
    assert!(connection.call("GET", "/_local", "", "").unwrap().1.contains("/_local/faults"));
}

#[test]
fn rate_limits_are_those_of_the_options() {
    let serving = Serving::start(&["--port", "0", "--no-page", "--quiet", "--rate-limit", "2"]);
    let mut connection = Connection::to(&serving.address).unwrap();
    let json = "content-type: application/json\r\n";
    connection.call("POST", "/_local/clock", json, r#"{"set": 1700000000}"#).unwrap();
    let statuses = [0; 3].map(|_| connection.call("GET", "/v1/customers", "", "").unwrap().0);
    assert_eq!(statuses, [200, 200, 429]);

    let serving = Serving::start(&["--port", "0", "--no-page", "--quiet", "--stripe-rate-limits"]);
    let mut connection = Connection::to(&serving.address).unwrap();
    connection.call("POST", "/_local/clock", json, r#"{"set": 1700000000}"#).unwrap();
    let statuses = [0; 26].map(|_| connection.call("GET", "/v1/customers", "", "").unwrap().0);
    assert_eq!(statuses.iter().position(|status| *status == 429), Some(25));
}

#[test]
fn thin_events_are_signed_with_the_given_secret_and_the_time_of_the_system() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let serving = Serving::start(&[
        "--port",
        "0",
        "--no-page",
        "--quiet",
        "--thin-webhook",
        &url,
        "--webhook-secret",
        "whsec_own",
        "--sign-with-system-time",
        "--allow-remote-webhooks",
        "--webhook",
        "http://192.0.2.1:9/",
    ]);
    let mut connection = Connection::to(&serving.address).unwrap();
    let json = "content-type: application/json\r\n";
    connection.call("POST", "/_local/clock", json, r#"{"set": 1000000000}"#).unwrap();
    let event = r#"{"type": "v1.shelf.full", "thin": true}"#;
    let emitted = connection.call("POST", "/_local/events", json, event).unwrap().1;
    let (mut stream, _) = listener.accept().unwrap();
    let mut text = String::new();
    let mut buffer = [0; 4096];
    while !text.ends_with('}') {
        let read = stream.read(&mut buffer).unwrap();
        text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
    }
    stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let signature = head.lines().find_map(|line| line.strip_prefix("stripe-signature: ")).unwrap();
    let event = Webhook::parse_event_notification(body, signature, "whsec_own").unwrap();
    assert_eq!(field(&emitted, "id"), event.id.as_str());
}

#[test]
fn a_host_is_listened_on() {
    let serving = Serving::start(&["--host", "127.0.0.2", "--port", "0", "--no-page"]);
    assert!(serving.address.starts_with("127.0.0.2:"), "{}", serving.address);
}

#[test]
fn ids_enum_values_and_customers_are_checked_as_the_options_say() {
    let request = |serving: &Serving, method: &str, path: &str, body: &str| {
        serving.exchange(&format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
             Authorization: Bearer sk_test_local\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    };
    let status = |response: &str| response["HTTP/1.1 ".len()..][..3].to_owned();
    let strict = Serving::start(&["--port", "0", "--quiet", "--known-customers-only"]);
    let lenient = Serving::start(&[
        "--port",
        "0",
        "--quiet",
        "--allow-unknown-ids",
        "--allow-unknown-enum-values",
    ]);
    for (path, body) in [
        ("/v1/invoiceitems", "customer=cus_none&amount=5&currency=usd"),
        ("/v1/products", "name=Gold&type=unheard"),
    ] {
        assert_eq!(status(&request(&strict, "POST", path, body)), "400", "{path}");
        assert_eq!(status(&request(&lenient, "POST", path, body)), "200", "{path}");
    }

    let minute =
        SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() / 60 * 60;
    for (serving, is_counted) in [(&strict, false), (&lenient, true)] {
        let body = "display_name=A&event_name=a&default_aggregation[formula]=sum";
        let meter = request(serving, "POST", "/v1/billing/meters", body);
        let id = field(meter.split_once("\r\n\r\n").unwrap().1, "id");
        let body = "event_name=a&payload[stripe_customer_id]=cus_none&payload[value]=5";
        assert_eq!(status(&request(serving, "POST", "/v1/billing/meter_events", body)), "200");
        let (from, to) = (minute - 60, minute + 180);
        let path = format!(
            "/v1/billing/meters/{id}/event_summaries?customer=cus_none&start_time={from}&end_time={to}"
        );
        let summaries = request(serving, "GET", &path, "");
        assert_eq!(summaries.contains("\"aggregated_value\":5"), is_counted, "{summaries}");
    }
}

/// Each option of `--help` is used by a test above.
#[test]
fn each_option_is_tested() {
    let (_, help, _) = ended(&["--help"]);
    let options: Vec<&str> = help
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("--"))
        .map(|line| line.split([' ', '=']).next().unwrap())
        .collect();
    assert!(options.len() > 12, "{options:?}");
    let source = include_str!("program.rs");
    for option in options {
        assert!(source.contains(&format!("\"--{option}\"")), "`--{option}` is not tested");
    }
}

/// To run it with more of everything:
///
/// ```text
/// STRIPE_LOCAL_ABUSE=1000000 cargo test -p stripe-local --features cli --test program abuse -- --nocapture
/// ```
#[test]
fn abuse_neither_ends_it_nor_makes_it_grow() {
    let size: u32 = std::env::var("STRIPE_LOCAL_ABUSE").map_or(5_000, |size| size.parse().unwrap());
    let serving = Serving::start(&["--port", "0", "--quiet", "--no-page"]);
    let address = serving.address.as_str();
    let json = "content-type: application/json\r\n";
    // A generator that is the same each time: xorshift.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    // Control endpoints with anything in them.
    let mut connection = Connection::to(address).unwrap();
    let values =
        ["{}", "[]", "null", "1", "-1", "\"\"", "{\"a\":", "1e999", "\"\\ud800\"", "[[[[[[[[[["];
    let names = ["account", "effect", "requests", "set", "name", "url", "types", "\u{0}", "x"];
    let paths = [
        "clock",
        "faults",
        "faults/clear",
        "reset",
        "requests/expect",
        "objects",
        "objects/delete",
        "credits/apply",
        "events",
        "events/redeliver",
        "webhooks",
        "webhooks/update",
        "webhooks/remove",
        "snapshots",
        "snapshots/restore",
        "snapshots/remove",
        "nothing",
        "%ff",
        "state?after=x",
    ];
    let mut pick = |all: &[&str]| all[usize::try_from(random()).unwrap() % all.len()].to_owned();
    for _ in 0..size / 10 {
        let body = format!("{{\"{}\": {}}}", pick(&names), pick(&values));
        let path = format!("/_local/{}", pick(&paths));
        let (status, response) = connection.call("POST", &path, json, &body).unwrap();
        assert!(matches!(status, 200 | 400 | 404), "{path} {body}: {status} {response}");
    }
    // What is not HTTP at all.
    for garbage in [&b"\0\0\0\0"[..], b"GET / HTTP/9.9\r\n\r\n", b"POST", b"\xff\xfe\r\n\r\n"] {
        let mut stream = TcpStream::connect(address).unwrap();
        let _ = stream.write_all(garbage);
        drop(stream);
    }
    // Many connections at once.
    let connections = 1_000.min(size / 5);
    let mut open: Vec<Connection> =
        (0..connections).map(|_| Connection::to(address).unwrap()).collect();
    for connection in &mut open {
        assert_eq!(connection.call("GET", "/_local/health", "", "").unwrap().0, 200);
    }
    drop(open);
    // Many objects, which are forgotten. What the allocator keeps of freed memory differs from reset
    // to reset; at its fullest, the program needs as much in each round.
    connection.call("POST", "/_local/reset", json, "{}").unwrap();
    let mut full = Vec::new();
    for round in 0..4 {
        let threads = 4;
        thread::scope(|scope| {
            for thread in 0..threads {
                let account = if thread % 2 == 0 { "" } else { "stripe-account: acct_A\r\n" };
                scope.spawn(move || {
                    let mut connection = Connection::to(address).unwrap();
                    for number in 0..size / threads {
                        let key =
                            format!("{account}idempotency-key: {round}-{thread}-{number}\r\n");
                        let called = connection.call("POST", "/v1/customers", &key, "name=Ada");
                        assert_eq!(called.unwrap().0, 200);
                    }
                });
            }
        });
        full.push(resident(&serving.child));
        // An idle connection is closed while there are many.
        let mut connection = Connection::to(address).unwrap();
        let account = if round % 2 == 0 { "{}" } else { r#"{"account": "acct_A"}"# };
        connection.call("POST", "/_local/reset", json, account).unwrap();
        connection.call("POST", "/_local/reset", json, "{}").unwrap();
    }
    println!("{size} objects a round, resident memory before each reset in kB: {full:?}");
    if let [Some(first), .., Some(last)] = full[..] {
        assert!(last < first + first / 4 + 2_048, "{full:?}");
    }
}

/// Resident memory of a program in kB, where the system tells it.
fn resident(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().split(' ').next()?.parse().ok()
}
