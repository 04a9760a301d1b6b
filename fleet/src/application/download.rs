//! The download of the runner application.

use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use github_runners::RunnerApplication;
use reqwest::{Client, Url};
use tokio::fs;
use tracing::Instrument;

use super::failure::DownloadError;
use super::partial::{Partial, hash_of};
use super::transfer::{Transfer, client};
use crate::wait::Backoff;

/// The maximum number of times that the download continues after an incomplete response.
const ATTEMPTS: u32 = 6;

/// The maximum size of an archive. Current archives have 100 to 250 MB.
const MAX_SIZE: u64 = 1 << 30;

/// The progress of a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// The number of bytes in the file, including bytes from an earlier download.
    pub received: u64,
    /// The size of the file in bytes, if the host reports it.
    pub total: Option<u64>,
}

/// The result of [`ApplicationDownload::fetch`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Downloaded {
    /// The file was downloaded, and its checksum is correct.
    Fetched(PathBuf),
    /// The file existed already, and its checksum is correct.
    AlreadyThere(PathBuf),
    /// The file was downloaded. GitHub sent no checksum to compare with.
    Unverified(PathBuf),
}

impl Downloaded {
    /// Returns the path of the file.
    pub fn path(&self) -> &Path {
        match self {
            Self::Fetched(path) | Self::AlreadyThere(path) | Self::Unverified(path) => path,
        }
    }
}

/// A download of the runner application.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners) -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners::{Architecture, Os};
/// use github_runners_fleet::ApplicationDownload;
///
/// let all = runners.downloads().await?;
/// let wanted = all.into_iter().find(|it| it.os_kind() == Os::Linux && it.architecture == Architecture::X64);
/// let download = ApplicationDownload::new(wanted.ok_or("no such application")?);
/// println!("{}", download.fetch("/var/cache/runner").await?.path().display());
/// # Ok(())
/// # }
/// ```
///
/// # Why it is safe
///
/// The file gets its final name only after its SHA-256 was compared with the checksum from GitHub's API. Until then it
/// has a temporary name, and a later download can continue it. The download has its own HTTP client, without the
/// credential for GitHub's API. The download token, if GitHub sends one, is sent only to the host of the download.
///
/// If the future is dropped, the incomplete file stays and the next download continues it. Do not run two downloads to
/// the same folder at the same time. They would write to the same file, and its checksum would be wrong.
///
/// # What it cannot know
///
/// Whether the checksum from GitHub's API is correct. The archive is not unpacked.
#[derive(Clone)]
#[must_use = "a download does nothing until it is fetched"]
pub struct ApplicationDownload {
    application: RunnerApplication,
    http: Option<Client>,
    progress: Option<Arc<dyn Fn(Progress) + Send + Sync>>,
    allow_unverified: bool,
    max_size: u64,
}

impl ApplicationDownload {
    /// Creates a download of an application that [`Runners::downloads`](github_runners::Runners::downloads) returned.
    pub fn new(application: RunnerApplication) -> Self {
        Self {
            application,
            http: None,
            progress: None,
            allow_unverified: false,
            max_size: MAX_SIZE,
        }
    }

    /// Sets the HTTP client, for a proxy or a private certificate authority. The client must not add a credential to
    /// requests.
    pub fn http_client(mut self, client: Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Sets a function that is called for each chunk that arrives. The function must return quickly.
    pub fn progress(mut self, progress: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// Accepts a file without a checksum. By default, such a file is rejected.
    pub fn allow_unverified(mut self) -> Self {
        self.allow_unverified = true;
        self
    }

    /// Sets the maximum size in bytes. The default is 1 GiB.
    pub fn max_size(mut self, bytes: u64) -> Self {
        self.max_size = bytes;
        self
    }

    /// Downloads the file into a folder, and creates the folder if it does not exist. If the folder already contains the
    /// file with the correct checksum, sends no request.
    ///
    /// # Errors
    ///
    /// Returns [`DownloadError::Checksum`] if the checksum differs, [`DownloadError::NoChecksum`] if GitHub sends no
    /// checksum, and other errors if the file cannot be downloaded or written.
    pub async fn fetch(&self, folder: impl Into<PathBuf>) -> Result<Downloaded, DownloadError> {
        let span = tracing::info_span!("fleet.download", filename = self.application.filename);
        self.fetch_into(folder.into()).instrument(span).await
    }

    async fn fetch_into(&self, folder: PathBuf) -> Result<Downloaded, DownloadError> {
        let filename = self.filename()?;
        let checksum = self.checksum()?;
        let url = self.url()?;
        fs::create_dir_all(&folder)
            .await
            .map_err(|source| DownloadError::File {
                path: folder.clone(),
                source,
            })?;
        let path = folder.join(filename);
        if checksum.is_some() && hash_of(&path).await? == checksum {
            return Ok(Downloaded::AlreadyThere(path));
        }
        // The checksum is part of the name, so a download never continues an incomplete file of another archive.
        let part = checksum.as_deref().unwrap_or("unverified");
        let mut partial = Partial::open(folder.join(format!(".{filename}.{part}.partial"))).await?;
        if checksum.is_none() {
            partial.restart().await?;
        }
        // Skip the transfer if an earlier download was interrupted just before the file was renamed.
        if checksum.as_ref() != Some(&partial.hash()) {
            self.transfer(&url, &mut partial).await?;
        }
        let actual = partial.hash();
        match checksum {
            None => {
                partial.finish(&path).await?;
                tracing::warn!(sha256 = actual, "downloaded a file that could not be verified");
                Ok(Downloaded::Unverified(path))
            }
            Some(expected) if expected == actual => {
                partial.finish(&path).await?;
                tracing::info!(sha256 = actual, "downloaded");
                Ok(Downloaded::Fetched(path))
            }
            Some(expected) => {
                partial.discard().await?;
                Err(DownloadError::Checksum {
                    filename: filename.to_owned(),
                    expected,
                    actual,
                })
            }
        }
    }

    async fn transfer(&self, url: &Url, partial: &mut Partial) -> Result<(), DownloadError> {
        let http = match &self.http {
            Some(http) => http.clone(),
            None => client()?,
        };
        let transfer = Transfer {
            http: &http,
            url,
            token: self.application.temp_download_token.as_ref(),
            max_size: self.max_size,
            progress: self.progress.as_deref(),
        };
        let mut backoff = Backoff::new();
        for _ in 1..ATTEMPTS {
            match transfer.run(partial).await {
                Err(error) if error.is_temporary() => {
                    tracing::warn!(%error, received = partial.length(), "the response is incomplete; continuing the download");
                }
                done => return done,
            }
            backoff.wait().await;
        }
        transfer.run(partial).await
    }

    /// Returns the file name. Rejects names that contain a path, because the name comes from a server.
    fn filename(&self) -> Result<&str, DownloadError> {
        let name = self.application.filename.as_str();
        let mut parts = Path::new(name).components();
        let is_plain = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        if is_plain && !name.contains(['/', '\\', ':', '\0']) {
            return Ok(name);
        }
        Err(DownloadError::invalid(
            "filename",
            format!("{name:?} is not a file name"),
        ))
    }

    /// Returns the checksum in lower case.
    fn checksum(&self) -> Result<Option<String>, DownloadError> {
        match self.application.sha256_checksum.as_deref() {
            Some(text) if text.len() == 64 && text.chars().all(|digit| digit.is_ascii_hexdigit()) => {
                Ok(Some(text.to_ascii_lowercase()))
            }
            Some(text) => {
                let problem = format!("{text:?} is not a SHA-256 in hexadecimal digits");
                Err(DownloadError::invalid("sha256_checksum", problem))
            }
            None if self.allow_unverified => Ok(None),
            None => Err(DownloadError::NoChecksum {
                filename: self.application.filename.clone(),
            }),
        }
    }

    /// Returns the URL. Rejects URLs without TLS, unless the host is this machine.
    fn url(&self) -> Result<Url, DownloadError> {
        // Errors do not quote the URL, because it can contain a signature.
        let refuse = |problem: &str| DownloadError::invalid("download_url", problem);
        let url = Url::parse(&self.application.download_url).map_err(|_| refuse("it is not a URL"))?;
        let is_local = matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost"));
        match url.scheme() {
            "https" => Ok(url),
            "http" if is_local => Ok(url),
            _ => Err(refuse("it is not an https URL")),
        }
    }
}

impl fmt::Debug for ApplicationDownload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApplicationDownload")
            .field("filename", &self.application.filename)
            .field("allow_unverified", &self.allow_unverified)
            .field("max_size", &self.max_size)
            .finish_non_exhaustive()
    }
}
