//! A server over real sockets. A script decides how the server misbehaves. The server records its requests.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, mpsc};
use std::time::Duration;
use std::{io, thread};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;

/// A request, as received by the server.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The number of earlier requests.
    pub(crate) number: usize,
    /// The connection, counted from 0.
    pub(crate) connection: usize,
    pub(crate) method: String,
    /// The path with the query.
    pub(crate) path: String,
    /// The headers, with names in lower case.
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: Vec<u8>,
    /// The time of arrival, by the paused clock of the test.
    pub(crate) at: Duration,
    /// The number of requests in flight when this request arrived, including this request.
    pub(crate) concurrent: usize,
}

impl Request {
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// A step of a reply.
#[derive(Debug, Clone)]
enum Step {
    Send(Vec<u8>),
    /// Sends the bytes one by one, and waits for this real time after each byte.
    Drip(Vec<u8>, Duration),
    /// Sends the bytes again and again until the client closes the connection.
    Forever(Vec<u8>),
    /// Waits until the client closes the connection.
    Hang,
    /// Waits for this real time.
    Work(Duration),
    Close,
    Reset,
}

/// The reaction of the server to a request. The connection stays open afterward, unless a step closes it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reply(Vec<Step>);

impl Reply {
    /// Returns a complete response.
    pub(crate) fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        Self::default().send(http(status, headers, body.as_ref()))
    }

    pub(crate) fn json(status: u16, body: impl AsRef<[u8]>) -> Self {
        Self::new(status, &[("content-type", "application/json; charset=utf-8")], body)
    }

    /// Returns an error response in GitHub's format.
    pub(crate) fn message(status: u16, headers: &[(&str, &str)], message: &str) -> Self {
        let body = serde_json::json!({ "message": message, "documentation_url": "https://docs.github.com/rest" });
        let mut all = vec![("content-type", "application/json; charset=utf-8")];
        all.extend_from_slice(headers);
        Self::new(status, &all, body.to_string())
    }

    pub(crate) fn nothing() -> Self {
        Self::default()
    }

    fn then(mut self, step: Step) -> Self {
        self.0.push(step);
        self
    }

    pub(crate) fn send(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.then(Step::Send(bytes.into()))
    }

    pub(crate) fn drip(self, bytes: impl Into<Vec<u8>>, between: Duration) -> Self {
        self.then(Step::Drip(bytes.into(), between))
    }

    pub(crate) fn forever(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.then(Step::Forever(bytes.into()))
    }

    pub(crate) fn hang(self) -> Self {
        self.then(Step::Hang)
    }

    /// Delays the following steps by this real time.
    pub(crate) fn work(self, time: Duration) -> Self {
        self.then(Step::Work(time))
    }

    /// Appends the steps of another reply.
    pub(crate) fn followed_by(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(crate) fn close(self) -> Self {
        self.then(Step::Close)
    }

    /// Closes the connection with a TCP reset.
    pub(crate) fn reset(self) -> Self {
        self.then(Step::Reset)
    }

    /// Removes the last `bytes` bytes of the first step.
    pub(crate) fn without_last(mut self, bytes: usize) -> Self {
        if let Some(Step::Send(sent)) = self.0.first_mut() {
            sent.truncate(sent.len().saturating_sub(bytes));
        }
        self
    }
}

/// Returns the bytes of a response.
pub(crate) fn http(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Whatever\r\nX-GitHub-Request-Id: ABCD:1\r\n");
    for (name, value) in headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    // Responses with these statuses never have a body.
    if !matches!(status, 204 | 304) {
        let _ = write!(head, "Content-Length: {}\r\n", body.len());
    }
    head.push_str("\r\n");
    let mut bytes = head.into_bytes();
    if !matches!(status, 204 | 304) {
        bytes.extend_from_slice(body);
    }
    bytes
}

type Script = dyn Fn(&Request) -> Reply + Send + Sync;

/// A running server, which stops when it is dropped.
pub(crate) struct Server {
    pub(crate) url: String,
    shared: Arc<Shared>,
    pings: UnboundedSender<oneshot::Sender<()>>,
    _end: oneshot::Sender<()>,
}

struct Shared {
    script: Box<Script>,
    /// Whether the server replies after the head of a request and does not read its body.
    eager: bool,
    requests: Mutex<Vec<Request>>,
    connections: AtomicUsize,
    /// The paused clock of the test, in milliseconds.
    now: AtomicU64,
    /// The number of requests that were read and have no complete response yet.
    in_flight: AtomicUsize,
    begun: AtomicUsize,
    ended: AtomicUsize,
    max_in_flight: AtomicUsize,
}

impl Server {
    pub(crate) fn start(script: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::listen("127.0.0.1:0", false, script)
    }

    /// Starts a server that replies before it has read the body.
    pub(crate) fn eager(script: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::listen("127.0.0.1:0", true, script)
    }

    /// Starts a server that always sends the same reply.
    pub(crate) fn always(reply: Reply) -> Self {
        Self::start(move |_| reply.clone())
    }

    /// Starts a server that sends these replies in order, and then repeats the last one.
    pub(crate) fn in_turn(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().collect();
        Self::start(move |request| replies[request.number.min(replies.len() - 1)].clone())
    }

    pub(crate) fn listen(
        address: &str,
        eager: bool,
        script: impl Fn(&Request) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let shared = Arc::new(Shared {
            script: Box::new(script),
            eager,
            requests: Mutex::default(),
            connections: AtomicUsize::new(0),
            now: AtomicU64::new(0),
            in_flight: AtomicUsize::new(0),
            begun: AtomicUsize::new(0),
            ended: AtomicUsize::new(0),
            max_in_flight: AtomicUsize::new(0),
        });
        let (bound, url) = mpsc::channel();
        let (end, ended) = oneshot::channel();
        let (pings, pinged) = unbounded_channel();
        let (address, serving) = (address.to_owned(), shared.clone());
        // The server has a separate runtime, because the clock of the test can be paused.
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async move {
                let listener = TcpListener::bind(address).await.expect("a free port");
                let address = listener.local_addr().expect("it is bound");
                bound.send(format!("http://{address}")).expect("the receiver exists");
                tokio::select! {
                    () = accept(listener, serving) => {}
                    () = answer_pings(pinged) => {}
                    _ = ended => {}
                }
            });
        });
        Self {
            url: url.recv().expect("the server starts"),
            shared,
            pings,
            _end: end,
        }
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.shared.requests().clone()
    }

    pub(crate) fn count(&self) -> usize {
        self.shared.requests().len()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.shared.requests().iter().map(Request::line).collect()
    }

    /// Returns the maximum number of requests in flight at the same time.
    pub(crate) fn max_in_flight(&self) -> usize {
        self.shared.max_in_flight.load(Ordering::SeqCst)
    }

    pub(crate) fn has_requests_in_flight(&self) -> bool {
        self.shared.in_flight.load(Ordering::SeqCst) > 0
    }

    /// Waits until the server has polled its sockets.
    pub(crate) async fn ping(&self) {
        let (reply, replied) = oneshot::channel();
        self.pings.send(reply).expect("the server runs");
        replied.await.expect("the server runs");
    }

    /// Returns counters that change with each connection, request and reply.
    pub(crate) fn traffic(&self) -> [usize; 3] {
        let shared = &self.shared;
        let counts = [&shared.connections, &shared.begun, &shared.ended];
        counts.map(|count| count.load(Ordering::SeqCst))
    }

    pub(crate) fn set_now(&self, now: Duration) {
        let now = u64::try_from(now.as_millis()).expect("a time");
        self.shared.now.store(now, Ordering::SeqCst);
    }
}

impl Shared {
    fn requests(&self) -> MutexGuard<'_, Vec<Request>> {
        self.requests.lock().expect("no server panics")
    }
}

async fn answer_pings(mut pings: UnboundedReceiver<oneshot::Sender<()>>) {
    while let Some(reply) = pings.recv().await {
        // Tasks that were already woken run before the reply.
        for _ in 0..4 {
            tokio::task::yield_now().await;
        }
        let _ = reply.send(());
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let connection = shared.connections.fetch_add(1, Ordering::SeqCst);
        let shared = shared.clone();
        tokio::spawn(async move {
            // The client can close the connection at any time.
            let _ = serve(stream, connection, &shared).await;
        });
    }
}

/// Counts a request as in flight until it is dropped.
struct InFlight<'a>(&'a Shared);

impl<'a> InFlight<'a> {
    fn new(shared: &'a Shared) -> Self {
        let now = shared.in_flight.fetch_add(1, Ordering::SeqCst) + 1;
        shared.begun.fetch_add(1, Ordering::SeqCst);
        shared.max_in_flight.fetch_max(now, Ordering::SeqCst);
        Self(shared)
    }
}

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.ended.fetch_add(1, Ordering::SeqCst);
        self.0.in_flight.fetch_sub(1, Ordering::SeqCst);
    }
}

async fn serve(mut stream: TcpStream, connection: usize, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut read = Vec::new();
    loop {
        let Some(mut request) = read_request(&mut stream, &mut read, shared.eager).await? else {
            return Ok(());
        };
        let mut in_flight = Some(InFlight::new(shared));
        request.concurrent = shared.in_flight.load(Ordering::SeqCst);
        request.connection = connection;
        request.at = Duration::from_millis(shared.now.load(Ordering::SeqCst));
        {
            let mut requests = shared.requests();
            request.number = requests.len();
            requests.push(request.clone());
        }
        for step in (shared.script)(&request).0 {
            // A request with an endless step does not count as in flight.
            if matches!(step, Step::Drip(..) | Step::Forever(_) | Step::Hang) {
                in_flight = None;
            }
            match step {
                Step::Send(bytes) => stream.write_all(&bytes).await?,
                Step::Drip(bytes, between) => {
                    for byte in bytes {
                        stream.write_all(&[byte]).await?;
                        tokio::time::sleep(between).await;
                    }
                }
                Step::Forever(bytes) => loop {
                    stream.write_all(&bytes).await?;
                },
                Step::Hang => while stream.read(&mut [0; 1024]).await? > 0 {},
                Step::Work(time) => tokio::time::sleep(time).await,
                Step::Close => return Ok(()),
                Step::Reset => return stream.set_zero_linger(),
            }
        }
        drop(in_flight);
    }
}

/// Returns the next request of a connection, or `None` at the end of the connection.
async fn read_request(stream: &mut TcpStream, read: &mut Vec<u8>, eager: bool) -> io::Result<Option<Request>> {
    let end = loop {
        if let Some(at) = read.windows(4).position(|end| end == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(read).await? == 0 {
            return Ok(None);
        }
    };
    let head: Vec<u8> = read.drain(..end).collect();
    let head = String::from_utf8_lossy(&head).into_owned();
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let headers: HashMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length = headers
        .get("content-length")
        .and_then(|it| it.parse().ok())
        .unwrap_or(0);
    while !eager && read.len() < length {
        if stream.read_buf(read).await? == 0 {
            return Ok(None);
        }
    }
    let length = length.min(read.len());
    Ok(Some(Request {
        number: 0,
        connection: 0,
        method: words.next().unwrap_or_default(),
        path: words.next().unwrap_or_default(),
        headers,
        body: read.drain(..length).collect(),
        at: Duration::ZERO,
        concurrent: 0,
    }))
}
