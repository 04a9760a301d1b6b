//! The server: connections, and the handling of requests.

pub(crate) mod acceptance;
pub(crate) mod connection;
pub(crate) mod context;
pub(crate) mod detached;
pub(crate) mod exchange;
pub(crate) mod in_flight;
pub(crate) mod listener;
pub(crate) mod service;
pub(crate) mod shared;
pub(crate) mod tls;
pub(crate) mod wire;
