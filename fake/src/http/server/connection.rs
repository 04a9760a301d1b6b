//! One connection and its requests.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming as IncomingBody};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::sleep;

use crate::http::faults::body::ResponseBody;
use crate::http::faults::plan::Ending;
use crate::http::message::access_log::{Line, Log};
use crate::http::message::incoming::{Body, Incoming};
use crate::http::server::service::{self, Arrival, Summary};
use crate::http::server::shared::Shared;

/// The largest request body.
const BODY_LIMIT: usize = 1 << 20;

/// How much of a body that is too large is read anyway, so that its sender sees the response.
const DRAIN_LIMIT: usize = 16 << 20;

/// What connections need.
pub(crate) struct Context {
    pub(crate) shared: Arc<Shared>,
    pub(crate) log: Log,
    pub(crate) extension: Arc<dyn Extension>,
}

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("log", &self.log)
            .finish_non_exhaustive()
    }
}

/// Paths that are not part of GitHub's API.
pub(crate) trait Extension: Send + Sync {
    /// Responds to a request if its path belongs to the extension.
    fn respond(&self, request: &Incoming) -> Option<Response<ResponseBody>>;
}

/// What the requests of a connection tell the connection.
#[derive(Debug, Default)]
struct Signals {
    /// There was a request.
    used: AtomicBool,
    /// The connection is to be reset.
    reset: AtomicBool,
}

/// Returns when the server is stopped.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error means that the server is gone, which is the same.
    let _ = stop.wait_for(|stopped| *stopped).await;
}

pub(crate) async fn serve(stream: TcpStream, context: Arc<Context>, mut stop: watch::Receiver<bool>) {
    // An error here makes the connection slower, but not wrong.
    let _ = stream.set_nodelay(true);
    let signals = Arc::new(Signals::default());
    let service = {
        let signals = Arc::clone(&signals);
        service_fn(move |request| respond(Arc::clone(&context), Arc::clone(&signals), request))
    };
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service);
    // An error is the client's, which sent no HTTP or hung up, or comes from a fault.
    let over = tokio::select! {
        _ = &mut connection => true,
        () = stopped(&mut stop) => false,
    };
    // An unused connection has nothing to finish, and would wait for its first request.
    if !over && signals.used.load(Ordering::Relaxed) {
        Pin::new(&mut connection).graceful_shutdown();
        let _ = (&mut connection).await;
    }
    if signals.reset.load(Ordering::Relaxed) {
        // A socket that is closed without lingering sends RST.
        let _ = connection.into_parts().io.into_inner().set_zero_linger();
    }
}

/// Why a request gets no response.
#[derive(Debug, thiserror::Error)]
enum NoResponse {
    #[error(transparent)]
    Client(#[from] hyper::Error),
    #[error("a fault ends the connection")]
    Fault,
    #[error("the fake was reset")]
    Reset,
}

async fn respond(
    context: Arc<Context>,
    signals: Arc<Signals>,
    request: Request<IncomingBody>,
) -> Result<Response<ResponseBody>, NoResponse> {
    signals.used.store(true, Ordering::Relaxed);
    let begin = Instant::now();
    let shared = &context.shared;
    let (head, body) = request.into_parts();
    let body = read(body).await?;
    let mut request = Incoming {
        method: head.method,
        uri: head.uri,
        headers: head.headers,
        body,
        received_at: shared.clock.now(),
        concurrent: 0,
        at_once: 0,
    };
    if let Some(response) = context.extension.respond(&request) {
        return Ok(response);
    }
    let Arrival {
        sender,
        plan,
        generation,
    } = service::arrive(shared, &request);
    let waiting = shared.in_flight.begin(sender);
    request.concurrent = waiting.concurrent;
    request.at_once = waiting.of_sender;
    if let Some(latency) = plan.latency() {
        sleep(latency).await;
    }
    let (response, Summary { operation, status }) =
        service::respond(shared, &request, &plan, generation).ok_or(NoResponse::Reset)?;
    context.log.write(&Line {
        time: shared.clock.now(),
        method: request.method.as_str(),
        path: request.uri.path(),
        operation,
        status,
        took: begin.elapsed(),
        faults: plan.len(),
    });
    end(response, plan.ending(), &signals)
}

/// Ends a response like a fault says.
fn end(response: Response<Bytes>, ending: Ending, signals: &Signals) -> Result<Response<ResponseBody>, NoResponse> {
    match ending {
        Ending::Whole => Ok(response.map(ResponseBody::whole)),
        Ending::Reset => {
            signals.reset.store(true, Ordering::Relaxed);
            Err(NoResponse::Fault)
        }
        Ending::Truncated if response.body().is_empty() => Err(NoResponse::Fault),
        Ending::Truncated => Ok(response.map(ResponseBody::truncated)),
        Ending::Slow { bytes, every } => Ok(response.map(|body| ResponseBody::slow(body, bytes, every))),
    }
}

async fn read(mut body: IncomingBody) -> Result<Body, hyper::Error> {
    let mut whole = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        length += data.len();
        if length <= BODY_LIMIT {
            whole.extend_from_slice(&data);
        } else if length > DRAIN_LIMIT {
            break;
        }
    }
    Ok(if length <= BODY_LIMIT {
        Body::Whole(whole.into())
    } else {
        Body::TooLarge
    })
}
