//! Tests of the program.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};

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
        let mut child = program(arguments).stdout(Stdio::piped()).spawn().unwrap();
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
        "POST /v1/billing/meters HTTP/1.1\r\nhost: l\r\nconnection: close\r\n\
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
        "POST /v1/billing/credit_grants HTTP/1.1\r\nHost: local\r\nConnection: close\r\n\
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
