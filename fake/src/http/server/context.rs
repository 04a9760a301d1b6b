//! The context of connections.

use std::fmt;
use std::sync::Arc;

use hyper::Response;
use tokio::sync::watch;

use crate::http::message::access_log::AccessLog;
use crate::http::message::incoming::Incoming;
use crate::http::message::response_body::ResponseBody;
use crate::http::server::detached::Detached;
use crate::http::server::shared::Shared;
use crate::http::server::tls::Tls;

/// Everything that connections share with the server.
pub(crate) struct Context {
    pub(crate) shared: Arc<Shared>,
    pub(crate) log: AccessLog,
    pub(crate) extension: Arc<dyn Extension>,
    pub(crate) detached: Detached,
    /// The TLS configuration; `None` for plain HTTP.
    pub(crate) tls: Option<Tls>,
    /// The maximum number of concurrent requests on an HTTP/2 connection.
    pub(crate) max_concurrent_streams: Option<u32>,
    /// Becomes true when the server stops. The sender is dropped with the server.
    pub(crate) stop: watch::Receiver<bool>,
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").finish_non_exhaustive()
    }
}

/// Serves paths that are not part of GitHub's API.
pub(crate) trait Extension: Send + Sync {
    /// Responds to a request if its path belongs to the extension. An endless body ends when the server stops.
    fn respond(&self, request: &Incoming, stop: &watch::Receiver<bool>) -> Option<Response<ResponseBody>>;
}

/// Waits until the server stops.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error means that the server was dropped, so it has stopped too.
    let _ = stop.wait_for(|stopped| *stopped).await;
}
