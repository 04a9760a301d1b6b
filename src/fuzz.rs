//! Entry points of the fuzz targets for code that is not public. They exist only in builds of cargo-fuzz and in unit tests.
#![allow(missing_docs, reason = "they are not part of the public API")]

use std::collections::VecDeque;
use std::str;
use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Runtime};

use crate::auth::{GitHubApp, PrivateKey, Signer};
use crate::error::{ApiError, DecodeError, Error, Head, Target};
use crate::headers;
use crate::operations::{self, Operation};
use crate::transport::{Demand, Limits, Pace, Recheck, Request, WaitBudget};
use crate::validate::InvalidInput;

/// Secrets that replace the word `SECRET` in a body.
const SECRETS: &[&str] = &[
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "github_pat_11ABCDE0Y0abcdefghijkl_mnopqrstuvwxyz",
    "AABF3JGZDX3P5PMEXLND6TS6FCWO6",
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl",
    "https://x:hunter2@github.com/a",
];

type Decode = fn(&'static Operation, &[u8]) -> Option<String>;

macro_rules! bodies {
    ($($method:ident => ($id:literal, $response:ty, $request:ty)),* $(,)?) => {
        const DECODERS: &[(&str, Decode)] = &[$(($id, decode::<$response>)),*];
    };
}

mod generated {
    use super::{Decode, decode};
    use crate::models as types;
    include!(concat!(env!("OUT_DIR"), "/bodies.rs"));
    pub(super) fn decoders() -> &'static [(&'static str, Decode)] {
        DECODERS
    }
}

/// Decodes a body. Returns everything that the error shows if the body does not decode.
fn decode<T: DeserializeOwned>(operation: &'static Operation, body: &[u8]) -> Option<String> {
    let error = serde_json::from_slice::<T>(body).err()?;
    let head = Head::of(StatusCode::OK, &HeaderMap::new());
    let error = DecodeError::of_body(Target::new(operation, operation.path), head, body, &error);
    Some(format!("{error} {error:?} {error:#?}"))
}

/// Decodes a response body of any operation. The first two bytes choose the operation and the secret.
pub fn response(data: &[u8]) {
    let [operation, secret, body @ ..] = data else { return };
    let decoders = generated::decoders();
    let (id, decode) = decoders[usize::from(*operation) % decoders.len()];
    let operation = operations::OPERATIONS.iter().find(|it| it.id == id);
    let operation = operation.expect("the table contains the operation");
    let secret = SECRETS[usize::from(*secret) % SECRETS.len()];
    let text = String::from_utf8_lossy(body).replace("SECRET", secret);
    if let Some(shown) = decode(operation, text.as_bytes()) {
        let words = secret.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
        for word in words.filter(|word| word.len() >= 7 && *word != "github") {
            assert!(!shown.contains(word), "{word} is shown: {shown}");
        }
    }
    // Also decode the raw bytes, which can be invalid UTF-8.
    decode(operation, body);
}

/// Splits the input into a status code (two bytes), headers (a line for each, until an empty line) and a body.
fn parse(data: &[u8]) -> Option<(StatusCode, HeaderMap, &[u8])> {
    let [high, low, rest @ ..] = data else { return None };
    let status = 200 + u16::from_be_bytes([*high, *low]) % 400;
    let mut headers = HeaderMap::new();
    let mut rest = rest;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let line = &rest[..end];
        rest = &rest[end + 1..];
        if line.is_empty() {
            break;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            continue;
        };
        let name = HeaderName::from_bytes(&line[..colon]);
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    Some((StatusCode::from_u16(status).ok()?, headers, rest))
}

/// Reads an error response with any status code.
pub fn api_error(data: &[u8]) {
    let Some((status, headers, body)) = parse(data) else {
        return;
    };
    let operation = &operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG;
    let error = ApiError::new(Target::new(operation, operation.path), status, &headers, body);
    let _ = (error.is_busy(), error.is_rate_limited(), error.rate_limit_reset());
    let error = Error::Api(Box::new(error));
    let _ = (error.retry_at(), error.retry_after());
    let _ = (error.is_permission(), error.is_retryable());
    let shown = format!("{error} {error:?}");
    // The message is one line of limited length.
    assert!(format!("{error}").chars().all(|letter| !letter.is_control()), "{error}");
    assert!(shown.len() < 200_000, "{}", shown.len());
}

/// Reads rate-limit headers and dates. Checks that no wait is longer than two hours.
pub fn limits(data: &[u8]) {
    thread_local! {
        static RUNTIME: Runtime = Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a runtime");
    }
    let Some((status, headers, body)) = parse(data) else {
        return;
    };
    let _ = (headers::retry_after(&headers), headers::until_reset(&headers));
    let _ = headers::primary(&headers);
    let message = str::from_utf8(body).ok();
    RUNTIME.with(|runtime| {
        runtime.block_on(async {
            let limits = Limits::new(1, Pace::default());
            let hour = Duration::from_secs(60 * 60);
            let mut budget = WaitBudget::new(24 * hour, 24 * hour);
            let mut demand = Demand::new("GET", "/orgs/{org}/actions/runners");
            let permit = limits.admit(&mut demand, hour, &mut budget).await;
            let mut permit = permit.expect("no limit is known");
            assert!(permit.recheck(0) == Recheck::Clear);
            permit.apply_head(status, &headers);
            let refused = permit.apply_body(status, &headers, message);
            drop(permit);
            let now = tokio::time::Instant::now();
            if let Some((_, until)) = refused {
                assert!(until <= now + 2 * hour, "{:?}", until - now);
            }
            if let Some(held) = limits.rate_limit().held {
                let wait = (held.until - Utc::now()).num_seconds();
                assert!(wait <= 2 * 60 * 60, "{wait}");
            }
        });
    });
}

/// Builds paths from parameters that are separated by NUL, and from a complete path.
pub fn path(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    let parts: VecDeque<&str> = text.split('\0').collect();
    let operation = &operations::REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_REPO;
    if let [owner, repository, runner, label, ..] = parts.iter().copied().collect::<Vec<_>>()[..] {
        let request = Request::new(operation, &[&owner, &repository, &runner, &label]);
        if let Ok(request) = request {
            let url = url(&request);
            let segments: Vec<&str> = url.path_segments().expect("a path").skip(2).collect();
            let template: Vec<&str> = operation.path.split('/').skip(1).collect();
            assert_eq!(segments.len(), template.len(), "{url}");
            for (segment, template) in segments.iter().zip(&template) {
                assert!(template.starts_with('{') || segment == template, "{url}");
            }
            let decoded = percent_encoding::percent_decode_str(segments[segments.len() - 1]);
            assert_eq!(decoded.decode_utf8_lossy(), label);
        }
    }
    let custom: Result<Request, InvalidInput> = Request::custom(&http::Method::GET, text);
    if let Ok(request) = custom {
        let url = url(&request);
        assert_eq!(url.origin().ascii_serialization(), "https://api.github.com");
        assert!(url.query().is_none() && url.fragment().is_none(), "{url}");
        // The path stays below the prefix.
        assert!(url.path().starts_with("/api/v3/"), "{url}");
    }
}

fn url(request: &Request) -> reqwest::Url {
    let url = format!("https://api.github.com/api/v3{}", request.target().path);
    reqwest::Url::parse(&url).expect("a URL")
}

/// Signs a token for an App with any valid id.
pub fn app(data: &[u8], key: &PrivateKey) {
    let Ok(id) = str::from_utf8(data) else { return };
    let clock: fn() -> DateTime<Utc> = Utc::now;
    let app = GitHubApp::new(id, key.clone());
    if crate::auth::Credential::from(app.clone()).check().is_ok() {
        let header = Signer::new(&app, clock).header();
        let header = header.expect("the id is valid");
        assert!(header.is_sensitive());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The start of an input with a status code for [`parse`].
    fn status(status: u16) -> [u8; 2] {
        (status - 200).to_be_bytes()
    }

    #[test]
    fn errors_of_undecodable_bodies_hide_secrets() {
        let bodies = [
            r#"{"token": "SECRET", "expires_at": 7}"#,
            r#"{"runner": {"id": "SECRET"}, "encoded_jit_config": "SECRET"}"#,
            r#"[{"temp_download_token": "SECRET", "os": ["SECRET"]}]"#,
            r#"{"total_count": "SECRET"}"#,
            "\"SECRET\"",
            "SECRET",
        ];
        let operations = u8::try_from(generated::decoders().len()).expect("fewer than 256 operations");
        for operation in 0..operations {
            for secret in 0..u8::try_from(SECRETS.len()).expect("a few") {
                for body in bodies {
                    response(&[&[operation, secret], body.as_bytes()].concat());
                }
            }
        }
    }

    #[test]
    fn invalid_headers_cause_short_errors_and_plausible_waits() {
        let heads = [
            "retry-after: 99999999999999999999\n\n",
            "retry-after: Mon, 20 Oct 9999 22:40:00 GMT\ndate: Mon, 20 Oct 0001 22:40:00 GMT\n\n",
            "x-ratelimit-remaining: 0\nx-ratelimit-reset: 1761000000000\nx-github-request-id: A\n\n",
            "x-ratelimit-remaining: 0\nx-ratelimit-reset: -1\nx-ratelimit-limit: 18446744073709551615\n\n",
        ];
        let bodies: [&[u8]; 3] = [
            b"{\"message\": \"You have exceeded a secondary rate limit\\n\\u001b[31m\"}",
            b"<html>\x00\xff\r\n",
            b"",
        ];
        for code in 200..600 {
            for head in heads {
                for body in bodies {
                    let input = [&status(code)[..], head.as_bytes(), body].concat();
                    api_error(&input);
                    limits(&input);
                }
            }
        }
    }

    #[test]
    fn parameters_stay_in_their_path_segment() {
        for text in [
            "a\0b\x007\0gpu",
            "a\0..\x00%2e%2e\0x",
            "/a/../b",
            "/a\\..\\b?c#d",
            "\0\0\0",
            "/%2e%2e/ü",
        ] {
            path(text.as_bytes());
        }
    }

    #[test]
    fn signs_for_an_app_with_any_valid_id() {
        let key = PrivateKey::from_pem(include_str!("auth/app/keys/pkcs8.pem")).expect("a key");
        for id in ["1", "Iv23liAbCdEf0123456", "\"}", "ü", ""] {
            app(id.as_bytes(), &key);
        }
    }
}
