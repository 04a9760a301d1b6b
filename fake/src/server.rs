//! The listener and its connections.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming as IncomingBody};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::door::{Shared, answer};
use crate::request::{Body, Incoming};

/// The largest request body.
const BODY_LIMIT: usize = 1 << 20;

/// How much of a body that is too large is read all the same, so that its sender hears the answer.
const DRAIN_LIMIT: usize = 16 << 20;

/// Accepts connections until its task is aborted; the connections end with it.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) -> Infallible {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, Arc::clone(&shared)));
                }
                // Out of descriptors, or the client is gone again: neither lasts.
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    // Only a question of speed.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| respond(Arc::clone(&shared), request));
    // An error here is the client's: it spoke no HTTP or hung up.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn respond(shared: Arc<Shared>, request: Request<IncomingBody>) -> Result<Response<Full<Bytes>>, hyper::Error> {
    let (head, body) = request.into_parts();
    let body = read(body).await?;
    let request = Incoming {
        method: head.method,
        uri: head.uri,
        headers: head.headers,
        body,
    };
    Ok(answer(&shared, &request))
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
