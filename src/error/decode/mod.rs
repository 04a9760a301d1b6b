//! Answers that are not what the operation answers with.

mod credential;
mod excerpt;
mod location;
#[cfg(test)]
mod planted;

use std::fmt;

use serde_json::error::Category;

use self::location::Location;
use super::{Head, Target};

/// An answer that could not be understood.
///
/// Its text names the place, what was expected there and what stands there, without what is a secret or may be one.
#[derive(Debug, Clone)]
pub struct DecodeError {
    pub(super) target: Option<Target>,
    head: Option<Head>,
    path: Option<String>,
    problem: String,
    excerpt: Option<String>,
}

impl DecodeError {
    /// The error for a body that does not decode.
    pub(crate) fn of_body(target: Target, head: Head, body: &[u8], error: &serde_json::Error) -> Self {
        // A body that is no JSON has no value to name.
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

    /// The error for a body that was given up after `limit` bytes.
    pub(crate) fn too_long(target: Target, head: Head, limit: usize) -> Self {
        let problem = format!("it has more than {} MB", limit / (1024 * 1024));
        Self {
            target: Some(target),
            head: Some(head),
            path: None,
            problem,
            excerpt: None,
        }
    }

    /// The error for a body that decodes, and is the answer to something else.
    pub(crate) fn of_other(problem: &str) -> Self {
        Self {
            target: None,
            head: None,
            path: None,
            problem: problem.to_owned(),
            excerpt: None,
        }
    }

    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.target.as_ref().map(|target| target.operation.name)
    }

    /// The HTTP status of the answer.
    pub fn status(&self) -> Option<u16> {
        self.head.as_ref().map(|head| head.status)
    }

    /// The id that GitHub gave the request; GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        self.head.as_ref()?.request_id.as_deref()
    }

    /// The place in the body: `runners[3].id`. `None` where the body as a whole is wrong.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// What is wrong at that place.
    pub fn problem(&self) -> &str {
        &self.problem
    }

    /// What stands at that place, in at most 120 characters: `"many"`, or `{"token": <string>}` where a secret could be
    /// in the answer, or the answer's type is not known, as after a call of [`raw`](crate::raw).
    ///
    /// What is named like a secret or looks like one is not repeated. Of a page that is no JSON, as from a proxy, it is
    /// the plain words of its title.
    pub fn excerpt(&self) -> Option<&str> {
        self.excerpt.as_deref()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_target(f, self.target.as_ref())?;
        f.write_str("the answer cannot be understood")?;
        if let Some(path) = &self.path {
            write!(f, " at `{path}`")?;
        }
        write!(f, ": {}", self.problem)?;
        if let Some(excerpt) = &self.excerpt {
            write!(f, "; there is {excerpt}")?;
        }
        let Some(head) = &self.head else { return Ok(()) };
        if let Some(kind) = head.content_type.as_deref().filter(|kind| !kind.contains("json")) {
            write!(f, "; it is {kind} instead of JSON, as from a proxy")?;
        }
        write!(f, " (status {}", head.status)?;
        if let Some(id) = &head.request_id {
            write!(f, ", request id {id}")?;
        }
        f.write_str(")")
    }
}

impl std::error::Error for DecodeError {}

/// The reason without the values it may quote: a token of the wrong type must not stand in a log.
fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let position = format!("line {} column {}", error.line(), error.column());
    let (text, place) = match text.strip_suffix(&format!(" at {position}")) {
        Some(text) => (text, format!(" ({position})")),
        None => (text.as_str(), String::new()),
    };
    let reason = match error.classify() {
        Category::Syntax | Category::Eof | Category::Io => text,
        Category::Data if text.starts_with("missing field") => text,
        Category::Data => match text.rsplit_once(", expected ") {
            Some((_, expected)) => return format!("expected {expected}{place}"),
            None => "a value has the wrong form",
        },
    };
    format!("{reason}{place}")
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
        let error = serde_json::from_str::<T>(body).err().expect("the body is bad");
        let head = Head::of(StatusCode::OK, &HeaderMap::new());
        DecodeError::of_body(operation.into(), head, body.as_bytes(), &error)
    }

    fn problem(body: &str) -> String {
        error::<RunnerList>(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG, body).to_string()
    }

    #[test]
    fn the_place_is_named() {
        let runner =
            |id: &str| format!(r#"{{"id":{id},"name":"a","os":"linux","status":"online","busy":false,"labels":[]}}"#);
        let body = format!(r#"{{"total_count":2,"runners":[{},{}]}}"#, runner("1"), runner("\"x\""));
        let text = problem(&body);
        assert!(text.contains("at `runners[1].id`: expected u64"), "{text}");
        let text = problem(r#"{"total_count":2}"#);
        assert!(text.contains("missing field `runners`"), "{text}");
    }

    #[test]
    fn no_value_is_repeated_where_a_secret_can_be() {
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
    fn what_stands_at_the_place_is_told() {
        let body = r#"{"total_count":"many","runners":[]}"#;
        let error = error::<RunnerList>(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG, body);
        assert_eq!(error.excerpt(), Some(r#""many""#));
        assert!(
            error
                .to_string()
                .contains(r#"expected i64 (line 1 column 21); there is "many""#),
            "{error}"
        );
    }

    #[test]
    fn bodies_that_are_no_json_are_told_apart() {
        assert!(problem("").contains("EOF while parsing a value"));
        assert!(problem("<html>").contains("expected value"));
        assert!(problem(r#"{"total_count":2,"runners":["#).contains("EOF while parsing"));
        assert!(problem(r#"{"total_count":0,"runners":[]} x"#).contains("trailing characters"));
    }
}
