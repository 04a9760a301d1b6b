//! Reading a body to its end, but no further than a bound.

use crate::{
    answer::Head,
    error::{ApiError, DecodeError},
};
use reqwest::{Response, ResponseBuilderExt};

/// The longest body that is read, decompressed. The largest real ones, a hundred repositories, have about 1 MB.
const LIMIT: usize = 8 * 1024 * 1024;

/// The status that carries an error of ours through the generated code, which knows no errors but its own. No
/// operation lists it as a success.
const GIVEN_UP: u16 = 599;

/// The answer with its body in memory, and with the error it means where it is no success.
///
/// The hook may return no error of ours, so errors travel as extensions of an answer that no operation expects.
pub(super) async fn read(mut response: Response, operation: &'static str) -> reqwest::Result<Response> {
    let declared = response
        .content_length()
        .and_then(|length| usize::try_from(length).ok())
        .unwrap_or(0);
    let mut body = Vec::with_capacity(declared.min(LIMIT));
    let refused = !response.status().is_success();
    loop {
        let chunk = match response.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => break,
            // A refusal whose body breaks off is a refusal: its head says so.
            Err(_) if refused => break,
            Err(error) => return Err(error),
        };
        if body.len() + chunk.len() > LIMIT {
            if refused {
                break;
            }
            let error = DecodeError::too_long(operation, Head::of(&response), LIMIT);
            let given_up = http::Response::builder().status(GIVEN_UP).extension(error);
            return Ok(rebuild(given_up, &response, Vec::new()));
        }
        body.extend_from_slice(&chunk);
    }
    let mut builder = http::Response::builder().status(response.status());
    if refused {
        builder = builder.extension(ApiError::new(operation, &response, &body));
    }
    if let Some(headers) = builder.headers_mut() {
        headers.clone_from(response.headers());
    }
    Ok(rebuild(builder, &response, body))
}

fn rebuild(builder: http::response::Builder, response: &Response, body: Vec<u8>) -> Response {
    let built = builder.url(response.url().clone()).body(body);
    built
        .expect("the status is valid and the headers come from a response")
        .into()
}
