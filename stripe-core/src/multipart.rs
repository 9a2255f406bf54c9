//! Uploading files.

use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::fs::File;
use tokio::io::{AsyncRead, ReadBuf};

use crate::encoding::form;
use crate::transport::{Body, BodyStream};

/// A file to upload: bytes in memory, or a file on disk that is read while it is sent.
///
/// ```no_run
/// # async fn f(client: stripe_core::Client) -> Result<(), Box<dyn std::error::Error>> {
/// use stripe_core::FilePart;
/// use stripe_core::descriptor::Host;
///
/// let file = client
///     .request(http::Method::POST, "/v1/files", &[])
///     .host(Host::Files)
///     .params(serde_json::json!({ "purpose": "dispute_evidence" }))
///     .file("file", FilePart::from_path("receipt.pdf")?.content_type("application/pdf"))
///     .await?;
/// println!("{}", file["id"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct FilePart {
    file_name: String,
    content_type: String,
    content: Content,
}

#[derive(Clone)]
enum Content {
    Bytes(Bytes),
    File { path: PathBuf, length: u64 },
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.length())
    }
}

impl Content {
    fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::File { length, .. } => *length,
        }
    }
}

impl FilePart {
    /// A file that is in memory.
    pub fn from_bytes(file_name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self::new(file_name.into(), Content::Bytes(content.into()))
    }

    /// A file on disk. It is read while it is sent, again for each try, and never held in memory
    /// as a whole.
    ///
    /// # Errors
    /// If the file is not there or its length cannot be read.
    pub fn from_path(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let length = std::fs::metadata(path)?.len();
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self::new(file_name, Content::File { path: path.to_owned(), length }))
    }

    fn new(file_name: String, content: Content) -> Self {
        Self { file_name, content_type: "application/octet-stream".to_owned(), content }
    }

    /// Says what the file is, such as `image/png`. `application/octet-stream` unless set.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = content_type.into();
        self
    }
}

/// The body of a `multipart/form-data` request: the pairs of a form, then the files.
pub(crate) fn body(pairs: &str, files: &[(String, FilePart)], boundary: &str) -> Body {
    let mut pieces = vec![Content::Bytes(fields(pairs, boundary).into())];
    for (name, file) in files {
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\n\
             Content-Type: {}\r\n\r\n",
            quoted(name),
            quoted(&file.file_name),
            file.content_type.replace(['\r', '\n'], " "),
        );
        pieces.push(Content::Bytes(head.into()));
        pieces.push(file.content.clone());
        pieces.push(Content::Bytes(Bytes::from_static(b"\r\n")));
    }
    pieces.push(Content::Bytes(format!("--{boundary}--\r\n").into()));
    let length = pieces.iter().map(Content::length).sum();
    Body::streaming(Some(length), move || -> BodyStream {
        Box::pin(Pieces { waiting: pieces.clone().into(), current: Current::None })
    })
}

fn fields(pairs: &str, boundary: &str) -> String {
    form::decode(pairs)
        .map(|(name, value)| {
            let name = quoted(&name);
            format!(
                "--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
        })
        .collect()
}

/// A name between quotes, escaped as HTML's forms do it.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// The pieces of a body, one after the other.
struct Pieces {
    waiting: VecDeque<Content>,
    current: Current,
}

type Opening = Pin<Box<dyn Future<Output = io::Result<File>> + Send + Sync>>;

enum Current {
    None,
    Opening(Opening),
    Reading(File),
}

const CHUNK: usize = 64 * 1024;

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut self.current {
                Current::None => match self.waiting.pop_front() {
                    None => return Poll::Ready(None),
                    Some(Content::Bytes(bytes)) if bytes.is_empty() => {}
                    Some(Content::Bytes(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                    Some(Content::File { path, .. }) => {
                        self.current = Current::Opening(Box::pin(File::open(path)));
                    }
                },
                Current::Opening(opening) => match ready!(opening.as_mut().poll(cx)) {
                    Ok(file) => self.current = Current::Reading(file),
                    Err(error) => return Poll::Ready(Some(Err(error))),
                },
                Current::Reading(file) => {
                    let mut chunk = vec![0; CHUNK];
                    let mut buffer = ReadBuf::new(&mut chunk);
                    ready!(Pin::new(file).poll_read(cx, &mut buffer))?;
                    let read = buffer.filled().len();
                    if read > 0 {
                        chunk.truncate(read);
                        return Poll::Ready(Some(Ok(chunk.into())));
                    }
                    self.current = Current::None;
                }
            }
        }
    }
}
