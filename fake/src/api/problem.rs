//! Failed replies of operations, without GitHub's headers.

use hyper::StatusCode;
use serde_json::{Value, json};

use crate::api::description::operation::DOCUMENTATION;

/// A refusal.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    /// Whether the error points at GitHub's documentation as a whole and not at the operation's.
    general: bool,
    /// The body is this plain text and not JSON.
    pub(crate) plain: bool,
    /// The new URL of the resource.
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

    /// A redirect for a request with a former name.
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
