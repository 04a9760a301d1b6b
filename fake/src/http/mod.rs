//! HTTP: messages, faults and the server.

pub(crate) mod faults;
pub(crate) mod message;
pub(crate) mod server;
