//! Tests faults over real sockets. Every call ends in time, with GitHub's response or an error that explains the failure.
//! No unsafe request is sent twice, and no secret leaks.

mod cache;
mod calls;
mod clock;
#[path = "../description/mod.rs"]
mod description;
#[cfg(feature = "rustls-ring")]
mod frames;
mod handles;
mod holds;
#[cfg(feature = "rustls-ring")]
mod http2;
#[cfg(feature = "rustls-ring")]
mod https;
mod leaks;
mod limits;
mod lost;
mod panics;
mod redirects;
mod rejected;
mod responses;
mod runtimes;
mod same_errors;
mod server;

use std::error::Error as _;
use std::fmt::Write as _;

use github_runners::{Client, ClientBuilder, Error};

use self::server::Server;

/// The token of all clients in these tests.
const TOKEN: &str = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(&server.url).token(TOKEN).no_pacing()
}

fn client(server: &Server) -> Client {
    builder(server).build().expect("a client")
}

/// Returns everything that an error shows.
fn shown(error: &Error) -> String {
    let mut shown = format!("{error}\n{error:?}\n{error:#?}\n");
    let mut source = error.source();
    while let Some(inner) = source {
        let _ = write!(shown, "{inner}\n{inner:?}\n");
        source = inner.source();
    }
    shown
}
