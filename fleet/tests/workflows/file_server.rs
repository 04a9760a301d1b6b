//! A download server that can send incomplete responses, ignore ranges and redirect.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A response of the server.
#[derive(Debug, Clone)]
pub(crate) enum Response {
    /// Sends the file, or the requested range.
    Serve,
    /// Sends the whole file and ignores the range.
    Whole,
    /// Closes the connection after this number of bytes of the body.
    BreakOff(usize),
    Status(u16),
    Redirect(String),
}

pub(crate) struct FileServer {
    pub(crate) port: u16,
    /// The heads of the requests.
    requests: Arc<Mutex<Vec<String>>>,
}

impl FileServer {
    /// Starts a server that sends these responses in order, and then the file.
    pub(crate) async fn start(file: Vec<u8>, responses: Vec<Response>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        tokio::spawn(async move {
            let mut responses = responses.into_iter();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let response = responses.next().unwrap_or(Response::Serve);
                let head = respond(stream, &file, response).await;
                seen.lock().unwrap().push(head);
            }
        });
        Self { port, requests }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/runner.tar.gz", self.port)
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// Returns the ranges of the requests.
    pub(crate) fn ranges(&self) -> Vec<Option<usize>> {
        self.requests().iter().map(|head| range(head)).collect()
    }
}

fn range(head: &str) -> Option<usize> {
    let lower = head.to_lowercase();
    let (_, rest) = lower.split_once("range: bytes=")?;
    rest.split('-').next()?.parse().ok()
}

async fn respond(mut stream: TcpStream, file: &[u8], response: Response) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).await.unwrap() == 0 {
            break;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let from = range(&head)
        .filter(|_| !matches!(response, Response::Whole))
        .unwrap_or(0);
    let (status, header, body, sent) = match response {
        Response::Status(status) => (status.to_string(), String::new(), Vec::new(), 0),
        Response::Redirect(to) => ("302 Found".to_owned(), format!("Location: {to}\r\n"), Vec::new(), 0),
        Response::Serve | Response::Whole | Response::BreakOff(_) if from > file.len() => {
            ("416 Range Not Satisfiable".to_owned(), String::new(), Vec::new(), 0)
        }
        other => {
            let body = file[from..].to_vec();
            let sent = match other {
                Response::BreakOff(bytes) => bytes.min(body.len()),
                _ => body.len(),
            };
            if from > 0 {
                let range = format!("Content-Range: bytes {from}-{}/{}\r\n", file.len() - 1, file.len());
                ("206 Partial Content".to_owned(), range, body, sent)
            } else {
                ("200 OK".to_owned(), String::new(), body, sent)
            }
        }
    };
    let begin = format!(
        "HTTP/1.1 {status}\r\n{header}Connection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    // The client might have closed the connection.
    let _ = stream.write_all(begin.as_bytes()).await;
    let _ = stream.write_all(&body[..sent]).await;
    let _ = stream.shutdown().await;
    head
}
