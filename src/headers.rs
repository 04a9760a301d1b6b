//! Response headers about rate limits.

use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::header::{DATE, HeaderMap, LINK, RETRY_AFTER};

use crate::clock;
use crate::models::PrimaryLimit;

/// Returns whether GitHub itself sent the response, and not a proxy or load balancer in between.
pub(crate) fn is_from_github(headers: &HeaderMap) -> bool {
    headers.contains_key("x-github-request-id")
}

/// Returns how long the response asks to wait: seconds, or a date as proxies send it.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    match text.parse() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => Some(between(server_time(headers), date(text)?)),
    }
}

/// Returns the time until the primary rate limit is reset. It is counted by the server's clock if the response has a
/// `Date`, because the clock of this machine can be wrong.
pub(crate) fn until_reset(headers: &HeaderMap) -> Option<Duration> {
    Some(between(server_time(headers), reset(headers)?))
}

/// Returns the primary rate limit that the response reports.
pub(crate) fn primary(headers: &HeaderMap) -> Option<PrimaryLimit> {
    let limit = number(headers, "x-ratelimit-limit")?;
    let remaining = number(headers, "x-ratelimit-remaining")?;
    let used = number(headers, "x-ratelimit-used").unwrap_or(limit.saturating_sub(remaining));
    let resource = headers.get("x-ratelimit-resource").and_then(|it| it.to_str().ok());
    Some(PrimaryLimit {
        limit,
        remaining,
        used,
        reset: reset(headers)?,
        resource: resource.map(Into::into),
    })
}

/// Returns whether the response links to a next page; `None` if it has no links that say what they lead to.
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "lists do not see the headers of their pages yet")
)]
pub(crate) fn has_next_link(headers: &HeaderMap) -> Option<bool> {
    let links = headers.get_all(LINK).iter().filter_map(|links| links.to_str().ok());
    // The targets are in angle brackets and can hold anything else; what follows one are its parameters.
    let behind_targets = links.flat_map(|links| links.split('<').skip(1).filter_map(|link| link.split_once('>')));
    let parameters = behind_targets.flat_map(|(_, behind)| behind.split([';', ',']));
    let relations = parameters.filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_relation = name.trim().eq_ignore_ascii_case("rel");
        is_relation.then(|| value.trim().trim_matches('"'))
    });
    let is_next = |relations: &str| {
        let mut relations = relations.split_ascii_whitespace();
        relations.any(|relation| relation.eq_ignore_ascii_case("next"))
    };
    relations.map(is_next).reduce(|any, next| any || next)
}

pub(crate) fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}

fn reset(headers: &HeaderMap) -> Option<DateTime<Utc>> {
    let seconds = number(headers, "x-ratelimit-reset")?;
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)
}

fn server_time(headers: &HeaderMap) -> DateTime<Utc> {
    let told = headers.get(DATE).and_then(|it| date(it.to_str().ok()?));
    told.unwrap_or_else(clock::now)
}

pub(crate) fn date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc2822(text).ok().map(|it| it.to_utc())
}

fn between(start: DateTime<Utc>, end: DateTime<Utc>) -> Duration {
    (end - start).to_std().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_link_to_the_next_page() {
        let of = |links: &[&str]| {
            let links = links.iter().map(|links| (LINK, links.parse().expect("a header")));
            has_next_link(&HeaderMap::from_iter(links))
        };
        let next = r#"<https://api.github.com/organizations/1/actions/runners?per_page=100&page=2>; rel="next""#;
        let first = r#"<https://api.github.com/organizations/1/actions/runners?page=1>; rel="first""#;
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[next]), Some(true));
        assert_eq!(of(&[&format!("{first}, {next}")]), Some(true));
        assert_eq!(of(&[first]), Some(false));
        assert_eq!(
            of(&["<https://a/?rel=next;rel=next>; rel=\"prev\"; title=\"next\""]),
            Some(false)
        );
        assert_eq!(of(&["<https://a/>;REL = Next"]), Some(true));
        assert_eq!(of(&["<https://a/>; rel=\"last next\""]), Some(true));
        assert_eq!(of(&[first, next]), Some(true));
        assert_eq!(
            of(&["", "nonsense", ">;rel=next<", "<", "<https://a/>; title=next"]),
            None
        );
    }
}
