//! Response bodies that could not be decoded.

mod credential;
mod excerpt;
mod location;
#[cfg(test)]
mod redaction_tests;

use std::fmt;

use serde_json::error::Category;

use self::location::Location;
use super::{Head, Target};

/// A response body that could not be decoded.
///
/// The message names the location, what was expected and what was found. Values that can be secrets are not shown.
#[derive(Debug, Clone)]
pub struct DecodeError {
    pub(super) target: Option<Target>,
    head: Option<Head>,
    path: Option<String>,
    problem: String,
    excerpt: Option<String>,
}

impl DecodeError {
    /// Creates the error for a body that does not decode.
    pub(crate) fn of_body(target: Target, head: Head, body: &[u8], error: &serde_json::Error) -> Self {
        // A body that is not JSON has no locations.
        let location = match error.classify() {
            Category::Data => Location::of_position(body, error.line(), error.column()),
            Category::Syntax | Category::Eof | Category::Io => None,
        };
        let excerpt = excerpt::of(body, location.as_ref(), !target.operation.may_return_secret);
        let path = location
            .filter(|location| !location.is_root())
            .map(|location| location.redacted(excerpt::is_plain));
        Self {
            target: Some(target),
            head: Some(head),
            path: path.map(|path| path.to_string()),
            problem: without_values(error),
            excerpt,
        }
    }

    /// Creates the error for a body with more than `limit` bytes.
    pub(crate) fn too_long(target: Target, head: Head, limit: usize) -> Self {
        let problem = format!("more than {} MB", limit / (1024 * 1024));
        Self {
            target: Some(target),
            head: Some(head),
            path: None,
            problem,
            excerpt: None,
        }
    }

    /// Creates the error for a body that decodes, but is not a response to the request.
    pub(crate) fn of_other(problem: &str) -> Self {
        Self {
            target: None,
            head: None,
            path: None,
            problem: problem.to_owned(),
            excerpt: None,
        }
    }

    /// Returns the name of the operation, which is a method of [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.target.as_ref().map(|target| target.operation.name)
    }

    /// Returns the HTTP status code of the response.
    pub fn status(&self) -> Option<u16> {
        self.head.as_ref().map(|head| head.status)
    }

    /// Returns the id that GitHub assigned to the request. GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        self.head.as_ref()?.request_id.as_deref()
    }

    /// Returns the location in the body: `runners[3].id`. `None` if the body as a whole is invalid.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Returns what is wrong at the location.
    pub fn problem(&self) -> &str {
        &self.problem
    }

    /// Returns what was found at the location, in at most 120 characters: `"many"`.
    ///
    /// If the response can contain a secret, or its type is unknown, the excerpt shows kinds instead of values: `{"token":
    /// <string>}`. In other responses, it hides each value whose name or form suggests a secret. If the body is not JSON,
    /// such as a proxy's HTML page, the excerpt contains the plain words of its title.
    pub fn excerpt(&self) -> Option<&str> {
        self.excerpt.as_deref()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_target(f, self.target.as_ref())?;
        f.write_str("invalid response body")?;
        if let Some(path) = &self.path {
            write!(f, " at `{path}`")?;
        }
        write!(f, ": {}", self.problem)?;
        if let Some(excerpt) = &self.excerpt {
            write!(f, ", found {excerpt}")?;
        }
        let Some(head) = &self.head else { return Ok(()) };
        if let Some(kind) = head.content_type.as_deref().filter(|kind| !kind.contains("json")) {
            write!(f, "; its type is {kind} instead of JSON, so a proxy might have sent it")?;
        }
        write!(f, " (status {}", head.status)?;
        if let Some(id) = &head.request_id {
            write!(f, ", request id {id}")?;
        }
        f.write_str(")")
    }
}

impl std::error::Error for DecodeError {}

/// Returns the message of the error without the values that it quotes. A quoted value can be a token.
fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!("line {} column {}", error.line(), error.column());
    let (text, suffix) = match text.strip_suffix(&format!(" at {position}")) {
        Some(text) => (text, format!(" ({position})")),
        None => (text.as_str(), String::new()),
    };
    let reason = match error.classify() {
        Category::Syntax | Category::Eof | Category::Io => text,
        Category::Data if text.starts_with("missing field") => text,
        Category::Data => match text.rsplit_once(", expected ") {
            Some((_, expected)) => return format!("expected {expected}{suffix}"),
            None => "a value has an invalid form",
        },
    };
    format!("{reason}{suffix}")
}

#[cfg(test)]
mod tests {
    use reqwest::StatusCode;
    use reqwest::header::HeaderMap;
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::models::{AuthenticationToken, RunnerList};
    use crate::operations::{self, Operation};

    fn error<T: DeserializeOwned>(operation: &'static Operation, body: &str) -> DecodeError {
        let error = serde_json::from_str::<T>(body).err().expect("an invalid body");
        let head = Head::of(StatusCode::OK, &HeaderMap::new());
        DecodeError::of_body(operation.into(), head, body.as_bytes(), &error)
    }

    fn problem(body: &str) -> String {
        error::<RunnerList>(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG, body).to_string()
    }

    #[test]
    fn names_the_location() {
        let runner =
            |id: &str| format!(r#"{{"id":{id},"name":"a","os":"linux","status":"online","busy":false,"labels":[]}}"#);
        let body = format!(r#"{{"total_count":2,"runners":[{},{}]}}"#, runner("1"), runner("\"x\""));
        let text = problem(&body);
        assert!(text.contains("at `runners[1].id`: expected u64"), "{text}");
        let text = problem(r#"{"total_count":2}"#);
        assert!(text.contains("missing field `runners`"), "{text}");
    }

    #[test]
    fn shows_no_values_if_the_response_can_hold_a_secret() {
        let hidden = "s3cret";
        for body in [
            format!(r#"{{"token":{{"a":"{hidden}"}},"expires_at":"2025-02-17T21:11:49.260-08:00"}}"#),
            format!(r#"{{"token":"t","expires_at":"{hidden}"}}"#),
            format!(r#"{{"token":"t","expires_at":"2025-02-17T21:11:49Z","single_file":["{hidden}"]}}"#),
            format!(r#""{hidden}""#),
            format!(r#"{{"token":"{hidden}"#),
            format!("<html>{hidden}"),
        ] {
            let text = error::<AuthenticationToken>(&operations::CREATE_REGISTRATION_TOKEN_FOR_ORG, &body).to_string();
            assert!(!text.contains(hidden), "{text}");
        }
    }

    #[test]
    fn shows_the_value_at_the_location() {
        let body = r#"{"total_count":"many","runners":[]}"#;
        let error = error::<RunnerList>(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG, body);
        assert_eq!(error.excerpt(), Some(r#""many""#));
        assert!(
            error
                .to_string()
                .contains(r#"expected i64 (line 1 column 21), found "many""#),
            "{error}"
        );
    }

    #[test]
    fn describes_bodies_that_are_not_json() {
        assert!(problem("").contains("EOF while parsing a value"));
        assert!(problem("<html>").contains("expected value"));
        assert!(problem(r#"{"total_count":2,"runners":["#).contains("EOF while parsing"));
        assert!(problem(r#"{"total_count":0,"runners":[]} x"#).contains("trailing characters"));
    }
}
