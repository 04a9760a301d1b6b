//! The faults of connections, servers and proxies.

use std::time::Duration;

use reqwest::StatusCode;
use tokio::time::Instant;

use super::World;
use super::credentials::APP;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::plan::{Fate, Reply};

impl World {
    /// Chooses the time until the head of a response.
    pub(super) fn latency(&mut self) -> Duration {
        let most = match self.random.u8(0..8) {
            0 if self.weather.calm => 1_500,
            0 => 25_000,
            _ => 300,
        };
        Duration::from_millis(self.random.u64(1..most))
    }

    /// Decides what happens to a request.
    #[expect(clippy::too_many_arguments, reason = "the parameters describe a request")]
    pub(super) fn fate(
        &mut self,
        account: usize,
        call: Option<u64>,
        kind: Kind,
        token: &str,
        tag: Option<&str>,
        moved: bool,
        now: Instant,
    ) -> Fate {
        let weather = self.weather.clone();
        if account == APP && weather.bad_key {
            return Fate::Responded(self.unauthorized());
        }
        let processed = self.random.bool() && kind.changes();
        if self.happens(weather.silent) {
            self.silent = Some(self.connection);
        }
        if self.silent == Some(self.connection) || self.happens(weather.never) {
            return Fate::Never { processed };
        }
        if self.happens(weather.unreachable) {
            return match self.random.bool() {
                true => Fate::Unreachable,
                false => Fate::Unprocessed,
            };
        }
        if self.happens(weather.lost) {
            return Fate::Lost { processed };
        }
        let mut reply = self.reply(account, call, kind, token, tag, moved, now);
        if self.happens(weather.slow_body) {
            reply.body_after = Duration::from_millis(self.random.u64(1..15_000));
        }
        reply.breaks = self.happens(weather.broken_body) && reply.status != StatusCode::NOT_MODIFIED;
        Fate::Responded(reply)
    }

    /// Creates the response of a proxy that does not forward the request, or loses the response.
    pub(super) fn of_proxy(&mut self, kind: Kind) -> Reply {
        let page = "<html>Blocked</html>";
        match self.random.u8(0..4) {
            0 => Reply::new(StatusCode::TOO_MANY_REQUESTS, page)
                .limit(60, false)
                .of_proxy(),
            1 => {
                let wait = self.random.u64(1..10_000);
                let wait = if wait < 9_000 { wait % 600 + 1 } else { wait };
                let reply = Reply::new(StatusCode::TOO_MANY_REQUESTS, page).header("retry-after", wait);
                reply.exact_limit(wait.min(300)).of_proxy()
            }
            2 => Reply::new(StatusCode::FORBIDDEN, page).of_proxy(),
            _ => {
                let reply = Reply::new(StatusCode::BAD_GATEWAY, page).of_proxy();
                match self.random.bool() && kind.changes() {
                    true => reply.processed(),
                    false => reply,
                }
            }
        }
    }
}
