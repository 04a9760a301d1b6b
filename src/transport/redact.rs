//! Answers that repeat the token they were asked with: proxies show the request that they did not like.

use std::borrow::Cow;

use reqwest::header::HeaderValue;

const SCHEME: &[u8] = b"Bearer ";
const HIDDEN: &[u8] = b"***";

/// Shorter texts are no tokens but those of tests, and stand in innocent words.
const SHORTEST: usize = 8;

/// The text without the token of the header.
pub(crate) fn without_token<'a>(text: &'a [u8], header: Option<&HeaderValue>) -> Cow<'a, [u8]> {
    let token = header.and_then(|header| header.as_bytes().strip_prefix(SCHEME));
    let Some(token) = token.filter(|token| token.len() >= SHORTEST) else {
        return Cow::Borrowed(text);
    };
    let mut kept = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.windows(token.len()).position(|part| part == token) {
        kept.extend_from_slice(&rest[..at]);
        kept.extend_from_slice(HIDDEN);
        rest = &rest[at + token.len()..];
    }
    if kept.is_empty() {
        return Cow::Borrowed(text);
    }
    kept.extend_from_slice(rest);
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_taken_out_wherever_it_stands() {
        let header = HeaderValue::from_static("Bearer hunter2222");
        let without = |text: &str| {
            let text = without_token(text.as_bytes(), Some(&header)).into_owned();
            String::from_utf8(text).expect("a text")
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
