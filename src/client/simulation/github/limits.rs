//! The primary and the secondary rate limit.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::StatusCode;
use tokio::time::Instant;

use super::State;
use super::responses::{message, status_code};
use crate::client::simulation::plan::Reply;
use crate::clock;

impl State {
    /// Performs a request if the primary limit allows it, and adds the headers of the limit to the response.
    pub(super) fn primary(&mut self, account: usize, now: Instant, perform: impl FnOnce(&mut Self) -> Reply) -> Reply {
        let conditions = self.conditions.clone();
        let (limit, window) = conditions.primary;
        let (begun, used) = match self.accounts[account].window {
            Some((begun, used)) if now < begun + Duration::from_secs(window) => (begun, used),
            _ => (now, 0),
        };
        let shown = !self.happens(conditions.no_headers);
        let date = clock::now() + TimeDelta::seconds(conditions.skew);
        let left = (begun + Duration::from_secs(window)).saturating_duration_since(now);
        let reset = (date + TimeDelta::from_std(left).unwrap_or_default()).timestamp() + 1;
        let reported = u64::try_from(reset - date.timestamp()).unwrap_or_default();
        let far = shown && self.happens(conditions.far_reset);
        let reset = match far {
            // In milliseconds, or years ahead.
            true if self.random.bool() => reset * 1_000,
            true => reset + 200_000_000,
            false => reset,
        };
        let with_headers = |reply: Reply, used: u64| match shown {
            true => reply
                .header("date", http_date(date))
                .header("x-ratelimit-limit", limit)
                .header("x-ratelimit-remaining", limit.saturating_sub(used))
                .header("x-ratelimit-used", used)
                .header("x-ratelimit-reset", reset)
                .header("x-ratelimit-resource", "core"),
            false => reply,
        };
        if used >= limit {
            let status = *self.random.choice(&[403, 429]).expect("a non-empty slice");
            let refused = Reply::new(
                status_code(status),
                message("API rate limit exceeded for installation ID 7."),
            );
            let refused = with_headers(refused, limit);
            return match shown {
                true if !far => refused.exact_limit(reported),
                _ => refused.limit(60, status == 403),
            };
        }
        let mut reply = perform(self);
        let used = if reply.status == StatusCode::NOT_MODIFIED {
            used
        } else {
            used + 1
        };
        self.accounts[account].window = Some((begun, used));
        reply = with_headers(reply, used);
        if shown && !far && used >= limit {
            reply = reply.exact_limit(reported);
        }
        reply
    }

    /// Returns the response of a secondary limit, if one is active or starts.
    pub(super) fn secondary(&mut self, account: usize, now: Instant) -> Option<Reply> {
        let begins = self.happens(self.conditions.secondary);
        let lasts = self.accounts[account].secondary.filter(|until| now < *until);
        let until = match lasts {
            Some(until) => until,
            None if begins => now + Duration::from_secs(self.random.u64(2..120)),
            None => return None,
        };
        self.accounts[account].secondary = Some(until);
        let text = message("You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
        let wait = (until - now).as_secs() + 1;
        Some(match self.random.u8(0..4) {
            0 => Reply::new(StatusCode::FORBIDDEN, text).limit(60, true),
            1 => Reply::new(StatusCode::TOO_MANY_REQUESTS, text).limit(60, false),
            2 => Reply::new(StatusCode::TOO_MANY_REQUESTS, text)
                .header("retry-after", wait)
                .exact_limit(wait),
            _ => Reply::new(StatusCode::FORBIDDEN, text)
                .header("retry-after", wait)
                .exact_limit(wait),
        })
    }
}

fn http_date(time: DateTime<Utc>) -> String {
    time.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
