//! Encodes the parameters of paths.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::validate::InvalidInput;

/// All characters except the unreserved ones of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Appends a parameter to a path as a single segment.
///
/// # Errors
///
/// Fails if the segment is empty, `.` or `..`. Such a segment cannot be escaped, because URL parsers treat `%2e%2e` like
/// `..`. A label named `..` would turn the request that removes a label into the request that removes all labels.
pub(super) fn push_segment(path: &mut String, name: &'static str, segment: &str) -> Result<(), InvalidInput> {
    match segment {
        "" => Err(InvalidInput::new(name, "the value is empty; pass a value")),
        "." | ".." => Err(InvalidInput::new(
            name,
            format!("{segment:?} would change the request path"),
        )),
        _ => {
            path.extend(utf8_percent_encode(segment, RESERVED));
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::push_segment;

    #[test]
    fn escapes_special_characters() {
        for text in ["gpu", "a b", "a/b", "a\\b", "a?b", "a#b", "%2e%2e", "...", "ü", "a%b"] {
            let mut path = "https://api.github.com/labels/".to_owned();
            push_segment(&mut path, "label", text).expect(text);
            let url = reqwest::Url::parse(&format!("{path}/x")).expect(text);
            let segments: Vec<_> = url.path_segments().expect("a path").collect();
            assert_eq!(segments.len(), 3, "{text}: {segments:?}");
            let decoded = percent_encoding::percent_decode_str(segments[1]).decode_utf8();
            assert_eq!(decoded.expect("UTF-8"), text);
        }
    }

    #[test]
    fn rejects_segments_that_would_change_the_path() {
        for text in ["", ".", ".."] {
            let error = push_segment(&mut String::new(), "label", text).expect_err(text);
            assert_eq!(error.field(), "label");
        }
    }
}
