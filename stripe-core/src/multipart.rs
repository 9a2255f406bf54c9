//! Uploading files.

use std::cmp::Ordering;
use std::collections::VecDeque;
use std::fmt;
use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use tokio::fs::File;
use tokio::io::{AsyncRead, ReadBuf};

use crate::encoding::form;
use crate::file_error::{FileError, FileFailure, Problem};
use crate::transport::{Body, BodyStream};

/// A file to upload: bytes in memory, or a file on disk that is streamed.
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
    content: PartContent,
}

#[derive(Clone)]
enum PartContent {
    Bytes(Bytes),
    File(Arc<FileOnDisk>),
}

struct FileOnDisk {
    path: PathBuf,
    /// Length when the request was created. This number of bytes is announced and sent.
    length: u64,
}

impl fmt::Debug for PartContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.length())
    }
}

impl PartContent {
    fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::File(file) => file.length,
        }
    }
}

impl FilePart {
    /// Creates a file from bytes in memory.
    pub fn from_bytes(file_name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self::new(file_name.into(), PartContent::Bytes(content.into()))
    }

    /// Creates a file from a path. It is streamed again for each attempt, and never held in memory
    /// as a whole.
    ///
    /// The file must not change until the request is sent: if it is missing or its length changes,
    /// the call fails with [`ErrorKind::File`](crate::ErrorKind::File), and nothing is uploaded.
    /// Only the length is checked: different content of the same length is sent, even by a retry.
    /// If the file can change, pass its content to [`from_bytes`](Self::from_bytes).
    ///
    /// # Errors
    /// Returns an error if the file does not exist, is not a regular file, or its length cannot be
    /// read.
    pub fn from_path(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let length = FileError::of_reading(path, std::fs::metadata(path))
            .and_then(|metadata| length(path, &metadata))
            .map_err(io::Error::from)?;
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self::new(
            file_name,
            PartContent::File(Arc::new(FileOnDisk { path: path.to_owned(), length })),
        ))
    }

    fn new(file_name: String, content: PartContent) -> Self {
        Self { file_name, content_type: "application/octet-stream".to_owned(), content }
    }

    /// Sets the media type, such as `image/png`. Default: `application/octet-stream`.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = content_type.into();
        self
    }
}

/// Creates the body of a `multipart/form-data` request: the pairs of a form, followed by the files.
pub(crate) fn body(pairs: &str, files: &[(String, FilePart)], boundary: &str) -> Body {
    let mut pieces = vec![PartContent::Bytes(fields(pairs, boundary).into())];
    for (name, file) in files {
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\n\
             Content-Type: {}\r\n\r\n",
            quoted(name),
            quoted(&file.file_name),
            file.content_type.replace(['\r', '\n'], " "),
        );
        pieces.push(PartContent::Bytes(head.into()));
        pieces.push(file.content.clone());
        pieces.push(PartContent::Bytes(Bytes::from_static(b"\r\n")));
    }
    pieces.push(PartContent::Bytes(format!("--{boundary}--\r\n").into()));
    let length = pieces.iter().map(PartContent::length).sum();
    let failure = Arc::<FileFailure>::default();
    Body::of_files(length, Arc::clone(&failure), move || {
        let mut pieces = MultipartStream { waiting: pieces.clone().into(), current: Current::None };
        let failure = Arc::clone(&failure);
        BodyStream::new(move |cx| {
            let piece = ready!(pieces.poll_piece(cx));
            if piece.is_err() {
                // The closing boundary is never sent behind a part that is not whole.
                pieces.waiting.clear();
                pieces.current = Current::None;
            }
            Poll::Ready(piece.map_err(|error| failure.keep(error)).transpose())
        })
    })
}

/// Returns the length of a file that can be uploaded.
fn length(path: &Path, metadata: &std::fs::Metadata) -> Result<u64, FileError> {
    let problem = if metadata.is_dir() {
        Problem::Directory
    } else if !metadata.is_file() {
        Problem::NotAFile
    } else {
        return Ok(metadata.len());
    };
    Err(FileError { path: path.to_owned(), problem })
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

/// Returns a quoted name, escaped as in HTML forms.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// Pieces of a body, in order.
struct MultipartStream {
    waiting: VecDeque<PartContent>,
    current: Current,
}

type Opening = Pin<Box<dyn Future<Output = Result<Reading, FileError>> + Send + Sync>>;

enum Current {
    None,
    Opening(Opening),
    Reading(Reading),
}

/// A file that is being read.
struct Reading {
    on_disk: Arc<FileOnDisk>,
    file: File,
    /// Number of remaining bytes.
    left: u64,
}

const CHUNK: usize = 64 * 1024;

async fn open(on_disk: Arc<FileOnDisk>) -> Result<Reading, FileError> {
    let FileOnDisk { path, length: then } = &*on_disk;
    // Before it is opened: that of a pipe waits for its other end.
    let now = FileError::of_reading(path, tokio::fs::metadata(path).await)
        .and_then(|metadata| length(path, &metadata))?;
    let problem = match now.cmp(then) {
        Ordering::Less => Problem::Shorter { then: *then, now },
        Ordering::Greater => Problem::Longer { then: *then },
        Ordering::Equal => {
            let file = FileError::of_reading(path, File::open(path).await)?;
            return Ok(Reading { left: *then, file, on_disk });
        }
    };
    Err(FileError { path: path.clone(), problem })
}

impl Reading {
    /// Returns the next piece, or `None` after the last one. Together they have the announced
    /// length.
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Bytes>, FileError>> {
        let FileOnDisk { path, length: then } = &*self.on_disk;
        // One byte too many is tried: a file that has become longer is not cut off in silence.
        let most = usize::try_from(self.left).unwrap_or(CHUNK).clamp(1, CHUNK);
        let mut chunk = vec![0; most];
        let mut buffer = ReadBuf::new(&mut chunk);
        let read = ready!(Pin::new(&mut self.file).poll_read(cx, &mut buffer));
        FileError::of_reading(path, read)?;
        let read = buffer.filled().len();
        let problem = match (read, self.left) {
            (0, 0) => return Poll::Ready(Ok(None)),
            (0, left) => Problem::Shorter { then: *then, now: *then - left },
            (_, 0) => Problem::Longer { then: *then },
            _ => {
                self.left = self.left.saturating_sub(read as u64);
                chunk.truncate(read);
                return Poll::Ready(Ok(Some(chunk.into())));
            }
        };
        Poll::Ready(Err(FileError { path: path.clone(), problem }))
    }
}

impl MultipartStream {
    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<Bytes>, FileError>> {
        loop {
            match &mut self.current {
                Current::None => match self.waiting.pop_front() {
                    None => return Poll::Ready(Ok(None)),
                    Some(PartContent::Bytes(bytes)) if bytes.is_empty() => {}
                    Some(PartContent::Bytes(bytes)) => return Poll::Ready(Ok(Some(bytes))),
                    Some(PartContent::File(file)) => {
                        self.current = Current::Opening(Box::pin(open(file)));
                    }
                },
                Current::Opening(opening) => {
                    self.current = Current::Reading(ready!(opening.as_mut().poll(cx))?);
                }
                Current::Reading(reading) => match ready!(reading.poll_piece(cx))? {
                    Some(piece) => return Poll::Ready(Ok(Some(piece))),
                    None => self.current = Current::None,
                },
            }
        }
    }
}
