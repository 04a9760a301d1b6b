//! Traces calls: a span, events, and a report at the end. They contain neither secrets nor bodies.

use std::panic::AssertUnwindSafe;
use std::time::Duration;
use std::{panic, thread};

use reqwest::Request;
use reqwest::header::HeaderName;
use tokio::time::Instant;
use tracing::Span;
use tracing::field::Empty;

use super::body::Received;
use super::settings::Observer;
use crate::error::Error;
use crate::models::RateLimitKind;
use crate::operations::Operation;
use crate::transport::{CallReport, Outcome};

/// Creates the span of a call. Its fields follow OpenTelemetry's conventions for HTTP clients.
pub(super) fn span(operation: &Operation, request: &Request) -> Span {
    let span = tracing::info_span!(
        "github",
        otel.name = Empty,
        otel.kind = "client",
        otel.status_code = Empty,
        http.request.method = operation.method,
        http.request.resend_count = Empty,
        http.response.status_code = Empty,
        url.template = operation.path,
        server.address = request.url().host_str(),
        server.port = request.url().port_or_known_default(),
        error.type = Empty,
        github.operation = operation.name,
        github.scope = Empty,
        github.request_id = Empty,
        github.waited_ms = Empty,
        github.from_cache = Empty,
    );
    if !span.is_disabled() {
        span.record("otel.name", format!("{} {}", operation.method, operation.path));
        span.record("github.scope", scope(operation.path, request.url().path()));
    }
    span
}

/// Returns the scope of a call: `orgs/octo-org`, `repos/octo-org/hello-world` or `enterprises/octo`.
fn scope(template: &str, path: &str) -> String {
    let names = match template.split('/').nth(1) {
        Some("orgs" | "enterprises") => 1,
        Some("repos") => 2,
        _ => return String::new(),
    };
    // The root of the API can have a path, such as `/api/v3`, which the template does not include.
    let before = path.split('/').count().saturating_sub(template.split('/').count());
    let parts: Vec<&str> = path.split('/').skip(before + 1).take(names + 1).collect();
    parts.join("/")
}

/// The span and the report of a call in flight.
pub(super) struct Trace<'a> {
    span: Span,
    observer: Option<&'a Observer>,
    start: Instant,
    ended: bool,
    report: CallReport,
}

impl<'a> Trace<'a> {
    pub(super) fn new(span: Span, operation: &'static Operation, observer: Option<&'a Observer>) -> Self {
        Self {
            span,
            observer,
            start: Instant::now(),
            ended: false,
            report: CallReport {
                operation: operation.name,
                operation_id: operation.id,
                method: operation.method,
                path: operation.path,
                outcome: Outcome::Cancelled,
                status: None,
                attempts: 0,
                duration: Duration::ZERO,
                waited: Duration::ZERO,
                from_cache: false,
                limited: None,
            },
        }
    }

    pub(super) fn attempts(&self) -> u32 {
        self.report.attempts
    }

    pub(super) fn attempt(&mut self) {
        self.report.attempts += 1;
        self.report.status = None;
        self.report.limited = None;
    }

    pub(super) fn response(&mut self, received: &Received) {
        let status = received.status.as_u16();
        self.report.status = Some(status);
        self.span.record("http.response.status_code", status);
        if let Some(id) = received.header(HeaderName::from_static("x-github-request-id")) {
            self.span.record("github.request_id", id);
        }
    }

    pub(super) fn not_modified(&mut self) {
        self.report.from_cache = true;
    }

    pub(super) fn limited(&mut self, kind: RateLimitKind, until: Instant) {
        self.report.limited = Some(kind);
        let wait = until.saturating_duration_since(Instant::now());
        tracing::warn!(
            kind = %kind,
            wait_s = wait.as_secs(),
            "rate limited: no request is sent with this credential until the limit is over"
        );
    }

    pub(super) fn retry(&self, wait: Duration, why: &dyn Fn() -> String) {
        tracing::warn!(
            attempt = self.report.attempts,
            wait_ms = wait.as_millis() as u64,
            reason = why(),
            "retrying the call"
        );
    }

    pub(super) fn end(&mut self, error: Option<&Error>, waited: Duration) {
        self.ended = true;
        self.report.waited = waited;
        self.report.outcome = match error {
            None => Outcome::Success,
            Some(Error::RateLimited(error)) => {
                self.report.limited = Some(error.kind());
                Outcome::Limited
            }
            Some(Error::Api(_) | Error::Decode(_)) => Outcome::Refused,
            Some(Error::Connection(_)) => Outcome::NoAnswer,
            Some(Error::Invalid(_) | Error::Unavailable(_) | Error::Credential(_)) => Outcome::NotSent,
        };
        self.publish();
    }

    /// Reports that the caller dropped the call, unless it has ended before.
    pub(super) fn drop(&mut self, waited: Duration) {
        if self.ended {
            return;
        }
        self.report.waited = waited;
        // The credential's callback may be unwinding from a panic. A second panic, from the observer, would abort the
        // program.
        let result = panic::catch_unwind(AssertUnwindSafe(|| self.publish()));
        if let Err(panic) = result
            && !thread::panicking()
        {
            panic::resume_unwind(panic);
        }
    }

    fn publish(&mut self) {
        let report = &mut self.report;
        report.duration = self.start.elapsed();
        if !self.span.is_disabled() {
            let resent = report.attempts.saturating_sub(1);
            self.span.record("http.request.resend_count", resent);
            self.span.record("github.waited_ms", report.waited.as_millis() as u64);
            self.span.record("github.from_cache", report.from_cache);
            if report.outcome != Outcome::Success {
                self.span.record("otel.status_code", "ERROR");
                match report.status.filter(|_| report.outcome == Outcome::Refused) {
                    Some(status) => self.span.record("error.type", status.to_string()),
                    None => self.span.record("error.type", report.outcome.as_str()),
                };
            }
        }
        if let Some(observer) = self.observer {
            observer(report);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scope;

    #[test]
    fn derives_scope_from_path() {
        let org = "/orgs/{org}/actions/runners/{runner_id}";
        assert_eq!(scope(org, "/orgs/octo-org/actions/runners/7"), "orgs/octo-org");
        assert_eq!(scope(org, "/api/v3/orgs/octo-org/actions/runners/7"), "orgs/octo-org");
        let repo = "/repos/{owner}/{repo}/actions/runners";
        assert_eq!(scope(repo, "/repos/octo/hello/actions/runners"), "repos/octo/hello");
        assert_eq!(
            scope(
                "/app/installations/{installation_id}/access_tokens",
                "/app/installations/1/access_tokens"
            ),
            ""
        );
    }
}
