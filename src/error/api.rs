//! Error responses.

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::HeaderMap;
use reqwest::{StatusCode, Url};
use serde::Deserialize;
use serde_json::Value;

use super::Target;
use crate::clock;
use crate::headers::{date, retry_after};

/// The maximum length of a stored message, in characters. Real messages have one line.
const TEXT_LENGTH: usize = 500;

/// The maximum number of stored details.
const DETAILS: usize = 20;

/// How long GitHub asks clients to wait after a secondary limit without a time.
const SECONDARY: Duration = Duration::from_secs(60);

/// An error response of GitHub or of a proxy.
#[derive(Debug, Clone)]
pub struct ApiError {
    pub(super) target: Option<Target>,
    status: u16,
    message: Option<String>,
    details: Vec<String>,
    documentation_url: Option<String>,
    request_id: Option<String>,
    retry_after: Option<Duration>,
    accepted_scopes: Option<String>,
    granted_scopes: Option<String>,
    accepted_permissions: Option<String>,
    limit_remaining: Option<u64>,
    limit_reset: Option<DateTime<Utc>>,
    content_type: Option<String>,
    location: Option<String>,
    date: Option<DateTime<Utc>>,
    /// The time at which the response arrived, by the clock of this machine.
    received: DateTime<Utc>,
    /// Another possible reason.
    note: Option<String>,
    /// Whether GitHub might have processed the request.
    pub(super) uncertain: bool,
}

/// The body of an error response. Each property can be missing. The body of a proxy's response can be HTML.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Body {
    message: Value,
    errors: Value,
    documentation_url: Value,
}

impl ApiError {
    /// Creates the error for a response with any body.
    pub(crate) fn new(target: Target, status: StatusCode, headers: &HeaderMap, body: &[u8]) -> Self {
        let parsed: Body = serde_json::from_slice(body).unwrap_or_default();
        Self {
            message: text(&parsed.message),
            details: details(&parsed.errors),
            documentation_url: text(&parsed.documentation_url),
            ..Self::unexpected(target, status, headers)
        }
    }

    /// Creates the error of another call that was not sent, because the same request has just failed with this error.
    pub(crate) fn of_call(mut self, target: Target) -> Self {
        self.target = Some(target);
        self.uncertain = false;
        self
    }

    /// Marks the error as uncertain: GitHub might have processed this or an earlier attempt.
    pub(crate) fn uncertain(self) -> Self {
        Self {
            uncertain: true,
            ..self
        }
    }

    /// Adds another possible reason.
    pub(crate) fn noting(self, note: String) -> Self {
        Self {
            note: Some(note),
            ..self
        }
    }

    /// Creates the error for a response without looking at its body.
    pub(crate) fn unexpected(target: Target, status: StatusCode, headers: &HeaderMap) -> Self {
        Self {
            target: Some(target),
            status: status.as_u16(),
            message: None,
            details: Vec::new(),
            documentation_url: None,
            request_id: header(headers, "x-github-request-id"),
            retry_after: retry_after(headers),
            accepted_scopes: header(headers, "x-accepted-oauth-scopes"),
            granted_scopes: header(headers, "x-oauth-scopes"),
            accepted_permissions: header(headers, "x-accepted-github-permissions"),
            limit_remaining: header(headers, "x-ratelimit-remaining").and_then(|it| it.parse().ok()),
            limit_reset: header(headers, "x-ratelimit-reset")
                .and_then(|it| DateTime::from_timestamp(it.parse().ok()?, 0)),
            content_type: header(headers, "content-type"),
            location: header(headers, "location").map(|it| without_secrets(&it)),
            date: header(headers, "date").and_then(|it| date(&it)),
            received: clock::now(),
            note: None,
            uncertain: false,
        }
    }

    /// Returns the time of the response by the server's clock.
    #[cfg_attr(not(feature = "app"), allow(dead_code))]
    pub(crate) fn date(&self) -> Option<DateTime<Utc>> {
        self.date
    }

    /// Returns the name of the operation, which is a method of [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> Option<&'static str> {
        self.target.as_ref().map(|target| target.operation.name)
    }

    /// Returns the HTTP status code.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns GitHub's message. `None` if the response has no message, for example because a proxy sent it.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Returns the details that GitHub lists, for example one for each invalid field.
    pub fn details(&self) -> &[String] {
        &self.details
    }

    /// Returns the URL of the page in GitHub's documentation that the response refers to.
    pub fn documentation_url(&self) -> Option<&str> {
        self.documentation_url.as_deref()
    }

    /// Returns the id that GitHub assigned to the request. GitHub's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns how long GitHub asks to wait before the next request, from the header `Retry-After`.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// Returns the time after which the call can be repeated, by the clock of this machine.
    pub(super) fn retry_at(&self) -> Option<DateTime<Utc>> {
        let wait = match self.retry_after {
            Some(wait) => wait,
            None if self.is_rate_limited() && self.limit_remaining == Some(0) => {
                let now = self.date.unwrap_or(self.received);
                (self.limit_reset? - now).to_std().unwrap_or_default()
            }
            None if self.is_rate_limited() => SECONDARY,
            None => return None,
        };
        self.received.checked_add_signed(TimeDelta::from_std(wait).ok()?)
    }

    /// Returns the scopes that the operation accepts, separated by commas. Only for OAuth and classic personal access tokens.
    pub fn accepted_scopes(&self) -> Option<&str> {
        self.accepted_scopes.as_deref()
    }

    /// Returns the scopes that the token has, separated by commas. Only for OAuth and classic personal access tokens.
    pub fn granted_scopes(&self) -> Option<&str> {
        self.granted_scopes.as_deref()
    }

    /// Returns the permissions that the operation needs. Only for fine-grained tokens and GitHub Apps.
    pub fn accepted_permissions(&self) -> Option<&str> {
        self.accepted_permissions.as_deref()
    }

    /// Returns whether a runner could not be deleted because it runs a job.
    pub fn is_busy(&self) -> bool {
        let message = self.message.as_deref().unwrap_or_default();
        self.status == 422 && message.contains("is still running a job")
    }

    /// Returns whether a primary or secondary rate limit stopped the call.
    ///
    /// GitHub uses status 403 or 429 for both. A 403 is a rate limit, and not a missing permission, if it has `Retry-After`
    /// or a message about a rate limit, or if no requests are left and the response has no message.
    pub fn is_rate_limited(&self) -> bool {
        let message = self.message.as_deref().unwrap_or_default().to_lowercase();
        let in_message = ["rate limit", "abuse detection"]
            .iter()
            .any(|words| message.contains(words));
        match self.status {
            429 => true,
            403 => self.retry_after.is_some() || in_message || (self.limit_remaining == Some(0) && message.is_empty()),
            _ => false,
        }
    }

    /// Returns the time at which the primary rate limit resets, from the header `X-RateLimit-Reset`.
    pub fn rate_limit_reset(&self) -> Option<DateTime<Utc>> {
        self.limit_reset
    }

    /// Returns whether the token has none of the scopes that the operation accepts.
    fn lacks_scope(&self) -> bool {
        let (accepted, granted) = (scopes(&self.accepted_scopes), scopes(&self.granted_scopes));
        !accepted.is_empty() && self.granted_scopes.is_some() && !accepted.iter().any(|scope| granted.contains(scope))
    }

    /// Returns what the token lacks, according to the headers of the response.
    fn needed(&self) -> String {
        if let Some(permissions) = &self.accepted_permissions {
            return format!("the operation needs the permission {permissions}");
        }
        let (accepted, granted) = (scopes(&self.accepted_scopes), scopes(&self.granted_scopes));
        if accepted.is_empty() {
            return "check the permissions of the token".to_owned();
        }
        if accepted.iter().any(|scope| granted.contains(scope)) {
            return format!(
                "the token has a sufficient scope ({}); check the permissions of its owner",
                accepted.join(", ")
            );
        }
        let granted = if granted.is_empty() {
            "none".to_owned()
        } else {
            granted.join(", ")
        };
        format!(
            "the operation needs one of the scopes {}, and the token has {granted}",
            accepted.join(", ")
        )
    }

    fn advice(&self) -> Option<String> {
        if let Some(wait) = self.retry_after {
            return Some(format!("retry after {} s", wait.as_secs()));
        }
        if self.is_rate_limited() {
            return Some(match (self.limit_remaining, self.limit_reset) {
                (Some(0), Some(reset)) => format!("the rate limit is used up until {reset}; retry after that"),
                _ => "a rate limit was exceeded; wait for at least a minute".to_owned(),
            });
        }
        match self.status {
            300..=399 => Some(match &self.location {
                Some(to) => {
                    format!(
                        "the response redirects to {to}, to which the credential is not sent; use that address or name"
                    )
                }
                None => "the response is a redirect without an address".to_owned(),
            }),
            401 => Some("the token is missing, invalid, expired or revoked".to_owned()),
            404 => {
                let note = self.note.iter().map(|note| format!("{note}; ")).collect::<String>();
                // If an item of the scope is missing, such as a runner, the credential is rarely the reason.
                if self.target.as_ref().is_some_and(Target::is_item) && !self.lacks_scope() {
                    return Some(format!("{note}it does not exist, or the credential cannot see it"));
                }
                Some(format!(
                    "{note}GitHub also returns 404 if the token lacks access; {}",
                    self.needed()
                ))
            }
            403 => {
                let note = self.note.iter().map(|note| format!("{note}; ")).collect::<String>();
                Some(format!("{note}{}", self.needed()))
            }
            _ => None,
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        super::write_target(f, self.target.as_ref())?;
        write!(f, "{}", self.status)?;
        let reason = StatusCode::from_u16(self.status)
            .ok()
            .and_then(|status| status.canonical_reason());
        if let Some(reason) = reason {
            write!(f, " {reason}")?;
        }
        match (&self.message, &self.content_type) {
            // GitHub's message often repeats the status.
            (Some(message), _) if reason == Some(message.as_str()) => {}
            (Some(message), _) => write!(f, ": {message}")?,
            (None, Some(kind)) if !kind.contains("json") => write!(f, " with a body of type {kind} instead of JSON")?,
            (None, _) if self.status < 300 => f.write_str(", which is not a response of this operation")?,
            (None, _) => {}
        }
        for detail in &self.details {
            write!(f, "; {detail}")?;
        }
        if let Some(advice) = self.advice() {
            write!(f, "; {advice}")?;
        }
        if let Some(id) = &self.request_id {
            write!(f, " (request id {id})")?;
        }
        if let Some(url) = &self.documentation_url {
            write!(f, ", see {url}")?;
        }
        super::write_uncertain(f, self.target.as_ref(), self.uncertain)
    }
}

impl std::error::Error for ApiError {}

fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(shortened)
}

fn scopes(list: &Option<String>) -> Vec<&str> {
    list.iter()
        .flat_map(|list| list.split(','))
        .map(str::trim)
        .filter(|scope| !scope.is_empty())
        .collect()
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(shortened)
}

/// Limits a text to the length of a log line, and replaces control characters, which could forge another line.
fn shortened(text: &str) -> String {
    let mut letters = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut short: String = letters.by_ref().take(TEXT_LENGTH).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}

/// Removes the parts of a URL that can hold a credential, such as the query of a signed download.
fn without_secrets(address: &str) -> String {
    match Url::parse(address) {
        Ok(mut url) => {
            url.set_query(None);
            url.set_fragment(None);
            // Fails only for addresses that cannot have a user.
            let _ = url.set_password(None);
            let _ = url.set_username("");
            url.into()
        }
        Err(_) => address.split(['?', '#']).next().unwrap_or_default().to_owned(),
    }
}

/// Reads `errors`: strings, objects with `resource`, `field`, `code` and `message`, or one string.
fn details(errors: &Value) -> Vec<String> {
    match errors {
        Value::String(one) => vec![shortened(one)],
        Value::Array(many) => many.iter().take(DETAILS).filter_map(detail).collect(),
        _ => Vec::new(),
    }
}

fn detail(error: &Value) -> Option<String> {
    if let Value::String(one) = error {
        return Some(shortened(one));
    }
    let part = |name: &str| error.get(name).and_then(Value::as_str);
    let field: Vec<&str> = ["resource", "field"].into_iter().filter_map(part).collect();
    let reason = part("message").or_else(|| part("code"));
    let words: Vec<String> = [Some(field.join(".")), reason.map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect();
    let words: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    (!words.is_empty()).then(|| shortened(&words.join(": ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations;

    fn response(status: u16, headers: &[(&str, &str)], body: &str) -> ApiError {
        let mut builder = http::Response::builder().status(status);
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        let response = builder.body(()).expect("a response");
        let operation = &operations::DELETE_SELF_HOSTED_RUNNER_FROM_ORG;
        ApiError::new(operation.into(), response.status(), response.headers(), body.as_bytes())
    }

    #[test]
    fn error_of_a_busy_runner_shows_the_message_of_github() {
        let body = r#"{"message":"Bad request - Runner \"a\" is still running a job\"","documentation_url":"https://docs.github.com/x","status":"422"}"#;
        assert_eq!(
            response(422, &[("x-github-request-id", "ABCD:1")], body).to_string(),
            "`delete_self_hosted_runner_from_org` failed (DELETE /orgs/{org}/actions/runners/{runner_id}): 422 Unprocessable \
             Entity: Bad request - Runner \"a\" is still running a job\" (request id ABCD:1), see https://docs.github.com/x"
        );
    }

    #[test]
    fn reads_details_from_strings_and_objects() {
        let body = r#"{"message":"Validation Failed","errors":["no labels",{"resource":"Runner","field":"name","code":"invalid"},{"message":"too long"},{"index":1},3]}"#;
        assert_eq!(
            response(422, &[], body).details(),
            ["no labels", "Runner.name: invalid", "too long"]
        );
        assert_eq!(response(422, &[], r#"{"errors":"just one"}"#).details(), ["just one"]);
    }

    #[test]
    fn names_missing_scopes_and_permissions() {
        let scopes = [
            ("x-accepted-oauth-scopes", "admin:org"),
            ("x-oauth-scopes", "repo, gist"),
        ];
        let error = response(404, &scopes, r#"{"message":"Not Found"}"#).to_string();
        assert!(
            error.contains("needs one of the scopes admin:org, and the token has repo, gist"),
            "{error}"
        );
        assert!(error.contains("also returns 404 if the token lacks access"), "{error}");
        let enough = [
            ("x-accepted-oauth-scopes", "admin:org"),
            ("x-oauth-scopes", "repo, admin:org"),
        ];
        let error = response(403, &enough, r#"{"message":"Forbidden"}"#).to_string();
        assert!(
            error.contains("the token has a sufficient scope (admin:org)"),
            "{error}"
        );
        // If the token has the scope, a missing runner is not explained by scopes.
        let error = response(404, &enough, r#"{"message":"Not Found"}"#).to_string();
        assert!(
            error.ends_with("404 Not Found; it does not exist, or the credential cannot see it"),
            "{error}"
        );
        let permissions = [(
            "x-accepted-github-permissions",
            "organization_self_hosted_runners=write",
        )];
        let error = response(
            403,
            &permissions,
            r#"{"message":"Resource not accessible by integration"}"#,
        )
        .to_string();
        assert!(
            error.contains("needs the permission organization_self_hosted_runners=write"),
            "{error}"
        );
    }

    #[test]
    fn distinguishes_kinds_of_errors() {
        use crate::error::Error;

        let kinds = |status, message: &str| {
            let error = Error::Api(Box::new(response(
                status,
                &[],
                &format!(r#"{{"message":"{message}"}}"#),
            )));
            let kinds = [
                ("busy", error.is_busy()),
                ("conflict", error.is_conflict()),
                ("not found", error.is_not_found()),
                ("permission", error.is_permission()),
                ("retryable", error.is_retryable()),
            ];
            kinds
                .into_iter()
                .filter(|(_, is)| *is)
                .map(|(kind, _)| kind)
                .collect::<Vec<_>>()
        };
        assert_eq!(kinds(422, "Bad request - Runner 'a' is still running a job"), ["busy"]);
        assert_eq!(kinds(422, "Validation Failed"), [""; 0]);
        assert_eq!(kinds(409, "Already exists"), ["conflict"]);
        assert_eq!(kinds(404, "Not Found"), ["not found"]);
        assert_eq!(kinds(403, "Resource not accessible by integration"), ["permission"]);
        assert_eq!(kinds(403, "You have exceeded a secondary rate limit"), ["retryable"]);
        for status in [429, 500, 502, 503, 504] {
            assert_eq!(kinds(status, "x"), ["retryable"]);
        }
        assert_eq!(kinds(501, "x"), [""; 0]);
    }

    #[test]
    fn rate_limit_is_not_a_missing_permission() {
        let scopes = ("x-accepted-oauth-scopes", "admin:org");
        let spent = [
            scopes,
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "1761000000"),
        ];
        let error = response(403, &spent, r#"{"message":"API rate limit exceeded for user ID 1."}"#);
        assert!(error.is_rate_limited());
        assert!(
            error.to_string().contains("used up until 2025-10-20 22:40:00 UTC"),
            "{error}"
        );
        for message in [
            "You have exceeded a secondary rate limit.",
            "You have triggered an abuse detection mechanism.",
        ] {
            let error = response(403, &[scopes], &format!(r#"{{"message":"{message}"}}"#));
            assert!(error.is_rate_limited());
            assert!(error.to_string().contains("wait for at least a minute"), "{error}");
        }
        let left = [("x-ratelimit-remaining", "4999")];
        assert!(!response(403, &left, r#"{"message":"Resource not accessible by integration"}"#).is_rate_limited());
        // Every response has `x-ratelimit-remaining`, including errors that are not rate limits.
        assert!(!response(404, &spent, r#"{"message":"Not Found"}"#).is_rate_limited());
        assert!(response(429, &[], "").is_rate_limited());
    }

    #[test]
    fn control_characters_cannot_forge_log_lines() {
        let error = response(422, &[], r#"{"message":"a\nERROR b\u001b[31m","errors":["c\r\nd"]}"#).to_string();
        assert!(!error.contains(char::is_control), "{error:?}");
    }

    #[test]
    fn shows_the_status_for_any_body() {
        let long = format!(r#"{{"message":"{}"}}"#, "x".repeat(10_000));
        for body in [
            "",
            "<html>",
            "null",
            "[]",
            "3",
            r#"{"message":3,"errors":{"a":1},"documentation_url":[]}"#,
            &long,
        ] {
            let error = response(503, &[("content-type", "text/html"), ("retry-after", "7")], body);
            assert_eq!(
                (error.status(), error.retry_after()),
                (503, Some(Duration::from_secs(7)))
            );
            assert!(error.to_string().len() < 1_000);
        }
    }

    #[test]
    fn shows_the_target_of_a_redirect_without_secrets() {
        let error = response(
            301,
            &[("location", "https://u:p@elsewhere.example.com/x?token=hunter2#a")],
            "",
        );
        assert!(
            error
                .to_string()
                .contains("redirects to https://elsewhere.example.com/x,"),
            "{error}"
        );
        assert!(!format!("{error:?}").contains("hunter2"));
        let error = response(301, &[("location", "/login?state=hunter2")], "");
        assert!(!format!("{error} {error:?}").contains("hunter2"));
    }
}
