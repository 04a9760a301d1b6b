//! Answers that are not what the operation answers with.

mod credential;
mod excerpt;
#[cfg(test)]
mod planted;

use crate::answer::Head;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::fmt;

/// An answer that could not be understood.
///
/// Its text names the place, what was expected there and what stands there, without what is a secret or may be one.
#[derive(Debug, Clone)]
pub struct DecodeError {
    pub(super) operation: Option<&'static str>,
    head: Option<Head>,
    path: Option<String>,
    problem: String,
    excerpt: Option<String>,
}

impl DecodeError {
    /// The error for a body that does not decode as `T`, found by decoding it again, this time noting the way.
    ///
    /// `error` is what was found the first time. It stands where the type is not known any more, as after a raw call,
    /// and where the second look stops before the trouble: behind the end of the value.
    pub(super) fn of_body<T: DeserializeOwned>(body: &[u8], error: &serde_json::Error, head: Option<&Head>) -> Self {
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        let second = serde_path_to_error::deserialize::<_, T>(&mut deserializer).err();
        let path = second.as_ref().map(serde_path_to_error::Error::path);
        let excerpt = excerpt::of::<T>(body, path);
        let path = path.map(ToString::to_string).filter(|path| path != ".");
        let problem = without_values(second.as_ref().map_or(error, |second| second.inner()));
        Self {
            operation: None,
            head: head.cloned(),
            path,
            problem,
            excerpt,
        }
    }

    /// The error for a body that was given up after `limit` bytes.
    pub(crate) fn too_long(operation: &'static str, head: Head, limit: usize) -> Self {
        let problem = format!("it has more than {} MB", limit / (1024 * 1024));
        Self {
            operation: Some(operation),
            head: Some(head),
            path: None,
            problem,
            excerpt: None,
        }
    }

    /// The error for a body that decodes, and is the answer to something else.
    pub(crate) fn of_other(problem: &str) -> Self {
        Self {
            operation: None,
            head: None,
            path: None,
            problem: problem.to_owned(),
            excerpt: None,
        }
    }

    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.operation
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
        super::write_operation(f, self.operation)?;
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
    let (text, place) = match text.rsplit_once(" at line ") {
        Some((text, place)) => (text, format!(" (line {place})")),
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
    use super::*;
    use crate::raw::types::{AuthenticationToken, RunnerList};

    fn problem<T: DeserializeOwned>(body: &str) -> String {
        let error = serde_json::from_str::<T>(body).err().expect("the body is bad");
        DecodeError::of_body::<T>(body.as_bytes(), &error, None).to_string()
    }

    #[test]
    fn without_the_type_the_first_error_stands() {
        let body = r#"{"total_count":2}"#;
        let error = serde_json::from_str::<RunnerList>(body).expect_err("the body is bad");
        let text = DecodeError::of_body::<serde::de::IgnoredAny>(body.as_bytes(), &error, None).to_string();
        assert!(text.contains("missing field `runners`"), "{text}");
    }

    #[test]
    fn the_place_is_named() {
        let runner =
            |id: &str| format!(r#"{{"id":{id},"name":"a","os":"linux","status":"online","busy":false,"labels":[]}}"#);
        let body = format!(r#"{{"total_count":2,"runners":[{},{}]}}"#, runner("1"), runner("\"x\""));
        let text = problem::<RunnerList>(&body);
        assert!(text.contains("at `runners[1].id`: expected i64"), "{text}");
        let text = problem::<RunnerList>(r#"{"total_count":2}"#);
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
            let text = problem::<AuthenticationToken>(&body);
            assert!(!text.contains(hidden), "{text}");
        }
    }

    #[test]
    fn what_stands_at_the_place_is_told() {
        let body = r#"{"total_count":"many","runners":[]}"#;
        let error = serde_json::from_str::<RunnerList>(body).expect_err("the body is bad");
        let error = DecodeError::of_body::<RunnerList>(body.as_bytes(), &error, None);
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
        assert!(problem::<RunnerList>("").contains("EOF while parsing a value"));
        assert!(problem::<RunnerList>("<html>").contains("expected value"));
        assert!(problem::<RunnerList>(r#"{"total_count":2,"runners":["#).contains("EOF while parsing"));
        assert!(problem::<RunnerList>(r#"{"total_count":0,"runners":[]} x"#).contains("trailing characters"));
    }
}
