//! Locations in JSON bodies: `runners[3].id`.

use std::fmt;

/// A path from the root of a JSON value to a value in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Location(Vec<Segment>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    Key(String),
    Index(usize),
}

impl Location {
    /// Returns the location of the innermost value at a position that `serde_json` reports. The position is a line, counted
    /// from 1, and the number of bytes of this line that were read.
    ///
    /// A second deserializer that tracks the path would also find the location, but every type would be compiled twice.
    pub(super) fn of_position(body: &[u8], line: usize, column: usize) -> Option<Self> {
        let mut lines = body.split_inclusive(|byte| *byte == b'\n');
        let before: usize = lines.by_ref().take(line.checked_sub(1)?).map(<[u8]>::len).sum();
        let last = (before + column).checked_sub(1)?;
        Some(Scanner::new(body, last).scan())
    }

    pub(super) fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Replaces the keys that must not be shown by `…`.
    pub(super) fn redacted(self, is_shown: impl Fn(&str) -> bool) -> Self {
        let segments = self.0.into_iter().map(|segment| match segment {
            Segment::Key(key) if !is_shown(&key) => Segment::Key("…".to_owned()),
            other => other,
        });
        Self(segments.collect())
    }

    pub(super) fn is_root(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Key(key) if position == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Scans JSON up to a byte. It does not validate the JSON, because `serde_json` has already read the same bytes.
struct Scanner<'a> {
    body: &'a [u8],
    /// The byte to find.
    last: usize,
    at: usize,
    open: Vec<Container>,
}

/// An object or an array that is being read.
enum Container {
    /// An object, with the key of the current or last value.
    Object {
        key: Option<String>,
        in_value: bool,
    },
    Array {
        index: usize,
    },
}

impl<'a> Scanner<'a> {
    fn new(body: &'a [u8], last: usize) -> Self {
        Self {
            body,
            last,
            at: 0,
            open: Vec::new(),
        }
    }

    fn scan(mut self) -> Location {
        while self.at <= self.last {
            let Some(byte) = self.body.get(self.at) else { break };
            match byte {
                b'{' => self.open(Container::Object {
                    key: None,
                    in_value: false,
                }),
                b'[' => self.open(Container::Array { index: 0 }),
                b'}' | b']' if self.at == self.last => {
                    self.open.pop();
                    return self.location(true);
                }
                b'}' | b']' => {
                    self.open.pop();
                    self.at += 1;
                }
                b',' => self.next_member(),
                b':' => self.value_follows(),
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                b'"' => {
                    let end = self.string_end();
                    if let Some(Container::Object { key, in_value: false }) = self.open.last_mut() {
                        if self.last < end {
                            return self.location(false);
                        }
                        *key = Some(text(&self.body[self.at..end]));
                    } else if self.last < end {
                        return self.location(true);
                    }
                    self.at = end;
                }
                _ => {
                    let end = self.scalar_end();
                    if self.last < end {
                        return self.location(true);
                    }
                    self.at = end;
                }
            }
        }
        // If `serde_json` finds an object or an array instead of another kind of value, it does not consume the value.
        // The last byte that it has read is then the colon, comma or bracket before the value.
        let in_value = match self.open.last() {
            Some(Container::Object { in_value, .. }) => *in_value,
            Some(Container::Array { .. }) => true,
            None => false,
        };
        self.location(in_value)
    }

    fn open(&mut self, container: Container) {
        self.open.push(container);
        self.at += 1;
    }

    fn next_member(&mut self) {
        match self.open.last_mut() {
            Some(Container::Object { in_value, .. }) => *in_value = false,
            Some(Container::Array { index }) => *index += 1,
            None => {}
        }
        self.at += 1;
    }

    fn value_follows(&mut self) {
        if let Some(Container::Object { in_value, .. }) = self.open.last_mut() {
            *in_value = true;
        }
        self.at += 1;
    }

    /// Returns the position after the string that starts here.
    fn string_end(&self) -> usize {
        let mut escaped = false;
        for (offset, byte) in self.body[self.at..].iter().enumerate().skip(1) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return self.at + offset + 1,
                _ => {}
            }
        }
        self.body.len()
    }

    /// Returns the position after the number, `true`, `false` or `null` that starts here.
    fn scalar_end(&self) -> usize {
        let rest = &self.body[self.at..];
        let length = rest.iter().position(|byte| b",:]}\" \t\r\n".contains(byte));
        self.at + length.unwrap_or(rest.len()).max(1)
    }

    /// Returns the location of the current value in the innermost container, or the location of the container.
    fn location(&self, of_value: bool) -> Location {
        let innermost = self.open.len();
        let segments = self.open.iter().enumerate().filter_map(|(depth, container)| {
            if depth + 1 == innermost && !of_value {
                return None;
            }
            match container {
                Container::Object { key, .. } => Some(Segment::Key(key.clone().unwrap_or_default())),
                Container::Array { index } => Some(Segment::Index(*index)),
            }
        });
        Location(segments.collect())
    }
}

/// Decodes a JSON string with its quotes.
fn text(json: &[u8]) -> String {
    serde_json::from_slice(json).unwrap_or_else(|_| String::from_utf8_lossy(json).into_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde::de::DeserializeOwned;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Outer {
        #[serde(default)]
        #[expect(dead_code, reason = "only decoded")]
        ünïcode: u8,
        #[serde(default)]
        #[expect(dead_code, reason = "only decoded")]
        inner: Vec<Vec<Inner>>,
        #[serde(default)]
        #[expect(dead_code, reason = "only decoded")]
        map: BTreeMap<String, u8>,
        #[serde(default)]
        #[expect(dead_code, reason = "only decoded")]
        text: String,
    }

    #[derive(Debug, Deserialize)]
    struct Inner {
        #[expect(dead_code, reason = "only decoded")]
        id: u8,
    }

    fn location<T: DeserializeOwned + std::fmt::Debug>(body: &str) -> String {
        let error = serde_json::from_str::<T>(body).expect_err("an invalid body");
        let location = Location::of_position(body.as_bytes(), error.line(), error.column());
        location.expect("serde_json reports a position").to_string()
    }

    #[test]
    fn names_the_value_that_cannot_be_decoded() {
        for (body, expected) in [
            (r#"{"inner":[[],[{"id":1},{"id":"x"}]]}"#, "inner[1][1].id"),
            (r#"{"inner":[[],[{"id":1},{"id":-7000}]]}"#, "inner[1][1].id"),
            (r#"{"inner":[[],[{"id":1},{"id":null} ]]}"#, "inner[1][1].id"),
            (r#"{"inner":[[],[{"id":1},{"id":{"a":1}}]]}"#, "inner[1][1].id"),
            (r#"{"inner":[[],[{"id":1},{"id":[1]}]]}"#, "inner[1][1].id"),
            (r#"{"inner":[[],[{"id":1},{}]]}"#, "inner[1][1]"),
            (r#"{"inner":[[],[{"id":1},{"name":"a, b: {}"}]]}"#, "inner[1][1]"),
            (r#"{"inner":[[],[{"id":1}, true]]}"#, "inner[1][1]"),
            (r#"{"inner":[{}, []]}"#, "inner[0]"),
            (r#"{"inner":[[], {"id":1}]}"#, "inner[1]"),
            (r#"{"inner":7}"#, "inner"),
            ("7", ""),
        ] {
            assert_eq!(location::<Outer>(body), expected, "{body}");
        }
    }

    #[test]
    fn reads_escapes_unicode_and_lines() {
        for (body, expected) in [
            (r#"{"ünïcode":"x"}"#, "ünïcode"),
            (r#"{"\u00fcn\u00efcode":"x"}"#, "ünïcode"),
            (r#"{"map":{"a\"b\\":1,"c\\\"}":"x"}}"#, r#"map.c\"}"#),
            ("{\n  \"map\": {\n    \"ä\": 1,\n    \"ö\": [ ]\n  }\n}", "map.ö"),
            (r#"{"map":{"\ud83d\ude00":1.5}}"#, "map.😀"),
        ] {
            assert_eq!(location::<Outer>(body), expected, "{body}");
        }
    }

    #[test]
    fn finds_a_duplicate_key_in_its_object() {
        let body = r#"{"inner":[[{"id":1,"id":2}]]}"#;
        assert_eq!(location::<Outer>(body), "inner[0][0]");
    }

    #[test]
    fn names_the_last_of_several_equal_keys() {
        assert_eq!(location::<Outer>(r#"{"map":{"a":1,"a":"x"}}"#), "map.a");
    }

    #[test]
    fn reads_eight_megabytes() {
        let filler = r#"{"id":1},"#.repeat(900_000);
        let body = format!(r#"{{"inner":[[{filler}{{"id":"x"}}]]}}"#);
        assert!(body.len() > 8_000_000);
        assert_eq!(location::<Outer>(&body), "inner[0][900000].id");
    }

    #[test]
    fn positions_outside_the_body_are_harmless() {
        for (line, column) in [(0, 0), (1, 0), (1, 1), (1, 1_000), (9, 9), (usize::MAX / 2, 7)] {
            for body in ["", "{", "[{\"a\":", "\"", "\\", "}}", "nul", "{\"a\"\u{7f}"] {
                let _ = Location::of_position(body.as_bytes(), line, column);
            }
        }
    }
}
