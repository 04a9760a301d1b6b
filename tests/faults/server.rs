//! A server over real sockets that misbehaves as a script says, and notes what it was asked.

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

/// What one request looked like to the server.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// How many came before it.
    pub(crate) number: usize,
    /// The connection it came on, counted from 0.
    pub(crate) connection: usize,
    pub(crate) method: String,
    /// With the query.
    pub(crate) path: String,
    /// By their names in lower case.
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: Vec<u8>,
    /// When it came, by the paused clock of the test.
    pub(crate) at: Duration,
    /// How many were at work when it came, with itself.
    pub(crate) together: usize,
}

impl Request {
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// One thing that the server does with a connection after a request.
#[derive(Debug, Clone)]
enum Step {
    Send(Vec<u8>),
    /// Byte by byte, with so much of the machine's time between.
    Drip(Vec<u8>, Duration),
    /// Again and again until the client leaves.
    Forever(Vec<u8>),
    /// Until the client leaves.
    Hang,
    Work(Duration),
    Close,
    Reset,
}

/// What the server does with one request. Afterwards the connection is kept, unless something else is said.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer(Vec<Step>);

impl Answer {
    /// A whole answer.
    pub(crate) fn new(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        Self::default().send(http(status, headers, body.as_ref()))
    }

    pub(crate) fn json(status: u16, body: impl AsRef<[u8]>) -> Self {
        Self::new(status, &[("content-type", "application/json; charset=utf-8")], body)
    }

    /// GitHub's way of saying no.
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

    /// As long as this, of the machine's time, the server is at work before what follows.
    pub(crate) fn work(self, time: Duration) -> Self {
        self.then(Step::Work(time))
    }

    /// The one, and then the other.
    pub(crate) fn followed_by(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    pub(crate) fn close(self) -> Self {
        self.then(Step::Close)
    }

    /// Ends the connection with RST.
    pub(crate) fn reset(self) -> Self {
        self.then(Step::Reset)
    }

    /// The same, but what is sent first breaks off before its last `bytes`.
    pub(crate) fn without_last(mut self, bytes: usize) -> Self {
        if let Some(Step::Send(sent)) = self.0.first_mut() {
            sent.truncate(sent.len().saturating_sub(bytes));
        }
        self
    }
}

/// The bytes of an answer.
pub(crate) fn http(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Whatever\r\nX-GitHub-Request-Id: ABCD:1\r\n");
    for (name, value) in headers {
        let _ = write!(head, "{name}: {value}\r\n");
    }
    // Neither has a body, whatever it says.
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

type Script = dyn Fn(&Request) -> Answer + Send + Sync;

/// Ends when it is dropped.
pub(crate) struct Server {
    pub(crate) url: String,
    shared: Arc<Shared>,
    pings: UnboundedSender<oneshot::Sender<()>>,
    _end: oneshot::Sender<()>,
}

struct Shared {
    script: Box<Script>,
    /// Whether the answer begins when the head is there, and the body is left unread.
    eager: bool,
    requests: Mutex<Vec<Request>>,
    connections: AtomicUsize,
    /// The test's paused clock, in milliseconds.
    now: AtomicU64,
    /// Requests that were read, and whose answer is not yet written.
    at_work: AtomicUsize,
    begun: AtomicUsize,
    ended: AtomicUsize,
    most_at_work: AtomicUsize,
}

impl Server {
    pub(crate) fn start(script: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        Self::listen("127.0.0.1:0", false, script)
    }

    /// One that answers before it has read the body.
    pub(crate) fn eager(script: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        Self::listen("127.0.0.1:0", true, script)
    }

    /// One that answers all alike.
    pub(crate) fn always(answer: Answer) -> Self {
        Self::start(move |_| answer.clone())
    }

    /// One that answers in this order, and then as it did last.
    pub(crate) fn in_turn(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers: Vec<Answer> = answers.into_iter().collect();
        Self::start(move |request| answers[request.number.min(answers.len() - 1)].clone())
    }

    pub(crate) fn listen(
        address: &str,
        eager: bool,
        script: impl Fn(&Request) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let shared = Arc::new(Shared {
            script: Box::new(script),
            eager,
            requests: Mutex::default(),
            connections: AtomicUsize::new(0),
            now: AtomicU64::new(0),
            at_work: AtomicUsize::new(0),
            begun: AtomicUsize::new(0),
            ended: AtomicUsize::new(0),
            most_at_work: AtomicUsize::new(0),
        });
        let (bound, url) = mpsc::channel();
        let (end, ended) = oneshot::channel();
        let (pings, pinged) = unbounded_channel();
        let (address, serving) = (address.to_owned(), shared.clone());
        // A runtime of its own: the clock of the test's may stand still.
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async move {
                let listener = TcpListener::bind(address).await.expect("a free port");
                let address = listener.local_addr().expect("it is bound");
                bound.send(format!("http://{address}")).expect("somebody waits");
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

    /// How many requests were at work at a time, at most.
    pub(crate) fn most_at_work(&self) -> usize {
        self.shared.most_at_work.load(Ordering::SeqCst)
    }

    pub(crate) fn is_at_work(&self) -> bool {
        self.shared.at_work.load(Ordering::SeqCst) > 0
    }

    /// Ends when the server has looked at its sockets and done what was to do.
    pub(crate) async fn ping(&self) {
        let (reply, replied) = oneshot::channel();
        self.pings.send(reply).expect("the server is there");
        replied.await.expect("the server is there");
    }

    /// Changes with each connection, each request and each answer.
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
        // Those that were woken before have their turn first.
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
            // The client may leave whenever it wants.
            let _ = serve(stream, connection, &shared).await;
        });
    }
}

/// Counts a request as at work until it is dropped.
struct AtWork<'a>(&'a Shared);

impl<'a> AtWork<'a> {
    fn new(shared: &'a Shared) -> Self {
        let now = shared.at_work.fetch_add(1, Ordering::SeqCst) + 1;
        shared.begun.fetch_add(1, Ordering::SeqCst);
        shared.most_at_work.fetch_max(now, Ordering::SeqCst);
        Self(shared)
    }
}

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        self.0.ended.fetch_add(1, Ordering::SeqCst);
        self.0.at_work.fetch_sub(1, Ordering::SeqCst);
    }
}

async fn serve(mut stream: TcpStream, connection: usize, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut read = Vec::new();
    loop {
        let Some(mut request) = read_request(&mut stream, &mut read, shared.eager).await? else {
            return Ok(());
        };
        let mut at_work = Some(AtWork::new(shared));
        request.together = shared.at_work.load(Ordering::SeqCst);
        request.connection = connection;
        request.at = Duration::from_millis(shared.now.load(Ordering::SeqCst));
        {
            let mut requests = shared.requests();
            request.number = requests.len();
            requests.push(request.clone());
        }
        for step in (shared.script)(&request).0 {
            // Whatever never ends is no work.
            if matches!(step, Step::Drip(..) | Step::Forever(_) | Step::Hang) {
                at_work = None;
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
        drop(at_work);
    }
}

/// The next request of a connection; `None` where there is none.
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
        together: 0,
    }))
}
