//! Compresses responses.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::Response;
use hyper::body::Bytes;
use hyper::header::{CONTENT_ENCODING, HeaderValue};

/// Compresses the body of a response, if it has one.
pub(crate) fn compress(response: &mut Response<Bytes>) {
    if response.body().is_empty() {
        return;
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    let compressed = encoder.write_all(response.body()).and_then(|()| encoder.finish());
    // Writing to memory does not fail. If it did, the uncompressed response would be correct too.
    if let Ok(compressed) = compressed {
        *response.body_mut() = compressed.into();
        let gzip = HeaderValue::from_static("gzip");
        response.headers_mut().insert(CONTENT_ENCODING, gzip);
    }
}
