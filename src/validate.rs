//! Checks on the values that callers pass, made before a request is sent.

use std::fmt;
use std::ops::RangeInclusive;

use reqwest::Url;

/// GitHub's maximum length of a label, in characters.
const MAX_LABEL_LENGTH: usize = 256;

/// GitHub's maximum number of labels in one request.
const MAX_LABELS: usize = 100;

/// A value that was rejected before a request was sent.
///
/// The message names the parameter, the problem and what to pass instead. It never contains a secret.
///
/// ```
/// let error = "a/b/c".parse::<github_runners::Scope>().unwrap_err();
/// assert_eq!(error.field(), "scope");
/// assert!(error.to_string().starts_with("invalid scope: "));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidInput {
    field: &'static str,
    problem: String,
}

impl InvalidInput {
    pub(crate) fn new(field: &'static str, problem: impl Into<String>) -> Self {
        Self {
            field,
            problem: problem.into(),
        }
    }

    /// Returns the name of the invalid parameter: `token`, `organization`, `per_page`, `labels`, …
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// Returns what is wrong with the value, without the name of the parameter.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid {}: {}", self.field, self.problem)
    }
}

impl std::error::Error for InvalidInput {}

/// Checks the name of an account or a repository, which becomes one segment of the request path.
pub(crate) fn check_name(field: &'static str, name: &str) -> Result<(), InvalidInput> {
    let reject = |problem: &str| Err(InvalidInput::new(field, format!("{name:?} {problem}")));
    if name.is_empty() {
        return Err(InvalidInput::new(field, "the name is empty; pass a name"));
    }
    if name.contains(['/', '\\']) {
        return reject("contains a slash; pass the name alone");
    }
    if name == "." || name.contains("..") {
        return reject("would change the request path; pass the name alone");
    }
    if name.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return reject("contains a space or a control character; pass the name alone");
    }
    Ok(())
}

/// Checks a token, which becomes part of a header. The message does not repeat it.
pub(crate) fn check_token(token: &str) -> Result<(), InvalidInput> {
    if token.is_empty() {
        let problem = "the token is empty; check that the environment variable is set";
        return Err(InvalidInput::new("token", problem));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        let problem =
            "contains a space, a line break or another character that tokens do not have; pass the token alone";
        return Err(InvalidInput::new("token", problem));
    }
    Ok(())
}

/// Checks a label of a runner.
pub(crate) fn check_label(label: &str) -> Result<(), InvalidInput> {
    let length = label.chars().count();
    match length {
        0 => Err(InvalidInput::new("labels", "a label is empty; remove it from the list")),
        1..=MAX_LABEL_LENGTH if label.chars().any(char::is_control) => Err(InvalidInput::new(
            "labels",
            format!("{label:?} contains a control character; remove it"),
        )),
        1..=MAX_LABEL_LENGTH => Ok(()),
        _ => {
            let start: String = label.chars().take(20).collect();
            let problem = format!("\"{start}…\" has {length} characters; pass at most {MAX_LABEL_LENGTH}");
            Err(InvalidInput::new("labels", problem))
        }
    }
}

/// Checks the labels of a request and their number, which must be between `least` and 100.
pub(crate) fn check_labels(labels: &[String], least: usize) -> Result<(), InvalidInput> {
    if labels.len() < least {
        return Err(InvalidInput::new(
            "labels",
            "the list is empty; pass at least one label",
        ));
    }
    if labels.len() > MAX_LABELS {
        let problem = format!("must have at most {MAX_LABELS} items, got {}", labels.len());
        return Err(InvalidInput::new("labels", problem));
    }
    labels.iter().try_for_each(|label| check_label(label))
}

/// Checks the value of an option. The runner application would parse a value with a leading dash as an option.
pub(crate) fn check_value(field: &'static str, value: &str) -> Result<(), InvalidInput> {
    let reject = |problem: &str| Err(InvalidInput::new(field, format!("{value:?} {problem}")));
    if value.trim().is_empty() {
        return Err(InvalidInput::new(field, "the value is empty; pass a value"));
    }
    if value.starts_with('-') {
        return reject("starts with a dash, which marks an option; pass a value without it");
    }
    if value.chars().any(char::is_control) {
        return reject("contains a control character; remove it");
    }
    Ok(())
}

/// Parses an http or https URL without credentials, a query or a fragment.
///
/// The messages do not repeat the text, which can contain a password.
pub(crate) fn parse_url(field: &'static str, text: &str, example: &str) -> Result<Url, InvalidInput> {
    let reject = |problem: &str| Err(InvalidInput::new(field, format!("{problem}; pass one like {example}")));
    let Ok(url) = Url::parse(text) else {
        return reject("not a URL");
    };
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return reject("not an http or https URL");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return reject("the URL contains a user name or a password");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return reject("the URL contains a query or a fragment");
    }
    Ok(url)
}

/// Checks a number against the range that GitHub documents.
pub(crate) fn check_range(field: &'static str, value: u32, range: RangeInclusive<u32>) -> Result<(), InvalidInput> {
    if range.contains(&value) {
        return Ok(());
    }
    let problem = match *range.end() {
        u32::MAX => format!("must be at least {}, got {value}", range.start()),
        end => format!("must be between {} and {end}, got {value}", range.start()),
    };
    Err(InvalidInput::new(field, problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_names_that_change_the_request_path() {
        for name in [
            "", "a/b", "..", ".", "a..b", "a\\b", "a b", "a\tb", "a\u{0}", "a\u{a0}b", "\n",
        ] {
            let error = check_name("organization", name).expect_err(name);
            assert_eq!(error.field(), "organization");
        }
        for name in ["octo-org", "hello.world", "_a", "9", "ünicode"] {
            assert_eq!(check_name("repository", name), Ok(()));
        }
    }

    #[test]
    fn does_not_repeat_a_rejected_token() {
        for token in ["", "ghp_abc def", "ghp_abc\n", "ghp_äbc", "\u{7f}"] {
            let error = check_token(token).expect_err(token);
            assert_eq!(error.field(), "token");
            assert!(!error.to_string().contains("ghp_"), "{error}");
        }
        assert_eq!(check_token("ghp_abcDEF123"), Ok(()));
    }

    #[test]
    fn accepts_labels_of_1_to_256_characters() {
        assert_eq!(check_label(&"ä".repeat(256)), Ok(()));
        assert_eq!(check_label("self hosted"), Ok(()));
        for label in ["".to_owned(), "x".repeat(257), "a\nb".to_owned()] {
            assert_eq!(check_label(&label).expect_err(&label).field(), "labels");
        }
        assert!(
            check_label(&"x".repeat(257))
                .expect_err("too long")
                .to_string()
                .contains("257 characters")
        );
    }

    #[test]
    fn accepts_at_most_100_labels() {
        let labels = |count| vec!["x".to_owned(); count];
        assert_eq!(check_labels(&labels(100), 1), Ok(()));
        assert_eq!(check_labels(&labels(0), 0), Ok(()));
        for (count, least) in [(101, 0), (0, 1)] {
            assert_eq!(
                check_labels(&labels(count), least).expect_err("rejected").field(),
                "labels"
            );
        }
    }

    #[test]
    fn range_errors_name_the_allowed_values() {
        assert_eq!(check_range("per_page", 100, 1..=100), Ok(()));
        let error = check_range("per_page", 101, 1..=100).expect_err("too large");
        assert_eq!(
            error.to_string(),
            "invalid per_page: must be between 1 and 100, got 101"
        );
        let error = check_range("page", 0, 1..=u32::MAX).expect_err("too small");
        assert_eq!(error.to_string(), "invalid page: must be at least 1, got 0");
    }
}
