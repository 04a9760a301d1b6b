//! Checks on what callers pass, before anything is sent.

use std::fmt;
use std::ops::RangeInclusive;

/// The longest label that GitHub accepts, in characters.
const LABEL_LENGTH: usize = 256;

/// The most labels of one request.
const LABEL_COUNT: usize = 100;

/// A value that was rejected before anything was sent.
///
/// Its text names the parameter, says what is wrong with the value and what to pass instead. It never repeats a secret.
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

    /// Returns what is wrong with the value.
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

/// Checks the name of an account or a repository, which becomes one segment of a path.
pub(crate) fn check_name(field: &'static str, name: &str) -> Result<(), InvalidInput> {
    let reject = |problem: &str| Err(InvalidInput::new(field, format!("{name:?} {problem}")));
    if name.is_empty() {
        return Err(InvalidInput::new(field, "the name is empty"));
    }
    if name.contains(['/', '\\']) {
        return reject("contains a slash; pass the name alone");
    }
    if name == "." || name.contains("..") {
        return reject("would change the request path; pass the name alone");
    }
    if name.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return reject("contains a space or a control character");
    }
    Ok(())
}

/// Checks a credential, which becomes part of a header. The message never repeats it.
pub(crate) fn check_token(token: &str) -> Result<(), InvalidInput> {
    if token.is_empty() {
        let problem = "the token is empty; check that the environment variable is set";
        return Err(InvalidInput::new("token", problem));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        let problem = "it contains a space, a line break or another character that tokens do not have";
        return Err(InvalidInput::new("token", problem));
    }
    Ok(())
}

/// Checks a label of a runner.
pub(crate) fn check_label(label: &str) -> Result<(), InvalidInput> {
    let length = label.chars().count();
    match length {
        0 => Err(InvalidInput::new("labels", "a label is empty")),
        1..=LABEL_LENGTH if label.chars().any(char::is_control) => Err(InvalidInput::new(
            "labels",
            format!("{label:?} contains a control character"),
        )),
        1..=LABEL_LENGTH => Ok(()),
        _ => {
            let start: String = label.chars().take(20).collect();
            let problem = format!("\"{start}…\" has {length} characters; a label has at most {LABEL_LENGTH}");
            Err(InvalidInput::new("labels", problem))
        }
    }
}

/// Checks the labels of a request: `least` to 100 of them.
pub(crate) fn check_labels(labels: &[String], least: usize) -> Result<(), InvalidInput> {
    if labels.len() < least {
        return Err(InvalidInput::new(
            "labels",
            "the list is empty; pass at least one label",
        ));
    }
    if labels.len() > LABEL_COUNT {
        let problem = format!("must be at most {LABEL_COUNT} labels, got {}", labels.len());
        return Err(InvalidInput::new("labels", problem));
    }
    labels.iter().try_for_each(|label| check_label(label))
}

/// Checks the value of an option: not empty, and nothing that the runner application would read as an option.
pub(crate) fn check_value(field: &'static str, value: &str) -> Result<(), InvalidInput> {
    let reject = |problem: &str| Err(InvalidInput::new(field, format!("{value:?} {problem}")));
    if value.trim().is_empty() {
        return Err(InvalidInput::new(field, "the value is empty"));
    }
    if value.starts_with('-') {
        return reject("starts with a dash and would be read as an option");
    }
    if value.chars().any(char::is_control) {
        return reject("contains a control character");
    }
    Ok(())
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
    fn rejects_names_that_would_leave_their_path_segment() {
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
    fn names_the_range() {
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
