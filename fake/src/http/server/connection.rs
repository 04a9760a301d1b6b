//! One connection and its requests.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use http_body_util::BodyExt;
use hyper::body::Incoming as IncomingBody;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;

use crate::http::faults::plan::Ending;
use crate::http::message::incoming::{Body, Incoming};
use crate::http::message::response_body::ResponseBody;
use crate::http::server::context::{Context, stopped};
use crate::http::server::exchange::{Exchange, Finished};

/// The largest request body.
const BODY_LIMIT: usize = 1 << 20;

/// How much of a body that is too large is read anyway, so that its sender sees the response.
const DRAIN_LIMIT: usize = 16 << 20;

/// How long a connection may be idle. GitHub does not close connections that a client uses now and then.
const IDLE: Duration = Duration::from_secs(600);

/// Signals from the requests of a connection to the connection.
#[derive(Debug, Default)]
struct Signals {
    /// There was a request.
    used: AtomicBool,
    /// The connection is to be reset.
    reset: AtomicBool,
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
        .header_read_timeout(IDLE)
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
    #[error("the fake was reset or stopped")]
    Gone,
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
    let request = Incoming {
        method: head.method,
        uri: head.uri,
        headers: head.headers,
        body,
        received_at: shared.clock.now(),
        concurrent: 0,
        at_once: 0,
    };
    if let Some(response) = context.extension.respond(&request, &context.stop) {
        return Ok(response);
    }
    let finished = Exchange::new(&context, request, begin).run(&context).await;
    end(finished.ok_or(NoResponse::Gone)?, &signals)
}

/// Ends a response like a fault says.
fn end(finished: Finished, signals: &Signals) -> Result<Response<ResponseBody>, NoResponse> {
    let Finished { response, ending } = finished;
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
