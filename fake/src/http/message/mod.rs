//! HTTP requests and responses.

pub(crate) mod access_log;
pub(crate) mod gzip;
pub(crate) mod headers;
pub(crate) mod incoming;
pub(crate) mod limits;
pub(crate) mod received;
pub(crate) mod rendered;
pub(crate) mod request_log;
pub(crate) mod response_body;
pub(crate) mod root;
