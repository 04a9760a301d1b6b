//! Faults, over real sockets: every call ends, in time, with what GitHub answered or an error that says what happened.
//! Nothing is sent twice that must not be, nothing is lost, and nothing leaks.

mod answers;
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
mod runtimes;
mod same_errors;
mod server;

use std::error::Error as _;
use std::fmt::Write as _;

use github_runners::{Client, ClientBuilder, Error};

use self::server::Server;

/// What every client of these tests authenticates with.
const TOKEN: &str = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(&server.url).token(TOKEN).no_pacing()
}

fn client(server: &Server) -> Client {
    builder(server).build().expect("a client")
}

/// Everything that an error says of itself.
fn shown(error: &Error) -> String {
    let mut shown = format!("{error}\n{error:?}\n{error:#?}\n");
    let mut source = error.source();
    while let Some(inner) = source {
        let _ = write!(shown, "{inner}\n{inner:?}\n");
        source = inner.source();
    }
    shown
}
