//! Error replies of operations, without headers.

use hyper::StatusCode;
use serde_json::{Value, json};

use crate::api::description::operation::DOCUMENTATION;

/// An error reply.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) message: String,
    /// Whether the error links to the start page of GitHub's documentation instead of the operation's page.
    general: bool,
    /// Whether the body is the message instead of JSON.
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

    /// Returns a redirect for a request with the old name of a renamed scope.
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

    /// Returns GitHub's error body.
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
