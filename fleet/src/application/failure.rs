//! Errors of downloads.

use std::io;
use std::path::PathBuf;

/// An error of a download of the runner application. After an error, no file with the final name was written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DownloadError {
    /// GitHub sent no checksum with the download.
    #[error("GitHub sent no SHA-256 checksum for {filename}; verify the file yourself and use `allow_unverified`")]
    NoChecksum {
        /// The name of the file.
        filename: String,
    },
    /// The description of the download cannot be used.
    #[error("invalid {field}: {problem}")]
    Invalid {
        /// The field of the description, or the option.
        field: &'static str,
        /// The description of the problem.
        problem: String,
    },
    /// The checksum of the file differs from the checksum that GitHub sent. The downloaded file was deleted.
    #[error(
        "the SHA-256 of {filename} is {actual}, expected {expected}; download the file again; if that fails too, do not use it"
    )]
    Checksum {
        /// The name of the file.
        filename: String,
        /// The checksum that GitHub sent.
        expected: String,
        /// The checksum of the downloaded file.
        actual: String,
    },
    /// The host responded with an error.
    #[error("the download host responded with status {status}")]
    Status {
        /// The status code.
        status: u16,
    },
    /// The file is larger than allowed.
    #[error("the file is larger than {limit} bytes; raise `max_size` if the size is correct")]
    TooLarge {
        /// The maximum size.
        limit: u64,
    },
    /// The host could not be reached, or too many responses were incomplete. Call `fetch` again to continue the download.
    #[error("the download failed; download again to continue it")]
    Connection {
        /// The error of the HTTP client, without the URL.
        source: reqwest::Error,
    },
    /// The host sent nothing for too long. Call `fetch` again to continue the download.
    #[error("the download host sent nothing for {seconds} s; download again to continue")]
    Stalled {
        /// The number of seconds without data.
        seconds: u64,
    },
    /// A file could not be read or written.
    #[error("could not read or write {}", path.display())]
    File {
        /// The path of the file.
        path: PathBuf,
        /// The error of the system.
        source: io::Error,
    },
}

impl DownloadError {
    pub(super) fn invalid(field: &'static str, problem: impl Into<String>) -> Self {
        Self::Invalid {
            field,
            problem: problem.into(),
        }
    }

    /// Returns whether another attempt can succeed.
    pub(super) fn is_temporary(&self) -> bool {
        match self {
            Self::Connection { .. } | Self::Stalled { .. } => true,
            Self::Status { status } => matches!(status, 408 | 429 | 500 | 502 | 503 | 504),
            _ => false,
        }
    }
}

impl From<reqwest::Error> for DownloadError {
    /// Removes the URL from the error. After a redirect, the URL can be signed and act as a credential.
    fn from(error: reqwest::Error) -> Self {
        Self::Connection {
            source: error.without_url(),
        }
    }
}
