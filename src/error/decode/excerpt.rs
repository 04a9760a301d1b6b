//! Excerpts of bodies that could not be decoded, without secrets.
//!
//! If the response can contain a secret, or its type is unknown, an excerpt shows the kinds of the values:
//! `{"token": <string>}`. Otherwise it shows the value at the location, unless the name or the form of the value suggests
//! a secret. If the body is not JSON, such as a proxy's HTML page, the excerpt contains the plain words of its title.

use serde_json::Value;

use super::credential::{is_secret_name, looks_like_credential};
use super::location::{Location, Segment};

/// The maximum length of an excerpt, in characters.
const LIMIT: usize = 120;

/// The number of bytes that are read of a body that is not JSON.
const MAX_TEXT_BYTES: usize = 4096;

/// Returns an excerpt of a body at a location. `shown` means that the excerpt may show values. It must be false if the
/// response can contain a secret.
pub(super) fn of(body: &[u8], location: Option<&Location>, shown: bool) -> Option<String> {
    let excerpt = match serde_json::from_slice::<Value>(body) {
        Ok(value) => {
            let (value, secret) = at(&value, location);
            if shown && !secret {
                redacted(value).to_string()
            } else {
                kinds(&value.to_string())
            }
        }
        Err(_) => {
            let text = String::from_utf8_lossy(&body[..body.len().min(MAX_TEXT_BYTES)]);
            match text.trim_start().chars().next()? {
                '{' | '[' | '"' => kinds(&text),
                '<' if shown => words(&page(&text)),
                '<' => "<html>".to_owned(),
                _ if shown => words(&text),
                _ => "<text>".to_owned(),
            }
        }
    };
    Some(printable(&excerpt)).filter(|it| !it.is_empty())
}

/// Returns the value at a location, or its last ancestor that exists. Also returns whether the name of a key in the
/// location suggests a secret.
fn at<'a>(body: &'a Value, location: Option<&Location>) -> (&'a Value, bool) {
    let (mut value, mut secret) = (body, false);
    for segment in location.into_iter().flat_map(Location::segments) {
        let inner = match segment {
            Segment::Key(key) => {
                secret |= is_secret_name(key);
                value.get(key)
            }
            Segment::Index(index) => value.get(index),
        };
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    (value, secret)
}

/// Returns the value without parts that can be secrets.
fn redacted(value: &Value) -> Value {
    match value {
        Value::String(text) if looks_like_credential(text) => "<string>".into(),
        Value::Array(list) => list.iter().map(redacted).collect(),
        Value::Object(object) => {
            let members = object.iter().map(|(name, value)| {
                let value = if is_secret_name(name) {
                    kind(value).into()
                } else {
                    redacted(value)
                };
                let name = if looks_like_credential(name) { "…" } else { name };
                (name.to_owned(), value)
            });
            Value::Object(members.collect())
        }
        other => other.clone(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "<boolean>",
        Value::Number(_) => "<number>",
        Value::String(_) => "<string>",
        Value::Array(_) => "<list>",
        Value::Object(_) => "<object>",
    }
}

/// Replaces the values of complete or truncated JSON by their kinds, and keys that are not plain by `…`.
fn kinds(json: &str) -> String {
    let mut excerpt = String::new();
    let mut rest = json.trim_start();
    while let Some(first) = rest.chars().next().filter(|_| excerpt.len() <= LIMIT) {
        let length = match first {
            '{' | '}' | '[' | ']' => {
                excerpt.push(first);
                1
            }
            ':' | ',' => {
                excerpt.push(first);
                excerpt.push(' ');
                1
            }
            '"' => {
                let length = string_length(rest);
                let is_name = rest[length..].trim_start().starts_with(':');
                match rest.get(1..length - 1).filter(|name| is_name && is_plain(name)) {
                    Some(name) => excerpt.extend(["\"", name, "\""]),
                    None if is_name => excerpt.push_str("\"…\""),
                    None => excerpt.push_str("<string>"),
                }
                length
            }
            _ => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '+' | '.'));
                let length = end.unwrap_or(rest.len());
                match &rest[..length] {
                    "" => break,
                    "null" => excerpt.push_str("null"),
                    "true" | "false" => excerpt.push_str("<boolean>"),
                    _ => excerpt.push_str("<number>"),
                }
                length
            }
        };
        rest = rest[length..].trim_start();
    }
    excerpt
}

/// Returns the length of the JSON string that `text` starts with, including its quotes. If the string has no end, returns
/// the length of `text`.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

/// Returns whether a name has the form of GitHub's property names.
pub(super) fn is_plain(name: &str) -> bool {
    name.len() <= 40
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
        && !looks_like_credential(name)
}

/// Returns the title of an HTML page, or its text if it has no title.
fn page(html: &str) -> String {
    // The text in lower case has the same length, so positions are valid in both texts.
    let lower = html.to_ascii_lowercase();
    for tag in ["title", "h1"] {
        let start = lower.find(&format!("<{tag}"));
        let text = start.and_then(|start| Some(start + lower[start..].find('>')? + 1));
        if let Some(text) = text
            && let Some(end) = lower[text..].find("</")
        {
            return html[text..text + end].to_owned();
        }
    }
    let mut inside = false;
    let text = html.chars().map(|c| {
        inside = (inside || c == '<') && c != '>';
        if inside || c == '>' { ' ' } else { c }
    });
    text.collect()
}

/// Returns the plain words of a text: short words of letters, and short numbers. The page of a proxy can contain the whole
/// request. A word that can be a token is therefore omitted, and also the word after the name of a secret.
fn words(text: &str) -> String {
    let (mut shown, mut after_name) = (Vec::new(), false);
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation());
        let is_word = bare.len() <= 16 && bare.chars().all(char::is_alphabetic);
        let is_number = bare.len() <= 3 && bare.bytes().all(|byte| byte.is_ascii_digit());
        if (is_word || is_number) && !after_name {
            shown.push(bare);
        } else if shown.last() != Some(&"…") {
            shown.push("…");
        }
        after_name =
            is_secret_name(word) || (after_name && matches!(bare.to_ascii_lowercase().as_str(), "bearer" | "basic"));
    }
    shown.join(" ")
}

/// Limits a text to one short line without control characters.
fn printable(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(LIMIT)
        .map(|c| if is_harmless(c) { c } else { '\u{fffd}' })
        .collect();
    if text.chars().nth(LIMIT).is_some() {
        shown.push('…');
    }
    shown
}

fn is_harmless(c: char) -> bool {
    // These characters are not control characters, but they can move, hide or reverse the text next to them.
    let formats = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    !c.is_control() && !formats
}

#[cfg(test)]
mod tests {
    use serde::de::{DeserializeOwned, IgnoredAny};

    use super::*;
    use crate::models::{AuthenticationToken, RunnerList};

    fn of_type<T: DeserializeOwned>(body: &str, shown: bool) -> String {
        let error = serde_json::from_str::<T>(body).err();
        let location = error.and_then(|error| Location::of_position(body.as_bytes(), error.line(), error.column()));
        of(body.as_bytes(), location.as_ref(), shown).unwrap_or_default()
    }

    fn excerpt(body: &str) -> String {
        of_type::<RunnerList>(body, true)
    }

    #[test]
    fn shows_the_value_at_the_location() {
        assert_eq!(excerpt(r#"{"total_count":"many","runners":[]}"#), r#""many""#);
        assert_eq!(excerpt(r#"{"total_count":2}"#), r#"{"total_count":2}"#);
        assert_eq!(excerpt("[]"), "[]");
        let long = excerpt(&format!(r#"{{"total_count":"{}"}}"#, "ä".repeat(500)));
        assert_eq!(long.chars().count(), LIMIT + 1);
        let wild = excerpt(r#"{"total_count":"a\u001b[2J\u0085\u202eb"}"#);
        assert_eq!(wild, "\"a\\u001b[2J\u{fffd}\u{fffd}b\"");
    }

    #[test]
    fn shows_only_kinds_if_the_response_can_hold_a_secret() {
        // The keys are sorted, because serde_json's feature `preserve_order` can be on or off.
        let body = r#"{"expires_at":{"a":1},"repositories":[true],"single_file":null,"token":"AABBCC"}"#;
        assert_eq!(of_type::<AuthenticationToken>(body, false), r#"{"a": <number>}"#);
        assert_eq!(
            of_type::<IgnoredAny>(body, false),
            r#"{"expires_at": {"a": <number>}, "repositories": [<boolean>], "single_file": null, "token": <string>}"#
        );
        assert_eq!(of_type::<IgnoredAny>("<html>secret</html>", false), "<html>");
        assert_eq!(of_type::<IgnoredAny>("secret", false), "<text>");
        assert_eq!(of_type::<IgnoredAny>(r#""secret""#, false), "<string>");
        assert_eq!(of_type::<IgnoredAny>("", false), "");
    }

    #[test]
    fn shows_kinds_of_truncated_json() {
        for (body, expected) in [
            (
                r#"{"total_count":2,"runners":["#,
                r#"{"total_count": <number>, "runners": ["#,
            ),
            (r#"{"total_count":2,"na"#, r#"{"total_count": <number>, <string>"#),
            (r#"{"S3CRET":"a\"b", x"#, r#"{"…": <string>, <number>"#),
            (r#"{"a" "#, r#"{<string>"#),
            ("{\"a\":\u{1}", r#"{"a": "#),
            (r#"""#, "<string>"),
            (
                r#"{"total_count":0,"runners":[]} x"#,
                r#"{"total_count": <number>, "runners": []}<number>"#,
            ),
        ] {
            assert_eq!(excerpt(body), expected, "{body}");
        }
    }

    #[test]
    fn shows_plain_words_of_a_page() {
        for (body, expected) in [
            ("<html><head><TITLE>502 Bad Gateway</TITLE></head>", "502 Bad Gateway"),
            ("<html><h1 class=x>Access denied</h1> by s3cret", "Access denied"),
            ("<html><p>Who are you?</p>", "Who are you"),
            ("upstream connect error", "upstream connect error"),
            ("Authorization: Bearer hunter GET /orgs", "Authorization … GET orgs"),
            ("<title>unfinished", "unfinished"),
            ("no token AABF3JGZDX3P5PMEXLND6TS6FCWO6 here", "no token … here"),
        ] {
            assert_eq!(excerpt(body), expected, "{body}");
        }
    }
}
