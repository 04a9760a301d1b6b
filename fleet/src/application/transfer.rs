//! Sends the HTTP requests of a download. It has no access to the credential for GitHub's API.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use github_runners::Secret;
use reqwest::header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_RANGE, HeaderValue, RANGE};
use reqwest::{Client, Response, StatusCode, Url, redirect};
use rustls::ClientConfig;
use rustls_platform_verifier::Verifier;
use tokio::time::timeout;

use super::download::Progress;
use super::failure::DownloadError;
use super::partial::Partial;

/// The maximum time without data from the host.
const STALLED: Duration = Duration::from_secs(60);
const CONNECT: Duration = Duration::from_secs(15);
const MAX_REDIRECTS: usize = 5;

/// The source and the options of a download.
pub(super) struct Transfer<'a> {
    pub(super) http: &'a Client,
    pub(super) url: &'a Url,
    pub(super) token: Option<&'a Secret>,
    pub(super) max_size: u64,
    pub(super) progress: Option<&'a (dyn Fn(Progress) + Send + Sync)>,
}

impl Transfer<'_> {
    /// Downloads the missing part of the file.
    pub(super) async fn run(&self, partial: &mut Partial) -> Result<(), DownloadError> {
        let mut response = self.request(partial.length()).await?;
        if partial.length() > 0 && !continues(&response, partial.length()) {
            match response.status() {
                StatusCode::OK => partial.restart().await?,
                // The host cannot continue from this position, for example because its file is shorter.
                StatusCode::PARTIAL_CONTENT | StatusCode::RANGE_NOT_SATISFIABLE => {
                    partial.restart().await?;
                    response = self.request(0).await?;
                }
                status => {
                    return Err(DownloadError::Status {
                        status: status.as_u16(),
                    });
                }
            }
        }
        let status = response.status();
        let wanted = if partial.length() > 0 {
            StatusCode::PARTIAL_CONTENT
        } else {
            StatusCode::OK
        };
        if status != wanted {
            return Err(DownloadError::Status {
                status: status.as_u16(),
            });
        }
        let total = response.content_length().map(|rest| rest + partial.length());
        self.limit(total.unwrap_or(0))?;
        self.report(partial, total);
        let result = self.body(response, partial, total).await;
        partial.flush().await?;
        result
    }

    async fn body(
        &self,
        mut response: Response,
        partial: &mut Partial,
        total: Option<u64>,
    ) -> Result<(), DownloadError> {
        while let Some(bytes) = in_time(response.chunk()).await? {
            self.limit(partial.length() + bytes.len() as u64)?;
            partial.append(&bytes).await?;
            self.report(partial, total);
        }
        Ok(())
    }

    async fn request(&self, from: u64) -> Result<Response, DownloadError> {
        // In a compressed response, the bytes and the ranges would not be those of the file.
        let mut request = self.http.get(self.url.clone()).header(ACCEPT_ENCODING, "identity");
        if from > 0 {
            request = request.header(RANGE, format!("bytes={from}-"));
        }
        if let Some(token) = self.token {
            let value = HeaderValue::from_str(&format!("Bearer {}", token.expose_secret()));
            let mut value = value.map_err(|_| {
                DownloadError::invalid(
                    "temp_download_token",
                    "it contains a character that is not allowed in a header",
                )
            })?;
            // The client removes this header if a redirect leads to another host.
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        in_time(request.send()).await
    }

    fn limit(&self, size: u64) -> Result<(), DownloadError> {
        if size > self.max_size {
            return Err(DownloadError::TooLarge { limit: self.max_size });
        }
        Ok(())
    }

    fn report(&self, partial: &Partial, total: Option<u64>) {
        if let Some(progress) = self.progress {
            progress(Progress {
                received: partial.length(),
                total,
            });
        }
    }
}

/// Returns whether a response continues a file of this length.
fn continues(response: &Response, length: u64) -> bool {
    let range = response
        .headers()
        .get(CONTENT_RANGE)
        .and_then(|range| range.to_str().ok());
    response.status() == StatusCode::PARTIAL_CONTENT
        && range.is_some_and(|range| range.starts_with(&format!("bytes {length}-")))
}

async fn in_time<T>(work: impl Future<Output = reqwest::Result<T>>) -> Result<T, DownloadError> {
    match timeout(STALLED, work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(DownloadError::Stalled {
            seconds: STALLED.as_secs(),
        }),
    }
}

/// Creates an HTTP client that trusts the certificates of the system.
pub(super) fn client() -> Result<Client, DownloadError> {
    let tls = |error: rustls::Error| DownloadError::invalid("TLS", error.to_string());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let versions = ClientConfig::builder_with_provider(Arc::clone(&provider));
    let versions = versions.with_safe_default_protocol_versions().map_err(tls)?;
    let verifier = Verifier::new(provider).map_err(tls)?;
    let mut config = versions
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let client = Client::builder()
        .tls_backend_preconfigured(config)
        .connect_timeout(CONNECT)
        .redirect(redirect::Policy::custom(|attempt| {
            let from_tls = attempt.previous().last().is_some_and(|url| url.scheme() == "https");
            if attempt.previous().len() > MAX_REDIRECTS {
                attempt.error("too many redirects")
            } else if from_tls && attempt.url().scheme() != "https" {
                attempt.error("a redirect leads to a URL without TLS")
            } else {
                attempt.follow()
            }
        }));
    Ok(client
        .user_agent(concat!("github-runners-fleet/", env!("CARGO_PKG_VERSION")))
        .build()?)
}
