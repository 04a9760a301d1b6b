//! Selects from the text of a whole document. Only the selected part is parsed.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::{Error, closure, escape, select};
use crate::selected_by_id;

/// The maximum size of the selected part of a document. The selected part of GitHub's documents has 1 MB.
const LIMIT: usize = 24 * 1024 * 1024;

/// The error if nothing can be selected from a text.
#[derive(Debug)]
#[non_exhaustive]
pub enum TextError {
    /// The text is not JSON.
    NotJson(serde_json::Error),
    /// A part of the document cannot be parsed.
    Part {
        /// The JSON pointer of the part.
        pointer: String,
        /// The error of the parser.
        source: serde_json::Error,
    },
    /// The selected part is larger than the limit of 24 MiB.
    TooLarge {
        /// The JSON pointer of the part that exceeds the limit.
        pointer: String,
    },
    /// Nothing can be selected from the document.
    Unfit(Error),
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(_) => f.write_str("is not valid JSON"),
            Self::Part { pointer, .. } => write!(f, "{pointer}: cannot be parsed"),
            Self::TooLarge { pointer } => {
                let limit = LIMIT / 1024 / 1024;
                write!(f, "{pointer}: the selected part is larger than {limit} MiB")
            }
            Self::Unfit(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TextError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotJson(error) | Self::Part { source: error, .. } => Some(error),
            Self::TooLarge { .. } | Self::Unfit(_) => None,
        }
    }
}

type Parts<'a> = BTreeMap<String, &'a RawValue>;

/// Selects from the text of a whole document, like [`select`] from a parsed document. Returns the fragment, and the version
/// in the document's `info`.
///
/// Parts that are not selected are not parsed, so the required memory depends on the size of the selection.
///
/// # Errors
///
/// Fails if the text is not JSON, if it is not GitHub's document for `product`, or if it has no runner operations.
pub fn select_text(text: &[u8], product: &str) -> Result<(Value, String), TextError> {
    let whole: Parts = match serde_json::from_slice(text) {
        Ok(whole) => whole,
        Err(error) if error.is_data() => {
            let start: String = String::from_utf8_lossy(&text[..text.len().min(200)])
                .trim()
                .chars()
                .take(40)
                .collect();
            let found = format!("it is not a JSON object but `{start}`");
            return Err(TextError::Unfit(Error::NotOpenApi { found }));
        }
        Err(error) => return Err(TextError::NotJson(error)),
    };
    let mut reader = Reader { left: LIMIT };
    let mut document = Map::new();
    for (key, part) in &whole {
        if !matches!(key.as_str(), "paths" | "components") {
            // The values of other keys are not needed.
            let needed = matches!(key.as_str(), "openapi" | "info" | "servers");
            let value = if needed {
                reader.parse(part, || format!("/{}", escape(key)))?
            } else {
                Value::Null
            };
            document.insert(key.clone(), value);
        }
    }
    let paths = whole.get("paths").and_then(|part| parts(part));
    let components = whole.get("components").and_then(|part| parts(part));
    let (Some(paths), Some(components)) = (paths, components) else {
        // Returns the same error as for a parsed document.
        let rest = ["paths", "components"].into_iter().filter_map(|key| {
            let part = whole.get(key)?;
            Some((
                key.to_owned(),
                if parts(part).is_some() { json!({}) } else { Value::Null },
            ))
        });
        document.extend(rest);
        let error = select(&Value::Object(document), product).err();
        let missing = Error::Missing {
            pointer: "/paths".to_owned(),
        };
        return Err(TextError::Unfit(error.unwrap_or(missing)));
    };

    let mut selected = Map::new();
    for (path, item) in &paths {
        if path.contains("runner") || is_wanted(item.get()) {
            let item = reader.parse(item, || format!("/paths/{}", escape(path)))?;
            selected.insert(path.clone(), item);
        }
    }
    document.insert("paths".to_owned(), selected.into());
    let kinds: BTreeMap<&String, Parts> = components
        .iter()
        .filter_map(|(kind, part)| Some((kind, parts(part)?)))
        .collect();
    document.insert("components".to_owned(), json!({}));
    let mut document = Value::Object(document);
    // Each round adds the components to which the previous round refers.
    loop {
        let wanted = closure(&document, &document["paths"]);
        let mut more = false;
        for (kind, name) in wanted {
            let part = kinds.get(&kind).and_then(|named| named.get(&name));
            if let Some(part) = part
                && document["components"][&kind].get(&name).is_none()
            {
                let pointer = || format!("/components/{}/{}", escape(&kind), escape(&name));
                document["components"][&kind][&name] = reader.parse(part, pointer)?;
                more = true;
            }
        }
        if !more {
            break;
        }
    }
    let version = &document["info"]["version"];
    let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
    let fragment = select(&document, product).map_err(TextError::Unfit)?;
    Ok((fragment, version))
}

/// Returns whether the text of a path contains the id of an operation that can be selected.
fn is_wanted(item: &str) -> bool {
    item.contains("runner") || selected_by_id().any(|id| item.contains(id))
}

fn parts<'a>(part: &'a RawValue) -> Option<Parts<'a>> {
    serde_json::from_str(part.get()).ok()
}

/// Parses parts of a document, and limits their total size.
struct Reader {
    /// The number of bytes that can still be parsed.
    left: usize,
}

impl Reader {
    fn parse(&mut self, part: &RawValue, pointer: impl Fn() -> String) -> Result<Value, TextError> {
        let text = part.get();
        let Some(left) = self.left.checked_sub(text.len()) else {
            return Err(TextError::TooLarge { pointer: pointer() });
        };
        self.left = left;
        serde_json::from_str(text).map_err(|source| TextError::Part {
            pointer: pointer(),
            source,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        let mut document = crate::description();
        document["paths"]["/pets"] = json!({ "get": { "operationId": "pets/list", "responses": {} } });
        document["components"]["schemas"]["pet"] = json!({ "type": "object" });
        document["x-webhooks"] = json!({ "ping": {} });
        document
    }

    #[test]
    fn selects_the_same_from_text_as_from_a_parsed_document() {
        let document = document();
        let (fragment, version) = select_text(document.to_string().as_bytes(), "ghec").expect("a document");
        assert_eq!(fragment, select(&document, "ghec").expect("a document"));
        assert_eq!(version, "ghec");
    }

    #[test]
    fn rejects_text_for_the_same_reasons_as_a_parsed_document() {
        type Change = fn(&mut Value);
        let unfit: [(&str, Change); 6] = [
            ("not an object", |it| *it = json!([1])),
            ("not OpenAPI", |it| *it = json!({ "message": "Not Found" })),
            ("another version", |it| it["openapi"] = json!("3.1.0")),
            ("no paths", |it| it["paths"] = json!([])),
            ("another product", |it| it["info"]["x-github-plan"] = json!("ghes")),
            ("no runners", |it| it["paths"] = json!({ "/pets": {} })),
        ];
        for (what, change) in unfit {
            let mut document = document();
            change(&mut document);
            let expected = select(&document, "ghec").expect_err(what).to_string();
            let found = select_text(document.to_string().as_bytes(), "ghec")
                .expect_err(what)
                .to_string();
            assert_eq!(found, expected, "{what}");
        }
        assert!(matches!(select_text(b"{", "ghec"), Err(TextError::NotJson(_))));
        assert!(matches!(select_text(b"", "ghec"), Err(TextError::NotJson(_))));
    }

    #[test]
    fn skips_deep_nesting_unless_it_is_selected() {
        let deep = "[".repeat(100_000) + &"]".repeat(100_000);
        let text = |path: &str| {
            let mut document = document();
            document["paths"][path] = json!("DEEP");
            document.to_string().replace("\"DEEP\"", &format!("{{\"x\": {deep}}}"))
        };
        assert!(select_text(text("/pets").as_bytes(), "ghec").is_ok());
        let error = select_text(text("/runners").as_bytes(), "ghec").expect_err("too deep");
        assert_eq!(error.to_string(), "/paths/~1runners: cannot be parsed");
    }

    #[test]
    fn rejects_a_selection_that_is_too_large() {
        let mut document = document();
        document["paths"]["/runners"] = json!({ "x-padding": "x".repeat(LIMIT) });
        let error = select_text(document.to_string().as_bytes(), "ghec").expect_err("too large");
        assert!(
            error
                .to_string()
                .starts_with("/paths/~1runners: the selected part is larger"),
            "{error}"
        );
    }
}
