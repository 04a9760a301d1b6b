//! The responses of GitHub's server.

use chrono::TimeDelta;
use reqwest::StatusCode;
use serde_json::json;

use super::State;
use super::credentials::APP;
use super::requests::Received;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::plan::Reply;
use crate::clock;

impl State {
    /// Creates the response to a request that has reached a proxy or GitHub.
    pub(super) fn reply(&mut self, request: &Received<'_>) -> Reply {
        if self.happens(self.conditions.proxy) {
            return self.proxy_reply(request.kind);
        }
        if !self.accepts(request.account, request.token) {
            return self.unauthorized();
        }
        if let Some(refusal) = self.secondary(request.account, request.sent) {
            return refusal;
        }
        self.primary(request.account, request.sent, |state| state.perform(request))
    }

    /// Creates the response to a rejected credential.
    pub(super) fn unauthorized(&mut self) -> Reply {
        Reply::new(StatusCode::UNAUTHORIZED, message("Bad credentials"))
    }

    /// Creates the response to a request that no limit refuses.
    fn perform(&mut self, request: &Received<'_>) -> Reply {
        let Received {
            account, call, kind, ..
        } = *request;
        if self.happens(self.conditions.server_error) {
            let status = *self
                .random
                .choice(&[500, 502, 503, 504, 408])
                .expect("a non-empty slice");
            let mut reply = Reply::new(status_code(status), message("Server Error"));
            if status == 503 && self.random.bool() {
                reply = reply.header("retry-after", self.random.u64(0..30));
            }
            return match self.random.bool() && kind.changes() {
                true => reply.processed(),
                false => reply,
            };
        }
        if self.happens(self.conditions.forbidden) {
            return Reply::new(StatusCode::FORBIDDEN, message("Must have admin rights to Repository."));
        }
        if kind == Kind::List && !request.redirected && self.happens(self.conditions.redirect) {
            let location = "/orgs/octo-org/actions/runners?moved=1";
            return Reply::new(StatusCode::TEMPORARY_REDIRECT, "").header("location", location);
        }
        let done = call
            .and_then(|call| self.calls.get(&call))
            .is_some_and(|record| record.processed > 0);
        match kind {
            Kind::List => {
                let current = format!("W/\"{account}-{}\"", self.version);
                if request.tag == Some(&current) {
                    return Reply::new(StatusCode::NOT_MODIFIED, "").header("etag", current);
                }
                Reply::new(StatusCode::OK, self.version.to_string()).header("etag", current)
            }
            Kind::Delete if done => Reply::new(StatusCode::NOT_FOUND, message("Not Found")),
            Kind::Delete => Reply::new(StatusCode::NO_CONTENT, "").processed(),
            Kind::Jit | Kind::Token if account == APP => {
                self.issued += 1;
                let end = clock::now() + TimeDelta::seconds(3_600);
                let body = json!({ "token": format!("installation-{}", self.issued), "expires_at": end });
                Reply::new(StatusCode::CREATED, body.to_string()).processed()
            }
            Kind::Jit | Kind::Token => Reply::new(StatusCode::CREATED, "{}").processed(),
        }
    }
}

pub(super) fn message(text: &str) -> String {
    json!({ "message": text }).to_string()
}

pub(super) fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).expect("a status")
}
