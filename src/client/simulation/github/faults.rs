//! The faults of connections, servers and proxies.

use std::time::Duration;

use reqwest::StatusCode;

use super::State;
use super::credentials::APP;
use super::requests::Received;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::plan::{Fate, Reply};

impl State {
    /// Chooses the time until the head of a response.
    pub(super) fn latency(&mut self) -> Duration {
        let most = match self.random.u8(0..8) {
            0 if self.conditions.faultless => 1_500,
            0 => 25_000,
            _ => 300,
        };
        Duration::from_millis(self.random.u64(1..most))
    }

    /// Decides what happens to a request.
    pub(super) fn fate(&mut self, request: &Received<'_>) -> Fate {
        let conditions = self.conditions.clone();
        if request.account == APP && conditions.bad_key {
            return Fate::Responded(self.unauthorized());
        }
        let processed = self.random.bool() && request.kind.changes();
        if self.happens(conditions.silent) {
            self.silent = Some(self.connection);
        }
        if self.silent == Some(self.connection) || self.happens(conditions.never) {
            return Fate::Never { processed };
        }
        if self.happens(conditions.unreachable) {
            return match self.random.bool() {
                true => Fate::Unreachable,
                false => Fate::Unprocessed,
            };
        }
        if self.happens(conditions.lost) {
            return Fate::Lost { processed };
        }
        let mut reply = self.reply(request);
        if self.happens(conditions.slow_body) {
            reply.body_after = Duration::from_millis(self.random.u64(1..15_000));
        }
        reply.breaks = self.happens(conditions.broken_body) && reply.status != StatusCode::NOT_MODIFIED;
        Fate::Responded(reply)
    }

    /// Creates the response of a proxy that blocks the request or loses GitHub's response.
    pub(super) fn proxy_reply(&mut self, kind: Kind) -> Reply {
        let page = "<html>Blocked</html>";
        match self.random.u8(0..4) {
            0 => Reply::new(StatusCode::TOO_MANY_REQUESTS, page)
                .limit(60, false)
                .sent_by_proxy(),
            1 => {
                let wait = self.random.u64(1..10_000);
                let wait = if wait < 9_000 { wait % 600 + 1 } else { wait };
                let reply = Reply::new(StatusCode::TOO_MANY_REQUESTS, page).header("retry-after", wait);
                reply.exact_limit(wait.min(300)).sent_by_proxy()
            }
            2 => Reply::new(StatusCode::FORBIDDEN, page).sent_by_proxy(),
            _ => {
                let reply = Reply::new(StatusCode::BAD_GATEWAY, page).sent_by_proxy();
                match self.random.bool() && kind.changes() {
                    true => reply.processed(),
                    false => reply,
                }
            }
        }
    }
}
