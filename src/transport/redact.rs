//! Removes the token of a request from its response. Some proxies quote the rejected request in their error pages.

use std::borrow::Cow;

use reqwest::header::HeaderValue;

const SCHEME: &[u8] = b"Bearer ";
const HIDDEN: &[u8] = b"***";

/// The minimum length of a token that is redacted. Shorter tokens occur only in tests, and could match parts of ordinary
/// words.
const MIN_LENGTH: usize = 8;

/// Returns the text with the token of the `Authorization` header replaced by `***`.
pub(crate) fn without_token<'a>(text: &'a [u8], header: Option<&HeaderValue>) -> Cow<'a, [u8]> {
    let token = header.and_then(|header| header.as_bytes().strip_prefix(SCHEME));
    let Some(token) = token.filter(|token| token.len() >= MIN_LENGTH) else {
        return Cow::Borrowed(text);
    };
    let mut redacted = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.windows(token.len()).position(|part| part == token) {
        redacted.extend_from_slice(&rest[..at]);
        redacted.extend_from_slice(HIDDEN);
        rest = &rest[at + token.len()..];
    }
    if redacted.is_empty() {
        return Cow::Borrowed(text);
    }
    redacted.extend_from_slice(rest);
    Cow::Owned(redacted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redacts_every_occurrence_of_the_token() {
        let header = HeaderValue::from_static("Bearer hunter2222");
        let without = |text: &str| {
            let text = without_token(text.as_bytes(), Some(&header)).into_owned();
            String::from_utf8(text).expect("UTF-8")
        };
        assert_eq!(without("hunter2222"), "***");
        assert_eq!(without("a Bearer hunter2222hunter2222 b"), "a Bearer ****** b");
        assert_eq!(without("hunter222"), "hunter222");
        assert_eq!(without(""), "");
        let short = HeaderValue::from_static("Bearer any");
        assert_eq!(&*without_token(b"anything", Some(&short)), b"anything");
        assert_eq!(&*without_token(b"anything", None), b"anything");
    }
}
