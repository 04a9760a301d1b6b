//! An HTTP/2 server over TLS that sends the frames that a test chooses, valid or invalid.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;

const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

pub(crate) const MAX_CONCURRENT_STREAMS: u16 = 3;
pub(crate) const INITIAL_WINDOW_SIZE: u16 = 4;

/// The head of a request, as received by the server.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head {
    /// The number of earlier requests on all connections.
    pub(crate) number: usize,
    /// The stream, which is 1 for the first request of a connection.
    pub(crate) stream: u32,
    /// The connection, counted from 0.
    pub(crate) connection: usize,
}

/// An action of the server after it has read the head of a request.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    Send(Vec<u8>),
    Close,
    /// Stops reading and sending on the connection.
    Silence,
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("a short payload");
    let mut bytes = length.to_be_bytes()[1..].to_vec();
    bytes.extend([kind, flags]);
    bytes.extend(stream.to_be_bytes());
    bytes.extend(payload);
    bytes
}

/// Returns a complete response.
pub(crate) fn response(stream: u32, status: u16, body: &str) -> Action {
    let mut bytes = head(stream, status);
    bytes.extend(frame(DATA, END_STREAM, stream, body.as_bytes()));
    Action::Send(bytes)
}

/// Returns the head of a response without its body.
fn head(stream: u32, status: u16) -> Vec<u8> {
    // A literal field with the name `:status`, which is entry 8 of the static table.
    let mut fields = vec![8, 3];
    fields.extend(status.to_string().bytes());
    frame(HEADERS, END_HEADERS, stream, &fields)
}

pub(crate) fn go_away(last_stream: u32, code: u32) -> Action {
    let payload = [last_stream.to_be_bytes(), code.to_be_bytes()].concat();
    Action::Send(frame(GOAWAY, 0, 0, &payload))
}

pub(crate) fn reset_stream(stream: u32, code: u32) -> Action {
    Action::Send(frame(RST_STREAM, 0, stream, &code.to_be_bytes()))
}

/// Returns a response with an incomplete body.
pub(crate) fn half_a_response(stream: u32, status: u16) -> Action {
    let mut bytes = head(stream, status);
    bytes.extend(frame(DATA, 0, stream, b"{\"total_count\":"));
    Action::Send(bytes)
}

type Script = dyn Fn(Head) -> Vec<Action> + Send + Sync;

/// A running server, which stops when it is dropped.
pub(crate) struct Http2Server {
    pub(crate) url: String,
    /// The certificate, in PEM.
    pub(crate) certificate: String,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    script: Box<Script>,
    settings: Vec<u8>,
    heads: Mutex<Vec<Head>>,
    connections: AtomicUsize,
}

impl Http2Server {
    /// Starts a server that sends these settings and performs the actions of `script` for each request.
    pub(crate) async fn start(
        settings: &[(u16, u32)],
        script: impl Fn(Head) -> Vec<Action> + Send + Sync + 'static,
    ) -> Self {
        let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).expect("a certificate");
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions().expect("versions");
        let config = config.with_no_client_auth();
        let mut config = config
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("a matching key");
        config.alpn_protocols = vec![b"h2".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let settings = settings.iter().flat_map(|(id, value)| {
            let mut bytes = id.to_be_bytes().to_vec();
            bytes.extend(value.to_be_bytes());
            bytes
        });
        let shared = Arc::new(Shared {
            script: Box::new(script),
            settings: settings.collect(),
            heads: Mutex::default(),
            connections: AtomicUsize::new(0),
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        Self {
            url: format!("https://{address}"),
            certificate: made.cert.pem(),
            shared: Arc::clone(&shared),
            task: tokio::spawn(accept(listener, acceptor, shared)),
        }
    }

    /// Returns the heads of all requests.
    pub(crate) fn heads(&self) -> Vec<Head> {
        self.shared.heads.lock().expect("no server panics").clone()
    }
}

impl Drop for Http2Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, acceptor: TlsAcceptor, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (acceptor, shared) = (acceptor.clone(), Arc::clone(&shared));
        tokio::spawn(async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                // The client can close the connection at any time.
                let _ = serve(stream, &shared).await;
            }
        });
    }
}

async fn serve(
    mut stream: tokio_rustls::server::TlsStream<tokio::net::TcpStream>,
    shared: &Shared,
) -> std::io::Result<()> {
    let connection = shared.connections.fetch_add(1, Ordering::SeqCst);
    let mut preface = [0; PREFACE.len()];
    stream.read_exact(&mut preface).await?;
    stream.write_all(&frame(SETTINGS, 0, 0, &shared.settings)).await?;
    stream.flush().await?;
    loop {
        let (kind, flags, id, payload) = read_frame(&mut stream).await?;
        match kind {
            SETTINGS if flags & ACK == 0 => stream.write_all(&frame(SETTINGS, ACK, 0, &[])).await?,
            PING if flags & ACK == 0 => stream.write_all(&frame(PING, ACK, 0, &payload)).await?,
            HEADERS => {
                let head = {
                    let mut heads = shared.heads.lock().expect("no server panics");
                    let head = Head {
                        number: heads.len(),
                        stream: id,
                        connection,
                    };
                    heads.push(head);
                    head
                };
                for action in (shared.script)(head) {
                    match action {
                        Action::Send(bytes) => stream.write_all(&bytes).await?,
                        Action::Close => return stream.shutdown().await,
                        Action::Silence => std::future::pending().await,
                    }
                }
            }
            _ => {}
        }
        stream.flush().await?;
    }
}

async fn read_frame(stream: &mut (impl AsyncRead + Unpin)) -> std::io::Result<(u8, u8, u32, Vec<u8>)> {
    let mut head = [0; 9];
    stream.read_exact(&mut head).await?;
    let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
    let stream_id = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
    let mut payload = vec![0; length as usize];
    stream.read_exact(&mut payload).await?;
    Ok((head[3], head[4], stream_id, payload))
}
