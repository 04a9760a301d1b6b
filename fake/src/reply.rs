//! What an operation answers, before the door adds GitHub's headers.

use hyper::StatusCode;
use serde::Serialize;
use serde_json::{Value, json};

/// Where GitHub's errors point when no operation was reached.
pub(crate) const DOCUMENTATION: &str = "https://docs.github.com/rest";

/// The content type of everything that is not plain text.
pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A success.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    /// JSON.
    pub(crate) body: Option<Vec<u8>>,
    pub(crate) link: Option<String>,
}

impl Reply {
    fn new(status: StatusCode, body: impl Serialize) -> Self {
        let body = serde_json::to_vec(&body).expect("a vector takes everything, and the names in bodies are text");
        Self {
            status,
            body: Some(body),
            link: None,
        }
    }

    pub(crate) fn ok(body: impl Serialize) -> Self {
        Self::new(StatusCode::OK, body)
    }

    pub(crate) fn created(body: impl Serialize) -> Self {
        Self::new(StatusCode::CREATED, body)
    }

    pub(crate) fn accepted(body: impl Serialize) -> Self {
        Self::new(StatusCode::ACCEPTED, body)
    }

    pub(crate) fn no_content() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            body: None,
            link: None,
        }
    }

    pub(crate) fn with_link(self, link: Option<String>) -> Self {
        Self { link, ..self }
    }
}

/// A refusal.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    /// Whether the error points at GitHub's documentation as a whole and not at the operation's.
    general: bool,
    /// The body is this plain text and not JSON.
    pub(crate) plain: bool,
    /// Where the thing is instead.
    pub(crate) location: Option<String>,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            general: false,
            plain: false,
            location: None,
        }
    }

    pub(crate) fn general(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            general: true,
            ..Self::new(status, message)
        }
    }

    pub(crate) fn plain(status: StatusCode, text: impl Into<String>) -> Self {
        Self {
            plain: true,
            ..Self::new(status, text)
        }
    }

    /// What is asked for by a name that it had once.
    pub(crate) fn moved(reading: bool, location: String) -> Self {
        let (status, message) = if reading {
            (StatusCode::MOVED_PERMANENTLY, "Moved Permanently")
        } else {
            (StatusCode::TEMPORARY_REDIRECT, "Temporary Redirect")
        };
        Self {
            location: Some(location),
            ..Self::new(status, message)
        }
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Not Found")
    }

    pub(crate) fn unprocessable(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, message)
    }

    /// GitHub's error body.
    pub(crate) fn body(&self, operation_documentation: Option<&str>) -> Value {
        let documentation = operation_documentation
            .filter(|_| !self.general)
            .unwrap_or(DOCUMENTATION);
        match &self.location {
            Some(url) => json!({"message": self.message, "url": url, "documentation_url": documentation}),
            None => json!({
                "message": self.message,
                "documentation_url": documentation,
                "status": self.status.as_u16().to_string(),
            }),
        }
    }
}
