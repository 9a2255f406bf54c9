//! A proxy before a server, which drops responses.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

use crate::Result;

/// A proxy that passes everything on, and after some commits neither the response nor anything else.
pub(crate) struct Proxy {
    port: u16,
    state: Arc<ProxyState>,
}

#[derive(Default)]
struct ProxyState {
    /// Number of commits whose responses are to be dropped.
    to_cut: AtomicU64,
    cut: AtomicU64,
}

impl Proxy {
    /// Starts one, as a task.
    pub(crate) async fn start(server: u16) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let state = Arc::<ProxyState>::default();
        let shared = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                // If the server is away, the client is told by the end of its connection.
                if let Ok(server) = TcpStream::connect(("127.0.0.1", server)).await {
                    tokio::spawn(pass(client, server, Arc::clone(&shared)));
                }
            }
        });
        Ok(Self { port, state })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Drops the response to the next commit, and its connection.
    pub(crate) fn cut_next_commit(&self) {
        self.state.to_cut.fetch_add(1, Ordering::Relaxed);
    }

    /// Drops no more responses, and returns the number of those that were.
    pub(crate) fn stop_cutting(&self) -> u64 {
        self.state.to_cut.store(0, Ordering::Relaxed);
        self.state.cut.load(Ordering::Relaxed)
    }
}

async fn pass(client: TcpStream, server: TcpStream, state: Arc<ProxyState>) {
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    let is_cut = AtomicBool::new(false);
    tokio::select! {
        _ = pass_requests(from_client, to_server, &state, &is_cut) => {}
        _ = pass_responses(from_server, to_client, &state, &is_cut) => {}
    }
}

async fn pass_requests(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    state: &ProxyState,
    is_cut: &AtomicBool,
) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = from.read(&mut buffer).await?;
        let bytes = buffer.get(..length).unwrap_or_default();
        if bytes.is_empty() {
            return Ok(());
        }
        let is_commit = bytes.windows(6).any(|word| word == b"COMMIT");
        let one_less = |left: u64| left.checked_sub(1);
        if is_commit
            && state.to_cut.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less).is_ok()
        {
            is_cut.store(true, Ordering::SeqCst);
        }
        to.write_all(bytes).await?;
    }
}

async fn pass_responses(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    state: &ProxyState,
    is_cut: &AtomicBool,
) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = from.read(&mut buffer).await?;
        let bytes = buffer.get(..length).unwrap_or_default();
        if bytes.is_empty() {
            return Ok(());
        }
        if is_cut.load(Ordering::SeqCst) {
            // It has committed.
            state.cut.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        to.write_all(bytes).await?;
    }
}
