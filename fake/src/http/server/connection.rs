//! Serves a connection and its requests.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use h2::Reason;
use http_body_util::BodyExt;
use hyper::body::Incoming as IncomingBody;
use hyper::header::{HOST, HeaderValue};
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper::{Request, Response, Version};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;

use crate::http::faults::plan::Ending;
use crate::http::message::incoming::{Body, Incoming};
use crate::http::message::response_body::ResponseBody;
use crate::http::server::context::{Context, stopped};
use crate::http::server::exchange::{Exchange, Finished};
use crate::http::server::wire::{Signals, Wire};

/// The maximum size of a request body.
const BODY_LIMIT: usize = 1 << 20;

/// If a body is too large, the server reads up to this number of bytes before it responds with 413. A client that is still
/// sending might not read the response.
const DRAIN_LIMIT: usize = 16 << 20;

/// How long a connection can be idle. GitHub does not close a connection between the requests of a typical client.
const IDLE: Duration = Duration::from_secs(600);

/// The timeout of the TLS handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);

pub(crate) async fn serve(stream: TcpStream, context: Arc<Context>, mut stop: watch::Receiver<bool>) {
    // If this fails, the connection is only slower.
    let _ = stream.set_nodelay(true);
    let signals = Arc::new(Signals::default());
    let wire = Wire::new(stream, Arc::clone(&signals));
    let Some(tls) = &context.tls else {
        return serve_http1(wire, &context, &signals, &mut stop).await;
    };
    let accepted = tokio::select! {
        accepted = timeout(HANDSHAKE, tls.acceptor.accept(wire)) => accepted,
        () = stopped(&mut stop) => return,
    };
    // For example, the handshake fails if the client does not trust the certificate.
    let Ok(Ok(stream)) = accepted else { return };
    match stream.get_ref().1.alpn_protocol() {
        Some(b"h2") => serve_http2(stream, &context, &signals, &mut stop).await,
        _ => serve_http1(stream, &context, &signals, &mut stop).await,
    }
}

async fn serve_http1<S: Stream>(
    stream: S,
    context: &Arc<Context>,
    signals: &Arc<Signals>,
    stop: &mut watch::Receiver<bool>,
) {
    let service = service_fn(|request| respond(Arc::clone(context), Arc::clone(signals), request));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(IDLE)
        .serve_connection(TokioIo::new(stream), service);
    drive(connection, |it| it.graceful_shutdown(), signals, stop).await;
}

async fn serve_http2<S: Stream>(
    stream: S,
    context: &Arc<Context>,
    signals: &Arc<Signals>,
    stop: &mut watch::Receiver<bool>,
) {
    let service = service_fn(|request| respond(Arc::clone(context), Arc::clone(signals), request));
    let mut http = http2::Builder::new(TokioExecutor::new());
    http.timer(TokioTimer::new());
    if let Some(streams) = context.max_concurrent_streams {
        http.max_concurrent_streams(streams);
    }
    let connection = http.serve_connection(TokioIo::new(stream), service);
    drive(connection, |it| it.graceful_shutdown(), signals, stop).await;
}

/// A TCP or TLS connection.
trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// Serves a connection until it ends, a fault ends it, or the server stops.
async fn drive<C: Future>(
    connection: C,
    shut_down: impl Fn(Pin<&mut C>),
    signals: &Signals,
    stop: &mut watch::Receiver<bool>,
) {
    let mut connection = pin!(connection);
    loop {
        tokio::select! {
            // Errors come from faults, and from clients that send invalid HTTP or close the connection.
            _ = &mut connection => return,
            () = signals.abort.notified() => return,
            () = signals.go_away.notified() => shut_down(connection.as_mut()),
            () = stopped(stop) => break,
        }
    }
    // A connection without requests has no response to finish. A graceful shutdown would wait for its first request.
    if signals.used.load(Ordering::Relaxed) {
        shut_down(connection.as_mut());
        tokio::select! {
            _ = &mut connection => {}
            () = signals.abort.notified() => {}
        }
    }
}

/// The reason why a request gets no response.
#[derive(Debug, thiserror::Error)]
enum NoResponse {
    #[error(transparent)]
    Client(#[from] hyper::Error),
    #[error("a fault ends the connection")]
    Fault,
    #[error("a fault resets the stream")]
    Stream(#[source] h2::Error),
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
    let (mut head, body) = request.into_parts();
    // An HTTP/2 request has its host only in the URL. Copy the host to the `Host` header.
    if let Some(host) = head.uri.authority()
        && let Ok(host) = HeaderValue::from_str(host.as_str())
    {
        head.headers.entry(HOST).or_insert(host);
    }
    let body = read(body).await?;
    let request = Incoming {
        method: head.method,
        uri: head.uri,
        headers: head.headers,
        body,
        secure: context.tls.is_some(),
        received_at: shared.clock.now(),
        concurrent: 0,
        concurrent_of_sender: 0,
    };
    if let Some(response) = context.extension.respond(&request, &context.stop) {
        return Ok(response);
    }
    let finished = Exchange::new(&context, request, begin).run(&context).await;
    let finished = finished.ok_or(NoResponse::Gone)?;
    if finished.ending == Ending::Silent {
        signals.silent.store(true, Ordering::Relaxed);
        stopped(&mut context.stop.clone()).await;
        return Err(NoResponse::Gone);
    }
    let multiplexed = head.version == Version::HTTP_2;
    end(finished, &signals, multiplexed)
}

/// Creates the response, or the error that makes hyper end the stream or the connection.
fn end(finished: Finished, signals: &Signals, multiplexed: bool) -> Result<Response<ResponseBody>, NoResponse> {
    let Finished { response, ending } = finished;
    match ending {
        Ending::Whole => Ok(response.map(ResponseBody::whole)),
        Ending::StreamReset(code) if multiplexed => Err(NoResponse::Stream(Reason::from(code).into())),
        Ending::Reset | Ending::StreamReset(_) => {
            signals.reset.store(true, Ordering::Relaxed);
            signals.abort.notify_one();
            Err(NoResponse::Fault)
        }
        Ending::GoAway => {
            signals.go_away.notify_one();
            Ok(response.map(ResponseBody::whole))
        }
        Ending::Silent => Err(NoResponse::Gone),
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
