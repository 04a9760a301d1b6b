//! The listener and its connections.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};

use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming as IncomingBody};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};

use crate::control;
use crate::door::{self, Shared, Told};
use crate::fault::{Answer, Ending};
use crate::log::{Line, Log};
use crate::request::{Body, Incoming};
use crate::state::Bucket;

/// The largest request body.
const BODY_LIMIT: usize = 1 << 20;

/// How much of a body that is too large is read all the same, so that its sender hears the answer.
const DRAIN_LIMIT: usize = 16 << 20;

/// How long answers that have begun may take when the server stops.
const GRACE: Duration = Duration::from_secs(5);

/// A server that runs.
#[derive(Debug)]
pub(crate) struct Server {
    task: JoinHandle<()>,
    stop: watch::Sender<bool>,
}

impl Server {
    pub(crate) fn start(listener: TcpListener, shared: Arc<Shared>, log: Log) -> Self {
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(serve(listener, shared, log, stopped));
        Self { task, stop }
    }

    /// Lets answers that have begun be finished.
    pub(crate) async fn stop(self) {
        self.stop.send_replace(true);
        // The task cannot fail otherwise than by being aborted with its runtime.
        let _ = self.task.await;
    }

    pub(crate) fn abort(&self) {
        self.task.abort();
    }
}

/// Accepts connections until it is told to stop, or its task is aborted; the connections end with it.
async fn serve(listener: TcpListener, shared: Arc<Shared>, log: Log, stop: watch::Receiver<bool>) {
    let mut stopped = stop.clone();
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, Arc::clone(&shared), log, stop.clone()));
                }
                // Out of descriptors, or the client is gone again: neither lasts.
                Err(_) => sleep(Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
            () = told(&mut stopped) => break,
        }
    }
    drop(listener);
    let finished = async { while connections.join_next().await.is_some() {} };
    // What is not finished by then is dropped with the set.
    let _ = timeout(GRACE, finished).await;
}

/// Returns when the server is to stop.
async fn told(stop: &mut watch::Receiver<bool>) {
    // An error means that the server is gone, which is the same.
    let _ = stop.wait_for(|stopped| *stopped).await;
}

/// What a connection's requests tell the connection.
#[derive(Debug, Default)]
struct Signs {
    /// There was a request.
    used: AtomicBool,
    /// The connection is to be reset.
    reset: AtomicBool,
}

async fn connection(stream: TcpStream, shared: Arc<Shared>, log: Log, mut stop: watch::Receiver<bool>) {
    // Only a question of speed.
    let _ = stream.set_nodelay(true);
    let signs = Arc::new(Signs::default());
    let service = {
        let signs = Arc::clone(&signs);
        service_fn(move |request| respond(Arc::clone(&shared), log, Arc::clone(&signs), request))
    };
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service);
    // An error here is the client's, which spoke no HTTP or hung up, or a fault that was asked for.
    let over = tokio::select! {
        _ = &mut connection => true,
        () = told(&mut stop) => false,
    };
    // A connection that nobody has used yet has nothing to finish, and would wait for its first request.
    if !over && signs.used.load(Ordering::Relaxed) {
        Pin::new(&mut connection).graceful_shutdown();
        let _ = (&mut connection).await;
    }
    if signs.reset.load(Ordering::Relaxed) {
        // Closed without lingering, a socket sends RST.
        let _ = connection.into_parts().io.into_inner().set_zero_linger();
    }
}

/// A request that waits for its answer.
struct UnderWay<'a> {
    shared: &'a Shared,
    /// Whose it is, if that is counted.
    sender: Option<Bucket>,
    /// How many there were when it began, itself included.
    count: usize,
    /// How many of the same sender.
    at_once: usize,
}

impl<'a> UnderWay<'a> {
    fn begin(shared: &'a Shared, sender: Option<Bucket>) -> Self {
        let count = shared.under_way.fetch_add(1, Ordering::Relaxed) + 1;
        let at_once = sender.as_ref().map_or(0, |sender| {
            let mut counts = shared.at_once.lock().unwrap_or_else(PoisonError::into_inner);
            let count = counts.entry(sender.clone()).or_default();
            *count += 1;
            *count
        });
        Self {
            shared,
            sender,
            count,
            at_once,
        }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.shared.under_way.fetch_sub(1, Ordering::Relaxed);
        if let Some(sender) = &self.sender {
            let mut counts = self.shared.at_once.lock().unwrap_or_else(PoisonError::into_inner);
            match counts.get_mut(sender) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(counts.remove(sender)),
            }
        }
    }
}

/// Why a request gets no answer.
#[derive(Debug, thiserror::Error)]
enum Unanswered {
    #[error(transparent)]
    Client(#[from] hyper::Error),
    #[error("a fault ends the connection")]
    Fault,
}

async fn respond(
    shared: Arc<Shared>,
    log: Log,
    signs: Arc<Signs>,
    request: Request<IncomingBody>,
) -> Result<Response<Answer>, Unanswered> {
    signs.used.store(true, Ordering::Relaxed);
    let begin = Instant::now();
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
    if control::is_for(request.uri.path()) {
        return Ok(control::answer(&shared, &request).map(Answer::whole));
    }
    let under_way = UnderWay::begin(&shared, door::sender(&shared, &request));
    request.concurrent = under_way.count;
    request.at_once = under_way.at_once;
    let plan = shared.faults.plan(&request, shared.clock.now());
    if let Some(latency) = plan.latency() {
        sleep(latency).await;
    }
    let response = door::answer(&shared, &request, &plan);
    if log != Log::Off
        && let Some(Told { operation, status }) = response.extensions().get().copied()
    {
        log.write(&Line {
            time: shared.clock.now(),
            method: request.method.as_str(),
            path: request.uri.path(),
            operation,
            status,
            took: begin.elapsed(),
            faults: plan.len(),
        });
    }
    end(response, plan.ending(), &signs)
}

/// Gives an answer the end that a fault wants.
fn end(response: Response<Bytes>, ending: Ending, signs: &Signs) -> Result<Response<Answer>, Unanswered> {
    match ending {
        Ending::Whole => Ok(response.map(Answer::whole)),
        Ending::Reset => {
            signs.reset.store(true, Ordering::Relaxed);
            Err(Unanswered::Fault)
        }
        Ending::Truncated if response.body().is_empty() => Err(Unanswered::Fault),
        Ending::Truncated => Ok(response.map(Answer::truncated)),
        Ending::Slow { bytes, every } => Ok(response.map(|body| Answer::slow(body, bytes, every))),
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
