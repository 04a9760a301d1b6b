//! Replies as bytes, without GitHub's headers.

use hyper::StatusCode;

use crate::api::description::operation::Operation;
use crate::api::problem::Problem;
use crate::api::reply::{JSON, Reply};

/// A reply or an error as bytes.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    pub(crate) status: StatusCode,
    pub(crate) body: Vec<u8>,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) link: Option<String>,
    pub(crate) location: Option<String>,
}

impl Rendered {
    pub(crate) fn new(outcome: Result<Reply, Problem>, operation: Option<&'static Operation>) -> Self {
        match outcome {
            Ok(Reply {
                status,
                body: Some(body),
                link,
            }) => Self {
                status,
                body,
                content_type: Some(JSON),
                link,
                location: None,
            },
            Ok(Reply {
                status,
                body: None,
                link,
            }) => Self {
                status,
                link,
                ..Self::default()
            },
            Err(problem) if problem.plain => Self {
                status: problem.status,
                body: problem.message.into_bytes(),
                content_type: Some("text/html; charset=utf-8"),
                ..Self::default()
            },
            Err(problem) => {
                let body = problem.body(operation.map(|operation| operation.documentation_url.as_str()));
                Self {
                    status: problem.status,
                    body: body.to_string().into_bytes(),
                    content_type: Some(JSON),
                    link: None,
                    location: problem.location,
                }
            }
        }
    }
}
