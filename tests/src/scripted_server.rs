//! A server on loopback that follows a script, and records every byte that it receives.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use socket2::SockRef;

/// Maximum time that a test waits for an immediate event.
const PATIENCE: Duration = Duration::from_secs(10);

/// Reaction of the server to one request.
#[derive(Debug, Clone)]
pub struct Reply {
    bytes: Vec<u8>,
    after: Duration,
    then: Then,
}

#[derive(Debug, Clone, Copy)]
enum Then {
    KeepOpen,
    Close,
    Reset,
    Stall,
    Flood,
}

impl Reply {
    /// A complete response with an empty object; the connection stays open.
    pub fn ok() -> Self {
        Self::json(200, "{}")
    }

    /// A complete response with a JSON body; the connection stays open.
    pub fn json(status: u16, body: &str) -> Self {
        Self::new(status, "application/json", body)
    }

    /// A complete response; the connection stays open.
    pub fn new(status: u16, content_type: &str, body: &str) -> Self {
        let reason = http::StatusCode::from_u16(status)
            .ok()
            .and_then(|status| status.canonical_reason())
            .unwrap_or("Unknown");
        Self::raw(format!(
            "HTTP/1.1 {status} {reason}\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    /// A response of these bytes; the connection stays open.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { bytes: bytes.into(), after: Duration::ZERO, then: Then::KeepOpen }
    }

    /// Waits before the first byte.
    #[must_use]
    pub fn after(mut self, wait: Duration) -> Self {
        self.after = wait;
        self
    }

    /// No response; the connection stays open unless one of the `then_` methods is called.
    pub fn nothing() -> Self {
        Self::raw([])
    }

    /// Adds a header to a response.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let end = self.bytes.iter().position(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        self.bytes.splice(end..end, format!("{name}: {value}\r\n").into_bytes());
        self
    }

    /// Truncates a response to this length.
    #[must_use]
    pub fn cut_to(mut self, length: usize) -> Self {
        assert!(length < self.bytes.len(), "nothing is cut");
        self.bytes.truncate(length);
        self
    }

    /// Removes bytes from the end of a response.
    #[must_use]
    pub fn cut_by(self, length: usize) -> Self {
        let left = self.bytes.len() - length;
        self.cut_to(left)
    }

    /// Closes the connection after the response.
    #[must_use]
    pub fn then_close(mut self) -> Self {
        self.then = Then::Close;
        self
    }

    /// Resets the connection after the response.
    #[must_use]
    pub fn then_reset(mut self) -> Self {
        self.then = Then::Reset;
        self
    }

    /// Sends nothing further, until the client closes the connection.
    #[must_use]
    pub fn then_stall(mut self) -> Self {
        self.then = Then::Stall;
        self
    }

    /// Sends data without end, until the client closes the connection.
    #[must_use]
    pub fn then_flood(mut self) -> Self {
        self.then = Then::Flood;
        self
    }
}

/// A request as received.
#[derive(Debug, Clone)]
pub struct Received {
    /// Number of the connection on which it arrived, from 0.
    pub connection: usize,
    /// Every byte of the request.
    pub bytes: Vec<u8>,
}

impl Received {
    /// Head and body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("requests of tests are text")
    }

    /// The verb and the path with its query string.
    pub fn target(&self) -> &str {
        self.head()
            .lines()
            .next()
            .and_then(|line| line.strip_suffix(" HTTP/1.1"))
            .expect("HTTP/1.1")
    }

    /// Returns the value of a header that occurs at most once.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.head().lines().skip(1).filter_map(|line| {
            let (header, value) = line.split_once(": ")?;
            header.eq_ignore_ascii_case(name).then_some(value)
        });
        let value = values.next();
        assert_eq!(values.next(), None, "`{name}` came twice");
        value
    }

    /// Returns the body of a request, as delimited by its headers.
    pub fn body(&self) -> &str {
        self.parts().1
    }

    fn head(&self) -> &str {
        self.parts().0
    }

    fn parts(&self) -> (&str, &str) {
        self.text().split_once("\r\n\r\n").expect("a request has a head")
    }
}

/// A server on loopback. Each request takes the next [`Reply`] of the script, on any connection.
#[derive(Debug)]
pub struct ScriptedServer {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<ServerState>,
    stopped: AtomicBool,
    tls: Option<Arc<rustls::ServerConfig>>,
}

#[derive(Debug, Default)]
struct ServerState {
    script: VecDeque<Reply>,
    received: Vec<Received>,
    /// All connections, with `None` in the place of one that was reset.
    streams: Vec<Option<TcpStream>>,
    /// Number of connections that the client closed.
    left: usize,
}

impl ScriptedServer {
    /// Starts a server that speaks HTTP/1.1.
    pub fn start(script: impl IntoIterator<Item = Reply>) -> Self {
        Self::start_with(script, None)
    }

    /// Starts a server that speaks HTTP/1.1 over TLS.
    pub fn start_tls(
        script: impl IntoIterator<Item = Reply>,
        config: Arc<rustls::ServerConfig>,
    ) -> Self {
        Self::start_with(script, Some(config))
    }

    fn start_with(
        script: impl IntoIterator<Item = Reply>,
        tls: Option<Arc<rustls::ServerConfig>>,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let shared = Arc::new(Shared {
            state: Mutex::new(ServerState {
                script: script.into_iter().collect(),
                ..ServerState::default()
            }),
            stopped: AtomicBool::new(false),
            tls,
        });
        let server = Self { address, shared: Arc::clone(&shared) };
        thread::spawn(move || shared.accept(&listener));
        server
    }

    /// Returns the URL of the server, such as `http://127.0.0.1:4711`.
    pub fn url(&self) -> String {
        let scheme = if self.shared.tls.is_some() { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    /// Host and port, as in the `host` header.
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// Returns all requests so far.
    pub fn received(&self) -> Vec<Received> {
        self.shared.lock().received.clone()
    }

    /// Returns the number of connections so far.
    pub fn connections(&self) -> usize {
        self.shared.lock().streams.len()
    }

    /// Waits until this number of requests has arrived in full.
    pub async fn wait_for_requests(&self, count: usize) {
        self.wait("requests", count, |state| state.received.len()).await;
    }

    /// Waits until the client has closed this number of connections.
    pub async fn wait_for_closed_connections(&self, count: usize) {
        self.wait("closed connections", count, |state| state.left).await;
    }

    async fn wait(&self, what: &str, count: usize, of: impl Fn(&ServerState) -> usize) {
        let start = Instant::now();
        loop {
            let seen = of(&self.shared.lock());
            if seen >= count {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "waited for {count} {what}, saw {seen}");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}

impl Drop for ScriptedServer {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        for stream in self.shared.lock().streams.iter().flatten() {
            let _ = stream.shutdown(Shutdown::Both);
        }
        // Wakes the thread that waits for connections.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, ServerState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn accept(self: &Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming() {
            let Ok(stream) = stream else { continue };
            if self.stopped.load(Ordering::SeqCst) {
                return;
            }
            let mut state = self.lock();
            let connection = state.streams.len();
            state.streams.push(stream.try_clone().ok());
            drop(state);
            let shared = Arc::clone(self);
            thread::spawn(move || shared.serve(connection, stream));
        }
    }

    fn serve(&self, connection: usize, stream: TcpStream) {
        let socket = stream.try_clone().expect("a socket can be cloned");
        let left = match &self.tls {
            None => self.respond_to_all(connection, stream, &socket),
            Some(config) => rustls::ServerConnection::new(Arc::clone(config))
                .map(|tls| rustls::StreamOwned::new(tls, stream))
                .is_ok_and(|stream| self.respond_to_all(connection, stream, &socket)),
        };
        if left {
            self.lock().left += 1;
        }
    }

    /// Responds until the connection ends. Returns whether the client closed it.
    fn respond_to_all(
        &self,
        connection: usize,
        mut stream: impl Read + Write,
        socket: &TcpStream,
    ) -> bool {
        while let Some(bytes) = read_request(&mut stream) {
            let reply = {
                let mut state = self.lock();
                state.received.push(Received { connection, bytes });
                state.script.pop_front().unwrap_or_else(past_the_end)
            };
            thread::sleep(reply.after);
            if stream.write_all(&reply.bytes).and_then(|()| stream.flush()).is_err() {
                return true;
            }
            match reply.then {
                Then::KeepOpen => {}
                Then::Stall => {
                    let _ = stream.read(&mut [0]);
                    return true;
                }
                Then::Flood => {
                    while stream.write_all(&[b'x'; 1024]).is_ok() {}
                    return true;
                }
                Then::Close => {
                    let _ = socket.shutdown(Shutdown::Both);
                    return false;
                }
                Then::Reset => {
                    // A socket that lingers for no time is reset when its last copy is dropped;
                    // one that is shut down ends in good order.
                    let _ = SockRef::from(socket).set_linger(Some(Duration::ZERO));
                    self.lock().streams[connection] = None;
                    return false;
                }
            }
        }
        true
    }
}

/// Response to a request after the end of the script, which no script contains.
fn past_the_end() -> Reply {
    Reply::json(500, r#"{"error": {"message": "the script has ended"}}"#)
        .header("stripe-should-retry", "false")
}

/// Reads one complete request, or returns `None` if the connection ends before.
fn read_request(stream: &mut impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    while !is_complete(&bytes) {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
    Some(bytes)
}

fn is_complete(bytes: &[u8]) -> bool {
    let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else {
        return false;
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let body = &bytes[end + 4..];
    let value = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
    if value("transfer-encoding: ") == Some("chunked") {
        return body.ends_with(b"0\r\n\r\n");
    }
    let length = value("content-length: ").and_then(|length| length.parse().ok()).unwrap_or(0);
    body.len() >= length
}

/// An address on loopback without a listener.
pub fn closed_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("loopback has a free port")
}
