//! What an operation answers, before the door adds GitHub's headers.

use hyper::StatusCode;
use serde_json::{Value, json};

/// Where GitHub's errors point when no operation was reached.
pub(crate) const DOCUMENTATION: &str = "https://docs.github.com/rest";

/// The content type of everything that is not plain text.
pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A success.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: Option<Value>,
    pub(crate) link: Option<String>,
}

impl Reply {
    pub(crate) fn ok(body: Value) -> Self {
        Self {
            status: StatusCode::OK,
            body: Some(body),
            link: None,
        }
    }

    pub(crate) fn created(body: Value) -> Self {
        Self {
            status: StatusCode::CREATED,
            body: Some(body),
            link: None,
        }
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
}

impl Problem {
    pub(crate) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            general: false,
            plain: false,
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
        json!({
            "message": self.message,
            "documentation_url": documentation,
            "status": self.status.as_u16().to_string(),
        })
    }
}
