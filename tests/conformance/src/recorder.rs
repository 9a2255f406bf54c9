//! A server that records requests, byte for byte.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::Result;
use super::cases::ScriptedResponse;

/// A request as received.
#[derive(Debug, Clone)]
pub(super) struct CapturedRequest {
    pub(super) method: String,
    /// Path and query, undecoded.
    pub(super) target: String,
    /// Headers, with names in lower case.
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl CapturedRequest {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// The server. It runs until the process ends.
pub(super) struct RecordingServer {
    url: String,
    shared: Arc<Mutex<RecorderState>>,
}

#[derive(Default)]
struct RecorderState {
    responses: VecDeque<ScriptedResponse>,
    requests: Vec<CapturedRequest>,
    /// Number of requests so far, for request ids.
    requests_seen: u32,
}

impl RecordingServer {
    pub(super) fn start() -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let url = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Mutex::new(RecorderState::default()));
        let state = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&state);
                thread::spawn(move || {
                    if let Err(error) = serve(&stream, &state) {
                        // A client may close a connection as it likes; what is malformed is told.
                        if error.kind() == io::ErrorKind::InvalidData {
                            eprintln!("recording server: {error}");
                        }
                    }
                });
            }
        });
        Ok(Self { url, shared })
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Deletes the recorded requests, and sends these responses from now on.
    pub(super) fn begin(&self, responses: Vec<ScriptedResponse>) {
        let mut state = lock(&self.shared);
        state.responses = responses.into();
        state.requests.clear();
    }

    /// Returns the requests that have been recorded since `begin`.
    pub(super) fn end(&self) -> Vec<CapturedRequest> {
        std::mem::take(&mut lock(&self.shared).requests)
    }
}

fn lock(state: &Mutex<RecorderState>) -> MutexGuard<'_, RecorderState> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One connection.
fn serve(stream: &TcpStream, state: &Mutex<RecorderState>) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        let (response, number) = {
            let mut state = lock(state);
            state.requests.push(request);
            state.requests_seen += 1;
            let response = if state.responses.len() > 1 {
                state.responses.pop_front()
            } else {
                state.responses.front().cloned()
            };
            (response, state.requests_seen)
        };
        match response {
            Some(ScriptedResponse { status: Some(status), headers, body }) => {
                let body = body.to_string();
                let mut head = format!(
                    "HTTP/1.1 {status} -\r\ncontent-type: application/json\r\n\
                     request-id: req_{number}\r\ncontent-length: {}\r\n",
                    body.len()
                );
                for (name, value) in &headers {
                    let value =
                        value.as_str().ok_or_else(|| malformed("a header is not a string"))?;
                    head.extend([name, ": ", value, "\r\n"]);
                }
                let mut writer = stream;
                writer.write_all(format!("{head}\r\n{body}").as_bytes())?;
            }
            _ => return stream.shutdown(std::net::Shutdown::Both),
        }
    }
    Ok(())
}

/// The next request; `None` at the end of the connection.
fn read(reader: &mut impl BufRead) -> io::Result<Option<CapturedRequest>> {
    let first = line(reader)?;
    if first.is_empty() {
        return Ok(None);
    }
    let mut words = first.split(' ');
    let (Some(method), Some(target), Some("HTTP/1.1"), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(malformed(&first));
    };
    let mut request = CapturedRequest {
        method: method.to_owned(),
        target: target.to_owned(),
        headers: Vec::new(),
        body: Vec::new(),
    };
    loop {
        let line = line(reader)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').ok_or_else(|| malformed(&line))?;
        request.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    if let Some(length) = request.header("content-length") {
        let length = length.parse().map_err(|_| malformed(length))?;
        request.body.resize(length, 0);
        reader.read_exact(&mut request.body)?;
    } else if request.header("transfer-encoding").is_some() {
        return Err(malformed("a body without a length"));
    }
    Ok(Some(request))
}

/// A line of the head, without its end.
fn line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = Vec::new();
    reader.read_until(b'\n', &mut line)?;
    let text = String::from_utf8(line).map_err(|_| malformed("a line that is not Unicode"))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn malformed(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("malformed request: {what}"))
}
