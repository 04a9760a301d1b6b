//! Descriptions of faults.

use std::time::Duration;

use chrono::TimeDelta;
use hyper::header::{HeaderName, HeaderValue};

use crate::api::description::names;

/// The error code of HTTP/2 for a request that was not processed.
const REFUSED_STREAM: u32 = 7;

/// A fault, which consists of an effect and of conditions for the requests that it hits.
///
/// A fault without conditions hits every request. [`Fake::fault`](crate::Fake::fault) adds it to a fake.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
/// use github_runners_fake::{Fake, Fault};
///
/// let fake = Fake::builder().seed(7).start().await?;
///
/// // The third POST to generate-jitconfig:
/// fake.fault(Fault::status(503).operation("actions/generate-runner-jitconfig-for-org").nth(3))?;
/// // Every list, for ten seconds of the fake's clock:
/// fake.fault(Fault::secondary_limit(Duration::from_secs(60)).lists().during(Duration::from_secs(10)))?;
/// // One DELETE in twenty succeeds, but its response is lost. The same seed hits the same requests:
/// let lost = fake.fault(Fault::reset().after_effect().method("DELETE").chance(0.05))?;
///
/// assert_eq!(lost.hits(), 0);
/// fake.clear_faults();
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a fault does nothing until it is added to a fake"]
pub struct Fault {
    pub(crate) effect: Effect,
    pub(crate) after_effect: bool,
    pub(crate) lasting: bool,
    pub(crate) token: Option<String>,
    pub(crate) method: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) operation: Option<String>,
    pub(crate) lists: bool,
    pub(crate) nth: Option<u64>,
    pub(crate) times: Option<u64>,
    pub(crate) burst: Option<(u64, u64)>,
    pub(crate) during: Option<Duration>,
    pub(crate) chance: Option<f64>,
}

/// The effect of a fault.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Effect {
    Status {
        status: u16,
        body: Option<String>,
        headers: Vec<(String, String)>,
        html: bool,
    },
    Latency(Duration),
    Reset,
    /// The stream of the request is reset with this HTTP/2 error code.
    StreamReset(u32),
    GoAway,
    Silence,
    Gzip,
    Truncate,
    Slow {
        bytes: usize,
        every: Duration,
    },
    PrimaryLimit {
        status: u16,
        reset: Duration,
        headers: bool,
    },
    SecondaryLimit {
        status: u16,
        retry_after: Duration,
        headers: bool,
    },
    PageShift(i64),
    ListLag(Duration),
    DeletionLag(Duration),
    NameFilterMiss,
    LyingBusy,
    BusyLag(Duration),
    BusyAfterJob(Duration),
    ClockSkew(TimeDelta),
}

impl Effect {
    /// Returns the name of the effect in a fault file.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Status { html: false, .. } => "status",
            Self::Status { html: true, .. } => "html",
            Self::Latency(_) => "latency",
            Self::Reset => "reset",
            Self::StreamReset(_) => "stream-reset",
            Self::GoAway => "go-away",
            Self::Silence => "silence",
            Self::Gzip => "gzip",
            Self::Truncate => "truncated",
            Self::Slow { .. } => "slow",
            Self::PrimaryLimit { .. } => "primary-limit",
            Self::SecondaryLimit { .. } => "secondary-limit",
            Self::PageShift(_) => "page-shift",
            Self::ListLag(_) => "list-lag",
            Self::DeletionLag(_) => "deletion-lag",
            Self::NameFilterMiss => "name-filter-miss",
            Self::LyingBusy => "lying-busy",
            Self::BusyLag(_) => "busy-lag",
            Self::BusyAfterJob(_) => "busy-after-job",
            Self::ClockSkew(_) => "clock-skew",
        }
    }
}

/// The error for a [`Fault`] that a fake does not accept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {message}")]
#[non_exhaustive]
pub struct FaultError {
    /// The invalid field, named as in a fault file.
    pub field: &'static str,
    /// The description of the error.
    pub message: String,
}

impl FaultError {
    pub(crate) fn new(field: &'static str, message: impl Into<String>) -> Self {
        Self {
            field,
            message: message.into(),
        }
    }
}

impl Fault {
    pub(crate) fn new(effect: Effect) -> Self {
        Self {
            effect,
            after_effect: false,
            lasting: false,
            token: None,
            method: None,
            path: None,
            operation: None,
            lists: false,
            nth: None,
            times: None,
            burst: None,
            during: None,
            chance: None,
        }
    }

    /// Responds with this status code and an error body like GitHub's, instead of performing the operation.
    pub fn status(status: u16) -> Self {
        Self::new(Effect::Status {
            status,
            body: None,
            headers: Vec::new(),
            html: false,
        })
    }

    /// Responds with this status code and an HTML page, like a proxy.
    pub fn html(status: u16) -> Self {
        Self::new(Effect::Status {
            status,
            body: None,
            headers: Vec::new(),
            html: true,
        })
    }

    /// Delays the request by this time before its effect. With [`after_effect`](Self::after_effect), delays the response
    /// after the effect.
    ///
    /// The delay is measured by tokio's clock, not by the fake's [`Clock`](crate::Clock). Like on GitHub, the request has
    /// its effect and is logged even if the client gives up before the response.
    pub fn latency(time: Duration) -> Self {
        Self::new(Effect::Latency(time))
    }

    /// Resets the connection (TCP RST) without a response. The request has no effect, unless the fault has
    /// [`after_effect`](Self::after_effect).
    pub fn reset() -> Self {
        Self::new(Effect::Reset)
    }

    /// Performs the operation, but closes the connection in the middle of the response body. If the response has no body,
    /// nothing is sent.
    pub fn truncated() -> Self {
        Self::new(Effect::Truncate)
    }

    /// Sends the response body in pieces of `bytes` bytes, with this time between them.
    pub fn slow(bytes: usize, every: Duration) -> Self {
        Self::new(Effect::Slow { bytes, every })
    }

    /// Responds with 403, `X-RateLimit-Remaining: 0` and a reset after this time. Only requests that the fault hits are
    /// limited, unless the limit is [`lasting`](Self::lasting).
    pub fn primary_limit(reset: Duration) -> Self {
        Self::new(Effect::PrimaryLimit {
            status: 403,
            reset,
            headers: true,
        })
    }

    /// Responds with 403, GitHub's message for a secondary rate limit and `Retry-After`. Only requests that the fault hits
    /// are limited, unless the limit is [`lasting`](Self::lasting).
    pub fn secondary_limit(retry_after: Duration) -> Self {
        Self::new(Effect::SecondaryLimit {
            status: 403,
            retry_after,
            headers: true,
        })
    }

    /// Shifts the pages after the first one by this number of items, as if items had been removed after the first page was
    /// read. A negative number repeats items.
    pub fn page_shift(items: i64) -> Self {
        Self::new(Effect::PageShift(items))
    }

    /// Omits runners from lists if they were added less than this time ago, by the fake's clock. Requests by id find these
    /// runners.
    pub fn list_lag(time: Duration) -> Self {
        Self::new(Effect::ListLag(time))
    }

    /// Keeps runners in lists if they were removed less than this time ago, by the fake's clock. Requests by id do not find
    /// these runners.
    pub fn deletion_lag(time: Duration) -> Self {
        Self::new(Effect::DeletionLag(time))
    }

    /// Responds with an empty list to requests that filter by name, even if a runner with the name exists.
    pub fn name_filter_miss() -> Self {
        Self::new(Effect::NameFilterMiss)
    }

    /// Shows busy runners as idle. Deleting these runners still fails. See also [`busy_lag`](Self::busy_lag).
    pub fn lying_busy() -> Self {
        Self::new(Effect::LyingBusy)
    }

    /// Makes GitHub notice a job only this time after its start, by the fake's clock. Until then, its runner is shown as
    /// idle, and deleting the runner succeeds and kills the job. See [`JobState::Killed`](crate::JobState::Killed).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use std::time::Duration;
    /// # use github_runners_fake::{Fake, Fault, JobState};
    /// let fake = Fake::start().await?;
    /// fake.fault(Fault::busy_lag(Duration::from_secs(60)))?;
    /// // ... let the program work, and then:
    /// assert!(fake.jobs().iter().all(|job| job.state != JobState::Killed));
    /// # Ok(())
    /// # }
    /// ```
    pub fn busy_lag(time: Duration) -> Self {
        Self::new(Effect::BusyLag(time))
    }

    /// Shows runners as busy for this time after their job has ended, by the fake's clock. Deleting these runners fails
    /// with 422. An ephemeral runner continues to exist for this time.
    pub fn busy_after_job(time: Duration) -> Self {
        Self::new(Effect::BusyAfterJob(time))
    }

    /// Resets the stream of the request with this HTTP/2 error code, for example 2 (`INTERNAL_ERROR`). The connection stays
    /// open. Over HTTP/1, resets the connection.
    pub fn stream_reset(code: u32) -> Self {
        Self::new(Effect::StreamReset(code))
    }

    /// Resets the stream of the request with `REFUSED_STREAM`, which proves that the request was not processed. Over
    /// HTTP/1, resets the connection.
    pub fn refused_stream() -> Self {
        Self::stream_reset(REFUSED_STREAM)
    }

    /// Closes the connection after the response: with `GOAWAY` over HTTP/2, and with `Connection: close` over HTTP/1.
    pub fn go_away() -> Self {
        Self::new(Effect::GoAway)
    }

    /// Keeps the connection open, but neither sends nor handles anything on it from then on, as if a load balancer had
    /// dropped the connection silently. The request has no effect, unless the fault has
    /// [`after_effect`](Self::after_effect).
    pub fn silence() -> Self {
        Self::new(Effect::Silence)
    }

    /// Compresses the response with gzip, if the client accepts gzip.
    pub fn gzip() -> Self {
        Self::new(Effect::Gzip)
    }

    /// Performs the operation, but resets the connection instead of sending the response. This is [`reset`](Self::reset)
    /// with [`after_effect`](Self::after_effect).
    pub fn lost_reply() -> Self {
        Self::reset().after_effect()
    }

    /// Shifts the `Date` header by this time. To move the time of the whole fake, use [`Clock`](crate::Clock).
    pub fn clock_skew(by: TimeDelta) -> Self {
        Self::new(Effect::ClockSkew(by))
    }

    /// Returns the kind of the fault as in a fault file, for example `secondary-limit`.
    pub fn kind(&self) -> &'static str {
        self.effect.kind()
    }

    /// Applies the fault after the request has had its effect. The fault then only loses, replaces or delays the response.
    pub fn after_effect(mut self) -> Self {
        self.after_effect = true;
        self
    }

    /// Sets the response body of [`status`](Self::status) or [`html`](Self::html).
    pub fn body(mut self, text: impl Into<String>) -> Self {
        if let Effect::Status { body, .. } = &mut self.effect {
            *body = Some(text.into());
        }
        self
    }

    /// Sets a response header of [`status`](Self::status) or [`html`](Self::html), for example `Retry-After` or `Location`.
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        if let Effect::Status { headers, .. } = &mut self.effect {
            headers.push((name.to_owned(), value.into()));
        }
        self
    }

    /// Makes a rate limit last. After the request that the fault hits, every request with the same credential is limited
    /// until the limit ends by the fake's clock, and `Retry-After` counts down. All tokens of an installation count as one
    /// credential. Requests that a client sends during the limit are recorded as
    /// [`limited`](crate::ReceivedRequest::limited).
    ///
    /// Combine this with [`nth`](Self::nth) or [`times`](Self::times). Otherwise, the first request after the limit starts
    /// the limit again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use std::time::Duration;
    /// # use github_runners_fake::{Fake, Fault};
    /// # let fake = Fake::start().await?;
    /// // The tenth request exceeds a limit that lasts a minute:
    /// fake.fault(Fault::secondary_limit(Duration::from_secs(60)).nth(10).lasting())?;
    /// // ... let the program work. It sends nothing until the limit is over:
    /// assert!(!fake.requests().iter().any(|request| request.limited));
    /// # Ok(())
    /// # }
    /// ```
    pub fn lasting(mut self) -> Self {
        self.lasting = true;
        self
    }

    /// Sets the status code of a rate limit, for example 429. The default is 403.
    pub fn with_status(mut self, code: u16) -> Self {
        if let Effect::Status { status, .. }
        | Effect::PrimaryLimit { status, .. }
        | Effect::SecondaryLimit { status, .. } = &mut self.effect
        {
            *status = code;
        }
        self
    }

    /// Omits the headers of a rate limit that show when it ends.
    pub fn without_headers(mut self) -> Self {
        if let Effect::PrimaryLimit { headers, .. } | Effect::SecondaryLimit { headers, .. } = &mut self.effect {
            *headers = false;
        }
        self
    }

    /// Hits only requests with this token.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Hits only requests with this method.
    pub fn method(mut self, method: &str) -> Self {
        self.method = Some(method.to_ascii_uppercase());
        self
    }

    /// Hits only requests for this path and the paths below it. A leading `/api/v3` in the path of a request is ignored.
    ///
    /// The path of an organization or a repository includes the path with its numeric id, as in `Link` headers:
    /// `/orgs/octo-org` includes `/organizations/7`. Names are compared without case.
    pub fn path(mut self, prefix: &str) -> Self {
        self.path = Some(prefix.trim_end_matches('/').to_owned());
        self
    }

    /// Hits only requests for this operation.
    ///
    /// The name is an operation id of GitHub's description, such as `actions/list-self-hosted-runners-for-org`, or the name
    /// in errors of the crate `github-runners`, such as `list_self_hosted_runners_for_org`.
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        // If the name is unknown, adding the fault to a fake fails.
        self.operation = Some(names::id(&name).map_or(name, str::to_owned));
        self
    }

    /// Hits only requests for lists that have pages.
    pub fn lists(mut self) -> Self {
        self.lists = true;
        self
    }

    /// Hits only the n-th request that meets the other conditions, counted from 1. With [`times`](Self::times), hits that
    /// request and later ones.
    pub fn nth(mut self, n: u64) -> Self {
        self.nth = Some(n);
        self
    }

    /// Hits at most this number of requests.
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// Hits requests in bursts: the first `length` of every `of` requests that meet the other conditions.
    ///
    /// ```
    /// # use github_runners_fake::Fault;
    /// let burst = Fault::status(502).burst(3, 100);
    /// # let _ = burst;
    /// ```
    pub fn burst(mut self, length: u64, of: u64) -> Self {
        self.burst = Some((length, of));
        self
    }

    /// Hits requests only during this time after the fault was added, by the fake's clock.
    pub fn during(mut self, time: Duration) -> Self {
        self.during = Some(time);
        self
    }

    /// Hits requests with this probability, from 0 to 1. The seed of the fake determines which requests are hit.
    pub fn chance(mut self, probability: f64) -> Self {
        self.chance = Some(probability);
        self
    }

    /// Returns the number of bytes of text in the fault.
    pub(crate) fn text(&self) -> usize {
        let conditions = [&self.token, &self.method, &self.path, &self.operation];
        let conditions: usize = conditions.into_iter().flatten().map(String::len).sum();
        let effect = match &self.effect {
            Effect::Status { body, headers, .. } => {
                let headers: usize = headers.iter().map(|(name, value)| name.len() + value.len()).sum();
                headers + body.as_ref().map_or(0, String::len)
            }
            _ => 0,
        };
        conditions + effect
    }

    /// Checks that the fault can hit a request.
    pub(crate) fn check(&self) -> Result<(), FaultError> {
        let error = |field, message: String| Err(FaultError::new(field, message));
        if let Some(name) = &self.operation
            && names::id(name).is_none()
        {
            let hint = match names::closest(name) {
                Some(known) => format!("did you mean {known:?}?"),
                None => "use an operation id of GitHub's description".to_owned(),
            };
            return error("operation", format!("unknown operation {name:?}; {hint}"));
        }
        if let Some(path) = &self.path
            && !path.is_empty()
            && !path.starts_with('/')
        {
            return error("path", format!("must begin with a slash, got {path:?}"));
        }
        if self.chance.is_some_and(|chance| !(0.0..=1.0).contains(&chance)) {
            return error("chance", "must be a number from 0 to 1".to_owned());
        }
        if self.nth == Some(0) {
            return error("nth", "must be at least 1, which is the first request".to_owned());
        }
        if self.burst.is_some_and(|(length, of)| length == 0 || of < length) {
            return error(
                "burst",
                "the length must be from 1 to the number of requests".to_owned(),
            );
        }
        let limit = matches!(self.effect, Effect::PrimaryLimit { .. } | Effect::SecondaryLimit { .. });
        if self.lasting && !limit {
            return error(
                "lasting",
                "belongs only to primary-limit and secondary-limit; remove it".to_owned(),
            );
        }
        if let Effect::Status { headers, .. } = &self.effect
            && let Some((name, _)) = headers.iter().find(|(name, value)| {
                HeaderName::from_bytes(name.as_bytes()).is_err() || HeaderValue::from_str(value).is_err()
            })
        {
            return error(
                "header",
                format!("{name:?} is not a valid header name or has an invalid value"),
            );
        }
        match self.effect {
            Effect::Status { status, .. }
            | Effect::PrimaryLimit { status, .. }
            | Effect::SecondaryLimit { status, .. }
                if !(200..=599).contains(&status) =>
            {
                error("status", format!("must be from 200 to 599, got {status}"))
            }
            Effect::Slow { bytes: 0, .. } => error("bytes", "must be at least 1".to_owned()),
            _ => Ok(()),
        }
    }
}
